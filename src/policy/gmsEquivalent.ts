/**
 * GMS equivalent = weighted patients × global sum price × (1 − out-of-hours deduction): what a GMS practice would be
 * paid for the same patients (policy section 3.1).
 */
import { Exact, roundToPence, type Pence } from './money';
import { valueAt, type When } from './parameters/dated';
import { globalSumPrice } from './parameters/globalSumPrice';
import { outOfHoursDeduction } from './parameters/outOfHours';
import { invalid } from './problem';

/** Pounds for a weighted patient after the deduction, unrounded: rounding it first misses what practices were paid. */
export interface NetPrice {
  readonly price: Exact;
  /** The share taken out for out of hours; 0 where the practice provides its own. */
  readonly deduction: Exact;
  readonly net: Exact;
}

/** The price for all rows of one time and kind. A Problem where the price or the deduction is not known. */
export function netPrice(when: When, ownOutOfHours = false): NetPrice {
  const price = valueAt(globalSumPrice, when);
  const deduction = ownOutOfHours ? new Exact(0) : valueAt(outOfHoursDeduction, when);
  return { price, deduction, net: price.times(new Exact(1).minus(deduction)) };
}

/** The GMS equivalent to the penny. A Problem where the weighted patients are negative or no number. */
export const gmsEquivalent = (weightedPatients: number, price: NetPrice): Pence =>
  roundToPence(exactGmsEquivalent(weightedPatients, price));

/** The same in exact pounds, for sums that go on. */
export function exactGmsEquivalent(weightedPatients: number, price: NetPrice): Exact {
  return exactPatients(weightedPatients).times(price.net);
}

/** Patients, weighted (with a fraction) or not. A Problem where negative or no number. */
export function exactPatients(patients: number): Exact {
  if (!(patients >= 0 && Number.isFinite(patients))) throw invalid('Patients must be a number, 0 or more.');
  return new Exact(patients);
}
