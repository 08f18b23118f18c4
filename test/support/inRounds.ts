/** Counts how often a person waits for a way to Excel and back: what is asked at the same time is one wait. */
import type { LiveWorkbook } from '../../src/review/liveWorkbook';

export interface InRounds {
  readonly port: LiveWorkbook;
  /** What was asked in each round, since this was last called. */
  rounds(): readonly (readonly string[])[];
}

/** A port that answers when nobody has anything left to ask without its answers. */
export const inRounds = (workbook: LiveWorkbook): InRounds => {
  let told: string[][] = [];
  const waiting: { readonly verb: string; answer(): void }[] = [];
  const answerAll = (): void => {
    told.push(waiting.map(({ verb }) => verb).sort());
    for (const { answer } of waiting.splice(0)) answer();
  };
  const asked = Object.entries(workbook)
    .filter(([, ask]) => typeof ask === 'function')
    .map(([verb, ask]: [string, (...given: unknown[]) => Promise<unknown>]) => [
      verb,
      (...given: unknown[]) =>
        new Promise((resolve, reject) => {
          if (waiting.length === 0) setImmediate(answerAll);
          waiting.push({ verb, answer: () => void ask(...given).then(resolve, reject) });
        }),
    ]);
  return {
    port: { ...workbook, ...(Object.fromEntries(asked) as object) },
    rounds() {
      const rounds = told;
      told = [];
      return rounds;
    },
  };
};
