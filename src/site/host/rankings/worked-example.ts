// The examples on the page of how votes are counted: made-up days, counted by the very formula. Pure.
import {
  countDay,
  HOLD_NETWORK,
  NETWORK_FLOOR,
  type NetworkVotes,
  type Placed,
  placed,
} from '../../../rankings/formula.ts';

/** Networks of their own with a vote each, and one with several. */
interface MadeUpDay {
  others: number;
  own: number;
}

export interface CountedDay extends MadeUpDay {
  /** Of the network with several, how many count. */
  of: number;
  counted: number;
  held: number;
}

/** A class with one network: some of its votes count. */
export function cappedDay(): CountedDay {
  return counted({ others: 8, own: NETWORK_FLOOR + 2 });
}

/** One network with more than readers would give: it is held. */
export function heldDay(): CountedDay {
  return counted({ others: HOLD_NETWORK + 5, own: HOLD_NETWORK + 2 });
}

function counted({ others, own }: MadeUpDay): CountedDay {
  const one = (at: number): NetworkVotes => ({ network: `${at}`, wide: `${at}`, votes: 1 });
  const votes = [...Array.from({ length: others }, (_, at) => one(at)), { ...one(others), votes: own }];
  const { counted, holds } = countDay(votes);
  const held = holds.reduce((sum, hold) => sum + hold.votes, 0);
  return { others, own, of: counted - others, counted, held };
}

const VOTES = 50;
const SHARE = 60;

/** Votes of a blog, and as how many they stand in a category by its share. */
export function sharedVotes(): { votes: number; share: number; points: number } {
  const [stands] = placed([{ ...standing('A', VOTES, VOTES, 0), share: SHARE }]);
  return { votes: VOTES, share: SHARE, points: stands?.points ?? 0 };
}

/** One that has most votes, two that the longer period tells apart, two that nothing does. */
export function tiedBlogs(): Placed[] {
  return placed([
    standing('A', 40, 90, 800),
    standing('B', 31, 120, 300),
    standing('C', 31, 95, 700),
    standing('D', 12, 30, 260),
    standing('E', 12, 30, 260),
    standing('F', 12, 30, 150),
  ]);
}

function standing(id: string, ins: number, longerIns: number, views: number) {
  return { id, share: 100, ins, outs: 0, views, longerIns, joinedAt: '2026-01-01T00:00:00.000Z' };
}
