/** The services beside the workbook that office.js calls: the pane's visibility, start-up, functions, shortcuts. */
import type { CustomFunctions } from './customFunctions';
import { RichObject } from './richObject';

/** The pane's state, shared with the page that shows it. */
export interface Pane {
  visible: boolean;
  /** Whether the add-in asked to be started with the workbook. */
  startsWithWorkbook: boolean;
  /** Tells the page and the add-in that `visible` has changed. */
  changed(): void;
}

export interface Services {
  readonly pane: Pane;
  readonly functions: CustomFunctions;
  /** The add-in's runtime of functions has started. */
  functionsReady(): void;
}

class AppRuntimeService extends RichObject {
  override readonly type = 'AppRuntimeService';
  constructor(private readonly pane: Pane) {
    super();
  }
  GetAppRuntimeState(): string {
    return this.pane.visible ? 'Visible' : 'Background';
  }
  SetAppRuntimeState(state: string): void {
    const visible = state === 'Visible';
    if (visible === this.pane.visible) return;
    this.pane.visible = visible;
    this.pane.changed();
  }
}

class AppRuntimePersistenceService extends RichObject {
  override readonly type = 'AppRuntimePersistenceService';
  constructor(private readonly pane: Pane) {
    super();
  }
  GetAppRuntimeStartState(): string {
    return this.pane.startsWithWorkbook ? 'Background' : 'Inactive';
  }
  SetAppRuntimeStartState(state: string): void {
    this.pane.startsWithWorkbook = state === 'Background';
  }
}

class AddinInternalService extends RichObject {
  override readonly type = 'AddinInternalService';
  /** The client can take shortcuts from now on; our page sends it none. */
  NotifyActionHandlerReady(): void {}
}

class CustomFunctionsService extends RichObject {
  override readonly type = 'CustomFunctions';
  constructor(private readonly services: Services) {
    super();
  }
  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.services.functionsReady();
  }
  /** Split on the payload limit (1), 200 ms between batches (2), measure until the promise settles (3), wait at most 2 s (4). */
  _GetEnabledFeatures(): number[] {
    return [1, 2, 3, 4];
  }
  SetInvocationArrayResults(results: Parameters<CustomFunctions['results']>[0]): void {
    this.services.functions.results(results);
  }
}

/** A service we have not: every member of it is unsupported. */
class UnknownService extends RichObject {
  constructor(override readonly type: string) {
    super();
  }
}

/** Where the results of functions are addressed to. */
export const CUSTOM_FUNCTIONS = 'Microsoft.ExcelServices.CustomFunctions';

export function createService(name: string, services: Services): RichObject {
  const { pane } = services;
  switch (name) {
    case 'Microsoft.AppRuntime.AppRuntimeService':
      return new AppRuntimeService(pane);
    case 'Microsoft.AppRuntime.AppRuntimePersistenceService':
      return new AppRuntimePersistenceService(pane);
    case 'Microsoft.InternalService.AddinInternalService':
      return new AddinInternalService();
    case CUSTOM_FUNCTIONS:
      return new CustomFunctionsService(services);
    default:
      return new UnknownService(name);
  }
}
