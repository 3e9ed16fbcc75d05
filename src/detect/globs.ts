import picomatch from 'picomatch';

/**
 * One question for a list of globs: does one of them match, and no `!` glob take it out again? Paths are compared as git
 * writes them, so letter case counts on every system. An empty list matches nothing.
 */
export function compileGlobs(globs: readonly string[]): (path: string) => boolean {
  const wanted = globs.filter((glob) => !glob.startsWith('!')).map(compile);
  const unwanted = globs.filter((glob) => glob.startsWith('!')).map((glob) => compile(glob.slice(1)));
  return (path) => wanted.some((matches) => matches(path)) && !unwanted.some((matches) => matches(path));
}

function compile(glob: string): (path: string) => boolean {
  // Extended globs are off: `+(a+)` would let a configuration write a slow regular expression.
  return picomatch(glob.replace(/^\.\//, ''), { dot: true, noextglob: true, nonegate: true });
}
