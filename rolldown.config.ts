import { defineConfig } from 'rolldown';

/** Native addons of ssh2, optional at run time: it falls back to JavaScript without them. */
const OPTIONAL_NATIVE = [/^cpu-features$/, /\.node$/];

/**
 * Three entries, chunks by dynamic import: a pull request without an API change never reads
 * the code of containers, contracts or load. Names carry no hash and the text is not minified, so that
 * the committed bundle can be read and compared.
 */
export default defineConfig({
  input: { main: 'src/main.ts', post: 'src/post.ts', cli: 'src/cli.ts' },
  platform: 'node',
  external: OPTIONAL_NATIVE,
  output: {
    dir: 'dist',
    format: 'esm',
    minify: false,
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
  },
});
