import { noAnswers } from '../../../src/review/answers/answers';
import { answerColumn } from '../../../src/review/answers/giving';
import { findBlocks, type Block } from '../../../src/review/columns/blocks';
import { understoodOf } from '../../../src/review/session/overview';
import { arrayWorkbook, type ArraySheet } from '../../support/arrayWorkbook';
import { readAndCheck, toldOf } from '../../support/findingsOf';

interface Place {
  readonly code: string;
  readonly oldCode: string;
  readonly ccg: string;
  readonly oldCcg: string;
}
const places: readonly Place[] = [
  { code: 'Y10001', oldCode: 'A81001', ccg: '15N', oldCcg: '01C' },
  { code: 'Y10002', oldCode: 'A81002', ccg: '15N', oldCcg: '01C' },
  { code: 'Y10003', oldCode: 'A81003', ccg: '15N', oldCcg: '02P' },
  { code: 'Y10004', oldCode: 'A81004', ccg: '15N', oldCcg: '02P' },
];
const years = ['2014/15', '2015/16', '2016/17', '2017/18'];

type Columns = Readonly<Record<string, (place: Place) => string>>;
const code: Columns = { 'Practice code': ({ code }) => code };
const bothCodes: Columns = { 'Old code': ({ oldCode }) => oldCode, 'New code': ({ code }) => code };
const ccg: Columns = { CCG: ({ ccg }) => ccg };
const bothCcgs: Columns = { 'Old CCG': ({ oldCcg }) => oldCcg, 'New CCG': ({ ccg }) => ccg };

const schedule = (columns: Columns): ArraySheet => ({
  name: 'Schedule',
  rows: [
    [...Object.keys(columns), 'PMS premium', ...years.map((year) => `Released ${year}`)],
    ...places.map((place) => [
      ...Object.values(columns).map((of) => of(place)),
      ...[4000, 1000, 2000, 3000, 4000],
    ]),
  ],
});
const ledger = (columns: Columns, to: (place: Place) => string = ({ ccg }) => ccg): ArraySheet => ({
  name: 'Ledger',
  rows: [
    [...Object.keys(columns), 'Receiving CCG', 'Purpose', 'Financial year', 'Amount'],
    ...places.flatMap((place) =>
      years.map((year, at) => [
        ...Object.values(columns).map((of) => of(place)),
        to(place),
        'Phlebotomy',
        year,
        1000 * (at + 1),
      ]),
    ),
  ],
});

const carriedBy = (block: Block, title: string): string | undefined =>
  understoodOf(block).columns.find(({ carries }) => carries === title)?.heading;

describe('of two columns that could carry the same', () => {
  test.each<[string, ArraySheet, ArraySheet, fact: string, heading: string, remark: string]>([
    [
      'the schedule’s practice codes are those of the ledger',
      schedule({ ...bothCodes, ...ccg }),
      ledger({ ...code, ...ccg }),
      'practice code',
      'New code',
      '“New code” is taken as practice code, and not “Old code”: other tables of the workbook go by it.',
    ],
    [
      'the schedule’s CCGs are those of the ledger',
      schedule({ ...code, ...bothCcgs }),
      ledger({ ...code, ...ccg }),
      'CCG',
      'New CCG',
      '“New CCG” is taken as CCG, and not “Old CCG”: other tables of the workbook go by it.',
    ],
    [
      'the first stays where the ledger goes by it',
      schedule({ ...code, 'New CCG': bothCcgs['New CCG']!, 'Old CCG': bothCcgs['Old CCG']! }),
      ledger({ ...code, ...ccg }),
      'CCG',
      'New CCG',
      '“New CCG” is taken as CCG; “Old CCG” could be it as well.',
    ],
    [
      'the first stays where both tables have both',
      schedule({ ...code, ...bothCcgs }),
      ledger({ ...code, ...bothCcgs }, ({ oldCcg }) => oldCcg),
      'CCG',
      'Old CCG',
      '“Old CCG” is taken as CCG; “New CCG” could be it as well.',
    ],
  ])('%s', async (_, one, other, fact, heading, remark) => {
    const { blocks, result } = await readAndCheck([one, other]);
    expect(carriedBy(blocks[0]!, fact)).toBe(heading);
    expect(blocks[0]!.remarks).toEqual([remark]);
    expect(toldOf(result).findings).toEqual([]);
  });

  test('a ledger’s are those of the schedule', async () => {
    const { blocks } = await readAndCheck([schedule({ ...code, ...ccg }), ledger({ ...bothCodes, ...ccg })]);
    expect(carriedBy(blocks[1]!, 'practice code')).toBe('New code');
  });

  test('what a person has said of one counts', async () => {
    const sheets = [schedule({ ...code, ...bothCcgs }), ledger({ ...code, ...ccg })];
    const column = { sheet: 'Schedule', heading: 'Old CCG', nth: 0 };
    const said = answerColumn(noAnswers, column, { fact: 'ccg' });
    const [block] = await findBlocks(arrayWorkbook(...sheets), said);
    expect(carriedBy(block!, 'CCG')).toBe('Old CCG');
    expect(block!.remarks).toEqual([]);
  });
});
