import type { Finding } from '../rules/rule.ts';
import { LEVEL_WORDS } from './look.ts';
import { byFile, type Report } from './report.ts';
import { limitText } from './words.ts';
import { xmlAttributes } from './xml.ts';

export interface CheckstyleOptions {
  /** Put before every path to make it relative to the repository's root. */
  readonly prefix?: string;
}

/**
 * The findings as Checkstyle's XML (https://checkstyle.org/result_reports.html), which many dashboards read whatever the language. A source
 * like `goalpost.measurable.direction.wrong-side` is grouped by its dots there.
 */
export function checkstyle({ findings, exceeded, counts, result }: Report, { prefix = '' }: CheckstyleOptions = {}): string {
  const files = Array.from(
    byFile(findings),
    ([path, list]) => `  <file${xmlAttributes({ name: prefix + path })}>\n${list.map(error).join('')}  </file>\n`,
  );
  if (exceeded !== undefined) {
    const why = xmlAttributes({ line: 1, severity: 'error', message: limitText(counts.warn, exceeded), source: 'goalpost.max-warnings' });
    files.push(`  <file${xmlAttributes({ name: prefix + result.workspace.config.document.path })}>\n    <error${why}/>\n  </file>\n`);
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="10.0">\n${files.join('')}</checkstyle>\n`;
}

function error({ level, message, help, rule, case: name, place: { text, start } }: Finding): string {
  const { line, column } = text.position(start);
  const source = `goalpost.${rule.replaceAll('/', '.')}.${name}`;
  return `    <error${xmlAttributes({ line, column, severity: LEVEL_WORDS[level], message: `${message}. ${help}`, source })}/>\n`;
}
