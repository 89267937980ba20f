// Tests of what opens a member's key when it is changed twice at once, on both databases.
import { expect, it } from 'vitest';
import { describeDatabases } from '../../../../test/support/database.ts';
import { addBlog, addMember } from '../../../../test/support/desk.ts';
import type { Context } from '../../../platform/context.ts';
import { addWrap, removeWrap, setHolder } from './change-keys.ts';
import { wrapsOf } from './store.ts';

const phrase = { kind: 'passphrase', label: '', wrapped: 'sealed' } as const;
const passkey = { kind: 'passkey', label: 'phone', wrapped: 'sealed' } as const;

describeDatabases('the ways to open a key of letters', (open) => {
  async function begin() {
    const ctx = await open();
    const member = await addMember(ctx, await addBlog(ctx), 'editor');
    await setHolder(ctx, member, { recipient: 'age1recipient', wrap: phrase, shares: [] });
    const ways = () => wrapsOf(ctx.db, member.blog.id, member.id);
    return { ctx, member, ways };
  }

  /** As many as that at once, each by itself. */
  function atOnce<T>(ctx: Context, times: number, work: (ctx: Context, at: number) => Promise<T>) {
    return Promise.allSettled(Array.from({ length: times }, (_, at) => work(ctx, at)));
  }

  it('hold one passphrase, however often it is set at once', async () => {
    const { ctx, member, ways } = await begin();
    const set = await atOnce(ctx, 8, (ctx, at) =>
      addWrap(ctx, member, { ...phrase, wrapped: `sealed ${at}` }),
    );
    expect(set.map(({ status }) => status)).toEqual(Array(8).fill('fulfilled'));
    expect(await ways()).toHaveLength(1);
  });

  it('keep the last one when all of them are taken away at once', async () => {
    const { ctx, member, ways } = await begin();
    for (let count = 0; count < 4; count += 1) await addWrap(ctx, member, passkey);
    const before = await ways();
    expect(before).toHaveLength(5);
    await atOnce(ctx, before.length, (ctx, at) => removeWrap(ctx, member, before[at]?.id ?? ''));
    expect(await ways()).toHaveLength(1);
  });
});
