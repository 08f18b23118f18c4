/** What writes into the workbook: asked of once there are findings, and fetched then. */
export { addSheet } from './addSheet';
export { append } from './append';
export { clearHighlight, highlight, isHighlighted } from './highlight';
export { writeCells } from './write';
