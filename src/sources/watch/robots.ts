// What a site lets programs ask for (robots.txt, RFC 9309), as it was answered and kept for a day.
import parser from 'robots-parser';
import { nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { fetchPage } from '../fetch.ts';
import type { FetchRefused } from '../fetch-failure.ts';
import { looksLikeHtml } from '../media-type.ts';
import { type HostRow, keepRobots } from './store.ts';

/** The package is a function; its types describe it as a module that has one. */
const robotsParser = parser as unknown as typeof parser.default;
/** The word by which the press is named in robots.txt; `User-Agent` has it too, behind what every browser says first. */
const AGENT = 'Taiyaku';
/** Milliseconds that an answer is good for (RFC 9309, section 2.4). */
const GOOD_FOR = 24 * 60 * 60 * 1000;
/** Bytes that are read of one (section 2.5). */
const LONGEST = 500 * 1024;
/** Lines beyond this length, or patterns with more wildcards, are no rules but an attack on who reads them. */
const LONGEST_LINE = 2_000;
const MOST_WILDCARDS = 20;
/** Seconds; a site that asks for longer pauses is asked less often anyway. */
const LONGEST_DELAY = 60 * 60;

export interface Robots {
  allows(address: string): boolean;
  /** Seconds it wants between two questions; 0 where it does not say. */
  delay: number;
}

/** Null where the site cannot say now, or not before `signal`: then it is not asked for anything else. */
export async function robotsOf(ctx: Context, host: HostRow, signal?: AbortSignal): Promise<Robots | null> {
  const { origin } = host;
  const age = host.robots_at === null ? GOOD_FOR : ctx.clock.now().getTime() - Date.parse(host.robots_at);
  if (host.robots !== null && age < GOOD_FOR) return readRobots(origin, host.robots);
  const said = await askRobots(ctx, origin, signal);
  if (said === null) return null;
  await keepRobots(ctx.db, origin, { robots: said, robots_at: nowIso(ctx) });
  return readRobots(origin, said);
}

/** Its text, '' where there is none to be had; null where its server failed. */
async function askRobots(
  ctx: Context,
  origin: string,
  signal: AbortSignal | undefined,
): Promise<string | null> {
  const { fetchAllow: allow, address: press } = ctx.config;
  const page = await fetchPage(`${origin}/robots.txt`, { allow, press, signal, whateverDeclared: true });
  if (!page.ok) return saysNothing(page) ? '' : null;
  const text = new TextDecoder().decode(page.bytes.subarray(0, LONGEST)).replaceAll('\0', '');
  return looksLikeHtml(text) ? '' : text;
}

/** Without rules everything is allowed; a server in trouble might have had some (sections 2.3.1.3 and 2.3.1.4). */
function saysNothing({ reason, params }: FetchRefused): boolean {
  if (reason === 'blocked') return params.status !== 429;
  if (reason === 'status') return Number(params.status) < 500;
  return ['not-found', 'empty', 'not-an-article', 'too-many-redirects', 'bad-redirect'].includes(reason);
}

export function readRobots(origin: string, text: string): Robots {
  const rules = robotsParser(`${origin}/robots.txt`, readable(text));
  const delay = Number(rules.getCrawlDelay(AGENT) ?? 0);
  return {
    allows: (address) => rules.isAllowed(address, AGENT) ?? true,
    delay: Number.isFinite(delay) ? Math.min(Math.max(delay, 0), LONGEST_DELAY) : 0,
  };
}

function readable(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.length <= LONGEST_LINE && line.split('*').length - 1 <= MOST_WILDCARDS)
    .join('\n');
}
