/**
 * The values of a text to walk through without making those that nobody needs. `Place` stands for one value: the value itself,
 * or where it is to be found.
 */
export interface ValueTree<Place> {
  readonly root: Place;
  /** Whether it is an object or a list. */
  isContainer(place: Place): boolean;
  isList(place: Place): boolean;
  /** False where no key below begins with a dollar, as `$ref` does; true where that is not known. */
  mayRefer(place: Place): boolean;
  /** False where no object of the text has the key; true where that is not known. */
  mayHaveKey(key: string): boolean;
  /** The members of an object, or the elements of a list, in their written order. */
  forEach(place: Place, visit: (member: Place, key: string | null) => void): void;
  /** Goes through all that is below a container and may hold keys that begin with a dollar, in the written order. */
  walkReferring(place: Place, visitor: ReferringVisitor<Place>): void;
  /** The member of an object or list; undefined where it has none of that name or index. */
  member(place: Place, key: string): Place | undefined;
  /** Whether both places are one: text that was read once, for this tree and the other one. */
  isShared(place: Place, other: ValueTree<Place>, otherPlace: Place): boolean;
  /** The text that the value is; null where it is something else. */
  text(place: Place): string | null;
  /** The value itself. */
  value(place: Place): unknown;
  /** Where an object or list stands that was made before; undefined for one that is none of this text. */
  placeOf(container: object): Place | undefined;
  /** The place of the same value in the tree of the text that this one was read beside; undefined where it was not taken from there. */
  placeBeside(place: Place): Place | undefined;
}

/** Is told of what stands below a container. */
export interface ReferringVisitor<Place> {
  /** A container that may hold references; answers whether it is looked into, and then it is left again. */
  enter(place: Place, key: string | null, isList: boolean): boolean;
  leave(): void;
  /** A value with a key that begins with a dollar. */
  scalar(place: Place, key: string): void;
}

/** The tree of a value that was made as a whole. */
export class WholeTree implements ValueTree<unknown> {
  readonly root: unknown;

  constructor(root: unknown) {
    this.root = root;
  }

  isContainer(place: unknown): boolean {
    return place !== null && typeof place === 'object';
  }

  isList(place: unknown): boolean {
    return Array.isArray(place);
  }

  mayRefer(): boolean {
    return true;
  }

  mayHaveKey(): boolean {
    return true;
  }

  forEach(place: unknown, visit: (member: unknown, key: string | null) => void): void {
    if (Array.isArray(place)) for (const each of place) visit(each, null);
    else for (const [key, member] of Object.entries(place as object)) visit(member, key);
  }

  walkReferring(place: unknown, visitor: ReferringVisitor<unknown>): void {
    this.forEach(place, (member, key) => {
      if (!this.isContainer(member)) {
        if (key?.startsWith('$') === true) visitor.scalar(member, key);
      } else if (visitor.enter(member, key, this.isList(member))) {
        this.walkReferring(member, visitor);
        visitor.leave();
      }
    });
  }

  member(place: unknown, key: string): unknown {
    if (place === null || typeof place !== 'object' || !Object.hasOwn(place, key)) return undefined;
    return Array.isArray(place) && !/^(?:0|[1-9]\d*)$/.test(key) ? undefined : place[key as keyof typeof place];
  }

  isShared(place: unknown, _other: ValueTree<unknown>, otherPlace: unknown): boolean {
    return place === otherPlace && this.isContainer(place);
  }

  text(place: unknown): string | null {
    return typeof place === 'string' ? place : null;
  }

  value(place: unknown): unknown {
    return place;
  }

  placeOf(container: object): unknown {
    return container;
  }

  placeBeside(): undefined {}
}
