// This tab among the others of the same browser: its name, which of them are open, and news between them.

const NAME = 'taiyaku.tab';

/** Milliseconds for a page that is being left (a reload) to let go of its name. */
const LETTING_GO_MS = 1_500;

export interface Tab {
  id: string;
  /** Names of the other tabs that are open now: their unsaved texts are left to them. */
  others(): Promise<ReadonlySet<string>>;
  /** Calls back when one of the tabs that are open now has closed. */
  whenOneCloses(then: () => void): void;
}

/**
 * A tab keeps its name over a reload. A lock held for as long as it is open shows the others that it is; a
 * duplicated tab finds the lock taken and takes a new name. Without locks (plain http) every other tab counts as
 * closed: two tabs may then send the same text, which the server knows to be one and the same.
 */
export async function openTab(): Promise<Tab> {
  const kept = sessionStorage.getItem(NAME);
  const { locks } = navigator;
  let id = kept ?? newTabName();
  if (locks && !(await hold(locks, id))) {
    id = newTabName();
    await hold(locks, id);
  }
  sessionStorage.setItem(NAME, id);
  const others = async () => new Set(locks ? await otherNames(locks, id) : []);
  const whenOneCloses = (then: () => void) => {
    if (!locks) return;
    void otherNames(locks, id).then((names) => {
      // A lock is given to who asks for it once its tab is gone; it is handed back at once.
      for (const name of names) void locks.request(`${NAME}.${name}`, () => undefined).then(then);
    });
  };
  return { id, others, whenOneCloses };
}

/** Resolves to whether the lock could be had in time; it is then held until the tab closes. */
function hold(locks: LockManager, id: string): Promise<boolean> {
  return new Promise((resolve) => {
    const forEver = () => {
      resolve(true);
      return new Promise<void>(() => undefined);
    };
    locks
      .request(`${NAME}.${id}`, { signal: AbortSignal.timeout(LETTING_GO_MS) }, forEver)
      .catch(() => resolve(false));
  });
}

async function otherNames(locks: LockManager, id: string): Promise<string[]> {
  const held = (await locks.query()).held ?? [];
  const names = held.flatMap(({ name }) => (name?.startsWith(`${NAME}.`) ? name.slice(NAME.length + 1) : []));
  return names.filter((name) => name !== id);
}

function newTabName(): string {
  return newKey().slice(0, 8);
}

/** A random UUID (version 4); `crypto.randomUUID` exists only where the page came over TLS. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
