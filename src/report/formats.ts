import type { Look } from './look.ts';
import type { Report } from './report.ts';
import type { Tool } from './tool.ts';

/** What a format may have to know beside the report. */
export interface Surroundings {
  /** How text for people looks where it will be read. */
  readonly look: Look;
  /** Put before every path to make it relative to the folder Goalpost was started in: `teams/north/`. */
  readonly prefix: string;
  readonly tool: Tool;
}

type Print = (report: Report, surroundings: Surroundings) => string;

/** One way to print a report. */
export interface Format {
  readonly name: string;
  /** For whom or what it is, in a few words. */
  readonly purpose: string;
  /** One document from its first byte to its last: nothing else may be printed around it. */
  readonly isDocument: boolean;
  /** What a file with it is usually called. */
  readonly file: string;
  /** Only what is asked for is loaded. */
  load(): Promise<Print>;
}

/** Every format there is: the command line, its help and the documentation list them from here. */
export const formats: readonly Format[] = [
  {
    name: 'pretty',
    purpose: 'people in a terminal',
    isDocument: false,
    file: 'report.txt',
    load: async () => {
      const { pretty } = await import('./pretty.ts');
      return (report, { look, prefix }) => pretty(report, { ...look, prefix });
    },
  },
  {
    name: 'compact',
    purpose: 'grep and the matchers of editors, a finding a line',
    isDocument: false,
    file: 'report.txt',
    load: async () => {
      const { compact } = await import('./compact.ts');
      return (report, { prefix }) => compact(report, { prefix });
    },
  },
  {
    name: 'json',
    purpose: 'programs of your own',
    isDocument: true,
    file: 'report.json',
    load: async () => {
      const { json } = await import('./json.ts');
      return (report, { tool }) => json(report, tool);
    },
  },
  {
    name: 'sarif',
    purpose: "GitHub's code scanning and the viewers of editors",
    isDocument: true,
    file: 'goalpost.sarif',
    load: async () => {
      const { sarif } = await import('./sarif/sarif.ts');
      return (report, { prefix, tool }) => sarif(report, tool, { prefix });
    },
  },
  {
    name: 'github',
    purpose: 'marked lines in GitHub pull requests',
    isDocument: false,
    file: 'report.log',
    load: async () => {
      const { github } = await import('./github.ts');
      return (report, { prefix }) => github(report, { prefix });
    },
  },
  {
    name: 'gitlab',
    purpose: 'marked lines in GitLab merge requests',
    isDocument: true,
    file: 'gl-code-quality-report.json',
    load: async () => {
      const { gitlab } = await import('./gitlab.ts');
      return (report, { prefix }) => gitlab(report, { prefix });
    },
  },
  {
    name: 'junit',
    purpose: 'test dashboards of Jenkins, GitLab and others',
    isDocument: true,
    file: 'junit.xml',
    load: async () => {
      const { junit } = await import('./junit.ts');
      return (report, { prefix }) => junit(report, { prefix });
    },
  },
  {
    name: 'checkstyle',
    purpose: 'Jenkins, reviewdog and whatever reads linters of other languages',
    isDocument: true,
    file: 'checkstyle.xml',
    load: async () => {
      const { checkstyle } = await import('./checkstyle.ts');
      return (report, { prefix }) => checkstyle(report, { prefix });
    },
  },
  {
    name: 'markdown',
    purpose: 'job summaries and comments',
    isDocument: false,
    file: 'report.md',
    load: async () => {
      const { markdown } = await import('./markdown.ts');
      return (report, { prefix }) => markdown(report, { prefix });
    },
  },
  {
    name: 'html',
    purpose: 'a page to open, print or send',
    isDocument: true,
    file: 'report.html',
    load: async () => {
      const { html } = await import('./html/html.ts');
      return (report, { prefix, tool }) => html(report, tool, { prefix });
    },
  },
];
