import type { Change as Found } from '@graphql-inspector/core';
import { coordinatesOf, NEW_VALUE } from './coordinates.ts';

/** Additions that say everything about what is inside them. */
const WHOLE = new Set([
  'TYPE_ADDED',
  'FIELD_ADDED',
  'FIELD_ARGUMENT_ADDED',
  'INPUT_FIELD_ADDED',
  'ENUM_VALUE_ADDED',
  'DIRECTIVE_ADDED',
  'DIRECTIVE_ARGUMENT_ADDED',
]);

/** The same as a deprecation that is told by its own name. */
const DEPRECATION_BY_DIRECTIVE = /^DIRECTIVE_USAGE_(?:FIELD_DEFINITION|ENUM_VALUE|ARGUMENT)_(?:ADDED|REMOVED)$/;

interface Context {
  /** Types that other files define. */
  readonly outside: ReadonlySet<string>;
  /** Whether the schema itself was added. */
  readonly isNew: boolean;
}

/**
 * One finding per edit: what is inside something new is not listed beside it, words for readers are no change, and of types
 * that other files define nothing is known.
 */
export function ownEdits(found: readonly Found[], { outside, isNew }: Context): Found[] {
  const whole = new Set(
    found.filter((change) => WHOLE.has(change.type)).map((change) => coordinatesOf(change).head ?? ''),
  );
  return withChangedArguments(found).filter((change) => {
    const { owner } = coordinatesOf(change);
    const [type = ''] = owner.split('.');
    if (/_DESCRIPTION_(?:ADDED|REMOVED|CHANGED)$/.test(change.type) || outside.has(type)) return false;
    if (change.type.startsWith('SCHEMA_') && (isNew || isToldByType(change, found))) return false;
    if (DEPRECATION_BY_DIRECTIVE.test(change.type) && isDeprecated(change)) return false;
    const isWhole = WHOLE.has(change.type);
    return !ownersOf(owner).some((each) => whole.has(each) && !(isWhole && each === coordinatesOf(change).head));
  });
}

/** An argument with another value is told by graphql-inspector as removed and as added. */
function withChangedArguments(found: readonly Found[]): readonly Found[] {
  const changed = new Map<string, Readonly<Record<string, unknown>>>();
  for (const { type, path = '', meta } of found) {
    const said = meta as Readonly<Record<string, unknown>>;
    if (type === 'DIRECTIVE_USAGE_ARGUMENT_ADDED' && said['oldArgumentValue'] !== null) changed.set(path, said);
  }
  if (changed.size === 0) return found;
  const isRemoved = ({ type }: Found) => type === 'DIRECTIVE_USAGE_ARGUMENT_REMOVED';
  const removed = new Set(found.filter(isRemoved).map(({ path = '' }) => path));
  return found.flatMap((change) => {
    const said = changed.get(change.path ?? '');
    if (said === undefined || !removed.has(change.path ?? '')) return [change];
    if (!isRemoved(change)) return [];
    const [name, directive] = [said['addedArgumentName'], said['directiveName']];
    const values = `from ${said['oldArgumentValue']} to ${said['addedArgumentValue']}`;
    const meta = { ...(change.meta as object), [NEW_VALUE]: said['addedArgumentValue'] };
    return [{ ...change, meta, message: `Argument '${name}' of '@${directive}' changed ${values}` }];
  });
}

/** A root type that came or went says itself that it did. */
function isToldByType({ meta, type }: Found, found: readonly Found[]): boolean {
  const word = /^SCHEMA_(QUERY|MUTATION|SUBSCRIPTION)_/.exec(type)?.[1]?.toLowerCase() ?? '';
  const names = meta as Readonly<Record<string, unknown>>;
  const key = word.charAt(0).toUpperCase() + word.slice(1);
  const [before, after] = [names[`old${key}TypeName`], names[`new${key}TypeName`]];
  const isAbout = (kind: string, name: unknown) => found.some((each) => each.type === kind && each.path === name);
  return (before === null && isAbout('TYPE_ADDED', after)) || (after === null && isAbout('TYPE_REMOVED', before));
}

/** `User.posts.first` is inside `User.posts`, which is inside `User`. */
function ownersOf(coordinate: string): string[] {
  const steps = coordinate.split('.');
  return steps.map((_, index) => steps.slice(0, index + 1).join('.'));
}

function isDeprecated({ meta, path = '' }: Found): boolean {
  const names = ['addedDirectiveName', 'removedDirectiveName', 'directiveName'];
  const values = meta as Readonly<Record<string, unknown>>;
  return names.some((name) => values[name] === 'deprecated') || /(?:^|[.@])deprecated(?:\.|$)/.test(path);
}
