// Every key of the desk, as this machine writes it.

import type { Desk } from './desk.ts';
import { Dialog } from './dialog.tsx';
import { Keys } from './key-name.tsx';
import { type Command, keysOf } from './keys.ts';

const lines: readonly { name: string; commands: readonly Command[] }[] = [
  { name: 'confirm', commands: ['confirm'] },
  { name: 'move', commands: ['previous', 'next'] },
  { name: 'tag', commands: ['tag-1', 'tag-9'] },
  { name: 'memory', commands: ['memory-1', 'memory-9'] },
  { name: 'term', commands: ['term-1', 'term-9'] },
  { name: 'terms', commands: ['terms'] },
  { name: 'concordance', commands: ['concordance'] },
  { name: 'finding', commands: ['finding', 'finding-back'] },
  { name: 'fix', commands: ['fix'] },
  { name: 'overlook', commands: ['overlook'] },
  { name: 'ours', commands: ['ours'] },
  { name: 'ruby', commands: ['ruby'] },
  { name: 'link', commands: ['link'] },
  { name: 'memo', commands: ['memo'] },
  { name: 'copy', commands: ['copy'] },
  { name: 'split', commands: ['split'] },
  { name: 'merge', commands: ['merge'] },
  { name: 'skip', commands: ['skip'] },
  { name: 'note', commands: ['note'] },
  { name: 'history', commands: ['history'] },
  { name: 'draft', commands: ['draft'] },
  { name: 'remark', commands: ['remark'] },
  { name: 'proposal', commands: ['proposal'] },
  { name: 'review', commands: ['review'] },
  { name: 'save', commands: ['save'] },
  { name: 'leave', commands: ['leave'] },
  { name: 'keys', commands: ['keys'] },
];

export function KeysDialog({ desk }: { desk: Desk }) {
  const { words, mac } = desk;
  return (
    <Dialog desk={desk} title={words('desk.keys.all')}>
      <dl class="keylist">
        {lines.map(({ name, commands }) => (
          <div key={name}>
            <dt>{words(`desk.key.${name}`)}</dt>
            <dd>
              {commands
                .flatMap((command) => keysOf(command, mac))
                .map((key, index) => (
                  <>
                    {(name === 'tag' || name === 'memory' || name === 'term') && index > 0 && '–'}
                    <kbd key={key}>{key}</kbd>
                  </>
                ))}
            </dd>
          </div>
        ))}
        <div>
          <dt>{words('desk.key.undo')}</dt>
          <dd>
            <kbd>{mac ? '⌘Z' : 'Ctrl+Z'}</kbd>
          </dd>
        </div>
      </dl>
      <p class="hint">{words('desk.keys.hint')}</p>
    </Dialog>
  );
}

/** The most used ones at the foot of the wide screen. */
export function KeysFoot({ desk }: { desk: Desk }) {
  const { words } = desk;
  const some: readonly { name: string; commands: readonly Command[] }[] = [
    { name: 'confirm', commands: ['confirm'] },
    { name: 'move', commands: ['previous', 'next'] },
    { name: 'memory', commands: ['memory-1'] },
    { name: 'terms', commands: ['terms'] },
    { name: 'tag', commands: ['tag-1'] },
    { name: 'finding', commands: ['finding'] },
    { name: 'fix', commands: ['fix'] },
  ];
  return (
    <footer class="keys">
      {some.map(({ name, commands }) => (
        <span key={name}>
          {commands.map((command) => (
            <Keys key={command} desk={desk} command={command} />
          ))}
          {words(`desk.key.${name}`)}
        </span>
      ))}
      <button
        type="button"
        class="keys__all"
        onClick={() => {
          desk.dialog.value = 'keys';
        }}
      >
        <kbd>?</kbd>
        {words('desk.keys.all')}
      </button>
    </footer>
  );
}
