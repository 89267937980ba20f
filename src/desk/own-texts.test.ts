// Texts of one's own with all that a text may have: saved, woven into the translation, counted as users of pictures.
import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../test/support/database.ts';
import { openTestDesk, paragraph, type TestDesk, text } from '../../test/support/desk.ts';
import { ownTexts } from '../migrations/0012-own-texts.ts';
import { insertPicture } from '../posts/store.ts';
import { type BlockJson, parseDocument } from '../text/document.ts';
import { assemblePost } from './assemble.ts';
import { addOwnBlock, removeOwnBlock, saveOwnBlock } from './own-blocks.ts';
import { saveOwnBlockSchema } from './schemas.ts';
import { insertOwnBlock, ownBlocksOf } from './store.ts';

const PICTURE = 'a'.repeat(64);

const reference = (number: number) =>
  text(String(number), { type: 'link', attrs: { href: `#note-${number}` } }, { type: 'superscript' });
const note = (number: number, words: string) => ({
  type: 'footnote',
  attrs: { number },
  content: [paragraph(text(words))],
});
const document = (...content: unknown[]) => parseDocument({ type: 'doc', content });

async function write(
  ctx: TestContext,
  { owner, of }: TestDesk,
  content: unknown[],
  kind: 'note' | 'paragraph' = 'paragraph',
): Promise<string> {
  const { translationId } = of;
  const added = await addOwnBlock(ctx, owner, {
    key: randomUUID(),
    kind,
    afterBlockId: 'block-1',
    translationId,
  });
  const ownBlockId = (added.ok && added.own[0]?.id) || '';
  const body = { key: randomUUID(), base: 1, document: document(...content), ownBlockId, translationId };
  expect(await saveOwnBlock(ctx, owner, body)).toMatchObject({ ok: true });
  return ownBlockId;
}

/** What stands behind the first block of the article, which nobody has translated yet. */
async function woven(ctx: TestContext, { of }: TestDesk): Promise<BlockJson[]> {
  const post = await assemblePost(ctx, of);
  return (post?.document.content ?? []).filter(({ attrs }) => !attrs.id?.startsWith('block-'));
}

describeDatabases('a text of one’s own', (open) => {
  it('stands in the translation with all its blocks, a note in its frame, without the lines that are only there to write on', async () => {
    const ctx = await open();
    const desk = await openTestDesk(ctx);
    const list = { type: 'bullet_list', content: [{ type: 'list_item', content: [paragraph(text('川'))] }] };
    await write(ctx, desk, [paragraph(), list, { type: 'divider' }, paragraph()]);
    await write(
      ctx,
      desk,
      [{ type: 'quote', attrs: { speaker: 'アナ' }, content: [paragraph(text('水。'))] }],
      'note',
    );
    await write(ctx, desk, [paragraph(), paragraph()]);
    const blocks = await woven(ctx, desk);
    expect(blocks.map(({ type }) => type)).toEqual(['bullet_list', 'divider', 'translator_note']);
    expect(blocks[2]).toMatchObject({ content: [{ type: 'quote', attrs: { speaker: 'アナ' } }] });
    expect((await assemblePost(ctx, desk.of))?.provenance.added).toBe(2);
  });

  it('has footnotes of its own beside those of others, and no id twice', async () => {
    const ctx = await open();
    const desk = await openTestDesk(ctx);
    const content = [
      { ...paragraph(text('一'), reference(1)), attrs: { id: 'same', lang: null } },
      note(1, 'はじめの注'),
    ];
    await write(ctx, desk, content);
    await write(ctx, desk, content);
    const blocks = await woven(ctx, desk);
    expect(blocks.flatMap((block) => (block.type === 'footnote' ? [block.attrs.number] : []))).toEqual([
      1, 2,
    ]);
    expect(JSON.stringify(blocks[2])).toContain('"href":"#note-2"');
    const ids = JSON.stringify(blocks).match(/"id":"[^"]+"/gu) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps the pictures in it from being deleted, until they or the text are gone', async () => {
    const ctx = await open();
    const desk = await openTestDesk(ctx);
    const at = ctx.clock.now().toISOString();
    const sizes = JSON.stringify([{ width: 8, type: 'image/jpeg', sha256: PICTURE }]);
    const picture = { blog_id: desk.blog.id, id: PICTURE, width: 8, height: 8, sizes };
    await insertPicture(ctx.db, { ...picture, created_by: desk.owner.id, created_at: at });
    const figure = { type: 'figure', attrs: { src: `media/${PICTURE}-8.jpg`, alt: '' } };
    const ownBlockId = await write(ctx, desk, [figure]);
    const uses = () => ctx.db.selectFrom('picture_uses').select(['kind', 'part', 'user_id']).execute();
    expect(await uses()).toEqual([{ kind: 'manuscript', part: 'text', user_id: desk.of.translationId }]);
    const gone = { key: randomUUID(), base: 2, ownBlockId, translationId: desk.of.translationId };
    expect(await removeOwnBlock(ctx, desk.owner, gone)).toMatchObject({ ok: true });
    expect(await uses()).toEqual([]);
  });

  it('takes no fold, no sentence of another text and nothing the model does not know', () => {
    const sentence = text('x', { type: 'sentence', attrs: { id: 'other' } });
    for (const content of [
      [paragraph(text('a')), { type: 'fold' }, paragraph(text('b'))],
      [paragraph(sentence)],
      [{ type: 'script' }],
      [],
    ]) {
      const body = { key: randomUUID(), base: 1, document: { type: 'doc', content } };
      expect(v.safeParse(saveOwnBlockSchema, body).success).toBe(false);
    }
    const endless = Array.from({ length: 30 }, () => ({
      type: 'table_cell',
      attrs: { colspan: 1000, rowspan: 1 },
      content: [paragraph()],
    }));
    const table = { type: 'table', content: [{ type: 'table_row', content: endless }] };
    const body = { key: randomUUID(), base: 1, document: { type: 'doc', content: [table] } };
    expect(v.safeParse(saveOwnBlockSchema, body).success).toBe(false);
  });

  it('that was one line before is the same line now, under the id that readers know', async () => {
    const ctx = await open();
    const desk = await openTestDesk(ctx);
    const row = (id: string, kind: 'note' | 'paragraph', content: string, position: number) =>
      insertOwnBlock(ctx.db, {
        blog_id: desk.blog.id,
        id,
        translation_id: desk.of.translationId,
        after_block_id: null,
        position,
        kind,
        content,
        version: 1,
        updated_at: ctx.clock.now().toISOString(),
        updated_by: desk.owner.id,
      });
    await row('one', 'paragraph', JSON.stringify([text('「一」\\行')]), 1);
    await row('two', 'note', JSON.stringify([text('二')]), 2);
    await row('three', 'note', '[]', 3);
    await ownTexts.up(ctx.db as never, ctx.dialect);
    const rows = await ownBlocksOf(ctx.db, desk.of);
    const line = (id: string, words?: string) => ({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          attrs: { id, lang: null },
          ...(words === undefined ? {} : { content: [text(words)] }),
        },
      ],
    });
    expect(rows.map(({ content }) => JSON.parse(content) as unknown)).toEqual([
      line('one', '「一」\\行'),
      line('two-p', '二'),
      line('three-p'),
    ]);
  });
});
