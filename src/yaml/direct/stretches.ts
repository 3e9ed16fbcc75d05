/** The stretches that were taken over from another text, so that its places can be told in this one. */
export class Stretches {
  /** Offset in the other text where a stretch begins and ends, and how far away it stands here. */
  #stretches: { readonly start: number; end: number; readonly shift: number }[] = [];
  #isSorted = false;

  /** Stretches of this text that were read here, of a text of this length. */
  gaps(length: number): [start: number, end: number][] {
    const gaps: [number, number][] = [];
    let at = 0;
    for (const { start, end, shift } of this.#stretches) {
      gaps.push([at, start + shift]);
      at = end + shift;
    }
    gaps.push([at, length]);
    return gaps;
  }

  add(start: number, end: number, shift: number): void {
    const last = this.#stretches.at(-1);
    if (last !== undefined && last.end === start && last.shift === shift) last.end = end;
    else this.#stretches.push({ start, end, shift });
  }

  /**
   * Where an offset of the other text is in this one; null where it was not taken over. A stretch begins with a key,
   * which is never asked for here, and may end with a value that has no characters.
   */
  hereOf(offset: number): number | null {
    if (!this.#isSorted) this.#stretches.sort((left, right) => left.start - right.start);
    this.#isSorted = true;
    let low = 0;
    let high = this.#stretches.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#stretches[middle]?.start ?? 0) < offset) low = middle;
      else high = middle - 1;
    }
    const found = this.#stretches[low];
    return found !== undefined && found.start < offset && offset <= found.end ? offset + found.shift : null;
  }
}
