import type { Change as Found } from '@graphql-inspector/core';
import { coordinatesOf } from './coordinates.ts';

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
  return found.filter((change) => {
    const { owner } = coordinatesOf(change);
    const [type = ''] = owner.split('.');
    if (/_DESCRIPTION_(?:ADDED|REMOVED|CHANGED)$/.test(change.type) || outside.has(type)) return false;
    if (change.type.startsWith('SCHEMA_') && (isNew || isToldByType(change, found))) return false;
    if (DEPRECATION_BY_DIRECTIVE.test(change.type) && isDeprecated(change)) return false;
    const isWhole = WHOLE.has(change.type);
    return !ownersOf(owner).some((each) => whole.has(each) && !(isWhole && each === coordinatesOf(change).head));
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
