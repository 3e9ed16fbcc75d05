import { openBroker } from '../contract/broker.ts';
import { DEFAULT_LIMITS } from '../contract/limits.ts';
import type { BrokerAnswer, BrokerFacts } from '../doctor/judge-broker.ts';
import type { Config } from '../model/config.ts';
import { ProblemError, toProblem } from '../model/problem.ts';
import type { BrokerAccess } from '../run/request.ts';

/** A run waits for a broker that restarts; whoever looks once wants to know that it does not answer now. */
const ONE_LOOK = { ...DEFAULT_LIMITS, attempts: 2, attemptMs: 5_000, brokerPatienceMs: 10_000 };
const NOBODY = { token: null, username: null, password: null };

/** Asks the broker once, and changes nothing at it. Never throws: what went wrong is in the facts. */
export async function readBroker(config: Config, access: BrokerAccess, signal: AbortSignal): Promise<BrokerFacts> {
  const address = access.baseUrl ?? config.contract.broker;
  const credentials = access.token ? 'the token' : access.username ? 'the password' : 'nobody';
  const facts = { address, credentials, gate: config.contract.gate } as const;
  if (address === null) return { ...facts, answer: null };
  const options = { address, credentials: access, limits: ONE_LOOK, signal, log: () => {} };
  try {
    const broker = openBroker(options);
    const version = await broker.version();
    const environments = await broker.environments();
    const names = [...config.providers.map(({ name }) => name), ...(config.consumer ? [config.consumer.name] : [])];
    const unknown: string[] = [];
    for (const name of names) if ((await broker.pacticipant(name)) === null) unknown.push(name);
    const isOpen = credentials === 'nobody' || (await letsAnybodyRead({ ...options, credentials: NOBODY }));
    const answer: BrokerAnswer = { version, environments, unknown, isOpen };
    return { ...facts, address: broker.address, answer };
  } catch (thrown) {
    return { ...facts, answer: toProblem(thrown, 'doctor.broker', 'The Pact Broker could not be asked') };
  }
}

/** A proxy in front of a broker sends whoever has no credentials to a page to sign in. */
const TURNED_AWAY = /^broker\.(?:unauthorized|forbidden|redirected|not-a-broker)$/;

/** Then an answer says nothing about the credentials: such a broker looks at them when something is written. */
async function letsAnybodyRead(options: Parameters<typeof openBroker>[0]): Promise<boolean> {
  try {
    await openBroker(options).version();
    return true;
  } catch (thrown) {
    if (thrown instanceof ProblemError && TURNED_AWAY.test(thrown.problem.code)) return false;
    throw thrown;
  }
}
