// Views that wait to be written, added up.

interface Place {
  blogId: string;
  day: string;
  page: string;
}

interface Mark {
  mark: string;
  source: string;
}

export interface PageBatch extends Place {
  loads: number;
  marks: Mark[];
}

export interface WordsBatch {
  blogId: string;
  day: string;
  words: string;
  searches: number;
}

export interface Batch {
  pages: PageBatch[];
  words: WordsBatch[];
}

export class Pending {
  #pages = new Map<string, PageBatch>();
  #words = new Map<string, WordsBatch>();

  load(place: Place, loads = 1): void {
    this.#page(place).loads += loads;
  }

  view(place: Place, mark: string, source: string): void {
    this.#page(place).marks.push({ mark, source });
  }

  search({ blogId, day }: Omit<Place, 'page'>, words: string, searches = 1): void {
    const key = `${blogId}\n${day}\n${words}`;
    const known = this.#words.get(key);
    if (known) known.searches += searches;
    else this.#words.set(key, { blogId, day, words, searches });
  }

  /** All that waits, which is nothing then; null when it is nothing now. */
  take(): Batch | null {
    if (this.#pages.size + this.#words.size === 0) return null;
    const batch = { pages: [...this.#pages.values()], words: [...this.#words.values()] };
    this.#pages = new Map();
    this.#words = new Map();
    return batch;
  }

  giveBack({ pages, words }: Batch): void {
    for (const { marks, loads, ...place } of pages) {
      this.load(place, loads);
      this.#page(place).marks.push(...marks);
    }
    for (const { words: said, searches, ...place } of words) this.search(place, said, searches);
  }

  #page({ blogId, day, page }: Place): PageBatch {
    const key = `${blogId}\n${day}\n${page}`;
    const known = this.#pages.get(key);
    if (known) return known;
    const made: PageBatch = { blogId, day, page, loads: 0, marks: [] };
    this.#pages.set(key, made);
    return made;
  }
}
