import type { LoadProfile } from '../model/config.ts';

/** In front of a profile's name on a pull request's label: `api-test:stress`. */
const PROFILE_LABEL = 'api-test:';

/** What may ask for a heavier profile. */
export interface ProfileAsk {
  /** Labels of the pull request; empty elsewhere. */
  readonly labels: readonly string[];
  /** Whether a schedule started the run. */
  readonly scheduled: boolean;
  /** Profiles that a command, or an input, names. */
  readonly named: readonly string[];
  /** Where nobody can add a label: at a desk, and in a run without a pull request. Absent: somebody can. */
  readonly unlabelled?: 'desk' | 'no-pull-request';
}

export const NOBODY_ASKS: ProfileAsk = { labels: [], scheduled: false, named: [] };

export interface ProfilePlan {
  readonly due: readonly { readonly profile: LoadProfile; readonly because: string }[];
  /** Each with what would ask for it. */
  readonly notAsked: readonly { readonly profile: string; readonly reason: string }[];
}

/** Which of the configured profiles run. Naming one always asks for it; otherwise its own `when` does. */
export function planProfiles(profiles: readonly LoadProfile[], ask: ProfileAsk): ProfilePlan {
  const judged = profiles.map((profile) => ({ profile, because: whyDue(profile, ask) }));
  return {
    due: judged.flatMap(({ profile, because }) => (because === null ? [] : [{ profile, because }])),
    notAsked: judged.flatMap(({ profile, because }) =>
      because === null ? [{ profile: profile.name, reason: howToAsk(profile, ask) }] : [],
    ),
  };
}

function whyDue({ name, when }: LoadProfile, ask: ProfileAsk): string | null {
  if (ask.named.includes(name)) return 'asked for by name';
  if (when === 'always') return 'in every run';
  if (when === 'schedule' && ask.scheduled) return 'scheduled';
  if (when === 'label' && ask.labels.includes(PROFILE_LABEL + name)) return `label ${PROFILE_LABEL}${name}`;
  return null;
}

function howToAsk({ name, when }: LoadProfile, { unlabelled, scheduled }: ProfileAsk): string {
  const byName = unlabelled === 'desk' ? `\`--profiles ${name}\`` : `name it: \`profiles: ${name}\``;
  switch (when) {
    case 'label':
      if (unlabelled === undefined) return `add the label \`${PROFILE_LABEL}${name}\``;
      return scheduled ? `write \`when: schedule\`, or ${byName}` : byName;
    case 'command':
      return byName;
    case 'schedule':
      return `it runs on a schedule; or ${byName}`;
    case 'always':
      return 'it runs always';
    default:
      return when satisfies never;
  }
}

/** `stress (label api-test:stress); not asked for: soak (add the label …)` */
export function profileWords({ due, notAsked }: ProfilePlan): string {
  const running = due.map(({ profile, because }) => `${profile.name} (${because})`).join(', ');
  const waiting = notAsked.map(({ profile, reason }) => `${profile} (${reason})`).join(', ');
  return [running, waiting === '' ? '' : `not asked for: ${waiting}`].filter((words) => words !== '').join('; ');
}
