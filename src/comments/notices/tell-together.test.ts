// Notices of what concerns somebody at a desk, sent to a real mail server on this machine, and what waits for them on きょう.
import { afterEach, expect, test } from 'vitest';
import { describeDatabases } from '../../../test/support/database.ts';
import { addMember, openTestDesk, text } from '../../../test/support/desk.ts';
import { type MailServer, startMailServer } from '../../../test/support/mail-server.ts';
import { personById } from '../../accounts/store.ts';
import type { Actor } from '../../desk/actor.ts';
import { saveSegment } from '../../desk/save-segment.ts';
import { giveAssignment } from '../../desk/together/assignments/give-assignment.ts';
import { declineProposal } from '../../desk/together/proposals/answer-proposal.ts';
import { propose } from '../../desk/together/proposals/propose.ts';
import { proposalsOf } from '../../desk/together/proposals/store.ts';
import { editRemark } from '../../desk/together/remarks/change-remark.ts';
import { remarksOf } from '../../desk/together/remarks/store.ts';
import { writeRemark } from '../../desk/together/remarks/write-remark.ts';
import { ownParts, waitingCalls, waitingProposals } from '../../desk/together/waiting/store.ts';
import { hashToken, newId, newToken } from '../../platform/ids.ts';
import { mailHandlers } from '../../platform/mail.ts';
import { drain, together } from '../../platform/worker.ts';
import { noticeHandlers } from './handlers.ts';
import { inboxFeed } from './inbox-feed.ts';
import { sendDigests } from './send-digests.ts';
import { saveWishes } from './store.ts';

describeDatabases('what concerns somebody at a desk', (open) => {
  const servers: MailServer[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close();
  });

  async function start() {
    const server = await startMailServer();
    servers.push(server);
    const ctx = await open(server.settings);
    const desk = await openTestDesk(ctx, { blog: { slug: 'hashi' } });
    const kairi = await addMember(ctx, desk.blog, 'translator', 'かいり');
    const nagisa = await addMember(ctx, desk.blog, 'translator', 'なぎさ');
    const { translationId } = desk.of;
    const segmentId = (await desk.row(0)).id;
    const mailOf = async (person: Actor) => (await personById(ctx.db, person.id))?.email ?? '';
    const settle = () => drain(ctx, together(noticeHandlers, mailHandlers));
    /** Subjects of the mails to each, since the last time. */
    const told = async (...people: Actor[]) => {
      await settle();
      const mails = server.mails.splice(0);
      const to = await Promise.all(people.map(mailOf));
      return to.map((address) =>
        mails.filter((mail) => mail.to.includes(address)).map((mail) => mail.part('text/plain')),
      );
    };
    const say = (by: Actor, body: string, threadId: string | null = null) =>
      writeRemark(ctx, by, { translationId, segmentId, key: newId(), body, threadId });
    const give = (to: Actor, dueOn: string | null = null) =>
      giveAssignment(ctx, desk.owner, {
        ...{ translationId, key: newId(), personId: to.id, from: segmentId, to: segmentId, dueOn },
      });
    const wish = (person: Actor, wanted: 'each' | 'daily' | 'none') =>
      saveWishes(ctx.db, { blogId: desk.blog.id, personId: person.id }, { together: wanted }, '2026-05-16');
    const remark = async () => (await remarksOf(ctx.db, desk.of))[0]?.id ?? '';
    return { ...desk, ctx, kairi, nagisa, translationId, segmentId, told, say, give, wish, remark, server };
  }

  test('a call is told to who is called, an answer to who took part, and none says what was said', async () => {
    const { owner, kairi, nagisa, segmentId, told, say, remark } = await start();
    await say(owner, '@かいり ヒミツの相談');
    const [toKairi, toNagisa, toOwner] = await told(kairi, nagisa, owner);
    expect(toKairi).toEqual([expect.stringContaining('みなもさんがあなたに相談しています')]);
    expect(toKairi?.[0]).toContain(`#row-${segmentId}`);
    expect(toKairi?.[0]).not.toContain('ヒミツ');
    expect([toNagisa, toOwner]).toEqual([[], []]);
    await say(kairi, 'こたえ', await remark());
    expect(await told(kairi, nagisa, owner)).toEqual([
      [],
      [],
      [expect.stringContaining('かいりさんが相談を')],
    ]);
  });

  test('a remark on a part is told to who has it, and calling somebody later tells them alone', async () => {
    const { ctx, owner, kairi, nagisa, translationId, told, say, give, remark } = await start();
    await give(nagisa, '2026-05-20');
    const [first] = await told(nagisa);
    expect(first).toEqual([expect.stringContaining('2026年5月20日までです')]);
    await say(owner, 'ここはどうする？');
    expect(await told(nagisa, kairi)).toEqual([[expect.stringContaining('みなもさんが相談を')], []]);
    const edit = { translationId, remarkId: await remark(), key: newId(), body: '@かいり ここはどうする？' };
    await editRemark(ctx, owner, edit);
    expect(await told(nagisa, kairi)).toEqual([[], [expect.stringContaining('あなたに相談')]]);
  });

  test('a proposal is told to the translator, and its answer to who made it', async () => {
    const { ctx, of, owner, kairi, nagisa, translationId, segmentId, row, told } = await start();
    const at = async () => ({ translationId, segmentId, base: (await row(0)).version, key: newId() });
    await saveSegment(ctx, kairi, { ...(await at()), target: [text('川。')], state: 'confirmed' });
    await propose(ctx, nagisa, { ...(await at()), target: [text('流れ。')], reason: 'ヒミツのわけ' });
    const [toKairi, toOwner] = await told(kairi, owner);
    expect(toKairi).toEqual([expect.stringContaining('なぎささんが直しの案を')]);
    expect(toKairi?.[0]).not.toMatch(/ヒミツ|流れ/);
    expect(toOwner).toEqual([]);
    const mine = { blogId: of.blogId, personId: kairi.id };
    expect(await waitingProposals(ctx.db, mine, 9)).toMatchObject([{ segmentId, byName: 'なぎさ' }]);
    const proposalId = (await proposalsOf(ctx.db, of, ''))[0]?.id ?? '';
    await declineProposal(ctx, kairi, { translationId, proposalId, key: newId(), answer: 'このままで' });
    expect(await told(nagisa)).toEqual([[expect.stringContaining('かいりさんがこたえました')]]);
    expect(await waitingProposals(ctx.db, mine, 9)).toEqual([]);
  });

  test('is told as each wants it: at once, once a day, or never', async () => {
    const { ctx, owner, kairi, nagisa, told, say, wish } = await start();
    await wish(kairi, 'daily');
    await wish(nagisa, 'none');
    await say(owner, '@かいり @なぎさ 見て');
    expect(await told(kairi, nagisa)).toEqual([[], []]);
    ctx.clock.advance(60 * 60 * 1000);
    await sendDigests(ctx);
    expect(await told(kairi, nagisa)).toEqual([[expect.stringContaining('机であなたに 1件')], []]);
    await sendDigests(ctx);
    expect(await told(kairi, nagisa)).toEqual([[], []]);
  });

  test('is told also while the blog is taken from its readers: its members work on', async () => {
    const { ctx, blog, owner, kairi, nagisa, told, say, wish } = await start();
    const token = newToken();
    const feed = { token_hash: hashToken(token), blog_id: blog.id, person_id: owner.id };
    await ctx.db
      .insertInto('inbox_feeds')
      .values({ ...feed, created_at: '2026-05-16' })
      .execute();
    await wish(nagisa, 'daily');
    for (const shut of [{ suspended_at: '2026-05-16T09:00:00.000Z' }, { closed_at: '2026-05-16' }]) {
      await ctx.db
        .updateTable('blogs')
        .set({ suspended_at: null, ...shut })
        .execute();
      ctx.clock.advance(60 * 60 * 1000);
      await say(owner, '@かいり @なぎさ 見て');
      ctx.clock.advance(21 * 60 * 60 * 1000);
      await sendDigests(ctx);
      const [toKairi, toNagisa] = await told(kairi, nagisa);
      expect([toKairi?.length, toNagisa?.length]).toEqual([1, 1]);
      expect(await inboxFeed(ctx, token)).toContain('<feed');
    }
  });

  test('is told to nobody who has left', async () => {
    const { ctx, owner, kairi, told, say } = await start();
    await say(owner, '@かいり 見て');
    await ctx.db.deleteFrom('members').where('person_id', '=', kairi.id).execute();
    expect(await told(kairi)).toEqual([[]]);
  });

  test('stands on きょう until it is seen, settled or finished', async () => {
    const { ctx, of, owner, kairi, segmentId, translationId, row, say, give } = await start();
    const mine = { blogId: of.blogId, personId: kairi.id };
    await say(owner, '@かいり 見て');
    await give(kairi, '2026-05-20');
    expect(await waitingCalls(ctx.db, mine, 9)).toMatchObject([{ segmentId, byName: 'みなも' }]);
    expect(await waitingCalls(ctx.db, { ...mine, personId: owner.id }, 9)).toEqual([]);
    expect(await ownParts(ctx.db, mine, 9)).toMatchObject([{ sentences: 1, done: 0, dueOn: '2026-05-20' }]);
    const base = (await row(0)).version;
    const save = { translationId, segmentId, base, key: newId(), target: [text('川。')] };
    await saveSegment(ctx, kairi, { ...save, state: 'confirmed' });
    expect(await ownParts(ctx.db, mine, 9)).toEqual([]);
    await ctx.db.updateTable('remark_mentions').set({ seen_at: '2026-05-16' }).execute();
    expect(await waitingCalls(ctx.db, mine, 9)).toEqual([]);
  });
});
