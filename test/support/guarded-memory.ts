// What doors of the memory name: a unit, an alignment, a term.
import type { Actor } from '../../src/desk/actor.ts';
import { insertBeads } from '../../src/memory/alignments/beads/store.ts';
import { insertAlignment } from '../../src/memory/alignments/store.ts';
import { remember } from '../../src/memory/remember.ts';
import { unitOfSegment } from '../../src/memory/store.ts';
import { addTerm } from '../../src/memory/terms/add-term.ts';
import { transact } from '../../src/platform/context.ts';
import { newId } from '../../src/platform/ids.ts';
import type { TestContext } from './database.ts';

/** A unit of the memory. */
export async function addUnit(ctx: TestContext, owner: Actor, articleId: string): Promise<string> {
  const segmentId = newId();
  const text = (words: string) => [{ type: 'text' as const, text: words }];
  await transact(ctx, (tx) =>
    remember(tx, {
      blogId: owner.blog.id,
      segmentId,
      articleId,
      languages: { from: 'en', to: 'ja' },
      source: text('It rained in Larkmere.'),
      target: text('ラークミアに雨が降った。'),
      before: '',
      after: '',
      machine: null,
      by: owner.id,
    }),
  );
  return (await unitOfSegment(ctx.db, owner.blog.id, segmentId))?.id ?? '';
}

/** A finished translation of one pair, which waits to be looked at. */
export async function addTestAlignment(ctx: TestContext, owner: Actor): Promise<string> {
  const id = newId();
  const now = ctx.clock.now().toISOString();
  const of = { blogId: owner.blog.id, alignmentId: id };
  await insertAlignment(ctx.db, {
    ...{ blog_id: of.blogId, id, title: '雨', address: '', translator: '', article_id: null },
    ...{ source_language: 'en', target_language: 'ja', source_lines: '[]', target_lines: '[]' },
    ...{ digest: id, created_by: owner.id, created_at: now, aligned_at: now, failed_at: null },
    ...{ changes: 0, changed_at: now, removed_at: null, removed_by: null },
  });
  const lines = { source: '[]', target: '[]' };
  const state = { score: null, state: 'waiting', version: '' } as const;
  const bead = { blog_id: of.blogId, alignment_id: id, id: 'bead', position: 1, ...lines, ...state };
  await insertBeads(ctx.db, [bead]);
  return id;
}

export async function addTestTerm(ctx: TestContext, owner: Actor): Promise<string> {
  const added = await addTerm(ctx, owner, {
    ...{ kind: 'place', sources: ['Larkmere'], preferred: ['ラークミア'], forbidden: [] },
    ...{ sourceLanguage: 'en', targetLanguage: 'ja', reading: '', note: '', domain: '', letterCase: 'any' },
  });
  return added.ok ? added.id : '';
}
