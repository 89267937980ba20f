// Every key of the writing screen, as this machine writes it, and what typed signs become.
import { Modal } from '../../web/client/dialog.tsx';
import { type KeyCommand, keyName } from '../../web/client/text/text-keys.ts';
import type { Writing } from './writing.ts';

const commands: readonly KeyCommand[] = [
  'heading-2',
  'heading-3',
  'heading-4',
  'paragraph',
  'bullets',
  'numbers',
  'quote',
  'strong',
  'emphasis',
  'code',
  'link',
  'ruby',
  'picture',
  'footnote',
  'fold',
  'out',
  'bar',
  'save',
  'keys',
];

/** Signs are the same in every language. */
const signs: readonly { name: string; sign: string }[] = [
  { name: 'heading', sign: '# ' },
  { name: 'bullets', sign: '- ' },
  { name: 'numbers', sign: '1. ' },
  { name: 'quote', sign: '> ' },
  { name: 'code', sign: '```' },
  { name: 'divider', sign: '---' },
  { name: 'strong', sign: '** **' },
  { name: 'emphasis', sign: '* *' },
  { name: 'link', sign: '[ ](https://…)' },
  { name: 'ruby', sign: '｜《》' },
];

export function KeysDialog({ writing }: { writing: Writing }) {
  const { words, mac } = writing;
  const close = () => {
    writing.dialog.value = null;
  };
  return (
    <Modal
      title={words('write.keys.all')}
      close={words('write.close')}
      onClose={close}
      onGone={() => writing.editor?.focus()}
    >
      <dl class="keylist">
        {commands.map((command) => (
          <div key={command}>
            <dt>{words(`write.key.${command}`)}</dt>
            <dd>
              <kbd>{keyName(command, mac)}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      <h3>{words('write.signs')}</h3>
      <p class="hint">{words('write.signs.hint')}</p>
      <dl class="keylist">
        {signs.map(({ name, sign }) => (
          <div key={name}>
            <dt>{words(`write.sign.${name}`)}</dt>
            <dd>
              <kbd>{sign}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}

/** The most used ones at the foot of the wide screen. */
export function KeysFoot({ writing }: { writing: Writing }) {
  const { words, mac } = writing;
  const some: readonly KeyCommand[] = ['heading-2', 'strong', 'link', 'ruby', 'fold', 'out', 'bar'];
  return (
    <footer class="keys">
      {some.map((command) => (
        <span key={command}>
          <kbd>{keyName(command, mac)}</kbd>
          {words(`write.key.${command}`)}
        </span>
      ))}
      <button
        type="button"
        class="keys__all"
        onClick={() => {
          writing.dialog.value = 'keys';
        }}
      >
        <kbd>?</kbd>
        {words('write.keys.all')}
      </button>
    </footer>
  );
}
