import { Document, isMap, isScalar, isSeq, stringify, visit } from 'yaml';

/** As much of JSON Schema as the schemas in `schemas/` use. */
interface Schema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
}

/** The reference page of one kind of file: what it is for, an example, and every key that may be written. */
export function schemaPage(kind: string, schema: Schema & { readonly $defs?: Readonly<Record<string, Schema>> }): string {
  const blocks = [`# ${schema.title ?? kind}`, text(schema.description)];
  const [example] = schema.examples ?? [];
  if (example !== undefined) blocks.push(`\`\`\`yaml\n${asYaml(example)}\`\`\``);
  const rows = rowsOf(resolve(schema), '');
  blocks.push(['| key | what it says | example |', '| --- | --- | --- |', ...rows].join('\n'));
  return `${blocks.join('\n\n')}\n`;

  function resolve({ $ref, ...own }: Schema): Schema {
    if ($ref === undefined) return own;
    const shared = schema.$defs?.[$ref.replace('#/$defs/', '')];
    if (shared === undefined) throw new Error(`${kind}: no definition for ${$ref}`);
    return { ...resolve(shared), ...own };
  }

  /** One row a key, the keys below it behind it; a list is written `list[].key`. */
  function rowsOf({ properties, required = [], items }: Schema, path: string): string[] {
    if (items !== undefined) return rowsOf(resolve(items), `${path}[]`);
    return Object.entries(properties ?? {}).flatMap(([key, written]) => {
      if (key === '$schema') return [];
      const property = resolve(written);
      const name = path === '' ? key : `${path}.${key}`;
      const what = [text(property.description), choices(property), required.includes(key) ? '**Required.**' : ''].filter(Boolean).join(' ');
      return [`| \`${name}\` | ${what} | ${samples(property)} |`, ...rowsOf(property, name)];
    });
  }
}

function choices({ enum: values, const: only }: Schema): string {
  if (only !== undefined) return `Always \`${only}\`.`;
  return values === undefined ? '' : `One of ${values.map((value) => `\`${value}\``).join(', ')}.`;
}

/** Examples that fit into a cell; a longer thing is explained by its own keys. */
function samples({ examples = [], enum: values }: Schema): string {
  if (values !== undefined) return '';
  const short = examples.map((example) => unpadded(stringify(example, { collectionStyle: 'flow', lineWidth: 0 })).trim());
  return short
    .filter((sample) => sample.length <= 60)
    .map((sample) => `\`${sample.replaceAll('|', '\\|')}\``)
    .join(', ');
}

/** As people write it: a line a key, braces and brackets only around short lists and around numbers and dates. */
function asYaml(value: unknown): string {
  const document = new Document(value);
  visit(document, {
    Collection(_, node) {
      const values = isMap(node) ? node.items.map((pair) => pair.value) : isSeq(node) ? node.items : [];
      const isShort = (item: unknown): boolean =>
        isScalar(item) && (isSeq(node) || typeof item.value === 'number' || /^\d{4}/.test(String(item.value)));
      if (isMap(node) || isSeq(node)) node.flow = values.every(isShort);
    },
  });
  return unpadded(document.toString({ lineWidth: 0 }));
}

/** Blanks stand within braces, not within brackets. */
function unpadded(yaml: string): string {
  return yaml.replace(/\[ (.*?) \]/g, '[$1]');
}

function text(description = ''): string {
  return description.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('*.', '\\*.').trim();
}
