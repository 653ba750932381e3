import type { RuleId } from '../rules/rule.ts';

const REPOSITORY = 'https://github.com/goalpost/goalpost';

/** Where everybody reads what Goalpost is. */
export const HOME = REPOSITORY;

/** Where the page of a rule can be read, as it was in the release that judged. */
export function ruleAddress(id: RuleId, version: string): string {
  return `${REPOSITORY}/blob/v${encodeURIComponent(version)}/docs/rules/${id.split('/').map(encodeURIComponent).join('/')}.md`;
}
