import { isErrorValue, plainText, readDate, readFinancialYear, readMoney } from '../../src/review/cells';
import { readCount } from '../../src/review/cells/readCount';
import { readText } from '../../src/review/cells/textCells';
import { readCcg, readCode, readPractice } from '../../src/review/cells/namedCells';
import { BLANK, UNREADABLE, type CellValue } from '../../src/policy/rules/rule';

const errors = ['#REF!', '#N/A', '#DIV/0!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!', '#SPILL!', '#CALC!'];
const blanks = ['', ' ', '\u00A0', '\u200B', '-', '–', '—', '- ', ' -', '--'];
/** 12 May 2015, as Excel counts days. */
const may = 42136;

describe('money', () => {
  test.each<[CellValue, number]>([
    [1234.5, 123450],
    [0, 0],
    [-0.01, -1],
    // What binary floating point makes of them is not what was typed.
    [1.005, 101],
    [8.575, 858],
    [0.1 + 0.2, 30],
    [1e9, 100_000_000_000],
    ['1234.5', 123450],
    ['1,234.50', 123450],
    ['£1,234.50', 123450],
    ['£ 1,234.50', 123450],
    ['£1,234.50 ', 123450],
    ['  1 234 ', 123400],
    ['1\u00A0234\u00A0567', 123456700],
    ['1\u202F234', 123400],
    ['£1\u200B,234', 123400],
    ['1234567', 123456700],
    ['(1,200)', -120000],
    ['(£1,200.50)', -120050],
    ['£(1,200)', -120000],
    ['-1,200', -120000],
    ['−1200', -120000],
    ['–1200', -120000],
    ['-£1,200', -120000],
    ['£-1,200', -120000],
    ['1,200-', -120000],
    ['1,200.00 -', -120000],
    ['+1,200', 120000],
    ['.5', 50],
    ['5.', 500],
    ['nil', 0],
    ['Nil', 0],
    ['NIL', 0],
    ['£-', 0],
    ['£ - ', 0],
    [' - ', 0],
    [' -   ', 0],
    ['(0)', 0],
    ['-0', 0],
    ['1,200.005', 120001],
    ['1,234.50 GBP', 123450],
    ['GBP 1,234.50', 123450],
  ])('%j is %d pence', (cell, pence) => {
    expect(readMoney(cell)).toBe(pence);
  });

  test.each<CellValue>([
    '12.5k',
    '£1,234.50 pa',
    '££5',
    '+-5',
    '£12.5K',
    '1.2m',
    '£1.2 million',
    'tbc',
    'TBC',
    'n/a',
    '?',
    '£',
    '()',
    '1,23',
    '12,34.5',
    '1,2345',
    '1.234.567',
    '1 23',
    '(1200',
    '1200)',
    '(-1200)',
    '--1200',
    '-1200-',
    '12%',
    '£100 or £200',
    '100-200',
    '1e5',
    'c. 1,200',
    '~1200',
    '2014/15',
    '12/05/2015',
    '1,200*',
    true,
    false,
    Infinity,
    NaN,
    1e15,
    ...errors,
  ])('%j cannot be read, and is not guessed', (cell) => {
    expect(readMoney(cell)).toBe(UNREADABLE);
  });

  test.each(blanks)('%j is blank', (cell) => {
    expect(readMoney(cell)).toBe(BLANK);
    expect(readCount(cell)).toBe(BLANK);
    expect(readDate(cell)).toBe(BLANK);
    expect(readFinancialYear(cell)).toBe(BLANK);
    expect(readCode(cell)).toBe(BLANK);
    expect(readText(cell)).toBe(BLANK);
  });
});

test('money in thousands, and in columns that write what is spent as negative amounts', () => {
  expect([readMoney(1.005, 1000), readMoney('1.2', 1000), readMoney(-5, -1), readMoney('5', -1)]).toEqual([
    100_500,
    120_000,
    500,
    UNREADABLE,
  ]);
  expect([readMoney(0, -1), readMoney('tbc', -1), readMoney('', 1000)]).toEqual([0, UNREADABLE, BLANK]);
});

describe('patients', () => {
  test.each<[CellValue, number]>([
    [5113, 5113],
    [5113.25, 5113.25],
    ['5,113', 5113],
    ['5 113', 5113],
    ['5,113.25', 5113.25],
    [0, 0],
    ['nil', 0],
  ])('%j is %d', (cell, patients) => {
    expect(readCount(cell)).toBe(patients);
  });
  test.each<CellValue>([-1, '(5)', '5k', 'c. 5,000', true, ...errors])('%j cannot be read', (cell) => {
    expect(readCount(cell)).toBe(UNREADABLE);
  });
});

describe('dates, day first', () => {
  test.each<CellValue>([
    may,
    may + 0.5,
    '12/05/2015',
    '12/5/2015',
    '12/05/15',
    '12.05.2015',
    '12-05-2015',
    '12 05 2015',
    '12 May 2015',
    '12 may 15',
    '12th May 2015',
    '12th of May 2015',
    '12-May-15',
    '12-May-2015',
    '12 May, 2015',
    'May 12, 2015',
    'May 12th 2015',
    'Tuesday 12 May 2015',
    'Tue, 12 May 2015',
    'Tue 12/05/2015',
    'Agreed 12/05/2015',
    'Confirmed on 12 May 2015',
    'Signed: May 12, 2015',
    '2015-05-12',
    '2015-05-12T09:30:00Z',
    '2015/05/12',
    '12/05/2015 09:30',
    '12/05/2015 09:30:00',
    '12/05/2015 9:30 am',
    '2015-05-12 09:30',
    ' 12/05/2015\u00A0',
    '12 May. 15',
    '12May 2015',
    '2015-5-12',
    '12/05.2015',
    'May. 12, 2015',
    String(may),
  ])('%j is 12 May 2015', (cell) => {
    expect(readDate(cell)).toBe(may);
  });

  test.each<[CellValue, number]>([
    ['31/12/2015', 42369],
    ['29/02/2016', 42429],
    ['1 Sept 2014', 41883],
    ['1 September 2014', 41883],
    ['03/04/2014', 41732],
    ['1/4/99', 36251],
    ['31/12/49', 54788],
    ...['On', 'Dated', 'Agreed', 'Approved:', 'Confirmed', 'Completed', 'Signed,', 'Done'].map(
      (then): [string, number] => [`${then} 12 May 2015`, may],
    ),
    // The first and the last that a finance workbook can mean.
    ['01/01/1980', 29221],
    [29221, 29221],
    [73050, 73050],
  ])('%j is day %d', (cell, day) => {
    expect(readDate(cell)).toBe(day);
  });

  test.each<CellValue>([
    29220,
    73051,
    '05/13/2015',
    '31/02/2015',
    '29/02/2015',
    '32/01/2015',
    '00/05/2015',
    '12/05',
    'May 2015',
    '2015',
    2015,
    'summer 2014',
    'tbc',
    'Q1',
    '12 Foo 2015',
    '12 Mayor 2015',
    // The day of something else than what is asked.
    'Refused 12/05/2015',
    'Draft 12/05/2015',
    'Planned 12 May 2015',
    'Before 12/05/2015',
    'Due May 12, 2015',
    '2015-05-12 draft',
    // Of 1967, as in a function, and before any day that is meant.
    '14/5/67',
    '14 May 1967',
    '12/05-2015',
    '12/05/2015 2 objections',
    12,
    -1,
    1e6,
    true,
    ...errors,
  ])('%j cannot be read', (cell) => {
    expect(readDate(cell)).toBe(UNREADABLE);
  });
});

describe('financial years', () => {
  test.each<CellValue>([
    '2014/15',
    '2014-15',
    '2014–15',
    '2014/2015',
    '14/15',
    '201415',
    201415,
    'FY15',
    'Y1 (2014/15)',
    ' 2014/15\u200B',
    '12 May 2014',
    41771,
  ])('%j is 2014/15', (cell) => {
    expect(readFinancialYear(cell)).toBe(2014);
  });
  test.each<CellValue>(['2014', 2014, '2014/16', 'tbc', 'Year 1', true, ...errors])(
    '%j cannot be read',
    (cell) => {
      expect(readFinancialYear(cell)).toBe(UNREADABLE);
    },
  );
});

describe('codes and words', () => {
  test.each<[CellValue, string]>([
    ['Y10001', 'Y10001'],
    [' y10001\u200B', 'Y10001'],
    ['01c', '01C'],
    ['NHS\u00A0Barnsley  CCG', 'NHS BARNSLEY CCG'],
    [10001, '10001'],
  ])('the code %j is %j', (cell, code) => {
    expect(readCode(cell)).toBe(code);
  });
  test.each<[CellValue, string | symbol]>([
    ['y10001', 'Y10001'],
    ['C81001 – The Surgery', 'C81001'],
    ['c81001 The Surgery', 'C81001'],
    ['The Surgery (C81001)', 'C81001'],
    ['The Surgery - C81001', 'C81001'],
    ['Branch of C81001', 'Branch of C81001'],
    ['C81001 and C81002', 'C81001 and C81002'],
    ['Oak Surgery', 'Oak Surgery'],
    ['All PMS practices', BLANK],
    ['n/a', BLANK],
    ['TBC', UNREADABLE],
    ['?', UNREADABLE],
    ['“', UNREADABLE],
    ['as above', UNREADABLE],
    ['see note 3', UNREADABLE],
  ])('the practice %j is %p', (cell, code) => {
    expect(readPractice(cell)).toBe(code);
  });
  test.each<[CellValue, string]>([
    ['01C', '01C'],
    ['d9y0v', 'D9Y0V'],
    [' NHS\u00A0Barnsley  CCG', 'NHS Barnsley CCG'],
    ['Northumberland', 'Northumberland'],
    ['EXETER', 'EXETER'],
  ])('the CCG %j is %j', (cell, ccg) => {
    expect(readCcg(cell)).toBe(ccg);
  });
  test.each([
    ...['Same', 'same CCG.', 'n/a', 'TBC', 'Various', 'All CCGs', '01C/02P', '01C 02P', 'D9Y0V, 01C'],
    ...['Not', 'Non', 'Ex', 'Outside', 'Except', 'Excluding', 'Other than', 'All but'].map(
      (but) => `${but} 01C`,
    ),
    ...[
      'Leeds North CCG and Leeds West CCG',
      'Leeds North / Leeds West',
      '02V and others',
      'Leeds CCGs',
      'Joint',
    ],
    ...['?', '“', 'ditto', 'To follow', 'see notes', 'query'],
    ...['Citywide', 'Leeds-wide', 'Shared with Leeds West', 'Pooled', 'Out of area'],
  ])('%j does not say which CCG', (cell) => {
    expect(readCcg(cell)).toBe(UNREADABLE);
  });
  test.each<[CellValue, string]>([
    ['Extended access', 'Extended access'],
    ['  Extended \t access\n', 'Extended access'],
    ['Soft\u00ADhyphen', 'Softhyphen'],
    ['\uFEFFfirst', 'first'],
    [2014, '2014'],
    [true, 'true'],
    ['#1 priority', '#1 priority'],
    ['#Hashtag', '#Hashtag'],
  ])('the words %j are %j', (cell, words) => {
    expect(readText(cell)).toBe(words);
  });
  test.each(errors)('%j is an error, not a code or words', (cell) => {
    expect(isErrorValue(cell)).toBe(true);
    expect(readCode(cell)).toBe(UNREADABLE);
    expect(readText(cell)).toBe(UNREADABLE);
  });
});

test('text without what cannot be seen', () => {
  expect(plainText('\u200E 2014/15\u00A0\u200B')).toBe('2014/15');
  // They would turn round the sentence in which the text is quoted.
  expect(plainText('\u202AY10001\u202C of \u202Eevil\u2069')).toBe('Y10001 of evil');
  expect(plainText('plain')).toBe('plain');
  expect(['', ' ', ' a', 'a ', 'a  b', 'a b', 'a\tb', 'a\u007Fb', '~!'].map(plainText)).toEqual([
    ...['', '', 'a', 'a', 'a b', 'a b', 'a b', 'a\u007Fb', '~!'],
  ]);
});
