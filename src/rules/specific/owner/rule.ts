import type { Goal, Reference, V2mom, Workspace } from '../../../model/workspace.ts';
import { defineRule, type RuleContext } from '../../rule.ts';
import { ticked } from '../../shared/naming.ts';
import { headline } from '../../shared/places.ts';
import { existing, isUnknown, namesOwner, unknownDetails } from '../../shared/references.ts';

const cases = {
  nobody: {
    level: 'error',
    message: 'Nobody answers for this {kind}',
    help: 'Add `owner:` with the one team or person who does.',
  },
  unknown: {
    level: 'error',
    message: 'There is no team or person `{id}`',
    help: 'Name one that exists.',
  },
} as const;

export default defineRule({
  id: 'specific/owner',
  summary: 'One team or person, known by name, answers for it.',
  why: 'What everyone owns, nobody does.',
  cases,
  visit: {
    openGoal: reportNobody,
    openPlan: reportNobody,
    reference(reference, { workspace, report }) {
      if (!namesOwner(reference) || !isUnknown(reference, workspace)) return;
      if (NOBODY.test(reference.id.trim())) {
        const data = { id: reference.id };
        report('unknown', reference.place(), { data, help: `Choose the one who answers for it. ${existing(reference, workspace)}` });
        return;
      }
      const details = unknownDetails(reference, workspace);
      report('unknown', reference.place(), {
        ...details,
        help: details.data?.nearest === undefined ? listed(reference, workspace) : details.help,
      });
    },
  },
});

/** Words for all or for none: whoever writes them has nobody in mind who could be added to a list. */
const NOBODY =
  /^(?:(?:the |our )?(?:whole |entire )?teams?|every(?:one|body)|any(?:one|body)|some(?:one|body)|no(?: ?one|body)|all(?: of us| teams)?|none|us|we|various|several|multiple|shared|unassigned|open|tb[ad]|n\/a|alle|wir|niemand|jeder|keiner|offen)$/i;

function listed(reference: Reference, workspace: Workspace): string {
  const path = workspace.documents.find(({ kind }) => kind === 'teams')?.path ?? 'goals/teams.yaml';
  const add = `dd ${ticked([reference.id])} to ${ticked([path])}.`;
  return workspace.teams.length === 0 ? `A${add}` : `${existing(reference, workspace)} Or a${add}`;
}

function reportNobody(thing: Goal | V2mom, { report }: RuleContext<typeof cases, object>): void {
  if (thing.written('owner')) return;
  report('nobody', headline(thing), { data: { kind: thing.kind === 'goal' ? 'goal' : 'V2MOM' } });
}
