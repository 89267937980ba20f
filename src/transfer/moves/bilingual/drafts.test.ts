// A draft that moved in and is a finished translation: looked at as any other, and bilingual once it is published.
import { expect, test } from 'vitest';
import { describeDatabases } from '../../../../test/support/database.ts';
import { moved, posts, settle, standing } from '../../../../test/support/moved-translations.ts';
import { readPage } from '../../../../test/support/published.ts';
import { drain, together } from '../../../platform/worker.ts';
import { publishDraft } from '../../../posts/publishing/publish-draft.ts';
import { siteHandlers } from '../../../site/handlers.ts';
import { bilingualHandlers, bilingualWork } from './bilingual-work.ts';
import { decideBilinguals } from './decide.ts';
import { bilingualOf, foundBilingual } from './store.ts';
import { textsOf } from './texts-of.ts';

const drafts = posts.map((post) => ({ ...post, state: 'draft' as const }));

describeDatabases('a draft that is a finished translation', (open) => {
  test('is shown side by side, and waits with what was decided until it is published', async () => {
    const ctx = await open();
    const { site, move } = await moved(ctx, drafts);
    const found = await foundBilingual(ctx.db, move, 1);
    if (!found) throw new Error('it was not recognised');
    expect(await textsOf(ctx, move, found)).toMatchObject({ ok: true, isDraft: true });
    await decideBilinguals(ctx, site.author, { moveId: move.id, numbers: [1], wish: 'make' });
    await settle(ctx);
    expect(await bilingualOf(ctx.db, move, 1)).toMatchObject({
      ...{ wish: 'make', problem: null, settled_at: null },
    });
    const postId = found.post.post_id ?? '';
    expect(await publishDraft(ctx, site.author, { postId, note: '' })).toMatchObject({ ok: true });
    await drain(ctx, together(siteHandlers(ctx), bilingualHandlers(), bilingualWork()));
    const now = await standing(ctx, 'blog-entry-1');
    expect(now.row).toMatchObject({ kind: 'translation', revision: 2 });
    expect(await readPage(ctx, site, '/posts/blog-entry-1')).toContain('Fishermen who had never');
  });

  test('is published as it is where nobody wanted more', async () => {
    const ctx = await open();
    const { site, move } = await moved(ctx, drafts);
    const { post } = (await foundBilingual(ctx.db, move, 1)) ?? {};
    await publishDraft(ctx, site.author, { postId: post?.post_id ?? '', note: '' });
    await drain(ctx, together(siteHandlers(ctx), bilingualHandlers(), bilingualWork()));
    expect((await standing(ctx, 'blog-entry-1')).row).toMatchObject({ kind: 'plain', revision: 1 });
    // Later it is one like any other.
    await decideBilinguals(ctx, site.author, { moveId: move.id, numbers: [1], wish: 'make' });
    await settle(ctx);
    expect((await standing(ctx, 'blog-entry-1')).row).toMatchObject({ kind: 'translation', revision: 2 });
  });
});
