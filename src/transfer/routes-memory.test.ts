// The doors of a memory as a file: what is asked for is what comes, and a pair has two languages.
import { expect, it } from 'vitest';
import { describeDatabases } from '../../test/support/database.ts';
import { setUpStudio } from '../../test/support/studio.ts';
import { memoryFileRoutes } from './routes-memory.tsx';

describeDatabases('a memory as a file', (open) => {
  it('is sent whole or for the pair that was asked for, and never whole for half a pair', async () => {
    const ctx = await open();
    const { owner } = await setUpStudio(ctx, memoryFileRoutes(ctx));
    const status = async (query: string) => (await owner.get(`/studio/hashi/memory.tmx${query}`)).status;
    expect(await status('')).toBe(200);
    expect(await status('?from=en&to=ja')).toBe(200);
    for (const query of ['?from=en', '?to=ja', '?from=en&to=', '?from=!&to=ja'])
      expect(await status(query), query).toBe(422);
  });
});
