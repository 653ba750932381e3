import type { YamlDocument } from '../../parse/document.ts';
import type { TeamsFile } from '../../parse/shapes.ts';
import { Node } from '../node.ts';
import type { ReferenceNode } from '../references.ts';
import type * as Model from '../workspace.ts';
import { handle, Referrer, type Yard } from './referrer.ts';

class TeamNode extends Node implements Model.Team {
  readonly kind = 'team';
  readonly id: string;
  readonly title: string;
  readonly parent: ReferenceNode | undefined;
  readonly lead: ReferenceNode | undefined;
  readonly members: readonly ReferenceNode[];
  readonly serves: string | undefined;

  constructor(document: YamlDocument, index: number, file: TeamsFile[number], yard: Yard) {
    super(document, `/${index}`);
    const refer = new Referrer(yard, this);
    this.id = file.id;
    this.title = file.title ?? file.id;
    this.parent = refer.one(file.parent, '/parent', ['team']);
    this.lead = refer.one(file.lead, '/lead', ['person']);
    this.members = (file.members ?? []).flatMap((member, i) => {
      const id = typeof member === 'string' ? member : member?.id;
      return id === undefined
        ? []
        : [refer.one(id, `/members/${i}${typeof member === 'string' ? '' : '/id'}`, ['person']) as ReferenceNode];
    });
    this.serves = file.serves;
  }
}

/** Somebody a team names, or an owner where no teams are kept. */
export class PersonNode extends Node implements Model.Person {
  readonly kind = 'person';
  readonly id: string;
  readonly title: string;

  constructor(document: YamlDocument, pointer: string, id: string, name: string | undefined) {
    super(document, pointer);
    this.id = handle(id);
    this.title = name ?? this.id;
  }
}

/** The organisation as the team of teams, where `teams.yaml` leaves it out because it goes without saying. */
export class RootTeam extends Node implements Model.Team {
  readonly kind = 'team';
  readonly id: string;
  readonly title: string;
  readonly parent = undefined;
  readonly lead = undefined;
  readonly members = [];
  readonly serves = undefined;

  constructor(document: YamlDocument, id: string, title: string) {
    super(document, '/owner');
    this.id = id;
    this.title = title;
  }
}

/** The teams of one file and the people they name. */
export function buildTeams(document: YamlDocument, yard: Yard): { teams: TeamNode[]; people: PersonNode[] } {
  const list = (Array.isArray(document.value) ? document.value : []) as TeamsFile;
  const teams: TeamNode[] = [];
  const people: PersonNode[] = [];
  list.forEach((file, index) => {
    if (file?.id === undefined) return;
    const team = new TeamNode(document, index, file, yard);
    teams.push(team);
    if (file.lead !== undefined) people.push(new PersonNode(document, `/${index}/lead`, file.lead, undefined));
    file.members?.forEach((member, i) => {
      const [id, name] = typeof member === 'string' ? [member, undefined] : [member?.id, member?.name];
      if (id !== undefined) people.push(new PersonNode(document, `/${index}/members/${i}`, id, name));
    });
  });
  return { teams, people };
}
