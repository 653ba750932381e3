import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { markdownPen, plainPen } from '../../../src/lsp/pen.ts';

/** As an editor would: with links where an address stands, and whatever HTML the text holds. */
const editor = new MarkdownIt({ html: true, linkify: true });

describe('a title in a hover is shown as it is written', () => {
  test.each([
    'Save $5 M, and not ~3 %',
    '# Not a heading',
    '- not a list',
    '1. not a list either',
    '5.2 minutes',
    '**not** _strong_, `code`',
    '<img src=x onerror=alert(1)>',
    '![picture](https://evil.example/track.png)',
    '[Click here](command:workbench.action.quit)',
    'https://evil.example and www.evil.example',
    'mail ada@harbour.example',
    'a &lt; b &amp; c',
    '| a | b |',
    'back\\slash',
    '> quoted',
    '=== under',
  ])('%s', (title) => {
    const html = editor.render(`${markdownPen.strong(title)} · ${markdownPen.text(title)}\n\n${markdownPen.text(title)}`);
    const escaped = editor.utils.escapeHtml(title);
    expect(html).toBe(`<p><strong>${escaped}</strong> · ${escaped}</p>\n<p>${escaped}</p>\n`);
  });

  test('with what cannot be seen made visible, on one line', () => {
    expect(markdownPen.text('safe\u202eevil\n\n# heading')).toBe('safe\\<U+202E\\>evil \\# heading');
    expect(plainPen.strong('a\u0007b')).toBe('a<U+0007>b');
  });
});
