// Every door of the press with what it asks of whoever comes: the table behind the tests of permission.
import type { Capability } from '../../src/accounts/permissions.ts';
import { articleValues } from '../../src/sources/article-form.ts';
import type { Article } from '../../src/sources/store.ts';

/** Ids that stand in addresses and bodies; all of one blog. */
export interface Ids {
  article: string;
  /** Not confirmed yet. */
  fresh: string;
  translation: string;
  segment: string;
  ownBlock: string;
  picture: string;
  /** Of a post that is being written. */
  draft: string;
  category: string;
  tag: string;
  redirect: string;
  report: string;
  comment: string;
  moderation: string;
  rule: string;
  letter: string;
  widget: string;
  banner: string;
  pingTarget: string;
  engine: string;
  invitation: string;
  term: string;
  /** Of the memory. */
  unit: string;
  person: string;
}

export type Body = { form: Record<string, string> } | { json: unknown } | { upload: true } | null;

type MakeBody = (ids: Ids, article: Article) => Body;

export interface Door {
  /** `nobody`: open to all. `person`: to anybody signed in. Else what one must be able to do on the blog. */
  needs: 'nobody' | 'person' | 'operator' | Capability;
  /** What the last part of the address names, where it does not name itself. */
  part?: keyof Ids;
  body?: MakeBody;
  /** A secret in its address opens it and no session does, so another site's page may ask too. */
  fromAnywhere?: true;
}

const key = '0198a000-0000-7000-8000-000000000001';
const form =
  (fields: Record<string, string> = {}): MakeBody =>
  () => ({ form: fields });
const json =
  (body: (ids: Ids) => object): MakeBody =>
  (ids) => ({ json: { key, ...body(ids) } });
const articleForm: MakeBody = (_, article) => ({
  form: { ...(articleValues(article) as Record<string, string>), title: 'Changed by a test' },
});

const sealedFile = Buffer.from('age-encryption.org/v1\n-> x').toString('base64');
const recipient = `age1${'q'.repeat(58)}`;
const wrap = { kind: 'passphrase', label: '', wrapped: 'x' };

const blogFields = {
  blog_name: 'Renamed',
  slug: 'renamed',
  blog_language: 'ja',
  source_languages: 'en',
  time_zone: 'UTC',
  host: '',
  rights_rule: 'warn',
};
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
const engineFields = { kind: 'deepl', name: 'Changed', key: 'x', address: 'https://deepl.example.test' };
const bannerFields = { name: 'A', place: 'foot', way: 'plain', markup: 'x' };
const termFields = {
  ...{ sources: 'survey', preferred: '調査', kind: 'term' },
  ...{ source_language: 'en', target_language: 'ja', letter_case: 'any' },
};
const lookFields = { scheme: 'dark', typeface: 'mincho', width: 'wide', accent: 'enji' };
const article = '/studio/:blog/articles/:article';
const desk = '/studio/:blog/desk/:translation';

export const doors: Record<string, Door> = {
  'GET /': { needs: 'nobody' },
  'GET /health': { needs: 'nobody' },
  'GET /readers/:blog/search': { needs: 'nobody' },
  'GET /sign-in': { needs: 'nobody' },
  'POST /sign-in': { needs: 'nobody', body: form({ email: 'a@example.test', password: 'wrong' }) },
  'POST /sign-in/passkey/challenge': { needs: 'nobody' },
  'POST /sign-in/passkey': { needs: 'nobody', body: () => ({ json: {} }) },
  'GET /sign-in/link/:token': { needs: 'nobody' },
  'POST /sign-in/link/:token': { needs: 'nobody', body: form() },
  'POST /sign-out': { needs: 'nobody', body: form() },
  'GET /set-up/:token': { needs: 'nobody' },
  'POST /set-up/:token': { needs: 'nobody', body: form() },
  'GET /invitations/:token': { needs: 'nobody' },
  'POST /invitations/:token': { needs: 'nobody', body: form() },

  'GET /readers/:blog/unlocked/:slug': { needs: 'nobody' },
  'GET /readers/:blog/unlocked/:slug/:view': { needs: 'nobody' },
  'POST /readers/:blog/posts/:slug/comments': { needs: 'nobody', body: form({ body: 'Hello' }) },
  'GET /readers/:blog/comments/form/:slug': { needs: 'nobody' },
  'GET /readers/:blog/comments/:comment': { needs: 'nobody' },
  'GET /readers/:blog/comments/:comment/answer': { needs: 'nobody' },
  'GET /readers/:blog/comments/:comment/sent/:leave': { needs: 'nobody' },
  'POST /readers/:blog/comments/:comment': { needs: 'nobody', body: form({ body: 'Changed' }) },
  'POST /readers/:blog/comments/:comment/opening': { needs: 'nobody', body: form({ password: 'wrong' }) },
  'POST /readers/:blog/comments/:comment/removal': { needs: 'nobody', body: form({ leave: '1.x' }) },
  'GET /readers/:blog/letters': { needs: 'nobody' },
  'POST /readers/:blog/letters': { needs: 'nobody', body: form({ code: '7K2-41M' }) },
  'POST /readers/:blog/letters/opening': {
    needs: 'nobody',
    body: form({ number: '7K2-41M', password: 'x' }),
  },
  'POST /readers/:blog/letters/opened/:number': { needs: 'nobody', body: form({ body: 'x', leave: '1.x' }) },
  'POST /readers/:blog/letters/opened/:number/removal': { needs: 'nobody', body: form({ leave: '1.x' }) },
  'GET /readers/:blog/letters/:code': { needs: 'nobody' },
  'POST /readers/:blog/letters/:code/messages': { needs: 'nobody', body: form({ body: 'x' }) },
  'POST /readers/:blog/letters/:code/messages/:message': { needs: 'nobody', body: form({ body: 'x' }) },
  'POST /readers/:blog/letters/:code/messages/:message/removal': { needs: 'nobody', body: form() },
  'POST /readers/:blog/letters/:code/removal': { needs: 'nobody', body: form() },
  'POST /readers/:blog/unlocked/:slug': { needs: 'nobody', body: form({ password: 'wrong' }) },
  'POST /readers/:blog/posts/:slug/claps': { needs: 'nobody', body: form() },
  'GET /readers/:blog/claps/:slug': { needs: 'nobody' },
  'GET /readers/:blog/reports/new/:slug': { needs: 'nobody' },
  'POST /readers/:blog/posts/:slug/reports': {
    needs: 'nobody',
    body: form({ sentence: 'x', kind: 'facts', report_reason: 'x' }),
  },
  'GET /readers/:blog/reports/:receipt': { needs: 'nobody' },

  'GET /account': { needs: 'person' },
  'POST /account': { needs: 'person', body: form({ name: 'Changed', language: 'en' }) },
  'GET /account/mail': { needs: 'operator' },
  'POST /account/mail': { needs: 'operator', body: form({ email: 'a@example.test' }) },
  'POST /account/mail/:id/retry': { needs: 'operator', body: form() },
  'GET /account/inbox-feed/:token': { needs: 'nobody' },
  'GET /account/reply-mails/:token': { needs: 'nobody' },
  'POST /account/reply-mails/:token': { needs: 'nobody', fromAnywhere: true, body: form() },
  'GET /account/email': { needs: 'person' },
  'POST /account/email': { needs: 'person', body: form({ email: 'other@example.test' }) },
  'POST /account/password': { needs: 'person', body: form({ password: 'a new river of words' }) },
  'POST /account/passkeys/challenge': { needs: 'person', body: () => ({ json: {} }) },
  'POST /account/passkeys': { needs: 'person', body: () => ({ json: {} }) },
  'POST /account/passkeys/:id/removal': { needs: 'person', body: form() },
  'POST /account/sessions/removal': { needs: 'person', body: form() },
  'POST /account/sessions/:id/removal': { needs: 'person', body: form() },
  'GET /studio': { needs: 'person' },
  'GET /blogs/new': { needs: 'operator' },
  'POST /blogs': { needs: 'operator', body: form(blogFields) },

  'GET /studio/:blog': { needs: 'read' },
  'GET /studio/:blog/manuscripts': { needs: 'read' },
  'GET /studio/:blog/preview/:translation': { needs: 'read' },
  'GET /studio/:blog/pictures': { needs: 'read' },
  'GET /studio/:blog/pictures.json': { needs: 'read' },
  'GET /studio/:blog/pictures/:picture': { needs: 'read' },
  'GET /studio/:blog/pictures/:picture/details': { needs: 'read' },
  'POST /studio/:blog/pictures/:picture/details': { needs: 'translate', body: form({ alt: 'Changed' }) },
  'POST /studio/:blog/pictures/:picture/removal': { needs: 'translate', body: form() },

  'GET /studio/:blog/posts': { needs: 'read' },
  'POST /studio/:blog/posts/changes': {
    needs: 'edit',
    body: (ids) => ({ form: { action: 'take-back', post: ids.draft } }),
  },
  'GET /studio/:blog/posts/changes/:id': { needs: 'edit' },
  'POST /studio/:blog/posts/changes/:id/reversal': { needs: 'edit', body: form() },
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
  'GET /readers/:blog/preview/:token': { needs: 'nobody' },
  'GET /studio/:blog/posts/:post/preview': { needs: 'read' },
  'GET /studio/:blog/posts/:post/links': { needs: 'translate' },
  'POST /studio/:blog/posts/:post/links': { needs: 'translate', body: form({ days: '7' }) },
  'POST /studio/:blog/posts/:post/links/:part/removal': { needs: 'translate', body: form() },
  'GET /studio/:blog/preview/:translation/links': { needs: 'translate' },
  'POST /studio/:blog/preview/:translation/links': { needs: 'translate', body: form({ days: '7' }) },
  'POST /studio/:blog/preview/:translation/links/:part/removal': { needs: 'translate', body: form() },
  'GET /studio/:blog/posts/new': { needs: 'translate' },
  'POST /studio/:blog/posts': { needs: 'translate', body: form({ kind: 'plain' }) },
  'GET /studio/:blog/posts/:post/edit': { needs: 'translate' },
  'GET /studio/:blog/posts/:post/draft': { needs: 'translate' },
  'PUT /studio/:blog/posts/:post/draft': {
    needs: 'translate',
    body: json((ids) => ({ base: 0, draft: { ...draft, categoryId: ids.category } })),
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
  'GET /studio/:blog/bring': { needs: 'translate' },
  'POST /studio/:blog/bring': { needs: 'translate', body: form({ way: 'paste', text: 'A.', address: '' }) },
  // An address that the press refuses to ask: no test goes out to look at a page.
  'POST /studio/:blog/link-cards': {
    needs: 'translate',
    body: json(() => ({ address: 'http://127.0.0.1/' })),
  },
  [`GET ${article}/snapshot`]: { needs: 'read' },
  [`GET ${article}/snapshot/bytes`]: { needs: 'read' },
  [`GET ${article}`]: { needs: 'translate' },
  [`POST ${article}`]: { needs: 'translate', body: articleForm },
  [`POST ${article}/links`]: { needs: 'translate', body: articleForm },
  [`POST ${article}/links/:part/removal`]: { needs: 'translate', body: articleForm },
  [`POST ${article}/links/:part/nearer`]: { needs: 'translate', body: articleForm },
  [`POST ${article}/links/:part/farther`]: { needs: 'translate', body: articleForm },
  [`POST ${article}/hints/:part/addition`]: { needs: 'translate', body: articleForm },
  [`POST ${article}/hints/:part/dismissal`]: { needs: 'translate', body: articleForm },
  [`POST ${article}/readings/:part/choice`]: { needs: 'translate', body: articleForm },
  [`POST ${article}/reading`]: { needs: 'translate', body: articleForm },
  [`POST ${article}/confirmation`]: { needs: 'translate', body: articleForm },
  [`POST ${article}/removal`]: { needs: 'translate', body: articleForm },
  [`POST ${article}/translation`]: { needs: 'translate', body: form({ into: 'fr' }) },
  'GET /studio/:blog/checks': { needs: 'edit' },
  'POST /studio/:blog/checks': {
    needs: 'edit',
    body: form({ manner: 'polite', spellings: '', readings: '', check_numbers: 'note' }),
  },
  [`GET ${desk}`]: { needs: 'translate' },
  [`GET ${desk}/state`]: { needs: 'translate' },
  [`GET ${desk}/segments/:part/history`]: { needs: 'translate', part: 'segment' },
  [`GET ${desk}/segments/:part/memory`]: { needs: 'translate', part: 'segment' },
  [`GET ${desk}/segments/:part/parts`]: { needs: 'translate', part: 'segment' },
  [`GET ${desk}/segments/:part/terms`]: { needs: 'translate', part: 'segment' },
  [`GET ${desk}/terms`]: { needs: 'translate' },
  [`POST ${desk}/terms`]: {
    needs: 'translate',
    body: json(() => ({ source: 'weir', target: '堰', kind: 'term' })),
  },
  [`POST ${desk}/drafts`]: {
    needs: 'translate',
    body: json((ids) => ({ engineId: ids.engine, segmentIds: [ids.segment] })),
  },
  [`GET ${desk}/concordance`]: { needs: 'translate' },
  [`POST ${desk}/checks`]: { needs: 'translate', body: json(() => ({ segments: [] })) },
  [`PUT ${desk}/segments/:part/overlooked`]: {
    needs: 'translate',
    part: 'segment',
    body: json(() => ({ finding: 'a'.repeat(64), check: 'numbers', overlooked: true })),
  },
  [`PUT ${desk}/segments/:part`]: {
    needs: 'translate',
    part: 'segment',
    body: json(() => ({ base: 1, target: [{ type: 'text', text: 'x' }] })),
  },
  [`PUT ${desk}/segments/:part/apart`]: {
    needs: 'translate',
    part: 'segment',
    body: json(() => ({ apart: true })),
  },
  [`POST ${desk}/segments/:part/split`]: {
    needs: 'translate',
    part: 'segment',
    body: json(() => ({ base: 1, at: 4 })),
  },
  [`POST ${desk}/segments/:part/merge`]: {
    needs: 'translate',
    part: 'segment',
    body: json(() => ({ base: 1, nextBase: 1 })),
  },
  [`POST ${desk}/blocks`]: {
    needs: 'translate',
    body: json(() => ({ kind: 'note', afterBlockId: null })),
  },
  [`PUT ${desk}/blocks/:part`]: {
    needs: 'translate',
    part: 'ownBlock',
    body: json(() => ({ base: 1, document: { type: 'doc', content: [{ type: 'paragraph' }] } })),
  },
  [`DELETE ${desk}/blocks/:part`]: { needs: 'translate', part: 'ownBlock', body: json(() => ({ base: 1 })) },
  [`PUT ${desk}/details`]: {
    needs: 'translate',
    body: json((ids) => ({
      base: 1,
      details: {
        title: 'x',
        summary: '',
        slug: 'x',
        categoryId: ids.category,
        picture: { pictureId: ids.picture, alt: '', credit: '' },
      },
    })),
  },

  [`GET ${desk}/publication`]: { needs: 'publish' },
  [`POST ${desk}/publication`]: { needs: 'publish', body: json(() => ({ accepted: true })) },
  [`DELETE ${desk}/publication`]: { needs: 'publish' },
  [`POST ${desk}/reports/:part/acceptance`]: { needs: 'publish', part: 'report', body: json(() => ({})) },
  [`POST ${desk}/reports/:part/refusal`]: { needs: 'edit', part: 'report', body: json(() => ({})) },
  'GET /studio/:blog/manuscripts/:translation/schedule': { needs: 'publish' },
  'POST /studio/:blog/manuscripts/:translation/schedule': {
    needs: 'publish',
    body: form({ at: '2030-05-21T06:00', accepted: 'yes' }),
  },
  'POST /studio/:blog/manuscripts/:translation/schedule/removal': { needs: 'publish', body: form() },
  'GET /studio/:blog/manuscripts/:translation/removal': { needs: 'publish' },
  'POST /studio/:blog/manuscripts/:translation/removal': { needs: 'publish', body: form() },

  'GET /studio/:blog/memory': { needs: 'read' },
  'GET /studio/:blog/memory/:unit': { needs: 'read' },
  'POST /studio/:blog/memory/:unit': {
    needs: 'translate',
    body: form({ source: 'It rained.', target: '雨でした。' }),
  },
  'POST /studio/:blog/memory/:unit/removal': { needs: 'translate', body: form() },
  'POST /studio/:blog/memory/:unit/restoration': { needs: 'translate', body: form() },
  'GET /studio/:blog/settings/memory': { needs: 'manage' },
  'POST /studio/:blog/settings/memory': { needs: 'manage', body: form() },
  'GET /studio/:blog/terms': { needs: 'read' },
  'GET /studio/:blog/terms.csv': { needs: 'read' },
  'GET /studio/:blog/terms.tbx': { needs: 'read' },
  'POST /studio/:blog/terms': { needs: 'translate', body: form(termFields) },
  'GET /studio/:blog/terms/new': { needs: 'translate' },
  'GET /studio/:blog/terms/import': { needs: 'translate' },
  'POST /studio/:blog/terms/import': { needs: 'translate', body: () => ({ upload: true }) },
  'GET /studio/:blog/terms/changes/:id': { needs: 'translate' },
  'POST /studio/:blog/terms/changes/:id/reversal': { needs: 'translate', body: form() },
  'GET /studio/:blog/terms/:term': { needs: 'translate' },
  'POST /studio/:blog/terms/:term': { needs: 'translate', body: form({ ...termFields, base: '1' }) },
  'POST /studio/:blog/terms/:term/removal': { needs: 'translate', body: form({ base: '1' }) },

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

  'POST /readers/:blog/key': { needs: 'nobody', body: form({ password: 'guess' }) },
  'GET /studio/:blog/access': { needs: 'manage' },
  'POST /studio/:blog/access/password': { needs: 'manage', body: form({ blog_password: 'the river song' }) },
  'POST /studio/:blog/access/password/removal': { needs: 'manage', body: form() },
  'POST /studio/:blog/access/closing': { needs: 'manage', body: form() },
  'POST /studio/:blog/access/opening': { needs: 'manage', body: form() },
  'GET /studio/:blog/engines': { needs: 'manage' },
  'POST /studio/:blog/engines': { needs: 'manage', body: form(engineFields) },
  'GET /studio/:blog/engines/:id': { needs: 'manage', part: 'engine' },
  'POST /studio/:blog/engines/:id': { needs: 'manage', part: 'engine', body: form(engineFields) },
  'POST /studio/:blog/engines/:id/consent': { needs: 'manage', part: 'engine', body: form() },
  'POST /studio/:blog/engines/:id/consent/removal': { needs: 'manage', part: 'engine', body: form() },
  'POST /studio/:blog/engines/:id/removal': { needs: 'manage', part: 'engine', body: form() },
  'GET /studio/:blog/pings': { needs: 'manage' },
  'POST /studio/:blog/pings': {
    needs: 'manage',
    body: form({ address: 'https://ping.example.test/', way: 'basic' }),
  },
  'POST /studio/:blog/pings/:id/removal': { needs: 'manage', part: 'pingTarget', body: form() },
  'POST /studio/:blog/pings/:id/again': { needs: 'manage', part: 'pingTarget', body: form({ post: 'x' }) },
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
  'POST /studio/:blog/look': { needs: 'manage', body: form(lookFields) },
  'POST /studio/:blog/look/preview': { needs: 'manage', body: form(lookFields) },
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

  'GET /studio/:blog/inbox': { needs: 'edit' },
  'POST /studio/:blog/inbox/moderations': {
    needs: 'edit',
    body: (ids) => ({ form: { verb: 'spam', comment: ids.comment, report: ids.report } }),
  },
  'POST /studio/:blog/inbox/moderations/:moderation/undoing': { needs: 'edit', body: form() },
  'POST /studio/:blog/inbox/seen': { needs: 'edit', body: (ids) => ({ form: { comment: ids.comment } }) },
  'GET /studio/:blog/inbox/comments/:comment': { needs: 'edit' },
  'GET /studio/:blog/inbox/comments/:comment/alike': { needs: 'edit' },
  'POST /studio/:blog/inbox/comments/:comment/answers': {
    needs: 'edit',
    body: form({ answer: 'By a test', once: key }),
  },
  'GET /studio/:blog/inbox/reports/:report': { needs: 'edit' },
  'POST /studio/:blog/inbox/reports/:report/acceptance': {
    needs: 'edit',
    body: form({ key, corrected: 'By a test', base: '1', note: '', answer: '' }),
  },
  'POST /studio/:blog/inbox/reports/:report/refusal': {
    needs: 'edit',
    body: form({ key, answer: '', say: 'none' }),
  },

  'GET /studio/:blog/notices': { needs: 'edit' },
  'POST /studio/:blog/notices': { needs: 'edit', body: form({ comments: 'each', letters: 'none' }) },
  'POST /studio/:blog/notices/feed': { needs: 'edit', body: form() },
  'POST /studio/:blog/notices/feed/removal': { needs: 'edit', body: form() },
  'GET /studio/:blog/spam': { needs: 'edit' },
  'POST /studio/:blog/spam/rules': {
    needs: 'edit',
    body: form({ rule_kind: 'word', pattern: 'river', effect: 'hold', sure: 'yes' }),
  },
  'POST /studio/:blog/spam/rules/:rule/removal': { needs: 'edit', body: form() },
  'POST /studio/:blog/spam/proof': { needs: 'edit', body: form({ proof: 'yes' }) },

  'GET /studio/:blog/settings': { needs: 'manage' },
  'POST /studio/:blog/settings': { needs: 'manage', body: form(blogFields) },
  'GET /studio/:blog/letters/:letter': { needs: 'edit' },
  'POST /studio/:blog/letters/:letter/answers': {
    needs: 'edit',
    body: () => ({ json: { key, sealed: sealedFile, keyId: 'k', notice: null } }),
  },
  'POST /studio/:blog/letters/:letter/reading': { needs: 'edit', body: () => ({ json: {} }) },
  'POST /studio/:blog/letters/:letter/removal': { needs: 'edit', body: form() },
  'GET /studio/:blog/letter-key': { needs: 'edit' },
  'POST /studio/:blog/letter-key': {
    needs: 'manage',
    body: () => ({ json: { recipient, kept: null, replaces: null, shares: [], holder: null } }),
  },
  'POST /studio/:blog/letter-key/kept': {
    needs: 'manage',
    body: () => ({ json: { keyId: 'k', kept: sealedFile } }),
  },
  'POST /studio/:blog/letter-key/holder': {
    needs: 'edit',
    body: () => ({ json: { recipient, wrap, shares: [] } }),
  },
  'POST /studio/:blog/letter-key/shares': {
    needs: 'edit',
    body: (ids) => ({ json: { personId: ids.person, keyId: 'k', sealed: sealedFile } }),
  },
  'POST /studio/:blog/letter-key/wraps': { needs: 'edit', body: () => ({ json: wrap }) },
  'POST /studio/:blog/letter-key/wraps/:id/removal': { needs: 'edit', body: () => ({ json: {} }) },
  'GET /studio/:blog/settings/comments': { needs: 'manage' },
  'POST /studio/:blog/settings/comments': {
    needs: 'manage',
    body: form({ rule: 'closed', letter_days: '365' }),
  },
  'GET /studio/:blog/members': { needs: 'manage' },
  'GET /studio/:blog/log': { needs: 'manage' },
  'GET /studio/:blog/departure': { needs: 'read' },
  'POST /studio/:blog/departure': { needs: 'read', body: form() },
  'POST /studio/:blog/members/:person/role': { needs: 'manage', body: form({ role: 'reader' }) },
  'POST /studio/:blog/members/:person/removal': { needs: 'manage', body: form() },
  'POST /studio/:blog/invitations': { needs: 'manage', body: form({ role: 'owner' }) },
  'POST /studio/:blog/invitations/:id/revocation': { needs: 'manage', part: 'invitation', body: form() },
};

/** The address of a door, its parameters filled in. */
export function addressOf(pattern: string, door: Door, blog: string, ids: Ids): string {
  const named: Record<string, string> = {
    blog,
    article: ids.article,
    translation: ids.translation,
    picture: ids.picture,
    post: ids.draft,
    comment: ids.comment,
    report: ids.report,
    moderation: ids.moderation,
    rule: ids.rule,
    letter: ids.letter,
    term: ids.term,
    unit: ids.unit,
    person: ids.person,
    part: door.part ? ids[door.part] : 'hint-1',
    id: door.part ? ids[door.part] : 'unknown',
    token: 'unknown',
    slug: 'unknown',
    receipt: 'unknown',
  };
  // Readers' doors are routed under `/readers`, and asked for without it.
  return pattern
    .replace(/^\/readers/, '')
    .replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(named[name] ?? ''));
}
