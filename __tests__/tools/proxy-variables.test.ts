import { describe, expect, it } from 'vitest';
import { parseProxies, proxyVariables } from '../../src/tools/proxy-variables.ts';

const MACHINE = 'localhost,127.0.0.1,::1,[::1]';

describe('the proxies of the environment', () => {
  it.each([
    ['nothing', {}, null],
    ['empty values', { HTTPS_PROXY: '', http_proxy: ' ' }, null],
    ['exceptions alone', { NO_PROXY: 'a.example' }, null],
    ['an exception for everything', { HTTPS_PROXY: 'http://proxy:3128', no_proxy: 'a.example,*' }, null],
    [
      'one for https alone',
      { HTTPS_PROXY: 'http://proxy:3128' },
      { HTTPS_PROXY: 'http://proxy:3128', NO_PROXY: MACHINE },
    ],
    [
      'small letters first',
      { http_proxy: 'http://a:1', HTTP_PROXY: 'http://b:2' },
      { HTTP_PROXY: 'http://a:1', NO_PROXY: MACHINE },
    ],
    [
      'capitals where the small ones are empty',
      { https_proxy: '', HTTPS_PROXY: 'http://b:2' },
      { HTTPS_PROXY: 'http://b:2', NO_PROXY: MACHINE },
    ],
    [
      'an address without a scheme',
      { HTTPS_PROXY: 'proxy.corp:3128', HTTP_PROXY: 'bob:secret@10.0.0.9:8080' },
      { HTTP_PROXY: 'http://bob:secret@10.0.0.9:8080', HTTPS_PROXY: 'http://proxy.corp:3128', NO_PROXY: MACHINE },
    ],
  ])('%s', (_, environment, expected) => {
    expect(parseProxies(environment)).toEqual({ variables: expected, problems: [] });
  });

  it.each([
    ['corp.example', `corp.example,.corp.example,${MACHINE}`],
    ['.corp.example, *.other.example', `.corp.example,*.other.example,${MACHINE}`],
    ['a.example b.example:8443', `a.example,.a.example,b.example:8443,${MACHINE}`],
    ['10.0.0.1,10.0.0.1-10.0.0.9', `10.0.0.1,10.0.0.1-10.0.0.9,${MACHINE}`],
    ['127.0.0.1', '127.0.0.1,localhost,::1,[::1]'],
  ])('leaves out %s', (given, expected) => {
    const { NO_PROXY } = proxyVariables({ HTTPS_PROXY: 'http://proxy:3128', NO_PROXY: given });
    expect(NO_PROXY).toBe(expected);
  });

  it.each([
    ['tcp://docker:2376', `${MACHINE},docker`],
    ['tcp://127.0.0.1:2375', MACHINE],
    ['unix:///var/run/docker.sock', MACHINE],
    ['', MACHINE],
  ])('leaves out the machine that containers listen on: DOCKER_HOST=%s', (address, expected) => {
    expect(proxyVariables({ HTTP_PROXY: 'http://proxy:3128', DOCKER_HOST: address }).NO_PROXY).toBe(expected);
  });

  it('names a variable whose proxy cannot be used, and shows no password of it', () => {
    const found = parseProxies({
      HTTPS_PROXY: 'socks5://bob:hunter2@proxy:1080',
      http_proxy: 'http://bob:hunter2@pro xy',
    });
    expect(found.variables).toBeNull();
    expect(found.problems.map(({ what, why }) => `${what}: ${why}`)).toEqual([
      'http_proxy names a proxy that cannot be used, and none is used in its place: it is no address',
      'HTTPS_PROXY names a proxy that cannot be used, and none is used in its place: it is one for socks5:, and only http: and https: are spoken to it',
    ]);
    expect(JSON.stringify(found.problems)).not.toContain('hunter2');
  });

  it('uses the one that can be used beside one that cannot', () => {
    const found = parseProxies({ HTTPS_PROXY: 'http://proxy:3128', HTTP_PROXY: 'socks5://proxy:1080' });
    expect(found.variables).toEqual({ HTTPS_PROXY: 'http://proxy:3128', NO_PROXY: MACHINE });
    expect(found.problems).toHaveLength(1);
  });
});
