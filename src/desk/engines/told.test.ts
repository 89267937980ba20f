// What engines are told beside the sentence: the terms that stand in it and what the memory has of it, each in the way of its API.
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { describeDatabases, type Open, type TestContext } from '../../../test/support/database.ts';
import {
  addArticle,
  addBlog,
  memberBlog,
  openTestDesk,
  paragraph,
  text,
} from '../../../test/support/desk.ts';
import { type EngineServer, startEngineServer } from '../../../test/support/engine-server.ts';
import { insertMember } from '../../blogs/members/store.ts';
import { memoryKeeper } from '../../memory/keeper.ts';
import { addTerm } from '../../memory/terms/add-term.ts';
import type { TermFields } from '../../memory/terms/term-fields.ts';
import { nowIso } from '../../platform/clock.ts';
import { withIds } from '../../text/document.ts';
import type { Actor } from '../actor.ts';
import { saveSegment } from '../save-segment.ts';
import { startTranslation } from '../start-translation.ts';
import { segmentsOf } from '../store.ts';
import { addEngine, allowEngine, type EngineInput } from './change-engines.ts';
import { askDrafts } from './draft.ts';

let server: EngineServer;
const opened: TestContext[] = [];
beforeAll(async () => {
  server = await startEngineServer();
});
afterEach(async () => {
  server.asked.length = 0;
  for (const ctx of opened.splice(0)) await memoryKeeper(ctx).close();
});
afterAll(() => server.close());

const sentence = 'The surveys of Larkmere found three weirs.';

const fields = (source: string, preferred: string, changes: Partial<TermFields> = {}): TermFields => ({
  ...{ kind: 'term', sources: [source], preferred: [preferred], forbidden: [], reading: '', note: '' },
  ...{ sourceLanguage: 'en', targetLanguage: 'ja', domain: '', letterCase: 'any', ...changes },
});

/** A translation of that sentence alone, on a blog with these terms. */
async function begin(open: Open, terms: readonly TermFields[]) {
  const ctx = await open({ TAIYAKU_FETCH_ALLOW: server.host });
  opened.push(ctx);
  const { owner } = await openTestDesk(ctx);
  for (const one of terms) await addTerm(ctx, owner, one);
  const translate = async (words: string) => {
    const document = withIds({ type: 'doc', content: [paragraph(text(words))] }, randomUUID);
    const article = await addArticle(ctx, owner, { document });
    const { translationId } = await startTranslation(ctx, owner, { articleId: article.id, language: 'ja' });
    const [segment] = await segmentsOf(ctx.db, { blogId: owner.blog.id, translationId });
    if (!segment) throw new Error('no sentence');
    return { translationId, segment };
  };
  const { translationId, segment } = await translate(sentence);
  /** What an engine of this kind is sent. */
  const sentTo = async (changes: Partial<EngineInput>): Promise<unknown> => {
    const engineId = await addTestEngine(ctx, owner, changes);
    const input = { engineId, translationId, segmentIds: [segment.id], anew: false };
    const signal = new AbortController().signal;
    const lines = [];
    for await (const line of await askDrafts(ctx, owner, input, { signal })) lines.push(line.kind);
    expect(lines).toEqual(['draft', 'done']);
    return server.asked.at(-1)?.body;
  };
  return { ctx, owner, translate, sentTo };
}

async function addTestEngine(ctx: TestContext, owner: Actor, changes: Partial<EngineInput>): Promise<string> {
  const added = await addEngine(ctx, owner, {
    ...{ kind: 'deepl', name: 'E', address: server.origin, key: 'key-of-the-test', account: '' },
    ...{ region: '', location: '', model: '', whole: '', budget: null, ...changes },
  });
  if (!added.ok) throw new Error(JSON.stringify(added.problems));
  await allowEngine(ctx, owner, added.id, true);
  return added.id;
}

const asked = (body: unknown): unknown => {
  const { messages } = body as { messages: { content: string }[] };
  return JSON.parse(messages[1]?.content ?? '');
};
const model = (address: string) =>
  ({ kind: 'chat', address: `${address}/v1`, model: 'kawa:1b' }) satisfies Partial<EngineInput>;

describeDatabases('an engine', (open) => {
  it('is told of the terms that stand in the sentence in any form, as its API can be told', async () => {
    const { sentTo } = await begin(open, [
      fields('survey', '調査'),
      fields('Larkmere', 'ラークミア', { kind: 'place' }),
      fields('harbour', '港'),
    ]);
    expect(await sentTo({ kind: 'deepl' })).toMatchObject({
      text: ['The <k>調査</k> of <k>ラークミア</k> found three weirs.'],
      ignore_tags: ['k'],
    });
    const left = (form: string) => `<span class="notranslate">${form}</span>`;
    const html = `The ${left('調査')} of ${left('ラークミア')} found three weirs.`;
    expect(await sentTo({ kind: 'google2' })).toMatchObject({ q: [html], format: 'html' });
    const account = server.account();
    expect(await sentTo({ kind: 'google3', key: '', account })).toMatchObject({
      contents: [html],
      mimeType: 'text/html',
    });
    const word = (form: string, words: string) =>
      `<mstrans:dictionary translation="${form}">${words}</mstrans:dictionary>`;
    expect(await sentTo({ kind: 'azure' })).toEqual([
      { Text: `The ${word('調査', 'surveys')} of ${word('ラークミア', 'Larkmere')} found three weirs.` },
    ]);
    expect(asked(await sentTo(model(server.origin)))).toMatchObject([
      {
        text: sentence,
        terms: [
          { source: 'surveys', target: '調査' },
          { source: 'Larkmere', target: 'ラークミア' },
        ],
      },
    ]);
    // Its API has no glossary, and it translates what stands in a tag: it gets the sentence as it is.
    expect(await sentTo({ kind: 'libre' })).toMatchObject({ q: [sentence], format: 'html' });
    expect(JSON.stringify(server.asked)).not.toContain('港');
  });

  it('is told of nothing that is not settled, and of the blog’s own before what others share', async () => {
    const { ctx, owner, sentTo } = await begin(open, [
      fields('survey', '調査'),
      fields('survey', '測量'),
      fields('found', '〜から〜まで'),
      fields('weir', '堰'),
      fields('three', '三つの〜'),
    ]);
    const other = await addBlog(ctx);
    await insertMember(ctx.db, other.id, owner.id, 'owner', nowIso(ctx));
    const there: Actor = { ...owner, blog: memberBlog(other, 'owner') };
    await addTerm(ctx, there, fields('weir', 'ダム'), true);
    await addTerm(ctx, there, fields('Larkmere', 'ラークミア'), true);
    expect(asked(await sentTo(model(server.origin)))).toMatchObject([
      {
        terms: [
          { source: 'Larkmere', target: 'ラークミア' },
          { source: 'three', target: '三つの' },
          { source: 'weirs', target: '堰' },
        ],
      },
    ]);
  });

  it('that is a model is shown what the memory has that resembles the sentence; others have no place for it', async () => {
    const { ctx, owner, translate, sentTo } = await begin(open, []);
    const before = sentence.replace('three', 'four');
    const { translationId, segment } = await translate(before);
    const known = '調査によると、ラークミアには堰が四つあります。';
    await saveSegment(ctx, owner, {
      ...{ key: randomUUID(), base: segment.version, target: [text(known)], state: 'confirmed' },
      ...{ translationId, segmentId: segment.id },
    });
    expect(asked(await sentTo(model(server.origin)))).toMatchObject([
      { text: sentence, known: [{ source: before, target: known }] },
    ]);
    for (const kind of ['deepl', 'google2', 'azure', 'libre'] as const)
      expect(JSON.stringify(await sentTo({ kind }))).not.toContain('堰');
  });
});
