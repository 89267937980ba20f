// Chooses where to split a source sentence: a slider over its words, moved by keys or by pressing in the text.
import { useMemo, useState } from 'preact/hooks';
import { inlineText } from '../../../text/inline.ts';
import { CutSlider } from '../../../web/client/cut-slider.tsx';
import type { Desk } from '../desk.ts';
import type { Row } from './row.ts';
import { sourceCuts } from './source-cuts.ts';
import { split } from './structure-actions.ts';

export function SplitPicker({ desk, row }: { desk: Desk; row: Row }) {
  const { words } = desk;
  const { language } = desk.data.source;
  const source = inlineText(row.source.value);
  const { text, lead, places } = useMemo(() => sourceCuts(source, language), [source, language]);
  const [index, setIndex] = useState(Math.floor(places.length / 2));
  const at = places[index];
  if (at === undefined) return <p class="hint">{words('desk.split.impossible')}</p>;
  return (
    <div class="split">
      <CutSlider
        isFirst
        label={words('desk.split.where')}
        language={language}
        before={text.slice(0, at)}
        after={text.slice(at)}
        index={index}
        places={places}
        onMove={setIndex}
        onDo={() => void split(desk, row, lead + at)}
      />
      <p class="hint">{words('desk.split.how')}</p>
      <p class="edit__do">
        <button type="button" class="btn btn--small" onClick={() => void split(desk, row, lead + at)}>
          {words('desk.split.here')}
        </button>
        <button
          type="button"
          class="btn btn--text btn--small"
          onClick={() => {
            desk.tool.value = null;
            desk.refocus();
          }}
        >
          {words('desk.cancel')}
        </button>
      </p>
    </div>
  );
}
