import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { pactPlatform } from '../../../src/tools/pact-pins.ts';

const require = createRequire(import.meta.url);

/** The binary that npm installed for this platform as a dependency of `@pact-foundation/pact-cli`. */
export function installedPact(): string {
  const name = pactPlatform(platform(), arch());
  const folder = dirname(require.resolve(`@pact-foundation/pact-cli-${name}/package.json`));
  const file = join(folder, 'standalone', platform() === 'win32' ? 'pact.exe' : 'pact');
  if (!existsSync(file)) throw new Error(`${file} is not installed: run npm ci`);
  return file;
}
