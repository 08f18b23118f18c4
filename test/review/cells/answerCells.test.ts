import { BLANK, UNREADABLE, type CellValue } from '../../../src/policy/rules/rule';
import { readAgreement, readAnswer, readRecord } from '../../../src/review/cells/answerCells';

const errors = ['#REF!', '#N/A', '#DIV/0!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!', '#SPILL!', '#CALC!'];
/** 12 May 2015, as Excel counts days. */
const may = 42136;

describe('answers', () => {
  test.each<CellValue>([
    'Yes',
    'YES',
    'y',
    'Yes - 12 May 2015',
    'Yes, minute 7',
    true,
    'True',
    may,
    '12/05/2015',
    'Agreed',
    'Agreed by all CCGs, joint committee 12 May 2015, minute 7',
    'Approved',
    'Confirmed',
    'Completed',
    'Complete',
    'Done',
    'Signed',
    'Reviewed 2015',
    'Fully agreed',
    'In place',
    'Recorded',
    '100% complete',
    'Agreed as part of the review',
    'Agreed 12 May 2015',
    'OK',
    '✓',
    '✔',
    '☑',
    'Okay',
    'Unanimously agreed',
    'Unconditionally approved',
    'Reviewed, no issues',
    'LMC had no objections; agreed 12 May 2015',
    'Agreed at Primary Care Committee',
    'Reviewed, practice declined support',
  ])('%j is yes', (cell) => {
    expect(readAnswer(cell)).toBe('yes');
  });

  test.each<CellValue>([
    'No',
    'NO',
    'n',
    false,
    'False',
    'None',
    'Nil',
    'Never',
    'Not agreed',
    'No agreement',
    'No - refused by 02P',
    'not done',
    'Has not been agreed',
    "Wasn't agreed",
    'wasn’t agreed',
    'Neither CCG agreed',
    'Refused',
    'Declined',
    'Rejected by committee',
    'Withdrawn',
    'Agreed, then withdrawn',
    'Unable to agree',
    'Disagreed',
    'Not applicable: refused',
    'Never reviewed',
    'Cannot be agreed',
    'Refused 12/05/2015',
    'Declined 3 May 2016',
    '✗',
    '✘',
    '❌',
    'Nothing agreed',
    'Nobody agreed',
    'Failed to agree',
    'havent agreed',
    'Both dont agree',
    'un-agreed',
    'Non-agreed',
    'Agreed, since rescinded',
    'Agreed - cancelled',
    'Was agreed but overturned',
    'Revoked',
  ])('%j is no', (cell) => {
    expect(readAnswer(cell)).toBe('no');
  });

  test.each<CellValue>([
    'Pending',
    'pending agreement',
    'tbc',
    'TBC',
    'TBA',
    'tbd',
    'To be confirmed',
    'to be agreed',
    'To follow',
    'Awaiting joint committee',
    'awaited',
    'Not yet',
    'Not yet agreed',
    'Yet to be agreed',
    'Draft',
    'Draft agreed in principle',
    'In progress',
    'Ongoing',
    'Under discussion',
    'Outstanding',
    'Planned',
    'Will be agreed in June',
    'Being reviewed',
    'Draft 12/05/2015',
    'Planned 12 May 2015',
    'Pending 2015-05-12',
    '?',
    '??',
    't.b.c.',
    'T.B.A',
    'Under review',
    'Underway',
    'To agree',
    'to confirm',
  ])('%j is pending', (cell) => {
    expect(readAnswer(cell)).toBe('pending');
  });

  test.each<CellValue>(['n/a', 'N/A', 'NA', 'n.a.', 'Not applicable', 'not  applicable', 'n/app', 'not app'])(
    '%j is not applicable',
    (cell) => {
      expect(readAnswer(cell)).toBe('not applicable');
    },
  );

  test.each<CellValue>([
    'See file 12',
    'No objections',
    'X',
    'Minute 7',
    'Agreed in principle',
    'Agreed subject to contract',
    'Agreed?',
    'Practice closing at the end of the second year',
    'Homeless hostel',
    'Due 31/03/2017',
    'Due to complete in March',
    'Partly complete',
    '50% complete',
    'Agreed once funded',
    'Before 12/05/2015',
    'University',
    'Refused at first, agreed on appeal 5/6/15',
    'Rejected 2/2/15, agreed 5/6/15',
    'Previously declined; approved 6/7/15',
    'Agreed but not signed',
    'Reviewed, no change agreed',
    'agreed in prinicple',
    'agreed in principal',
    'Agreed (in princ.)',
    'Will agree',
    '01C agreed; 02D to agree',
    'Minded to agree',
    'Said to be agreed',
    'Conditionally agreed',
    'Agreed provisionally',
    'Assumed agreed',
    'Majority agreed',
    'All but one agreed',
    'Agreed but suspended',
    'Yes then no',
    'Yes 2014/15; no 2015/16',
    'Agreed ✗',
    'Objected in May, then agreed',
    'Not refused',
    'Not un-agreed',
    'None opposed',
    'No opposition',
    'No longer pending',
    'Nothing outstanding',
    'Unanimous',
    'Under dispute',
    'Undertaken 12 May 2015',
    'No.7 High Street',
    `Agreed ${'and again '.repeat(300)}`,
    1,
    12.5,
  ])('%j is words, which may be either', (cell) => {
    expect(readAnswer(cell)).toBe('words');
  });

  // Nought is what a formula makes of a blank cell.
  test.each<CellValue>(['', ' ', '-', '—', 0, 'n/k', 'N/K', 'Unknown', 'not known', "don't know"])(
    '%j says nothing',
    (cell) => {
      expect(readAnswer(cell)).toBe(BLANK);
    },
  );

  test.each([...errors, 'Y/N', 'Yes/No', 'yes or no', '(Y/N)', 'Yes / No?'])('%j cannot be read', (cell) => {
    expect(readAnswer(cell)).toBe(UNREADABLE);
  });
});

describe('agreements with CCGs', () => {
  test.each<CellValue>([
    true,
    may,
    '12/05/2015',
    'Yes',
    'Yes - GB 12/3/15',
    'OK',
    'Agreed',
    'AGREED',
    'verbally agreed',
    'Agreed by both CCGs at the Joint Committee of May 2015',
    'Agreed with CCG and LMC',
    'Signed off by governing body 12.3.15',
    'Discussed and agreed by both',
    'Consulted; 01C and 02P approved',
    'Barnsley and Leeds North agreed',
    'Agreed (J Smith, 3 April 2015)',
    'Agreed, no objections',
    'Yes, minute 7',
    ...['Agreed at May meeting', 'Yes - at Board', 'AGREED AT BOARD MEETING'],
    'In place',
  ])('%j is yes', (cell) => {
    expect(readAgreement(cell)).toBe('yes');
  });

  test.each<CellValue>([
    'Agreed at LMC',
    'Agreed with practice',
    'Agreed with practice 3/4/15',
    'Practice agreed',
    'Agreed with GP',
    'Agreed with NHS England',
    'NHSE agreed',
    'Agreed by PPG',
    'Area team agreed',
    ...['AT agreed', 'Agreed with the AT', 'AGREED BY AT'],
    'Yes but LMC objects',
    'Yes; refused by LMC',
    'Agreed by 01C, not 02D',
    'Agreed apart from 02D',
    'Agreed 2014/15 only',
    'Agreed to 31/3/16',
    'Agreed with reservations',
    'Agreed With Conditions',
    'AGREED WITH CAVEATS',
    'Agreed (s.t. LMC)',
    'Agreed but disputed',
    'Was agreed, now not',
    '1 of 2 CCGs agreed',
    'Agreed by default',
    'Business case approved',
    'Agreed x',
    'Reviewed',
    'Both CCGs consulted',
    ...['Approved by board, minutes awaited', 'Agreed, letter to follow', 'Yes - paper to be published'],
    ...['Agreed: not yet', 'Confirmed, pending signature'],
  ])('%j is words, which may be either', (cell) => {
    expect(readAgreement(cell)).toBe('words');
  });

  test('beside a yes, none of these leaves it one', () => {
    const doubts = `refused|declined|rejected|withdrawn|withdrew|objected|opposed|against it|disagreed|never signed|nor 02P
      |neither signed|none signed|non binding|un signed|without 02P|cannot sign|cant sign|wont sign|didn't sign|didnt sign
      |isnt signed|excluding 02P|exc 02P|but 02P|bar 02P|save 02P|other than 02P|subject to funding|in principle|discussed
      |consulted|engaged|offered|proposed|requested|asked|sought|seeking|sent|written|wrote|invited|informed|notified|aware
      |considered|negotiated|talks|noted|noting|acknowledged|part|partly|partially|if funded|once funded|unless changed
      |until May|should sign|must sign|would sign|could sign|might sign|due May|expected|hoped|aimed|intended|?|only one
      |with conditions|with caveats|provisos|reservations|with concerns|issues|protest|disputed|appealed|vetoed|stopped
      |ceased|ended|ends May|ending|lapsed|expires|cancelled|suspended|revoked|rescinded|majority|most|some|x`;
    const said = doubts.split(/\s*\|/).map((doubt) => `Agreed by 01C and 02P, ${doubt}`);
    expect(readAgreement('Agreed by 01C and 02P')).toBe('yes');
    expect(said.filter((cell) => readAgreement(cell) === 'yes')).toEqual([]);
  });

  test.each<[CellValue, unknown]>([
    ['No', 'no'],
    ['tbc', 'pending'],
    ['', BLANK],
    ['#N/A', UNREADABLE],
  ])('%j is what it is as an answer', (cell, answer) => {
    expect(readAgreement(cell)).toBe(answer);
  });
});

describe('records of what was to be done', () => {
  test.each<[CellValue, unknown]>([
    ['Review offered 12/05/2015', 'words'],
    ['Offered', 'words'],
    ['Offered and done', 'yes'],
    ['Yes, offered in May', 'yes'],
    ['Reviewed', 'yes'],
    ['Completed, report to follow', 'words'],
    ['Report to follow', 'pending'],
    [may, 'yes'],
    ['No', 'no'],
    [0, BLANK],
  ])('%j is %j', (cell, answer) => {
    expect(readRecord(cell)).toBe(answer);
  });
});
