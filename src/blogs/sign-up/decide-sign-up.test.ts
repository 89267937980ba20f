// Letting somebody in who asked, or not: by those who run the press alone, once, with a letter.
import { expect, it } from 'vitest';
import { describeDatabases } from '../../../test/support/database.ts';
import {
  askBy,
  letters,
  openSigningUp,
  type SigningUp,
  TERMS_AT,
  wanted,
} from '../../../test/support/signing-up.ts';
import { comeAs } from '../../../test/support/studio.ts';
import { Visitor } from '../../../test/support/visitor.ts';
import { disablePerson } from '../../accounts/disable-person.ts';
import { personByEmail } from '../../accounts/store.ts';
import { doChores } from '../../platform/daily.ts';
import { approveSignUp } from './decide-sign-up.ts';
import { forgetSignUps } from './forget-sign-ups.ts';

const DAY = 24 * 60 * 60 * 1000;
const { password } = wanted;

/** Somebody whose address is confirmed, and the path under which they are decided about. */
async function waitingFor(press: SigningUp, fields: Partial<typeof wanted> = {}): Promise<string> {
  const { visitor, link } = await askBy(press, fields);
  const answer = await visitor.post(link, { password });
  if (answer.headers.get('location') !== '/sign-up/waiting') throw new Error(await answer.text());
  const row = await press.ctx.db
    .selectFrom('sign_ups')
    .select('id')
    .where('email', '=', fields.email ?? wanted.email)
    .executeTakeFirstOrThrow();
  press.ctx.clock.advance(1000);
  return `/press/sign-ups/${row.id}`;
}

describeDatabases('somebody who waits', (open) => {
  it('is nobody on this press until they are let in', async () => {
    const press = await openSigningUp(open, { approves: 1 });
    await waitingFor(press);
    expect(await personByEmail(press.ctx.db, wanted.email)).toBeUndefined();
    const signIn = await new Visitor(press.app).post('/sign-in', { email: wanted.email, password });
    expect(signIn.status).toBe(422);
  });

  it('is seen with what they wrote, the newest first, by those who run the press alone', async () => {
    const press = await openSigningUp(open, { approves: 1 });
    await waitingFor(press);
    press.ctx.clock.advance(60_000);
    await waitingFor(press, {
      email: 'b@example.test',
      slug: 'second',
      blog_name: '二番目',
      message: '<i>星</i>',
    });
    await askBy(press, { email: 'c@example.test', slug: 'third', blog_name: '三番目' });
    const page = await (await press.owner.get('/press/sign-ups')).text();
    expect(page).toContain('川と船の話を訳します。');
    expect(page).toContain('&lt;i>星&lt;/i>');
    expect(page.indexOf('二番目')).toBeGreaterThan(0);
    expect(page.indexOf('二番目')).toBeLessThan(page.indexOf('渡し船'));
    expect(page).not.toContain('三番目');
    const member = await comeAs(press.ctx, press.app, 'kurumi', 'owner');
    expect((await member.get('/press/sign-ups')).status).toBe(403);
    expect((await new Visitor(press.app).get('/press/sign-ups')).status).toBe(303);
  });

  it('stands on further pages when there are many', async () => {
    const press = await openSigningUp(open, { approves: 1 });
    await waitingFor(press);
    const row = await press.ctx.db.selectFrom('sign_ups').selectAll().executeTakeFirstOrThrow();
    for (let at = 10; at < 35; at++) {
      const unlike = { id: `id-${at}`, token_hash: `hash-${at}`, slug: `boat-${at}`, blog_name: `舟${at}号` };
      await press.ctx.db
        .insertInto('sign_ups')
        .values({ ...row, ...unlike })
        .execute();
    }
    const [first, second] = [
      await (await press.owner.get('/press/sign-ups')).text(),
      await (await press.owner.get('/press/sign-ups?page=2')).text(),
    ];
    expect([first.match(/舟\d+号/g)?.length, second.match(/舟\d+号/g)?.length]).toEqual([20, 5]);
    expect(first).toContain('href="/press/sign-ups?page=2"');
    expect((await press.owner.get('/press/sign-ups?page=99')).status).toBe(200);
  });

  it('is decided about on the page where they stand, also when the form comes back', async () => {
    const press = await openSigningUp(open, { approves: 1 });
    const path = await waitingFor(press);
    const row = await press.ctx.db.selectFrom('sign_ups').selectAll().executeTakeFirstOrThrow();
    for (let at = 10; at < 31; at++) {
      const later = { confirmed_at: '2027-01-01T00:00:00.000Z', email: `p${at}@example.test` };
      const unlike = { id: `id-${at}`, token_hash: `hash-${at}`, slug: `boat-${at}`, ...later };
      await press.ctx.db
        .insertInto('sign_ups')
        .values({ ...row, ...unlike })
        .execute();
    }
    const page = await (await press.owner.get('/press/sign-ups?page=2')).text();
    for (const what of ['approval', 'refusal']) expect(page).toContain(`action="${path}/${what}?page=2"`);
    const empty = await (await press.owner.post(`${path}/refusal?page=2`, { reason: ' ' })).text();
    expect(empty).toContain(`id="reason-${row.id}-problem"`);
    await press.ctx.db.updateTable('blogs').set({ slug: wanted.slug }).execute();
    const taken = await (await press.owner.post(`${path}/approval?page=2`)).text();
    expect(taken).toContain(`id="slug-${row.id}"`);
    const done = await press.owner.post(`${path}/approval?page=2`, { slug: 'another' });
    expect(done.headers.get('location')).toBe('/press/sign-ups?done=let-in&page=2');
    expect((await press.owner.post('/press/sign-ups/id-10/refusal?page=2', { reason: 'No' })).status).toBe(
      303,
    );
  });

  it('is let in: person and blog are made, and a letter in their language brings a link that works once', async () => {
    const press = await openSigningUp(open, { approves: 1, terms: '仲よく', terms_changed_at: TERMS_AT });
    const path = await waitingFor(press, { terms: TERMS_AT } as Partial<typeof wanted>);
    press.owner.headers['accept-language'] = 'ja';
    const done = await press.owner.post(`${path}/approval`);
    expect(done.headers.get('location')).toBe('/press/sign-ups?done=let-in');
    const letter = (await letters(press.ctx)).at(-1);
    expect([letter?.to, letter?.content.language]).toEqual([wanted.email, 'en']);
    expect(letter?.text).toContain('http://localhost:4100/watashi/');
    const visitor = new Visitor(press.app);
    press.ctx.clock.advance(6 * DAY);
    expect((await visitor.post(letter?.path ?? '')).headers.get('location')).toBe('/studio');
    expect((await visitor.get('/studio')).headers.get('location')).toBe('/studio/watashi');
    expect((await new Visitor(press.app).post(letter?.path ?? '')).status).toBe(404);
    const signIn = await new Visitor(press.app).post('/sign-in', { email: wanted.email, password });
    expect(signIn.status).toBe(303);
    const row = await press.ctx.db.selectFrom('sign_ups').selectAll().executeTakeFirstOrThrow();
    const operator = await personByEmail(press.ctx.db, 'minamo@example.test');
    expect(row).toMatchObject({ decided_by: operator?.id, password_hash: null, refused_for: null });
    const agreed = await press.ctx.db.selectFrom('accepted_terms').select('terms_changed_at').execute();
    expect(agreed).toEqual([{ terms_changed_at: TERMS_AT }]);
    expect(await (await press.owner.get('/press/sign-ups')).text()).toContain('みなもさんが迎えました');
  });

  it('is refused with a reason, which the letter brings them and the list keeps', async () => {
    const press = await openSigningUp(open, { approves: 1 });
    const path = await waitingFor(press);
    const none = await press.owner.post(`${path}/refusal`, { reason: '' });
    expect([none.status, await none.text()]).toEqual([
      422,
      expect.stringMatching(/id="reason-[\w-]+-problem"/),
    ]);
    const done = await press.owner.post(`${path}/refusal`, { reason: 'ここは川の本だけです。' });
    expect(done.headers.get('location')).toBe('/press/sign-ups?done=refused');
    const letter = (await letters(press.ctx)).at(-1);
    expect([letter?.to, letter?.content.quote]).toEqual([wanted.email, 'ここは川の本だけです。']);
    expect(await personByEmail(press.ctx.db, wanted.email)).toBeUndefined();
    const row = await press.ctx.db.selectFrom('sign_ups').selectAll().executeTakeFirstOrThrow();
    expect(row.password_hash).toBeNull();
    const page = await (await press.owner.get('/press/sign-ups')).text();
    expect(page).toContain('ここは川の本だけです。');
    expect(page).toContain('declined by みなも');
    const later = await askBy(press);
    expect(later.link).toContain('/sign-up/confirmation/');
  });

  it('is decided about once, of two who do it at the same moment', async () => {
    const press = await openSigningUp(open, { approves: 1 });
    const path = await waitingFor(press);
    const answers = await Promise.all([
      press.owner.post(`${path}/approval`),
      press.owner.post(`${path}/refusal`, { reason: 'No' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 404]);
    expect((await press.owner.post(`${path}/approval`)).status).toBe(404);
    const told = (await letters(press.ctx)).filter(({ path: to }) => !to.includes('confirmation'));
    expect(told.filter(({ to }) => to === wanted.email)).toHaveLength(1);
  });

  it('is let in under another address where a blog has taken theirs', async () => {
    const press = await openSigningUp(open, { approves: 1 });
    const path = await waitingFor(press);
    await press.ctx.db.updateTable('blogs').set({ slug: 'watashi' }).execute();
    const taken = await press.owner.post(`${path}/approval`);
    const page = await taken.text();
    expect(taken.status).toBe(422);
    expect(page).toMatch(/id="slug-[\w-]+-problem"/);
    const done = await press.owner.post(`${path}/approval`, { slug: 'ferry' });
    expect(done.headers.get('location')).toBe('/press/sign-ups?done=let-in');
    expect((await letters(press.ctx)).at(-1)?.text).toContain('/ferry/');
  });

  it('keeps their address from others who ask meanwhile', async () => {
    const press = await openSigningUp(open, { approves: 1 });
    await waitingFor(press);
    const other = { ...wanted, email: 'other@example.test' };
    const answer = await new Visitor(press.app).post('/sign-up', other);
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('id="slug-problem"')]);
  });

  it('gets the blog for the account that they came to by another way meanwhile', async () => {
    const press = await openSigningUp(open, { approves: 1 });
    const path = await waitingFor(press, { email: 'kurumi@example.test' });
    const kurumi = await comeAs(press.ctx, press.app, 'kurumi', 'translator');
    await press.owner.post(`${path}/approval`);
    expect((await kurumi.get('/studio/watashi/settings')).status).toBe(200);
    expect(await press.ctx.db.selectFrom('people').select('id').execute()).toHaveLength(2);
  });

  it('is not let in while the person with their address is shut out', async () => {
    const press = await openSigningUp(open, { approves: 1 });
    const path = await waitingFor(press, { email: 'kurumi@example.test' });
    await comeAs(press.ctx, press.app, 'kurumi', null);
    const person = await personByEmail(press.ctx.db, 'kurumi@example.test');
    await disablePerson(press.ctx, person?.id ?? '');
    const answer = await press.owner.post(`${path}/approval`);
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('was shut out')]);
    expect(await press.ctx.db.selectFrom('blogs').select('id').execute()).toHaveLength(1);
  });

  it('is handed their link by whoever let them in, where no letter can be sent any more', async () => {
    const press = await openSigningUp(open, { approves: 1 });
    const path = await waitingFor(press);
    const operator = await personByEmail(press.ctx.db, 'minamo@example.test');
    const unmailed = { ...press.ctx, config: { ...press.ctx.config, smtpUrl: null } };
    const actor = { id: operator?.id ?? '', operator: true };
    const approved = await approveSignUp(unmailed, actor, path.split('/').at(-1) ?? '');
    const link = approved.ok ? (approved.link ?? '') : '';
    const visitor = new Visitor(press.app);
    expect((await visitor.post(new URL(link).pathname)).headers.get('location')).toBe('/studio');
  });

  it('stays for as long as nobody decides, and is forgotten 90 days after', async () => {
    const press = await openSigningUp(open, { approves: 1 });
    const path = await waitingFor(press);
    press.ctx.clock.advance(120 * DAY);
    await doChores(press.ctx, [forgetSignUps]);
    const owner = await comeBack(press);
    expect((await owner.post(`${path}/refusal`, { reason: 'No' })).status).toBe(303);
    press.ctx.clock.advance(90 * DAY);
    await doChores(press.ctx, [forgetSignUps]);
    expect(await press.ctx.db.selectFrom('sign_ups').select('id').execute()).toHaveLength(1);
    press.ctx.clock.advance(1000);
    await doChores(press.ctx, [forgetSignUps]);
    expect(await press.ctx.db.selectFrom('sign_ups').select('id').execute()).toEqual([]);
  });
});

/** A session does not outlast a third of a year. */
async function comeBack({ app }: SigningUp): Promise<Visitor> {
  const owner = new Visitor(app);
  await owner.post('/sign-in', { email: 'minamo@example.test', password: 'a long river of words' });
  return owner;
}
