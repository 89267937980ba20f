// Signing in and out, and a person's own page, through the doors.
import { expect, it } from 'vitest';
import { describeDatabases } from '../../test/support/database.ts';
import { startMailServer } from '../../test/support/mail-server.ts';
import { comeAs, ownerFields, setUpStudio, studioApp } from '../../test/support/studio.ts';
import { Visitor } from '../../test/support/visitor.ts';
import type { Context } from '../platform/context.ts';
import { mailHandlers } from '../platform/mail.ts';
import { drain } from '../platform/worker.ts';
import { createLink } from './create-link.ts';
import { disablePerson } from './disable-person.ts';
import { PER_ACCOUNT } from './limits.ts';
import { personByEmail } from './store.ts';

const { email, password } = ownerFields;

describeDatabases('signing in', (open) => {
  it('lets a person in with the right password and on to where they were going', async () => {
    const { app } = await setUpStudio(await open());
    const visitor = new Visitor(app);
    const turnedAway = await visitor.get('/account?x=1');
    expect(turnedAway.headers.get('location')).toBe('/sign-in?back=%2Faccount%3Fx%3D1');
    const answer = await visitor.post('/sign-in', { email, password, back: '/account?x=1' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/account?x=1']);
    expect((await visitor.get('/account')).status).toBe(200);
  });

  it('never leads on to another site', async () => {
    const { app } = await setUpStudio(await open());
    for (const back of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)']) {
      const answer = await new Visitor(app).post('/sign-in', { email, password, back });
      expect(answer.headers.get('location')).toBe('/studio');
    }
  });

  it('answers an unknown account and a wrong password with the same bytes', async () => {
    const known = await setUpStudio(await open());
    const unknown = studioApp(await open());
    const answers = [];
    for (const app of [known.app, unknown]) {
      const answer = await new Visitor(app).post('/sign-in', { email, password: 'not the password' });
      answers.push([answer.status, [...answer.headers], await answer.text()]);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.[2]).toContain('The e-mail or the password is wrong');
  });

  it('does the same work for both, down to the number of queries', async () => {
    const ctx = await open();
    const { app } = await setUpStudio(ctx);
    const queriesFor = async (who: string) => {
      ctx.queries.length = 0;
      await new Visitor(app).post('/sign-in', { email: who, password: 'not the password' });
      return [...ctx.queries];
    };
    expect(await queriesFor(email)).toEqual(await queriesFor('nobody@example.test'));
  });

  it('answers a disabled person like an unknown one', async () => {
    const ctx = await open();
    const { app, owner } = await setUpStudio(ctx);
    await disablePerson(ctx, await idOf(ctx, email));
    expect((await owner.get('/account')).status).toBe(303);
    const answer = await new Visitor(app).post('/sign-in', { email, password });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('The e-mail or the password is wrong');
  });

  it('keeps what was typed, but never the password, and says what is wrong beside the field', async () => {
    const { app } = await setUpStudio(await open());
    const answer = await new Visitor(app).post('/sign-in', { email: 'minamo@', password: 'something long' });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('value="minamo@"');
    expect(page).not.toContain('something long');
    expect(page).toMatch(/<input[^>]*aria-describedby="email-problem"[^>]*aria-invalid="true"/);
    expect(page).toMatch(/id="email-problem"/);
  });

  it('stops guessing at one account and says when to try again', async () => {
    const { app } = await setUpStudio(await open());
    const visitor = new Visitor(app);
    for (let attempt = 0; attempt < PER_ACCOUNT; attempt++) {
      expect((await visitor.post('/sign-in', { email, password: 'wrong' })).status).toBe(422);
    }
    const stopped = await visitor.post('/sign-in', { email, password });
    expect(stopped.status).toBe(429);
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(60);
    expect(await stopped.text()).toMatch(/try again in \d+ minutes/);
    const unknown = { email: 'nobody@example.test', password: 'wrong' };
    expect((await visitor.post('/sign-in', unknown)).status).toBe(422);
  });

  it('does not count sign-ins that were right', async () => {
    const { app } = await setUpStudio(await open());
    for (let time = 0; time <= PER_ACCOUNT; time++) {
      expect((await new Visitor(app).post('/sign-in', { email, password })).status).toBe(303);
    }
  });
});

describeDatabases('a one-time link', (open) => {
  it('survives being looked at, works once, and then says so', async () => {
    const ctx = await open();
    const { app } = await setUpStudio(ctx);
    const token = await createLink(ctx, { purpose: 'sign-in', personId: await idOf(ctx, email) });
    const scanner = new Visitor(app);
    expect((await scanner.get(`/sign-in/link/${token}`)).status).toBe(200);
    expect((await scanner.get(`/sign-in/link/${token}`)).status).toBe(200);
    expect(scanner.cookies.size).toBe(0);
    const visitor = new Visitor(app);
    expect((await visitor.post(`/sign-in/link/${token}`)).status).toBe(303);
    expect((await visitor.get('/account')).status).toBe(200);
    const second = await new Visitor(app).post(`/sign-in/link/${token}`);
    expect(second.status).toBe(404);
    expect(await second.text()).toContain('This link no longer works');
  });

  it('lets one in when two press at the same moment', async () => {
    const ctx = await open();
    const { app } = await setUpStudio(ctx);
    const token = await createLink(ctx, { purpose: 'sign-in', personId: await idOf(ctx, email) });
    const path = `/sign-in/link/${token}`;
    const answers = await Promise.all([new Visitor(app).post(path), new Visitor(app).post(path)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 404]);
  });

  it('runs out, and is no good for another purpose', async () => {
    const ctx = await open();
    const { app } = await setUpStudio(ctx);
    const token = await createLink(ctx, { purpose: 'sign-in', personId: await idOf(ctx, email) });
    expect((await new Visitor(app).get(`/invitations/${token}`)).status).toBe(404);
    ctx.clock.advance(25 * 60 * 60 * 1000);
    expect((await new Visitor(app).post(`/sign-in/link/${token}`)).status).toBe(404);
  });

  it('is kept as a hash only', async () => {
    const ctx = await open();
    const token = await createLink(ctx, { purpose: 'set-up' });
    expect(JSON.stringify(await ctx.db.selectFrom('links').selectAll().execute())).not.toContain(token);
  });
});

describeDatabases('a session', (open) => {
  it('is a cookie no script can read, tied to this host over TLS, and only its hash is kept', async () => {
    const ctx = await open({ TAIYAKU_ADDRESS: 'https://press.example.test' });
    const { app } = await setUpStudio(ctx);
    const answer = await new Visitor(app).post('/sign-in', { email, password });
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(
      /^__Host-taiyaku=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    const token = /=([\w-]{43})/.exec(cookie)?.[1] ?? '';
    expect(JSON.stringify(await ctx.db.selectFrom('sessions').selectAll().execute())).not.toContain(token);
  });

  it('ends on sign-out, for whoever still has the cookie too', async () => {
    const { owner, app } = await setUpStudio(await open());
    const thief = new Visitor(app);
    for (const [name, value] of owner.cookies) thief.cookies.set(name, value);
    expect((await thief.get('/account')).status).toBe(200);
    const answer = await owner.post('/sign-out');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in']);
    expect(owner.cookies.size).toBe(0);
    expect((await thief.get('/account')).status).toBe(303);
  });

  it('slides with use, ends after thirty days without, and writes at most once an hour', async () => {
    const ctx = await open();
    const { owner } = await setUpStudio(ctx);
    const writes = () => ctx.queries.filter((sql) => /^update "sessions"/.test(sql)).length;
    const day = 24 * 60 * 60 * 1000;
    await owner.get('/account');
    await owner.get('/account');
    expect(writes()).toBe(0);
    ctx.clock.advance(20 * day);
    expect((await owner.get('/account')).headers.get('set-cookie')).toContain('Max-Age=2592000');
    await owner.get('/account');
    expect(writes()).toBe(1);
    ctx.clock.advance(20 * day);
    expect((await owner.get('/account')).status).toBe(200);
    ctx.clock.advance(30 * day);
    expect((await owner.get('/account')).status).toBe(303);
  });

  it('can be seen and ended from another one, but not by another person', async () => {
    const ctx = await open();
    const { owner, app } = await setUpStudio(ctx);
    const phone = new Visitor(app);
    phone.headers['user-agent'] = 'Mozilla/5.0 (Android 16; Mobile) Gecko/150.0 Firefox/150.0';
    await phone.post('/sign-in', { email, password });
    const page = await (await owner.get('/account')).text();
    expect(page).toContain('Firefox, Android');
    const path = /\/account\/sessions\/[\w-]+\/removal/.exec(page)?.[0] ?? '';
    const stranger = await comeAs(ctx, app, 'kurumi', null);
    await stranger.post(path);
    expect((await phone.get('/account')).status).toBe(200);
    await owner.post(path);
    expect((await phone.get('/account')).status).toBe(303);
    expect((await owner.get('/account')).status).toBe(200);
  });

  it('leaves all others with one button', async () => {
    const { owner, app } = await setUpStudio(await open());
    const phone = new Visitor(app);
    await phone.post('/sign-in', { email, password });
    await owner.post('/account/sessions/removal');
    expect((await phone.get('/account')).status).toBe(303);
    expect((await owner.get('/account')).status).toBe(200);
  });
});

describeDatabases('the account page', (open) => {
  it('changes the password with the old one, and signs the other devices out', async () => {
    const { owner, app } = await setUpStudio(await open());
    const phone = new Visitor(app);
    await phone.post('/sign-in', { email, password });
    const next = 'an even longer river';
    const wrong = await phone.post('/account/password', { current: 'not it', password: next });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('The current password is wrong');
    expect((await phone.post('/account/password', { current: password, password: next })).status).toBe(303);
    expect((await owner.get('/account')).status).toBe(303);
    expect((await new Visitor(app).post('/sign-in', { email, password })).status).toBe(422);
    expect((await new Visitor(app).post('/sign-in', { email, password: next })).status).toBe(303);
  });

  it('lets who came by a link set a password without the old one, for an hour', async () => {
    const ctx = await open();
    const { app } = await setUpStudio(ctx);
    const visitor = new Visitor(app);
    const token = await createLink(ctx, { purpose: 'sign-in', personId: await idOf(ctx, email) });
    await visitor.post(`/sign-in/link/${token}`);
    ctx.clock.advance(61 * 60 * 1000);
    expect((await visitor.post('/account/password', { password: 'forgot the old one' })).status).toBe(422);
    ctx.clock.advance(-30 * 60 * 1000);
    expect((await visitor.post('/account/password', { password: 'forgot the old one' })).status).toBe(303);
  });

  it('refuses a short password and a monotonous one, each with its reason', async () => {
    const { owner } = await setUpStudio(await open());
    const short = await owner.post('/account/password', { current: password, password: 'short' });
    expect(await short.text()).toContain('Please use at least 10 characters');
    const plain = await owner.post('/account/password', { current: password, password: 'aaaaaaaaaaaa' });
    expect(await plain.text()).toContain('Too few different characters');
  });

  it('speaks the chosen language, else the browser’s, else Japanese', async () => {
    const { owner } = await setUpStudio(await open());
    expect(await (await owner.get('/account')).text()).toContain('<html lang="en">');
    owner.headers['accept-language'] = 'fr, de;q=0.5';
    expect(await (await owner.get('/account')).text()).toContain('<html lang="ja">');
    await owner.post('/account', { name: 'みなも', language: 'en' });
    expect(await (await owner.get('/account')).text()).toContain('<html lang="en">');
  });

  it('changes the e-mail address with the password, or within the hour of a link, and never to somebody else’s', async () => {
    const ctx = await open();
    const { app, owner } = await setUpStudio(ctx);
    const kurumi = await comeAs(ctx, app, 'kurumi', 'editor');
    const taken = await kurumi.post('/account/email', { email });
    expect([taken.status, await taken.text()]).toEqual([
      422,
      expect.stringContaining('Somebody else has this'),
    ]);
    expect((await kurumi.post('/account/email', { email: 'Kuro@Example.test' })).status).toBe(303);
    expect(await idOf(ctx, 'kuro@example.test')).toBeTruthy();
    ctx.clock.advance(61 * 60 * 1000);
    const stale = await kurumi.post('/account/email', { email: 'late@example.test' });
    expect(await stale.text()).toContain('come back in with your passkey');

    const signedIn = new Visitor(app);
    await signedIn.post('/sign-in', { email, password });
    const wrong = await signedIn.post('/account/email', {
      email: 'b@example.test',
      email_current: 'a guess',
    });
    const page = await wrong.text();
    expect([wrong.status, page.includes('b@example.test'), page.includes('a guess')]).toEqual([
      422,
      true,
      false,
    ]);
    const right = { email: 'b@example.test', email_current: password };
    expect((await signedIn.post('/account/email', right)).status).toBe(303);
    expect((await owner.get('/account')).status).toBe(200);
    const again = await new Visitor(app).post('/sign-in', { email: 'b@example.test', password });
    expect(again.status).toBe(303);
    const acts = await ctx.db
      .selectFrom('log_entries')
      .select('act')
      .where('act', '=', 'sign-in.email')
      .execute();
    expect(acts).toHaveLength(2);
  });

  it('tells the old address of the change: who, when, from where and what to do, and nothing of the new one', async () => {
    const server = await startMailServer();
    try {
      const ctx = await open(server.settings);
      const { app, owner } = await setUpStudio(ctx);
      const kurumi = await comeAs(ctx, app, 'kurumi', 'editor');
      await kurumi.post('/account', { name: 'くるみ', language: 'ja', own_zone: 'Asia/Tokyo' });
      expect((await kurumi.post('/account/email', { email })).status).toBe(422);
      await kurumi.post('/account/email', { email: 'thief@else.example' });
      await drain(ctx, mailHandlers);
      expect(server.mails.map(({ to }) => to)).toEqual([['kurumi@example.test']]);
      const text = server.mails[0]?.part('text/plain') ?? '';
      expect(text).toContain('くるみさんがサインインに使うメールアドレス');
      expect(text).toContain('2026年5月16日 18:00 (Asia/Tokyo)');
      expect(text).toContain('t…@else.example');
      expect(text).not.toContain('thief@');
      expect(text).toContain('ここを運営する人に知らせて');
      expect(await (await owner.get('/account/mail')).text()).not.toContain('thief@');
    } finally {
      await server.close();
    }
  });

  it('shows the studio in the look and the time zone that a person chose, and takes them back', async () => {
    const ctx = await open();
    const { owner } = await setUpStudio(ctx);
    const html = async (path: string) => (await owner.get(path)).text();
    expect(await html('/account')).not.toContain('data-theme');
    const wrong = await owner.post('/account', { name: 'みなも', language: 'ja', own_zone: 'Mars/Base' });
    expect([wrong.status, (await wrong.text()).includes('Mars/Base')]).toEqual([422, true]);
    const chosen = { name: 'みなも', language: 'ja', theme: 'dark', own_zone: 'America/Lima' };
    expect((await owner.post('/account', chosen)).status).toBe(303);
    expect(await html('/account')).toContain('<html lang="ja" data-theme="dark">');
    expect(await html('/account')).toContain('value="America/Lima"');
    await owner.post('/account', { ...chosen, theme: '', own_zone: '' });
    expect(await html('/account')).not.toContain('data-theme');
    const person = await personByEmail(ctx.db, email);
    expect(person).toMatchObject({ theme: null, time_zone: null });
  });

  it('ignores fields that are not a person’s to change', async () => {
    const ctx = await open();
    const { app } = await setUpStudio(ctx);
    const kurumi = await comeAs(ctx, app, 'kurumi', 'reader');
    const forged = { id: 'x', operator_since: '2020-01-01', email: 'other@example.test', disabled_at: '' };
    await kurumi.post('/account', { name: 'くるみ', language: '', ...forged });
    const person = await personByEmail(ctx.db, 'kurumi@example.test');
    expect(person).toMatchObject({ name: 'くるみ', operator_since: null, language: null });
  });

  it('escapes what people call themselves', async () => {
    const { owner } = await setUpStudio(await open());
    await owner.post('/account', { name: '<script>alert(1)</script>', language: 'en' });
    const page = await (await owner.get('/account')).text();
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('&lt;script>alert(1)&lt;/script>');
  });
});

async function idOf(ctx: Context, email: string): Promise<string> {
  const person = await personByEmail(ctx.db, email);
  if (!person) throw new Error(`nobody is ${email}`);
  return person.id;
}
