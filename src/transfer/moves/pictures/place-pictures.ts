// Which pictures of elsewhere a post shows, and how those that came here take their places in all its revisions and its draft.
import { documentIn, noteOwnUses } from '../../../desk/own-blocks.ts';
import { ownBlocksOf, translationOfPost, updateOwnBlock } from '../../../desk/store.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db } from '../../../platform/database.ts';
import { emit } from '../../../platform/outbox.ts';
import { pictureIdsIn, pictureSource } from '../../../posts/picture-source.ts';
import { replaceUses } from '../../../posts/pictures/store.ts';
import { noteUses } from '../../../posts/pictures/uses.ts';
import type { MainPicture } from '../../../posts/provenance.ts';
import {
  draftOf,
  lockBlog,
  lockDraft,
  type PictureRow,
  picturesOf,
  postOf,
  updateDraft,
} from '../../../posts/store.ts';
import { type DocumentJson, type FigureJson, mapBlocks } from '../../../text/document.ts';
import { picturesIn } from '../texts/document-of.ts';
import { revisionsOf, updateRevision } from './store.ts';

/** Whole addresses, each once, in the order in which readers come to them. */
export async function picturesOfPost(db: Db, blogId: string, postId: string): Promise<string[]> {
  const revisions = await revisionsOf(db, blogId, postId);
  const draft = await draftOf(db, blogId, postId);
  const texts = [...revisions.toReversed(), ...(draft ? [draft] : [])];
  return [...new Set(texts.flatMap(({ document }) => picturesIn(JSON.parse(document) as DocumentJson)))];
}

/**
 * `here` gives the id of each picture by the address that it was shown with; `main` is the address of the one that stands
 * for the post. The text says what it said: no revision is
 * made, nobody hears of it, and the pages of the post are made anew once.
 */
export async function putInPlace(
  tx: Context,
  blogId: string,
  postId: string,
  here: ReadonlyMap<string, string>,
  main: string | null = null,
): Promise<void> {
  await lockBlog(tx, blogId);
  const rows = await picturesOf(tx.db, blogId, [...new Set(here.values())]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const pictures = new Map([...here].flatMap(([address, id]) => ownFigure(address, byId.get(id))));
  const places = { pictures, main: (main === null ? undefined : pictures.get(main)) ?? null };
  await inRevisions(tx, blogId, postId, places);
  await inDraft(tx, blogId, postId, places);
  await inManuscript(tx, blogId, postId, places);
}

interface Places {
  /** By the addresses that figures show them with. */
  pictures: ReadonlyMap<string, PictureRow>;
  /** What stands for the whole post, where nobody has chosen another since. */
  main: PictureRow | null;
}

function ownFigure(address: string, row: PictureRow | undefined): [string, PictureRow][] {
  return row === undefined ? [] : [[address, row]];
}

async function inRevisions(tx: Context, blogId: string, postId: string, places: Places): Promise<void> {
  const post = await postOf(tx.db, blogId, postId);
  if (!post) return;
  const former = new Set<string>();
  for (const row of await revisionsOf(tx.db, blogId, postId)) {
    const stands = row.number === post.revision;
    const change = changeOf(row, { ...places, main: stands ? places.main : null });
    if (change !== null)
      await updateRevision(tx.db, { blog_id: blogId, post_id: postId, number: row.number }, change);
    const document = JSON.parse(change?.document ?? row.document) as DocumentJson;
    if (!stands) for (const id of pictureIdsIn(document)) former.add(id);
    else if (change !== null) {
      const main = change.picture && places.main ? { main: [places.main.id] } : {};
      await noteUses(tx.db, { blogId, kind: 'post', userId: postId }, { document, ...main });
      if (post.published_at !== null) await emit(tx, { kind: 'post.changed', blogId, postId });
    }
  }
  const use = { blogId, kind: 'former' as const, userId: postId };
  if (former.size > 0) await replaceUses(tx.db, use, 'text', [...former]);
}

/** A draft that lies open somewhere goes on from the same version: only where its pictures lie has changed. */
async function inDraft(tx: Context, blogId: string, postId: string, places: Places): Promise<void> {
  const draft = await lockDraft(tx, blogId, postId);
  const change = draft && changeOf(draft, places);
  if (draft && change) await updateDraft(tx.db, draft, change);
}

/** Of a post that became bilingual before its pictures were here: what stands in it without an original. */
async function inManuscript(tx: Context, blogId: string, postId: string, places: Places): Promise<void> {
  const translation = await translationOfPost(tx.db, blogId, postId);
  if (!translation) return;
  const of = { blogId, translationId: translation.id };
  for (const own of await ownBlocksOf(tx.db, of)) {
    const before = documentIn(own);
    const after = withPictures(before, places.pictures);
    if (after !== before) await updateOwnBlock(tx.db, own, { content: JSON.stringify(after) });
  }
  await noteOwnUses(tx.db, of);
}

/** Null where nothing of it changes. */
function changeOf(
  { document, picture }: { document: string; picture: string | null },
  { pictures, main }: Places,
): { document?: string; picture?: string } | null {
  const before = JSON.parse(document) as DocumentJson;
  const after = withPictures(before, pictures);
  // Shown in the text as well, it would be shown twice.
  const stands = picture === null && main !== null && !pictureIdsIn(after).includes(main.id);
  const change = {
    ...(after === before ? {} : { document: JSON.stringify(after) }),
    ...(stands ? { picture: JSON.stringify(mainPicture(main)) } : {}),
  };
  return Object.keys(change).length === 0 ? null : change;
}

function mainPicture({ id, width, height, sizes, avif, alt, credit }: PictureRow): MainPicture {
  const all = [sizes, avif ?? '[]'].flatMap((list) => JSON.parse(list) as MainPicture['sizes']);
  return { pictureId: id, width, height, sizes: all, alt, credit };
}

/** The document itself where none of its figures has a place. */
function withPictures(document: DocumentJson, pictures: ReadonlyMap<string, PictureRow>): DocumentJson {
  let changed = false;
  const after = mapBlocks(document, (block) => {
    const row = block.type === 'figure' ? pictures.get(block.attrs.src) : undefined;
    if (block.type !== 'figure' || row === undefined) return block;
    changed = true;
    return { ...block, attrs: { ...block.attrs, ...ownAttributes(block, row) } };
  });
  return changed ? after : document;
}

/** What was said of it stays; a size that was not said is that of the picture. */
function ownAttributes({ attrs }: FigureJson, row: PictureRow): Partial<FigureJson['attrs']> {
  const { width, height } = attrs;
  const sized = width !== null && height !== null;
  return {
    src: pictureSource({ pictureId: row.id, width: row.width }),
    alt: attrs.alt === '' ? row.alt : attrs.alt,
    width: sized ? width : row.width,
    height: sized ? height : row.height,
  };
}
