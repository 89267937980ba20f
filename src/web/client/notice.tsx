// What a program says politely: read out to those who listen, shown for a moment to those who look.
import { type ReadonlySignal, useSignalEffect } from '@preact/signals';
import { useState } from 'preact/hooks';

export interface Said {
  text: string;
  /** Milliseconds since 1970: the same words said again are news again. */
  at: number;
}

/** Milliseconds a notice stays. */
const NOTICE_MS = 6_000;

/** One live region that is always there, so that what it says is heard. */
export function Notice({ notice }: { notice: ReadonlySignal<Said | null> }) {
  const [shown, setShown] = useState('');
  useSignalEffect(() => {
    const said = notice.value;
    if (!said) return undefined;
    setShown(said.text);
    const timer = setTimeout(() => setShown(''), NOTICE_MS);
    return () => clearTimeout(timer);
  });
  return (
    <p class={shown === '' ? 'notice' : 'notice toast'} role="status">
      {shown}
    </p>
  );
}
