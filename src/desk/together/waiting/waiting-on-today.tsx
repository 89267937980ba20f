// What waits for this very member, for きょう: who calls on them, what is proposed for their sentences, their parts.
import type { MemberBlog } from '../../../blogs/blog-for.ts';
import type { Context } from '../../../platform/context.ts';
import { Icon } from '../../../web/icons.tsx';
import type { View } from '../../../web/page.ts';
import { ago, longDate } from '../../../web/when.ts';
import { type OwnPart, ownParts, type WaitingSentence, waitingCalls, waitingProposals } from './store.ts';

const MOST = 8;

/** Null while nothing waits. */
export async function waitingOnToday(ctx: Context, view: View, blog: MemberBlog) {
  if (!view.person || !blog.may.has('translate')) return null;
  const of = { blogId: blog.id, personId: view.person.id };
  const calls = await waitingCalls(ctx.db, of, MOST);
  const proposals = await waitingProposals(ctx.db, of, MOST);
  const parts = await ownParts(ctx.db, of, MOST);
  if (calls.length + proposals.length + parts.length === 0) return null;
  const now = ctx.clock.now();
  const desk = `/studio/${blog.slug}/desk`;
  return (
    <section aria-labelledby="today-together">
      <h2 id="today-together" class="room__h">
        {view.t('today.together')}
      </h2>
      <ul class="mss mss--waiting">
        {calls.map((call) => (
          <Sentence key={call.id} {...{ view, desk, now }} of={call} what="call" />
        ))}
        {proposals.map((proposal) => (
          <Sentence key={proposal.id} {...{ view, desk, now }} of={proposal} what="proposal" />
        ))}
        {parts.map((part) => (
          <Part key={part.id} {...{ view, desk, part }} />
        ))}
      </ul>
    </section>
  );
}

interface SentenceProps {
  view: View;
  desk: string;
  now: Date;
  of: WaitingSentence;
  what: 'call' | 'proposal';
}

function Sentence({ view, desk, now, of, what }: SentenceProps) {
  return (
    <li>
      <a href={`${desk}/${of.translationId}#row-${of.segmentId}`}>
        <b lang={of.language}>{of.title}</b>
        <span>
          <Icon name={what === 'call' ? 'note' : 'pen'} />{' '}
          {view.t(`today.together.${what}`, { name: of.byName })} {ago(view.language, of.at, now)}
        </span>
      </a>
    </li>
  );
}

function Part({ view, desk, part }: { view: View; desk: string; part: OwnPart }) {
  const { t } = view;
  const { done, sentences } = part;
  return (
    <li>
      <a href={`${desk}/${part.translationId}`}>
        <b lang={part.language}>{part.title}</b>
        <span>
          <Icon name="person" /> {t('today.together.part', { done, sentences })}
          {part.dueOn !== null && (
            <> {t('today.together.due', { day: longDate(part.dueOn, view.language, 'UTC') })}</>
          )}
        </span>
      </a>
    </li>
  );
}
