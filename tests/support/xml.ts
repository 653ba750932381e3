import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';

/** What is wrong with an XML document by a schema of `tests/fixtures/schemas/`; nothing when it is valid. */
export async function xmlErrors(xml: string, schema: 'junit' | 'checkstyle'): Promise<string[]> {
  const xsd = readFileSync(new URL(`../fixtures/schemas/${schema}.xsd`, import.meta.url), 'utf8');
  const { valid, errors } = await validateXML({
    xml: [{ fileName: 'report.xml', contents: xml }],
    schema: [{ fileName: `${schema}.xsd`, contents: xsd }],
    maxMemoryPages: 4096,
  });
  return valid ? [] : errors.map(({ message }) => message);
}
