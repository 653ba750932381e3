import { clean, isOutside, plain, roundsTo, same, withUnit } from '../../../assess/numbers.ts';
import { type Quantity, quantities, unitWords } from '../../../assess/quantities.ts';
import type { KpiPromise } from '../../../model/workspace.ts';
import type { Place } from '../../../parse/text.ts';
import { defineRule, type ReportDetails } from '../../rule.ts';
import { isGuess, rewritten } from '../../shared/places.ts';
import { placeInTitle } from '../../shared/titles.ts';

/** A change told in words needs arithmetic that people do not agree on. */
const IN_WORDS =
  /\b(?:halv\w+|half|doubl\w+|twice|tripl\w+|quadrupl\w+|(?:one|two|a|by|first) (?:thirds?|quarters?|fifths?|tenths?)|\w+fold)\b/i;
const A_PERIOD = /\b(?:(?:a|an|per|each|every) (?:day|week|month|quarter|shift|year)|daily|weekly|monthly|quarterly)\b/i;
/** Percent of change are rounded in titles: from 41 to 20 is "by half", "by 50 %" and "by 51 %". */
const PERCENT_SLACK = 0.05;

export default defineRule({
  id: 'measurable/title',
  summary: 'The number in the title is the target.',
  why: 'Everyone reads the title and almost nobody the target: two numbers make two goals.',
  details: `Only a number that clearly stands for the target is compared, and one that is no date, no name (\`Tier 1\`, \`24/7\`) and not in another unit.
A change ("by 5 points", "25 % fewer") is compared with the way from baseline to target.`,
  cases: {
    target: {
      level: 'warn',
      confidence: 'medium',
      message: 'The title says `{title}`, the target `{target}`',
      help: 'Say the same number in both places.',
    },
    baseline: {
      level: 'warn',
      confidence: 'medium',
      message: 'The title starts from `{title}`, the baseline from `{baseline}`',
      help: 'Say the same number in both places.',
    },
  },
  visit: {
    openPromise(promise, { facts, report }) {
      const { holder, target, baseline } = promise;
      const kpi = promise.kpi.target;
      if (target === undefined || saysNothingElse(promise)) return;
      if (['value', 'min', 'max'].some((key) => isGuess(holder, `/target/${key}`))) return;
      const all = quantities(holder.title);
      if (IN_WORDS.test(holder.title) || (target.as === 'sum' && A_PERIOD.test(holder.title))) return;
      // What has no title is called by its id.
      if (holder.title === holder.id) return;
      const from = all.find(({ role }) => role === 'from');
      // Where the series says what the title says, the baseline is wrong, and measurable/baseline says so.
      const isObserved = (it: Quantity): boolean =>
        facts.promise(promise).atBaseline.some(({ value }) => roundsTo(value, it.value, it.decimals));
      if (from && baseline && isClear(from, promise) && !isKnown(from, promise) && !isTarget(from, promise) && !isObserved(from)) {
        const place = placeInTitle(promise.holder, from.start, from.end);
        report('baseline', place, {
          data: { title: said(from, promise), baseline: withUnit(baseline.value, unitOf(promise)) },
          related: [{ place: promise.place('/baseline/value'), message: 'the baseline' }],
          ...corrected(place, from, baseline.value),
        });
      }
      if (all.some((it) => isTarget(it, promise))) return;
      const open = all.filter((it) => it.role !== 'from' && isClear(it, promise) && !isKnown(it, promise));
      const told = open.length === 1 ? open : open.filter(({ role }) => role === 'to');
      const [only] = told;
      if (only === undefined || told.length > 1) return;
      const value = target.value ?? target.min ?? target.max;
      if (value === undefined) return;
      const key = target.value !== undefined ? 'value' : target.min !== undefined ? 'min' : 'max';
      if (only.unit[0] === '%' && same(only.value, 100 * value)) {
        reportShare(promise, key, only, report);
        return;
      }
      // What cannot occur is told by measurable/bounds, and the title is right.
      if (kpi?.kind === 'kpi' && isOutside(kpi.bounds)({ value })) return;
      const place = placeInTitle(promise.holder, only.start, only.end);
      const isDoubtful = isLikelySlip(value, only, promise);
      report('target', place, {
        data: { title: said(only, promise), target: withUnit(value, unitOf(promise)) },
        related: [{ place: promise.place(`/target/${key}`), message: 'the target' }],
        ...(isDoubtful ? { help: `Check the target: \`${plain(value)}\` looks like a slip.` } : {}),
        ...(isDoubtful || only.role === 'by' ? {} : corrected(place, only, value)),
      });
    },
  },
});

/** `0.06` where 6 % is meant: the title is right. */
function reportShare(
  promise: KpiPromise,
  key: string,
  told: Quantity,
  report: (name: 'target', place: Place, details: ReportDetails) => void,
): void {
  const place = promise.place(`/target/${key}`);
  const number = plain(told.value);
  const corrected = rewritten(place, number);
  report('target', place, {
    data: { title: said(told, promise), target: place.text.content.slice(place.start, place.end) },
    help: `Write \`${number}\`: the KPI is in %, and ${number} % is written \`${number}\` there.`,
    related: [{ place: placeInTitle(promise.holder, told.start, told.end), message: 'the title' }],
    corrected,
  });
}

/** Whether a target is more likely wrong than the title: its decimal point stands elsewhere, or it is ten times as far from the baseline's size. */
function isLikelySlip(value: number, told: Quantity, { baseline }: KpiPromise): boolean {
  if (value === 0 || told.value === 0 || told.role === 'by') return false;
  if ([10, 100, 1000].some((factor) => same(told.value, value * factor) || same(value, told.value * factor))) return true;
  if (baseline === undefined || baseline.value === 0) return false;
  const isFar = (it: number): boolean => Math.abs(Math.log10(Math.abs(it / baseline.value))) >= 1;
  return isFar(value) && !isFar(told.value);
}

/** Whether every number of the title is one of the promise, as in most titles: then nothing needs to be understood. */
function saysNothingElse({ holder, target, baseline }: KpiPromise): boolean {
  const numbers = holder.title.match(/\d+(?:\.\d+)?/g) ?? [];
  return numbers.every((it) => [target?.value, target?.min, target?.max, baseline?.value].includes(Number(it)));
}

function unitOf({ kpi }: KpiPromise): string | undefined {
  return kpi.target?.kind === 'kpi' ? kpi.target.unit : undefined;
}

/** Whether a quantity can only be meant as a value of the KPI: in its unit, or without any where a value belongs. */
function isClear({ role, unit, upTo }: Quantity, promise: KpiPromise): boolean {
  if (role === 'share' || upTo !== undefined) return false;
  const own = unitWords(unitOf(promise) ?? '');
  const isOwn = unit.some((word) => own.includes(word));
  if (role === 'by') return promise.baseline !== undefined && (isOwn || unit.length === 0 || unit[0] === '%' || unit[0] === 'point');
  return isOwn || (unit.length === 0 && role !== 'none');
}

/** Whether a quantity is the target, an edge of its band, or the way from the baseline to it. */
function isTarget(it: Quantity, promise: KpiPromise): boolean {
  const { target, baseline } = promise;
  const { value: point, min, max } = target ?? {};
  const wanted = [point, min, max].filter((value) => value !== undefined);
  // "Keep 98.3 % of our households" is a churn of 1.7 %.
  if (isOfHundred(it, promise) && wanted.some((value) => same(100 - value, it.value))) return true;
  if (wanted.some((value) => means(it, value) || (it.upTo !== undefined && value >= it.value && value <= it.upTo))) return true;
  if (point === undefined || baseline === undefined) return false;
  const way = Math.abs(point - baseline.value);
  const told = Math.abs(it.value);
  if (same(way, told) || roundsTo(way, told, it.decimals)) return true;
  const percent = (100 * way) / Math.abs(baseline.value);
  return it.unit[0] === '%' && Math.abs(percent - told) <= Math.max(1, PERCENT_SLACK * told);
}

/** Whether a quantity is another number of the promise. */
function isKnown(it: Quantity, promise: KpiPromise): boolean {
  const { baseline, milestones } = promise;
  if (baseline && isOfHundred(it, promise) && roundsTo(100 - baseline.value, it.value, it.decimals)) return true;
  if (baseline && (means(it, baseline.value) || roundsTo(baseline.value, it.value, it.decimals))) return true;
  return milestones.some(({ value }) => value !== undefined && means(it, value));
}

/** Whether a quantity is a share of something whose other share may be meant. */
function isOfHundred({ unit, role }: Quantity, promise: KpiPromise): boolean {
  return role !== 'by' && unit[0] === '%' && unitWords(unitOf(promise) ?? '')[0] === '%';
}

function means({ value, upTo, short, role }: Quantity, other: number): boolean {
  if (same(value, other) || (upTo !== undefined && same(upTo, other))) return true;
  if (role === 'share') return roundsTo(value, other, 0);
  return short && Math.abs(value - other) <= 0.01 * Math.abs(other);
}

function said({ value, unit, role }: Quantity, promise: KpiPromise): string {
  if (unit[0] === 'point') return `${role === 'by' ? 'by ' : ''}${withUnit(value, value === 1 ? 'point' : 'points')}`;
  const shown = unit[0] === '%' ? withUnit(value, '%') : withUnit(clean(value), unit.length > 0 ? unitOf(promise) : undefined);
  return role === 'by' ? `by ${shown}` : shown;
}

function corrected(place: Place, { end, start, short }: Quantity, value: number): { corrected?: string } {
  const line = short || place.end - place.start !== end - start ? undefined : rewritten(place, plain(Math.abs(value)));
  return line === undefined ? {} : { corrected: line };
}
