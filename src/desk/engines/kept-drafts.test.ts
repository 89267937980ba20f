// A machine’s draft stays a machine’s until a person confirms it or changes a word.
import { expect, it } from 'vitest';
import { describeDatabases } from '../../../test/support/database.ts';
import { addBlog, memberBlog } from '../../../test/support/desk.ts';
import { begin } from '../../../test/support/engine-desk.ts';
import { translationOf } from '../../../test/support/memory-desk.ts';
import { insertMember } from '../../blogs/members/store.ts';
import { chooseShares } from '../../memory/shares/choose-shares.ts';
import { unitOfSegment } from '../../memory/store.ts';
import { suggest } from '../../memory/suggest.ts';
import { nowIso } from '../../platform/clock.ts';
import { inlineText } from '../../text/inline.ts';
import { assemblePost } from '../assemble.ts';
import { openDesk } from '../open-desk.ts';

describeDatabases('drafts by an engine', (open) => {
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
});
