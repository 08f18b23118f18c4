/** Light or dark: as the person chose on this machine, else as the system says. */
export type Theme = 'light' | 'dark';

const KEPT_AS = 'workbench.theme';

export function makeTheme(button: HTMLElement, apply: (theme: Theme) => void): Theme {
  const system: Theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const kept = localStorage.getItem(KEPT_AS);
  let theme: Theme = kept === 'light' || kept === 'dark' ? kept : system;
  const show = () => {
    document.documentElement.dataset.theme = theme;
    button.setAttribute('aria-pressed', String(theme === 'dark'));
  };
  button.addEventListener('click', () => {
    theme = theme === 'dark' ? 'light' : 'dark';
    localStorage.setItem(KEPT_AS, theme);
    show();
    apply(theme);
  });
  show();
  return theme;
}
