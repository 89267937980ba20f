// Letters from the form to the receipt: sealed before they are stored, opened by the receipt and by the editors alone.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { beforeEach, expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { addMember } from '../../../test/support/desk.ts';
import type { Ids } from '../../../test/support/guarded.ts';
import { type Way, ways } from '../../../test/support/guarded-world.ts';
import { bytesOf, filesIn } from '../../../test/support/leaving.ts';
import { startMailServer } from '../../../test/support/mail-server.ts';
import { openTestSite, readPage, type TestSite } from '../../../test/support/published.ts';
import { Visitor } from '../../../test/support/visitor.ts';
import { openSession } from '../../accounts/open-session.ts';
import type { Role } from '../../accounts/permissions.ts';
import { chores, routes } from '../../app.ts';
import { doChores } from '../../platform/daily.ts';
import { newId } from '../../platform/ids.ts';
import { mailHandlers } from '../../platform/mail.ts';
import { drain } from '../../platform/worker.ts';
import { wholeKinds } from '../../transfer/whole/kinds.ts';
import { wholeFiles } from '../../transfer/whole/leave-whole.ts';
import {
  newPair,
  openRing,
  readMessage,
  seal,
  unwrapByPassphrase,
  wrapByPassphrase,
} from '../client/ring.ts';
import { forgetLetters } from '../forget-letters.ts';
import { saveSettings } from '../store.ts';
import type { LettersData } from './schemas.ts';

const DAY = 24 * 60 * 60 * 1000;
const secret = {
  name: 'つくし秘密の名',
  title: '秘密の題です',
  mail: 'tsukushi-secret@letters.example',
  url: 'https://secret-page.example/',
  body: '学校で配ってもよいでしょうか。だれにも言わないでください。',
};
/** Some ids, and for all others one that nothing has. */
const idsOf = (known: Partial<Ids>) =>
  new Proxy(known, { get: (_, name) => known[name as keyof Ids] ?? 'unknown' }) as Ids;
const answerText = 'どうぞ配ってください。これも二人だけの話です。';

describeDatabases('letters', (open, dialect) => {
  let ctx: TestContext;
  let site: TestSite;
  let post: { postId: string; slug: string };
  let reader: Visitor;
  let editor: Visitor;

  beforeEach(() => begin());

  async function begin(settings: Record<string, string> = {}): Promise<void> {
    ctx = await open(settings);
    site = await openTestSite(ctx);
    post = await site.publish();
    await site.settle();
    reader = new Visitor(routes(ctx));
    editor = await signedIn(site.author.id);
  }

  async function signedIn(personId: string): Promise<Visitor> {
    const visitor = new Visitor(routes(ctx));
    visitor.cookies.set('taiyaku', await openSession(ctx, { personId, way: 'link', userAgent: '' }));
    return visitor;
  }

  /** Sends a letter as a browser without scripts; returns the path of its receipt. */
  async function write(fields: Record<string, string> = {}): Promise<string> {
    const path = `/hashi/posts/${post.slug}/comments`;
    const confirmation = await reader.post(path, { ...secret, secret: 'yes', ...fields });
    ctx.clock.advance(20_000);
    const sent = await reader.post(path, formIn(await confirmation.text()));
    expect(sent.status).toBe(303);
    return sent.headers.get('location') ?? '';
  }

  async function dataAt(visitor: Visitor, path: string): Promise<LettersData> {
    const answer = await visitor.get(path);
    expect(answer.status).toBe(200);
    const { document } = parseHTML(await answer.text());
    return JSON.parse(document.getElementById('letters-data')?.textContent ?? '') as LettersData;
  }

  const letterId = async () => (await ctx.db.selectFrom('letters').select('id').executeTakeFirstOrThrow()).id;
  const onLetter = async (visitor = editor) => dataAt(visitor, `/studio/hashi/letters/${await letterId()}`);

  async function answer(
    data: LettersData,
    body = answerText,
    notice: string | null = null,
  ): Promise<Response> {
    const { letter, keys } = data;
    const key = keys.keys.at(-1);
    const sealed = await seal(JSON.stringify({ body }), [letter?.recipient ?? '', key?.recipient ?? '']);
    return editor.json(`/studio/hashi/letters/${letter?.id}/answers`, {
      ...{ key: newId(), sealed, keyId: key?.id, notice },
    });
  }

  /** The owner takes the key over, as the program in the browser does. */
  async function takeOver(passphrase: string): Promise<{ recovery: string }> {
    const { keys } = await dataAt(editor, '/studio/hashi/letter-key');
    const before = keys.keys.at(-1);
    const [fresh, own] = [await newPair(), await newPair()];
    const taken = await editor.json('/studio/hashi/letter-key', {
      recipient: fresh.recipient,
      kept: await seal(before?.open ?? '', [fresh.recipient]),
      replaces: before?.id,
      shares: [{ personId: site.author.id, sealed: await seal(fresh.identity, [own.recipient]) }],
      holder: { recipient: own.recipient, wrap: await wrapByPassphrase(own.identity, passphrase) },
    });
    expect(taken.status).toBe(200);
    return { recovery: fresh.identity };
  }

  it('are read by the editor, answered, and the answer is read with the receipt from anywhere', async () => {
    const receipt = await write();
    const data = await onLetter();
    const ring = await openRing(data.keys.keys, null);
    const [message] = data.letter?.messages ?? [];
    expect(message && (await readMessage(message, ring))).toEqual(secret);
    expect((await answer(data)).status).toBe(200);
    const elsewhere = new Visitor(routes(ctx));
    const page = await (await elsewhere.get(receipt)).text();
    expect(page).toContain(answerText);
    expect(page).toContain(secret.body);
    const code = receipt.split('/').at(-1) ?? '';
    expect(code).toMatch(/^([0-9A-Z]{3}-){2}([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    const found = await elsewhere.post('/hashi/letters', { code: typed });
    expect(found.headers.get('location')).toBe(`/hashi/letters/${code}`);
    const wrong = code.replace(/.$/, (last) => (last === '0' ? '2' : '0'));
    expect((await elsewhere.get(`/hashi/letters/${wrong}`)).status).toBe(404);
    expect((await elsewhere.get(receipt)).headers.get('referrer-policy')).toBe('same-origin');
  });

  it('go on between both, are rewritten and taken back by their sender', async () => {
    const receipt = await write();
    await reader.post(`${receipt}/messages`, { body: 'つづきの文です。', key: 'k1' });
    await reader.post(`${receipt}/messages`, { body: 'つづきの文です。', key: 'k1' });
    const page = parseHTML(await (await reader.get(receipt)).text()).document;
    expect(page.querySelectorAll('.letters > li')).toHaveLength(2);
    const change = page.querySelector('.letters form')?.getAttribute('action') ?? '';
    await reader.post(change, { body: '書きなおした文です。' });
    const data = await onLetter();
    const ring = await openRing(data.keys.keys, null);
    const texts = await Promise.all((data.letter?.messages ?? []).map((one) => readMessage(one, ring)));
    expect(texts.map((text) => [text?.name, text?.body])).toEqual([
      [secret.name, '書きなおした文です。'],
      [undefined, 'つづきの文です。'],
    ]);
    await answer(data);
    const answered = parseHTML(await (await reader.get(receipt)).text()).document;
    expect(answered.querySelectorAll('.letters > li:not(.is-mine) form')).toHaveLength(0);
    const [theirs] = await ctx.db
      .selectFrom('letter_messages')
      .select('id')
      .where('author_id', 'is not', null)
      .execute();
    expect((await reader.post(`${receipt}/messages/${theirs?.id}/removal`)).status).toBe(404);
    await reader.post(`${receipt}/removal`);
    expect(await ctx.db.selectFrom('letters').selectAll().execute()).toEqual([]);
    expect(await ctx.db.selectFrom('letter_messages').selectAll().execute()).toEqual([]);
    expect((await reader.get(receipt)).status).toBe(404);
  });

  it('are rewritten and deleted with number and password alone, which open nothing', async () => {
    const receipt = await write({ password: 'かぎ' });
    const number = (receipt.split('/').at(-1) ?? '').slice(0, 7);
    const wrong = await reader.post('/hashi/letters/opening', { number, password: 'ちがう' });
    expect(wrong.status).toBe(403);
    const opened = await (await reader.post('/hashi/letters/opening', { number, password: 'かぎ' })).text();
    expect(opened).not.toContain(secret.body);
    const form = parseHTML(opened).document.querySelector('form.cform');
    const leave = form?.querySelector('[name="leave"]')?.getAttribute('value') ?? '';
    await reader.post(form?.getAttribute('action') ?? '', { leave, body: '新しい文です。' });
    expect(await (await reader.get(receipt)).text()).toContain('新しい文です。');
    expect(await readByEditor()).toEqual([{ ...secret, body: '新しい文です。' }]);
    await reader.post(`${form?.getAttribute('action')}/removal`, { leave: `${leave}x` });
    expect((await reader.get(receipt)).status).toBe(200);
    await reader.post(`${form?.getAttribute('action')}/removal`, { leave });
    expect((await reader.get(receipt)).status).toBe(404);
  });

  /** Every message of the only letter, as the editor's program opens it; the owner's passphrase where one is set. */
  async function readByEditor(passphrase?: string) {
    const data = await onLetter();
    const wraps = data.keys.mine?.wraps ?? [];
    const mine = passphrase === undefined ? null : await unwrapByPassphrase(wraps, passphrase);
    const ring = await openRing(data.keys.keys, mine);
    return Promise.all((data.letter?.messages ?? []).map((one) => readMessage(one, ring)));
  }

  async function rewriteBlind(receipt: string, body: string): Promise<string> {
    const number = (receipt.split('/').at(-1) ?? '').slice(0, 7);
    const opened = await reader.post('/hashi/letters/opening', { number, password: 'かぎ' });
    const page = parseHTML(await opened.text()).document;
    const form = page.querySelector('form.cform');
    const fields = Array.from(form?.querySelectorAll('input') ?? [], (field) => [
      field.getAttribute('name') ?? '',
      field.getAttribute('value') ?? '',
    ]);
    const done = await reader.post(form?.getAttribute('action') ?? '', {
      ...Object.fromEntries(fields),
      body,
    });
    expect(done.status).toBe(200);
    return done.text();
  }

  it('keep who wrote them when they are rewritten unseen, also after the blog took another key', async () => {
    const receipt = await write({ password: 'かぎ' });
    await takeOver('三つの川と長い橋の話');
    await rewriteBlind(receipt, '一どめの直しです。');
    await rewriteBlind(receipt, '二どめの直しです。');
    const expected = { ...secret, body: '二どめの直しです。' };
    expect(await readByEditor('三つの川と長い橋の話')).toEqual([expected]);
    const page = parseHTML(await (await reader.get(receipt)).text()).document;
    const change = page.querySelector('.letters form')?.getAttribute('action') ?? '';
    await reader.post(change, { body: '三どめの直しです。' });
    await rewriteBlind(receipt, '四どめの直しです。');
    expect(await readByEditor('三つの川と長い橋の話')).toEqual([{ ...secret, body: '四どめの直しです。' }]);
  });

  it('that were sealed whole lose nothing either: the new words come beside the old', async () => {
    const receipt = await write({ password: 'かぎ' });
    const letter = await ctx.db.selectFrom('letters').select('recipient').executeTakeFirstOrThrow();
    const key = await ctx.db.selectFrom('letter_keys').select('recipient').executeTakeFirstOrThrow();
    const sealed = await seal(JSON.stringify(secret), [key.recipient, letter.recipient]);
    await ctx.db.updateTable('letter_messages').set({ sealed }).execute();
    ctx.clock.advance(60_000);
    expect(await rewriteBlind(receipt, '一どめの直しです。')).toContain('書きたしました');
    expect(await readByEditor()).toEqual([secret, { body: '一どめの直しです。' }]);
    expect(await rewriteBlind(receipt, '二どめの直しです。')).toContain('書きなおしました');
    expect(await readByEditor()).toEqual([secret, { body: '二どめの直しです。' }]);
  });

  it('that are judged as spam are held for the editor, never dropped, and their senders are not told', async () => {
    const path = `/hashi/posts/${post.slug}/comments`;
    const confirmation = await (await reader.post(path, { ...secret, secret: 'yes' })).text();
    const trap = parseHTML(confirmation).document.querySelector('.cform__trap input')?.getAttribute('name');
    ctx.clock.advance(20_000);
    const filled = { ...formIn(confirmation), [trap ?? 'none']: 'https://spam.example/' };
    const sent = await reader.post(path, filled);
    const receipt = sent.headers.get('location') ?? '';
    expect([sent.status, receipt]).toEqual([303, expect.stringMatching(/^\/hashi\/letters\//)]);
    const [row] = await ctx.db.selectFrom('letters').select(['id', 'spam_at']).execute();
    expect(row?.spam_at).not.toBeNull();
    expect(await (await reader.get(receipt)).text()).toContain(secret.body);
    expect((await readByEditor())[0]?.body).toBe(secret.body);
    const listed = async (tab: string) =>
      (await textOf(editor, `/studio/hashi/inbox?tab=${tab}`)).includes(`/letters/${row?.id}`);
    expect([await listed('spam'), await listed('letter')]).toEqual([true, false]);
    await editor.post('/studio/hashi/inbox/moderations', { verb: 'show', letter: row?.id ?? '' });
    expect([await listed('spam'), await listed('letter')]).toEqual([false, true]);
  });

  it('are deleted by the editor, one or several, and come back as they were for ten minutes', async () => {
    const receipts = [await write(), await write({ body: 'もう一通です。' })];
    await answer(await onLetter());
    const letters = await ctx.db.selectFrom('letters').select('id').orderBy('id').execute();
    const all = async () => [
      await ctx.db.selectFrom('letters').selectAll().orderBy('id').execute(),
      await ctx.db.selectFrom('letter_messages').selectAll().orderBy('id').execute(),
      await ctx.db.selectFrom('comment_origins').selectAll().orderBy('comment_id').execute(),
    ];
    const before = await all();
    const gone = async (path: string, fields: Record<string, string | string[]>) => {
      const done = await editor.post(path, fields);
      expect(done.status).toBe(303);
      const page = await textOf(editor, done.headers.get('location') ?? '');
      const undo = parseHTML(page).document.querySelector('.inbox__did form')?.getAttribute('action');
      return undo ?? '';
    };
    const one = await gone(`/studio/hashi/letters/${letters[0]?.id}/removal`, {});
    expect((await reader.get(receipts[0] ?? '')).status).toBe(404);
    expect((await reader.get(receipts[1] ?? '')).status).toBe(200);
    expect((await editor.post(one)).status).toBe(303);
    expect(await all()).toEqual(before);
    const chosen = { verb: 'delete', letter: letters.map(({ id }) => id) };
    const several = await gone('/studio/hashi/inbox/moderations', chosen);
    for (const receipt of receipts) expect((await reader.get(receipt)).status).toBe(404);
    expect(await all()).toEqual([[], [], []]);
    await editor.post(several);
    expect(await all()).toEqual(before);
    for (const receipt of receipts) expect((await reader.get(receipt)).status).toBe(200);
    // What a sender deletes after that is nowhere, and no decision of before brings it back.
    await reader.post(`${receipts[0]}/removal`);
    const kept = JSON.stringify(await ctx.db.selectFrom('moderation_befores').selectAll().execute());
    for (const { sealed } of before[1] as { sealed: string }[]) expect(kept).not.toContain(sealed);
  });

  it('that an editor deleted are gone for good with the next day’s chores', async () => {
    const receipt = await write();
    const { sealed } = await ctx.db.selectFrom('letter_messages').select('sealed').executeTakeFirstOrThrow();
    await editor.post(`/studio/hashi/letters/${await letterId()}/removal`);
    const { id } = await ctx.db.selectFrom('moderations').select('id').executeTakeFirstOrThrow();
    ctx.clock.advance(DAY);
    await doChores(ctx, chores);
    editor = await signedIn(site.author.id);
    expect((await editor.post(`/studio/hashi/inbox/moderations/${id}/undoing`)).status).toBe(404);
    expect((await reader.get(receipt)).status).toBe(404);
    expect(await storedBytes()).not.toContain(sealed.slice(0, 200));
  });

  it('shut after a few wrong passwords, for the right one too, and say how long', async () => {
    const receipt = await write({ password: 'かぎ' });
    const number = (receipt.split('/').at(-1) ?? '').slice(0, 7);
    const open = (password: string) => reader.post('/hashi/letters/opening', { number, password });
    const statuses: number[] = [];
    for (let at = 0; at < 6; at++) statuses.push((await open(`x${at}`)).status);
    expect(statuses).toEqual([403, 403, 403, 403, 403, 429]);
    const late = await open('かぎ');
    expect([late.status, Number(late.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect(parseHTML(await late.text()).document.querySelector('[name="leave"]')).toBeNull();
    // Numbers that nobody has are counted alike, or the limit would tell which exist.
    const unknown: number[] = [];
    for (let at = 0; at < 6; at++) {
      const answer = await reader.post('/hashi/letters/opening', { number: '222-222', password: `x${at}` });
      unknown.push(answer.status);
    }
    expect(unknown).toEqual([403, 403, 403, 403, 403, 429]);
    expect((await reader.get(receipt)).status).toBe(200);
  });

  it('win over waiting, and give both halves of a double press the same receipt', async () => {
    const path = `/hashi/posts/${post.slug}/comments`;
    const form = formIn(await (await reader.post(path, { ...secret, secret: 'yes' })).text());
    ctx.clock.advance(20_000);
    const both = await Promise.all([reader.post(path, form), reader.post(path, form)]);
    const [first, second] = both.map((one) => one.headers.get('location'));
    expect(first).toMatch(/^\/hashi\/letters\//);
    expect(second).toBe(first);
    expect(await ctx.db.selectFrom('letters').selectAll().execute()).toHaveLength(1);
    expect(await ctx.db.selectFrom('comments').selectAll().execute()).toEqual([]);
  });

  it('leave the press’s hands when the owner sets a passphrase; earlier ones stay readable', async () => {
    await write();
    const { recovery } = await takeOver('三つの川と長い橋の話');
    const data = await onLetter();
    expect(data.keys.keys.map((key) => key.open)).toEqual([null, null]);
    expect(await openRing(data.keys.keys, null)).toEqual(new Map());
    expect(await unwrapByPassphrase(data.keys.mine?.wraps ?? [], 'ちがう合言葉です')).toBeNull();
    const mine = await unwrapByPassphrase(data.keys.mine?.wraps ?? [], '三つの川と長い橋の話');
    const ring = await openRing(data.keys.keys, mine);
    expect(ring.size).toBe(2);
    const [message] = data.letter?.messages ?? [];
    expect(message && (await readMessage(message, ring))).toEqual(secret);
    const recovered = data.keys.keys.map((key, at) => (at === 1 ? { ...key, open: recovery } : key));
    expect((await openRing(recovered, null)).size).toBe(2);
    const rows = await ctx.db.selectFrom('letter_keys').selectAll().execute();
    expect(rows.map((row) => row.held_by_press)).toEqual([null, null]);
    expect(JSON.stringify(rows)).not.toContain('AGE-SECRET-KEY');
  });

  it('are handed on to another editor by one who has the key, and to nobody else', async () => {
    await write();
    await takeOver('三つの川と長い橋の話');
    const other = await addMember(ctx, site.blog, 'editor', 'けやき');
    const visitor = await signedIn(other.id);
    const own = await newPair();
    const wrap = await wrapByPassphrase(own.identity, 'けやきの長い合言葉');
    await visitor.json('/studio/hashi/letter-key/holder', { recipient: own.recipient, wrap, shares: [] });
    const asking = await onLetter(visitor);
    const keyId = asking.keys.keys.at(-1)?.id;
    expect(await openRing(asking.keys.keys, own.identity)).toEqual(new Map());
    const self = { personId: other.id, keyId, sealed: await seal('nothing', [own.recipient]) };
    expect((await visitor.json('/studio/hashi/letter-key/shares', self)).status).toBe(404);
    const data = await onLetter();
    const mine = await unwrapByPassphrase(data.keys.mine?.wraps ?? [], '三つの川と長い橋の話');
    const identity = (await openRing(data.keys.keys, mine)).get(keyId ?? '') ?? '';
    const sealed = await seal(identity, [own.recipient]);
    await editor.json('/studio/hashi/letter-key/shares', { personId: other.id, keyId, sealed });
    const shared = await onLetter(visitor);
    const ring = await openRing(shared.keys.keys, own.identity);
    const [message] = shared.letter?.messages ?? [];
    expect(message && (await readMessage(message, ring))).toEqual(secret);
    await ctx.db.deleteFrom('members').where('person_id', '=', other.id).execute();
    expect(await ctx.db.selectFrom('letter_shares').select('person_id').execute()).toEqual([
      { person_id: site.author.id },
    ]);
  });

  it('are not answered to a key that was replaced while the page was open', async () => {
    await write();
    const data = await onLetter();
    await takeOver('三つの川と長い橋の話');
    expect((await answer(data)).status).toBe(409);
  });

  it('tell their sender of an answer by mail where the editor is asked to, and then not a word of either', async () => {
    const server = await startMailServer();
    try {
      await begin(server.settings);
      const receipt = await write();
      await answer(await onLetter(), 'だまって出した返事です。');
      await drain(ctx, mailHandlers);
      expect(server.mails).toEqual([]);
      expect((await answer(await onLetter(), answerText, secret.mail)).status).toBe(200);
      await drain(ctx, mailHandlers);
      expect(server.mails.map(({ to }) => to)).toEqual([[secret.mail]]);
      const [mail] = server.mails;
      const said = [mail?.header('Subject'), mail?.part('text/plain'), mail?.part('text/html')].join('\n');
      expect(said).toContain('/hashi/letters');
      const code = receipt.split('/').at(-1) ?? '';
      for (const word of [answerText, secret.name, secret.title, secret.body, code, code.slice(0, 7)])
        expect([word, said.includes(word)]).toEqual([word, false]);
    } finally {
      await server.close();
    }
  });

  it('are deleted once their time is over, and not while either side still writes', async () => {
    const receipt = await write();
    ctx.clock.advance(700 * DAY);
    editor = await signedIn(site.author.id);
    await answer(await onLetter());
    ctx.clock.advance(700 * DAY);
    await doChores(ctx, chores);
    expect((await reader.get(receipt)).status).toBe(200);
    ctx.clock.advance(31 * DAY);
    await forgetLetters(ctx);
    expect((await reader.get(receipt)).status).toBe(404);
    for (const table of ['letters', 'letter_messages', 'comment_origins'] as const)
      expect([table, await ctx.db.selectFrom(table).selectAll().execute()]).toEqual([table, []]);
  });

  it('are kept as long as their own blog says', async () => {
    const days = { rule: 'open' as const, letter_days: 180 };
    await saveSettings(ctx.db, site.blog.id, days, ctx.clock.now().toISOString());
    const receipt = await write();
    ctx.clock.advance(179 * DAY);
    await doChores(ctx, chores);
    expect((await reader.get(receipt)).status).toBe(200);
    ctx.clock.advance(2 * DAY);
    await doChores(ctx, chores);
    expect((await reader.get(receipt)).status).toBe(404);
  });

  it('stop answering a network that tries codes', async () => {
    const code = '7K2-41M-0000-0000-0000-0000';
    let status = 0;
    for (let at = 0; at < 61 && status !== 429; at++)
      status = (await reader.post('/hashi/letters', { code: code.replace(/.$/, String(at % 10)) })).status;
    expect(status).toBe(429);
  }, 60_000);

  it('leave no trace on any page, feed, list, door, export or file', { timeout: 120_000 }, async () => {
    const clean = await seenByAll();
    const receipt = await write();
    await answer(await onLetter());
    await reader.post(`${receipt}/messages`, { body: `もうひとつ。${secret.body}`, key: 'k1' });
    await site.settle();
    const words = [...Object.values(secret), answerText, receipt.split('/').at(-1) ?? ''];
    const seen = await seenByAll();
    for (const [path, body] of [...seen, ...(await seenInStudio()), ...(await seenLeaving())]) {
      for (const word of words) expect([path, word, body.includes(word)]).toEqual([path, word, false]);
    }
    // Not even a number of things, a date or a tag differs: what readers get is the same to the byte.
    const publicly = [...clean].filter(([path]) => path.startsWith('public '));
    for (const [path, body] of publicly) expect([path, seen.get(path)]).toEqual([path, body]);
    const stored = await storedBytes();
    for (const word of words.map((one) => one.replaceAll('-', ''))) {
      expect([word, stored.includes(word)]).toEqual([word, false]);
    }
    for (const word of words) expect([word, stored.includes(word)]).toEqual([word, false]);
    const events = await ctx.db.selectFrom('outbox').selectAll().execute();
    expect(events.filter(({ kind }) => kind.startsWith('comment'))).toEqual([]);
  });

  let letterSeen = 'unknown';

  /** Everything that readers can ask for. */
  async function seenByAll(): Promise<Map<string, string>> {
    const seen = new Map<string, string>();
    const article = `/posts/${post.slug}`;
    const stored = [
      ...['/', article, `${article}/both`, `${article}/original`, `${article}/comments/page/1`, '/404'],
      ...['/page/1', '/months', '/month/2026-05', '/year/2026', '/about', '/parts/side', '/author/minamo'],
      ...['/feed.atom', '/feed.json', '/comments.atom', '/comments.json', '/sitemap.xml', '/sitemap-1.xml'],
    ];
    for (const path of stored) seen.set(`public ${path}`, (await readPage(ctx, site, path)) ?? '');
    const readers = ways.filter(({ method, name }) => method === 'GET' && !name.includes('/studio/'));
    const visitor = new Visitor(routes(ctx));
    for (const path of ['/hashi/search?q=秘密', `/hashi/claps/${post.slug}`, ...readers.map(addressIn)])
      seen.set(`reader ${path}`, await textOf(visitor, path));
    return seen;
  }

  const addressIn = ({ path }: Way) => path('hashi', idsOf({ draft: post.postId, letter: letterSeen }));

  /** What every door of the studio shows to members who may not read letters, to strangers, and to whoever may. */
  async function seenInStudio(): Promise<Map<string, string>> {
    const seen = new Map<string, string>();
    letterSeen = await letterId();
    const doors = ways.filter(({ method, name }) => method === 'GET' && name.includes('/studio/:blog'));
    expect(doors.length).toBeGreaterThan(60);
    const stranger = await openTestSite(ctx, { slug: `other-${newId()}` });
    for (const role of ['translator', 'reader', null, 'owner'] as (Role | null)[]) {
      const person = await addMember(ctx, role === null ? stranger.blog : site.blog, role ?? 'owner');
      const visitor = await signedIn(person.id);
      for (const way of doors) {
        const body = await textOf(visitor, addressIn(way));
        if (/letter/.test(way.name) && role !== 'owner')
          expect([way.name, role, body.includes('letters-data')]).toEqual([way.name, role, false]);
        seen.set(`${role} ${way.name}`, body);
      }
    }
    expect(seen.get('owner GET /studio/:blog/letters/:letter')).toContain('letters-data');
    return seen;
  }

  /** Every file of every way out of the press. */
  async function seenLeaving(): Promise<Map<string, string>> {
    const seen = new Map<string, string>();
    for (const kind of wholeKinds) {
      const bytes = await bytesOf(ctx, site.blog, kind);
      const isZip = wholeFiles[kind].type === 'application/zip';
      for (const [name, text] of isZip ? await filesIn(bytes) : [['', bytes.toString()] as const])
        seen.set(`${kind} ${name}`, text);
    }
    return seen;
  }

  /** The bytes of the whole database and of every file of the press. */
  async function storedBytes(): Promise<string> {
    const parts: string[] = [];
    const files = await readdir(ctx.config.data, { recursive: true, withFileTypes: true });
    for (const file of files.filter((one) => one.isFile()))
      parts.push((await readFile(join(file.parentPath, file.name))).toString('utf8'));
    if (dialect === 'postgres') {
      const tables = await ctx.db.introspection.getTables();
      for (const { name } of tables)
        parts.push(
          JSON.stringify(
            await ctx.db
              .selectFrom(name as 'letters')
              .selectAll()
              .execute(),
          ),
        );
    } else {
      expect(parts.some((part) => part.startsWith('SQLite format 3'))).toBe(true);
    }
    return parts.join('\n');
  }
});

async function textOf(visitor: Visitor, path: string): Promise<string> {
  return (await visitor.get(path)).text();
}

function formIn(html: string): Record<string, string> {
  const { document } = parseHTML(html);
  const fields: Record<string, string> = {};
  for (const field of document.querySelectorAll('form.cform input, form.cform textarea')) {
    const name = field.getAttribute('name');
    const isUnticked = field.getAttribute('type') === 'checkbox' && !field.hasAttribute('checked');
    if (name === null || isUnticked) continue;
    const isArea = field.tagName === 'TEXTAREA';
    fields[name] = (isArea ? field.textContent : field.getAttribute('value')) ?? '';
  }
  return fields;
}
