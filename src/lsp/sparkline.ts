const BARS = '▁▂▃▄▅▆▇█';

/** Values as a row of bars, from the lowest of them to the highest; all in the middle where they are one and the same. */
export function sparkline(values: readonly number[]): string {
  const low = Math.min(...values);
  const high = Math.max(...values);
  return values.map((value) => BARS[high === low ? 3 : Math.round(((value - low) / (high - low)) * (BARS.length - 1))]).join('');
}
