// A blog that has one of everything that a door can name, and a member of each role.
import { createLink } from '../../src/accounts/create-link.ts';
import { openSession } from '../../src/accounts/open-session.ts';
import { hashPassword } from '../../src/accounts/password.ts';
import { type Role, roles } from '../../src/accounts/permissions.ts';
import { replaceBanners } from '../../src/blogs/banners/store.ts';
import { insertCategory } from '../../src/blogs/categories/store.ts';
import { putRedirects } from '../../src/blogs/redirects/store.ts';
import { insertTag } from '../../src/blogs/tags/store.ts';
import { replaceWidgets } from '../../src/blogs/widgets/store.ts';
import { insertModeration } from '../../src/comments/inbox/decisions/store.ts';
import { insertRule } from '../../src/comments/spam/store.ts';
import { insertEngine } from '../../src/desk/engines/store.ts';
import { addOwnBlock } from '../../src/desk/own-blocks.ts';
import { sha256Of } from '../../src/platform/files.ts';
import { newId } from '../../src/platform/ids.ts';
import { startDraft } from '../../src/posts/drafts/start-draft.ts';
import { insertBulk } from '../../src/posts/list/store.ts';
import { insertPicture } from '../../src/posts/store.ts';
import { insertTarget } from '../../src/site/pings/store.ts';
import type { Article } from '../../src/sources/store.ts';
import { insertArrival } from '../../src/transfer/arrivals/store.ts';
import { beginMove } from '../../src/transfer/moves/begin-move.ts';
import { beginImport } from '../../src/transfer/tmx/imports.ts';
import { addComment } from './comments.ts';
import type { TestContext } from './database.ts';
import { addArticle, addMember, openTestDesk, type TestDesk } from './desk.ts';
import type { Ids } from './guarded.ts';

import { addTestList, addTestShelf } from './guarded-books.ts';

import { addTestAlignment, addTestTerm, addUnit } from './guarded-memory.ts';
import { addLetter, addLetterKey, addReport } from './guarded-readers.ts';
import { addAssignment, addProposal, addRemark } from './guarded-together.ts';

export interface Blog {
  slug: string;
  ids: Ids;
  article: Article;
  /** A session's cookie for each role. */
  cookies: Record<Role, string>;
  /** The translation that its doors are asked by. */
  desk: TestDesk;
}

/** Its doors are asked by the ids of what is in it. */
export async function openBlog(ctx: TestContext, slug: string, host: string | null = null): Promise<Blog> {
  const desk = await openTestDesk(ctx, { blog: { slug, host } });
  const { blog, owner, article, of, row } = desk;
  const fresh = await addArticle(ctx, owner, { confirmedAt: null });
  const added = await addOwnBlock(ctx, owner, {
    translationId: of.translationId,
    key: newId(),
    kind: 'note',
    afterBlockId: null,
  });
  const category = newId();
  await insertCategory(ctx.db, {
    blog_id: blog.id,
    id: category,
    slug: 'towns',
    name: 'Towns',
    position: 1,
    parent_id: null,
  });
  const tag = newId();
  const madeAt = ctx.clock.now().toISOString();
  await insertTag(ctx.db, { blog_id: blog.id, id: tag, slug: 'river', name: 'River', created_at: madeAt });
  const redirect = newId();
  await putRedirects(ctx.db, [
    { blog_id: blog.id, id: redirect, from_path: '/old', to_path: '/about', created_at: madeAt },
  ]);
  const picture = { ours: 'a', theirs: 'b' }[slug]?.repeat(64) ?? sha256Of(Buffer.from(slug));
  const now = ctx.clock.now().toISOString();
  await insertPicture(ctx.db, {
    blog_id: blog.id,
    id: picture,
    width: 10,
    height: 10,
    sizes: JSON.stringify([
      { width: 10, type: 'image/jpeg', sha256: await ctx.files.put(Buffer.from(slug)) },
    ]),
    created_by: owner.id,
    created_at: now,
  });
  const { report, postId } = await addReport(ctx, { ...of, segmentId: (await row(0)).id }, owner.id);
  const passwordHash = await hashPassword('a password of the reader');
  const comment = await addComment(ctx, blog.id, postId, { password_hash: passwordHash });
  const moderation = newId();
  const decision = { blog_id: blog.id, id: moderation, made_by: owner.id, made_at: now, undone_at: null };
  await insertModeration(ctx.db, { ...decision, verb: 'show' }, []);
  const rule = newId();
  await insertRule(ctx.db, {
    ...{ blog_id: blog.id, id: rule, kind: 'word', pattern: 'casino', effect: 'hold' },
    ...{ created_by: owner.id, created_at: now },
  });
  const widget = newId();
  await replaceWidgets(ctx.db, blog.id, [{ id: widget, kind: 'links', settings: {} }], now);
  const engine = newId();
  await insertEngine(ctx.db, {
    blog_id: blog.id,
    id: engine,
    kind: 'libre',
    name: 'Libre',
    address: 'https://libre.example.test',
    details: '{}',
    secret: null,
    budget: null,
    consent_host: null,
    consent_by: null,
    consent_at: null,
    created_by: owner.id,
    created_at: madeAt,
  });
  const pingTarget = newId();
  await insertTarget(ctx.db, {
    blog_id: blog.id,
    id: pingTarget,
    host: 'ping.example.test',
    address: '',
    way: 'basic',
    created_at: now,
  });
  const banner = newId();
  const slot = { place: 'foot', way: 'plain', name: 'x', markup: 'x', width: null, height: null } as const;
  await replaceBanners(ctx.db, blog.id, [{ id: banner, ...slot }], now);
  await createLink(ctx, { purpose: 'invitation', blogId: blog.id, role: 'editor', createdBy: owner.id });
  const link = await ctx.db
    .selectFrom('links')
    .select('id')
    .where('blog_id', '=', blog.id)
    .executeTakeFirstOrThrow();
  const people = new Map<Role, string>([['owner', owner.id]]);
  for (const role of roles) if (role !== 'owner') people.set(role, (await addMember(ctx, blog, role)).id);
  const cookies: Partial<Record<Role, string>> = {};
  for (const [role, personId] of people) {
    cookies[role] = `taiyaku=${await openSession(ctx, { personId, way: 'link', userAgent: '' })}`;
  }
  const arrival = newId();
  await insertArrival(ctx.db, {
    ...{ blog_id: blog.id, id: arrival, translation_id: of.translationId, kind: 'xliff', name: 'x.xlf' },
    ...{ sentences: '[]', created_by: owner.id, created_at: madeAt },
  });
  const draft = await startDraft(ctx, owner, { kind: 'plain', language: 'ja' });
  const ids: Ids = {
    article: article.id,
    fresh: fresh.id,
    translation: of.translationId,
    segment: (await row(0)).id,
    assignment: await addAssignment(ctx, owner, { ...of, segmentId: (await row(0)).id }),
    proposal: await addProposal(ctx, owner, { ...of, segmentId: (await row(0)).id }),
    remark: await addRemark(ctx, owner, { ...of, segmentId: (await row(0)).id }),
    ownBlock: added.ok ? (added.own[0]?.id ?? '') : '',
    picture,
    draft: draft.postId,
    category,
    tag,
    redirect,
    report,
    comment,
    moderation,
    rule,
    letter: await addLetter(ctx, blog.id, postId),
    bulk: await addBulk(ctx, blog.id, owner.id),
    ...(await addTestShelf(ctx, owner)),
    ...(await addLetterKey(ctx, blog.id, [owner.id, people.get('editor') ?? ''])),
    widget,
    banner,
    pingTarget,
    engine,
    invitation: link.id,
    term: await addTestTerm(ctx, owner),
    unit: await addUnit(ctx, owner, article.id),
    alignment: await addTestAlignment(ctx, owner),
    person: people.get('translator') ?? '',
    editor: people.get('editor') ?? '',
    arrival,
    list: await addTestList(ctx, owner),
    move: (await beginMove(ctx, owner, { files: [{ name: 'x.txt', size: 9 }] })).id,
    import: (await beginImport(ctx, owner, { name: 'x', size: 9, languages: { from: 'en', to: 'ja' } })).id,
  };
  return { slug, ids, article, cookies: cookies as Record<Role, string>, desk };
}

async function addBulk(ctx: TestContext, blogId: string, personId: string): Promise<string> {
  const id = newId();
  const made = { made_by: personId, made_at: ctx.clock.now().toISOString(), undone_at: null };
  await insertBulk(ctx.db, { blog_id: blogId, id, action: 'tags', results: '[]', ...made });
  return id;
}
