// What lists and shared links say of a post.
import type { Words } from '../words.ts';

interface SummaryProps {
  words: Words;
  summary: string;
  language: string;
  /** Says what stands there instead when it is left empty, and counts. */
  hint: string;
  onChange(summary: string): void;
}

export function SummaryField({ words, summary, language, hint, onChange }: SummaryProps) {
  return (
    <div class="field">
      <label for="post-summary">{words('details.summary')}</label>
      <textarea
        id="post-summary"
        rows={4}
        maxLength={1000}
        lang={language}
        aria-describedby="post-summary-hint"
        value={summary}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <p class="hint" id="post-summary-hint">
        {hint}
      </p>
    </div>
  );
}
