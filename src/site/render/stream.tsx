// The source line: from this blog back to whoever said it first.
import type { ChainLink, PublishedProvenance } from '../../posts/provenance.ts';
import type { Setting } from '../blog.ts';

/** A station of the chain with the words it is named by and the language they are in. */
export interface Station {
  link: ChainLink;
  /** Id of its place in the provenance box. */
  anchor: string;
  lang: string | undefined;
  /** Whether it is the article that was translated. */
  isArticle: boolean;
}

/** The chain with the article's outlet at its head, which a chain of people alone would not name. */
export function stationsOf(setting: Setting, source: PublishedProvenance): Station[] {
  const { article } = source;
  const first = source.chain[0];
  const named = first?.kind === 'outlet' && (first.from === 'article' || first.name === article.outlet);
  const head: ChainLink = {
    id: 'article',
    kind: 'outlet',
    name: article.outlet || article.title,
    from: 'article',
  };
  const chain = named ? source.chain : [head, ...source.chain];
  return chain.map((link, at) => ({
    link,
    anchor: `prov-${at + 1}`,
    lang: langOf(link.name, article.language, setting),
    isArticle: at === 0,
  }));
}

/** Names from the source are in its language, unless they are written in ours, as a translator's own words are. */
export function langOf(words: string, language: string, setting: Setting): string | undefined {
  if (language === setting.blog.language) return undefined;
  const isJapanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(words);
  return isJapanese && setting.language === 'ja' ? undefined : language;
}

export function Stream({
  setting,
  source,
  base,
}: {
  setting: Setting;
  source: PublishedProvenance;
  base: string;
}) {
  const { blog, t } = setting;
  return (
    <nav class="stream" aria-label={t('site.stream')}>
      <ol>
        <li class="stream__here">{blog.name}</li>
        {stationsOf(setting, source).map(({ link, anchor, lang }) => (
          <li key={anchor} class={link.kind === 'unnamed' ? 'stream__unnamed' : undefined}>
            <a href={`${base}#${anchor}`} lang={lang}>
              {link.name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
