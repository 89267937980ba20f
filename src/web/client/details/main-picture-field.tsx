// The main picture of a post, with what it shows and whose it is.
import { useRef, useState } from 'preact/hooks';
import type { Api } from '../api.ts';
import { PicturePicker } from '../picture-picker.tsx';
import type { UploadedPicture } from '../uploaded-picture.ts';
import type { Words } from '../words.ts';

export interface ChosenPicture {
  pictureId: string;
  alt: string;
  credit: string;
}

interface MainPictureProps {
  words: Words;
  api: Api;
  /** Where members of the blog see its pictures, and send new ones to. */
  pictures: string;
  picture: ChosenPicture | null;
  onChange(picture: ChosenPicture | null): void;
}

export function MainPictureField(props: MainPictureProps) {
  const { words, api, pictures, picture, onChange } = props;
  const [problem, setProblem] = useState('');
  const [isOpen, setOpen] = useState(false);
  return (
    <div class="field main-picture">
      <p class="main-picture__is">{words('details.picture')}</p>
      {picture && (
        <img class="main-picture__img" src={`${pictures}/${picture.pictureId}`} alt={picture.alt} />
      )}
      <p class="edit__do">
        <SendButton {...props} onProblem={setProblem} />
        <button
          type="button"
          class="btn btn--quiet btn--small"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {words('write.library')}
        </button>
        {picture && (
          <button type="button" class="btn btn--text btn--small" onClick={() => onChange(null)}>
            {words('details.picture.remove')}
          </button>
        )}
      </p>
      {isOpen && (
        <PicturePicker
          {...{ words, api, pictures }}
          onChoose={({ id, alt, credit }) => {
            onChange({ pictureId: id, alt, credit });
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      )}
      {problem !== '' && (
        <p class="err" role="alert">
          {problem}
        </p>
      )}
      {picture && <PictureWords words={words} picture={picture} onChange={onChange} />}
    </div>
  );
}

type SendProps = MainPictureProps & { onProblem(problem: string): void };

function SendButton({ words, api, pictures, picture, onChange, onProblem }: SendProps) {
  const [isSending, setSending] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // What stands in the fields when the answer comes, not when the file was chosen.
  const now = useRef(picture);
  now.current = picture;
  const send = async (file: File | undefined) => {
    if (!file) return;
    setSending(true);
    onProblem('');
    const reply = await api.upload<UploadedPicture>(pictures, file);
    setSending(false);
    if (field.current) field.current.value = '';
    if (reply.kind === 'answer') {
      const { alt = '', credit = '' } = now.current ?? {};
      onChange({ pictureId: reply.body.pictureId, alt, credit });
    } else onProblem(reply.kind === 'refused' ? reply.message : words('write.picture.lost'));
  };
  const choose = picture ? 'details.picture.change' : 'details.picture.add';
  return (
    <label class={isSending ? 'btn btn--quiet btn--small is-busy' : 'btn btn--quiet btn--small'}>
      {isSending && <span class="spin" aria-hidden="true" />}
      {words(isSending ? 'details.picture.sending' : choose)}
      <input
        ref={field}
        class="vh"
        type="file"
        accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
        disabled={isSending}
        onChange={(event) => void send(event.currentTarget.files?.[0])}
      />
    </label>
  );
}

interface WordsProps {
  words: Words;
  picture: ChosenPicture;
  onChange(picture: ChosenPicture): void;
}

function PictureWords({ words, picture, onChange }: WordsProps) {
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
        onInput={(event) => onChange({ ...picture, alt: event.currentTarget.value })}
      />
      <label for="picture-credit">{words('write.figure.credit')}</label>
      <input
        id="picture-credit"
        type="text"
        maxLength={300}
        value={picture.credit}
        onInput={(event) => onChange({ ...picture, credit: event.currentTarget.value })}
      />
    </>
  );
}
