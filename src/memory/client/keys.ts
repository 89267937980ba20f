// Which keys do what in a review, how they are called on this machine, and when none of them may act.
import { isConverting, type KeyPress } from '../../web/client/key-press.ts';

export type Command =
  | 'accept'
  | 'previous'
  | 'next'
  | 'merge'
  | 'merge-before'
  | 'split'
  | 'apart'
  | 'write'
  | 'target-before'
  | 'target-after'
  | 'source-before'
  | 'source-after'
  | 'undo'
  | 'save'
  | 'keys'
  | 'leave';

interface Where {
  mac: boolean;
  /** The press goes into a text, so a plain character is text. */
  typing: boolean;
  /** It goes to a button or a link, which Enter presses. */
  pressing: boolean;
}

/** The command of a key, or null. */
export function commandOf(press: KeyPress, { mac, typing, pressing }: Where): Command | null {
  if (isConverting(press)) return null;
  const main = mac ? press.metaKey && !press.ctrlKey : press.ctrlKey && !press.metaKey;
  if (press.altKey && !press.ctrlKey && !press.metaKey)
    return (press.shiftKey ? withAltShift : withAlt)[press.code] ?? null;
  if (main && !press.altKey) return withMain(press, typing);
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  if (press.key === 'Escape') return 'leave';
  if (typing) return null;
  if (press.key === 'Enter' && !press.shiftKey) return pressing ? null : 'write';
  return press.key === '?' ? 'keys' : null;
}

const withAlt: Record<string, Command> = {
  ArrowUp: 'previous',
  ArrowDown: 'next',
  KeyJ: 'merge',
  KeyX: 'split',
  KeyO: 'apart',
};

const withAltShift: Record<string, Command> = {
  ArrowUp: 'target-before',
  ArrowDown: 'target-after',
  KeyJ: 'merge-before',
};

function withMain(press: KeyPress, typing: boolean): Command | null {
  if (press.key === 'Enter') return 'accept';
  if (press.shiftKey) {
    if (press.key === '?') return 'keys';
    if (typing) return null;
    if (press.code === 'ArrowUp') return 'source-before';
    return press.code === 'ArrowDown' ? 'source-after' : null;
  }
  const key = press.key.toLowerCase();
  // In a text it takes back what was typed.
  if (key === 'z') return typing ? null : 'undo';
  if (key === 's') return 'save';
  return key === '/' ? 'keys' : null;
}

/** How the keys of a command are written on this machine. */
export function keysOf(command: Command, mac: boolean): string[] {
  const main = (key: string) => (mac ? `⌘${key}` : `Ctrl+${key}`);
  const alt = (key: string) => (mac ? `⌥${key}` : `Alt+${key}`);
  const altShift = (key: string) => (mac ? `⌥⇧${key}` : `Alt+Shift+${key}`);
  const mainShift = (key: string) => (mac ? `⇧⌘${key}` : `Ctrl+Shift+${key}`);
  const names: Record<Command, string[]> = {
    accept: [main(mac ? '↵' : 'Enter')],
    previous: [alt('↑')],
    next: [alt('↓')],
    merge: [alt('J')],
    'merge-before': [altShift('J')],
    split: [alt('X')],
    apart: [alt('O')],
    write: [mac ? '↵' : 'Enter'],
    'target-before': [altShift('↑')],
    'target-after': [altShift('↓')],
    'source-before': [mainShift('↑')],
    'source-after': [mainShift('↓')],
    undo: [main('Z')],
    save: [main('S')],
    keys: ['?', main('/')],
    leave: ['Esc'],
  };
  return names[command];
}
