import type { Files } from './plan.ts';

/** What makes a repository judge its goals, and an editor explain them. */
export function repository(schemas: Readonly<Record<string, object>>): Files {
  return {
    '.gitignore': IGNORED,
    '.github/workflows/goalpost.yml': WORKFLOW,
    '.github/pull_request_template.md': PULL_REQUEST,
    '.vscode/settings.json': asJson({ 'yaml.schemas': SCHEMA_FILES }),
    '.vscode/extensions.json': asJson({ recommendations: ['redhat.vscode-yaml'] }),
    ...Object.fromEntries(Object.entries(schemas).map(([kind, schema]) => [`.goalpost/schemas/${kind}.schema.json`, asJson(schema)])),
  };
}

const SCHEMA_FILES = {
  '.goalpost/schemas/goal.schema.json': '**/*.goal.yaml',
  '.goalpost/schemas/v2mom.schema.json': '**/*.v2mom.yaml',
  '.goalpost/schemas/kpi.schema.json': '**/*.kpi.yaml',
  '.goalpost/schemas/teams.schema.json': '**/teams.yaml',
  '.goalpost/schemas/config.schema.json': 'goalpost.yaml',
  '.goalpost/schemas/exceptions.schema.json': 'goalpost.exceptions.yaml',
  '.goalpost/schemas/accepted.schema.json': 'goalpost.accepted.yaml',
};

/** What is made from the files is not kept beside them. */
const IGNORED = `dist/
node_modules/
`;

const WORKFLOW = `name: Goals
on: [push, pull_request]
permissions: {}
jobs:
  goalpost:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false
      # Better than a version: the commit of the release you reviewed.
      - uses: goalpost/goalpost@v0
`;

const PULL_REQUEST = `## What changes, and why

<!-- One or two sentences for someone who was not in the room. -->

## Before you ask for a review

- [ ] \`goalpost lint\` finds nothing wrong, or the check below says so.
- [ ] Those who do the work were asked.
- [ ] If a target, a deadline or a KPI changed: the file has a new entry under \`revisions\` that says why.
`;

function asJson(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
