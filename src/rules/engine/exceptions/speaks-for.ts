import type { Finding } from '../../rule.ts';

/** What of a finding says where it belongs. */
export type Spot = Pick<Finding, 'rule' | 'about' | 'place'>;

/** The finding, and the same of each other thing that it speaks for. */
export function speaksFor(finding: Finding): readonly Spot[] {
  if (finding.alike.length === 0) return [finding];
  return [finding, ...finding.alike.map(({ about, place }) => ({ rule: finding.rule, about, place: place() }))];
}
