import type { ApiSpec } from '../model/api.ts';
import type { LoadConfig } from '../model/config.ts';

export interface LoadInput {
  /** Name of the provider; empty where the repository has none. */
  readonly provider: string;
  readonly specs: readonly ApiSpec[];
  /** Ids of the operations in scope, `GET /orders/{id}`. */
  readonly operations: readonly string[];
  readonly baseUrl: string;
  /** Whether this run started the provider: only then are requests sent that change data. */
  readonly owned: boolean;
  readonly config: LoadConfig;
  readonly obtainK6: () => Promise<{ readonly file: string; readonly version: string }>;
  /** Why the provider ended; null while it runs, or where it is not ours. */
  readonly providerExited: () => string | null;
  /** The last lines of its log, oldest first; empty where it is not ours. */
  readonly providerTail: () => readonly string[];
  /** Script, options and summary are kept there. */
  readonly workDirectory: string;
  readonly parentEnvironment: Readonly<Record<string, string | undefined>>;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
}

/** The credentials that are named in the configuration and there in the environment. */
export function credentialsOf(input: LoadInput): readonly (readonly [name: string, value: string])[] {
  return Object.values(input.config.headers).flatMap((name) => {
    const value = input.parentEnvironment[name];
    return value ? [[name, value] as const] : [];
  });
}
