// A rule of a blog against comments: how it is written, why one is refused, and what it catches. Pure.
import ipaddr from 'ipaddr.js';
import { RE2JS } from 're2js';
import { normal, type Words } from './traits.ts';

export const ruleKinds = ['word', 'regex', 'network', 'host'] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** What a rule looks at. */
export interface Subject extends Words {
  /** As `web/client-address` gives it: an IPv4 address, or the first four groups of an IPv6 one. */
  network: string | null;
  hosts: readonly string[];
}

export type Matcher = (subject: Subject) => boolean;

export type RuleRead = { ok: true; matches: Matcher } | { ok: false; key: string };

const LONGEST = 200;
/** RE2 needs time in proportion to text and pattern together; this is the most of both that one rule may see. */
const MOST_TEXT = 20_000;

/** Steps of a regex: counted repeats write a part out as often as they say, and each step may be taken at each letter. */
const MOST_STEPS = 2000;

/** Reads a rule; what cannot be used says why by the key of a message. */
export function readRule(kind: RuleKind, written: string): RuleRead {
  const pattern = written.trim();
  if (pattern === '') return { ok: false, key: 'common.required' };
  if (pattern.length > LONGEST) return { ok: false, key: 'spam.rule.too-long' };
  if (kind === 'word') return readWord(pattern);
  if (kind === 'regex') return readRegex(pattern);
  return kind === 'network' ? readNetwork(pattern) : readHost(pattern);
}

function readWord(pattern: string): RuleRead {
  const word = normal(pattern);
  return { ok: true, matches: (subject) => textOf(subject).includes(word) };
}

function readRegex(pattern: string): RuleRead {
  const problem = regexProblem(pattern);
  if (problem) return { ok: false, key: problem };
  // Compared as everything else is: in NFKC, without regard to case.
  const regex = RE2JS.compile(pattern.normalize('NFKC'), RE2JS.CASE_INSENSITIVE);
  if (regex.matcher('').find()) return { ok: false, key: 'spam.rule.matches-nothing' };
  return { ok: true, matches: (subject) => regex.matcher(textOf(subject)).find() };
}

function regexProblem(pattern: string): string | null {
  if (/\(\?(?:[=!]|<[=!]|>)/.test(pattern)) return 'spam.rule.looks-around';
  if (/\\[1-9]|\\k[<{']/.test(pattern)) return 'spam.rule.looks-back';
  if (repeatsRepeats(pattern)) return 'spam.rule.catastrophic';
  try {
    const regex = RE2JS.compile(pattern.normalize('NFKC'), RE2JS.CASE_INSENSITIVE);
    return regex.programSize() > MOST_STEPS ? 'spam.rule.too-large' : null;
  } catch {
    return 'spam.rule.not-a-regex';
  }
}

/**
 * Whether a part that repeats without end stands inside another: `(a+)+`. RE2 would survive it, but the blog's rules
 * travel with its archive to engines that do not, and nobody means it.
 */
function repeatsRepeats(pattern: string): boolean {
  const open: { repeats: boolean }[] = [{ repeats: false }];
  let closed: { repeats: boolean } | null = null;
  let inClass = false;
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at];
    if (character === '\\') {
      at++;
      closed = null;
    } else if (inClass) {
      inClass = character !== ']';
    } else if (character === '[') {
      inClass = true;
      closed = null;
    } else if (character === '(') {
      open.push({ repeats: false });
      closed = null;
    } else if (character === ')') {
      closed = open.length > 1 ? (open.pop() ?? null) : null;
      const around = open.at(-1);
      if (closed?.repeats && around) around.repeats = true;
    } else if (character === '*' || character === '+' || /^\{\d*,\d*\}/.test(pattern.slice(at, at + 12))) {
      if (closed?.repeats) return true;
      const around = open.at(-1);
      if (around) around.repeats = true;
      closed = null;
    } else {
      closed = null;
    }
  }
  return false;
}

/** One address (`203.0.113.7`), a range (`203.0.113.0-203.0.113.63`) or a subnet (`203.0.113.0/24`), of either family. */
function readNetwork(pattern: string): RuleRead {
  const [from, to, ...more] = pattern.split('-').map((part) => part.trim());
  const range = to === undefined ? subnetOf(from ?? '') : rangeOf(from ?? '', to);
  if (!range || more.length > 0) return { ok: false, key: 'spam.rule.not-a-network' };
  const wide = range[0].length === 4 ? [8, 32] : [16, 64];
  if (sharedBits(range) < (wide[0] ?? 0)) return { ok: false, key: 'spam.rule.whole-net' };
  return { ok: true, matches: ({ network }) => network !== null && isWithin(network, range) };
}

type Range = [number[], number[]];

function subnetOf(text: string): Range | null {
  if (ipaddr.isValid(text) && (text.includes(':') || /^\d+\.\d+\.\d+\.\d+$/.test(text))) {
    const bytes = bytesOf(text);
    return bytes && [bytes, bytes];
  }
  if (!ipaddr.isValidCIDR(text)) return null;
  const [address, bits] = ipaddr.parseCIDR(text);
  const bytes = address.toByteArray();
  const mask = bytes.map((_, at) => 255 & ~(255 >> Math.min(8, Math.max(0, bits - at * 8))));
  return [
    bytes.map((byte, at) => byte & (mask[at] ?? 0)),
    bytes.map((byte, at) => (byte & (mask[at] ?? 0)) | (255 & ~(mask[at] ?? 0))),
  ];
}

function rangeOf(from: string, to: string): Range | null {
  const [low, high] = [bytesOf(from), bytesOf(to)];
  if (!low || !high || low.length !== high.length || compare(low, high) > 0) return null;
  return [low, high];
}

function sharedBits([low, high]: Range): number {
  for (let bit = 0; bit < low.length * 8; bit++) {
    const [at, mask] = [bit >> 3, 128 >> (bit & 7)];
    if (((low[at] ?? 0) & mask) !== ((high[at] ?? 0) & mask)) return bit;
  }
  return low.length * 8;
}

/** Of an IPv6 sender only the first half is known, so a rule fits that touches this half. */
function isWithin(network: string, [low, high]: Range): boolean {
  const first = bytesOf(network.includes(':') ? `${network}::` : network);
  if (!first || first.length !== low.length) return false;
  const last = first.length === 16 ? [...first.slice(0, 8), ...Array<number>(8).fill(255)] : first;
  return compare(last, low) >= 0 && compare(first, high) <= 0;
}

function bytesOf(text: string): number[] | null {
  if (!ipaddr.isValid(text)) return null;
  const address = ipaddr.parse(text);
  if (address.kind() === 'ipv4' && !/^\d+\.\d+\.\d+\.\d+$/.test(text)) return null;
  return address.toByteArray();
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [at, byte] of a.entries()) {
    const other = b[at] ?? 0;
    if (byte !== other) return byte - other;
  }
  return 0;
}

/** `example.com` is this host and every one below it. A whole top-level domain may be meant: `.zip`. */
function readHost(pattern: string): RuleRead {
  const suffix = pattern
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.|\*\.)?/, '')
    .replace(/\/.*$/, '');
  const bare = suffix.replace(/^\./, '');
  if (!URL.canParse(`http://${bare}`)) return { ok: false, key: 'spam.rule.not-a-host' };
  const { hostname } = new URL(`http://${bare}`);
  if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/.test(hostname) || (!suffix.startsWith('.') && !bare.includes('.')))
    return { ok: false, key: 'spam.rule.not-a-host' };
  return {
    ok: true,
    matches: ({ hosts }) => hosts.some((host) => host === hostname || host.endsWith(`.${hostname}`)),
  };
}

function textOf({ name, title, url, mail, body }: Subject): string {
  return normal([name, title, url, mail, body].join('\n')).slice(0, MOST_TEXT);
}
