/** The price of a time, alike in PREMIUM and GMSEQUIVALENT. */
import { netPrice } from '../policy/gmsEquivalent';
import { readWhen, readYesNo } from './arguments';
import { remember } from './remember';

/** The net price at a time, for practices with their own out-of-hours care or without. */
export const netPriceAt = remember((time, own) =>
  netPrice(readWhen(time), readYesNo(own, 'Own out-of-hours care')),
);
