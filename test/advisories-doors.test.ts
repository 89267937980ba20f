// Advisories on doors, generated over the table of all of them: the id or the secret of another blog opens nothing for
// readers (insecure direct object reference), and no GET or HEAD changes what is stored (change by a link or a picture).
// Doors of the studio with ids of another blog: test/routes-guard.test.ts.
import { expect, it } from 'vitest';
import { routes } from '../src/app.ts';
import { settleSite } from '../src/site/site.ts';
import { describeDatabases } from './support/database.ts';
import { ask, openWorld, stored, ways } from './support/guarded-world.ts';
import { openReadersBlog, type ReadersBlog, readersRequest } from './support/readers-world.ts';

const ofReaders = ways.filter(({ name }) => name.includes(' /readers/:blog/'));

describeDatabases('doors of readers', (open) => {
  it('know no id and no secret of another blog, in the address or in the form', async () => {
    const ctx = await open();
    const blogs: [ReadersBlog, ReadersBlog] = [
      await openReadersBlog(ctx, 'ours'),
      await openReadersBlog(ctx, 'theirs'),
    ];
    const go = (name: string, at: ReadersBlog, from: ReadersBlog) => {
      const [method = '', pattern = ''] = name.split(' ');
      const { path, form } = readersRequest(pattern, at.slug, from.held);
      // Each by a press of its own, so that no limit answers in the place of the door.
      const asking = method === 'GET' ? {} : { body: { form } };
      return ask({ app: routes(ctx) }, method, path, asking);
    };
    const named = ofReaders.filter(({ name }) => /:(?!blog)|^POST .*(?:letters|opening)$/.test(name));
    expect(named.length).toBeGreaterThan(20);
    const before = await stored({ ctx });
    for (const [at, from] of [blogs, blogs.toReversed() as typeof blogs]) {
      for (const { name } of named) {
        const answer = await go(name, at, from);
        const said = `${JSON.stringify([...answer.headers])} ${await answer.text()}`;
        expect([name, said.includes(from.mark)]).toEqual([name, false]);
        // A locked text that is not there leads to the page that is not there.
        const nowhere = answer.status === 303 && name.includes('/unlocked/');
        expect([name, nowhere || [403, 404].includes(answer.status), answer.status]).toEqual([
          name,
          true,
          answer.status,
        ]);
      }
    }
    await settleSite(ctx);
    expect(await stored({ ctx })).toBe(before);
    // The same requests mean something where they belong; removals last, the letter's own after its messages.
    const [ours] = blogs;
    const inOrder = named.filter(
      ({ name }) => !/messages\/:message\/removal|opened\/:number\/removal/.test(name),
    );
    inOrder.sort((a, b) => Number(a.name.includes('removal')) - Number(b.name.includes('removal')));
    for (const { name } of inOrder) {
      const answer = await go(name, ours, ours);
      expect([name, answer.status < 400, answer.status]).toEqual([name, true, answer.status]);
    }
    await settleSite(ctx);
    expect(await stored({ ctx })).not.toBe(before);
  });
});

describeDatabases('GET and HEAD', (open) => {
  it('change nothing that is stored, at any door, for anybody', async () => {
    const ctx = await open();
    const world = await openWorld(ctx);
    const readers = await openReadersBlog(ctx, 'readers-of');
    const reading = ways.filter(({ method }) => method === 'GET');
    const visited = async () => stored({ ctx }, ['press_secrets', 'passkey_challenges']);
    let before = await visited();
    for (const { name, path } of reading) {
      const { ids, slug, cookies } = world.ours;
      const [, pattern = ''] = name.split(' ');
      const addresses = [path(slug, ids)];
      if (pattern.startsWith('/readers/:blog'))
        addresses.push(readersRequest(pattern, readers.slug, readers.held).path);
      for (const address of addresses) {
        for (const method of ['GET', 'HEAD']) {
          for (const cookie of [cookies.owner, cookies.reader, undefined]) {
            await (await ask({ app: routes(ctx) }, method, address, { cookie })).text();
          }
        }
      }
      await settleSite(ctx);
      const after = await visited();
      expect([name, changed(before, after)]).toEqual([name, []]);
      before = after;
    }
  });
});

/** Rows that are there now and were not before; shortened. */
function changed(before: string, after: string): string[] {
  const known = new Set(before.split('\n'));
  return after
    .split('\n')
    .filter((row) => !known.has(row))
    .map((row) => row.slice(0, 200));
}
