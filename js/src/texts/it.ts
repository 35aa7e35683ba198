import type { Catalogue } from './index.js';

export const it: Catalogue = {
  'undated-state':
    '{count, plural, one {Un documento riporta} other {# documenti riportano}} «{field}» senza data: lo si considera sempre valido',
  'limit-exceeded': 'Esposizione di {total, money}: supera di {over, money} il fido di {limit, money}',
  'bucket-limit-exceeded':
    '{bucket, select, draft {Bozze} not-due {Fatture a scadere} overdue {Scaduto} orders {Ordini aperti} deliveries {Consegne da fatturare} bills {Effetti a rischio} returned {Insoluti} other {Esposizione}}: {amount, money}, oltre il limite specifico di {limit, money}',
};
