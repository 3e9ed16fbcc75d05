import type { ApiSpec } from '../model/api.ts';
import { findCreators } from '../traffic/creators.ts';
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

/** The requests that make the thing, parents first; null where no operation does. */
function createThrough(spec: ApiSpec, state: AssumedState): string | null {
  const found = [...idsOf(spec)].find(([, collection]) => stateOf(collection) === state.name);
  if (found === undefined) return null;
  const [parameter] = found;
  const user = spec.operations.find(({ path }) => path.includes(`{${parameter}}`));
  const creator = user && findCreators(spec, user, parameter)[0];
  if (creator === undefined) return null;
  const { requests } = planSteps(spec, [creator.operation.id]);
  const own = requests.find(({ operation }) => operation === creator.operation.id);
  if (own === undefined) return null;
  const last: PlannedRequest = { ...own, idAt: creator.idAt ?? 'location' };
  const rows = [...requests.filter((request) => request !== own), last].map(stepRow);
  return `(params) => create(${textLiteral(parameter, 'typescript')}, params, ${dataLiteral(rows, 'typescript', 1)})`;
}

const CREATE = `
/** Makes the thing through the API, what it needs first; its id and what the answer says go into the pact. */
async function create(name, params, requests) {
  const created = {};
  const values = {};
  for (const request of requests) {
    const unique = (text) => text.replaceAll('${UNIQUE_MARK}', digits());
    const address = request.address.map((part) =>
      typeof part === 'string' ? unique(part) : encodeURIComponent(created[part.createdBy] ?? part.otherwise),
    );
    const headers = Object.fromEntries(Object.entries(request.headers).map(([header, value]) => [header, unique(value)]));
    const body = request.body === null ? undefined : withParams(unique(request.body), params);
    const response = await fetch(process.env.PROVIDER_URL + address.join(''), { method: request.method, headers, body });
    const text = await response.text();
    if (!response.ok) throw new Error(\`\${request.operation} answered \${response.status}: \${text}\`);
    const answer = /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : {};
    for (const [key, value] of Object.entries(answer)) if (typeof value !== 'object') values[key] = value;
    const location = response.headers.get('location')?.split('/').at(-1);
    const steps = request.id === 'location' ? null : request.id;
    created[request.operation] = steps === null ? location : steps.reduce((value, step) => value?.[step], answer);
  }
  const found = { ...values, [name]: created[requests.at(-1).operation] };
  for (const [param, wanted] of Object.entries(params)) {
    if (!(param in found) || String(found[param]) === String(wanted)) continue;
    const todo = 'put it into the store here, or let the consumer take the value from the provider state';
    throw new Error(\`the pact wants \${param} \${wanted}, and the API made \${found[param]}: \${todo}\`);
  }
  return found;
}

/** The state's own values in place of the examples. */
function withParams(text, params) {
  const body = JSON.parse(text);
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
