// What somebody asked for, as it was kept, back in the shape in which people and blogs are made. Pure.
import * as v from 'valibot';
import type { PreparedPerson } from '../../accounts/create-person.ts';
import type { NewBlog } from '../blog-schema.ts';
import type { SignUpRow } from './store.ts';

export function personOf({ name, email, password_hash }: SignUpRow): PreparedPerson {
  return { name, email, passwordHash: password_hash, language: null, operator: false };
}

const languages = v.array(v.string());

export function blogOf(row: SignUpRow): NewBlog {
  return {
    blog_name: row.blog_name,
    slug: row.slug,
    blog_language: row.blog_language,
    source_languages: v.parse(languages, JSON.parse(row.source_languages)),
    other_languages: [],
    time_zone: row.time_zone,
  };
}
