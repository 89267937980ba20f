// What the checks still say before publishing: every finding with a way to it. The translator decides.
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../../../web/client/icons.tsx';
import type { Desk } from '../desk.ts';
import { FoundList } from './checks-panel.tsx';

export type Looked = { kind: 'looking'; done: number; all: number } | { kind: 'seen' } | { kind: 'off' };

/** Looks at all sentences once more, as each has to be read beside the others. */
export function useChecks(desk: Desk): Looked {
  const [looked, setLooked] = useState<Looked>({ kind: 'looking', done: 0, all: 0 });
  useEffect(() => {
    let isThere = true;
    const onPart = (done: number, all: number) => isThere && setLooked({ kind: 'looking', done, all });
    void desk.checks
      .lookAtAll(onPart)
      .then((whole) => isThere && setLooked({ kind: whole ? 'seen' : 'off' }));
    return () => {
      isThere = false;
    };
  }, [desk]);
  return looked;
}

export function LeftFindings({ desk, looked }: { desk: Desk; looked: Looked }) {
  const { words } = desk;
  const all = desk.checks.all.value;
  if (looked.kind === 'looking') {
    return (
      <p role="status">
        <span class="spin" aria-hidden="true" /> {words('desk.publish.checks', looked)}
      </p>
    );
  }
  return (
    <>
      {looked.kind === 'off' && (
        <p class="strip strip--warn">
          <Icon name="warn" />
          <span>{words('desk.publish.checks.off')}</span>
        </p>
      )}
      {all.length > 0 && (
        <section aria-labelledby="left-findings">
          <h3 id="left-findings">{words('desk.publish.checks.left', { count: all.length })}</h3>
          <FoundList desk={desk} all={all} />
        </section>
      )}
    </>
  );
}

/** What a translator has to say where something is to be mended and they publish all the same. */
export function SureField({
  desk,
  isSure,
  onChange,
}: {
  desk: Desk;
  isSure: boolean;
  onChange: (sure: boolean) => void;
}) {
  const count = desk.checks.toMend.value;
  if (count === 0) return null;
  return (
    <label class="check">
      <input type="checkbox" checked={isSure} onChange={(event) => onChange(event.currentTarget.checked)} />
      {desk.words('desk.publish.checks.sure', { count })}
    </label>
  );
}
