// Interface text of the sources room.
import type { Messages } from './shape.ts';

export const sources = {} as const satisfies Messages;
