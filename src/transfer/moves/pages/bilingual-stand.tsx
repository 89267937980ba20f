// Where a finished translation of a move stands: undecided, waiting, made, or what is in its way.
import type { MemberBlog } from '../../../blogs/blog-for.ts';
import { Icon } from '../../../web/icons.tsx';
import { isMessageKey, say } from '../../../web/messages/index.ts';
import type { View } from '../../../web/page.ts';
import type { Likeness } from '../bilingual/likeness.ts';
import type { BilingualRow } from '../bilingual/store.ts';
import type { TextsOf } from '../bilingual/texts-of.ts';
import { waitsForSource } from '../bilingual/withheld.ts';

interface StandProps {
  view: View;
  blog: MemberBlog;
  row: BilingualRow;
  likeness: Likeness;
  read: TextsOf;
}

export function BilingualStand({ view: { t }, row, likeness, read }: StandProps) {
  const isDraft = read.ok && read.isDraft;
  if (row.problem !== null)
    return (
      <span class="sev sev--warn">
        <Icon name="warn" /> {problemText(t, row.problem)}
      </span>
    );
  if (row.settled_at !== null)
    return (
      <span class="sev sev--ok">
        <Icon name="check" /> {t('moves.bilingual.stand.made')}
      </span>
    );
  if (row.wish === 'make')
    return (
      <span class="sev sev--note">
        <Icon name="clock" /> {t(isDraft ? 'moves.bilingual.stand.draft' : 'moves.bilingual.stand.make')}
      </span>
    );
  if (row.asked_at !== null && row.article_id === null)
    return (
      <span class="sev sev--note">
        <Icon name="clock" /> {t('moves.bilingual.stand.getting')}
      </span>
    );
  if (waitsForSource(row, likeness))
    return (
      <span class="sev sev--stop">
        <Icon name="alert" /> {t('moves.bilingual.stand.uncredited')}
      </span>
    );
  return row.wish === 'leave' ? <span>{t('moves.bilingual.stand.leave')}</span> : null;
}

/** Ours by its end, and that of a page that could not be got by its whole key. */
function problemText(t: View['t'], problem: string): string {
  const own = `moves.bilingual.problem.${problem}`;
  return isMessageKey(own) ? t(own) : say(t, problem, {}, 'moves.bilingual.problem.failed');
}
