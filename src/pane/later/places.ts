/** What the first screen does not show, or seldom: it comes when it is gone to, or before, when there is time. */
import { later } from './later';

export const FindingsPlace = later(() =>
  import(/* webpackChunkName: "findings" */ '../places/FindingsPlace').then((place) => place.FindingsPlace),
);
export const CheckProgress = later(
  () =>
    import(/* webpackChunkName: "findings" */ '../check/CheckProgress').then((part) => part.CheckProgress),
  'in place',
);
export const LastCheck = later(
  () => import(/* webpackChunkName: "findings" */ '../check/LastCheck').then((part) => part.LastCheck),
  'in place',
);
export const ViewsPlace = later(() =>
  import(/* webpackChunkName: "views" */ '../places/ViewsPlace').then((place) => place.ViewsPlace),
);
export const HelpPlace = later(() =>
  import(/* webpackChunkName: "help" */ '../places/HelpPlace').then((place) => place.HelpPlace),
);
export const HiddenSheets = later(
  () => import(/* webpackChunkName: "answers" */ './answersScript').then((places) => places.HiddenSheets),
  'in place',
);
export const NothingToCheck = later(
  () => import(/* webpackChunkName: "answers" */ './answersScript').then((places) => places.NothingToCheck),
  'in place',
);
export const Questions = later(
  () => import(/* webpackChunkName: "answers" */ './answersScript').then((places) => places.Questions),
  'in place',
);
export const SheetsRead = later(
  () => import(/* webpackChunkName: "answers" */ './answersScript').then((places) => places.SheetsRead),
  'in place',
);
export const ReadingPlace = later(() =>
  import(/* webpackChunkName: "answers" */ './answersScript').then((places) => places.ReadingPlace),
);
export const PurposesPlace = later(() =>
  import(/* webpackChunkName: "answers" */ './answersScript').then((places) => places.PurposesPlace),
);
export const LocalitiesPlace = later(() =>
  import(/* webpackChunkName: "answers" */ './answersScript').then((places) => places.LocalitiesPlace),
);
export const LimitsPlace = later(() =>
  import(/* webpackChunkName: "answers" */ './answersScript').then((places) => places.LimitsPlace),
);
export const SettingsPlace = later(() =>
  import(/* webpackChunkName: "answers" */ './answersScript').then((places) => places.SettingsPlace),
);

/** Of a failure: what it says first can be read without. */
export const FailureDetails = later(
  () => import(/* webpackChunkName: "help" */ '../parts/FailureDetails').then((part) => part.FailureDetails),
  'in place',
);

/** Begun once it is here: before, nothing goes away that could have the focus. */
export const keepFocusInside = (pane: HTMLElement): Promise<(() => void) | undefined> =>
  import(/* webpackChunkName: "findings" */ '../keyboard/keepFocusInside').then(
    (kept) => kept.keepFocusInside(pane),
    () => undefined,
  );

/**
 * Fetches them all, but the views: their charts weigh more than all else together. What cannot be fetched is tried again,
 * and told, when it is gone to.
 */
export const loadPlaces = async (): Promise<void> => {
  const places = [
    CheckProgress,
    FindingsPlace,
    LastCheck,
    HelpPlace,
    HiddenSheets,
    NothingToCheck,
    Questions,
    SheetsRead,
    ReadingPlace,
    PurposesPlace,
    LocalitiesPlace,
    LimitsPlace,
    SettingsPlace,
    FailureDetails,
  ];
  await Promise.allSettled(places.map(({ load }) => load()));
};
