/**
 * What Excel itself knows: the types and members of the object model and the requirement set each came with, read out
 * of the text of the installed office.js (`excel-web-16.00.debug.js`) when the host starts. It tells a member that is
 * above the advertised requirement set (ApiNotFound) from one that we have not built (NotImplemented) and from one that
 * does not exist. Nothing of it is kept in the repository: the library's licence lets it be used, not republished.
 */
export interface Requirement {
  /** `ExcelApi`, in lower case. */
  readonly set: string;
  readonly version: string;
}

/** Requirement sets by name in lower case: `{ excelapi: '1.14' }`. Versions are text, for 1.10 is above 1.9. */
export type RequirementSets = Readonly<Record<string, string>>;

const LATEST_WITHOUT_MENTION: Requirement = { set: 'excelapi', version: '1.1' };

export interface ApiTable {
  /** How many types were found: none means that the text was not office.js'. */
  readonly types: number;
  hasType(type: string): boolean;
  /** The requirement of a member, by its name in whatever case; `undefined` where Excel knows no such member. */
  requirement(type: string, member: string): Requirement | undefined;
}

const CLASS =
  /^ {4}var (\w+) = \(function \(_super\) \{\n([\s\S]*?)^ {4}\}\([\w.]+\)\);\n {4}(\w+)\.\1 = \1;/gm;
const REQUIREMENT = /_throwIfApiNotSupported\("\w+\.(\w+)", (?:_defaultApiSetName|"(\w+)"), "([\d.]+)"/g;
const PROPERTIES =
  /"_(?:scalarPropertyOriginal|navigationProperty)Names", \{\s*get: function \(\) \{\s*return (\[[^\]]*\]);/g;
const METHODS =
  /_(?:createMethodObject\([\w.]+, this|invokeMethod\(this|createPropertyObject\([\w.]+, this|invokeSetProperty\(this), "(\w+)"/g;

/** Reads the table out of the library's readable text. */
export function readApiTable(source: string): ApiTable {
  const types = new Map<string, Map<string, Requirement>>();
  for (const [, type = '', body = '', namespace] of source.replaceAll('\r\n', '\n').matchAll(CLASS)) {
    if (namespace !== 'Excel') continue;
    const members = new Map<string, Requirement>();
    for (const [, list = '[]'] of body.matchAll(PROPERTIES))
      for (const name of JSON.parse(list) as string[])
        members.set(name.toLowerCase(), LATEST_WITHOUT_MENTION);
    for (const [, name = ''] of body.matchAll(METHODS))
      members.set(name.toLowerCase(), LATEST_WITHOUT_MENTION);
    for (const [, name = '', set = 'ExcelApi', version = ''] of body.matchAll(REQUIREMENT))
      if (members.has(name.toLowerCase()))
        members.set(name.toLowerCase(), { set: set.toLowerCase(), version });
    types.set(type, members);
  }
  return {
    types: types.size,
    hasType: (type) => types.has(type),
    requirement: (type, member) => types.get(type)?.get(member.toLowerCase()),
  };
}

/** Whether the advertised sets reach a requirement. Versions are compared part by part as whole numbers. */
export function meets(sets: RequirementSets, { set, version }: Requirement): boolean {
  const have = sets[set]?.split('.').map(Number);
  if (!have) return false;
  for (const [i, wanted] of version.split('.').map(Number).entries()) {
    const part = have[i] ?? 0;
    if (part !== wanted) return part > wanted;
  }
  return true;
}
