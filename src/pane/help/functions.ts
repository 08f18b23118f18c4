/** The functions as the help tells of them. A test works every example out, and holds it against the function's own. */
export interface FunctionHelp {
  readonly id: string;
  /** What it answers, in a sentence. */
  readonly answers: string;
  readonly example: string;
  /** What the example gives, as cells formatted as amounts show it: of a table the rows below its headings. */
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
  {
    id: 'PREMIUMPERPATIENT',
    answers: 'The PMS premium for each weighted patient: what practices of different sizes are compared by.',
    example: '=PMS.PREMIUMPERPATIENT(168472.48, 9800)',
    gives: '£17.19',
    more: 'Below £0 the practice is paid less than its GMS equivalent.',
  },
  {
    id: 'OUTOFHOURS',
    answers:
      'The share of the global sum that is deducted where a practice does not provide its own out-of-hours care.',
    example: '=PMS.OUTOFHOURS("2014/15")',
    gives: '5.46%',
    more: 'Format the cell as a percentage.',
  },
  {
    id: 'MONTHLY',
    answers: 'Twelve monthly payments, April first, that sum to the year’s amount exactly.',
    example: '=PMS.MONTHLY(1000)',
    gives: '£83.33, £83.34, £83.33, £83.33, £83.34, £83.33, £83.33, £83.34, £83.33, £83.33, £83.34, £83.33',
    more: 'Add TRUE to fill the cells below instead of those to the right.',
  },
  {
    id: 'SHARES',
    answers: 'A pool of freed-up money shared in proportion to weights, such as weighted patients.',
    example: '=PMS.SHARES(100, {1;1;1})',
    gives: '£33.34; £33.33; £33.33',
    more: 'The shares always sum to the pool. Pennies left by rounding go to the largest remainders.',
  },
  {
    id: 'NETIMPACT',
    answers:
      'What a review does to a practice year by year and in all: what is reinvested less what is released.',
    example: '=PMS.NETIMPACT({25000,50000,75000,100000}, {10000,55000,75000,100000})',
    gives: '−£15,000.00, £5,000.00, £0.00, £0.00, −£10,000.00',
    more: 'Below £0 is a loss. The total comes last.',
  },
  {
    id: 'LEVELUP',
    answers: 'What each CCG has per head, and what it needs to have as much as the one that has most.',
    example: '=PMS.LEVELUP({"02P";"03N"}, {400000;100000}, {100000;50000})',
    gives: '02P, £4.00, £0.00, £0.00; 03N, £2.00, £2.00, £100,000.00',
    more: 'Ask for "mean", or for one of the CCGs, instead.',
  },
  {
    id: 'QUALITYPREMIUM',
    answers: 'The CCG quality premium, which is another thing than the PMS premium.',
    example: '=PMS.QUALITYPREMIUM(250000, 60%, TRUE)',
    gives: '£750,000.00',
    more: 'Add the reductions for NHS Constitution measures that were missed, and another rate than £5 per head.',
  },
  {
    id: 'ISREINVESTMENT',
    answers: 'Whether a purpose is general practice, by Framework 5(e).',
    example: '=PMS.ISREINVESTMENT("Extended access")',
    gives: 'met',
    more: 'A purpose whose words are not known is evidence needed. Purposes that you classified in the pane are not known to it.',
  },
  {
    id: 'ISLOCAL',
    answers: 'Whether money stays in the practice’s CCG, by Framework 5(f).',
    example: '=PMS.ISLOCAL("02P", "NHS 02P CCG")',
    gives: 'met',
    more: 'Add what is recorded of the agreement of the CCGs.',
  },
  {
    id: 'ISFOURYEAR',
    answers: 'Whether a premium is released over at least four years, by Framework 5(g).',
    example: '=PMS.ISFOURYEAR({25000,50000,75000,100000}, 100000)',
    gives: 'met',
    more: 'Add the first year where it is not 2014/15, the compelling reasons, and the date of the agreement with the practice.',
  },
  {
    id: 'CHECK',
    answers: 'The check of the pane in cells: one outcome a row, and the rules that the row does not keep.',
    example:
      '=PMS.CHECK({"Practice code","CCG","Receiving CCG","Amount";"C84001","02P","02P",5000;"C84002","02P","03N",2500})',
    gives: 'met; breach, breach: Stay in the locality (Framework 5(f))',
    more: 'Give it a table with its headings, and as a second argument the schedule that says the CCG of each practice.',
  },
];
