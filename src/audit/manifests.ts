import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parse as parseToml } from 'smol-toml';
import type { Position } from '../model/location.ts';
import { ProblemError } from '../model/problem.ts';
import { LineTable } from '../yaml/lines.ts';
import { parseText } from '../yaml/parse.ts';
import { DEPENDENCIES, type Dependency } from './dependencies.ts';

/** A dependency that a manifest asks for at run time. */
export interface DeclaredDependency {
  readonly file: string;
  readonly dependency: Dependency;
  /** As the manifest has it. */
  readonly name: string;
  readonly at: Position;
}

type Reader = (text: string, file: string) => readonly { readonly name: string; readonly at: Position }[];

/** Manifests by the name of their file. */
const READERS: readonly (readonly [RegExp, keyof Pick<Dependency, 'npm' | 'pypi' | 'maven' | 'go'>, Reader])[] = [
  [/(?:^|\/)package\.json$/, 'npm', readPackageJson],
  [/(?:^|\/)requirements(?:[-_.]?(?:base|prod|production|main))?\.(?:txt|in)$/, 'pypi', readRequirements],
  [/(?:^|\/)pyproject\.toml$/, 'pypi', readPyproject],
  [/(?:^|\/)pom\.xml$/, 'maven', readPom],
  [/(?:^|\/)build\.gradle(?:\.kts)?$/, 'maven', readGradle],
  [/(?:^|\/)go\.mod$/, 'go', readGoMod],
];

export function isManifest(path: string): boolean {
  return READERS.some(([pattern]) => pattern.test(path));
}

/** Known dependencies of a manifest. Throws what its parser throws. */
export function readManifest(file: string, text: string): readonly DeclaredDependency[] {
  const reader = READERS.find(([pattern]) => pattern.test(file));
  if (reader === undefined) return [];
  const [, key, read] = reader;
  return read(text, file).flatMap(({ name, at }) => {
    const dependency = DEPENDENCIES.find((one) => one[key].some((known) => isSame(key, name, known)));
    return dependency === undefined ? [] : [{ file, dependency, name, at }];
  });
}

function isSame(key: string, name: string, known: string): boolean {
  if (known.endsWith('*')) return name.startsWith(known.slice(0, -1));
  if (name === known) return true;
  return key === 'go' && name.startsWith(`${known}/`);
}

function readPackageJson(text: string, file: string) {
  const parsed = parseText(text, file);
  const dependencies = memberOf(parsed.value, 'dependencies');
  if (dependencies === null || typeof dependencies !== 'object') return [];
  return Object.keys(dependencies).map((name) => ({ name, at: parsed.positionAt(['dependencies', name]) }));
}

function memberOf(value: unknown, key: string): unknown {
  return value !== null && typeof value === 'object' && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : null;
}

/** One requirement a line, as pip reads them; options and addresses are none. */
function readRequirements(text: string) {
  return text.split(/\r?\n/).flatMap((line, index) => {
    const name = requirementName(line.trim());
    return name === null ? [] : [{ name, at: { line: index + 1, column: line.length - line.trimStart().length + 1 } }];
  });
}

/** `Psycopg2_Binary[pool]>=2; python_version > "3"` → `psycopg2-binary`; null for options, comments and addresses. */
function requirementName(requirement: string): string | null {
  const name = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?(?=\s*(?:[[(<>=!~;@,#]|$))/.exec(requirement)?.[0];
  return name === undefined ? null : name.toLowerCase().replace(/[-_.]+/g, '-');
}

function readPyproject(text: string) {
  const root: unknown = parseToml(text);
  const listed = memberOf(memberOf(root, 'project'), 'dependencies');
  const poetry = memberOf(memberOf(memberOf(root, 'tool'), 'poetry'), 'dependencies');
  const written = [
    ...(Array.isArray(listed) ? listed.filter((one) => typeof one === 'string') : []),
    ...(poetry !== null && typeof poetry === 'object' ? Object.keys(poetry) : []),
  ];
  return written.flatMap((one) => {
    const name = requirementName(one);
    return name === null ? [] : [{ name, at: placeOf(text, one) }];
  });
}

/** TOML and XML are read by parsers that tell no places: the first place that the text has it. */
function placeOf(text: string, written: string): Position {
  return new LineTable(text).positionOf(Math.max(0, text.indexOf(written)));
}

const POM = new XMLParser({
  ignoreAttributes: true,
  processEntities: false,
  parseTagValue: false,
  isArray: (name) => name === 'dependency',
});
/** Parts of a pom in which coordinates are no dependencies. */
const NO_DEPENDENCIES = /<!--[\s\S]*?-->|<(dependencyManagement|build|profiles|exclusions)>[\s\S]*?<\/\1>/g;

/** Direct dependencies that are not for tests; managed versions and plugins are none. */
function readPom(text: string, file: string) {
  const fault = XMLValidator.validate(text);
  if (fault !== true) {
    const where = { file, line: fault.err.line, column: fault.err.col };
    throw new ProblemError({ code: 'audit.unreadable', what: `${file} is no XML`, where, why: fault.err.msg });
  }
  const root: unknown = POM.parse(text);
  const listed = memberOf(memberOf(memberOf(root, 'project'), 'dependencies'), 'dependency');
  const own = text.replace(NO_DEPENDENCIES, (part) => part.replace(/[^\n]/g, ' '));
  const lines = new LineTable(text);
  return (Array.isArray(listed) ? listed : []).flatMap((dependency: unknown) => {
    const part = (tag: string) => String(memberOf(dependency, tag) ?? '');
    if (part('scope') === 'test') return [];
    const tag = `<artifactId>${part('artifactId')}</artifactId>`;
    const at = lines.positionOf(Math.max(0, own.indexOf(tag)));
    return [{ name: `${part('groupId')}:${part('artifactId')}`, at }];
  });
}

const RUN_TIME = /^\s*(?:implementation|api|runtimeOnly|compile|runtime)\b/;

/** Coordinates in quotes behind a configuration of run time, Groovy or Kotlin; comments are left out. */
function readGradle(text: string) {
  const code = text
    .replace(/\/\*[\s\S]*?\*\//g, (part) => part.replace(/[^\n]/g, ' '))
    .replace(/(^|\s)\/\/.*$/gm, '$1');
  return code.split('\n').flatMap((line, index) => {
    if (!RUN_TIME.test(line)) return [];
    const [group, artifact] = /['"]([\w.-]+):([\w.-]+)(?::[^'"]*)?['"]/.exec(line)?.slice(1) ?? [];
    const column = line.length - line.trimStart().length + 1;
    return group === undefined ? [] : [{ name: `${group}:${artifact}`, at: { line: index + 1, column } }];
  });
}

/** Direct requirements of a module; what is only needed by others is marked `// indirect`. */
function readGoMod(text: string) {
  let isInside = false;
  return text.split(/\r?\n/).flatMap((line, index) => {
    const [code = '', comment = ''] = line.split('//');
    if (/^\s*require\s*\(/.test(code)) isInside = true;
    else if (isInside && code.trim() === ')') isInside = false;
    const name = (isInside ? /^\s+(\S+)\s+v/ : /^\s*require\s+(\S+)\s+v/).exec(code)?.[1];
    if (name === undefined || comment.trim().startsWith('indirect')) return [];
    return [{ name, at: { line: index + 1, column: code.indexOf(name) + 1 } }];
  });
}
