// The keys of letters: taking them over from the press, one's own ways in, who else reads, and what is lost for good.
import { useState } from 'preact/hooks';
import { Action, SecretField } from './form-parts.tsx';
import type { Studio } from './studio.ts';
import { PASSPHRASE_MIN, Unlock } from './unlock.tsx';

export function KeyScreen({ studio }: { studio: Studio }) {
  const t = studio.words;
  const [recovery, setRecovery] = useState<string | null>(null);
  if (recovery !== null) {
    return <RecoveryCopy studio={studio} recovery={recovery} done={() => setRecovery(null)} />;
  }
  // Before the first letter there is no key yet.
  if (studio.heldByPress || !studio.current) return <TakeOver studio={studio} made={setRecovery} />;
  const open = studio.open !== null;
  return (
    <div class="sections">
      <p>{t('letters.studio.keys.about')}</p>
      {!open && <Unlock studio={studio} />}
      {open && studio.mine.value === null && <NewWay studio={studio} />}
      {open && studio.mine.value !== null && <MyWays studio={studio} />}
      {open && <Readers studio={studio} />}
      {studio.keys.mayManage && <NewKey studio={studio} made={setRecovery} />}
    </div>
  );
}

interface Made {
  studio: Studio;
  made(recovery: string): void;
}

function TakeOver({ studio, made }: Made) {
  const t = studio.words;
  if (!studio.keys.mayManage) return <p>{t('letters.studio.held.member')}</p>;
  return (
    <section class="form" aria-labelledby="take-over">
      <h2 id="take-over" class="room__h">
        {t('letters.studio.take-over')}
      </h2>
      <p>{t('letters.studio.take-over.now')}</p>
      <p>{t('letters.studio.take-over.then')}</p>
      <p>{t('letters.studio.take-over.not')}</p>
      <Passphrase
        studio={studio}
        label={t('letters.studio.take-over.do')}
        work={async (passphrase) => {
          const outcome = await studio.replaceKey(passphrase);
          if ('problem' in outcome) return outcome.problem;
          made(outcome.recovery);
          return null;
        }}
      />
    </section>
  );
}

/** Twice, because nobody sees what is typed, and nobody can ask for it later. */
function Passphrase(props: {
  studio: Studio;
  label: string;
  work(passphrase: string): Promise<string | null>;
}) {
  const t = props.studio.words;
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const isLong = [...first].length >= PASSPHRASE_MIN;
  const work = async () => {
    if (first !== second) return t('letters.studio.passphrase.differs');
    const problem = await props.work(first);
    if (problem === null) {
      setFirst('');
      setSecond('');
    }
    return problem;
  };
  return (
    <>
      <SecretField
        id="first"
        label={t('letters.studio.passphrase.new', { min: PASSPHRASE_MIN })}
        value={first}
        autocomplete="new-password"
        onInput={setFirst}
      />
      <SecretField
        id="second"
        label={t('letters.studio.passphrase.again')}
        value={second}
        autocomplete="new-password"
        onInput={setSecond}
      />
      <Action busy={t('letters.studio.saving')} disabled={!isLong} work={work}>
        {props.label}
      </Action>
    </>
  );
}

function RecoveryCopy(props: { studio: Studio; recovery: string; done(): void }) {
  const t = props.studio.words;
  const [noted, setNoted] = useState(false);
  return (
    <section class="form" aria-labelledby="recovery-h">
      <h2 id="recovery-h" class="room__h">
        {t('letters.studio.copy')}
      </h2>
      <p>{t('letters.studio.copy.about')}</p>
      <p class="letters__key">
        <code>{props.recovery}</code>
      </p>
      <label class="check">
        <input type="checkbox" checked={noted} onChange={(event) => setNoted(event.currentTarget.checked)} />
        {t('letters.studio.copy.noted')}
      </label>
      <button class="btn" type="button" disabled={!noted} onClick={props.done}>
        {t('letters.studio.copy.done')}
      </button>
    </section>
  );
}

/** Opened by the recovery copy: a new passphrase, or the next visit would need it again. */
function NewWay({ studio }: { studio: Studio }) {
  const t = studio.words;
  return (
    <section class="form" aria-labelledby="new-way">
      <h2 id="new-way" class="room__h">
        {t('letters.studio.passphrase.set')}
      </h2>
      <Passphrase
        studio={studio}
        label={t('letters.studio.passphrase.set')}
        work={(passphrase) => studio.setHolder(passphrase)}
      />
    </section>
  );
}

function MyWays({ studio }: { studio: Studio }) {
  const t = studio.words;
  const [label, setLabel] = useState('');
  const passkeys = (studio.keys.mine?.wraps ?? []).filter(({ kind }) => kind === 'passkey');
  return (
    <section class="form" aria-labelledby="my-ways">
      <h2 id="my-ways" class="room__h">
        {t('letters.studio.ways')}
      </h2>
      <details>
        <summary>{t('letters.studio.passphrase.change')}</summary>
        <div class="form">
          <Passphrase
            studio={studio}
            label={t('letters.studio.passphrase.change')}
            work={(passphrase) => studio.changePassphrase(passphrase)}
          />
        </div>
      </details>
      <ul class="letters__ways">
        {passkeys.map((wrap) => (
          <li key={wrap.id}>
            {t('letters.studio.passkey.one', { label: wrap.label })}{' '}
            <Action quiet busy={t('letters.studio.saving')} work={() => studio.removeWrap(wrap.id)}>
              {t('letters.studio.passkey.remove')}
            </Action>
          </li>
        ))}
      </ul>
      <div class="field">
        <label for="passkey-label">{t('letters.studio.passkey.label')}</label>
        <input
          id="passkey-label"
          type="text"
          maxLength={60}
          value={label}
          onInput={(event) => setLabel(event.currentTarget.value)}
        />
      </div>
      <Action
        quiet
        busy={t('letters.studio.saving')}
        disabled={label.trim() === ''}
        work={() => studio.addPasskey(label.trim())}
      >
        {t('letters.studio.passkey.add')}
      </Action>
      <p class="hint">{t('letters.studio.passkey.hint')}</p>
    </section>
  );
}

function Readers({ studio }: { studio: Studio }) {
  const t = studio.words;
  return (
    <section class="form" aria-labelledby="readers">
      <h2 id="readers" class="room__h">
        {t('letters.studio.readers')}
      </h2>
      <ul class="letters__ways">
        {studio.keys.holders.map((holder) => (
          <li key={holder.id}>
            {holder.name}{' '}
            {holder.hasKey ? (
              <span class="hint">{t('letters.studio.readers.has')}</span>
            ) : (
              <Action quiet busy={t('letters.studio.saving')} work={() => studio.share(holder)}>
                {t('letters.studio.readers.give', { name: holder.name })}
              </Action>
            )}
          </li>
        ))}
      </ul>
      <p class="hint">{t('letters.studio.readers.hint')}</p>
    </section>
  );
}

function NewKey({ studio, made }: Made) {
  const t = studio.words;
  const lost = studio.open === null;
  const [sure, setSure] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const needsWay = lost || studio.mine.value === null;
  return (
    <details class="letters__remove">
      <summary>{t(lost ? 'letters.studio.lost' : 'letters.studio.renew')}</summary>
      <div class="form">
        <p>{t(lost ? 'letters.studio.lost.about' : 'letters.studio.renew.about')}</p>
        <label class="check">
          <input type="checkbox" checked={sure} onChange={(event) => setSure(event.currentTarget.checked)} />
          {t(lost ? 'letters.studio.lost.sure' : 'letters.studio.renew.sure')}
        </label>
        {needsWay && (
          <SecretField
            id="renew-passphrase"
            label={t('letters.studio.passphrase.new', { min: PASSPHRASE_MIN })}
            value={passphrase}
            autocomplete="new-password"
            onInput={setPassphrase}
          />
        )}
        <Action
          danger={lost}
          busy={t('letters.studio.saving')}
          disabled={!sure || (needsWay && [...passphrase].length < PASSPHRASE_MIN)}
          work={async () => {
            const outcome = await studio.replaceKey(needsWay ? passphrase : null);
            if ('problem' in outcome) return outcome.problem;
            made(outcome.recovery);
            return null;
          }}
        >
          {t('letters.studio.renew.do')}
        </Action>
      </div>
    </details>
  );
}
