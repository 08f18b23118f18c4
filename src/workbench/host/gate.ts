/**
 * Every way into an object of the model: reads, writes and calls its members, and says what is wrong where it has none:
 * above the advertised requirement set, or not built by us, and then put on the list.
 */
import { meets, type ApiTable, type RequirementSets } from './apiTable';
import { RichApiError, type ErrorCode } from './errors';
import { membersOf, type RichObject } from './richObject';

const camel = (name: string): string =>
  name.replace(/^(_?)([A-Z])/, (_, _mark: string, first: string) => _mark + first.toLowerCase());

/** `Worksheet.getRange`, as error locations are written. */
export const locate = (object: RichObject, member: string): string => `${object.type}.${camel(member)}`;

export class Gate {
  /** Members that Excel has and the host has not, as met: `Range.getSpecialCells`. */
  readonly unsupported: string[] = [];

  /**
   * @param sets what is advertised to the add-in, at this moment
   * @param table what Excel knows; without it, whatever is not built counts as unsupported
   * @param refuses members that are refused today, as `locate` writes them
   */
  constructor(
    private readonly sets: () => RequirementSets,
    private readonly table: ApiTable | undefined,
    private readonly refuses: ReadonlyMap<string, ErrorCode> = new Map(),
  ) {}

  get(object: RichObject, member: string): unknown {
    const { name } = this.find(object, member, 'property');
    return (object as unknown as Record<string, unknown>)[name];
  }

  set(object: RichObject, member: string, value: unknown): void {
    const { name, writable } = this.find(object, member, 'property');
    if (!writable) throw this.missing(object, `${member} (set)`);
    (object as unknown as Record<string, unknown>)[name] = value;
  }

  call(object: RichObject, member: string, args: readonly unknown[]): unknown {
    const { name } = this.find(object, member, 'method');
    const method = (object as unknown as Record<string, (...args: readonly unknown[]) => unknown>)[name];
    return method?.apply(object, args as unknown[]);
  }

  /** Whether the advertised sets reach a member; members that the table does not know are let pass. */
  allows(object: RichObject, member: string): boolean {
    const requirement = this.table?.requirement(object.type, member);
    return !requirement || meets(this.sets(), requirement);
  }

  has(object: RichObject, member: string): boolean {
    return membersOf(object).has(member.toLowerCase());
  }

  /** Whether Excel has such a member at all. Only a name in load() can be one that it has not. */
  knows(object: RichObject, member: string): boolean {
    if (this.has(object, member) || !this.table?.hasType(object.type)) return true;
    return this.table.requirement(object.type, member) !== undefined;
  }

  /** Notes a member that was asked for and is not built, and gives the error to answer. */
  missing(object: RichObject, member: string): RichApiError {
    const location = locate(object, member);
    this.unsupported.push(location);
    return new RichApiError('NotImplemented', undefined, location);
  }

  private find(object: RichObject, member: string, kind: 'property' | 'method') {
    if (!this.allows(object, member))
      throw new RichApiError('ApiNotFound', undefined, locate(object, member));
    const found = membersOf(object).get(member.toLowerCase());
    const refused = this.refuses.size > 0 && this.refuses.get(locate(object, found?.name ?? member));
    if (refused) throw new RichApiError(refused, undefined, locate(object, member));
    if (found?.kind === kind) return found;
    throw this.missing(object, member);
  }
}
