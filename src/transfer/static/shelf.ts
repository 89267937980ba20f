// Where the files of a static site are put: a zip, or a folder that is brought up to date.
import { hash } from 'node:crypto';

/** What is known of a file beside its bytes. */
export interface About {
  /** Differs whenever the bytes do. */
  hash: string;
  /** Files that it names. */
  named?: readonly string[];
}

export interface Shelf {
  /** Nobody else waits for what this process does, so that it may wait for the disk. */
  readonly alone: boolean;
  /** What lies there from before under a name, whole; null for nothing. Whoever does not put it again says `keep`. */
  known(name: string): Required<About> | null;
  put(name: string, body: string | Uint8Array, about: About): Promise<void> | void;
  keep(name: string): void;
  /** Everything was put: what was not goes, and the whole is a whole. */
  end(): Promise<Shelved>;
  /** It came to nothing. */
  abort(error: unknown): void;
}

export interface Shelved {
  files: number;
  written: number;
  removed: number;
}

export function hashOf(body: string | Uint8Array): string {
  return hash('sha256', body, 'base64url').slice(0, 22);
}
