/** What writes into the workbook, goes to its cells and hears of its changes: needed, and fetched, from the first check on. */
export { addSheet } from './addSheet';
export { append } from './append';
export { formulas, hasFormulas } from './formulas';
export { clearHighlight, highlight, isHighlighted } from './highlight';
export { merged } from './merged';
export { deleteSetting, deleteSheet, deleteTable } from './remove';
export { replace } from './replace';
export { saveSetting } from './saveSetting';
export { select } from './select';
export { situationInParts } from './situationInParts';
export { orUnknown } from './toTheEnd';
export { areUnlocked } from './unlocked';
export { valuesAmong } from './valuesAmong';
export { write } from './write';
export { watch } from './watch';
