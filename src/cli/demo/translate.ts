// Translates a demo article at the desk, sentence by sentence, through the actions that the desk itself calls.
import type { Actor } from '../../desk/actor.ts';
import { saveDetails } from '../../desk/details/save-details.ts';
import type { Details } from '../../desk/details/schemas.ts';
import { addOwnBlock, saveOwnBlock } from '../../desk/own-blocks.ts';
import { publish } from '../../desk/publish.ts';
import { segmentViewsOf } from '../../desk/reads.ts';
import { saveSegment } from '../../desk/save-segment.ts';
import type { SegmentState, SegmentView } from '../../desk/schemas.ts';
import { startTranslation } from '../../desk/start-translation.ts';
import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { inlineText } from '../../text/inline.ts';
import { readMarks } from './marks.ts';
import { evening } from './moment.ts';
import { sentencesByBlock } from './texts.ts';
import type { Sentence, WrittenArticle } from './written.ts';

export interface Begun {
  translationId: string;
  written: WrittenArticle;
  rows: Row[];
}

/** A sentence of the demo and the segment it became. */
interface Row {
  sentence: Sentence;
  segment: SegmentView;
}

/** Every sentence that has a translation is saved; `today` is the press at the present moment. */
export async function translateWritten(
  today: Context,
  actor: Actor,
  written: WrittenArticle,
  articleId: string,
): Promise<Begun> {
  const daysAgo = written.translatedDaysAgo;
  const start = evening(today, daysAgo + 1);
  const { translationId } = await startTranslation(start, actor, {
    articleId,
    language: actor.blog.language,
  });
  const rows = rowsOf(written, await segmentViewsOf(start.db, { blogId: actor.blog.id, translationId }));
  for (const [index, row] of rows.entries()) {
    await saveRow(evening(today, daysAgo + 1, index), actor, translationId, row, row.segment.version);
  }
  await addNotes(evening(today, daysAgo + 1, rows.length), actor, translationId, written, rows);
  return { translationId, written, rows };
}

export type DetailsToSave = Pick<Details, 'categoryId' | 'picture'>;

export async function saveWrittenDetails(
  ctx: Context,
  actor: Actor,
  { translationId, written }: Begun,
  { categoryId, picture }: DetailsToSave,
): Promise<void> {
  const saved = await saveDetails(ctx, actor, {
    key: newId(),
    base: 1,
    translationId,
    details: { title: written.title[1], summary: written.summary, slug: written.slug, categoryId, picture },
  });
  if (!saved.ok) throw new Error(`the demo's details of ${written.slug} were not saved: ${saved.reason}`);
}

/** Publishes it, and where it was corrected later, corrects and publishes it again. */
export async function publishWritten(today: Context, actor: Actor, begun: Begun): Promise<void> {
  const { translationId, written, rows } = begun;
  const first = evening(today, written.translatedDaysAgo, 90);
  await publishAs(first, actor, begun, '');
  if (!written.correction) return;
  const later = evening(today, written.correction.daysAgo);
  for (const row of rows) {
    const [source, target, more] = row.sentence;
    if (more?.atFirst === undefined || target === undefined) continue;
    await saveRow(
      later,
      actor,
      translationId,
      { ...row, sentence: [source, target] },
      row.segment.version + 1,
    );
  }
  await publishAs(evening(today, written.correction.daysAgo, 5), actor, begun, written.correction.note);
}

async function publishAs(ctx: Context, actor: Actor, begun: Begun, note: string): Promise<void> {
  const { translationId, written } = begun;
  const answer = await publish(ctx, actor, { key: newId(), note, accepted: true, translationId });
  if (!answer.ok) throw new Error(`the demo's ${written.slug} was not published: ${JSON.stringify(answer)}`);
}

/** The desk cuts sentences itself; where it would cut otherwise than was written, the text must be changed. */
function rowsOf(written: WrittenArticle, segments: SegmentView[]): Row[] {
  const sentences = sentencesByBlock(written).flat();
  return Array.from({ length: Math.max(sentences.length, segments.length) }, (_, index) => {
    const sentence = sentences[index];
    const segment = segments[index];
    const ours = sentence ? inlineText(readMarks(sentence[0], null)) : '(nothing)';
    const theirs = segment ? inlineText(segment.source).trim() : '(nothing)';
    if (!sentence || !segment || ours !== theirs) {
      throw new Error(`${written.slug}, sentence ${index + 1}: written “${ours}”, found “${theirs}”`);
    }
    return { sentence, segment };
  });
}

async function saveRow(
  ctx: Context,
  actor: Actor,
  translationId: string,
  { sentence, segment }: Row,
  base: number,
): Promise<void> {
  const [, target, more] = sentence;
  if (target === undefined) return;
  const text = more?.atFirst ?? target;
  const saved = await saveSegment(ctx, actor, {
    key: newId(),
    base,
    translationId,
    segmentId: segment.id,
    target: text === null ? null : readMarks(text, 'source'),
    state: stateOf(sentence),
  });
  if (!saved.ok) throw new Error(`a sentence of the demo was not saved: ${saved.reason}`);
}

function stateOf([, target, more]: Sentence): SegmentState {
  if (target === null) return 'skipped';
  return more?.draft ? 'draft' : 'confirmed';
}

/** A note stands after the last sentence written before it. */
async function addNotes(
  ctx: Context,
  actor: Actor,
  translationId: string,
  written: WrittenArticle,
  rows: Row[],
): Promise<void> {
  let passed = 0;
  for (const block of written.blocks) {
    passed += sentencesByBlock({ ...written, blocks: [block] }).flat().length;
    if (block.kind !== 'note') continue;
    const afterBlockId = rows[passed - 1]?.segment.blockId ?? null;
    const added = await addOwnBlock(ctx, actor, { key: newId(), kind: 'note', afterBlockId, translationId });
    const note = added.ok ? added.own[0] : undefined;
    if (!note) throw new Error(`a note of the demo's ${written.slug} was not added`);
    const attrs = { id: `${note.id}-p`, lang: null };
    await saveOwnBlock(ctx, actor, {
      key: newId(),
      base: note.version,
      translationId,
      ownBlockId: note.id,
      document: {
        type: 'doc',
        content: [{ type: 'paragraph', attrs, content: readMarks(block.text, 'ours') }],
      },
    });
  }
}
