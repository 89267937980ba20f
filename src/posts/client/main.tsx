// The writing screen's program in the browser: reads the page's data, opens the draft, listens to keys, network, time.
import { render } from 'preact';
import { isMac, isTyping } from '../../web/client/key-press.ts';
import { openTab } from '../../web/client/tab.ts';
import { run } from '../../web/client/text/text-commands.ts';
import { keyCommand } from '../../web/client/text/text-keys.ts';
import type { EditorData } from '../schemas.ts';
import { Screen } from './screen.tsx';
import { Writing } from './writing.ts';

/** Away longer than this (milliseconds), the screen reads again what others may have written. */
const AWAY_MS = 10_000;

async function start(): Promise<void> {
  const place = document.getElementById('write');
  const text = document.getElementById('write-data')?.textContent;
  if (!place || !text) return;
  // Written by our own server into this very page.
  const data = JSON.parse(text) as EditorData;
  const tab = await openTab();
  const others = await tab.others();
  const writing = new Writing(data, { id: tab.id, others }, { mac: isMac(navigator.platform) });
  tab.whenOneCloses(() => void tab.others().then((open) => writing.resume(open)));
  place.replaceChildren();
  render(<Screen writing={writing} />, place);
  listen(writing);
}

function listen(writing: Writing): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || writing.dialog.peek()) return;
    const command = keyCommand(event, { mac: writing.mac, typing: isTyping(event.target) });
    const anywhere = command === 'save' || command === 'keys' || command === 'leave' || command === 'bar';
    if (command && anywhere && run(writing, command)) event.preventDefault();
  });
  addEventListener('online', () => writing.flush());
  addEventListener('pagehide', () => writing.flush());
  addEventListener('beforeunload', (event) => {
    // What is on this device comes back by itself; only what is nowhere else is worth a question.
    const status = writing.status.peek();
    if (status.kind === 'unsaved' && !status.onDevice) event.preventDefault();
  });
  // Come back to by the browser's own way back: the post may have been published since.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void writing.reload();
  });
  let leftAt = 0;
  document.addEventListener('visibilitychange', () => {
    writing.flush();
    if (document.visibilityState === 'hidden') leftAt = Date.now();
    else if (leftAt > 0 && Date.now() - leftAt > AWAY_MS) void writing.reload();
  });
}

void start();
