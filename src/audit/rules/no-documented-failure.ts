import type { ApiOperation } from '../../model/api.ts';
import type { AuditRule } from '../audit-rule.ts';

export const noDocumentedFailure: AuditRule = {
  id: 'audit.no-documented-failure',
  title: 'An operation documents no failure',
  why: 'It takes something that can be wrong, and callers are not told what the answer is then: nobody can test for it.',
  todo: 'Document the answers for requests that are wrong, `400`, `401`, `404` or whichever it gives, with their bodies.',
  find: ({ specs }) =>
    specs.flatMap((spec) =>
      spec.operations
        .filter((operation) => canBeWrong(operation) && !operation.responses.some(({ status }) => isFailure(status)))
        .map(({ id, location, responses }) => ({
          confidence: 'certain' as const,
          message: `\`${id}\` documents no answer for a wrong request, only ${responses.map(({ status }) => status).join(', ') || 'none at all'}`,
          location,
          operations: [id],
          generate: null,
          key: [spec.file, id],
        })),
    ),
};

/** Without input and credentials there is nothing that a caller could do wrong. */
function canBeWrong({ parameters, requestBody, security }: ApiOperation): boolean {
  const isProtected = security.length > 0 && security.every((alternative) => Object.keys(alternative).length > 0);
  return isProtected || requestBody !== null || parameters.some((one) => one.required || one.in === 'query');
}

function isFailure(status: string): boolean {
  return /^4(?:\d\d|XX)$/i.test(status) || status === 'default';
}
