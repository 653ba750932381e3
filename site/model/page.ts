import type { Facts } from '../../src/assess/facts.ts';
import type { Entity, Goal, Person, Reference, Team, Workspace } from '../../src/model/workspace.ts';
import { type Cadence, civil, type Day, iso, type Period, periodOf } from '../../src/parse/calendar.ts';
import type { Words } from '../words/en.ts';
import type { DateView, Format } from './format.ts';
import { type Address, type AddressStyle, type Link, Links } from './links.ts';

/** What every page is made from. */
export interface Context {
  readonly workspace: Workspace;
  readonly facts: Facts;
  readonly words: Words;
  readonly format: Format;
  /** The commit that is built, where it is known. */
  readonly commit: string | undefined;
  /** Whether what is built differs from that commit. */
  readonly uncommitted: boolean;
  readonly style: AddressStyle;
}

/** The context as one page sees it: with links from there, and people as the configuration lets them appear. */
export class Page {
  readonly workspace: Workspace;
  readonly facts: Facts;
  readonly words: Words;
  readonly format: Format;
  readonly address: Address;
  readonly commit: string | undefined;
  readonly uncommitted: boolean;
  readonly links: Links;
  readonly #people: 'names' | 'handles' | 'none';

  constructor(context: Context, address: Address) {
    this.workspace = context.workspace;
    this.facts = context.facts;
    this.words = context.words;
    this.format = context.format;
    this.address = address;
    this.commit = context.commit;
    this.uncommitted = context.uncommitted;
    this.links = new Links(address, context.style);
    // Handles unless somebody decided otherwise: people did not agree to be named by writing a goal.
    this.#people = context.workspace.config.site.people ?? 'handles';
  }

  date(day: Day): DateView {
    return { iso: iso(day), text: this.format.date(day) };
  }

  /** The period that a reading is of, as its cadence names it: October 2026, week to 15 November 2026, Q3 2026. */
  period(day: Day, cadence: Cadence): DateView {
    return { iso: iso(day), text: this.words.period[cadence](this.#periodName(day, cadence)) };
  }

  /** The same in a sentence: in October 2026. */
  when(day: Day, cadence: Cadence): string {
    return this.words.when[cadence](this.#periodName(day, cadence));
  }

  /** The first and the last period of a stretch: January 2024, June 2024. */
  ends(first: Day, last: Day, cadence: Cadence): [string, string] {
    if (cadence === 'daily' || cadence === 'weekly') return this.format.ends(first, last);
    return [this.#periodName(first, cadence), this.#periodName(last, cadence)];
  }

  #periodName(day: Day, cadence: Cadence): string {
    if (cadence === 'monthly') return this.format.monthOf(day);
    if (cadence === 'yearly') return this.format.year(day);
    if (cadence === 'quarterly') return this.words.quarter(Math.ceil(civil(day).month / 3), this.format.year(day));
    return this.format.date(periodOf(day, cadence).last);
  }

  /** The same in a column whose heading says what it is. */
  shortPeriod(day: Day, cadence: Cadence): string {
    if (cadence === 'monthly') return this.format.monthOf(day, 'short');
    return cadence === 'daily' || cadence === 'weekly'
      ? this.format.shortDate(periodOf(day, cadence).last)
      : this.#periodName(day, cadence);
  }

  shortDate(day: Day): DateView {
    return { iso: iso(day), text: this.format.shortDate(day) };
  }

  deadline(period: Period | undefined): DateView | undefined {
    return period === undefined ? undefined : this.date(period.last);
  }

  /** How a goal ended, from the day on which it did. */
  outcome({ outcome }: Pick<Goal, 'outcome'>): Goal['outcome'] {
    return outcome?.day !== undefined && outcome.day > this.facts.asOf ? undefined : outcome;
  }

  link(entity: Entity): Link {
    return this.links.entity(entity, entity.kind === 'person' ? this.person(entity) : entity.title);
  }

  /** Whom a reference names; undefined where people are not shown. An id that leads nowhere is shown as it was written. */
  who(reference: Reference | undefined): Link | undefined {
    const target = reference?.target;
    if (target?.kind === 'team') return this.link(target);
    if (this.#people === 'none') return undefined;
    if (target?.kind === 'person') return { text: this.person(target) };
    return reference === undefined ? undefined : { text: reference.id };
  }

  /** A person named by handle in a text key (`who: ines`). */
  handle(handle: string | undefined): string | undefined {
    if (handle === undefined || this.#people === 'none') return undefined;
    const person = this.workspace.find('person', handle);
    return person === undefined ? handle : this.person(person);
  }

  /** A team or person named by id in a text key. */
  party(id: string | undefined): Link | undefined {
    if (id === undefined) return undefined;
    const team = this.workspace.find('team', id);
    if (team !== undefined) return this.link(team);
    const person = this.handle(id);
    return person === undefined ? undefined : { text: person };
  }

  /** Several references, those that may be shown. */
  all(references: readonly Reference[]): Link[] {
    return references.flatMap((reference) => this.who(reference) ?? []);
  }

  person(person: Person): string {
    return this.#people === 'names' ? person.title : person.id;
  }

  team(id: string): Link {
    const team: Team | undefined = this.workspace.find('team', id);
    return team === undefined ? { text: id } : this.link(team);
  }
}
