export interface ProductionPackage {
  readonly name: string;
  readonly version: string;
  /** As the package says it: "MIT". */
  readonly licence: string;
  readonly allowed: boolean;
}
export function productionPackages(): readonly ProductionPackage[];
export function isAllowed(licence: string): boolean;
