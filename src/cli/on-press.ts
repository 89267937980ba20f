// Work that a command does on the press, which is closed after it; what went wrong is said in English.
import { openContext } from '../app/open-context.ts';
import { readConfig } from '../config.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/errors.ts';
import { say, translator } from '../web/messages/index.ts';
import type { Io } from './io.ts';

/** Opens the press that the settings name. */
export const openPress = () => openContext(readConfig());

/** What `work` resolves to, or 1 where it failed; `name` leads what is said of that. */
export async function onPress(
  name: string,
  io: Io,
  open: typeof openPress,
  work: (ctx: Context) => Promise<number>,
): Promise<number> {
  const { ctx, close } = await open();
  try {
    return await work(ctx);
  } catch (error) {
    io.err(`taiyaku ${name}: ${reasonOf(error)}\n`);
    return 1;
  } finally {
    await close();
  }
}

export function reasonOf(error: unknown): string {
  if (error instanceof Refusal) return say(translator('en'), error.key, error.params);
  return error instanceof Error ? error.message : String(error);
}
