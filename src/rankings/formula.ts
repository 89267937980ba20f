// How votes become points and points become places: the whole of it, pure, as the page of the rankings explains it.

/** Votes of one day for one participant that came from one network (a /24, or a /48 of IPv6). */
export interface NetworkVotes {
  /** Names nobody: a mark that changes each day. */
  network: string;
  /** The network around it (/16, /32). */
  wide: string;
  votes: number;
}

/** However few vote, so many of one network count: a family, a class with one address. */
export const NETWORK_FLOOR = 3;
/** Of all that counts on a day, the most that one network may have. */
export const NETWORK_SHARE = 0.2;
/** The same of the networks around one: a provider's, in which many readers can be, or a data centre's. */
export const WIDE_FLOOR = 10;
export const WIDE_SHARE = 0.3;
/** So many votes of one network on one day, or of one wide network … */
export const HOLD_NETWORK = 10;
export const HOLD_WIDE = 30;
/** … are held for a look where they are more than this part of the day's votes. */
export const HOLD_SHARE = 0.3;

export interface Counted {
  counted: number;
  holds: { reason: 'network' | 'wide-network'; votes: number }[];
}

/** Of one day: what is so unlike readers that somebody has to look is held and counts nothing; of the rest no network has more than its share, and none with those around it. */
export function countDay(all: readonly NetworkVotes[]): Counted {
  const total = sum(all);
  const isMuch = (votes: number, least: number) => votes >= least && votes > total * HOLD_SHARE;
  const heldNetworks = all.filter(({ votes }) => isMuch(votes, HOLD_NETWORK));
  const byWide = Map.groupBy(
    all.filter((one) => !heldNetworks.includes(one)),
    ({ wide }) => wide,
  );
  const heldWide = [...byWide.values()].filter((some) => isMuch(sum(some), HOLD_WIDE)).flat();
  const left = all.filter((one) => !heldNetworks.includes(one) && !heldWide.includes(one));
  return {
    counted: capped(left),
    holds: [
      { reason: 'network' as const, votes: sum(heldNetworks) },
      { reason: 'wide-network' as const, votes: sum(heldWide) },
    ].filter(({ votes }) => votes > 0),
  };
}

/**
 * The largest total in which no network, and no wide one, has more than its share, or than its floor: what one adds above is left
 * out. Cutting one makes the total smaller and so the share of the others larger; the cuts are lowered until all hold.
 */
function capped(all: readonly NetworkVotes[]): number {
  const wides = [...Map.groupBy(all, ({ wide }) => wide).values()];
  let cap = Math.max(NETWORK_FLOOR, ...all.map(({ votes }) => votes));
  let wideCap = Math.max(WIDE_FLOOR, ...wides.map(sum));
  for (;;) {
    const within = (some: readonly NetworkVotes[]) =>
      some.reduce((before, { votes }) => before + Math.min(votes, cap), 0);
    const total = wides.reduce((before, some) => before + Math.min(within(some), wideCap), 0);
    const most = Math.max(NETWORK_FLOOR, Math.floor(total * NETWORK_SHARE));
    const mostWide = Math.max(WIDE_FLOOR, Math.floor(total * WIDE_SHARE));
    if (cap <= most && wideCap <= mostWide) return total;
    cap = Math.min(cap, most);
    wideCap = Math.min(wideCap, mostWide);
  }
}

function sum(all: readonly NetworkVotes[]): number {
  return all.reduce((before, { votes }) => before + votes, 0);
}

/** What one participant has in a period and in a longer one, in one category. */
export interface Standing {
  id: string;
  /** Percent of its points that count in this category; 100 where all categories are shown. */
  share: number;
  /** Totals of the period. */
  ins: number;
  outs: number;
  views: number;
  /** Votes of the longer period, by which ties are settled. */
  longerIns: number;
  /** Oldest first: earlier joined stands first where everything else is alike. */
  joinedAt: string;
}

export interface Placed extends Standing {
  /** From 1; the same for those that nothing tells apart. */
  place: number;
  /** IN with the share of the category, rounded. */
  points: number;
}

/** By votes; then by votes of the longer period; then by page views. OUT is shown and decides nothing: a list could send its own visitors. */
export function placed(all: readonly Standing[]): Placed[] {
  const scored = all.map((one) => ({ ...one, points: Math.round((one.ins * one.share) / 100) }));
  const exact = (one: Standing) => one.ins * one.share;
  const longer = (one: Standing) => one.longerIns * one.share;
  const order = (a: Standing, b: Standing) =>
    exact(b) - exact(a) || longer(b) - longer(a) || b.views - a.views;
  const sorted = scored.toSorted(
    (a, b) => order(a, b) || compare(a.joinedAt, b.joinedAt) || compare(a.id, b.id),
  );
  let place = 0;
  return sorted.map((one, at) => {
    const before = sorted[at - 1];
    if (!before || order(before, one) !== 0) place = at + 1;
    return { ...one, place };
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What moved since the same table before; `new` for one that was not in it. */
export type Movement = { kind: 'up' | 'down'; by: number } | { kind: 'same' | 'new' };

export function movement(now: number, before: number | undefined): Movement {
  if (before === undefined) return { kind: 'new' };
  if (before === now) return { kind: 'same' };
  return before > now ? { kind: 'up', by: before - now } : { kind: 'down', by: now - before };
}
