// The way into letters: the passphrase or a passkey, asking a colleague, or the recovery copy.
import { useState } from 'preact/hooks';
import { Action, Problem, painted, SecretField, Sheet } from './form-parts.tsx';
import { unwrapByPasskey, unwrapByPassphrase } from './ring.ts';
import type { Studio } from './studio.ts';

/** Least characters of a passphrase: it alone stands between a stolen backup and the letters. */
export const PASSPHRASE_MIN = 12;

export function Unlock({ studio }: { studio: Studio }) {
  const t = studio.words;
  const { mine, keys } = studio.keys;
  const current = keys.at(-1);
  return (
    <section class="unlock" aria-labelledby="unlock-h">
      <h2 id="unlock-h" class="room__h">
        {t('letters.studio.unlock')}
      </h2>
      {mine === null ? (
        <Ask studio={studio} />
      ) : current?.share === null ? (
        <p>{t('letters.studio.asked')}</p>
      ) : (
        <Known studio={studio} />
      )}
      <Recover studio={studio} />
    </section>
  );
}

function Known({ studio }: { studio: Studio }) {
  const t = studio.words;
  const wraps = studio.keys.mine?.wraps ?? [];
  const [passphrase, setPassphrase] = useState('');
  const [keep, setKeep] = useState(false);
  const [state, setState] = useState<'ready' | 'busy' | 'wrong'>('ready');
  const use = async (opened: string | null) => {
    if (opened === null) return setState('wrong');
    if (keep) studio.keep(opened);
    await studio.unlock(opened);
  };
  const byPassphrase = async () => {
    setState('busy');
    await painted();
    await use(await unwrapByPassphrase(wraps, passphrase));
  };
  return (
    <Sheet onSubmit={() => void byPassphrase()}>
      {wraps.some(({ kind }) => kind === 'passphrase') && (
        <>
          <SecretField
            id="passphrase"
            label={t('letters.studio.passphrase')}
            value={passphrase}
            autocomplete="current-password"
            onInput={setPassphrase}
          />
          <label class="check">
            <input
              type="checkbox"
              checked={keep}
              onChange={(event) => setKeep(event.currentTarget.checked)}
            />
            {t('letters.studio.keep-open')}
          </label>
          <button class="btn" type="submit" disabled={state === 'busy'}>
            {t(state === 'busy' ? 'letters.studio.unlocking' : 'letters.studio.unlock.do')}
          </button>
        </>
      )}
      {wraps
        .filter(({ kind }) => kind === 'passkey')
        .map((wrap) => (
          <button
            key={wrap.id}
            class="btn btn--quiet"
            type="button"
            onClick={() => void unwrapByPasskey(wrap).then(use)}
          >
            {t('letters.studio.unlock.passkey', { label: wrap.label })}
          </button>
        ))}
      {state === 'wrong' && <Problem>{t('letters.studio.wrong')}</Problem>}
    </Sheet>
  );
}

/** A member without a key of their own makes one, and asks somebody who reads letters. */
function Ask({ studio }: { studio: Studio }) {
  const t = studio.words;
  const [passphrase, setPassphrase] = useState('');
  const readers = studio.keys.holders.filter(({ hasKey }) => hasKey).map(({ name }) => name);
  return (
    <div class="form">
      <p>{t('letters.studio.ask', { names: readers.join('、') })}</p>
      <SecretField
        id="new-passphrase"
        label={t('letters.studio.passphrase.new', { min: PASSPHRASE_MIN })}
        value={passphrase}
        autocomplete="new-password"
        onInput={setPassphrase}
      />
      <Action
        busy={t('letters.studio.saving')}
        disabled={[...passphrase].length < PASSPHRASE_MIN}
        work={() => studio.setHolder(passphrase)}
      >
        {t('letters.studio.ask.do')}
      </Action>
    </div>
  );
}

/** `old` opens earlier letters while the key in use is open already. */
export function Recover({ studio, old = false }: { studio: Studio; old?: boolean }) {
  const t = studio.words;
  const [typed, setTyped] = useState('');
  return (
    <details open={old}>
      <summary>{t(old ? 'letters.studio.recover.old' : 'letters.studio.recover')}</summary>
      <div class="form">
        <p class="hint">{t('letters.studio.recover.about')}</p>
        <SecretField
          id="recovery"
          label={t('letters.studio.recovery')}
          value={typed}
          autocomplete="off"
          onInput={setTyped}
        />
        <Action
          quiet
          busy={t('letters.studio.unlocking')}
          disabled={typed === ''}
          work={async () => ((await studio.recover(typed)) ? null : t('letters.studio.recover.wrong'))}
        >
          {t('letters.studio.unlock.do')}
        </Action>
        {!old && <p class="hint">{t('letters.studio.recover.after')}</p>}
      </div>
    </details>
  );
}
