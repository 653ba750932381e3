import type { Day, Period } from '../../parse/calendar.ts';
import type { YamlDocument } from '../../parse/document.ts';
import type { GoalFile } from '../../parse/shapes.ts';
import { PlanNode } from '../node.ts';
import type { ReferenceNode } from '../references.ts';
import type * as Model from '../workspace.ts';
import { dayOf, periodOf } from './dates.ts';
import { kpiPromise, milestones } from './promise.ts';
import { PARTY, Referrer, SUPPORTABLE, type Yard } from './referrer.ts';

/** A goal file as the model sees it. */
export class GoalNode extends PlanNode<GoalFile> implements Model.Goal {
  readonly kind = 'goal';
  readonly owner: ReferenceNode | undefined;
  readonly supports: readonly ReferenceNode[];
  readonly start: Day | undefined;
  readonly promise: Model.AnyPromise | undefined;
  readonly deadline: Period | undefined;
  readonly follows: ReferenceNode | undefined;
  readonly outcome: Model.Goal['outcome'];

  constructor(document: YamlDocument, yard: Yard) {
    super(document);
    const { file } = this;
    const refer = new Referrer(yard, this, this.draft);
    this.owner = refer.one(file.owner, '/owner', PARTY);
    this.supports = refer.many(file.supports, '/supports', SUPPORTABLE);
    this.follows = refer.one(file.follows, '/follows', ['goal']);
    this.start = dayOf(file.start);
    const outcome = file.outcome;
    this.outcome = outcome?.result && { result: outcome.result, day: dayOf(outcome.date), learned: outcome.learned };
    file.guardrails?.forEach(({ kpi }, i) => refer.one(kpi, `/guardrails/${i}/kpi`, ['kpi']));
    file.needs?.forEach(({ team }, i) => refer.one(team, `/needs/${i}/team`, ['team']));
    file.actions?.forEach(({ owner }, i) => refer.one(owner, `/actions/${i}/owner`, PARTY));
    if (file.kpi !== undefined || !this.written('done')) {
      this.promise = kpiPromise(this, file, this.start, refer);
      this.deadline = this.promise?.target?.by ?? periodOf(file.by);
    } else {
      this.deadline = periodOf(file.by);
      this.promise =
        file.done === undefined
          ? undefined
          : {
              kind: 'deliverable',
              holder: this,
              done: file.done,
              by: this.deadline,
              milestones: milestones(file.milestones),
              start: this.start,
              place: (pointer, part) => this.place(pointer, part),
            };
    }
  }
}
