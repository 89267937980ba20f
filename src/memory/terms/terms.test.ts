// Terms on both databases: added, changed, deleted and brought back, shared by owners, brought in lists; by doors and by actions.
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { addBlog, addMember, memberBlog, openTestDesk } from '../../../test/support/desk.ts';
import { ask } from '../../../test/support/guarded-world.ts';
import { openSession } from '../../accounts/open-session.ts';
import { routes } from '../../app.ts';
import { insertMember } from '../../blogs/members/store.ts';
import { nowIso } from '../../platform/clock.ts';
import { addTerm } from './add-term.ts';
import { changeTerm } from './change-term.ts';
import { removeTerm } from './delete-term.ts';
import { glossaryOf } from './glossary.ts';
import { importTerms } from './import-terms.ts';
import { changeOf, ownTerms, termOf } from './store.ts';
import { fieldsOf, type TermFields } from './term-fields.ts';
import { termsOfSentence } from './terms-of-sentence.ts';
import { undoTermChange } from './undo-change.ts';

const fields = (source: string, target: string, more: Partial<TermFields> = {}): TermFields => ({
  ...{ kind: 'term', sourceLanguage: 'en', targetLanguage: 'ja', sources: [source], preferred: [target] },
  ...{ forbidden: [], reading: '', note: '', domain: '', letterCase: 'any' },
  ...more,
});

const languages = { from: 'en', to: 'ja' };
const sentence = {
  source: 'In 2019 a survey found fish above the town.',
  target: '調査では、町の上に魚がいました。',
};

function unwrap<T extends { ok: boolean }>(outcome: T): Extract<T, { ok: true }> {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome as Extract<T, { ok: true }>;
}

async function stateOf(ctx: TestContext, blogId: string): Promise<string[]> {
  const rows = await ownTerms(ctx.db, blogId);
  return rows.map((row) => `${fieldsOf(row).sources[0]} ${fieldsOf(row).preferred[0]} ${row.version}`).sort();
}

describeDatabases('terms', (open) => {
  const begin = async () => {
    const ctx = await open();
    const blog = await addBlog(ctx);
    return { ctx, blog, owner: await addMember(ctx, blog, 'owner') };
  };

  it('are found in a sentence at once, with what the translation makes of them', async () => {
    const { ctx, blog, owner } = await begin();
    expect(await termsOfSentence(ctx, blog.id, languages, sentence)).toEqual([]);
    await addTerm(ctx, owner, fields('surveys', '調査'));
    await addTerm(ctx, owner, fields('above the town', '町の上流', { forbidden: ['町の上'] }));
    await addTerm(ctx, owner, fields('Umfrage', 'アンケート', { sourceLanguage: 'de' }));
    const found = await termsOfSentence(ctx, blog.id, { from: 'en-GB', to: 'ja' }, sentence);
    expect(found.map(({ term, places, use }) => [term.preferred[0], places[0], use.state])).toEqual([
      ['調査', { start: 10, end: 16 }, 'used'],
      ['町の上流', { start: 28, end: 42 }, 'forbidden'],
    ]);
    const count = ctx.queries.length;
    await termsOfSentence(ctx, blog.id, languages, sentence);
    // Whether anything happened, and nothing else.
    expect(ctx.queries.length - count).toBe(1);
  });

  it('are not added twice, and not changed over somebody’s head', async () => {
    const { ctx, blog, owner } = await begin();
    const { id } = unwrap(await addTerm(ctx, owner, fields('weir', '堰')));
    expect(await addTerm(ctx, owner, fields('Weir', '堰'))).toEqual({ ok: false, reason: 'known' });
    const change = { id, base: 1, shared: null };
    unwrap(await changeTerm(ctx, owner, { ...change, fields: fields('weir', 'せき') }));
    const late = await changeTerm(ctx, owner, { ...change, fields: fields('weir', 'ダム') });
    expect(late).toMatchObject({ ok: false, reason: 'conflict', current: { version: 2 } });
    expect(await removeTerm(ctx, owner, { id, base: 1 })).toEqual({ ok: false, reason: 'conflict' });
    expect(await stateOf(ctx, blog.id)).toEqual(['weir せき 2']);
  });

  it('are as they were when a change is undone, and stay when somebody went on from it', async () => {
    const { ctx, blog, owner } = await begin();
    const added = unwrap(await addTerm(ctx, owner, fields('weir', '堰')));
    const { id } = added;
    const changed = unwrap(
      await changeTerm(ctx, owner, { id, base: 1, fields: fields('weir', 'せき'), shared: null }),
    );
    expect(await undoTermChange(ctx, owner, added.changeId)).toEqual({ undone: 0, left: 1 });
    expect(await undoTermChange(ctx, owner, changed.changeId ?? '')).toEqual({ undone: 1, left: 0 });
    expect(await stateOf(ctx, blog.id)).toEqual(['weir 堰 3']);
    const deleted = unwrap(await removeTerm(ctx, owner, { id, base: 3 }));
    expect(await stateOf(ctx, blog.id)).toEqual([]);
    await undoTermChange(ctx, owner, deleted.changeId);
    expect(await stateOf(ctx, blog.id)).toEqual(['weir 堰 4']);
    await expect(undoTermChange(ctx, owner, deleted.changeId)).rejects.toMatchObject({ kind: 'conflict' });
    const acts = await ctx.db
      .selectFrom('log_entries')
      .select('act')
      .where('act', 'like', 'term.%')
      .execute();
    expect(acts.map(({ act }) => act).sort()).toEqual(
      ['term.added', 'term.changed', 'term.deleted', 'term.undone', 'term.undone', 'term.undone'].sort(),
    );
  });

  it('show where they disagree, in whichever form they stand', async () => {
    const { ctx, blog, owner } = await begin();
    await addTerm(ctx, owner, fields('survey', '調査', { forbidden: ['測量'] }));
    await addTerm(ctx, owner, fields('surveys', '測量'));
    await addTerm(ctx, owner, fields('river', '川'));
    const glossary = await glossaryOf(ctx, blog.id);
    const conflicts = await glossary.conflicts();
    const said = [...conflicts].map(([entry, found]) => [
      entry.fields.sources[0],
      ...found.map((one) => `${one.kind} ${one.form} ${one.with.fields.sources[0]}`),
    ]);
    expect(said).toEqual([
      ['survey', 'targets survey surveys', 'forbids 測量 surveys'],
      ['surveys', 'targets surveys survey', 'forbidden 測量 survey'],
    ]);
  });

  it('are used on the other blogs of an owner once they are shared, and on no one else’s', async () => {
    const { ctx, blog, owner } = await begin();
    const second = await addBlog(ctx, { name: '第二の橋' });
    await insertMember(ctx.db, second.id, owner.id, 'owner', nowIso(ctx));
    const strange = await addBlog(ctx);
    // A translator there is no owner there.
    await insertMember(ctx.db, strange.id, owner.id, 'translator', nowIso(ctx));
    const { id } = unwrap(await addTerm(ctx, owner, fields('survey', '調査')));
    const seen = async (blogId: string) =>
      (await termsOfSentence(ctx, blogId, languages, sentence)).map(({ term }) => term.from);
    expect(await seen(second.id)).toEqual([]);
    const translator = await addMember(ctx, blog, 'translator');
    const sharing = { id, base: 1, fields: fields('survey', '調査'), shared: true };
    await expect(changeTerm(ctx, translator, sharing)).rejects.toMatchObject({ kind: 'forbidden' });
    unwrap(await changeTerm(ctx, owner, sharing));
    expect(await seen(blog.id)).toEqual([null]);
    expect(await seen(second.id)).toEqual([blog.name]);
    expect(await seen(strange.id)).toEqual([]);
    // Another blog's term is read there, not changed.
    const there = { ...owner, blog: memberBlog(second, 'owner') };
    await expect(changeTerm(ctx, there, { ...sharing, base: 2 })).rejects.toMatchObject({
      kind: 'not-found',
    });
    await ctx.db.updateTable('members').set({ role: 'reader' }).where('blog_id', '=', second.id).execute();
    expect(await seen(second.id)).toEqual([]);
  });

  it('come in a list once, with a report, and go again together', async () => {
    const { ctx, blog, owner } = await begin();
    await addTerm(ctx, owner, fields('weir', '堰'));
    const list = { terms: [fields('weir', '堰'), fields('river', '川'), fields('river', '川')], left: [] };
    const left = [{ at: 4, name: 'x', reason: 'common.required' }];
    const { changeId } = unwrap(await importTerms(ctx, owner, { ...list, left }, 'list.csv'));
    const change = await changeOf(ctx.db, blog.id, changeId);
    expect(JSON.parse(change?.report ?? '')).toEqual({ added: 1, known: 2, left, more: 0 });
    expect(await stateOf(ctx, blog.id)).toEqual(['river 川 1', 'weir 堰 1']);
    await undoTermChange(ctx, owner, changeId);
    expect(await stateOf(ctx, blog.id)).toEqual(['weir 堰 1']);
  });

  it('are added, seen, changed, deleted, brought and given by the doors of the studio', async () => {
    const { ctx, blog, owner } = await begin();
    const app = routes(ctx);
    const cookie = `taiyaku=${await openSession(ctx, { personId: owner.id, way: 'link', userAgent: '' })}`;
    const base = `/studio/${blog.slug}/terms`;
    const get = async (path: string) => (await ask({ app }, 'GET', path, { cookie })).text();
    const post = (path: string, form: Record<string, string>) =>
      ask({ app }, 'POST', path, { cookie, body: { form } });
    const typed = { sources: 'Larkmere\nLake Larkmere', preferred: 'ラークミア', kind: 'place' };
    const full = {
      ...typed,
      source_language: 'en',
      target_language: 'ja',
      letter_case: 'any',
      note: '湖の名',
    };
    const wrong = await post(base, { ...full, preferred: '' });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('湖の名');
    const added = await post(base, full);
    expect(added.status).toBe(303);
    const list = await get(added.headers.get('location') ?? '');
    expect(list).toContain('ラークミア');
    expect(list).toContain('元にもどす');
    expect(await get(`${base}?show=names&kind=person`)).not.toContain('ラークミア');
    expect(await get(`${base}?words=${encodeURIComponent('らーくみあ')}`)).toContain('ラークミア');
    const [row] = await ownTerms(ctx.db, blog.id);
    const page = `${base}/${row?.id}`;
    expect(await get(page)).toContain('Lake Larkmere');
    expect((await post(page, { ...full, base: '1', note: '町の名' })).status).toBe(303);
    const late = await post(page, { ...full, base: '1', note: 'べつのこと' });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('べつのこと');
    expect(await get(`${base}.csv`)).toContain('Larkmere | Lake Larkmere,ラークミア');
    const tbx = await get(`${base}.tbx`);
    expect(tbx).toContain('<term>Lake Larkmere</term>');
    expect((await post(`${page}/removal`, { base: '2' })).status).toBe(303);
    expect(await termOf(ctx.db, blog.id, row?.id ?? '')).toBeUndefined();
    const form = new FormData();
    form.append('list', new File([tbx], 'terms.tbx'));
    form.append('from', 'en');
    form.append('to', 'ja');
    const sent = { method: 'POST', headers: { cookie, origin: 'http://localhost' }, body: form };
    const brought = await app.request(`${base}/import`, sent);
    expect(brought.status).toBe(303);
    expect(await get(brought.headers.get('location') ?? '')).toContain('1件を加えました');
    expect(await stateOf(ctx, blog.id)).toEqual(['Larkmere ラークミア 1']);
  });

  it('are narrowed down by their field, and in a tab of their own to those that disagree', async () => {
    const { ctx, blog, owner } = await begin();
    await addTerm(ctx, owner, fields('survey', '調査', { forbidden: ['測量'], domain: '生きもの' }));
    await addTerm(ctx, owner, fields('surveys', '測量', { domain: '土木' }));
    await addTerm(ctx, owner, fields('heron', 'サギ', { domain: '生きもの' }));
    await addTerm(ctx, owner, fields('bridge', '橋'));
    const cookie = `taiyaku=${await openSession(ctx, { personId: owner.id, way: 'link', userAgent: '' })}`;
    const app = routes(ctx);
    const shown = async (asked: Record<string, string>) => {
      const path = `/studio/${blog.slug}/terms?${new URLSearchParams(asked)}`;
      const page = await (await ask({ app }, 'GET', path, { cookie })).text();
      const list = /<ul class="termlist">.*/s.exec(page)?.[0] ?? '';
      const names = ['survey', 'surveys', 'heron', 'bridge'];
      return { page, found: names.filter((name) => list.includes(`>${name}<`)) };
    };
    expect((await shown({})).found).toEqual(['survey', 'surveys', 'heron', 'bridge']);
    const animals = await shown({ domain: '生きもの' });
    expect(animals.found).toEqual(['survey', 'heron']);
    expect(animals.page).toContain('<option value="土木">土木</option>');
    expect((await shown({ domain: '生きもの', words: 'サギ' })).found).toEqual(['heron']);
    const apart = await shown({ show: 'conflicts' });
    expect(apart.found).toEqual(['survey', 'surveys']);
    expect(apart.page).toMatch(/aria-current="page">くいちがい\s*2</);
    expect((await shown({ show: 'conflicts', domain: '土木' })).found).toEqual(['surveys']);
    expect((await shown({ domain: '料理' })).found).toEqual([]);
  });

  it('are told, looked up and added at the desk, each key once', async () => {
    const ctx = await open();
    const { blog, owner, of, row } = await openTestDesk(ctx);
    const app = routes(ctx);
    const cookie = `taiyaku=${await openSession(ctx, { personId: owner.id, way: 'link', userAgent: '' })}`;
    const desk = `/studio/${blog.slug}/desk/${of.translationId}`;
    const key = '0198a000-0000-7000-8000-000000000009';
    const body = { json: { key, source: 'rivers', target: '川', kind: 'term' } };
    const first = await ask({ app }, 'POST', `${desk}/terms`, { cookie, body });
    const again = await ask({ app }, 'POST', `${desk}/terms`, { cookie, body });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(await again.json()).toEqual(await first.json());
    const { id } = await row(0);
    const told = await ask({ app }, 'GET', `${desk}/segments/${id}/terms`, { cookie });
    expect(await told.json()).toMatchObject([
      { term: { preferred: ['川'] }, places: [{ start: 17, end: 22 }], use: { state: 'absent' } },
    ]);
    const found = await ask({ app }, 'GET', `${desk}/terms?words=RIV`, { cookie });
    expect(await found.json()).toMatchObject([{ sources: ['rivers'] }]);
    const other = { json: { ...body.json, key: key.replace('9', '8') } };
    const known = await ask({ app }, 'POST', `${desk}/terms`, { cookie, body: other });
    expect([known.status, await known.json()]).toEqual([409, { ok: false, reason: 'known' }]);
  });
});
