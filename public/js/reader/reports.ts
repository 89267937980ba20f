// Opens the report of a sentence under it instead of on a page of its own, which stays the way without a script.

/** `close` shuts the original that is open: the form takes its place. */
export function reports(prose: HTMLElement, close: () => void): void {
  const { sent = '', receipt = '', notSent = '' } = prose.dataset;
  let form: HTMLFormElement | null = null;

  const open = async (link: HTMLAnchorElement) => {
    const sentence = link.closest<HTMLElement>('.s');
    const found = formIn(await fetch(link.href).then(textOf, () => ''));
    const block = sentence?.closest('.prose > *');
    if (!sentence || !block || !found) {
      location.assign(link.href);
      return;
    }
    close();
    form?.remove();
    form = found;
    block.after(found);
    found.querySelector<HTMLElement>('textarea')?.focus();
    found.querySelector('.report__foot a')?.addEventListener('click', (event) => {
      event.preventDefault();
      shut(sentence);
    });
    found.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.isComposing) shut(sentence);
    });
    found.addEventListener('submit', (event) => {
      event.preventDefault();
      void send(found);
    });
  };

  const shut = (sentence: HTMLElement) => {
    form?.remove();
    form = null;
    sentence.focus({ preventScroll: true });
  };

  const send = async (report: HTMLFormElement) => {
    const note = report.querySelector('.report__foot p');
    const button = report.querySelector('button');
    if (button?.getAttribute('aria-busy') === 'true') return;
    button?.setAttribute('aria-busy', 'true');
    try {
      const fields = [...new FormData(report)].map(([name, value]) => [name, String(value)]);
      const answer = await fetch(report.action, { method: 'POST', body: new URLSearchParams(fields) });
      const problem = parsed(await answer.text()).querySelector('.strip li, .door__lead');
      if (answer.ok) thank(report, answer.url);
      else say(note, problem?.textContent?.trim() || notSent);
    } catch {
      say(note, notSent);
    }
    button?.removeAttribute('aria-busy');
  };

  const thank = (report: HTMLFormElement, address: string) => {
    const thanks = document.createElement('p');
    const link = document.createElement('a');
    link.href = address;
    link.textContent = receipt;
    thanks.className = 'report';
    thanks.setAttribute('role', 'status');
    thanks.append(sent, ' ', link);
    report.replaceWith(thanks);
  };

  prose.addEventListener('click', (event) => {
    const link = (event.target as HTMLElement).closest<HTMLAnchorElement>('a.s__report');
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    void open(link);
  });
  prose.addEventListener('keydown', (event) => {
    const isPlain = !event.isComposing && !event.metaKey && !event.ctrlKey && !event.altKey;
    const target = event.target as HTMLElement;
    if (event.key.toLowerCase() !== 'r' || !isPlain || !target.classList.contains('s')) return;
    const link = target.querySelector<HTMLAnchorElement>('a.s__report');
    if (!link) return;
    // The letter must not be typed into the form that opens.
    event.preventDefault();
    void open(link);
  });
}

function textOf(answer: Response): Promise<string> | string {
  return answer.ok ? answer.text() : '';
}

function parsed(page: string): Document {
  return new DOMParser().parseFromString(page, 'text/html');
}

function formIn(page: string): HTMLFormElement | null {
  return parsed(page).querySelector<HTMLFormElement>('form.report');
}

function say(place: Element | null, text: string): void {
  if (!place) return;
  place.setAttribute('role', 'alert');
  place.className = 'err';
  place.textContent = text;
}
