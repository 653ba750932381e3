import type { Numerals } from './lexicon/lexicon.ts';

/** Number words as digits, so that one parser reads all numbers: "two (2) working days" becomes "2 working days". */
export function inDigits({ words, fractions, factors, notBehind, notBefore }: Numerals): (text: string) => string {
  const names = Object.keys(words).sort((a, b) => b.length - a.length);
  const numberOf = (word: string): number => words[word.toLowerCase()] ?? Number.NaN;
  const tens = names.filter((name) => numberOf(name) >= 20 && numberOf(name) < 100);
  const units = names.filter((name) => numberOf(name) < 10);
  const compound = new RegExp(`\\b(${tens.join('|')})[- ](${units.join('|')})\\b`, 'gi');
  const one = names.find((name) => words[name] === 1);
  const single = new RegExp(
    `(?<!\\b(?:${notBehind.join('|')}) (?=${one}))\\b(${names.join('|')})\\b(?![-’']|\\s+(?:${notBefore.join('|')})\\b)`,
    'gi',
  );
  const phrases = [...fractions, ...factors].map(([phrase, value]) => [new RegExp(`\\b(?:${phrase})\\b`, 'gi'), value] as const);
  // Most statements hold none of the phrases; one look is cheaper than one replacement each.
  const any = new RegExp(phrases.map(([phrase]) => phrase.source).join('|'), 'i');
  return (text) => {
    let result = text;
    if (any.test(text)) for (const [phrase, value] of phrases) result = result.replace(phrase, value);
    return (
      result
        .replace(compound, (_, ten: string, unit: string) => String(numberOf(ten) + numberOf(unit)))
        .replace(single, (word: string) => String(numberOf(word)))
        // "2 (2) working days"
        .replace(/\b(\d+)\s*\(\s*\1\s*\)/g, '$1')
    );
  };
}
