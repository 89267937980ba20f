// A press with the demo blog and several others beside it, as a host of many blogs would stand before its readers.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { openContext } from '../../src/app/open-context.ts';
import { readConfig } from '../../src/config.ts';
import type { Context } from '../../src/platform/context.ts';
import { transact } from '../../src/platform/context.ts';
import { emit } from '../../src/platform/outbox.ts';
import { addPicture } from '../../src/posts/add-picture.ts';
import type { MainPicture } from '../../src/posts/provenance.ts';
import { publishPost } from '../../src/posts/publish-post.ts';
import { stored } from '../../src/rankings/ranked-row.ts';
import { indexBlog } from '../../src/search/index-post.ts';
import type { TestContext } from './database.ts';
import { addBlog, addMember } from './desk.ts';
import { sayPress } from './hosting.ts';
import { type Press, startPress } from './press.ts';
import { translationOf } from './published.ts';
import { addCategory, takePart } from './ranked.ts';

const blogs = [
  {
    ...{
      slug: 'bouenkyou',
      name: 'ちいさな望遠鏡',
      tagline: '北の国の理科の記事を、図鑑みたいに',
      language: 'ja',
    },
    titles: [
      '氷の下の湖で、だれかが息をしている',
      '卵の殻はなぜ割れやすいか',
      '月の裏がわの朝',
      '千年前の雪をのぞく',
      '星の名前を決める会議',
    ],
  },
  {
    ...{
      slug: 'asagohan',
      name: '朝ごはん新聞',
      tagline: '七時までに読める、世界の台所の話',
      language: 'ja',
    },
    titles: ['パン屋の一時間めは、夜の十一時', '豆を三日水につける村'],
  },
  {
    ...{ slug: 'shima', name: '島の学校だより', tagline: '生徒九人の学校の新聞を、毎週', language: 'ja' },
    titles: ['九人の学校の運動会'],
  },
  {
    ...{
      slug: 'backdoor',
      name: 'The Library Back Door',
      tagline: 'Japanese libraries, in English',
      language: 'en',
    },
    titles: ['The reading room that opens when it rains'],
  },
];
const categories = ['こどもと読む', '町とくらし', '科学', '本と図書館'];

/** The press runs; whoever takes it removes it. */
export async function startHost(): Promise<Press> {
  const demo = await startPress({ command: ['start'], env: { TAIYAKU_DEMO: '1' } });
  await demo.stop();
  const data = await mkdtemp(join(tmpdir(), 'taiyaku-press-'));
  await cp(demo.data, data, { recursive: true });
  await rm(demo.data, { recursive: true, force: true });
  const { ctx, close } = await openContext(readConfig({ TAIYAKU_DATA: data, TAIYAKU_LOG_LEVEL: 'error' }));
  try {
    await fill(ctx as TestContext);
  } finally {
    await close();
  }
  return startPress({ command: ['start'], data });
}

async function fill(ctx: TestContext): Promise<void> {
  await sayPress(ctx, {
    ...{ name: 'みなと', tagline: '海のむこうの話を訳すブログの集まり', sign_up: 'open' },
    about: 'みなとは、海のむこうの話を訳す人たちの港です。\n\nどの話にも、もとの記事への道がついています。',
    terms: '一、出典を書く。\n二、人を傷つけない。',
  });
  const ids: string[] = [];
  for (const [position, name] of categories.entries()) {
    const id = await addCategory(ctx, `c${position}`, position);
    await ctx.db.updateTable('ranking_categories').set({ name }).where('id', '=', id).execute();
    ids.push(id);
  }
  const taking: string[] = [];
  for (const [at, one] of blogs.entries()) taking.push(await addOne(ctx, at, one, ids));
  const at = new Date(Date.now() - 2 * 3_600_000).toISOString();
  const table = taking.map((participantId, place) => ({
    ...{ participantId, place: place + 1, movement: { kind: 'same' as const }, ins: 40 - place * 9 },
    ...{ outs: 12, views: 300 - place, spark: [1, 3, 2, 4, 5, 4, 6, 7] },
  }));
  await ctx.db
    .insertInto('ranking_tables')
    .values({ period: 7, category_id: '', computed_at: at, rows: stored(table) })
    .execute();
}

async function addOne(
  ctx: TestContext,
  at: number,
  { titles, ...of }: (typeof blogs)[number],
  categoryIds: readonly string[],
): Promise<string> {
  const blog = await addBlog(ctx, of);
  const author = await addMember(ctx, blog, 'owner', `${of.name}の人`);
  await takePart(ctx, blog.id, { [categoryIds[at % categoryIds.length] ?? '']: 60 });
  for (const [number, title] of titles.entries()) {
    const picture = number % 2 === 0 ? await pictureFor(ctx, author, at * 7 + number) : null;
    const post = translationOf(blog.id, author.id, number + 1);
    const summary =
      of.language === 'en'
        ? 'Seats under the tin roof fill first. The librarian counts umbrellas before she counts readers.'
        : '屋根の音がよく聞こえる席から埋まっていく、小さな町の一日。数えているのは、人ではなく傘でした。';
    const given = { ...post, title, summary, language: of.language, picture };
    await transact(ctx, (tx) => publishPost(tx, given));
  }
  await emit(ctx, { kind: 'blog.changed', blogId: blog.id });
  // So that nobody has to wait for a worker before they find anything.
  await indexBlog(ctx, blog.id);
  return blog.id;
}

/** Waves in two colours, so that each picture is another one. */
async function pictureFor(
  ctx: Context,
  actor: Parameters<typeof addPicture>[1],
  seed: number,
): Promise<MainPicture> {
  const [hue, width, height] = [(seed * 67) % 360, 960, 640];
  const lines = Array.from({ length: 14 }, (_, at) => {
    const y = 60 + at * 44;
    return `<path d="M0 ${y}C240 ${y - 90 + seed * 5} 480 ${y + 110} 960 ${y - 30}" stroke="hsl(${hue} 35% ${30 + at * 3}%)" stroke-width="${4 + at}" fill="none"/>`;
  });
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="hsl(${hue} 30% 88%)"/>${lines.join('')}</svg>`;
  const bytes = await sharp(Buffer.from(drawn)).jpeg().toBuffer();
  const added = await addPicture(ctx, actor, bytes, 'waves.jpg');
  if (!added.ok) throw new Error(`no picture: ${added.reason}`);
  return { ...added.picture, alt: '波の絵', credit: '' };
}
