import type { CellValue } from '../../../src/policy/rules/rule';
import { findBlocks } from '../../../src/review/columns/blocks';
import { arrayWorkbook } from '../../support/arrayWorkbook';
import { publishedHeadings } from '../../support/publishedHeadings';

/** An invented practice under the published headings. */
const rowUnder = (headings: readonly string[], nth: number): CellValue[] =>
  headings.map((heading, at): CellValue => {
    const plain = heading.replace(/[^A-Za-z]/g, '').toLowerCase();
    if (plain === 'practicecode') return `Y2000${nth}`;
    if (plain === 'practicename') return `Invented Surgery ${nth}`;
    if (plain === 'ccgcode') return '01C';
    if (plain === 'ccgname') return 'NHS INVENTED CCG';
    if (/region.*code$/.test(plain)) return 'Q99';
    if (/region.*name$/.test(plain)) return 'NHS ENGLAND INVENTED';
    if (/address/.test(plain)) return `${nth} High Street`;
    if (/postcode/.test(plain)) return 'S1 1AA';
    if (/date$/.test(plain)) return '-';
    if (plain === 'contracttype') return nth % 2 ? 'PMS' : 'GMS';
    if (/dispensingpractice|atypical|type$|rurality/.test(plain)) return 'No';
    if (/^quarter/.test(plain)) return 'Q2';
    return 1000 * nth + at + 0.25;
  });

describe('the published payments to general practice', () => {
  test.each(Object.entries(publishedHeadings))(
    '%s: what is ours, and nothing made up',
    async (_, headings) => {
      const rows = [headings, ...[1, 2, 3, 4, 5, 6].map((nth) => rowUnder(headings, nth))];
      const [block] = await findBlocks(arrayWorkbook({ name: 'Payments', rows }));
      expect(block!.kind).toBe('schedule');
      const carried = block!.columns.filter(({ carries }) => carries !== undefined);
      expect(
        carried.map(({ heading, carries }) => [heading.replace(/[^A-Za-z]/g, '').toLowerCase(), carries]),
      ).toEqual([
        ['ccgcode', 'CCG'],
        ['ccgname', 'CCG name'],
        ['practicecode', 'practice code'],
        ['practicename', 'practice name'],
        ['contracttype', 'contract type'],
        [expect.stringContaining('registeredpatients'), 'registered patients'],
        [expect.stringContaining('weightedpatients'), 'weighted patients'],
        ['balanceofpmsexpenditure', 'PMS funding'],
      ]);
      expect(block!.remarks).toEqual([]);
      expect(block!.measureUnknown).toEqual([]);
      expect(block!.columns.filter(({ certainty }) => certainty === 'unsure')).toEqual([]);
    },
  );
});
