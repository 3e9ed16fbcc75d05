import { describeProblem, type Problem } from '../model/problem.ts';
import { type DoctorLine, green, red, yellow } from './line.ts';

/** What the Pact Broker said when it was asked once. */
export interface BrokerFacts {
  /** Null: none is configured. */
  readonly address: string | null;
  readonly credentials: 'the token' | 'the password' | 'nobody';
  /** Environments of `contract.gate`. */
  readonly gate: readonly string[];
  /** Null: it was not asked. */
  readonly answer: BrokerAnswer | Problem | null;
}

export interface BrokerAnswer {
  /** Null where it does not say. */
  readonly version: string | null;
  readonly environments: readonly string[];
  /** Pacticipants of the configuration that it does not know. */
  readonly unknown: readonly string[];
  /** Whether it lets anybody read: then nobody knows yet whether it takes the credentials. */
  readonly isOpen: boolean;
}

const SETUP = 'npx api-testing broker setup';

export function judgeBroker({ address, credentials, gate, answer }: BrokerFacts): readonly DoctorLine[] {
  if (address === null || answer === null) {
    if (gate.length === 0) return [];
    const says = 'contract.gate needs one, and none is known';
    return [red('broker', 'Pact Broker', { says, mend: 'export PACT_BROKER_BASE_URL=https://…' })];
  }
  if ('what' in answer) {
    const says = describeProblem({ ...answer, todo: null });
    return [red('broker', 'Pact Broker', { says, mend: mendOf(answer, address) })];
  }
  const version = answer.version === null ? '' : ` (version ${answer.version})`;
  const says = 'the broker has no environment of this name, and contract.gate asks for it';
  return [
    green('broker', address, `answers${version}, and ${takesWords(credentials, answer.isOpen)}`),
    ...answer.unknown.map((name) =>
      yellow('broker', name, { says: 'the broker has no pacticipant of this name', mend: SETUP }),
    ),
    ...gate
      .filter((name) => !answer.environments.includes(name))
      .map((name) => red('broker', name, { says, mend: SETUP })),
  ];
}

function takesWords(credentials: BrokerFacts['credentials'], isOpen: boolean): string {
  if (credentials === 'nobody') return 'takes anybody';
  return isOpen
    ? `lets anybody read: whether it takes ${credentials} shows when something is published`
    : `takes ${credentials}`;
}

/** At a desk nobody sets inputs of an action: what mends it is a variable, or a look at the address. */
function mendOf({ code, todo }: Problem, address: string): string {
  const byCode: Readonly<Record<string, string>> = {
    'broker.unauthorized': 'export PACT_BROKER_TOKEN=… (or PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD)',
    'broker.forbidden': 'export PACT_BROKER_TOKEN=… of somebody who may read contracts',
    'broker.certificate': 'export NODE_EXTRA_CA_CERTS=/path/to/your-authority.pem',
    'broker.redirected': 'export PACT_BROKER_BASE_URL=… to the final address',
    'broker.not-a-broker': 'export PACT_BROKER_BASE_URL=… to the broker itself, 2.100 or later',
    'broker.address-invalid': 'export PACT_BROKER_BASE_URL=https://…',
    'broker.timeout': `curl -I ${address}`,
    'broker.unreachable': `curl -I ${address}`,
  };
  return byCode[code] ?? todo ?? `curl -I ${address}`;
}
