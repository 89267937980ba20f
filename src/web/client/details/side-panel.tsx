// The panel beside a text on a wide screen; on a phone a sheet that opens from the bottom.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Words } from '../words.ts';

interface SidePanelProps {
  words: Words;
  /** What stands in it. */
  name: string;
  /** Stands beside the button that opens it. */
  beside?: ComponentChildren;
  children: ComponentChildren;
}

export function SidePanel({ words, name, beside, children }: SidePanelProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <aside class={isOpen ? 'panel is-open' : 'panel'} aria-label={name}>
      <div class="panel__tabs">
        <button
          type="button"
          class="panel__tab"
          aria-expanded={isOpen}
          aria-controls="panel-body"
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? words('write.close') : name}
        </button>
        {beside}
      </div>
      <div class="panel__body" id="panel-body">
        {children}
      </div>
    </aside>
  );
}
