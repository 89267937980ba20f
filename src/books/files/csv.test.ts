// Lists of books as CSV: ours out and in unchanged, spreadsheets with their own heads, what Booklog lets out, and every mistake named.
import { describe, expect, it } from 'vitest';
import { type Book, bookWith } from '../book.ts';
import { type ReadBooks, readBooksCsv } from './read-csv.ts';
import { writeBooksCsv } from './write-csv.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function read(text: string | Uint8Array): Extract<ReadBooks, { ok: true }> {
  const found = readBooksCsv(typeof text === 'string' ? bytes(text) : text);
  if (!found.ok) throw new Error(found.key);
  return found;
}

const hard = bookWith({
  isbn: '9784000000017',
  title: '川の「ねむる」ところ, 夜',
  titleReading: 'かわのねむるところ',
  subtitle: '=1+1',
  series: 'A|B;C\\D',
  volume: '上',
  originalTitle: 'Where the River "Sleeps"',
  originalLanguage: 'en',
  people: [
    { name: '水田 まり', reading: 'みずた まり', role: 'author' },
    { name: 'Mary; Water | Co.', reading: '', role: 'illustrator' },
    { name: '空\\', reading: '', role: 'translator' },
  ],
  publisher: '川べり舎',
  published: '2024-05',
  pages: 32,
  size: '26cm',
  price: 1650,
  currency: 'JPY',
  ageFrom: 3,
  ageTo: 5,
  aloneFrom: 6,
  gradeFrom: 0,
  gradeTo: 2,
  minutesAloud: 7,
  letters: 'hiragana',
  caution: '夜の川の場面が一つ',
  subjects: [
    { scheme: 'own', code: '自然', label: '自然' },
    { scheme: 'own', code: 'water', label: '水' },
    { scheme: 'ndc', code: '913.6', label: '' },
  ],
  awards: [
    { name: '川の賞', year: 2025 },
    { name: '名なし', year: null },
  ],
  links: [
    { kind: 'shop', label: '川の書店', url: 'https://shop.example/?a=1;2|3', affiliate: true },
    { kind: 'library', label: '', url: 'https://library.example/', affiliate: false },
  ],
  status: 'introduced',
  noteChild: 'かわは、\nねむるのかな。',
  noteParent: '声を出す文が一行。\n\n｜川《かわ》',
  coverLicence: '川べり舎の許可による',
});

describe('a list of books', () => {
  it('comes back as it left, whatever stands in it', () => {
    const plain = bookWith({ title: 'か' });
    const found = read(
      writeBooksCsv([
        { book: hard, shown: true },
        { book: plain, shown: false },
      ]),
    );
    expect(found.kind).toBe('own');
    expect(found.left).toEqual([]);
    expect(found.books.map(({ book, shown }) => ({ book, shown }))).toEqual([
      { book: hard, shown: true },
      { book: plain, shown: false },
    ]);
  });

  it('runs nothing in a spreadsheet', () => {
    const cells = writeBooksCsv([{ book: bookWith({ title: '=HYPERLINK("x")' }), shown: false }]);
    expect(cells).not.toMatch(/(?:^|,|")=/m);
  });

  it('is read by whatever heads a spreadsheet gave it, in any order, with what it did not understand named', () => {
    const found = read(
      'No,書名,著者,絵,訳者,出版社,発行年,定価,対象年齢,ISBN,棚番号\n1,川の本,水田まり、青木空,森 花,,川べり舎,2024年5月,"1,650円",3〜5歳,4-00-000001-2,A3\n',
    );
    expect(found.unread).toEqual(['No', '棚番号']);
    expect(found.books).toMatchObject([
      {
        line: 2,
        shown: false,
        book: {
          isbn: '9784000000017',
          title: '川の本',
          people: [
            { name: '水田まり', role: 'author' },
            { name: '青木空', role: 'author' },
            { name: '森 花', role: 'illustrator' },
          ],
          publisher: '川べり舎',
          published: '2024-05',
          price: 1650,
          currency: 'JPY',
          ageFrom: 3,
          ageTo: 5,
          status: 'to-read',
        } satisfies Partial<Book> | object,
      },
    ]);
  });

  it.each([
    ['tabs', '書名\tISBN\n川\t9784000000017\n'],
    ['semicolons', '書名;ISBN\r\n川;9784000000017\r\n'],
    ['old Mac line ends', '書名,ISBN\r川,9784000000017\r'],
  ])('is read with %s', (_, text) => {
    expect(read(text).books.map(({ book }) => book.isbn)).toEqual(['9784000000017']);
  });

  it('is read in the letters of Japanese spreadsheets, and in UTF-16', () => {
    // 書名, 川 in Shift_JIS.
    const shiftJis = new Uint8Array([0x8f, 0x91, 0x96, 0xbc, 0x0a, 0x90, 0xec, 0x0a]);
    expect(read(shiftJis).books[0]?.book.title).toBe('川');
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...[...'書名\n川\n'].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ]);
    expect(read(utf16).books[0]?.book.title).toBe('川');
  });

  it('as Booklog lets it out comes in with its reviews, and without the memos that are its writer’s alone', () => {
    const line = (isbn: string, title: string) =>
      `"1","4000000012","${isbn}","絵本","5","読み終わった","よかった","川 水","秘密のメモ","2024-01-02 03:04:05","","${title}","水田まり","川べり舎","2023","本","32"`;
    const found = read(`${line('9784000000017', '川')}\n${line('', '雨')}\n`);
    expect(found.kind).toBe('booklog');
    expect(JSON.stringify(found)).not.toContain('秘密');
    expect(found.books).toMatchObject([
      {
        book: {
          ...{
            isbn: '9784000000017',
            title: '川',
            noteParent: 'よかった',
            publisher: '川べり舎',
            published: '2023',
          },
          ...{ pages: 32, people: [{ name: '水田まり', role: 'author' }] },
        },
      },
      { book: { isbn: null, title: '雨' } },
    ]);
  });

  it('from Bookmeter comes in by its heads, with the shop’s number where it is an ISBN', () => {
    const found = read(
      [
        'ASIN,タイトル,著者,ページ数,読了日,登録日,感想',
        '4000000012,川,水田まり,32,2024/01/02,2024/01/03,よかった',
        'B0ABCDEFGH,雨,,120,日付不明,2024/01/03,',
        '4000000013,一けたちがい,,,,,',
        ',番号なし,,,,,',
        '4000000012,川 また,,,,,',
      ].join('\n'),
    );
    expect([found.kind, found.unread]).toEqual(['heads', []]);
    expect(found.books).toMatchObject([
      {
        book: {
          ...{ isbn: '9784000000017', title: '川', pages: 32, noteParent: 'よかった', published: '' },
          people: [{ name: '水田まり', role: 'author' }],
        },
      },
      { book: { isbn: null, title: '雨', pages: 120 } },
      { book: { isbn: null, title: '一けたちがい' } },
      { book: { isbn: null, title: '番号なし' } },
    ]);
    expect(found.left.map(({ line, key, column, value }) => [line, key, column, value])).toEqual([
      [6, 'books.files.twice', 'ASIN', '4000000012'],
    ]);
    const both = read('ISBN,ASIN,書名\n9784000000017,B0ABCDEFGH,川\n-,4000000012,また\n');
    expect(both.books.map(({ book }) => book.isbn)).toEqual(['9784000000017']);
    expect(both.left.map(({ column }) => column)).toEqual(['ASIN']);
  });

  it('names each mistake with its line, its column and what stood there, and takes the rest', () => {
    const found = read(
      [
        '書名,ISBN,年齢,出版日,ページ数',
        '一けたちがい,9784000000018,,,',
        '下のバーコード,1920040012006,,,',
        '十二けた,978400000001,,,',
        '文字,97840000A0017,,,',
        '文房具,4901234567894,,,',
        ',9784000000017,,,',
        '年が逆,,5〜3歳,,',
        '日がない,,,2024-02-31,',
        'ページがない,,,,0ページ',
        '"よい',
        '本",978-4-00-000001-7,,,',
        'また同じ,9784000000017,,,',
        '',
        'これもよい,,,,',
      ].join('\n'),
    );
    expect(found.left.map(({ line, key, column, value }) => [line, key, column, value])).toEqual([
      [2, 'books.isbn.check', 'ISBN', '9784000000018'],
      [3, 'books.isbn.second-barcode', 'ISBN', '1920040012006'],
      [4, 'books.isbn.length', 'ISBN', '978400000001'],
      [5, 'books.isbn.letters', 'ISBN', '97840000A0017'],
      [6, 'books.isbn.prefix', 'ISBN', '4901234567894'],
      [7, 'books.files.no-title', 'ISBN', '9784000000017'],
      [8, 'books.problem.order', '年齢', '5〜3歳'],
      [9, 'books.problem.date', '出版日', '2024-02-31'],
      [10, 'books.problem.number', 'ページ数', '0ページ'],
      [13, 'books.files.twice', 'ISBN', '9784000000017'],
    ]);
    expect(found.books.map(({ line, book }) => [line, book.title])).toEqual([
      [11, 'よい 本'],
      [15, 'これもよい'],
    ]);
  });

  it.each([
    ['', 'books.files.empty'],
    ['\n\n', 'books.files.empty'],
    ['a,b,c\n1,2,3\n', 'books.files.heads'],
    ['書名\n"川\n', 'books.files.quote'],
    ['書名\n\0\n', 'books.files.letters'],
  ])('that is none is refused as what it is: %j', (text, key) => {
    expect(readBooksCsv(bytes(text))).toEqual({ ok: false, key });
  });
});
