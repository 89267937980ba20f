// Whether readers need a password. It is sent by itself and at once, and never kept on this device.
import { useState } from 'preact/hooks';
import type { PasswordKind, SetPassword } from '../schemas.ts';
import type { Writing } from './writing.ts';

export function PasswordField({ writing }: { writing: Writing }) {
  const { words } = writing;
  const now = writing.password.value;
  const [isOpen, setOpen] = useState(false);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState('');
  const send = async (wish: SetPassword) => {
    const reply = await writing.api.ask<{ ok: true; password: PasswordKind }>('PUT', '/password', wish);
    if (reply.kind !== 'answer') {
      setProblem(reply.kind === 'refused' ? reply.message : words('write.password.lost'));
      return;
    }
    writing.password.value = reply.body.password;
    writing.changed();
    writing.say(words(`write.password.is.${reply.body.password}`));
    setPassword('');
    setProblem('');
    setOpen(false);
  };
  return (
    <div class="field">
      <p class="main-picture__is" id="password-is">
        {words('write.password')}　<b>{words(`write.password.is.${now}`)}</b>
      </p>
      {isOpen ? (
        <form
          class="w-password"
          onSubmit={(event) => {
            event.preventDefault();
            void send({ kind: 'new', password });
          }}
        >
          <label for="post-password">{words('write.password.new')}</label>
          <input
            id="post-password"
            type="text"
            autocomplete="off"
            spellcheck={false}
            maxLength={200}
            value={password}
            aria-invalid={problem !== ''}
            aria-describedby={problem === '' ? 'post-password-hint' : 'post-password-wrong'}
            onInput={(event) => setPassword(event.currentTarget.value)}
          />
          <p class="hint" id="post-password-hint">
            {words('write.password.hint')}
          </p>
          <p class="edit__do">
            <button type="submit" class="btn btn--small">
              {words('write.password.set')}
            </button>
            <button type="button" class="btn btn--text btn--small" onClick={() => setOpen(false)}>
              {words('write.close')}
            </button>
          </p>
        </form>
      ) : (
        <p class="edit__do">
          <button type="button" class="btn btn--quiet btn--small" onClick={() => setOpen(true)}>
            {words(now === 'none' ? 'write.password.add' : 'write.password.change')}
          </button>
          {now !== 'none' && (
            <button
              type="button"
              class="btn btn--text btn--small"
              onClick={() => void send({ kind: 'none' })}
            >
              {words('write.password.off')}
            </button>
          )}
        </p>
      )}
      {problem !== '' && (
        <p class="err" role="alert" id="post-password-wrong">
          {problem}
        </p>
      )}
    </div>
  );
}
