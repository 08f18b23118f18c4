/** The same facts in another shape: another measure, a wide ledger, columns and rows in another order. */
import type { CellValue } from '../../../src/policy/rules/rule';
import { formatYear } from '../../../src/policy/financialYear';
import { cleanYears } from '../cleanWorkbook';
import { eachPart, placeOf, type ColumnDraft, type Dirt, type Line, type PartDraft } from './draft';

const ofKind =
  (kind: PartDraft['kind'], change: (part: PartDraft) => PartDraft): Dirt =>
  (draft) =>
    eachPart(draft, (part) => (part.kind === kind ? change(part) : part));

const pence = (cell: CellValue | undefined): number | undefined =>
  typeof cell === 'number' ? Math.round(cell * 100) : undefined;

/** Writes the released columns as another measure. */
const measureAs = (
  name: string,
  words: string,
  from: (released: number, before: number, premium: number) => number,
): Dirt =>
  ofKind('schedule', (part) => {
    const premiumAt = placeOf(part, 'premium');
    const first = placeOf(part, 'released');
    return {
      ...part,
      columns: part.columns.map((column) =>
        column.name === 'released' ? { ...column, name, words } : column,
      ),
      lines: part.lines.map((line) => ({
        ...line,
        cells: line.cells.map((cell, at) => {
          if (part.columns[at]!.name !== 'released') return cell;
          const released = pence(cell);
          const before = at === first ? 0 : pence(line.cells[at - 1]);
          return released === undefined || before === undefined
            ? ''
            : from(released, before, pence(line.cells[premiumAt])!) / 100;
        }),
      })),
    };
  });

const asRetained = measureAs('retained', 'Retained', (released, _, premium) => premium - released);

export const measures: Readonly<Record<string, Dirt>> = {
  'retained instead of released': asRetained,
  'steps instead of released': measureAs('step', 'Step', (released, before) => released - before),
};

/** Retained beside released in each year. */
export const bothMeasures = ofKind('schedule', (part) => {
  const retained = asRetained({
    sheets: [{ name: '', right: 0, above: [], parts: [part] }],
    random: noRandom,
  }).sheets[0]!.parts[0]!;
  const order = part.columns.flatMap((column, at) =>
    column.name === 'released'
      ? [
          { from: part, at },
          { from: retained, at },
        ]
      : [{ from: part, at }],
  );
  return {
    ...part,
    columns: order.map(({ from, at }) => from.columns[at]!),
    lines: part.lines.map((_, row) => ({
      is: 'data',
      cells: order.map(({ from, at }) => from.lines[row]!.cells[at]!),
    })),
  };
});
const noRandom = { below: () => 0, shuffled: <T>(items: readonly T[]): T[] => [...items] };

/** A column per year; redeployments that differ only in their year share a row. */
export const wideLedger = ofKind('ledger', (part) => {
  const [year, amount] = [placeOf(part, 'year'), placeOf(part, 'amount')];
  const kept = part.columns.map((_, at) => at).filter((at) => at !== year && at !== amount);
  const rows: { key: string; cells: CellValue[]; amounts: CellValue[] }[] = [];
  for (const { cells } of part.lines) {
    const key = JSON.stringify(kept.map((at) => cells[at]));
    const place = cleanYears.findIndex((each) => formatYear(each) === cells[year]);
    let row = rows.find((each) => each.key === key && each.amounts[place] === '');
    if (!row)
      rows.push((row = { key, cells: kept.map((at) => cells[at]!), amounts: cleanYears.map(() => '') }));
    row.amounts[place] = cells[amount]!;
  }
  return {
    ...part,
    columns: [
      ...kept.map((at) => part.columns[at]!),
      ...cleanYears.map((each): ColumnDraft => ({
        name: 'amount',
        year: each,
        words: 'Amount',
        yearText: formatYear(each),
      })),
    ],
    lines: rows.map(({ cells, amounts }): Line => ({ is: 'data', cells: [...cells, ...amounts] })),
  };
});

export const reordered: Dirt = (draft) =>
  eachPart(draft, (part) => {
    const places = part.columns.map((_, at) => at);
    // The columns of years stay together, as anybody would keep them.
    const runs = places.reduce<number[][]>((all, at) => {
      const before = all.at(-1);
      if (part.columns[at]!.year !== undefined && before && part.columns[before[0]!]!.year !== undefined)
        before.push(at);
      else all.push([at]);
      return all;
    }, []);
    const order = draft.random.shuffled(runs).flat();
    return {
      ...part,
      columns: order.map((at) => part.columns[at]!),
      lines: part.lines.map((line) => ({ ...line, cells: order.map((at) => line.cells[at] ?? '') })),
    };
  });

/** Columns that carry nothing, put in at a place. */
export const withColumns = (
  part: PartDraft,
  at: number,
  columns: readonly { words: string; cell: (row: number) => CellValue }[],
): PartDraft => {
  const put = <T>(items: readonly T[], made: readonly T[]): T[] => [
    ...items.slice(0, at),
    ...made,
    ...items.slice(at),
  ];
  return {
    ...part,
    columns: put(
      part.columns,
      columns.map(({ words }) => ({ name: 'other', words, yearText: '' })),
    ),
    lines: part.lines.map((line, row) => ({
      ...line,
      cells: put(
        line.cells,
        columns.map(({ cell }) => (line.is === 'data' ? cell(row) : '')),
      ),
    })),
  };
};

export const irrelevantColumns: Dirt = (draft) =>
  eachPart(draft, (part) =>
    part.kind === 'schedule'
      ? withColumns(withColumns(part, 2, addresses), part.columns.length + addresses.length, others)
      : withColumns(part, part.columns.length, [
          { words: 'Comments', cell: (row) => (row % 5 === 0 ? 'see minutes' : '') },
          { words: 'Invoice no', cell: (row) => 10_000 + row },
        ]),
  );
const addresses = [
  { words: 'Practice Address', cell: (row: number) => `${row + 1} High Street` },
  { words: 'Postcode', cell: (row: number) => `S${row + 1} 1AA` },
  { words: 'GP lead', cell: (row: number) => `Dr ${'ABCDEFGHIJKL'[row % 12]}. Name` },
];
const others = [
  { words: 'Quality premium 2014/15', cell: (row: number) => 5000 + row },
  { words: 'Average payment per weighted patient', cell: (row: number) => 100 + row / 100 },
  { words: 'Total QOF payments', cell: (row: number) => 40_000 + row },
  { words: 'Dispensing practice', cell: (row: number) => (row % 3 === 0 ? 'Yes' : 'No') },
];

export const spacerColumns: Dirt = (draft) =>
  eachPart(draft, (part) => {
    const blank = [{ words: '', cell: () => '' }];
    return withColumns(withColumns(part, part.columns.length - 2, blank), 2, blank);
  });

const byName =
  (name: string): Dirt =>
  (draft) =>
    eachPart(draft, (part) => {
      const at = placeOf(part, name);
      if (at < 0) return part;
      return {
        ...part,
        lines: [...part.lines].sort((a, b) =>
          typeof a.cells[at] === 'number' && typeof b.cells[at] === 'number'
            ? Number(b.cells[at]) - Number(a.cells[at])
            : String(a.cells[at]).localeCompare(String(b.cells[at])),
        ),
      };
    });

export const orders: Readonly<Record<string, Dirt>> = {
  'rows shuffled': (draft) =>
    eachPart(draft, (part) => ({ ...part, lines: draft.random.shuffled(part.lines) })),
  'sorted by premium': byName('premium'),
  'sorted by CCG': byName('ccg'),
};
