import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { clip } from '../../../src/report/clip.ts';
import {
  commandData,
  commandProperty,
  disarm,
  jsonText,
  markdownCell,
  markdownCode,
  markdownFence,
  markdownMessage,
  markdownText,
  reveal,
  visible,
} from '../../../src/report/escape.ts';
import { xmlAttributes, xmlText } from '../../../src/report/xml.ts';

const anyText = fc.string({ unit: 'binary' });

describe('text for a terminal', () => {
  test.each([
    ['an escape sequence', '\u001b[31mred', '<U+001B>[31mred'],
    ['a bell and a backspace', 'a\u0007b\u0008', 'a<U+0007>b<U+0008>'],
    ['a control of the upper half', 'a\u009b31m', 'a<U+009B>31m'],
    ['a direction override', 'gnp.\u202efdp', 'gnp.<U+202E>fdp'],
    ['an isolate', '\u2066x\u2069', '<U+2066>x<U+2069>'],
    ['a zero-width space', 'a\u200bb', 'a<U+200B>b'],
    ['a byte-order mark', '\ufeffdate', '<U+FEFF>date'],
    ['half a character', 'a\ud800b', 'a<U+D800>b'],
    ['an invisible tag', 'a\u{e0041}', 'a<U+E0041>'],
    ['a joiner between letters', 'a\u200db', 'a<U+200D>b'],
  ])('shows %s', (_, text, shown) => {
    expect(visible(text)).toBe(shown);
    expect(reveal(text)).toBe(shown);
  });

  test.each(['Größe, çalışma, 日本語', 'שלום', '👩‍👩‍👧 and ❤️', '👍🏽', '1️⃣', 'e\u0301'])('leaves %s alone', (text) => {
    expect(visible(text)).toBe(text);
  });

  test('keeps one line one line', () => {
    expect(visible('a\r\n  b\tc\u2028d')).toBe('a b c d');
  });

  test('never lets a control through, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(visible(text)).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cs}]/u);
      }),
    );
  });
});

describe('a log that a runner reads commands from', () => {
  test.each([
    ['::error::forged', '\\::error::forged'],
    ['    ::add-mask::a', '    \\::add-mask::a'],
    ['\u001b[2m  ::stop-commands::x', '\u001b[2m  \\::stop-commands::x'],
    ['fine\n::error::second line', 'fine\n\\::error::second line'],
    ['in a line ##[error]forged', 'in a line #\\#[error]forged'],
  ])('disarms %j', (output, harmless) => {
    expect(disarm(output)).toBe(harmless);
  });

  test('leaves two colons within a line alone', () => {
    expect(disarm('  8 │ a::b')).toBe('  8 │ a::b');
  });

  test("escapes by GitHub's rules", () => {
    expect(commandData('50 %, a:b\r\nc')).toBe('50 %25, a:b%0D%0Ac');
    expect(commandProperty('goals/a,b:c%.yaml')).toBe('goals/a%2Cb%3Ac%25.yaml');
  });
});

describe('Markdown', () => {
  const renderer = new MarkdownIt({ html: true, linkify: true });
  const words = (html: string): string =>
    html
      .replace(/<\/?p>\n?/g, '')
      .replace(/<span>\$<\/span>/g, '$')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&')
      .replaceAll('\u200b', '');

  test.each([
    '# no heading',
    '- no item',
    '1. no item',
    '> no quote',
    '*not* **strong** _nor_ ~~gone~~',
    '[no](https://link.example)',
    '![no](picture)',
    '<script>alert(1)</script>',
    '&lt;b&gt; stays as written',
    'https://link.example and www.link.example',
    'a | b',
    '`no code`',
    'back\\slash',
  ])('%s is plain text', (text) => {
    expect(words(renderer.render(markdownText(text)))).toBe(text);
  });

  test('any text at all is plain text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab1 #*_-+=>.!()[]{}<>&|~`\\:/@$\n"\'') }), (text) => {
        const shown = visible(text).trim().replace(/ +/g, ' ');
        expect(
          words(renderer.render(markdownText(text)))
            .trim()
            .replace(/ +/g, ' '),
        ).toBe(shown);
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['@everyone', '#12', 'GH-12', 'owner/repo#12', '$x$', '//a.a'])('%s means nobody and nothing', (text) => {
    expect(markdownText(text)).not.toContain(text);
  });

  test('a code span holds exactly the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab `\\<&*|') }), (text) => {
        fc.pre(text.trim() !== '');
        const html = renderer.renderInline(markdownCode(text));
        expect(words(html)).toBe(`<code>${text}</code>`);
      }),
    );
  });

  test('a bar in a code span does not end a cell', () => {
    const table = `| a | b |\n| --- | --- |\n| ${markdownCell(markdownCode('x|y'))} | ${markdownCell(markdownText('p|q'))} |\n`;
    const html = renderer.render(table);
    expect(html.match(/<td>/g)).toHaveLength(2);
    expect(html).toContain('<code>x|y</code>');
  });

  test('a message keeps its code spans and nothing else', () => {
    expect(markdownMessage('Target `*45*` is <worse> than `a`')).toBe('Target `*45*` is &lt;worse> than `a`');
  });

  test('nothing inside a fence can close it', () => {
    const html = renderer.render(markdownFence('```\n<b>out</b>\n````\n', 'yaml'));
    expect(html).toBe('<pre><code class="language-yaml">```\n&lt;b&gt;out&lt;/b&gt;\n````\n</code></pre>\n');
  });
});

describe('text for a program', () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const obeyed = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]|##\[/;

  test('JSON says the same, in characters nobody obeys', () => {
    fc.assert(
      fc.property(fc.dictionary(anyText, fc.array(anyText)), (value) => {
        const text = jsonText(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(text).not.toMatch(obeyed);
      }),
    );
    expect(jsonText(['\u001b[31m', '##[error]', '\u202e', '\ud800', '👩‍👧'])).toBe(
      '[\n  "\\u001b[31m",\n  "#\\u0023[error]",\n  "\\u202e",\n  "\\ud800",\n  "👩\\u200d👧"\n]',
    );
  });

  test('in XML it is neither markup nor a character that XML forbids', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const escaped = xmlText(text);
        expect(escaped).not.toMatch(/[<>"'\ufffe\uffff]|&(?!(amp|lt|gt|quot|#39|#35|#58);)/);
        expect(escaped).not.toMatch(obeyed);
        expect(escaped.isWellFormed()).toBe(true);
      }),
    );
    expect(xmlText('a < b & "c" ]]> \u0000\uffff')).toBe('a &lt; b &amp; &quot;c&quot; ]]&gt; &lt;U+0000&gt;&lt;U+FFFF&gt;');
    expect(xmlText('::error::a')).toBe('&#58;:error::a');
    expect(xmlText('##[error]a')).toBe('#&#35;[error]a');
    expect(xmlAttributes({ name: 'a "b"', line: 1, gone: undefined })).toBe(' name="a &quot;b&quot;" line="1"');
  });

  test('what is too long is cut between characters', () => {
    expect(clip('short', 5)).toBe('short');
    expect(clip('longer', 5)).toBe('long…');
    expect(clip('abc😀d', 5)).toBe('abc…');
  });
});
