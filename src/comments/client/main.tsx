// The editor's program for letters: opens the keys in the browser, shows the exchange, seals the answer.
import { render } from 'preact';
import type { LettersData } from '../letters/schemas.ts';
import { KeyScreen } from './key-screen.tsx';
import { LetterScreen } from './letter-screen.tsx';
import { Studio } from './studio.ts';

async function start(): Promise<void> {
  const place = document.getElementById('letters');
  const text = document.getElementById('letters-data')?.textContent;
  if (!place || !text) return;
  // Written by our own server into this very page.
  const studio = new Studio(JSON.parse(text) as LettersData);
  await studio.begin();
  place.replaceChildren();
  render(studio.data.peek().letter ? <LetterScreen studio={studio} /> : <KeyScreen studio={studio} />, place);
}

void start();
