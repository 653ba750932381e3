import { emptyReason, FILLER, isWithoutBlanks, wordsOf } from './reasons.ts';

/** What can be said about any obstacle, and mends none. */
const SHRUG = new Set(
  (
    'accept address away better careful carefully close closely communicate communication cope deal discuss eventually handle harder hope hopefully ' +
    'keep known later live manage mitigate mitigated mitigation monitor monitored n nobody none nothing obstacle open overcome pending possible remain ' +
    'resolve resolved risk see situation solution solve solved somehow stay there tba tbd track unclear unknown wait watch work yet not far eye'
  ).split(' '),
);

/**
 * Why the answer to an obstacle is none: words that fit every obstacle ("monitor closely"), or the obstacle again; undefined when it says what is
 * done. Two words may be enough: "Overtime", "Hire temps".
 */
export function emptyMitigation(text: string, obstacle: string): 'says nothing' | 'repeats the obstacle' | undefined {
  if (isWithoutBlanks(text)) return undefined;
  if (wordsOf(text).every((word) => FILLER.has(word) || SHRUG.has(word))) return 'says nothing';
  return emptyReason(text, obstacle) === 'repeats the title' ? 'repeats the obstacle' : undefined;
}
