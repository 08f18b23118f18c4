/** One sentence in place of a pane that would break. Functions in cells are none of the pane's, and go on. */
export const sayTooOld = (pane: HTMLElement): void => {
  const main = document.createElement('main');
  main.className = 'before';
  const heading = document.createElement('h1');
  heading.textContent = 'PMS Review';
  const sentence = document.createElement('p');
  sentence.textContent =
    'This Excel is too old to check workbooks: PMS Review needs Excel 2021, Microsoft 365 or Excel on the web. PMS functions in cells work here as far as this Excel offers them.';
  main.append(heading, sentence);
  pane.replaceChildren(main);
};
