import type { Facts } from '../../assess/facts.ts';
import type { Entity, Workspace } from '../../model/workspace.ts';
import type { Place } from '../../parse/text.ts';
import type { Case, ReportDetails, RuleContext } from '../rule.ts';
import { entityOf } from './visits.ts';

export type Report = (name: string, place: Place, details: ReportDetails, about: Entity | undefined) => void;

/**
 * What a rule is given beside the thing it looks at. There is one for each rule and thing, tens of thousands in a large workspace, and nearly
 * all of them are never asked for anything: everything waits until it is.
 */
export class Context implements RuleContext<Record<string, Case>, object> {
  readonly workspace: Workspace;
  readonly facts: Facts;
  readonly #thing: unknown;
  readonly #optionsFor: (thing: unknown) => object;
  readonly #report: Report;

  constructor(workspace: Workspace, facts: Facts, thing: unknown, optionsFor: (thing: unknown) => object, report: Report) {
    this.workspace = workspace;
    this.facts = facts;
    this.#thing = thing;
    this.#optionsFor = optionsFor;
    this.#report = report;
  }

  get options(): object {
    return this.#optionsFor(this.#thing);
  }

  /** A field, so that rules can take it out of the context. */
  readonly report = (name: string, place: Place, details: ReportDetails = {}): void => {
    this.#report(name, place, details, entityOf(this.#thing));
  };
}
