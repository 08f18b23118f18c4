/** @jest-environment jsdom */
import { catchFocus } from '../../../src/pane/keyboard/focus';
import { keepFocusInside } from '../../../src/pane/keyboard/keepFocusInside';

const opened: (() => void)[] = [];
afterEach(() => {
  opened.splice(0).forEach((end) => end());
  document.body.replaceChildren();
});

/** A pane whose button is pressed, and is gone by that. */
const pressed = (title: string): HTMLElement => {
  document.body.innerHTML = `<div>${title}<button>Check</button></div>`;
  const pane = document.querySelector('div')!;
  opened.push(keepFocusInside(pane));
  const button = document.querySelector('button')!;
  button.focus();
  button.remove();
  return pane;
};
const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150));

test('where nothing else catches the focus, the title does, as a stop of Tab', async () => {
  const pane = pressed('<h1>This workbook</h1>');
  await aWhile();
  const title = pane.querySelector('h1')!;
  expect(document.activeElement).toBe(title);
  expect(title.tabIndex).toBe(0);
});

test('a title that comes a little later and catches the focus itself stays a stop of Tab', async () => {
  const pane = pressed('<h1>Opening</h1>');
  await new Promise((resolve) => setTimeout(resolve, 20));
  pane.innerHTML = '<h1 tabindex="-1">Findings</h1>';
  const title = pane.querySelector('h1')!;
  catchFocus(title);
  expect(title.tabIndex).toBe(0);
  await aWhile();
  expect(document.activeElement).toBe(title);
  expect(title.tabIndex).toBe(0);
});

test('whoever has gone on elsewhere in the pane stays there', async () => {
  const pane = pressed('<h1>This workbook</h1><input />');
  const field = pane.querySelector('input')!;
  field.focus();
  await aWhile();
  expect(document.activeElement).toBe(field);
  expect(pane.querySelector('h1')!.hasAttribute('tabindex')).toBe(false);
});
