interface Example {
  readonly formula: string;
  readonly gives: string;
}
declare const functionExamples: () => Readonly<Record<string, readonly Example[]>>;
export = functionExamples;
