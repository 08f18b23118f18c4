/** Buttons of the ribbon: sent to the add-in as commands, and over when it says so. */
interface Running {
  done(): void;
  fail(problem: Error): void;
}

/** What the client answers for a command it knows no function for. */
const NOT_FOUND = 11101;

export class Commands {
  private readonly running = new Map<string, Running>();
  private last = 0;

  constructor(private readonly fire: (data: readonly string[]) => void) {}

  /** Resolves when the add-in has called `event.completed()`; rejects where it has no such function. */
  invoke(controlId: string, functionName: string): Promise<void> {
    const id = `command-${++this.last}`;
    return new Promise((done, fail) => {
      this.running.set(id, { done, fail });
      this.fire([id, functionName, JSON.stringify({ source: { id: controlId } })]);
    });
  }

  completed(id: string, status: number): void {
    const command = this.running.get(id);
    this.running.delete(id);
    if (status === 0) command?.done();
    else
      command?.fail(
        new Error(
          status === NOT_FOUND ? 'The add-in has no such function.' : `The command failed (${status}).`,
        ),
      );
  }

  /** The add-in is gone: nobody will finish what is under way. */
  abandon(): void {
    for (const { fail } of this.running.values()) fail(new Error('The add-in was closed.'));
    this.running.clear();
  }
}
