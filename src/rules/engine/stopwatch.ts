import type { Timed } from '../../assess/timed.ts';

/** Where the time of a run went, in milliseconds. */
export interface LintStats {
  /** What the rules asked for, each computed once. */
  readonly facts: number;
  /** Everything but facts, in the order the rules judged; findings that were accepted are among those counted. */
  readonly rules: readonly { readonly rule: string; readonly time: number; readonly findings: number }[];
}

/** Tells the time of rules from that of facts. A rule that is the first to need a fact does not pay for it. */
export class Stopwatch {
  readonly #clock: () => number;
  readonly #rules = new Map<string, { time: number; findings: number }>();
  #facts = 0;
  #isInFacts = false;

  /** @param clock the time in milliseconds since whenever */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Computes a fact. One that another one needs is part of it. */
  readonly fact: Timed = (compute) => {
    if (this.#isInFacts) return compute();
    this.#isInFacts = true;
    const start = this.#clock();
    try {
      return compute();
    } finally {
      this.#facts += this.#clock() - start;
      this.#isInFacts = false;
    }
  };

  /** Runs a rule, and says how many findings it had. */
  rule(id: string, run: () => number): void {
    const start = this.#clock();
    const before = this.#facts;
    const findings = run();
    const known = this.#rules.get(id) ?? { time: 0, findings: 0 };
    const time = this.#clock() - start - (this.#facts - before);
    this.#rules.set(id, { time: known.time + time, findings: known.findings + findings });
  }

  stats(): LintStats {
    return { facts: this.#facts, rules: [...this.#rules].map(([rule, entry]) => ({ rule, ...entry })) };
  }
}
