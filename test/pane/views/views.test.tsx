/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { ViewsPlace } from '../../../src/pane/later/places';
import { levellingSays } from '../../../src/pane/views/LevellingView';
import { needSays } from '../../../src/pane/views/NeedView';
import { listSays, paceSays } from '../../../src/pane/views/GlidePathView';
import { premiumsSay } from '../../../src/pane/views/PremiumsView';
import { reinvestedSays, yearsOf } from '../../../src/pane/views/ReinvestedView';
import { axisPounds, axisYear, BARS_APART, underAxis } from '../../../src/pane/views/figure';
import { pictureOnly } from '../../../src/pane/views/pictureOnly';
import { glidePathOf, type CcgYear, type PracticeSeen } from '../../../src/review/views';
import { drawPane, heading } from '../../support/drawPane';
import { checkedState, resultOf, someFindings } from '../../support/fakeSession';
import { fakeViews } from '../../support/fakeViews';

const practice = (released: readonly number[], full: number): PracticeSeen => ({
  practice: 'Z00001',
  years: [2014, 2015, 2016, 2017],
  released,
  release: { first: 2014, full, level: released.at(-1)! },
});

describe('What the pictures show is said in a sentence', () => {
  test('how far a practice is ahead of an even pace, and when', () => {
    expect(paceSays(glidePathOf(practice([200_000, 400_000, 400_000, 400_000], 2015))!)).toBe(
      'Z00001 is furthest ahead of an even pace in 2015/16: by £2,000.00.',
    );
    expect(paceSays(glidePathOf(practice([100_000, 200_000, 300_000, 400_000], 2017))!)).toBe(
      'Z00001 is never ahead of an even pace.',
    );
    const one = { ...practice([100_000, 200_000, 300_000, 400_000], 2017), saidOtherwise: true } as const;
    expect(paceSays(glidePathOf(one)!)).toMatch(
      /pace\. That is by the first row that says its release; another row says another\./,
    );
  });

  test('which practices have no picture, and that more can be chosen than are listed', () => {
    const told = practice([100_000, 200_000, 300_000, 400_000], 2017);
    const untold = { practice: 'Z00002', years: told.years, released: told.released };
    expect(listSays(1, [told, { ...told, release: 'nothing' }])).toBeUndefined();
    expect(listSays(1, [told, untold])).toBe(
      '1 practice is left out: the release is not said, or cannot be read.',
    );
    expect(listSays(1200, [told])).toBe(
      'The first 50 of 1,200 are listed: type a code or a name to come to another.',
    );
  });

  test('what is not reinvested, and what the sums leave out', () => {
    const year = (ccg: string, at: number, released: number, reinvested: number, unread = 0): CcgYear => ({
      ccg,
      year: at,
      released,
      reinvested,
      unread,
    });
    const all = [year('02P', 2015, 100, 100), year('01C', 2014, 500, 500), year('01C', 2015, 900, 700, 1)];
    expect(yearsOf(all, undefined).map(({ year: at, released }) => [at, released])).toEqual([
      [2014, 500],
      [2015, 1000],
    ]);
    expect(reinvestedSays(yearsOf(all, '01C'), 0)).toBe(
      'Less is reinvested than released in 1 of 2 years, most in 2015/16: £2.00. 1 amount is blank or cannot be read, and left out.',
    );
    expect(reinvestedSays(yearsOf([year('01C', 2014, 0, 500)], undefined), 0)).toBe(
      'No release of these years is known, so it is not clear whether enough is reinvested.',
    );
    expect(reinvestedSays(yearsOf(all, '02P'), 3)).toBe(
      'In no year is less reinvested than released. 3 redeployments are of no CCG and year that can be read, and left out.',
    );
  });

  test('what leaves open whether all is reinvested, and that it is open', () => {
    const open = (less: number, more = 0) => ({ openBy: { says: 'A version may not count.', less, more } });
    const year = (at: number, by: Pick<CcgYear, 'openBy'> = {}): CcgYear => ({
      ccg: '01C',
      year: at,
      released: 500,
      reinvested: 600,
      unread: 0,
      ...by,
    });
    const says = (...years: CcgYear[]): string => reinvestedSays(yearsOf(years, '01C'), 0);
    expect(says(year(2014), year(2015, open(200)), year(2016, open(Infinity)))).toBe(
      'It is not clear whether less is reinvested than released in 2015/16 and 2016/17. A version may not count. 1 more CCG and year is not certain.',
    );
    // By any of them enough is reinvested, or too little.
    expect(says(year(2014, open(100)))).toBe(
      'In no year is less reinvested than released. A version may not count.',
    );
    expect(says({ ...year(2014, open(100, 50)), released: 700 })).toBe(
      'Less is reinvested than released in 1 of 1 year, most in 2014/15: £1.00. A version may not count.',
    );
  });

  test('from where to where the premiums go', () => {
    const of = (code: string, perPatient: number) => ({
      practice: { ...practice([], 2017), practice: code },
      perPatient,
    });
    expect(premiumsSay([{ ccg: '01C', practices: [of('Z00001', 1234), of('Z00002', -50)] }])).toBe(
      '2 practices, from −£0.50 per weighted patient (Z00002) to £12.34 (Z00001).',
    );
    const other = { ...of('Z00001', 1234).practice, figuresOtherwise: ['weightedPatients'] as const };
    expect(premiumsSay([{ ccg: '01C', practices: [{ practice: other, perPatient: 1234 }] }])).toMatch(
      /\(Z00001\)\. This is not certain: 1 practice has another premium or list in another row, and the first is counted\. If/,
    );
  });

  test('what levelling up comes to, and whom it leaves out', () => {
    const of = (ccg: string, needs: number, leftOut = 0) => ({
      ccg,
      freed: 1000,
      weightedPatients: 10,
      perHead: 100,
      needsPerHead: needs / 10,
      needs,
      leftOut,
      saidOtherwise: 0,
    });
    const patients =
      'Patients are those of the practices listed: a CCG whose other practices are not on the sheet has more.';
    expect(levellingSays([of('01C', 0), of('02P', 250_000, 2)])).toBe(
      `1 of 2 CCGs needs £2,500.00 in all to level up. ${patients} 2 practices are left out: the release or the list cannot be read.`,
    );
    expect(levellingSays([{ ...of('01C', 0), saidOtherwise: 1 }])).toContain(
      'This is not certain: 1 practice has another release or list in another row, and the first is counted.',
    );
    expect(levellingSays([of('01C', 0)])).toBe(`No CCG needs more to level up. ${patients}`);
  });

  test('whether the premium goes with need, as far as can be told', () => {
    expect(needSays({ points: [], correlation: undefined })).toMatch(/too few, or too much alike/);
    expect(needSays({ points: [], correlation: -0.5 })).toMatch(/is −0\.5: .* Here it goes against need\.$/);
    const point = {
      practice: { ...practice([], 2017), figuresOtherwise: ['need'] as const },
      perPatient: 100,
      need: 1,
    };
    expect(needSays({ points: [point], correlation: 0.5 })).toMatch(
      /goes with need\. This is not certain: 1 practice has another premium, list or need in another row/,
    );
    expect(needSays({ points: [], correlation: 0.04 })).toMatch(/Here it goes neither way\.$/);
    expect(needSays({ points: [], correlation: -0.25 })).toMatch(/Here it goes only weakly against need\.$/);
  });
});

test('an axis is short: thousands as k, and years as far as there is room', () => {
  expect([12_300, 1_200_000, 1.5e9, -20].map(axisPounds)).toEqual(['£12.3k', '£1.2m', '£1.5bn', '−£20']);
  expect([axisYear(2014, 600, 4), axisYear(2014, 240, 4)]).toEqual(['2014/15', '14/15']);
});

test.each([
  { names: ['01C', '02P', '03N', '04E', '05L', '06H'], width: 288, named: true },
  { names: ['NHS Bradford City CCG', '02P'], width: 288, named: false },
  { names: ['NHS Bradford City CCG', '02P'], width: 448, named: true },
  { names: ['A3A8R', 'W2U3Z', 'D9Y0V', 'M1J4Y', 'B2M3M', 'D4U1Y'], width: 288, named: false },
  { names: ['Barnsley', '02P'], width: 288, named: true },
  { names: ['Barnsley', '02P'], width: 288, apart: BARS_APART, named: false },
  { names: ['A3A8R', '02P'], width: 448, apart: BARS_APART, named: true },
])('under an axis of $width stand $names, or letters where the charts would leave one out', (each) => {
  const letters = ['A', 'B', 'C', 'D', 'E', 'F'].slice(0, each.names.length);
  expect(underAxis(each.names, each.width, each.apart)).toEqual(each.named ? each.names : letters);
});

test('nothing in a picture takes the focus, whenever it is drawn', async () => {
  const picture = document.createElement('div');
  picture.innerHTML = '<i tabindex="0"></i>';
  const end = pictureOnly(picture);
  picture.innerHTML += '<b data-tabster="{}"><u tabindex="-1"></u></b>';
  await Promise.resolve();
  expect(picture.innerHTML).toBe('<i></i><b><u></u></b>');
  end();
});

describe('The place', () => {
  beforeAll(() => ViewsPlace.load());
  const state = checkedState(resultOf(someFindings, { views: fakeViews(false) }));

  test('has the table a press away, and offers no picture that has nothing to show', async () => {
    const { user } = drawPane(state);
    await user.click(screen.getByRole('button', { name: 'Views' }));
    const view = await screen.findByRole('combobox', { name: 'View' });
    expect(heading()).toBe('Views');
    expect(screen.queryByRole('option', { name: 'Premium against need' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show the table' }));
    expect(screen.getAllByRole('row')).toHaveLength(5);
    await user.selectOptions(view, 'Levelling up between CCGs');
    await user.click(screen.getByRole('button', { name: 'Show the table' }));
    // Who reads tables reads the next one too.
    await user.selectOptions(screen.getByRole('combobox', { name: 'Level up to' }), '02P');
    expect(screen.getByRole('button', { name: 'Show the picture' })).toBeTruthy();
    expect(screen.getByRole('row', { name: /^02P / }).textContent).toMatch(/£0\.00£0\.00$/);
  });

  test('a choice that another check does not know any more is as none', async () => {
    const all = fakeViews(false);
    const few = {
      ...all,
      practices: all.practices.filter(({ ccg }) => ccg === '01R'),
      ccgYears: all.ccgYears.filter(({ ccg }) => ccg === '01R'),
    };
    const { user, play } = drawPane(state);
    await user.click(screen.getByRole('button', { name: 'Views' }));
    const view = await screen.findByRole('combobox', { name: 'View' });
    for (const [name, field, choice, otherwise] of [
      ['Levelling up between CCGs', 'Level up to', '11M', 'the highest'],
      ['Released against reinvested', 'CCG', '11M', 'All CCGs together'],
    ] as const) {
      await user.selectOptions(view, name);
      await user.click(screen.getByRole('button', { name: 'Show the table' }));
      const select = screen.getByRole<HTMLSelectElement>('combobox', { name: field });
      await user.selectOptions(select, choice);
      play(checkedState(resultOf(someFindings, { views: few })));
      expect(heading()).toBe('Views');
      expect(screen.getByRole<HTMLSelectElement>('combobox', { name: field }).selectedOptions[0]!.text).toBe(
        otherwise,
      );
      expect(screen.getAllByText(/01R|2014\/15/).length).toBeGreaterThan(0);
      play(state);
    }
  });

  test('says what is missing where there is nothing to draw', async () => {
    const { user, play } = drawPane(checkedState(resultOf(someFindings)));
    await user.click(screen.getByRole('button', { name: 'Views' }));
    expect(await screen.findByText(/^No practice releases anything that can be told/)).toBeTruthy();
    // Where nothing says what is reinvested, nothing is said to be too little.
    play(checkedState(resultOf(someFindings, { views: { ...fakeViews(false), saysReinvested: false } })));
    await user.selectOptions(screen.getByRole('combobox', { name: 'View' }), 'Released against reinvested');
    expect(screen.getByText(/^Nothing that was checked says what is reinvested/)).toBeTruthy();
  });
});
