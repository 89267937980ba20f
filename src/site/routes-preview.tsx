// A translation as readers will see it, for those who work on it, before it is published.
import { Hono } from 'hono';
import { renderToString } from 'preact-render-to-string';
import { blogFor } from '../blogs/blog-for.ts';
import { trailOf } from '../blogs/category-tree.ts';
import { categoriesOf } from '../blogs/store.ts';
import { assemblePost } from '../desk/assemble.ts';
import { nowIso } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { wordOf } from '../text/word.ts';
import type { Env } from '../web/env.ts';
import { requirePerson } from '../web/session.ts';
import { type ArticleView, isArticleView } from './address.ts';
import { settingOf } from './blog.ts';
import { draftOf } from './draft.ts';
import { figuresOf } from './figures.ts';
import { ArticlePage } from './render/article.tsx';
import { siteOf } from './site.ts';

export function previewRoutes(ctx: Context): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get('/studio/:blog/preview/:translation', async (c) => {
    const person = requirePerson(c);
    const { id: blogId, slug } = await blogFor(ctx, person.id, c.req.param('blog'), 'read');
    const translationId = c.req.param('translation');
    const assembled = await assemblePost(ctx, { blogId, translationId });
    const site = await siteOf(ctx);
    const blog = await site.findBlog(blogId);
    if (assembled === null || blog === undefined) throw refuse('not-found', 'web.problem.not-found.do');
    const categories = await categoriesOf(ctx.db, blogId);
    const post = draftOf(assembled, categories, person.name, nowIso(ctx));
    const page = (
      <ArticlePage
        setting={settingOf(blog)}
        post={post}
        trail={post.category === null ? [] : trailOf(categories, post.category.id)}
        tags={assembled.tags.map((name) => ({ id: name, slug: wordOf(name), name }))}
        siblings={[]}
        view={viewOf(c.req.query('view'))}
        revisions={[]}
        neighbours={{ older: null, newer: null }}
        figures={await figuresOf(ctx, blogId, assembled.document)}
        preview={{ back: `/studio/${slug}/desk/${translationId}` }}
      />
    );
    c.header('Cache-Control', 'no-store');
    c.header('X-Robots-Tag', 'noindex, nofollow');
    return c.html(`<!doctype html>${renderToString(page)}`);
  });
  return routes;
}

function viewOf(asked: string | undefined): ArticleView {
  return isArticleView(asked) ? asked : 'translation';
}
