// What a reading of a move holds between two batches: counts from the beginning, and what is to be stored next.
import { createHash } from 'node:crypto';
import { sound } from '../words/sound.ts';
import type { Likeness } from './bilingual/likeness.ts';
import { recognise } from './bilingual/recognise.ts';
import type { MoveChoices } from './choices.ts';
import { type Finding, findingsOf, mind, shortened } from './findings-of.ts';
import { Counting, dateTroubles } from './found.ts';
import type { Incoming, IncomingPost } from './incoming.ts';
import type { Sorted } from './open-files.ts';
import { PicturesInFiles } from './pictures-in-files.ts';
import { documentOf } from './texts/document-of.ts';
import { findingsOfText } from './texts/text-findings.ts';
import { timeOf } from './times.ts';
import { isHoldable, isSomewhere, NOWHERE, wholeAddress } from './whole-address.ts';

/** Posts of one transaction, and about how many letters of them. */
const BATCH = 100;
const BATCH_LETTERS = 2 * 1024 * 1024;
/** Findings of the files as a whole that are told one by one. */
const MOST_OF_FILES = 500;
/** Letters that a key of the database holds with ease. */
const LONGEST_ORIGIN = 500;

export interface PostRead {
  number: number;
  /** JSON of the post. */
  json: string;
  post: IncomingPost;
  dated: string | null;
  findings: Finding[];
  /** What makes it look like a finished translation. */
  likeness: Likeness | null;
}

export interface PictureRead {
  posts: number;
  inFile: string | null;
  problem: string | null;
}

export interface Batch {
  posts: PostRead[];
  /** Of the files as a whole, and the position of the first of them. */
  findings: Finding[];
  firstPosition: number;
  pictures: Map<string, PictureRead>;
}

/** What is stored of the files already: so many things, so many posts, and the last of these. */
export interface Stored {
  seen: number;
  posts: number;
  lastOrigin: string | null;
}

/** The files say something else than when they were read before: what is stored of them cannot be gone on from. */
export class FilesChanged extends Error {}

export class Reading {
  readonly counting = new Counting();
  readonly choices: MoveChoices;
  readonly #now: string;
  readonly #stored: Stored;
  readonly #pictures: PicturesInFiles;
  readonly #isOurs: boolean;
  /** Digests of posts by their origin. */
  readonly #origins = new Map<string, string>();
  #posts = 0;
  #lastOrigin: string | null = null;
  #position: number;
  #letters = 0;
  #batch: Batch;

  /** `now` is UTC ISO. */
  constructor(choices: MoveChoices, sorted: Sorted, stored: Stored, now: string) {
    this.choices = choices;
    this.#now = now;
    this.#stored = stored;
    this.#pictures = new PicturesInFiles(sorted.opened);
    this.#isOurs = sorted.sources.some(({ kind }) => kind === 'taiyaku');
    // With nothing stored, what the files are is told with the first batch.
    this.#position = sorted.findings.length;
    const findings = stored.seen === 0 ? [...sorted.findings] : [];
    this.#batch = { posts: [], findings, firstPosition: 0, pictures: new Map() };
    if (stored.seen > 0) this.#batch.firstPosition = this.#position;
  }

  /** Posts so far, those that were stored before as well. */
  get posts(): number {
    return this.#posts;
  }

  get isFull(): boolean {
    return this.#batch.posts.length >= BATCH || this.#letters >= BATCH_LETTERS;
  }

  /** What is to be stored now; the next one begins empty. */
  takeBatch(): Batch {
    const batch = this.#batch;
    this.#batch = { posts: [], findings: [], firstPosition: this.#position, pictures: new Map() };
    this.#letters = 0;
    return batch;
  }

  /** All has been handed over. Throws where there was more when it was read before. */
  end(): void {
    if (this.counting.found.seen < this.#stored.seen) throw new FilesChanged();
    if (this.counting.found.seen === this.#stored.seen) this.#requireSame();
  }

  /** `file` is what the file is called that said it. */
  async take(incoming: Incoming, file: string): Promise<void> {
    const { found } = this.counting;
    found.seen += 1;
    const isNew = found.seen > this.#stored.seen;
    if (found.seen === this.#stored.seen + 1) this.#requireSame();
    if (incoming.is === 'post') return this.#takePost(incoming.post, isNew);
    this.counting.count(incoming, file);
    if (incoming.is === 'trouble') this.#note(troubleOf(incoming, file), isNew);
    if (incoming.is === 'picture' && isNew) await this.#takePicture(incoming.picture.address, 0);
  }

  async #takePost(given: IncomingPost, isNew: boolean): Promise<void> {
    const { post, json, isOther } = this.#alone(given);
    if (!post) return;
    const dated = timeOf(post.date, this.choices.timeZone);
    const isSettled = this.choices.hours !== null;
    const dates = dateTroubles(post, dated, this.#now).filter((date) => !(isSettled && date === 'doubtful'));
    this.counting.countPost(post, dated, dates);
    this.#posts += 1;
    this.#lastOrigin = post.origin;
    if (!isNew) return;
    const findings = findingsOf(post, dates);
    if (isOther) findings.push(mind('origin-twice', { said: shortened(given.origin) }));
    const { likeness, said } = await this.#readText(post);
    findings.push(...said);
    this.#letters += json.length;
    this.#batch.posts.push({ number: this.#posts, json, post, dated, findings, likeness });
  }

  /** As it will be read when it is put in: what it shows, and what it loses. */
  async #readText(post: IncomingPost): Promise<{ said: Finding[]; likeness: Likeness | null }> {
    const base = this.#base();
    const { breaks } = this.choices;
    const language = post.language ?? this.counting.blog.language ?? 'ja';
    const { document, pictures, losses } = documentOf(post, { base, language, breaks });
    const host = base !== null && URL.canParse(base) ? new URL(base).hostname : null;
    const main = post.picture === null ? [] : [wholeAddress(post.picture, base)];
    const said: Finding[] = findingsOfText(losses);
    for (const address of new Set([...main, ...pictures]))
      said.push(...(await this.#takePicture(address, 1)));
    // What left a press like this one has its originals with it.
    const likeness =
      this.#isOurs || post.state === 'trashed' ? null : recognise(document, { language, host });
    return { said, likeness };
  }

  /** Files may overlap. What is there word for word comes once; another post of the same name gets one of its own. */
  #alone(given: IncomingPost): { post: IncomingPost | null; json: string; isOther: boolean } {
    const json = JSON.stringify(given);
    const digest = createHash('sha1').update(json).digest('base64');
    for (let count = 1; ; count += 1) {
      const name = shortOrigin(given.origin);
      const origin = count === 1 ? name : `${name}~${count}`;
      const known = this.#origins.get(origin);
      if (known === digest) {
        this.counting.found.twice += 1;
        return { post: null, json, isOther: false };
      }
      if (known !== undefined) continue;
      this.#origins.set(origin, digest);
      if (origin === given.origin) return { post: given, json, isOther: false };
      // Its JSON says the name that it has now.
      const post = { ...given, origin };
      return { post, json: JSON.stringify(post), isOther: count > 1 };
    }
  }

  async #takePicture(address: string, posts: number): Promise<Finding[]> {
    if (!isHoldable(address)) return [mind('picture-missing', { name: shortened(address) })];
    const known = this.#batch.pictures.get(address);
    const found = await this.#pictures.find(address);
    const inFile = found.is === 'here' ? found.inFile : null;
    const problem = inFile === null && !isSomewhere(address) ? 'no-address' : null;
    const picture = known ?? { posts: 0, inFile, problem };
    picture.posts += posts;
    this.#batch.pictures.set(address, picture);
    if (found.is === 'no-picture')
      return [
        mind(found.kind === 'other' ? 'picture-not-one' : 'picture-kind', { name: shortened(found.name) }),
      ];
    return problem === null
      ? []
      : [mind('picture-missing', { name: shortened(address.replace(NOWHERE, '/')) })];
  }

  #note(finding: Finding, isNew: boolean): void {
    if (this.#position >= MOST_OF_FILES) return;
    this.#position += 1;
    if (isNew) this.#batch.findings.push(finding);
    else this.#batch.firstPosition = this.#position;
  }

  #base(): string | null {
    return this.choices.address ?? this.counting.blog.address;
  }

  #requireSame(): void {
    const { seen, posts, lastOrigin } = this.#stored;
    if (seen > 0 && (posts !== this.#posts || lastOrigin !== this.#lastOrigin)) throw new FilesChanged();
  }
}

function troubleOf({ key, params, line }: Extract<Incoming, { is: 'trouble' }>, file: string): Finding {
  // Readers say the whole key of a message, or its end.
  const end = key.replace(/^moves\.finding\./, '');
  return mind(end, { ...params, name: shortened(file), line: line ?? 0 });
}

function shortOrigin(given: string): string {
  const origin = sound(given);
  if (origin.length <= LONGEST_ORIGIN) return origin;
  return `${sound(origin.slice(0, LONGEST_ORIGIN - 30))} ${createHash('sha1').update(origin).digest('base64')}`;
}
