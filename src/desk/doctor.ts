import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigErrors } from '../config/parse.ts';
import { judgeBroker } from '../doctor/judge-broker.ts';
import { judgeMachine } from '../doctor/judge-machine.ts';
import { judgePlugins } from '../doctor/judge-plugins.ts';
import { judgeToken } from '../doctor/judge-token.ts';
import { judgeWorkflows } from '../doctor/judge-workflows.ts';
import { type DoctorLine, green, red, yellow } from '../doctor/line.ts';
import { renderDoctorJson, renderDoctorText } from '../doctor/render.ts';
import type { Config } from '../model/config.ts';
import { describeProblem, ProblemError } from '../model/problem.ts';
import { DEFAULT_CONFIG_PATH } from '../run/request.ts';
import { K6_VERSION } from '../tools/k6-pins.ts';
import { neutralise } from '../tools/neutralise.ts';
import { PACT_CLI_VERSION } from '../tools/pact-pins.ts';
import { makeRedactor } from '../tools/redact.ts';
import type { DoctorCommand } from './doctor-arguments.ts';
import { readBroker } from './doctor-broker.ts';
import { readMachine, readToken, versionOf } from './doctor-facts.ts';
import { readPlugins } from './doctor-plugins.ts';
import { judgeSpecs } from './doctor-specs.ts';
import { openProject, type Project, toolCacheOf } from './project.ts';
import { listFiles, readText } from './repository.ts';

const HEALTHY = 0;
const ILL = 1;
/** Largest workflow that is read: GitHub takes 512 kB. */
const MAX_WORKFLOW_BYTES = 600_000;

/** One look at everything; writes it out and answers the exit code. */
export async function runDoctor(command: DoctorCommand, directory: string, signal: AbortSignal): Promise<number> {
  const { lines, secrets } = await examine(command, directory, signal);
  const redact = makeRedactor(secrets);
  const clean = (text: string) => neutralise(redact(text)).replaceAll(/\s*\n\s*/g, ' · ');
  const shown = lines.map((line) => ({
    ...line,
    says: clean(line.says),
    mend: line.mend === null ? null : clean(line.mend),
  }));
  process.stdout.write(command.format === 'json' ? renderDoctorJson(shown) : renderDoctorText(shown));
  return lines.some(({ light }) => light === 'red') ? ILL : HEALTHY;
}

async function examine(command: DoctorCommand, directory: string, signal: AbortSignal) {
  const opened = await openWithFaults(command, directory);
  await using project = opened.project;
  const { config, root, broker } = project;
  const needsDocker =
    config.services.length > 0 || config.compose !== null || config.providers.some(({ image }) => image !== null);
  const paths = await listFiles(project);
  const lines = [
    ...judgeMachine(await readMachine(root, { repository: project.git !== null, needsDocker })),
    ...opened.faults,
    ...(opened.faults.length > 0 ? [] : await judgeConfig(project, paths, command)),
    ...(await judgeTools(config, root)),
    ...judgePlugins(await readPlugins(project, paths, process.env)),
    ...judgeBroker(await readBroker(config, broker, signal)),
    ...judgeToken(await readToken(root)),
    ...judgeWorkflows(await readWorkflows(root, paths)),
  ];
  const secrets = [broker.token, broker.password, process.env['GITHUB_TOKEN'], process.env['GH_TOKEN']];
  return { lines, secrets: secrets.flatMap((secret) => secret?.trim() || []) };
}

/** A configuration that cannot be read is one red line for each mistake; the rest is looked at all the same. */
async function openWithFaults(
  command: DoctorCommand,
  directory: string,
): Promise<{ project: Project; faults: readonly DoctorLine[] }> {
  try {
    return { project: await openProject(directory, command.config), faults: [] };
  } catch (thrown) {
    const problems =
      thrown instanceof ConfigErrors ? thrown.problems : thrown instanceof ProblemError ? [thrown.problem] : null;
    if (problems === null) throw thrown;
    const faults = problems.map((problem) =>
      red('configuration', command.config ?? DEFAULT_CONFIG_PATH, {
        says: describeProblem({ ...problem, todo: null }),
        mend: problem.todo ?? 'correct it: docs/configuration.md lists every key',
      }),
    );
    return { project: await openProject(directory, undefined), faults };
  }
}

async function judgeConfig(
  project: Project,
  paths: readonly string[],
  command: DoctorCommand,
): Promise<readonly DoctorLine[]> {
  const { config, root } = project;
  const file = command.config ?? DEFAULT_CONFIG_PATH;
  const there = command.config !== null || existsSync(join(root, file));
  const read = there
    ? green('configuration', file, 'is read without a mistake')
    : yellow('configuration', file, {
        says: 'is not there: only specifications and pact files are compared',
        mend: 'npx api-testing generate config',
      });
  const start = config.providers.some((one) => one.start ?? one.image ?? one.service);
  const provider = start
    ? green('configuration', 'provider', config.providers.map(({ name }) => name).join(', '))
    : yellow('configuration', 'provider', {
        says: 'nobody says how it is started: nothing runs against it',
        mend: 'write provider.start; npx api-testing generate config finds it',
      });
  const unset = config.contract.brokerUnset;
  const broker =
    unset === null
      ? []
      : [
          yellow('configuration', 'contract.broker', {
            says: `${unset} is not set`,
            mend: `export ${unset}=https://…`,
          }),
        ];
  const specs = await judgeSpecs(project, paths);
  return [read, ...specs, provider, ...broker, ...judgeGate(project)];
}

/** A gate without a broker is asked of nobody, and fails every run. */
function judgeGate({ config, broker }: Project): readonly DoctorLine[] {
  const { gate, brokerUnset } = config.contract;
  const address = broker.baseUrl ?? config.contract.broker;
  if (gate.length === 0 || brokerUnset !== null || address !== null) return [];
  const mend = 'set contract.broker or the input pact-broker-base-url, or take contract.gate out';
  const says = `asks about ${gate.join(', ')}, and there is no broker to ask`;
  return [red('configuration', 'contract.gate', { says, mend })];
}

async function judgeTools(config: Config, root: string): Promise<readonly DoctorLine[]> {
  const lines = [await judgeK6(root), judgePact()];
  if (config.compose !== null) {
    const version = await versionOf('docker', ['compose', 'version'], root);
    const mend = 'apt-get install docker-compose-plugin';
    lines.push(
      version === null
        ? red('tools', 'compose', { says: `${config.compose.file} needs \`docker compose\``, mend })
        : green('tools', 'compose', version),
    );
  }
  if ((config.chaos?.toolkit.length ?? 0) > 0) {
    const version = await versionOf('chaos', ['--version'], root);
    const mend = 'pip install chaostoolkit';
    lines.push(
      version === null
        ? red('tools', 'chaos', { says: '`chaos` is not installed, and chaos.toolkit names experiments', mend })
        : green('tools', 'chaos', version),
    );
  }
  return lines;
}

async function judgeK6(root: string): Promise<DoctorLine> {
  const version = await versionOf('k6', ['version'], root);
  if (version !== null) return green('tools', 'k6', version);
  const says = `is not installed: k6 ${K6_VERSION} is fetched and checked when it is needed`;
  return yellow('tools', 'k6', { says, mend: `go install go.k6.io/k6/v2@v${K6_VERSION}` });
}

function judgePact(): DoctorLine {
  const kept = existsSync(join(toolCacheOf(process.env), 'api-testing-pact', PACT_CLI_VERSION));
  if (kept) return green('tools', 'pact', `pact-cli ${PACT_CLI_VERSION} is in the tool cache`);
  const says = `pact-cli ${PACT_CLI_VERSION} is fetched with npm and checked when it is needed`;
  return yellow('tools', 'pact', { says, mend: 'npx api-testing run --stages contract' });
}

async function readWorkflows(root: string, paths: readonly string[]) {
  const files = paths.filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path));
  const texts = await Promise.all(
    files.map(async (path) => ({ path, text: await readText(root, path, MAX_WORKFLOW_BYTES) })),
  );
  return texts.flatMap(({ path, text }) => (text === null ? [] : [{ path, text }]));
}
