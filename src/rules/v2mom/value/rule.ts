import { defineRule } from '../../rule.ts';
import { others } from '../../shared/others.ts';

export default defineRule({
  id: 'v2mom/value',
  summary: 'Every value says how one recognises it in daily work.',
  why: 'A value without a meaning is only a word, and everybody agrees with it until it costs something.',
  cases: {
    'no-meaning': {
      level: 'info',
      message: 'Nothing says what `{value}` means in daily work',
      messageMany: 'Nothing says what {count} of the values mean in daily work, such as `{value}`',
      help: 'Add `meaning:` with what somebody does, or leaves, because of it.',
    },
  },
  visit: {
    openPlan(v2mom, { report }) {
      const bare = (v2mom.file.values ?? []).flatMap(({ name = '' }, index) =>
        v2mom.written(`values/${index}/meaning`) || !v2mom.written(`values/${index}/name`)
          ? []
          : [{ name, pointer: `/values/${index}/name` }],
      );
      const [first, ...rest] = bare;
      if (first === undefined) return;
      report('no-meaning', v2mom.place(first.pointer), {
        data: { value: first.name, count: bare.length },
        related: others(rest, 'nor this one', ({ pointer }) => v2mom.place(pointer)),
      });
    },
  },
});
