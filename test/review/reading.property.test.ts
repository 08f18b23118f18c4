import fc from 'fast-check';
import { cleanWorkbook } from '../support/cleanWorkbook';
import { draftOf, groups, sheetsOf, type Dirt } from '../support/dirt';
import { readAndCheck, toldOf, type Told } from '../support/findingsOf';

/** At most one kind of dirt of each group, in the order of the groups; several groups at a time. */
const someDirt = fc
  .tuple(...groups.map((group) => fc.option(fc.constantFrom(...Object.keys(group)), { freq: 1 })))
  .map((names) => names.flatMap((name, at) => (name === null ? [] : [[name, groups[at]![name]!] as const])));

const told = async (seed: number, dirts: readonly Dirt[]): Promise<Told> => {
  const draft = dirts.reduce((dirtier, dirt) => dirt(dirtier), draftOf(cleanWorkbook(seed), seed));
  return toldOf((await readAndCheck(sheetsOf(draft))).result);
};

test('however a workbook is laid out, its findings are the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 50 }), someDirt, async (seed, dirts) => {
      expect(
        await told(
          seed,
          dirts.map(([, dirt]) => dirt),
        ),
      ).toEqual(await told(seed, []));
    }),
    { seed: 20140901, numRuns: 200, interruptAfterTimeLimit: 18_000 },
  );
}, 20_000);
