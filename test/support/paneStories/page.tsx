/** Draws the story that the address names: `#checking`. */
import { createRoot } from 'react-dom/client';
import { Pane } from '../../../src/pane/Pane';
import { loadPlaces } from '../../../src/pane/later/places';
import { fakeSession } from '../fakeSession';
import { stories } from './stories';

const name = decodeURIComponent(location.hash.slice(1));
const story = stories[name];
if (!story) throw new Error(`There is no story called ${name}.`);
const session = fakeSession(story.state);
story.prepare?.(session);
void loadPlaces().then(() =>
  createRoot(document.getElementById('pane')!).render(<Pane session={session} version="1.2.3" />),
);
