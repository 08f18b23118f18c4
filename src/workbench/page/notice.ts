/** The one line that says what happened: a workbook opened, a file that cannot be read, a copy that loses something. */

export interface Notice {
  say(words: string): void;
  /** What an act could not do, in its own words. */
  failed(error: unknown): void;
  clear(): void;
}

export function makeNotice(line: HTMLElement): Notice {
  const text = document.createElement('span');
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Dismiss';
  line.replaceChildren(text, close);
  const notice: Notice = {
    say: (words) => {
      text.textContent = words;
      line.hidden = false;
    },
    failed: (error) => notice.say(error instanceof Error ? error.message : String(error)),
    clear: () => (line.hidden = true),
  };
  close.addEventListener('click', () => notice.clear());
  return notice;
}
