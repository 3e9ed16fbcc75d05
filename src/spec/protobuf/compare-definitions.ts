import { compareEnum } from './compare-enums.ts';
import { compareExtensions, compareMessage } from './compare-messages.ts';
import { compareService } from './compare-services.ts';
import type { ProtoComparison } from './comparison.ts';
import { missCustomOptions } from './custom-options.ts';
import { optionOf } from './features.ts';
import type { Definition } from './model.ts';
import { relative } from './names.ts';
import { reachesOfDefinition } from './reaches.ts';
import type { ProtoRuleName } from './rules.ts';

const REMOVED: Readonly<Record<Definition['kind'], ProtoRuleName>> = {
  message: 'MESSAGE_NO_DELETE',
  enum: 'ENUM_NO_DELETE',
  service: 'SERVICE_NO_DELETE',
};
const ADDED: Readonly<Record<Definition['kind'], ProtoRuleName>> = {
  message: 'MESSAGE_ADDED',
  enum: 'ENUM_ADDED',
  service: 'SERVICE_ADDED',
};

/** Messages, enums and services by their names inside of the package. Those of deleted files are told with the file. */
export function compareDefinitions(comparison: ProtoComparison, deletedFiles: ReadonlySet<string>): void {
  const { base, head } = comparison;
  const before = keyed(base.definitions, (name) => relative(base, name));
  const after = keyed(head.definitions, (name) => relative(head, name));
  const unpaired = { removed: new Set<string>(), added: new Set<string>() };
  for (const [key, definition] of before) {
    const counterpart = after.get(key);
    after.delete(key);
    if (counterpart !== undefined) {
      compareFileOf(comparison, { base: definition, head: counterpart, deletedFiles });
      compareDefinition(comparison, definition, counterpart);
    } else {
      unpaired.removed.add(key);
      const isTold = deletedFiles.has(definition.file) || isInside(key, unpaired.removed);
      if (!isTold) report(comparison, definition, true);
    }
  }
  for (const key of after.keys()) unpaired.added.add(key);
  for (const [key, definition] of after) {
    if (!isInside(key, unpaired.added)) report(comparison, definition, false);
  }
  compareExtensions(comparison);
}

/** A message and an enum of one name have nothing in common. */
function keyed(
  definitions: ReadonlyMap<string, Definition>,
  nameOf: (name: string) => string,
): Map<string, Definition> {
  return new Map([...definitions.values()].map((each) => [`${nameOf(each.fullName)} ${each.kind}`, each]));
}

/** What is nested in a message that is reported is reported with it. */
function isInside(key: string, reported: ReadonlySet<string>): boolean {
  const [name = ''] = key.split(' ');
  const steps = name.split('.');
  return steps.slice(1).some((_, index) => reported.has(`${steps.slice(0, index + 1).join('.')} message`));
}

function report(comparison: ProtoComparison, definition: Definition, isRemoved: boolean): void {
  const { kind, fullName } = definition;
  comparison.report((isRemoved ? REMOVED : ADDED)[kind], {
    message: `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${fullName} was ${isRemoved ? 'removed' : 'added'}`,
    base: isRemoved ? definition : null,
    head: isRemoved ? null : definition,
    about: fullName,
    reaches: reachesOfDefinition(comparison.reaches[isRemoved ? 'base' : 'head'], definition),
  });
}

interface MovedPair {
  readonly base: Definition;
  readonly head: Definition;
  readonly deletedFiles: ReadonlySet<string>;
}

function compareFileOf(comparison: ProtoComparison, { base, head, deletedFiles }: MovedPair): void {
  const isNested = relative(comparison.base, base.fullName).includes('.');
  if (base.file === head.file || isNested || deletedFiles.has(base.file)) return;
  comparison.report('DEFINITION_SAME_FILE', {
    message: `${head.fullName} moved from ${base.file} to ${head.file}`,
    base,
    head,
    about: head.fullName,
    reaches: reachesOfDefinition(comparison.reaches.head, head),
  });
}

function compareDefinition(comparison: ProtoComparison, base: Definition, head: Definition): void {
  if (optionOf(base.options, 'deprecated') !== 'true' && optionOf(head.options, 'deprecated') === 'true') {
    comparison.report('DEFINITION_DEPRECATED', {
      message: `${head.fullName} is deprecated`,
      base,
      head: head.options.findLast((option) => option.name === 'deprecated') ?? head,
      about: head.fullName,
      reaches: reachesOfDefinition(comparison.reaches.head, head),
    });
  }
  missCustomOptions(comparison, { base, head }, head.fullName);
  if (base.kind === 'message' && head.kind === 'message') compareMessage(comparison, base, head);
  if (base.kind === 'enum' && head.kind === 'enum') compareEnum(comparison, base, head);
  if (base.kind === 'service' && head.kind === 'service') compareService(comparison, base, head);
}
