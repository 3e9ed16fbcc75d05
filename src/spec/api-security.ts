import type { ApiSecurityScheme } from '../model/api.ts';
import type { SpecNode } from './node.ts';
import { securitySchemes } from './normalise/security.ts';
import { type Specification, textOf } from './normalise/specification.ts';

/** Every declared scheme in the form in which its credentials are sent. */
export function apiSecuritySchemes(specification: Specification): Readonly<Record<string, ApiSecurityScheme>> {
  return Object.fromEntries([...securitySchemes(specification)].map(([name, node]) => [name, schemeOf(node)]));
}

function schemeOf(node: SpecNode): ApiSecurityScheme {
  const type = textOf(node, 'type') ?? '';
  const scheme = textOf(node, 'scheme')?.toLowerCase() ?? '';
  if (type === 'basic' || (type === 'http' && scheme === 'basic')) return { kind: 'basic' };
  if (type === 'oauth2' || type === 'openIdConnect' || (type === 'http' && scheme === 'bearer')) {
    return { kind: 'bearer' };
  }
  const place = textOf(node, 'in');
  const name = textOf(node, 'name');
  if (type === 'apiKey' && name !== null && (place === 'header' || place === 'query' || place === 'cookie')) {
    return { kind: 'api-key', in: place, name };
  }
  return { kind: 'other', words: `${type} ${scheme}`.trim() };
}
