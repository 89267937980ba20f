// Moves of another blog, for きょう: whoever handed files over may close the page, and reads here when it is their turn.
import type { MemberBlog } from '../../../blogs/blog-for.ts';
import { isoFromNow } from '../../../platform/clock.ts';
import type { Context } from '../../../platform/context.ts';
import { Icon } from '../../../web/icons.tsx';
import type { View } from '../../../web/page.ts';
import { momentText } from '../../../web/when.ts';
import { movesToTell } from '../reads.ts';
import { titleOf } from './moves-page.tsx';
import { fileNamesOf } from './reads.ts';
import { type MoveStand, standOf } from './stand.ts';

const ON_TODAY = 3;
/** Milliseconds that one is told of a move which has ended. */
const TOLD_MS = 7 * 24 * 60 * 60 * 1000;
/** Where nothing goes on until somebody has looked. */
const WAITING: readonly MoveStand[] = ['refused', 'checking', 'reading-stopped', 'putting-stopped'];

/** Null for members who move nothing in, and while there is nothing to tell of any move. */
export async function movesOnToday(ctx: Context, view: View, blog: MemberBlog) {
  if (!blog.may.has('manage')) return null;
  const moves = await movesToTell(ctx.db, blog.id, isoFromNow(ctx, -TOLD_MS), ON_TODAY);
  if (moves.length === 0) return null;
  const names = await fileNamesOf(ctx.db, moves);
  const { t, language } = view;
  const all = `/studio/${blog.slug}/moves`;
  return (
    <section aria-labelledby="today-moves">
      <h2 id="today-moves" class="room__h">
        {t('moves.title')}
        <a href={all}>{t('moves.earlier')}</a>
      </h2>
      <ul class="mss">
        {moves.map((move) => (
          <li key={move.id}>
            <a href={`${all}/${move.id}`}>
              <b>{titleOf(view, move, names.get(move.id) ?? [])}</b>
              <span>{momentText(move.finished_at ?? move.created_at, language, blog.timeZone)}</span>
            </a>
            <p class="mss__s">
              <Stand view={view} stand={standOf(move)} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Stand({ view, stand }: { view: View; stand: MoveStand }) {
  const isWaiting = WAITING.includes(stand);
  return (
    <span class={isWaiting ? 'sev sev--warn' : 'sev sev--note'}>
      <Icon name={isWaiting ? 'warn' : 'info'} /> {view.t(`moves.stand.${stand}`)}
    </span>
  );
}
