// For what ages a book is: in words, and as a bar from birth to grown-up.
import { type Book, GROWN_UP } from '../../../books/book.ts';
import type { Translate } from '../../../web/messages/index.ts';

const TICKS = [0, 3, 6, 9, 12, 15] as const;

/** '' where nothing is told. */
export function agesIn(t: Translate, from: number | null, to: number | null): string {
  if (from === null) return to === null ? '' : t('onebook.age.to', { age: to });
  if (from >= GROWN_UP) return t('onebook.age.grown-up');
  if (to === null || to >= GROWN_UP) return t('onebook.age.from', { age: from });
  return to === from ? t('onebook.age.one', { age: from }) : t('onebook.age.span', { from, to });
}

type Ages = Pick<Book, 'ageFrom' | 'ageTo' | 'aloneFrom' | 'aloneTo'>;

/** When it is read to a child, and where that is not told when it is read alone. */
export function agesOf(t: Translate, { ageFrom, ageTo, aloneFrom, aloneTo }: Ages): string {
  return agesIn(t, ageFrom, ageTo) || agesIn(t, aloneFrom, aloneTo);
}

export function AgeBar({ t, book }: { t: Translate; book: Ages }) {
  const read = agesIn(t, book.ageFrom, book.ageTo);
  const alone = agesIn(t, book.aloneFrom, book.aloneTo);
  if (read === '' && alone === '') return null;
  const aloud = read === '' ? null : span(book.ageFrom, book.ageTo);
  const own = alone === '' ? null : span(book.aloneFrom, book.aloneTo);
  // What is for the same years stands above.
  const isAbove = aloud !== null && own !== null && own.start < aloud.end && aloud.start < own.end;
  return (
    <div class="agebar">
      <svg class="agebar__track" aria-hidden="true">
        <pattern
          id="agebar-alone"
          width="4"
          height="4"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(25)"
        >
          <path d="M1 0v4" />
        </pattern>
        {aloud && <rect class="agebar__in" {...placed(aloud, true)} />}
        {own && <rect fill="url(#agebar-alone)" {...placed(own, !isAbove)} />}
      </svg>
      <div class="agebar__ticks" aria-hidden="true">
        {TICKS.map((age) => (
          <span key={age}>{age}</span>
        ))}
        <span>{t('onebook.age.last')}</span>
      </div>
      <p class="agebar__key">
        {read !== '' && (
          <span>
            <i class="agebar__read" />
            {t('onebook.age.read-to', { ages: read })}
          </span>
        )}
        {alone !== '' && (
          <span>
            <i class="agebar__alone" />
            {t('onebook.age.alone', { ages: alone })}
          </span>
        )}
      </p>
    </div>
  );
}

/** The last year counts whole. */
function span(from: number | null, to: number | null) {
  const start = Math.min(from ?? 0, GROWN_UP - 1);
  return { start, end: Math.min((to ?? GROWN_UP) + 1, GROWN_UP) };
}

/** On the line, or above what stands there. */
function placed({ start, end }: { start: number; end: number }, isOnLine: boolean) {
  const share = (years: number) => `${Math.round((years / GROWN_UP) * 10_000) / 100}%`;
  return { x: share(start), width: share(Math.max(end - start, 0.3)), y: isOnLine ? 8 : 0, height: 8 };
}
