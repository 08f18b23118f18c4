type Cell = string | number | boolean | null;
export function rowsOf(text: string): Cell[][];
export function callOf(formula: string): { id: string; args: (Cell[][] | null)[] };
