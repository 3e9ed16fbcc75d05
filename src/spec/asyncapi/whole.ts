import type { SpecDiff } from '../../model/change.ts';
import { plural } from '../../model/plural.ts';
import { EditLog } from '../diff/edits.ts';
import { operationPlace } from '../diff/operation-place.ts';
import { Place } from '../diff/place.ts';
import { sortNotAnalysed } from '../not-analysed.ts';
import type { AsyncDocument } from './document.ts';
import { listChannels } from './operations.ts';

/** A document that only one side has. */
export function wholeDocument(document: AsyncDocument, rule: 'specification.removed' | 'channel.added'): SpecDiff {
  const edits = new EditLog();
  const { root, sources } = document.specification;
  const channels = [...listChannels(document)];
  if (rule === 'channel.added') {
    for (const [channel, operations] of channels) {
      const place = new Place(null);
      for (const { id } of operations) place.reachedFrom(operationPlace(id), null);
      const message = `Channel ${channel.address} was added`;
      edits.add({ rule, direction: 'none', message, base: null, head: channel.written, shownAt: 'head', place });
    }
  } else {
    const place = new Place(null);
    const operations = channels.flatMap(([, each]) => each);
    for (const { id } of operations) place.reachedFrom(operationPlace(id), null);
    const count = plural(operations.length, 'operation');
    const message = `The specification ${root.document.file} was removed with ${count}`;
    const base = root.child('asyncapi') ?? root;
    edits.add({ rule, direction: 'none', message, base, head: null, shownAt: 'base', place });
  }
  const touched = rule === 'channel.added' ? [...edits.operations()].sort() : [];
  return { changes: edits.changes(), notAnalysed: sortNotAnalysed(sources.notAnalysed), touched };
}
