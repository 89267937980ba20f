// A day of traffic whose truth is known: people, families behind one address, reloads, robots, programs, forged beacons.
import { randomBytes } from 'node:crypto';

export interface Knock {
  /** What stands before `/views`. */
  base: string;
  headers: Record<string, string>;
  body: string;
}

export interface Traffic {
  knocks: Knock[];
  /** Once for each person and page. */
  views: Map<string, number>;
  /** Each time a person loaded one. */
  loads: Map<string, number>;
}

const phones = ['iPhone; CPU iPhone OS 18_1', 'Linux; Android 15; Pixel 9', 'Linux; Android 14; SM-S911'];

/** The browser of somebody: of a family each has their own. */
export function browser(number: number): string {
  const phone = phones[number % phones.length];
  return `Mozilla/5.0 (${phone}) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.${number % 7} Mobile/15E${100 + number} Safari/604.1`;
}

const robots = [
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
  'curl/8.5.0',
  'python-requests/2.32.3',
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)',
];

export interface TrafficPlan {
  base: string;
  origin: string;
  pages: readonly string[];
  /** Each alone at an address. */
  people: number;
  /** So many at one address each. */
  families: readonly number[];
  robots: number;
}

export function trafficOf({ base, origin, pages, people, families, robots: machines }: TrafficPlan): Traffic {
  const traffic: Traffic = { knocks: [], views: new Map(), loads: new Map() };
  const persons = [
    ...Array.from({ length: people }, (_, at) => ({ network: addressOf(at), agent: browser(at % 3) })),
    ...families.flatMap((size, family) =>
      Array.from({ length: size }, (_, at) => ({ network: addressOf(50_000 + family), agent: browser(at) })),
    ),
  ];
  const headers = (network: string, agent: string) => ({
    ...{ origin, 'user-agent': agent, 'x-forwarded-for': network, 'sec-fetch-site': 'same-origin' },
  });
  persons.forEach(({ network, agent }, at) => {
    for (const [number, page] of pages.entries()) {
      if ((at + number) % 3 === 2) continue;
      const loads = 1 + ((at * 7 + number) % 3);
      add(traffic.views, page, 1);
      add(traffic.loads, page, loads);
      for (let load = 0; load < loads; load++) {
        traffic.knocks.push({
          base,
          headers: headers(network, agent),
          body: JSON.stringify({ page, from: '' }),
        });
      }
    }
  });
  const page = pages[0] ?? 'home';
  const body = JSON.stringify({ page, from: '' });
  for (let at = 0; at < machines; at++) {
    const agent = robots[at % robots.length] ?? '';
    const honest = headers(addressOf(90_000 + at), browser(at));
    traffic.knocks.push(
      { base, headers: headers(addressOf(90_000 + at), agent), body },
      // From a page elsewhere, ahead of time, without a word of where from, of what is not there, and what is no beacon.
      { base, headers: { ...honest, origin: 'https://elsewhere.example' }, body },
      { base, headers: { ...honest, 'sec-fetch-site': 'cross-site' }, body },
      { base, headers: { ...honest, 'sec-purpose': 'prefetch;prerender' }, body },
      { base, headers: { 'user-agent': browser(at), 'x-forwarded-for': addressOf(at) }, body },
      { base, headers: honest, body: JSON.stringify({ page: `post:${unknownId()}`, from: '' }) },
      { base, headers: honest, body: 'page=home' },
      { base, headers: honest, body: JSON.stringify({ page: `${page}x`, from: '' }) },
      { base, headers: honest, body: 'x'.repeat(5000) },
    );
  }
  return { ...traffic, knocks: shuffled(traffic.knocks) };
}

function addressOf(number: number): string {
  // IPv6 as well: of those the first four groups are somebody's, the rest changes as it likes.
  if (number % 4 === 3)
    return `2001:db8:${(number >> 8).toString(16)}:${(number & 255).toString(16)}::${number % 9}`;
  return `${20 + (number >> 16)}.${(number >> 8) & 255}.${number & 255}.7`;
}

function unknownId(): string {
  const hex = randomBytes(16).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-9${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function add(counts: Map<string, number>, page: string, by: number): void {
  counts.set(page, (counts.get(page) ?? 0) + by);
}

/** In an order that is the same each time. */
function shuffled<T>(all: readonly T[]): T[] {
  let seed = 42;
  const next = () => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };
  return all
    .map((one) => ({ one, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);
}
