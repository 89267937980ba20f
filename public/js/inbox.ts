// The inbox by keyboard, and what is open marked as read. Everything it does is there without it, as links and forms.

const wide = matchMedia('(min-width: 60em)');
const list = document.querySelector<HTMLElement>('.inlist');
const links = () => [...(list?.querySelectorAll<HTMLAnchorElement>(':scope > li > a') ?? [])];

/** Milliseconds that a hand needs to go on to the next one; only where it stays is opened. */
const STAYS_MS = 120;

markRead();
allAtOnce();
const dialog = keysDialog();
document.addEventListener('keydown', pressed);
// Who decides by key goes on by key: the page that comes back begins where the hand is.
if (sessionStorage.getItem('inbox-by-key') === 'yes' && wide.matches) current()?.focus();
sessionStorage.removeItem('inbox-by-key');

function pressed(event: KeyboardEvent): void {
  // While a word is being converted its keys belong to the input method.
  if (event.isComposing || event.keyCode === 229) return;
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || dialog?.open) return;
  const deed = deeds[event.key];
  if (!deed) return;
  // Arrows scroll the page unless the hand is in the list.
  if (event.key.startsWith('Arrow') && !list?.contains(event.target as Node)) return;
  event.preventDefault();
  deed();
}

const deeds: Record<string, () => void> = {
  j: () => move(1),
  ArrowDown: () => move(1),
  k: () => move(-1),
  ArrowUp: () => move(-1),
  a: () => decide('show'),
  s: () => decide('spam'),
  r: answer,
  x: tick,
  z: () => press('[data-key="z"]'),
  '?': () => dialog?.showModal(),
};

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true;
  return target instanceof HTMLInputElement && target.type !== 'checkbox';
}

/** The row the hand is on: the focused one, else the open one, else the first. */
function current(): HTMLAnchorElement | undefined {
  const all = links();
  const focused = document.activeElement?.closest('.inlist > li')?.querySelector('a');
  return (
    all.find((link) => link === focused) ?? all.find((link) => link.hasAttribute('aria-current')) ?? all[0]
  );
}

function move(by: 1 | -1): void {
  const all = links();
  const here = current();
  const isBegun = document.activeElement === here || here?.hasAttribute('aria-current');
  const next = here && isBegun ? all[all.indexOf(here) + by] : here;
  if (!next) return;
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
  openLater(next);
}

let waiting: ReturnType<typeof setTimeout> | undefined;
let asked: AbortController | undefined;

/** On a wide screen what the hand stays on opens beside the list; letters open by Enter, elsewhere. */
function openLater(link: HTMLAnchorElement): void {
  clearTimeout(waiting);
  asked?.abort();
  if (!wide.matches || link.closest('li')?.dataset.kind === 'letter') return;
  waiting = setTimeout(() => void open(link), STAYS_MS);
}

async function open(link: HTMLAnchorElement): Promise<void> {
  asked = new AbortController();
  try {
    const answer = await fetch(link.href, { signal: asked.signal, headers: { accept: 'text/html' } });
    if (!answer.ok) return void location.assign(link.href);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const pane = page.querySelector('.inopen');
    const now = document.querySelector('.inopen');
    if (!pane || !now) return void location.assign(link.href);
    now.replaceWith(pane);
    for (const other of links()) other.removeAttribute('aria-current');
    link.setAttribute('aria-current', 'true');
    history.replaceState(null, '', link.href);
    markRead();
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) location.assign(link.href);
  }
}

/** What is ticked, else the row the hand is on. */
function decide(verb: 'show' | 'spam'): void {
  sessionStorage.setItem('inbox-by-key', 'yes');
  const chosen = document.querySelector<HTMLFormElement>('#inbox-chosen');
  if (chosen && ticks().some((box) => box.checked)) {
    return void chosen.querySelector<HTMLButtonElement>(`button[value="${verb}"]`)?.click();
  }
  const here = current();
  const row = here?.closest('li');
  const pane = document.querySelector<HTMLElement>('#inbox-open');
  if (pane && row?.dataset.id === pane.dataset.id) {
    // A report is not shown but accepted: the same key leads to its button, for a second look before it is pressed.
    if (verb === 'show' && pane.dataset.kind === 'report') return void accept(pane);
    return void pane.querySelector<HTMLButtonElement>(`.inopen__do button[value="${verb}"]`)?.click();
  }
  // Not open yet, or a letter: its tick and the form of the list do the same.
  const box = row?.querySelector<HTMLInputElement>('input[type="checkbox"]');
  if (!box) return;
  box.checked = true;
  chosen?.querySelector<HTMLButtonElement>(`button[value="${verb}"]`)?.click();
}

function accept(pane: HTMLElement): void {
  const button = pane.querySelector<HTMLButtonElement>('button[data-key="a"]:not(:disabled)');
  if (button === document.activeElement) button?.click();
  else button?.focus();
}

function answer(): void {
  const field = document.querySelector<HTMLTextAreaElement>('#inbox-open textarea[name="answer"]');
  if (field && field.offsetParent !== null) field.focus();
  else current()?.click();
}

function tick(): void {
  const box = current()?.closest('li')?.querySelector<HTMLInputElement>('input[type="checkbox"]');
  if (box) box.checked = !box.checked;
}

function press(selector: string): void {
  sessionStorage.setItem('inbox-by-key', 'yes');
  document.querySelector<HTMLButtonElement>(selector)?.click();
}

function ticks(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>('.inlist__pick input')];
}

function allAtOnce(): void {
  const all = document.querySelector<HTMLInputElement>('#inbox-all');
  const label = all?.closest('label');
  if (!all || !label) return;
  label.hidden = false;
  all.addEventListener('change', () => {
    for (const box of ticks()) box.checked = all.checked;
  });
}

function keysDialog(): HTMLDialogElement | null {
  const keys = document.querySelector<HTMLDialogElement>('#inbox-keys');
  const button = document.querySelector<HTMLButtonElement>('#inbox-keys-open');
  if (button) {
    button.hidden = false;
    button.addEventListener('click', () => keys?.showModal());
  }
  return keys;
}

/** Whoever sees an item opened has read it: the press is told, and the dot goes. */
function markRead(): void {
  const pane = document.querySelector<HTMLElement>('#inbox-open');
  const { kind, id } = pane?.dataset ?? {};
  if (!pane || !kind || !id || pane.offsetParent === null) return;
  const row = list?.querySelector(`li[data-id="${id}"]`);
  if (row && !row.classList.contains('is-new')) return;
  row?.classList.remove('is-new');
  const place = location.pathname.replace(/\/inbox.*$/, '/inbox/seen');
  void fetch(place, { method: 'POST', body: new URLSearchParams({ [kind]: id }), redirect: 'manual' });
}
