/** What the code of this folder takes from the browser beside Office.js. */
declare function setTimeout(callback: () => void, milliseconds: number): unknown;
