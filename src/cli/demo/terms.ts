// What the demo blog has settled: words and names, each of them used in every sentence that has been translated.
import type { TermFields } from '../../memory/terms/term-fields.ts';

type Settled = Pick<TermFields, 'kind' | 'sources' | 'preferred'> &
  Partial<Pick<TermFields, 'forbidden' | 'reading' | 'note' | 'domain'>>;

const settled: readonly Settled[] = [
  { kind: 'term', sources: ['mitten'], preferred: ['手ぶくろ'], forbidden: ['ミトン'] },
  {
    ...{ kind: 'term', sources: ['glove'], preferred: ['手ぶくろ'], forbidden: ['グローブ'] },
    note: '指が分かれていてもいなくても、同じ言葉にする。',
  },
  { kind: 'term', sources: ['post office'], preferred: ['郵便局'], reading: 'ゆうびんきょく' },
  { kind: 'term', sources: ['fox'], preferred: ['キツネ'], domain: '生きもの' },
  { kind: 'term', sources: ['lodger'], preferred: ['下宿人'], reading: 'げしゅくにん', domain: '霧' },
  {
    ...{ kind: 'person', sources: ['Odile Marrable', 'Odile'] },
    preferred: ['オディール・マラブル', 'オディール'],
  },
  { kind: 'person', sources: ['Ida Prewett', 'Ida'], preferred: ['アイダ・プルウェット', 'アイダ'] },
  { kind: 'person', sources: ['Nan Tressel', 'Nan'], preferred: ['ナン・トレッセル', 'ナン'] },
  { kind: 'place', sources: ['Thrennick'], preferred: ['スレニック'] },
  { kind: 'place', sources: ['Dunmarrow'], preferred: ['ダンマロウ'] },
  { kind: 'place', sources: ['Pallisey'], preferred: ['パリジー'] },
  { kind: 'outlet', sources: ['Dunmarrow Courier'], preferred: ['ダンマロウ・クーリエ'] },
];

export const terms: readonly TermFields[] = settled.map((term) => ({
  ...{ forbidden: [], reading: '', note: '', domain: '', letterCase: 'any' },
  ...{ sourceLanguage: 'en', targetLanguage: 'ja', ...term },
}));
