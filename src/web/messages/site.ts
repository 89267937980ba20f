// Interface text of the site room.
import type { Messages } from './shape.ts';

export const site = {} as const satisfies Messages;
