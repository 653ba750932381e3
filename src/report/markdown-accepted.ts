import { iso } from '../parse/calendar.ts';
import type { Place } from '../parse/text.ts';
import type { Accepted } from '../rules/engine.ts';
import { markdownCode, markdownMessage, markdownText } from './escape.ts';
import { acceptedText, count } from './words.ts';

/** More of them are counted, not listed. */
const LIMIT = 100;
/** A reason no reader would finish is cut. */
const LONGEST_REASON = 300;

/** Findings that do not count, folded, each with its reason and last day; nothing where there are none. */
export function acceptedBlocks(accepted: readonly Accepted[], where: (place: Place) => string): string[] {
  if (accepted.length === 0) return [];
  const items = accepted.slice(0, LIMIT).map((one) => acceptedItem(one, where));
  if (accepted.length > LIMIT) items.push(`- and ${count(accepted.length - LIMIT, 'more finding')}`);
  return [`<details>\n<summary>${acceptedText(accepted)}</summary>\n\n${items.join('\n')}\n\n</details>`];
}

function acceptedItem({ finding, because, until }: Accepted, where: (place: Place) => string): string {
  const reason = because === undefined ? 'It stood there when the rules came.' : markdownText(clipped(because));
  const end = until === undefined ? '' : ` Until ${iso(until)}.`;
  return `- ${where(finding.place)}: ${markdownMessage(finding.message)} (${markdownCode(finding.rule)})<br>${reason}${end}`;
}

function clipped(text: string): string {
  return text.length > LONGEST_REASON ? `${text.slice(0, LONGEST_REASON - 1)}…` : text;
}
