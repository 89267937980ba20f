// Small parts of the forms of letters: a field for a passphrase, a button that works and says so, a line with a problem.
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';

interface ActionProps {
  /** Resolves to what went wrong, or null. */
  work(): Promise<string | null>;
  busy: string;
  quiet?: boolean;
  danger?: boolean;
  disabled?: boolean;
  children: ComponentChildren;
}

/** A button by itself; what went wrong stands beside it. */
export function Action({ work, busy, quiet, danger, disabled, children }: ActionProps) {
  const [state, setState] = useState<'ready' | 'busy' | string>('ready');
  const press = async () => {
    setState('busy');
    await painted();
    setState((await work()) ?? 'ready');
  };
  const kind = danger ? 'btn btn--danger' : quiet ? 'btn btn--quiet' : 'btn';
  return (
    <>
      <button class={kind} type="button" disabled={disabled || state === 'busy'} onClick={() => void press()}>
        {state === 'busy' ? busy : children}
      </button>
      {state !== 'ready' && state !== 'busy' && <Problem>{state}</Problem>}
    </>
  );
}

export function Problem({ children }: { children: ComponentChildren }) {
  return (
    <p class="err" role="alert">
      {children}
    </p>
  );
}

interface SecretProps {
  id: string;
  label: string;
  value: string;
  autocomplete: 'current-password' | 'new-password' | 'off';
  onInput(value: string): void;
}

export function SecretField({ id, label, value, autocomplete, onInput }: SecretProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="password"
        value={value}
        autocomplete={autocomplete}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}

/** Sends by Enter and by its button, and never as a request of its own. */
export function Sheet(props: { onSubmit(): void; children: ComponentChildren }) {
  const submit: JSX.SubmitEventHandler<HTMLFormElement> = (event) => {
    event.preventDefault();
    props.onSubmit();
  };
  return (
    <form class="form" onSubmit={submit}>
      {props.children}
    </form>
  );
}

/** The browser shows "busy" before a second of hard work begins. */
export function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
