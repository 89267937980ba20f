// Memories in files, brought to a press as the studio brings them.
import { expect } from 'vitest';
import { drain } from '../../src/platform/worker.ts';
import { beginImport, importWork, takePiece } from '../../src/transfer/tmx/imports.ts';
import { importOf } from '../../src/transfer/tmx/store.ts';
import type { TestContext } from './database.ts';
import { addBlog, addMember } from './desk.ts';

export const languages = { from: 'en', to: 'ja' };

export function tmx(count: number, from = 0): Buffer {
  const units = Array.from({ length: count }, (_, at) => {
    const n = from + at;
    return `<tu><tuv xml:lang="en"><seg>The river number ${n} is wide.</seg></tuv><tuv xml:lang="ja"><seg>川${n}は広い。</seg></tuv></tu>\n`;
  });
  return Buffer.from(
    `<?xml version="1.0"?>\n<tmx version="1.4"><header/><body>\n${units.join('')}</body></tmx>`,
  );
}

/** A blog with its memory. */
export async function openMemory(ctx: TestContext) {
  const blog = await addBlog(ctx);
  const owner = await addMember(ctx, blog, 'owner');
  const units = () =>
    ctx.db
      .selectFrom('units')
      .selectAll()
      .where('blog_id', '=', blog.id)
      .where('gone_at', 'is', null)
      .orderBy('number')
      .execute();
  return { blog, owner, units };
}

export type Memory = Awaited<ReturnType<typeof openMemory>>;

/** Sent in pieces of so many bytes, and not read yet. */
export async function send(ctx: TestContext, { owner }: Memory, file: Buffer, piece = 1_000_000) {
  const { id } = await beginImport(ctx, owner, { name: 'old.tmx', size: file.length, languages });
  for (let at = 0; at < file.length; at += piece) {
    const bytes = file.subarray(at, at + piece);
    expect(await takePiece(ctx, owner, { importId: id, at, bytes })).toMatchObject({ ok: true });
  }
  return id;
}

export async function bring(ctx: TestContext, memory: Memory, file: Buffer) {
  const id = await send(ctx, memory, file);
  await drain(ctx, importWork());
  return importOf(ctx.db, memory.blog.id, id);
}
