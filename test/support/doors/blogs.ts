// Doors of a blog itself: its parts, its look, its members.
import { blogFields, type Door, form, type MakeBody } from './door.ts';

const bannerFields = { name: 'A', place: 'foot', way: 'plain', markup: 'x' };
const lookFields = { scheme: 'dark', typeface: 'mincho', width: 'wide', accent: 'enji' };
const lookOf: MakeBody = (ids) => ({ form: { ...lookFields, cover: ids.picture } });

export const blogsDoors: Record<string, Door> = {
  'GET /studio/:blog': { needs: 'read' },
  'GET /studio/:blog/tags': { needs: 'edit' },
  'POST /studio/:blog/tags/:id': { needs: 'edit', part: 'tag', body: form({ tag_name: 'Changed' }) },
  'POST /studio/:blog/tags/:id/merging': { needs: 'edit', part: 'tag', body: form({ tag_into: 'Other' }) },
  'POST /studio/:blog/tags/:id/removal': { needs: 'edit', part: 'tag', body: form() },
  'GET /studio/:blog/redirects': { needs: 'manage' },
  'POST /studio/:blog/redirects': { needs: 'manage', body: form({ from_path: '/old', to_path: '/about' }) },
  'POST /studio/:blog/redirects/:id/removal': { needs: 'manage', part: 'redirect', body: form() },
  'GET /studio/:blog/author': { needs: 'translate' },
  'POST /studio/:blog/author': { needs: 'translate', body: form({ author_handle: 'somebody' }) },
  'GET /studio/:blog/categories': { needs: 'edit' },
  'POST /studio/:blog/categories': {
    needs: 'edit',
    body: form({ category_name: 'New', category_slug: 'new' }),
  },
  'POST /studio/:blog/categories/:id': {
    needs: 'edit',
    part: 'category',
    body: form({ category_name: 'Changed', category_slug: 'changed' }),
  },
  'POST /studio/:blog/categories/:id/place': {
    needs: 'edit',
    part: 'category',
    body: form({ direction: 'up' }),
  },
  'POST /studio/:blog/categories/:id/removal': {
    needs: 'edit',
    part: 'category',
    body: form({ move_to: '' }),
  },
  'GET /studio/:blog/access': { needs: 'manage' },
  'POST /studio/:blog/access/password': { needs: 'manage', body: form({ blog_password: 'the river song' }) },
  'POST /studio/:blog/access/password/removal': { needs: 'manage', body: form() },
  'POST /studio/:blog/access/closing': { needs: 'manage', body: form() },
  'POST /studio/:blog/access/opening': { needs: 'manage', body: form() },
  'GET /studio/:blog/pings': { needs: 'manage' },
  'POST /studio/:blog/pings': {
    needs: 'manage',
    body: form({ address: 'https://ping.example.test/', way: 'basic' }),
  },
  'POST /studio/:blog/pings/:id/removal': { needs: 'manage', part: 'pingTarget', body: form() },
  'POST /studio/:blog/pings/:id/again': {
    needs: 'manage',
    part: 'pingTarget',
    body: (ids) => ({ form: { post: ids.draft } }),
  },
  'GET /studio/:blog/banners': { needs: 'manage' },
  'POST /studio/:blog/banners': { needs: 'manage', body: form(bannerFields) },
  'POST /studio/:blog/banners/:id': { needs: 'manage', part: 'banner', body: form(bannerFields) },
  'POST /studio/:blog/banners/:id/place': {
    needs: 'manage',
    part: 'banner',
    body: form({ direction: 'up' }),
  },
  'POST /studio/:blog/banners/:id/removal': { needs: 'manage', part: 'banner', body: form() },
  'GET /studio/:blog/look': { needs: 'manage' },
  'POST /studio/:blog/look': { needs: 'manage', body: lookOf },
  'POST /studio/:blog/look/preview': { needs: 'manage', body: lookOf },
  'POST /studio/:blog/look/cover': { needs: 'manage', body: () => ({ upload: true }) },
  'GET /studio/:blog/widgets': { needs: 'manage' },
  'POST /studio/:blog/widgets': { needs: 'manage', body: form({ kind: 'links' }) },
  'POST /studio/:blog/widgets/:id': { needs: 'manage', part: 'widget', body: form({ title: 'Changed' }) },
  'POST /studio/:blog/widgets/:id/place': {
    needs: 'manage',
    part: 'widget',
    body: form({ direction: 'up' }),
  },
  'POST /studio/:blog/widgets/:id/removal': { needs: 'manage', part: 'widget', body: form() },
  'GET /press/places': { needs: 'operator' },
  'POST /press/places': {
    needs: 'operator',
    body: form({ slug: 'ours', new_address: 'https://new.example/' }),
  },
  'POST /press/places/removal': { needs: 'operator', body: form({ slug: 'ours' }) },
  'GET /studio/:blog/settings': { needs: 'manage' },
  'GET /studio/:blog/settings/host': { needs: 'manage' },
  'POST /studio/:blog/settings': { needs: 'manage', body: form(blogFields) },
  'GET /studio/:blog/members': { needs: 'manage' },
  'GET /studio/:blog/log': { needs: 'manage' },
  'GET /studio/:blog/departure': { needs: 'read' },
  'POST /studio/:blog/departure': { needs: 'read', body: form() },
  'POST /studio/:blog/members/:person/role': { needs: 'manage', body: form({ role: 'reader' }) },
  'POST /studio/:blog/members/:person/removal': { needs: 'manage', body: form() },
  'POST /studio/:blog/invitations': { needs: 'manage', body: form({ role: 'owner' }) },
  'POST /studio/:blog/invitations/:id/revocation': { needs: 'manage', part: 'invitation', body: form() },
};
