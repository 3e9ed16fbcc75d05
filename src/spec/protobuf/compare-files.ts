import type { ProtoComparison } from './comparison.ts';
import { missCustomOptions } from './custom-options.ts';
import { optionOf } from './features.ts';
import { FILE_OPTIONS } from './file-rules.ts';
import type { Definition, ProtoFile } from './model.ts';
import { relative } from './names.ts';
import { reachesOfDefinition } from './reaches.ts';

/** Packages, syntaxes and options of files, and files that are gone, whose paths are the answer. */
export function compareFiles(comparison: ProtoComparison): Set<string> {
  const { base, head } = comparison;
  const byPath = new Map(head.files.map((file) => [file.file, file]));
  const deleted = new Set<string>();
  const [first] = head.files;
  // Where every file moved as well, as in v1/ becoming v2/, no pair of files shows it.
  const isMoved = onlyFile(comparison) === null && !base.files.some((file) => byPath.has(file.file));
  if (first !== undefined && isMoved) comparePackage(comparison, base.files, first);
  for (const file of base.files) {
    const counterpart = byPath.get(file.file) ?? onlyFile(comparison);
    if (counterpart !== null) compareFile(comparison, file, counterpart);
    if (!byPath.has(file.file)) {
      deleted.add(file.file);
      reportDeleted(comparison, file);
    }
  }
  return deleted;
}

/** The one file on either side, whatever it is called. */
function onlyFile({ base, head }: ProtoComparison): ProtoFile | null {
  return base.files.length === 1 && head.files.length === 1 ? (head.files[0] ?? null) : null;
}

function compareFile(comparison: ProtoComparison, base: ProtoFile, head: ProtoFile): void {
  const about = head.file;
  comparePackage(comparison, [base], head);
  compareSyntax(comparison, base, head);
  missCustomOptions(comparison, { base, head }, about);
  for (const [rule, [option, unset]] of Object.entries(FILE_OPTIONS)) {
    const [before, after] = [optionOf(base.options, option) ?? unset, optionOf(head.options, option) ?? unset];
    if (before === after) continue;
    const place = (file: ProtoFile) => file.options.findLast((each) => each.name === option) ?? file;
    comparison.report(rule as keyof typeof FILE_OPTIONS, {
      message: `${option} of ${head.file} changed from ${before || 'none'} to ${after || 'none'}`,
      base: place(base),
      head: place(head),
      about,
      reaches: [],
      detail: `${before} > ${after}`,
    });
  }
}

/** Files of the base that share a package, and a file of the head that stands for what became of them. */
function comparePackage(comparison: ProtoComparison, files: readonly ProtoFile[], head: ProtoFile): void {
  const [base] = files;
  if (base === undefined || base.package.name === head.package.name) return;
  comparison.report('FILE_SAME_PACKAGE', {
    message: `The package of ${head.file} changed from ${base.package.name || 'none'} to ${head.package.name || 'none'}`,
    base: base.package,
    head: head.package,
    about: head.file,
    reaches: files
      .flatMap((file) => definitionsOf(comparison.base.definitions, file))
      .flatMap((each) => reachesOfDefinition(comparison.reaches.base, each)),
    detail: `${base.package.name} > ${head.package.name}`,
  });
}

function compareSyntax(comparison: ProtoComparison, base: ProtoFile, head: ProtoFile): void {
  if (base.syntax === head.syntax) return;
  const toEdition = /^\d/.test(head.syntax);
  comparison.report('FILE_SAME_SYNTAX', {
    ...(toEdition ? { otherwise: 0 } : {}),
    message: `The syntax of ${head.file} changed from ${base.syntax} to ${head.syntax}`,
    base: { file: base.file, at: base.syntaxAt },
    head: { file: head.file, at: head.syntaxAt },
    about: head.file,
    reaches: [],
    detail: `${base.syntax} > ${head.syntax}`,
  });
}

function reportDeleted(comparison: ProtoComparison, file: ProtoFile): void {
  const { base, head } = comparison;
  const kept = new Set([...head.definitions.keys()].map((name) => relative(head, name)));
  const own = definitionsOf(base.definitions, file);
  const lost = own.filter((each) => !kept.has(relative(base, each.fullName)));
  const names = lost.map((each) => each.name).slice(0, MAX_NAMES);
  const rest = lost.length > names.length ? ` and ${lost.length - names.length} more` : '';
  comparison.report('FILE_NO_DELETE', {
    ...(lost.length === 0 ? { otherwise: 0 } : {}),
    message:
      lost.length === 0
        ? `${file.file} was deleted; what it defined is in other files of the package`
        : `${file.file} was deleted with ${names.join(', ')}${rest}`,
    base: file,
    head: null,
    about: file.file,
    reaches: lost.flatMap((each) => reachesOfDefinition(comparison.reaches.base, each)),
  });
}

/** Names of lost definitions that a message lists. */
const MAX_NAMES = 5;

function definitionsOf(definitions: ReadonlyMap<string, Definition>, { file }: ProtoFile): Definition[] {
  return [...definitions.values()].filter((each) => each.file === file);
}
