// Tests that nobody holds the press up with sources: not by their number, not by their size, not by their shape.
import { expect, it } from 'vitest';
import { describeDatabases } from '../../test/support/database.ts';
import { comeAs, setUpStudio } from '../../test/support/studio.ts';
import { AT_ONCE, bringLimits, PER_PERSON } from './limits.ts';
import { sourcesRoutes } from './routes.tsx';

describeDatabases('bringing articles in', (open) => {
  const paste = (text: string) => ({ way: 'paste', text, address: '' });

  it('pauses for a person who brings too many, keeps what they typed, and goes on for others', async () => {
    const ctx = await open();
    const { app, owner } = await setUpStudio(ctx, sourcesRoutes(ctx));
    const other = await comeAs(ctx, app, 'yuki', 'translator');
    const unread = { way: 'address', address: 'http://127.0.0.1/' };
    for (let at = 0; at < PER_PERSON; at++) {
      expect((await owner.post('/studio/hashi/bring', unread)).status).toBe(422);
    }
    const stopped = await owner.post('/studio/hashi/bring', paste('A long story.'));
    expect(stopped.status).toBe(429);
    const page = await stopped.text();
    expect(page).toContain('Many articles were brought in a short time');
    expect(page).toContain('A long story.');
    expect((await other.post('/studio/hashi/bring', paste('A long story.'))).status).toBe(303);
  });

  it('refuses a text that is too long to work on, and says how long it may be', async () => {
    const ctx = await open();
    const { owner } = await setUpStudio(ctx, sourcesRoutes(ctx));
    const answer = await owner.post('/studio/hashi/bring', paste('One more word. '.repeat(110_000)));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('The text is too long');
  });

  it('answers others while it reads a text made to hold it up', async () => {
    const ctx = await open();
    const { owner } = await setUpStudio(ctx, sourcesRoutes(ctx));
    const form = new FormData();
    form.append('way', 'file');
    form.append('address', '');
    form.append('file', new File([`${'> '.repeat(40_000)}x`], 'quoted.md'));
    const [slow, quick] = await Promise.all([
      owner.upload('/studio/hashi/bring', form),
      owner.get('/studio/hashi/bring'),
    ]);
    expect(quick.status).toBe(200);
    // Nested deeper than anybody writes, it is read as plain text.
    expect(slow.status).toBe(303);
    const article = await owner.get(slow.headers.get('location') ?? '');
    expect(article.status).toBe(200);
  });
});

it('reads few sources of one person at the same moment', async () => {
  const limits = bringLimits();
  const gates = Array.from({ length: AT_ONCE }, () => Promise.withResolvers<{ ok: true }>());
  const running = gates.map(({ promise }) => limits.run('hana', () => promise));
  const work = async () => ({ ok: true as const });
  expect(await limits.run('hana', work)).toMatchObject({ wait: true, key: 'sources.wait.at-once' });
  expect(await limits.run('yuki', work)).toEqual({ ok: true });
  for (const { resolve } of gates) resolve({ ok: true });
  await Promise.all(running);
  expect(await limits.run('hana', work)).toEqual({ ok: true });
});
