// Title, address, category and picture of a translation, as they are saved, on both databases.
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { describeDatabases } from '../../../test/support/database.ts';
import { openTestDesk } from '../../../test/support/desk.ts';
import { details } from '../../../test/support/ready-desk.ts';
import { saveDetails } from './save-details.ts';
import type { Details } from './schemas.ts';

describeDatabases('what stands around the text', (open) => {
  it('is saved once for each key, and never over what somebody else wrote', async () => {
    const ctx = await open();
    const { owner, of } = await openTestDesk(ctx);
    const body = { key: randomUUID(), base: 1, details, translationId: of.translationId };
    const answer = await saveDetails(ctx, owner, body);
    expect(answer).toMatchObject({ ok: true, details: { title: details.title, version: 2 } });
    expect(await saveDetails(ctx, owner, body)).toEqual(answer);
    const other = { ...body, key: randomUUID(), details: { ...details, title: 'べつの題' } };
    expect(await saveDetails(ctx, owner, other)).toMatchObject({
      ok: false,
      reason: 'conflict',
      current: { title: details.title, version: 2 },
    });
  });

  it('takes no category and no picture of another blog', async () => {
    const ctx = await open();
    const { owner, of } = await openTestDesk(ctx);
    const put = (wish: Partial<Details>) =>
      saveDetails(ctx, owner, {
        key: randomUUID(),
        base: 1,
        details: { ...details, ...wish },
        translationId: of.translationId,
      });
    expect(await put({ categoryId: 'foreign' })).toEqual({ ok: false, reason: 'unknown-category' });
    const picture = { pictureId: 'f'.repeat(64), alt: '', credit: '' };
    expect(await put({ picture })).toEqual({ ok: false, reason: 'unknown-picture' });
  });
});
