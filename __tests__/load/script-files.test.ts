import { mkdir, realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refuseForeignFiles } from '../../src/load/script-files.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const HOSTED = {
  script: 'load/a.js',
  workspace: '/home/runner/work/shop/shop',
  workDirectory: '/home/runner/work/_temp/run',
  allowImports: [],
};

describe('what a script has read', () => {
  it('is of the repository, or of this run', async () => {
    const workspace = await realpath(await temporaryFolder());
    await mkdir(join(workspace, 'load'));
    await writeFile(join(workspace, 'load/data.json'), '[]');
    const workDirectory = await temporaryFolder();
    const used = [
      'metadata.json',
      'data',
      `file${workspace}/load/data.json`,
      `file${workDirectory}/credentials-x/credentials.json`,
    ];
    const bounds = { script: 'load/a.js', workspace, workDirectory, allowImports: [] };
    await expect(refuseForeignFiles(used, bounds)).resolves.toBeUndefined();
    await expect(refuseForeignFiles([`file${workspace}-other/data.json`], bounds)).rejects.toThrow('opens');
  });

  it.each([
    ['file/etc/passwd', 'load/a.js opens /etc/passwd'],
    // k6 takes the names of users out of its archives.
    ['file/home/nobody/.ssh/id_ed25519', 'load/a.js opens /home/nobody/.ssh/id_ed25519'],
    ['file/home/nobody/work/shop/other/x', 'load/a.js opens /home/nobody/work/shop/other/x'],
    ['https/jslib.k6.io/x.js', 'load/a.js imports from jslib.k6.io'],
  ])('is refused where it is %s', async (used, what) => {
    await expect(refuseForeignFiles([used], HOSTED)).rejects.toMatchObject({ problem: { what } });
  });

  it('is known again under /home although its user is not named', async () => {
    const used = ['file/home/nobody/work/_temp/run/wrappers/x/environment.js'];
    await expect(refuseForeignFiles(used, HOSTED)).resolves.toBeUndefined();
  });

  it('may come from a host that is named, at any port, in any case', async () => {
    const bounds = { ...HOSTED, allowImports: ['JSLIB.k6.io', 'localhost:81'] };
    const used = ['https/jslib.k6.io/a.js', 'https/jslib.k6.io:8443/a.js', 'https/localhost:81/b.js'];
    await expect(refuseForeignFiles(used, bounds)).resolves.toBeUndefined();
    await expect(refuseForeignFiles(['https/localhost:82/b.js'], bounds)).rejects.toThrow('localhost:82');
    await expect(refuseForeignFiles(['https/evil-jslib.k6.io/b.js'], bounds)).rejects.toThrow('evil-jslib');
  });
});
