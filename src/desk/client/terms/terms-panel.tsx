// The terms of the current sentence: how each is settled, whether it was used, and a key that puts it in.
import type { FoundTerm } from '../../../memory/terms/schemas.ts';
import { inlineText } from '../../../text/inline.ts';
import { insertable, type Use } from '../../../text/terms/use.ts';
import { Icon } from '../../../web/client/icons.tsx';
import type { Desk } from '../desk.ts';
import { Keys } from '../key-name.tsx';
import type { Row } from '../rows/row.ts';
import { putTerm } from './terms.ts';

export function TermsPanel({ desk }: { desk: Desk }) {
  const { words, data } = desk;
  const row = desk.current.value;
  if (row?.kind !== 'segment') return null;
  const found = desk.terms.found(row);
  const uses = desk.terms.uses(row);
  const state = desk.terms.state.value;
  return (
    <section class="panel__s" aria-labelledby="p-terms">
      <h2 id="p-terms">
        {words('desk.terms')}{' '}
        {found.length > 0 && <span>{words('desk.terms.count', { count: found.length })}</span>}
      </h2>
      {state === 'failed' && <p class="hint">{words('desk.offline')}</p>}
      {typeof state !== 'string' && found.length === 0 && <p class="hint">{words('desk.terms.none')}</p>}
      {found.length > 0 && (
        <dl class="terms">
          {found.map((one, at) => (
            <Term key={one.term.id} {...{ desk, row, one }} use={uses[at] ?? one.use} number={at + 1} />
          ))}
        </dl>
      )}
      <p class="panel__add">
        <button
          type="button"
          class="btn btn--text btn--small"
          onClick={() => {
            desk.dialog.value = 'terms';
          }}
        >
          {words('desk.terms.open')} <Keys desk={desk} command="terms" />
        </button>
        <a href={`${data.links.back}/terms`}>{words('desk.terms.all')}</a>
      </p>
    </section>
  );
}

interface TermProps {
  desk: Desk;
  row: Row;
  one: FoundTerm;
  use: Use;
  number: number;
}

function Term({ desk, row, one, use, number }: TermProps) {
  const { words, data } = desk;
  const { term, places } = one;
  const [first] = places;
  const [preferred, ...others] = term.preferred;
  return (
    <div>
      <dt lang={data.source.language}>{inlineText(row.source.value).slice(first?.start, first?.end)}</dt>
      <dd>
        {preferred !== undefined && (
          <button
            type="button"
            class="terms__put"
            title={words('desk.terms.put-in', { form: insertable(preferred) })}
            onClick={() => putTerm(desk, term)}
          >
            <span lang={data.language}>{preferred}</span>
            {number <= 9 && <Keys desk={desk} command={`term-${number as 1}`} />}
          </button>
        )}
        {others.map((form) => (
          <span key={form} lang={data.language}>
            {form}
          </span>
        ))}
        {use.state !== 'forbidden' && <UseMark desk={desk} use={use} />}
        {term.forbidden.length > 0 && (
          <span class="terms__not">
            <small>{words('desk.terms.not')}</small>
            {term.forbidden.map((form) => (
              <s key={form} lang={data.language}>
                {insertable(form)}
              </s>
            ))}
            {use.state === 'forbidden' && <UseMark desk={desk} use={use} />}
          </span>
        )}
        {term.conflicts && (
          <span class="sev sev--warn">
            <Icon name="warn" /> {words('desk.terms.conflicts')}
          </span>
        )}
        {term.note !== '' && <small class="hint">{term.note}</small>}
        {term.from !== null && <small class="hint">{words('desk.terms.from', { name: term.from })}</small>}
      </dd>
    </div>
  );
}

function UseMark({ desk, use }: { desk: Desk; use: Use }) {
  if (use.state === 'absent') return null;
  const isUsed = use.state === 'used';
  return (
    <span class={isUsed ? 'sev sev--ok' : 'sev sev--warn'}>
      <Icon name={isUsed ? 'check' : 'warn'} /> {desk.words(`desk.terms.use.${use.state}`)}
    </span>
  );
}
