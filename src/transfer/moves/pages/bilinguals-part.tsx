// What a move holds of finished translations, on its page: how many of each kind, and what became of them.
import { likenessKinds } from '../bilingual/likeness.ts';
import type { MovePageProps } from './move-view.ts';
import { counted } from './numbers.ts';

export function Bilinguals({ view, blog, move, bilinguals }: MovePageProps) {
  const { t } = view;
  const { found, kinds } = bilinguals;
  const isUndone = move.undone_at !== null;
  if (found === 0) return null;
  const list = `/studio/${blog.slug}/moves/${move.id}/bilinguals`;
  return (
    <section aria-labelledby="bilinguals">
      <h2 class="room__h" id="bilinguals">
        {t('moves.bilinguals')} <span>{counted(view, found)}</span>
      </h2>
      <p class="section__lead">{t(isUndone ? 'moves.bilinguals.undone' : 'moves.bilinguals.about')}</p>
      <ul class="moves-list" id="bilinguals-list" data-live>
        {likenessKinds.flatMap((kind) =>
          kinds[kind] === 0
            ? []
            : [
                <li key={kind}>
                  {isUndone ? (
                    t(`moves.bilingual.kind.${kind}`)
                  ) : (
                    <a href={`${list}?kind=${kind}`}>{t(`moves.bilingual.kind.${kind}`)}</a>
                  )}
                  <span>{t('moves.posts.count', { count: counted(view, kinds[kind]) })}</span>
                </li>,
              ],
        )}
      </ul>
      {isUndone ? null : <Sum {...{ view, list, bilinguals }} />}
    </section>
  );
}

/** What is still to be decided, and what became of the rest. */
function Sum({ view, list, bilinguals }: Pick<MovePageProps, 'view' | 'bilinguals'> & { list: string }) {
  const { t } = view;
  const { open, wanted, made, problems } = bilinguals;
  return (
    <p class="moves-bilinguals__sum">
      {open > 0 && (
        <a href={`${list}?show=open`}>{t('moves.bilinguals.open', { count: counted(view, open) })}</a>
      )}
      {wanted > 0 && (
        <a href={`${list}?show=make`}>{t('moves.bilinguals.wanted', { count: counted(view, wanted) })}</a>
      )}
      {made > 0 && (
        <a href={`${list}?show=made`}>{t('moves.bilinguals.made', { count: counted(view, made) })}</a>
      )}
      {problems > 0 && (
        <a href={`${list}?show=problem`}>
          {t('moves.bilinguals.problems', { count: counted(view, problems) })}
        </a>
      )}
    </p>
  );
}
