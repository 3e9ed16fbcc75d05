// [door] gets images, and says which ones they are.
import type { ImageName } from 'testcontainers';
import { ProblemError } from '../model/problem.ts';
import { within } from '../tools/deadline.ts';
import { DOCKER_CALL_DEADLINE_MS, type Runtime } from '../tools/docker.ts';
import { asProblem } from './container-runtime.ts';
import { adviseOnDockerError } from './containers.ts';
import { type PullMessage, PullProgress } from './pull-progress.ts';

/** Large database images take a minute or two on a slow network. */
export const PULL_DEADLINE_MS = 300_000;
const PULL_RETRY_DELAY_MS = 2_000;
/** Often enough to see that it goes on, rarely enough to leave the log readable. */
const PROGRESS_EVERY_MS = 5_000;

export interface PullRequest {
  readonly log: (line: string) => void;
  /** Longest time for a download, milliseconds; {@link PULL_DEADLINE_MS} unless a test is in a hurry. */
  readonly deadlineMs?: number;
  readonly signal: AbortSignal;
}

/**
 * Gets an image unless it is there; one more try when that may help. Returns the name to start it by: with the
 * registry mirror of `TESTCONTAINERS_HUB_IMAGE_NAME_PREFIX` in front where that is set and the image names no registry.
 */
export async function obtainImage(runtime: Runtime, image: string, request: PullRequest): Promise<string> {
  const { ImageName: Name } = await import('testcontainers');
  const name = await asProblem(`The image ${image} cannot be used`, async () => Name.fromString(image));
  const wanted: Wanted = { runtime, name, image };
  if (await isThere(wanted)) return name.string;
  request.log(`Pulling ${image}${name.string.startsWith(image) ? '' : ` (${name.string})`} …`);
  await asProblem(`The image ${image} could not be pulled`, () => retryOnce(() => pull(wanted, request), request));
  return name.string;
}

interface Wanted {
  readonly runtime: Runtime;
  readonly name: ImageName;
  /** As it was written. */
  readonly image: string;
}

async function isThere({ runtime, name, image }: Wanted): Promise<boolean> {
  const inspected = runtime.container.dockerode.getImage(name.string).inspect();
  try {
    await within(inspected, { ms: DOCKER_CALL_DEADLINE_MS, what: `Looking for the image ${image}` });
    return true;
  } catch (error) {
    if ((error as { statusCode?: unknown }).statusCode === 404) return false;
    throw error;
  }
}

/** With the credentials of the runner's own login, from Docker's configuration and its credential helpers. */
async function pull(wanted: Wanted, request: PullRequest): Promise<void> {
  const { runtime, name, image } = wanted;
  const { getAuthConfig } = await import('testcontainers/build/container-runtime/auth/get-auth-config.js');
  const { indexServerAddress } = runtime.info.containerRuntime;
  const authconfig = await getAuthConfig(name.registry ?? indexServerAddress);
  const bound = { ms: request.deadlineMs ?? PULL_DEADLINE_MS, what: `Pulling ${image}`, signal: request.signal };
  const { dockerode } = runtime.container;
  const options = authconfig === undefined ? {} : { authconfig };
  const progress = new PullProgress();
  const everyMs = Math.min(PROGRESS_EVERY_MS, bound.ms / 3);
  const timer = setInterval(() => {
    request.log(`Pulling ${image}: ${progress.describe() ?? 'the registry has sent nothing yet'}`);
  }, everyMs);
  let stream: NodeJS.ReadableStream | null = null;
  try {
    stream = await within(dockerode.pull(name.string, options), bound);
    await within(
      follow(runtime, stream, (message) => progress.add(message)),
      bound,
    );
  } finally {
    clearInterval(timer);
    (stream as { destroy?: () => void } | null)?.destroy?.();
  }
  // A pull that broke off half-way ends without an error of its own.
  if (!(await isThere(wanted))) throw new Error('the download ended, and the image is not there');
}

function follow(
  runtime: Runtime,
  stream: NodeJS.ReadableStream,
  onMessage: (message: PullMessage) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (error: Error | null): void => (error === null ? resolve() : reject(error));
    runtime.container.dockerode.modem.followProgress(stream, done, onMessage);
  });
}

async function retryOnce(work: () => Promise<void>, request: PullRequest): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof ProblemError || !adviseOnDockerError((error as Error).message).retry) throw error;
    request.log(`Pulling failed (${(error as Error).message}), trying once more …`);
    const pause = new Promise<void>((resolve) => setTimeout(resolve, PULL_RETRY_DELAY_MS));
    await within(pause, { ms: PULL_RETRY_DELAY_MS * 2, what: 'Waiting', signal: request.signal });
    await work();
  }
}

/** `sha256:…` of the image as its registry names it; of one that was built on this machine, its id. */
export async function readDigest(runtime: Runtime, image: string): Promise<string | null> {
  const bound = { ms: DOCKER_CALL_DEADLINE_MS, what: `Looking for the image ${image}` };
  const { RepoDigests, Id } = await within(runtime.container.dockerode.getImage(image).inspect(), bound);
  return RepoDigests?.[0]?.split('@')[1] ?? Id ?? null;
}
