// Whether a blog's own name leads to the press is looked up behind the page; this puts what was found in its place.

for (const said of document.querySelectorAll<HTMLElement>('[data-host]')) void tell(said);

async function tell(said: HTMLElement): Promise<void> {
  const answer = await fetch(said.dataset.host ?? '').catch(() => null);
  // Without an answer the page keeps what it says.
  if (answer?.ok) said.textContent = await answer.text();
}
