/** What writes into the workbook, and what hears of its changes: asked from the first check on, and fetched then. */
export { addSheet } from './addSheet';
export { append } from './append';
export { formulas } from './formulas';
export { clearHighlight, highlight, isHighlighted } from './highlight';
export { merged } from './merged';
export { deleteSetting, deleteSheet, deleteTable } from './remove';
export { replace } from './replace';
export { write } from './write';
export { watch } from './watch';
