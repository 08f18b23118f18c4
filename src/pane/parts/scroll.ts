import { createContext } from 'react';

/** The element in which the pane's places scroll; none until it is drawn. */
export const ScrollContext = createContext<HTMLElement | null>(null);
