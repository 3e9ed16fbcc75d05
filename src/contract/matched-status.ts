import type { ApiOperation } from '../model/api.ts';
import { statusCovers } from './covers.ts';
import type { PactInteraction } from './pact.ts';
import { asArray, asRecord, type JsonRecord } from './shape.ts';

/** Classes of statuses that a matcher of version 4 names; the first and the last one of each. */
const CLASSES: Readonly<Record<string, readonly [number, number]>> = {
  info: [100, 199],
  success: [200, 299],
  redirect: [300, 399],
  clientError: [400, 499],
  serverError: [500, 599],
  nonError: [100, 399],
  error: [400, 599],
};

/**
 * The status that a specification is asked about: the example's, or, where a matcher takes others and the specification does not have the
 * example's, the first of those that it has.
 */
export function comparableStatus({ raw, response }: PactInteraction, operation: ApiOperation | null): number | null {
  if (response === null) return null;
  const takes = statusMatcher(asRecord(raw.response));
  if (takes === null || operation === null) return response.status;
  const written = operation.responses.map(({ status }) => status).filter((status) => status !== 'default');
  if (written.some((status) => statusCovers(status, response.status))) return response.status;
  const listed = written.filter((status) => /^\d{3}$/.test(status)).map(Number);
  return listed.sort((one, other) => one - other).find(takes) ?? response.status;
}

/** Null where the status has no matcher, or one that is not known. */
function statusMatcher(response: JsonRecord | null): ((status: number) => boolean) | null {
  const rules = asRecord(asRecord(response?.matchingRules)?.status);
  if (rules === null) return null;
  // Written without a path, or with an empty one.
  const lists = [rules, ...Object.values(rules).map(asRecord)].flatMap((rule) => asArray(rule?.matchers) ?? []);
  const [matcher] = lists.map(asRecord).filter((rule) => rule?.match === 'statusCode');
  const { status } = matcher ?? {};
  if (Array.isArray(status)) return (given) => status.includes(given);
  const range = typeof status === 'string' && Object.hasOwn(CLASSES, status) ? CLASSES[status] : undefined;
  return range === undefined ? null : (given) => given >= range[0] && given <= range[1];
}
