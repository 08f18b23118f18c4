/** Random days of two people at one workbook, with an Excel that answers in any order, late, or not at all. */
import fc from 'fast-check';
import type { Answers } from '../../src/review/answers/answers';
import { answerColumn, answerLeftOut, answerPurpose } from '../../src/review/answers/giving';
import { decisions } from '../../src/review/reviews';
import type { RefusalKind } from '../../src/review/workbook';
import type { CellValue } from '../../src/policy/rules/rule';
import { SessionModel, type Person } from '../support/sessionModel';

/** What happens, in words and in deed. */
class Step implements fc.AsyncCommand<object, SessionModel> {
  constructor(
    private readonly says: string,
    private readonly act: (model: SessionModel) => unknown,
  ) {}
  check = (): boolean => true;
  async run(_: object, model: SessionModel): Promise<void> {
    await this.act(model);
    await new Promise((resolve) => setImmediate(resolve));
  }
  toString(): string {
    return this.says;
  }
}

const who = fc.constantFrom(...([0, 0, 0, 1] as const));
const nameOf = (index: number): string => ['A', 'B'][index]!;
const which = fc.array(fc.nat(20), { minLength: 1, maxLength: 3 });

/** Something a person does in the pane. */
const does = <T>(
  what: string,
  given: fc.Arbitrary<T>,
  act: (model: SessionModel, person: Person, given: T) => unknown,
): fc.Arbitrary<Step> =>
  fc
    .tuple(who, given)
    .map(
      ([index, value]) =>
        new Step(`${nameOf(index)}: ${what} ${JSON.stringify(value) ?? ''}`, (model) =>
          act(model, model.people[index]!, value),
        ),
    );
const nothing = fc.constant(undefined);
/** Something that goes by itself. */
const happens = <T>(
  what: string,
  given: fc.Arbitrary<T>,
  act: (model: SessionModel, given: T) => unknown,
): fc.Arbitrary<Step> =>
  given.map((value) => new Step(`${what} ${JSON.stringify(value) ?? ''}`, (model) => act(model, value)));

const ask = (what: string, of: (person: Person) => Promise<unknown>): fc.Arbitrary<Step> =>
  does(what, nothing, (model, person) => void model.does(person.name, what, () => of(person)));

const answer = fc.oneof(
  fc.constantFrom('premises' as const, 'not general practice' as const).map((is) => ({
    about: 'purpose tranche b',
    as: is as unknown,
    change: (answers: Answers) => answerPurpose(answers, 'Tranche B', is),
  })),
  fc.constantFrom('general practice' as const, 'not general practice' as const).map((is) => ({
    about: 'purpose extended access',
    as: is as unknown,
    change: (answers: Answers) => answerPurpose(answers, 'Extended access', is),
  })),
  fc.boolean().map((out) => ({
    about: 'left out Schedule',
    as: out as unknown,
    change: (answers: Answers) => answerLeftOut(answers, 'Schedule', out),
  })),
  fc.constantFrom(undefined, 'nothing' as const).map((carries) => ({
    about: 'column Amount',
    as: carries as unknown,
    change: (answers: Answers) =>
      // An answer goes with its sheet where that is renamed.
      answerColumn(answers, answers.columns[0] ?? { sheet: 'Ledger', heading: 'Amount', nth: 0 }, carries),
  })),
);

const reads: RefusalKind[] = [
  'busy',
  'cell being edited',
  'too large',
  'disconnected',
  'protected',
  'read-only',
];

const cells = fc.constantFrom<readonly [string, string, CellValue]>(
  ['Ledger', 'C3', '01C'],
  ['Ledger', 'C3', '02P'],
  ['Ledger', 'F3', 3900],
  ['Ledger', 'F6', 'Amount'],
  ['Ledger', 'A7', 'Y10002'],
  ['Ledger', 'F1', 'Sum'],
  ['Schedule', 'E3', 2000],
  ['Schedule', 'D3', 1000],
  ['Schedule', 'B3', '02P'],
  ['Notes', 'A2', 'and June'],
);
const sheets = fc.constantFrom('Ledger', 'Schedule', 'Notes');
const has = (model: SessionModel, sheet: string): boolean => model.book.names().includes(sheet);
const byWhom = fc.constantFrom('A', 'B', undefined);

const steps = fc.commands<object, SessionModel, false>(
  [
    ...Array.from({ length: 6 }, () =>
      happens('on its way goes', fc.nat(9), (model, at) => model.excel.step(at)),
    ),
    ...Array.from({ length: 4 }, () =>
      happens('some arrive:', fc.integer({ min: 1, max: 40 }), async (model, many) => {
        for (let times = 0; times < many; times++) await model.excel.step(0);
      }),
    ),
    happens('Excel refuses', fc.tuple(fc.nat(5), fc.constantFrom(...reads)), (model, [at, kind]) =>
      model.excel.refuse(at, kind),
    ),
    happens('time passes', nothing, (model) => model.excel.pass()),
    happens('all is quiet', nothing, (model) => model.settle()),
    happens('all is quiet', nothing, (model) => model.settle()),
    does('open', nothing, (model, { name, session }) =>
      session.state().at === 'opening' ? void model.does(name, 'open', () => session.open()) : undefined,
    ),
    ...Array.from({ length: 3 }, () =>
      does(
        'check',
        fc.constantFrom('workbook' as const, 'workbook' as const, 'sheet' as const),
        (model, { name, session }, scope) => void model.does(name, 'check', () => session.check(scope)),
      ),
    ),
    does('cancel', nothing, (_, { session }) => session.cancel()),
    ...Array.from({ length: 2 }, () =>
      does('answer', answer, (model, person, { about, as, change }) =>
        model.remember(person, about, as, change),
      ),
    ),
    ...Array.from({ length: 3 }, () =>
      happens('both answer', fc.tuple(answer, answer, fc.boolean()), (model, [one, other, turned]) => {
        const [first, second] = turned ? [...model.people].reverse() : model.people;
        for (const [person, { about, as, change }] of [
          [first!, one],
          [second!, other],
        ] as const)
          model.remember(person, about, as, change);
      }),
    ),
    ...Array.from({ length: 3 }, () =>
      does('record', fc.tuple(which, fc.constantFrom(...decisions)), (model, person, [of, decision]) => {
        const findings = model.findings(person, of);
        if (findings.length > 0) model.record(person, findings, decision);
      }),
    ),
    does('withdraw', which, (model, person, of) => {
      const findings = model.findings(person, of);
      void model.does(person.name, 'withdraw', () => person.session.withdraw(findings, person.name));
    }),
    ask('undo', ({ session }) => session.undoLast()),
    does('offer', fc.nat(20), (model, person) => {
      const state = person.session.state();
      if (state.at !== 'checked') return;
      for (const finding of state.result.findings)
        void model.does(person.name, 'offer', async () => {
          const made = await person.session.offer(finding);
          if (made.offer === 'correction') person.offered.push(made.correction);
        });
    }),
    does('correct', fc.nat(3), (model, person, at) => {
      const correction = person.offered[at % person.offered.length];
      if (correction) model.correct(person, correction);
    }),
    does('put back', nothing, (model, person) => model.takeBackCorrection(person)),
    does(
      'highlight',
      fc.boolean(),
      (model, { name, session }, on) => void model.does(name, 'highlight', () => session.highlight(on)),
    ),
    ask('report', ({ session }) => session.report({ version: '1' })),
    ask('what was added', ({ session }) => session.whatWasAdded()),
    ask('look at locks', ({ session }) => session.lookAtLocks()),
    does('check again as I type', fc.boolean(), (_, { session }, on) => session.recheckOnChange(on)),
    does('go to', fc.nat(20), (model, person, at) => {
      const cell = model.findings(person, [at])[0]?.cells[0];
      if (cell) void model.does(person.name, 'goTo', () => person.session.goTo(cell));
    }),
    does('remove everything', nothing, (model, person) => model.removeEverything(person)),
    ...Array.from({ length: 3 }, () =>
      happens('typed', fc.tuple(byWhom, cells), ({ excel, book }, [by, [sheet, address, value]]) => {
        if (book.names().includes(sheet)) excel.type(by, sheet, address, value);
      }),
    ),
    happens('row put in', fc.tuple(byWhom, sheets, fc.nat(5)), (model, [by, sheet, row]) => {
      if (has(model, sheet)) model.excel.tell(model.book.insertRow(sheet, row), by);
    }),
    happens('row taken out', fc.tuple(byWhom, sheets, fc.nat(5)), (model, [by, sheet, row]) => {
      if (has(model, sheet)) model.excel.tell(model.book.deleteRow(sheet, row), by);
    }),
    happens(
      'renamed',
      fc.tuple(byWhom, fc.constantFrom(['Ledger', 'L 2'], ['L 2', 'Ledger'])),
      (model, [by, [from, to]]) => {
        if (has(model, from!)) model.excel.tell(model.book.rename(from!, to!), by);
      },
    ),
    happens('deleted', fc.tuple(byWhom, sheets), async (model, [by, sheet]) => {
      if (!has(model, sheet)) return;
      await model.book.deleteSheet(model.excel.idOf(sheet));
      model.excel.tell({ what: 'sheets' }, by);
    }),
    happens('in front', fc.constantFrom('sheet-0', 'sheet-1'), ({ excel }, sheet) => {
      excel.front = sheet;
    }),
    happens('another’s row takes the place of one of', fc.constantFrom('A', 'B'), (model, by) => {
      model.displace(by);
    }),
  ],
  { maxCommands: 40, size: 'max' },
);

const runs = Number(process.env.MODEL_RUNS ?? 200);
const seed = Number(process.env.MODEL_SEED ?? 20_261_121);

test('whatever people do and however Excel answers, no work is lost and nothing old is shown as new', async () => {
  const rejected: unknown[] = [];
  const hear = (error: unknown): unknown => rejected.push(error);
  process.on('unhandledRejection', hear);
  try {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('co-authors' as const, 'windows' as const),
        steps,
        async (sharing, all) => {
          const model = new SessionModel(sharing);
          await fc.asyncModelRun(
            () => ({ model: {}, real: model }),
            [...all, new Step('all is quiet', () => model.settle())],
          );
          if (rejected.length > 0) throw new Error(`Not handled: ${String(rejected.splice(0)[0])}`);
        },
      ),
      { numRuns: runs, seed, ...(process.env.MODEL_PATH ? { path: process.env.MODEL_PATH } : {}) },
    );
  } finally {
    process.off('unhandledRejection', hear);
  }
}, 3_600_000);
