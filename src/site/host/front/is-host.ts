// Whether the press is a host with pages of its own: else its address leads to its one blog.
import { pressSettingsRow } from '../../../blogs/hosting/store.ts';
import type { Context } from '../../../platform/context.ts';
import { hasSeveralBlogs } from './reads.ts';

/** More than one blog is open to everybody, or somebody has said what the press is called and allows. */
export async function isHost(ctx: Context): Promise<boolean> {
  return (await pressSettingsRow(ctx.db)) !== undefined || (await hasSeveralBlogs(ctx));
}
