// Work that a command does on the press, which is closed after it; what went wrong is said in English.
import { openContext } from '../app/open-context.ts';
import { readConfig } from '../config.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/errors.ts';
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
    io.err(`taiyaku ${name}: ${await reasonOf(error)}\n`);
    return 1;
  } finally {
    await close();
  }
}

/** The texts of the interface are loaded where one has to be said. */
async function reasonOf(error: unknown): Promise<string> {
  if (!(error instanceof Refusal)) return error instanceof Error ? error.message : String(error);
  const { say, translator } = await import('../web/messages/index.ts');
  return say(translator('en'), error.key, error.params);
}
