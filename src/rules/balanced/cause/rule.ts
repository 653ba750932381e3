import { leftover } from '../../../assess/placeholders.ts';
import { emptyReason } from '../../../assess/reasons.ts';
import { defineRule } from '../../rule.ts';

/** What only says that two lines move together. */
const TOGETHER = /\bcorrelat|\b(?:rise|rises|fall|falls|move|moves|go|goes) together\b|\bboth (?:rise|fall|rose|fell|went|go|move)\b/i;
/** What says that somebody tried, compared or asked. */
const TRIED =
  /\b(?:pilot|trial|test|tested|tried|experiment|compared|comparison|control group|before and after|than|asked|named|interviews?|survey)\b|a\/b|\d\D*\bagainst\b/i;

export default defineRule({
  id: 'balanced/cause',
  summary: 'A driver is backed by evidence that it moves the KPI.',
  why: 'Two lines that rise together prove nothing yet, and whoever pulls the wrong one is tired and no further.',
  cases: {
    'no-evidence': {
      level: 'info',
      message: 'Nothing says how we know that `{driver}` moves `{kpi}`',
      help: 'Add `evidence:` with a trial, a comparison or what customers said; or leave the driver out.',
    },
    'says-nothing': {
      level: 'info',
      confidence: 'low',
      message: '`{evidence}` does not say how we know',
      help: 'Name the trial or the comparison, when it was and what came of it.',
    },
    correlation: {
      level: 'info',
      confidence: 'low',
      message: 'The evidence says only that `{driver}` and `{kpi}` move together',
      help: 'Try it with a part of the team, compare, and write what came of it.',
    },
  },
  visit: {
    kpi(kpi, { report }) {
      kpi.file.drivers?.forEach(({ kpi: driver, evidence }, index) => {
        const pointer = `/drivers/${index}`;
        const data = { driver, kpi: kpi.id };
        if (!kpi.written(`drivers/${index}/evidence`)) report('no-evidence', kpi.place(`${pointer}/kpi`), { data });
        else if (evidence === undefined || leftover(evidence, 'evidence') !== undefined) return;
        else if (emptyReason(evidence, kpi.title) !== undefined) {
          report('says-nothing', kpi.place(`${pointer}/evidence`), { data: { ...data, evidence } });
        } else if (TOGETHER.test(evidence) && !TRIED.test(evidence)) report('correlation', kpi.place(`${pointer}/evidence`), { data });
      });
    },
  },
});
