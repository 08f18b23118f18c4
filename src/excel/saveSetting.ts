/** Keeps a setting in the workbook. */
import { refusal } from './refusals';
import { run, settingOf, textOf } from './run';

/** Resolves to what it has taken the place of. A `Refusal` where Excel does not keep it. */
export const saveSetting = (name: string, value: string): Promise<string | undefined> =>
  run(async (context) => {
    // Excel does one request at a time, from its first line to its last.
    const before = settingOf(context, name);
    const kept = context.workbook.settings.add(name, value).load('value');
    await context.sync();
    if (kept.value !== value) throw refusal('read-only');
    return textOf(before);
  });
