import protobuf from 'protobufjs';
import type { Side } from '../../model/location.ts';
import { ProblemError } from '../../model/problem.ts';
import type { ReadSibling, SpecFile, SpecPart } from '../../model/spec.ts';
import type { Definition, ProtoFile, ProtoSide } from './model.ts';
import { readProtoFile } from './read-file.ts';

/** Imported files of one side; more only means that some names are compared as they are written. */
const MAX_IMPORTS = 200;

/** Reads one side with the files it imports from the repository. Throws `ProblemError` for what is no valid protobuf. */
export async function readProtoSide(file: SpecFile, side: Side, read: ReadSibling): Promise<ProtoSide> {
  const files = [file, ...(file.parts ?? [])].map(parseFile);
  const imported = await readImports(files, read);
  return { side, files, definitions: byName(files), imported: byName(imported) };
}

/** What protobufjs says of a group inside of a oneof, which it cannot hold and which is valid. */
const REFUSED_GROUP = 'field must be a Field';

/** The parser of protobufjs decides what is valid; it does not say where things stand, which is read afterwards. */
function parseFile({ path, text }: SpecPart): ProtoFile {
  try {
    protobuf.parse(text, new protobuf.Root(), { keepCase: true });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.message !== REFUSED_GROUP) throw syntaxProblem(path, error);
  }
  return readProtoFile(path, text);
}

function syntaxProblem(file: string, error: Error): ProblemError {
  const line = Number(/\bline (\d+)\)/.exec(error.message)?.[1] ?? 1);
  const why =
    error instanceof RangeError ? 'it is nested too deeply' : error.message.replace(/ \(line \d+\)$/, '').slice(0, 200);
  return new ProblemError(
    {
      code: 'text.syntax',
      what: 'The file is no valid protobuf',
      where: { file, line, column: 1 },
      why,
      todo: 'Correct the line.',
    },
    { cause: error },
  );
}

function byName(files: readonly ProtoFile[]): Map<string, Definition> {
  return new Map(files.flatMap((file) => file.definitions).map((each) => [each.fullName, each]));
}

/** Files that are imported directly, as far as the repository has them; names of all others are compared as they are written. */
async function readImports(files: readonly ProtoFile[], read: ReadSibling): Promise<ProtoFile[]> {
  const own = new Set(files.map((file) => file.file));
  const wanted = new Map(files.flatMap((file) => file.imports.map((path) => [path, file.file] as const)));
  const found: ProtoFile[] = [];
  for (const [path, from] of [...wanted].slice(0, MAX_IMPORTS)) {
    const target = await findImport(path, from, read);
    if (target !== null && !own.has(target.path)) found.push(...parseImport(target));
  }
  return found;
}

/** Where imports start is a matter of the build; it is a folder at or above the importing file. */
async function findImport(path: string, from: string, read: ReadSibling): Promise<SpecPart | null> {
  if (path.split('/').some((step) => step === '' || step === '..')) return null;
  const steps = from.split('/').slice(0, -1);
  for (let count = steps.length; count >= 0; count -= 1) {
    const candidate = [...steps.slice(0, count), path].join('/');
    const text = await read(candidate);
    if (text !== null) return { path: candidate, text };
  }
  return null;
}

/** An imported file is a specification of its own, which says itself when it cannot be read. */
function parseImport(part: SpecPart): ProtoFile[] {
  try {
    return [parseFile(part)];
  } catch (error) {
    if (error instanceof ProblemError) return [];
    throw error;
  }
}
