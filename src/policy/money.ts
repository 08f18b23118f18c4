/** Money as whole pence: exact in a double up to 90 trillion pounds. */
export type Pence = number;
