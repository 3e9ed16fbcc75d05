import { readyExperiments, readyKind } from '../config/ready-experiments.ts';
import type { Config } from '../model/config.ts';

/** The experiments for what the configuration starts, as a block of the configuration; null where it starts nothing. */
export function renderChaos(config: Config): string | null {
  const targets = [
    ...config.services.map(({ name, image }) => ({ name, image })),
    ...(config.compose?.services ?? []).map(({ name }) => ({ name, image: '' })),
  ];
  // Between containers of one network nothing can stand: then only what happens to the container itself.
  const { providers } = config;
  const inside = providers.length > 0 && providers.every(({ image, service }) => image !== null || service !== null);
  const experiments = targets.flatMap(({ name, image }) =>
    readyKind(image, name) === null ? outageOf(name) : readyExperiments(name, !inside).map((one) => render(one)),
  );
  if (experiments.length === 0) return null;
  return `# Each experiment: steady load, a fault for a while, and how soon answers are good again. \`api-testing run --stages chaos\` runs them.
chaos:
  experiments:
${experiments.join('')}`;
}

/** What every service can suffer, whatever it is. */
function outageOf(name: string): readonly string[] {
  return [
    render({ name: `${name} pauses`, fault: { target: name, type: 'pause', for: '5s' } }),
    render({
      name: `${name} dies and comes back`,
      fault: { target: name, type: 'kill', for: '3s' },
      'recover-within': '15s',
    }),
  ];
}

type Experiment = ReturnType<typeof readyExperiments>[number];

function render({ name, fault, 'recover-within': within = '10s' }: Experiment): string {
  const attributes = Object.entries(fault ?? {}).map(([key, value]) => `${key}: ${scalar(value)}`);
  return `    - name: ${scalar(name)}
      fault: { ${attributes.join(', ')} }
      steady-state: { http_req_failed: ['rate<0.05'] } # before the fault, and again after recovery
      recover-within: ${within}
`;
}

/** A plain scalar where YAML reads one back as the same text, else in quotes. */
function scalar(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const text = String(value);
  return /^[A-Za-z][\w .-]*$/.test(text) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text) &&
    !text.endsWith(' ')
    ? text
    : /^\d+(?:ms|s|m)$/.test(text)
      ? text
      : `'${text.replaceAll("'", "''")}'`;
}

/** The configuration with the block in place of the one it has, or at its end. */
export function withBlock(
  text: string,
  block: string,
  place: { readonly from: number; readonly to: number } | null,
): string {
  if (place === null) return `${text.replace(/\n*$/, '\n')}\n${block}`;
  const lines = text.split('\n');
  const before = lines.slice(0, place.from).join('\n');
  const after = lines.slice(place.to).join('\n');
  return `${before}${before === '' ? '' : '\n'}${block}${after === '' ? '' : `\n${after}`}`;
}
