import type { ApiOperation, ApiSpec } from '../model/api.ts';
import { type Creator, findCreators } from '../traffic/creators.ts';
import { flattenSchema } from '../traffic/flatten-schema.ts';
import { isJson } from '../traffic/media-type.ts';
import type { PlannedRequest } from '../traffic/planned-request.ts';
import { UNIQUE_MARK } from '../traffic/sample-scalar.ts';
import type { Generated } from './generated.ts';
import { idsOf, stateOf } from './interactions.ts';
import { comment, dataLiteral, keyLiteral, textLiteral } from './literals.ts';
import { planSteps, stepRow } from './request-steps.ts';

/** A provider state that pacts assume. */
export interface AssumedState {
  readonly name: string;
  /** Names of its parameters. */
  readonly params: readonly string[];
  readonly consumers: readonly string[];
}

export interface ProviderStatesInput {
  readonly path: string;
  readonly states: readonly AssumedState[];
  readonly specs: readonly ApiSpec[];
}

interface Handled {
  readonly state: AssumedState;
  readonly handler: string;
  readonly kind: 'created' | 'nothing' | 'unwritten';
}

/**
 * A module for `provider.states-module`: a handler for every state. What the API itself can create is created through it, and its ids go
 * back into the pact; the rest throws, because a state that nobody sets up must not look like one that was.
 */
export function generateProviderStates({ path, states, specs }: ProviderStatesInput): Generated {
  const handled = states.map((state) => handle(state, specs));
  const creates = handled.some(({ kind }) => kind === 'created');
  const unwritten = handled.filter(({ kind }) => kind === 'unwritten').map(({ state }) => `"${state.name}"`);
  const entries = handled.map(
    ({ state, handler }) =>
      `  // ${comment(`${state.consumers.join(', ')} ${state.consumers.length === 1 ? 'assumes' : 'assume'} it.`)}\n  ${keyLiteral(state.name, 'typescript')}: ${handler},\n`,
  );
  const text = `// Provider states: what pacts say must be true before a request. PROVIDER_URL and the variables of the services are set.
export default {
${entries.join('\n')}};
${creates ? CREATE : ''}${unwritten.length > 0 ? UNWRITTEN : ''}`;
  const todo = `Write by hand what only the store can hold: ${unwritten.join(', ')}. Until then these handlers throw.`;
  return {
    files: [{ path, text }],
    notes: [
      `Add \`states-module: ${path}\` to \`provider\` in the configuration, instead of \`states\`.`,
      ...(unwritten.length > 0 ? [todo] : []),
    ],
    next: ['npx api-testing run --stages contract'],
  };
}

function handle(state: AssumedState, specs: readonly ApiSpec[]): Handled {
  if (/^(?:no|there (?:is|are) no)\b/i.test(state.name)) {
    const handler = 'async () => {\n    // Nothing is there before anybody makes it.\n  }';
    return { state, handler, kind: 'nothing' };
  }
  for (const spec of specs) {
    const handler = createThrough(spec, state);
    if (handler !== null) return { state, handler, kind: 'created' };
  }
  const params = state.params.filter((name) => /^[A-Za-z_$][\w$]*$/.test(name));
  const handler = `async (${params.length === 0 ? '' : `{ ${params.join(', ')} }`}) => {
    unwritten(${textLiteral(state.name, 'typescript')}${params.length === 0 ? '' : `, { ${params.join(', ')} }`});
  }`;
  return { state, handler, kind: 'unwritten' };
}

/** The requests that make the thing, parents first, with an id that the API or the pact chooses; null where no operation does. */
function createThrough(spec: ApiSpec, state: AssumedState): string | null {
  const found = [...idsOf(spec)].find(([, collection]) => stateOf(collection) === state.name);
  if (found === undefined) return null;
  const [parameter] = found;
  const user = spec.operations.find(({ path }) => path.includes(`{${parameter}}`));
  const creators = user === undefined ? [] : findCreators(spec, user, parameter);
  const posting = creators.find(({ idAt }) => idAt !== null);
  const made = posting === undefined ? null : rowsOf(spec, posting);
  const chosen = creators.flatMap((creator) => chosenRows(spec, creator, parameter))[0] ?? null;
  if (made === null && chosen === null) return null;
  const name = textLiteral(parameter, 'typescript');
  return `(params) => create(${name}, params, ${dataLiteral({ made, chosen }, 'typescript', 1)})`;
}

/** The API chooses the id, unless what it is sent may name it. */
function rowsOf(spec: ApiSpec, { operation, idAt }: Creator): readonly unknown[] | null {
  const { requests } = planSteps(spec, [operation.id]);
  const own = requests.find((request) => request.operation === operation.id);
  if (own === undefined) return null;
  const last: PlannedRequest = { ...own, idAt };
  const named = Array.isArray(idAt) ? (idAt.at(-1) ?? '') : '';
  const idProperty = takesProperty(spec, operation, named) ? named : null;
  const parents = requests.filter((request) => request !== own).map(stepRow);
  return [...parents, { ...stepRow(last), ...(idProperty !== null && { idProperty }) }];
}

/** `PUT /payments/{payment_id}` makes what it names; of paths with more than one parameter nobody knows the others. */
function chosenRows(spec: ApiSpec, { operation, idAt }: Creator, parameter: string): readonly (readonly unknown[])[] {
  const [before, after, ...more] = operation.path.split(/\{[^}]*\}/u);
  if (idAt !== null || before === undefined || after === undefined || more.length > 0) return [];
  const own = planSteps(spec, [operation.id]).requests.find((request) => request.operation === operation.id);
  if (own === undefined) return [];
  const query = own.address.findLast((part) => typeof part === 'string')?.split('?')[1];
  const rest = `${after}${query === undefined ? '' : `?${query}`}`;
  const address = [`${spec.basePaths[0] ?? ''}${before}`, { param: parameter }, ...(rest === '' ? [] : [rest])];
  return [[{ ...stepRow(own), address }]];
}

function takesProperty(spec: ApiSpec, { requestBody }: ApiOperation, name: string): boolean {
  const media = requestBody?.content.find(({ mediaType }) => isJson(mediaType));
  const flat = flattenSchema(media?.schema ?? {}, { definitions: spec.definitions, branch: 0 });
  const properties: unknown = flat?.['properties'];
  const property: unknown =
    typeof properties === 'object' && properties !== null ? Reflect.get(properties, name) : undefined;
  return typeof property === 'object' && property !== null && Reflect.get(property, 'readOnly') !== true;
}

const CREATE = `
/** Makes the thing through the API, what it needs first; its id and what the answer says go into the pact. */
async function create(name, params, { made, chosen }) {
  // An id that the pact insists on can be given only where the API lets its callers choose it.
  const requests = made === null || (chosen !== null && name in params) ? chosen : made;
  const own = params[name] ?? digits();
  const created = {};
  const values = {};
  for (const request of requests) {
    const unique = (text) => text.replaceAll('${UNIQUE_MARK}', digits());
    const address = request.address.map((part) =>
      typeof part === 'string'
        ? unique(part)
        : encodeURIComponent('param' in part ? own : (created[part.createdBy] ?? part.otherwise)),
    );
    const headers = Object.fromEntries(Object.entries(request.headers).map(([header, value]) => [header, unique(value)]));
    const id = request.idProperty !== undefined && name in params ? { [request.idProperty]: own } : {};
    const body = request.body === null ? undefined : withParams(unique(request.body), params, id);
    const response = await fetch(process.env.PROVIDER_URL + address.join(''), { method: request.method, headers, body });
    const text = await response.text();
    if (!response.ok) throw new Error(\`\${request.operation} answered \${response.status}: \${text}\`);
    const answer = /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : {};
    for (const [key, value] of Object.entries(answer)) if (typeof value !== 'object') values[key] = value;
    const location = response.headers.get('location')?.split('/').at(-1);
    const steps = request.id === 'location' ? null : request.id;
    created[request.operation] = steps === null ? location : steps.reduce((value, step) => value?.[step], answer);
  }
  const found = { ...values, [name]: requests === chosen ? own : created[requests.at(-1).operation] };
  for (const [param, wanted] of Object.entries(params)) {
    if (!(param in found) || String(found[param]) === String(wanted)) continue;
    const todo = 'put it into the store here, or let the consumer take the value from the provider state';
    throw new Error(\`the pact wants \${param} \${wanted}, and the API made \${found[param]}: \${todo}\`);
  }
  return found;
}

/** The state's own values in place of the examples. */
function withParams(text, params, id) {
  const body = JSON.parse(text);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return text;
  Object.assign(body, id);
  for (const [name, value] of Object.entries(params)) if (name in body) body[name] = value;
  return JSON.stringify(body);
}

function digits() {
  return Array.from({ length: ${UNIQUE_MARK.length} }, () => Math.floor(Math.random() * 16).toString(16)).join('');
}
`;

const UNWRITTEN = `
/** A state that nobody sets up must not look like one that was. */
function unwritten(state, params = {}) {
  throw new Error(\`"\${state}" is not written yet: put into the store what it says, with \${JSON.stringify(params)}\`);
}
`;
