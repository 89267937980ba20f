// National Diet Library Search: what the library of Japan holds and others in it, by ISBN (SRU) and by words (OpenSearch).
import { readNdlIsbn, readNdlWords } from './read-ndl.ts';
import { MOST_FOUND, type Source } from './source.ts';

export const ndl: Source = {
  name: 'ndl',
  pause: 1000,
  accept: 'application/xml, text/xml',
  isbn: {
    mayKnow: () => true,
    address: (base, isbn) => {
      const asked = new URLSearchParams({
        operation: 'searchRetrieve',
        version: '1.2',
        recordSchema: 'dcndl',
        recordPacking: 'xml',
        onlyBib: 'true',
        maximumRecords: '5',
        query: `isbn="${isbn}"`,
      });
      return `${base}/sru?${asked}`;
    },
    read: readNdlIsbn,
  },
  words: {
    address: (base, words) =>
      `${base}/opensearch?${new URLSearchParams({ any: words, mediatype: 'books', cnt: String(MOST_FOUND) })}`,
    read: readNdlWords,
  },
};
