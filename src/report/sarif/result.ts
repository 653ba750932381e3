import { iso } from '../../parse/calendar.ts';
import type { Accepted } from '../../rules/engine/engine.ts';
import type { Finding, Fix } from '../../rules/rule.ts';
import { clip } from '../clip.ts';
import { visible } from '../escape.ts';
import { reasonText } from '../words.ts';
import { artifactLocation, physicalLocation, region } from './location.ts';
import { LEVELS, sarifRuleId } from './rules.ts';

export interface ResultContext {
  readonly prefix: string;
  /** Where each rule stands in the list of rules, by its SARIF id. */
  readonly indexOf: ReadonlyMap<string, number>;
  readonly fingerprint: string;
}

/** GitHub shows a hundred locations of a result. */
const MOST_RELATED = 99;
const LONGEST_TITLE = 200;
const LONGEST_TEXT = 1000;

/** A finding as a SARIF result. */
export function result(finding: Finding, { prefix, indexOf, fingerprint }: ResultContext): object {
  const { rule, case: name, level, confidence, message, why, help, place, related, corrected, fix, about } = finding;
  const ruleId = sarifRuleId(rule);
  const lines = [`${message}.`, help, ...(corrected === undefined ? [] : [`It should read: \`${clip(corrected.trim(), LONGEST_TEXT)}\``])];
  return {
    ruleId,
    ruleIndex: indexOf.get(ruleId) ?? -1,
    level: LEVELS[level],
    message: { text: messageText(lines.join(' ')) },
    locations: [
      {
        physicalLocation: physicalLocation(place, prefix),
        ...(about !== undefined && {
          logicalLocations: [
            {
              name: visible(clip(about.title, LONGEST_TITLE)),
              fullyQualifiedName: clip(`${about.kind}/${about.id}`, LONGEST_TITLE),
              kind: about.kind,
            },
          ],
        }),
      },
    ],
    ...(related.length > 0 && {
      relatedLocations: related.slice(0, MOST_RELATED).map((other, i) => ({
        id: i + 1,
        message: { text: messageText(other.message) },
        physicalLocation: physicalLocation(other.place, prefix),
      })),
    }),
    // Not `primaryLocationLineHash`: GitHub's upload computes that one, and complains about any other value in its place.
    partialFingerprints: { 'goalpostIdentity/v1': fingerprint },
    ...(fix !== undefined && { fixes: [sarifFix(fix, place.text.path, prefix)] }),
    properties: { case: name, confidence, why, pointer: place.pointer },
  };
}

/** Why a result does not count. */
export function suppression(accepted: Accepted, prefix: string): object {
  const { how, until, place } = accepted;
  const reason = visible(reasonText(accepted));
  return {
    kind: how === 'comment' ? 'inSource' : 'external',
    status: 'accepted',
    justification: until === undefined ? reason : `${reason} (until ${iso(until)})`,
    location: { physicalLocation: physicalLocation(place, prefix) },
  };
}

function sarifFix({ title, edits }: Fix, path: string, prefix: string): object {
  const replacements = edits.map(({ place, text }) => ({ deletedRegion: region(place), insertedContent: { text } }));
  return { description: { text: `${title}.` }, artifactChanges: [{ artifactLocation: artifactLocation(path, prefix), replacements }] };
}

/**
 * Plain text in a SARIF message. There `[text](address)` is a link and `{0}` a blank to fill in (2.1.0, 3.11.5 and 3.11.6), so neither may come
 * out of a file; other brackets mean nothing and stay as they are.
 */
function messageText(text: string): string {
  return visible(text)
    .replaceAll('](', '\\](')
    .replace(/\{(\d+)\}/g, '{{$1}}');
}
