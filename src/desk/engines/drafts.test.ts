// Drafts at the desk: with consent only, within the budget, counted once, checked, marked as a machine's and remembered as such.
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { describeDatabases, type Open } from '../../../test/support/database.ts';
import { addBlog, addMember, memberBlog, openTestDesk } from '../../../test/support/desk.ts';
import { type EngineServer, startEngineServer } from '../../../test/support/engine-server.ts';
import { translationOf } from '../../../test/support/memory-desk.ts';
import { insertMember } from '../../blogs/members/store.ts';
import { chooseShares } from '../../memory/shares/choose-shares.ts';
import { unitOfSegment } from '../../memory/store.ts';
import { suggest } from '../../memory/suggest.ts';
import { nowIso } from '../../platform/clock.ts';
import { inlineText } from '../../text/inline.ts';
import { assemblePost } from '../assemble.ts';
import { openDesk } from '../open-desk.ts';
import { saveSegment } from '../save-segment.ts';
import { addEngine, allowEngine, changeEngine, type EngineInput, removeEngine } from './change-engines.ts';
import { askDrafts, type Told } from './draft.ts';
import { dropUnreadableKeys } from './drop-keys.ts';

let server: EngineServer;
beforeAll(async () => {
  server = await startEngineServer();
});
afterEach(() => {
  server.mishaps = [];
  server.asked.length = 0;
  server.onAsked = null;
  server.translate = (text) => `訳：${text}`;
});
afterAll(() => server.close());

const engineInput = (changes: Partial<EngineInput> = {}): EngineInput => ({
  kind: 'deepl',
  name: 'DeepL',
  address: server.origin,
  key: 'key-of-the-test',
  account: '',
  region: '',
  location: '',
  model: '',
  whole: '',
  budget: null,
  ...changes,
});

async function begin(open: Open, changes: Partial<EngineInput> = {}) {
  const ctx = await open({ TAIYAKU_FETCH_ALLOW: server.host });
  const desk = await openTestDesk(ctx);
  const { owner, of } = desk;
  const added = await addEngine(ctx, owner, engineInput(changes));
  if (!added.ok) throw new Error(JSON.stringify(added.problems));
  const engineId = added.id;
  await allowEngine(ctx, owner, engineId, true);
  const ids = (await desk.rows()).map(({ id }) => id);
  const ask = async (
    segmentIds = ids,
    { anew = false, signal = new AbortController().signal }: { anew?: boolean; signal?: AbortSignal } = {},
  ): Promise<Told[]> => {
    const input = { engineId, segmentIds, anew, translationId: of.translationId };
    const lines: Told[] = [];
    for await (const line of await askDrafts(ctx, owner, input, {
      signal,
      line: { pauses: [1], silence: 2_000 },
    }))
      lines.push(line);
    return lines;
  };
  const sent = async () => {
    const row = await ctx.db.selectFrom('engine_months').select('characters').executeTakeFirst();
    return row?.characters ?? 0;
  };
  const save = async (at: number, body: Partial<Parameters<typeof saveSegment>[2]>) => {
    const row = await desk.row(at);
    const target = row.target === null ? null : JSON.parse(row.target);
    return saveSegment(ctx, owner, {
      key: randomUUID(),
      base: row.version,
      target,
      translationId: of.translationId,
      segmentId: row.id,
      ...body,
    });
  };
  return { ctx, ...desk, engineId, ids, ask, sent, save };
}

const kindsOf = (lines: readonly Told[]) => lines.map(({ kind }) => kind);

describeDatabases('drafts by an engine', (open) => {
  it('leave the press only after an owner said so, for the host it was said of', async () => {
    const { ctx, owner, engineId, ask } = await begin(open);
    await allowEngine(ctx, owner, engineId, false);
    await expect(ask()).rejects.toThrow('desk.drafts.problem.consent');
    await allowEngine(ctx, owner, engineId, true);
    const moved = await changeEngine(ctx, owner, engineId, engineInput({ address: 'https://deepl.example' }));
    expect(moved.ok).toBe(true);
    await expect(ask()).rejects.toThrow('desk.drafts.problem.consent');
    expect(server.asked).toEqual([]);
    const row = await ctx.db.selectFrom('engines').selectAll().executeTakeFirstOrThrow();
    expect([row.consent_by, row.consent_at]).toEqual([null, null]);
  });

  it('are asked for no more once an owner has stopped it, also of what was begun before', async () => {
    const { ctx, owner, engineId, of, ids } = await begin(open);
    const input = { engineId, segmentIds: ids, anew: false, translationId: of.translationId };
    const lines = await askDrafts(ctx, owner, input, { signal: new AbortController().signal });
    await allowEngine(ctx, owner, engineId, false);
    expect((await lines.next()).value).toMatchObject({
      kind: 'stopped',
      key: 'desk.drafts.problem.consent',
      params: { engine: 'DeepL', host: server.host },
    });
    expect([(await lines.next()).done, server.asked]).toEqual([true, []]);
  });

  it('go to the usual address again when another is taken away, with the key typed in anew', async () => {
    const { ctx, owner, engineId } = await begin(open);
    const stored = async () =>
      (await ctx.db.selectFrom('engines').selectAll().executeTakeFirstOrThrow()).address;
    expect(await changeEngine(ctx, owner, engineId, engineInput({ address: '', key: '' }))).toEqual({
      ok: false,
      problems: { key: { key: 'engines.problem.key-again' } },
    });
    await changeEngine(ctx, owner, engineId, engineInput({ address: '', key: 'k:fx' }));
    expect(await stored()).toBe('https://api-free.deepl.com');
    await changeEngine(ctx, owner, engineId, engineInput({ address: '', key: '' }));
    expect(await stored()).toBe('https://api-free.deepl.com');
  });

  it('need an address where only the owner knows it', async () => {
    const { ctx, owner } = await begin(open);
    const added = await addEngine(ctx, owner, engineInput({ kind: 'libre', name: 'Libre' }));
    if (!added.ok) throw new Error('not added');
    const emptied = engineInput({ kind: 'libre', address: '' });
    expect(await changeEngine(ctx, owner, added.id, emptied)).toEqual({
      ok: false,
      problems: { address: { key: 'common.required' } },
    });
  });

  it('come with the author’s marks, are counted, and are not sent a second time', async () => {
    const { ask, ids, sent, rows } = await begin(open);
    const lines = await ask();
    expect(kindsOf(lines)).toEqual(['draft', 'draft', 'draft', 'draft', 'draft', 'done']);
    const last = lines[4];
    const target = last?.kind === 'draft' ? last.target : [];
    expect(target.some(({ marks }) => marks?.some(({ type }) => type === 'emphasis'))).toBe(true);
    const all = (await rows()).map(({ source }) => inlineText(JSON.parse(source)).trim());
    const characters = [...all.join('')].length;
    expect(await sent()).toBe(characters);
    expect(await ask()).toEqual([...lines.slice(0, 5), { kind: 'done', left: null }]);
    expect([server.asked.length, await sent()]).toEqual([1, characters]);
    await ask([ids[0] ?? ''], { anew: true });
    expect([server.asked.length, await sent()]).toEqual([2, characters + [...(all[0] ?? '')].length]);
  });

  it('asked for by two desks at once are sent once', async () => {
    const { ask, sent } = await begin(open);
    const [one, two] = await Promise.all([ask(), ask()]);
    expect(one).toEqual(two);
    expect(server.asked).toHaveLength(1);
    const once = await sent();
    await ask();
    expect(await sent()).toBe(once);
  });

  it('stop at the budget of the month, which several at once cannot pass', async () => {
    const { ctx, ask, ids, sent } = await begin(open, { budget: 60 });
    const lines = (await Promise.all(ids.map((id) => ask([id])))).flat();
    expect(await sent()).toBeLessThanOrEqual(60);
    expect(lines.filter(({ kind }) => kind === 'stopped').length).toBeGreaterThan(0);
    expect(lines.find(({ kind }) => kind === 'stopped')).toMatchObject({ key: 'desk.drafts.trouble.budget' });
    const before = server.asked.length;
    ctx.clock.set('2026-06-01T00:00:00.000Z');
    expect(kindsOf(await ask([ids[4] ?? '']))).toEqual(['draft', 'done']);
    expect(server.asked.length).toBeGreaterThanOrEqual(before);
  });

  it('are not counted when the engine refused them, and are when it was silent', async () => {
    const { ask, sent } = await begin(open);
    server.mishaps = [{ status: 456 }];
    expect(await ask()).toMatchObject([{ kind: 'stopped', key: 'desk.drafts.trouble.quota' }]);
    expect(await sent()).toBe(0);
    server.mishaps = ['nonsense'];
    expect(await ask()).toMatchObject([{ kind: 'stopped', key: 'desk.drafts.trouble.answer' }]);
    expect(await sent()).toBeGreaterThan(0);
  });

  it('are refused one by one: marks that got lost, nothing said, no end, what did not come', async () => {
    const { ask, ids } = await begin(open);
    server.translate = (text) => {
      if (text.includes('<g1>')) return text.replaceAll(/<[^>]*>/g, '');
      if (text.startsWith('Nobody')) return ' ';
      if (text.startsWith('What')) return 'は'.repeat(3_000);
      return text;
    };
    server.mishaps = [];
    const lines = await ask();
    expect(lines.filter((one) => one.kind === 'refused')).toEqual([
      { kind: 'refused', segmentId: ids[1], reason: 'empty' },
      { kind: 'refused', segmentId: ids[2], reason: 'long' },
      { kind: 'refused', segmentId: ids[4], reason: 'marks' },
    ]);
    server.mishaps = ['short'];
    server.translate = (text) => text;
    const again = await ask([ids[1] ?? '', ids[4] ?? '']);
    expect(again.filter((one) => one.kind === 'refused')).toEqual([
      { kind: 'refused', segmentId: ids[4], reason: 'half' },
    ]);
  });

  it('end when nobody waits any more; what came stays', async () => {
    const { ask, ids, ctx } = await begin(open);
    await ask([ids[0] ?? '']);
    const stop = new AbortController();
    server.mishaps = ['silence'];
    server.onAsked = () => stop.abort();
    expect(kindsOf(await ask(ids, { signal: stop.signal }))).toEqual(['draft']);
    const kept = await ctx.db.selectFrom('machine_drafts').select('id').execute();
    expect(kept).toHaveLength(1);
    // The turn is given back.
    server.onAsked = null;
    expect(kindsOf(await ask([ids[1] ?? '']))).toEqual(['draft', 'done']);
  });

  it('are a machine’s until a person confirms them, and are remembered', async () => {
    const { ctx, ask, ids, of, owner, row, save } = await begin(open);
    const drafts = (await ask()).filter((one) => one.kind === 'draft');
    const [one, two] = drafts;
    if (!one || !two) throw new Error('no drafts');
    await save(0, { target: one.target, machine: one.draft, state: 'draft' });
    await save(1, { target: [{ type: 'text', text: 'だれも話しませんでした。' }], machine: two.draft });
    const { segments } = (await openDesk(ctx, owner, of.translationId)).structure;
    expect(segments.map(({ machine }) => machine?.engine)).toEqual([
      'DeepL',
      'DeepL',
      undefined,
      undefined,
      undefined,
    ]);
    expect(await ctx.db.selectFrom('units').select('id').execute()).toEqual([]);
    await save(0, { state: 'confirmed' });
    await save(1, { state: 'confirmed' });
    expect(await row(0)).toMatchObject({ machine_engine: 'DeepL', machine_edited_at: null });
    expect((await row(1)).machine_edited_at).not.toBeNull();
    const units = await ctx.db
      .selectFrom('units')
      .select(['segment_id', 'machine'])
      .orderBy('number')
      .execute();
    expect(units).toEqual([
      { segment_id: ids[0], machine: 'DeepL' },
      { segment_id: ids[1], machine: null },
    ]);
    const languages = { from: 'en', to: 'ja' };
    const source = [{ type: 'text' as const, text: 'The town dug its river up.' }];
    const [match] = await suggest(ctx, of.blogId, {
      segmentId: 'x',
      languages,
      source,
      before: '',
      after: '',
    });
    expect(match).toMatchObject({ machine: 'DeepL', score: 0.98, penalties: { machine: 0.02 } });
    const post = await assemblePost(ctx, of);
    expect(post?.provenance.machine).toEqual({ engines: ['DeepL'], sentences: 2 });
    // Brought back from the history it is the machine's again, whatever is said of it.
    await save(0, { target: one.target, machine: null });
    expect((await row(0)).machine_draft_id).toBe(one.draft);
    // Written by a person from the first word.
    await save(0, { target: null });
    await save(0, { target: [{ type: 'text', text: '町は川を掘りおこした。' }] });
    expect((await assemblePost(ctx, of))?.provenance.machine?.sentences).toBe(1);
    await save(1, { machine: null });
    expect((await row(1)).machine_draft_id).toBeNull();
  });

  it('stay a machine’s where they are put in from the memory, until a person changes a word', async () => {
    const { ctx, ask, ids, owner, save } = await begin(open);
    const [one] = (await ask([ids[0] ?? ''])).filter((line) => line.kind === 'draft');
    if (one?.kind !== 'draft') throw new Error('no draft');
    await save(0, { target: one.target, machine: one.draft, state: 'confirmed' });
    const unitOf = (blogId: string, segmentId = '') => unitOfSegment(ctx.db, blogId, segmentId);
    const took = (await unitOf(owner.blog.id, ids[0]))?.id;
    const words = inlineText(one.target);
    const sentences = ['The town dug its river up.', 'A person wrote this one.'];
    const second = await translationOf(ctx, owner, sentences);
    const remembered = async (at = 0) => unitOf(owner.blog.id, (await second.row(at)).id);
    const helped = async () => (await assemblePost(ctx, second.of))?.provenance.machine;
    await second.write(0, words, { state: 'draft', took });
    expect(await second.row(0)).toMatchObject({ machine_draft_id: null, machine_engine: 'DeepL' });
    await second.write(0, words);
    expect((await remembered())?.machine).toBe('DeepL');
    expect(await helped()).toEqual({ engines: ['DeepL'], sentences: 1 });
    await second.write(0, `${words}。`);
    expect((await remembered())?.machine).toBeNull();
    expect(await helped()).toEqual({ engines: ['DeepL'], sentences: 1 });
    await second.write(0, words);
    expect((await remembered())?.machine).toBe('DeepL');
    // What a person wrote takes its place, out of the memory or by hand.
    await second.write(1, '人の訳。');
    await second.write(0, '人の訳。', { took: (await remembered(1))?.id });
    expect([(await remembered())?.machine, await helped()]).toEqual([null, undefined]);
    await second.write(0, words, { took });
    await second.write(0, null, { state: 'open' });
    await second.write(0, words);
    expect([(await remembered())?.machine, await helped()]).toEqual([null, undefined]);
    // A shared memory says it too.
    const other = await addBlog(ctx);
    await insertMember(ctx.db, other.id, owner.id, 'owner', nowIso(ctx));
    const there = { ...owner, blog: memberBlog(other, 'owner') };
    await chooseShares(ctx, there, [owner.blog.id]);
    const third = await translationOf(ctx, there, sentences);
    await third.write(0, words, { took });
    expect((await unitOf(other.id, (await third.row(0)).id))?.machine).toBe('DeepL');
  });

  it('take no draft of another sentence for their own', async () => {
    const { ask, ids, save, row } = await begin(open);
    const [one] = (await ask([ids[0] ?? ''])).filter((line) => line.kind === 'draft');
    if (one?.kind !== 'draft') throw new Error('no draft');
    await save(1, { target: one.target, machine: one.draft });
    expect((await row(1)).machine_draft_id).toBeNull();
  });

  it('keep keys sealed, and need them again at another place or under another key file', async () => {
    const { ctx, owner, engineId } = await begin(open);
    const stored = async () =>
      (await ctx.db.selectFrom('engines').selectAll().executeTakeFirstOrThrow()).secret;
    expect(await stored()).not.toContain('key-of');
    const same = await changeEngine(ctx, owner, engineId, engineInput({ key: '', name: 'Other' }));
    expect(same.ok).toBe(true);
    const elsewhere = engineInput({ key: '', address: 'https://steals.example' });
    expect(await changeEngine(ctx, owner, engineId, elsewhere)).toMatchObject({
      ok: false,
      problems: { key: { key: 'engines.problem.key-again' } },
    });
    expect(await dropUnreadableKeys(ctx)).toEqual([]);
    await ctx.db.updateTable('engines').set({ secret: 'AAAA' }).execute();
    expect(await dropUnreadableKeys(ctx)).toHaveLength(1);
    expect(await stored()).toBeNull();
  });

  it('are an owner’s to set up and a translator’s to ask for', async () => {
    const { ctx, blog, engineId, of, ids, owner } = await begin(open);
    const translator = await addMember(ctx, blog, 'translator');
    const editor = await addMember(ctx, blog, 'editor');
    for (const actor of [translator, editor]) {
      await expect(addEngine(ctx, actor, engineInput())).rejects.toThrow('forbidden');
      await expect(allowEngine(ctx, actor, engineId, true)).rejects.toThrow('forbidden');
      await expect(removeEngine(ctx, actor, engineId)).rejects.toThrow('forbidden');
    }
    const way = { signal: new AbortController().signal };
    const input = { engineId, segmentIds: ids, anew: false, translationId: of.translationId };
    expect(await askDrafts(ctx, translator, input, way)).toBeDefined();
    const other = await openTestDesk(ctx);
    await expect(askDrafts(ctx, other.owner, input, way)).rejects.toThrow('not-found');
    const crossed = { ...input, translationId: other.of.translationId };
    await expect(askDrafts(ctx, other.owner, crossed, way)).rejects.toThrow('desk.drafts.problem.engine');
    await removeEngine(ctx, owner, engineId);
    expect(await ctx.db.selectFrom('engine_months').selectAll().execute()).toEqual([]);
  });
});
