// What somebody wrote in steps that were not saved, to be read and copied.
import type { Words } from '../../web/client/words.ts';
import type { Step } from '../alignments/schemas.ts';

export function WrittenTexts({ words, steps }: { words: Words; steps: readonly Step[] }) {
  const texts = steps.flatMap((step) =>
    'change' in step && step.change.kind === 'write' ? [step.change.text] : [],
  );
  return (
    <>
      {texts.map((text) => (
        <p>
          {words('review.lost.text')} <q>{text}</q>
        </p>
      ))}
    </>
  );
}
