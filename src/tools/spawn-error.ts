export interface FailedCommand {
  readonly file: string;
  readonly cwd: string;
  /** The system says ENOENT for a missing folder as well as for a missing program. */
  readonly cwdExists: boolean;
}

/** Why a program could not be started, in words. */
export function describeSpawnError(error: NodeJS.ErrnoException, command: FailedCommand): string {
  const { file, cwd, cwdExists } = command;
  switch (error.code) {
    case 'ENOENT':
      return cwdExists ? `${file}: no such program` : `${file}: the folder ${cwd} does not exist`;
    case 'ENOTDIR':
      return `${file}: ${cwd} is not a folder`;
    case 'EACCES':
      return `${file}: not allowed to execute it`;
    case 'EMFILE':
    case 'ENFILE':
      return `${file}: too many open files on this machine (${error.code}); raise the limit (ulimit -n) or run fewer things at once`;
    case 'EAGAIN':
      return `${file}: too many processes on this machine (EAGAIN)`;
    case 'E2BIG':
      return `${file}: arguments and environment are too long together (E2BIG)`;
    default:
      return `${file}: ${error.message}`;
  }
}
