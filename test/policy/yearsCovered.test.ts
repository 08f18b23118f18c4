import { coverageOf } from '../../src/policy/yearsCovered';

const inEach = (text: string) => [2015, 2016, 2017, 2018, 2019].map((year) => coverageOf(text, year));
const [yes, no, tbc, unclear] = ['covered', 'not covered', 'not confirmed', 'unclear'];

test.each<readonly [string, readonly string[]]>([
  ['2016/17', [no, yes, no, no, no]],
  ['2016/17, 2017/18', [no, yes, yes, no, no]],
  ['2016/17,2017/18', [no, yes, yes, no, no]],
  ['2016/17 and 2017/18', [no, yes, yes, no, no]],
  ['2016-17 & 2017-18', [no, yes, yes, no, no]],
  ['201617; 201718', [no, yes, yes, no, no]],
  ['2016/17 to 2018/19', [no, yes, yes, yes, no]],
  ['2016/17 - 2018/19', [no, yes, yes, yes, no]],
  ['2016/17–2018/19', [no, yes, yes, yes, no]],
  ['16/17-18/19', [no, yes, yes, yes, no]],
  ['from 2016/17 to 2018/19', [no, yes, yes, yes, no]],
  ['between 2016/17 and 2018/19', [no, yes, yes, yes, no]],
  ['2016/17 onwards', [no, yes, yes, yes, yes]],
  ['from 2016/17 and after', [no, yes, yes, yes, yes]],
  ['all years', [yes, yes, yes, yes, yes]],
  ['2018/19 to 2016/17', [unclear, unclear, unclear, unclear, unclear]],
  // A doubt is about its own part; whether it is about the others too cannot be told unless they say their own.
  ['2016/17 agreed, 2017/18 tbc', [no, yes, tbc, no, no]],
  ['2016/17, 2017/18 tbc', [no, unclear, tbc, no, no]],
  // Years that are taken out say nothing of the others.
  ['2016/17 (not 2017/18)', [no, yes, tbc, no, no]],
  ['2016/17 but not for 2017/18', [no, yes, tbc, no, no]],
  ['2015/16 to 2018/19 excluding 2016/17', [yes, tbc, yes, yes, no]],
  ['2016/17 not 2017/18, subject to funding', [unclear, unclear, tbc, unclear, unclear]],
  // Of a year in two parts that do not say the same nothing can be told.
  ['2016/17 to 2018/19 agreed, 2017/18 not confirmed', [no, yes, unclear, yes, no]],
  ['2016/17 onwards agreed; 2017/18 tbc', [no, yes, unclear, yes, yes]],
  ['all years agreed, 2017/18 tbc', [yes, yes, unclear, yes, yes]],
  ['2016/17 to 2018/19, 2016/17 agreed', [no, yes, yes, yes, no]],
  ['2016/17 tbc, 2016/17 to 2017/18 tbc', [no, tbc, tbc, no, no]],
  ['2016/17 in principle', [unclear, unclear, unclear, unclear, unclear]],
  ['2016/17 agreed, 2017/18 subject to funding', [unclear, yes, unclear, unclear, unclear]],
  ['3 years from 2016/17', [unclear, unclear, unclear, unclear, unclear]],
  // Which years these mean is said in words that are not read.
  ['up to 2017/18', [unclear, unclear, unclear, unclear, unclear]],
  ['before 2016/17', [unclear, unclear, unclear, unclear, unclear]],
  ['2015/16 plus 3 years', [unclear, unclear, unclear, unclear, unclear]],
  ['2015/16 + 3', [unclear, unclear, unclear, unclear, unclear]],
  ['2015/16 and next 3 years', [unclear, unclear, unclear, unclear, unclear]],
  ['2016/17 until 2018/19', [no, yes, yes, yes, no]],
  ['2016/17+', [no, yes, yes, yes, yes]],
  ['all but 2016/17', [unclear, unclear, unclear, unclear, unclear]],
  ['all years except 2016/17', [unclear, unclear, unclear, unclear, unclear]],
  // Words that are not known may take a year back.
  ...['rejected', 'withdrawn', 'unconfirmed', '✗', 'N'].map(
    (word) => [`2016/17 ${word}`, [no, tbc, no, no, no]] as const,
  ),
  ...['lapsed', 'under review', 'provisional', 'expected', 'n/a', 'in prinicple', 'only', 'H1', 'maybe'].map(
    (word) => [`2016/17 ${word}`, [unclear, unclear, unclear, unclear, unclear]] as const,
  ),
  ['2016/17 Y, 2017/18 N', [no, yes, tbc, no, no]],
  ['2016/17 ✓, 2017/18 ✗', [no, yes, tbc, no, no]],
  ['2016/17 yes 2017/18 no', [unclear, unclear, unclear, unclear, unclear]],
  ['2016/17 (confirmed) - 2017/18 (not confirmed)', [unclear, unclear, unclear, unclear, unclear]],
  ['2016/17 & maybe 2017/18', [unclear, unclear, unclear, unclear, unclear]],
  ['excl 2016/17', [unclear, unclear, unclear, unclear, unclear]],
  ['16/17 17/18', [no, yes, yes, no, no]],
  ['FY16-FY19', [yes, yes, yes, yes, no]],
  ['201617-201819', [no, yes, yes, yes, no]],
  ['2016/17 plan signed off', [no, yes, no, no, no]],
  ['no plan for 2017/18', [no, no, tbc, no, no]],
  ['none', [tbc, tbc, tbc, tbc, tbc]],
  ['tbc', [tbc, tbc, tbc, tbc, tbc]],
  ['see appendix 4', [unclear, unclear, unclear, unclear, unclear]],
])('“%s” from 2015/16 to 2019/20', (text, each) => {
  expect(inEach(text)).toEqual(each);
  expect(inEach(text)).toEqual(each);
});
