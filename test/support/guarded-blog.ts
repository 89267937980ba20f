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
import { insertLetter } from '../../src/comments/letters/store.ts';
import { insertRule } from '../../src/comments/spam/store.ts';
import type { Actor } from '../../src/desk/actor.ts';
import { insertEngine } from '../../src/desk/engines/store.ts';
import { addOwnBlock } from '../../src/desk/own-blocks.ts';
import { insertReport } from '../../src/desk/reports/store.ts';
import { giveAssignment } from '../../src/desk/together/assignments/give-assignment.ts';
import { assignmentsOf } from '../../src/desk/together/assignments/store.ts';
import { propose } from '../../src/desk/together/proposals/propose.ts';
import { proposalsOf } from '../../src/desk/together/proposals/store.ts';
import { remarksOf } from '../../src/desk/together/remarks/store.ts';
import { writeRemark } from '../../src/desk/together/remarks/write-remark.ts';
import { insertBeads } from '../../src/memory/alignments/beads/store.ts';
import { insertAlignment } from '../../src/memory/alignments/store.ts';
import { remember } from '../../src/memory/remember.ts';
import { unitOfSegment } from '../../src/memory/store.ts';
import { addTerm } from '../../src/memory/terms/add-term.ts';
import { transact } from '../../src/platform/context.ts';
import { newId } from '../../src/platform/ids.ts';
import { startDraft } from '../../src/posts/drafts/start-draft.ts';
import { insertPicture, insertPost } from '../../src/posts/store.ts';
import { insertTarget } from '../../src/site/pings/store.ts';
import type { Article } from '../../src/sources/store.ts';
import { insertArrival } from '../../src/transfer/arrivals/store.ts';
import { beginImport } from '../../src/transfer/tmx/imports.ts';
import { addComment } from './comments.ts';
import type { TestContext } from './database.ts';
import { addArticle, addMember, openTestDesk } from './desk.ts';
import type { Ids } from './guarded.ts';

export interface Blog {
  slug: string;
  ids: Ids;
  article: Article;
  /** A session's cookie for each role. */
  cookies: Record<Role, string>;
}

/** Its doors are asked by the ids of what is in it. */
export async function openBlog(ctx: TestContext, slug: string): Promise<Blog> {
  const { blog, owner, article, of, row } = await openTestDesk(ctx, { blog: { slug } });
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
  const picture = slug === 'ours' ? 'a'.repeat(64) : 'b'.repeat(64);
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
    widget,
    banner,
    pingTarget,
    engine,
    invitation: link.id,
    term: await addTestTerm(ctx, owner),
    unit: await addUnit(ctx, owner, article.id),
    alignment: await addTestAlignment(ctx, owner),
    person: people.get('translator') ?? '',
    arrival,
    import: (await beginImport(ctx, owner, { name: 'x', size: 9, languages: { from: 'en', to: 'ja' } })).id,
  };
  return { slug, ids, article, cookies: cookies as Record<Role, string> };
}

type OfSegment = { blogId: string; translationId: string; segmentId: string };

async function addAssignment(ctx: TestContext, owner: Actor, of: OfSegment): Promise<string> {
  const range = { from: of.segmentId, to: of.segmentId };
  await giveAssignment(ctx, owner, { ...of, ...range, key: newId(), personId: owner.id, dueOn: null });
  return (await assignmentsOf(ctx.db, of))[0]?.id ?? '';
}

async function addProposal(ctx: TestContext, owner: Actor, of: OfSegment): Promise<string> {
  const target = [{ type: 'text' as const, text: 'ラークミア' }];
  await propose(ctx, owner, { ...of, key: newId(), base: 1, target, reason: '' });
  return (await proposalsOf(ctx.db, of, ''))[0]?.id ?? '';
}

async function addRemark(ctx: TestContext, owner: Actor, of: OfSegment): Promise<string> {
  await writeRemark(ctx, owner, { ...of, key: newId(), body: 'Larkmere?', threadId: null });
  return (await remarksOf(ctx.db, of))[0]?.id ?? '';
}

/** A unit of the memory. */
async function addUnit(ctx: TestContext, owner: Actor, articleId: string): Promise<string> {
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
async function addTestAlignment(ctx: TestContext, owner: Actor): Promise<string> {
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

/** A report of a sentence, and the post it is about. */
async function addReport(
  ctx: TestContext,
  of: { blogId: string; translationId: string; segmentId: string },
  authorId: string,
): Promise<{ report: string; postId: string }> {
  const now = ctx.clock.now().toISOString();
  const [postId, id] = [newId(), newId()];
  await insertPost(ctx.db, {
    blog_id: of.blogId,
    id: postId,
    kind: 'translation',
    slug: 'reported',
    language: 'ja',
    category_id: null,
    author_id: authorId,
    revision: 1,
    created_at: now,
    updated_at: now,
    first_published_at: now,
    published_at: null,
    place: 1,
    comments: null,
    password_hash: null,
    expires_at: null,
  });
  await insertReport(ctx.db, {
    blog_id: of.blogId,
    id,
    translation_id: of.translationId,
    segment_id: of.segmentId,
    post_id: postId,
    revision: 1,
    kind: 'facts',
    said: '',
    source: '',
    proposal: '',
    reason: '',
    name: '',
    receipt_hash: id,
    created_at: now,
    accepted_at: null,
    declined_at: null,
    answer: '',
    answered_by: null,
    corrected_revision: null,
    spam_at: null,
  });
  return { report: id, postId };
}

async function addTestTerm(ctx: TestContext, owner: Actor): Promise<string> {
  const added = await addTerm(ctx, owner, {
    ...{ kind: 'place', sources: ['Larkmere'], preferred: ['ラークミア'], forbidden: [] },
    ...{ sourceLanguage: 'en', targetLanguage: 'ja', reading: '', note: '', domain: '', letterCase: 'any' },
  });
  return added.ok ? added.id : '';
}

async function addLetter(ctx: TestContext, blogId: string, postId: string): Promise<string> {
  const now = ctx.clock.now().toISOString();
  const id = newId();
  await insertLetter(ctx.db, {
    ...{ blog_id: blogId, id, post_id: postId, number: '7K241M', lookup: id, recipient: 'age1x' },
    ...{ password_hash: await hashPassword('a password of the reader'), once: id, created_at: now },
    ...{ sender_at: now, editor_at: null, read_at: null, clapped_at: null, spam_at: null },
  });
  return id;
}
