// Interface text about saving, which every program in the browser that saves by itself speaks.
import type { Messages } from './shape.ts';

export const saving = {
  'saving.at': { ja: '{time} に保存', en: 'Saved at {time}' },
  'saving.all': { ja: '保存してあります', en: 'All saved' },
  'saving.saving': { ja: '保存しています', en: 'Saving' },
  'saving.not': { ja: '保存できていません', en: 'Not saved' },
  'saving.why.unreachable': {
    ja: '保存できていません。書いた文はこの端末に残っています。つながると、ひとりでに保存します。',
    en: 'Not saved. What you wrote is kept on this device and will be saved by itself once the connection is back.',
  },
  'saving.why.signed-out': {
    ja: 'サインインが切れたので、保存できていません。書いた文はこの端末に残っています。',
    en: 'You have been signed out, so this is not saved. What you wrote is kept on this device.',
  },
  'saving.sign-in': { ja: '別のタブでサインインする', en: 'Sign in in another tab' },
  'saving.why.refused': {
    ja: 'この文は保存できませんでした。書いた文はこの端末に残っています。（{message}）',
    en: 'This sentence could not be saved. What you wrote is kept on this device. ({message})',
  },
  'saving.nowhere': {
    ja: '保存できていません。この端末にも場所がないので、このページを閉じないでください。',
    en: 'Not saved, and there is no room on this device either. Please do not close this page.',
  },
  'saving.retry': { ja: 'もういちど', en: 'Try again' },
} as const satisfies Messages;
