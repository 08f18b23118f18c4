/** Draws a story in place of the one before: `drawStory('checking')`. */
import { createRoot, type Root } from 'react-dom/client';
import { Pane } from '../../../src/pane/Pane';
import { loadPlaces } from '../../../src/pane/later/places';
import { fakeSession } from '../fakeSession';
import { stories } from './stories';

const places = loadPlaces();
let root: Root | undefined;

const drawStory = async (name: string): Promise<void> => {
  const story = stories[name];
  if (!story) throw new Error(`There is no story called ${name}.`);
  await places;
  root?.unmount();
  const session = fakeSession(story.state);
  story.prepare?.(session);
  // An element of its own: what a dialog was open above stays hidden.
  const element = document.createElement('div');
  document.body.replaceChildren(element);
  root = createRoot(element);
  root.render(<Pane session={session} version="1.2.3" />);
};
export type DrawStory = typeof drawStory;

Object.assign(window, { drawStory });
