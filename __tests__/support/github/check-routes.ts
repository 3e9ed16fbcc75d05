import { type Answer, type Call, invalid, notFound, problem, repositoryOf } from './answers.ts';
import type { Annotation, CheckRun } from './store.ts';

/** Documented as characters, counted in bytes: github/docs issue 35252. The server takes the stricter reading. */
const OUTPUT_MAX_BYTES = 65_535;
const ANNOTATIONS_PER_REQUEST = 50;
/** 64 KB, from the description of the operation. */
const ANNOTATION_TEXT_MAX_BYTES = 65_536;
const ANNOTATION_TITLE_MAX = 255;

export function createCheckRun(call: Call): Answer {
  if (call.identity.kind !== 'app') return needsApp();
  const repository = repositoryOf(call);
  const headSha = String(call.body['head_sha']);
  if (!repository.commits.has(headSha)) return invalid(`No commit found for SHA: ${headSha}`);
  const refused = refuse(call.body);
  if (refused) return refused;
  const run: CheckRun = {
    id: call.store.nextId(),
    repository,
    app: call.identity.name,
    headSha,
    name: String(call.body['name']),
    externalId: null,
    detailsUrl: null,
    status: 'queued',
    conclusion: null,
    startedAt: call.now,
    completedAt: null,
    output: { title: null, summary: null, text: null },
    annotations: [],
  };
  call.store.checkRuns.set(run.id, run);
  apply(run, call);
  return { status: 201, body: call.resources.checkRun(run) };
}

export function updateCheckRun(call: Call): Answer {
  if (call.identity.kind !== 'app') return needsApp();
  const run = checkRunOf(call);
  if (!run || run.app !== call.identity.name) return notFound();
  const refused = refuse(call.body);
  if (refused) return refused;
  apply(run, call);
  return { status: 200, body: call.resources.checkRun(run) };
}

export function readCheckRun(call: Call): Answer {
  const run = checkRunOf(call);
  return run ? { status: 200, body: call.resources.checkRun(run) } : notFound();
}

export function listAnnotations(call: Call): Answer {
  const run = checkRunOf(call);
  return run ? { status: 200, list: call.resources.annotations(run) } : notFound();
}

export function listCheckRuns(call: Call): Answer {
  const repository = repositoryOf(call);
  const name = call.query.get('check_name');
  const runs = [...call.store.checkRuns.values()].filter(
    (run) => run.repository === repository && run.headSha === call.path['ref'] && (name === null || run.name === name),
  );
  return {
    status: 200,
    key: 'check_runs',
    list: newestOfEachName(runs, call.query.get('filter')).map(call.resources.checkRun),
  };
}

/** `filter=latest`, the default, shows one run per name; newest first, as GitHub lists them. */
function newestOfEachName(runs: readonly CheckRun[], filter: string | null): CheckRun[] {
  const newestFirst = [...runs].sort((a, b) => b.id - a.id);
  if (filter === 'all') return newestFirst;
  return newestFirst.filter((run, index) => newestFirst.findIndex((other) => other.name === run.name) === index);
}

function checkRunOf(call: Call): CheckRun | null {
  const run = call.store.checkRuns.get(Number(call.path['check_run_id']));
  return run && run.repository === repositoryOf(call) ? run : null;
}

function needsApp(): Answer {
  return { status: 403, body: problem('You must authenticate via a GitHub App.', '403') };
}

function apply(run: CheckRun, call: Call): void {
  const { body } = call;
  if (typeof body['name'] === 'string') run.name = body['name'];
  if (typeof body['external_id'] === 'string') run.externalId = body['external_id'];
  if (typeof body['details_url'] === 'string') run.detailsUrl = body['details_url'];
  if (typeof body['started_at'] === 'string') run.startedAt = body['started_at'];
  if (typeof body['status'] === 'string') run.status = body['status'] as CheckRun['status'];
  if (typeof body['conclusion'] === 'string') {
    run.status = 'completed';
    run.conclusion = body['conclusion'];
    run.completedAt = typeof body['completed_at'] === 'string' ? body['completed_at'] : call.now;
  } else if (run.status !== 'completed') {
    run.conclusion = null;
    run.completedAt = null;
  }
  applyOutput(run, body['output']);
}

function applyOutput(run: CheckRun, output: unknown): void {
  if (typeof output !== 'object' || output === null) return;
  const { title, summary, text, annotations } = output as { [key: string]: unknown };
  if (typeof title === 'string') run.output.title = title;
  if (typeof summary === 'string') run.output.summary = summary;
  if (typeof text === 'string') run.output.text = text;
  if (Array.isArray(annotations)) run.annotations.push(...(annotations as Annotation[]));
}

/** The rules that the schema of the request does not hold; breaking one is a mistake of the client. */
function refuse(body: { readonly [key: string]: unknown }): Answer | null {
  if (body['status'] === 'completed' && body['conclusion'] === undefined)
    return broken('conclusion is required for completed');
  if (body['conclusion'] === 'stale') return broken('only GitHub may conclude "stale"');
  const output = body['output'];
  if (typeof output !== 'object' || output === null) return null;
  const { summary, text, annotations } = output as { [key: string]: unknown };
  for (const [name, value] of Object.entries({ summary, text })) {
    if (typeof value === 'string' && Buffer.byteLength(value) > OUTPUT_MAX_BYTES) {
      return broken(
        `Only ${OUTPUT_MAX_BYTES} characters are allowed for "${name}"; ${Buffer.byteLength(value)} were supplied.`,
      );
    }
  }
  return Array.isArray(annotations) ? refuseAnnotations(annotations as Annotation[]) : null;
}

function refuseAnnotations(annotations: readonly Annotation[]): Answer | null {
  if (annotations.length > ANNOTATIONS_PER_REQUEST) {
    return broken(`No more than ${ANNOTATIONS_PER_REQUEST} items are allowed; ${annotations.length} were supplied.`);
  }
  for (const annotation of annotations) {
    const wrong = wrongAnnotation(annotation);
    if (wrong) return broken(`annotation of "${annotation.path}": ${wrong}`);
  }
  return null;
}

function wrongAnnotation(annotation: Annotation): string | null {
  if (annotation.path === '' || annotation.path.startsWith('/')) return 'path must be relative to the repository';
  if (annotation.start_line < 1) return 'start_line counts from 1';
  if (annotation.end_line < annotation.start_line) return 'end_line is before start_line';
  const hasColumn = annotation.start_column !== undefined || annotation.end_column !== undefined;
  if (hasColumn && annotation.start_line !== annotation.end_line) return 'columns need start and end on one line';
  if ((annotation.title ?? '').length > ANNOTATION_TITLE_MAX) return 'title is too long';
  const texts = [annotation.message, annotation.raw_details ?? ''];
  if (texts.some((text) => Buffer.byteLength(text) > ANNOTATION_TEXT_MAX_BYTES))
    return 'message or raw_details is over 64 KB';
  return annotation.message === '' ? 'message is empty' : null;
}

function broken(why: string): Answer {
  return { ...invalid(`Invalid request.\n\n${why}`), violation: why };
}
