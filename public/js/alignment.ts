// The page of a translation that is being put together opens anew when that is done; until then nothing on it moves.

/** Milliseconds between two looks: the first, and the longest. */
const FIRST_MS = 1_000;
const LONGEST_MS = 15_000;

/** What is still being worked on. */
const ACCEPTED = 202;

for (const part of document.querySelectorAll<HTMLElement>('[data-alignment]')) void watch(part);

async function watch(part: HTMLElement): Promise<void> {
  for (let wait = FIRST_MS; ; wait = Math.min(LONGEST_MS, wait * 1.3)) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    const answer = await fetch(part.dataset.alignment ?? '', { method: 'HEAD' }).catch(() => null);
    // Where the press cannot be reached, the page stays as it is.
    if (answer && answer.status < 500 && answer.status !== ACCEPTED) return location.reload();
  }
}
