import type { Exception } from '../../../model/exceptions.ts';
import { nearest } from '../../../model/references.ts';
import type { Workspace } from '../../../model/workspace.ts';
import type { Day } from '../../../parse/calendar.ts';
import type { YamlDocument } from '../../../parse/document.ts';
import type { Finding } from '../../rule.ts';
import { Elsewhere } from './elsewhere.ts';
import type { Accepted, ExceptionsOfFile, JudgedException } from './exception.ts';
import { flawOf } from './flaw.ts';
import { Holders } from './holders.ts';
import { ExceptionIndex } from './matches.ts';
import { speaksFor } from './speaks-for.ts';

export interface AcceptOptions {
  readonly asOf: Day;
  /** The rules that exist. */
  readonly known: ReadonlySet<string>;
  /** Those of them that judged. */
  readonly ran: ReadonlySet<string>;
}

interface Outcome {
  /** Those that count. */
  readonly findings: Finding[];
  readonly accepted: Accepted[];
  /** By file, for the rule that judges them. */
  readonly exceptions: readonly ExceptionsOfFile[];
}

/** Takes out the findings that somebody accepted, in comments or files. Without exceptions it costs nothing. */
export function accept(findings: Finding[], workspace: Workspace, { asOf, known, ran }: AcceptOptions): Outcome {
  const drafts = new Set<YamlDocument>(
    [...workspace.goals, ...workspace.v2moms].filter(({ draft }) => draft).map(({ document }) => document),
  );
  const written = workspace.exceptions.filter(({ document }) => !drafts.has(document));
  if (written.length === 0) return { findings, accepted: [], exceptions: [] };

  const holders = new Holders(workspace);
  let left: Finding[] = [];
  const elsewhere = new Elsewhere(() => left);
  const all = written.map((exception) => new Judged(exception, { holders, elsewhere, known, ran }));
  const index = new ExceptionIndex(all);
  /** For each thing a finding speaks for, what is written about it. */
  const about = new Map<Finding, readonly (readonly Judged[])[]>();
  for (const finding of findings) {
    if (!index.names(finding.rule)) continue;
    const found = speaksFor(finding).map((spot) => index.about(spot));
    about.set(finding, found);
    for (const one of new Set(found.flat())) one.findings.push(finding);
  }
  for (const one of all) one.flaw = flawOf(one.exception, one.findings, asOf, known);

  const accepted: Accepted[] = [];
  left = findings.filter((finding) => {
    const holding = about.get(finding)?.map((written) => written.find(({ flaw }) => flaw === undefined)?.exception) ?? [];
    const [first] = holding;
    if (first === undefined || holding.includes(undefined)) return true;
    accepted.push(acceptedBy(first, finding));
    return false;
  });
  return { findings: left, accepted, exceptions: byFile(all) };
}

function acceptedBy(exception: Exception, finding: Finding): Accepted {
  const { how, because, lastDay } = exception;
  return {
    finding,
    how,
    because: how === 'list' ? undefined : because,
    until: how === 'list' ? undefined : lastDay,
    get place() {
      return exception.place();
    },
  };
}

function byFile(all: readonly JudgedException[]): ExceptionsOfFile[] {
  const files = new Map<YamlDocument, JudgedException[]>();
  for (const one of all) {
    const { document } = one.exception;
    const list = files.get(document);
    if (list === undefined) files.set(document, [one]);
    else list.push(one);
  }
  return [...files].map(([document, exceptions]) => ({ document, exceptions }));
}

/** What the exceptions of a workspace are judged by. */
interface Surroundings {
  readonly holders: Holders;
  readonly elsewhere: Elsewhere;
  readonly known: ReadonlySet<string>;
  readonly ran: ReadonlySet<string>;
}

class Judged implements JudgedException {
  readonly exception: Exception;
  readonly findings: Finding[] = [];
  flaw: JudgedException['flaw'];
  readonly #surroundings: Surroundings;

  constructor(exception: Exception, surroundings: Surroundings) {
    this.exception = exception;
    this.#surroundings = surroundings;
  }

  get unsettled(): boolean {
    const { rule, covers, document } = this.exception;
    const { ran, holders } = this.#surroundings;
    if (!ran.has(rule)) return true;
    return 'lines' in covers ? document.problems.length > 0 : holders.isUnsettled(covers.id);
  }

  elsewhere(): Finding | undefined {
    return this.#surroundings.elsewhere.of(this.exception);
  }

  nearest(): readonly string[] {
    const { rule, covers } = this.exception;
    const { holders, known } = this.#surroundings;
    if (this.flaw === 'unknown-rule') return nearest(rule, [...known]);
    return 'lines' in covers || holders.has(covers.id) ? [] : nearest(covers.id, holders.names());
  }
}
