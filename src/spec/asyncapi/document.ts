import type { Side } from '../../model/location.ts';
import { ProblemError } from '../../model/problem.ts';
import type { ReadSibling, SpecFile } from '../../model/spec.ts';
import type { SpecNode } from '../node.ts';
import type { Specification } from '../normalise/specification.ts';
import { readSources } from '../resolve.ts';

/** One side of an AsyncAPI document. */
export interface AsyncDocument {
  /** Its files, and the dialect of its schemas: JSON Schema, as in OpenAPI 3.1. */
  readonly specification: Specification;
  /** Where operations are written and from whose side they are seen differs between the two. */
  readonly major: 2 | 3;
}

/** Reads one side with all files it refers to. Throws `ProblemError` for texts, references and versions that cannot be read. */
export async function readAsyncApi(file: SpecFile, side: Side, read: ReadSibling): Promise<AsyncDocument> {
  const sources = await readSources(file, side, read);
  return { specification: { sources, version: '3.1', root: sources.entry }, major: majorVersion(sources.entry) };
}

function majorVersion(root: SpecNode): 2 | 3 {
  const field = root.child('asyncapi');
  // Authors forget the quotes: YAML reads 3.0 as the number 3.
  const written = String(field?.value);
  const major = /^([23])(?:\.\d+)*(?:-.*)?$/.exec(written)?.[1];
  if (major !== undefined) return major === '2' ? 2 : 3;
  const { file, line, column } = (field ?? root).location();
  throw new ProblemError({
    code: 'spec.version',
    what: `Version "${written}" of asyncapi is not supported`,
    where: { file, line, column },
    why: 'AsyncAPI 2 and 3 are',
    todo: 'Correct the version.',
  });
}
