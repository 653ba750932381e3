const NUMBER = /^(?:[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\dA-Fa-f]+)$/;
const NOT_FINITE = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/**
 * A text without quotes by the core schema of YAML 1.2 (chapter 10.3): nothing, a flag, a number or the text itself. Numbers that are not
 * finite come as NaN. The first character decides for nearly every text, so that no pattern is tried on prose.
 */
export function plainValue(text: string): string | number | boolean | null {
  const first = text.charCodeAt(0);
  if (first <= 57) {
    // Digits, + - and the point.
    if (first < 43 || first === 44 || first === 47) return text;
    if (NUMBER.test(text)) return Number(text);
    return NOT_FINITE.test(text) ? Number.NaN : text;
  }
  switch (text) {
    case '':
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null;
    case 'true':
    case 'True':
    case 'TRUE':
      return true;
    case 'false':
    case 'False':
    case 'FALSE':
      return false;
    default:
      return text;
  }
}
