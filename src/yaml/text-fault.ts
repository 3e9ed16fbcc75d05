/** What is wrong with a text and at which offset; `parseText` turns it into a `ProblemError` with line and column. */
export class TextFault extends Error {
  readonly code: TextFaultCode;
  readonly offset: number;
  /** The key, tag, anchor or message it is about. */
  readonly detail: string;

  constructor(code: TextFaultCode, offset: number, detail = '') {
    super(`${code} at ${offset}`);
    this.name = 'TextFault';
    this.code = code;
    this.offset = offset;
    this.detail = detail;
  }
}

export type TextFaultCode = keyof typeof FAULTS;

/** Every way a text can be refused: what, why and what to do. `%` stands for the fault's detail. */
export const FAULTS = {
  'text.empty': ['The file is empty', 'it holds no value', 'Write the document, or delete the file.'],
  'text.too-long': ['The file is too large', '%', 'Split it into several files.'],
  'text.encoding': ['The file is not UTF-8', '%', 'Save it as UTF-8.'],
  'text.nul': ['The file holds a NUL character', 'text has none; this is a binary file', 'Check what was committed.'],
  'text.html': [
    'The file is an HTML page',
    'it starts with "%"',
    'A download may have saved an error page: fetch it again.',
  ],
  'text.conflict': [
    'The file holds a merge conflict',
    'a line starts with "<<<<<<<"',
    'Resolve the conflict and commit.',
  ],
  'text.syntax': ['The file cannot be parsed', '%', 'Correct the line.'],
  'text.json': ['The file is not JSON', '%', 'Correct the line.'],
  'text.json-is-yaml': ['The file is named .json and is not JSON', '%', 'If it is YAML, rename it to .yaml.'],
  'text.several-documents': [
    'The file holds several documents',
    'a second one starts here',
    'Keep one document per file.',
  ],
  'text.duplicate-key': [
    'The key "%" is written twice',
    'only one of the two values could count',
    'Remove one of them.',
  ],
  'text.key': ['A key is not a plain text', 'keys of objects are texts', 'Write the key as a text.'],
  'text.tag': ['The tag % is not supported', 'only the tags of JSON values have a meaning here', 'Remove the tag.'],
  'text.tag-value': ['The value does not fit its tag', '% has another form', 'Correct the value or remove the tag.'],
  'text.alias': [
    'The alias *% names nothing',
    'no anchor of that name stands before it',
    'Add the anchor, or correct the name.',
  ],
  'text.alias-cycle': [
    'The alias *% stands inside its own anchor',
    'the value would never end',
    'Use $ref for recursion.',
  ],
  'text.merge': [
    'The merge key << has no object to merge',
    'it takes an object or a list of objects',
    'Correct the value.',
  ],
  'text.nesting': ['The file is nested too deeply', '%', 'Flatten it, or move parts behind $ref.'],
  'text.nodes': ['The file holds too many values', '%', 'Split it, or use fewer aliases.'],
} as const satisfies Record<string, readonly [what: string, why: string, todo: string]>;
