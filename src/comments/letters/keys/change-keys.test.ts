// Tests of what opens a member's key when it is changed twice at once, on both databases.
import { expect, it } from 'vitest';
import { describeDatabases } from '../../../../test/support/database.ts';
import { addBlog, addMember } from '../../../../test/support/desk.ts';
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

  it('hold one passphrase, however often it is set at once', async () => {
    const { ctx, member, ways } = await begin();
    await Promise.all(
      Array.from({ length: 8 }, (_, at) => addWrap(ctx, member, { ...phrase, wrapped: `sealed ${at}` })),
    );
    expect(await ways()).toHaveLength(1);
  });

  it('keep the last one when all of them are taken away at once', async () => {
    const { ctx, member, ways } = await begin();
    for (let count = 0; count < 4; count += 1) await addWrap(ctx, member, passkey);
    const before = await ways();
    expect(before).toHaveLength(5);
    const taken = await Promise.allSettled(before.map(({ id }) => removeWrap(ctx, member, id)));
    expect(taken.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(await ways()).toHaveLength(1);
  });
});
