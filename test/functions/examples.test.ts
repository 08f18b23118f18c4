import functionExamples from '../../src/build/functionExamples';
import { functions } from '../../src/functions';
import { functionHelp } from '../../src/pane/help/functions';
import { examples, workedOut } from '../support/example';

test('every function has an example', () => {
  const shown = functionExamples();
  expect(Object.keys(shown).sort()).toEqual(Object.keys(functions).sort());
  for (const [id, each] of Object.entries(shown)) expect([id, each.length > 0]).toEqual([id, true]);
});

test.each(examples)('$formula gives what its help says', ({ formula, gives }) => {
  expect(workedOut(formula)).toEqual(gives);
});

test.each(examples)(
  '$formula gives the same where ranges of one cell come as its value',
  ({ formula, gives }) => {
    expect(workedOut(formula, true)).toEqual(gives);
  },
);

test('the pane shows the first example of each', () => {
  const first = Object.entries(functionExamples()).map(([id, each]) => [id, each[0]!.formula]);
  expect(Object.fromEntries(functionHelp.map(({ id, example }) => [id, example]))).toEqual(
    Object.fromEntries(first),
  );
});
