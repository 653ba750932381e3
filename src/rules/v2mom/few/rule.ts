import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'v2mom/few',
  summary: 'A plan has few methods and few values.',
  why: 'Where ten things come first, nothing does.',
  details: 'Up to `most` of each; the first one beyond is where the list begins to be too long.',
  cases: {
    methods: {
      level: 'info',
      message: '{count} methods: beyond {most}, nobody knows them by heart',
      help: 'Join those that belong together, or leave the last ones for the next plan.',
    },
    values: {
      level: 'info',
      message: '{count} values: beyond {most}, nobody knows them by heart',
      help: 'Keep those that have decided something in the last year.',
    },
  },
  options: { most: 7 },
  optionsSchema: {
    most: {
      title: 'Most of each',
      description: 'Most methods, and most values, a plan may have.',
      examples: [7],
      type: 'integer',
      minimum: 1,
    },
  },
  visit: {
    openPlan(v2mom, { options: { most }, report }) {
      const { methods, file } = v2mom;
      const [method, values] = [methods[most], file.values ?? []];
      if (method !== undefined) report('methods', method.place('/id'), { data: { count: methods.length, most } });
      if (values[most] !== undefined) report('values', v2mom.place(`/values/${most}/name`), { data: { count: values.length, most } });
    },
  },
});
