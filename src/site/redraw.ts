// Stored pages that a change has dropped are made again once the press is at rest: whoever asks next, a reader or a copy, finds bytes.
import type { Logger } from '../platform/log.ts';

/** Nothing was dropped for so long: a few posts published one after the other are drawn into their lists once. */
const REST_MS = 300;
/** More are left to those who ask. */
const MOST = 500;

interface Dropped {
  blogId: string;
  path: string;
}

/** False where something changed meanwhile, so that the page was not kept. */
type Make = (blogId: string, path: string) => Promise<boolean>;

export class Redrawing {
  readonly #make: Make;
  readonly #log: Logger;
  readonly #waiting = new Map<string, Dropped>();
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(make: Make, log: Logger) {
    this.#make = make;
    this.#log = log;
  }

  add(blogId: string, paths: readonly string[]): void {
    if (paths.length === 0 || this.#stopped) return;
    for (const path of paths)
      if (this.#waiting.size < MOST) this.#waiting.set(`${blogId} ${path}`, { blogId, path });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.run(), REST_MS).unref();
  }

  /** Makes what waits, one page after the other. */
  run(): Promise<void> {
    this.#running = this.#running.then(async () => {
      for (const [key, { blogId, path }] of this.#waiting) {
        if (this.#stopped) return;
        this.#waiting.delete(key);
        if (!(await this.#made(blogId, path))) this.add(blogId, [path]);
      }
    });
    return this.#running;
  }

  /** What still waits is left to those who ask. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  async #made(blogId: string, path: string): Promise<boolean> {
    try {
      return await this.#make(blogId, path);
    } catch (error) {
      this.#log.error({ err: error }, 'a page could not be made again');
      return true;
    }
  }
}
