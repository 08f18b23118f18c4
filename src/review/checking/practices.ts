/** The practices that a check has come by: a number for each, by its code or name, and the CCG that schedules have it in. */
import { simplerSpelling } from '../../policy/sameLocality';
import { UNREADABLE, isGap, type Read, type Terms, type Value, type Values } from '../../policy/rules/rule';

/** A letter and five digits, as nearly all codes are: from 0 to 2,599,999. -1 for any other. */
const asNumber = (code: string): number => {
  if (code.length !== 6) return -1;
  let number = code.charCodeAt(0) - 0x41;
  if (number < 0 || number > 25) return -1;
  for (let at = 1; at < 6; at++) {
    const digit = code.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
};

/** Capitals without "The", "&", punctuation and spaces: "The Old Mill Surgery" and "Old Mill Surgery" are one. */
const plainName = (name: string): string => {
  const capitals = name.toUpperCase();
  const letters = capitals.replace(/&/g, ' AND ').replace(/^\W*THE\b|[^\p{L}\p{N}]+/gu, '');
  return letters || capitals;
};

type PracticesNamed = Extract<Value, { readonly practices: unknown }>;
const arePractices = (value: Value): value is PracticesNamed =>
  typeof value === 'object' && 'practices' in value;

/** Longer schedules are no lists of practices: there are some 8,000 in England. */
const mostNamed = 20_000;

/** Codes that begin alike stand on one page: a practice area's, such as C81. */
const codesOfPage = 1000;
const pages = 2600;

/** Filled by schedules as their rows go by, and asked by the ledgers after them. */
export class Practices {
  /** Whether schedules say of which CCG their practices are, be it in rows still to come. */
  areListed = false;
  /** Numbers from 1 on; 0 where a code has none yet. Found sooner than in a map of tens of thousands of texts. */
  private readonly byPage = new Array<Int32Array | undefined>(pages).fill(undefined);
  private readonly others = new Map<string, number>();
  /** The code beside a name, in plain letters. UNREADABLE where several have it. */
  private readonly named = new Map<string, Read<string>>();
  /** The same by names as they are written; in capitals where they have no code. */
  private readonly written = new Map<string, Read<string>>();
  /** Names without a code, by their capitals, as they are to be said. */
  private readonly spelled = new Map<string, string>();
  private count = 0;
  private readonly ccgs: (Read<string> | undefined)[] = [];

  /** A number that stands for a code, counted as they come: what is known of a practice then stands in a list. */
  numberOf(code: string): number {
    const coded = asNumber(code);
    if (coded === -1) {
      let number = this.others.get(code);
      if (number === undefined) {
        const plain = plainName(code);
        number = this.others.get(plain) ?? this.count++;
        this.others.set(plain, number).set(code, number);
      }
      return number;
    }
    const at = Math.floor(coded / codesOfPage);
    const page = (this.byPage[at] ??= new Int32Array(codesOfPage));
    return (page[coded % codesOfPage] ||= ++this.count) - 1;
  }

  /**
   * The code of a practice that a cell names by its code or its name; a name that no schedule has beside a code is its
   * capitals. UNREADABLE where practices with different codes have the name.
   */
  codeFor(practice: string): Read<string> {
    return asNumber(practice) === -1 ? (this.written.get(practice) ?? this.codeOfName(practice)) : practice;
  }

  private codeOfName(name: string): Read<string> {
    const capitals = name.toUpperCase();
    const code = this.named.get(plainName(name)) ?? capitals;
    if (code === capitals) this.spelled.set(code, simplerSpelling(this.spelled.get(code) ?? name, name));
    this.written.set(name, code);
    return code;
  }

  /** A practice as sheets write its name, where that is all that `codeFor` gives. */
  spellingOf(practice: string): string {
    return this.spelled.get(practice) ?? practice;
  }

  /** The values of a message, with the practices in them so. */
  spelledIn(values: Values): Values {
    if (!Object.values(values).some(arePractices)) return values;
    return Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        arePractices(value)
          ? { ...value, practices: value.practices.map((each) => this.spellingOf(each)) }
          : value,
      ]),
    );
  }

  /** A schedule has a practice's name beside its code: for tables that name it alone. */
  setName(code: string, name: string): void {
    if (this.named.size >= mostNamed) return;
    const plain = plainName(name);
    const before = this.named.get(plain);
    if (before === code || before === UNREADABLE) return;
    this.named.set(plain, before === undefined ? code : UNREADABLE);
    // What was asked before may have been a table of names alone.
    this.written.clear();
  }

  /**
   * A schedule says which CCG a practice is a member of: for ledgers that do not say. Where another row says another, it
   * is neither, whichever row comes first.
   */
  setCcg(practice: number, ccg: string, terms: Terms): void {
    const before = this.ccgs[practice];
    if (before === undefined) this.know(practice, ccg);
    else if (before !== ccg && !isGap(before))
      this.ccgs[practice] =
        terms.locality(before) === terms.locality(ccg) ? simplerSpelling(before, ccg) : UNREADABLE;
  }

  private know(practice: number, ccg: string): void {
    // Practices are numbered as they come: mostly it is the next.
    if (practice === this.ccgs.length) this.ccgs.push(ccg);
    else this.ccgs[practice] = ccg;
  }

  /** UNREADABLE where schedules say two; undefined where none says. */
  ccgOf(code: string): Read<string> | undefined {
    return this.ccgAt(this.numberOf(code));
  }
  /** The same by the practice's number. */
  ccgAt(practice: number): Read<string> | undefined {
    return this.ccgs[practice];
  }

  /** Whether schedules say the same: which CCG each practice is in, and which code stands beside a name. */
  saysTheSame(other: Practices): boolean {
    return areSame(this.named, other.named) && areSame(this.members(), other.members());
  }

  /** The CCG of each practice, by its code as a number, or by its name. */
  private members(): ReadonlyMap<number | string, Read<string>> {
    const members = new Map<number | string, Read<string>>();
    const add = (practice: number | string, number: number): void => {
      const ccg = this.ccgs[number];
      if (ccg !== undefined) members.set(practice, ccg);
    };
    this.byPage.forEach((page, at) =>
      page?.forEach((number, code) => {
        if (number > 0) add(at * codesOfPage + code, number - 1);
      }),
    );
    // Rows that are not asked again may spell it otherwise.
    for (const [code, number] of this.others) add(plainName(code), number);
    return members;
  }
}

const areSame = <K, V>(one: ReadonlyMap<K, V>, other: ReadonlyMap<K, V>): boolean =>
  one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
