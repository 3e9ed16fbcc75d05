import { describe, expect, it } from 'vitest';
import { findPaths, findProvider } from '../../src/generate/find-provider.ts';
import type { RepositoryFacts } from '../../src/generate/repository-facts.ts';

function factsOf(files: Readonly<Record<string, string>>): RepositoryFacts {
  const texts = new Map(Object.entries(files));
  return { paths: [...texts.keys()], texts, specs: [], pacts: [] } as unknown as RepositoryFacts;
}

describe('what is found of a provider', () => {
  it('is the path of its health in Go, behind the method of the route', () => {
    const facts = factsOf({ 'main.go': 'mux.HandleFunc("GET /healthz", s.health)\n', 'go.mod': 'module shop\n' });
    expect(findPaths(facts, '').ready).toBe('/healthz');
    expect(findPaths(factsOf({ 'main.go': 'mux.HandleFunc("POST /healthz", s.health)\n' }), '').ready).toBeNull();
  });

  it('are the integration tests of a service in Python, where they have a folder of their own', () => {
    const service = {
      'app/main.py': 'from fastapi import FastAPI\napp = FastAPI()\n',
      'requirements.txt': 'fastapi\n',
    };
    const facts = factsOf({ ...service, 'tests/integration/test_orders.py': '' });
    expect(findProvider(facts)?.integration).toBe('pytest tests/integration');
    expect(findProvider(factsOf({ ...service, 'tests/test_orders.py': '' }))?.integration).toBeNull();
  });
});
