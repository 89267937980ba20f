// Doors of posts and pictures.
import { type Door, form, json } from './door.ts';

const draft = {
  title: 'x',
  summary: '',
  slug: 'x',
  categoryId: null,
  picture: null,
  document: { type: 'doc', content: [{ type: 'paragraph' }] },
  tags: [],
  comments: null,
  expiresAt: null,
};

export const postsDoors: Record<string, Door> = {
  'GET /studio/:blog/pictures': { needs: 'read' },
  'GET /studio/:blog/pictures.json': { needs: 'read' },
  'GET /studio/:blog/pictures/:picture': { needs: 'read' },
  'GET /studio/:blog/pictures/:picture/details': { needs: 'read' },
  'POST /studio/:blog/pictures/:picture/details': { needs: 'translate', body: form({ alt: 'Changed' }) },
  'POST /studio/:blog/pictures/:picture/removal': { needs: 'translate', body: form() },
  'GET /studio/:blog/posts': { needs: 'read' },
  'POST /studio/:blog/posts/changes': {
    needs: 'edit',
    body: (ids) => ({ form: { action: 'category', post: ids.draft, category_id: ids.category } }),
  },
  'GET /studio/:blog/posts/changes/:id': { needs: 'edit', part: 'bulk' },
  'POST /studio/:blog/posts/changes/:id/reversal': { needs: 'edit', part: 'bulk', body: form() },
  'GET /studio/:blog/posts/:post': { needs: 'read' },
  'POST /studio/:blog/posts/:post/publication': { needs: 'publish', body: form({ when: 'now' }) },
  'POST /studio/:blog/posts/:post/publication/removal': { needs: 'publish', body: form() },
  'POST /studio/:blog/posts/:post/return': { needs: 'publish', body: form() },
  'POST /studio/:blog/posts/:post/schedule/removal': { needs: 'publish', body: form() },
  'POST /studio/:blog/posts/:post/asks': { needs: 'publish', body: form({ slug: 'x', lock: 'none' }) },
  'POST /studio/:blog/posts/:post/draft/removal': { needs: 'translate', body: form() },
  'POST /studio/:blog/posts/:post/removal': { needs: 'publish', body: form() },
  'GET /studio/:blog/posts/:post/revisions': { needs: 'read' },
  'POST /studio/:blog/posts/:post/revisions/:part/restoration': { needs: 'translate', body: form() },
  'GET /studio/:blog/posts/:post/preview': { needs: 'read' },
  'GET /studio/:blog/posts/:post/links': { needs: 'translate' },
  'POST /studio/:blog/posts/:post/links': { needs: 'translate', body: form({ days: '7' }) },
  'POST /studio/:blog/posts/:post/links/:part/removal': { needs: 'translate', body: form() },
  'GET /studio/:blog/posts/new': { needs: 'translate' },
  'POST /studio/:blog/posts': { needs: 'translate', body: form({ kind: 'plain' }) },
  'GET /studio/:blog/posts/:post/edit': { needs: 'translate' },
  'GET /studio/:blog/posts/:post/draft': { needs: 'translate' },
  'PUT /studio/:blog/posts/:post/draft': {
    needs: 'translate',
    body: json((ids) => ({
      base: 0,
      draft: {
        ...draft,
        categoryId: ids.category,
        picture: { pictureId: ids.picture, alt: '', credit: '' },
      },
    })),
  },
  'PUT /studio/:blog/posts/:post/password': {
    needs: 'translate',
    body: () => ({ json: { kind: 'new', password: 'kawa-no-oto' } }),
  },
  'PUT /studio/:blog/posts/:post/siblings': {
    needs: 'publish',
    body: () => ({ json: { address: 'no-such-post' } }),
  },
  'DELETE /studio/:blog/posts/:post/siblings': { needs: 'publish' },
  'POST /studio/:blog/pictures': { needs: 'translate', body: () => ({ upload: true }) },
};
