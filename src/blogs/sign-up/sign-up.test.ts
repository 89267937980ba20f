// Signing up by the rule of the press: who may ask, what the form says, what a stranger can find out.
import { expect, it } from 'vitest';
import { describeDatabases } from '../../../test/support/database.ts';
import { sayPress } from '../../../test/support/hosting.ts';
import {
  askBy,
  letters,
  mailSettings,
  openSigningUp,
  TERMS_AT,
  wanted,
} from '../../../test/support/signing-up.ts';
import { ownerFields } from '../../../test/support/studio.ts';
import { Visitor } from '../../../test/support/visitor.ts';
import { PER_ADDRESS, PER_NETWORK } from './limits.ts';
import { canChooseRule, wayIn } from './way-in.ts';

it('a press may be open to anybody only where a letter can ask whose an address is', () => {
  expect([canChooseRule('open', false), canChooseRule('open', true)]).toEqual([false, true]);
  expect([canChooseRule('closed', false), canChooseRule('invitation', false)]).toEqual([true, true]);
  expect([wayIn('open', false), wayIn('open', true), wayIn('closed', true)]).toEqual([
    'unmailed',
    'open',
    'closed',
  ]);
});

describeDatabases('signing up', (open) => {
  it('is told kindly where it is closed, and no form that is sent there is taken', async () => {
    const { ctx, app } = await openSigningUp(open, { sign_up: 'closed' });
    const visitor = new Visitor(app);
    const page = await visitor.get('/sign-up');
    expect(page.status).toBe(200);
    const text = await page.text();
    expect(text).toContain('New blogs are not taken here');
    expect(text).not.toContain('<form');
    expect((await visitor.post('/sign-up', wanted)).status).toBe(403);
    expect(await ctx.db.selectFrom('sign_ups').select('id').execute()).toEqual([]);
    expect(await letters(ctx)).toEqual([]);
  });

  it('asks for an invitation where that is the rule', async () => {
    const { ctx, app } = await openSigningUp(open, { sign_up: 'invitation' });
    const visitor = new Visitor(app);
    expect(await (await visitor.get('/sign-up')).text()).toContain('You need an invitation to begin');
    expect((await visitor.post('/sign-up', wanted)).status).toBe(403);
    expect((await visitor.get('/sign-up/invitation/nothing')).status).toBe(404);
    expect(await letters(ctx)).toEqual([]);
  });

  it('is not possible while a press that is open can send no mail, and the page says so', async () => {
    const { ctx, app } = await openSigningUp(open, {}, {});
    const visitor = new Visitor(app);
    const text = await (await visitor.get('/sign-up')).text();
    expect(text).toContain('no mail can be sent from here');
    expect(text).not.toContain('<form');
    expect((await visitor.post('/sign-up', wanted)).status).toBe(403);
    expect(await ctx.db.selectFrom('sign_ups').select('id').execute()).toEqual([]);
  });

  it('speaks the language of whoever comes, on the page and in the letter', async () => {
    const press = await openSigningUp(open);
    const visitor = new Visitor(press.app);
    visitor.headers['accept-language'] = 'ja';
    expect(await (await visitor.get('/sign-up')).text()).toContain(
      '橋の町で、訳して書くブログをはじめましょう',
    );
    await visitor.post('/sign-up', wanted);
    await askBy(press, { email: 'ferry@example.test', slug: 'ferry' });
    expect((await letters(press.ctx)).map(({ content }) => [content.language, content.subject])).toEqual([
      ['ja', 'メールアドレスを確かめてください — 橋の町'],
      ['en', 'Please confirm your address — 橋の町'],
    ]);
  });

  it('keeps a hash of the password and a hash of the link, and neither of them as it is', async () => {
    const press = await openSigningUp(open);
    const { link } = await askBy(press);
    const rows = await press.ctx.db.selectFrom('sign_ups').selectAll().execute();
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      email: wanted.email,
      slug: 'watashi',
      confirmed_at: null,
      language: 'en',
    });
    expect(rows[0]?.password_hash).toMatch(/^\$scrypt\$/);
    const kept = JSON.stringify([rows, await press.ctx.db.selectFrom('outbox').selectAll().execute()]);
    expect(kept).not.toContain(wanted.password);
    expect(kept).not.toContain(link.split('/').at(-1));
    expect(await press.ctx.db.selectFrom('people').select('email').execute()).toHaveLength(1);
  });

  it('puts nothing that a stranger typed into a letter to an address that is not confirmed', async () => {
    const press = await openSigningUp(open);
    await askBy(press, {
      name: 'BUY-NOW http://evil.example',
      blog_name: 'EVIL-BLOG',
      message: 'EVIL-WORDS',
    });
    const [letter] = await letters(press.ctx);
    expect(letter?.text).not.toMatch(/BUY-NOW|EVIL|evil/);
  });

  it('brings the form back filled, each problem beside its field, all of them at once', async () => {
    const { app } = await openSigningUp(open, { approves: 1, terms: '仲よく', terms_changed_at: TERMS_AT });
    const wrong = { ...wanted, email: 'wataru@', slug: 'hashi', password: 'short', message: ' ' };
    const answer = await new Visitor(app).post('/sign-up', wrong);
    const page = await answer.text();
    expect(answer.status).toBe(422);
    for (const field of ['email', 'slug', 'password', 'message', 'terms']) {
      expect(page).toContain(`id="${field}-problem"`);
      expect(page).toContain(`href="#${field}"`);
    }
    expect(page).toContain('Another blog has this address');
    // The list above goes through the form from top to bottom.
    const listed = [...page.matchAll(/href="#(?!main)([a-z_]+)"/g)].map(([, field]) => field);
    expect(listed).toEqual(['email', 'password', 'slug', 'message', 'terms']);
    expect(page).toContain('value="渡し船"');
    expect(page).not.toContain('value="short"');
  });

  it('refuses addresses of the press itself, whatever their case', async () => {
    const { app } = await openSigningUp(open);
    for (const slug of ['press', 'sign-up', 'HASHI', 'studio']) {
      const answer = await new Visitor(app).post('/sign-up', { ...wanted, slug });
      expect([slug, answer.status]).toEqual([slug, 422]);
      expect(await answer.text()).toContain('id="slug-problem"');
    }
  });

  it('tells nobody whether an address has an account: the letter does', async () => {
    const press = await openSigningUp(open);
    const [stranger, known] = [new Visitor(press.app), new Visitor(press.app)];
    const fresh = await stranger.post('/sign-up', wanted);
    press.ctx.clock.advance(1000);
    const taken = await known.post('/sign-up', { ...wanted, email: ownerFields.email, slug: 'other' });
    expect([taken.status, taken.headers.get('location')]).toEqual([
      fresh.status,
      fresh.headers.get('location'),
    ]);
    expect([...known.cookies]).toEqual([...stranger.cookies]);
    const [first, second] = await letters(press.ctx);
    expect([first?.to, first?.path]).toEqual([
      wanted.email,
      expect.stringMatching('^/sign-up/confirmation/'),
    ]);
    expect([second?.to, second?.path]).toEqual([ownerFields.email, '/sign-in?back=%2Fblogs%2Fnew']);
    expect(second?.content.subject).toContain('You have an account already');
    const rows = await press.ctx.db.selectFrom('sign_ups').select('email').execute();
    expect(rows).toEqual([{ email: wanted.email }]);
  });

  it('shows the terms whole with their date, and takes no agreement to terms that have changed since', async () => {
    const terms = '一、仲よく。\n\n二、出典を書く。<b>必ず</b>';
    const press = await openSigningUp(open, { terms, terms_changed_at: TERMS_AT });
    const visitor = new Visitor(press.app);
    const page = await (await visitor.get('/sign-up')).text();
    expect(page).toContain('一、仲よく。');
    expect(page).toContain('二、出典を書く。&lt;b>必ず&lt;/b>');
    expect(page).toContain('since 1 April 2026');
    const none = await visitor.post('/sign-up', wanted);
    expect([none.status, await none.text()]).toEqual([422, expect.stringContaining('tick the box')]);
    await sayPress(press.ctx, { terms: '三つに増えた', terms_changed_at: '2026-05-01T00:00:00.000Z' });
    const late = await visitor.post('/sign-up', { ...wanted, terms: TERMS_AT });
    const text = await late.text();
    expect(late.status).toBe(422);
    expect(text).toContain('The terms changed while you were writing');
    expect(text).toContain('三つに増えた');
    expect(/<input type="checkbox" id="terms"[^>]*checked/.test(text)).toBe(false);
    const now = await visitor.post('/sign-up', { ...wanted, terms: '2026-05-01T00:00:00.000Z' });
    expect(now.status).toBe(303);
  });

  it('asks what fills in hidden fields to send the form once more, and keeps nothing', async () => {
    const { ctx, app } = await openSigningUp(open);
    const answer = await new Visitor(app).post('/sign-up', { ...wanted, trap: 'http://evil.example' });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('A hidden field was filled in');
    expect(page).not.toContain('evil.example');
    expect(await ctx.db.selectFrom('sign_ups').select('id').execute()).toEqual([]);
  });

  it('writes to one address no more often than some times a day, whoever asks, with all still in the form', async () => {
    const press = await openSigningUp(open);
    for (let at = 0; at < PER_ADDRESS; at++) await askBy(press, { slug: `boat-${at}` });
    const more = await new Visitor(press.app).post('/sign-up', wanted);
    const page = await more.text();
    expect(more.status).toBe(429);
    expect(Number(more.headers.get('retry-after'))).toBeGreaterThan(60);
    expect(page).toContain('value="渡し船"');
    expect(page).toContain('There were many sign-ups in a row');
    expect(await letters(press.ctx)).toHaveLength(PER_ADDRESS);
  });

  it('takes no more than some sign-ups of one network in an hour', { timeout: 60_000 }, async () => {
    const press = await openSigningUp(open, {}, { ...mailSettings, TAIYAKU_TRUST_PROXY: '1' });
    const from = async (network: string, at: number) => {
      const visitor = new Visitor(press.app);
      visitor.headers['x-forwarded-for'] = network;
      const fields = { ...wanted, way: 'passkey', email: `p${at}@example.test`, slug: `boat-${at}` };
      return (await visitor.post('/sign-up', fields)).status;
    };
    for (let at = 0; at < PER_NETWORK; at++) expect(await from('192.0.2.7', at)).toBe(303);
    expect(await from('192.0.2.7', 90)).toBe(429);
    expect(await from('192.0.2.8', 91)).toBe(303);
  });

  it('brings the form back with what was typed when a network sent too many of any kind', async () => {
    const press = await openSigningUp(open);
    const visitor = new Visitor(press.app);
    let answer = await visitor.post('/sign-up', { ...wanted, name: '' });
    for (let sent = 1; sent < 130 && answer.status === 422; sent++) {
      await answer.body?.cancel();
      answer = await visitor.post('/sign-up', { ...wanted, name: '' });
    }
    expect([answer.status, Number(answer.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect(await answer.text()).toContain('value="渡し船"');
  });

  it('leads somebody who is signed in to a further blog', async () => {
    const { owner } = await openSigningUp(open);
    expect((await owner.get('/sign-up')).headers.get('location')).toBe('/blogs/new');
    expect((await owner.post('/sign-up', wanted)).headers.get('location')).toBe('/blogs/new');
  });

  it('is what the sign-in page leads to, where anybody may', async () => {
    const { ctx, app } = await openSigningUp(open);
    expect(await (await new Visitor(app).get('/sign-in')).text()).toContain('href="/sign-up"');
    await sayPress(ctx, { sign_up: 'invitation' });
    expect(await (await new Visitor(app).get('/sign-in')).text()).not.toContain('href="/sign-up"');
  });
});
