import type { Definition, ProtoField, ProtoFile, ProtoOption, ProtoSide, Written } from './model.ts';
import { isScalar, resolveType } from './names.ts';

type Feature = 'field_presence' | 'enum_type' | 'utf8_validation' | 'json_format';

/** What files mean that do not say it, by syntax; editions of every year so far agree. */
const DEFAULTS: Readonly<Record<Feature, readonly [proto2: string, proto3: string, edition: string]>> = {
  field_presence: ['EXPLICIT', 'IMPLICIT', 'EXPLICIT'],
  enum_type: ['CLOSED', 'OPEN', 'OPEN'],
  utf8_validation: ['NONE', 'VERIFY', 'VERIFY'],
  json_format: ['LEGACY_BEST_EFFORT', 'ALLOW', 'ALLOW'],
};

/** A feature as the nearest level around says it, else as the file's syntax means it. */
export function featureOf(feature: Feature, file: ProtoFile, levels: readonly (readonly ProtoOption[])[]): string {
  for (const options of [...levels, file.options]) {
    const value = optionOf(options, `features.${feature}`);
    if (value !== null) return value;
  }
  const [proto2, proto3, edition] = DEFAULTS[feature];
  return file.syntax === 'proto2' ? proto2 : file.syntax === 'proto3' ? proto3 : edition;
}

/** The last one counts; null where there is none. */
export function optionOf(options: readonly ProtoOption[], name: string): string | null {
  return options.findLast((option) => option.name === name)?.value ?? null;
}

/** Options of a definition and of everything it stands in, from the inside out. */
export function levelsOf(side: ProtoSide, fullName: string): ProtoOption[][] {
  const levels: ProtoOption[][] = [];
  for (let name = fullName; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) {
    const definition = side.definitions.get(name);
    if (definition !== undefined) levels.push([...definition.options]);
  }
  return levels;
}

/** Where a definition or field says a feature itself; the thing as a whole where something around it does. */
export function featurePlace<Thing extends Written & { readonly options: readonly ProtoOption[] }>(
  thing: Thing,
  feature: Feature,
): Written {
  return thing.options.findLast((option) => option.name === `features.${feature}`) ?? thing;
}

export function fileOf(side: ProtoSide, written: { readonly file: string }): ProtoFile {
  const found = side.files.find((file) => file.file === written.file);
  if (found === undefined) throw new Error(`${written.file} is no file of this specification`);
  return found;
}

/** `implicit`: a value that is not set cannot be told from its default. */
export type Cardinality = 'map' | 'repeated' | 'required' | 'explicit' | 'implicit';

/** Whether a field holds a message, which may always be absent; null where nothing defines its type. */
export function holdsMessage(side: ProtoSide, field: ProtoField): boolean | null {
  const { name, definition } = resolveType(side, field.type);
  if (definition === null && !isScalar(name) && !field.isGroup) return null;
  return definition?.kind === 'message' || field.isGroup;
}

export function cardinalityOf(
  side: ProtoSide,
  owner: Definition | null,
  { field, isMessage }: { readonly field: ProtoField; readonly isMessage: boolean },
): Cardinality {
  if (field.mapKey !== null) return 'map';
  if (field.label === 'repeated') return 'repeated';
  const levels = [[...field.options], ...(owner === null ? [] : levelsOf(side, owner.fullName))];
  const presence = featureOf('field_presence', fileOf(side, field), levels);
  if (field.label === 'required' || presence === 'LEGACY_REQUIRED') return 'required';
  const isExplicit = field.label === 'optional' || field.oneof !== null || field.extendee !== null || isMessage;
  return isExplicit || presence === 'EXPLICIT' ? 'explicit' : 'implicit';
}
