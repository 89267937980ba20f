// Whose export a file is, as far as it shows: by the hosts that its posts show pictures from, and by how it calls its posts.
import { owned } from './words.ts';

export type Dialect =
  | 'fc2'
  | 'goo'
  | 'hatena'
  | 'livedoor'
  | 'seesaa'
  | 'cocolog'
  | 'ameba'
  | 'jugem'
  | 'typepad'
  | 'movable-type';

/** Where each keeps the pages and pictures of its blogs. */
const HOSTS: readonly (readonly [RegExp, Dialect])[] = [
  [/(?:^|\.)fc2(?:blog)?\.(?:com|net|us)$/, 'fc2'],
  [/(?:^|\.)(?:blog|blogimg)\.goo\.ne\.jp$/, 'goo'],
  [/(?:^|\.)(?:st-hatena\.com|hatenablog\.(?:com|jp)|hateblo\.jp|hatenadiary\.(?:com|jp|org))$/, 'hatena'],
  [/(?:^|\.)(?:blogimg\.jp|blog\.livedoor\.(?:jp|com)|livedoor\.blog|doorblog\.jp|ldblog\.jp)$/, 'livedoor'],
  [/(?:^|\.)seesaa\.(?:net|jp)$/, 'seesaa'],
  [/(?:^|\.)cocolog-[a-z]+\.com$/, 'cocolog'],
  [/(?:^|\.)(?:ameblo\.jp|stat\.ameba\.jp|user_images\.ameba\.jp|stat100\.ameba\.jp)$/, 'ameba'],
  [/(?:^|\.)jugem\.(?:jp|cc)$/, 'jugem'],
  [/(?:^|\.)typepad\.(?:com|jp)$/, 'typepad'],
];

const HASH = /^[\da-f]{32}$/;
const BY_MOMENT = /^\d{4}\/\d\d\/\d\d\/\d{6}$/;

/** Addresses that are looked at in one line. */
const MOST_IN_LINE = 50;

export class DialectSigns {
  readonly #hosts = new Map<Dialect, number>();
  readonly #names = new Map<Dialect, number>();
  readonly #known = new Map<string, Dialect | null>();
  #hasSecrets = false;
  #posts = 0;

  seeText(line: string): void {
    let from = line.indexOf('//');
    for (let count = 0; from >= 0 && count < MOST_IN_LINE; count += 1) {
      const host = /^[\w.-]{4,100}/.exec(line.slice(from + 2, from + 110))?.[0];
      if (host) this.#seeHost(host.toLowerCase());
      from = line.indexOf('//', from + 2);
    }
  }

  seePost(basename: string): void {
    this.#posts += 1;
    if (HASH.test(basename)) add(this.#names, 'goo');
    else if (BY_MOMENT.test(basename)) add(this.#names, 'hatena');
    else if (/^blog-entry-\d+(?:\.html)?$/.test(basename)) add(this.#names, 'fc2');
    else if (/^entry-\d{10,}$/.test(basename)) add(this.#names, 'ameba');
  }

  /** FC2 alone marks comments for the author. */
  seeSecret(): void {
    this.#hasSecrets = true;
  }

  get dialect(): Dialect {
    if (this.#hasSecrets) return 'fc2';
    const named = most(this.#names);
    if (named && named[1] * 2 >= this.#posts) return named[0];
    return most(this.#hosts)?.[0] ?? 'movable-type';
  }

  #seeHost(host: string): void {
    let dialect = this.#known.get(host);
    if (dialect === undefined) {
      dialect = HOSTS.find(([name]) => name.test(host))?.[1] ?? null;
      if (this.#known.size < 10_000) this.#known.set(owned(host), dialect);
    }
    if (dialect) add(this.#hosts, dialect);
  }
}

function add(counts: Map<Dialect, number>, dialect: Dialect): void {
  counts.set(dialect, (counts.get(dialect) ?? 0) + 1);
}

function most(counts: ReadonlyMap<Dialect, number>): [Dialect, number] | null {
  return [...counts].sort(([, one], [, other]) => other - one)[0] ?? null;
}

/** Paths inside the blog at which a post stood there. `local` is its moment, `YYYY-MM-DDT…`. */
export function addressesIn(dialect: Dialect, basename: string, local: string | null): string[] {
  const number = /^(?:blog-entry-|entry-|e)?(\d{1,15})(?:\.html)?$/.exec(basename)?.[1];
  if (basename === '') return [];
  if (dialect === 'hatena') return [`/entry/${basename}`];
  if (dialect === 'goo') return HASH.test(basename) ? [`/e/${basename}`] : [];
  if (dialect === 'fc2') return number ? [`/blog-entry-${number}.html`, `/?no=${number}`] : [];
  if (dialect === 'livedoor') return [`/archives/${basename}.html`];
  if (dialect === 'seesaa') return [`/article/${basename}.html`];
  if (dialect === 'ameba') return number ? [`/entry-${number}.html`] : [];
  if (dialect === 'jugem') return number ? [`/?eid=${number}`] : [];
  return local ? [`/${local.slice(0, 4)}/${local.slice(5, 7)}/${basename}.html`] : [];
}
