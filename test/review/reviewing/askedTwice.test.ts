/** What is asked for again while Excel is still doing it. */
import { noAnswers, settingName } from '../../../src/review/answers/answers';
import { answerPurpose } from '../../../src/review/answers/giving';
import { readAnswers } from '../../../src/review/answers/readAnswers';
import { open, reviewed, type Opened } from '../../support/checkedSession';
import { schedule } from '../../support/reviewTables';

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
const reports = (names: readonly string[]): readonly string[] =>
  names.filter((name) => name.startsWith('PMS report'));
const correctionOf = async ({ session, found }: Opened, rule: string) => {
  const offer = await session.offer(found(rule));
  if (offer.offer !== 'correction') throw new Error(JSON.stringify(offer));
  return offer.correction;
};

describe('the report', () => {
  test('is made once', async () => {
    const { session, workbook } = await open();
    const [one, two] = await Promise.all([
      session.report({ version: '1' }),
      session.report({ version: '1' }),
    ]);
    expect(reports(workbook.names())).toEqual([one!.sheet]);
    expect(two).toEqual(one);
    await session.report({ version: '1' });
    expect(reports(workbook.names())).toHaveLength(2);
  });

  test('is made again where a decision has come between', async () => {
    const workbook = reviewed();
    const { addSheet } = workbook;
    let make = (): void => undefined;
    let slow = Promise.resolve();
    workbook.addSheet = (...given) => slow.then(() => addSheet(...given));
    const { session, found } = await open(workbook);
    await session.record([found('four-year')], 'accepted', 'Agreed', 'A. Lead');
    slow = new Promise<void>((resolve) => (make = resolve));
    const before = session.report({ version: '1' });
    await soon();
    await session.record([found('locality')], 'accepted', 'Agreed', 'A. Lead');
    const after = session.report({ version: '1' });
    make();
    expect((await after)!.sheet).not.toBe((await before)!.sheet);
  });
});

describe('a correction', () => {
  test('is written once, and put back once', async () => {
    const opened = await open();
    const { session, workbook, checked } = opened;
    const [first, again] = [await correctionOf(opened, 'four-year'), await correctionOf(opened, 'four-year')];
    expect(await Promise.all([session.correct(first), session.correct(again)])).toEqual([true, true]);
    expect(workbook.cells('Schedule')[2]).toEqual(['Y10002', '01C', 4000, 1000, 2000, 3000, 4000]);
    expect(checked().notice).toBeUndefined();
    const pressed = [session.takeBackCorrection(), session.takeBackCorrection()];
    expect(await Promise.all(pressed)).toEqual([true, true]);
    expect(workbook.cells('Schedule')[2]).toEqual(schedule[2]);
    expect(checked().notice).toBeUndefined();
    expect(await session.correct(first)).toBe(true);
    expect(checked().corrected).toBe(first);
  });

  test('that is written while another is put back can be put back itself', async () => {
    const opened = await open();
    const { session, workbook, checked } = opened;
    const first = await correctionOf(opened, 'four-year');
    const other = { ...first, finding: 'another', changes: first.changes.slice(0, 1) };
    await session.correct(first);
    const back = session.takeBackCorrection();
    expect(await Promise.all([back, session.correct(other)])).toEqual([true, true]);
    expect(checked().corrected).toBe(other);
    await session.takeBackCorrection();
    expect(workbook.cells('Schedule')[2]).toEqual(schedule[2]);
  });

  test('of which another follows is put back, and the other stays to be', async () => {
    const workbook = reviewed();
    const { replace } = workbook;
    let write = (): void => undefined;
    let slow = Promise.resolve();
    workbook.replace = (...given) => slow.then(() => replace(...given));
    const opened = await open(workbook);
    const { session, checked } = opened;
    const first = await correctionOf(opened, 'four-year');
    await session.correct(first);
    slow = new Promise<void>((resolve) => (write = resolve));
    const row = schedule[1]!;
    const [change] = first.changes;
    const area = { ...change!.area, row: 1 };
    const [before, after] = [row[area.column]!, 1];
    const other = { ...first, finding: 'another', whose: [], changes: [{ ...change!, area, before, after }] };
    const written = session.correct(other);
    const back = session.takeBackCorrection();
    await soon();
    write();
    expect(await Promise.all([written, back])).toEqual([true, true]);
    expect(workbook.cells('Schedule')[2]).toEqual(schedule[2]);
    expect(checked().corrected).toBe(other);
  });
});

describe('taking everything out', () => {
  const answered = answerPurpose(noAnswers, 'Tranche B', 'premises');

  test('waits for an answer that is still being kept', async () => {
    const workbook = reviewed();
    const { saveSetting } = workbook;
    let save = (): void => undefined;
    const slow = new Promise<void>((resolve) => (save = resolve));
    workbook.saveSetting = (...given) => slow.then(() => saveSetting(...given));
    const { session } = await open(workbook);
    const kept = session.remember(answered);
    await soon();
    const removed = session.removeEverything();
    await soon();
    save();
    await kept;
    expect(await removed).toBe(true);
    expect(workbook.settings.has(settingName)).toBe(false);
  });

  test('leaves an answer that is given meanwhile', async () => {
    const workbook = reviewed();
    const { deleteSetting } = workbook;
    let given: Promise<void> | undefined;
    workbook.deleteSetting = async (name) => {
      given = opened.session.remember(answered);
      await soon();
      await deleteSetting(name);
    };
    const opened = await open(workbook);
    const { session, checked } = opened;
    expect(await session.removeEverything()).toBe(true);
    await given;
    expect(readAnswers(workbook.settings.get(settingName)).answers.purposes).toHaveLength(1);
    expect(checked().overview.answers.purposes).toHaveLength(1);
  });

  test('takes off the highlight that is asked for meanwhile once it is laid', async () => {
    const workbook = reviewed();
    const { deleteSetting, highlight } = workbook;
    let lit: Promise<boolean> | undefined;
    workbook.highlight = (...marks) => soon().then(() => highlight(...marks));
    workbook.deleteSetting = (name) => {
      lit = opened.session.highlight(true);
      return deleteSetting(name);
    };
    const opened = await open(workbook);
    const { session, checked } = opened;
    await session.removeEverything();
    await lit;
    expect(await workbook.isHighlighted()).toBe(checked().highlight === 'on');
    expect(checked().highlight).toBe('off');
  });
});
