import { markdownTable } from 'markdown-table';

/** What an `action.yml` says of itself, as far as a reader needs it. */
export interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly description: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

/** The end of the page `docs/configuration.md`: every input and output of the Action and of `publish`, from their own files. */
export function renderActionReference(action: ActionFile, publish: ActionFile): string {
  return [
    '## Inputs of the Action',
    'They stand at the step, below `with:`.',
    table('input', action.inputs),
    '## Outputs of the Action',
    table('output', action.outputs),
    '## Inputs of `publish`',
    'Of the step that tells what [runs for forks](bot.md#pull-requests-from-forks-and-by-dependabot) found.',
    table('input', publish.inputs),
    '## Outputs of `publish`',
    table('output', publish.outputs),
  ]
    .map((part) => `\n${part}\n`)
    .join('');
}

function table(head: string, entries: ActionFile['inputs']): string {
  const rows = Object.entries(entries).map(([name, { description }]) => [
    `\`${name}\``,
    description.trim().replaceAll('|', '\\|'),
  ]);
  return markdownTable([[head, 'meaning'], ...rows], { alignDelimiters: false, padding: true });
}
