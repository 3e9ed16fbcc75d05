import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { ApiOperation, ApiSpec } from '../../src/model/api.ts';

/** The call that a specification's own examples describe. */
export interface DocumentedCall {
  readonly path: string;
  readonly init: RequestInit;
}

export function documentedCall(operation: ApiOperation): DocumentedCall {
  let path = operation.path;
  const query = new URLSearchParams();
  const headers: Record<string, string> = {};
  for (const { name, in: place, example, required } of operation.parameters) {
    if (example === undefined && required) throw new Error(`${operation.id}: ${name} has no example`);
    if (example === undefined) continue;
    if (place === 'path') path = path.replace(`{${name}}`, encodeURIComponent(String(example)));
    if (place === 'query') query.set(name, String(example));
    if (place === 'header') headers[name] = String(example);
  }
  const media = operation.requestBody?.content[0];
  if (media !== undefined) headers['Content-Type'] = media.mediaType;
  const body = media === undefined ? {} : { body: JSON.stringify(media.example) };
  const suffix = query.size > 0 ? `?${query}` : '';
  return { path: path + suffix, init: { method: operation.method, headers, ...body } };
}

/** What is wrong with an answer, held against the specification; empty when it keeps to it. */
export async function disagreements(spec: ApiSpec, operation: ApiOperation, response: Response): Promise<string[]> {
  const declared = operation.responses.find(({ status }) => status === String(response.status));
  if (declared === undefined) return [`status ${response.status} is not declared: ${await response.text()}`];
  const text = await response.text();
  if (declared.content.length === 0) return text === '' ? [] : ['a body is not declared'];
  const type = response.headers.get('content-type');
  const media = declared.content.find(({ mediaType }) => mediaType === type);
  if (media === undefined) return [`media type ${type} is not declared`];
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile({ $defs: spec.definitions, allOf: [media.schema ?? true] });
  if (validate(JSON.parse(text))) return [];
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}
