import type { Reach, SpecDiff } from '../../model/change.ts';
import { plural } from '../../model/plural.ts';
import type { ReadSibling } from '../../model/spec.ts';
import { sortNotAnalysed } from '../not-analysed.ts';
import type { SpecSides } from '../spec-sides.ts';
import { sortChanges } from '../text-change.ts';
import { compareDefinitions } from './compare-definitions.ts';
import { compareFiles } from './compare-files.ts';
import { ProtoComparison } from './comparison.ts';
import { describeMissedOptions } from './custom-options.ts';
import type { ProtoSide } from './model.ts';
import { operationOf, reach } from './reaches.ts';
import { readProtoSide } from './read.ts';

/** Compares both sides of a protobuf package. Throws `ProblemError` when a side cannot be read. */
export async function diffProtobuf(
  pair: SpecSides,
  read: { readonly base: ReadSibling; readonly head: ReadSibling },
): Promise<SpecDiff> {
  const base = pair.base === null ? null : await readProtoSide(pair.base, 'base', read.base);
  const head = pair.head === null ? null : await readProtoSide(pair.head, 'head', read.head);
  const comparison = new ProtoComparison(base ?? nothing('base'), head ?? nothing('head'));
  if (head === null) reportPackage(comparison);
  else {
    const deleted = base === null ? new Set<string>() : compareFiles(comparison);
    compareDefinitions(comparison, deleted);
  }
  const operations = new Set(allOperations(comparison.head).map((each) => each.operation));
  const reached = comparison.changes.flatMap((change) => change.operations).filter((id) => operations.has(id));
  return {
    changes: sortChanges(comparison.changes),
    notAnalysed: sortNotAnalysed(describeMissedOptions(comparison.missedOptions)),
    touched: [...new Set(reached)].sort(),
  };
}

function nothing(side: ProtoSide['side']): ProtoSide {
  return { side, files: [], definitions: new Map(), imported: new Map() };
}

function reportPackage(comparison: ProtoComparison): void {
  const [file] = comparison.base.files;
  if (file === undefined) return;
  const name = file.package.name === '' ? file.file : file.package.name;
  comparison.report('PACKAGE_NO_DELETE', {
    message: `The package ${name} was removed with ${plural(comparison.base.definitions.size, 'definition')}`,
    base: file.package,
    head: null,
    about: name,
    reaches: allOperations(comparison.base),
  });
}

function allOperations(side: ProtoSide): Reach[] {
  return [...side.definitions.values()].flatMap((definition) =>
    definition.kind === 'service' ? definition.rpcs.map((rpc) => reach(operationOf(definition, rpc), 'none')) : [],
  );
}
