// The key of a command, written beside the button that does the same.
import type { Desk } from './desk.ts';
import { type Command, keysOf } from './keys.ts';

export function Keys({ desk, command }: { desk: Desk; command: Command }) {
  return <kbd>{keysOf(command, desk.mac)[0]}</kbd>;
}
