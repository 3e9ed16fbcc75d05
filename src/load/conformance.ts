import type { ApiMedia, ApiOperation, ApiResponse } from '../model/api.ts';
import type { Finding } from '../model/finding.ts';
import { isJson } from '../traffic/media-type.ts';
import type { SchemaSet, Violation } from '../traffic/schemas.ts';
import { inRanges, successOf } from '../traffic/success.ts';
import { shortValue, wordsOfViolation } from '../traffic/violation-words.ts';
import type { Answer } from './answers.ts';
import { type FindingInput, makeFinding } from './findings.ts';
import type { LoadRuleId } from './rules.ts';

export interface Conformance {
  readonly findings: readonly Finding[];
  /** What is wrong with the answer, one line; null when it keeps to the specification. */
  readonly problem: string | null;
  /** Whether it was one of the documented successful answers. */
  readonly succeeded: boolean;
}

/** Violations of one body that the message names. */
const NAMED_VIOLATIONS = 3;

/** Holds one answer against the specification: status, content type, body. `schemas` are those of responses. */
export function checkAnswer(operation: ApiOperation, answer: Answer, schemas: SchemaSet): Conformance {
  const { status } = answer;
  if (status === null) return noAnswer(operation, answer);
  const response = documentedResponse(operation, status);
  const succeeded = inRanges(successOf(operation), status);
  const found: Found[] = [];
  if (status >= 500) found.push(serverError(operation, answer));
  else if (response === null) found.push(undocumentedStatus(operation, status));
  if (response !== null) found.push(...checkBody({ operation, response, answer, status, schemas }));
  const findings = found.map(({ rule, ...input }) => makeFinding(rule, input));
  const problem = findings.find(({ severity }) => severity === 'breaking')?.message ?? null;
  if (problem !== null || succeeded) return { findings, problem, succeeded };
  return { findings: [...findings, refused(operation, status)], problem, succeeded };
}

type Found = FindingInput & { readonly rule: LoadRuleId };

function noAnswer(operation: ApiOperation, answer: Answer): Conformance {
  const message = `${operation.id} does not answer: ${answer.error ?? 'no reason was given'}`;
  const finding = makeFinding('smoke.no-answer', {
    message,
    operations: [operation.id],
    location: operation.location,
    key: [operation.id],
  });
  return { findings: [finding], problem: message, succeeded: false };
}

function serverError(operation: ApiOperation, answer: Answer): Found {
  const body = answer.body ? `: ${shortValue(answer.body)}` : '';
  return {
    rule: 'smoke.server-error',
    message: `${operation.id} answered a valid request with ${answer.status}${body}`,
    operations: [operation.id],
    location: operation.location,
    key: [operation.id, String(answer.status)],
  };
}

function undocumentedStatus(operation: ApiOperation, status: number): Found {
  const documented = operation.responses.map((response) => response.status).join(', ') || 'none';
  return {
    rule: 'smoke.status.undocumented',
    message: `${operation.id} answered ${status}, which is not documented (${documented})`,
    operations: [operation.id],
    location: operation.location,
    key: [operation.id, String(status)],
  };
}

function refused(operation: ApiOperation, status: number): Finding {
  return makeFinding('smoke.refused', {
    message: `${operation.id} refused the call with ${status}; its successful answer was not seen`,
    operations: [operation.id],
    location: operation.location,
    key: [operation.id, String(status)],
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

interface BodyCheck {
  readonly operation: ApiOperation;
  readonly response: ApiResponse;
  readonly answer: Answer;
  readonly status: number;
  readonly schemas: SchemaSet;
}

/** Statuses that never carry a body, whatever is documented (RFC 9110, 6.4.1). */
const NEVER_BODY: ReadonlySet<number> = new Set([204, 205, 304]);

function checkBody(check: BodyCheck): readonly Found[] {
  const { operation, response, answer, status } = check;
  if (operation.method === 'HEAD' || NEVER_BODY.has(status)) return [];
  if (answer.body === null) return [bodyFinding(check, 'smoke.body.unchecked', 'with a body too large to check')];
  const empty = answer.body === '';
  if (response.content.length === 0) {
    return empty ? [] : [bodyFinding(check, 'smoke.body.undocumented', 'with a body, and none is documented')];
  }
  if (empty) {
    // 3xx and errors are often sent bare; only the successful answer is what clients parse.
    return status < 300 ? [bodyFinding(check, 'smoke.body.missing', 'without the body that is documented')] : [];
  }
  const media = documentedMedia(response.content, answer.contentType);
  if (media === null) return [undocumentedMedia(check)];
  return checkSchema(check, media);
}

function undocumentedMedia(check: BodyCheck): Found {
  const documented = check.response.content.map((media) => media.mediaType).join(', ');
  const sent =
    check.answer.contentType === null ? 'without a content type' : `as ${shortValue(check.answer.contentType)}`;
  return bodyFinding(check, 'smoke.media-type.undocumented', `${sent}; documented is ${documented}`);
}

/** The documented content type that fits the one sent: the same, then `application/*`, then any. */
export function documentedMedia(content: readonly ApiMedia[], sent: string | null): ApiMedia | null {
  if (sent === null) return null;
  const type = essence(sent);
  const forms = [type, `${type.split('/')[0]}/*`, '*/*'];
  for (const form of forms) {
    const media = content.find((candidate) => essence(candidate.mediaType) === form);
    if (media) return media;
  }
  return null;
}

function essence(mediaType: string): string {
  return (mediaType.split(';')[0] ?? '').trim().toLowerCase();
}

function checkSchema(check: BodyCheck, media: ApiMedia): readonly Found[] {
  const { answer, schemas } = check;
  if (!isJson(answer.contentType ?? '') || media.schema === null) return [];
  let value: unknown;
  try {
    value = JSON.parse(answer.body ?? '');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [bodyFinding(check, 'smoke.body.invalid', `with a body that is no JSON: ${why}`)];
  }
  const result = schemas.check(media.schema, value);
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

function bodyFinding({ operation, response, status }: BodyCheck, rule: LoadRuleId, what: string): Found {
  return {
    rule,
    message: `${operation.id} answered ${status} ${what}`,
    operations: [operation.id],
    location: response.location,
    key: [operation.id, String(status)],
  };
}
