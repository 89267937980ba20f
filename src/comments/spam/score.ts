// Says how much a comment looks like advertising: points for what is known of it, each with its reason. Pure.
import type { Traits } from './traits.ts';

export type Verdict = 'clear' | 'hold' | 'spam';

export interface Reason {
  /** Key of a message. */
  key: string;
  params?: Record<string, string | number>;
  /** What it added; below zero where it speaks for the comment. */
  points: number;
}

export interface Judgement {
  verdict: Verdict;
  /** 0 and up. From `HOLD` on a person looks at it, from `SPAM` on it lies among the spam. */
  score: number;
  /** The heaviest first. */
  reasons: Reason[];
}

export interface Facts {
  traits: Traits;
  /** Whether the blog is written in Japanese. */
  japanese: boolean;
  /** Seconds between the form and its sending; null when the form did not say. */
  secondsOnForm: number | null;
  trapFilled: boolean;
  /** Earlier comments of these days with the very same words: on this post, elsewhere on this blog or the press. */
  sameText: { here: number; elsewhere: number };
  /** Of these days, held or spam, with a host of this one's links, on other posts; the most for one host. */
  sameHost: number;
  /** From this network in the last ten minutes. */
  hurry: number;
  /** Marked by moderators of this press in the last weeks: from this network, with one of these hosts. */
  marked: { networkSpam: number; networkFine: number; hostSpam: number; textSpam: number };
  /** Rules of the blog that fit it. */
  rules: readonly { pattern: string; effect: 'hold' | 'spam' }[];
  /** What the blog's own filter says: 0 (fine) to 1 (spam), and how much it has learned, 0 to 1. */
  filter: { probability: number; confidence: number };
  /** Where the blog asks for a small sum: whether it was solved. */
  proof: 'not-asked' | 'solved' | 'missing' | 'wrong';
}

const HOLD = 40;
const SPAM = 80;

/** Points of one thing that is known, or null where it says nothing. */
type Sign = (facts: Facts) => Reason | null;

export function scoreOf(facts: Facts): Judgement {
  const reasons = signs
    .map((sign) => sign(facts))
    .filter((reason) => reason !== null)
    .concat(facts.rules.map(ruleReason))
    .sort((a, b) => b.points - a.points);
  const score = Math.max(
    0,
    reasons.reduce((sum, { points }) => sum + points, 0),
  );
  return { verdict: verdictOf(facts, score), score: Math.round(score), reasons };
}

/** What the blog itself has ruled is not outweighed by anything. */
function verdictOf(facts: Facts, score: number): Verdict {
  if (score >= SPAM || facts.rules.some(({ effect }) => effect === 'spam')) return 'spam';
  const heldFor = facts.rules.length > 0 || facts.proof === 'missing' || facts.proof === 'wrong';
  return score >= HOLD || heldFor ? 'hold' : 'clear';
}

function ruleReason({ pattern, effect }: Facts['rules'][number]): Reason {
  return { key: 'spam.reason.rule', params: { pattern }, points: effect === 'spam' ? SPAM : HOLD };
}

const when = (holds: boolean, key: string, points: number, params?: Reason['params']): Reason | null =>
  holds && points !== 0 ? { key, points, ...(params ? { params } : {}) } : null;

const signs: readonly Sign[] = [
  ({ trapFilled }) => when(trapFilled, 'spam.reason.trap', 100),
  ({ secondsOnForm }) => secondsReason(secondsOnForm),
  ({ traits }) =>
    when(traits.links > 0, 'spam.reason.links', linkPoints(traits.links), { count: traits.links }),
  ({ traits }) => when(traits.markup, 'spam.reason.markup', 50),
  ({ traits }) => when(traits.linkInName, 'spam.reason.link-in-name', 30),
  ({ traits }) => phraseReason(traits),
  ({ traits }) => when(sells(traits), 'spam.reason.sells', 12),
  ({ traits, japanese }) => (japanese ? scriptReason(traits) : null),
  ({ traits, japanese }) => pushReason(traits, japanese),
  ({ sameText }) =>
    when(sameText.here + sameText.elsewhere > 0, 'spam.reason.same-text', repeatPoints(sameText), {
      count: sameText.here + sameText.elsewhere,
    }),
  ({ sameHost }) =>
    when(sameHost > 0, 'spam.reason.same-host', Math.min(60, 15 + 10 * sameHost), { count: sameHost }),
  ({ hurry }) => when(hurry >= 4, 'spam.reason.hurry', Math.min(60, 12 * (hurry - 2)), { count: hurry }),
  ({ marked }) => when(marked.textSpam > 0, 'spam.reason.text-marked', 80, { count: marked.textSpam }),
  ({ marked }) =>
    when(marked.hostSpam > 0, 'spam.reason.host-marked', Math.min(80, 30 + 15 * marked.hostSpam), {
      count: marked.hostSpam,
    }),
  ({ marked }) =>
    when(marked.networkSpam > 0, 'spam.reason.network-marked', Math.min(60, 25 * marked.networkSpam), {
      count: marked.networkSpam,
    }),
  ({ marked }) => when(marked.networkFine > 0 && marked.networkSpam === 0, 'spam.reason.network-fine', -15),
  ({ filter }) => filterReason(filter),
  ({ proof }) => when(proof === 'missing', 'spam.reason.no-proof', 20),
  ({ proof }) => when(proof === 'wrong', 'spam.reason.wrong-proof', 40),
];

/** A form that did not say when it was drawn may have come from a stored page: that alone means little. */
function secondsReason(seconds: number | null): Reason | null {
  if (seconds === null) return when(true, 'spam.reason.no-time', 8);
  if (seconds < 2) return when(true, 'spam.reason.fast', 45, { seconds: Math.max(0, Math.floor(seconds)) });
  if (seconds < 5) return when(true, 'spam.reason.fast', 20, { seconds: Math.floor(seconds) });
  return null;
}

/** One or two links are how people talk about what they have read. */
function linkPoints(links: number): number {
  if (links === 1) return 8;
  if (links === 2) return 22;
  return Math.min(75, 45 + 8 * (links - 3));
}

/** Points for a second phrase of the same trade. */
const AGAIN = 8;

/** Each trade counts with its heaviest phrase and a little for every other; several trades in one text are rare. */
function phraseReason({ phrases }: Traits): Reason | null {
  const byTrade = new Map<string, number>();
  for (const { trade, weight } of phrases) {
    const before = byTrade.get(trade);
    byTrade.set(trade, before === undefined ? weight : Math.max(weight, before) + AGAIN);
  }
  const points = Math.min(
    85,
    [...byTrade.values()].reduce((sum, weight) => sum + weight, 0),
  );
  return when(points > 0, 'spam.reason.phrases', points, { count: byTrade.size });
}

/** Phrases that advertising rarely does without, and a place to go to. */
function sells({ phrases, links, hasUrl }: Traits): boolean {
  return (links > 0 || hasUrl) && phrases.some(({ weight }) => weight >= 20);
}

/** On a Japanese blog nearly everybody writes kana. Latin alone is also how authors and friends abroad write. */
function scriptReason({ letters }: Traits): Reason | null {
  const all = letters.kana + letters.han + letters.latin + letters.other;
  if (all < 12 || letters.kana / all >= 0.1) return null;
  if (letters.other / all > 0.5) return when(true, 'spam.reason.script', 40);
  if (letters.han / all > 0.5) return when(all >= 16, 'spam.reason.script', 40);
  return when(true, 'spam.reason.script', 14);
}

/** Whoever writes in another language and leaves an address, or sends an address and hardly a word. */
function pushReason({ letters, hasUrl, links }: Traits, japanese: boolean): Reason | null {
  const words = letters.kana + letters.han + letters.latin + letters.other;
  const foreign = japanese && letters.kana === 0 && words >= 12;
  if (foreign && (hasUrl || links > 0)) return when(true, 'spam.reason.foreign-link', 18);
  return when(links > 0 && words < 8, 'spam.reason.bare-link', 32);
}

/** The same words twice on one post are a button pressed twice; elsewhere they are a campaign. */
function repeatPoints({ here, elsewhere }: Facts['sameText']): number {
  return Math.min(100, 12 * Math.min(here, 2) + 20 * Math.max(0, here - 2) + 42 * elsewhere);
}

/** A filter that has learned nothing says nothing; it may speak louder against a comment than for it. */
function filterReason({ probability, confidence }: Facts['filter']): Reason | null {
  const lean = (probability - 0.5) * 2 * confidence;
  const points = Math.round(lean * (lean > 0 ? 70 : 30));
  if (Math.abs(points) < 5) return null;
  return when(true, points > 0 ? 'spam.reason.filter-spam' : 'spam.reason.filter-fine', points, {
    percent: Math.round(probability * 100),
  });
}
