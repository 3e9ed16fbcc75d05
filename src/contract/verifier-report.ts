import { messageOf, ProblemError } from '../model/problem.ts';
import { asArray, asRecord, type JsonRecord, textOr } from './shape.ts';

/** One interaction's line in the verifier's report. */
export interface ReportedInteraction {
  readonly description: string;
  readonly interactionId: string | null;
  readonly ok: boolean;
  /** Milliseconds; null where the report does not say. */
  readonly durationMs: number | null;
}

/** What went wrong with one interaction. */
export interface ReportedError {
  /** `Verifying a pact between C and P Given S And T - description`. */
  readonly title: string;
  readonly interactionId: string | null;
  /** Sentences, the field by name where it is known. */
  readonly mismatches: readonly string[];
  /** Set when the interaction could not be held against an answer at all. */
  readonly fault: string | null;
}

export interface VerifierReport {
  readonly result: boolean;
  readonly interactions: readonly ReportedInteraction[];
  readonly errors: readonly ReportedError[];
  readonly pendingErrors: readonly ReportedError[];
}

/**
 * The `--json` report of `pact verifier` (pact_verifier 1.4.7), or the one its library returns (1.4.8, which repeats the mismatch in
 * each result). Throws ProblemError (`contract.report-…`) for everything else: no report is no pass.
 */
export function parseVerifierReport(text: string): VerifierReport {
  const document = asRecord(parseJson(text));
  const results = asArray(document?.interactionResults);
  const errors = asArray(document?.errors);
  if (document === null || results === null || errors === null || typeof document.result !== 'boolean') {
    throw unreadable('it has not the shape of a verifier report');
  }
  return {
    result: document.result,
    interactions: results.map(parseInteraction),
    errors: errors.map(parseError),
    pendingErrors: (asArray(document.pendingErrors) ?? []).map(parseError),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unreadable(messageOf(cause));
  }
}

function unreadable(why: string): ProblemError {
  return new ProblemError({
    code: 'contract.report-unreadable',
    what: 'The report of pact verifier cannot be read',
    why,
  });
}

function parseInteraction(value: unknown): ReportedInteraction {
  const fields = asRecord(value);
  if (fields === null || typeof fields.result !== 'string') throw unreadable('a result of an interaction is malformed');
  return {
    description: textOr(fields.description, ''),
    interactionId: idOf(fields),
    ok: fields.result === 'OK',
    durationMs: parseDuration(fields.duration),
  };
}

function parseError(value: unknown): ReportedError {
  const fields = asRecord(value);
  const mismatch = asRecord(fields?.mismatch);
  if (fields === null || mismatch === null) throw unreadable('an error is malformed');
  const mismatches = (asArray(mismatch.mismatches) ?? []).flatMap((entry) => describeMismatch(asRecord(entry) ?? {}));
  const fault = mismatch.type === 'error' ? textOr(mismatch.message, 'no message') : null;
  return { title: textOr(fields.interaction, ''), interactionId: idOf(mismatch), mismatches, fault };
}

function idOf(fields: JsonRecord): string | null {
  return textOr(fields.interactionId, '') || null;
}

const UNITS_MS: Readonly<Record<string, number>> = { ns: 1e-6, µs: 1e-3, us: 1e-3, ms: 1, s: 1000, m: 60_000 };

/** `75ms`, `5s 12ms`, `1.5s`: the forms in which Rust's durations are printed. */
function parseDuration(value: unknown): number | null {
  const parts = [...textOr(value, '').matchAll(/([\d.]+)\s*(ns|µs|us|ms|s|m)(?![a-z])/g)];
  if (parts.length === 0) return null;
  return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (UNITS_MS[unit ?? ''] ?? 0), 0);
}

/** Sentences for one mismatch; several when several keys are missing, each by its own name. */
function describeMismatch(mismatch: JsonRecord): readonly string[] {
  const text = textOr(mismatch.mismatch, 'does not match');
  const path = textOr(mismatch.path, '$');
  switch (mismatch.type) {
    case 'BodyMismatch': {
      const missing = missingKeys(mismatch, text);
      if (missing.length > 0) return missing.map((key) => `${joinPath(path, key)} is missing`);
      // A plugin that cannot compare says so of no place.
      return [path === '' ? text : `${path}: ${text}`];
    }
    case 'StatusMismatch':
      return [`status: ${text}`];
    case 'HeaderMismatch':
      return [`header ${textOr(mismatch.key, '?')}: ${text}`];
    case 'QueryMismatch':
      return [`query parameter ${textOr(mismatch.parameter, '?')}: ${text}`];
    case 'MetadataMismatch':
      return [`metadata ${textOr(mismatch.key, '?')}: ${text}`];
    case 'BodyTypeMismatch':
      return [`media type: ${text}`];
    default:
      return [`${textOr(mismatch.type, 'mismatch')}: ${text}`];
  }
}

/** The verifier names missing keys in a text on their parent; expected and actual hold the key lists exactly. */
function missingKeys(mismatch: JsonRecord, text: string): readonly string[] {
  if (!text.startsWith('Actual map is missing the following keys')) return [];
  const [expected, actual] = [keyList(mismatch.expected), keyList(mismatch.actual)];
  if (expected === null || actual === null) return [];
  return expected.filter((key) => !actual.includes(key));
}

function keyList(value: unknown): readonly string[] | null {
  try {
    const keys = asArray(JSON.parse(textOr(value, '')));
    return keys?.every((key) => typeof key === 'string') ? (keys as string[]) : null;
  } catch {
    // Older reports held no list here; the text stands for itself then.
    return null;
  }
}

function joinPath(path: string, key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]`;
}
