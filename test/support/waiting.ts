// What a test of two transactions at once waits for, on PostgreSQL: that one of them waits for the other.
import { sql } from 'kysely';
import { expect } from 'vitest';
import type { TestContext } from './database.ts';

export async function somebodyWaits({ db }: TestContext): Promise<void> {
  const waiting = async () => {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
    return rows[0]?.count ?? 0;
  };
  await expect.poll(waiting, { timeout: 20_000 }).toBeGreaterThan(0);
}
