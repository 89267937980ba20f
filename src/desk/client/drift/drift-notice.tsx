// Says above the rows that the source has changed, and lets a person take that in or leave it.
import { useState } from 'preact/hooks';
import { Icon } from '../../../web/client/icons.tsx';
import { timeText } from '../../../web/client/time-text.ts';
import type { DriftNotice } from '../../drift/schemas.ts';
import type { Desk } from '../desk.ts';

/** On a phone it stays in sight as one line, and opens when it is pressed; elsewhere all of it has room. */
export function DriftStrip({ desk }: { desk: Desk }) {
  const { words } = desk;
  const [isOpen, setOpen] = useState(false);
  const notice = desk.drift.notice.value;
  if (!notice) return null;
  const { counts, state, foundAt } = notice;
  return (
    <section class={isOpen ? 'drift-bar is-open' : 'drift-bar'} aria-labelledby="drift-bar">
      <p id="drift-bar">
        <Icon name="warn" /> {words(`desk.drift.${state}`, { when: timeText(foundAt, words) })}
      </p>
      <button
        type="button"
        class="btn btn--text btn--small drift-bar__open"
        aria-expanded={isOpen}
        aria-controls="drift-bar-rest"
        onClick={() => setOpen(!isOpen)}
      >
        {words(isOpen ? 'desk.drift.fold' : 'desk.drift.unfold')}
      </button>
      <div id="drift-bar-rest" class="drift-bar__rest">
        <p>{words('desk.drift.counts', counts)}</p>
        {notice.title && <Title desk={desk} title={notice.title} />}
        <p class="drift-bar__do">
          <a href={notice.address}>{words('desk.drift.see')}</a>
          {state === 'open' ? <Choice desk={desk} /> : <Left desk={desk} />}
        </p>
      </div>
    </section>
  );
}

function Title({ desk, title }: { desk: Desk; title: NonNullable<DriftNotice['title']> }) {
  const { language } = desk.data.source;
  return (
    <p class="drift-bar__title">
      {desk.words('desk.drift.title')}　
      <span lang={language}>
        <del>{title.before}</del> <ins>{title.after}</ins>
      </span>
    </p>
  );
}

function Choice({ desk }: { desk: Desk }) {
  const { words, drift } = desk;
  return (
    <>
      <button type="button" class="btn btn--small" onClick={() => void drift.decide('taking')}>
        {words('desk.drift.take')}
      </button>
      <button type="button" class="btn btn--quiet btn--small" onClick={() => void drift.decide('refusal')}>
        {words('desk.drift.leave')}
      </button>
    </>
  );
}

/** How many sentences wait, and the way to the first. */
function Left({ desk }: { desk: Desk }) {
  const { words } = desk;
  const waiting = desk.drift.waiting();
  const [first] = waiting;
  if (!first) return <span>{words('desk.drift.publish')}</span>;
  return (
    <button type="button" class="btn btn--quiet btn--small" onClick={() => desk.enter(first)}>
      {words('desk.drift.waiting', { count: waiting.length })}
    </button>
  );
}
