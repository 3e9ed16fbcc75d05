import type { LoadProfile, LoadStep } from '../model/config.ts';

/** `2 m to 100 users, 5 m at 100` */
export function profileWords(stages: readonly LoadStep[], kind: 'users' | 'rate' = 'users'): string {
  return stages
    .map(({ durationMs, target }, at) => {
      const change = at > 0 && stages[at - 1]?.target === target ? 'at' : 'to';
      const unit = kind === 'rate' ? ' requests/s' : target === 1 ? ' user' : ' users';
      return `${durationWords(durationMs)} ${change} ${target}${at === 0 ? unit : ''}`;
    })
    .join(', ');
}

/** `from 50 to 500 requests/s in 10 steps of 10 s` */
export function growingWords({ rates, stepMs }: Extract<LoadProfile['shape'], { readonly kind: 'growing' }>): string {
  const [first] = rates;
  if (rates.length === 1) return `${first} requests/s for ${durationWords(stepMs)}`;
  return `from ${first} to ${rates.at(-1)} requests/s in ${rates.length} steps of ${durationWords(stepMs)}`;
}

/** `7 m 30 s`, `1.5 s`: units of time that a person writes. */
export function durationWords(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  const seconds = Number(((ms - minutes * 60_000) / 1_000).toFixed(3));
  const hours = Math.floor(minutes / 60);
  const words = [
    hours > 0 ? `${hours} h` : '',
    minutes % 60 > 0 ? `${minutes % 60} m` : '',
    seconds > 0 ? `${seconds} s` : '',
  ];
  return words.filter((word) => word !== '').join(' ') || '0 s';
}
