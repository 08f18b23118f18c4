/** Files that are opened one after the other: the last that was asked for and can be read stays, however long each takes. */

export interface Openings {
  /** Shows what comes of reading a file, or tells why there is nothing; neither where a later one is shown by then. */
  open<T>(
    read: () => Promise<T>,
    show: (opened: T) => void,
    failed: (error: unknown) => void | Promise<void>,
  ): Promise<void>;
}

export const createOpenings = (): Openings => {
  let asked = 0;
  let shown = 0;
  return {
    async open(read, show, failed) {
      const own = ++asked;
      try {
        const opened = await read();
        if (own < shown) return;
        shown = own;
        show(opened);
      } catch (error) {
        if (own >= shown) await failed(error);
      }
    },
  };
};
