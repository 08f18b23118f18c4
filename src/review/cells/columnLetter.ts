/** A column, counted from 0, as people read it: "A", "Z", "AA" … "XFD". */
export const columnLetter = (column: number): string => {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
};
