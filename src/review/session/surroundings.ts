/** What a session needs of the machine it runs on. */
export interface Surroundings {
  /** Lets the screen be drawn and keys be heard. */
  pause(): Promise<void>;
  now(): number;
  /** Does something later, once; gives back what calls it off. */
  after(milliseconds: number, work: () => void): () => void;
}
