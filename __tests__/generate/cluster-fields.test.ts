import { loadAll } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/parse.ts';
import { generateChaosMesh, generateLitmus } from '../../src/generate/chaos-manifests.ts';
import { CHAOS_MESH, faultsOf, LITMUS } from './cluster-fields.ts';

const FAULTS = [
  '{ type: kill }',
  '{ type: stop }',
  '{ type: restart }',
  '{ type: pause }',
  '{ type: disconnect }',
  '{ type: down }',
  '{ type: cpu, share: 0.05 }',
  '{ type: memory, share: 0.9 }',
  '{ type: connections }',
  '{ type: latency, latency: 100ms, jitter: 20ms }',
  '{ type: latency, latency: 1.5s }',
  '{ type: bandwidth, rate: 64 }',
  '{ type: timeout }',
  '{ type: timeout, toxicity: 0.5 }',
  '{ type: reset_peer }',
  '{ type: slicer, size: 64 }',
  '{ type: slow_close, delay: 200ms }',
  '{ type: limit_data, bytes: 1000 }',
];

interface Resource {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: unknown;
}

const CONFIG = parseConfig(
  `services: { db: { image: 'postgres:15', port: 5432 } }
chaos:
  experiments:
${FAULTS.map((fault, index) => `    - { name: '${index} Ümlaut & ${'x'.repeat(index * 5)}', fault: ${fault.replace('{', '{ target: db, for: 5s,')}, probes: [{ path: /health }, { path: /ready, status: 204, within: 500ms }] }`).join('\n')}
`,
  'config.yml',
  {},
);

describe.each([
  ['Chaos Mesh', generateChaosMesh, CHAOS_MESH, 'chaos-mesh.org/v1alpha1'],
  ['Litmus', generateLitmus, LITMUS, 'litmuschaos.io/v1alpha1'],
] as const)('manifests for %s', (_, generate, known, apiVersion) => {
  const { files, notes } = generate(CONFIG, 'x.yaml');
  const resources = loadAll(files[0]?.text ?? '') as readonly Resource[];

  it('have the names, the values and all the fields that its types ask for', () => {
    expect(resources.length).toBeGreaterThan(5);
    for (const { kind, apiVersion: version, spec } of resources) {
      expect(version).toBe(apiVersion);
      expect(faultsOf(spec, known[kind] ?? {}, kind)).toEqual([]);
    }
  });

  it('have names that Kubernetes takes (RFC 1123)', () => {
    for (const { metadata } of resources) {
      expect(metadata.name).toMatch(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/);
      expect(metadata.name.length).toBeLessThanOrEqual(63);
    }
  });

  it('leave out with a note what it has no word for, and nothing else', () => {
    const leftOut = notes.filter((note) => note.includes('left out')).length;
    expect(resources.length + leftOut).toBe(FAULTS.length);
  });
});

it('a field that is not theirs is found by this check', () => {
  expect(
    faultsOf({ action: 'pod-kil', mode: 'all', selector: {}, grace: 1 }, CHAOS_MESH['PodChaos'] ?? {}, 'x'),
  ).toEqual(['x.action: pod-kil', 'x.grace is not known']);
});
