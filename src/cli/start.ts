// `taiyaku start`: the newcomer's command: the press, a demo blog when it is empty, and a link to sign in with.

import { createLink } from '../accounts/create-link.ts';
import { firstOperator, personByEmail } from '../accounts/store.ts';
import { openPress, type Press } from '../app.ts';
import { openBlogs } from '../blogs/store.ts';
import { readConfig } from '../config.ts';
import { reader } from './demo/blog.ts';
import { fillDemo } from './demo/fill.ts';
import { runUntilStopped } from './serve.ts';

export async function start(): Promise<number> {
  const config = readConfig();
  const press = await openPress(config);
  if (config.demo) await fillDemo(press.ctx);
  return runUntilStopped(config, press, async (address) => {
    process.stdout.write(await welcome(press, address));
  });
}

/** What a newcomer reads: where readers go, and the one-time way in for the owner. */
async function welcome(press: Press, address: string): Promise<string> {
  const owner = await firstOperator(press.ctx.db);
  const [blog] = await openBlogs(press.ctx.db, 1);
  const lines: [string, string][] = [];
  if (blog) lines.push(['Read', `${address}/${blog.slug}/`]);
  if (owner) {
    const token = await createLink(press.ctx, { purpose: 'sign-in', personId: owner.id });
    lines.push(['Sign in as the owner (works once)', `${address}/sign-in/link/${token}`]);
    const other = await personByEmail(press.ctx.db, reader.email);
    if (other) {
      const link = await createLink(press.ctx, { purpose: 'sign-in', personId: other.id });
      const what = 'Sign in as a second translator, in another browser (works once)';
      lines.push([what, `${address}/sign-in/link/${link}`]);
    }
  } else {
    const token = await createLink(press.ctx, { purpose: 'set-up' });
    lines.push(['Set up your press (works once)', `${address}/set-up/${token}`]);
  }
  return `\n${lines.map(([what, where]) => `  ${what}:\n    ${where}\n`).join('\n')}\n  Stop with Ctrl+C.\n\n`;
}
