import { type Answer, type Call, invalid, repositoryOf } from './answers.ts';
import { nodeId } from './people.ts';

/** docs.github.com, create a commit status: what is longer is refused. */
const MAX_DESCRIPTION = 140;

export function createStatus(call: Call): Answer {
  const repository = repositoryOf(call);
  const { state, context = 'default', description = null, target_url = null } = call.body;
  const sha = call.path['sha'] ?? '';
  if (!repository.commits.has(sha)) return invalid(`No commit found for SHA: ${sha}`);
  if (String(description ?? '').length > MAX_DESCRIPTION) return invalid('description is too long');
  const id = call.store.nextId();
  call.store.statuses.set(id, { repository, sha, state: String(state), context: String(context) });
  const url = `https://api.github.example/statuses/${sha}`;
  const creator = call.resources.user(call.identity.login);
  const texts = { state, description, target_url, context, url, avatar_url: null };
  return {
    status: 201,
    body: { id, node_id: nodeId('StatusContext', id), ...texts, created_at: call.now, updated_at: call.now, creator },
  };
}
