// Asks for a vote: under a post, and beside the posts. Where the blog stands comes after the page, because it changes each hour.

import { Moved } from '../../rankings/moved.tsx';
import type { ShownStanding } from '../../rankings/reads.ts';
import { tablePath } from '../../rankings/table-path.ts';
import { pathOf } from '../address.ts';
import type { Ranking, Setting } from '../blog.ts';

/** Under a post. Nothing of a blog that takes no part. */
export function VoteStrip({ setting, slug }: { setting: Setting; slug: string }) {
  if (setting.blog.ranking === null) return null;
  return (
    <div class="cheer__rank">
      <Vote setting={setting} ranking={setting.blog.ranking} query={`?post=${slug}`} />
    </div>
  );
}

/** Beside the posts. */
export function VoteBox({ setting }: { setting: Setting }) {
  if (setting.blog.ranking === null) return null;
  return (
    <div class="vote">
      <Vote setting={setting} ranking={setting.blog.ranking} query="" />
    </div>
  );
}

function Vote({ setting, ranking, query }: { setting: Setting; ranking: Ranking; query: string }) {
  const { blog, t } = setting;
  return (
    <>
      <div class="part" data-part={`${blog.base}${pathOf({ page: 'part', part: 'standing' })}`}>
        <p>
          <a href={tableAddress(ranking)}>{t('rankings.part')}</a>
        </p>
      </div>
      <form
        class="vote__form"
        method="post"
        action={`${blog.base}/votes${query}`}
        data-given={t('rankings.vote.given')}
        data-again={t('rankings.vote.again')}
        data-failed={t('rankings.strip.failed')}
      >
        <button class="btn btn--quiet" type="submit">
          {t('rankings.strip.do')}
        </button>
        <p role="status" />
      </form>
    </>
  );
}

interface StandingProps {
  setting: Setting;
  ranking: Ranking;
  /** What the press is called. */
  press: string;
  standing: ShownStanding | null;
}

/** Where the blog stands this week in the category it gives most to, or among all. */
export function Standing({ setting: { t }, ranking, press, standing }: StandingProps) {
  return (
    <p>
      <a href={tableAddress(ranking)}>{t('rankings.strip', { press })}</a>
      <br />
      {standing === null ? (
        <span>{t('rankings.standing.none')}</span>
      ) : (
        <span>
          {ranking.category?.name ?? t('rankings.standing.all')}{' '}
          <b>{t('rankings.place', { place: standing.row.place })}</b>{' '}
          <Moved movement={standing.row.movement} t={t} />
        </span>
      )}
    </p>
  );
}

function tableAddress({ press, category }: Ranking): string {
  return `${press}${tablePath(category)}`;
}
