// The top of the writing screen: what is being written, whether it is saved, and the ways on.
import { Icon } from '../../web/client/icons.tsx';
import { SaveState } from '../../web/client/save-state.tsx';
import type { Writing } from './writing.ts';

export function HeadBar({ writing }: { writing: Writing }) {
  const { words, data } = writing;
  const { title } = writing.draft.value;
  const post = writing.post.value;
  return (
    <header class="dtop">
      <a class="dtop__back" href={data.links.back}>
        <Icon name="back" />
        <span class="vh">{words('write.back')}</span>
      </a>
      <div class="dtop__title">
        <h1 lang={title === '' ? undefined : data.language}>{title || words('write.untitled')}</h1>
        <p>
          {words(`write.kind.${data.kind}`)}
          {post?.publishedAt && (
            <>
              {'　'}
              <a href={post.address}>{words('write.published')}</a>
            </>
          )}
        </p>
      </div>
      <SaveState words={words} status={writing.status.value} />
    </header>
  );
}
