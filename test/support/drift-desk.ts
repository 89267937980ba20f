// A translation of an article that was brought in from a server of this machine, whose page a test may change.
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../src/desk/actor.ts';
import { saveDetails } from '../../src/desk/details/save-details.ts';
import { deskHandlers } from '../../src/desk/handlers.ts';
import { publish } from '../../src/desk/publish.ts';
import { saveSegment } from '../../src/desk/save-segment.ts';
import { stateOf } from '../../src/desk/segment-state.ts';
import { startTranslation } from '../../src/desk/start-translation.ts';
import { type Of, type SegmentRow, segmentsOf } from '../../src/desk/store.ts';
import { drain } from '../../src/platform/worker.ts';
import { bringArticle } from '../../src/sources/bring-article.ts';
import { articleOf, updateArticle } from '../../src/sources/store.ts';
import { lookAgain } from '../../src/sources/watch/look.ts';
import { openChangeOf, watchOf } from '../../src/sources/watch/store.ts';
import { inlineText } from '../../src/text/inline.ts';
import type { Open, TestContext } from './database.ts';
import { addBlog, addMember, text } from './desk.ts';
import type { PageServer } from './page-server.ts';

export const bells = [
  'The ferry at Marrowgate carries nothing but bicycles.',
  'It crosses the water 14 times a day, and it has never been late.',
  'Its captain, Della Wainthrop, rings a small bell before she leaves.',
  'The bell was a gift from the people on the other bank.',
  'They had grown tired of waiting for a ferry that left in silence.',
  '“A timetable is a promise,” Wainthrop said.',
  'Nobody on the ferry has asked for a louder one.',
  'In winter the ropes freeze and the bell sounds dull.',
];

/** Two sentences a paragraph. */
export function page(sentences: readonly string[], title = 'The ferry that asked for a bell'): string {
  const paragraphs = sentences.flatMap((sentence, at) =>
    at % 2 === 0 ? [`<p>${[sentence, sentences[at + 1]].filter(Boolean).join(' ')}</p>`] : [],
  );
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body>
    <nav><a href="/">Home</a></nav><main><article><h1>${title}</h1>${paragraphs.join('\n')}</article></main>
    <footer>Marrowgate Herald</footer></body></html>`;
}

export interface DriftDesk {
  ctx: TestContext;
  owner: Actor;
  of: Of;
  articleId: string;
  source: PageServer;
  /** Answers with these sentences from now on. */
  says(sentences: readonly string[], title?: string): void;
  /** Looks when the polite pause is over, and has the events worked on. */
  look(): Promise<Awaited<ReturnType<typeof lookAgain>>>;
  rows(): Promise<SegmentRow[]>;
  /** Every sentence translated and confirmed. */
  translate(): Promise<void>;
  publish(note?: string): Promise<string>;
  watch(): Promise<NonNullable<Awaited<ReturnType<typeof watchOf>>>>;
  change(): ReturnType<typeof openChangeOf>;
  /** Source, text and state of each sentence. */
  told(): Promise<string[]>;
}

export async function openDriftDesk(
  open: Open,
  source: PageServer,
  start: readonly string[] | 'answered' = bells,
  others: readonly PageServer[] = [],
): Promise<DriftDesk> {
  const ctx = await open({ TAIYAKU_FETCH_ALLOW: [source, ...others].map(({ host }) => host).join(',') });
  const owner = await addMember(ctx, await addBlog(ctx), 'owner');
  const says: DriftDesk['says'] = (sentences, title) => source.answer('/bell', page(sentences, title));
  if (start !== 'answered') says(start);
  const brought = await bringArticle(ctx, owner, { way: 'address', address: `${source.origin}/bell` });
  if (!brought.ok) throw new Error(brought.key);
  const { articleId } = brought;
  const article = await articleOf(ctx.db, owner.blog.id, articleId);
  if (!article) throw new Error('no article');
  const confirmed = { ...article, confirmedAt: ctx.clock.now().toISOString() };
  const rights = { kind: 'granted' as const, by: 'Marrowgate Herald' };
  await updateArticle(ctx.db, { ...confirmed, rights }, article.updatedAt);
  const { translationId } = await startTranslation(ctx, owner, { articleId, language: 'ja' });
  const of = { blogId: owner.blog.id, translationId };
  const rows = () => segmentsOf(ctx.db, of);
  const key = () => randomUUID();
  return {
    ctx,
    owner,
    of,
    articleId,
    source,
    says,
    rows,
    look: async () => {
      ctx.clock.advance(60_000);
      const looked = await lookAgain(ctx, { blogId: of.blogId, articleId });
      await drain(ctx, deskHandlers());
      return looked;
    },
    translate: async () => {
      for (const [at, row] of (await rows()).entries()) {
        const input = { key: key(), base: row.version, state: 'confirmed' as const, segmentId: row.id };
        await saveSegment(ctx, owner, { ...of, ...input, target: [text(`訳${at + 1}。`)] });
      }
    },
    publish: async (note = '') => {
      const details = {
        title: '鐘をほしがった船',
        summary: '',
        slug: 'bell',
        categoryId: null,
        tags: [],
        picture: null,
      };
      await saveDetails(ctx, owner, { ...of, key: key(), base: 1, details });
      ctx.clock.advance(1);
      const answer = await publish(ctx, owner, { ...of, key: key(), note, accepted: true });
      return answer.ok ? 'published' : JSON.stringify(answer);
    },
    watch: async () => {
      const watch = await watchOf(ctx.db, { blogId: of.blogId, articleId });
      if (!watch) throw new Error('not watched');
      return watch;
    },
    change: () => openChangeOf(ctx.db, { blogId: of.blogId, articleId }),
    told: async () =>
      (await rows()).map((row) => {
        const words = (json: string | null) => (json === null ? '' : inlineText(JSON.parse(json)).trim());
        return `${words(row.source)} | ${words(row.target)} | ${stateOf(row)}`;
      }),
  };
}
