import { type Answer, type Call, invalid, notFound, repositoryOf } from './answers.ts';

/** Most keys that GitHub takes in a `client_payload`: docs.github.com, create a repository dispatch event. */
const MAX_PAYLOAD_KEYS = 10;
/** Most inputs that GitHub takes: docs.github.com, events that trigger workflows, `workflow_dispatch`. */
const MAX_INPUTS = 25;

export function dispatchRepository(call: Call): Answer {
  const { event_type: type, client_payload: payload } = call.body as { event_type: string; client_payload?: object };
  if (Object.keys(payload ?? {}).length > MAX_PAYLOAD_KEYS) {
    return invalid(`No more than ${MAX_PAYLOAD_KEYS} properties are allowed`);
  }
  const repository = repositoryOf(call);
  const started = { repository: `${repository.owner}/${repository.name}`, type, payload: payload ?? {} };
  call.store.dispatches.push({ kind: 'repository_dispatch', ...started });
  return { status: 204 };
}

/** GitHub names a workflow by its file, or by its id. */
export function dispatchWorkflow(call: Call): Answer {
  const repository = repositoryOf(call);
  const workflow = call.path['workflow_id'] ?? '';
  const declared = repository.workflows.get(workflow);
  if (declared === undefined) return notFound();
  const { ref, inputs = {} } = call.body as { ref: string; inputs?: Readonly<Record<string, string>> };
  if (ref !== repository.defaultBranch) return invalid(`No ref found for: ${ref}`);
  if (declared === null) return invalid("Workflow does not have 'workflow_dispatch' trigger");
  const unexpected = Object.keys(inputs).filter((name) => !declared.includes(name));
  if (unexpected.length > 0) return invalid(`Unexpected inputs provided: ${JSON.stringify(unexpected)}`);
  if (Object.keys(inputs).length > MAX_INPUTS) return invalid('you may only define up to 25 `inputs`');
  if (Object.values(inputs).some((value) => typeof value !== 'string')) {
    return { ...invalid('For inputs only texts are handed over'), violation: 'an input is no text' };
  }
  const started = { repository: `${repository.owner}/${repository.name}`, workflow, ref, inputs };
  call.store.dispatches.push({ kind: 'workflow_dispatch', ...started });
  return { status: 204 };
}
