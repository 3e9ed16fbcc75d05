/** Thrown where the direct reader meets something that it does not read: the complete parser reads the text then. */
export class Unsure extends Error {
  constructor() {
    super('the complete parser has to read this');
    this.name = 'Unsure';
  }
}
