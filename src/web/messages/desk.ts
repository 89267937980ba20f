// Interface text of the desk room.
import type { Messages } from './shape.ts';

export const desk = {} as const satisfies Messages;
