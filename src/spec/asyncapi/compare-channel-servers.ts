import type { Comparison } from '../diff/comparison.ts';
import { operationPlace } from '../diff/operation-place.ts';
import { Place } from '../diff/place.ts';
import type { AsyncDocument } from './document.ts';
import { listServers, serversOfChannel } from './servers.ts';
import type { ChannelView, OperationView } from './views.ts';

interface Documents {
  readonly base: AsyncDocument;
  readonly head: AsyncDocument;
}

/** Servers that both sides have, and that a channel is no longer on, or is on now. */
export function compareChannelServers(
  comparison: Comparison,
  documents: Documents,
  channels: { readonly base: ChannelView; readonly head: ChannelView; readonly operations: readonly OperationView[] },
): void {
  const { base, head, operations } = channels;
  if (base.node.child('servers') === null && head.node.child('servers') === null) return;
  const [before, after] = [serversOfChannel(documents.base, base.node), serversOfChannel(documents.head, head.node)];
  const [known, kept] = [listServers(documents.base), listServers(documents.head)];
  const place = new Place(null);
  for (const { id } of operations) place.reachedFrom(operationPlace(id), null);
  const shared = { direction: 'none', place } as const;
  for (const [url, node] of before) {
    if (after.has(url) || !kept.has(url)) continue;
    const message = `Channel ${head.address} is no longer on the server ${url}`;
    comparison.edits.add({
      ...shared,
      rule: 'server.removed',
      message,
      base: node,
      head: null,
      shownAt: 'base',
      detail: url,
    });
  }
  for (const [url, node] of after) {
    if (before.has(url) || !known.has(url)) continue;
    const message = `Channel ${head.address} is on the server ${url} as well`;
    comparison.edits.add({
      ...shared,
      rule: 'server.added',
      message,
      base: null,
      head: node,
      shownAt: 'head',
      detail: url,
    });
  }
}
