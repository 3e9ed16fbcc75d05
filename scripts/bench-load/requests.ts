import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { readSpec } from '../../src/spec/read.ts';
import { isSchemaObject } from '../../src/traffic/orient-schema.ts';
import { writeBody } from '../../src/traffic/request-body.ts';
import { planningFor, planRequests } from '../../src/traffic/requests.ts';
import { parseText } from '../../src/yaml/parse.ts';

/** What came of one description: how many operations got a request, how many bodies are valid. */
export interface RequestFigures {
  readonly operations: number;
  readonly requests: number;
  readonly bodies: number;
  /** Bodies that a plain validator accepts against the schema as it is written. */
  readonly valid: number;
  /** Operations without a request, and bodies that are not valid, each with the reason. */
  readonly wrong: readonly string[];
  readonly milliseconds: number;
}

/** Plans a request for every operation, and holds each body against the written schema with a validator of its own. */
export async function measureRequests(path: string, text: string): Promise<RequestFigures> {
  const spec = await readSpec({ path, text, commit: null }, 'head', async () => null);
  const config = { data: {}, headers: { Authorization: 'TOKEN' }, auth: null };
  const operations = spec.operations.map(({ id }) => id);
  const input = {
    specs: [spec],
    operations,
    owned: true,
    baseUrl: 'http://127.0.0.1:1',
    config,
    variables: new Set(['TOKEN']),
  };
  const started = performance.now();
  const plan = planRequests(input);
  const milliseconds = performance.now() - started;
  const find = planningFor(input);
  const check = openChecker(path.endsWith('.json') ? JSON.parse(text) : parseText(text, path).value);
  const wrong = plan.notCalled.map(({ operation, reason }) => `${operation}: ${reason}`);
  let bodies = 0;
  for (const id of operations) {
    const planning = find(id);
    const body = planning && writeBody({ ...planning, definitions: spec.definitions });
    if (!planning || !body || 'why' in body || body.written === null) continue;
    bodies += 1;
    const { path: template, method } = planning.operation;
    const why = check({ template, method, mediaType: body.written.media.mediaType, value: body.written.value });
    if (why !== null) wrong.push(`${id}: ${why}`);
  }
  const requests = plan.requests.filter(({ role }) => role === 'call').length;
  const valid = bodies - wrong.length + plan.notCalled.length;
  return { operations: operations.length, requests, bodies, valid, wrong, milliseconds };
}

interface WrittenBody {
  readonly template: string;
  readonly method: string;
  readonly mediaType: string;
  readonly value: unknown;
}

/** The description itself as the schema: nothing of our own reading of it has a say. Null where the body is valid. */
function openChecker(document: unknown): (body: WrittenBody) => string | null {
  const ajv = new Ajv.default({ strict: false, validateSchema: false, logger: false, multipleOfPrecision: 9 });
  addFormats.default(ajv);
  ajv.addSchema({ ...(withoutBareNullable(document) as object), $id: 'https://description.invalid/' });
  return ({ template, method, mediaType, value }) => {
    const steps = ['paths', template, method.toLowerCase(), 'requestBody'];
    const requestBody = steps.reduce<unknown>((at, step) => (isSchemaObject(at) ? at[step] : undefined), document);
    const reference = isSchemaObject(requestBody) && typeof requestBody.$ref === 'string' ? requestBody.$ref : null;
    const owner = reference ?? `#/${steps.map(escaped).join('/')}`;
    const pointer = `${owner}/content/${escaped(mediaType)}/schema`;
    const validate = ajv.compile({ $ref: `https://description.invalid/${pointer}` });
    if (validate(value)) return null;
    return validate.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`).join('; ') ?? 'invalid';
  };
}

/** `nullable` beside no `type` means nothing (OpenAPI 3.0.3), and the validator refuses it. */
function withoutBareNullable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBareNullable);
  if (!isSchemaObject(value)) return value;
  const kept = Object.entries(value).filter(
    ([key, content]) => key !== 'nullable' || content !== true || 'type' in value,
  );
  return Object.fromEntries(kept.map(([key, content]) => [key, withoutBareNullable(content)]));
}

function escaped(step: string): string {
  return encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'));
}
