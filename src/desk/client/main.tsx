// The desk's program in the browser: reads the page's data, opens the desk, listens to keys, network and time.
import { render } from 'preact';
import { isMac, isTyping } from '../../web/client/key-press.ts';
import { openTab } from '../../web/client/tab.ts';
import type { DeskData } from '../schemas.ts';
import { run } from './commands.ts';
import { Desk } from './desk.ts';
import { commandOf } from './keys.ts';
import { Screen } from './screen.tsx';

/** Away longer than this (milliseconds), a desk reads again what others may have done. */
const AWAY_MS = 10_000;

async function start(): Promise<void> {
  const place = document.getElementById('desk');
  const text = document.getElementById('desk-data')?.textContent;
  if (!place || !text) return;
  // Written by our own server into this very page.
  const data = JSON.parse(text) as DeskData;
  const tab = await openTab();
  const others = await tab.others();
  const desk = new Desk(data, { id: tab.id, others }, { mac: isMac(navigator.platform) });
  tab.whenOneCloses(() => void tab.others().then((open) => resume(desk, open)));
  // A link from elsewhere may name the sentence it is about.
  const asked = desk.rows.get(location.hash.replace('#row-', ''));
  if (asked) desk.enter(asked);
  place.replaceChildren();
  render(<Screen desk={desk} />, place);
  // A finished translation is being put in: what is not here yet comes by itself.
  if (location.hash === '#filling') desk.say(desk.words('desk.filling'));
  listen(desk);
  desk.memory.follow();
  desk.terms.follow();
  desk.checks.follow();
  desk.together.follow();
}

function resume(desk: Desk, openTabs: ReadonlySet<string>): void {
  desk.texts.resume(openTabs);
  desk.together.resume(openTabs);
}

function listen(desk: Desk): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || desk.dialog.peek()) return;
    const command = commandOf(event, { mac: desk.mac, typing: isTyping(event.target) });
    if (command && run(desk, command)) event.preventDefault();
  });
  addEventListener('online', () => desk.flush());
  addEventListener('pagehide', () => desk.flush());
  addEventListener('beforeunload', (event) => {
    // What is on this device comes back by itself; only what is nowhere else is worth a question.
    const status = desk.status.peek();
    if (status.kind === 'unsaved' && !status.onDevice) event.preventDefault();
  });
  let leftAt = 0;
  document.addEventListener('visibilitychange', () => {
    desk.flush();
    if (document.visibilityState === 'hidden') leftAt = Date.now();
    else if (leftAt > 0 && Date.now() - leftAt > AWAY_MS) void desk.reload();
  });
}

void start();
