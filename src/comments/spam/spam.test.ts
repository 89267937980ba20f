// Tests of rules through their doors, of the sum before sending, and of what the filter says, on both databases.
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { addComment } from '../../../test/support/comments.ts';
import { describeDatabases } from '../../../test/support/database.ts';
import { openTestSite } from '../../../test/support/published.ts';
import { comeAs, studioApp } from '../../../test/support/studio.ts';
import { transact } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { type Candidate, judge } from '../judge.ts';
import { spamRoutes } from '../routes-spam.tsx';
import { learn } from './learn.ts';
import { checkProof, forgetSpentSums, setSum } from './proof.ts';
import { rulesOf } from './store.ts';

describeDatabases('spam', (open) => {
  async function start() {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const { postId } = await site.publish();
    const app = studioApp(ctx, spamRoutes(ctx));
    const editor = await comeAs(ctx, app, 'minamo', 'editor');
    const candidate = (given: Partial<Candidate> = {}): Candidate => ({
      ...{ blogId: site.blog.id, postId, name: 'ゆず', title: '', url: '', mail: '' },
      ...{ body: '川の話をありがとう。', network: '203.0.113.7', secondsOnForm: 60, trapFilled: false },
      ...given,
    });
    const rule = (fields: Record<string, string>) =>
      editor.post('/studio/hashi/spam/rules', { rule_kind: 'word', effect: 'hold', ...fields });
    return { ctx, blogId: site.blog.id, postId, editor, candidate, rule };
  }

  test('shows what a rule would have caught before it is kept', async () => {
    const { ctx, blogId, postId, rule, candidate } = await start();
    const shown_at = ctx.clock.now().toISOString();
    await addComment(ctx, blogId, postId, { body: 'カジノの看板が出てくる話でした', shown_at });
    await addComment(ctx, blogId, postId, { body: 'オンラインｶｼﾞﾉで当てよう' });
    await addComment(ctx, blogId, postId, { body: '川が好きです' });
    const trial = await rule({ pattern: 'カジノ' });
    expect(trial.status).toBe(200);
    const { document } = parseHTML(await trial.text());
    expect(document.querySelectorAll('.inlist__row')).toHaveLength(2);
    expect(document.querySelector('.strip--warn')?.textContent).toContain('2');
    expect(await rulesOf(ctx.db, blogId)).toEqual([]);
    expect((await judge(ctx, candidate({ body: 'カジノ' }))).verdict).toBe('clear');
    expect((await rule({ pattern: 'カジノ', sure: 'yes' })).status).toBe(303);
    expect((await rule({ pattern: 'カジノ', sure: 'yes' })).status).toBe(422);
    const { verdict, reasons } = await judge(ctx, candidate({ body: 'カジノ' }));
    expect(verdict).toBe('hold');
    expect(reasons[0]).toMatchObject({ key: 'spam.reason.rule', params: { pattern: 'カジノ' } });
  });

  test('refuses a rule that could stop the press, and keeps what was typed', async () => {
    const { ctx, blogId, rule } = await start();
    const answer = await rule({ rule_kind: 'regex', pattern: '(a+)+$', sure: 'yes' });
    expect(answer.status).toBe(422);
    const text = await answer.text();
    expect(text).toContain('A repeat inside a repeat');
    expect(text).toContain('value="(a+)+$"');
    expect(await rulesOf(ctx.db, blogId)).toEqual([]);
  });

  test('lets a rule decide whatever else speaks for a comment', async () => {
    const { ctx, rule, candidate, editor, blogId } = await start();
    await rule({ rule_kind: 'network', pattern: '203.0.113.0/24', effect: 'spam', sure: 'yes' });
    expect((await judge(ctx, candidate())).verdict).toBe('spam');
    const [{ id } = { id: '' }] = await rulesOf(ctx.db, blogId);
    await editor.post(`/studio/hashi/spam/rules/${id}/removal`);
    expect((await judge(ctx, candidate())).verdict).toBe('clear');
  });

  test('asks for a sum only where wished, takes a solved one once, and holds what comes without', async () => {
    const { ctx, editor, blogId, candidate } = await start();
    expect(await setSum(ctx, blogId)).toBeNull();
    expect((await judge(ctx, candidate())).verdict).toBe('clear');
    await editor.post('/studio/hashi/spam/proof', { proof: 'yes' });
    const solved = async () => {
      const challenge = await setSum(ctx, blogId);
      if (!challenge) throw new Error('no sum was set');
      const solution = await solveChallenge({ challenge, deriveKey });
      return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
    };
    const proof = await solved();
    expect((await judge(ctx, candidate({ proof }))).verdict).toBe('clear');
    expect(await checkProof(ctx, blogId, proof)).toBe('wrong');
    const without = await judge(ctx, candidate());
    expect(without.verdict).toBe('hold');
    expect(without.reasons.map(({ key }) => key)).toContain('spam.reason.no-proof');
    expect(await checkProof(ctx, blogId, 'nonsense')).toBe('wrong');
    expect(await checkProof(ctx, blogId, Buffer.from('{"challenge":{}}').toString('base64'))).toBe('wrong');
    // Handed in at two processes at the same moment.
    const twice = await solved();
    const taken = await Promise.all([checkProof(ctx, blogId, twice), checkProof({ ...ctx }, blogId, twice)]);
    expect(taken.toSorted()).toEqual(['solved', 'wrong']);
    const late = await solved();
    ctx.clock.advance(6 * 60 * 60 * 1000 + 1);
    expect(await checkProof(ctx, blogId, late)).toBe('wrong');
    await forgetSpentSums(ctx);
    expect(await ctx.db.selectFrom('spent_sums').selectAll().execute()).toEqual([]);
  });

  test('is learned by the blog that marks it, and by no other', async () => {
    const { ctx, blogId, candidate } = await start();
    const words = (body: string) => ({ name: '', title: '', url: '', mail: '', body });
    const teach = (body: string, label: 'spam' | 'fine', of = blogId) =>
      transact(ctx, (tx) => learn(tx, of, newId(), words(body), label));
    const body = '屋根の修理と外壁の塗装は、ぜひ当店におまかせください';
    expect((await judge(ctx, candidate({ body }))).score).toBe(0);
    for (let n = 0; n < 20; n++) {
      await teach(`屋根の修理と外壁の塗装は当店へ。第${n}回の見積もり`, 'spam');
      await teach(`川の魚の話を子どもと読みました。${n}回めです`, 'fine');
    }
    const judged = await judge(ctx, candidate({ body }));
    expect(judged.verdict).toBe('hold');
    expect(judged.reasons[0]?.key).toBe('spam.reason.filter-spam');
    const fine = await judge(ctx, candidate({ body: '子どもと川の魚の話を読みました' }));
    expect(fine.reasons.map(({ key }) => key)).toEqual(['spam.reason.filter-fine']);
    const other = await openTestSite(ctx, { slug: 'other', id: newId() });
    expect((await judge(ctx, candidate({ body, blogId: other.blog.id }))).score).toBe(0);
  });
});
