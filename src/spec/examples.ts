import type { SpecNode } from './node.ts';
import type { MediaView, ParameterView, ResponseView } from './normalise/exchange.ts';
import type { SchemaPart } from './normalise/schema-part.ts';
import { entriesOf, type Specification } from './normalise/specification.ts';

/** The first example of a body: its own, one of its `examples`, its schema's. Undefined where there is none. */
export function mediaExample(specification: Specification, media: MediaView, response?: ResponseView): unknown {
  // Swagger 2.0 keeps the examples of a response beside its schema, by media type.
  const bySwagger = response?.node.child('examples')?.child(media.mediaType);
  if (specification.version === '2.0' && bySwagger != null) return bySwagger.value;
  return ownExample(specification, media.node) ?? schemaExample(specification, media.schema);
}

/** Examples with a name that are not the one {@link mediaExample} takes. */
export function otherExamples(
  specification: Specification,
  media: MediaView,
): readonly { readonly name: string; readonly value: unknown }[] {
  if (specification.version === '2.0') return [];
  const named = entriesOf(specification, media.node.child('examples')).flatMap(([name, each]) => {
    const value = each.child('value') ?? each.child('dataValue');
    return value === null ? [] : [{ name, value: value.value }];
  });
  return media.node.child('example') === null ? named.slice(1) : named;
}

export function parameterExample(specification: Specification, parameter: ParameterView): unknown {
  return (
    ownExample(specification, parameter.node) ??
    parameter.node.child('x-example')?.value ??
    schemaExample(specification, parameter.schema)
  );
}

function ownExample(specification: Specification, node: SpecNode): unknown {
  const example = node.child('example');
  if (example !== null) return example.value;
  for (const [, each] of entriesOf(specification, node.child('examples'))) {
    const value = each.child('value') ?? each.child('dataValue');
    if (value !== null) return value.value;
  }
  return undefined;
}

function schemaExample(specification: Specification, parts: readonly SchemaPart[] | null): unknown {
  for (const part of parts ?? []) {
    const node = specification.sources.resolve(part.node);
    const example = node?.child('example');
    if (example != null) return example.value;
    const examples = node?.child('examples')?.value;
    if (Array.isArray(examples) && examples.length > 0) return examples[0];
  }
  return undefined;
}
