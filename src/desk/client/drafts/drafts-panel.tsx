// The panel that asks engines for drafts: which one, what leaves the press and where to, how far it has come.
import type { EngineChoice } from '../../engines/schemas.ts';
import type { Desk } from '../desk.ts';
import { Keys } from '../key-name.tsx';

export function DraftsPanel({ desk }: { desk: Desk }) {
  const { words } = desk;
  const { engines, engine } = desk.drafts;
  const chosen = engine.value;
  if (chosen === null && !desk.data.may.manage) return null;
  return (
    <section class="panel__s" aria-labelledby="p-drafts">
      <h2 id="p-drafts">
        {words('desk.drafts')} <span>{words('desk.drafts.by')}</span>
      </h2>
      {chosen === null ? (
        <p class="hint">
          {words('desk.drafts.none')} <a href={desk.data.links.engines}>{words('desk.drafts.settings')}</a>
        </p>
      ) : (
        <>
          {engines.value.length > 1 && <Choice desk={desk} chosen={chosen} />}
          <Leaves desk={desk} chosen={chosen} />
          {chosen.allowed && <Ask desk={desk} />}
        </>
      )}
      <Troubles desk={desk} />
    </section>
  );
}

function Choice({ desk, chosen }: { desk: Desk; chosen: EngineChoice }) {
  const { drafts, words } = desk;
  return (
    <div class="field">
      <label for="drafts-engine">{words('desk.drafts.engine')}</label>
      <select
        id="drafts-engine"
        value={chosen.id}
        disabled={drafts.asking.value !== null}
        onChange={(event) => {
          drafts.chosen.value = event.currentTarget.value;
        }}
      >
        {drafts.engines.value.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Before anything is sent, and beside the button that sends it. */
function Leaves({ desk, chosen }: { desk: Desk; chosen: EngineChoice }) {
  const { words, data } = desk;
  const { host, allowed, left } = chosen;
  const sent = (['around', 'terms', 'memory'] as const).filter((what) => chosen[what]);
  const what = (['sentence', ...sent] as const).map((one) => words(`desk.drafts.sends.${one}`));
  const list = new Intl.ListFormat(words.language, { type: 'conjunction' }).format(what);
  if (!allowed) {
    return (
      <p class="hint">
        {words('desk.drafts.not-allowed', { host: host ?? '' })}{' '}
        {data.may.manage && <a href={`${data.links.engines}/${chosen.id}`}>{words('desk.drafts.allow')}</a>}
      </p>
    );
  }
  return (
    <p class="hint">
      {host !== null && words('desk.drafts.sends', { host, what: list })}{' '}
      {left !== null && words('desk.drafts.left', { count: left })}
    </p>
  );
}

function Ask({ desk }: { desk: Desk }) {
  const { words, drafts } = desk;
  const row = desk.current.value;
  const asking = drafts.asking.value;
  const open = drafts.open().length;
  if (asking !== null) {
    return (
      <div class="drafts__now">
        <progress max={asking.total} value={asking.done} aria-label={words('desk.drafts')} />
        <p>{words('desk.drafts.progress', { ...asking })}</p>
        <button type="button" class="btn btn--quiet btn--small" onClick={() => drafts.cancel()}>
          {words('desk.drafts.cancel')}
        </button>
      </div>
    );
  }
  const isOwn = row?.machine.value != null && row.machine.value.engine === drafts.engine.value?.name;
  return (
    <p class="drafts__do">
      {row?.kind === 'segment' && (
        <button type="button" class="btn btn--quiet btn--small" onClick={() => void drafts.askThis()}>
          {words(isOwn ? 'desk.drafts.again' : 'desk.drafts.this')} <Keys desk={desk} command="draft" />
        </button>
      )}
      {open > 0 && (
        <button type="button" class="btn btn--quiet btn--small" onClick={() => void drafts.askAll()}>
          {words('desk.drafts.all', { count: open })}
        </button>
      )}
    </p>
  );
}

function Troubles({ desk }: { desk: Desk }) {
  const troubles = desk.drafts.troubles.value;
  if (troubles.length === 0) return null;
  return (
    <ul class="drafts__troubles" role="alert">
      {troubles.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
