import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDemoArguments } from '../../scripts/demo/arguments.ts';
import { renderConfiguration } from '../../scripts/demo/configuration.ts';
import { EXAMPLE } from '../../scripts/demo/place.ts';
import { parseConfig } from '../../src/config/parse.ts';

const FILE = '.github/api-testing.yml';
const TEXT = readFileSync(join(EXAMPLE, FILE), 'utf8');
const BROKER = { PACT_BROKER_BASE_URL: 'http://127.0.0.1:9292' };

describe('the configuration of the example', () => {
  it('is one that the Action accepts', () => {
    const config = parseConfig(TEXT, FILE, {});
    expect(config.providers.map(({ name }) => name)).toEqual(['PaymentService']);
    expect(config.services.map(({ image }) => image)).toEqual(['postgres:15', 'redis:7']);
    expect(config.contract.broker).toBeNull();
  });

  it('has services, a broker and a gate in the world of containers', () => {
    const config = parseConfig(renderConfiguration(TEXT, 'containers'), FILE, BROKER);
    expect(config.services).toHaveLength(2);
    expect(config.contract).toMatchObject({ broker: BROKER.PACT_BROKER_BASE_URL, gate: ['production'] });
  });

  it('has pact files and no services in the embedded world', () => {
    const config = parseConfig(renderConfiguration(TEXT, 'embedded'), FILE, {});
    expect(config.services).toEqual([]);
    expect(config.contract).toMatchObject({ broker: null, pacts: ['pacts/*.json'], gate: [] });
    expect(config.providers[0]?.states).toBe('/_pact/provider-states');
  });

  it('is refused where it no longer has the parts that differ', () => {
    expect(() => renderConfiguration('version: 1', 'embedded')).toThrow('services and contract');
  });
});

describe('the arguments of the demo', () => {
  it('default to the breaking change and demo-report', () => {
    expect(parseDemoArguments([])).toMatchObject({ scenario: 'break', out: 'demo-report', embedded: false });
  });

  it('name the scenarios where another one is asked for', () => {
    expect(() => parseDemoArguments(['--scenario', 'other'])).toThrow('there are break and fine');
  });

  it('refuse what they do not know', () => {
    expect(() => parseDemoArguments(['--speed'])).toThrow('--speed');
  });
});
