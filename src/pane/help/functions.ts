/** The functions as the help tells of them. A test works every example out. */
export interface FunctionHelp {
  readonly id: string;
  /** What it answers, in a sentence. */
  readonly answers: string;
  readonly example: string;
  /** What the example gives, as a cell formatted as an amount shows it. */
  readonly gives: string;
  /** What more can be asked of it. */
  readonly more: string;
}

export const functionHelp: readonly FunctionHelp[] = [
  {
    id: 'PREMIUM',
    answers: 'The PMS premium: PMS funding above what a GMS practice would be paid for the same patients.',
    example: '=PMS.PREMIUM(850000, 9800, "2014/15")',
    gives: '£168,472.48',
    more: 'Add linked funding, and TRUE if the practice provides its own out-of-hours care. A negative premium is a practice paid less than its GMS equivalent.',
  },
  {
    id: 'PHASE',
    answers: 'What is released of a premium in a financial year.',
    example: '=PMS.PHASE(100000, "2015/16")',
    gives: '£50,000.00',
    more: 'Ask for "retained" or "step" instead, another number of years than four, another first year, or a local profile of shares.',
  },
  {
    id: 'SCHEDULE',
    answers:
      'The whole phase of a premium as a table: each year with what is released, retained and stepped.',
    example: '=PMS.SCHEDULE(100000)',
    gives: 'a table of the years 2014/15 to 2017/18',
    more: 'It fills the cells below and to the right, which must be empty.',
  },
  {
    id: 'GMSEQUIVALENT',
    answers: 'What a GMS practice would be paid for the same weighted patients in a year.',
    example: '=PMS.GMSEQUIVALENT(9800, "2014/15")',
    gives: '£681,527.52',
    more: 'Weighted patients × global sum price, less the out-of-hours deduction.',
  },
  {
    id: 'GLOBALSUM',
    answers: 'The global sum price for a weighted patient: in force on a day, or the mean of a year.',
    example: '=PMS.GLOBALSUM("2015/16")',
    gives: '£76.14',
    more: 'A year that PMS Review has no price for is an error that names the years it knows: it never guesses.',
  },
  {
    id: 'FINANCIALYEAR',
    answers: 'The financial year of a date, or of a year written in another way.',
    example: '=PMS.FINANCIALYEAR("FY15")',
    gives: '2014/15',
    more: 'FY15 is the year that ends in 2015. A bare 2014 is refused, because it could mean two years.',
  },
];
