import { parseSeries, type Series } from '../../../src/parse/csv.ts';
import type { Problem } from '../../../src/parse/problem.ts';
import { type Place, SourceText } from '../../../src/parse/text.ts';
import { parseYaml, type RawYaml } from '../../../src/parse/yaml.ts';

export function yaml(content: string): RawYaml {
  return parseYaml(new SourceText('answers.goal.yaml', content));
}

export function series(content: string): Series {
  return parseSeries(new SourceText('answers.csv', content));
}

/** What a place points at. */
export function shown({ text, start, end }: Place): string {
  return text.content.slice(start, end);
}

/** `line:column` of where a place begins. */
export function at({ text, start }: Place): string {
  const { line, column } = text.position(start);
  return `${line}:${column}`;
}

/** The only problem of a file. */
export function only({ problems }: { problems: readonly Problem[] }): Problem {
  if (problems.length !== 1)
    throw new Error(`Expected one problem, found ${JSON.stringify(problems.map(({ code, data }) => ({ code, data })))}`);
  return problems[0] as Problem;
}

/** A file as it reads after somebody copied a problem's corrected line over the line it belongs to. */
export function corrected(problem: Problem): string {
  const { text, start } = problem.place;
  if (problem.corrected === undefined) throw new Error(`Nothing corrects ${problem.code}`);
  const { line } = text.position(start);
  const lines = text.content.split('\n');
  const height = problem.corrected.split('\n').length;
  return [...lines.slice(0, line - 1), problem.corrected, ...lines.slice(line - 1 + height)].join('\n');
}
