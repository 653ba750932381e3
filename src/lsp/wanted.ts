import { type Kinds, PARTY, SUPPORTABLE } from '../model/build/referrer.ts';
import type { DocumentKind } from '../parse/document.ts';

/** By kind of file and key, what a reference there may name. A test holds it against the references that the model finds. */
const WANTED: Partial<Record<DocumentKind, Readonly<Record<string, Kinds>>>> = {
  goal: {
    owner: PARTY,
    supports: SUPPORTABLE,
    kpi: ['kpi'],
    follows: ['goal'],
    'guardrails/*/kpi': ['kpi'],
    'needs/*/team': ['team'],
    'actions/*/owner': PARTY,
    'checkins/*/who': ['person'],
  },
  v2mom: {
    owner: PARTY,
    supports: SUPPORTABLE,
    'methods/*/owner': PARTY,
    'obstacles/*/owner': PARTY,
    'obstacles/*/blocks': ['method'],
    'measures/*/methods': ['method'],
    'measures/*/kpi': ['kpi'],
    'measures/*/guardrails/*/kpi': ['kpi'],
  },
  kpi: { owner: PARTY, 'drivers/*/kpi': ['kpi'] },
  teams: { '*/parent': ['team'], '*/lead': ['person'], '*/members': ['person'], '*/members/*/id': ['person'] },
};

/** The kinds of things a reference at this place may name; none where no reference is wanted. One id and a list of ids are the same place. */
export function wantedAt(kind: DocumentKind, path: readonly string[]): Kinds {
  const keys = (path.at(-1) === '*' ? path.slice(0, -1) : path).join('/');
  const table = WANTED[kind] ?? {};
  // Files may hold any key, `constructor` for one.
  return Object.hasOwn(table, keys) ? (table[keys] ?? []) : [];
}
