/** Excel's Application and Runtime. */
import { RichObject } from '../richObject';
import { assertWritable, type ModelContext } from './context';

export class Application extends RichObject {
  override readonly type = 'Application';

  constructor(private readonly context: ModelContext) {
    super();
  }
  get CalculationMode(): string {
    return this.context.faults.uncalculated ? 'Manual' : this.context.state.calculationMode;
  }
  set CalculationMode(mode: unknown) {
    assertWritable(this.context);
    this.context.state.calculationMode = mode as typeof this.context.state.calculationMode;
  }
  get CalculationState(): string {
    return this.context.faults.uncalculated ? 'Pending' : 'Done';
  }
  get DecimalSeparator(): string {
    return '.';
  }
  get ThousandsSeparator(): string {
    return ',';
  }
  get UseSystemSeparators(): boolean {
    return true;
  }
  /** Our workbook calculates by itself, whatever the mode: there is nothing left to do. */
  Calculate(): void {
    assertWritable(this.context);
  }
  /** Both only save time in Excel, and end with the request. */
  SuspendApiCalculationUntilNextSync(): void {
    assertWritable(this.context);
  }
  SuspendScreenUpdatingUntilNextSync(): void {
    assertWritable(this.context);
  }
}

export class Runtime extends RichObject {
  override readonly type = 'Runtime';

  constructor(private readonly context: ModelContext) {
    super();
  }
  get EnableEvents(): boolean {
    return this.context.events.enabled;
  }
  set EnableEvents(on: unknown) {
    this.context.events.enabled = Boolean(on);
  }
}
