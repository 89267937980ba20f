// Small fields under the bar of tools: the reading of ruby, the address of a link, what goes onto a card.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isLinkAddress } from '../../../text/address.ts';
import { BookPicker } from '../book-picker.tsx';
import { isConverting } from '../key-press.ts';
import { PicturePicker } from '../picture-picker.tsx';
import { insertBookCard, insertFigure } from './block-commands.ts';
import type { Sheet } from './sheet.ts';
import { close } from './text-commands.ts';
import type { Reach } from './text-editor.ts';

const nothing: Reach = { from: 0, to: 0, text: '', mark: null };

export function RubyField({ sheet }: { sheet: Sheet }) {
  const { words } = sheet;
  // What was selected when it opened: the selection itself is lost to this field.
  const [reach] = useState(() => sheet.editor?.reach('ruby') ?? nothing);
  const [reading, setReading] = useState(String(reach.mark?.attrs.reading ?? ''));
  const put = () => {
    if (reading.trim() === '') return;
    sheet.tool.value = null;
    sheet.editor?.putMark('ruby', reach, reading.trim());
  };
  return (
    <Fields
      sheet={sheet}
      put={put}
      button="write.ruby.put"
      take={reach.mark && takeOff(sheet, 'ruby', reach)}
    >
      <Line
        id="tool-reading"
        label={words('write.ruby.reading', { text: reach.text })}
        value={reading}
        onInput={setReading}
        first
      />
    </Fields>
  );
}

export function LinkField({ sheet }: { sheet: Sheet }) {
  const { words } = sheet;
  const [reach] = useState(() => sheet.editor?.reach('link') ?? nothing);
  const [href, setHref] = useState(String(reach.mark?.attrs.href ?? ''));
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const isEmpty = reach.from === reach.to;
  const put = () => {
    const address = wholeAddress(href);
    if (address === null) return setWrong(true);
    sheet.tool.value = null;
    sheet.editor?.putMark('link', reach, address, text.trim() || address);
  };
  return (
    <Fields
      sheet={sheet}
      put={put}
      button="write.link.put"
      take={reach.mark && takeOff(sheet, 'link', reach)}
      problem={isWrong ? words('write.link.wrong') : null}
    >
      <Line
        id="tool-href"
        label={isEmpty ? words('write.link.address') : words('write.link.address.of', { text: reach.text })}
        value={href}
        onInput={setHref}
        isWrong={isWrong}
        url
        first
      />
      {isEmpty && <Line id="tool-text" label={words('write.link.text')} value={text} onInput={setText} />}
    </Fields>
  );
}

export function CardField({ sheet }: { sheet: Sheet }) {
  const { words } = sheet;
  const [href, setHref] = useState('');
  const [title, setTitle] = useState('');
  const [isWrong, setWrong] = useState(false);
  const put = () => {
    const address = wholeAddress(href);
    if (address === null) return setWrong(true);
    sheet.tool.value = null;
    sheet.editor?.putCard(address, title.trim());
  };
  return (
    <Fields
      sheet={sheet}
      put={put}
      button="write.card.put"
      problem={isWrong ? words('write.link.wrong') : null}
    >
      <Line
        id="tool-href"
        label={words('write.card.address')}
        value={href}
        onInput={setHref}
        isWrong={isWrong}
        url
        first
      />
      <Line id="tool-title" label={words('write.card.title')} value={title} onInput={setTitle} />
    </Fields>
  );
}

/** What is said of a picture in the library comes along with it. */
export function LibraryField({ sheet }: { sheet: Sheet }) {
  const { words, api, pictures } = sheet;
  return (
    <div class="w-tool">
      <PicturePicker
        {...{ words, api, pictures }}
        onChoose={({ source: src, width, height, alt, credit, licence }) => {
          sheet.tool.value = null;
          const attrs = { src, width, height, alt, credit: credit || null, licence: licence || null };
          sheet.editor?.run(insertFigure(attrs));
        }}
        onClose={() => close(sheet)}
      />
    </div>
  );
}

/** What is found on the shelf, or a card without a book. */
export function BookField({ sheet }: { sheet: Sheet }) {
  const { words, api, books } = sheet;
  return (
    <div class="w-tool">
      <BookPicker
        {...{ words, api, books }}
        onChoose={(card) => {
          sheet.tool.value = null;
          sheet.editor?.run(insertBookCard(card));
          if (card.title !== '') sheet.say(words('write.book.inserted', { title: card.title }));
        }}
        mayBePlain
        onClose={() => close(sheet)}
      />
    </div>
  );
}

/** People leave out what browsers do not show. */
export function wholeAddress(typed: string): string | null {
  const address = typed.trim();
  if (isLinkAddress(address)) return address;
  const whole = `https://${address}`;
  return /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/u.test(address) && isLinkAddress(whole) ? whole : null;
}

function takeOff(sheet: Sheet, kind: 'ruby' | 'link', reach: Reach): () => void {
  return () => {
    sheet.tool.value = null;
    sheet.editor?.takeMark(kind, reach);
  };
}

interface FieldsProps {
  sheet: Sheet;
  put(): void;
  button: `write.${string}`;
  take?: (() => void) | null;
  problem?: string | null;
  children: ComponentChildren;
}

function Fields({ sheet, put, button, take, problem, children }: FieldsProps) {
  const { words } = sheet;
  return (
    <form
      class="w-tool"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        put();
      }}
      onKeyDown={(event) => {
        if (isConverting(event) || event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        close(sheet);
      }}
    >
      {children}
      <p class="w-tool__do">
        <button type="submit" class="btn btn--small">
          {words(button)}
        </button>
        {take && (
          <button type="button" class="btn btn--text btn--small" onClick={take}>
            {words('write.off')}
          </button>
        )}
        <button type="button" class="btn btn--text btn--small" onClick={() => close(sheet)}>
          {words('write.close')}
        </button>
      </p>
      {problem && (
        <p class="err" id="tool-wrong" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}

interface LineProps {
  id: string;
  label: string;
  value: string;
  onInput(value: string): void;
  isWrong?: boolean;
  url?: boolean;
  first?: boolean;
}

function Line({ id, label, value, onInput, isWrong = false, url = false, first = false }: LineProps) {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (first) field.current?.focus();
  }, [first]);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        ref={field}
        id={id}
        type="text"
        inputMode={url ? 'url' : 'text'}
        autocomplete="off"
        value={value}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? 'tool-wrong' : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
