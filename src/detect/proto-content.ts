/** What a protobuf file starts with, after comments. */
const FIRST_STATEMENT =
  /^\s*(?:;\s*)*(?:(?:syntax|edition)\s*=|(?:package|import|option|message|enum|service|extend|export|local)\s+["'(.\w])/;

/** Whether the text is protobuf's language and not data in its text form. */
export function declaresProtobuf(text: string): boolean {
  let rest = text.startsWith('\uFEFF') ? text.slice(1) : text;
  for (let comment = COMMENT.exec(rest); comment !== null; comment = COMMENT.exec(rest)) {
    rest = rest.slice(comment[0].length);
  }
  return FIRST_STATEMENT.test(rest);
}

const COMMENT = /^\s*(?:\/\/[^\n]*(?:\n|$)|\/\*(?:[^*]|\*(?!\/))*\*\/)/;

/** Comments and texts are skipped, so that neither can hold what looks like the statement. */
const PACKAGE =
  /\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\bpackage\s+([\w.\s]{1,500}?);/g;

/** Name of the package; empty for none. */
export function protobufPackage(text: string): string {
  for (const [, name] of text.matchAll(PACKAGE)) if (name !== undefined) return name.replace(/\s+/g, '');
  return '';
}
