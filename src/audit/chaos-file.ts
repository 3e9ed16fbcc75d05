import type { Position } from '../model/location.ts';
import { listOf, member, parseDocuments, textOf } from './documents.ts';

/** An experiment of another tool that ends without undoing what it did. */
export interface ChaosFile {
  readonly file: string;
  readonly at: Position;
  readonly name: string;
  readonly tool: 'Chaos Toolkit' | 'Chaos Mesh';
  readonly why: string;
}

/** What a file has to hold to be looked at. */
export const CHAOS_PATTERN = 'steady-state-hypothesis|chaos-mesh\\.org/';

/** Chaos Mesh faults that are over at once: there is nothing to undo. */
const AT_ONCE: ReadonlySet<string> = new Set(['pod-kill', 'container-kill']);
/** Kinds of Chaos Mesh that order others, which say for themselves how long they last. */
const NO_FAULTS: ReadonlySet<string> = new Set(['Schedule', 'Workflow', 'RemoteCluster', 'StatusCheck']);

/** Experiments of a file that have no way back. Throws `ProblemError` when it is neither YAML nor JSON. */
export function readChaosFile(text: string, file: string): readonly ChaosFile[] {
  return parseDocuments(text, file).flatMap((parsed): readonly ChaosFile[] => {
    const { value } = parsed;
    if (Array.isArray(member(value, 'method'))) {
      const acts = listOf(member(value, 'method')).some((one) => member(one, 'type') === 'action');
      if (!acts || listOf(member(value, 'rollbacks')).length > 0 || hasControls(value)) return [];
      const why =
        member(value, 'rollbacks') === null
          ? 'it has actions, and no `rollbacks`'
          : 'it has actions, and its `rollbacks` are empty';
      const name = textOf(member(value, 'title')) ?? file;
      return [{ file, at: parsed.positionAt(['method']), name, tool: 'Chaos Toolkit', why }];
    }
    const kind = textOf(member(value, 'kind')) ?? '';
    const isFault = textOf(member(value, 'apiVersion'))?.startsWith('chaos-mesh.org/') && !NO_FAULTS.has(kind);
    const spec = member(value, 'spec');
    if (!isFault || member(spec, 'duration') !== null || AT_ONCE.has(textOf(member(spec, 'action')) ?? '')) return [];
    const name = textOf(member(member(value, 'metadata'), 'name')) ?? kind;
    return [
      {
        file,
        at: parsed.positionAt(['spec']),
        name,
        tool: 'Chaos Mesh',
        why: 'it has no `duration`, so the fault stays until somebody deletes it',
      },
    ];
  });
}

/** Controls may undo what the experiment does; what they are is code that is not read here. */
function hasControls(value: unknown): boolean {
  return listOf(member(value, 'controls')).length > 0;
}
