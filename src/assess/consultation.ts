import type { Goal, Person, Team, Workspace } from '../model/workspace.ts';
import type { Day } from '../parse/calendar.ts';
import type { Consultation } from '../parse/shapes.ts';
import { groupOf, isSameGroup } from './groups.ts';
import { type Habit, habit } from './habit.ts';
import { isOpen } from './open.ts';
import { leftover } from './placeholders.ts';

/** Whether those who do the work were asked, across all goals that are open. */
export interface EmployeeVoice {
  /** Goals set for others to reach, those of teams and of people who lead one, that name nobody who does the work as asked. */
  readonly silent: readonly Goal[];
  /** Whether open goals say how they were asked, or what they said. */
  readonly habit: Habit;
}

/** Who of those who do the work was asked, on a day. */
export function employeeVoice(workspace: Workspace, asOf: Day): EmployeeVoice {
  const leads = new Set(workspace.teams.flatMap(({ lead }) => (lead?.target === undefined ? [] : [lead.target])));
  const open = workspace.goals.filter((goal) => isPromised(goal, asOf));
  const forOthers = open.filter(({ owner }) => owner?.target?.kind === 'team' || leads.has(owner?.target as Person));
  const named = open.filter((goal) => entriesOf(goal).some((entry) => meansEmployees(entry, workspace)));
  const said = new Set<Goal>(named);
  const silent = forOthers.filter((goal) => !said.has(goal) && !isUnusable(goal));
  const heard = named.filter((goal) => entriesOf(goal).some((entry) => saysSomething(entry) && meansEmployees(entry, workspace)));
  return { silent, habit: habit(heard.length, silent.length) };
}

/** A team that works for somebody, its open goals, and whether any of them says that those people were asked. */
export interface ServedVoice {
  readonly team: Team;
  readonly serves: string;
  readonly goals: readonly Goal[];
  readonly isHeard: boolean;
}

/** Whether the people a team works for were asked about any of its goals, or of the goals of its members; teams without goals are left out. */
export function servedVoices({ teams, goals }: Workspace, asOf: Day): ServedVoice[] {
  const promised = goals.filter((goal) => isPromised(goal, asOf));
  const byOwner = Map.groupBy(promised, ({ owner }) => owner?.target);
  return teams.flatMap((team) => {
    const own = byOwner.get(team);
    const { serves } = team;
    if (own === undefined || serves === undefined || leftover(serves, 'serves') !== undefined) return [];
    const people = [team.lead, ...team.members].flatMap((member) =>
      member?.target === undefined ? [] : (byOwner.get(member.target) ?? []),
    );
    const isHeard = [...own, ...people].some((goal) => isUnusable(goal) || entriesOf(goal).some(({ who }) => meansServed(who, serves)));
    return [{ team, serves, goals: own, isHeard }];
  });
}

/** An entry that names a group, and neither how it was asked nor what it said: a form filled in. */
export interface BareEntry {
  readonly who: string;
  readonly of: 'employees' | 'customers';
  /** Inside the goal: `/consulted/0`. */
  readonly pointer: string;
}

/** The entries of a goal that are no more than a name. Who decides about the goal need not be asked how. */
export function bareEntries(goal: Goal, workspace: Workspace): BareEntry[] {
  return entriesOf(goal).flatMap((entry, index) => {
    if (saysSomething(entry)) return [];
    const { who } = entry;
    const isWritten = ['how', 'learned'].some((key) => goal.written(`consulted/${index}/${key}`));
    const of = meansEmployees(entry, workspace) ? 'employees' : groupOf(who);
    if (isWritten || (of !== 'employees' && of !== 'customers')) return [];
    return [{ who, of, pointer: `/consulted/${index}` }];
  });
}

function entriesOf({ file: { consulted = [] } }: Goal): readonly Consultation[] {
  return consulted;
}

function saysSomething({ how = '', learned = '' }: Consultation): boolean {
  return [how, learned].some((text) => /\p{L}{2}/u.test(text));
}

/** A goal that promises nothing yet is no more than a thought: there is nothing to ask about. */
function isPromised(goal: Goal, asOf: Day): boolean {
  return goal.promise !== undefined && isOpen(goal, asOf);
}

/** What was written but cannot be used is reported as that. */
function isUnusable(goal: Goal): boolean {
  const { consulted } = goal.file;
  const hasProblem = goal.document.problems.some(({ place }) => place.pointer.startsWith('/consulted'));
  return hasProblem || (consulted === undefined && goal.written('consulted'));
}

/** A group nobody can place ("the night watch") is taken for those who do the work: to doubt it would be a guess. */
function meansEmployees({ who }: Consultation, workspace: Workspace): boolean {
  const name = who.replace(/^@/, '').trim();
  if (workspace.find('team', name) !== undefined || workspace.find('person', name) !== undefined) return true;
  const group = groupOf(who);
  return group === 'employees' || group === undefined;
}

function meansServed(who: string, serves: string): boolean {
  return isSameGroup(who, serves) || groupOf(who) === undefined;
}
