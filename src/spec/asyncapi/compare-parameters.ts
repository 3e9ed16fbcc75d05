import type { OperationPair } from '../diff/operation-pair.ts';
import { templateNames } from '../diff/pair-paths.ts';
import { notAnalysed } from '../normalise/specification.ts';
import type { ChannelParameter, ChannelView, OperationView } from './views.ts';

/** Parameters of the channel's address, told apart by their position: clients fill them in. */
export function compareChannelParameters(pair: OperationPair<OperationView>): void {
  const [before, after] = [pair.base.channel, pair.head.channel];
  const byPlace = new Map(after.parameters.map((each) => [placeOf(after, each), each]));
  for (const parameter of before.parameters) {
    const counterpart = byPlace.get(placeOf(before, parameter));
    if (counterpart !== undefined) missLocation(pair, parameter, counterpart);
    const isComparable = counterpart?.schema && parameter.schema && areSameForm(parameter, counterpart);
    if (!isComparable || counterpart.schema === null || parameter.schema === null) continue;
    const part = { parameter: `path:${counterpart.name}` };
    pair.compareSchemas(parameter.schema, counterpart.schema, { flow: 'request', part });
  }
}

/** Where the value stands in the message as well: a runtime expression, which nothing here evaluates. */
function missLocation(
  { comparison }: OperationPair<OperationView>,
  base: ChannelParameter,
  head: ChannelParameter,
): void {
  const [before, after] = [base.node.child('location'), head.node.child('location')];
  const shown = after ?? before;
  if (shown === null || before?.value === after?.value) return;
  const what = `"location" of the channel parameter "${head.name}"`;
  comparison.missed.push(notAnalysed(shown, what, 'runtime expressions are not evaluated'));
}

function placeOf({ address }: ChannelView, { name }: ChannelParameter): string {
  const index = templateNames(address).indexOf(name);
  return index === -1 ? name : `#${index}`;
}

/** Version 2 gives parameters a schema and version 3 a list of values, which says less. */
function areSameForm(one: ChannelParameter, other: ChannelParameter): boolean {
  return (one.node.child('schema') === null) === (other.node.child('schema') === null);
}
