import type { SpecFile } from '../model/spec.ts';
import { declaresProtobuf } from './proto-content.ts';
import { declaresSchema } from './sdl-content.ts';
import { topLevelFormat } from './spec-content.ts';

export type SpecFormat = 'openapi' | 'asyncapi' | 'graphql' | 'protobuf';

/** What a file is written in, by its name and its content; null for what is no specification. */
export function formatOf({ path, text }: Pick<SpecFile, 'path' | 'text'>): SpecFormat | null {
  if (/\.(?:graphqls?|gql)$/i.test(path)) return declaresSchema(text) ? 'graphql' : null;
  if (/\.proto$/i.test(path)) return declaresProtobuf(text) ? 'protobuf' : null;
  return topLevelFormat(text);
}
