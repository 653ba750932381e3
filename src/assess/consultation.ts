import type { Goal, Person, Team, Workspace } from '../model/workspace.ts';
import type { Day } from '../parse/calendar.ts';
import type { Consultation } from '../parse/shapes.ts';
import { groupOf, isSameGroup } from './groups.ts';
import { isOpen } from './open.ts';
import { leftover } from './placeholders.ts';

/** Whether those who do the work were asked, across all goals that are open. */
export interface EmployeeVoice {
  /** Goals set for others to reach: those of teams, and of people who lead one. */
  readonly forOthers: readonly Goal[];
  /** Of these, the ones that do not say that anybody who does the work was asked. */
  readonly silent: readonly Goal[];
  /** Whether any open goal says so. */
  readonly isHabit: boolean;
}

/** Who of those who do the work was asked, on a day. */
export function employeeVoice(workspace: Workspace, asOf: Day): EmployeeVoice {
  const leads = new Set(workspace.teams.flatMap(({ lead }) => (lead?.target === undefined ? [] : [lead.target])));
  const open = workspace.goals.filter((goal) => isPromised(goal, asOf));
  const forOthers = open.filter(({ owner }) => owner?.target?.kind === 'team' || leads.has(owner?.target as Person));
  const said = new Set(open.filter((goal) => consulted(goal).some((entry) => meansEmployees(entry, workspace))));
  return {
    forOthers,
    // What was written but cannot be used is reported as that.
    silent: forOthers.filter((goal) => !said.has(goal) && (!goal.written('consulted') || goal.file.consulted !== undefined)),
    isHabit: said.size > 0,
  };
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
    const isHeard = [...own, ...people].some((goal) => isUnusable(goal) || consulted(goal).some(({ who }) => meansServed(who, serves)));
    return [{ team, serves, goals: own, isHeard }];
  });
}

/** Whether an entry says more than that a group was asked: how, or what they said. */
export function saysSomething({ how = '', learned = '' }: Consultation): boolean {
  return [how, learned].some((text) => /\p{L}{2}/u.test(text));
}

/** A goal that promises nothing yet is no more than a thought: there is nothing to ask about. */
function isPromised(goal: Goal, asOf: Day): boolean {
  return goal.promise !== undefined && isOpen(goal, asOf);
}

/** Entries that are more than a form filled in. */
function consulted(goal: Goal): Consultation[] {
  return (goal.file.consulted ?? []).filter((entry) => entry.who !== undefined && saysSomething(entry));
}

function isUnusable(goal: Goal): boolean {
  return goal.written('consulted') && goal.file.consulted === undefined;
}

/** A group nobody can place ("the night watch") is taken for those who do the work: to doubt it would be a guess. */
function meansEmployees({ who }: Consultation, workspace: Workspace): boolean {
  const name = who.replace(/^@/, '').trim();
  if (workspace.find('team', name) !== undefined || workspace.find('person', name) !== undefined) return true;
  return groupOf(who) !== 'customers';
}

function meansServed(who: string, serves: string): boolean {
  return isSameGroup(who, serves) || groupOf(who) === undefined;
}
