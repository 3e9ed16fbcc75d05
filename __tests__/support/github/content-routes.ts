import { type Answer, type Call, notFound, repositoryOf } from './answers.ts';

/** Text of a file at any commit, as tests put it there. */
export function readContent(call: Call): Answer {
  const path = call.path['path'] ?? '';
  const text = repositoryOf(call).contents.get(`${call.query.get('ref') ?? ''}:${path}`);
  if (text === undefined) return notFound();
  const url = `https://api.github.example/contents/${path}`;
  return {
    status: 200,
    body: {
      type: 'file',
      encoding: 'base64',
      size: Buffer.byteLength(text),
      name: path.split('/').at(-1),
      path,
      content: Buffer.from(text).toString('base64'),
      sha: 'f'.repeat(40),
      ...{ url, git_url: url, html_url: url, download_url: url, _links: { git: url, html: url, self: url } },
    },
  };
}
