import { mergeClasses } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Finding } from '../../review/findings';
import { stateOf } from '../../review/reviews';
import type { Reviews } from '../../review/session';
import type { FindingItems, Item } from './findingItems';
import { inOrderOf } from './listFindings';
import type { FindingGroup, Grouping } from './listFindings';
import { catchFocus } from '../keyboard/focus';
import { GroupLine } from './GroupLine';
import { FindingLine } from './FindingLine';
import { useScroll } from '../parts/useScroll';
import { useTreeStyles } from './treeStyles';

/** Longer lists draw only what is in sight: a thousand rows take a tenth of a second to draw, ten thousand a whole one. */
const DRAWN_AT_ONCE = 200;
const GROUP_HEIGHT = 44;
const FINDING_HEIGHT = 84;
/** The bar beneath the list stays in sight while lines are chosen. */
const BAR_HEIGHT = 56;

interface FindingTreeProps {
  readonly items: FindingItems;
  /** Others are about to take their place. */
  readonly busy: boolean;
  /** The id of what says how its keys are used. */
  readonly describedBy: string;
  readonly groups: readonly FindingGroup[];
  readonly grouping: Grouping;
  readonly reviews: Reviews;
  /** Findings chosen to be decided together, by key. */
  readonly chosen: ReadonlySet<string>;
  /** How many they are beneath a heading. */
  readonly chosenIn: ReadonlyMap<FindingGroup, number>;
  /** The key of the item the arrow keys stand on. */
  readonly at: string | undefined;
  /** The person moved to an item by key: the sheet follows to a finding. */
  readonly onMove: (item: Item) => void;
  readonly onFold: (groups: readonly string[], closed: boolean) => void;
  readonly onOpen: (finding: Finding) => void;
  readonly onChoose: (findings: readonly Finding[], chosen: boolean) => void;
  /** The person asked to decide what is chosen, if anything is. */
  readonly onDecide: () => void;
}

/**
 * The findings beneath their headings: one stop of the Tab key, inside which the arrow keys move. A tree, because that is
 * what screen readers pass arrow keys on to.
 */
export function FindingTree(props: FindingTreeProps) {
  const { items, busy, describedBy, groups, grouping, reviews, chosen, chosenIn, at } = props;
  const { onMove, onFold, onOpen, onChoose, onDecide } = props;
  const styles = useTreeStyles();
  const scroll = useScroll();
  const tree = useRef<HTMLDivElement>(null);
  /** Where the person goes by key, until the focus has followed. */
  const moved = useRef<number>(undefined);
  const [above, setAbove] = useState(0);
  const found = useMemo(() => items.indexOf(at), [items, at]);
  const standing = Math.max(0, found);
  const windowed = items.length > DRAWN_AT_ONCE;
  const virtualizer = useVirtualizer({
    enabled: windowed,
    count: items.length,
    getScrollElement: () => scroll,
    estimateSize: useCallback(
      (index: number) => (items.isHeading(index) ? GROUP_HEIGHT : FINDING_HEIGHT),
      [items],
    ),
    // The same from one drawing to the next, or all lines would be placed anew at each.
    getItemKey: useCallback((index: number) => items.keyAt(index), [items]),
    overscan: 2,
    scrollPaddingEnd: BAR_HEIGHT,
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

  // Measured again whenever something in the place opens, appears or goes away: what is above may have grown.
  useLayoutEffect(() => {
    const element = tree.current;
    if (!element || !scroll) return;
    const measure = (): void =>
      setAbove(element.getBoundingClientRect().top - scroll.getBoundingClientRect().top + scroll.scrollTop);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element.parentElement!);
    return () => observer.disconnect();
  }, [items, scroll]);

  const standingElement = (): HTMLElement | null =>
    tree.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]') ?? null;

  useEffect(() => {
    // An effect of an earlier drawing may run after the key was pressed: it is not its to follow.
    if (moved.current !== standing) return;
    moved.current = undefined;
    if (windowed) virtualizer.scrollToIndex(standing, { align: 'auto' });
    standingElement()?.focus({ preventScroll: windowed });
  });

  // Back from a finding: to where the person stood.
  useLayoutEffect(() => {
    if (scroll && found >= 0) catchFocus(standingElement(), windowed);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the list appears
  }, [scroll]);
  useEffect(() => {
    if (scroll && found >= 0 && windowed) virtualizer.scrollToIndex(standing, { align: 'center' });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the list appears
  }, [scroll]);

  const moveTo = (index: number): void => {
    const item = items.at(index);
    if (!item || index === standing) return;
    moved.current = index;
    onMove(item);
  };

  const choose = (item: Item): void => {
    const findings = item.type === 'finding' ? [item.finding] : item.group.findings;
    onChoose(findings, checked(item) !== true);
  };

  /** Chooses from where the person stands to where they go. */
  const extendTo = (index: number): void => {
    const along = [items.at(standing), items.at(index)].flatMap((item) =>
      item?.type === 'finding' ? [item.finding] : [],
    );
    onChoose(along, true);
    moveTo(index);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const item = items.at(standing);
    if (!item || event.altKey) return;
    const act = actOf(event, item);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  const actOf = (event: KeyboardEvent, item: Item): (() => void) | undefined => {
    const command = event.ctrlKey || event.metaKey;
    const keys: Readonly<Record<string, () => void>> = command
      ? {
          a: () => onChoose(inOrderOf(groups), true),
          Enter: onDecide,
        }
      : event.shiftKey
        ? { ArrowDown: () => extendTo(standing + 1), ArrowUp: () => extendTo(standing - 1) }
        : {
            ArrowDown: () => moveTo(standing + 1),
            ArrowUp: () => moveTo(standing - 1),
            Home: () => moveTo(0),
            End: () => moveTo(items.length - 1),
            ArrowRight: () => {
              if (item.type !== 'group') return;
              if (item.open) moveTo(standing + 1);
              else onFold([item.group.key], false);
            },
            ArrowLeft: () => {
              if (item.type === 'finding') moveTo(standing - item.place);
              else if (item.open) onFold([item.group.key], true);
            },
            Enter: () => press(item),
            ' ': () => choose(item),
          };
    // With Caps Lock on, a letter is a capital.
    return keys[event.key] ?? keys[event.key.toLowerCase()];
  };

  const press = (item: Item): void => {
    if (item.type === 'group') {
      onMove(item);
      onFold([item.group.key], item.open);
    } else onOpen(item.finding);
  };

  const checked = (item: Item): boolean | 'mixed' => {
    if (item.type === 'finding') return chosen.has(item.key);
    const inside = chosenIn.get(item.group) ?? 0;
    return inside === 0 ? false : inside === item.group.findings.length ? true : 'mixed';
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
      aria-checked={checked(item)}
      aria-setsize={item.type === 'group' ? groups.length : item.group.findings.length}
      aria-posinset={item.place}
      className={mergeClasses(styles.item, item.type === 'finding' && styles.finding, place && styles.placed)}
      style={place && { transform: `translateY(${place.start - above}px)` }}
      onClick={() => press(item)}
    >
      {item.type === 'group' ? (
        <GroupLine group={item.group} open={item.open} />
      ) : (
        <>
          <FindingLine finding={item.finding} state={stateOf(reviews, item.finding)} />
          <span
            aria-hidden
            className={mergeClasses(styles.box, chosen.has(item.key) && styles.chosen)}
            onClick={(event) => {
              event.stopPropagation();
              choose(item);
            }}
          />
        </>
      )}
    </div>
  );

  return (
    <div
      ref={tree}
      role="tree"
      aria-label={`Findings by ${grouping}`}
      aria-describedby={describedBy}
      aria-busy={busy}
      className={mergeClasses(styles.tree, busy && styles.busy)}
      style={windowed ? { height: virtualizer.getTotalSize() } : undefined}
      onKeyDown={onKeyDown}
    >
      {windowed
        ? virtualizer.getVirtualItems().map(({ index, start }) => line(items.at(index)!, index, { start }))
        : Array.from({ length: items.length }, (_, index) => line(items.at(index)!, index))}
    </div>
  );
}
