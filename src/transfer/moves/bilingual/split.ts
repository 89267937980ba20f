// Parts a post that holds both languages: its original as a text of its own, and the translation with all else that stands there.
import {
  type BlockJson,
  childBlocks,
  type DocumentJson,
  isTextBlock,
  parseDocument,
  textBlocks,
  withIds,
} from '../../../text/document.ts';
import { creditIn } from './credit.ts';
import type { Layout } from './groups.ts';
import type { Likeness } from './likeness.ts';
import { loosened } from './loosened.ts';
import { type SideBySide, sideBySide, stretchesIn } from './side-by-side.ts';
import { type Sided, sidesOf } from './sides.ts';

export interface Split {
  /** Its blocks have ids of their own. */
  source: DocumentJson;
  /** Everything that is not the original, in its order; blocks keep their ids. */
  target: DocumentJson;
  /** Which stretch each block stands in. */
  layout: Layout;
  rows: SideBySide[];
}

/** What only says which text follows. */
const LABEL =
  /^[\s【［[（(■□●◆▼*＊～~-]*(?:原文|英文|英語|独語|仏語|中国語|日本語訳?|和訳|訳文?|対訳|翻訳|original(?: text)?|english|japanese|translation)[\s】］\]）)■□●◆▼*＊～~:：-]*$/iu;

/** Pure. Null where one of the two would be empty. */
export function splitPost(
  document: DocumentJson,
  { sourceLanguage, targetLanguage }: Pick<Likeness, 'sourceLanguage' | 'targetLanguage'>,
  host: string | null,
): Split | null {
  if (sourceLanguage === null) return null;
  const blocks = loosened(document, targetLanguage);
  const sided = sidesOf(blocks, sourceLanguage, targetLanguage, creditIn(blocks, host));
  const said = sided.filter((one) => !isLabel(one));
  const stretches = stretchesIn(said);
  const placed = said.map((one, at) => ({ block: one.block, side: one.side, stretch: stretches[at] ?? 0 }));
  const source = placed
    .filter(({ side }) => side === 'source')
    .flatMap(({ block, side, stretch }) => bare(block).map((inner) => ({ block: inner, side, stretch })));
  const target = withoutLooseEnds(placed.filter(({ side }) => side !== 'source'));
  if (source.length === 0 || target.length === 0 || !said.some(({ side }) => side === 'target')) return null;
  const texts = { source: numbered(source, 's', false), target: numbered(target, 'n', true) };
  const layout = { source: stretchOf(texts.source, source), target: stretchOf(texts.target, target) };
  return { ...texts, layout, rows: sideBySide(said, stretches) };
}

interface Placed {
  block: BlockJson;
  side: Sided['side'];
  stretch: number;
}

/** What is of neither text stands in none. */
function stretchOf(document: DocumentJson, placed: readonly Placed[]): Map<string, number> {
  return new Map(
    document.content.flatMap((block, at) =>
      placed[at]?.side == null
        ? []
        : textBlocks({ type: 'doc', content: [block] }).map(
            ({ id }) => [id, placed[at]?.stretch ?? 0] as const,
          ),
    ),
  );
}

function isLabel({ text }: Sided): boolean {
  return LABEL.test(text) && text.trim() !== '';
}

/** An original that is set as a quotation is a quotation of the post, and not one in itself. */
function bare(block: BlockJson): BlockJson[] {
  return block.type === 'quote' ? block.content : [block];
}

/** A line that parted the two texts parts nothing any more, nor does the fold with nothing on one side. */
function withoutLooseEnds(blocks: readonly Placed[]): Placed[] {
  const kept = blocks.filter(
    ({ block }, at) => block.type !== 'divider' || blocks[at - 1]?.block.type !== 'divider',
  );
  while (isLoose(kept[0])) kept.shift();
  while (isLoose(kept.at(-1))) kept.pop();
  return kept;
}

function isLoose(placed: Placed | undefined): boolean {
  return placed?.block.type === 'divider' || placed?.block.type === 'fold';
}

function numbered(placed: readonly Placed[], letter: string, keep: boolean): DocumentJson {
  let last = 0;
  const content = placed.map(({ block }) => block);
  const all: DocumentJson = { type: 'doc', content: keep ? content : content.map(withoutIds) };
  return parseDocument(
    withIds(all, () => {
      last += 1;
      return `${letter}${last}`;
    }),
  );
}

function withoutIds<T extends BlockJson>(block: T): T {
  const bared = { ...block, attrs: { ...block.attrs, id: null } };
  if (isTextBlock(block) || childBlocks(block).length === 0) return bared;
  return { ...bared, content: childBlocks(block).map((child) => withoutIds(child as BlockJson)) } as T;
}
