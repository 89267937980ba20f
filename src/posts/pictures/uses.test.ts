// Where pictures are shown, as everything that shows one is saved, published, corrected and thrown away.
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { addBlog, addMember, paragraph, text } from '../../../test/support/desk.ts';
import { transact } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { type DocumentJson, withIds } from '../../text/document.ts';
import { pictureSource } from '../picture-source.ts';
import { type PostToPublish, publishPost } from '../publish-post.ts';
import { discardDraft } from '../publishing/discard-draft.ts';
import { restoreRevision } from '../publishing/restore-revision.ts';
import { insertPicture } from '../store.ts';

async function press(ctx: TestContext) {
  const blog = await addBlog(ctx);
  const owner = await addMember(ctx, blog, 'owner');
  const picture = async (letter: string) => {
    const id = letter.repeat(64);
    const sizes = JSON.stringify([{ width: 8, type: 'image/jpeg', sha256: id }]);
    const at = ctx.clock.now().toISOString();
    await insertPicture(ctx.db, {
      blog_id: blog.id,
      id,
      width: 8,
      height: 8,
      sizes,
      created_by: owner.id,
      created_at: at,
    });
    return id;
  };
  const uses = async () => {
    const rows = await ctx.db
      .selectFrom('picture_uses')
      .selectAll()
      .orderBy('picture_id')
      .orderBy('kind')
      .execute();
    return rows.map(({ picture_id, kind, part }) => `${picture_id[0]} ${kind} ${part}`).sort();
  };
  const publish = (over: Partial<PostToPublish>) =>
    transact(ctx, (tx) => publishPost(tx, { ...post(blog.id, owner.id), ...over }));
  return { ctx, blog, owner, picture, uses, publish };
}

function post(blogId: string, personId: string): PostToPublish {
  return {
    blogId,
    postId: null,
    kind: 'plain',
    slug: 'river',
    language: 'ja',
    categoryId: null,
    authorId: personId,
    publishedBy: personId,
    title: '川',
    summary: '',
    document: withFigure(null),
    originals: null,
    provenance: null,
    picture: null,
    note: '',
  };
}

function withFigure(pictureId: string | null): DocumentJson {
  const attrs = { id: null, alt: '', credit: null, licence: null, width: 8, height: 8 };
  const figure = {
    type: 'figure' as const,
    attrs: { ...attrs, src: pictureSource({ pictureId: pictureId ?? '', width: 8 }) },
  };
  return withIds({ type: 'doc', content: [paragraph(text('水')), ...(pictureId ? [figure] : [])] }, newId);
}

const main = (pictureId: string) => ({ pictureId, alt: '', credit: '', width: 8, height: 8, sizes: [] });

describeDatabases('where a picture is shown', (open) => {
  it('follows a post from revision to revision', async () => {
    const { picture, uses, publish } = await press(await open());
    const [a, b] = [await picture('a'), await picture('b')];
    const first = await publish({ picture: main(a), document: withFigure(b) });
    expect(await uses()).toEqual(['a post main', 'b post text']);
    const postId = first.ok ? first.postId : '';
    await publish({ postId, picture: null, document: withFigure(a) });
    await publish({ postId, picture: main(b), document: withFigure(a), title: '二' });
    expect(await uses()).toEqual([
      'a former main',
      'a former text',
      'a post text',
      'b former text',
      'b post main',
    ]);
  });

  it('follows a draft until it is thrown away, and passes over what is no picture of the blog', async () => {
    const { ctx, owner, picture, uses, publish } = await press(await open());
    const a = await picture('a');
    const first = await publish({ document: withFigure(a), picture: main('c'.repeat(64)) });
    const postId = first.ok ? first.postId : '';
    await restoreRevision(ctx, owner, { postId, number: 1, replace: false });
    expect(await uses()).toEqual(['a draft text', 'a post text']);
    await discardDraft(ctx, owner, postId);
    expect(await uses()).toEqual(['a post text']);
  });

  it('keeps the database itself from losing a picture that is shown', async () => {
    const { ctx, picture, publish } = await press(await open());
    const a = await picture('a');
    await publish({ picture: main(a) });
    await expect(ctx.db.deleteFrom('pictures').where('id', '=', a).execute()).rejects.toThrow();
  });
});
