// What stands in the place of a review whose alignment somebody deleted: the way back, and what waits for it.
import type { Review } from './review.ts';
import { WrittenTexts } from './written-texts.tsx';

export function GoneReview({ review }: { review: Review }) {
  const { words, data } = review;
  const waiting = review.waiting.value;
  return (
    <main id="main" class="desk-wait">
      <h1 lang={data.targetLanguage}>{data.title}</h1>
      <p class="desk-wait__now" role="alert">
        {words('review.gone')}
      </p>
      {waiting.length > 0 && <p>{words('review.gone.waiting', { count: waiting.length })}</p>}
      <WrittenTexts words={words} steps={waiting} />
      <form method="post" action={`${data.address}/restoration`}>
        <button type="submit" class="btn">
          {words('review.gone.restore')}
        </button>
      </form>
      <p>
        <a href={data.links.back}>{words('review.back')}</a>
      </p>
    </main>
  );
}
