/**
 * Premium = PMS funding − GMS equivalent − linked funding (policy section 3.2). Signed: below 0 the practice is paid
 * less than its GMS equivalent, which is shown and never clipped.
 */
import { certain, FEW } from './fast/certain';
import { premiumPence, type PremiumSum } from './fast/premiumPence';
import { exactGmsEquivalent, exactPatients, netPriceOf, type NetPrice } from './gmsEquivalent';
import { Exact, roundQuotient, roundToPence } from './exact';
import type { Pence } from './money';
import { invalid } from './problem';

/** What a premium is worked out from, in pounds as cells hold them. */
export interface PremiumOf {
  readonly pmsFunding: number;
  readonly weightedPatients: number;
  readonly price: NetPrice;
  /** The part tied to defined services or special populations. */
  readonly linkedFunding?: number;
}

/** The premium to the penny. A Problem where an amount is no number, or the patients are negative. */
export function premium(of: PremiumOf): Pence {
  const { pmsFunding, weightedPatients, price, linkedFunding = 0 } = of;
  const { doubles } = price;
  if (!doubles || !(weightedPatients >= 0)) return roundToPence(exactPremium(of));
  return quickly(pmsFunding, weightedPatients, doubles.price, doubles.deduction, linkedFunding);
}

/** The premium by decimals alone, with the price and deduction as numbers. */
export const premiumByDecimals: PremiumSum = (
  pmsFunding,
  weightedPatients,
  price,
  deduction,
  linkedFunding,
) =>
  roundToPence(
    exactPremium({
      pmsFunding,
      weightedPatients,
      price: netPriceOf(new Exact(price), new Exact(deduction)),
      linkedFunding,
    }),
  );

const quickly = premiumPence(premiumByDecimals);

/** The same in exact pounds, for sums that go on: the reference any quicker way must agree with. */
export function exactPremium({ pmsFunding, weightedPatients, price, linkedFunding = 0 }: PremiumOf): Exact {
  const equivalent = exactGmsEquivalent(weightedPatients, price);
  return exactAmount(pmsFunding, 'PMS funding')
    .minus(equivalent)
    .minus(exactAmount(linkedFunding, 'Linked funding'));
}

/** An amount of pounds for each weighted patient, to the penny. A Problem where there are no patients. */
export function perWeightedPatient(pounds: Exact | number, weightedPatients: number): Pence {
  if (typeof pounds === 'number' && weightedPatients > 0) {
    const pence = (pounds * 100) / weightedPatients;
    const quick = certain(pence, Math.abs(pence) * FEW);
    if (quick !== undefined) return quick;
  }
  const patients = exactPatients(weightedPatients);
  if (patients.isZero()) throw invalid('There are no weighted patients to divide by.');
  return roundQuotient(new Exact(pounds).times(100), patients);
}

function exactAmount(pounds: number, title: string): Exact {
  if (!Number.isFinite(pounds)) throw invalid(`${title} must be a number of pounds.`);
  return new Exact(pounds);
}
