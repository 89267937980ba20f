// `taiyaku key renew`: gives up a key file that is lost, with everything that only it could open.
import { openContext } from '../app/open-context.ts';
import { dropLostKeys } from '../comments/letters/keys/letter-key.ts';
import { readConfig } from '../config.ts';
import { dropUnreadableKeys } from '../desk/engines/drop-keys.ts';
import { type Context, transact } from '../platform/context.ts';
import { acceptKey, keyTrouble } from '../platform/press-key.ts';
import { dropUnreadableTargets } from '../site/pings/reseal.ts';

const usage = 'usage: taiyaku key renew\n';

export async function key(args: string[]): Promise<number> {
  if (args.length !== 1 || args[0] !== 'renew') {
    process.stderr.write(usage);
    return 2;
  }
  const { ctx, close } = await openContext(readConfig(), { lostKey: true });
  try {
    return await renew(ctx, (line) => process.stdout.write(`${line}\n`));
  } finally {
    await close();
  }
}

/** Changes nothing while the right file is there. */
export async function renew(ctx: Context, say: (line: string) => void): Promise<number> {
  if ((await keyTrouble(ctx)) === null) {
    say('press.key belongs to this database: nothing was changed.');
    return 0;
  }
  await transact(ctx, async (tx) => {
    await acceptKey(tx);
    const letters = await dropLostKeys(tx);
    const targets = await dropUnreadableTargets(tx);
    for (const { host } of targets) say(`ping address at ${host}: type it in again`);
    for (const { name } of await dropUnreadableKeys(tx)) say(`draft engine ${name}: type its key in again`);
    if (letters > 0)
      say(`${letters} ${letters === 1 ? 'blog' : 'blogs'}: letters so far can no longer be opened`);
  });
  say('press.key is new. Back it up, apart from the database.');
  return 0;
}
