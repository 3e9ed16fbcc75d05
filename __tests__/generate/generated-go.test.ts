import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { INSTALL_MS, isThere, pactOf, run, spec, writeTests } from './support/generated-tests.ts';

it(
  'with Go, gcc, npm and Docker: generated tests in Go are formatted, vet finds nothing, and they record the same pact and pass against real services',
  () => {
    if (!isThere('go', 'gcc')) return;
    const folder = writeTests('go');
    writeFileSync(join(folder, 'go.mod'), GO_MOD);
    expect(run(folder, 'gofmt', ['-l', 'pact', 'integration'])).toBe('');
    run(folder, 'go', ['mod', 'tidy']);
    const library = installPactLibrary();
    // The same flags for both commands: with others Go compiles everything that uses C, and what uses that, once more.
    const found = { CGO_LDFLAGS: `-L${library}`, LD_LIBRARY_PATH: library };
    run(folder, 'go', ['vet', './...'], found);
    const output = run(folder, 'go', ['test', '-count=1', '-v', './...'], found);
    expect(output.match(/^--- PASS: /gm)).toHaveLength(spec.operations.length + 1);
    expect(output.match(/^ {4}--- PASS: /gm)).toHaveLength(spec.operations.length);
    expect(pactOf(folder).interactions).toHaveLength(spec.operations.length);
  },
  INSTALL_MS,
);

/** pact-go 2.4 links libpact_ffi 0.4, which its installer fetches from elsewhere; Pact for Node.js has it in its packages up to 17. */
function installPactLibrary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pact-library-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const name = '@pact-foundation/pact-core-linux-x64-glibc';
  run(folder, 'npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--silent', `${name}@17.1.0`]);
  return join(folder, 'node_modules', name, 'prebuilds/linux-x64');
}

/** What the notes of the generated files name, in versions that are known to fit. */
const GO_MOD = `module generated

go 1.24

require (
\tgithub.com/pact-foundation/pact-go/v2 v2.4.2
\tgithub.com/testcontainers/testcontainers-go v0.43.0
)
`;
