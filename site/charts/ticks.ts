import { addMonths, civil, type Day, day, weekday } from '../../src/parse/calendar.ts';

/**
 * Round values between two numbers, ends included, in steps of 1, 2 or 5 times a power of ten: about `count`, and two at the least where
 * floating-point numbers can tell them apart.
 */
export function niceTicks(low: number, high: number, count: number): number[] {
  const length = high - low;
  if (!(length > Math.max(Math.abs(low), Math.abs(high), 1e-290) * 1e-9) || !Number.isFinite(length)) return [low];
  let power = 10 ** Math.floor(Math.log10(length / count));
  const factors = [10, 5, 2, 1].filter((factor) => factor * power <= length / (count - 1.5));
  let factor = factors[0] ?? 1;
  if (factor === 10) {
    factor = 1;
    power *= 10;
  }
  // Steps below one are made by division: 3 * 0.1 is not 0.3, 3 / 10 is.
  const divisor = power < 1 ? Math.round(1 / power) : 1;
  const at = (index: number) => (power < 1 ? (index * factor) / divisor : index * factor * power);
  const ticks: number[] = [];
  const step = factor * power;
  for (let index = Math.ceil(low / step - 1e-9); at(index) <= high + step * 1e-9 && ticks.length < 4 * count; index += 1)
    ticks.push(at(index) + 0);
  return ticks;
}

export interface TimeTick {
  readonly day: Day;
  readonly unit: 'day' | 'month' | 'year';
}

const STEPS = [
  { unit: 'day', size: 1, days: 1 },
  { unit: 'day', size: 7, days: 7 },
  { unit: 'day', size: 14, days: 14 },
  { unit: 'month', size: 1, days: 30.4 },
  { unit: 'month', size: 3, days: 91.3 },
  { unit: 'month', size: 6, days: 182.6 },
  { unit: 'year', size: 1, days: 365.2 },
  { unit: 'year', size: 2, days: 730.5 },
  { unit: 'year', size: 5, days: 1826 },
  { unit: 'year', size: 10, days: 3652 },
  { unit: 'year', size: 25, days: 9131 },
  { unit: 'year', size: 100, days: 36_525 },
] as const;

/** Calendar days to label on a time axis, at most `most`: Mondays, first days of months, quarters, years. */
export function timeTicks(first: Day, last: Day, most: number): TimeTick[] {
  for (const step of STEPS) {
    if ((last - first) / step.days > most) continue;
    const ticks = ticksOf(first, last, step.unit, step.size);
    if (ticks.length <= most) return ticks;
  }
  return [];
}

function ticksOf(first: Day, last: Day, unit: TimeTick['unit'], size: number): TimeTick[] {
  const ticks: TimeTick[] = [];
  if (unit === 'day') {
    const monday = size === 1 ? first : first + ((8 - weekday(first)) % 7);
    for (let at = monday; at <= last; at += size) ticks.push({ day: at as Day, unit });
    return ticks;
  }
  const months = unit === 'year' ? size * 12 : size;
  const { year, month } = civil(first);
  const start = unit === 'year' ? day(Math.floor(year / size) * size, 1, 1) : day(year, month - ((month - 1) % size), 1);
  for (let at = start; at <= last; at = addMonths(at, months)) {
    if (at >= first) ticks.push({ day: at, unit: civil(at).month === 1 ? 'year' : unit });
  }
  return ticks;
}
