// Which keys do what at the desk, how they are called on this machine, and when none of them may act.
import { isConverting, type KeyPress } from '../../web/client/key-press.ts';

export type Command =
  | 'confirm'
  | 'previous'
  | 'next'
  | `tag-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`
  | `memory-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`
  | `term-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`
  | 'terms'
  | 'ours'
  | 'ruby'
  | 'link'
  | 'memo'
  | 'copy'
  | 'split'
  | 'merge'
  | 'skip'
  | 'note'
  | 'history'
  | 'concordance'
  | 'draft'
  | 'remark'
  | 'proposal'
  | 'review'
  | 'finding'
  | 'finding-back'
  | 'fix'
  | 'overlook'
  | 'save'
  | 'keys'
  | 'leave';

/** The command of a key, or null. `typing`: the press goes into a text, so a plain character is text. */
export function commandOf(
  press: KeyPress,
  { mac, typing }: { mac: boolean; typing: boolean },
): Command | null {
  if (isConverting(press)) return null;
  const main = mac ? press.metaKey && !press.ctrlKey : press.ctrlKey && !press.metaKey;
  if (press.altKey && !press.ctrlKey && !press.metaKey)
    return press.shiftKey ? withAltShift(press.code) : withAltOnly(press.code);
  if (main && !press.altKey) return press.shiftKey ? withMainShift(press) : withMain(press);
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  if (press.key === 'Escape') return 'leave';
  return press.key === '?' && !typing ? 'keys' : null;
}

function withAltOnly(code: string): Command | null {
  const digit = digitOf(code);
  return digit ? `memory-${digit}` : (withAlt[code] ?? null);
}

function withAltShift(code: string): Command | null {
  const digit = digitOf(code);
  return digit ? `term-${digit}` : null;
}

const withAlt: Record<string, Command> = {
  ArrowUp: 'previous',
  ArrowDown: 'next',
  KeyC: 'copy',
  KeyX: 'split',
  KeyJ: 'merge',
  KeyO: 'skip',
  KeyN: 'note',
  KeyP: 'history',
  KeyK: 'concordance',
  KeyD: 'draft',
  KeyM: 'remark',
  KeyE: 'proposal',
  KeyV: 'review',
  Period: 'fix',
  Comma: 'overlook',
};

const letters: Record<string, Command> = {
  u: 'ours',
  r: 'ruby',
  m: 'memo',
  s: 'save',
  k: 'terms',
  '/': 'keys',
};

function withMain(press: KeyPress): Command | null {
  if (press.key === 'Enter') return 'confirm';
  if (press.code === 'Period') return 'finding';
  const digit = digitOf(press.code);
  if (digit) return `tag-${digit}`;
  return letters[press.key.toLowerCase()] ?? null;
}

function digitOf(code: string): '1' | undefined {
  // Any of the nine: the type of one stands for all.
  return /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1] as '1' | undefined;
}

function withMainShift(press: KeyPress): Command | null {
  if (press.key === '?') return 'keys';
  if (press.code === 'Period') return 'finding-back';
  return press.key.toLowerCase() === 'k' ? 'link' : null;
}

/** How the keys of a command are written on this machine. */
export function keysOf(command: Command, mac: boolean): string[] {
  const main = (key: string) => (mac ? `⌘${key}` : `Ctrl+${key}`);
  const alt = (key: string) => (mac ? `⌥${key}` : `Alt+${key}`);
  const digit = /^tag-(\d)$/.exec(command)?.[1];
  if (digit) return [main(digit)];
  const match = /^memory-(\d)$/.exec(command)?.[1];
  if (match) return [alt(match)];
  const term = /^term-(\d)$/.exec(command)?.[1];
  if (term) return [mac ? `⌥⇧${term}` : `Alt+Shift+${term}`];
  const names: Partial<Record<Command, string[]>> = {
    confirm: [main(mac ? '↵' : 'Enter')],
    previous: [alt('↑')],
    next: [alt('↓')],
    ours: [main('U')],
    ruby: [main('R')],
    link: [mac ? '⇧⌘K' : 'Ctrl+Shift+K'],
    terms: [main('K')],
    memo: [main('M')],
    copy: [alt('C')],
    split: [alt('X')],
    merge: [alt('J')],
    skip: [alt('O')],
    note: [alt('N')],
    history: [alt('P')],
    concordance: [alt('K')],
    draft: [alt('D')],
    remark: [alt('M')],
    proposal: [alt('E')],
    review: [alt('V')],
    finding: [main('.')],
    'finding-back': [mac ? '⇧⌘.' : 'Ctrl+Shift+.'],
    fix: [alt('.')],
    overlook: [alt(',')],
    save: [main('S')],
    keys: ['?', main('/')],
    leave: ['Esc'],
  };
  return names[command] ?? [];
}
