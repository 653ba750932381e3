import type { AnnotationProperties } from '@actions/core';
import type { Finding } from '../../src/rules/rule.ts';

/** GitHub shows this many annotations of each level for one step and drops the rest without a word. */
const SHOWN_PER_LEVEL = 10;
/** GitHub cuts a message here, in characters. */
const LONGEST_MESSAGE = 4096;

export type AnnotationLevel = 'error' | 'warning' | 'notice';

export interface Annotation {
  readonly level: AnnotationLevel;
  readonly message: string;
  readonly properties: AnnotationProperties;
}

const LEVELS = { error: 'error', warn: 'warning', info: 'notice' } as const;

/**
 * The findings as marks on lines, as many of each level as GitHub shows; `hidden` counts the rest, so that it can be said.
 * The toolkit escapes what would end a command early.
 */
export function annotations(
  findings: readonly Finding[],
  repositoryPath: (path: string) => string,
): { shown: Annotation[]; hidden: number } {
  const shown: Annotation[] = [];
  const room: Record<AnnotationLevel, number> = { error: SHOWN_PER_LEVEL, warning: SHOWN_PER_LEVEL, notice: SHOWN_PER_LEVEL };
  for (const finding of findings) {
    const level = LEVELS[finding.level];
    if (room[level]-- > 0) shown.push({ level, message: messageOf(finding), properties: propertiesOf(finding, repositoryPath) });
  }
  return { shown, hidden: findings.length - shown.length };
}

function messageOf({ message, why, help, corrected }: Finding): string {
  const parts = [message, why, `→ ${help}`];
  if (corrected !== undefined) parts.push(corrected);
  const text = parts.join('\n');
  return text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE - 1)}…` : text;
}

function propertiesOf({ rule, place }: Finding, repositoryPath: (path: string) => string): AnnotationProperties {
  const start = place.text.position(place.start);
  const end = place.text.position(Math.max(place.start, place.end));
  const oneLine = start.line === end.line;
  return {
    title: rule,
    file: repositoryPath(place.text.path),
    startLine: start.line,
    endLine: end.line,
    // Columns are allowed on one line only.
    ...(oneLine ? { startColumn: start.column, endColumn: Math.max(start.column, end.column) } : {}),
  };
}
