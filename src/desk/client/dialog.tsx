// A modal dialog of the browser's own kind: it keeps focus inside, and Escape closes it.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Desk } from './desk.ts';
import { Icon } from './icons.tsx';

interface DialogProps {
  desk: Desk;
  title: string;
  children: ComponentChildren;
}

export function Dialog({ desk, title, children }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    box.current?.showModal();
    return () => desk.editor?.refocus();
  }, [desk]);
  const close = () => {
    desk.dialog.value = null;
  };
  return (
    <dialog ref={box} class="dialog" aria-labelledby="dialog-title" onClose={close}>
      <div class="dialog__head">
        <h2 id="dialog-title">{title}</h2>
        <button type="button" class="btn btn--text btn--small" onClick={close}>
          <Icon name="close" />
          <span class="vh">{desk.words('desk.close')}</span>
        </button>
      </div>
      {children}
    </dialog>
  );
}
