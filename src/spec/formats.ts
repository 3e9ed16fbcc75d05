import { formatOf, type SpecFormat } from '../detect/formats.ts';
import type { SpecDiff } from '../model/change.ts';
import { ProblemError } from '../model/problem.ts';
import type { ReadSibling } from '../model/spec.ts';
import type { SpecSides } from './spec-sides.ts';

type DiffFormat = (
  pair: SpecSides,
  read: { readonly base: ReadSibling; readonly head: ReadSibling },
) => Promise<SpecDiff>;

/** How each format is compared. Each is read from disk only when a specification is written in it. */
const OTHER_FORMATS: Readonly<Record<Exclude<SpecFormat, 'openapi'>, () => Promise<DiffFormat>>> = {
  asyncapi: async () => (await import('./asyncapi/diff.ts')).diffAsyncApi,
  graphql: async () => (await import('./graphql/diff.ts')).diffGraphql,
  protobuf: async () => (await import('./protobuf/diff.ts')).diffProtobuf,
};

/** What compares the pair when it is not OpenAPI; null when it is, or is nothing that is known. Throws `ProblemError` for a pair of two formats. */
export async function otherFormat({ base, head }: SpecSides): Promise<DiffFormat | null> {
  const formats = [base, head].map((file) => (file === null ? null : formatOf(file)));
  const known = formats.filter((format) => format !== null);
  const [format, ...others] = new Set(known);
  if (format === undefined || (format === 'openapi' && others.length === 0)) return null;
  if (others.length > 0) throw twoFormats(head?.path ?? base?.path ?? '', known);
  return OTHER_FORMATS[format as Exclude<SpecFormat, 'openapi'>]();
}

function twoFormats(file: string, [before, after]: readonly SpecFormat[]): ProblemError {
  return new ProblemError({
    code: 'spec.format-changed',
    what: `The specification changed its format from ${before} to ${after}`,
    where: { file, line: 1, column: 1 },
    why: 'two formats have no operations in common that could be compared',
    todo: 'Add the new specification beside the old one, and delete the old one afterwards.',
  });
}
