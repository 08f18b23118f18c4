/** The oldest Excel that the pane runs in: what the manifest asks for. */
export const floor = { SharedRuntime: '1.1', ExcelApi: '1.14' } as const;

/** Excel offers the add-in nowhere below it, but where a manifest was put in its way by hand. */
export const meetsFloor = (): boolean =>
  Object.entries(floor).every(([set, version]) => Office.context.requirements.isSetSupported(set, version));
