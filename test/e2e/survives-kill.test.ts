// Kills a running press at random moments while it saves and publishes: nothing acknowledged may be lost.
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { type DeskClient, signInByLink } from '../support/desk-client.ts';
import { dropPostgres, postgresUrl } from '../support/postgres.ts';
import { freePort, type Press, startPress } from '../support/press.ts';

const KILLS = 25;
/** Milliseconds within which the kill falls, counted from the first save. */
const LATEST_KILL = 250;

interface Typed {
  segment: string;
  /** What the server said is kept. */
  kept: { text: string; version: number };
  /** What was sent without an answer; it may be kept or not, but never half. */
  sent: { key: string; base: number; text: string } | null;
}

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

// Twice twenty-five kills: fifty in all.
describe.each(['sqlite', 'postgres'] as const)(
  'a press on %s that is killed at random moments',
  (dialect) => {
    test('keeps what it acknowledged and never shows half a post', { timeout: 600_000 }, async () => {
      const env: Record<string, string> = {};
      if (dialect === 'postgres') {
        env.TAIYAKU_DATABASE_URL = await postgresUrl();
        const url = env.TAIYAKU_DATABASE_URL;
        closers.push(() => dropPostgres(url));
      }
      const port = await freePort();
      let press = await startPress({ command: ['start'], port, env: { ...env, TAIYAKU_DEMO: '1' } });
      closers.push(() => press.remove());
      const link = await press.line(/\/sign-in\/link\//);
      const blog = await blogOf(press);
      const writer = await signInByLink(link.trim(), blog);
      const draft = await translationWhere(writer, (published) => !published);
      const post = await translationWhere(writer, (published) => published);
      const typed = await openRows(writer, draft.id);
      const corrected = await firstRow(writer, post.id);

      for (let round = 0; round < KILLS; round += 1) {
        const dead = { yet: false };
        const work = [
          ...typed.map((row) => keepTyping(writer, draft.id, row, dead)),
          keepCorrecting(writer, post.id, corrected, dead),
        ];
        await wait(5 + Math.random() * LATEST_KILL);
        dead.yet = true;
        await press.kill();
        await Promise.all(work);

        press = await startPress({ port, env, data: press.data });
        await expectKept(writer, draft.id, typed);
        await expectKept(writer, post.id, [corrected]);
        await expectWholePost(press, writer, post);
      }
    });
  },
);

/** Types on in one row until the press dies: each save is the next version of the text. */
async function keepTyping(writer: DeskClient, translation: string, row: Typed, dead: { yet: boolean }) {
  for (let n = 1; !dead.yet; n += 1) {
    const text = `書きかけの文その${n}の${randomUUID().slice(0, 8)}`;
    const sent = { key: randomUUID(), base: row.kept.version, text };
    row.sent = sent;
    const answer = await writer.saveSegment(translation, row.segment, sent).catch(() => null);
    if (answer === null) return;
    if (!answer.ok) throw new Error(`a save was refused: ${answer.reason}`);
    row.kept = { text: sent.text, version: answer.version };
    row.sent = null;
  }
}

/** Corrects one sentence of a published post and publishes it again, over and over. */
async function keepCorrecting(writer: DeskClient, translation: string, row: Typed, dead: { yet: boolean }) {
  for (let n = 1; !dead.yet; n += 1) {
    const text = `直した文その${n}の${randomUUID().slice(0, 8)}。`;
    const sent = { key: randomUUID(), base: row.kept.version, text, state: 'confirmed' as const };
    row.sent = sent;
    const saved = await writer.saveSegment(translation, row.segment, sent).catch(() => null);
    if (!saved?.ok) return;
    row.kept = { text, version: saved.version };
    row.sent = null;
    const answer = await writer.publish(translation).catch(() => null);
    if (answer === null) return;
    if (!answer.ok) throw new Error(`a publish was refused: ${JSON.stringify(answer)}`);
  }
}

/** Every row holds what was acknowledged, or what was on its way; repeating that save brings one and the same answer. */
async function expectKept(writer: DeskClient, translation: string, rows: Typed[]): Promise<void> {
  const { structure } = await writer.state(translation);
  for (const row of rows) {
    const now = structure.segments.find((segment) => segment.id === row.segment);
    if (!now) throw new Error(`segment ${row.segment} is gone`);
    const text = (now.target ?? []).map((node) => ('text' in node ? node.text : '')).join('');
    expect([row.kept.text, row.sent?.text]).toContain(text);
    if (row.sent === null) {
      expect({ text, version: now.version }).toEqual(row.kept);
      continue;
    }
    const sent = row.sent;
    const first = await writer.saveSegment(translation, row.segment, sent);
    const again = await writer.saveSegment(translation, row.segment, sent);
    expect(first).toMatchObject({ ok: true, version: row.kept.version + 1 });
    expect(again).toEqual(first);
    row.kept = { text: sent.text, version: row.kept.version + 1 };
    row.sent = null;
  }
}

interface Post {
  id: string;
  path: string;
}

/** The page, once the outbox was worked through, shows the newest revision: title, every sentence, its history. */
async function expectWholePost(press: Press, writer: DeskClient, post: Post): Promise<void> {
  const published = await writer.publish(post.id);
  expect(published.ok || published.reason === 'unchanged').toBe(true);
  const { structure } = await writer.state(post.id);
  const confirmed = structure.segments.filter((segment) => segment.state === 'confirmed');
  const newest = confirmed[0]?.target?.map((node) => ('text' in node ? node.text : '')).join('') ?? '';
  const deadline = Date.now() + 20_000;
  for (;;) {
    const response = await fetch(press.address + post.path);
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page.trimEnd().endsWith('</html>')).toBe(true);
    const lost = confirmed.filter((segment) => !page.includes(`id="s-${segment.id.slice(-12)}"`));
    expect(lost).toEqual([]);
    if (page.includes(newest)) return;
    if (Date.now() > deadline) throw new Error(`the page never showed “${newest}”`);
    await wait(20);
  }
}

async function blogOf(press: Press): Promise<string> {
  const line = await press.line(/^\s+http:\/\/localhost:\d+\/[a-z0-9-]+\/$/);
  return new URL(line.trim()).pathname.split('/')[1] ?? '';
}

async function translationWhere(writer: DeskClient, wish: (published: boolean) => boolean): Promise<Post> {
  for (const id of await writer.translations()) {
    const { post } = await writer.state(id);
    if (wish(post !== null))
      return { id, path: post ? new URL(post.address, 'http://localhost').pathname : '' };
  }
  throw new Error('the demo has no such translation');
}

async function openRows(writer: DeskClient, translation: string): Promise<Typed[]> {
  const { structure } = await writer.state(translation);
  return structure.segments.slice(0, 4).map((segment) => ({
    segment: segment.id,
    kept: {
      text: (segment.target ?? []).map((node) => ('text' in node ? node.text : '')).join(''),
      version: segment.version,
    },
    sent: null,
  }));
}

async function firstRow(writer: DeskClient, translation: string): Promise<Typed> {
  const { structure } = await writer.state(translation);
  const segment = structure.segments.find(({ state }) => state === 'confirmed');
  if (!segment) throw new Error('nothing is confirmed');
  const text = (segment.target ?? []).map((node) => ('text' in node ? node.text : '')).join('');
  return { segment: segment.id, kept: { text, version: segment.version }, sent: null };
}
