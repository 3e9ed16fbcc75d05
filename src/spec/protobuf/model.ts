import type { Position, Side } from '../../model/location.ts';

/** Where something of a protobuf file is written. */
export interface Written {
  readonly file: string;
  readonly at: Position;
}

export interface ProtoOption extends Written {
  /** `deprecated`, `features.field_presence`, `(google.api.http).get`. */
  readonly name: string;
  /** Its tokens, texts without their quotes: `true`, `LEGACY`, `{ get : /v1 }`. */
  readonly value: string;
}

/** A name of a type as it is written, with the scope it is looked up in. */
export interface TypeName extends Written {
  readonly text: string;
  /** Full name of what it stands in. */
  readonly scope: string;
}

export interface ProtoField extends Written {
  readonly name: string;
  readonly number: number;
  readonly numberAt: Position;
  readonly label: 'optional' | 'required' | 'repeated' | null;
  /** Type of the value, for maps too; `group` fields name the message they define. */
  readonly type: TypeName;
  /** Type of a map's keys; null for every other field. */
  readonly mapKey: TypeName | null;
  readonly isGroup: boolean;
  readonly oneof: string | null;
  /** What an extension extends; null for fields of messages. */
  readonly extendee: TypeName | null;
  readonly options: readonly ProtoOption[];
}

export interface NumberRange extends Written {
  readonly start: number;
  /** Included. */
  readonly end: number;
}

export interface Reserved {
  readonly ranges: readonly NumberRange[];
  readonly names: readonly (Written & { readonly name: string })[];
}

export interface ProtoMessage extends Written {
  readonly kind: 'message';
  readonly name: string;
  /** With the package, without a leading dot. */
  readonly fullName: string;
  readonly fields: readonly ProtoField[];
  readonly oneofs: readonly (Written & { readonly name: string; readonly options: readonly ProtoOption[] })[];
  readonly reserved: Reserved;
  readonly extensionRanges: readonly NumberRange[];
  readonly options: readonly ProtoOption[];
}

export interface ProtoEnumValue extends Written {
  readonly name: string;
  readonly number: number;
  readonly options: readonly ProtoOption[];
}

export interface ProtoEnum extends Written {
  readonly kind: 'enum';
  readonly name: string;
  readonly fullName: string;
  readonly values: readonly ProtoEnumValue[];
  readonly reserved: Reserved;
  readonly options: readonly ProtoOption[];
}

export interface RpcType extends TypeName {
  readonly isStream: boolean;
}

export interface ProtoRpc extends Written {
  readonly name: string;
  readonly request: RpcType;
  readonly response: RpcType;
  readonly options: readonly ProtoOption[];
}

export interface ProtoService extends Written {
  readonly kind: 'service';
  readonly name: string;
  readonly fullName: string;
  readonly rpcs: readonly ProtoRpc[];
  readonly options: readonly ProtoOption[];
}

export type Definition = ProtoMessage | ProtoEnum | ProtoService;

export interface ProtoFile extends Written {
  /** `proto2`, `proto3`, or an edition: `2023`. */
  readonly syntax: string;
  /** Where it says so; the first line where it does not. */
  readonly syntaxAt: Position;
  readonly package: Written & { readonly name: string };
  readonly imports: readonly string[];
  readonly options: readonly ProtoOption[];
  /** Nested ones too, outer before inner. */
  readonly definitions: readonly Definition[];
  readonly extensions: readonly ProtoField[];
}

/** One side of a specification: the files of one folder that share a package. */
export interface ProtoSide {
  readonly side: Side;
  readonly files: readonly ProtoFile[];
  /** Definitions of these files by full name. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Messages and enums of imported files, for looking names up. */
  readonly imported: ReadonlyMap<string, Definition>;
}
