/**
 * The one door to the outside. A folder and (later) a commit are both a `Source`, so the working tree,
 * the base of a pull request and last March's tag are loaded by the same code.
 */
export interface Source {
  /** How messages name this source, for example the folder's path. */
  readonly name: string;
  /** Every file a workspace may hold, sorted by path; never its contents. */
  list(): Promise<readonly SourceEntry[]>;
  /** The bytes of one listed file. Rejects when the file cannot be read. */
  read(path: string): Promise<Uint8Array>;
}

/** One file as a source lists it. */
export interface SourceEntry {
  /** Relative to the source's root, with forward slashes. */
  readonly path: string;
  /** Size in bytes. */
  readonly size: number;
  /** Why the file must not be read, if it must not. */
  readonly barrier?: 'link-outside' | 'link-broken' | 'not-a-file' | 'unreadable';
}
