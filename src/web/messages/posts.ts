// Interface text of the posts room.
import type { Messages } from './shape.ts';

export const posts = {} as const satisfies Messages;
