// A desk whose drafts come from an engine that runs beside the test.
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { addEngine, allowEngine, type EngineInput } from '../../src/desk/engines/change-engines.ts';
import { askDrafts, type Told } from '../../src/desk/engines/draft.ts';
import { saveSegment } from '../../src/desk/save-segment.ts';
import type { Open } from './database.ts';
import { openTestDesk } from './desk.ts';
import { type EngineServer, startEngineServer } from './engine-server.ts';

export let server: EngineServer;
beforeAll(async () => {
  server = await startEngineServer();
});
afterEach(() => {
  server.mishaps = [];
  server.asked.length = 0;
  server.onAsked = null;
  server.translate = (text) => `訳：${text}`;
});
afterAll(() => server.close());

export const engineInput = (changes: Partial<EngineInput> = {}): EngineInput => ({
  kind: 'deepl',
  name: 'DeepL',
  address: server.origin,
  key: 'key-of-the-test',
  account: '',
  region: '',
  location: '',
  model: '',
  whole: '',
  budget: null,
  ...changes,
});

export async function begin(open: Open, changes: Partial<EngineInput> = {}) {
  const ctx = await open({ TAIYAKU_FETCH_ALLOW: server.host });
  const desk = await openTestDesk(ctx);
  const { owner, of } = desk;
  const added = await addEngine(ctx, owner, engineInput(changes));
  if (!added.ok) throw new Error(JSON.stringify(added.problems));
  const engineId = added.id;
  await allowEngine(ctx, owner, engineId, true);
  const ids = (await desk.rows()).map(({ id }) => id);
  const ask = async (
    segmentIds = ids,
    { anew = false, signal = new AbortController().signal }: { anew?: boolean; signal?: AbortSignal } = {},
  ): Promise<Told[]> => {
    const input = { engineId, segmentIds, anew, translationId: of.translationId };
    const lines: Told[] = [];
    for await (const line of await askDrafts(ctx, owner, input, {
      signal,
      line: { pauses: [1], silence: 2_000 },
    }))
      lines.push(line);
    return lines;
  };
  const sent = async () => {
    const row = await ctx.db.selectFrom('engine_months').select('characters').executeTakeFirst();
    return row?.characters ?? 0;
  };
  const save = async (at: number, body: Partial<Parameters<typeof saveSegment>[2]>) => {
    const row = await desk.row(at);
    const target = row.target === null ? null : JSON.parse(row.target);
    return saveSegment(ctx, owner, {
      key: randomUUID(),
      base: row.version,
      target,
      translationId: of.translationId,
      segmentId: row.id,
      ...body,
    });
  };
  return { ctx, ...desk, engineId, ids, ask, sent, save };
}

export const kindsOf = (lines: readonly Told[]) => lines.map(({ kind }) => kind);
