// What was changed since the post first appeared, word by word.

import type { Change } from '../../posts/provenance.ts';
import { anchorOf } from '../../text/anchor.ts';
import { wordDiff } from '../../text/diff.ts';
import { longDate } from '../../web/when.ts';
import type { Setting } from '../blog.ts';
import type { RevisionNote } from '../reads.ts';

/** More changes than this in one revision are a new translation, not a list anybody reads. */
const MOST_SHOWN = 40;

/** Sentences changed since the first version. */
export function correctionsIn(revisions: RevisionNote[]): number {
  return revisions.filter(({ number }) => number > 1).reduce((sum, { changes }) => sum + changes.length, 0);
}

/** Open as long as the text itself stays short: a correction that nobody sees was not told. */
export function History({ setting, revisions }: { setting: Setting; revisions: RevisionNote[] }) {
  const later = revisions.filter(({ number }) => number > 1);
  if (later.length === 0) return null;
  const { blog, t, language } = setting;
  return (
    <details class="prov__hist" id="history">
      <summary>{t('site.prov.history', { count: correctionsIn(revisions) })}</summary>
      <dl>
        {later.map(({ number, createdAt, note, changes, sourceChangedAt }) => (
          <div key={number}>
            <dt>{t('site.prov.revision', { date: longDate(createdAt, language, blog.timeZone), number })}</dt>
            {changes.slice(0, MOST_SHOWN).map((change, at) => (
              <dd key={at}>
                <Changed setting={setting} change={change} />
              </dd>
            ))}
            {sourceChangedAt !== null && (
              <dd class="prov__note">
                {t('site.prov.follows', { date: longDate(sourceChangedAt, language, blog.timeZone) })}
              </dd>
            )}
            {changes.length === 0 && <dd>{t('site.prov.no-change')}</dd>}
            {note !== '' && <dd class="prov__note">{note}</dd>}
          </div>
        ))}
      </dl>
    </details>
  );
}

function Changed({ setting, change }: { setting: Setting; change: Change }) {
  const { blog, t } = setting;
  return (
    <>
      {wordDiff(change.before, change.after, blog.language).map((part, at) => {
        if (part.op === 'del') return <del key={at}>{part.text}</del>;
        if (part.op === 'ins') return <ins key={at}>{part.text}</ins>;
        return part.text;
      })}
      {change.segmentId !== null && change.after !== '' && (
        <>
          {'　'}
          <a href={`#${anchorOf(change.segmentId)}`}>{t('site.prov.this-sentence')}</a>
        </>
      )}
    </>
  );
}
