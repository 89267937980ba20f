// What the pages of a blog are drawn with; apart from the blog, so that whoever draws none loads no texts of the interface.
import { translator } from '../web/messages/index.ts';
import { type Blog, interfaceLanguage, type Setting } from './blog.ts';

export function settingOf(blog: Blog): Setting {
  const language = interfaceLanguage(blog);
  return { blog, t: translator(language), language };
}
