import type { Change, Reach } from '../model/change.ts';
import { formatNumberOf } from './figures.ts';

/** What an operation does since the change: for one operation and for several; `{thing}` is the property or parameter. */
const WORDS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  'operation.removed': ['was removed', 'were removed'],
  'path.removed': ['was removed', 'were removed'],
  'response.property.removed': ['no longer answers with {thing}', 'no longer answer with {thing}'],
  'response.property.became-optional': ['may answer without {thing}', 'may answer without {thing}'],
  'response.type.changed': ['answers with another type of {thing}', 'answer with another type of {thing}'],
  'response.type.widened': ['may answer with another type of {thing}', 'may answer with another type of {thing}'],
  'response.null.allowed': ['may answer with null as {thing}', 'may answer with null as {thing}'],
  'response.enum.widened': ['may answer with new values of {thing}', 'may answer with new values of {thing}'],
  'request.property.required-added': ['now needs {thing} in the request', 'now need {thing} in the request'],
  'request.property.became-required': ['now needs {thing} in the request', 'now need {thing} in the request'],
  'request.property.removed': ['no longer takes {thing} in the request', 'no longer take {thing} in the request'],
  'request.type.changed': ['takes another type of {thing}', 'take another type of {thing}'],
  'request.type.narrowed': ['takes fewer types of {thing}', 'take fewer types of {thing}'],
  'request.enum.narrowed': ['takes fewer values of {thing}', 'take fewer values of {thing}'],
  'request.parameter.required-added': ['now needs {thing}', 'now need {thing}'],
  'request.parameter.became-required': ['now needs {thing}', 'now need {thing}'],
  'request.parameter.removed': ['no longer takes {thing}', 'no longer take {thing}'],
};

/** The same for a message that the application sends: nobody asked for it. */
const SENT_WORDS: typeof WORDS = {
  'operation.removed': ['was removed', 'were removed'],
  'response.property.removed': ['no longer sends {thing}', 'no longer send {thing}'],
  'response.property.became-optional': ['may send without {thing}', 'may send without {thing}'],
  'response.type.changed': ['sends another type of {thing}', 'send another type of {thing}'],
  'response.type.widened': ['may send another type of {thing}', 'may send another type of {thing}'],
  'response.null.allowed': ['may send null as {thing}', 'may send null as {thing}'],
  'response.enum.widened': ['may send new values of {thing}', 'may send new values of {thing}'],
};

/** For a message that the application receives, there is no request to speak of. */
function wordsOf(rule: string, operation: string): readonly [one: string, many: string] | undefined {
  if (operation.startsWith('SEND ')) return Object.hasOwn(SENT_WORDS, rule) ? SENT_WORDS[rule] : undefined;
  const words = Object.hasOwn(WORDS, rule) ? WORDS[rule] : undefined;
  if (words === undefined || !operation.startsWith('RECEIVE ')) return words;
  return [
    words[0].replace(' in the request', ' in the message'),
    words[1].replace(' in the request', ' in the message'),
  ];
}

/**
 * A change as somebody who calls the API would tell it: `GET /payments/{id}` no longer answers with `user_id`. Null
 * where the rule has no such words, or the change reaches several properties at once.
 */
export function describeChange(change: Change): string | null {
  const [reach] = [...change.reaches].sort(compareReaches);
  const [operation] = change.operations;
  if (operation === undefined) return null;
  const words = wordsOf(change.rule, reach?.operation ?? operation);
  if (words === undefined) return null;
  const thing = reach === undefined ? null : nameThing(reach);
  if (thing === null && words[0].includes('{thing}')) return null;
  const others = change.operations.length - 1;
  const subject = `\`${reach?.operation ?? operation}\`${others > 0 ? ` and ${formatNumberOf(others, 'more operation')}` : ''}`;
  return `${subject} ${words[others > 0 ? 1 : 0].replace('{thing}', () => thing ?? '')}`;
}

/** The operation a person would name: the one that has the property itself rather than in a list, reading before writing. */
function compareReaches(left: Reach, right: Reach): number {
  const isRead = (reach: Reach) => Number(!reach.operation.startsWith('GET '));
  if (left.property.length !== right.property.length) return left.property.length - right.property.length;
  if (isRead(left) !== isRead(right)) return isRead(left) - isRead(right);
  return left.operation < right.operation ? -1 : Number(left.operation > right.operation);
}

/** `user_id`, or the query parameter `limit`; elements of lists are not named. Null for a whole body. */
function nameThing(reach: Reach): string | null {
  const property = reach.property.filter((step) => step !== '*').join('.');
  const named = property === '' ? '' : `\`${property}\``;
  if (reach.parameter === null) return named === '' ? null : named;
  const [place = '', ...name] = reach.parameter.split(':');
  const parameter = `the ${place} parameter \`${name.join(':')}\``;
  return named === '' ? parameter : `${named} of ${parameter}`;
}
