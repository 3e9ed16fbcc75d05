import type { ApiSpec } from '../model/api.ts';
import { ProblemError } from '../model/problem.ts';
import type { SpecNode } from './node.ts';

export type SpecVersion = ApiSpec['version'];

/** Which of the supported versions a document is written in. Throws `ProblemError` for every other one, and for no specification. */
export function specVersion(root: SpecNode): SpecVersion {
  const swagger = root.child('swagger');
  const openapi = root.child('openapi');
  const field = swagger ?? openapi;
  if (field === null) throw notASpecification(root);
  const written = writtenVersion(field.value);
  if (swagger !== null && written === '2.0') return '2.0';
  const version = swagger === null ? /^(3\.[012])(?:\.|$)/.exec(written)?.[1] : undefined;
  if (version === '3.0' || version === '3.1' || version === '3.2') return version;
  const { file, line, column } = field.location();
  throw new ProblemError({
    code: 'spec.version',
    what: `Version "${written}" of ${String(field.key)} is not supported`,
    where: { file, line, column },
    why: 'Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 are',
    todo: 'Correct the version.',
  });
}

/** Authors forget the quotes: YAML reads 3.1 as a number, and 3.0 as the number 3. */
function writtenVersion(value: unknown): string {
  return typeof value === 'number' && Number.isInteger(value) ? `${value}.0` : String(value);
}

function notASpecification(root: SpecNode): ProblemError {
  const { file, line, column } = root.location();
  return new ProblemError({
    code: 'spec.unknown',
    what: 'The file is no API specification',
    where: { file, line, column },
    why: 'it has neither "openapi" nor "swagger" at the top',
    todo: 'Correct the file, or take it out of the list of specifications.',
  });
}
