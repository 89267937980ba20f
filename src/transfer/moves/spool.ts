// Where the posts of a move lie from being read until they are put in: one file, each post as a line of JSON.
import type { Context } from '../../platform/context.ts';
import { spoolName } from './files-of-move.ts';
import type { IncomingPost } from './incoming.ts';

/** Bytes. */
export interface SpoolPlace {
  at: number;
  length: number;
}

/** A post of the spool; throws where it is not there any more. */
export async function readSpooled(
  ctx: Context,
  moveId: string,
  { at, length }: SpoolPlace,
): Promise<IncomingPost> {
  const parts: Uint8Array[] = [];
  let left = length;
  for await (const part of ctx.files.stream(spoolName(moveId), at)) {
    parts.push(part.subarray(0, left));
    left -= part.length;
    if (left <= 0) break;
  }
  if (left > 0) throw new Error(`the spool of move ${moveId} ends before byte ${at + length}`);
  return JSON.parse(Buffer.concat(parts).toString()) as IncomingPost;
}

/**
 * Adds posts (JSON) behind what is there, which may be more than anybody knows of, after a crash. Returns where each lies.
 * Whoever calls it holds the row of the move, so that nobody else writes.
 */
export async function spool(ctx: Context, moveId: string, posts: readonly string[]): Promise<SpoolPlace[]> {
  const name = spoolName(moveId);
  const lines = posts.map((post) => Buffer.from(`${post}\n`));
  const start = await ctx.files.sizeOf(name);
  if (!(await ctx.files.append(name, start, Buffer.concat(lines))))
    throw new Error(`somebody else writes the spool of move ${moveId}`);
  let at = start;
  return lines.map((line) => {
    const place = { at, length: line.length };
    at += line.length;
    return place;
  });
}

export async function emptySpool(ctx: Context, moveId: string): Promise<void> {
  await ctx.files.remove(spoolName(moveId));
}
