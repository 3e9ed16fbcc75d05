import { describe, expect, it } from 'vitest';
import {
  adviseOnDockerError,
  chooseProbe,
  fillExpose,
  OWNER_LABEL,
  planContainer,
  readLogFrames,
} from '../../src/environment/containers.ts';
import { serviceExited, serviceNotReady } from '../../src/environment/service-failure.ts';
import { ENVIRONMENT_LABEL } from '../../src/tools/docker.ts';
import { mappedAddress } from '../../src/tools/mapped-address.ts';
import { serviceConfig } from './support.ts';

const owner = { session: 'run-1', environment: 'e-1', owner: null, host: 'localhost', network: null };
const plan = { ...serviceConfig(), mounts: [] };

describe('planContainer', () => {
  it('asks for a free port on loopback alone, where Docker is on this machine', () => {
    const options = planContainer({ ...plan, env: { A: '1', B: 'x=y' } }, owner);
    expect(options).toMatchObject({ Image: 'redis:7', Env: ['A=1', 'B=x=y'] });
    expect(options.HostConfig.PortBindings).toEqual({ '6379/tcp': [{ HostIp: '127.0.0.1', HostPort: '0' }] });
    expect(options.Labels).toMatchObject({ [ENVIRONMENT_LABEL]: 'e-1' });
  });

  it('asks for a free port for each that the container listens on, once', () => {
    const { ExposedPorts, HostConfig } = planContainer({ ...plan, morePorts: [50_051, 6379] }, owner);
    const free = [{ HostIp: '127.0.0.1', HostPort: '0' }];
    expect(HostConfig.PortBindings).toEqual({ '6379/tcp': free, '50051/tcp': free });
    expect(Object.keys(ExposedPorts)).toEqual(['6379/tcp', '50051/tcp']);
  });

  it('asks for a port on every address where Docker is elsewhere', () => {
    const options = planContainer(plan, { ...owner, host: '172.17.0.1' });
    expect(options.HostConfig.PortBindings).toEqual({ '6379/tcp': [{ HostIp: '', HostPort: '0' }] });
  });

  it('asks for no port where there is none, and for mounts, a command and a network where there are', () => {
    const mounts = [{ source: '/repo/conf', target: '/etc/app' }];
    const more = { ...plan, port: null, command: ['serve', '--x'], mounts };
    const options = planContainer(more, { ...owner, network: 'n', owner: 'o' });
    expect(options).toMatchObject({ Cmd: ['serve', '--x'], ExposedPorts: {}, Labels: { [OWNER_LABEL]: 'o' } });
    expect(options.HostConfig).toEqual({
      PortBindings: {},
      NetworkMode: 'n',
      Mounts: [{ Type: 'bind', Source: '/repo/conf', Target: '/etc/app', ReadOnly: true }],
    });
    expect(options.NetworkingConfig).toEqual({ EndpointsConfig: { n: { Aliases: ['cache'] } } });
  });

  it.each([
    ['postgres:15', 5432, 'PostgreSQL'],
    ['docker.io/library/postgres', 5432, 'PostgreSQL'],
    ['registry:5000/team/postgis:16-3.4@sha256:0123', 5432, 'PostgreSQL'],
    ['timescale/timescaledb-ha:pg16', 5432, 'PostgreSQL'],
    ['redis:7', 6379, 'Redis'],
    ['valkey/valkey:8', 6379, 'Redis'],
    ['redis/redis-stack:latest', 8001, undefined],
    ['mysql:8', 3306, undefined],
    ['postgres-exporter:1', 5432, undefined],
  ])('asks %s on port %i in its own protocol', (image, port, protocol) => {
    expect(chooseProbe(image, port, {})?.protocol).toBe(protocol);
  });
});

describe('mappedAddress', () => {
  const both = {
    '6379/tcp': [
      { HostIp: '0.0.0.0', HostPort: '32771' },
      { HostIp: '::', HostPort: '32768' },
    ],
  };

  it('never says localhost: IPv4 and IPv6 may be mapped to different ports', () => {
    expect(mappedAddress(both, '6379/tcp', 'localhost')).toEqual({ host: '127.0.0.1', port: 32771 });
  });

  it('takes the IPv6 port for a host that is an IPv6 address', () => {
    expect(mappedAddress(both, '6379/tcp', 'fd00::1')).toEqual({ host: 'fd00::1', port: 32768 });
  });

  it('keeps the name of a Docker elsewhere', () => {
    expect(mappedAddress(both, '6379/tcp', 'docker')).toEqual({ host: 'docker', port: 32771 });
  });

  it.each([{}, { '6379/tcp': null }, { '6379/tcp': [] }])('knows none while the port is not mapped: %j', (ports) => {
    expect(mappedAddress(ports, '6379/tcp', 'localhost')).toBeNull();
  });
});

describe('fillExpose', () => {
  it('fills host and port in wherever they stand', () => {
    const service = serviceConfig({ expose: { URL: 'redis://{host}:{port}/0?again={port}', PLAIN: 'x{y}' } });
    expect(fillExpose(service, { host: '127.0.0.1', port: 5 })).toEqual({
      URL: 'redis://127.0.0.1:5/0?again=5',
      PLAIN: 'x{y}',
    });
    expect(fillExpose(service, { host: 'fd00::1', port: 5 })['URL']).toContain('redis://[fd00::1]:5/');
  });
});

describe('readLogFrames', () => {
  it('joins the frames of both streams, and keeps what is there of a cut one', () => {
    const frame = (stream: number, text: string): Buffer =>
      Buffer.concat([Buffer.from([stream, 0, 0, 0, 0, 0, 0, text.length]), Buffer.from(text)]);
    const log = Buffer.concat([frame(1, 'out\n'), frame(2, 'err\n'), frame(1, 'half').subarray(0, 10)]);
    expect(readLogFrames(log)).toBe('out\nerr\nha');
    expect(readLogFrames(Buffer.alloc(0))).toBe('');
    expect(readLogFrames(Buffer.from('of a terminal\r\n'))).toBe('of a terminal\r\n');
  });
});

describe('adviseOnDockerError', () => {
  it.each([
    ['toomanyrequests: You have reached your unauthenticated pull rate limit', true, 'Log in'],
    ['write /var/lib/docker/tmp/x: no space left on device', false, 'docker system df'],
    ['manifest for postgres:99 not found: manifest unknown', false, 'name and the tag'],
    ['pull access denied for nope, repository does not exist', false, 'Check the name'],
    ['no matching manifest for linux/arm64/v8 in the manifest list entries', false, 'platform'],
    ['could not find an available, non-overlapping IPv4 address pool', false, 'network'],
    ['dial tcp: i/o timeout', true, null],
  ])('knows what to do about %j', (message, retry, todo) => {
    const advice = adviseOnDockerError(message);
    expect(advice.retry).toBe(retry);
    if (todo === null) expect(advice.todo).toBeNull();
    else expect(advice.todo).toContain(todo);
  });
});

describe('a service that does not start', () => {
  it('is described with its exit code and last lines', () => {
    const { problem } = serviceExited(serviceConfig(), { exitCode: 1, outOfMemory: false, memoryLimit: null }, [
      'bad config',
    ]);
    expect(problem.what).toBe('The service cache (redis:7) exited with code 1 before it was ready');
    expect(problem.why).toBe('its last line: "bad config"');
  });

  it('is described as out of memory when Docker says so', () => {
    const { problem } = serviceExited(
      serviceConfig(),
      { exitCode: 137, outOfMemory: true, memoryLimit: 33_554_432 },
      [],
    );
    expect(problem.what).toContain('code 137 because it ran out of memory (OOMKilled, limit 32 MiB)');
    expect(problem.todo).toContain('memory');
  });

  it('is described with what its port did last', () => {
    const { problem } = serviceNotReady(serviceConfig({ readyWithinMs: 1_500 }), 'the port refuses connections', []);
    expect(problem.what).toContain('was not ready within 1.5 s');
    expect(problem.why).toBe('port 6379: the port refuses connections; it printed nothing');
  });
});
