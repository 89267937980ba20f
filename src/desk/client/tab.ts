// This tab among the others of the same browser: its name, which of them are open, and news between them.

const NAME = 'taiyaku.desk.tab';

export interface Tab {
  id: string;
  /** Names of the other tabs that are open now, so that their unsaved texts are left to them. */
  others: ReadonlySet<string>;
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
  if (locks) {
    if (!(await hold(locks, id))) {
      id = newTabName();
      await hold(locks, id);
    }
  }
  sessionStorage.setItem(NAME, id);
  const held = locks ? ((await locks.query()).held ?? []) : [];
  const names = held.flatMap(({ name }) => (name?.startsWith(`${NAME}.`) ? name.slice(NAME.length + 1) : []));
  return { id, others: new Set(names.filter((name) => name !== id)) };
}

/** Resolves to whether the lock was free; it is then held until the tab closes. */
function hold(locks: LockManager, id: string): Promise<boolean> {
  return new Promise((resolve) => {
    void locks.request(`${NAME}.${id}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock === null ? undefined : new Promise<void>(() => undefined);
    });
  });
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
