import type { SchemaPair } from '../schema-pair.ts';
import { compareAdditional } from './additional.ts';
import {
  compareDefault,
  compareDeprecation,
  compareSchemaExamples,
  compareSchemaLifecycle,
  compareXml,
} from './annotations.ts';
import { compareBounds, compareLimits } from './bounds.ts';
import { compareDiscriminator } from './discriminator.ts';
import { compareFormat, comparePatterns, compareTextContent } from './formats.ts';
import { compareItems } from './items.ts';
import { compareKeywords } from './keywords.ts';
import { compareMalformed } from './malformed.ts';
import { compareProperties } from './properties.ts';
import { compareSubtypes } from './subtypes.ts';
import { compareNullability, compareTypes } from './types.ts';
import { compareExtensibleValues, compareValues } from './values.ts';
import { compareVariants } from './variants.ts';

/** What is compared of two schemas, in this order. A part that answers `false` has said it all: the rest would only repeat it. */
const FACETS: readonly ((pair: SchemaPair) => unknown)[] = [
  compareMalformed,
  compareNullability,
  compareVariants,
  compareTypes,
  compareValues,
  compareExtensibleValues,
  compareBounds,
  compareLimits,
  comparePatterns,
  compareFormat,
  compareTextContent,
  compareDiscriminator,
  compareSubtypes,
  compareProperties,
  compareAdditional,
  compareItems,
  compareDefault,
  compareDeprecation,
  compareSchemaLifecycle,
  compareXml,
  compareSchemaExamples,
  compareKeywords,
];

export function compareSchemaPair(pair: SchemaPair): void {
  for (const facet of FACETS) if (facet(pair) === false) return;
}
