// The parts of a form: fields that come back filled, each with its own problem, and the summary above them.
import type { ComponentChildren, JSX } from 'preact';
import { languageName } from '../text/language.ts';
import type { Problem, Problems, Values } from './door.ts';
import { Icon } from './icons.tsx';
import { say } from './messages/index.ts';
import type { View } from './page.ts';

/** What a form shows: the values last typed (or stored) and what is wrong with them. */
export interface FormState {
  values: Values;
  problems: Problems;
}

export function formOf(values: Values = {}, problems: Problems = {}): FormState {
  return { values, problems };
}

/** The first value of a field as text. */
export function fieldText(form: FormState, name: string): string {
  const value = form.values[name];
  return (Array.isArray(value) ? value[0] : value) ?? '';
}

/** All values of a field that may come several times. */
export function fieldTexts(form: FormState, name: string): string[] {
  const value = form.values[name];
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

interface Own {
  view: View;
  form: FormState;
  name: string;
  label: string;
  hint?: ComponentChildren;
  /** For a page that shows the same field several times; the name unless told. */
  id?: string;
  /** Says beside the label that the field may stay empty. */
  optional?: boolean;
}

type InputProps = Own & Omit<JSX.IntrinsicElements['input'], 'form' | 'label' | 'name' | 'value' | 'id'>;

/** A one-line field. Passwords never come back filled. */
export function TextField({ view, form, name, id = name, label, hint, optional, ...input }: InputProps) {
  const filled = input.type === 'password' ? {} : { value: fieldText(form, name) };
  return (
    <FieldFrame {...{ view, form, name, id, label, hint, optional }}>
      <input type="text" {...input} {...filled} {...described(form, name, id, hint)} id={id} name={name} />
    </FieldFrame>
  );
}

type AreaProps = Own & Omit<JSX.IntrinsicElements['textarea'], 'form' | 'label' | 'name' | 'value' | 'id'>;

/** A field of several lines. */
export function TextArea({ view, form, name, id = name, label, hint, optional, ...area }: AreaProps) {
  return (
    <FieldFrame {...{ view, form, name, id, label, hint, optional }}>
      <textarea
        {...area}
        {...described(form, name, id, hint)}
        id={id}
        name={name}
        value={fieldText(form, name)}
      />
    </FieldFrame>
  );
}

type FileProps = Omit<InputProps, 'view' | 'id' | 'optional' | 'type'>;

/** A file never comes back filled: it has to be chosen anew, and what was wrong with it stands in the summary. */
export function FileField({ form, name, label, hint, ...input }: FileProps) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <input
        {...input}
        id={name}
        name={name}
        type="file"
        aria-describedby={`${name}-hint`}
        aria-invalid={form.problems[name] ? 'true' : undefined}
      />
      <p class="hint" id={`${name}-hint`}>
        {hint}
      </p>
    </div>
  );
}

export interface Option {
  value: string;
  label: string;
  lang?: string;
}

/** A choice of languages, each by its name in the language of the page. */
export function languageOptions(codes: readonly string[], { language }: View): Option[] {
  return codes.map((code) => ({ value: code, label: languageName(code, language) }));
}

type SelectProps = Own & { options: readonly Option[] };

/** A choice from a list. */
export function SelectField({ view, form, name, id = name, label, hint, optional, options }: SelectProps) {
  const chosen = fieldText(form, name);
  return (
    <FieldFrame {...{ view, form, name, id, label, hint, optional }}>
      <span class="select">
        <select {...described(form, name, id, hint)} id={id} name={name}>
          {options.map(({ value, label, lang }) => (
            <option key={value} value={value} lang={lang} selected={value === chosen}>
              {label}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" />
      </span>
    </FieldFrame>
  );
}

type ChoicesProps = Omit<Own, 'optional'> & {
  options: readonly { value: string; label: string; hint?: string; lang?: string }[];
  /** Lets several be chosen: check boxes instead of radio buttons. */
  several?: boolean;
};

/** A few choices that are all seen at once: real radio buttons or check boxes. */
export function Choices({ view, form, name, id = name, label, hint, options, several }: ChoicesProps) {
  const chosen = fieldTexts(form, name);
  const problem = form.problems[name];
  return (
    <fieldset
      class={several ? 'choices choices--many' : 'choices'}
      id={id}
      {...described(form, name, id, hint)}
    >
      <legend>{label}</legend>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div class="choices__list">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type={several ? 'checkbox' : 'radio'}
              name={name}
              value={option.value}
              checked={chosen.includes(option.value)}
            />
            <span lang={option.lang}>
              {option.label}
              {option.hint && <small>{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
      {problem && <ProblemLine view={view} id={id} problem={problem} />}
    </fieldset>
  );
}

/** One thing that is on or off. */
export function Tick({ form, name, label }: { form: FormState; name: string; label: string }) {
  return (
    <label class="check">
      <input type="checkbox" name={name} value="yes" checked={fieldText(form, name) !== ''} />
      {label}
    </label>
  );
}

type FrameProps = Omit<Own, 'optional'> & {
  id: string;
  optional: boolean | undefined;
  children: ComponentChildren;
};

function FieldFrame({ view, form, name, id, label, hint, optional, children }: FrameProps) {
  const problem = form.problems[name];
  return (
    <div class="field">
      <label for={id}>
        {label}
        {optional && <small>{view.t('common.optional')}</small>}
      </label>
      {children}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && <ProblemLine view={view} id={id} problem={problem} />}
    </div>
  );
}

/** Under a field that is not one of these: the sentence that its `aria-describedby` names. */
export function ProblemLine({ view, id, problem }: { view: View; id: string; problem: Problem }) {
  return (
    <p class="err" id={`${id}-problem`}>
      <Icon name="alert" />
      {say(view.t, problem.key, problem.params)}
    </p>
  );
}

function described(form: FormState, name: string, id: string, hint: ComponentChildren) {
  const problem = form.problems[name];
  const ids = [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter((id) => id !== '');
  return {
    ...(ids.length > 0 ? { 'aria-describedby': ids.join(' ') } : {}),
    ...(problem ? { 'aria-invalid': 'true' as const } : {}),
  };
}

/**
 * The problems of a form as a list above it, which takes the focus so that it is read first. `labels` gives each
 * field's name as the form shows it; what concerns no field stands as it is.
 */
export function ProblemSummary(props: {
  view: View;
  form: FormState;
  labels: Readonly<Record<string, string>>;
}) {
  const { view, form, labels } = props;
  const problems = Object.entries(form.problems);
  if (problems.length === 0) return null;
  return (
    // The focus has to land here when the page comes back, or nobody using a screen reader learns of the problem.
    <div class="strip strip--danger" role="alert" tabIndex={-1} autofocus>
      <Icon name="alert" />
      <div>
        {problems.some(([name]) => name in labels) && (
          <p>{view.t('web.errors', { count: problems.length })}</p>
        )}
        <ul>
          {problems.map(([name, problem]) => (
            <li key={name}>
              {name in labels ? (
                <a href={`#${name}`}>
                  {view.t('web.errors.one', {
                    field: labels[name] ?? name,
                    problem: say(view.t, problem.key, problem.params),
                  })}
                </a>
              ) : (
                say(view.t, problem.key, problem.params)
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** Says that something went well, above the page it happened on. */
export function Done({ children }: { children: ComponentChildren }) {
  return (
    <p class="strip strip--note" role="status">
      <Icon name="check" />
      <span>{children}</span>
    </p>
  );
}

/** Every time zone there is, for a field with `list="time-zones"`. */
export function TimeZones() {
  return (
    <datalist id="time-zones">
      {['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => (
        <option key={zone} value={zone} />
      ))}
    </datalist>
  );
}
