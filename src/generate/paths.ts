/** From one folder of the repository to another, both from its root; `.` where they are the same. */
export function relativePath(from: string, to: string): string {
  const start = segmentsOf(from);
  const end = segmentsOf(to);
  let shared = 0;
  while (shared < Math.min(start.length, end.length) && start[shared] === end[shared]) shared += 1;
  return [...start.slice(shared).map(() => '..'), ...end.slice(shared)].join('/') || '.';
}

function segmentsOf(path: string): readonly string[] {
  return path.split('/').filter((segment) => segment !== '' && segment !== '.');
}

/** The folder of a glob: what stands before its first segment with a wildcard. */
export function folderOfGlob(glob: string): string {
  const segments = glob.split('/');
  const wild = segments.findIndex((segment) => /[*?[\]{}!()]/.test(segment));
  return segments.slice(0, wild === -1 ? -1 : wild).join('/');
}

export function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}
