/** Goalpost as a library: load a workspace, know its facts, judge it. */
export { assess } from './assess/assess.ts';
export type * from './assess/facts.ts';
export type { Config, Level } from './model/config.ts';
export { loadWorkspace, NoWorkspaceError } from './model/load.ts';
export type * from './model/workspace.ts';
export { type Day, iso, type Period, parseDay, parsePeriod } from './parse/calendar.ts';
export type { Place, Position, SourceText } from './parse/text.ts';
export { type LintOptions, type LintResult, lint } from './rules/engine.ts';
export { rules } from './rules/registry.ts';
export type { Case, Finding, Rule, RuleId } from './rules/rule.ts';
export { folderSource } from './source/folder.ts';
export type { Source, SourceEntry } from './source/source.ts';
