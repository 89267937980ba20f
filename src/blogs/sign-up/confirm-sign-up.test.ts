// The link of the letter: what it makes, what it asks for, and what happens when two come at once.
import { expect, it } from 'vitest';
import { describeDatabases } from '../../../test/support/database.ts';
import { sayPress } from '../../../test/support/hosting.ts';
import { askBy, letters, openSigningUp, TERMS_AT, wanted } from '../../../test/support/signing-up.ts';
import { Visitor } from '../../../test/support/visitor.ts';
import { personByEmail } from '../../accounts/store.ts';
import { doChores } from '../../platform/daily.ts';
import { forgetSignUps } from './forget-sign-ups.ts';

const DAY = 24 * 60 * 60 * 1000;
const { password } = wanted;

describeDatabases('the link of the letter', (open) => {
  it('makes the person and their blog, with the terms they agreed to, and signs them in', async () => {
    const press = await openSigningUp(open, { terms: '仲よく', terms_changed_at: TERMS_AT });
    const { ctx, app } = press;
    const form = { ...wanted, terms: TERMS_AT };
    const { link } = await askBy(press, form);
    const visitor = new Visitor(app);
    const page = await (await visitor.get(link)).text();
    expect(page).toContain('渡し船');
    expect(page).toContain(wanted.email);
    expect(await personByEmail(ctx.db, wanted.email)).toBeUndefined();
    const done = await visitor.post(link, { password });
    expect([done.status, done.headers.get('location')]).toEqual([303, '/studio/watashi']);
    expect((await visitor.get('/studio/watashi/settings')).status).toBe(200);
    const person = await personByEmail(ctx.db, wanted.email);
    expect(person).toMatchObject({ name: '渡', operator_since: null });
    expect(await ctx.db.selectFrom('accepted_terms').selectAll().execute()).toEqual([
      { person_id: person?.id, terms_changed_at: TERMS_AT, accepted_at: expect.any(String) },
    ]);
    const signUps = await ctx.db.selectFrom('sign_ups').selectAll().execute();
    expect(signUps[0]).toMatchObject({ password_hash: null, blog_id: expect.any(String) });
    const signIn = await new Visitor(app).post('/sign-in', { email: wanted.email, password });
    expect(signIn.headers.get('location')).toBe('/studio');
  });

  it('asks for the password that was chosen, so that whoever signed up with the address of another gets in nowhere', async () => {
    const press = await openSigningUp(open);
    const { link } = await askBy(press);
    const wrong = await new Visitor(press.app).post(link, { password: 'not the ferry of the night' });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('not the password you chose');
    expect((await new Visitor(press.app).post(link)).status).toBe(422);
    expect(await personByEmail(press.ctx.db, wanted.email)).toBeUndefined();
    expect((await new Visitor(press.app).post(link, { password })).status).toBe(303);
  });

  it('lets nobody guess the password for long', async () => {
    const press = await openSigningUp(open);
    const { link } = await askBy(press);
    for (let at = 0; at < 8; at++) await new Visitor(press.app).post(link, { password: `guess ${at}` });
    expect((await new Visitor(press.app).post(link, { password })).status).toBe(429);
  });

  it('leads whoever chose a passkey to making one', async () => {
    const press = await openSigningUp(open);
    const { link } = await askBy(press, { way: 'passkey', password: '' });
    const visitor = new Visitor(press.app);
    expect((await visitor.post(link)).headers.get('location')).toBe('/account');
    expect(await (await visitor.get('/account')).text()).toContain('You have no way to come back in yet');
  });

  it('works once, also when it is followed twice at the same moment', async () => {
    const press = await openSigningUp(open);
    const { link } = await askBy(press);
    const twice = await Promise.all([1, 2].map(() => new Visitor(press.app).post(link, { password })));
    expect(twice.map(({ status }) => status).sort()).toEqual([303, 404]);
    expect((await new Visitor(press.app).get(link)).status).toBe(404);
    expect((await new Visitor(press.app).post(link, { password })).status).toBe(404);
    expect(await press.ctx.db.selectFrom('people').select('id').execute()).toHaveLength(2);
    expect(await press.ctx.db.selectFrom('blogs').select('id').execute()).toHaveLength(2);
  });

  it('gives an address to one of two who confirm it at the same moment, and the other chooses another', async () => {
    const press = await openSigningUp(open);
    const links = [
      (await askBy(press)).link,
      (await askBy(press, { email: 'ferry@example.test', blog_name: 'Ferry' })).link,
    ];
    const answers = await Promise.all(links.map((link) => new Visitor(press.app).post(link, { password })));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const late = answers.findIndex(({ status }) => status === 409);
    const link = links[late] ?? '';
    const visitor = new Visitor(press.app);
    expect(await (await visitor.get(link)).text()).toContain('another blog has taken this address');
    expect((await visitor.post(link, { password, slug: 'hashi' })).status).toBe(409);
    expect((await visitor.post(link, { password, slug: 'Not An Address' })).status).toBe(422);
    const done = await visitor.post(link, { password, slug: 'ferry' });
    expect(done.headers.get('location')).toBe('/studio/ferry');
  });

  it('keeps to the address that was asked for while it is free', async () => {
    const press = await openSigningUp(open);
    const { link } = await askBy(press);
    const done = await new Visitor(press.app).post(link, { password, slug: 'other' });
    expect(done.headers.get('location')).toBe('/studio/watashi');
  });

  it('makes one account of two sign-ups with one address, and tells the second that there is one', async () => {
    const press = await openSigningUp(open);
    const links = [(await askBy(press)).link, (await askBy(press, { slug: 'second' })).link];
    const answers = await Promise.all(links.map((link) => new Visitor(press.app).post(link, { password })));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const late = answers.find(({ status }) => status === 409);
    expect(await late?.text()).toContain('There is an account with this e-mail address already');
    expect(await press.ctx.db.selectFrom('people').select('id').execute()).toHaveLength(2);
  });

  it('ends after three days, and the sign-up is forgotten', async () => {
    const press = await openSigningUp(open);
    const { link } = await askBy(press);
    press.ctx.clock.advance(3 * DAY - 1000);
    await doChores(press.ctx, [forgetSignUps]);
    expect((await new Visitor(press.app).get(link)).status).toBe(200);
    press.ctx.clock.advance(1000);
    expect((await new Visitor(press.app).get(link)).status).toBe(404);
    expect((await new Visitor(press.app).post(link, { password })).status).toBe(404);
    await doChores(press.ctx, [forgetSignUps]);
    expect(await press.ctx.db.selectFrom('sign_ups').select('id').execute()).toEqual([]);
  });

  it('leads nowhere once the press is closed', async () => {
    const press = await openSigningUp(open);
    const { link } = await askBy(press);
    await sayPress(press.ctx, { sign_up: 'closed' });
    expect((await new Visitor(press.app).post(link, { password })).status).toBe(403);
    expect(await personByEmail(press.ctx.db, wanted.email)).toBeUndefined();
  });

  it('ends the session that the browser had, so that nobody works on under two names', async () => {
    const press = await openSigningUp(open);
    const { link } = await askBy(press);
    await press.owner.post(link, { password });
    expect((await press.owner.get('/studio/watashi/settings')).status).toBe(200);
    expect((await press.owner.get('/studio/hashi/settings')).status).toBe(404);
    const sessions = await press.ctx.db
      .selectFrom('sessions')
      .select('id')
      .where('ended_at', 'is', null)
      .execute();
    expect(sessions).toHaveLength(1);
  });

  it('tells those who run the press of the first that waits, without a word of what was written', async () => {
    const press = await openSigningUp(open, { approves: 1 });
    for (const [at, email] of ['a@example.test', 'b@example.test'].entries()) {
      const { link } = await askBy(press, { email, slug: `boat-${at}` });
      expect((await new Visitor(press.app).post(link, { password })).headers.get('location')).toBe(
        '/sign-up/waiting',
      );
    }
    const told = (await letters(press.ctx)).filter(({ to }) => to === 'minamo@example.test');
    expect(told.map(({ path }) => path)).toEqual(['/press/sign-ups']);
    expect(told[0]?.text).not.toMatch(/川と船|a@example|渡/);
    expect(await press.ctx.db.selectFrom('people').select('id').execute()).toHaveLength(1);
  });

  it('lets one address wait once', async () => {
    const press = await openSigningUp(open, { approves: 1 });
    const links = [(await askBy(press)).link, (await askBy(press, { slug: 'second' })).link];
    await new Visitor(press.app).post(links[0] ?? '', { password });
    const second = await new Visitor(press.app).post(links[1] ?? '', { password });
    expect([second.status, await second.text()]).toEqual([
      409,
      expect.stringContaining('has arrived already'),
    ]);
  });
});
