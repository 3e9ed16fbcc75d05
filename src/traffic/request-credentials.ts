import type { ApiOperation, ApiSecurityScheme, ApiSpec } from '../model/api.ts';
import type { AuthConfig } from '../model/config.ts';
import type { PlannedCredential } from './planned-request.ts';

/** Name under which the token of `load.auth.command` is handed to scripts. */
export const COMMAND_TOKEN = 'API_TOKEN';

/** Name under which `user:password` of `load.auth.basic` is handed to scripts, in base64 as the header wants it. */
export const BASIC_CREDENTIALS = 'API_BASIC';

type Chosen = { readonly credentials: readonly PlannedCredential[] } | { readonly why: string };

/** Whether an operation may be called without credentials. */
export function isOpen({ security }: ApiOperation): boolean {
  return security.length === 0 || security.some((alternative) => Object.keys(alternative).length === 0);
}

/** Credentials for the first alternative of `security` that `load.auth` has all of; why there are none otherwise. */
export function chooseCredentials(spec: ApiSpec, operation: ApiOperation, auth: AuthConfig | null): Chosen {
  for (const alternative of operation.security) {
    const schemes = Object.keys(alternative);
    const chosen = schemes.map((name) => credentialFor(name, spec.securitySchemes[name], auth));
    if (schemes.length > 0 && chosen.every((one) => one !== null)) return { credentials: chosen };
  }
  if (isOpen(operation)) return { credentials: [] };
  const words = operation.security.map((one) => Object.keys(one).join(' and ')).join(' or ');
  return { why: `it needs credentials (${words}), and load.auth names none for it` };
}

function credentialFor(
  name: string,
  scheme: ApiSecurityScheme | undefined,
  auth: AuthConfig | null,
): PlannedCredential | null {
  if (auth === null || scheme === undefined || scheme.kind === 'other') return null;
  const { basic, command } = auth;
  const token = command === null ? null : COMMAND_TOKEN;
  if (scheme.kind === 'basic') {
    if (basic === null) return null;
    return { in: 'header', name: 'Authorization', scheme: 'Basic', variable: BASIC_CREDENTIALS };
  }
  if (scheme.kind !== 'api-key') {
    const variable = auth.bearer ?? token;
    if (variable === null) return null;
    return { in: 'header', name: 'Authorization', scheme: 'Bearer', variable };
  }
  const variable = keyOf(auth, name) ?? keyOf(auth, '*') ?? token;
  if (variable === null) return null;
  return { in: scheme.in, name: scheme.name, scheme: null, variable };
}

function keyOf({ apiKeys }: AuthConfig, name: string): string | null {
  return Object.hasOwn(apiKeys, name) ? (apiKeys[name] ?? null) : null;
}

/** Names of all environment variables that hold credentials. */
export function credentialVariables(
  headers: Readonly<Record<string, string>>,
  auth: AuthConfig | null,
): readonly string[] {
  const { bearer = null, basic = null, apiKeys = {}, commandVariables = [] } = auth ?? {};
  const own = [bearer, basic?.user, basic?.password, ...Object.values(apiKeys), ...commandVariables];
  const named = [...Object.values(headers), ...own];
  return [...new Set(named.filter((name) => typeof name === 'string'))];
}
