// The operator's command for people.
import { expect, it } from 'vitest';
import { describeDatabases } from '../../test/support/database.ts';
import { ownerFields, setUpStudio } from '../../test/support/studio.ts';
import { Visitor } from '../../test/support/visitor.ts';
import { runPeople, UsageError } from './people.ts';

const kurumi = ['add', '--email', 'Kurumi@example.test', '--name', 'くるみ'];

/** The path of an address in what the command printed. */
const pathIn = (text: string) => new URL(/http\S+/.exec(text)?.[0] ?? '').pathname;

describeDatabases('taiyaku people', (open) => {
  it('adds somebody to a blog and prints a way in that works', async () => {
    const ctx = await open();
    const { app } = await setUpStudio(ctx);
    ctx.clock.advance(1000);
    const added = await runPeople(ctx, [...kurumi, '--blog', 'hashi', '--role', 'editor']);
    expect(added.ok).toBe(true);
    const visitor = new Visitor(app);
    expect((await visitor.post(pathIn(added.text))).status).toBe(303);
    expect((await visitor.get('/studio/hashi/categories')).status).toBe(200);
    const list = (await runPeople(ctx, ['list'])).text.split('\n');
    expect(list).toEqual([
      'minamo@example.test\tみなも\toperator\thashi:owner',
      'kurumi@example.test\tくるみ\thashi:editor',
    ]);
  });

  it('prints a link for somebody, and none for those who are shut out or unknown', async () => {
    const ctx = await open();
    const { app, owner } = await setUpStudio(ctx);
    const link = await runPeople(ctx, ['link', ownerFields.email]);
    expect((await new Visitor(app).get(pathIn(link.text))).status).toBe(200);
    expect(await runPeople(ctx, ['link', 'nobody@example.test'])).toMatchObject({ ok: false });
    expect(await runPeople(ctx, ['disable', ownerFields.email])).toMatchObject({ ok: true });
    expect((await owner.get('/account')).status).toBe(303);
    expect((await new Visitor(app).post(pathIn(link.text))).status).toBe(404);
    expect(await runPeople(ctx, ['link', ownerFields.email])).toMatchObject({ ok: false });
  });

  it('says why somebody cannot be added, and how it is used', async () => {
    const ctx = await open();
    await setUpStudio(ctx);
    expect(await runPeople(ctx, [...kurumi, '--blog', 'nowhere'])).toMatchObject({ ok: false });
    expect(await runPeople(ctx, kurumi)).toMatchObject({ ok: true });
    expect(await runPeople(ctx, kurumi)).toMatchObject({ ok: false });
    for (const wrong of [
      [],
      ['dance'],
      ['add'],
      [...kurumi, '--role', 'king'],
      [...kurumi, '--x'],
      ['link'],
    ]) {
      await expect(runPeople(ctx, wrong)).rejects.toBeInstanceOf(UsageError);
    }
  });

  it('prints the set-up link of an empty press only', async () => {
    const ctx = await open();
    const link = await runPeople(ctx, ['set-up']);
    expect(link.text).toMatch(/\/set-up\/[\w-]{43}$/);
    await setUpStudio(ctx);
    expect(await runPeople(ctx, ['set-up'])).toMatchObject({ ok: false });
  });
});
