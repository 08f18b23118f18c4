import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleById, rules } from '../../../src/policy/rules';
import { catalogueOf, entryOf } from '../../../src/policy/rules/catalogue';
import { dutiesAsk } from '../../../src/policy/rules/duties';
import { factsOf, groupNeedsOf } from '../../../src/policy/rules/needs';
import type { Kind, Need, Rule } from '../../../src/policy/rules/rule';
import { facts, yearFacts } from '../../../src/policy/facts';

const root = join(__dirname, '../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
/** four-year is in fourYear.ts, and its table in fourYear.test.ts. */
const fileOf = ({ id }: Rule): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const needsOf = (rule: Rule): readonly Need[] => [
  ...(rule.schedule?.needs ?? []),
  ...(rule.ledger?.needs ?? []),
  ...groupNeedsOf(rule).flatMap(({ schedule = [], ledger = [] }) => [...schedule, ...ledger]),
];

describe('the list', () => {
  const kinds: readonly Kind[] = rules.map(({ kind }) => kind);
  test('begins with the main duties', () => {
    expect(rules.slice(0, 3).map(({ id }) => id)).toEqual(['reinvestment', 'locality', 'four-year']);
  });
  test('ends with the sums', () => {
    expect(kinds.slice(kinds.indexOf('arithmetic')).every((kind) => kind === 'arithmetic')).toBe(true);
  });
  test('has each rule once, and finds it by its id', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const rule of rules) expect(ruleById(rule.id)).toBe(rule);
    expect(ruleById('no-such-rule')).toBeUndefined();
  });
  test('has every rule that has a file', () => {
    const declared = rules.map((rule) => `${fileOf(rule)}.ts`);
    expect(filesThatDeclare()).toEqual([...declared].sort());
  });
});

test.each(['schedule', 'ledger'] as const)('what the duties ask of a %s is what their rules need', (side) => {
  const duties = rules.filter(({ kind }) => kind === 'breach');
  const needs = duties.flatMap((rule) => [
    ...(rule[side]?.needs ?? []),
    ...groupNeedsOf(rule).flatMap((group) => group[side] ?? []),
  ]);
  expect([...dutiesAsk[side]].sort()).toEqual([...new Set(needs.flatMap(factsOf))].sort());
});

/** The files beside the list that make a rule, whether it is in the list or not. */
const filesThatDeclare = (): string[] =>
  readdirSync(join(root, 'src/policy/rules'))
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => /^export const \w+: Rule<MessageName> = \{$/m.test(read(`src/policy/rules/${file}`)))
    .sort();

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const { paragraph, title, messages } = rule;

  test('has an id that can be a key for ever, and a title that can be a heading', () => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(title).toMatch(/^[A-Z].*[^.\s]$/);
    expect(title.length).toBeLessThanOrEqual(50);
  });

  test('says where it comes from', () => {
    const words = paragraph.quotation ?? paragraph.summary ?? '';
    expect(words.length).toBeGreaterThan(20);
    expect(paragraph.source === 'Arithmetic').toBe(rule.kind === 'arithmetic');
    if (paragraph.source === 'Framework')
      expect(paragraph.number).toMatch(/^\d+(?:\([a-i]\))?(?:(?:, | and )\d+(?:\([a-i]\))?)*$/);
    // A sum has no words of another's to quote.
    if (rule.kind === 'arithmetic') expect(paragraph.quotation).toBeUndefined();
  });

  test('asks something, of facts that a column can carry', () => {
    expect(rule.schedule ?? rule.ledger ?? rule.group).toBeDefined();
    for (const fact of needsOf(rule).flatMap(factsOf))
      expect(fact in facts || fact in yearFacts || fact === 'received').toBe(true);
    // “released”, “retained” or “step” by year: what can be in one another's place is all by year, or none of it is.
    for (const need of needsOf(rule))
      expect(new Set(factsOf(need).map((fact) => !(fact in facts))).size).toBe(1);
  });

  test.each(Object.entries(messages))(
    'leads to where “%s” sends the reader',
    (_, { putRight = '', settledBy }) => {
      expect(settledBy === 'sheets').toBe(putRight.includes('in Check, under see how'));
    },
  );

  test.each(Object.entries(messages))('says “%s” in whole sentences', (_, { says, putRight }) => {
    for (const sentence of putRight === undefined ? [says] : [says, putRight]) {
      expect(sentence).toMatch(/^[A-Z{“].*[.!]$/s);
      expect(sentence).not.toMatch(/ {2}|\{\W|\bTODO\b/);
    }
  });

  test('has its table of examples, which has one for each message', () => {
    const table = `test/policy/rules/${fileOf(rule)}.test.ts`;
    expect(existsSync(join(root, table))).toBe(true);
    // `testRule` fails a table without an example of one of the messages, and a finding that does not say what to do.
    expect(read(table)).toMatch(new RegExp(`\\btestRule\\(${fileOf(rule)}, \\[`));
  });
});

describe('the catalogue', () => {
  test('beside the rules is what they say: write it again with `npm run catalogue`', () => {
    expect(read('src/policy/rules/CATALOGUE.md')).toBe(catalogueOf(rules));
  });

  test('has every rule, its words, its columns and its messages', () => {
    const page = catalogueOf(rules);
    for (const { id, title, paragraph, messages } of rules) {
      expect(page).toContain(`### ${title}\n\n\`${id}\``);
      expect(page).toContain(paragraph.quotation ?? paragraph.summary);
      for (const { says, putRight = '' } of Object.values(messages))
        for (const sentence of [says, putRight])
          expect(page).toContain(sentence.replace(/\{(\w+)\}/g, '*$1*'));
    }
  });

  test('says what a rule is asked of, and what it needs', () => {
    expect(entryOf(ruleById('reinvestment')!).questions).toEqual([
      {
        of: 'each practice of a schedule',
        needs: ['“reinvested” by year', '“released”, “retained” or “step” by year'],
      },
      { of: 'each redeployment of a ledger', needs: ['“purpose”'] },
      {
        of: 'what the rows add up to',
        needs: [
          '“released”, “retained” or “step” by year in the schedule',
          '“CCG” in the schedule',
          '“amount” in the ledger',
          '“CCG” or “practice code” in the ledger',
        ],
      },
      {
        of: 'what the rows add up to',
        needs: [
          '“reinvested” in the practice by year in the schedule',
          '“released”, “retained” or “step” by year in the schedule',
          '“CCG” in the schedule',
        ],
      },
    ]);
  });
});
