import type { ApiMedia, JsonSchema } from '../model/api.ts';
import { flattenSchema } from './flatten-schema.ts';
import { isSchemaObject } from './orient-schema.ts';

/** The same for every body, so that the same specification gives the same script. */
export const BOUNDARY = 'api-testing-action-4f1d6c0b';

/** A `multipart/form-data` body: one part a property, one a list's item; files get a name, objects travel as JSON. */
export function serialiseMultipart(
  value: unknown,
  media: ApiMedia,
  definitions: Readonly<Record<string, JsonSchema>>,
): string {
  const flat = flattenSchema(media.schema, { definitions, branch: 0 });
  const properties = flat && isSchemaObject(flat.properties) ? flat.properties : {};
  const parts = Object.entries(isSchemaObject(value) ? value : {}).flatMap(([name, item]) => {
    const schema = flattenSchema(properties[name], { definitions, branch: 0 }) ?? {};
    const items = Array.isArray(item) ? item : [item];
    const inner = Array.isArray(item) ? (flattenSchema(schema.items, { definitions, branch: 0 }) ?? {}) : schema;
    return items.map((one) => renderPart(name, one, { schema: inner, encoding: media.encoding[name] }));
  });
  return `${parts.join('')}--${BOUNDARY}--\r\n`;
}

interface PartShape {
  readonly schema: Readonly<Record<string, unknown>>;
  readonly encoding: string | undefined;
}

function renderPart(name: string, value: unknown, { schema, encoding }: PartShape): string {
  const file = isFile(schema) || (encoding !== undefined && !/^(?:text\/|application\/(?:.*json|xml))/u.test(encoding));
  const compound = value !== null && typeof value === 'object';
  const written = encoding
    ?.split(',')[0]
    ?.trim()
    .replace('*/*', 'application/octet-stream')
    .replace(/\/\*$/u, '/plain');
  const type = written ?? (file ? 'application/octet-stream' : compound ? 'application/json' : null);
  const text = compound || value === null ? JSON.stringify(value) : String(value);
  const lines = [
    `--${BOUNDARY}`,
    `Content-Disposition: form-data; name="${quoted(name)}"${file ? `; filename="${quoted(name)}.bin"` : ''}`,
    ...(type === null ? [] : [`Content-Type: ${type}`]),
  ];
  return `${lines.join('\r\n')}\r\n\r\n${text}\r\n`;
}

/** OpenAPI 2.0 and 3.0 say `format: binary`, 3.1 names the content type, or says nothing at all. */
function isFile(schema: Readonly<Record<string, unknown>>): boolean {
  return schema.format === 'binary' || schema.contentMediaType !== undefined || Object.keys(schema).length === 0;
}

/** As browsers write names in a form (HTML, multipart/form-data encoding algorithm). */
function quoted(name: string): string {
  return name.replaceAll('\n', '%0A').replaceAll('\r', '%0D').replaceAll('"', '%22');
}
