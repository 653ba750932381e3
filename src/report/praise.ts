import type { Report } from './report.ts';
import { acceptedText } from './words.ts';

/** What can be said where nothing is found: as much as was looked at, and no more. */
export function praise(report: Report): string {
  const { checked, filesAskedFor, accepted } = report;
  const { goals, v2moms } = checked;
  if (filesAskedFor === 0) return 'Nothing of this workspace lies there.';
  // What nobody gave a reason for is not sound, only known.
  if (accepted.some(({ how }) => how === 'list')) return `Nothing is wrong beyond ${acceptedText(accepted)}.`;
  const but = accepted.length === 0 ? '' : `, with ${acceptedText(accepted)}`;
  if (filesAskedFor !== undefined) return `Nothing is wrong here${but}.`;
  if (goals > 0) return `Sound${but}: anyone can check what ${goals === 1 ? 'this goal promises' : `these ${goals} goals promise`}.`;
  return v2moms > 0 ? `Sound${but}, and ready for its first goal.` : `Nothing is wrong${but}, and nothing is promised yet.`;
}
