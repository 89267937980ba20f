// Ids in what is sent: each door that takes one is asked with the id of another blog in its place, all else being its own.
import { expect, it } from 'vitest';
import { describeDatabases } from './support/database.ts';
import type { Ids } from './support/guarded.ts';
import { ask, openWorld, stored, type Way, type World, ways } from './support/guarded-world.ts';

type Taken = Way & { id: keyof Ids };

/** Every door of a blog with every id that stands in what is sent to it. */
function doorsThatTake({ ours, theirs }: World): Taken[] {
  const said = (way: Way, ids: Ids) => JSON.stringify(way.body(ids, ours.article));
  const names = Object.keys(ours.ids) as (keyof Ids)[];
  return ways
    .filter(({ name, method }) => method !== 'GET' && name.includes('/studio/:blog'))
    .flatMap((way) =>
      names
        .filter((id) => said(way, { ...ours.ids, [id]: theirs.ids[id] }) !== said(way, ours.ids))
        .map((id) => ({ ...way, id })),
    );
}

/** Doors that do what is asked of the rest, as if the foreign id were not there; all others refuse. */
const PASS_OVER = /inbox\/(moderations|seen)$|posts\/changes$|books\/waiting$/;

describeDatabases('an id of another blog in what is sent', (open) => {
  it('touches nothing there, shows nothing of it, and is kept nowhere here', {
    timeout: 120_000,
  }, async () => {
    const world = await openWorld(await open());
    const { ctx, ours, theirs } = world;
    const blogs = await ctx.db.selectFrom('blogs').select(['id', 'slug']).execute();
    const their = blogs.find(({ slug }) => slug === 'theirs')?.id ?? '';
    const taken = doorsThatTake(world);
    expect(taken.map(({ name, id }) => `${name.replace('/studio/:blog', '')} ${id}`)).toEqual(
      expect.arrayContaining([
        ...['comment', 'letter', 'report'].map((id) => `POST /inbox/moderations ${id}`),
        ...['comment', 'report'].map((id) => `POST /inbox/seen ${id}`),
        ...['draft', 'category'].map((id) => `POST /posts/changes ${id}`),
        ...['category', 'picture'].map((id) => `PUT /posts/:post/draft ${id}`),
        ...['editor', 'letterKey'].map((id) => `POST /letter-key/shares ${id}`),
        'POST /letter-key/kept letterKey',
        'POST /look picture',
        'POST /look/preview picture',
        'POST /pings/:id/again draft',
      ]),
    );
    for (const { id, name, method, path, body } of taken) {
      const before = new Set((await stored(world)).split('\n'));
      const answer = await ask(world, method, path(ours.slug, ours.ids), {
        cookie: ours.cookies.owner,
        body: body({ ...ours.ids, [id]: theirs.ids[id] }, ours.article),
      });
      const after = new Set((await stored(world)).split('\n'));
      const gone = [...before].filter((row) => !after.has(row));
      const come = [...after].filter((row) => !before.has(row));
      expect([name, id, gone.filter((row) => row.includes(their))]).toEqual([name, id, []]);
      // What was asked of several posts is kept as it was asked.
      const kept = come.filter((row) => row.includes(theirs.ids[id]) && !row.startsWith('bulk_changes '));
      expect([name, id, kept]).toEqual([name, id, []]);
      expect([name, id, answer.status >= 400 || PASS_OVER.test(name), answer.status < 500]).toEqual([
        ...[name, id, true, true],
      ]);
    }
  });

  it('is no picture that could become the sign of this one', async () => {
    const world = await openWorld(await open());
    const { ours, theirs } = world;
    const before = await stored(world);
    const body = {
      form: { scheme: 'dark', typeface: 'mincho', width: 'wide', accent: 'enji', icon: theirs.ids.picture },
    };
    const answer = await ask(world, 'POST', '/studio/ours/look', { cookie: ours.cookies.owner, body });
    expect(answer.status).toBe(422);
    expect(await stored(world)).toBe(before);
  });
});
