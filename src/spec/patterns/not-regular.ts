/** Thrown for a pattern that an automaton of reasonable size cannot stand for: nothing is known of it then. */
export class NotRegular extends Error {
  constructor() {
    super('the pattern looks around, looks back, or is too large');
    this.name = 'NotRegular';
  }
}
