// Two at the same moment, one of them held up until the other waits for it: PostgreSQL alone lets two write at once.
import { expect, it } from 'vitest';
import { describeDatabases } from '../../../test/support/database.ts';
import { askBy, openSigningUp, type SigningUp, wanted } from '../../../test/support/signing-up.ts';
import { comeAs, ownerFields } from '../../../test/support/studio.ts';
import { somebodyWaits } from '../../../test/support/waiting.ts';
import { personByEmail } from '../../accounts/store.ts';
import { type Context, transact } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors.ts';
import { askToBegin } from './ask-to-begin.ts';
import { beginAnother } from './begin-another.ts';
import { confirmSignUp } from './confirm-sign-up.ts';
import { approveSignUp, refuseSignUp } from './decide-sign-up.ts';
import { inviteToBegin } from './invite-to-begin.ts';

const { password } = wanted;
const blog = { ...wanted, other_languages: [], terms: '' };

/** What the first says, then what the second says that had to wait for it: a refusal by its key. */
async function oneAfterTheOther<T>(
  { ctx }: SigningUp,
  first: (tx: Context) => Promise<T>,
  second: (ctx: Context) => Promise<T>,
): Promise<(T | string)[]> {
  const said = (asked: Promise<T>) =>
    asked.catch((error: unknown) => {
      if (error instanceof Refusal) return error.key;
      throw error;
    });
  const both = await transact(ctx, async (tx) => {
    const one = await first(tx);
    const other = said(second(ctx));
    await somebodyWaits(ctx);
    return { one, other };
  });
  return [both.one, await both.other];
}

const tokenOf = (link: string) => link.split('/').at(-1) ?? '';

describeDatabases('at the same moment', (open, dialect) => {
  const onPostgres = it.runIf(dialect === 'postgres');

  onPostgres('one letter that is followed twice makes one account', async () => {
    const press = await openSigningUp(open);
    const token = tokenOf((await askBy(press)).link);
    const follow = (ctx: Context) => confirmSignUp(ctx, token, { password });
    const said = await oneAfterTheOther(press, follow, follow);
    expect(said).toEqual([expect.objectContaining({ ok: true, next: 'in' }), 'sign-up.link.spent']);
  });

  onPostgres(
    'two who confirm one address of a blog get it once, and the other is asked for another',
    async () => {
      const press = await openSigningUp(open);
      const tokens = [
        tokenOf((await askBy(press)).link),
        tokenOf((await askBy(press, { email: 'b@example.test' })).link),
      ];
      const [one, other] = tokens.map(
        (token) => (ctx: Context) => confirmSignUp(ctx, token, { password }),
      ) as [Confirming, Confirming];
      const said = await oneAfterTheOther(press, one, other);
      expect(said).toEqual([expect.objectContaining({ ok: true }), { ok: false, reason: 'slug-taken' }]);
      expect(await personByEmail(press.ctx.db, 'b@example.test')).toBeUndefined();
    },
  );

  onPostgres('two sign-ups of one e-mail address make one account', async () => {
    const press = await openSigningUp(open);
    const tokens = [tokenOf((await askBy(press)).link), tokenOf((await askBy(press, { slug: 'b' })).link)];
    const [one, other] = tokens.map((token) => (ctx: Context) => confirmSignUp(ctx, token, { password })) as [
      Confirming,
      Confirming,
    ];
    const said = await oneAfterTheOther(press, one, other);
    expect(said).toEqual([expect.objectContaining({ ok: true }), { ok: false, reason: 'email-taken' }]);
  });

  onPostgres('an invitation lets one in, and the other leaves nothing behind', async () => {
    const press = await openSigningUp(open, { sign_up: 'invitation' }, {});
    const owner = await personByEmail(press.ctx.db, ownerFields.email);
    const token = await inviteToBegin(press.ctx, { id: owner?.id ?? '', operator: true }, 'A friend');
    const come = (slug: string) => (ctx: Context) =>
      askToBegin(
        ctx,
        { ...blog, way: 'passkey', email: `${slug}@example.test`, slug },
        { language: 'ja', token },
      );
    const said = await oneAfterTheOther(press, come('one'), come('other'));
    expect(said).toEqual([expect.objectContaining({ ok: true, next: 'in' }), 'accounts.link.spent']);
    expect(await personByEmail(press.ctx.db, 'other@example.test')).toBeUndefined();
  });

  onPostgres('a sign-up is decided about once', async () => {
    const press = await openSigningUp(open, { approves: 1 });
    await confirmSignUp(press.ctx, tokenOf((await askBy(press)).link), { password });
    const { id } = await press.ctx.db.selectFrom('sign_ups').select('id').executeTakeFirstOrThrow();
    const owner = await personByEmail(press.ctx.db, ownerFields.email);
    const actor = { id: owner?.id ?? '', operator: true };
    const said = await oneAfterTheOther<unknown>(
      press,
      (tx) => approveSignUp(tx, actor, id),
      (ctx) => refuseSignUp(ctx, actor, id, 'No'),
    );
    expect(said).toEqual([{ ok: true, link: null }, 'sign-up.decided']);
    const row = await press.ctx.db.selectFrom('sign_ups').select('refused_for').executeTakeFirst();
    expect(row?.refused_for).toBeNull();
  });

  onPostgres('nobody begins two blogs where one is left to them', async () => {
    const press = await openSigningUp(open, { most_blogs: 1 });
    await comeAs(press.ctx, press.app, 'kurumi', null);
    const kurumi = await personByEmail(press.ctx.db, 'kurumi@example.test');
    const actor = { id: kurumi?.id ?? '', operator: false };
    const begin = (slug: string) => (ctx: Context) => beginAnother(ctx, actor, { ...blog, slug }, null);
    const said = await oneAfterTheOther(press, begin('one'), begin('other'));
    expect(said).toEqual([{ ok: true, slug: 'one' }, 'sign-up.most']);
  });
});

type Confirming = (ctx: Context) => ReturnType<typeof confirmSignUp>;
