import { oncePerWorkspace } from '../../../assess/once.ts';
import type { Method, V2mom, Workspace } from '../../../model/workspace.ts';
import { defineRule } from '../../rule.ts';
import { ticked } from '../../shared/naming.ts';
import { isLeftOut } from '../../shared/places.ts';

export default defineRule({
  id: 'v2mom/method',
  summary: 'Every method has a measure or a goal, and every measure serves a method.',
  why: 'A method that nothing measures and nobody works on is a good intention.',
  cases: {
    unserved: {
      level: 'warn',
      message: 'Nothing measures or serves the method `{method}`',
      help: 'Add `methods: {method}` to a measure, or write a goal that supports it.',
    },
    'serves-nothing': {
      level: 'warn',
      why: 'A number that belongs to no method is watched, but nobody acts on it.',
      message: 'The measure `{measure}` does not say which method it shows',
      help: 'Add `methods:` with the method whose success it shows.',
    },
  },
  visit: {
    openPlan(v2mom, { workspace, facts: { cascade }, report }) {
      const { methods, measures } = v2mom;
      // Without any methods, or any measures, the plan lacks a part, and that is said already.
      if (methods.length === 0 || measures.length === 0) return;
      const adrift = measures.filter((measure) => isLeftOut(measure, 'methods'));
      const ids = methods.map(({ id }) => id);
      for (const measure of adrift) {
        report('serves-nothing', measure.place('/id'), {
          about: measure,
          data: { measure: measure.id },
          help: `Add \`methods:\` with the method whose success it shows: ${ticked(ids)}.`,
        });
      }
      const unserved = methods.filter((method) => cascade.measures(method).length + cascade.servants(method).length === 0);
      if (unserved.length === 0 || isUncertain(v2mom, workspace)) return;
      for (const method of unserved) {
        if (!isMisspelt(method, workspace) && !isShadowed(method, workspace))
          report('unserved', method.place('/id'), { about: method, data: { method: method.id } });
      }
    },
  },
});

/** Whether something that cannot be read might serve the methods. */
function isUncertain({ document }: V2mom, workspace: Workspace): boolean {
  return document.problems.some(({ place }) => place.pointer.startsWith('/measures')) || hasUnreadablePlan(workspace);
}

const hasUnreadablePlan = oncePerWorkspace(({ documents }) =>
  documents.some(({ kind, value }) => value === undefined && (kind === 'goal' || kind === 'v2mom')),
);

/** What may be meant by references to methods that lead nowhere. */
const meantMethods = oncePerWorkspace(({ references }) => {
  const lost = references.filter(({ state, wants }) => (state === 'unknown' || state === 'ambiguous') && wants.includes('method'));
  return new Set(lost.flatMap(({ candidates }) => candidates));
});

/** Whether a reference that leads nowhere comes so close to the method's name that it is meant. */
function isMisspelt({ id, v2mom }: Method, workspace: Workspace): boolean {
  const meant = meantMethods(workspace);
  return meant.has(id) || meant.has(`${v2mom.id}.${id}`);
}

/** Whether another method of the plan took its id: whatever names it means the other. */
function isShadowed(method: Method, workspace: Workspace): boolean {
  return workspace.find('method', `${method.v2mom.id}.${method.id}`) !== method;
}
