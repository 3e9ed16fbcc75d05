import type { Definition, ProtoSide, TypeName } from './model.ts';

const SCALARS: ReadonlySet<string> = new Set([
  'double',
  'float',
  'int32',
  'int64',
  'uint32',
  'uint64',
  'sint32',
  'sint64',
  'fixed32',
  'fixed64',
  'sfixed32',
  'sfixed64',
  'bool',
  'string',
  'bytes',
]);

export interface ResolvedType {
  /** A scalar, or a full name; as it is written where nothing is known of it. */
  readonly name: string;
  /** Null for scalars and for what other repositories define. */
  readonly definition: Definition | null;
}

export function isScalar(name: string): boolean {
  return SCALARS.has(name);
}

/** What a type's name means: looked up from the inside out, as protobuf does. */
export function resolveType({ definitions, imported }: ProtoSide, { text, scope }: TypeName): ResolvedType {
  if (isScalar(text)) return { name: text, definition: null };
  const find = (name: string) => definitions.get(name) ?? imported.get(name) ?? null;
  if (text.startsWith('.')) return { name: text.slice(1), definition: find(text.slice(1)) };
  const steps = scope === '' ? [] : scope.split('.');
  for (let count = steps.length; count >= 0; count -= 1) {
    const name = [...steps.slice(0, count), text].join('.');
    const definition = find(name);
    if (definition !== null) return { name, definition };
  }
  return { name: text, definition: null };
}

/** The same type where one name is spelled further out than the other and neither is known. */
export function isSameName(base: ResolvedType, head: ResolvedType): boolean {
  if (base.name === head.name) return true;
  if (base.definition !== null && head.definition !== null) return false;
  if (isScalar(base.name) || isScalar(head.name)) return false;
  return base.name.endsWith(`.${head.name}`) || head.name.endsWith(`.${base.name}`);
}

/** The name as it is inside of the package, so that a package may be renamed. */
export function relative({ files }: ProtoSide, name: string): string {
  const prefix = `${files[0]?.package.name ?? ''}.`;
  return prefix !== '.' && name.startsWith(prefix) ? name.slice(prefix.length) : name;
}
