// The copy of the original beside its form, and other readings of the same page to compare it with.
import { type BlockJson, type DocumentJson, isTextBlock } from '../text/document.ts';
import { documentToHtml } from '../text/html-out.ts';
import { inlineText } from '../text/inline.ts';
import { Icon } from '../web/icons.tsx';
import type { View } from '../web/page.ts';
import type { Hint, StoredReading } from './brought.ts';
import { asCopy, firstBlocks, markHits } from './preview-document.ts';
import type { Article } from './store.ts';

interface PreviewProps {
  view: View;
  article: Article;
}

export function Preview({ view, article }: PreviewProps) {
  const { t } = view;
  const hints = article.found.hints.filter((hint) => hint.decision !== 'dismissed');
  return (
    <div class="preview" lang={article.language}>
      <p class="preview__site" lang={view.language}>
        {t('bring.preview')}
        {hints.length > 0 && <span>{t('bring.preview.hits')}</span>}
      </p>
      <p class="preview__h">{article.title}</p>
      <Copy view={view} document={article.document} hints={hints} />
    </div>
  );
}

/** Offered where another method found far more, or where one was taken and the first is to be had back. */
export function OtherReadings({ view, article, base }: PreviewProps & { base: string }) {
  if (article.confirmedAt !== null) return null;
  return (
    <>
      {article.found.alternatives.map((reading) => (
        <OtherReading key={reading.name} {...{ view, article, base, reading }} />
      ))}
    </>
  );
}

function OtherReading({
  view,
  article,
  base,
  reading,
}: PreviewProps & { base: string; reading: StoredReading }) {
  const { t } = view;
  const { paragraphs, sentences } = reading.counts;
  const name = `reading-${reading.name}`;
  return (
    <section class="other" aria-labelledby={name}>
      <h2 class="room__h" id={name}>
        {t('bring.other-reading')}
      </h2>
      <p>{t('bring.other-reading.why', { paragraphs, sentences })}</p>
      <details class="found__edit">
        <summary>
          <span class="found__do">{t('bring.other-reading.look')}</span>
        </summary>
        <div class="preview" lang={article.language}>
          <Copy view={view} document={reading.document} hints={[]} />
        </div>
      </details>
      <button
        class="btn btn--quiet btn--small"
        type="submit"
        form="article"
        formaction={`${base}/readings/${reading.name}/choice`}
      >
        {t('bring.other-reading.use')}
      </button>
    </section>
  );
}

interface CopyProps {
  view: View;
  document: DocumentJson;
  hints: readonly Hint[];
}

function Copy({ view, document, hints }: CopyProps) {
  const { blocks, cut } = firstBlocks(document);
  return (
    <>
      {blocks.map((block, at) => (
        <CopiedBlock key={block.attrs.id ?? at} view={view} block={block} hints={hints} />
      ))}
      {cut && (
        <p class="preview__more" lang={view.language}>
          {view.t('bring.preview.more')}
        </p>
      )}
    </>
  );
}

function CopiedBlock({ view, block, hints }: { view: View; block: BlockJson; hints: readonly Hint[] }) {
  if (block.type === 'figure') return <Figure view={view} figure={block} />;
  const html = documentToHtml(asCopy(block), { renderText: (text) => markHits(text, hints) });
  // documentToHtml is the one serializer: it escapes everything that came from the page.
  return <div class="preview__b" dangerouslySetInnerHTML={{ __html: html }} />;
}

/** No picture is loaded from the other site: it would tell that site who is reading. A link opens it on purpose. */
function Figure({ view, figure }: { view: View; figure: Extract<BlockJson, { type: 'figure' }> }) {
  const { src, alt, credit } = figure.attrs;
  const caption = figure.content?.[0];
  const said = caption && isTextBlock(caption) ? inlineText(caption.content ?? []) : '';
  return (
    <figure class="preview__fig">
      <p lang={view.language}>
        <Icon name="image" />
        {/^https?:/.test(src) ? (
          <a href={src} target="_blank" rel="noopener noreferrer">
            {view.t('bring.preview.picture')}
          </a>
        ) : (
          view.t('bring.preview.picture')
        )}
      </p>
      <figcaption>
        {said || alt}
        {credit && <small> {credit}</small>}
      </figcaption>
    </figure>
  );
}
