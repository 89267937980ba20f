// Interface text of the accounts room.
import type { Messages } from './shape.ts';

export const accounts = {} as const satisfies Messages;
