import { type DoctorLine, green, red, yellow } from './line.ts';

export interface MachineFacts {
  readonly node: string;
  /** What `git --version` says; null: there is none. */
  readonly git: string | null;
  readonly repository: boolean;
  /** Whether older commits are missing. */
  readonly shallow: boolean;
  readonly docker: { readonly version: string } | { readonly why: string };
  /** Whether the configuration starts containers. */
  readonly needsDocker: boolean;
  /** Bytes that are free where the repository lies; null: nobody could tell. */
  readonly freeBytes: number | null;
}

/** `engines` of package.json. */
const OLDEST_NODE = 24;
const GIB = 1024 ** 3;
/** The images of a database and a cache, unpacked, with room for what they write. */
const LITTLE_DISK_BYTES = 5 * GIB;
const NO_DISK_BYTES = GIB;

export function judgeMachine(facts: MachineFacts): readonly DoctorLine[] {
  return [judgeNode(facts), judgeGit(facts), judgeDocker(facts), judgeDisk(facts)];
}

function judgeNode({ node }: MachineFacts): DoctorLine {
  const says = `Node.js ${node}`;
  if (Number.parseInt(node, 10) >= OLDEST_NODE) return green('machine', 'node', says);
  return red('machine', 'node', {
    says: `${says}, and ${OLDEST_NODE} is needed`,
    mend: `npx node@${OLDEST_NODE} --version`,
  });
}

function judgeGit({ git, repository, shallow }: MachineFacts): DoctorLine {
  if (git === null) return red('machine', 'git', { says: 'git is not installed', mend: 'apt-get install git' });
  if (!repository)
    return red('machine', 'git', { says: `${git}, and this folder is in no repository`, mend: 'git init' });
  if (!shallow) return green('machine', 'git', `${git}, with the whole history`);
  return yellow('machine', 'git', { says: `${git}, and older commits are missing`, mend: 'git fetch --unshallow' });
}

function judgeDocker({ docker, needsDocker }: MachineFacts): DoctorLine {
  if ('version' in docker) return green('machine', 'docker', `Docker Engine ${docker.version} answers`);
  const line = { says: `Docker cannot be reached: ${docker.why}`, mend: 'systemctl start docker' };
  if (needsDocker) return red('machine', 'docker', line);
  return yellow('machine', 'docker', { ...line, says: `${line.says}; the configuration starts no container` });
}

function judgeDisk({ freeBytes }: MachineFacts): DoctorLine {
  if (freeBytes === null)
    return yellow('machine', 'disk', { says: 'how much is free could not be read', mend: 'df -h .' });
  const says = `${(freeBytes / GIB).toFixed(1)} GiB free`;
  if (freeBytes >= LITTLE_DISK_BYTES) return green('machine', 'disk', says);
  const mend = 'docker system prune';
  return freeBytes < NO_DISK_BYTES ? red('machine', 'disk', { says, mend }) : yellow('machine', 'disk', { says, mend });
}
