import type { Location } from '../../model/location.ts';
import type { AuditRule } from '../audit-rule.ts';
import { type Dependency, dependencyOfImage } from '../dependencies.ts';
import { isTested } from '../integration-tests.ts';
import { locate } from '../places.ts';
import type { Repository } from '../repository.ts';

export const dependencyWithoutTest: AuditRule = {
  id: 'audit.dependency-without-test',
  title: 'A dependency without an integration test',
  why: 'The provider needs it to answer, and no test ever talks to a real one.',
  todo: 'Add it to `services`, or have `services.compose` name the compose file, with `integration.run`; or start it with testcontainers.',
  find: (repository) => {
    const kinds = new Set<string>();
    return [...ofComposes(repository), ...ofManifests(repository)].flatMap(({ dependency, location, name, isRun }) => {
      if (kinds.has(dependency.kind) || isTested(repository, dependency.kind)) return [];
      kinds.add(dependency.kind);
      return [
        {
          confidence: isRun ? ('certain' as const) : ('likely' as const),
          message: `${dependency.words} (\`${name}\`) has no integration test`,
          location,
          generate: 'integration',
          key: [dependency.kind],
        },
      ];
    });
  },
};

interface Needed {
  readonly dependency: Dependency;
  readonly name: string;
  readonly location: Location;
  /** Whether it says that one is run, not only that a client of it is there. */
  readonly isRun: boolean;
}

function ofComposes({ composes }: Repository): readonly Needed[] {
  return composes.flatMap(({ file, services }) =>
    services.flatMap(({ image, isBuilt, name, at }) => {
      const dependency = image === null || isBuilt ? null : dependencyOfImage(image);
      return dependency === null ? [] : [{ dependency, name, location: locate(file, at), isRun: true }];
    }),
  );
}

function ofManifests({ declared }: Repository): readonly Needed[] {
  return declared.map(({ dependency, name, file, at }) => ({
    dependency,
    name,
    location: locate(file, at),
    isRun: false,
  }));
}
