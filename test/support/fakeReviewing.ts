/** What a lead does in a session that is played: written down, and done as far as the pane can see. */
import type { Finding } from '../../src/review/findings';
import { reviewOf, withdrawalOf, type Review } from '../../src/review/reviews';
import { reviewsOf } from './reviewsOf';
import type { Added, Notice, Offer, Reviewing, State } from '../../src/review/session';

export interface Played {
  readonly asked: string[];
  state(): State;
  play(state: State): void;
}

export interface FakeReviewing extends Reviewing {
  /** The rows of the reviews' table. */
  readonly log: Review[];
  /** What Excel says to the next writing, which it refuses. */
  refusal?: Notice;
  /** Corrections by the key of their finding. */
  readonly offers: Map<string, Offer>;
  added: readonly Added[];
}

export const fakeReviewing = ({ asked, state, play }: Played): FakeReviewing => {
  const log: Review[] = [];
  const undo: (readonly string[])[] = [];
  let minute = 0;
  const time = (): string => new Date(Date.UTC(2026, 10, 21, 15, minute++)).toISOString();
  const change = (more: object): void => {
    const now = state();
    if (now.at !== 'checked') throw new Error('Nothing was checked.');
    const table = { sheetId: 'reviews', rows: 1 + log.length };
    const reviews = reviewsOf({ reviews: log, unreadable: 0, table }, now.result.findings);
    const undoable = undo.at(-1);
    play({ ...now, notice: undefined, reviews, undoable, ...more });
  };
  const write = (what: string, then: () => object | void): Promise<boolean> => {
    asked.push(what);
    const now = state();
    if (fake.refusal && now.at !== 'failed') {
      play({ ...now, notice: fake.refusal });
      fake.refusal = undefined;
      return Promise.resolve(false);
    }
    change(then() ?? {});
    return Promise.resolve(true);
  };
  const on = (findings: readonly Finding[]): string => findings.map(({ key }) => key).join(', ');
  const withdraw = (findings: readonly { readonly key: string }[], reviewer: string): void => {
    for (const { key } of findings) {
      const last = [...log].reverse().find((review) => review.key === key);
      if (last) log.push(withdrawalOf(last, reviewer, time()));
    }
  };
  const fake: FakeReviewing = {
    log,
    offers: new Map(),
    added: [],
    record: (findings, decision, reason, reviewer) =>
      write(`record ${decision} on ${on(findings)}: ${reason} (${reviewer})`, () => {
        const at = time();
        log.push(...findings.map((finding) => reviewOf(finding, { decision, reason, reviewer, time: at })));
        undo.push(findings.map(({ key }) => key));
      }),
    withdraw: (findings, reviewer) =>
      write(`withdraw on ${on(findings)} (${reviewer})`, () => withdraw(findings, reviewer)),
    undoLast: () =>
      write('undo last', () => {
        const keys = undo.pop() ?? [];
        withdraw(
          keys.map((key) => ({ key })),
          'J. Patel',
        );
      }),
    recheckOnChange: (follows) => void asked.push(`recheck on change ${follows ? 'on' : 'off'}`),
    offer: ({ key }) => Promise.resolve(fake.offers.get(key) ?? { offer: 'none' }),
    correct: (correction) => write(`correct ${correction.finding}`, () => ({ corrected: correction })),
    takeBackCorrection: () => write('take back correction', () => ({ corrected: undefined })),
    highlight: (lit) => write(`highlight ${lit ? 'on' : 'off'}`, () => ({ highlight: lit ? 'on' : 'off' })),
    report: async ({ version, by }) =>
      (await write(`report ${version}${by ? ` by ${by}` : ''}`, () => undefined))
        ? { sheetId: 'report', sheet: 'PMS report 2026-11-21' }
        : undefined,
    whatWasAdded: () => Promise.resolve(fake.added),
    removeEverything: () =>
      write('remove everything', () => {
        fake.added = [];
        log.length = 0;
        undo.length = 0;
      }),
  };
  return fake;
};
