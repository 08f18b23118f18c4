/** What the looks of cells are to Excel. */
import type { CellLook, NumberLook } from '../review/ours/sheetContent';

const looks: Readonly<Record<CellLook, (format: Excel.RangeFormat) => void>> = {
  title(format) {
    format.font.bold = true;
    format.font.size = 16;
  },
  heading(format) {
    format.font.bold = true;
    format.font.size = 13;
  },
  headings(format) {
    format.font.bold = true;
    format.wrapText = true;
    format.fill.color = '#DDEBF7';
  },
  note(format) {
    format.font.italic = true;
  },
  wrapped(format) {
    format.wrapText = true;
    format.verticalAlignment = 'Top';
  },
};

const numberFormats: Readonly<Record<NumberLook, string>> = {
  money: '£#,##0.00;[Red]-£#,##0.00',
  'date and time': 'dd/mm/yyyy hh:mm',
  count: '#,##0',
};

/** With the next request. */
export const setLook = (cells: Excel.Range, look: CellLook): void => looks[look](cells.format);

/** With the next request: one format for all the cells of the range, which the types do not know. */
export const setNumberLook = (cells: Excel.Range, look: NumberLook): void => {
  cells.numberFormat = numberFormats[look] as unknown as string[][];
};
