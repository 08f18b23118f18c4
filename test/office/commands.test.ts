import { errorOf, openOffice } from '../support/officeTest';

test('a button of the ribbon runs its function, and is done when the function says so', async () => {
  const { host, window } = await openOffice({
    scripts: [
      `Office.actions.associate('checkSheet', (event) => {
         window.pressed = event.source.id;
         setTimeout(() => { window.finished = true; event.completed(); }, 20);
       });`,
    ],
  });
  const seen = window as unknown as { pressed?: string; finished?: boolean };
  await host.invokeCommand('CheckSheetButton', 'checkSheet');
  expect(seen).toMatchObject({ pressed: 'CheckSheetButton', finished: true });
});

test('a button pressed before the add-in is there waits for it', async () => {
  let pressed: Promise<void> | undefined;
  const { window } = await openOffice({
    scripts: [`Office.actions.associate('go', (event) => { window.went = true; event.completed(); });`],
    beforeStart: (host) => {
      pressed = host.invokeCommand('Go', 'go');
    },
  });
  await pressed;
  expect((window as unknown as { went?: boolean }).went).toBe(true);
});

test('a button whose function does not exist fails', async () => {
  const { host } = await openOffice();
  const error = await errorOf(host.invokeCommand('Button', 'nothing'));
  expect(error.message).toBe('The add-in has no such function.');
});

test('a command under way ends when the add-in is closed', async () => {
  const { host } = await openOffice({ scripts: [`Office.actions.associate('hang', () => {});`] });
  const run = errorOf(host.invokeCommand('Button', 'hang'));
  await new Promise((resolve) => setTimeout(resolve, 20));
  host.detach();
  expect((await run).message).toBe('The add-in was closed.');
});
