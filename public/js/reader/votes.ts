// Gives a vote without leaving the page, from wherever a form for it stands; parts of pages may bring one later.

export function votes(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    const { given, again = '', failed = '' } = form.dataset;
    const said = form.querySelector('[role=status]');
    if (given === undefined || !said) return;
    event.preventDefault();
    // Until the answer to the first press is there, a second one says nothing new.
    if (form.ariaBusy === 'true') return;
    form.ariaBusy = 'true';
    cast(form.action)
      .then(
        (fresh) => (fresh ? given : again),
        (error: unknown) => (error instanceof Refused ? error.message : failed),
      )
      .then((words) => {
        form.ariaBusy = null;
        said.textContent = words;
      });
  });
}

/** The press said why not, in words. */
class Refused extends Error {}

async function cast(address: string): Promise<boolean> {
  const answer = await fetch(address, { method: 'POST', headers: { Accept: 'application/json' } });
  const { fresh, error } = (await answer.json()) as { fresh?: boolean; error?: { message: string } };
  if (error) throw new Refused(error.message);
  return fresh === true;
}
