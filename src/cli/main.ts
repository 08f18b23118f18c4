/**
 * `npm run check -- FILE… [--json]`: the check of the pane over workbooks on disk, for a folder of returns and for
 * scripts. Exit status: 0 nothing broken, 1 breaches, 2 a file could not be read or held nothing to check. Of several files
 * the highest counts.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { rules } from '../policy/rules';
import { catalogueOf } from '../policy/rules/catalogue';
import { checkedFile } from './checkedFile';
import { openFile, UnreadableFile } from './fileWorkbook';
import { asJson, asText, statusOf } from './print';

const usage = `Usage: npm run check -- FILE.xlsx… [--json]
Checks PMS review workbooks (.xlsx, .csv) against the policy. Nothing is written to them.
  --json   one JSON object a file, a line each
  --rules  no files: the rules themselves, as Markdown
Exit status: 0 nothing broken, 1 breaches, 2 a file could not be read or held nothing to check.
What advises, or could not be told for want of evidence, breaks nothing: the output says what there is of it.`;

const main = async (): Promise<number> => {
  let json: boolean;
  let files: readonly string[];
  try {
    const { values, positionals } = parseArgs({
      options: {
        json: { type: 'boolean', default: false },
        rules: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
      allowPositionals: true,
    });
    [json, files] = [values.json, positionals];
    if (values.help) {
      process.stdout.write(`${usage}\n`);
      return 0;
    }
    if (values.rules) {
      process.stdout.write(catalogueOf(rules));
      return 0;
    }
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${usage}\n`);
    return 2;
  }
  if (files.length === 0) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  let status = 0;
  for (const file of files) status = Math.max(status, await checkFile(file, json));
  return status;
};

/** What one file is like says nothing of the next: whatever comes of it, the others are checked. */
const checkFile = async (file: string, json: boolean): Promise<number> => {
  try {
    // npm runs scripts in the project's folder: the person's own is in INIT_CWD.
    const workbook = await openFile(resolve(process.env.INIT_CWD ?? '.', file), file);
    const checked = await checkedFile(workbook);
    process.stdout.write(json ? `${JSON.stringify(asJson(file, checked))}\n` : asText(file, checked));
    return statusOf(checked);
  } catch (error) {
    const bug = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`${error instanceof UnreadableFile ? error.message : `${file}: ${bug}`}\n`);
    return 2;
  }
};

// Whoever was reading has gone, as `head` does: not all was told.
process.stdout.on('error', () => process.exit(2));

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 2;
  },
);
