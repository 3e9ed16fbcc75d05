/** Names that teams give the script that brings the schema of the database up to date. */
const MIGRATION =
  /^(?:(?:db|prisma|knex|typeorm|drizzle)[:-])?migrat(?:e|ions?)(?:[:-](?:up|run|deploy|latest|apply))?$/;

/** The script of a package.json that migrates; null: none is named so, or the start does it itself. */
export function migrationScript(scripts: Readonly<Record<string, string>>): string | null {
  if (/migrat/i.test(scripts['start'] ?? '')) return null;
  return Object.keys(scripts).find((name) => MIGRATION.test(name)) ?? null;
}

/** Prepares first; `exec`, so that a signal reaches the server and not the shell that waits for it. */
export function startAfter(preparations: readonly string[], start: string): string {
  if (preparations.length === 0) return start;
  // A variable in front of a command is no program that could be executed.
  const server = /^\w+=/.test(start) ? start : `exec ${start}`;
  return [...preparations, server].join(' && ');
}
