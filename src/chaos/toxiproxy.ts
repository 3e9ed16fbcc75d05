// [door] the HTTP interface of a Toxiproxy that the team runs.
import type { Toxic } from '../model/chaos.ts';
import { ProblemError } from '../model/problem.ts';
import type { Undo } from './undo-lines.ts';

/** It answers in milliseconds, and it is on this machine. */
const DEADLINE_MS = 5_000;

export interface ProxyState {
  readonly enabled: boolean;
  readonly toxics: readonly Readonly<Record<string, unknown>>[];
}

/** Of one proxy; throws where the server does not answer, or has none of that name. */
export async function readProxy(url: string, proxy: string): Promise<ProxyState> {
  const state = await call(url, `/proxies/${encodeURIComponent(proxy)}`, { method: 'GET' });
  if (typeof state === 'object' && state !== null && 'enabled' in state && 'toxics' in state)
    return state as ProxyState;
  throw unusable(url, 'its answer is no proxy of Toxiproxy');
}

/** Our toxic, by a name that nobody else has: the team's own stay as they are. */
export interface NamedToxic {
  readonly url: string;
  readonly proxy: string;
  readonly name: string;
}

export async function addToxic({ url, proxy, name }: NamedToxic, { kind, direction, toxicity }: Toxic): Promise<void> {
  const { type, ...rest } = kind;
  const attributes = Object.fromEntries(Object.entries(rest).map(([key, value]) => [inSnakeCase(key), value]));
  const body = JSON.stringify({ name, type, stream: direction, toxicity, attributes });
  await call(url, `/proxies/${encodeURIComponent(proxy)}/toxics`, { method: 'POST', body });
}

export async function setProxyEnabled(url: string, proxy: string, enabled: boolean): Promise<void> {
  await call(url, `/proxies/${encodeURIComponent(proxy)}`, { method: 'POST', body: JSON.stringify({ enabled }) });
}

/** Removes our toxic and switches the proxy as it was, where we did that; nothing else of it is touched. */
export async function restoreProxy(undo: Extract<Undo, { kind: 'toxiproxy' }>): Promise<void> {
  const { url, proxy, toxic, enabled } = undo;
  const now = await readProxy(url, proxy);
  if (toxic !== null && now.toxics.some(({ name }) => name === toxic)) {
    await call(url, `/proxies/${encodeURIComponent(proxy)}/toxics/${encodeURIComponent(toxic)}`, { method: 'DELETE' });
  }
  if (enabled !== null && now.enabled !== enabled) await setProxyEnabled(url, proxy, enabled);
}

async function call(url: string, path: string, request: { method: string; body?: string }): Promise<unknown> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(new URL(path, url), {
      ...request,
      redirect: 'error',
      signal: AbortSignal.timeout(DEADLINE_MS),
      ...(request.body !== undefined && { headers: { 'content-type': 'application/json' } }),
    });
    text = await response.text();
  } catch (error) {
    const { cause, message } = error as Error;
    throw unusable(url, cause instanceof Error ? cause.message : message);
  }
  if (!response.ok)
    throw unusable(url, `${request.method} ${path} was answered with ${response.status}: ${text.slice(0, 200)}`);
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    throw unusable(url, `${request.method} ${path} was not answered with JSON`);
  }
}

function unusable(url: string, why: string): ProblemError {
  return new ProblemError({
    code: 'chaos.toxiproxy',
    what: `Toxiproxy at ${url} cannot be used`,
    why,
    todo: 'Check `chaos.toxiproxy`, and that a proxy is named like the target of the fault.',
  });
}

function inSnakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
}
