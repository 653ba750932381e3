/**
 * What one file may cost. A file written by hand stays far below every one of these; a file that does not is
 * reported, never read half.
 */

/** Largest YAML file in bytes. */
export const YAML_BYTES = 256 * 1024;

/** Largest list of exceptions in bytes: a program writes the one of accepted findings, and a large workspace has thousands. */
export const LIST_BYTES = 2 * 1024 * 1024;

/** Largest series in bytes: about 400,000 rows. */
export const SERIES_BYTES = 10 * 1024 * 1024;

/** How many levels of lists and keys may lie inside each other. */
export const YAML_DEPTH = 32;

/** How often one file may repeat an earlier part of itself (`*name`). */
export const YAML_ALIASES = 100;

/** How many values those repetitions may add up to. */
export const YAML_ALIASED_VALUES = 20_000;

/** Problems reported for one YAML file; the last one says how many more there are. */
export const YAML_PROBLEMS = 50;

/** Characters parsed again at most while looking for what a file's syntax errors come from. */
export const MEND_CHARACTERS = 400_000;

/** With more syntax errors than this, nobody wrote the file by hand and nothing is tried. */
export const MEND_ERRORS = 200;

/** Lines that one slip (tabs, a block at the wrong column) may be mended on together. */
export const MEND_LINES = 500;

/** Rows of one series that are shown with the same kind of slip, before the others are counted. */
export const ALIKE_ROWS = 3;

/** Problems reported for one series; the last one says how many more there are. */
export const SERIES_PROBLEMS = 50;
