// Scrolls a row into sight where the rows around it take their height only when they are seen (`content-visibility`).

/** Frames in which the rows above may still grow, at most. */
const MOST_FRAMES = 12;
/** Frames without a change after which they have grown. */
const STILL = 2;

/** The place is looked for anew as long as it moves: rows that come into sight for the first time push it on. */
export function bringIntoSight(element: Element | null): void {
  let top = Number.NaN;
  let still = 0;
  const look = (frames: number) => {
    if (!element?.isConnected) return;
    element.scrollIntoView({ block: 'nearest' });
    const now = element.getBoundingClientRect().top + window.scrollY;
    still = now === top ? still + 1 : 0;
    top = now;
    if (frames > 0 && still < STILL) requestAnimationFrame(() => look(frames - 1));
  };
  look(MOST_FRAMES);
}
