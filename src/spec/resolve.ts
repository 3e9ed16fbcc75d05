import type { NotAnalysed } from '../model/change.ts';
import { pointerTokens } from '../model/json-pointer.ts';
import type { Side } from '../model/location.ts';
import { ProblemError, toProblem } from '../model/problem.ts';
import type { ReadSibling, SpecFile } from '../model/spec.ts';
import { parseText } from '../yaml/parse.ts';
import { type SpecDocument, SpecNode } from './node.ts';
import { readSibling } from './read-sibling.ts';
import { referenceTarget } from './reference-target.ts';
import { type LocatedTarget, ReferenceTargets } from './reference-targets.ts';
import { type DocumentReferences, documentReferences, type WrittenReference, writtenReferences } from './references.ts';

/** Files of one specification: the largest public one that is split up (DigitalOcean) has 3,000. */
const MAX_FILES = 5_000;
/** Files that lead to a file, one through the other. */
const MAX_FILE_DEPTH = 64;
/** UTF-16 units of all files of one side together; twice what one file may have. */
const MAX_TOTAL_LENGTH = 64 * 1024 * 1024;
/** All files of one side of a specification, and where its references lead. */
export interface SpecSources {
  readonly side: Side;
  readonly entry: SpecNode;
  /** In the order they were found; the entry file first. */
  readonly documents: ReadonlyMap<string, SpecDocument>;
  /** Distinct references of a file, as written. */
  references(document: SpecDocument): readonly string[];
  /** References below one value of a document. */
  referencesBelow(node: SpecNode): readonly WrittenReference[];
  /** All references of a document that was read. */
  allReferences(document: SpecDocument): DocumentReferences | null;
  /** Where a reference of this document leads by its pointer alone; null where that does not tell. */
  locate(reference: string, from: SpecDocument): LocatedTarget | null;
  /** What a reference of this document names; null where it leads to nothing, which `notAnalysed` says. */
  follow(reference: string, from: SpecDocument): SpecNode | null;
  /** The node itself, or what it refers to at the end of a chain of references; null where that is nothing. */
  resolve(node: SpecNode): SpecNode | null;
  readonly notAnalysed: readonly NotAnalysed[];
}

/**
 * Reads a specification's entry file and every file it refers to. A reference that is refused or leads to nothing throws
 * `ProblemError` at its line on the head; on the base, where it cannot be corrected any more, that part is not analysed.
 * `beside` is the other side when that was read before: what is written the same there is not read again.
 */
export async function readSources(
  file: SpecFile,
  side: Side,
  read: ReadSibling,
  beside: SpecSources | null = null,
): Promise<SpecSources> {
  const twin = beside?.entry.document.parsed ?? null;
  const entry = { side, file: file.path, parsed: parseText(file.text, file.path, twin) };
  const sources = new Sources(entry, beside);
  await sources.load(file.text.length, read);
  return sources;
}

class Sources implements SpecSources {
  readonly side: Side;
  readonly entry: SpecNode;
  readonly documents = new Map<string, SpecDocument>();
  readonly notAnalysed: NotAnalysed[] = [];
  readonly #beside: SpecSources | null;
  readonly #written = new Map<SpecDocument, DocumentReferences>();
  readonly #distinct = new Map<SpecDocument, readonly string[]>();
  readonly #targets: ReferenceTargets;

  constructor(entry: SpecDocument, beside: SpecSources | null) {
    this.side = entry.side;
    this.#beside = beside;
    this.entry = SpecNode.root(entry);
    this.documents.set(entry.file, entry);
    this.#targets = new ReferenceTargets(this.documents);
  }

  async load(entryLength: number, read: ReadSibling): Promise<void> {
    let length = entryLength;
    let level = [this.entry.document];
    for (let depth = 0; level.length > 0; depth++) {
      const next: SpecDocument[] = [];
      for (const document of level) {
        for (const [path, written] of this.#missingFiles(document)) {
          const { text, why } = await readSibling(read, path);
          length += text?.length ?? 0;
          this.#checkLimits({ document, written, length, depth });
          const found = text === null ? this.#refuse(document, written, why) : this.#parse(path, text);
          if (found !== null) next.push(found);
        }
      }
      level = next;
    }
    for (const document of this.documents.values()) this.#checkPointers(document);
  }

  /** Files this document needs that were not read yet, each with the first reference that needs it. */
  #missingFiles(document: SpecDocument): Map<string, WrittenReference> {
    const missing = new Map<string, WrittenReference>();
    const distinct = new Map<string, WrittenReference>();
    const written = documentReferences(document.parsed.tree, this.#referencesBeside(document));
    for (const each of written.written) if (!distinct.has(each.reference)) distinct.set(each.reference, each);
    this.#written.set(document, written);
    this.#distinct.set(document, [...distinct.keys()]);
    for (const each of distinct.values()) {
      const target = referenceTarget(each.reference, document.file);
      const isKnown = target.kind === 'target' && this.documents.has(target.file);
      // A schema may have an address as its name; nothing is fetched for that.
      if (!isKnown && this.#targets.named(each.reference, document) !== null) continue;
      if (target.kind === 'refused') this.#refuse(document, each, target.why);
      else if (!this.documents.has(target.file) && !missing.has(target.file)) missing.set(target.file, each);
    }
    return missing;
  }

  #referencesBeside(document: SpecDocument): DocumentReferences | null {
    const other =
      document === this.entry.document ? this.#beside?.entry.document : this.#beside?.documents.get(document.file);
    return other === undefined ? null : (this.#beside?.allReferences(other) ?? null);
  }

  #parse(path: string, text: string): SpecDocument | null {
    try {
      const twin = this.#beside?.documents.get(path)?.parsed ?? null;
      const document: SpecDocument = { side: this.side, file: path, parsed: parseText(text, path, twin) };
      this.documents.set(path, document);
      return document;
    } catch (error) {
      if (this.side === 'head' || !(error instanceof ProblemError)) throw error;
      const problem = toProblem(error, 'text.syntax', 'The file cannot be parsed');
      const where = problem.where ?? { file: path, line: 1, column: 1 };
      const location = { ...where, side: this.side, pointer: '' };
      this.notAnalysed.push({ location, what: problem.what, why: problem.why ?? 'it cannot be parsed' });
      return null;
    }
  }

  #checkLimits(at: { document: SpecDocument; written: WrittenReference; length: number; depth: number }): void {
    const exceeded =
      this.documents.size >= MAX_FILES
        ? `a specification may have ${MAX_FILES} files`
        : at.length > MAX_TOTAL_LENGTH
          ? `all files together may have ${MAX_TOTAL_LENGTH} characters`
          : at.depth >= MAX_FILE_DEPTH
            ? `files may lead to each other ${MAX_FILE_DEPTH} levels deep`
            : null;
    if (exceeded !== null) throw this.#problem(at.document, at.written, 'spec.limit', exceeded);
  }

  #checkPointers(document: SpecDocument): void {
    const reported = new Set<string>();
    for (const written of this.#written.get(document)?.written ?? []) {
      const { reference } = written;
      this.#checkDynamic(document, written);
      if (reported.has(reference)) continue;
      reported.add(reference);
      if (this.locate(reference, document) !== null || this.follow(reference, document) !== null) continue;
      const target = referenceTarget(reference, document.file);
      if (target.kind === 'refused' || !this.documents.has(target.file)) continue;
      const what =
        pointerTokens(target.pointer) === null ? `no anchor "${target.pointer}"` : `nothing at ${target.pointer}`;
      this.#refuse(document, written, `${target.file} has ${what}`);
    }
  }

  /** Where several schemas offer the same dynamic anchor, the first one stands for all of them. */
  #checkDynamic(document: SpecDocument, written: WrittenReference): void {
    if (written.key === '$ref' || Object.hasOwn(written.container, '$ref')) return;
    const name = written.reference.slice(written.reference.indexOf('#') + 1);
    if (!this.#targets.namesOf(document).ambiguous.has(name)) return;
    const why = 'several schemas have this dynamic anchor; it is compared as if it led to the first one';
    this.#note(document, written, `$dynamicRef "${written.reference}"`, why);
  }

  #refuse(document: SpecDocument, written: WrittenReference, why: string): null {
    if (this.side === 'head') throw this.#problem(document, written, 'spec.reference', why);
    this.#note(document, written, `$ref "${written.reference}"`, why);
    return null;
  }

  #note(document: SpecDocument, written: WrittenReference, what: string, why: string): void {
    const position = document.parsed.position(written.container, keyOf(written), 'key');
    const location = { side: this.side, file: document.file, ...position, pointer: '' };
    this.notAnalysed.push({ location, what, why });
  }

  #problem(document: SpecDocument, written: WrittenReference, code: string, why: string): ProblemError {
    const where = { file: document.file, ...document.parsed.position(written.container, keyOf(written), 'key') };
    const what = `The reference "${written.reference}" cannot be followed`;
    return new ProblemError({ code, what, where, why, todo: 'Correct the $ref, or add what it names.' });
  }

  references(document: SpecDocument): readonly string[] {
    return this.#distinct.get(document) ?? [];
  }

  allReferences(document: SpecDocument): DocumentReferences | null {
    return this.#written.get(document) ?? null;
  }

  referencesBelow(node: SpecNode): readonly WrittenReference[] {
    const { value } = node;
    if (value === null || typeof value !== 'object') return [];
    return this.#written.get(node.document)?.below(value) ?? writtenReferences(value);
  }

  locate(reference: string, from: SpecDocument): LocatedTarget | null {
    return this.#targets.locate(reference, from);
  }

  follow(reference: string, from: SpecDocument): SpecNode | null {
    return this.#targets.follow(reference, from);
  }

  resolve(node: SpecNode): SpecNode | null {
    return this.#targets.resolve(node);
  }
}

function keyOf({ container }: WrittenReference): string {
  return Object.hasOwn(container, '$ref') ? '$ref' : '$dynamicRef';
}
