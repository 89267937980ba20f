// Invitations and members, through the doors.
import { expect, it } from 'vitest';
import { describeDatabases } from '../../test/support/database.ts';
import { comeAs, ownerFields, setUpStudio } from '../../test/support/studio.ts';
import { Visitor } from '../../test/support/visitor.ts';
import { disablePerson } from '../accounts/disable-person.ts';
import type { Role } from '../accounts/permissions.ts';
import { personByEmail } from '../accounts/store.ts';
import type { Context } from '../platform/context.ts';
import { membersOf } from './reads.ts';
import { blogBySlug } from './store.ts';

describeDatabases('an invitation', (open) => {
  it('makes an account with the role that is in the link, whatever the form says, and works once', async () => {
    const ctx = await open();
    const { app, owner } = await setUpStudio(ctx);
    const path = await invite(owner, 'translator');
    const guest = new Visitor(app);
    expect(await (await guest.get(path)).text()).toContain('Your role: Translator.');
    const fields = {
      name: 'Kurumi',
      email: 'kurumi@example.test',
      way: 'password',
      password: 'walnuts in autumn',
    };
    const forged = {
      role: 'owner',
      person_id: 'x',
      blog_id: 'y',
      operator: 'yes',
      operator_since: '2020-01-01',
    };
    const joined = await guest.post(path, { ...fields, ...forged });
    expect([joined.status, joined.headers.get('location')]).toEqual([303, '/studio/hashi']);
    expect(await rolesOn(ctx)).toEqual({ みなも: 'owner', Kurumi: 'translator' });
    expect((await personByEmail(ctx.db, 'kurumi@example.test'))?.operator_since).toBeNull();
    const second = await new Visitor(app).post(path, { ...fields, email: 'other@example.test' });
    expect(second.status).toBe(404);
    expect(await personByEmail(ctx.db, 'other@example.test')).toBeUndefined();
  });

  it('lets somebody with an account join by a button, after signing in', async () => {
    const ctx = await open();
    const { app, owner } = await setUpStudio(ctx);
    const path = await invite(owner, 'reader');
    const taken = { name: 'X', email: 'kurumi@example.test', way: 'passkey' };
    const kurumi = await comeAs(ctx, app, 'kurumi', null);
    const refused = await new Visitor(app).post(path, taken);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Somebody with this e-mail address is here already');
    expect(await (await kurumi.get(path)).text()).toContain('Join as kurumi');
    expect((await kurumi.post(path)).headers.get('location')).toBe('/studio/hashi');
    expect(await rolesOn(ctx)).toEqual({ みなも: 'owner', kurumi: 'reader' });
  });

  it('is worth no more than the rights of who made it, when it is used', async () => {
    for (const loss of ['role', 'removal', 'disabled'] as const) {
      const ctx = await open();
      const { app, owner } = await setUpStudio(ctx);
      const second = await comeAs(ctx, app, 'kuro', 'owner');
      const path = await invite(second, 'owner');
      const id = (await personByEmail(ctx.db, 'kuro@example.test'))?.id ?? '';
      expect((await new Visitor(app).get(path)).status).toBe(200);
      if (loss === 'disabled') await disablePerson(ctx, id);
      else await owner.post(`/studio/hashi/members/${id}/${loss}`, { role: 'translator' });
      const late = {
        name: 'Late',
        email: 'late@example.test',
        way: 'password',
        password: 'walnuts in autumn',
      };
      expect([loss, (await new Visitor(app).get(path)).status]).toEqual([loss, 404]);
      expect([loss, (await new Visitor(app).post(path, late)).status]).toEqual([loss, 404]);
      expect([loss, (await (await comeAs(ctx, app, 'shiro', null)).post(path)).status]).toEqual([loss, 404]);
      expect(await (await owner.get('/studio/hashi/members')).text()).not.toContain('/revocation');
      expect(Object.keys(await rolesOn(ctx))).not.toContain('shiro');
    }
  });

  it('is good also while the blog is suspended or closed: its members work there all the same', async () => {
    const ctx = await open();
    const { app, owner } = await setUpStudio(ctx);
    for (const shut of [{ suspended_at: '2026-05-16T09:00:00.000Z' }, { closed_at: '2026-05-16' }]) {
      await ctx.db.updateTable('blogs').set(shut).execute();
      expect((await new Visitor(app).get(await invite(owner, 'editor'))).status).toBe(200);
    }
  });

  it('changes nothing for a member, and stays good for another', async () => {
    const ctx = await open();
    const { app, owner } = await setUpStudio(ctx);
    const path = await invite(owner, 'reader');
    await owner.post(path);
    expect(await rolesOn(ctx)).toEqual({ みなも: 'owner' });
    expect((await new Visitor(app).get(path)).status).toBe(200);
  });

  it('can be withdrawn, runs out after a week, and shows its address once', async () => {
    const ctx = await open();
    const { app, owner } = await setUpStudio(ctx);
    const withdrawn = await invite(owner, 'editor');
    const page = await (await owner.get('/studio/hashi/members')).text();
    expect(page).not.toContain(withdrawn);
    const revocation = /\/studio\/hashi\/invitations\/[\w-]+\/revocation/.exec(page)?.[0] ?? '';
    await owner.post(revocation);
    expect((await new Visitor(app).get(withdrawn)).status).toBe(404);
    const old = await invite(owner, 'editor');
    ctx.clock.advance(8 * 24 * 60 * 60 * 1000);
    expect((await new Visitor(app).get(old)).status).toBe(404);
  });
});

describeDatabases('members', (open) => {
  it('change roles and leave, but the last owner stays', async () => {
    const ctx = await open();
    const { app, owner } = await setUpStudio(ctx);
    await comeAs(ctx, app, 'kurumi', 'translator');
    const me = await idOf(ctx, ownerFields.email);
    const kurumi = await idOf(ctx, 'kurumi@example.test');
    const members = '/studio/hashi/members';
    for (const [path, fields] of [
      [`${members}/${me}/role`, { role: 'reader' }],
      [`${members}/${me}/removal`, {}],
    ] as const) {
      const answer = await owner.post(path, fields);
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain('The blog would have no owner');
    }
    expect((await owner.post(`${members}/${kurumi}/role`, { role: 'owner' })).status).toBe(303);
    expect((await owner.post(`${members}/${me}/removal`)).status).toBe(303);
    expect(await rolesOn(ctx)).toEqual({ kurumi: 'owner' });
    expect((await owner.get(members)).status).toBe(404);
  });

  it('keep one owner when two remove each other at the same moment', async () => {
    const ctx = await open();
    const { app, owner } = await setUpStudio(ctx);
    const kurumi = await comeAs(ctx, app, 'kurumi', 'owner');
    const members = '/studio/hashi/members';
    const ids = [await idOf(ctx, 'kurumi@example.test'), await idOf(ctx, ownerFields.email)];
    await Promise.all([
      owner.post(`${members}/${ids[0]}/removal`),
      kurumi.post(`${members}/${ids[1]}/removal`),
    ]);
    expect(Object.values(await rolesOn(ctx))).toEqual(['owner']);
  });

  it('refuse a role that does not exist', async () => {
    const ctx = await open();
    const { owner } = await setUpStudio(ctx);
    const me = await idOf(ctx, ownerFields.email);
    const answer = await owner.post(`/studio/hashi/members/${me}/role`, { role: 'king' });
    expect(answer.status).toBe(422);
    expect(await rolesOn(ctx)).toEqual({ みなも: 'owner' });
  });

  it('leave by themselves, but not the last owner, and keep their name on what they wrote', async () => {
    const ctx = await open();
    const { app, owner } = await setUpStudio(ctx);
    const kurumi = await comeAs(ctx, app, 'kurumi', 'reader');
    expect(await (await kurumi.get('/account')).text()).toContain('/studio/hashi/departure');
    expect(await (await kurumi.get('/studio/hashi/departure')).text()).toContain('You can no longer enter');
    expect((await kurumi.post('/studio/hashi/departure')).headers.get('location')).toBe('/account?done=left');
    expect((await kurumi.get('/studio/hashi')).status).toBe(404);
    const stays = await owner.post('/studio/hashi/departure');
    expect([stays.status, await stays.text()]).toEqual([
      422,
      expect.stringContaining('Make somebody else an owner'),
    ]);
    expect(await rolesOn(ctx)).toEqual({ みなも: 'owner' });
  });
});

async function invite(owner: Visitor, role: Role): Promise<string> {
  const answer = await owner.post('/studio/hashi/invitations', { role });
  expect(answer.status).toBe(201);
  return /\/invitations\/[\w-]{43}/.exec(await answer.text())?.[0] ?? '';
}

async function rolesOn(ctx: Context): Promise<Record<string, Role>> {
  const blog = await blogBySlug(ctx.db, 'hashi');
  const members = blog ? await membersOf(ctx.db, blog.id) : [];
  return Object.fromEntries(members.map(({ name, role }) => [name, role]));
}

async function idOf(ctx: Context, email: string): Promise<string> {
  return (await personByEmail(ctx.db, email))?.id ?? '';
}
