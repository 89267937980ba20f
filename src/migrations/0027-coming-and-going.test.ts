// Units of a memory that was there before they had names.
import { expect, it } from 'vitest';
import { describeDatabases } from '../../test/support/database.ts';
import { addBlog } from '../../test/support/desk.ts';
import { insertUnits } from '../memory/lists/store.ts';
import { saidOf } from '../memory/said.ts';
import { newId } from '../platform/ids.ts';
import { nameUnits } from './0027-coming-and-going.ts';

describeDatabases('units that were there before', (open) => {
  it('are named as they are named today, a thousand by one statement', async () => {
    const ctx = await open();
    const blog = await addBlog(ctx);
    const units = Array.from({ length: 2_100 }, (_, at) => ({
      ...{ blog_id: blog.id, id: newId(ctx.clock.now()), number: at + 1, changed: at + 1 },
      ...{ source_language: 'en', target_language: 'ja', source: '[]', target: '[]' },
      ...{
        source_text: `It's “river” \\ ${at}.`,
        target_text: `川${at}。`,
        skeleton: '',
        before: '',
        after: '',
      },
      ...{ article_id: null, segment_id: null, machine: null, created_by: null },
      ...{ created_at: ctx.clock.now().toISOString(), gone_at: null },
    }));
    await insertUnits(ctx.db, units);
    await ctx.db.updateTable('units').set({ said: null }).execute();
    ctx.queries.length = 0;
    await nameUnits(ctx.db as never, ctx.dialect);
    expect(ctx.queries.filter((sql) => sql.startsWith('update'))).toHaveLength(3);
    const rows = await ctx.db.selectFrom('units').selectAll().execute();
    expect(rows.filter((row) => row.said !== saidOf(row))).toEqual([]);
  });
});
