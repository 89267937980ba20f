// The program of a review in the browser: reads the page's data, opens the review, listens to keys, network and time.
import { render } from 'preact';
import { isMac, isTyping } from '../../web/client/key-press.ts';
import { openTab } from '../../web/client/tab.ts';
import type { ReviewData } from '../alignments/schemas.ts';
import { run } from './commands.ts';
import { commandOf } from './keys.ts';
import { Review } from './review.ts';
import { Screen } from './screen.tsx';

/** Away longer than this (milliseconds), a review reads again what others may have done. */
const AWAY_MS = 10_000;

async function start(): Promise<void> {
  const place = document.getElementById('review');
  const text = document.getElementById('review-data')?.textContent;
  if (!place || !text) return;
  // Written by our own server into this very page.
  const data = JSON.parse(text) as ReviewData;
  const tab = await openTab();
  const review = new Review(data, tab.id, { mac: isMac(navigator.platform) });
  await review.resume(await tab.others());
  tab.whenOneCloses(() => void tab.others().then((open) => review.resume(open)));
  // A link from elsewhere may name the pair it is about.
  review.open(location.hash.replace('#bead-', ''));
  place.replaceChildren();
  render(<Screen review={review} />, place);
  listen(review);
}

function listen(review: Review): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || review.dialog.peek() || review.gone.peek()) return;
    const command = commandOf(event, {
      mac: review.mac,
      typing: isTyping(event.target),
      pressing:
        event.target instanceof HTMLElement && event.target.matches('button, a, summary, [role=slider]'),
    });
    if (command && run(review, command)) event.preventDefault();
  });
  addEventListener('online', () => review.flush());
  addEventListener('pagehide', () => review.flush());
  addEventListener('beforeunload', (event) => {
    // What is on this device comes back by itself; only what is nowhere else is worth a question.
    const status = review.status.peek();
    if (status.kind === 'unsaved' && !status.onDevice) event.preventDefault();
  });
  let leftAt = 0;
  document.addEventListener('visibilitychange', () => {
    review.flush();
    if (document.visibilityState === 'hidden') leftAt = Date.now();
    else if (leftAt > 0 && Date.now() - leftAt > AWAY_MS) void review.reload();
  });
}

void start();
