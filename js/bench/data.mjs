// The inputs of the benchmark: fixed, so that two runs measure the same work.

export const asOf = '2026-11-22';

const day = (number) => new Date(Date.UTC(2026, 0, 1) + number * 86_400_000).toISOString().slice(0, 10);

/** Twenty invoices with part payments, from long overdue to not due. */
export const account = {
  id: 'C-1',
  name: 'Rossi Carpenteria S.r.l.',
  currency: 'EUR',
  country: 'IT',
  credit: { limit: '50000.00' },
  invoices: Array.from({ length: 20 }, (_, index) => ({
    id: `2026/${100 + index}`,
    issued: day(index * 16),
    due: day(index * 16 + 60),
    amount: `${1000 + index * 137}.${String((index * 37) % 100).padStart(2, '0')}`,
  })),
  payments: Array.from({ length: 8 }, (_, index) => ({
    id: `P-${index}`,
    on: day(index * 16 + 65),
    amount: `${500 + index * 11}.10`,
    invoiceId: `2026/${100 + index}`,
  })),
};

const EXAMPLES = [
  'IT60X0542811101000000123456',
  'DE89370400440532013000',
  'FR1420041010050500013M02606',
  'ES9121000418450200051332',
  'NL91ABNA0417164300',
  'GB29NWBK60161331926819',
  'CH9300762011623852957',
  'AT611904300234573201',
  'BE68539007547034',
  'PL61109010140000071219812874',
];

/** The registry's examples, and each with one digit changed, which both must refuse. */
export const ibans = EXAMPLES.flatMap((iban) => {
  const last = iban.at(-1);
  return [iban, iban.slice(0, -1) + (last === '9' ? '8' : String((Number(last) || 0) + 1))];
});
