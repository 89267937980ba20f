// Drafts as the writing screen leaves them, straight in the database.
import type { Context } from '../../src/platform/context.ts';
import { newId } from '../../src/platform/ids.ts';
import { type DraftRow, insertDraft } from '../../src/posts/store.ts';
import { noWishes, type Wishes } from '../../src/posts/wishes.ts';
import type { BlockJson, DocumentJson } from '../../src/text/document.ts';
import { paragraph, text } from './desk.ts';

export function plainDocument(...paragraphs: string[]): DocumentJson {
  const blocks = paragraphs.map(
    (words, at) => ({ ...paragraph(text(words)), attrs: { id: `p${at + 1}`, lang: null } }) as BlockJson,
  );
  return { type: 'doc', content: blocks };
}

/** The id of the post it will be. */
export async function addDraft(
  ctx: Context,
  actor: { id: string; blog: { id: string } },
  changes: Partial<Omit<DraftRow, 'wishes' | 'document'>> & {
    wishes?: Partial<Wishes>;
    words?: string[];
    document?: DocumentJson;
  } = {},
): Promise<string> {
  const { wishes, words = ['朝の市場をあるく。'], document = plainDocument(...words), ...columns } = changes;
  const now = ctx.clock.now().toISOString();
  const row = {
    blog_id: actor.blog.id,
    post_id: newId(),
    kind: 'plain' as const,
    title: '朝の市場',
    summary: '市場の朝。',
    slug: 'market',
    language: 'ja',
    category_id: null,
    document: JSON.stringify(document),
    picture: null,
    wishes: JSON.stringify({ ...noWishes, ...wishes }),
    version: 1,
    scheduled_at: null,
    created_by: actor.id,
    created_at: now,
    updated_by: actor.id,
    updated_at: now,
    ...columns,
  };
  await insertDraft(ctx.db, row);
  return row.post_id;
}
