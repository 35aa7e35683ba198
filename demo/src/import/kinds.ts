// Does a document add to what the customer owes, or take away from it?

export const KINDS = ['invoice', 'credit', 'payment', 'other'] as const;
/** `other` = a document that is no claim yet or none at all: a quotation, an order, a delivery note. */
export type Kind = (typeof KINDS)[number];
export type Side = 'debit' | 'credit';

/** Small letters without accents, dots and marks between the words. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}|[.'’]/gu, '')
    .replace(/[^\p{L}\p{N}+-]+/gu, ' ')
    .trim()
    .toLowerCase();

// Codes: FatturaPA 1.2.3 (TD01 ...), UNTDID 1001 as in EN 16931 (380, 381 ...), the document types of SAP (DR, DG, DZ, RV), Odoo, Xero.
const CODES: Record<Kind, string> = {
  invoice:
    'td01 td02 td03 td05 td06 td07 td09 td24 td25 td26 380 383 384 386 389 dr rv ft fa fv fatt fc inv in re rg nd dn dm out_invoice outinvoice accrec',
  credit: 'td04 td08 381 396 261 dg nc na ndc cn cm crn gs ga av out_refund outrefund accreccredit arcreditcredit refund',
  payment: 'dz pag inc pmt pay ze rim reg arreceipt',
  other: 'td16 td17 td18 td19 td20 td21 td22 td23 td27 td28 td29 325 ddt so ord prev',
};
const WORDS: readonly [Kind, RegExp][] = [
  [
    'other',
    /^(fattura )?pro[ -]?forma|^(preventivo|ordine|offerta|autofattura|bolla|documento di trasporto|quot(e|ation)|order|sales order|delivery|angebot|auftrag|lieferschein|devis|commande|bon de livraison|presupuesto|pedido|albaran)\b/,
  ],
  [
    'credit',
    /^(note?|nota) (di |de )?(credit|accredit|abono)|^(storno|accredito|credit|customer credit|sales credit|gutschrift|rechnungskorrektur|kundengutschrift|avoir|abono|factura rectificativa|kreditnota|creditnota|creditfactuur)\b/,
  ],
  [
    'payment',
    /^(pagamento|incasso|bonifico|rimessa|versamento|acconto incassato|payment|customer payment|receipt|cash receipt|zahlung|zahlungseingang|paiement|reglement|encaissement|pago|cobro)/,
  ],
  [
    'invoice',
    /^(fattura|fatture|fatt|parcella|nota (di )?(addebito|debito)|invoice|sales invoice|tax invoice|customer invoice|debit|rechnung|ausgangsrechnung|kundenrechnung|lastschrift|belastung|facture|note de debit|factura|nota de (debito|cargo)|faktura|factuur)/,
  ],
];
const codes = new Map(
  Object.entries(CODES).flatMap(([kind, words]) => words.split(' ').map((word) => [plain(word), kind as Kind])),
);

/** What a cell of a column of document types says; `null` = not known. */
export function kindOf(text: string): Kind | null {
  const word = plain(text);
  // "TD04 - Nota di credito": the code says it.
  const code = codes.get(word) ?? codes.get(/^td\d\d\b/.exec(word)?.[0] ?? '');
  return code ?? WORDS.find(([, words]) => words.test(word))?.[0] ?? null;
}

const DEBIT = 'd dr db s wn deb debit debito dare soll debe debet debe dbt + 1';
const CREDIT = 'c cr h k a ma cred credit credito avere haben haber kredit crt - -1';
const sides = new Map<string, Side>([
  ...DEBIT.split(' ').map((word): [string, Side] => [word, 'debit']),
  ...CREDIT.split(' ').map((word): [string, Side] => [word, 'credit']),
]);

/** What a cell of a column of signs says: S/H, D/K, D/C, CR/DR, D/A, dare/avere, Wn/Ma, +/-; `null` = not known. */
export const sideOf = (text: string): Side | null => sides.get(plain(text)) ?? null;

// A lone A, K or sign beside an amount may be anything.
const BESIDE = /^(d|dr|db|s|c|cr|h|dare|avere|soll|haben|debit|credit|debe|haber)$/;
/** The same of a word beside an amount. */
export const sideBeside = (text: string): Side | null => (BESIDE.test(plain(text)) ? sideOf(text) : null);

/** How the words of a column are understood, with the rows that have them. */
export function understood<T>(
  texts: readonly string[],
  read: (text: string) => T | null,
): { known: Map<T, Map<string, number>>; unknown: number; filled: number } {
  const words = new Map<string, number>();
  for (const text of texts) words.set(text.trim(), (words.get(text.trim()) ?? 0) + 1);
  words.delete('');
  const known = new Map<T, Map<string, number>>();
  let unknown = 0;
  let filled = 0;
  for (const [word, times] of words) {
    filled += times;
    const found = read(word);
    if (found === null) unknown += times;
    else known.set(found, (known.get(found) ?? new Map<string, number>()).set(word, times));
  }
  return { known, unknown, filled };
}
