import { iso } from '../parse/calendar.ts';
import type { Place } from '../parse/text.ts';
import type { Accepted } from '../rules/engine/engine.ts';
import { markdownCode, markdownMessage, markdownText } from './escape.ts';
import { acceptedText, count, reasonText } from './words.ts';

/** More of them are counted, not listed. */
const LIMIT = 100;

/** Findings that do not count, folded, each with its reason and last day; nothing where there are none. */
export function acceptedBlocks(accepted: readonly Accepted[], where: (place: Place) => string): string[] {
  if (accepted.length === 0) return [];
  const items = accepted.slice(0, LIMIT).map((one) => acceptedItem(one, where));
  if (accepted.length > LIMIT) items.push(`- and ${count(accepted.length - LIMIT, 'more finding')}`);
  return [`<details>\n<summary>${acceptedText(accepted)}</summary>\n\n${items.join('\n')}\n\n</details>`];
}

function acceptedItem(accepted: Accepted, where: (place: Place) => string): string {
  const { finding, until } = accepted;
  const end = until === undefined ? '' : ` Until ${iso(until)}.`;
  return `- ${where(finding.place)}: ${markdownMessage(finding.message)} (${markdownCode(finding.rule)})<br>${markdownText(reasonText(accepted))}${end}`;
}
