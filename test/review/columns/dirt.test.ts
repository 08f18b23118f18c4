import { cleanWorkbook } from '../../support/cleanWorkbook';
import { dirts, draftOf, sheetsOf, type Dirt } from '../../support/dirt';
import { readAndCheck, toldOf, type Told } from '../../support/findingsOf';

const seed = 7;
const told = async (dirt: Dirt = (draft) => draft): Promise<Told> =>
  toldOf((await readAndCheck(sheetsOf(dirt(draftOf(cleanWorkbook(seed), seed))))).result);

describe('a workbook laid out by somebody else', () => {
  test('the clean one has something of everything', async () => {
    const { findings, totals, notChecked } = await told();
    expect(notChecked).toEqual([]);
    expect(findings).toMatchInlineSnapshot(`
     [
       "four-year | breach | Y10001 | 01C |  |  | ",
       "four-year | breach | Y10036 | 03Q |  |  | ",
       "four-year | evidence needed | Y10043 | 01C |  |  | ",
       "four-year | evidence needed | Y10057 | 03Q |  |  | ",
       "four-year | exception | Y10008 | 02P |  |  | ",
       "locality | breach | Y10001 | 01C | 2016 | Local enhanced service: wound care | 1125510",
       "locality | breach | Y10015 | 03Q | 2016 | Local enhanced service: wound care | 346180",
       "locality | breach | Y10029 | 02P | 2015 | Premises development | 3095830",
       "locality | evidence needed | Y10036 | 03Q | 2016 | Phlebotomy | 922201",
       "locality | evidence needed | Y10043 | 01C | 2014 | Extended access | ",
       "locality | exception | Y10008 | 02P | 2016 | Extended access | 4509828",
       "reinvestment | breach |  | 01C | 2014 |  | 303733",
       "reinvestment | breach | Y10043 | 01C | 2017 | Acute trust deficit support | 6099285",
       "reinvestment | evidence needed |  | 02P | 2014 |  | ",
       "reinvestment | evidence needed |  | 03Q | 2017 |  | ",
       "reinvestment | evidence needed | Y10050 | 02P | 2016 | Project Phoenix | 3343245",
       "reinvestment | evidence needed | Y10057 | 03Q | 2015 |  | 1093702",
     ]
    `);
    expect(totals).toMatchInlineSnapshot(`
     {
       "breach": 7,
       "evidence needed": 8,
       "exception": 2,
       "met": 177,
       "not applicable": 2,
     }
    `);
  });

  test.each(Object.entries(dirts))('%s: the same findings', async (_, dirt) => {
    expect(await told(dirt)).toEqual(await told());
  });
});
