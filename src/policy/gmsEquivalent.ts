/**
 * GMS equivalent = weighted patients × global sum price × (1 − out-of-hours deduction): what a GMS practice would be
 * paid for the same patients (policy section 3.1).
 */
import { premiumPence } from './fast/premiumPence';
import { Exact, roundToPence } from './exact';
import type { Pence } from './money';
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
  /** Price and deduction as doubles, where these say them exactly: for the quick way. */
  readonly doubles?: { readonly price: number; readonly deduction: number };
}

/** The price for all rows of one time and kind. A Problem where the price or the deduction is not known. */
export function netPrice(when: When, ownOutOfHours = false): NetPrice {
  const price = valueAt(globalSumPrice, when);
  const deduction = ownOutOfHours ? new Exact(0) : valueAt(outOfHoursDeduction, when);
  return netPriceOf(price, deduction);
}

/** A price with a deduction taken out of it. */
export function netPriceOf(price: Exact, deduction: Exact): NetPrice {
  const net = price.times(new Exact(1).minus(deduction));
  const doubles = { price: price.toNumber(), deduction: deduction.toNumber() };
  return price.equals(doubles.price) && deduction.equals(doubles.deduction)
    ? { price, deduction, net, doubles }
    : { price, deduction, net };
}

/** The GMS equivalent to the penny. A Problem where the weighted patients are negative or no number. */
export function gmsEquivalent(weightedPatients: number, price: NetPrice): Pence {
  const { doubles } = price;
  if (!doubles || !(weightedPatients >= 0)) return roundToPence(exactGmsEquivalent(weightedPatients, price));
  return 0 - lessEquivalent(0, weightedPatients, doubles.price, doubles.deduction, 0);
}

const lessEquivalent = premiumPence((_, patients, price, deduction) =>
  roundToPence(exactGmsEquivalent(patients, netPriceOf(new Exact(price), new Exact(deduction))).negated()),
);

/** The same in exact pounds, for sums that go on: the reference any quicker way must agree with. */
export function exactGmsEquivalent(weightedPatients: number, price: NetPrice): Exact {
  return exactPatients(weightedPatients).times(price.net);
}

/** Patients, weighted (with a fraction) or not. A Problem where negative or no number. */
export function exactPatients(patients: number): Exact {
  if (!(patients >= 0 && Number.isFinite(patients))) throw invalid('Patients must be a number, 0 or more.');
  return new Exact(patients);
}
