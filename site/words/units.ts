/** Units in the plural, as people name them in a KPI, and what one of them is called. A unit that is not here stays as it is written. */
const ONE: ReadonlyMap<string, string> = new Map([
  ...[
    ...['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'working day', 'business day', 'business hour'],
    ...['point', 'percentage point', 'star', 'euro', 'dollar', 'pound', 'kilometre', 'metre', 'tonne', 'litre'],
    ...['customer', 'employee', 'user', 'member', 'visitor', 'case', 'call', 'chat', 'ticket', 'message', 'contact', 'question'],
    ...['complaint', 'order', 'article', 'visit', 'error', 'incident', 'accident', 'defect', 'card', 'parcel', 'time'],
  ].map((one): [string, string] => [`${one}s`, one]),
  ['people', 'person'],
]);

/** The unit as it stands behind a number that is already written: `points`, but 1 `point`. */
export const unitFor = (number: string, unit: string): string => (number === '1' ? (ONE.get(unit) ?? unit) : unit);
