/**
 * The same sums as formulas of a spreadsheet, where LibreOffice is installed: a sheet is opened and written out once with
 * formulas and once with their results, and the difference is what calculating took.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { netPrice } from '../../src/policy/gmsEquivalent';
import { toPounds } from '../../src/policy/money';
import { evenPhase, released } from '../../src/policy/phase';
import { premium } from '../../src/policy/premium';
import { randomOf } from '../support/random';
import { fasterThan, type Line } from './line';
import { inTurns, median } from './measure';

const rows = 100_000;
const price = netPrice({ year: 2014 });
const phase = evenPhase();
const years = [2014, 2015, 2016, 2017] as const;

interface Practice {
  readonly funding: number;
  readonly patients: number;
}

/** What a row comes to, in pounds; and whether its release is quick, its premium negative, its funding none. */
const sumsOf = ({ funding, patients }: Practice): number[] => {
  const pence = premium({ pmsFunding: funding, weightedPatients: patients, price });
  return [pence, ...years.map((year) => released(pence, phase, year))].map(toPounds);
};
const flagsOf = (sums: readonly number[]): number[] => {
  const [amount = 0, ...by] = sums;
  return [
    amount < 0 ? 1 : 0,
    amount > 0 && by[1]! > amount / 2 + 0.12 ? 1 : 0,
    by.some((each, at) => at > 0 && each < by[at - 1]!) ? 1 : 0,
    Math.abs(by[3]! - Math.max(0, amount)) > 0.12 ? 1 : 0,
  ];
};

/** The same as formulas of a row of the sheet. */
const sumFormulas = (row: number): string[] => [
  `ROUND([.A${row}]-[.B${row}]*${price.price.toString()}*(1-${price.deduction.toString()});2)`,
  ...[1, 2, 3, 4].map((year) => `IF([.C${row}]<=0;0;ROUND([.C${row}]*${year}/4;2))`),
];
const flagFormulas = (row: number): string[] => [
  `IF([.C${row}]<0;1;0)`,
  `IF(AND([.C${row}]>0;[.E${row}]>[.C${row}]/2+0.12);1;0)`,
  `IF(OR([.E${row}]<[.D${row}];[.F${row}]<[.E${row}];[.G${row}]<[.F${row}]);1;0)`,
  `IF(ABS([.G${row}]-MAX(0;[.C${row}]))>0.12;1;0)`,
];

export default async function spreadsheet(): Promise<readonly Line[]> {
  const names = ['premiums and four years, as formulas', 'flags of a row, as formulas'];
  const soffice = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'soffice'))
    .find((file) => existsSync(file));
  if (!soffice)
    return names.map((what) => ({ what, ours: '', theirs: '', notRun: 'soffice is not installed' }));
  const random = randomOf(11);
  const practices = Array.from({ length: rows }, (): Practice => {
    const patients = (150_000 + random.below(1_800_000)) / 100;
    return { patients, funding: Math.round(patients * 73.56 * (95 + random.below(50))) / 100 };
  });
  const sums = practices.map(sumsOf);
  const values = practices.map(({ funding, patients }) => [funding, patients]);
  const folder = await mkdtemp(join(tmpdir(), 'pms-review-bench-'));
  try {
    const opened = (name: string, sheet: string): Promise<{ ms: number; written: string }> =>
      writtenOut(soffice, folder, name, sheet);
    const [ours, flags] = (await inTurns(
      [
        { name: 'sums', run: () => practices.map(sumsOf) },
        { name: 'flags', run: () => sums.map(flagsOf) },
      ],
      9,
      3,
    )) as [number, number];
    const plain: number[] = [];
    const calculated: number[] = [];
    const flagged: number[] = [];
    let wrong = 0;
    for (let round = 0; round < 3; round++) {
      plain.push((await opened('values', sheetOf(values.map((row, at) => [...row, ...sums[at]!])))).ms);
      const withSums = await opened('sums', sheetOf(values, sumFormulas));
      calculated.push(withSums.ms);
      flagged.push(
        (
          await opened(
            'flags',
            sheetOf(
              values.map((row, at) => [...row, ...sums[at]!]),
              flagFormulas,
            ),
          )
        ).ms,
      );
      wrong = differing(withSums.written, sums);
    }
    const without = median(plain);
    return [
      fasterThan(names[0]!, { ms: ours, of: rows }, { ms: median(calculated) - without, of: rows }, 100),
      {
        what: '… amounts in which LibreOffice differs, by its doubles',
        ours: '',
        theirs: `${wrong.toLocaleString('en-GB')} of ${(rows * 5).toLocaleString('en-GB')}`,
      },
      fasterThan(names[1]!, { ms: flags, of: rows }, { ms: median(flagged) - without, of: rows }, 80),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A sheet of values, and formulas beside them, as a flat OpenDocument: formulas without a result are calculated. */
const sheetOf = (
  values: readonly (readonly number[])[],
  formulas: (row: number) => readonly string[] = () => [],
): string => {
  const cells = (row: readonly number[], at: number): string =>
    [
      ...row.map((value) => `<table:table-cell office:value-type="float" office:value="${value}"/>`),
      ...formulas(at + 1).map((formula) => `<table:table-cell table:formula="of:=${escaped(formula)}"/>`),
    ].join('');
  const lines = values.map((row, at) => `<table:table-row>${cells(row, at)}</table:table-row>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="Sums">
${lines.join('\n')}
</table:table></office:spreadsheet></office:body></office:document>`;
};
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Opens a sheet and writes it out as text, with a profile of its own so that no other LibreOffice answers. */
const writtenOut = async (
  soffice: string,
  folder: string,
  name: string,
  sheet: string,
): Promise<{ ms: number; written: string }> => {
  const file = join(folder, `${name}.fods`);
  await writeFile(file, sheet);
  const began = performance.now();
  await promisify(execFile)(soffice, [
    `-env:UserInstallation=file://${join(folder, 'profile')}`,
    '--headless',
    '--norestore',
    '--convert-to',
    'csv',
    '--outdir',
    folder,
    file,
  ]);
  return { ms: performance.now() - began, written: await readFile(join(folder, `${name}.csv`), 'utf8') };
};

/** How many amounts of the text are not ours. */
const differing = (csv: string, sums: readonly (readonly number[])[]): number => {
  const lines = csv.trimEnd().split('\n');
  if (lines.length !== sums.length) throw new Error(`LibreOffice wrote ${lines.length} rows.`);
  return lines.reduce((wrong, line, at) => {
    const amounts = line.split(',').slice(2).map(Number);
    if (amounts.length !== 5 || amounts.some(Number.isNaN)) throw new Error(`LibreOffice wrote “${line}”.`);
    return wrong + amounts.filter((amount, year) => amount !== sums[at]![year]).length;
  }, 0);
};
