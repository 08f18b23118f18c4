import type { BareYears, FinancialYear } from '../../policy/financialYear';
import type { CarriesAnswer } from '../answers/answers';
import type { Sense } from './mapping';

/** What the user has said of a sheet. */
export interface SheetAnswers {
  /** Of a column, by its heading and which of several with the same. */
  readonly column: (heading: string, nth: number) => CarriesAnswer | undefined;
  readonly sense?: Sense | undefined;
  /** The financial year of Year 1. */
  readonly firstYear?: FinancialYear | undefined;
  readonly bareYears?: BareYears | undefined;
  /** Whether another table says the premiums of its practices: nobody is asked for it. */
  readonly hasPremiumElsewhere?: boolean;
}
export const nothingSaid: SheetAnswers = { column: () => undefined };
