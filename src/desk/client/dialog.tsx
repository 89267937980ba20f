// A dialog of the desk: when it closes, writing goes on where it was.
import type { ComponentChildren } from 'preact';
import { Modal } from '../../web/client/dialog.tsx';
import type { Desk } from './desk.ts';

interface DialogProps {
  desk: Desk;
  title: string;
  children: ComponentChildren;
}

export function Dialog({ desk, title, children }: DialogProps) {
  return (
    <Modal
      title={title}
      close={desk.words('desk.close')}
      onClose={() => {
        desk.dialog.value = null;
      }}
      onGone={() => desk.refocus()}
    >
      {children}
    </Modal>
  );
}
