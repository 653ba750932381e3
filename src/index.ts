/**
 * Goalpost as a library: load a workspace, know its facts, judge it.
 *
 * ```ts
 * const workspace = await loadWorkspace(folderSource('.'));
 * const { findings } = lint(workspace, { asOf: dayAt(Date.now(), workspace.config.timezone) });
 * for (const { level, message, place } of findings) {
 *   const { line, column } = place.text.position(place.start);
 *   console.log(`${place.text.path}:${line}:${column} ${level} ${message}`);
 * }
 * ```
 *
 * Nothing here asks the clock, the network or the environment, and only `folderSource` the disk: what day it is, is an argument.
 */
export { assess } from './assess/assess.ts';
export type * from './assess/facts.ts';
export { judgeStatement } from './assess/statement/judge.ts';
export type { Gap, ParsedStatement, StatementKind, StatementReason, StatementVerdict } from './assess/statement/verdict.ts';
export type { Config, Level } from './model/config.ts';
export type { Exception } from './model/exceptions.ts';
export { loadWorkspace, NoWorkspaceError } from './model/load.ts';
export type * from './model/workspace.ts';
export { type Cadence, type Day, dayAt, iso, type Period, parseDay, parsePeriod, type Span } from './parse/calendar.ts';
export type { YamlDocument } from './parse/document.ts';
export type { Problem, ProblemCode } from './parse/problem.ts';
export type { Place, Position, SourceText } from './parse/text.ts';
export { type Report, type ReportOptions, report } from './report/report.ts';
export { type Accepted, type JudgedException, type LintOptions, type LintResult, type LintStats, lint } from './rules/engine/engine.ts';
export { type Identity, identity } from './rules/engine/identity.ts';
export { applyFixes } from './rules/fixing/edits.ts';
export { rules } from './rules/registry.ts';
export {
  type Alike,
  type Case,
  defineRule,
  type Edit,
  type Finding,
  type Fix,
  type ReportDetails,
  type Rule,
  type RuleContext,
  type RuleId,
  type Visitor,
} from './rules/rule.ts';
export { folderSource } from './source/folder.ts';
export { memorySource } from './source/memory.ts';
export { overlaySource } from './source/overlay.ts';
export type { Source, SourceEntry } from './source/source.ts';
