/** Names under which the main step leaves word for the post step. */
export const LEFT_FOR_POST = {
  workDirectory: 'work-directory',
  check: 'check',
  concluded: 'check-concluded',
  /** The check of a fork's own run, told again after a command: the command's own is open beside it. */
  checkAgain: 'check-again',
  concludedAgain: 'check-again-concluded',
} as const;
