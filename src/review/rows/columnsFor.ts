import type { Fact } from '../../policy/facts';
import type { FinancialYear } from '../../policy/financialYear';
import type { CellValue, FactsOfRow, Read } from '../../policy/rules/rule';
import { factReaders } from '../checking/factReaders';
import { readBareYear } from '../columns/years/bareYears';
import type { Block } from '../columns/blocks';
import type { Mapping } from '../columns/mapping';
import { readNumberedYear } from '../columns/years/numberedYears';
import type { Amounts } from './amounts';
import { Column } from './column';

/** Where the amounts of a block stand among them, and its other columns, by fact. */
export const columnsFor = ({ mapping, area }: Block, amounts: Amounts) => {
  const money = (fact: Fact): number => amounts.placeOfMoney(mapping.facts[fact]);
  const count = (fact: Fact): number => amounts.placeOfCount(mapping.facts[fact]);
  const column = <F extends Fact>(fact: F, read = factReaders[fact]): Column<FactsOfRow[F]> => {
    const onSheet = mapping.facts[fact];
    return new Column(onSheet === undefined ? -1 : onSheet - area.column, read);
  };
  return {
    practiceCode: column('practiceCode'),
    practiceName: column('practiceName'),
    ccg: column('ccg'),
    ccgName: column('ccgName'),
    receivingCcg: column('receivingCcg'),
    receivingPractice: column('receivingPractice'),
    contractType: column('contractType'),
    registeredPatients: count('registeredPatients'),
    weightedPatients: count('weightedPatients'),
    need: count('need'),
    pmsFunding: money('pmsFunding'),
    linkedFunding: money('linkedFunding'),
    gmsEquivalent: money('gmsEquivalent'),
    premium: money('premium'),
    amount: money('amount'),
    financialYear: column('financialYear', yearReader(mapping)),
    purpose: column('purpose'),
    scheme: column('scheme'),
    fundingSource: column('fundingSource'),
    status: column('status'),
    approved: column('approved'),
    comments: column('comments'),
    agreementOfCcgs: column('agreementOfCcgs'),
    agreedWithCcg: column('agreedWithCcg'),
    compellingReasons: column('compellingReasons'),
    agreedOn: column('agreedOn'),
    reductionStartsOn: column('reductionStartsOn'),
    planConfirmedOn: column('planConfirmedOn'),
    planCovers: column('planCovers'),
    caseReview: column('caseReview'),
    specialPopulation: column('specialPopulation'),
    patientsEngaged: column('patientsEngaged'),
    offeredToPractice: column('offeredToPractice'),
    improvesServices: column('improvesServices'),
    published: column('published'),
  };
};

/** Years that are counted, or written by one half, are read where it is known what they mean. */
const yearReader = ({ firstYear, bareYears }: Mapping): ((cell: CellValue) => Read<FinancialYear>) => {
  const read = firstYear === undefined ? factReaders.financialYear : readNumberedYear(firstYear);
  return bareYears === undefined ? read : readBareYear(bareYears, read);
};
