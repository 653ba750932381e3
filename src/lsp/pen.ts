import { markdownCode, visible } from '../report/escape.ts';

/** Writes text of files so that the editor shows exactly that text, and nothing in it becomes a heading, a link or a picture. */
export interface Pen {
  text(of: string): string;
  strong(of: string): string;
  code(of: string): string;
}

/**
 * For editors that show Markdown. What is escaped is escaped by backslashes alone: editors disagree about HTML and its entities, and an address
 * in a title must not become a link that somebody clicks.
 */
export const markdownPen: Pen = {
  text: escaped,
  strong: (of) => `**${escaped(of)}**`,
  code: markdownCode,
};

export const plainPen: Pen = { text: visible, strong: visible, code: visible };

function escaped(text: string): string {
  return (
    visible(text)
      .trim()
      .replace(/[\\`*_[\]<>&~|#$!@]/g, '\\$&')
      // What would begin a list or a heading at the start of a line.
      .replace(/^[-+=]/, '\\$&')
      .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
      .replace(/:(?=\/\/)/g, '\\:')
      .replace(/\bwww(?=\.)/gi, '$&\\')
  );
}
