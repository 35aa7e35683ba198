// What callers hold has to be accepted as it is: null and undefined where a key may be absent, frozen, read-only.

import { CreditError, explain, type Input, init, initSync, isReady, type Reason, version } from 'fidato';
import { init as initSlim } from 'fidato/slim';

interface Sample {
  id: string;
  note?: string;
  lines?: { amount: string; tags?: string[] }[];
}
declare function take(sample: Input<Sample>): void;

take({ id: 'a' });
take({ id: 'a', note: null, lines: undefined });
take(Object.freeze({ id: 'a', lines: Object.freeze([Object.freeze({ amount: '1.00', tags: null })]) }));
take({ id: 'a', lines: [{ amount: '1.00', tags: ['x'] as readonly string[] }] } as const);
// @ts-expect-error a key that is needed may not be null
take({ id: null });
// @ts-expect-error a list is not one record
take([{ id: 'a' }]);

declare const bytes: Uint8Array;
const waits: Promise<void>[] = [init(), init(bytes), init(bytes.buffer as ArrayBuffer), init(async () => ({})), initSlim(bytes)];
initSync(bytes);
// @ts-expect-error the slim entry has no module of its own
initSlim();

declare const reason: Readonly<Reason>;
const texts: string[] = [version, explain({ code: 'x', args: {} }), explain(Object.freeze(reason), 'pt-BR')];
const error: Error & { name: 'CreditError'; path?: string } = new CreditError('text', { code: 'invalid-input', path: 'a' });
const ready: boolean = isReady();

export { error, ready, texts, waits };
