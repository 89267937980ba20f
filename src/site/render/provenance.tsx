// The provenance box: who made this from what, by what right, and what was changed since.

import type { ComponentChildren } from 'preact';
import type { PublishedProvenance, Rights } from '../../posts/provenance.ts';
import { anchorOf } from '../../text/anchor.ts';
import { longDate } from '../../web/when.ts';
import type { Setting } from '../blog.ts';
import { dateAndTime } from '../dates.ts';
import type { PostText } from '../published/reads.ts';
import type { RevisionNote } from '../reads.ts';
import { History } from './history.tsx';
import { langOf, type Station, stationsOf } from './stream.tsx';

interface ProvenanceProps {
  setting: Setting;
  /** Where the post is read; its other views stand below it. */
  address: string;
  post: PostText;
  source: PublishedProvenance;
  revisions: RevisionNote[];
}

export function Provenance({ setting, address, post, source, revisions }: ProvenanceProps) {
  const { t } = setting;
  return (
    <section class="prov" aria-labelledby="prov-h">
      <h2 id="prov-h">{t('site.prov')}</h2>
      <ol class="prov__chain">
        <Here setting={setting} address={address} post={post} source={source} />
        {stationsOf(setting, source).map((station) => (
          <StationItem key={station.anchor} setting={setting} station={station} source={source} />
        ))}
      </ol>
      <History setting={setting} revisions={revisions} />
    </section>
  );
}

function Here({ setting, address, post, source }: Omit<ProvenanceProps, 'revisions'>) {
  const { blog, t, language } = setting;
  const date = longDate(post.publishedAt, language, blog.timeZone);
  const kind = source.omitted === 0 ? 'site.prov.whole' : 'site.prov.part';
  return (
    <li class="prov__n prov__n--here">
      <p class="prov__who">{blog.name}</p>
      <p class="prov__what">{t(kind, { date, name: post.author })}</p>
      <ul class="prov__did" id="emphasis">
        <EmphasisLegend setting={setting} emphasis={source.emphasis} />
        {source.omitted > 0 && <li>{t('site.prov.omitted', { count: source.omitted })}</li>}
        {source.added > 0 && <li>{t('site.prov.added', { count: source.added })}</li>}
        {source.omitted === 0 && source.added === 0 && <li>{t('site.prov.complete')}</li>}
        {source.machine && (
          <li>
            {t('site.prov.machine', {
              count: source.machine.sentences,
              engines: source.machine.engines.join(language === 'ja' ? '、' : ', '),
            })}
          </li>
        )}
      </ul>
      <p class="prov__keep prov__keep--ours">
        <span>{t('site.prov.views')}</span>
        {(['translation', 'both', 'original'] as const).map((view) => (
          <a key={view} href={view === 'translation' ? address : `${address}/${view}`}>
            {t(`site.view.${view}`)}
          </a>
        ))}
      </p>
    </li>
  );
}

function EmphasisLegend({
  setting,
  emphasis,
}: {
  setting: Setting;
  emphasis: PublishedProvenance['emphasis'];
}) {
  const { t } = setting;
  if (emphasis.source + emphasis.ours === 0) return null;
  return (
    <li>
      {t('site.prov.emphasis')}
      {'　'}
      {(['source', 'ours'] as const)
        .filter((whose) => emphasis[whose] > 0)
        .map((whose, at) => (
          <span key={whose}>
            {at > 0 && (setting.language === 'ja' ? '、' : ', ')}
            {t(`site.prov.emphasis.${whose}`)} <b>{emphasis[whose]}</b>
            {setting.language === 'ja' ? '（' : ' ('}
            <span class={`em em--${whose}`}>
              {t(whose === 'source' ? 'site.prov.dots' : 'site.prov.line')}
            </span>
            {setting.language === 'ja' ? '）' : ')'}
          </span>
        ))}
    </li>
  );
}

interface StationProps {
  setting: Setting;
  station: Station;
  source: PublishedProvenance;
}

function StationItem({ setting, station, source }: StationProps) {
  const { t } = setting;
  const { link, anchor, lang, isArticle } = station;
  const address = link.address ?? (isArticle ? (source.article.address ?? undefined) : undefined);
  return (
    <li class={link.kind === 'unnamed' ? 'prov__n prov__n--unnamed' : 'prov__n'} id={anchor}>
      <p class="prov__who">
        {address === undefined ? (
          <span lang={lang}>{link.name}</span>
        ) : (
          <a href={address} lang={lang} rel="noopener">
            {link.name}
          </a>
        )}
      </p>
      <StationWords setting={setting} station={station} source={source} />
      <p class="prov__keep">
        {address !== undefined && (
          <a href={address} rel="noopener">
            {t('site.prov.original')}
          </a>
        )}
        {link.segmentId !== undefined && (
          <a href={`#${anchorOf(link.segmentId)}`}>{t('site.prov.sentence')}</a>
        )}
        {isArticle && source.snapshot !== null && <Snapshot setting={setting} snapshot={source.snapshot} />}
      </p>
    </li>
  );
}

/** Title on a line of its own, then date, byline, rights and note, parted by full-width spaces. */
function StationWords({ setting, station, source }: StationProps) {
  const { blog, language } = setting;
  const { link, isArticle } = station;
  const { article, rights } = source;
  const title = link.title ?? (isArticle ? article.title : undefined);
  const date = link.date ?? (isArticle ? (article.publishedOn ?? undefined) : undefined);
  const parts: ComponentChildren[] = [];
  if (date !== undefined) parts.push(<time dateTime={date}>{longDate(date, language, blog.timeZone)}</time>);
  if (isArticle) parts.push(<Byline setting={setting} article={article} />);
  if (isArticle) parts.push(<RightsWords setting={setting} rights={rights} />);
  if (link.note !== undefined && link.note !== '') parts.push(link.note);
  if (title === undefined && parts.length === 0) return null;
  return (
    <p class="prov__what">
      {title !== undefined && <cite lang={langOf(title, article.language, setting)}>{title}</cite>}
      {title !== undefined && parts.length > 0 && <br />}
      {parts.map((part, at) => (
        <span key={at}>
          {at > 0 && '　'}
          {part}
        </span>
      ))}
    </p>
  );
}

function Byline({ setting, article }: { setting: Setting; article: PublishedProvenance['article'] }) {
  if (article.byline === '') return <>{setting.t('site.prov.unsigned')}</>;
  return <span lang={langOf(article.byline, article.language, setting)}>{article.byline}</span>;
}

function RightsWords({ setting, rights }: { setting: Setting; rights: Rights }) {
  const { blog, t, language } = setting;
  const on = rights.on === undefined ? undefined : longDate(rights.on, language, blog.timeZone);
  const details = [rights.by, on, rights.how].filter((part) => part !== undefined && part !== '');
  const brackets = language === 'ja' ? ['（', '）', '、'] : [' (', ')', ', '];
  const licence = rights.licence ?? rights.licenceUrl;
  return (
    <>
      {t(`site.rights.${rights.kind}`)}
      {details.length > 0 && `${brackets[0]}${details.join(brackets[2])}${brackets[1]}`}
      {licence !== undefined && (
        <>
          {rights.kind === 'free' ? ' ' : `　${t('site.rights.licence')} `}
          {rights.licenceUrl === undefined ? (
            licence
          ) : (
            <a href={rights.licenceUrl} rel="license noopener">
              {licence}
            </a>
          )}
        </>
      )}
    </>
  );
}

function Snapshot({
  setting,
  snapshot,
}: {
  setting: Setting;
  snapshot: NonNullable<PublishedProvenance['snapshot']>;
}) {
  const { blog, t, language } = setting;
  const date = dateAndTime(snapshot.fetchedAt, language, blog.timeZone);
  return (
    <span class="prov__copy">
      {t('site.prov.snapshot', { date })}{' '}
      <code title={`SHA-256 ${snapshot.sha256}`}>
        SHA-256 {snapshot.sha256.slice(0, 12)}
        <span class="prov__rest">{snapshot.sha256.slice(12)}</span>
      </code>
    </span>
  );
}
