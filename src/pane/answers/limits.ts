/** The tolerance and the thresholds a person can set: what they mean, and how what is typed is read. */
import { toPence, type Pence } from '../../policy/money';
import type { Answers } from '../../review/answers/answers';
import { policyTerms } from '../../review/checking/terms';

export type Limits = Answers['thresholds'] & { readonly tolerance?: Pence };
export type LimitName = keyof Limits;

export interface Limit {
  readonly name: LimitName;
  /** In a list of what was set: "The tolerance". */
  readonly short: string;
  readonly label: string;
  readonly help: string;
  readonly unit: 'pounds' | 'per cent';
  /** What is taken where nothing is entered. */
  readonly otherwise: string;
}

export const limits: readonly Limit[] = [
  {
    name: 'tolerance',
    short: 'The tolerance',
    label: 'Tolerance',
    help: 'How far two amounts may differ that should be the same. Sums of more cells may differ by more, in proportion.',
    unit: 'pounds',
    otherwise: 'A penny, if left empty.',
  },
  {
    name: 'fairShares',
    short: 'The threshold of fair shares',
    label: 'Fair shares',
    help: 'How much less a practice may receive per weighted patient than the practice of its CCG that receives most.',
    unit: 'per cent',
    otherwise: 'Not checked, if left empty.',
  },
  {
    name: 'netImpactShare',
    short: 'The threshold of net loss, as a share',
    label: 'Net loss of a practice in a year',
    help: 'As a share of its PMS funding. A larger loss is worth a lead’s look.',
    unit: 'per cent',
    otherwise: 'Not checked, if left empty.',
  },
  {
    name: 'netImpactPerPatient',
    short: 'The threshold of net loss, per patient',
    label: 'Net loss per weighted patient in a year',
    help: 'A larger loss is worth a lead’s look.',
    unit: 'pounds',
    otherwise: 'Not checked, if left empty.',
  },
];

export const limitsOf = ({ tolerance, thresholds }: Answers): Limits => ({ ...thresholds, tolerance });

/** A share as per cent, without what a double adds: 0.07 is "7". */
export const percent = (share: number): string => String(Number((share * 100).toFixed(6)));

/** A limit as it is typed. */
export const typedOf = ({ name, unit }: Limit, of: Limits): string => {
  const value = of[name];
  if (value === undefined) return '';
  return unit === 'pounds' ? (value / 100).toFixed(2) : percent(value);
};

export type LimitRead = { readonly value: number | undefined } | { readonly error: string };

/** What was typed, or what is wrong with it and how to put it right. */
export const readLimit = ({ name, label, unit }: Limit, typed: string): LimitRead => {
  const plain = typed.replace(/[£%,\s]/g, '');
  if (plain === '') return { value: undefined };
  if (!/^\d+(?:\.\d*)?$|^\.\d+$/.test(plain))
    return {
      error:
        unit === 'pounds'
          ? `${label} must be an amount in pounds, like 2.50`
          : `${label} must be a percentage, like 5 or 7.5`,
    };
  if (unit === 'per cent') {
    const share = Number(plain) / 100;
    return share > 1 ? { error: `${label} must be 100% or less` } : { value: Number(share.toFixed(8)) };
  }
  if (/\.\d{3,}$/.test(plain)) return { error: `${label} must be in whole pence, like 2.50` };
  const pence = toPence(Number(plain));
  if (pence === undefined) return { error: `${label} is too large: enter a smaller amount` };
  if (name === 'tolerance' && pence < policyTerms.tolerance)
    return { error: `${label} must be 0.01 or more: the policy itself allows a penny` };
  return { value: pence };
};
