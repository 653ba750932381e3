import type { Collision } from '../../../model/workspace.ts';
import type { Problem } from '../../../parse/problem.ts';
import { defineRule, type ReportDetails } from '../../rule.ts';
import { A_KIND, kindName } from '../../shared/naming.ts';
import { firstLine, headline } from '../../shared/places.ts';
import { problemsOf } from '../../shared/problems.ts';

const cases = {
  taken: {
    level: 'error',
    message: 'The id `{id}` already belongs to {holder}',
    help: 'Give one of the two another id.',
  },
  'bad-id': {
    level: 'error',
    message: 'The name `{id}` cannot be an id',
    help: 'Rename the file to `{name}`: lower-case letters, digits and hyphens.',
  },
  'unknown-kind': {
    level: 'error',
    message: 'The name `{name}` does not say what the file is',
    help: 'Rename it to `{nearest}`, or list it under `ignore` in `goalpost.yaml`.',
  },
} as const;

export default defineRule({
  id: 'file/id',
  summary: 'Every thing has an id of its own, which the name of its file tells.',
  why: 'Everything else refers to it by that name, and so does the address of its page.',
  cases,
  visit: {
    problem: problemsOf(cases, words),
    collision(collision, { report }) {
      if (isEcho(collision)) return;
      const { kind, id, first, second } = collision;
      const help =
        second.pointer === '' ? 'Rename one of the two files, unless one is a copy that can go: the file name is the id.' : undefined;
      report('taken', firstLine(second), {
        data: { holder: `another ${kindName(kind)}`, id },
        related: [{ place: firstLine(first), message: 'it was taken here' }],
        help,
      });
    },
    workspace({ people, find }, { report }) {
      for (const person of people) {
        const team = find('team', person.id);
        if (team === undefined) continue;
        report('taken', person.place(), {
          about: person,
          data: { holder: A_KIND.team, id: person.id },
          related: [{ place: headline(team), message: 'the team' }],
        });
      }
    },
  },
});

function words({ code, data, place: { text } }: Problem): ReportDetails {
  if (code !== 'bad-id') return {};
  const ending = /\.(?:goal|v2mom|kpi)\.ya?ml$/.exec(text.path)?.[0] ?? '';
  return { data: { ...data, name: `${data.suggestion}${ending}` } };
}

/** Where two V2MOMs bear one id, so do their parts of one name; renaming the file settles both. */
function isEcho({ kind, first, second }: Collision): boolean {
  return (kind === 'method' || kind === 'measure' || kind === 'obstacle') && first.text !== second.text;
}
