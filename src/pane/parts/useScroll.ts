import { useContext } from 'react';
import { ScrollContext } from './scroll';

/** The element in which the pane's places scroll; none until it is drawn. */
export const useScroll = (): HTMLElement | null => useContext(ScrollContext);
