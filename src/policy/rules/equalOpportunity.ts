/**
 * A scheme is offered to every practice of the CCG that is able to take it up. Rows with a scheme and an answer to
 * "offered" say to whom it is offered: the receiving practice where the ledger has a column for that, else the row's.
 * A practice that declined was offered it; one recorded as unable, or to whom it does not apply, need not be.
 *
 * The practices of a CCG are those of the schedule and of these rows, whatever their scheme. One of which no row says whether
 * it is offered the scheme is evidence needed, unless another is said not to be: that is unequal whatever the rest. So is one of
 * the schedule that may be of the CCG, as its own is not said. Whether GMS practices, which a schedule of PMS practices leaves
 * out, are offered it cannot be told from here, and is not claimed.
 */
import { areVersions, type Edition } from '../editions';
import { saysNoMore } from '../plainNo';
import { simplerSpelling } from '../sameLocality';
import { wordSet } from '../wordSet';
import {
  BLANK,
  CELLS_SHOWN,
  isGap,
  type CellSeen,
  type Group,
  type GroupVerdict,
  type LedgerRow,
  type Messages,
  type Outcome,
  type Read,
  type Row,
  type Rule,
  type ScheduleRow,
  type SummedRow,
  type Terms,
  type Value,
} from './rule';
import { PracticesOfCcg } from './sums/practicesOfCcg';
import { cellSeen } from './shared/verdicts';

const messages = {
  met: { says: 'All practices of {ccg} are offered {scheme}.' },
  notOffered: { says: 'No practice of {ccg} is offered {scheme}.' },
  unequal: {
    says: '{scheme} is offered to {offered} of {of} practices of {ccg}, and not to: {others}.',
    putRight: 'Offer it to every practice of {ccg}, or record which are unable to take it up.',
  },
  unable: {
    says: '{scheme} is offered to {offered} of {of} practices of {ccg}; recorded as unable: {others}.',
    putRight: 'A lead should confirm that those recorded as unable really are.',
  },
  notSaid: {
    says: '{scheme} is offered to {offered} of {of} practices of {ccg}; it is not said, or cannot be read, whether it is offered to: {others}.',
    putRight: 'Say for each practice of {ccg} whether it is offered the scheme: yes, no or unable.',
  },
  practiceMissing: {
    says: 'In {rows} of the ledger it is not said which practice of {ccg} is offered {scheme}, or which CCG the practice belongs to.',
    putRight: 'Enter the practice and its CCG.',
  },
  memberMissing: {
    says: 'It is not clear whether all practices of {ccg} are offered {scheme}: in {rows} of the schedule the practice or its CCG is not said.',
    putRight: 'Enter the code and the CCG of each practice in the schedule.',
  },
  versions: {
    says: 'It is not clear whether all practices of {ccg} are offered {scheme}: versions of a table, by the names of their sheets or titles, do not say the same of: {others}.',
    putRight:
      'If one version counts no more, leave its sheet out (in Check, under see how); else correct the answers.',
    settledBy: 'sheets',
  },
  notComparable: {
    says: 'It is not clear whether all practices of {ccg} are offered {scheme}: one sheet has CCGs as codes and another as names.',
    putRight: 'Write CCGs as codes or as names throughout, or say which are one locality.',
    settledBy: 'localities',
  },
} satisfies Messages;
type MessageName = keyof typeof messages;

export const equalOpportunity: Rule<MessageName> = {
  id: 'equal-opportunity',
  kind: 'advice',
  title: 'Equal opportunity',
  paragraph: {
    source: 'Framework',
    number: '2',
    summary: 'All GP practices have an equal opportunity to earn what the freed-up money pays for.',
  },
  messages,
  group: {
    needs: { ledger: ['scheme', 'offeredToPractice'] },
    or: { schedule: ['scheme', 'offeredToPractice', 'ccg'] },
    start: (terms) => new ByScheme(terms),
  },
};

/** Whether a scheme has a name: "tbc" has none yet, "various" are several. */
const isNamed = (scheme: string): boolean => /\d/.test(scheme) || !saysNoMore(scheme, callingSchemes);
const callingSchemes = wordSet(
  'scheme schemes name various multiple several mixed other ditto same above see note notes query unknown',
);

/** How a practice stands to a scheme: of several rows, what favours it most. */
const standings = ['offered', 'unable', 'not offered', 'not said'] as const;
type Standing = (typeof standings)[number];

const standingOf = (row: Row): Standing => {
  const answer = row.offeredToPractice;
  if (answer === 'yes') return 'offered';
  if (answer === 'not applicable') return 'unable';
  const text = row.text('offeredToPractice');
  if (!isGap(text)) {
    if (unable.test(text)) return 'unable';
    if (declined.test(text)) return 'offered';
  }
  return answer === 'no' || answer === 'pending' ? 'not offered' : 'not said';
};
const unable = /\b(?:unable|not able|ineligible|not eligible|no capacity|cannot|can['’]?t|closing|closed)\b/i;
const declined = /\b(?:declined|refused|turned (?:it )?down|opted out|not taken up|did not take)\b/i;

interface Stand {
  readonly standing: Standing;
  readonly cell: CellSeen;
  readonly table: number;
  /** Of ledgers. */
  readonly edition: Edition | undefined;
  /** What another version of its table says. */
  readonly version?: Stand | undefined;
}

const favours = (one: Standing, other: Standing): boolean =>
  standings.indexOf(one) < standings.indexOf(other);

/**
 * How a practice stands to the scheme once a further row is known. Of rows of one table, or of tables that are not versions of
 * one another, the one that favours the practice most counts; what another version of the table says is kept beside it.
 */
const withRow = (
  before: Stand | undefined,
  standing: Standing,
  row: Row,
  edition: Edition | undefined,
): Stand => {
  if (!before) return standOf(standing, row, edition);
  const { version } = before;
  if (version?.table === row.table)
    return favours(standing, version.standing)
      ? { ...before, version: standOf(standing, row, edition) }
      : before;
  // What one version leaves blank the other does not gainsay.
  const isSaid = standing !== 'not said' && before.standing !== 'not said';
  if (isSaid && before.table !== row.table && isVersionOf(before.edition, edition))
    return version && version.standing !== before.standing
      ? before
      : { ...before, version: standOf(standing, row, edition) };
  return favours(standing, before.standing) ? { ...standOf(standing, row, edition), version } : before;
};

const standOf = (standing: Standing, row: Row, edition: Edition | undefined): Stand => ({
  standing,
  cell: cellSeen(row, 'offeredToPractice'),
  table: row.table,
  edition,
});

const isVersionOf = (one: Edition | undefined, other: Edition | undefined): boolean =>
  one !== undefined && other !== undefined && one.stem === other.stem && areVersions([one, other]);

interface Scheme {
  ccg: string;
  name: string;
  readonly practices: Map<string, Stand>;
  /** Rows that do not say which practice. */
  readonly nameless: CellSeen[];
}

class ByScheme implements Group<MessageName> {
  /** By locality, then by the scheme in capitals. */
  private readonly schemes = new Map<string, Map<string, Scheme>>();
  private readonly members = new PracticesOfCcg();

  constructor(private readonly terms: Terms) {}

  total(row: SummedRow): void {
    this.members.total(row);
  }

  schedule(row: ScheduleRow): void {
    const ccg = row.ccg;
    this.members.listed(row, isGap(ccg) ? undefined : this.terms.locality(ccg));
    if (row.has('offeredToPractice')) this.add(row, ccg, row.practiceCode);
  }

  ledger(row: LedgerRow): void {
    if (!row.has('offeredToPractice')) return;
    const receives = row.has('receivingPractice');
    const ccg = receives ? row.toCcg : row.fromCcg;
    const practice = receives ? row.receivingPractice : row.practiceCode;
    // A practice of which the CCG is not known cannot be counted among those of the CCG that pays.
    if (isGap(ccg)) return this.add(row, row.fromCcg, BLANK, row.edition);
    if (!isGap(practice)) this.members.named(practice, this.terms.locality(ccg));
    this.add(row, ccg, practice, row.edition);
  }

  private add(row: Row, of: Read<string>, practice: Read<string>, edition?: Edition): void {
    const scheme = row.scheme;
    if (isGap(scheme) || !isNamed(scheme)) return;
    const standing = standingOf(row);
    const known = this.scheme(isGap(of) ? '' : of, scheme);
    if (isGap(practice)) {
      if (standing !== 'not said') known.nameless.push(cellSeen(row, 'offeredToPractice'));
      return;
    }
    const before = known.practices.get(practice);
    const now = withRow(before, standing, row, edition);
    if (now !== before) known.practices.set(practice, now);
  }

  private scheme(ccg: string, name: string): Scheme {
    const locality = ccg && this.terms.locality(ccg);
    let schemes = this.schemes.get(locality);
    if (!schemes) this.schemes.set(locality, (schemes = new Map()));
    const key = name.toUpperCase();
    let scheme = schemes.get(key);
    if (!scheme) schemes.set(key, (scheme = { ccg, name, practices: new Map(), nameless: [] }));
    // Of several spellings the same one is said, in whatever order the rows stand.
    scheme.ccg = simplerSpelling(scheme.ccg, ccg);
    scheme.name = simplerSpelling(scheme.name, name);
    return scheme;
  }

  *verdicts(): Iterable<GroupVerdict<MessageName>> {
    for (const [locality, schemes] of this.schemes)
      for (const scheme of schemes.values()) yield this.verdict(locality, scheme);
  }

  private verdict(locality: string, scheme: Scheme): GroupVerdict<MessageName> {
    const { members } = this;
    const verdict = verdictByAll(scheme, members.of(locality));
    const { outcome, subject } = verdict;
    if (outcome === 'breach' || outcome === 'evidence needed') return verdict;
    const untold =
      !members.lists(locality) &&
      members.ccgs.some((key) => this.terms.sameLocality(key, locality) === undefined);
    if (untold) {
      const cells = [...scheme.practices.values()].map(({ cell }) => cell);
      return {
        outcome: 'evidence needed',
        message: 'notComparable',
        subject,
        cells: cells.slice(0, CELLS_SHOWN),
        of: cells.length,
      };
    }
    const rows = members.untoldIn(locality);
    if (!rows || outcome === 'not applicable') return verdict;
    return { outcome: 'evidence needed', message: 'memberMissing', subject, ...rows };
  }
}

/** By each of two versions of a table: where they do not come to the same, it cannot be told. */
const verdictByAll = (scheme: Scheme, members: readonly string[]): GroupVerdict<MessageName> => {
  const verdict = verdictOn(scheme, members);
  const differing = [...scheme.practices].flatMap(([practice, { version, standing, cell }]) =>
    version && version.standing !== standing ? [{ practice, version, cells: [cell, version.cell] }] : [],
  );
  if (differing.length === 0) return verdict;
  const others = differing.map(({ practice, version }) => [practice, version] as const);
  const practices = new Map([...scheme.practices, ...others]);
  if (verdictOn({ ...scheme, practices }, members).outcome === verdict.outcome) return verdict;
  const cells = differing.flatMap((each) => each.cells);
  return {
    outcome: 'evidence needed',
    message: 'versions',
    subject: verdict.subject,
    values: { others: listOf(differing.map(({ practice }) => practice)) },
    cells: cells.slice(0, CELLS_SHOWN),
    of: cells.length,
  };
};

const verdictOn = (
  { ccg, name, practices, nameless }: Scheme,
  members: readonly string[],
): GroupVerdict<MessageName> => {
  const subject = { ...(ccg === '' ? {} : { ccg }), scheme: name };
  const by = (standing: Standing): readonly string[] =>
    [...practices].flatMap(([practice, stand]) => (stand.standing === standing ? [practice] : []));
  const offered = by('offered');
  const unsaid = [...by('not said'), ...members.filter((member) => !practices.has(member))];
  const state = (
    outcome: Outcome,
    message: MessageName,
    others: readonly string[],
  ): GroupVerdict<MessageName> => {
    const stands = [...others, ...offered].flatMap((practice) => practices.get(practice)?.cell ?? []);
    const cells = [...nameless, ...stands];
    return {
      outcome,
      message,
      subject,
      values: {
        offered: offered.length,
        of: offered.length + by('unable').length + by('not offered').length + unsaid.length,
        others: listOf(others),
        rows: nameless.length === 1 ? 'a row' : `${nameless.length} rows`,
      },
      cells: cells.slice(0, CELLS_SHOWN),
      of: cells.length,
    };
  };
  if (offered.length > 0 && by('not offered').length > 0)
    return state('breach', 'unequal', by('not offered'));
  if (unsaid.length > 0) return state('evidence needed', 'notSaid', unsaid);
  if (nameless.length > 0) return state('evidence needed', 'practiceMissing', []);
  if (offered.length === 0) return { outcome: 'not applicable', message: 'notOffered', subject, cells: [] };
  if (by('unable').length > 0) return state('exception', 'unable', by('unable'));
  return { outcome: 'met', message: 'met', subject, cells: [] };
};

/** The first few, and how many more: a sentence stays one. */
const listOf = (practices: readonly string[]): Value => {
  const named = [...practices].sort();
  return named.length > 5 ? { practices: named.slice(0, 4), more: named.length - 4 } : { practices: named };
};
