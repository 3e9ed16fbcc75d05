import { type DocumentNode, GraphQLError, Kind, parse, Source } from 'graphql';
import { ProblemError } from '../../model/problem.ts';
import type { SpecFile, SpecPart } from '../../model/spec.ts';

/** Tokens of one file: GitHub's whole schema has 0.3 million. */
const MAX_TOKENS = 3_000_000;

/** Parses every file of a schema into one document whose nodes know their file. Throws `ProblemError` for what is no GraphQL. */
export function readDocuments(file: SpecFile): DocumentNode {
  const files: readonly SpecPart[] = [file, ...(file.parts ?? [])];
  return { kind: Kind.DOCUMENT, definitions: files.flatMap((each) => parseFile(each).definitions) };
}

function parseFile({ path, text }: SpecPart): DocumentNode {
  try {
    return parse(new Source(text, path), { maxTokens: MAX_TOKENS });
  } catch (error) {
    if (error instanceof GraphQLError) throw syntaxProblem(path, error);
    if (error instanceof RangeError) throw tooDeep(path);
    throw error;
  }
}

function syntaxProblem(file: string, error: GraphQLError): ProblemError {
  const { line = 1, column = 1 } = error.locations?.[0] ?? {};
  const why = error.message.replace(/^Syntax Error: /, '');
  return new ProblemError(
    {
      code: 'text.syntax',
      what: 'The file is no valid GraphQL schema',
      where: { file, line, column },
      why,
      todo: 'Correct the line.',
    },
    { cause: error },
  );
}

function tooDeep(file: string): ProblemError {
  return new ProblemError({
    code: 'spec.limit',
    what: 'The schema is nested too deeply',
    where: { file, line: 1, column: 1 },
    why: 'reading it needs more memory than there is for nested calls',
    todo: 'Flatten the lists it holds.',
  });
}
