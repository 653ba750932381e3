import { createHash } from 'node:crypto';
import { identity } from '../rules/engine/identity.ts';
import type { Finding } from '../rules/rule.ts';

/**
 * A short name for each finding by which another run knows it again: it stays when lines move and words change. Findings with one identity
 * are told apart by their order.
 *
 * @returns 32 hexadecimal digits for each finding, in the order given; no two are the same
 */
export function fingerprints(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { rule, id, key } = identity(finding);
    const name = JSON.stringify([rule, finding.case, id, key]);
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return createHash('sha256').update(`${name}#${before}`).digest('hex').slice(0, 32);
  });
}
