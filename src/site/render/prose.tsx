// The text of a post: each block of its document as HTML, sentences beside their originals.
import type { ComponentChildren } from 'preact';
import type { BlockJson, HeadingJson } from '../../text/document.ts';
import { numberNotes } from '../../text/footnotes.ts';
import { BookCard } from '../book-cards/book-card.tsx';
import { noCardBooks } from '../book-cards/reads.ts';
import { Figure, LinkCard, PullQuote, Quote, Table } from './blocks.tsx';
import { foldAnchor } from './fold.ts';
import { Footnote, NotesSeen } from './footnotes.tsx';
import { headingLevels } from './headings.ts';
import { isOurs, type Press, type ProseProps, Text, textAttributes } from './text.tsx';

export function Prose({ document, ...parts }: ProseProps) {
  const props = { ...parts, document: numberNotes(document) };
  const { t } = props.setting;
  const press: Press = {
    ...props,
    levels: headingLevels(props.document),
    draw: (blocks) => <Blocks press={press} blocks={blocks} />,
  };
  const blocks = (
    <NotesSeen.Provider value={new Set()}>
      <Blocks press={press} blocks={props.document.content} />
    </NotesSeen.Provider>
  );
  if (props.originals === null) return <div class="prose">{blocks}</div>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups controls, and this groups sentences
    <div
      class="prose"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the text is one stop of the Tab key; arrows go on from it
      tabIndex={0}
      role="group"
      aria-label={t('site.prose')}
      data-close={t('site.original.close')}
      data-sent={t('reports.sent')}
      data-receipt={t('reports.receipt')}
      data-not-sent={t('reports.not-sent')}
    >
      {blocks}
    </div>
  );
}

function Blocks({ press, blocks }: { press: Press; blocks: readonly BlockJson[] }) {
  return (
    <>
      {blocks.map((block, at) => (
        <Block key={block.attrs.id ?? at} press={press} block={block} />
      ))}
    </>
  );
}

function Block({ press, block }: { press: Press; block: BlockJson }): ComponentChildren {
  switch (block.type) {
    case 'paragraph':
      return (
        <p {...textAttributes(press, block)}>
          <Text press={press} block={block} />
        </p>
      );
    case 'heading':
      return <Heading press={press} block={block} />;
    case 'code_block':
      return (
        <pre {...textAttributes(press, block)}>
          <code>
            <Text press={press} block={block} />
          </code>
        </pre>
      );
    case 'pull_quote':
      return <PullQuote press={press} block={block} />;
    case 'quote':
      return <Quote press={press} block={block} />;
    case 'figure':
      return <Figure press={press} block={block} />;
    case 'table':
      return <Table press={press} block={block} />;
    case 'link_card':
      return <LinkCard block={block} />;
    default:
      return <Group press={press} block={block} />;
  }
}

type GroupBlock = Extract<
  BlockJson,
  { type: 'bullet_list' | 'ordered_list' | 'divider' | 'fold' | 'footnote' | 'translator_note' | 'book_card' }
>;

function Group({ press, block }: { press: Press; block: GroupBlock }): ComponentChildren {
  const { t } = press.setting;
  switch (block.type) {
    case 'bullet_list':
    case 'ordered_list': {
      const items = block.content.map((item, at) => (
        <li key={item.attrs.id ?? at}>{press.draw(item.content)}</li>
      ));
      const ours = isOurs(press, block) ? 'ours' : undefined;
      if (block.type === 'bullet_list') return <ul class={ours}>{items}</ul>;
      return (
        <ol class={ours} start={block.attrs.start === 1 ? undefined : block.attrs.start}>
          {items}
        </ol>
      );
    }
    case 'divider':
      return <hr />;
    case 'fold':
      // Nothing to see on the page itself: whoever comes from a list goes on reading here.
      return <div class="fold" id={foldAnchor} tabIndex={-1} />;
    case 'footnote':
      return (
        <Footnote press={press} number={block.attrs.number} ours={isOurs(press, block)}>
          {press.draw(block.content)}
        </Footnote>
      );
    case 'translator_note':
      return (
        <aside class="trnote ours">
          <p class="trnote__h">{t('site.note')}</p>
          {press.draw(block.content)}
        </aside>
      );
    case 'book_card':
      return (
        <BookCard
          setting={press.setting}
          block={block}
          books={press.books ?? noCardBooks}
          ours={press.originals !== null}
        />
      );
  }
}

function Heading({ press, block }: { press: Press; block: HeadingJson }) {
  const level = press.levels.get(block) ?? 2;
  const Element = (['h2', 'h3', 'h4', 'h5', 'h6'] as const)[level - 2] ?? 'h6';
  return (
    <Element {...textAttributes(press, block)}>
      <Text press={press} block={block} />
    </Element>
  );
}
