// How a post is read: which language, how large, how light. Works without a script; a script remembers.
import { Icon } from '../../web/icons.tsx';
import type { ArticleView } from '../address.ts';
import type { Setting } from '../blog.ts';

interface ReadingBarProps {
  setting: Setting;
  /** Null where there is no original to switch to. */
  view: ArticleView | null;
  /** Address of the post, to which a script adds the view that is being read. */
  address: string;
}

const VIEWS = [
  ['translation', 'v-ja'],
  ['both', 'v-pair'],
  ['original', 'v-en'],
] as const;
const SIZES = ['s', 'm', 'l', 'x'] as const;
const THEMES = ['auto', 'light', 'dark'] as const;

export function ReadingBar({ setting, view, address }: ReadingBarProps) {
  const { t } = setting;
  return (
    <section class="readbar" aria-label={t('site.reading')} data-address={address}>
      {view !== null && (
        <fieldset class="seg">
          <legend class="vh">{t('site.view')}</legend>
          {VIEWS.map(([name, id]) => (
            <Choice key={id} group="view" id={id} value={name} checked={name === view}>
              {t(`site.view.${name}`)}
            </Choice>
          ))}
        </fieldset>
      )}
      <input class="vh readbar__check" type="checkbox" id="rb-more" autocomplete="off" />
      <label class="readbar__toggle" for="rb-more">
        {t('site.reading.more')}
      </label>
      <div class="readbar__panel">
        {/* Without a script nothing could keep the choice or draw it, so it is not offered. */}
        <div class="opt theme" hidden>
          <label for="theme">{t('site.theme')}</label>
          <span class="select">
            <select id="theme" autocomplete="off">
              {THEMES.map((theme) => (
                <option key={theme} value={theme}>
                  {t(`site.theme.${theme}`)}
                </option>
              ))}
            </select>
            <Icon name="chevron-down" />
          </span>
        </div>
        <fieldset class="opt sizes">
          <legend>{t('site.size')}</legend>
          {SIZES.map((size) => (
            <Choice key={size} group="size" id={`sz-${size}`} value={size} checked={size === 'm'}>
              {t(`site.size.${size}`)}
            </Choice>
          ))}
        </fieldset>
      </div>
    </section>
  );
}

interface ChoiceProps {
  group: string;
  id: string;
  value: string;
  checked: boolean;
  children: string;
}

/** autocomplete="off": the address says which view is meant, not what was chosen before a reload. */
function Choice({ group, id, value, checked, children }: ChoiceProps) {
  return (
    <>
      <input type="radio" name={group} id={id} value={value} checked={checked} autocomplete="off" />
      <label for={id}>{children}</label>
    </>
  );
}
