// A post of another blog as it will look here, before it is put in: through the document model, in the readers' dress.
import type { VNode } from 'preact';
import { CommentView } from '../../../comments/comment-view.tsx';
import { nowIso } from '../../../platform/clock.ts';
import type { Context } from '../../../platform/context.ts';
import type { Setting } from '../../../site/blog.ts';
import { noFigures } from '../../../site/figures.ts';
import type { PostText } from '../../../site/published/reads.ts';
import { ArticlePage } from '../../../site/render/article.tsx';
import { settingOf } from '../../../site/setting.ts';
import { siteOf } from '../../../site/site.ts';
import { textBlocks } from '../../../text/document.ts';
import { inlineText } from '../../../text/inline.ts';
import { wordOf } from '../../../text/word.ts';
import type { MoveChoices } from '../choices.ts';
import type { IncomingBlog, IncomingComment, IncomingPost } from '../incoming.ts';
import type { MoveRow } from '../store.ts';
import { documentOf, type TextOptions } from '../texts/document-of.ts';
import { timeOf } from '../times.ts';

/** Null when there is no such blog for readers. Nothing of it is kept anywhere. */
export async function drawIncoming(
  ctx: Context,
  move: MoveRow,
  post: IncomingPost,
  back: string,
): Promise<VNode | null> {
  const blog = await (await siteOf(ctx)).findBlog(move.blog_id);
  if (!blog) return null;
  const setting = settingOf(blog);
  const { t } = setting;
  const choices = JSON.parse(move.choices) as MoveChoices;
  const from = move.blog === null ? null : (JSON.parse(move.blog) as IncomingBlog);
  const language = post.language ?? blog.language;
  const base = choices.address ?? from?.address ?? null;
  const options = { base, language, breaks: choices.breaks };
  const { document } = documentOf(post, options);
  const dated = timeOf(post.date, choices.timeZone) ?? nowIso(ctx);
  const text: PostText = {
    ...{ id: post.origin, kind: 'plain', locked: false, slug: post.slug, language, place: 0 },
    ...{ publishedAt: dated, revision: 1, revisedAt: dated },
    ...{ title: post.title || t('moves.posts.untitled'), summary: post.excerpt, author: post.author },
    ...{ handle: null, category: null, provenance: null, picture: null, document, originals: null },
  };
  return (
    <ArticlePage
      setting={setting}
      post={text}
      trail={[]}
      tags={post.tags.map((name) => ({ id: name, slug: wordOf(name), name }))}
      siblings={[]}
      view="translation"
      revisions={[]}
      neighbours={{ older: null, newer: null }}
      figures={noFigures}
      talkback={<Said {...{ setting, post, choices, options }} />}
      preview={{ back, kind: 'move' }}
    />
  );
}

interface SaidProps {
  setting: Setting;
  post: IncomingPost;
  choices: MoveChoices;
  options: TextOptions;
}

/** What all readers will see. Of what was said to the editor only stands here how much there is, and no word of it. */
function Said({ setting: { blog, t }, post, choices, options }: SaidProps) {
  const letters = post.comments.filter(({ editorOnly }) => editorOnly).length;
  const shown = post.comments.filter(({ editorOnly, state }) => !editorOnly && state === 'shown');
  if (shown.length + letters === 0) return null;
  const talk = { t, base: blog.base, timeZone: blog.timeZone, open: false };
  return (
    <section class="talkback" id="comments" aria-labelledby="cm-h">
      <h2 id="cm-h">
        {shown.length === 0 ? t('comments.heading.none') : t('comments.heading', { count: shown.length })}
      </h2>
      <ol class="thread">
        {shown.map((comment) => (
          <li class="cm" key={comment.origin}>
            <CommentView talk={talk} comment={spokenOf(comment, choices, options)} />
          </li>
        ))}
      </ol>
      {letters > 0 && <p class="hint">{t('moves.preview.letters', { count: letters })}</p>}
    </section>
  );
}

function spokenOf(comment: IncomingComment, { timeZone }: MoveChoices, options: TextOptions) {
  const { name, title, url, body, markup, byAuthor, date } = comment;
  const at = timeOf(date, timeZone);
  const said =
    markup === 'text'
      ? body
      : textBlocks(documentOf({ markup: 'html', body, more: '' }, options).document)
          .map(({ content }) => inlineText(content))
          .join('\n');
  return { name, title, url, body: said, byEditor: byAuthor, ...(at === null ? {} : { createdAt: at }) };
}
