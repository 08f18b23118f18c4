import { checkThisSheet } from '../../src/main/commands';

const pressed = async (showPane: () => Promise<void>): Promise<readonly string[]> => {
  const done: string[] = [];
  const session = { check: async (scope: string) => void done.push(`check ${scope}`) };
  const press = checkThisSheet(session, () => {
    done.push('show');
    return showPane();
  });
  await press({ completed: () => void done.push('completed') });
  return done;
};

test('the command is over at once, then the pane is shown and the sheet checked', async () => {
  expect(await pressed(() => Promise.resolve())).toEqual(['completed', 'show', 'check sheet']);
});

test('where Excel never says that it shows the pane, the sheet is checked all the same', async () => {
  const silence = () => new Promise<void>(() => undefined);
  expect(await pressed(silence)).toEqual(['completed', 'show', 'check sheet']);
});

test('where Excel does not show the pane, the sheet is checked all the same', async () => {
  const refused = () => Promise.reject(new Error('The pane cannot be shown.'));
  expect(await pressed(refused)).toEqual(['completed', 'show', 'check sheet']);
});
