// The form under a post as people know it: in stored pages plain, in the confirmation with a token and other names.
import type { ComponentChildren } from 'preact';
import type { CommentRule } from '../posts/tables.ts';
import { type FormState, fieldText, formOf } from '../web/forms.tsx';
import { Icon } from '../web/icons.tsx';
import { say, type Translate } from '../web/messages/index.ts';
import { BODY_MAX } from './comment-schema.ts';
import { type FieldName, type FieldNames, type GivenForm, plainNames } from './form-token.ts';

interface FormProps {
  t: Translate;
  /** Path before everything inside the blog, and the post's address. */
  base: string;
  slug: string;
  rule: Exclude<CommentRule, 'closed'>;
  heading: string;
  /** The comment that is answered. */
  parent?: string;
  /** Of a page that is made for one reader; a stored page is the same for everybody and has none. */
  given?: GivenForm;
}

/** Without a token the sending is confirmed on a page that has one, unless a script fetches it. */
export function CommentForm({ t, base, slug, rule, heading, parent, given }: FormProps) {
  const names = given?.names ?? plainNames;
  return (
    <form
      class="cform"
      method="post"
      action={`${base}/posts/${slug}/comments`}
      aria-labelledby="cf-h"
      data-token={given ? undefined : `${base}/comments/form/${slug}`}
    >
      <h3 id="cf-h">{heading}</h3>
      {given && <input type="hidden" name="token" value={given.token} />}
      {parent !== undefined && <input type="hidden" name={names.parent} value={parent} />}
      <CommentFields t={t} form={formOf()} names={names} letterNote="cf-secret-d" />
      {/* Shown by the script: only a script can remember on this device without changing what the press sends. */}
      <label class="check" hidden data-remember>
        <input type="checkbox" />
        {t('comments.remember')}
      </label>
      {/* Shown by the script once it knows that this press sends mail. */}
      <TellTick t={t} names={names} hidden />
      <Outcome t={t} rule={rule} />
      <SendButton t={t} />
    </form>
  );
}

interface TellProps {
  t: Translate;
  names: FieldNames;
  checked?: boolean;
  hidden?: boolean;
}

/** The wish for a mail when an editor answers. */
export function TellTick({ t, names, checked, hidden }: TellProps) {
  return (
    <label class="check" hidden={hidden} data-tell>
      <input type="checkbox" name={names.tell} value="yes" checked={checked} />
      {t('comments.tell')}
    </label>
  );
}

interface FieldsProps {
  t: Translate;
  form: FormState;
  names: FieldNames;
  /** For a comment that is there already: who may read it stays, and the password is asked for only where told. */
  changing?: 'leave' | 'password';
  /** Id of the line that says what a letter is. */
  letterNote?: string | undefined;
  /** A word with a clap: a name, a text, and who may read it. */
  brief?: boolean;
}

export function CommentFields({ t, form, names, changing, letterNote, brief }: FieldsProps) {
  return (
    <div class="cform__grid">
      <Field t={t} form={form} names={names} name="name" autocomplete="nickname" maxLength={60} />
      {!brief && <FurtherFields {...{ t, form, names }} />}
      <Frame t={t} form={form} name="body" wide>
        <textarea
          id="cf-body"
          name={names.body}
          rows={6}
          required
          maxLength={BODY_MAX}
          value={fieldText(form, 'body')}
          {...described(form, 'body')}
        />
      </Frame>
      {changing !== 'leave' && !brief && (
        <Field
          {...{ t, form, names }}
          name="password"
          type="password"
          autocomplete={changing ? 'off' : 'new-password'}
          maxLength={200}
        />
      )}
      {changing === undefined && <Trap t={t} names={names} />}
      {changing === undefined && <Secret {...{ t, form, names, letterNote }} />}
    </div>
  );
}

function FurtherFields({ t, form, names }: Pick<FieldsProps, 't' | 'form' | 'names'>) {
  return (
    <>
      <Field t={t} form={form} names={names} name="title" maxLength={120} />
      <Field t={t} form={form} names={names} name="mail" type="email" autocomplete="email" maxLength={254} />
      <Field
        t={t}
        form={form}
        names={names}
        name="url"
        type="text"
        inputMode="url"
        autocomplete="url"
        maxLength={300}
      />
    </>
  );
}

/** The last line of the form, where people look for it. */
function Secret({ t, form, names, letterNote }: Omit<FieldsProps, 'changing'>) {
  return (
    <div class="field field--secret">
      <label class="check">
        <input
          type="checkbox"
          id="cf-secret"
          name={names.secret}
          value="yes"
          checked={fieldText(form, 'secret') !== ''}
          aria-describedby={letterNote}
        />
        {t('comments.secret')}
      </label>
    </div>
  );
}

/** What will become of it; a style sheet shows the half that the tick asks for. */
export function Outcome({ t, rule }: { t: Translate; rule: FormProps['rule'] }) {
  return (
    <>
      <p class="cform__note cform__note--open">{t(`comments.promise.${rule}`)}</p>
      <p class="cform__note cform__note--secret" id="cf-secret-d">
        <Icon name="mail" />
        <span>{t('comments.promise.secret')}</span>
      </p>
    </>
  );
}

export function SendButton({ t }: { t: Translate }) {
  return (
    <button class="btn" type="submit">
      <span class="cform__b1">{t('comments.send')}</span>
      <span class="cform__b2">{t('comments.send.secret')}</span>
    </button>
  );
}

/** No person sees it or comes to it by key; what fills it is no person. */
export function Trap({ t, names }: { t: Translate; names: FieldNames }) {
  return (
    <div class="cform__trap" aria-hidden="true">
      <label>
        {t('comments.trap')}
        <input type="text" name={names.trap} tabIndex={-1} autocomplete="off" value="" />
      </label>
    </div>
  );
}

type OneLine = 'name' | 'title' | 'mail' | 'url' | 'password';

interface FieldProps {
  t: Translate;
  form: FormState;
  names: FieldNames;
  name: OneLine;
  type?: string;
  autocomplete?: string;
  inputMode?: 'url';
  maxLength: number;
}

function Field({ t, form, names, name, type = 'text', ...input }: FieldProps) {
  return (
    <Frame t={t} form={form} name={name}>
      <input
        {...input}
        {...described(form, name)}
        id={`cf-${name}`}
        type={type}
        name={names[name]}
        value={fieldText(form, name)}
      />
    </Frame>
  );
}

interface FrameProps {
  t: Translate;
  form: FormState;
  name: OneLine | 'body';
  wide?: boolean;
  children: ComponentChildren;
}

function Frame({ t, form, name, wide, children }: FrameProps) {
  const problem = form.problems[name];
  return (
    <div class={wide ? 'field field--wide' : 'field'}>
      <label for={`cf-${name}`}>
        {t(`comments.field.${name}`)}
        {name !== 'body' && <small>{t(`comments.field.${name}.note`)}</small>}
      </label>
      {children}
      {problem && (
        <p class="err" id={`cf-${name}-problem`}>
          <Icon name="alert" />
          {say(t, problem.key, problem.params)}
        </p>
      )}
    </div>
  );
}

function described(form: FormState, name: FieldName) {
  if (!form.problems[name]) return {};
  return { 'aria-describedby': `cf-${name}-problem`, 'aria-invalid': 'true' as const };
}
