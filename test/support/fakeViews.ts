/** What a check of a large workbook collects for the views: twelve CCGs of ten practices each. */
import { evenPhase, released } from '../../src/policy/phase';
import type { CcgYear, PracticeSeen, ViewData } from '../../src/review/views';
import { randomOf } from './random';

const years = [2014, 2015, 2016, 2017] as const;
const codes = ['01C', '01R', '02P', '03N', '04E', '05L', '06H', '07Q', '08X', '09D', '10A', '11M'];

export function fakeViews(withNeed: boolean, ccgs: readonly string[] = codes): ViewData {
  const random = randomOf(7);
  const practices = ccgs.flatMap((ccg, at) =>
    Array.from({ length: 10 }, (_, i): PracticeSeen => {
      const premium = random.below(30_000_000) - 4_000_000;
      const weightedPatients = 3000 + random.below(12_000);
      const tooFast = i === 0;
      const phase = evenPhase(tooFast ? 2 : 4, 2014);
      return {
        practice: `Z${String(at * 10 + i).padStart(5, '0')}`,
        ...(i % 3 === 0 && { name: `The ${ccg} Surgery ${i}` }),
        ccg,
        premium,
        weightedPatients,
        ...(withNeed && { need: 80 + random.below(60) + Math.max(0, premium / 1_000_000) }),
        years,
        released: years.map((year) => (premium > 0 ? released(premium, phase, year) : 0)),
        release: premium > 0 ? { first: 2014, full: tooFast ? 2015 : 2017, level: premium } : 'nothing',
      };
    }),
  );
  const ccgYears = ccgs.flatMap((ccg, at) =>
    years.map((year): CcgYear => {
      const of = practices.filter((practice) => practice.ccg === ccg);
      const sum = of.reduce((all, { released: each }) => all + each[years.indexOf(year)]!, 0);
      return {
        ccg,
        year,
        released: sum,
        reinvested: at % 3 === 0 ? Math.round(sum * 0.9) : sum,
        unread: at % 5,
      };
    }),
  );
  return {
    practices,
    practicesInAll: practices.length,
    ccgYears,
    saysReleased: true,
    saysReinvested: true,
    unplaced: 2,
  };
}
