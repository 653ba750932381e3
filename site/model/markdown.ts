import MarkdownIt from 'markdown-it';
import { together } from './text.ts';

/**
 * Longer texts may use Markdown. No raw HTML, no images (nothing is fetched when a page opens), and links only to addresses that cannot run anything:
 * what people write is data, also when they write it with bad intent.
 */
const markdown = new MarkdownIt('default', { html: false, linkify: false, typographer: false, breaks: false }).disable([
  'image',
  'heading',
  'lheading',
  'table',
  'hr',
]);
// `//host` would be a machine on the network where the site is opened from a file share.
markdown.validateLink = (url) => /^(https?:|mailto:|(?!\/\/)[^:]*$)/i.test(url.trim());
markdown.renderer.rules.text = (tokens, index) => markdown.utils.escapeHtml(together(tokens[index]?.content ?? ''));
markdown.renderer.rules.link_open = (tokens, index, options, _, self) => {
  const token = tokens[index];
  if (/^https?:/i.test(String(token?.attrGet('href') ?? ''))) token?.attrSet('rel', 'noopener nofollow');
  return self.renderToken(tokens, index, options);
};

/** Paragraphs, lists, emphasis, code and links as HTML. */
export function blocks(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : markdown.render(text).trim();
}

/** One line's worth of Markdown as HTML, without a paragraph around it. */
export function inline(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : markdown.renderInline(text.trim());
}

/** A text as plain words, for titles and descriptions of pages. */
export function plain(text: string): string {
  const words = (tokens: ReturnType<typeof markdown.parse>): string =>
    tokens.map((token) => (token.children ? words(token.children) : token.type === 'softbreak' ? ' ' : token.content)).join('');
  return together(words(markdown.parse(text, {})).replace(/\s+/g, ' ').trim());
}
