// Which keys do what on the writing screen, and how they are called on this machine.
import { isConverting, type KeyPress } from '../key-press.ts';

export type KeyCommand =
  | 'strong'
  | 'emphasis'
  | 'code'
  | 'link'
  | 'ruby'
  | 'paragraph'
  | `heading-${2 | 3 | 4}`
  | 'numbers'
  | 'bullets'
  | 'quote'
  | 'footnote'
  | 'fold'
  | 'picture'
  | 'out'
  | 'bar'
  | 'save'
  | 'keys'
  | 'leave';

interface Combination {
  main?: boolean;
  alt?: boolean;
  shift?: boolean;
  /** By the sign it gives, or by its place where Alt or Shift change the sign. */
  key?: string;
  code?: string;
  /** As it is written on a key. */
  name: string;
}

const combinations: Record<Exclude<KeyCommand, 'keys' | 'leave'>, Combination> = {
  strong: { main: true, key: 'b', name: 'B' },
  emphasis: { main: true, key: 'i', name: 'I' },
  code: { main: true, key: 'e', name: 'E' },
  link: { main: true, key: 'k', name: 'K' },
  ruby: { main: true, key: 'r', name: 'R' },
  paragraph: { main: true, alt: true, code: 'Digit0', name: '0' },
  'heading-2': { main: true, alt: true, code: 'Digit2', name: '2' },
  'heading-3': { main: true, alt: true, code: 'Digit3', name: '3' },
  'heading-4': { main: true, alt: true, code: 'Digit4', name: '4' },
  numbers: { main: true, shift: true, code: 'Digit7', name: '7' },
  bullets: { main: true, shift: true, code: 'Digit8', name: '8' },
  quote: { main: true, shift: true, code: 'Digit9', name: '9' },
  footnote: { main: true, alt: true, code: 'KeyF', name: 'F' },
  fold: { main: true, shift: true, key: 'enter', name: 'Enter' },
  picture: { main: true, alt: true, code: 'KeyP', name: 'P' },
  out: { main: true, key: 'enter', name: 'Enter' },
  bar: { alt: true, code: 'F10', name: 'F10' },
  save: { main: true, key: 's', name: 'S' },
};

/** The command of a key, or null. `typing`: the press goes into a text, so a plain character is text. */
export function keyCommand(
  press: KeyPress,
  { mac, typing }: { mac: boolean; typing: boolean },
): KeyCommand | null {
  if (isConverting(press)) return null;
  const main = mac ? press.metaKey && !press.ctrlKey : press.ctrlKey && !press.metaKey;
  if (main && !press.altKey && press.key === '/') return 'keys';
  if (!press.ctrlKey && !press.metaKey && !press.altKey) {
    if (press.key === 'Escape') return 'leave';
    if (press.key === '?' && !typing) return 'keys';
  }
  for (const [command, wanted] of Object.entries(combinations)) {
    const held =
      main === (wanted.main ?? false) &&
      press.altKey === (wanted.alt ?? false) &&
      press.shiftKey === (wanted.shift ?? false);
    const pressed =
      wanted.code === undefined ? press.key.toLowerCase() === wanted.key : press.code === wanted.code;
    // Every command of ours is in the list, and nothing else.
    if (held && pressed) return command as KeyCommand;
  }
  return null;
}

/** How the keys of a command are written on this machine. */
export function keyName(command: KeyCommand, mac: boolean): string {
  if (command === 'keys') return '?';
  if (command === 'leave') return 'Esc';
  const { main, alt, shift, name } = combinations[command];
  const written = mac && name === 'Enter' ? '↵' : name;
  if (mac) return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${main ? '⌘' : ''}${written}`;
  return [main && 'Ctrl', alt && 'Alt', shift && 'Shift', written].filter(Boolean).join('+');
}
