// Tests the bring screens as a person without JavaScript meets them: forms, redirects, and forms that come back filled.
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeDatabases, type Open } from '../../test/support/database.ts';
import { type PageServer, startPageServer } from '../../test/support/page-server.ts';
import { comeAs, setUpStudio } from '../../test/support/studio.ts';
import type { Fields, Visitor } from '../../test/support/visitor.ts';
import { parsePage } from './page.ts';
import { sourcesRoutes } from './routes.tsx';

const page = `<!doctype html><html lang="en"><head><title>The Town That Gave Its River Back</title>
  <meta property="og:site_name" content="Field &amp; Ford"></head><body><article>
  <h1>The Town That Gave Its River Back</h1>
  <p>For forty years the Tarrow ran under the town of Larkmere, and nobody under fifty had <em>ever</em> seen it.</p>
  <h2>What the pipe took</h2><p>The pipe kept the market square dry. <a href="/map">The map</a> shows it.</p>
  <p>A petition asking for the pipe back gathered 412 names, according to the Tarrow Valley Post.</p>
  </article></body></html>`;

let server: PageServer;
beforeEach(async () => {
  server = await startPageServer();
  server.answer('/river', page);
});
afterEach(() => server.close());

describeDatabases('the bring screens', (open) => {
  it('lead from an address to what was found in it', async () => {
    const { owner } = await studio(open);
    const answer = await owner.post('/studio/hashi/bring', {
      way: 'address',
      address: `${server.origin}/river`,
    });
    expect(answer.status).toBe(303);
    const shown = await look(owner, answer.headers.get('location') ?? '');
    expect(shown.text).toContain('The Town That Gave Its River Back');
    expect(shown.value('outlet')).toBe('Field & Ford');
    expect(shown.page.querySelector('mark.hit')?.textContent).toContain(
      'according to the Tarrow Valley Post',
    );
    expect(shown.page.querySelector('.preview em')?.textContent).toBe('ever');
    expect(shown.page.querySelector('.preview a')).toBeNull();
    expect(shown.page.querySelector('[style], script:not([src])')).toBeNull();
    const waiting = await look(owner, '/studio/hashi/bring');
    expect(waiting.page.querySelector('.waiting a')?.getAttribute('href')).toBe(
      answer.headers.get('location'),
    );
  });

  it.each([
    [{ way: 'address', address: 'http://10.0.0.1/secret' }, 'address', 'not on the public internet'],
    [{ way: 'address', address: '' }, 'address', 'Please fill this in'],
    [{ way: 'paste', text: '', address: 'https://a.example/x' }, 'address', 'Please fill this in'],
    [{ way: 'paste', text: 'Some text', address: 'not an address' }, 'text', 'begins with http'],
    [{ way: 'file', address: 'https://a.example/x' }, 'address', 'Please choose a file'],
  ])('say what is wrong with %o and come back filled', async (fields: Fields, kept, words) => {
    const { owner } = await studio(open);
    const answer = await owner.post('/studio/hashi/bring', fields);
    expect(answer.status).toBe(422);
    const shown = read(await answer.text());
    expect(shown.text).toContain(words);
    expect(shown.value(kept)).toBe(fields[kept]);
  });

  it('bring one article when a form is sent twice, and another from another form', async () => {
    const { owner } = await studio(open);
    const form = (await look(owner, '/studio/hashi/bring')).fields({ address: `${server.origin}/river` });
    const answers = await Promise.all([
      owner.post('/studio/hashi/bring', form),
      owner.post('/studio/hashi/bring', form),
    ]);
    answers.push(await owner.post('/studio/hashi/bring', form));
    const [at, ...others] = answers.map((answer) => answer.headers.get('location'));
    expect(others).toEqual([at, at]);
    server.answer('/ford', page);
    const elsewhere = await owner.post('/studio/hashi/bring', {
      ...form,
      address: `${server.origin}/ford`,
    });
    expect(elsewhere.headers.get('location')).not.toBe(at);
    const anew = (await look(owner, '/studio/hashi/bring')).fields({ address: `${server.origin}/river` });
    const second = await owner.post('/studio/hashi/bring', anew);
    expect(second.headers.get('location')).not.toBe(at);
    expect((await look(owner, second.headers.get('location') ?? '')).text).toContain('was brought before');
  });

  it('offer pasting, with the address kept, when a page cannot be fetched', async () => {
    const { owner } = await studio(open);
    const address = `${server.origin}/gone`;
    const answer = await owner.post('/studio/hashi/bring', { way: 'address', address });
    const shown = read(await answer.text());
    expect(shown.text).toContain('has no such page');
    const way = shown.page.querySelector('.strip a')?.getAttribute('href') ?? '';
    const paste = await look(owner, way);
    expect(paste.value('address')).toBe(address);
    expect(paste.page.querySelector('textarea[name="text"]')).not.toBeNull();
  });

  it('take a file, and say so when it is none that can be read', async () => {
    const { owner } = await studio(open);
    const send = (name: string, body: string) => {
      const form = new FormData();
      form.append('way', 'file');
      form.append('address', '');
      form.append('file', new File([body], name));
      return owner.upload('/studio/hashi/bring', form);
    };
    expect((await send('river.html', page)).status).toBe(303);
    const pdf = await send('river.pdf', '%PDF-1.7');
    expect(pdf.status).toBe(422);
    expect(await pdf.text()).toContain('This is a PDF');
  });

  it('store every field with every button, and decide on suggestions', async () => {
    const { owner, at } = await brought(open);
    const first = await look(owner, at);
    const hint = first.page.querySelector('[formaction$="/addition"]')?.getAttribute('formaction') ?? '';
    const answer = await owner.post(hint, { ...first.fields(), byline: 'A. Reed' });
    expect(answer.headers.get('location')).toBe(`${at}#chain`);
    const second = await look(owner, at);
    expect(second.value('byline')).toBe('A. Reed');
    expect(second.value('linkName')).toBe('Tarrow Valley Post');
    const own = { newKind: 'person', newName: 'The mayor', newDate: '2026-05-01' };
    await owner.post(`${at}/links`, { ...second.fields(), linkDate: '2026-05-12', ...own });
    const third = await look(owner, at);
    expect(third.fields().linkName).toEqual(['Tarrow Valley Post', 'The mayor']);
    expect(third.fields().linkDate).toEqual(['2026-05-12', '2026-05-01']);
    const removal = third.page.querySelector('[formaction$="/removal"]')?.getAttribute('formaction') ?? '';
    await owner.post(removal, third.fields());
    expect((await look(owner, at)).fields().linkName).toBe('The mayor');
  });

  it('come back with what was typed when a date or an address is wrong', async () => {
    const { owner, at } = await brought(open);
    const form = (await look(owner, at)).fields();
    const wrong = {
      ...form,
      title: 'My title',
      published: '14 May',
      newAddress: 'nowhere',
      rights: 'granted',
    };
    const answer = await owner.post(at, wrong);
    expect(answer.status).toBe(422);
    const shown = read(await answer.text());
    expect(shown.value('title')).toBe('My title');
    expect(shown.value('published')).toBe('14 May');
    expect(shown.value('newAddress')).toBe('nowhere');
    expect(shown.page.querySelector('[name="rights"][checked]')?.getAttribute('value')).toBe('granted');
    expect(shown.page.querySelectorAll('[aria-invalid="true"]').length).toBe(3);
  });

  it('show a conflict with what was typed, and let it be stored at the second try', async () => {
    const { ctx, owner, at } = await brought(open);
    const form = (await look(owner, at)).fields();
    ctx.clock.advance(1000);
    await owner.post(at, { ...form, title: 'Theirs' });
    const answer = await owner.post(at, { ...form, title: 'Mine' });
    expect(answer.status).toBe(409);
    const shown = read(await answer.text());
    expect(shown.value('title')).toBe('Mine');
    expect((await owner.post(at, shown.fields())).status).toBe(303);
    expect((await look(owner, at)).value('title')).toBe('Mine');
  });

  it('hand a confirmed article on to the desk, as a POST', async () => {
    const { owner, at } = await brought(open);
    const form = (await look(owner, at)).fields();
    const untitled = await owner.post(`${at}/confirmation`, { ...form, title: '' });
    expect(untitled.status).toBe(422);
    const answer = await owner.post(
      `${at}/confirmation`,
      read(await untitled.text()).fields({ title: 'River' }),
    );
    expect(answer.status).toBe(307);
    expect(answer.headers.get('location')).toBe(`${at}/translation`);
  });

  it('lead to the desk again when the confirmation is sent twice', async () => {
    const { ctx, owner, at } = await brought(open);
    const form = (await look(owner, at)).fields({ byline: 'A. Reed' });
    ctx.clock.advance(1000);
    expect((await owner.post(`${at}/confirmation`, form)).status).toBe(307);
    expect((await owner.post(`${at}/confirmation`, form)).status).toBe(307);
    expect((await owner.post(at, { ...form, byline: 'Somebody else' })).status).toBe(409);
  });

  it('read the page again on request, and say so when that fails', async () => {
    const { owner, at } = await brought(open);
    server.answer('/river', page.replaceAll('Gave Its River Back', 'Changed Its Mind'));
    const form = (await look(owner, at)).fields();
    expect((await owner.post(`${at}/reading`, form)).status).toBe(303);
    const shown = await look(owner, at);
    expect(shown.value('title')).toBe('The Town That Changed Its Mind');
    const address = 'http://192.168.0.1/';
    const failed = await owner.post(`${at}/reading`, { ...shown.fields(), address });
    expect(failed.status).toBe(422);
    expect(read(await failed.text()).value('address')).toBe(address);
  });

  it('lead to the kept copy: when, where, its hash, its bytes as words and as a file that nothing runs', async () => {
    const { ctx, app, owner, at } = await brought(open);
    const link = (await look(owner, at)).page.querySelector(`a[href="${at}/snapshot"]`);
    expect(link).not.toBeNull();
    const kept = await look(owner, `${at}/snapshot`);
    const sha256 = createHash('sha256').update(page).digest('hex');
    for (const words of [sha256, `${server.origin}/river`, 'utf-8']) expect(kept.text).toContain(words);
    expect(kept.page.querySelector('pre')?.textContent).toContain('<title>The Town That Gave');
    expect(kept.page.querySelector('pre *')).toBeNull();
    const reader = await comeAs(ctx, app, 'reader', 'reader');
    const file = await reader.get(`${at}/snapshot/bytes`);
    expect(await file.text()).toBe(page);
    expect(file.headers.get('content-type')).toBe('application/octet-stream');
    expect(file.headers.get('content-disposition')).toContain('attachment');
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
    const stranger = await comeAs(ctx, app, 'stranger', null);
    expect((await stranger.get(`${at}/snapshot`)).status).toBe(404);
    expect((await stranger.get(`${at}/snapshot/bytes`)).status).toBe(404);
  });

  it('are closed to readers, to strangers, and to the article of another blog', async () => {
    const { ctx, app, at } = await brought(open);
    const reader = await comeAs(ctx, app, 'reader', 'reader');
    expect((await reader.get('/studio/hashi/bring')).status).toBe(403);
    expect((await reader.get(at)).status).toBe(403);
    const stranger = await comeAs(ctx, app, 'stranger', null);
    expect((await stranger.get(at)).status).toBe(404);
    const { owner } = await studio(open);
    expect((await owner.get(at)).status).toBe(404);
  });
});

async function studio(open: Open) {
  const ctx = await open({ TAIYAKU_FETCH_ALLOW: server.host });
  return { ctx, ...(await setUpStudio(ctx, sourcesRoutes(ctx))) };
}

async function brought(open: Open) {
  const press = await studio(open);
  const input = { way: 'address', address: `${server.origin}/river` };
  const answer = await press.owner.post('/studio/hashi/bring', input);
  return { ...press, at: answer.headers.get('location') ?? '' };
}

async function look(visitor: Visitor, path: string) {
  const answer = await visitor.get(path);
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  return read(await answer.text());
}

/** A page as a person sees it: its words, its fields, and what sending its form would send. */
function read(html: string) {
  const document = parsePage(html);
  const form = document.querySelector('form.bring__main, form.take');
  const value = (field: Element) =>
    field.tagName === 'SELECT'
      ? (field.querySelector('[selected]')?.getAttribute('value') ?? '')
      : field.tagName === 'TEXTAREA'
        ? (field.textContent ?? '')
        : (field.getAttribute('value') ?? '');
  const named = Array.from(form?.querySelectorAll('input, select, textarea') ?? []).filter(
    (field) => field.getAttribute('type') !== 'radio' || field.hasAttribute('checked'),
  );
  return {
    page: document,
    text: document.body.textContent ?? '',
    value: (name: string) => named.filter((field) => field.getAttribute('name') === name).map(value)[0],
    fields: (changes: Fields = {}): Fields => {
      const sent = Map.groupBy(named, (field) => field.getAttribute('name') ?? '');
      const all = [...sent].map(([name, fields]): [string, string | string[]] => {
        const [first = '', ...more] = fields.map(value);
        return [name, more.length > 0 ? [first, ...more] : first];
      });
      return { ...Object.fromEntries(all), ...changes };
    },
  };
}
