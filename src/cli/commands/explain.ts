import { Command } from 'commander';
import type { Rule } from '../../rules/rule.ts';
import { CannotRun } from '../errors.ts';
import { withExamples } from '../help.ts';
import { action, FINE, type Session, type Terminal } from '../session.ts';
import { unknownName } from '../suggest.ts';

export function explainCommand(terminal: Terminal): Command {
  const command = new Command('explain')
    .summary('say why a rule exists, with good and bad examples')
    .description('Prints what a rule asks for, why, and what it says about good and bad examples. Without a rule: all of them, by group.')
    .argument('[rule]', 'a rule, one case of a rule, or a group: measurable/direction, measurable/direction/wrong-side, measurable')
    .action(action(terminal, run));
  return withExamples(
    command,
    ['goalpost explain', 'list every rule'],
    ['goalpost explain measurable/direction', 'read about the rule a finding named'],
  );
}

async function run({ out }: Session, wanted: string | undefined): Promise<number> {
  const [{ rules }, { rulePageText, ruleListText }] = await Promise.all([
    import('../../rules/registry.ts'),
    import('../../report/rule-text.ts'),
  ]);
  const group = rules.filter(({ id }) => wanted === undefined || id.startsWith(`${wanted}/`));
  const chosen = wanted === undefined || group.length > 0 ? undefined : await find(wanted, rules);
  if (chosen === undefined) out.write(ruleListText(group, out.look));
  else {
    const { rulePage } = await import('../rule-pages.ts');
    out.write(rulePageText(await rulePage(chosen.rule), out.look, chosen.case));
  }
  return FINE;
}

/** A rule by `group/name`, with a case behind it or not, or by its name alone where that is enough. */
async function find(wanted: string, rules: readonly Rule[]): Promise<{ rule: Rule; case: string | undefined }> {
  const named = rules.filter(({ id }) => id === wanted || id.endsWith(`/${wanted}`));
  if (named.length === 1) return { rule: named[0] as Rule, case: undefined };
  const owner = rules.find(({ id }) => wanted.startsWith(`${id}/`));
  const name = owner && wanted.slice(owner.id.length + 1);
  if (owner !== undefined && name !== undefined && Object.hasOwn(owner.cases, name)) return { rule: owner, case: name };
  const explain = (id: string): string => `goalpost explain ${id}`;
  if (named.length > 1) {
    throw new CannotRun(`More than one rule is called \`${wanted}\``, {
      help: `Run ${named.map(({ id }) => `\`${explain(id)}\``).join(' or ')}.`,
    });
  }
  const known = owner === undefined ? rules.map(({ id }) => id) : Object.keys(owner.cases).map((each) => `${owner.id}/${each}`);
  throw await unknownName(`There is no rule \`${wanted}\``, wanted, known, explain, 'Run `goalpost explain` to see all of them.');
}
