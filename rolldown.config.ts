import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { defineConfig, type Plugin } from 'rolldown';

/** Native addons of ssh2, optional at run time: it falls back to JavaScript without them. */
const OPTIONAL_NATIVE = [/^cpu-features$/, /\.node$/];

const IDENTITY_TOKENS = '@actions/core/lib/oidc-utils.js';

/**
 * `@actions/core` reads an HTTP client of 0.8 MB for identity tokens, which nothing here asks for: it is read when it is.
 */
const identityTokensOnDemand: Plugin = {
  name: 'identity-tokens-on-demand',
  resolveId: (source, importer) =>
    source === './oidc-utils.js' && importer?.replaceAll('\\', '/').includes('/@actions/core/lib/')
      ? { id: `\0${IDENTITY_TOKENS}`, meta: { real: resolve(dirname(importer), source) } }
      : null,
  load(id) {
    if (id !== `\0${IDENTITY_TOKENS}`) return null;
    const real = JSON.stringify(this.getModuleInfo(id)?.meta.real);
    return `export const OidcClient = {
  getIDToken: async (audience) => (await import(${real})).OidcClient.getIDToken(audience),
};`;
  },
};

/** The audit's parser and its grammars: WebAssembly beside the chunks, read when a file of their language is. */
const GRAMMARS: readonly string[] = [
  'web-tree-sitter/web-tree-sitter.wasm',
  ...['tsx', 'python', 'java', 'go'].map((name) => `@vscode/tree-sitter-wasm/wasm/tree-sitter-${name}.wasm`),
];

const grammarsBeside: Plugin = {
  name: 'grammars-beside',
  generateBundle() {
    for (const name of GRAMMARS) {
      const source = readFileSync(resolve(import.meta.dirname, 'node_modules', name));
      this.emitFile({ type: 'asset', fileName: `grammars/${name.split('/').at(-1)}`, source });
    }
  },
};

/**
 * Four entries, chunks by dynamic import: a pull request without an API change never reads
 * the code of containers, contracts or load. Names carry no hash and the text is not minified, so that
 * the committed bundle can be read and compared.
 */
export default defineConfig({
  input: { main: 'src/main.ts', post: 'src/post.ts', publish: 'src/publish.ts', cli: 'src/cli.ts' },
  platform: 'node',
  external: OPTIONAL_NATIVE,
  // Its modules make clients of their own when they are read, with an HTTP client of 0.8 MB; nothing of that is asked for here.
  treeshake: { moduleSideEffects: [{ test: /\/@actions\/(github|http-client)\/|\/undici\//, sideEffects: false }] },
  plugins: [identityTokensOnDemand, grammarsBeside],
  // CommonJS packages (ssh2, protobuf loaders) ask for their folder when they are read; an ES module has it under this name.
  transform: { define: { __dirname: 'import.meta.dirname', __filename: 'import.meta.filename' } },
  output: {
    dir: 'dist',
    format: 'esm',
    minify: false,
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: ({ moduleIds, facadeModuleId }) =>
      `chunks/${facadeModuleId ? nameModule(facadeModuleId) : nameMost(moduleIds)}.js`,
  },
});

/** A chunk that several share is named after most of what is in it. */
function nameMost(moduleIds: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of moduleIds.map(nameModule)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, most], [b, least]) => least - most || a.localeCompare(b))[0]?.[0] ?? 'empty';
}

/** `src/contract/stage.ts` → `contract-stage`, a package's file → its package: a name that says whose code it is. */
function nameModule(moduleId: string): string {
  const path = relative(import.meta.dirname, moduleId).replaceAll('\\', '/');
  const packaged = path.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1];
  const name = packaged === undefined ? path.replace(/^src\//, '').replace(/\.ts$/, '') : `package-${packaged}`;
  return name
    .replace(/[^a-z0-9]+/gi, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();
}
