/** What the advice on spending finds alike, whatever it asks: of a row of Y10001. */
export const mayTakeMoneyBack = {
  outcome: 'evidence needed',
  kind: 'advice',
  says: 'The row of Y10001 has −£1,000.00: it is not clear whether that takes money back, or is money spent with its sign turned round.',
  putRight: 'take it off the row it was spent in',
} as const;

export const bothPremiumsPay = {
  outcome: 'evidence needed',
  kind: 'advice',
  says: 'paid from “PMS premium and quality premium”: it is not clear how much of it is PMS money.',
  putRight: 'give what each source pays a row of its own.',
} as const;

/** A ledger with a status, the same for each of its rows. */
export const marked = <Cell>(
  [headings, ...rows]: readonly (readonly Cell[])[],
  status: string,
): (Cell | string)[][] => [[...headings!, 'Status'], ...rows.map((row) => [...row, status])];

export const notDecided = {
  outcome: 'evidence needed',
  kind: 'advice',
  says: ' is marked “Pipeline”: it is not clear whether it is spent so.',
  putRight: 'If it is, say “approved”, “planned” or “paid”',
} as const;
