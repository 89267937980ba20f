// A word with a clap, in the thanks for it: the comment form with what it needs least, for all to read or for the editor.
import type { CommentRule } from '../../posts/tables.ts';
import { formOf } from '../../web/forms.tsx';
import type { Translate } from '../../web/messages/index.ts';
import { CommentFields, Outcome, SendButton } from '../comment-form.tsx';
import { plainNames } from '../form-token.ts';

interface Props {
  t: Translate;
  base: string;
  slug: string;
  rule: Exclude<CommentRule, 'closed'>;
}

export function WordForm({ t, base, slug, rule }: Props) {
  return (
    <form
      class="cform"
      method="post"
      action={`${base}/posts/${slug}/comments`}
      aria-labelledby="word-h"
      data-token={`${base}/comments/form/${slug}`}
    >
      <h2 id="word-h">{t('claps.word')}</h2>
      <p class="hint">{t('claps.word.about')}</p>
      <input type="hidden" name={plainNames.clap} value="yes" />
      <CommentFields t={t} form={formOf()} names={plainNames} letterNote="cf-secret-d" brief />
      <Outcome t={t} rule={rule} />
      <SendButton t={t} />
    </form>
  );
}
