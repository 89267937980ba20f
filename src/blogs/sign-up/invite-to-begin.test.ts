// Invitations to begin a blog: made by those who run the press, for one, with or without mail.
import { expect, it } from 'vitest';
import { describeDatabases } from '../../../test/support/database.ts';
import { sayPress } from '../../../test/support/hosting.ts';
import { askBy, letters, openSigningUp, type SigningUp, wanted } from '../../../test/support/signing-up.ts';
import { comeAs, ownerFields } from '../../../test/support/studio.ts';
import { Visitor } from '../../../test/support/visitor.ts';
import { doChores } from '../../platform/daily.ts';
import { forgetSignUps } from './forget-sign-ups.ts';

const DAY = 24 * 60 * 60 * 1000;
const invitationOnly = { sign_up: 'invitation', approves: 1 } as const;
const { password } = wanted;

async function invited({ owner }: SigningUp, note = 'みずほさん'): Promise<string> {
  const page = await (await owner.post('/press/sign-ups/invitations', { note })).text();
  const path = /\/sign-up\/invitation\/[\w-]{43}/.exec(page)?.[0];
  if (!path) throw new Error(`no invitation was made: ${page}`);
  return path;
}

describeDatabases('an invitation to begin a blog', (open) => {
  it('lets one in without mail, and without anybody looking once more', async () => {
    const press = await openSigningUp(open, invitationOnly, {});
    const path = await invited(press);
    const visitor = new Visitor(press.app);
    const page = await (await visitor.get(path)).text();
    expect(page).toContain('You are invited to 橋の町');
    expect(page).not.toContain('name="message"');
    const done = await visitor.post(path, { ...wanted, message: '' });
    expect(done.headers.get('location')).toBe('/studio/watashi');
    expect((await visitor.get('/studio/watashi/settings')).status).toBe(200);
    expect((await new Visitor(press.app).get(path)).status).toBe(404);
    const again = { ...wanted, email: 'second@example.test', slug: 'second' };
    expect((await new Visitor(press.app).post(path, again)).status).toBe(404);
  });

  it('still has the address confirmed where there is mail, and is used up only then', async () => {
    const press = await openSigningUp(open, invitationOnly);
    const path = await invited(press);
    await askBy(press, { email: 'mistyped@example.test' }, path);
    const { link } = await askBy(press, {}, path);
    expect(link).toContain('/sign-up/confirmation/');
    const done = await new Visitor(press.app).post(link, { password });
    expect(done.headers.get('location')).toBe('/studio/watashi');
    expect((await new Visitor(press.app).get(path)).status).toBe(404);
    const other = (await letters(press.ctx))[0]?.path ?? '';
    const late = await new Visitor(press.app).post(other, { password, slug: 'late' });
    expect(late.status).toBe(404);
    expect(await press.ctx.db.selectFrom('people').select('id').execute()).toHaveLength(2);
  });

  it('lets one of two in who come at the same moment', async () => {
    const press = await openSigningUp(open, invitationOnly, {});
    const path = await invited(press);
    const answers = await Promise.all(
      [1, 2].map((at) =>
        new Visitor(press.app).post(path, { ...wanted, email: `p${at}@example.test`, slug: `boat-${at}` }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 404]);
    expect(await press.ctx.db.selectFrom('people').select('id').execute()).toHaveLength(2);
    expect(await press.ctx.db.selectFrom('blogs').select('id').execute()).toHaveLength(2);
  });

  it('ends after two weeks, when it is taken back, and when sign-up is closed', async () => {
    const press = await openSigningUp(open, invitationOnly, {});
    const [late, back, closed] = [
      await invited(press),
      await invited(press, '返すもの'),
      await invited(press),
    ];
    const { owner, app, ctx } = press;
    const page = await (await owner.get('/press/sign-ups')).text();
    const id = /返すもの.*?invitations\/([\w-]+)\/revocation/s.exec(page)?.[1];
    await owner.post(`/press/sign-ups/invitations/${id}/revocation`);
    expect((await new Visitor(app).get(back)).status).toBe(404);
    expect((await new Visitor(app).post(back, wanted)).status).toBe(404);
    expect(await (await owner.get('/press/sign-ups')).text()).not.toContain('返すもの');
    await sayPress(ctx, { sign_up: 'closed' });
    expect((await new Visitor(app).post(closed, wanted)).status).toBe(404);
    await sayPress(ctx, { sign_up: 'invitation' });
    ctx.clock.advance(14 * DAY - 1000);
    expect((await new Visitor(app).get(late)).status).toBe(200);
    ctx.clock.advance(1000);
    expect((await new Visitor(app).post(late, wanted)).status).toBe(404);
    expect(await ctx.db.selectFrom('people').select('id').execute()).toHaveLength(1);
  });

  it('brings back what was typed when it ended meanwhile, with the reason above it', async () => {
    const press = await openSigningUp(open, invitationOnly, {});
    const path = await invited(press);
    const kurumi = await comeAs(press.ctx, press.app, 'kurumi', 'translator');
    press.ctx.clock.advance(14 * DAY);
    for (const visitor of [new Visitor(press.app), kurumi]) {
      const answer = await visitor.post(path, wanted);
      const page = await answer.text();
      expect(answer.status).toBe(404);
      expect(page).toContain('value="渡し船"');
      expect(page).toContain('it ran out, or it was withdrawn');
      expect(page).not.toContain(password);
    }
  });

  it('goes with the right of who made it', async () => {
    const press = await openSigningUp(open, invitationOnly, {});
    const path = await invited(press);
    await press.ctx.db.updateTable('people').set({ operator_since: null }).execute();
    expect((await new Visitor(press.app).get(path)).status).toBe(404);
  });

  it('goes with that right also for who has a letter of it already', async () => {
    for (const gone of [{ operator_since: null }, { disabled_at: '2026-05-16T09:00:00.000Z' }]) {
      const press = await openSigningUp(open, invitationOnly);
      const { link } = await askBy(press, {}, await invited(press));
      await press.ctx.db.updateTable('people').set(gone).execute();
      expect((await new Visitor(press.app).post(link, { password })).status).toBe(404);
      expect(await press.ctx.db.selectFrom('people').select('id').execute()).toHaveLength(1);
    }
  });

  it('asks for a note, is kept as a hash, and is shown once', async () => {
    const press = await openSigningUp(open, invitationOnly, {});
    const none = await press.owner.post('/press/sign-ups/invitations', { note: ' ' });
    expect([none.status, await none.text()]).toEqual([422, expect.stringContaining('id="note-problem"')]);
    const token = (await invited(press)).split('/').at(-1) ?? '';
    const rows = await press.ctx.db.selectFrom('sign_up_invitations').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
    const page = await (await press.owner.get('/press/sign-ups')).text();
    expect(page).toContain('みずほさん');
    expect(page).not.toContain(token);
    expect(await (await new Visitor(press.app).get(`/sign-up/invitation/${token}`)).text()).not.toContain(
      'みずほ',
    );
  });

  it('cannot be made while sign-up is closed', async () => {
    const { owner, ctx } = await openSigningUp(open, { sign_up: 'closed' });
    expect((await owner.post('/press/sign-ups/invitations', { note: 'A friend' })).status).toBe(409);
    expect(await ctx.db.selectFrom('sign_up_invitations').select('id').execute()).toEqual([]);
  });

  it('tells its holder that an address has an account only where no letter can, and then gives them a blog', async () => {
    const press = await openSigningUp(open, invitationOnly, {});
    const path = await invited(press);
    const answer = await new Visitor(press.app).post(path, { ...wanted, email: ownerFields.email });
    expect([answer.status, await answer.text()]).toEqual([
      422,
      expect.stringContaining('id="email-problem"'),
    ]);
    await press.owner.get(path);
    const begun = await press.owner.post(path, { ...wanted });
    expect(begun.headers.get('location')).toBe('/studio/watashi');
    expect((await new Visitor(press.app).get(path)).status).toBe(404);
  });

  it('is good for one blog more than a person could begin by themselves', async () => {
    const press = await openSigningUp(open, { ...invitationOnly, most_blogs: 0 }, {});
    const path = await invited(press);
    const visitor = await comeAs(press.ctx, press.app, 'kurumi', 'translator');
    expect((await visitor.get('/blogs/new')).status).toBe(403);
    const form = await (await visitor.get(path)).text();
    expect(form).toContain(`action="${path}"`);
    expect((await visitor.post(path, wanted)).headers.get('location')).toBe('/studio/watashi');
    expect((await visitor.post(path, { ...wanted, slug: 'more' })).status).toBe(404);
  });

  it('is forgotten some time after it ended', async () => {
    const press = await openSigningUp(open, invitationOnly, {});
    await invited(press);
    press.ctx.clock.advance((14 + 89) * DAY);
    await doChores(press.ctx, [forgetSignUps]);
    expect(await press.ctx.db.selectFrom('sign_up_invitations').select('id').execute()).toHaveLength(1);
    press.ctx.clock.advance(2 * DAY);
    await doChores(press.ctx, [forgetSignUps]);
    expect(await press.ctx.db.selectFrom('sign_up_invitations').select('id').execute()).toEqual([]);
  });
});
