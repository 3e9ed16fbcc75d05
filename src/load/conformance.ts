import type { ApiMedia, ApiOperation, ApiResponse, JsonSchema } from '../model/api.ts';
import type { Finding } from '../model/finding.ts';
import { essenceOf } from '../traffic/media-type.ts';
import type { Purpose } from '../traffic/planned-request.ts';
import type { SchemaSet, Violation } from '../traffic/schemas.ts';
import { inRanges, successOf } from '../traffic/success.ts';
import { shortValue, wordsOfViolation } from '../traffic/violation-words.ts';
import { readBody, wrongHeader } from './answer-parts.ts';
import { type Answer, contentTypeOf } from './answers.ts';
import { type FindingInput, makeFinding } from './findings.ts';
import type { LoadRuleId } from './rules.ts';

type Failure = Extract<Purpose, { kind: 'failure' }>['failure'];

export interface Conformance {
  readonly findings: readonly Finding[];
  /** What is wrong with the answer, one line; null when it keeps to the specification. */
  readonly problem: string | null;
  /** Whether it was one of the documented successful answers. */
  readonly succeeded: boolean;
  /** What a reader should know of an answer that is no problem and no success either. */
  readonly note?: string;
}

/** Violations of one body that the message names. */
const NAMED_VIOLATIONS = 3;

/** What an answer is held against. */
export interface Expectation {
  readonly operation: ApiOperation;
  readonly purpose: Purpose;
  /** Schemas as responses carry them. */
  readonly schemas: SchemaSet;
  readonly definitions: Readonly<Record<string, JsonSchema>>;
}

/** Holds one answer against the specification: status, headers, content type, body. */
export function checkAnswer(expectation: Expectation, answer: Answer): Conformance {
  const { operation, purpose } = expectation;
  const { status } = answer;
  if (status === null) return noAnswer(operation, answer);
  const response = documentedResponse(operation, status);
  const succeeded = purpose.kind !== 'failure' && inRanges(successOf(operation), status);
  // Two filters that exclude each other, an id that nobody has: values from a schema may be refused, and that is no fault.
  if (purpose.kind === 'optional' && status >= 400 && status < 500) return refusedOptional(response);
  const found: Found[] = [];
  if (status >= 500 && !isDocumentedFailure(expectation, response)) found.push(serverError(expectation, answer));
  else if (response === null) found.push(undocumentedStatus(operation, answer));
  else if (purpose.kind === 'failure' && status < 300) found.push(notRefused(operation, answer, purpose.failure));
  if (answer.error !== null) found.push(brokenOff(operation, answer));
  else if (response !== null) {
    const check = { ...expectation, response, answer, status };
    found.push(...checkHeaders(check), ...checkBody(check));
  }
  const findings = found.map(({ rule, ...input }) => makeFinding(rule, input));
  const problem = findings.find(({ severity }) => severity === 'breaking')?.message ?? null;
  if (problem !== null || succeeded || purpose.kind === 'failure') return { findings, problem, succeeded };
  return { findings: [...findings, refused(operation, answer)], problem, succeeded };
}

/** `default` documents whatever nobody thought of, and a valid request is never met with a server error. */
function isDocumentedFailure({ purpose }: Expectation, response: ApiResponse | null): boolean {
  return purpose.kind === 'failure' && response !== null && /^5/u.test(response.status);
}

type Found = FindingInput & { readonly rule: LoadRuleId };

/** `GET /orders/{id} with an unknown id`: which of the operation's requests it is about. */
function asked(operation: ApiOperation, answer: Answer): string {
  return answer.asked === null ? operation.id : `${operation.id} ${answer.asked}`;
}

/** What makes a finding this one: the first request of an operation has always had its id alone. */
function keyOf(operation: ApiOperation, answer: Answer, ...more: readonly string[]): readonly string[] {
  // What is wrong with a bad body is not part of it: the schema may grow another property.
  const which = answer.asked === null ? [] : [answer.asked.replace(/ \(.*\)$/u, '')];
  return [operation.id, ...which, ...more];
}

function noAnswer(operation: ApiOperation, answer: Answer): Conformance {
  const message = `${asked(operation, answer)} does not answer: ${answer.error ?? 'no reason was given'}`;
  const finding = makeFinding('smoke.no-answer', {
    message,
    operations: [operation.id],
    location: operation.location,
    key: keyOf(operation, answer),
  });
  return { findings: [finding], problem: message, succeeded: false };
}

function brokenOff(operation: ApiOperation, answer: Answer): Found {
  return {
    rule: 'smoke.no-answer',
    message: `${asked(operation, answer)} answered ${answer.status} and did not finish: ${answer.error}`,
    operations: [operation.id],
    location: operation.location,
    key: keyOf(operation, answer, 'broken-off'),
  };
}

function serverError({ operation, purpose }: Expectation, answer: Answer): Found {
  const body = answer.body ? `: ${shortValue(answer.body)}` : '';
  const request = purpose.kind === 'failure' ? '' : ' a valid request with';
  return {
    rule: 'smoke.server-error',
    message: `${asked(operation, answer)} answered${request} ${answer.status}${body}`,
    operations: [operation.id],
    location: operation.location,
    key: keyOf(operation, answer, String(answer.status)),
  };
}

function refusedOptional(response: ApiResponse | null): Conformance {
  const note = response === null ? 'refused, with a status that is not documented' : 'refused, which fails nothing';
  return { findings: [], problem: null, succeeded: false, note };
}

function undocumentedStatus(operation: ApiOperation, answer: Answer): Found {
  const documented = operation.responses.map((response) => response.status).join(', ') || 'none';
  return {
    rule: 'smoke.status.undocumented',
    message: `${asked(operation, answer)} answered ${answer.status}${wayOf(answer)}, which is not documented (${documented})`,
    operations: [operation.id],
    location: operation.location,
    key: keyOf(operation, answer, String(answer.status)),
  };
}

/** Where an answer leads that says to look elsewhere: a slash too many, another scheme, a login. */
function wayOf({ status, headers }: Answer): string {
  const location = headers['location']?.[0];
  const leadsOn = status !== null && status >= 300 && status < 400 && location !== undefined;
  return leadsOn ? ` and leads to ${shortValue(location)}` : '';
}

function notRefused(operation: ApiOperation, answer: Answer, failure: Failure): Found {
  const refusals = { 'bad-body': '400', 'unknown-id': '404', 'no-credentials': '401' };
  return {
    rule: failure === 'no-credentials' ? 'smoke.credentials.not-asked' : 'smoke.failure.not-refused',
    message: `${asked(operation, answer)} answered ${answer.status}; documented for this is ${refusals[failure]}`,
    operations: [operation.id],
    location: operation.location,
    key: keyOf(operation, answer),
  };
}

function refused(operation: ApiOperation, answer: Answer): Finding {
  return makeFinding('smoke.refused', {
    message: `${asked(operation, answer)} refused the call with ${answer.status}; its successful answer was not seen`,
    operations: [operation.id],
    location: operation.location,
    key: keyOf(operation, answer, String(answer.status)),
  });
}

/** The response that describes a status: exactly, by its range, or `default`. */
export function documentedResponse(operation: ApiOperation, status: number): ApiResponse | null {
  const names = [String(status), `${Math.floor(status / 100)}XX`, 'DEFAULT'];
  for (const name of names) {
    const response = operation.responses.find((candidate) => candidate.status.toUpperCase() === name);
    if (response) return response;
  }
  return null;
}

interface BodyCheck extends Expectation {
  readonly response: ApiResponse;
  readonly answer: Answer;
  readonly status: number;
}

function checkHeaders(check: BodyCheck): readonly Found[] {
  return check.response.headers.flatMap((header) => {
    const values = check.answer.headers[header.name.toLowerCase()];
    const problem = wrongHeader(header, values, check);
    if (problem === null) return [];
    const finding = bodyFinding(check, problem.rule, problem.words);
    return [{ ...finding, location: header.location, key: [...finding.key, header.name.toLowerCase()] }];
  });
}

/** Statuses that never carry a body, whatever is documented (RFC 9110, 6.4.1). */
const NEVER_BODY: ReadonlySet<number> = new Set([204, 205, 304]);

function checkBody(check: BodyCheck): readonly Found[] {
  const { operation, response, answer, status } = check;
  if (operation.method === 'HEAD' || NEVER_BODY.has(status)) return [];
  if (answer.body === null) {
    const rule = answer.unreadable?.kind === 'not-text' ? 'smoke.body.invalid' : 'smoke.body.unchecked';
    return [bodyFinding(check, rule, `with ${answer.unreadable?.words ?? 'a body that could not be read'}`)];
  }
  const empty = answer.body === '';
  if (response.content.length === 0) {
    return empty ? [] : [bodyFinding(check, 'smoke.body.undocumented', 'with a body, and none is documented')];
  }
  if (empty) {
    // 3xx and errors are often sent bare; only the successful answer is what clients parse.
    return status < 300 ? [bodyFinding(check, 'smoke.body.missing', 'without the body that is documented')] : [];
  }
  const media = documentedMedia(response.content, contentTypeOf(answer));
  if (media === null) return [undocumentedMedia(check)];
  return checkSchema(check, media);
}

function undocumentedMedia(check: BodyCheck): Found {
  const documented = check.response.content.map((media) => media.mediaType).join(', ');
  const sent =
    contentTypeOf(check.answer) === null ? 'without a content type' : `as ${shortValue(contentTypeOf(check.answer))}`;
  return bodyFinding(check, 'smoke.media-type.undocumented', `${sent}; documented is ${documented}`);
}

/** The documented content type that fits the one sent: the same, then `application/*`, then any. */
export function documentedMedia(content: readonly ApiMedia[], sent: string | null): ApiMedia | null {
  if (sent === null) return null;
  const type = essenceOf(sent);
  const forms = [type, `${type.split('/')[0]}/*`, '*/*'];
  for (const form of forms) {
    const media = content.find((candidate) => essenceOf(candidate.mediaType) === form);
    if (media) return media;
  }
  return null;
}

function checkSchema(check: BodyCheck, media: ApiMedia): readonly Found[] {
  const { answer, schemas } = check;
  const read = readBody(contentTypeOf(answer) ?? '', answer.body ?? '');
  if (read.kind === 'wrong') return [bodyFinding(check, 'smoke.body.invalid', `with a body that is ${read.words}`)];
  if (read.kind === 'unread' || media.schema === null) return [];
  const result = schemas.check(media.schema, read.value);
  switch (result.kind) {
    case 'valid':
      return [];
    case 'unchecked':
      return [bodyFinding(check, 'smoke.body.unchecked', `with a body that could not be checked: ${result.why}`)];
    case 'invalid':
      return [invalidBody(check, result.violations)];
  }
}

function invalidBody(check: BodyCheck, violations: readonly Violation[]): Found {
  const named = violations.slice(0, NAMED_VIOLATIONS).map(wordsOfViolation).join('; ');
  const more = violations.length - NAMED_VIOLATIONS;
  const rest = more > 0 ? ` (and ${more} more)` : '';
  const found = bodyFinding(check, 'smoke.body.invalid', `with a body that does not match the schema: ${named}${rest}`);
  // Indexes and values differ from run to run; which property is wrong, and how, does not.
  const key = violations.map(
    ({ path, message }) => `${path.filter((step) => !/^\d+$/u.test(step)).join('.')} ${message}`,
  );
  return { ...found, key: [...found.key, ...new Set(key)] };
}

function bodyFinding({ operation, response, answer, status }: BodyCheck, rule: LoadRuleId, what: string): Found {
  return {
    rule,
    message: `${asked(operation, answer)} answered ${status} ${what}`,
    operations: [operation.id],
    location: response.location,
    key: keyOf(operation, answer, String(status)),
  };
}
