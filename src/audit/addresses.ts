/** Which hosts a load may be sent to without anybody else noticing, and which texts are credentials. */

const LOCAL =
  /^(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[?::1?\]?|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|169\.254(?:\.\d+){2})$/;
const LOCAL_SUFFIX =
  /\.(?:localhost|local|internal|intranet|lan|home|test|example|invalid|svc|docker)$|(?:^|\.)example\.(?:com|org|net|edu)$/;
/** Names in addresses that identify a schema or fetch a library, and are never sent a load. */
const NO_TARGETS =
  /(?:^|\.)(?:w3\.org|xmlsoap\.org|json-schema\.org|schema\.org|schemastore\.org|openapis\.org|jslib\.k6\.io|cdn\.jsdelivr\.net|unpkg\.com|raw\.githubusercontent\.com|github\.com)$/;
const ADDRESS = /^(?:https?|wss?):\/\/(?:[^@/?#\s]*@)?(\[[^\]]+\]|[A-Za-z0-9._-]+)(?=[:/?#]|$)/;

/** The public host that an address leads to; null for this machine, private networks, examples, and what is no address. */
export function publicHost(text: string): string | null {
  const host = ADDRESS.exec(text)?.[1]?.toLowerCase() ?? null;
  if (host === null || LOCAL.test(host) || LOCAL_SUFFIX.test(host) || NO_TARGETS.test(host)) return null;
  // A name of one part is a container or a machine of the own network.
  return host.includes('.') ? host : null;
}

/** Credentials that tell what they are by their own form. */
const KNOWN_SECRETS: readonly (readonly [RegExp, string])[] = [
  [/\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/, 'a JSON Web Token'],
  [/\b(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{30,})/, 'a token of GitHub'],
  [/\bglpat-[\w-]{20,}/, 'a token of GitLab'],
  [/\bxox[abeprs]-[A-Za-z0-9-]{10,}/, 'a token of Slack'],
  [/\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/, 'an access key of AWS'],
  [/\b[rs]k_live_[A-Za-z0-9]{16,}/, 'a live key of Stripe'],
  [/\bAIza[\w-]{35}\b/, 'an API key of Google'],
  [/-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/, 'a private key'],
];
const IN_ADDRESS = /^[a-z][a-z0-9+.-]*:\/\/[^\s:/@]+:([^\s:/@]+)@/i;
const SECRET_NAME =
  /(?:pass(?:word|wd|phrase)?|secret|token|api[_-]?key|access[_-]?key|authorization|credential|bearer)$/i;
const PLACEHOLDER =
  /test|example|dummy|change|placeholder|your|fake|demo|sample|invalid|mock|todo|insert|redacted|xxx|\*\*\*|<|\$\{|\{\{|^(.)\1*$|^12345|^(?:pass(?:word|wd)?|secret|token|admin|user|root|bearer|basic)$/i;
/** Shortest text that is taken for a credential by its name alone. */
const SHORTEST_SECRET = 8;

export interface FoundSecret {
  readonly what: string;
  readonly isKnown: boolean;
}

/** What credential a text is, by its form or by the name it is given; null for none. The text itself is never told. */
export function secretIn(text: string, name: string | null): FoundSecret | null {
  const known = KNOWN_SECRETS.find(([form]) => form.test(text));
  if (known !== undefined) return { what: known[1], isKnown: true };
  const password = IN_ADDRESS.exec(text)?.[1];
  if (password !== undefined && !PLACEHOLDER.test(password)) return { what: 'a password in an address', isKnown: true };
  if (name === null || !SECRET_NAME.test(name)) return null;
  const value = text.replace(/^(?:Bearer|Basic|Token|ApiKey)\s+/i, '');
  const isWritten =
    value.length >= SHORTEST_SECRET && /^[\w+/=.~!@#%^&*-]+$/.test(value) && /\d/.test(value) && /[A-Za-z]/.test(value);
  return isWritten && !PLACEHOLDER.test(value) ? { what: `a credential (\`${name}\`)`, isKnown: false } : null;
}
