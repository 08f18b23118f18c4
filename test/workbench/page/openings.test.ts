import { createOpenings } from '../../../src/workbench/page/openings';

const opened = () => {
  const { open } = createOpenings();
  const seen: string[] = [];
  const ask = (read: () => Promise<string>) =>
    open(
      read,
      (name) => void seen.push(name),
      (error) => void seen.push(String(error)),
    );
  return { seen, ask };
};
/** A file that is read when the test says so. */
const file = () => {
  let done!: (name: string) => void;
  let broken!: (error: unknown) => void;
  const read = new Promise<string>((resolve, reject) => ([done, broken] = [resolve, reject]));
  return { read: () => read, done, broken };
};

test.each([
  ['in order', [0, 1], ['0', '1']],
  ['the first one last', [1, 0], ['1']],
])('of two files the one that was asked for last stays: %s', async (_, order, expected) => {
  const { seen, ask } = opened();
  const files = [file(), file()];
  const asked = files.map(({ read }) => ask(read));
  for (const at of order) {
    files[at]!.done(String(at));
    await asked[at];
  }
  expect(seen).toEqual(expected);
});

test('one that cannot be read is told, and does not keep away the one before it', async () => {
  const { seen, ask } = opened();
  const [slow, wrong] = [file(), file()];
  const asked = [ask(slow.read), ask(wrong.read)];
  wrong.broken('no workbook');
  await asked[1];
  slow.done('sample');
  await asked[0];
  expect(seen).toEqual(['no workbook', 'sample']);
});

test('nothing is told of one that cannot be read when a later one is shown', async () => {
  const { seen, ask } = opened();
  const [wrong, quick] = [file(), file()];
  const asked = [ask(wrong.read), ask(quick.read)];
  quick.done('quick');
  await asked[1];
  wrong.broken('no workbook');
  await asked[0];
  expect(seen).toEqual(['quick']);
});
