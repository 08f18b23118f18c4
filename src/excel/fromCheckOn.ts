/** What writes into the workbook, goes to its cells and hears of its changes: needed, and fetched, from the first check on. */
export { addSheet } from './addSheet';
export { append } from './append';
export { formulas, hasFormulas } from './formulas';
export { clearHighlight, highlight, isHighlighted } from './highlight';
export { merged } from './merged';
export { deleteSetting, deleteSheet, deleteTable } from './remove';
export { replace } from './replace';
export { select } from './select';
export { areUnlocked } from './unlocked';
export { write } from './write';
export { watch } from './watch';
