// Interface text of the blogs room.
import type { Messages } from './shape.ts';

export const blogs = {} as const satisfies Messages;
