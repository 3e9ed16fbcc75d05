import type { SmokeRequest } from '../traffic/planned-request.ts';
import { composeRequest, type Filling } from './smoke-request.ts';

/** Longer lines nobody pastes; the request is in `smoke.ts` as well. */
const MAX_CHARACTERS = 2_000;
/** Stands for a credential until the line is quoted: letters that no encoding changes. */
const MARK = /credential_mark_(\w+?)_end_of_credential/gu;

/**
 * The request as a line for a POSIX shell, with its address from `BASE_URL` and credentials from the variables that the configuration
 * names; null where it would be too long.
 */
export function curlLine(request: SmokeRequest, filling: Filling): string | null {
  const names = [...Object.values(filling.headers), ...request.credentials.map(({ variable }) => variable)];
  const credentials = new Map(names.map((name) => [name, `credential_mark_${name}_end_of_credential`]));
  const { method, url, headers, body } = composeRequest(request, { ...filling, baseUrl: '', credentials });
  const fields = Object.entries(headers).filter(([name]) => name !== 'User-Agent');
  const words = [
    `curl -i ${method === 'HEAD' ? '--head' : `-X ${method}`} "$BASE_URL"${quoted(url)}`,
    ...fields.map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(body === null ? [] : [`--data-binary ${quoted(body)}`]),
  ];
  const line = words.join(' ');
  return line.length > MAX_CHARACTERS ? null : line;
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`.replaceAll(MARK, `'"$$$1"'`);
}
