import { lookOf } from '../../src/pane/theme';

test.each([
  [{ isDarkTheme: true, bodyBackgroundColor: '#ffffff' }, 'dark'],
  [{ isDarkTheme: false }, 'light'],
  [{ bodyBackgroundColor: '#262626' }, 'dark'],
  [{ bodyBackgroundColor: '#E6E6E6' }, 'light'],
  [{ bodyBackgroundColor: 'white' }, undefined],
  [{}, undefined],
  [undefined, undefined],
])('Office’s theme %j is %s', (theme, look) => {
  expect(lookOf(theme)).toBe(look);
});
