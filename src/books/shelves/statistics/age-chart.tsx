// How many books there are for which ages on what, as a picture: a field for each, the darker the more, gaps with a dashed edge.
import type { Translate } from '../../../web/messages/index.ts';
import { ageBands, type Gap, type TopicCounts } from './count-books.ts';
import { gapText, shortBand, topicName } from './topic-words.ts';

const LABEL = 112;
const FIELD = 36;
const HEAD = 26;
/** Letters that a name has room for; the table under the chart says it whole. */
const NAME_LETTERS = 8;
/** The darkest field still lets its number be read, by night as well: both are of the same ink. */
const DARKEST = 0.34;

interface ChartProps {
  t: Translate;
  topics: readonly TopicCounts[];
  gaps: readonly Gap[];
}

/** To be seen alone: the table under it says the same to everybody. */
export function AgeChart({ t, topics, gaps }: ChartProps) {
  const most = Math.max(1, ...topics.flatMap(({ byAge }) => byAge));
  const isGap = (row: TopicCounts, at: number) =>
    gaps.some(({ topic, band }) => topic === row.topic && band === ageBands[at]);
  const summary = gaps.map((gap) => gapText(t, gap)).join(' ');
  return (
    <svg
      class="agechart"
      role="img"
      aria-label={`${t('books.statistics.chart')} ${summary}`.trim()}
      viewBox={`0 0 ${LABEL + ageBands.length * FIELD} ${HEAD + topics.length * FIELD}`}
    >
      {ageBands.map((band, at) => (
        <text key={band.from} class="agechart__h" x={LABEL + (at + 0.5) * FIELD} y={HEAD - 9}>
          {shortBand(t, band)}
        </text>
      ))}
      {topics.map((row, line) => (
        <g key={topicName(t, row.topic)}>
          <text class="agechart__n" x={LABEL - 8} y={HEAD + (line + 0.5) * FIELD + 4}>
            {shortened(topicName(t, row.topic))}
          </text>
          {row.byAge.map((count, at) => (
            <Field
              key={ageBands[at]?.from}
              count={count}
              share={count / most}
              isGap={isGap(row, at)}
              x={LABEL + at * FIELD}
              y={HEAD + line * FIELD}
            />
          ))}
        </g>
      ))}
    </svg>
  );
}

interface FieldProps {
  count: number;
  /** Of the largest number of the chart, 0 to 1. */
  share: number;
  isGap: boolean;
  x: number;
  y: number;
}

function Field({ count, share, isGap, x, y }: FieldProps) {
  const side = FIELD - 4;
  return (
    <>
      <rect
        class={isGap ? 'agechart__f agechart__f--gap' : 'agechart__f'}
        x={x + 2}
        y={y + 2}
        width={side}
        height={side}
        rx={3}
        fill-opacity={count === 0 ? 0 : Number((0.08 + share * (DARKEST - 0.08)).toFixed(3))}
      />
      <text class="agechart__c" x={x + FIELD / 2} y={y + FIELD / 2 + 4}>
        {count}
      </text>
    </>
  );
}

function shortened(name: string): string {
  const letters = [...name];
  return letters.length <= NAME_LETTERS ? name : `${letters.slice(0, NAME_LETTERS - 1).join('')}…`;
}
