// Takes a finished translation and its source in; what belongs together is looked for afterwards, outside of any request.
import { createHash } from 'node:crypto';
import { record } from '../../accounts/log/record.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { derivedId } from '../../platform/ids.ts';
import { emit } from '../../platform/outbox.ts';
import { type Article, articleOf } from '../../sources/store.ts';
import { MOST_LINES } from '../../text/align.ts';
import { type DocumentJson, withIds } from '../../text/document.ts';
import { inlineText } from '../../text/inline.ts';
import { primaryLanguage } from '../../text/language.ts';
import { type Actor, requireMay } from '../actor.ts';
import { cutLines } from './aligner.ts';
import { type Doubt, doubtsAbout } from './doubts.ts';
import { type Pasted, readSide, titleBlock } from './read-side.ts';
import { alignmentOf, alignmentWithDigest, insertAlignment } from './store.ts';
import { type StoredLine, storedLines } from './stored-line.ts';

export interface AddAlignmentInput {
  title: string;
  /** Of the original; '' where nobody said. */
  address: string;
  translator: string;
  /** Whose text is the source; null where it was pasted. */
  articleId: string | null;
  source: Pasted;
  target: Pasted;
  /** Both as documents, where they stand in one already; nothing is read from what was pasted then. */
  texts?: { source: DocumentJson; target: DocumentJson };
  /** BCP 47; that of the source is the article's, where there is one. */
  from: string;
  to: string;
  /** The person has read the doubts and goes on. */
  sure: boolean;
  /** Of the form that was sent, so that a double click takes the texts in once. */
  formId: string;
  /** Whoever calls it aligns them (`alignTexts`), however often they are interrupted. */
  alignedByCaller?: boolean;
}

/** A field that cannot be taken, and why. */
export interface FieldProblem {
  field: 'article' | 'source_text' | 'target_text' | 'target_language';
  key: string;
  params?: Record<string, string | number>;
}

export type Added =
  | { ok: true; alignmentId: string }
  | { ok: false; why: 'problems'; problems: FieldProblem[] }
  | { ok: false; why: 'doubts'; doubts: Doubt[] }
  /** The two texts are there already. */
  | { ok: false; why: 'known'; alignmentId: string; title: string };

/** `speech` is the language of the interface, for the names of languages. */
export async function addAlignment(
  ctx: Context,
  actor: Actor & { id: string },
  input: AddAlignmentInput,
  speech: string,
): Promise<Added> {
  requireMay(actor, 'translate');
  const read = await readTexts(ctx, actor.blog.id, input);
  if (!read.ok) return { ok: false, why: 'problems', problems: read.problems };
  const { texts } = read;
  const digest = digestOf(texts);
  const alignmentId = derivedId(input.formId, `${actor.id} ${digest}`);
  const of = { blogId: actor.blog.id, alignmentId };
  const taken = async () => (await alignmentOf(ctx.db, of)) !== undefined;
  // In this order: the same form, sent twice at once, may be stored by the other one between the two questions.
  const known = await alignmentWithDigest(ctx.db, of.blogId, digest);
  if (known && known.id !== alignmentId)
    return { ok: false, why: 'known', alignmentId: known.id, title: known.title };
  if (known || (await taken())) return { ok: true, alignmentId };
  const [source, target] = [textOf(texts.source), textOf(texts.target)];
  const doubts = doubtsAbout({ source, target, from: texts.from, to: texts.to }, speech);
  if (doubts.length > 0 && !input.sure) return { ok: false, why: 'doubts', doubts };
  try {
    await store(ctx, actor, input, { ...texts, digest, alignmentId });
  } catch (error) {
    // Two presses at once: the other one was first.
    if (!ctx.dialect.isUniqueViolation(error) || !(await taken())) throw error;
  }
  return { ok: true, alignmentId };
}

interface Texts {
  source: StoredLine[];
  target: StoredLine[];
  from: string;
  to: string;
}

type ReadTexts = { ok: true; texts: Texts } | { ok: false; problems: FieldProblem[] };

async function readTexts(ctx: Context, blogId: string, input: AddAlignmentInput): Promise<ReadTexts> {
  const article = input.articleId === null ? null : await articleOf(ctx.db, blogId, input.articleId);
  if (article === undefined || article?.confirmedAt === null)
    return wrong({ field: 'article', key: 'alignments.no-article' });
  const from = article?.language ?? input.from;
  const { to } = input;
  if (primaryLanguage(from) === primaryLanguage(to))
    return wrong({ field: 'target_language', key: 'alignments.same-language' });
  const documents = await documentsOf(input, article);
  const sides = [
    { field: article ? 'article' : 'source_text', document: documents.source, language: from, letter: 's' },
    { field: 'target_text', document: documents.target, language: to, letter: 't' },
  ] as const;
  const problems: FieldProblem[] = [];
  const lines: StoredLine[][] = [];
  for (const { field, document, language, letter } of sides) {
    const found = document ? await cutLines(document, language) : [];
    lines.push(storedLines(found ?? [], letter));
    if (found === null) problems.push({ field, key: 'alignments.not-read' });
    else if (found.length === 0) problems.push({ field, key: 'alignments.nothing' });
    else if (found.length > MOST_LINES) {
      const params = { lines: found.length, most: MOST_LINES };
      problems.push({ field, key: 'alignments.too-many', params });
    }
  }
  const [source = [], target = []] = lines;
  if (problems.length === 0 && textOf(source) === textOf(target))
    problems.push({ field: 'target_text', key: 'alignments.same-text' });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, texts: { source, target, from, to } };
}

async function documentsOf(
  { texts, source, target }: AddAlignmentInput,
  article: Article | null,
): Promise<Record<'source' | 'target', DocumentJson | null>> {
  if (texts) return texts;
  return {
    source: article ? withTitle(article.document, article.title) : await readSide(source),
    target: await readSide(target),
  };
}

function wrong(problem: FieldProblem): ReadTexts {
  return { ok: false, problems: [problem] };
}

/** A translation begins with its title, and an article keeps its own apart. */
function withTitle(document: DocumentJson, title: string): DocumentJson {
  const titled = { ...document, content: [...titleBlock(title), ...document.content] };
  // What has an id keeps it; the title is found by having none of the document's.
  return withIds(titled, () => '');
}

function textOf(lines: readonly StoredLine[]): string {
  return lines.map(({ content }) => inlineText(content)).join('\n');
}

function digestOf({ source, target, from, to }: Texts): string {
  const whole = JSON.stringify([from, to, textOf(source), textOf(target)]);
  return createHash('sha256').update(whole).digest('hex');
}

const LONGEST_TITLE = 120;

async function store(
  ctx: Context,
  actor: Actor & { id: string },
  input: AddAlignmentInput,
  texts: Texts & { digest: string; alignmentId: string },
): Promise<void> {
  const { source, target, digest, alignmentId } = texts;
  const blogId = actor.blog.id;
  const now = nowIso(ctx);
  const title = input.title || beginningOf(target);
  await transact(ctx, async (tx) => {
    await insertAlignment(tx.db, {
      blog_id: blogId,
      id: alignmentId,
      title,
      address: input.address,
      translator: input.translator,
      article_id: input.articleId,
      source_language: texts.from,
      target_language: texts.to,
      source_lines: JSON.stringify(source),
      target_lines: JSON.stringify(target),
      digest,
      created_by: actor.id,
      created_at: now,
      aligned_at: null,
      failed_at: null,
      changes: 0,
      changed_at: now,
      removed_at: null,
      removed_by: null,
    });
    await record(tx, { blogId, by: actor.id, act: 'unit.aligned', on: { id: alignmentId, name: title } });
    if (!input.alignedByCaller) await emit(tx, { kind: 'alignment.due', blogId, alignmentId });
  });
}

/** The first line of the translation, which is its title as a rule. */
function beginningOf([first]: readonly StoredLine[]): string {
  const text = first ? inlineText(first.content).replace(/\s+/gu, ' ') : '';
  const characters = [...text];
  return characters.length <= LONGEST_TITLE ? text : `${characters.slice(0, LONGEST_TITLE - 1).join('')}…`;
}
