// The main picture of a post, with what it shows and whose it is.
import { useRef, useState } from 'preact/hooks';
import type { Draft, UploadedPicture } from '../schemas.ts';
import type { Writing } from './writing.ts';

export function PictureField({ writing }: { writing: Writing }) {
  const { words } = writing;
  const { picture } = writing.draft.value;
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const send = async (file: File | undefined) => {
    if (!file) return;
    setSending(true);
    setProblem('');
    const reply = await writing.api.upload<UploadedPicture>(writing.data.links.pictures, file);
    setSending(false);
    if (field.current) field.current.value = '';
    if (reply.kind === 'answer') {
      const { alt = '', credit = '' } = writing.draft.peek().picture ?? {};
      writing.change({ picture: { pictureId: reply.body.pictureId, alt, credit } });
    } else setProblem(reply.kind === 'refused' ? reply.message : words('write.picture.lost'));
  };
  return (
    <div class="field main-picture">
      <p class="main-picture__is">{words('write.picture')}</p>
      {picture && (
        <img
          class="main-picture__img"
          src={`${writing.data.links.pictures}/${picture.pictureId}`}
          alt={picture.alt}
        />
      )}
      <p class="edit__do">
        <label class={isSending ? 'btn btn--quiet btn--small is-busy' : 'btn btn--quiet btn--small'}>
          {isSending && <span class="spin" aria-hidden="true" />}
          {words(isSending ? 'write.picture.wait' : picture ? 'write.picture.change' : 'write.picture.add')}
          <input
            ref={field}
            class="vh"
            type="file"
            accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
            disabled={isSending}
            onChange={(event) => void send(event.currentTarget.files?.[0])}
          />
        </label>
        {picture && (
          <button
            type="button"
            class="btn btn--text btn--small"
            onClick={() => writing.change({ picture: null })}
          >
            {words('write.picture.remove')}
          </button>
        )}
      </p>
      {problem !== '' && (
        <p class="err" role="alert">
          {problem}
        </p>
      )}
      {picture && <PictureWords writing={writing} picture={picture} />}
    </div>
  );
}

function PictureWords({ writing, picture }: { writing: Writing; picture: NonNullable<Draft['picture']> }) {
  const { words } = writing;
  return (
    <>
      <label for="picture-alt">
        {words('write.figure.alt')} <small>{words('write.figure.alt.hint')}</small>
      </label>
      <input
        id="picture-alt"
        type="text"
        maxLength={500}
        value={picture.alt}
        onInput={(event) => writing.change({ picture: { ...picture, alt: event.currentTarget.value } })}
      />
      <label for="picture-credit">{words('write.figure.credit')}</label>
      <input
        id="picture-credit"
        type="text"
        maxLength={300}
        value={picture.credit}
        onInput={(event) => writing.change({ picture: { ...picture, credit: event.currentTarget.value } })}
      />
    </>
  );
}
