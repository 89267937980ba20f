// What the press is called and allows is said by its operators alone, and two of them see each other's changes.
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { operatorAt } from '../../../test/support/operators.ts';
import type { Visitor } from '../../../test/support/visitor.ts';
import { pressSettings } from './press-settings.ts';

const fields = {
  press_name: '訳者の家',
  press_tagline: 'ことばを運ぶ',
  press_about: '一つめ\n\n二つめ',
  press_language: 'ja',
  press_terms: 'なかよくすること',
  sign_up: 'invitation',
  approves: 'yes',
  most_blogs: '２',
  most_megabytes: '500',
  most_posts: '',
  base: '',
};
const mail = { TAIYAKU_SMTP_URL: 'smtp://mail.example.test', TAIYAKU_MAIL_FROM: 'press@example.test' };

describeDatabases('what the press is called and allows', (open) => {
  const operatorOf = async (ctx: TestContext, name?: string) => (await operatorAt(ctx, name)).visitor;
  const formOf = async (answer: Response) => parseHTML(await answer.text()).document;
  const base = async (visitor: Visitor) =>
    (await formOf(await visitor.get('/press'))).querySelector('[name="base"]')?.getAttribute('value') ?? '';

  it('is its host until somebody has said more, and then what they said', async () => {
    const ctx = await open();
    expect(await pressSettings(ctx)).toMatchObject({ name: 'localhost', signUp: 'closed', changedAt: null });
    const operator = await operatorOf(ctx);
    const answer = await operator.post('/press', fields);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/press?done=saved']);
    expect(await pressSettings(ctx)).toMatchObject({
      ...{ name: '訳者の家', tagline: 'ことばを運ぶ', about: '一つめ\n\n二つめ', terms: 'なかよくすること' },
      ...{
        signUp: 'invitation',
        approves: true,
        mostBlogs: 2,
        mostBytes: 500 * 1024 * 1024,
        mostPosts: null,
      },
      termsChangedAt: '2026-05-16T09:00:00.000Z',
    });
    const told = await ctx.db.selectFrom('outbox').select(['kind', 'blog_id']).execute();
    expect(told).toEqual([{ kind: 'press.changed', blog_id: '' }]);
    const page = await formOf(await operator.get('/press'));
    expect(page.querySelector('[name="press_terms"]')?.textContent).toBe('なかよくすること');
    expect(page.querySelector('[name="most_megabytes"]')?.getAttribute('value')).toBe('500');
  });

  it('keeps the day of its terms while their words stay', async () => {
    const ctx = await open();
    const operator = await operatorOf(ctx);
    await operator.post('/press', fields);
    ctx.clock.set('2026-05-17T09:00:00.000Z');
    await operator.post('/press', { ...fields, press_name: '別の名', base: await base(operator) });
    expect(await pressSettings(ctx)).toMatchObject({
      ...{
        name: '別の名',
        termsChangedAt: '2026-05-16T09:00:00.000Z',
        changedAt: '2026-05-17T09:00:00.000Z',
      },
    });
    ctx.clock.set('2026-05-18T09:00:00.000Z');
    await operator.post('/press', { ...fields, press_terms: '変えた', base: await base(operator) });
    expect((await pressSettings(ctx)).termsChangedAt).toBe('2026-05-18T09:00:00.000Z');
  });

  it('shows the second of two operators what the first has saved, and overwrites nothing unseen', async () => {
    const ctx = await open();
    const [one, other] = [await operatorOf(ctx, 'いち'), await operatorOf(ctx, 'に')];
    await one.post('/press', fields);
    const seen = await base(other);
    ctx.clock.advance(1000);
    await one.post('/press', { ...fields, press_name: '一人めの名', base: await base(one) });
    const answer = await other.post('/press', { ...fields, press_name: '二人めの名', base: seen });
    expect(answer.status).toBe(409);
    const page = await formOf(answer);
    expect(page.querySelector('[role="alert"]')?.textContent).toContain('一人めの名');
    expect(page.querySelector('[role="alert"]')?.textContent).not.toContain('なかよくすること');
    expect(page.querySelector('[name="press_name"]')?.getAttribute('value')).toBe('二人めの名');
    expect((await pressSettings(ctx)).name).toBe('一人めの名');
    ctx.clock.advance(1000);
    const now = page.querySelector('[name="base"]')?.getAttribute('value') ?? '';
    expect((await other.post('/press', { ...fields, press_name: '二人めの名', base: now })).status).toBe(303);
    expect((await pressSettings(ctx)).name).toBe('二人めの名');
  });

  it('also when a form with a mistake was sent in between', async () => {
    const ctx = await open();
    const operator = await operatorOf(ctx);
    await operator.post('/press', fields);
    const seen = await base(operator);
    ctx.clock.advance(1000);
    await operator.post('/press', { ...fields, press_name: '先に', base: seen });
    const wrong = await operator.post('/press', { ...fields, press_name: '', base: seen });
    expect(wrong.status).toBe(422);
    const kept = (await formOf(wrong)).querySelector('[name="base"]')?.getAttribute('value') ?? '';
    expect((await operator.post('/press', { ...fields, base: kept })).status).toBe(409);
  });

  it('opens to anybody only where it sends mail', async () => {
    const quiet = await open();
    const refused = await (await operatorOf(quiet)).post('/press', { ...fields, sign_up: 'open' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('メールを送れない');
    expect((await pressSettings(quiet)).signUp).toBe('closed');
    const ctx = await open(mail);
    expect((await (await operatorOf(ctx)).post('/press', { ...fields, sign_up: 'open' })).status).toBe(303);
  });

  it.each([
    ['most_megabytes', '0'],
    ['most_megabytes', '-5'],
    ['most_megabytes', '1.5'],
    ['most_posts', 'many'],
    ['most_blogs', ''],
    ['press_name', ' '],
    ['press_language', 'fr'],
  ])('takes no %s of %j, and keeps what was typed', async (name, value) => {
    const ctx = await open();
    const answer = await (await operatorOf(ctx)).post('/press', { ...fields, [name]: value });
    expect(answer.status).toBe(422);
    const page = await formOf(answer);
    expect(page.querySelector(`.strip--danger a[href="#${name}"]`)).not.toBeNull();
    expect(page.querySelector('[name="press_terms"]')?.textContent).toBe('なかよくすること');
    expect((await pressSettings(ctx)).changedAt).toBeNull();
  });
});
