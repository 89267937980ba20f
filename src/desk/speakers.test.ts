// Names under quotations, translated like sentences, and how the original's paragraphs are counted around them.
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { describeDatabases } from '../../test/support/database.ts';
import { openTestDesk, paragraph, text } from '../../test/support/desk.ts';
import { changesBetween } from '../posts/changes.ts';
import type { Originals } from '../posts/provenance.ts';
import type { BlockJson, DocumentJson } from '../text/document.ts';
import { withIds } from '../text/document.ts';
import { inlineText } from '../text/inline.ts';
import { assemblePost } from './assemble.ts';
import { openDesk } from './open-desk.ts';
import { addOwnBlock } from './own-blocks.ts';
import { saveSegment } from './save-segment.ts';
import type { SegmentState } from './schemas.ts';

const item = (words: string) => ({
  type: 'list_item' as const,
  attrs: { id: null },
  content: [paragraph(text(words))],
});
const cell = (words: string) => ({
  type: 'table_cell' as const,
  attrs: { id: null, header: false, colspan: 1, rowspan: 1 },
  content: [paragraph(text(words))],
});
const said: BlockJson = {
  type: 'quote',
  attrs: { id: null, speaker: 'Dr. Mab Tressilian', cite: null },
  content: [paragraph(text('Look at it. It looks back.')), paragraph(text('That is all.'))],
};
const pulled: BlockJson = {
  type: 'pull_quote',
  attrs: { id: null, lang: null, speaker: 'A visitor' },
  content: [text('It looks back.')],
};
const list: BlockJson = {
  type: 'bullet_list',
  attrs: { id: null },
  content: [item('A bag.'), item('A box.')],
};
const table: BlockJson = {
  type: 'table',
  attrs: { id: null },
  content: [{ type: 'table_row', attrs: { id: null }, content: [cell('Corner'), cell('Price')] }],
};

let last = 0;
const document: DocumentJson = withIds(
  { type: 'doc', content: [said, list, pulled, table, paragraph(text('The end.'))] },
  () => `b${++last}`,
);

describeDatabases('who speaks in a quotation', (open) => {
  it('is a row of its own behind what is said, never cut', async () => {
    const ctx = await open();
    const { owner, of } = await openTestDesk(ctx, { article: { document } });
    const { structure } = await openDesk(ctx, owner, of.translationId);
    const kinds = new Map(structure.blocks.map((block) => [block.id, block.kind]));
    expect(
      structure.segments.map(({ blockId, source }) => [kinds.get(blockId), inlineText(source).trim()]),
    ).toEqual([
      ['paragraph', 'Look at it.'],
      ['paragraph', 'It looks back.'],
      ['paragraph', 'That is all.'],
      ['speaker', 'Dr. Mab Tressilian'],
      ['paragraph', 'A bag.'],
      ['paragraph', 'A box.'],
      ['pull_quote', 'It looks back.'],
      ['speaker', 'A visitor'],
      ['paragraph', 'Corner'],
      ['paragraph', 'Price'],
      ['paragraph', 'The end.'],
    ]);
    const afterBlockId = structure.blocks.find(({ kind }) => kind === 'speaker')?.id ?? null;
    const added = await addOwnBlock(ctx, owner, { key: randomUUID(), kind: 'note', afterBlockId, ...of });
    expect(added).toMatchObject({ ok: true, own: [{ afterBlockId: structure.blocks[0]?.topId }] });
  });

  it('is published in the translator’s words with the original beside it, and as it was where it is left', async () => {
    const { post, save } = await translated(open);
    await save(3, ' マブ・トレシリアン\u3000博士 ');
    await save(7, null, 'skipped');
    const { document: published, originals } = await post();
    expect(published.content[0]?.attrs).toMatchObject({ speaker: 'マブ・トレシリアン 博士' });
    expect(published.content[2]?.attrs).toMatchObject({ speaker: 'A visitor' });
    const speakers = Object.values(originals.blocks).filter(({ part }) => part === 'speaker');
    expect(speakers.map(({ sentences }) => sentences)).toMatchObject([
      [{ content: [text('Dr. Mab Tressilian')] }],
      [{ content: [text('A visitor')], omitted: true }],
    ]);
  });

  it('is named among the changes when it is corrected', async () => {
    const { post, save } = await translated(open);
    await save(3, 'マブ');
    const before = await post();
    await save(3, 'マブ博士');
    expect(changesBetween(before, await post())).toEqual([
      { segmentId: null, before: 'マブ', after: 'マブ博士' },
    ]);
  });

  it('leaves paragraphs counted as a person would: a list, a table and a quotation once', async () => {
    const { post } = await translated(open);
    const { originals } = await post();
    expect(places(originals)).toEqual([
      '1.1',
      '1.3',
      'speaker',
      '2.1',
      '2.2',
      '3.1',
      'speaker',
      '4.1',
      '4.2',
      '5.1',
    ]);
  });
});

type Open = Parameters<Parameters<typeof describeDatabases>[1]>[0];

async function translated(open: Open) {
  const ctx = await open();
  const { owner, of, row } = await openTestDesk(ctx, { article: { document } });
  const save = async (at: number, words: string | null, state: SegmentState = 'confirmed') => {
    const { id, version } = await row(at);
    const target = words === null ? null : [text(words)];
    const body = { key: randomUUID(), base: version, target, state, segmentId: id };
    expect(await saveSegment(ctx, owner, { ...body, translationId: of.translationId })).toMatchObject({
      ok: true,
    });
  };
  const post = async () => {
    const assembled = await assemblePost(ctx, of);
    if (!assembled) throw new Error('there is no such translation');
    return assembled;
  };
  return { save, post };
}

/** Paragraph and first sentence of every block, as the page names them. */
function places({ blocks }: Originals): string[] {
  return Object.values(blocks).map(
    ({ part, paragraph: number, before = 0 }) => part ?? `${number}.${before + 1}`,
  );
}
