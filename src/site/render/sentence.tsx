// One sentence and its original in one element, so that they can never drift apart.
import type { OriginalBlock } from '../../posts/provenance.ts';
import { anchorOf } from '../../text/anchor.ts';
import { writesWithoutSpaces } from '../../text/language.ts';
import type { Setting } from '../blog.ts';
import { InlineContent } from './inline.tsx';
import type { Pair } from './sentences.ts';

export interface Languages {
  target: string;
  /** Null where there is no original. */
  source: string | null;
}

interface SentencesProps {
  setting: Setting;
  pairs: Pair[];
  languages: Languages;
  /** The block in the original; undefined for blocks that the writer added. */
  original: OriginalBlock | undefined;
  /** Where it can be reported, up to its id. */
  report: string | null;
}

/** No white space may stand between two Japanese sentences; other scripts get the space they need. */
export function Sentences({ setting, pairs, languages, original, report }: SentencesProps) {
  const space = writesWithoutSpaces(languages.target) ? '' : ' ';
  return (
    <>
      {pairs.map((pair, at) => (
        <Sentence
          key={pair.id ?? `own ${at}`}
          setting={setting}
          pair={pair}
          languages={languages}
          original={original}
          report={report}
          before={at === 0 ? '' : space}
        />
      ))}
    </>
  );
}

interface SentenceProps extends Omit<SentencesProps, 'pairs'> {
  pair: Pair;
  before: string;
}

function Sentence({ setting, pair, languages, original, report, before }: SentenceProps) {
  const { t } = setting;
  const { id, target, source, omitted } = pair;
  if (source === null || languages.source === null || original === undefined) {
    return <OwnWords setting={setting} pair={pair} before={before} anchor={id} />;
  }
  const gap = pair.number > 1 && !writesWithoutSpaces(languages.source) ? ' ' : '';
  return (
    <>
      {before}
      <span class={omitted ? 's s--omitted' : 's'} id={id === null ? undefined : anchorOf(id)} tabIndex={-1}>
        {omitted ? (
          <span class="s__none">{t('site.sentence.omitted')}</span>
        ) : (
          <span class="s__t">
            <InlineContent content={target} voice="translated" t={t} />
          </span>
        )}
        <span class="s__o" lang={languages.source}>
          {gap}
          <InlineContent content={source} voice="original" t={t} />
          <span class="s__act" lang={setting.language}>
            <span class="s__ref">{placeOf(setting, original, pair)}</span>
            {id !== null && <a href={`#${anchorOf(id)}`}>{t('site.sentence.link')}</a>}
            {id !== null && report !== null && (
              <a class="s__report" href={`${report}${id}`} rel="nofollow">
                {t('reports.link')}
              </a>
            )}
          </span>
        </span>
      </span>
      {pair.breaks && <br class="s-br" />}
    </>
  );
}

/** Where the sentence stands in the original, as a person would look it up. */
function placeOf({ t }: Setting, { part, paragraph, before = 0 }: OriginalBlock, { number }: Pair): string {
  return part
    ? t(`site.sentence.ref.${part}`)
    : t('site.sentence.ref', { paragraph, sentence: before + number });
}

interface OwnWordsProps {
  setting: Setting;
  pair: Pair;
  before: string;
  anchor: string | null;
}

/** Words without an original: the writer's own, in a plain post all of them. */
function OwnWords({ setting, pair, before, anchor }: OwnWordsProps) {
  const words = <InlineContent content={pair.target} voice="own" t={setting.t} />;
  return (
    <>
      {before}
      {anchor === null ? words : <span id={anchorOf(anchor)}>{words}</span>}
      {pair.breaks && <br />}
    </>
  );
}
