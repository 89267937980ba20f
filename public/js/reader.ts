// What a script adds to reading: opening originals by tap and key, and remembering size and light on this device.
import { claps } from './reader/claps.ts';
import { loadParts } from './reader/parts.ts';
import { reports } from './reader/reports.ts';
import { tellOfView } from './reader/views.ts';
import { votes } from './reader/votes.ts';

const root = document.documentElement;

/** Private windows and full devices refuse storage; then nothing is remembered, and nothing breaks. */
function remembered(name: string): string | null {
  try {
    return localStorage.getItem(`taiyaku.${name}`);
  } catch {
    return null;
  }
}

function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`taiyaku.${name}`, value);
  } catch {
    // See above.
  }
}

/** What the blog itself asks for; none follows the system. */
const blogTheme = root.dataset.theme;

function setTheme(theme: string | null): void {
  const wanted = theme === 'light' || theme === 'dark' ? theme : blogTheme;
  if (wanted === undefined) delete root.dataset.theme;
  else root.dataset.theme = wanted;
}

function setSize(size: string | null): void {
  if (size === 's' || size === 'l' || size === 'x') root.dataset.size = size;
  else delete root.dataset.size;
}

/** None of it is what every page begins with. */
function setFurigana(chosen: string | null): void {
  if (chosen !== null && /^(?:all|[1-6])$/.test(chosen)) root.dataset.furigana = chosen;
  else delete root.dataset.furigana;
}

/** The body may not be there yet: choices are drawn first, controls follow. */
function early(): void {
  root.classList.add('js');
  setTheme(remembered('theme'));
  setSize(remembered('size'));
  setFurigana(remembered('furigana'));
}

function controls(): void {
  const theme = document.querySelector<HTMLSelectElement>('#theme');
  if (theme) {
    theme.closest<HTMLElement>('.theme')?.removeAttribute('hidden');
    theme.value = remembered('theme') ?? 'auto';
    theme.addEventListener('change', () => {
      setTheme(theme.value);
      remember('theme', theme.value);
    });
  }
  choices('size', setSize);
  choices('furigana', setFurigana);
}

/** Radios of one name, set to what was chosen before. */
function choices(name: string, set: (value: string) => void): void {
  const chosen = remembered(name);
  for (const radio of document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)) {
    if (radio.value === chosen) radio.checked = true;
    radio.addEventListener('change', () => {
      set(radio.value);
      remember(name, radio.value);
    });
  }
}

/** The address follows the view, so that what is shared is what is seen. */
function views(close: () => void): void {
  const address = document.querySelector<HTMLElement>('.readbar')?.dataset.address;
  for (const radio of document.querySelectorAll<HTMLInputElement>('input[name="view"]')) {
    radio.addEventListener('change', () => {
      close();
      if (!address) return;
      const path = radio.value === 'translation' ? address : `${address}/${radio.value}`;
      history.replaceState(history.state, '', path + location.hash);
    });
  }
}

function sentences(prose: HTMLElement): { close: () => void } {
  const all = Array.from(prose.querySelectorAll<HTMLElement>('.s'));
  const voice = document.createElement('div');
  voice.className = 'vh';
  voice.setAttribute('aria-live', 'polite');
  prose.after(voice);
  let opened: HTMLElement | null = null;

  const originalOf = (sentence: HTMLElement) => sentence.querySelector<HTMLElement>(':scope > .s__o');
  const isTranslation = () => document.querySelector<HTMLInputElement>('#v-ja')?.checked ?? false;
  const canOpen = () =>
    all.filter((sentence) => sentence.querySelector(':scope > .s__t') || !isTranslation());

  const close = () => {
    opened?.classList.remove('is-open');
    opened = null;
    voice.textContent = '';
  };

  const open = (sentence: HTMLElement) => {
    const original = originalOf(sentence);
    if (!original || !isTranslation()) return;
    close();
    opened = sentence;
    sentence.classList.add('is-open');
    addClose(original);
    voice.lang = original.lang;
    voice.textContent = wordsOf(original);
    keepVisible(sentence, original);
  };

  /** A finger has no Escape key. */
  const addClose = (original: HTMLElement) => {
    const acts = original.querySelector('.s__act');
    if (!acts || acts.querySelector('button')) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn--text btn--small s__close';
    button.textContent = prose.dataset.close ?? '';
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      close();
      prose.focus({ preventScroll: true });
    });
    acts.append(button);
  };

  const go = (step: number) => {
    const candidates = canOpen();
    const active = document.activeElement?.closest<HTMLElement>('.s');
    const at = active ? candidates.indexOf(active) : -1;
    const next = candidates[at < 0 ? (step > 0 ? 0 : candidates.length - 1) : at + step];
    if (!next) return;
    close();
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  };

  prose.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement;
    const isText = target === prose || target.classList.contains('s');
    if (!isText || event.isComposing || event.metaKey || event.ctrlKey || event.altKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      go(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && target !== prose) {
      event.preventDefault();
      if (opened === target) close();
      else open(target);
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing && opened) close();
  });

  document.addEventListener('click', (event) => {
    const target = event.target as HTMLElement;
    const sentence = target.closest<HTMLElement>('.s');
    if (target.closest('.readbar')) return;
    if (!sentence || !prose.contains(sentence)) close();
    else if (target.closest('a, button, .s__o')) return;
    else if (sentence === opened) close();
    else if (String(getSelection()) === '') open(sentence);
  });

  const follow = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target?.classList.contains('s')) open(target);
    if (target instanceof HTMLDetailsElement) target.open = true;
  };
  addEventListener('hashchange', follow);
  follow();
  return { close };
}

/** The original without the links below it. */
function wordsOf(original: HTMLElement): string {
  const copy = original.cloneNode(true) as HTMLElement;
  copy.querySelector('.s__act')?.remove();
  return copy.textContent?.trim() ?? '';
}

/** On a phone the original covers the foot of the screen: the sentence it belongs to must stay above it. */
function keepVisible(sentence: HTMLElement, original: HTMLElement): void {
  const sheet = original.getBoundingClientRect();
  if (getComputedStyle(original).position !== 'fixed' || sheet.width < innerWidth * 0.9) return;
  const hidden = sentence.querySelector('.s__t')?.getBoundingClientRect().bottom ?? 0;
  const over = hidden + 16 - sheet.top;
  if (over > 0) scrollBy({ top: over });
}

/** A stored page cannot know which day it is read on. */
function today(): void {
  const now = new Date();
  const month = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}`;
  for (const cell of document.querySelectorAll(`.cal[data-month="${month}"] td`)) {
    if (cell.textContent === String(now.getDate())) cell.setAttribute('aria-current', 'date');
  }
}

function start(): void {
  controls();
  today();
  loadParts(today);
  const prose = document.querySelector<HTMLElement>('.prose[data-close]');
  const { close } = prose ? sentences(prose) : { close: () => undefined };
  views(close);
  if (prose) reports(prose, close);
  claps();
  votes();
  tellOfView();
}

early();
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
