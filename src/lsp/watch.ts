import { loadWorkspace, NoWorkspaceError } from '../model/load.ts';
import type { Day } from '../parse/calendar.ts';
import { rememberingReader } from '../parse/reader.ts';
import { type LintResult, lint } from '../rules/engine/engine.ts';
import { folderSource } from '../source/folder.ts';
import { overlaySource } from '../source/overlay.ts';

/** An open document as a workspace sees it. */
export interface OpenFile {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

export interface Judgement extends LintResult {
  /** The folder of the workspace. */
  readonly root: string;
  /** The open documents that were judged instead of what is on disk, by path relative to the folder. */
  readonly open: ReadonlyMap<string, OpenFile>;
}

export interface WatchHost {
  /** The documents of that workspace that are open now, by path relative to its folder. */
  open(root: string): ReadonlyMap<string, OpenFile>;
  /** The day that counts as today in a time zone. */
  today(timeZone: string): Day;
  /** Takes what is to be shown from now on; undefined when the folder is no workspace any more. */
  show(root: string, judgement: Judgement | undefined): void;
  /** Takes what should never have happened. */
  fault(error: unknown): void;
}

/** How long nothing must have been typed, in milliseconds: a judge who talks into every word is no help. */
const PAUSE = 150;

/** Judges one workspace anew, with the open documents on top of what is on disk, whenever something has changed and a pause is made. */
export class Watch {
  readonly root: string;
  readonly #host: WatchHost;
  readonly #reader = rememberingReader();
  #judgement: Judgement | undefined;
  #isDue = true;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #isOver = false;

  constructor(root: string, host: WatchHost) {
    this.root = root;
    this.#host = host;
  }

  /** Something in the workspace is not as it was. */
  changed(): void {
    this.#isDue = true;
    clearTimeout(this.#timer);
    if (!this.#isOver) this.#timer = setTimeout(() => void this.current(), PAUSE);
  }

  /** The last judgement, however old: enough for what only needs to know what there is. Judges first where there is none. */
  async latest(): Promise<Judgement | undefined> {
    return this.#judgement ?? (await this.current());
  }

  /** The judgement on what stands in the documents now. */
  async current(): Promise<Judgement | undefined> {
    while (this.#isDue && !this.#isOver) {
      this.#running ??= this.#judge().finally(() => (this.#running = undefined));
      await this.#running;
    }
    return this.#judgement;
  }

  /** Shows nothing from now on. */
  end(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#host.show(this.root, undefined);
  }

  async #judge(): Promise<void> {
    this.#isDue = false;
    clearTimeout(this.#timer);
    try {
      this.#judgement = await this.#verdict();
    } catch (error) {
      // The last judgement stays: better old than none.
      this.#host.fault(error);
      return;
    }
    // What was typed meanwhile makes this one old before anybody saw it; the next is on its way.
    if (!this.#isDue && !this.#isOver) this.#host.show(this.root, this.#judgement);
  }

  async #verdict(): Promise<Judgement | undefined> {
    const open = this.#host.open(this.root);
    const texts = new Map(Array.from(open, ([path, { text }]) => [path, text]));
    try {
      const workspace = await loadWorkspace(overlaySource(folderSource(this.root), texts), this.#reader);
      return { ...lint(workspace, { asOf: this.#host.today(workspace.config.timezone) }), root: this.root, open };
    } catch (error) {
      const isGone = error instanceof NoWorkspaceError || (error as NodeJS.ErrnoException).code === 'ENOENT';
      if (isGone) return undefined;
      throw error;
    }
  }
}
