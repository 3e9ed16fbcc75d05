import { TextFault } from './text-fault.ts';

/** The parser's words for mistakes that people make, as somebody says them who did not write the parser. */
const WORDS: Readonly<Record<string, string>> = {
  'can not read a block mapping entry; a multiline key may not be an implicit key':
    'no key and value can be read here: a colon is missing on this line or the one before it, or a value begins a new line without more indentation',
  'bad indentation of a mapping entry':
    'this key is indented unlike those beside it, or the value before it needs quotes',
  'bad indentation of a sequence entry': 'this entry is indented unlike those beside it',
  'end of the stream or a document separator is expected':
    'what stands here belongs to nothing before it: its indentation is wrong, or a bracket or quote was closed too early',
  'missed comma between flow collection entries': 'a comma is missing between two entries in brackets',
  "expected the node content, but found ','": 'a comma stands where a value belongs',
  'deficient indentation':
    'a quote or bracket above is not closed, or the lines inside it are not indented further than the key they belong to',
  'a whitespace character is expected after the key-value separator within a block mapping':
    'a space is missing after the colon',
  'unknown escape sequence':
    'no escape of double quotes is written like this: use single quotes, or two backslashes for one',
};

/** The same fault in plain words, at the key whose colon is missing where that can be told. */
export function explainSyntax(fault: TextFault, text: string): TextFault {
  const words = fault.code === 'text.syntax' ? WORDS[fault.detail] : undefined;
  if (words === undefined) return fault;
  const key = fault.detail.includes('mapping entry') ? findBareKey(text, fault.offset) : null;
  return key === null
    ? new TextFault(fault.code, fault.offset, words)
    : new TextFault(fault.code, key, 'a colon is missing after this key');
}

/** Offset of the line above that is one word and no colon, with only blank lines and comments between; null: none. */
function findBareKey(text: string, offset: number): number | null {
  const lines = text.slice(0, text.lastIndexOf('\n', offset - 1) + 1).split('\n');
  let end = lines.reduce((sum, line) => sum + line.length + 1, -1);
  for (const line of lines.toReversed()) {
    const start = end - line.length;
    end = start - 1;
    if (/^\s*(?:#|\r?$)/.test(line)) continue;
    return /^\s*[\w$./{}'"-]+\s*(?:#.*)?$/.test(line) && !/^\s*-(?:\s|$)/.test(line) ? start + line.search(/\S/) : null;
  }
  return null;
}
