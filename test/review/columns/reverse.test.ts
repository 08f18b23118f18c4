import { measureIn, recogniseHeading } from '../../../src/review/columns/headings/recognise';

describe('headings that say the reverse of what their words are', () => {
  test.each([
    'Not reinvested 2014/15',
    'Released 2014/15, not reinvested',
    'Not released 2014/15',
    'Still to be released 2014/15',
    'Balance to release 2014/15',
    'Monthly release 2014/15',
    'Released per quarter 2014/15',
    'Release 2014/15 deferred',
    'Average release 2014/15',
    'Funding after release 2014/15',
    'PMS budget net of premium release 2014/15',
    'Contract before release 2014/15',
    'Not agreed with CCG',
    'Agreement of the CCGs needed',
    'All CCGs consulted',
    'Reason if declined',
    'Reason 4',
    'Patients not engaged',
    'Case review not done',
    'Date agreed with LMC',
    'PMS premium removed Y1',
    'PMS premium released',
    'PMS premium to be retained',
    '#VALUE!',
  ])('“%s” is not read', (heading) => {
    expect(recogniseHeading(heading)).toBeUndefined();
  });

  test('a line above the years that says it says nothing of them', () => {
    expect(measureIn('Not yet released')).toBeUndefined();
    expect(measureIn('Still to be released')).toBeUndefined();
    expect(measureIn('Funding after release')).toBeUndefined();
    expect(measureIn('Released')).toBe('released');
  });

  test.each([
    ['Premium remaining after release 2014/15', { year: 2014, measure: 'retained' }],
    ['To be reinvested 2014/15', { year: 2014, measure: 'reinvested' }],
    ['PMS funding (not including QOF)', { fact: 'pmsFunding' }],
    ['PMS funding after QOF', { fact: 'pmsFunding' }],
    ['PMS premium before reduction', { fact: 'premium' }],
    ['Agreed with CCG', { fact: 'agreedWithCcg' }],
    ['Date agreed', { fact: 'agreedOn' }],
    ['Receiving CCG agreement', { fact: 'agreementOfCcgs' }],
    ['Reason if less than 4 years', { fact: 'compellingReasons' }],
    ['Reason for less than four years', { fact: 'compellingReasons' }],
    ['Reasons for <4 years', { fact: 'compellingReasons' }],
    ['Justification if <4 years', { fact: 'compellingReasons' }],
    ['Justification (if <4 yrs)', { fact: 'compellingReasons' }],
    ['Justification if less than four', { fact: 'compellingReasons' }],
    ['Reason for shorter period', { fact: 'compellingReasons' }],
    ['Reason for a shorter period', { fact: 'compellingReasons' }],
    ['Why faster than four years', { fact: 'compellingReasons' }],
    ['Why not 4 years?', { fact: 'compellingReasons' }],
    ['If <4 years, why?', { fact: 'compellingReasons' }],
    ['Rationale for accelerated pace', { fact: 'compellingReasons' }],
    ['Agreement of all the CCGs (if required)', { fact: 'agreementOfCcgs' }],
    ['Baseline premium (13/14)', { fact: 'premium', ofYear: 2013 }],
    ['Approval of both CCGs', { fact: 'agreementOfCcgs' }],
    ['CCG (source)', { fact: 'ccg' }],
    ['CCG (spend)', { fact: 'receivingCcg' }],
    ['Linked to KPIs', { fact: 'linkedFunding' }],
    ['Amount 2014/15 [note 2]', { year: 2014, measure: undefined }],
    ['Non-rec 2014/15', { year: 2014, measure: undefined }],
    ['Cross-boundary agreement (Y/N)', { fact: 'agreementOfCcgs' }],
    ['Full year PMS premium', { fact: 'premium' }],
    ['PMS premium available for reinvestment', { fact: 'premium' }],
    ['2014-15 FOT', { year: 2014, measure: undefined }],
    ['2014/2015 actuals', { year: 2014, measure: undefined }],
    ['2014/15 costs', { year: 2014, measure: undefined }],
    ['2014/15 forecasts', { year: 2014, measure: undefined }],
    ['2014/15 000s', { year: 2014, measure: undefined }],
    ['2014/15 25%', { year: 2014, measure: undefined }],
    ['Loss 2014/15', { year: 2014, measure: undefined }],
    ['Rel. 14/15', { year: 2014, measure: 'released' }],
    ['2014/15 cum.', { year: 2014, measure: 'released' }],
    ['Losing CCG', { fact: 'ccg' }],
    ['Gaining practice', { fact: 'receivingPractice' }],
    ['Host CCG', { fact: 'ccg' }],
    ['Fiscal year', { fact: 'financialYear' }],
    ['Notional GMS', { fact: 'gmsEquivalent' }],
    ['Individual review', { fact: 'caseReview' }],
  ])('“%s” is', (heading, said) => {
    expect(recogniseHeading(heading)).toMatchObject(said);
  });
});
