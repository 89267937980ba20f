// Whether a host name leads to this press yet, as its name server says: looked up behind the page that asks, and kept for a while.
import { Resolver } from 'node:dns/promises';
import { isIPv6 } from 'node:net';
import { isPrivateName } from '../../config/addresses.ts';

/** Answers questions of names; node's own, unless a test brings a name server of its own. */
export type Names = Pick<Resolver, 'resolve4' | 'resolve6'>;

export type HostState =
  /** Every address that the name has is one of the press's. */
  | 'here'
  /** Some are. */
  | 'partly'
  /** None is. */
  | 'elsewhere'
  /** The name has no address, or none but private ones. */
  | 'nowhere'
  /** The name server, or that of the press's own name, did not say. */
  | 'unknown';

export interface HostFound {
  state: HostState;
  /** Of the name, as far as they are not the press's. */
  others: string[];
  /** Of the press. */
  ours: string[];
  /** Milliseconds since 1970. */
  at: number;
}

const KEPT_MS = 20_000;
const MOST_KEPT = 500;

export class HostLookups {
  readonly #press: string;
  readonly #names: Names;
  readonly #now: () => number;
  readonly #found = new Map<string, HostFound>();
  readonly #running = new Map<string, Promise<HostFound>>();

  /** `press` is the press's own host name. */
  constructor(press: string, now: () => number, names: Names = new Resolver({ timeout: 2500, tries: 2 })) {
    this.#press = press;
    this.#now = now;
    this.#names = names;
  }

  /** What was found last, and null while nothing was; looks again where that is long ago. Waits for nothing. */
  last(host: string): HostFound | null {
    const found = this.#found.get(host) ?? null;
    if (found === null || this.#now() - found.at > KEPT_MS) void this.look(host);
    return found;
  }

  /** The same, waited for. */
  async fresh(host: string): Promise<HostFound> {
    const found = this.#found.get(host);
    return found && this.#now() - found.at <= KEPT_MS ? found : this.look(host);
  }

  /** Never fails: what could not be found out is `unknown`. */
  look(host: string): Promise<HostFound> {
    const running = this.#running.get(host);
    if (running) return running;
    const started = this.#compare(host).finally(() => this.#running.delete(host));
    this.#running.set(host, started);
    return started;
  }

  async #compare(host: string): Promise<HostFound> {
    const [of, ours] = await Promise.all([this.#addresses(host), this.#addresses(this.#press)]);
    const found: HostFound = { ...comparedWith(of, ours), ours: ours ?? [], at: this.#now() };
    this.#found.delete(host);
    this.#found.set(host, found);
    const [oldest] = this.#found.keys();
    if (this.#found.size > MOST_KEPT && oldest !== undefined) this.#found.delete(oldest);
    return found;
  }

  /** Null when the name server did not say. */
  async #addresses(host: string): Promise<string[] | null> {
    const both = await Promise.all([
      answered(() => this.#names.resolve4(host)),
      answered(() => this.#names.resolve6(host)),
    ]);
    const known = both.flatMap((addresses) => addresses ?? []);
    return known.length === 0 && both.includes(null) ? null : known;
  }
}

/**
 * Addresses as their name servers tell them; null for what was not said. Private ones that are not the press's count as none:
 * any owner may write any name, and nobody is told which of them there are in the network of the press.
 */
export function comparedWith(
  of: readonly string[] | null,
  ours: readonly string[] | null,
): Pick<HostFound, 'state' | 'others'> {
  if (of === null) return { state: 'unknown', others: [] };
  const told = of.filter((address) => ours?.includes(address) || !isPrivate(address));
  if (told.length === 0) return { state: 'nowhere', others: [] };
  if (ours === null || ours.length === 0) return { state: 'unknown', others: told };
  const others = told.filter((address) => !ours.includes(address));
  if (others.length === 0) return { state: 'here', others };
  return { state: others.length < told.length ? 'partly' : 'elsewhere', others };
}

/** `::` begins the machine itself and IPv4 in other clothes. */
function isPrivate(address: string): boolean {
  if (isIPv6(address)) return address.startsWith('::') || isPrivateName(`[${address.toLowerCase()}]`);
  return isPrivateName(address);
}

const NONE = new Set(['ENOTFOUND', 'ENODATA']);

async function answered(ask: () => Promise<string[]>): Promise<string[] | null> {
  try {
    return await ask();
  } catch (error) {
    return NONE.has((error as NodeJS.ErrnoException).code ?? '') ? [] : null;
  }
}
