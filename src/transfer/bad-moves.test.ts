// Bad files at the screen of moves: said in either language what is wrong and what to do, and gone without a trace when given up.
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { badFiles, falsePictures, showingFalsePictures } from '../../test/support/bad-move-files.ts';
import { describeDatabases, type TestContext } from '../../test/support/database.ts';
import { openMoving } from '../../test/support/moving.ts';
import { differingTables, everyRow } from '../../test/support/rows.ts';
import { setUpStudio } from '../../test/support/studio.ts';
import { zipOf } from '../../test/support/zips.ts';
import { drain, together } from '../platform/worker.ts';
import { isMessageKey, languages, say, translator } from '../web/messages/index.ts';
import { letMoveIn } from './moves/change-move.ts';
import { moveWork } from './moves/move-work.ts';
import { picturesWork } from './moves/pictures/picture-work.ts';
import { putFurther } from './moves/put/lane.ts';
import { moveRoutes } from './routes-moves.tsx';

/** What a move keeps of itself until somebody gives it up. */
const OF_MOVES = ['moves', 'move_files', 'move_posts', 'move_findings', 'move_pictures', 'move_bilinguals'];
/** That somebody tried stands in the record, and what is done is no content. */
const BESIDE = ['log_entries', 'outbox', 'sessions'];

async function stand(ctx: TestContext) {
  return { rows: await everyRow(ctx.db), files: await ctx.files.list('') };
}

const work = (ctx: TestContext) => drain(ctx, together(moveWork(putFurther), picturesWork()));

describeDatabases('a bad file on the screen of moves', (open) => {
  it.each(badFiles.filter(({ files }) => Object.keys(files).length === 1))(
    '$what is refused',
    async (bad) => {
      const ctx = await open();
      const { owner } = await setUpStudio(ctx, moveRoutes(ctx));
      const before = await stand(ctx);
      const [[name, bytes] = ['', new Uint8Array()]] = Object.entries(bad.files);
      const form = new FormData();
      form.set('file', new File([new Uint8Array(bytes)], name));
      const answer = await owner.upload('/studio/hashi/moves', form);
      const here = answer.headers.get('location');
      if (here === null) {
        // What is empty is not even begun.
        expect(await answer.text()).toContain('This file is empty. Choose one with something in it.');
        expect(differingTables(before.rows, await everyRow(ctx.db), BESIDE)).toEqual([]);
        return;
      }
      await work(ctx);
      const { document } = parseHTML(await (await owner.get(here)).text());
      const said = document.querySelector('[role=alert]')?.textContent ?? '';
      const row = await ctx.db.selectFrom('moves').select(['problem', 'read_at']).executeTakeFirstOrThrow();
      const problem = JSON.parse(row.problem ?? '{}');
      expect([problem.key, row.read_at]).toEqual([bad.key, null]);
      expect(isMessageKey(problem.key)).toBe(true);
      for (const language of languages)
        expect(say(translator(language), problem.key, problem.params)).not.toMatch(/[{}]/);
      expect(said).toContain(say(translator('en'), problem.key, problem.params));
      expect(said).toContain(`“${bad.named ?? name}”`);
      expect(said).toContain('Nothing has come into the blog.');
      expect(document.querySelector('main a.btn')?.getAttribute('href')).toBe('/studio/hashi/moves');
      expect(differingTables(before.rows, await everyRow(ctx.db), [...BESIDE, ...OF_MOVES])).toEqual([]);
      await owner.post(`${here}/removal`);
      const after = await stand(ctx);
      expect(differingTables(before.rows, after.rows, BESIDE)).toEqual([]);
      expect(after.files).toEqual(before.files);
    },
  );

  it.each(['beside', 'in a zip'])('pictures that are programs, %s, never become pictures', async (where) => {
    const ctx = await open();
    const moving = await openMoving(ctx);
    const inZip = Object.entries(falsePictures).map(([name, bytes]) => ({ name: `img/${name}`, bytes }));
    const others = where === 'beside' ? falsePictures : { 'img.zip': zipOf(inZip) };
    const id = await moving.send({ 'export.txt': showingFalsePictures(), ...others });
    await work(ctx);
    await letMoveIn(ctx, moving.owner, { moveId: id });
    await work(ctx);
    expect((await moving.row(id)).finished_at).not.toBeNull();
    expect(await ctx.db.selectFrom('pictures').selectAll().execute()).toEqual([]);
    // The files that were sent are kept as they are, where no reader comes.
    expect((await ctx.files.list('')).filter((name) => !name.startsWith(`moves/${id}/`))).toEqual([]);
    const pictures = await moving.pictures(id);
    expect(pictures).toHaveLength(Object.keys(falsePictures).length);
    expect(pictures.filter(({ problem }) => problem === null)).toEqual([]);
    const rows = await everyRow(ctx.db);
    expect([...rows.values()].flat().filter((row) => /alert\(|<script|onload/.test(row))).toEqual([]);
  });
});
