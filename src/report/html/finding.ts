import type { Place } from '../../parse/text.ts';
import type { Finding } from '../../rules/rule.ts';
import { clip } from '../clip.ts';
import { LEVEL_WORDS, unicodeGlyphs } from '../look.ts';
import { ruleAddress } from '../rule-address.ts';
import { count } from '../words.ts';
import { codeHtml } from './code.ts';
import { htmlCode, htmlMessage, htmlText } from './text.ts';

/** Beyond this many, related places are only counted. */
const MOST_RELATED = 5;
const LONGEST_ROW = 1000;

export interface FindingContext {
  readonly prefix: string;
  readonly version: string;
  /** Why a rule matters is worth saying once a file. */
  readonly withWhy: boolean;
  /** Lines are worth showing once where several findings in a row mean them. */
  readonly withCode: boolean;
}

/** A finding: what is wrong, where, why it matters and how the line should read. */
export function findingHtml(finding: Finding, { prefix, version, withWhy, withCode }: FindingContext): string {
  const { rule, case: name, level, message, why, help, corrected, place, related } = finding;
  const parts = [
    `<h3><span class="level">${unicodeGlyphs[level]} ${LEVEL_WORDS[level]}</span>${htmlMessage(message)}</h3>`,
    withCode ? codeHtml(place) : '',
    withWhy ? `<p class="why">${htmlMessage(why)}</p>` : '',
    `<div><p class="help">${htmlMessage(help)}</p>${corrected === undefined ? '' : correctedHtml(corrected)}</div>`,
    relatedHtml(related, place, prefix),
    `<p class="origin">${htmlText(whereText(place, prefix))} · <a href="${htmlText(ruleAddress(rule, version))}">${htmlText(`${rule}/${name}`)}</a></p>`,
  ];
  return `<article class="${level}">\n${parts.filter((part) => part !== '').join('\n')}\n</article>`;
}

/** `goals/a.goal.yaml:8:18`, which editors open. */
export function whereText({ text, start }: Place, prefix: string): string {
  if (text.content === '') return prefix + text.path;
  const { line, column } = text.position(start);
  return `${prefix}${text.path}:${line}:${column}`;
}

function correctedHtml(corrected: string): string {
  const rows = corrected.replace(/\r?\n$/, '').split(/\r?\n/);
  return `<pre class="better">${rows.map((row) => `<ins>${htmlCode(clip(row, LONGEST_ROW))}</ins>`).join('')}</pre>`;
}

function relatedHtml(related: Finding['related'], place: Place, prefix: string): string {
  if (related.length === 0) return '';
  const items = related.slice(0, MOST_RELATED).map(({ place: other, message }) => {
    const { line } = other.text.position(other.start);
    const where = other.text === place.text ? `line ${line}` : whereText(other, prefix);
    const source = other.text.content === '' ? '' : other.text.line(line).trim();
    const shown = clip(source, 120);
    return `<li>${htmlText(where)}: ${htmlMessage(message)}${shown === '' ? '' : ` <code>${htmlCode(shown)}</code>`}</li>`;
  });
  if (related.length > MOST_RELATED) items.push(`<li>and ${count(related.length - MOST_RELATED, 'more place')}</li>`);
  return `<ul class="related">${items.join('')}</ul>`;
}
