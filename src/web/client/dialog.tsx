// A modal dialog of the browser's own kind: it keeps focus inside, and Escape closes it.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './icons.tsx';

interface ModalProps {
  title: string;
  /** As wide as two texts side by side. */
  wide?: boolean;
  /** What the button that closes it says. */
  close: string;
  onClose(): void;
  /** After it is gone: where the focus goes on. */
  onGone(): void;
  children: ComponentChildren;
}

export function Modal({ title, wide = false, close, onClose, onGone, children }: ModalProps) {
  const box = useRef<HTMLDialogElement>(null);
  const gone = useRef(onGone);
  gone.current = onGone;
  useLayoutEffect(() => {
    box.current?.showModal();
    return () => gone.current();
  }, []);
  return (
    <dialog
      ref={box}
      class={wide ? 'dialog dialog--wide' : 'dialog'}
      aria-labelledby="dialog-title"
      onClose={onClose}
    >
      <div class="dialog__head">
        <h2 id="dialog-title">{title}</h2>
        <button type="button" class="btn btn--text btn--small" onClick={onClose}>
          <Icon name="close" />
          <span class="vh">{close}</span>
        </button>
      </div>
      {children}
    </dialog>
  );
}
