/** A promise that is made when first asked for; `peek` never makes it. */
export interface Once<T> {
  (): Promise<T>;
  peek(): Promise<T> | null;
}

export function once<T>(make: () => Promise<T>): Once<T> {
  let made: Promise<T> | null = null;
  const ask = (): Promise<T> => {
    made ??= make();
    return made;
  };
  return Object.assign(ask, { peek: () => made });
}
