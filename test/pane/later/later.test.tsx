/** @jest-environment jsdom */
import { act, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { later } from '../../../src/pane/later/later';
import { HelpPlace } from '../../../src/pane/places/HelpPlace';
import { SettingsPlace } from '../../../src/pane/places/SettingsPlace';
import { ViewsPlace } from '../../../src/pane/places/ViewsPlace';
import { completeDom } from '../../support/drawPane';
import { checkedState, fakeSession, overview, resultOf, someFindings } from '../../support/fakeSession';

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

const state = checkedState(resultOf(someFindings));
const session = fakeSession(state);
const places: Readonly<Record<string, () => ReactNode>> = {
  Help: () => <HelpPlace />,
  Settings: () => <SettingsPlace session={session} overview={overview} give={() => undefined} />,
  Views: () => <ViewsPlace session={session} state={state} />,
};
test.each(Object.entries(places))(
  'whoever stands at what opens is at the title of %s then',
  async (name, place) => {
    completeDom();
    let come = (): void => undefined;
    const coming = new Promise<void>((resolve) => (come = resolve));
    const Part = later(() => coming.then(() => place));
    render(<Part />);
    screen.getByRole('heading', { name: 'Opening' }).focus();
    await act(async () => come());
    expect(document.activeElement).toBe(screen.getByRole('heading', { name, level: 1 }));
  },
);
