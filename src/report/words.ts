import { civil, type Day } from '../parse/calendar.ts';
import type { Accepted } from '../rules/engine/engine.ts';
import { clip } from './clip.ts';
import type { Report } from './report.ts';

/** A reason no reader would finish is cut. */
const LONGEST_REASON = 300;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `21 November 2026`: English as all the messages are, the same on every machine. */
function longDate(of: Day): string {
  const { year, month, date } = civil(of);
  return `${date} ${MONTHS[month - 1]} ${year}`;
}

/** `1 goal`, `26 goals`, `1,200 goals`. */
export function count(number: number, noun: string): string {
  return `${grouped(number)} ${noun}${number === 1 ? '' : 's'}`;
}

/** `1,200` */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `3 errors, 1 warning`; levels without findings are left out, and nothing at all is "no findings". */
export function countsText({ error, warn, info }: Report['counts']): string {
  const parts = [error > 0 && count(error, 'error'), warn > 0 && count(warn, 'warning'), info > 0 && `${info} info`];
  return parts.filter((part) => part !== false).join(', ') || 'no findings';
}

/** `3 warnings where 0 are allowed`: why it fails without an error. */
export function limitText(warnings: number, limit: number): string {
  return `${count(warnings, 'warning')} where ${limit === 1 ? '1 is' : `${grouped(limit)} are`} allowed`;
}

/** `2 accepted exceptions, 40 findings accepted as they stood`; empty where nothing was accepted. */
export function acceptedText(accepted: readonly Accepted[]): string {
  const listed = accepted.filter(({ how }) => how === 'list').length;
  const excepted = accepted.length - listed;
  const parts = [excepted > 0 && count(excepted, 'accepted exception'), listed > 0 && `${count(listed, 'finding')} accepted as they stood`];
  return parts.filter((part) => part !== false).join(', ');
}

/** Why a finding was accepted, in the words of whoever accepted it; the list of what stood there gives no reasons. */
export function reasonText({ because }: Accepted): string {
  return because === undefined ? 'It stood there when the rules came.' : clip(because, LONGEST_REASON);
}

/** ``2 of them can be mended by `goalpost lint --fix`.``; empty where every mistake needs a decision. */
export function fixText({ findings, result }: Report): string {
  const fixable = findings.filter(({ fix }) => fix !== undefined).length;
  // With a broken configuration nothing is mended: it decides what counts.
  if (fixable === 0 || result.misconfigured) return '';
  const which = findings.length === 1 ? 'It' : fixable === 1 ? 'One of them' : `${grouped(fixable)} of them`;
  return `${which} can be mended by \`goalpost lint --fix\`.`;
}

/** `26 goals, 18 KPIs checked as of 21 November 2026` */
export function checkedText({ checked: { goals, kpis, drafts }, result }: Report): string {
  const left = drafts === 0 ? '' : ` (${count(drafts, 'draft')} for shape alone)`;
  return `${count(goals, 'goal')}${left}, ${count(kpis, 'KPI')} checked as of ${longDate(result.asOf)}`;
}
