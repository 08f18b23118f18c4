import { mergeClasses } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Finding } from '../../review/findings';
import type { Item } from '../findingList';
import { catchFocus } from '../focus';
import { GroupLine } from './GroupLine';
import { FindingLine } from './FindingLine';
import { useScroll } from './scroll';
import { useTreeStyles } from './treeStyles';

/** Longer lists draw only what is in sight: a thousand rows take a tenth of a second to draw, ten thousand a whole one. */
const DRAWN_AT_ONCE = 200;
const GROUP_HEIGHT = 44;
const FINDING_HEIGHT = 84;

interface FindingTreeProps {
  readonly items: readonly Item[];
  readonly groupsInAll: number;
  /** The key of the item the arrow keys stand on. */
  readonly at: string | undefined;
  /** The person moved to an item by key: the sheet follows to a finding. */
  readonly onMove: (item: Item) => void;
  readonly onFold: (groups: readonly string[], closed: boolean) => void;
  readonly onOpen: (finding: Finding) => void;
}

/**
 * The findings beneath their rules: one stop of the Tab key, inside which the arrow keys move. A tree, because that is
 * what screen readers pass arrow keys on to.
 */
export function FindingTree({ items, groupsInAll, at, onMove, onFold, onOpen }: FindingTreeProps) {
  const styles = useTreeStyles();
  const scroll = useScroll();
  const tree = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const [above, setAbove] = useState(0);
  const standing = Math.max(
    0,
    items.findIndex(({ key }) => key === at),
  );
  const windowed = items.length > DRAWN_AT_ONCE;
  const virtualizer = useVirtualizer({
    enabled: windowed,
    count: items.length,
    getScrollElement: () => scroll,
    estimateSize: (index) => (items[index]?.type === 'group' ? GROUP_HEIGHT : FINDING_HEIGHT),
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 4,
    scrollMargin: above,
    // Known at once, so that the item to come back to is drawn before it is given the focus.
    initialRect: { width: scroll?.clientWidth ?? 0, height: scroll?.clientHeight ?? 0 },
    useFlushSync: false,
    // The item that has the focus is always drawn: Tab comes back to it however far it is out of sight.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const drawn = new Set<number>([standing]);
      for (let i = Math.max(0, startIndex - overscan); i <= Math.min(count - 1, endIndex + overscan); i++)
        drawn.add(i);
      return [...drawn].sort((a, b) => a - b);
    },
  });

  useLayoutEffect(() => {
    if (tree.current && scroll)
      setAbove(
        tree.current.getBoundingClientRect().top - scroll.getBoundingClientRect().top + scroll.scrollTop,
      );
  }, [items, scroll]);

  const standingElement = (): HTMLElement | null =>
    tree.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]') ?? null;

  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    if (windowed) virtualizer.scrollToIndex(standing, { align: 'auto' });
    standingElement()?.focus({ preventScroll: windowed });
  });

  // Back from a finding: to where the person stood.
  useEffect(() => {
    if (!scroll || items[standing]?.key !== at) return;
    if (windowed) virtualizer.scrollToIndex(standing, { align: 'center' });
    catchFocus(standingElement());
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the list appears
  }, [scroll]);

  const moveTo = (index: number): void => {
    const item = items[index];
    if (!item || index === standing) return;
    moved.current = true;
    onMove(item);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const item = items[standing];
    if (!item) return;
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => moveTo(standing + 1),
      ArrowUp: () => moveTo(standing - 1),
      Home: () => moveTo(0),
      End: () => moveTo(items.length - 1),
      ArrowRight: () => {
        if (item.type !== 'group') return;
        if (item.open) moveTo(standing + 1);
        else onFold([item.key], false);
      },
      ArrowLeft: () => {
        if (item.type === 'finding') moveTo(standing - item.place);
        else if (item.open) onFold([item.key], true);
      },
      Enter: () => press(item),
      ' ': () => press(item),
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  const press = (item: Item): void => {
    if (item.type === 'group') {
      onMove(item);
      onFold([item.key], item.open);
    } else onOpen(item.finding);
  };

  const line = (item: Item, index: number, place?: { readonly start: number }) => (
    <div
      key={item.key}
      ref={place ? virtualizer.measureElement : undefined}
      data-index={index}
      role="treeitem"
      tabIndex={index === standing ? 0 : -1}
      aria-level={item.type === 'group' ? 1 : 2}
      aria-expanded={item.type === 'group' ? item.open : undefined}
      aria-selected={item.key === at}
      aria-setsize={item.type === 'group' ? groupsInAll : item.group.findings.length}
      aria-posinset={item.place}
      className={mergeClasses(styles.item, place && styles.placed)}
      style={place && { transform: `translateY(${place.start - above}px)` }}
      onClick={() => press(item)}
    >
      {item.type === 'group' ? (
        <GroupLine group={item.group} open={item.open} />
      ) : (
        <FindingLine finding={item.finding} />
      )}
    </div>
  );

  return (
    <div
      ref={tree}
      role="tree"
      aria-label="Findings by rule"
      className={styles.tree}
      style={windowed ? { height: virtualizer.getTotalSize() } : undefined}
      onKeyDown={onKeyDown}
    >
      {windowed
        ? virtualizer.getVirtualItems().map(({ index, start }) => line(items[index]!, index, { start }))
        : items.map((item, index) => line(item, index))}
    </div>
  );
}
