import { compileGlobs } from '../../detect/globs.ts';
import type { AuditRule, Found } from '../audit-rule.ts';
import { placeInConfig } from '../places.ts';
import type { Repository } from '../repository.ts';

export const thresholdsMissing: AuditRule = {
  id: 'audit.thresholds-missing',
  title: 'A load has no thresholds',
  why: 'It is run and measured, and passes whatever comes out: k6 ends with 0 although every request failed.',
  todo: "Set `thresholds`, at least `http_req_duration: ['p(95)<500']` and `http_req_failed: ['rate<0.01']`, with limits that your callers need.",
  find: (repository) => [...configured(repository), ...ofScripts(repository)],
};

function configured(repository: Repository): readonly Found[] {
  const { config } = repository;
  const load = config.load.load;
  if (load === null) return [];
  const named = Object.keys(load.thresholds).map((metric) => metric.replace(/\{.*$/s, ''));
  const missing = ['http_req_duration', 'http_req_failed'].filter((metric) => !named.includes(metric));
  if (missing.length === 0) return [];
  return [
    {
      confidence: 'certain',
      message: `The load has no threshold for ${missing.map((metric) => `\`${metric}\``).join(' and ')}`,
      location: placeInConfig(repository, ['load', 'load', 'thresholds']),
      generate: 'k6',
      key: ['configuration', ...missing],
    },
  ];
}

/** Scripts that the run starts itself get the thresholds of its profiles. */
function ofScripts({ config, scripts }: Repository): readonly Found[] {
  const isRunHere = compileGlobs(config.load.scripts);
  const isJudged = Object.keys(config.load.load?.thresholds ?? {}).length > 0;
  return scripts
    .filter(
      ({ file, thresholds, requests, unknownRequests }) =>
        thresholds?.length === 0 && requests.length + unknownRequests > 0 && !(isJudged && isRunHere(file)),
    )
    .map(({ file }) => ({
      confidence: 'certain',
      message: `The load script \`${file}\` has no thresholds`,
      location: { file, line: 1, column: 1 },
      generate: 'k6',
      key: [file],
    }));
}
