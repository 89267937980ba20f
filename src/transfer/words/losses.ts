// What a file says of a post and this press has no place for, gathered while the post is read.
import type { IncomingLoss } from '../moves/incoming.ts';
import { cut } from './plain-line.ts';

/** Told of one post at most. */
const MOST = 200;
const LONGEST = 200;

export class Losses {
  readonly #all: IncomingLoss[] = [];

  add(what: IncomingLoss['what'], said: string): void {
    if (this.#all.length >= MOST) return;
    this.#all.push({ what, said: cut(said.replace(/\s+/g, ' ').trim(), LONGEST) });
  }

  get all(): IncomingLoss[] {
    return this.#all;
  }
}
