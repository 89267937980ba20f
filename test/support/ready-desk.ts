// A translation that is ready to be published, for tests of publishing and of what stands in its way.
import { randomUUID } from 'node:crypto';
import { saveDetails } from '../../src/desk/details/save-details.ts';
import type { Details } from '../../src/desk/details/schemas.ts';
import { publish } from '../../src/desk/publish.ts';
import { saveSegment } from '../../src/desk/save-segment.ts';
import type { SegmentState } from '../../src/desk/schemas.ts';
import { translationOf } from '../../src/desk/store.ts';
import type { DocumentJson, Inline } from '../../src/text/document.ts';
import type { TestContext } from './database.ts';
import { emphasis, openTestDesk, type TestDesk, text } from './desk.ts';

export const sentences = [
  '町は川をほり出した。',
  '演説はなかった。',
  '管がうばったもの',
  '暗い水に命は少ない。',
  '下流には何もいなかった。',
];

export const details: Details = {
  title: '川を、川に返した町',
  summary: '四十年ぶりに、川が町にもどってきた。',
  slug: 'river-back',
  categoryId: null,
  picture: null,
};

export const oneSentence: DocumentJson = {
  type: 'doc',
  content: [
    { type: 'paragraph', attrs: { id: 'only', lang: null }, content: [text('One sentence.', emphasis)] },
  ],
};

export async function readyDesk(
  ctx: TestContext,
  changes: Parameters<typeof openTestDesk>[1] = {},
  wished: Details = details,
) {
  const desk = await openTestDesk(ctx, changes);
  await finish(ctx, desk, desk.of, wished, sentences);
  const put = async (at: number, target: Inline | null, state: SegmentState = 'confirmed') => {
    const row = await desk.row(at);
    const body = { key: randomUUID(), base: row.version, target, state, segmentId: row.id };
    return saveSegment(ctx, desk.owner, { ...body, translationId: desk.of.translationId });
  };
  const change = (wish: Partial<Details>) => putDetails(ctx, desk, desk.of, { ...wished, ...wish });
  const input = (more: { key?: string; note?: string; accepted?: boolean } = {}) => ({
    key: randomUUID(),
    note: '',
    accepted: false,
    translationId: desk.of.translationId,
    ...more,
  });
  const go = async (more: Parameters<typeof input>[0] = {}) => {
    const answer = await publish(ctx, desk.owner, input(more));
    // Events are in order of time; two in one millisecond would be in none.
    ctx.clock.advance(1);
    return answer;
  };
  return { ctx, desk, put, change, input, go };
}

export async function finish(
  ctx: TestContext,
  desk: TestDesk,
  of: TestDesk['of'],
  wish: Details,
  texts: string[],
) {
  await putDetails(ctx, desk, of, wish);
  const rows = await ctx.db
    .selectFrom('segments')
    .select(['id', 'version'])
    .where('translation_id', '=', of.translationId)
    .orderBy('position')
    .execute();
  for (const [at, row] of rows.entries()) {
    await saveSegment(ctx, desk.owner, {
      key: randomUUID(),
      base: row.version,
      target: [text(texts[at] ?? '訳')],
      state: 'confirmed',
      segmentId: row.id,
      translationId: of.translationId,
    });
  }
}

async function putDetails(ctx: TestContext, desk: TestDesk, of: TestDesk['of'], wish: Details) {
  const base = (await translationOf(ctx.db, of))?.details_version ?? 0;
  const { translationId } = of;
  return saveDetails(ctx, desk.owner, { key: randomUUID(), base, details: wish, translationId });
}

export async function events(ctx: TestContext): Promise<string[]> {
  const rows = await ctx.db.selectFrom('outbox').select('kind').orderBy('id').execute();
  return rows.map((row) => row.kind);
}
