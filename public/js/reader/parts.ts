// Puts the parts that change often where a page left room for them; where that fails, the link to them stays.

/** How far below the window a part may still be when it is fetched. */
const NEAR = '600px';

/** `filled` is called once a part stands in the page. */
export function loadParts(filled: () => void): void {
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        fill(target as HTMLElement).then(
          () => {
            filled();
            // A part may leave room for another: the widgets for the newest comments.
            watch(target);
          },
          () => undefined,
        );
      }
    },
    { rootMargin: NEAR },
  );
  const watch = (within: ParentNode) => {
    for (const place of within.querySelectorAll('[data-part]')) near.observe(place);
  };
  watch(document);
}

async function fill(place: HTMLElement): Promise<void> {
  const answer = await fetch(place.dataset.part ?? '');
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const part = page.querySelector('[data-of]');
  if (part === null) return;
  place.replaceChildren(...Array.from(part.childNodes, (node) => document.importNode(node, true)));
}
