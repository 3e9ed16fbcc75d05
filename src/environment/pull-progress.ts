/** One message of Docker while it pulls an image, as far as it is read. */
export interface PullMessage {
  readonly id?: string;
  readonly status?: string;
  readonly progressDetail?: { readonly current?: number; readonly total?: number };
}

interface Layer {
  readonly done: boolean;
  readonly current: number;
  readonly total: number;
}

const BYTES_PER_MB = 1_000_000;
/** Words with which a layer of an image begins; other messages have ids too. */
const LAYER =
  /^(?:Pulling fs layer|Waiting|Downloading|Verifying Checksum|Download complete|Extracting|Pull complete|Already exists)/u;

/** Adds up what Docker says about the layers of one image. */
export class PullProgress {
  readonly #layers = new Map<string, Layer>();

  add({ id, status = '', progressDetail }: PullMessage): void {
    if (id === undefined || !LAYER.test(status)) return;
    const before = this.#layers.get(id) ?? { done: false, current: 0, total: 0 };
    const done = status === 'Pull complete' || status === 'Already exists';
    const { current, total } = status === 'Downloading' ? { ...before, ...progressDetail } : before;
    const got = done || status === 'Download complete' || status === 'Extracting' ? total : current;
    this.#layers.set(id, { done, current: got, total });
  }

  /** `3 of 12 layers, 45 of 120 MB`; null before anything is known. */
  describe(): string | null {
    const layers = [...this.#layers.values()];
    if (layers.length === 0) return null;
    const sum = (key: 'current' | 'total'): number => layers.reduce((bytes, layer) => bytes + layer[key], 0);
    const done = layers.filter((layer) => layer.done).length;
    const megabytes = (bytes: number): string => (bytes / BYTES_PER_MB).toFixed(0);
    const bytes = sum('total') === 0 ? '' : `, ${megabytes(sum('current'))} of ${megabytes(sum('total'))} MB`;
    return `${done} of ${layers.length} layers${bytes}`;
  }
}
