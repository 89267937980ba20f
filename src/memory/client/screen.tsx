// The whole screen of a review, put together.
import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { languageName } from '../../text/language.ts';
import { Modal } from '../../web/client/dialog.tsx';
import { Icon } from '../../web/client/icons.tsx';
import { Notice } from '../../web/client/notice.tsx';
import { SaveState, UnsavedStrip } from '../../web/client/save-state.tsx';
import { BeadRow, type BeadRowProps } from './bead-row.tsx';
import { focusCurrent, toggleRun, undo } from './commands.ts';
import type { Entry } from './entries.ts';
import { GoneReview } from './gone-review.tsx';
import { type Command, keysOf } from './keys.ts';
import type { Review } from './review.ts';
import { WrittenTexts } from './written-texts.tsx';

export function Screen({ review }: { review: Review }) {
  const { words, data } = review;
  const language = (code: string) => languageName(code, data.speech);
  if (review.gone.value) return <GoneReview review={review} />;
  return (
    <div class="review">
      <TopBar review={review} />
      <Progress review={review} />
      <UnsavedStrip words={words} status={review.status.value} onRetry={() => review.flush()} />
      <Lost review={review} />
      <main id="main" class="beads" aria-label={words('review.both')}>
        <div class="beads__head">
          <span />
          <h2>{words('review.source', { language: language(data.sourceLanguage) })}</h2>
          <h2>{words('review.target', { language: language(data.targetLanguage) })}</h2>
          <span />
        </div>
        <Entries review={review} />
      </main>
      <footer class="review__keys">
        <button
          type="button"
          class="btn btn--text btn--small"
          aria-haspopup="dialog"
          onClick={() => {
            review.dialog.value = 'keys';
          }}
        >
          <kbd>?</kbd> {words('review.keys.all')}
        </button>
      </footer>
      <Notice notice={review.notice} />
      {review.dialog.value === 'keys' && <KeysDialog review={review} />}
    </div>
  );
}

/** A row that nothing happened to is drawn once: there may be thousands. */
function Entries({ review }: { review: Review }) {
  const drawn = useRef(new Map<string, { props: BeadRowProps; row: VNode }>());
  const currentId = review.currentId.value;
  const tool = review.tool.value;
  const rows = review.entries.value.map((entry) => {
    if (entry.kind === 'quiet') return <QuietRun key={`quiet-${entry.id}`} review={review} run={entry} />;
    const { bead, number } = entry;
    const isNow = bead.id === currentId;
    const props: BeadRowProps = { review, bead, number, isNow, tool: isNow ? tool : null };
    const known = drawn.current.get(bead.id);
    // What can be done with the current one depends on its neighbours.
    if (known && !isNow && isSame(known.props, props)) return known.row;
    const row = <BeadRow key={bead.id} {...props} />;
    drawn.current.set(bead.id, { props, row });
    return row;
  });
  return <>{rows}</>;
}

function isSame(a: BeadRowProps, b: BeadRowProps): boolean {
  return a.bead === b.bead && a.number === b.number && a.isNow === b.isNow && a.tool === b.tool;
}

function TopBar({ review }: { review: Review }) {
  const { words, data } = review;
  return (
    <header class="dtop">
      <a class="dtop__back" href={data.links.back}>
        <Icon name="back" />
        <span class="vh">{words('review.back')}</span>
      </a>
      <div class="dtop__title">
        <h1 lang={data.targetLanguage}>{data.title}</h1>
      </div>
      <SaveState words={words} status={review.status.value} />
      <div class="dtop__do">
        <button type="button" class="btn btn--text btn--small" onClick={() => undo(review)}>
          {words('review.undo')} <kbd>{keysOf('undo', review.mac)[0]}</kbd>
        </button>
      </div>
    </header>
  );
}

function Progress({ review }: { review: Review }) {
  const { words } = review;
  const beads = review.beads.value;
  const count = (state: string) => beads.filter((bead) => bead.state === state).length;
  const [waiting, accepted, apart] = [count('waiting'), count('accepted'), count('apart')];
  return (
    <section class="review__progress" aria-label={words('review.progress')}>
      <progress max={beads.length} value={beads.length - waiting} aria-hidden="true" />
      <p>
        <b>{waiting > 0 ? words('review.waiting', { count: waiting }) : words('review.none-waiting')}</b>
        <span>{words('review.accepted', { count: accepted })}</span>
        {apart > 0 && <span>{words('review.apart', { count: apart })}</span>}
        <a href={review.data.links.memory}>{words('review.to-memory')}</a>
      </p>
      {review.data.links.translation && <ToDesk review={review} action={review.data.links.translation} />}
      <Readers review={review} />
    </section>
  );
}

/** As it stood when the page was opened: somebody who publishes meanwhile does so elsewhere. */
function Readers({ review: { words, data } }: { review: Review }) {
  if (data.readers === null) return null;
  const { follows, address } = data.readers;
  return (
    <p class="hint review__readers">
      <span>{words(follows ? 'review.readers.follow' : 'review.readers.apart')}</span>{' '}
      <a href={address}>{words('review.readers.post')}</a>
    </p>
  );
}

/** Only once everything is saved: the article is made of what the server has. */
function ToDesk({ review, action }: { review: Review; action: string }) {
  const { words } = review;
  return (
    <form
      method="post"
      action={action}
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        void review.saved().then((saved) => {
          if (saved) form.submit();
          else review.say(words('review.to-desk.unsaved'));
        });
      }}
    >
      <button type="submit" class="btn btn--quiet btn--small">
        {words('review.to-desk')}
      </button>
    </form>
  );
}

/** What somebody wrote is shown once more, so that nothing of it is lost. */
function Lost({ review }: { review: Review }) {
  const { words } = review;
  const lost = review.lost.value;
  if (lost.length === 0) return null;
  return (
    <div class="dsave">
      <div class="strip strip--warn" role="alert">
        <Icon name="warn" />
        <div>
          <p>{words('review.lost', { count: lost.length })}</p>
          <WrittenTexts words={words} steps={lost} />
        </div>
        <button
          type="button"
          class="btn btn--quiet btn--small"
          onClick={() => {
            review.lost.value = [];
          }}
        >
          {words('review.close')}
        </button>
      </div>
    </div>
  );
}

function QuietRun({ review, run }: { review: Review; run: Extract<Entry, { kind: 'quiet' }> }) {
  const { words } = review;
  const { first, last, isShown } = run;
  const action = isShown ? 'hide' : 'show';
  return (
    <p class="bead-run">
      <Icon name="check" />
      <span>{words('review.quiet', { count: last - first + 1, first, last })}</span>
      <button
        type="button"
        class="btn btn--text btn--small"
        aria-expanded={isShown}
        aria-label={words(`review.quiet.${action}.which`, { first, last })}
        onClick={() => toggleRun(review, run)}
      >
        {words(`review.quiet.${action}`)}
      </button>
    </p>
  );
}

const keyLines: readonly { name: string; commands: readonly Command[] }[] = [
  { name: 'accept', commands: ['accept'] },
  { name: 'move', commands: ['previous', 'next'] },
  { name: 'merge', commands: ['merge'] },
  { name: 'merge-before', commands: ['merge-before'] },
  { name: 'split', commands: ['split'] },
  { name: 'target', commands: ['target-before', 'target-after'] },
  { name: 'source', commands: ['source-before', 'source-after'] },
  { name: 'apart', commands: ['apart'] },
  { name: 'write', commands: ['write'] },
  { name: 'undo', commands: ['undo'] },
  { name: 'save', commands: ['save'] },
  { name: 'leave', commands: ['leave'] },
  { name: 'keys', commands: ['keys'] },
];

function KeysDialog({ review }: { review: Review }) {
  const { words, mac } = review;
  return (
    <Modal
      title={words('review.keys.all')}
      close={words('review.close')}
      onClose={() => {
        review.dialog.value = null;
      }}
      onGone={() => focusCurrent(review)}
    >
      <dl class="keylist">
        {keyLines.map(({ name, commands }) => (
          <div key={name}>
            <dt>{words(`review.key.${name}`)}</dt>
            <dd>
              {commands
                .flatMap((command) => keysOf(command, mac))
                .map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
