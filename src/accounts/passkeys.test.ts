// The ceremonies of passkeys on both databases: each challenge is answered once, in time, by whom and for what it was given out.
import type { Hono } from 'hono';
import { beforeEach, expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../test/support/database.ts';
import { addBlog, addMember } from '../../test/support/desk.ts';
import { SoftPasskey } from '../../test/support/soft-passkey.ts';
import { studioApp } from '../../test/support/studio.ts';
import { Visitor } from '../../test/support/visitor.ts';
import type { Env } from '../web/env.ts';
import { openSession } from './open-session.ts';

interface Ceremony {
  id: string;
  options: { challenge: string };
}

/** Where the pages of a visitor stand. */
const BROWSER = 'http://localhost';
const FIVE_MINUTES = 5 * 60 * 1000;

describeDatabases('a ceremony of passkeys', (open) => {
  let ctx: TestContext;
  let app: Hono<Env>;
  let passkey: SoftPasskey;
  let owner: Visitor;
  let other: Visitor;
  let ids: string[];

  beforeEach(async () => {
    ctx = await open();
    app = studioApp(ctx);
    passkey = new SoftPasskey(BROWSER);
    const blog = await addBlog(ctx);
    const people = [await addMember(ctx, blog, 'owner'), await addMember(ctx, blog, 'editor')];
    ids = people.map(({ id }) => id);
    [owner, other] = (await Promise.all(ids.map(signedIn))) as [Visitor, Visitor];
  });

  async function signedIn(personId: string): Promise<Visitor> {
    const visitor = new Visitor(app);
    visitor.cookies.set('taiyaku', await openSession(ctx, { personId, way: 'password', userAgent: '' }));
    return visitor;
  }

  const begin = async (visitor: Visitor, path: string) =>
    (await (await visitor.json(`${path}/challenge`, {})).json()) as Ceremony;
  const beginMaking = (visitor = owner) => begin(visitor, '/account/passkeys');
  const beginComing = (visitor = new Visitor(app)) => begin(visitor, '/sign-in/passkey');

  async function make(ceremony: Ceremony, visitor = owner): Promise<number> {
    const response = passkey.made(ceremony.options);
    return (await visitor.json('/account/passkeys', { ceremony: ceremony.id, name: 'x', response })).status;
  }

  /** Whether somebody is in afterwards. */
  async function comeIn(sent: object): Promise<boolean> {
    const visitor = new Visitor(app);
    const answer = await visitor.json('/sign-in/passkey', sent);
    expect(answer.ok).toBe(visitor.cookies.has('taiyaku'));
    return visitor.cookies.has('taiyaku');
  }

  const answerTo = (ceremony: Ceremony) => ({
    ceremony: ceremony.id,
    response: passkey.used(ceremony.options),
  });
  const kept = () => ctx.db.selectFrom('passkeys').select('person_id').execute();
  const sessions = async () => (await ctx.db.selectFrom('sessions').select('id').execute()).length;

  it('lets in once: what was sent lets nobody in a second time', async () => {
    expect(await make(await beginMaking())).toBe(201);
    const sent = answerTo(await beginComing());
    expect(await comeIn(sent)).toBe(true);
    const before = await sessions();
    expect(await comeIn(sent)).toBe(false);
    expect(await comeIn({ ...sent, ceremony: (await beginComing()).id })).toBe(false);
    expect(await sessions()).toBe(before);
  });

  it('is used up by a wrong answer, too', async () => {
    expect(await make(await beginMaking())).toBe(201);
    const ceremony = await beginComing();
    const { response } = answerTo(ceremony);
    const wrong = { ...response.response, signature: Buffer.from('no signature').toString('base64url') };
    expect(await comeIn({ ceremony: ceremony.id, response: { ...response, response: wrong } })).toBe(false);
    expect(await comeIn(answerTo(ceremony))).toBe(false);
  });

  it('ends after five minutes', async () => {
    const [late, inTime] = [await beginMaking(), await beginMaking()];
    ctx.clock.advance(FIVE_MINUTES - 1);
    expect(await make(inTime)).toBe(201);
    ctx.clock.advance(1);
    passkey = new SoftPasskey(BROWSER);
    expect(await make(late)).toBeGreaterThanOrEqual(400);
    expect(await kept()).toHaveLength(1);
  });

  it('lets nobody in after five minutes', async () => {
    expect(await make(await beginMaking())).toBe(201);
    const [late, inTime] = [answerTo(await beginComing()), answerTo(await beginComing())];
    ctx.clock.advance(FIVE_MINUTES - 1);
    expect(await comeIn(inTime)).toBe(true);
    ctx.clock.advance(1);
    expect(await comeIn(late)).toBe(false);
  });

  it('is answered by the person it was given to, and by nobody else', async () => {
    const ceremony = await beginMaking(owner);
    expect(await make(ceremony, other)).toBeGreaterThanOrEqual(400);
    expect(await make(ceremony, new Visitor(app))).toBeGreaterThanOrEqual(400);
    expect(await kept()).toEqual([]);
    expect(await make(ceremony, owner)).toBe(201);
    expect(await make(ceremony, owner)).toBeGreaterThanOrEqual(400);
    expect(await kept()).toEqual([{ person_id: ids[0] }]);
  });

  it('serves what it was begun for alone', async () => {
    const coming = await beginComing();
    expect(await make(coming)).toBeGreaterThanOrEqual(400);
    expect(await make(await beginMaking())).toBe(201);
    expect(await comeIn(answerTo(await beginMaking()))).toBe(false);
    expect(await comeIn(answerTo(coming))).toBe(true);
  });
});
