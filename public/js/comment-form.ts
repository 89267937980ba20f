// What a script adds to the comment form: a token when somebody begins to write, so that one press sends; and what a
// ticked box remembers on this device.

import type { Sum } from './reader/solve-sum.ts';

const form = document.querySelector<HTMLFormElement>('form.cform[data-token]');
const KEPT = 'taiyaku.comment';
const REMEMBERED = ['name', 'mail', 'url'];

interface Given {
  token: string;
  names: Record<string, string>;
  /** This press sends mail. */
  tells: boolean;
  sum: Sum | null;
}

if (form) {
  prepare(form);
  remember(form);
}

/** Once, at the first touch. Until it has come, and wherever it does not, sending leads to the confirmation. */
function prepare(form: HTMLFormElement): void {
  const fetchToken = async () => {
    const answer = await fetch(form.dataset.token ?? '', { headers: { accept: 'application/json' } });
    if (answer.ok) use((await answer.json()) as Given);
  };
  const use = ({ token, names, tells, sum }: Given) => {
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = 'token';
    input.value = token;
    form.append(input);
    for (const [plain, name] of Object.entries(names)) {
      const field = form.elements.namedItem(plain === 'trap' ? 'website' : plain);
      if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.name = name;
    }
    const tell = form.querySelector<HTMLElement>('[data-tell]');
    if (tell) tell.hidden = !tells;
    if (sum) void prove(form, names.proof ?? 'proof', sum).catch(() => undefined);
  };
  form.addEventListener('focusin', () => void fetchToken().catch(() => undefined), { once: true });
}

/** Asked for only where a blog wants it, and done while the sender writes. */
async function prove(form: HTMLFormElement, name: string, sum: Sum): Promise<void> {
  const { solveSum } = await import('./reader/solve-sum.ts');
  const input = document.createElement('input');
  input.type = 'hidden';
  input.name = name;
  input.value = (await solveSum(sum)) ?? '';
  form.append(input);
}

/** Storage may be shut: then nothing is remembered, and nothing breaks. */
function remember(form: HTMLFormElement): void {
  const line = form.querySelector<HTMLElement>('[data-remember]');
  const box = line?.querySelector('input');
  if (!line || !box) return;
  line.hidden = false;
  const fields = REMEMBERED.flatMap((name) => form.querySelector<HTMLInputElement>(`#cf-${name}`) ?? []);
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? 'null') as string[] | null;
    if (kept) {
      box.checked = true;
      fields.forEach((field, at) => {
        if (field.value === '') field.value = String(kept[at] ?? '');
      });
    }
  } catch {
    // See above.
  }
  const keep = () => {
    try {
      if (box.checked) localStorage.setItem(KEPT, JSON.stringify(fields.map(({ value }) => value)));
      else localStorage.removeItem(KEPT);
    } catch {
      // See above.
    }
  };
  box.addEventListener('change', keep);
  form.addEventListener('submit', keep);
}
