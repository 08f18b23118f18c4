/**
 * What practices receive by tables that do not say what they release, or that say no CCG. Where what practices receive is all
 * that accounts for a release, it may be part of that.
 */
import { ByYear } from '../../byYear';
import type { FinancialYear } from '../../financialYear';
import type { Pence } from '../../money';
import { NumberList } from '../../numberList';
import { BLANK, CELLS_SHOWN, isGap, type CellSeen, type Read, type ScheduleRow, type Value } from '../rule';
import { cellSeen } from '../shared/verdicts';
import type { AdriftTogether } from './adrift';
import { keep, type Locality } from './localityBalances';

interface Received {
  /** By its number. */
  readonly practice: Read<number>;
  readonly called: Value;
  /** Infinite where it cannot be read. */
  readonly pence: Pence;
  readonly cell: CellSeen;
}

/** Takes schedule rows as they stream by. */
export class ReceivedApart {
  private readonly apart = new ByYear(() => new Map<Locality, Received[]>());
  /** Which practices receive something by tables that say both, by their numbers. */
  private readonly others = new ByYear(() => new NumberList());
  private readonly homeless = new Map<FinancialYear, AdriftTogether>();

  /** A practice that receives, by a row that says both. */
  pass({ isAlone, practiceNumber }: ScheduleRow, year: FinancialYear): void {
    if (!isAlone && !isGap(practiceNumber)) this.others.of(year).set(practiceNumber, 1);
  }

  /** A row that says what is received alone: of a CCG that releases nothing that is known, nothing is asked. */
  add(row: ScheduleRow, locality: Locality): void {
    const { practiceCode: code, practiceNumber: practice } = row;
    for (const year of row.yearsOf('reinvested')) {
      const pence = receivedIn(row, year);
      if (pence === 0) continue;
      const own = this.apart.of(year);
      let those = own.get(locality);
      if (!those) own.set(locality, (those = []));
      const called = isGap(code) ? 'a practice' : { practices: [code] };
      those.push({ practice, called, pence, cell: cellSeen(row, { fact: 'reinvested', year }) });
    }
  }

  /** A row that says no CCG. */
  addHomeless(row: ScheduleRow): void {
    if (row.reinvestedSense !== 'received') return;
    for (const year of row.yearsOf('reinvested')) {
      const pence = receivedIn(row, year);
      if (pence === 0) continue;
      const inYear = this.homeless.get(year) ?? { pence: 0, takenBack: 0, rows: 0, cells: [] };
      this.homeless.set(year, inYear);
      inYear.pence += pence;
      inYear.rows++;
      keep(inYear.cells, row, row.has('ccg') ? 'ccg' : 'practiceCode');
    }
  }

  /** What could be any CCG's. */
  anybodysIn(year: FinancialYear): readonly AdriftTogether[] {
    const inYear = this.homeless.get(year);
    return inYear ? [inYear] : [];
  }

  /** The doubt there is of a CCG and year, once all rows have gone by: of practices that no other table says it of. */
  of(locality: Locality, year: FinancialYear) {
    const others = this.others.of(year);
    const own = (this.apart.of(year).get(locality) ?? []).filter(
      ({ practice }) => isGap(practice) || others.at(practice) === 0,
    );
    if (own.length === 0) return undefined;
    const pence = own.reduce((sum, each) => sum + each.pence, 0);
    return {
      pence: 0,
      takenBack: pence,
      message: 'receivedApart' as const,
      values: { more: pence === Infinity ? 'an unknown amount' : { money: pence }, first: own[0]!.called },
      cells: own.slice(0, CELLS_SHOWN).map(({ cell }) => cell),
    };
  }
}

/** What may make up a shortfall: infinite where it cannot be read. */
const receivedIn = (row: ScheduleRow, year: FinancialYear): Pence => {
  const amount = row.reinvested(year);
  if (isGap(amount)) return amount === BLANK ? 0 : Infinity;
  return Math.max(0, amount);
};
