/** Number words as digits, so that one parser reads all numbers: "two (2) working days" becomes "2 working days". */
import type { Numerals } from './lexicon/lexicon.ts';

export function inDigits(text: string, { words, fractions, factors, notBehind, notBefore }: Numerals): string {
  const names = Object.keys(words).sort((a, b) => b.length - a.length);
  const tens = names.filter((name) => (words[name] ?? 0) >= 20 && (words[name] ?? 0) < 100);
  const compound = new RegExp(`\\b(${tens.join('|')})[- ](${names.filter((name) => (words[name] ?? 10) < 10).join('|')})\\b`, 'gi');
  const one = names.find((name) => words[name] === 1);
  const single = new RegExp(
    `(?<!\\b(?:${notBehind.join('|')}) (?=${one}))\\b(${names.join('|')})\\b(?![-’']|\\s+(?:${notBefore.join('|')})\\b)`,
    'gi',
  );
  const numberOf = (word: string): number => words[word.toLowerCase()] ?? Number.NaN;
  let result = text;
  for (const [phrase, share] of fractions) result = result.replace(new RegExp(`\\b(?:${phrase})\\b`, 'gi'), share);
  for (const [phrase, factor] of factors) result = result.replace(new RegExp(`\\b(?:${phrase})\\b`, 'gi'), factor);
  return (
    result
      .replace(compound, (_, ten: string, one: string) => String(numberOf(ten) + numberOf(one)))
      .replace(single, (word: string) => String(numberOf(word)))
      // "2 (2) working days"
      .replace(/\b(\d+)\s*\(\s*\1\s*\)/g, '$1')
  );
}
