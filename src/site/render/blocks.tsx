// The blocks of a text that carry more than words: quotations, pictures, tables, cards.
import { pictureIdOf } from '../../posts/picture-source.ts';
import { speakerKey } from '../../posts/provenance.ts';
import type {
  FigureJson,
  Inline,
  LinkCardJson,
  PullQuoteJson,
  QuoteJson,
  TableCellJson,
  TableJson,
} from '../../text/document.ts';
import { inlineText, withSentence } from '../../text/inline.ts';
import { InlineContent } from './inline.tsx';
import { ownPicture, Picture } from './pictures.tsx';
import { Sentences } from './sentence.tsx';
import { pairsOf } from './sentences.ts';
import { isOurs, originalOf, type Press, Text, textAttributes } from './text.tsx';

export function Quote({ press, block }: { press: Press; block: QuoteJson }) {
  const { speaker, cite } = block.attrs;
  const ours = isOurs(press, block) ? 'ours' : undefined;
  const quote = (
    <blockquote class={ours} cite={cite ?? undefined}>
      {press.draw(block.content)}
    </blockquote>
  );
  if (speaker === null || speaker === '') return quote;
  return (
    <figure class={ours ? 'quote ours' : 'quote'}>
      {quote}
      <figcaption>
        <Speaker press={press} block={block} />
        {cite !== null && (
          <a class="quote__cite" href={cite} rel="noopener">
            {press.setting.t('site.quote.cite')}
          </a>
        )}
      </figcaption>
    </figure>
  );
}

/** Who says it, beside the name as it stands in the original; a name that was left as it was stands alone. */
function Speaker({ press, block }: { press: Press; block: QuoteJson }) {
  const { id, speaker } = block.attrs;
  const original = id === null ? undefined : press.originals?.blocks[speakerKey(id)];
  const source = original?.sentences[0];
  const name: Inline = [{ type: 'text', text: speaker ?? '' }];
  if (press.originals === null) return <>{speaker}</>;
  if (!source || source.omitted || inlineText(source.content) === speaker) {
    return <span lang={press.originals.language}>{speaker}</span>;
  }
  return (
    <Sentences
      setting={press.setting}
      pairs={pairsOf(withSentence(name, source.id), original)}
      languages={{ target: press.language, source: press.originals.language }}
      original={original}
      report={press.report ?? null}
    />
  );
}

/** Both languages stand in it, whatever the view: it is there to be seen, not to be read through. */
export function PullQuote({ press, block }: { press: Press; block: PullQuoteJson }) {
  const { t } = press.setting;
  const pairs = pairsOf(block.content ?? [], originalOf(press, block));
  const source = press.originals?.language;
  const voice = press.originals === null ? 'own' : 'translated';
  return (
    <blockquote class={`pull ${textAttributes(press, block).class ?? ''}`.trim()}>
      <p class="pull__t">
        {pairs.map((pair, at) => (
          <span key={pair.id ?? at}>
            <InlineContent content={pair.target} voice={voice} t={t} />
          </span>
        ))}
      </p>
      {source !== undefined && pairs.some((pair) => pair.source !== null) && (
        <p class="pull__o" lang={source}>
          {pairs.map((pair, at) => (
            <span key={pair.id ?? at}>
              {at > 0 && ' '}
              <InlineContent content={pair.source ?? []} voice="original" t={t} />
            </span>
          ))}
        </p>
      )}
      {block.attrs.speaker !== null && block.attrs.speaker !== '' && (
        <footer>
          <PulledSpeaker press={press} block={block} />
        </footer>
      )}
    </blockquote>
  );
}

function PulledSpeaker({ press, block }: { press: Press; block: PullQuoteJson }) {
  const { id, speaker } = block.attrs;
  const source = id === null ? undefined : press.originals?.blocks[speakerKey(id)]?.sentences[0];
  if (!source || source.omitted || inlineText(source.content) === speaker) {
    return <span lang={press.originals?.language}>{speaker}</span>;
  }
  return (
    <>
      <span class="pull__by">{speaker}</span>{' '}
      <span lang={press.originals?.language}>{inlineText(source.content)}</span>
    </>
  );
}

export function Figure({ press, block }: { press: Press; block: FigureJson }) {
  const { blog, t } = press.setting;
  const { src, alt, credit, licence, width, height } = block.attrs;
  const own = ownPicture(blog, src);
  const pictureId = pictureIdOf(src);
  const sized = press.figures.get(pictureId ?? '');
  // It was deleted since: an old version of a text shows no empty frame.
  if (pictureId !== null && sized === undefined) return null;
  // Words about a picture of the article come with it and are not translated; one of the blog's own is ours.
  const source = own === null ? press.originals?.language : undefined;
  const caption = block.content?.[0];
  return (
    <figure class="fig">
      {own === null ? (
        // Nothing is loaded from other hosts: whoever wants to see it goes there knowingly.
        <p class="fig__away">
          <a href={src} rel="noopener nofollow">
            {t('site.picture.elsewhere')}
          </a>
          {alt !== '' && <span lang={source}>{alt}</span>}
        </p>
      ) : (
        <div class="fig__art">
          {sized === undefined ? (
            <img
              src={own}
              alt={alt}
              width={width ?? undefined}
              height={height ?? undefined}
              loading="lazy"
              decoding="async"
            />
          ) : (
            <Picture
              blog={blog}
              picture={{ ...sized, alt, credit: '' }}
              sizes="(min-width: 60em) 60rem, 100vw"
            />
          )}
        </div>
      )}
      {(caption !== undefined || credit !== null || licence !== null) && (
        <figcaption>
          {caption !== undefined && (
            <span {...textAttributes(press, caption)}>
              <Text press={press} block={caption} />
            </span>
          )}
          {(credit !== null || licence !== null) && (
            <span class="fig__credit" lang={source}>
              {[credit, licence].filter((part) => part).join('　')}
            </span>
          )}
        </figcaption>
      )}
    </figure>
  );
}

export function Table({ press, block }: { press: Press; block: TableJson }) {
  return (
    <section
      class={isOurs(press, block) ? 'tscroll ours' : 'tscroll'}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
      tabIndex={0}
      aria-label={press.setting.t('site.table')}
    >
      <table>
        <tbody>
          {block.content.map((row, at) => (
            <tr key={row.attrs.id ?? at}>
              {row.content.map((cell, column) => (
                <Cell key={cell.attrs.id ?? column} press={press} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ press, cell }: { press: Press; cell: TableCellJson }) {
  const { header, colspan, rowspan } = cell.attrs;
  const spans = {
    colSpan: colspan === 1 ? undefined : colspan,
    rowSpan: rowspan === 1 ? undefined : rowspan,
  };
  const content = press.draw(cell.content);
  return header ? <th {...spans}>{content}</th> : <td {...spans}>{content}</td>;
}

export function LinkCard({ block }: { block: LinkCardJson }) {
  const { href, title, site, description } = block.attrs;
  return (
    <p class="card">
      <a href={href} rel="noopener">
        {title === '' ? href : title}
      </a>
      {description !== null && description !== '' && <span>{description}</span>}
      {site !== null && site !== '' && <span class="card__site">{site}</span>}
    </p>
  );
}
