import type { AuditRule, Found } from '../audit-rule.ts';
import { locate, placeInConfig } from '../places.ts';
import type { Repository } from '../repository.ts';

export const consumerWithoutPact: AuditRule = {
  id: 'audit.consumer-without-pact',
  title: 'A consumer has no pact',
  why: 'Its provider cannot know what it needs, so a break of it is found when it is deployed.',
  todo: 'Write a consumer test with Pact for the requests that it makes.',
  find: (repository) => [...configuredConsumer(repository), ...composeConsumers(repository)],
};

/** Modules with which pacts are written. */
const PACT_MODULES =
  /^(?:@pact-foundation\/pact(?:$|\/)|jest-pact$|pact(?:$|\.)|au\.com\.dius\.pact\.consumer|github\.com\/pact-foundation\/pact-go)/;

function configuredConsumer(repository: Repository): readonly Found[] {
  const { config, pacts, sources } = repository;
  if (config.consumer === null || pacts.some(({ consumer }) => consumer === config.consumer?.name)) return [];
  // Its pacts are made by its tests, and need not be committed.
  if (sources.some(({ imports }) => imports.some((name) => PACT_MODULES.test(name)))) return [];
  const { name } = config.consumer;
  return [
    {
      confidence: 'certain',
      message: `The consumer ${name} has no pact, and no test that writes one`,
      location: placeInConfig(repository, ['consumer']),
      generate: `contract ${name}`,
      key: [name],
    },
  ];
}

/** Services of a compose file that are built here and are told the address of the provider. */
function composeConsumers(repository: Repository): readonly Found[] {
  const { config, composes, pacts } = repository;
  const asksBroker = config.contract.broker !== null || config.contract.brokerUnset !== null;
  return composes.flatMap(({ file, services }) =>
    config.providers.flatMap((provider) => {
      const served = services.find(({ name }) => name === provider.service || isAlike(name, provider.name));
      if (served === undefined) return [];
      const callers = services.filter(
        (one) =>
          one.isBuilt && one !== served && Object.values(one.environment).some((value) => leadsTo(value, served.name)),
      );
      const own = pacts.filter((pact) => pact.provider === provider.name);
      return callers
        .filter((caller) => !own.some(({ consumer }) => isAlike(caller.name, consumer)))
        .map(
          (caller): Found => ({
            confidence: asksBroker ? 'hint' : 'likely',
            message: `\`${caller.name}\` is given the address of ${provider.name}, and no pact names it as a consumer`,
            location: locate(file, caller.at),
            generate: `contract ${caller.name}`,
            key: [caller.name, provider.name],
          }),
        );
    }),
  );
}

/** `payment-service` and PaymentService, `web` and web-app. */
function isAlike(one: string, other: string): boolean {
  const plain = (name: string) =>
    name
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
      .replace(/(?:service|api|app|server|client)$/, '');
  return plain(one) !== '' && plain(one) === plain(other);
}

function leadsTo(value: string, host: string): boolean {
  return /^https?:\/\//.test(value) && value.replace(/^https?:\/\//, '').split(/[:/?]/)[0] === host;
}
