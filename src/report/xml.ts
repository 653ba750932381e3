import { visible } from './escape.ts';

/** Legal in Unicode and in no XML 1.0 document. */
const FORBIDDEN = /[\ufffe\uffff]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * One line of text for an element or an attribute of XML 1.0 or HTML: no markup comes out of it, and nothing XML forbids. What nobody could see
 * stands as its code point; a runner that reads commands from a log finds none.
 */
export function xmlText(text: string): string {
  return visible(text)
    .replace(FORBIDDEN, (character) => `<U+${character.charCodeAt(0).toString(16).toUpperCase()}>`)
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
    .replaceAll('##[', '#&#35;[')
    .replace(/^(\s*)::/, '$1&#58;:');
}

/** Attributes in the order given; without a value they are left out. */
export function xmlAttributes(attributes: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${xmlText(String(value))}"`))
    .join('');
}
