/**
 * LibreOffice, recalculating a sheet: nothing but recalculation is timed, by a macro inside it. Values are read in,
 * formulas filled down from the first row as a person fills them, all of it calculated once, then again and again.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { CellValue } from '../../../src/policy/rules/rule';

/** The longest that opening, calculating and writing a sheet may take. */
const minutes = 3;

export interface Sheet {
  readonly values: readonly (readonly CellValue[])[];
  /** Those of the first row, to stand beside its values. */
  readonly formulas: readonly string[];
  readonly times: number;
}

export interface Recalculated {
  /** What each recalculation took. */
  readonly ms: readonly number[];
  /** What the formulas came to, row by row. */
  readonly results: readonly (readonly number[])[];
}

export interface LibreOffice {
  recalculated(sheet: Sheet): Promise<Recalculated>;
  close(): Promise<void>;
}

/** LibreOffice with a profile of its own, so that no other one answers; `undefined` where it is not installed. */
export async function libreOffice(): Promise<LibreOffice | undefined> {
  const soffice = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'soffice'))
    .find((file) => existsSync(file));
  if (!soffice) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'pms-review-bench-'));
  const profile = join(folder, 'profile');
  const run = (...args: readonly string[]): Promise<unknown> =>
    promisify(execFile)(
      soffice,
      [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore', ...args],
      { timeout: minutes * 60_000, killSignal: 'SIGKILL' },
    );
  // Its first start lays out the profile, and would overwrite a macro that is there before.
  await run('--terminate_after_init');
  const library = join(profile, 'user', 'basic', 'Standard');
  await mkdir(library, { recursive: true });
  await writeFile(join(library, 'script.xlb'), libraryOf('Bench'));
  await writeFile(join(library, 'Bench.xba'), moduleOf('Bench', macro));
  return {
    async recalculated({ values, formulas, times }) {
      const [source, list, took, written] = ['values.csv', 'formulas.txt', 'took.txt', 'written.csv'].map(
        (name) => join(folder, name),
      ) as [string, string, string, string];
      await writeFile(source, values.map((row) => row.map(asText).join(',')).join('\n'));
      await writeFile(list, formulas.join('\n'));
      await Promise.all([took, written].map((file) => rm(file, { force: true })));
      const args = [pathToFileURL(source).href, list, values[0]!.length, values.length, times, took];
      await run(`macro:///Standard.Bench.Recalculate(${[...args, pathToFileURL(written).href].join(',')})`);
      if (!existsSync(written))
        throw new Error('LibreOffice wrote nothing: its macro did not come to the end.');
      const lines = (await readFile(written, 'utf8')).trimEnd().split('\n');
      if (lines.length !== values.length) throw new Error(`LibreOffice wrote ${lines.length} rows.`);
      return {
        ms: (await readFile(took, 'utf8')).trim().split('\n').map(Number),
        results: lines.map((line) => line.split(',').slice(-formulas.length).map(Number)),
      };
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Words are quoted, so that none of them is a number or a date; no word has a quotation mark or a line's end. */
const asText = (cell: CellValue): string =>
  typeof cell === 'number' || cell === '' ? String(cell) : `"${cell}"`;

const macro = `Sub Recalculate(source, formulas, first, rows, times, took, written)
  Dim reading(2) As New com.sun.star.beans.PropertyValue
  reading(0).Name = "Hidden"
  reading(0).Value = True
  reading(1).Name = "FilterName"
  reading(1).Value = "Text - txt - csv (StarCalc)"
  reading(2).Name = "FilterOptions"
  reading(2).Value = "44,34,76,1,,0,true"
  book = StarDesktop.loadComponentFromURL(source, "_blank", 0, reading())
  sheet = book.Sheets.getByIndex(0)
  column = CInt(first)
  f = FreeFile
  Open formulas For Input As #f
  Do While Not Eof(f)
    Line Input #f, formula
    sheet.getCellByPosition(column, 0).setFormula(formula)
    column = column + 1
  Loop
  Close #f
  filled = sheet.getCellRangeByPosition(CInt(first), 0, column - 1, CLng(rows) - 1)
  filled.fillAuto(com.sun.star.sheet.FillDirection.TO_BOTTOM, 1)
  book.calculateAll()
  f = FreeFile
  Open took For Output As #f
  For i = 1 To CInt(times)
    began = GetSystemTicks()
    book.calculateAll()
    Print #f, GetSystemTicks() - began
  Next
  Close #f
  Dim writing(1) As New com.sun.star.beans.PropertyValue
  writing(0).Name = "FilterName"
  writing(0).Value = "Text - txt - csv (StarCalc)"
  writing(1).Name = "FilterOptions"
  writing(1).Value = "44,34,76,1"
  book.storeToURL(written, writing())
  book.close(True)
  StarDesktop.terminate()
End Sub`;

const libraryOf = (module: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="${module}"/>
</library:library>`;

const moduleOf = (name: string, basic: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="${name}" script:language="StarBasic">${basic}</script:module>`;
