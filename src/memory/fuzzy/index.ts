// Texts of one memory, ready to be compared with a sentence: grows by one text at a time, and finds exactly the most alike.
import { comparable } from '../../text/similarity.ts';
import { Alphabet } from './alphabet.ts';
import { Best, type Match } from './best.ts';
import { Sought } from './sought.ts';
import { Texts } from './texts.ts';
import { Tier } from './tier.ts';

/** Texts that came last are compared one by one; so many become a tier, and with tiers not much larger the next one. */
const TAIL = 256;
const NOT_MUCH_LARGER = 4;

export class FuzzyIndex {
  readonly #alphabet = new Alphabet();
  readonly #gone = new Set<number>();
  /** The oldest and largest first. */
  #tiers: Tier[] = [];
  #tail = new Texts();
  #building: Building | null = null;

  /** `number` is new: a unit whose text changes is taken out and comes in under another. */
  add(number: number, text: string): void {
    this.#tail.push(number, this.#alphabet.learn(comparable(text)));
  }

  remove(number: number): void {
    this.#gone.add(number);
  }

  /**
   * The texts most like `text`, at most `most` of them, each at least `threshold` alike (.5 to 1): the same as by comparing
   * with every text. The best first, of those as good the one with the highest number.
   */
  search(text: string, threshold: number, most: number): Match[] {
    const codes = this.#alphabet.read(comparable(text));
    const best = new Best(threshold, most, this.#gone);
    if (codes.length === 0) return best.matches;
    const sought = new Sought(codes, threshold);
    for (const tier of this.#tiers) tier.search(sought, best);
    for (let row = 0; row < this.#tail.size; row++) best.compare(sought, this.#tail, row);
    return best.matches;
  }

  /** Does a little of the work that keeps searching quick; false when there is none left. */
  tidy(): boolean {
    this.#building ??= this.#nextBuilding();
    if (this.#building === null) return false;
    const { tiers, tail, work } = this.#building;
    const step = work.next();
    if (step.done) {
      this.#tiers = [...this.#tiers.slice(0, this.#tiers.length - tiers), step.value];
      this.#tail = this.#tail.from(tail);
      this.#building = null;
    }
    return true;
  }

  /** What came last, with the newest tiers as long as they are not much larger. */
  #nextBuilding(): Building | null {
    if (this.#tail.size < TAIL) return null;
    let size = this.#tail.size;
    let tiers = 0;
    for (const tier of this.#tiers.toReversed()) {
      if (tier.size > size * NOT_MUCH_LARGER) break;
      size += tier.size;
      tiers++;
    }
    const merged = tiers === 0 ? [] : this.#tiers.slice(-tiers);
    const parts = [...merged.map(({ texts }) => texts), this.#tail];
    const work = Tier.build(parts, this.#gone);
    // Its first step, in which it sees how much there is: the tail may grow from now on.
    work.next();
    return { tiers, tail: this.#tail.size, work };
  }
}

interface Building {
  /** How many of the newest tiers it replaces, and how many of the first texts of the tail. */
  tiers: number;
  tail: number;
  work: Generator<void, Tier>;
}
