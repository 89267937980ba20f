// Brings the changing parts of a page up to date from the page itself, and says how long it may still take.

/** Milliseconds between two looks. */
const LOOK_MS = 2_000;
/** Before that much time has passed nobody can say how long it takes. */
const KNOWN_MS = 8_000;

/** The page that the part belongs to is asked again until it says that it stands elsewhere; then it is loaded anew. */
export async function refresh(part: HTMLElement): Promise<void> {
  const address = part.dataset.refresh ?? location.pathname;
  const left = timeLeft();
  for (;;) {
    left(document);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    // Nobody looks: the press has better things to do.
    if (document.hidden) continue;
    const answer = await fetch(address, { headers: { accept: 'text/html' } }).catch(() => null);
    // Signed out, or gone: asking again would bring the same for ever.
    if (answer && (answer.redirected || (answer.status >= 400 && answer.status < 500)))
      return location.reload();
    if (!answer?.ok) continue;
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const stand = next.querySelector<HTMLElement>('[data-stand]')?.dataset.stand;
    if (stand !== part.dataset.stand) return location.reload();
    takeOver(next);
  }
}

function takeOver(next: Document): void {
  for (const fresh of next.querySelectorAll<HTMLElement>('[data-live]')) {
    const old = document.getElementById(fresh.id);
    if (!old || old.contains(document.activeElement)) continue;
    if (old.innerHTML !== fresh.innerHTML) old.replaceWith(document.importNode(fresh, true));
  }
  for (const fresh of next.querySelectorAll('progress')) {
    const old = document.getElementById(fresh.id);
    if (!(old instanceof HTMLProgressElement)) continue;
    old.value = fresh.value;
    Object.assign(old.dataset, fresh.dataset);
  }
}

/** From how fast it went since this page was opened. */
function timeLeft(): (page: Document) => void {
  const begun = performance.now();
  let first: number | null = null;
  return (page) => {
    const bar = page.querySelector<HTMLElement>('progress[data-all]');
    const words = page.querySelector<HTMLElement>('[data-left]');
    if (!bar || !words) return;
    const [done, all] = [Number(bar.dataset.done), Number(bar.dataset.all)];
    first ??= done;
    const passed = performance.now() - begun;
    if (done === first || passed < KNOWN_MS) return;
    const minutes = Math.ceil(((all - done) * passed) / (done - first) / 60_000);
    const says =
      minutes <= 1 ? words.dataset.soon : words.dataset.left?.replaceAll('{minutes}', String(minutes));
    words.textContent = says ?? '';
  };
}
