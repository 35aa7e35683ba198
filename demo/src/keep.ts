// What was recorded here, kept in the browser's own storage: it survives a reload, and leaves this browser for nobody.

import type { Policy } from 'fidato';
import type { Book, Customer } from './book.js';

/** What kinds of records are kept, as the reader is told of them. */
export type What =
  | 'contact'
  | 'promise'
  | 'reason'
  | 'payment'
  | 'credit-note'
  | 'plan'
  | 'dispute'
  | 'decision'
  | 'invoice'
  | 'party'
  | 'limit'
  | 'customer';

/** One customer before and after a record; `name` so that it can be told without the book. */
export interface Change {
  id: string;
  name: string;
  what: What;
  /** `null` = a customer that was not there */
  before: Customer | null;
  after: Customer;
}

export interface Kept {
  /** Changes to the sample's customers, the oldest first. */
  sample: readonly Change[];
  /** A file that was imported, as it is now, and the changes to it. */
  imported: { book: Book; changes: readonly Change[] } | null;
  /** Whether the imported file is the one on the screen. */
  showing: 'sample' | 'imported';
  policy: Policy | null;
}

export const NOTHING_KEPT: Kept = { sample: [], imported: null, showing: 'sample', policy: null };

const DATABASE = 'fidato-demo';
const STORE = 'kept';
/** Raised when what is stored changes its shape: older records are then left alone and not read. */
const FORM = 1;

/** What tells one edition of the sample from another: changes to another edition would not fit. */
export const editionOf = ({ asOf, firms }: Book): string => `${FORM}|${asOf}|${firms.map(({ account }) => account.id).join(',')}`;

// Storage may be forbidden, full or broken; what is recorded then lasts as long as the page.
function opened(): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    try {
      const asked = indexedDB.open(DATABASE, 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = asked.onblocked = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
}

function done<T>(asked: IDBRequest<T>): Promise<T | null> {
  return new Promise((resolve) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => resolve(null);
  });
}

/** What was kept for this edition of the sample. */
export async function load(edition: string): Promise<Kept> {
  const database = await opened();
  if (!database) return NOTHING_KEPT;
  try {
    const found = (await done(database.transaction(STORE).objectStore(STORE).get('kept'))) as
      | (Kept & { edition?: string })
      | null;
    return found?.edition === edition ? { ...NOTHING_KEPT, ...found } : NOTHING_KEPT;
  } catch {
    return NOTHING_KEPT;
  } finally {
    database.close();
  }
}

/** Keeps it; `false` where the browser does not. */
export async function save(edition: string, kept: Kept): Promise<boolean> {
  const database = await opened();
  if (!database) return false;
  try {
    return (
      (await done(
        database
          .transaction(STORE, 'readwrite')
          .objectStore(STORE)
          .put({ edition, ...kept }, 'kept'),
      )) !== null
    );
  } catch {
    return false;
  } finally {
    database.close();
  }
}

/** A book with the changes made to it. */
export function withChanges(book: Book, changes: readonly Change[]): Book {
  if (changes.length === 0) return book;
  const now = new Map(changes.map(({ id, after }) => [id, after]));
  const known = new Set(book.firms.map(({ account }) => account.id));
  const added = [...now].filter(([id]) => !known.has(id)).map(([, customer]) => customer);
  return { ...book, firms: [...book.firms.map((customer) => now.get(customer.account.id) ?? customer), ...added] };
}
