import { describe, expect, it } from 'vitest';
import { judgePlugins, type PluginFacts } from '../../src/doctor/judge-plugins.ts';

const plugin = (name: string, version: string) => ({ name, version });
const need = (name: string, version: string, path = 'pacts/web.json') => ({ plugin: plugin(name, version), path });
const lights = (installed: readonly string[], needed: string, more: PluginFacts['needed'] = []) =>
  judgePlugins({
    directory: '/plugins',
    installed: installed.map((version) => plugin('words', version)),
    needed: [need('words', needed), ...more],
  }).map(({ light, name }) => `${light} ${name}`);

describe('the plugins of pacts', () => {
  it.each([
    [['1.2.0'], '1.2.0', 'green'],
    [['1.10.0'], '1.9.3', 'green'],
    [['2.0.0'], '1.9.3', 'green'],
    [['1.1.0', '1.2.1'], '1.2.0', 'green'],
    [['1.1.9'], '1.2.0', 'yellow'],
    [['1.2.0-beta.1'], '1.2.0-beta.1', 'green'],
    [['1.2.0-beta.1'], '1.2.0', 'yellow'],
    [['nightly'], '1.2.0', 'yellow'],
    [[], '1.2.0', 'yellow'],
  ])('are taken in the version that is named, and in a later one (%j for %s)', (installed, needed, light) => {
    expect(lights(installed, needed)).toEqual([`${light} words ${needed}`]);
  });

  it('are taken in any version where the pact names none', () => {
    expect(lights(['0.1.0'], '')).toEqual(['green words']);
  });

  it('have one line each, however many pacts name them, with what is there and what installs them', () => {
    const needed = [need('words', '1.2.0'), need('avro', '0.1.0'), need('words', '1.2.0', 'pacts/app.json')];
    const lines = judgePlugins({ directory: '/plugins', installed: [plugin('words', '1.1.0')], needed });
    expect(lines.map(({ name }) => name)).toEqual(['avro 0.1.0', 'words 1.2.0']);
    expect(lines[1]).toMatchObject({
      says: expect.stringContaining('pacts/web.json and 1 more that is not, only words 1.1.0, in /plugins: '),
      mend: 'npx --package=@pact-foundation/pact-cli pact-plugin install --yes words --version 1.2.0',
    });
    expect(judgePlugins({ directory: '/plugins', installed: [], needed: [] })).toEqual([]);
  });
});
