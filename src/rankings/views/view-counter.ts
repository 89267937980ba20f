// Counts views in memory and writes them in batches. Whoever crashes loses what was counted since the last batch, which is
// SECONDS seconds at most, and the day's totals stay right: a visitor who comes again is known by the marks.
import { createHmac, randomBytes } from 'node:crypto';
import { saltOf } from '../../comments/claps/store.ts';
import { nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { dayOf } from '../../web/when.ts';
import { networksOf } from '../votes/networks.ts';
import type { Beacon } from './beacon.ts';
import { keepBatch } from './keep-batch.ts';
import { type Batch, Pending } from './pending.ts';

/** Between two batches. */
export const SECONDS = 2;

/** Browsers of one network that count for one page on one day: a class, not a machine that says it is many. */
export const MOST_BROWSERS = 20;

/**
 * Of the network around it (a /24, or a /48 of IPv6) all addresses together: three classes, where 250 addresses could
 * otherwise say that they are five thousand readers. A school or a mobile carrier has many readers behind few addresses, but
 * the same page on the same day is seldom read by more of them; of those who come above it the loads still count.
 */
export const MOST_AROUND = 60;

/**
 * Of the wide network (a /16, or a /32 of IPv6), in which a data centre or a provider hands addresses out: so many, or this part of
 * all who read the page on that day, whichever is more. What many read is read through one provider by many.
 */
export const MOST_WIDE = 2 * MOST_AROUND;
export const WIDE_PART = 0.3;

/** Loads of one network in a minute that count at all. */
export const MOST_LOADS = 120;

/** Marks of one day, and counts of networks, that are remembered; then all are forgotten, and of the marks the database alone knows. */
const MOST_REMEMBERED = 1_000_000;

/** Where a day ends last on earth. */
const LAST_ZONE = 'Etc/GMT+12';

/** What is known of one day. Its salt and its marks go when it is over everywhere. */
class Day {
  readonly salt: Promise<string>;
  readonly seen = new Set<string>();
  readonly crowds = new Map<string, number>();

  constructor(salt: Promise<string>) {
    this.salt = salt;
  }

  crowd(of: string): number {
    return this.crowds.get(of) ?? 0;
  }

  remember(mark: string, crowds: readonly string[]): void {
    if (this.seen.size + this.crowds.size >= MOST_REMEMBERED) {
      this.seen.clear();
      this.crowds.clear();
    }
    this.seen.add(mark);
    for (const crowd of crowds) this.crowds.set(crowd, this.crowd(crowd) + 1);
  }
}

export interface Visit {
  blog: { id: string; timeZone: string };
  beacon: Beacon;
  /** The network address, IPv6 as its /64; never kept. */
  network: string;
  agent: string;
}

export class ViewCounter {
  readonly #ctx: Context;
  readonly #days = new Map<string, Day>();
  #pending = new Pending();
  #loads = new Map<string, number>();
  #minute = '';
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(ctx: Context) {
    this.#ctx = ctx;
  }

  start(): void {
    this.#timer = setInterval(() => void this.flush(), SECONDS * 1000).unref();
  }

  /** Writes what is left. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.flush();
  }

  async count({ blog, beacon, network, agent }: Visit): Promise<void> {
    if (!this.#mayLoad(network)) return;
    const day = dayOf(nowIso(this.#ctx), blog.timeZone);
    const known = this.#day(day);
    const salt = await known.salt;
    const place = { blogId: blog.id, day, page: beacon.page };
    this.#pending.load(place);
    const mark = marked(salt, network, agent, blog.id, beacon.page);
    if (known.seen.has(mark)) return;
    const { near, wide } = networksOf(network);
    const crowdOf = (...words: string[]) => marked(salt, ...words, blog.id, beacon.page);
    // All who read the page are nobody, and need no mark.
    const everybody = `${blog.id} ${beacon.page}`;
    const crowds = [crowdOf(network), crowdOf('around', near), crowdOf('wide', wide), everybody];
    const [alone = 0, around = 0, provider = 0, all = 0] = crowds.map((crowd) => known.crowd(crowd));
    const mostWide = Math.max(MOST_WIDE, all * WIDE_PART);
    if (alone >= MOST_BROWSERS || around >= MOST_AROUND || provider >= mostWide) return;
    known.remember(mark, crowds);
    this.#pending.view(place, mark, beacon.source);
    if (beacon.words !== '') this.#pending.search({ blogId: blog.id, day }, beacon.words);
  }

  /** What somebody looked for on the blog itself, folded. */
  searched(blog: Visit['blog'], words: string): void {
    if (words !== '') {
      this.#pending.search({ blogId: blog.id, day: dayOf(nowIso(this.#ctx), blog.timeZone) }, words);
    }
  }

  /** Days whose salts and marks it holds. */
  get days(): string[] {
    return [...this.#days.keys()];
  }

  /** One batch after the other; one that could not be written comes with the next. */
  flush(): Promise<void> {
    this.#forgetPastDays();
    this.#writing = this.#writing.then(async () => {
      const batch = this.#pending.take();
      if (batch === null) return;
      await keepBatch(this.#ctx, batch).catch((error: unknown) => this.#comeBack(batch, error));
    });
    return this.#writing;
  }

  #comeBack(batch: Batch, error: unknown): void {
    this.#ctx.log.error({ err: error }, 'views could not be written and wait for the next batch');
    this.#pending.giveBack(batch);
  }

  #mayLoad(network: string): boolean {
    const minute = nowIso(this.#ctx).slice(0, 16);
    if (minute !== this.#minute) {
      this.#minute = minute;
      this.#loads.clear();
    }
    const loads = (this.#loads.get(network) ?? 0) + 1;
    this.#loads.set(network, loads);
    return loads <= MOST_LOADS;
  }

  #day(day: string): Day {
    const known = this.#days.get(day);
    if (known) return known;
    const salt = saltOf(this.#ctx.db, day, randomBytes(32).toString('base64url'));
    const made = new Day(salt);
    this.#days.set(day, made);
    salt.catch(() => this.#days.delete(day));
    return made;
  }

  #forgetPastDays(): void {
    const first = dayOf(nowIso(this.#ctx), LAST_ZONE);
    for (const day of this.#days.keys()) if (day < first) this.#days.delete(day);
  }
}

function marked(salt: string, ...words: string[]): string {
  return createHmac('sha256', salt).update(words.join('\n')).digest('base64url').slice(0, 16);
}
