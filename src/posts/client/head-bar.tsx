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
        <h1 lang={title === '' ? undefined : writing.language.value}>{title || words('write.untitled')}</h1>
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
      <div class="dtop__do">
        <Way writing={writing} to={data.links.preview} text="write.preview" quiet />
        {data.may.publish ? (
          <Way
            writing={writing}
            to={`${data.address}#publish`}
            text={post?.publishedAt ? 'write.publish.again' : 'write.publish'}
          />
        ) : (
          <Way writing={writing} to={data.address} text="write.standing" />
        )}
      </div>
    </header>
  );
}

interface WayProps {
  writing: Writing;
  to: string;
  text: `write.${string}`;
  quiet?: boolean;
}

/** What is shown or published there is what the server has: first everything typed goes there. */
function Way({ writing, to, text, quiet = false }: WayProps) {
  const go = async (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    if (writing.conflict.peek()) writing.say(writing.words('write.conflict.first'));
    else if (await writing.allSaved()) location.assign(to);
    else writing.say(writing.words('write.unsaved'));
  };
  return (
    <a class={quiet ? 'btn btn--quiet' : 'btn'} href={to} onClick={(event) => void go(event)}>
      {writing.words(text)}
    </a>
  );
}
