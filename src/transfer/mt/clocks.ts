// Whether the clocks of a file have 12 or 24 hours: the whole file tells, its posts and its comments each for themselves.
import type { IncomingTime } from '../moves/incoming.ts';
import { readDate, type WrittenDate } from './dates.ts';

export type Clocked = 'posts' | 'comments';

interface Seen {
  /** Moments with AM or PM. */
  halves: number;
  /** Moments without, at an hour that a clock of 12 hours does not have. */
  late: number;
  /** Moments without, at an hour that both have. */
  open: number;
}

export class Clocks {
  readonly #seen: Record<Clocked, Seen> = {
    posts: { halves: 0, late: 0, open: 0 },
    comments: { halves: 0, late: 0, open: 0 },
  };
  readonly #chosen: 12 | 24 | null;

  constructor(chosen: 12 | 24 | null) {
    this.#chosen = chosen;
  }

  see(kind: Clocked, text: string): void {
    const date = readDate(text);
    if (!date) return;
    const seen = this.#seen[kind];
    if (date.half !== null) seen.halves += 1;
    else if (isLate(date)) seen.late += 1;
    else seen.open += 1;
  }

  /** Null where there is none, or it is no moment. */
  read(kind: Clocked, text: string): IncomingTime | null {
    const date = readDate(text);
    if (!date) return null;
    const isOpen = date.half === null && !isLate(date);
    const isTwelve = isOpen && this.#chosen === 12;
    const doubt = date.isGuessed || isTwelve || (isOpen && !this.#has24(kind));
    const time = { local: localOf(date, isTwelve ? 'am' : date.half), offset: date.offset };
    return doubt ? { ...time, doubtful: text.trim().slice(0, 100) } : time;
  }

  /** How many of them could be read in two ways. */
  get doubtful(): number {
    const open = (kind: Clocked) => (this.#has24(kind) || this.#chosen === 12 ? 0 : this.#seen[kind].open);
    return open('posts') + open('comments');
  }

  #has24(kind: Clocked): boolean {
    if (this.#chosen === 24) return true;
    const [own, other] = [this.#seen[kind], this.#seen[kind === 'posts' ? 'comments' : 'posts']];
    if (own.late > 0) return true;
    return own.halves === 0 && other.late > 0;
  }
}

/** 0 o'clock and everything after noon are not on a clock of 12 hours. */
function isLate({ hour }: WrittenDate): boolean {
  return hour === 0 || hour > 12;
}

function localOf(date: WrittenDate, half: 'am' | 'pm' | null): string {
  const { year, month, day, minute, second } = date;
  // 24:00 is the midnight that ends the day.
  const moment = new Date(Date.UTC(year, month - 1, day, hourOf(date.hour, half), minute, second));
  return moment.toISOString().slice(0, 19);
}

/** Some write PM behind hours of a 24-hour clock. */
function hourOf(hour: number, half: 'am' | 'pm' | null): number {
  if (half === 'pm' && hour < 12) return hour + 12;
  return half === 'am' && hour === 12 ? 0 : hour;
}
