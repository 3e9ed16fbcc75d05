/** Environment variables that `${…}` may name in the configuration. Nothing else of the environment is ever read. */
export const REFERENCE_NAMES: readonly string[] = [
  'PACT_BROKER_BASE_URL',
  'PACT_BROKER_TOKEN',
  'PACT_BROKER_USERNAME',
  'PACT_BROKER_PASSWORD',
];

const ADDRESS_NAME = 'PACT_BROKER_BASE_URL';

export interface BrokerAddress {
  /** Null: files only, or the variable is not set. */
  readonly address: string | null;
  /** Variable the address was to come from, where it is not set. */
  readonly unset: string | null;
}

export type BrokerFault = { readonly code: string; readonly why: string; readonly todo: string };

/** The broker's address with its references filled in, or what is wrong with it. The fault never repeats a value. */
export function readBrokerAddress(
  written: string,
  environment: Readonly<Record<string, string | undefined>>,
): BrokerAddress | BrokerFault {
  const names = [...written.matchAll(/\$\{([^}]*)\}/g)].map(([, name = '']) => name);
  for (const name of names) {
    const fault = checkName(name);
    if (fault !== null) return fault;
  }
  if (names.length > 0 && !environment[ADDRESS_NAME]?.trim()) return { address: null, unset: ADDRESS_NAME };
  const address = written.replaceAll(`\${${ADDRESS_NAME}}`, environment[ADDRESS_NAME]?.trim() ?? '');
  return checkAddress(address) ?? { address: address.replace(/\/+$/, ''), unset: null };
}

function checkName(name: string): BrokerFault | null {
  if (name === ADDRESS_NAME) return null;
  if (REFERENCE_NAMES.includes(name)) {
    return {
      code: 'config.broker-credentials',
      why: `\${${name}} is a credential, and addresses are shown in logs and reports`,
      todo: 'Hand credentials over in the inputs `pact-broker-…`; at a desk they are read from the environment by themselves.',
    };
  }
  return {
    code: 'config.reference',
    why: `\${${name}} is not read from the environment`,
    todo: `Only \${${ADDRESS_NAME}} is an address; write the address itself otherwise.`,
  };
}

function checkAddress(address: string): BrokerFault | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    const why = 'it is no `https:` or `http:` address';
    return { code: 'config.broker', why, todo: 'Write it like `https://broker.example.com`.' };
  }
  if (url.username !== '' || url.password !== '') {
    const why = 'it holds credentials, and addresses are shown in logs and reports';
    return { code: 'config.broker-credentials', why, todo: 'Hand them over in the inputs `pact-broker-…`.' };
  }
  if (url.search === '' && url.hash === '') return null;
  return { code: 'config.broker', why: 'it has a query or a fragment', todo: 'Write the address of the broker alone.' };
}
