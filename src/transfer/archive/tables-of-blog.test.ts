// Every table with rows of a blog, and every column of those that leave, has been thought of.
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { describeDatabases } from '../../../test/support/database.ts';
import type { Context } from '../../platform/context.ts';
import { stayingTables } from './staying-tables.ts';
import { blogColumns, blogStays, leavingTables, words } from './tables-of-blog.ts';

describeDatabases('the list of what leaves with a blog', (open, dialect) => {
  it('has every table with rows of a blog, once', async () => {
    const tables = await columnsByTable(await open(), dialect);
    const ofBlog = [...tables].filter(([, columns]) => columns.includes('blog_id')).map(([name]) => name);
    const listed = [...leavingTables.map(({ name }) => name as string), ...Object.keys(stayingTables)];
    expect(listed.filter((name, at) => listed.indexOf(name) !== at)).toEqual([]);
    expect(ofBlog.filter((name) => !listed.includes(name))).toEqual([]);
    // SQLite keeps grams in a table of its own kind.
    const elsewhere = dialect === 'sqlite' ? ['search_grams'] : [];
    expect(listed.filter((name) => !tables.has(name))).toEqual(elsewhere);
  });

  it('has every column of a table that leaves, either as leaving or as staying', async () => {
    const tables = await columnsByTable(await open(), dialect);
    for (const table of leavingTables) {
      const known = [...words(table.columns), ...words(table.stays ?? ''), 'blog_id'].sort();
      expect([table.name, known]).toEqual([table.name, [...(tables.get(table.name) ?? [])].sort()]);
    }
    const ofBlog = [...words(blogColumns), ...words(blogStays)].sort();
    expect(ofBlog).toEqual([...(tables.get('blogs') ?? [])].sort());
  });

  it('names everybody that a row names, and stands in the order in which rows can be put back', async () => {
    const { db } = await open();
    if (dialect !== 'sqlite') return;
    const before = new Set(['blogs', 'people', 'members']);
    for (const { name, people, after } of leavingTables) {
      const { rows } = await sql<{ table: string; from: string }>`
        select "table", "from" from pragma_foreign_key_list(${name})`.execute(db);
      const named = words(people ?? '').map((column) => column.replace('?', ''));
      for (const { table, from } of rows) {
        if (table === 'people') expect([name, named]).toEqual([name, expect.arrayContaining([from])]);
        else if (table === name) expect(after).toBeDefined();
        else expect([name, table, before.has(table)]).toEqual([name, table, true]);
      }
      before.add(name);
    }
  });
});

async function columnsByTable(
  { db }: Context,
  dialect: 'sqlite' | 'postgres',
): Promise<Map<string, string[]>> {
  const { rows } = await (dialect === 'sqlite'
    ? sql<{ name: string; column: string }>`select m.name as name, c.name as "column"
        from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table'`
    : sql<{ name: string; column: string }>`select table_name as name, column_name as "column"
        from information_schema.columns where table_schema = 'public'`
  ).execute(db);
  const tables = new Map<string, string[]>();
  for (const { name, column } of rows) tables.set(name, [...(tables.get(name) ?? []), column]);
  return tables;
}
