/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import { later } from '../../src/pane/later';

test.each([
  ['a place has the heading of the page', undefined, 1],
  ['what stands in a place has one below it', 'in place', 2],
] as const)('where its script does not come, %s', async (_, inPlace, level) => {
  const Part = later(() => Promise.reject(new Error('offline')), inPlace);
  render(<Part />);
  // A stop of the Tab key: where it is the last there is, Office.js takes Tab out of the pane.
  expect(screen.getByRole('heading', { name: 'Opening', level }).tabIndex).toBe(0);
  await screen.findByRole('heading', { name: 'This part could not be fetched', level });
});
