// Where a post stands, in words and signs: public, a draft, scheduled, locked, ending, taken back.
import { Icon } from '../../web/icons.tsx';
import { say } from '../../web/messages/index.ts';
import type { View } from '../../web/page.ts';
import { longDate, written } from '../../web/when.ts';
import type { ListedPost } from './reads.ts';

interface StatesProps {
  view: View;
  post: ListedPost;
  timeZone: string;
  now: Date;
}

export function States({ view, post, timeZone, now }: StatesProps) {
  const { t, language } = view;
  const { draft } = post;
  return (
    <>
      <Standing view={view} post={post} timeZone={timeZone} now={now} />
      {draft?.scheduledAt && (
        <State
          name="clock"
          kind="note"
          words={t('posts.state.scheduled', { when: moment(draft.scheduledAt, language, timeZone) })}
        />
      )}
      {draft && post.revision !== null && !draft.scheduledAt && (
        <State name="pen" kind="note" words={t('posts.state.correcting')} />
      )}
      {draft?.problem && (
        <State
          name="warn"
          kind="warn"
          words={t('posts.state.failed', {
            why: say(t, `posts.problem.${draft.problem}`),
          })}
        />
      )}
      {post.locked && <State name="lock" kind="note" words={t('posts.state.locked')} />}
      {post.expiresAt && !hasEnded(post, now) && (
        <State
          name="clock"
          kind="note"
          words={t('posts.state.until', { when: moment(post.expiresAt, language, timeZone) })}
        />
      )}
    </>
  );
}

function Standing({ view, post, timeZone, now }: StatesProps) {
  const { t, language } = view;
  if (post.revision === null) {
    return post.draft?.scheduledAt ? null : (
      <State name="state-half" kind="note" words={t('posts.state.draft')} />
    );
  }
  if (hasEnded(post, now)) return <State name="eye" kind="note" words={t('posts.state.ended')} />;
  if (post.publishedAt === null) return <State name="eye" kind="note" words={t('posts.state.withdrawn')} />;
  const when = longDate(post.at, language, timeZone);
  return <State name="check" kind="ok" words={t('posts.state.published', { when })} />;
}

function hasEnded({ expiresAt }: ListedPost, now: Date): boolean {
  return expiresAt !== null && expiresAt <= now.toISOString();
}

function State(props: {
  name: Parameters<typeof Icon>[0]['name'];
  kind: 'ok' | 'warn' | 'note';
  words: string;
}) {
  return (
    <span class={`sev sev--${props.kind}`}>
      <Icon name={props.name} /> {props.words}
    </span>
  );
}

/** `5月21日 6:00`, with the year. */
export function moment(iso: string, language: string, timeZone: string): string {
  return written(iso, language, timeZone, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
}
