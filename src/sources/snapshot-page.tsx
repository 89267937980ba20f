// The kept copy of a source, for members: when and where it was taken, its hash, and its bytes as text.
import type { ComponentChildren } from 'preact';
import type { MemberBlog } from '../blogs/blog-for.ts';
import { StudioPage } from '../web/layout.tsx';
import type { View } from '../web/page.ts';
import { decodeBytes } from './charset.ts';
import type { Article, SnapshotRow } from './store.ts';

/** Characters shown; all of the bytes are to be had as a file. */
const SHOWN = 200_000;

interface SnapshotPageProps {
  view: View;
  blog: MemberBlog;
  article: Article;
  snapshot: SnapshotRow;
  bytes: Uint8Array;
}

export function SnapshotPage({ view, blog, article, snapshot, bytes }: SnapshotPageProps) {
  const { t } = view;
  const base = `/studio/${blog.slug}/articles/${article.id}`;
  const { text } = decodeBytes(bytes, snapshot.charset);
  return (
    <StudioPage
      view={view}
      title={t('bring.snapshot')}
      blog={blog}
      current="bring"
      room="room--bring"
      styles={['bring.css']}
    >
      <div class="kept">
        <p>
          {blog.may.has('translate') ? (
            <a href={base} lang={article.language}>
              {article.title || t('bring.found.none')}
            </a>
          ) : (
            <span lang={article.language}>{article.title}</span>
          )}
        </p>
        <p class="hint">{t('bring.snapshot.what')}</p>
        <Facts view={view} blog={blog} snapshot={snapshot} />
        <p>
          <a class="btn btn--quiet" href={`${base}/snapshot/bytes`} download={fileName(snapshot)}>
            {t('bring.snapshot.take')}
          </a>
        </p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, and a keyboard must get at the rest */}
        <section class="kept__text" tabIndex={0} aria-label={t('bring.snapshot.text')}>
          <pre lang={article.language}>{text.slice(0, SHOWN)}</pre>
        </section>
        {text.length > SHOWN && <p class="hint">{t('bring.snapshot.more')}</p>}
      </div>
    </StudioPage>
  );
}

function Facts({ view, blog, snapshot }: Pick<SnapshotPageProps, 'view' | 'blog' | 'snapshot'>) {
  const { t } = view;
  const { address, final_address: from } = snapshot;
  const size = new Intl.NumberFormat(view.language).format(snapshot.size);
  return (
    <dl class="found">
      <Fact label={t('bring.snapshot.at')}>
        <time datetime={snapshot.fetched_at}>{momentText(view, snapshot.fetched_at, blog.timeZone)}</time>
      </Fact>
      {address && <Fact label={t('bring.snapshot.address')}>{address}</Fact>}
      {from && from !== address && <Fact label={t('bring.snapshot.from')}>{from}</Fact>}
      <Fact label="SHA-256">
        <code>{snapshot.sha256}</code>
      </Fact>
      <Fact label={t('bring.snapshot.kind')}>
        {t('bring.snapshot.kind.is', { type: snapshot.media_type, charset: snapshot.charset, size })}
      </Fact>
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Named by what is in it, and never run by a double click. */
export function fileName({ sha256, media_type: type }: SnapshotRow): string {
  const ending = type === 'text/html' ? 'html' : type === 'text/markdown' ? 'md' : 'txt';
  return `${sha256.slice(0, 16)}.${ending}.txt`;
}

function momentText(view: View, iso: string, timeZone: string): string {
  const locale = view.language === 'en' ? 'en-GB' : view.language;
  const style = { dateStyle: 'long', timeStyle: 'long', timeZone } as const;
  return new Intl.DateTimeFormat(locale, style).format(new Date(iso));
}
