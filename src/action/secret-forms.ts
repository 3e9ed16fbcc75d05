/** Shortest text that is worth hiding; shorter ones would hide half of every log. */
const SHORTEST_SECRET = 4;

export interface Secrets {
  /** As they were handed over, before any trimming. */
  readonly secrets: readonly string[];
  readonly username: string;
  readonly password: string;
}

/**
 * Every form in which a secret can appear in a log: as given, trimmed, line by line, percent-encoded, in base64, and as
 * the basic credentials that git and brokers send.
 */
export function secretForms({ secrets, username, password }: Secrets): readonly string[] {
  const forms = new Set<string>();
  for (const secret of secrets) {
    for (const form of [secret, secret.trim(), ...secret.split(/\r?\n/).map((line) => line.trim())]) {
      if (form.trim().length < SHORTEST_SECRET) continue;
      forms
        .add(form)
        .add(base64(form))
        .add(encodeURIComponent(form))
        .add(base64(`x-access-token:${form}`));
    }
  }
  if (password.length >= SHORTEST_SECRET) forms.add(base64(`${username}:${password}`));
  return [...forms];
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
