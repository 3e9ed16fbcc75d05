import type { AddressPart, CredentialNames, PlannedRequest } from './planned-request.ts';
import { UNIQUE_MARK } from './sample-scalar.ts';

/**
 * Parts of a k6 script that sends planned requests. The script is TypeScript, in a file that ends in `.ts`: k6 takes the types away
 * itself, and who keeps it can check it against `@types/k6`. It begins with {@link renderImports}, then {@link renderTarget}, then
 * constants from {@link renderRequests}, then {@link REQUEST_FUNCTIONS}, then what the stage does with them.
 */

/** Imports that the parts below need; further ones of the stage by module, `{ k6: 'sleep' }`. None is from the network. */
export function renderImports(further: Readonly<Record<string, string>> = {}): string {
  const own = Object.entries(further).map(([module, names]) => `import { ${names} } from '${module}';`);
  return [
    "import exec from 'k6/execution';",
    "import http from 'k6/http';",
    "import type { RefinedResponse, ResponseType } from 'k6/http';",
    ...own,
  ].join('\n');
}

/** An operation's id as a tag's value: k6 cuts selectors at commas, strips quotes from their ends, and joins tags with `&` in CSV. */
export function operationTag(operation: string): string {
  return operation.replaceAll(/[,"'&]/gu, (character) => encodeURIComponent(character).replace("'", '%27'));
}

export interface TargetInput {
  readonly credentials: CredentialNames;
  /** Longest answer waited for, milliseconds. */
  readonly timeoutMs: number;
  /** First digit (hexadecimal) of what has to be unique: stages that run against the same provider take different ones. */
  readonly runDigit: string;
}

/** `BASE_URL`, `secrets`, `credentials`, `TIMEOUT` and `RUN_DIGIT`, which the functions below read. */
export function renderTarget(input: TargetInput): string {
  return `const BASE_URL = (__ENV.BASE_URL || '').replace(/\\/+$/, '');
if (BASE_URL === '') throw new Error('BASE_URL is not set: the address of the running provider');

${renderSending(input)}`;
}

/** The same without `BASE_URL`, for a script that sends to several addresses. */
export function renderSending({ credentials, timeoutMs, runDigit }: TargetInput): string {
  return `// Header and environment variable that holds its value. Values are never written to a file that is kept.
const secrets: Record<string, string> = __ENV.CREDENTIALS_FILE ? JSON.parse(open(__ENV.CREDENTIALS_FILE)) : __ENV;
const credentials: [header: string, variable: string][] = ${literal(Object.entries(credentials))};

const TIMEOUT = '${timeoutMs / 1_000}s';
// First digit of what has to be unique: stages run against the same provider.
const RUN_DIGIT = '${runDigit}';`;
}

/** `const <name> = […]`: the requests as plain data, one after the other. */
export function renderRequests(name: string, requests: readonly PlannedRequest[]): string {
  if (requests.length === 0) return `const ${name}: PlannedRequest[] = [];`;
  return `const ${name}: PlannedRequest[] = [\n${requests.map(renderRequest).join('\n')}\n];`;
}

function renderRequest(request: PlannedRequest): string {
  const lines = [
    `operation: ${literal(request.operation)},`,
    `tag: ${literal(operationTag(request.operation))},`,
    `role: ${literal(request.role)},`,
    `method: ${literal(request.method)},`,
    `address: ${literal(request.address.map(addressPart))},`,
    `headers: ${literal(request.headers)},`,
    `body: ${literal(request.body)},`,
    `success: ${literal(request.success.map(({ min, max }) => [min, max]))},`,
    `idAt: ${literal(request.idAt)},`,
    ...(request.credentials.length === 0 ? [] : [`credentials: ${literal(request.credentials)},`]),
  ];
  return `  {\n${lines.map((line) => `    ${line}`).join('\n')}\n  },`;
}

function addressPart(part: AddressPart): unknown {
  return typeof part === 'string' ? part : { createdBy: part.createdBy, otherwise: part.otherwise };
}

/** JSON is a subset of JavaScript; only the two line separators are escaped, so that a line stays a line for every tool. */
export function literal(value: unknown): string {
  return JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

/** The same over several lines, as a person would write it: lists of plain values stay on one. */
export function indented(value: unknown, depth = 0): string {
  const pad = '  '.repeat(depth + 1);
  if (Array.isArray(value)) {
    if (value.every((item) => item === null || typeof item !== 'object')) return `[${value.map(literal).join(', ')}]`;
    return `[\n${value.map((item) => `${pad}${indented(item, depth + 1)},\n`).join('')}${pad.slice(2)}]`;
  }
  if (value === null || typeof value !== 'object') return literal(value);
  const entries = Object.entries(value);
  if (entries.length === 0) return '{}';
  const lines = entries.map(([key, item]) => `${pad}${keyOf(key)}: ${indented(item, depth + 1)},\n`);
  return `{\n${lines.join('')}${pad.slice(2)}}`;
}

function keyOf(key: string): string {
  return /^[A-Za-z_$][\w$]*$/u.test(key) && key !== '__proto__' ? key : literal(key);
}

/** Text for a comment: one line, whatever it was. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}

/**
 * `send(request, created, keepBody)` sends one request with the tags `name` and `operation`, and remembers the id it created; a fourth
 * argument `{ url, tags }` sends it to another address than `BASE_URL`, with further
 * tags; `isSuccess(request, status)`; `unique(text)`. `created` maps an operation to the id that it created last.
 */
export const REQUEST_FUNCTIONS = `interface PlannedRequest {
  operation: string;
  /** The operation as the value of a tag. */
  tag: string;
  role: string;
  method: string;
  /** Text, or the id that an earlier request created. */
  address: (string | { createdBy: string; otherwise: string })[];
  headers: [name: string, value: string][];
  body: string | null;
  /** Statuses that count as success, from and to. */
  success: [min: number, max: number][];
  /** Steps to the id in the answer, or its Location header, where a later request needs it. */
  idAt: string[] | 'location' | null;
  credentials?: { in: string; name: string; scheme: string | null; variable: string }[];
}

/** Ids by the operation that created them. */
type Created = Record<string, string | number | null>;
type Answer = RefinedResponse<ResponseType>;

/** Where a request goes, and tags that tell it from the same one elsewhere. */
interface Recipient {
  url: string;
  tags: Record<string, string>;
}

const MARK = '${UNIQUE_MARK}';

// What stays the same from round to round is made once for each user: k6's processor time is better spent on requests.
interface Fixed {
  /** Path with query; null where ids or what has to be unique are in it. */
  path: string | null;
  headers: Record<string, string> | null;
  isBodyFixed: boolean;
  expected: ReturnType<typeof http.expectedStatuses>;
  /** Without and with the body of the answer. */
  params: [none?: RequestParams, text?: RequestParams];
}

type RequestParams = NonNullable<Parameters<typeof http.request>[3]>;

const fixedParts = new Map<PlannedRequest, Fixed>();

function send(request: PlannedRequest, created: Created, keepBody: boolean, to?: Recipient): Answer {
  const fixed = fixedParts.get(request) ?? fix(request);
  const url = (to === undefined ? BASE_URL : to.url) + (fixed.path ?? pathOf(request, created));
  const body = fixed.isBodyFixed ? request.body : unique(request.body ?? '');
  const response = http.request(request.method, url, body, paramsOf(request, fixed, keepBody, to));
  if (request.idAt !== null && isSuccess(request, response.status)) created[request.operation] = idOf(request.idAt, response);
  return response;
}

function fix(request: PlannedRequest): Fixed {
  const { address, headers, body } = request;
  const isPathFixed = address.every((part) => typeof part === 'string' && !part.includes(MARK));
  const fixed: Fixed = {
    path: isPathFixed ? pathOf(request, {}) : null,
    headers: headers.every(([, value]) => !value.includes(MARK)) ? headersOf(request) : null,
    isBodyFixed: body === null || !body.includes(MARK),
    expected: http.expectedStatuses(...request.success.map(([min, max]) => ({ min, max }))),
    params: [],
  };
  fixedParts.set(request, fixed);
  return fixed;
}

function paramsOf(request: PlannedRequest, fixed: Fixed, keepBody: boolean, to?: Recipient): RequestParams {
  const isSame = to === undefined && fixed.headers !== null;
  const known = isSame ? fixed.params[keepBody ? 1 : 0] : undefined;
  if (known !== undefined) return known;
  const tags = { name: request.operation, operation: request.role === 'setup' ? 'setup' : request.tag };
  const params: RequestParams = {
    headers: fixed.headers ?? headersOf(request),
    redirects: 0,
    timeout: TIMEOUT,
    responseType: keepBody ? 'text' : 'none',
    responseCallback: fixed.expected,
    tags: to === undefined ? tags : Object.assign(tags, to.tags),
  };
  if (isSame) fixed.params[keepBody ? 1 : 0] = params;
  return params;
}

function headersOf(request: PlannedRequest): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of request.headers) headers[name] = unique(value);
  for (const [name, variable] of credentials) headers[name] = secrets[variable] ?? '';
  for (const { in: place, name, scheme, variable } of request.credentials ?? []) {
    const value = credentialOf(scheme, variable);
    if (place === 'header') headers[name] = value;
    else if (place === 'cookie') headers.Cookie = (headers.Cookie ? headers.Cookie + '; ' : '') + name + '=' + value;
  }
  return headers;
}

function pathOf(request: PlannedRequest, created: Created): string {
  let path = unique(request.address.map((part) => addressText(part, created)).join(''));
  for (const { in: place, name, scheme, variable } of request.credentials ?? []) {
    if (place === 'header' || place === 'cookie') continue;
    path += (path.includes('?') ? '&' : '?') + encodeURIComponent(name) + '=' + encodeURIComponent(credentialOf(scheme, variable));
  }
  return path;
}

function credentialOf(scheme: string | null, variable: string): string {
  return (scheme ? scheme + ' ' : '') + secrets[variable];
}

function addressText(part: PlannedRequest['address'][number], created: Created): string {
  if (typeof part === 'string') return part;
  const id = created[part.createdBy];
  return id === undefined || id === null ? part.otherwise : encodeURIComponent(id);
}

function idOf(idAt: string[] | 'location', response: Answer): string | number | null {
  if (idAt === 'location') return lastSegment(response.headers.Location);
  try {
    let value = JSON.parse(String(response.body));
    for (const step of idAt) value = value === null || value === undefined ? value : value[step];
    return typeof value === 'string' || typeof value === 'number' ? value : null;
  } catch {
    // Not JSON: whoever needs the id falls back to a generated one, and fails where that one is unknown.
    return null;
  }
}

function lastSegment(location: string | undefined): string | null {
  const segment = (location || '').split(/[?#]/)[0]?.replace(/\\/+$/, '').split('/').pop();
  if (!segment) return null;
  try {
    return decodeURIComponent(segment);
  } catch {
    // Not percent-encoded: the segment stands for itself.
    return segment;
  }
}

function isSuccess(request: PlannedRequest, status: number): boolean {
  return request.success.some(([min, max]) => status >= min && status <= max);
}

// Replaces the mark in generated identifiers by digits that no other round uses, of the same length.
function unique(text: string): string {
  if (!text.includes(MARK)) return text;
  const inRound = exec.vu.idInTest * 0x1000000 + (exec.vu.iterationInInstance || 0) + 1;
  const digits = inRound.toString(16).padStart(11, '0').slice(-11);
  return text.split(MARK).join(RUN_DIGIT + digits);
}`;
