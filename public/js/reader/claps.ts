// Brings the number of claps after the page, and sends one without leaving it.

export function claps(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-claps]');
  const number = form?.querySelector('b');
  const said = form?.querySelector('p');
  if (!form || !number || !said) return;
  const { claps: address = '', done = '', again = '', failed = '', word = '' } = form.dataset;
  const headers = { Accept: 'application/json' };
  const show = (count: number) => {
    number.textContent = String(count);
    number.hidden = count === 0;
  };
  const ask = async (where: string, init: RequestInit = {}) => {
    const answer = await fetch(where, { ...init, headers });
    if (!answer.ok) throw new Error(String(answer.status));
    return (await answer.json()) as { claps: number; fresh?: boolean };
  };
  // Only for readers who come this far.
  new IntersectionObserver((seen, observer) => {
    if (!seen.some((one) => one.isIntersecting)) return;
    observer.disconnect();
    ask(address).then(
      (answer) => show(answer.claps),
      () => undefined,
    );
  }).observe(form);

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const button = form.querySelector('button');
    if (button?.getAttribute('aria-pressed') === 'true') return;
    button?.setAttribute('aria-pressed', 'true');
    ask(form.action, { method: 'POST' }).then(
      (answer) => {
        show(answer.claps);
        said.replaceChildren(`${answer.fresh ? done : again} `, ...wayToAWord(`${address}?given`, word));
      },
      () => {
        button?.removeAttribute('aria-pressed');
        said.textContent = failed;
      },
    );
  });
}

/** To where a word can be said with the clap, as long as the post takes comments. */
function wayToAWord(address: string, word: string): HTMLAnchorElement[] {
  if (document.querySelector('form.cform') === null) return [];
  const link = document.createElement('a');
  link.href = address;
  link.textContent = word;
  return [link];
}
