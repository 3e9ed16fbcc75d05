/** Names under which the main step leaves word for the post step. */
export const LEFT_FOR_POST = {
  workDirectory: 'work-directory',
  check: 'check',
  concluded: 'check-concluded',
} as const;
