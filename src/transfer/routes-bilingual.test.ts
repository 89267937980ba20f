// The screens of finished translations that move in, asked without a browser: what names no source, drafts, and what readers are told.
import { expect, it } from 'vitest';
import { describeDatabases } from '../../test/support/database.ts';
import { harbour } from '../../test/support/finished-translations.ts';
import { incomingPost, makeMove, moveNow } from '../../test/support/moves-to-put.ts';
import { setUpStudio } from '../../test/support/studio.ts';
import { blogBySlug } from '../blogs/store.ts';
import { putIn } from './moves/put/run-move.ts';
import { takeAway } from './moves/put/take-away.ts';
import { bilingualRoutes } from './routes-bilingual.tsx';
import { moveRoutes } from './routes-moves.tsx';
import { moveChoiceRoutes } from './routes-moves-choices.tsx';

const p = (text: string) => `<p>${text}</p>`;
const inTurn = harbour.map(([source, target]) => p(source) + p(target)).join('');
const posts = [
  incomingPost({ origin: 'open', title: '静かな冬', markup: 'html', body: inTurn }),
  incomingPost({ origin: 'draft', title: '書きかけ', markup: 'html', body: inTurn, state: 'draft' }),
];

describeDatabases('the screens of finished translations that move in', (open) => {
  const press = async (waiting: boolean) => {
    const ctx = await open();
    const { owner } = await setUpStudio(ctx, moveRoutes(ctx), moveChoiceRoutes(ctx), bilingualRoutes(ctx));
    const blog = await blogBySlug(ctx.db, 'hashi');
    const person = await ctx.db.selectFrom('people').select('id').executeTakeFirstOrThrow();
    if (!blog) throw new Error('there is no blog');
    const move = await makeMove(ctx, { blogId: blog.id, by: person.id }, posts, {
      recognised: true,
      waiting,
    });
    if (!waiting) expect(await putIn(ctx, move, () => true)).toBe('finished');
    const here = `/studio/hashi/moves/${move.id}`;
    const page = async (path: string) => (await owner.get(`${here}${path}`)).text();
    const undo = async () => {
      expect((await owner.post(`${here}/undoing`, {})).status).toBe(303);
      expect(await takeAway(ctx, await moveNow(ctx, move), () => true)).toBe('finished');
    };
    return { owner, here, page, undo };
  };

  it('say first that some name no source, lead to these alone, and except them from what is opened', async () => {
    const { page } = await press(true);
    const move = await page('');
    expect(move).toContain('Translations that name no source: 1');
    expect(move).toContain('They come in, but are not public until their source is settled.');
    expect(move).toContain('except 1 translation that names no source');
    expect(move).toContain('/bilinguals?show=uncredited');
    const listed = await page('/bilinguals?show=uncredited');
    expect(listed).toContain('静かな冬');
    expect(listed).toContain('Not public until its source is settled.');
    expect(listed).not.toContain('書きかけ');
  });

  it('ask for a source before one is made, keep what was typed, and are content once it is named', async () => {
    const { owner, here, page } = await press(false);
    expect(await page('')).toContain('They are in, but not public until their source is settled.');
    const decision = `${here}/bilinguals/1/decision`;
    const refused = await owner.post(decision, { wish: 'make', title: '', outlet: ' ', address: '' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Without a credit it cannot be published as a translation.');
    const taken = await owner.post(decision, { wish: 'make', outlet: 'The Somewhere Times' });
    expect(taken.status).toBe(303);
    expect(await page('/bilinguals/1')).toContain('Waiting to be made bilingual');
    expect(await page('')).not.toContain('Translations that name no source');
  });

  it('show a draft side by side, and say when it becomes bilingual', async () => {
    const { owner, here, page } = await press(false);
    const draft = await page('/bilinguals/2');
    expect(draft).toContain('It is still a draft.');
    expect(draft).toContain(harbour[0]?.[0]);
    await owner.post(`${here}/bilinguals/2/decision`, { wish: 'make', outlet: 'The Somewhere Times' });
    expect(await page('/bilinguals/2')).toContain('Becomes bilingual when it is published');
  });

  it('offer no decision once the move was undone, and say that its posts are gone', async () => {
    const { owner, here, page, undo } = await press(false);
    expect(await page('')).toContain('2 not decided yet');
    await undo();
    const move = await page('');
    expect(move).toContain('There is nothing to decide: the move was undone.');
    expect(move).toContain('Both languages in turn');
    for (const gone of ['not decided yet', 'Nothing changes until you decide', '/bilinguals'])
      expect(move).not.toContain(gone);
    expect(await page('/posts')).toContain('Looks like a translation');
    expect(await page('/posts')).not.toContain('/bilinguals');
    for (const path of ['/bilinguals', '/bilinguals?show=open', '/bilinguals/1']) {
      const led = await owner.get(`${here}${path}`);
      expect([led.status, led.headers.get('location')]).toEqual([303, here]);
    }
  });
});
