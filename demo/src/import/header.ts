// Where is the header, and what do its titles mean?

import { isDate } from './dates.js';
import { isAmount } from './numbers.js';
import type { RawRow } from './records.js';

export const FIELDS = [
  'customerId',
  'customerName',
  'invoiceId',
  'kind',
  'issued',
  'due',
  'amount',
  'debit',
  'credit',
  'side',
  'open',
  'settled',
  'disputed',
  'currency',
  'limit',
  'country',
] as const;
export type Field = (typeof FIELDS)[number];
export const DATES = ['issued', 'due', 'settled'] as const;
export const AMOUNTS = ['amount', 'debit', 'credit', 'open', 'limit'] as const;

// What columns are called in exports, without spaces, case and accents: English, Italian, German, French, Spanish.
const NAMES: Record<Field, RegExp> = {
  customerId:
    /^(cust(omer)?(id|no|num(ber)?|code)?|client(id|code|e)?|account(id|no|number)?|debtor(id|no)?|cod(ice)?cliente|idcliente|clientecod(ice)?|kunde(n(nr|nummer))?|debitor(ennr)?|codeclient|codigocliente)$/,
  customerName:
    /^(customername|accountname|name(customer)?|company|ragionesociale|denominazione|nom(e|bre)?cli(ente|ent)|clientname|debtorname|intestatario|firma|kundenname|raisonsociale|nom|razonsocial|nombre)$/,
  invoiceId:
    /^(inv(oice)?(id|no|num(ber)?|ref)?|document(no|number|id)?|doc(no|num(ber)?)|number|fattura|num(ero)?(fattura|documento|doc)?|n(r|o)?(fattura|documento|doc)|rechnung(s(nr|nummer))?|belegn(r|ummer)|beleg|(numero)?facture|nfacture|(numero)?factura|nfactura)$/,
  kind: /^(tipo?(documento?|doc|di?documento|factura|document)?|type(dedocument|document)?|(document|doc|transaction|invoice)type|causale|descrizionecausale|belegart|dokumentart|dokumenttyp|vorgang|movetype)$/,
  issued:
    /^(inv(oice)?date|issue(d|date|don)?|document(date|createdate)|docdate|posting(date)?|date|data|data(fattura|emissione|documento|doc|registrazione)|rechnungsdatum|belegdatum|datum|date(facture|emission|defacture|piece)|fecha(factura|emision|defactura)?)$/,
  due: /^(due(date|on|indate)?|paymentdue|maturity(date)?|(data)?scad(enza)?|fallig(keit|am|keitsdatum)?|(date)?(d)?echeance|(fecha)?vencimiento|(fechade)vencimiento)$/,
  amount:
    /^((invoice|total|gross|document)?amount(eur)?|total|gross|importo(totale|documento|fattura|scadenza|rata)?|totale(documento|fattura)?|ammontare|betrag|bruttobetrag|rechnungsbetrag|montant(ttc)?|totalttc|importe(total)?)$/,
  debit: /^(importo)?(dare|addebit[oi]|debit(s|amount)?|soll(betrag)?|debe|cargo|debet|wn)$/,
  credit: /^(importo)?(avere|accredit[oi]|credit(s|amount)?|haben(betrag)?|haber|abono|kredit|ma)$/,
  side: /^(segno|sign|dc|da|sh|dk|cd|dh|crdr|drcr|dareavere|sollhaben(kennz(eichen)?)?|debitcredit(ind(icator)?)?|[dc]{2}ind(icator)?|shkzg|debehaber|wnma)$/,
  open: /^((total)?open(amount|balance|item)?|outstanding(amount)?|balance(due)?|residual|residuo|(da|in)?aperto|daincassare|(importo)?(aperto|residuo)|saldo|offen(erbetrag|erposten)?|restbetrag|solde|restedu|pendiente|saldopendiente)$/,
  settled:
    /^(settled(date|on)?|paid(date|on)?|payment(date)?|clear(ed|ing)?(date|on)?|data(pagamento|incasso|saldo)|pagata(il)?|saldata(il)?|incassata(il)?|bezahltam|ausgleich(sdatum)?|zahlungsdatum|date(de)?paiement|fecha(de)?(pago|cobro))$/,
  disputed: /^(disputed?|indispute|contestata|contestazione|contestato)$/,
  currency: /^((invoice)?currency(code)?|curr|valuta|divisa|isocurrency|wahrung|devise|moneda)$/,
  limit: /^(credit(limit|line)|limit|fido(cliente)?|affidamento|kreditlimit|limitecredito|plafond)$/,
  country: /^(country(code|iso)?|iso2|paese|nazione|land|pays|pais)$/,
};
const plain = (title: string) =>
  title
    .normalize('NFD')
    .replace(/[^a-zA-Z0-9]/g, '')
    .toLowerCase();

/** The first column whose title means the field; -1 = none. */
export const columnNamed = (header: readonly string[], field: Field): number =>
  header.findIndex((title) => NAMES[field].test(plain(title)));

/** How many fields the titles of a row mean. */
export const knownTitles = (cells: readonly string[]): number => FIELDS.filter((field) => columnNamed(cells, field) >= 0).length;

export const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;

/** A cell that a header would not have. */
export const isData = (cell: string): boolean => isDate(cell) || isAmount(cell);

/** Rows in which a header is looked for: what stands above it is a title, a firm and a day. */
const ABOVE = 40;

/** The row that is the header; the first row of data in a file without one; `null` where nothing is a table. */
export function headerAt(rows: readonly RawRow[]): { at: number; headless: boolean } | null {
  const top = rows.slice(0, ABOVE);
  const known = top.map(({ cells }) => knownTitles(cells));
  const most = Math.max(0, ...known);
  if (most > 1) return { at: known.indexOf(most), headless: false };
  const counts = top.map(({ cells }) => filled(cells));
  // A title may have a cell or two; a header has about as many as its rows.
  const at = counts.findIndex((count) => count > 1 && count * 2 >= Math.max(...counts));
  const first = top[at];
  return first ? { at, headless: first.cells.filter(isData).length > 1 } : null;
}
