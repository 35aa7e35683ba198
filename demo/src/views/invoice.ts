// A new invoice: its due dates while the payment terms are typed, with every choice that was made in reading them.

import type { Account, DueDates, Invoice } from 'fidato';
import { CreditError, dueDates } from 'fidato';
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { type App, isDay } from '../app.js';
import type { Book, Customer } from '../book.js';
import { day, money, weekday } from '../format.js';
import { amountIn, sentences } from './step.js';

/** An invoice as it is written; `null` = what is proposed. */
export interface Writing {
  /** of which customer */
  id: string;
  number: string | null;
  issued: string | null;
  amount: string;
  terms: string | null;
  /** the number of the last one that was saved */
  saved: string | null;
}

const EXAMPLES = ['30 gg DF', '30 gg DFFM', '60 gg FM', '60/90 FM+10', '30/60/90 FM', 'RB 60 FM', 'rimessa diretta'];
/** Whose working days count for a customer abroad. */
const PRESETS: Record<string, 'it' | 'eu' | 'uk' | 'ch'> = { IT: 'it', GB: 'uk', CH: 'ch', LI: 'ch' };

const FIELDS = ['issued', 'amount', 'terms'] as const;
type Field = (typeof FIELDS)[number];

/** The due dates, or the field that stands in their way. */
function preview(
  { policy: own }: Book,
  account: Account,
  issued: string,
  amount: string,
  terms: string,
): DueDates | { wrong: Field } {
  try {
    const policy = { preset: PRESETS[account.country ?? 'IT'] ?? 'eu', ...own };
    return dueDates(terms, { issued, amount: amount as `${number}`, currency: account.currency }, { policy } as Parameters<
      typeof dueDates
    >[2]);
  } catch (error) {
    const field = error instanceof CreditError ? FIELDS.find((one) => error.path?.startsWith(one)) : undefined;
    if (field === undefined) throw error;
    return { wrong: field };
  }
}

/** The number after the last one of the year, over all customers. */
function nextNumber({ state: { book } }: App, issued: string): string {
  const prefix = `FT ${issued.slice(0, 4)}/`;
  const last = Math.max(
    0,
    ...book.firms.flatMap(({ account }) =>
      (account.invoices ?? []).filter(({ id }) => id.startsWith(prefix)).map(({ id }) => Number(id.slice(prefix.length)) || 0),
    ),
  );
  return prefix + String(last + 1).padStart(3, '0');
}

export function invoiceCard(app: App, { account }: Customer): TemplateResult {
  const {
    texts,
    state: { language },
  } = app;
  const kept = app.state.writing;
  const writing: Writing =
    kept.id === account.id ? kept : { id: account.id, number: null, issued: null, amount: '', terms: null, saved: null };
  const issued = writing.issued ?? app.asOf;
  const number = writing.number ?? nextNumber(app, isDay(issued) ? issued : app.asOf);
  const terms = writing.terms ?? EXAMPLES[1] ?? '';
  const amount = amountIn(writing.amount, account.currency);
  // Before an amount is written, the days can be seen all the same.
  const found = amount === null ? { wrong: 'amount' as const } : preview(app.state.book, account, issued, amount || '0', terms);
  const wrong = 'wrong' in found ? found.wrong : null;
  const taken = (account.invoices ?? []).some(({ id }) => id === number.trim());
  const change = (part: Partial<Writing>) => app.set({ writing: { ...writing, saved: null, ...part } });
  const value = (event: Event) => (event.target as HTMLInputElement).value;
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    if ('wrong' in found || !amount || Number(amount) === 0)
      return void document.getElementById(`invoice-${wrong ?? 'amount'}`)?.focus();
    if (taken || number.trim() === '') return void document.getElementById('invoice-number')?.focus();
    // The due dates are what the document says; from here on nobody moves them. The terms stay: they say what settles
    // a due date early.
    const instalments = found.instalments.map(({ due, amount }) => ({ due, amount }));
    const invoice: Invoice = { id: number.trim(), issued, amount, terms, instalments };
    app.edit(account.id, 'invoice', (before) => ({
      ...before,
      account: { ...before.account, invoices: [...(before.account.invoices ?? []), invoice] },
    }));
    app.set({ writing: { ...writing, number: null, amount: '', saved: invoice.id } });
  };
  const problem = (field: Field, text: string) =>
    html`<p id=${`invoice-${field}-said`} class="hint wrong-text" ?hidden=${wrong !== field}>${wrong === field ? text : ''}</p>`;
  return html`<section class="card invoice" aria-labelledby="invoice-title">
    <h2 id="invoice-title">${texts.invoiceNew}</h2>
    <form class="fields" novalidate @submit=${save}>
      <div class="fields pair">
        <div class="fields"><label for="invoice-number">${texts.invoiceNumber}</label>
          <input id="invoice-number" autocomplete="off" .value=${live(number)} aria-invalid=${taken ? 'true' : 'false'} aria-describedby="invoice-number-said" @input=${(event: Event) => change({ number: value(event) })} />
          <p id="invoice-number-said" class="hint wrong-text" ?hidden=${!taken}>${taken ? texts.invoiceTaken : ''}</p></div>
        <div class="fields"><label for="invoice-issued">${texts.invoiceDate}</label>
          <input id="invoice-issued" type="date" min="1900-01-01" max="2199-12-31" .value=${live(issued)} aria-invalid=${wrong === 'issued' ? 'true' : 'false'} aria-describedby="invoice-issued-said" @change=${(event: Event) => change({ issued: value(event) })} />
          ${problem('issued', texts.invoiceDateWrong)}</div>
      </div>
      <label for="invoice-amount">${texts.invoiceAmount} (${account.currency})</label>
      <input id="invoice-amount" inputmode="decimal" autocomplete="off" placeholder=${texts.orderHint} .value=${live(writing.amount)} aria-invalid=${wrong === 'amount' ? 'true' : 'false'} aria-describedby="invoice-amount-said" @input=${(event: Event) => change({ amount: value(event) })} />
      ${problem('amount', texts.formLimitWrong)}
      <label for="invoice-terms">${texts.invoiceTerms}</label>
      <input id="invoice-terms" list="invoice-examples" autocomplete="off" spellcheck="false" .value=${live(terms)} aria-invalid=${wrong === 'terms' ? 'true' : 'false'} aria-describedby="invoice-terms-hint invoice-terms-said" @input=${(event: Event) => change({ terms: value(event) })} />
      <datalist id="invoice-examples">${EXAMPLES.map((example) => html`<option value=${example}></option>`)}</datalist>
      <p id="invoice-terms-hint" class="hint" ?hidden=${wrong === 'terms'}>${texts.invoiceTermsHint}</p>
      ${problem('terms', texts.invoiceTermsWrong)}
      <div id="invoice-preview" class="preview" role="status">
        ${
          'wrong' in found
            ? nothing
            : html`
          <table class="plain"><caption>${texts.invoicePreview}</caption>
            <thead class="hidden-text"><tr><th scope="col">${texts.instalmentCol}</th><th scope="col">${texts.due}</th><th scope="col">${texts.amount}</th></tr></thead>
            <tbody>${found.instalments.map(({ due, amount: part, discounts }, index) => html`<tr><th scope="row" class="dim">${index + 1}</th><td><time datetime=${due}>${weekday(due, language)} ${day(due, language)}</time>${amount ? discounts.map((offer) => html`<br><small class="dim">${texts.invoiceEarly(money(offer.amount, account.currency, language), day(offer.until, language))}</small>`) : nothing}</td><td class="number">${amount ? money(part, account.currency, language) : html`<span class="dim">–</span>`}</td></tr>`)}</tbody>
          </table>
          ${found.reasons.length === 0 ? nothing : html`<div class="notes">${sentences(app, found.reasons)}</div>`}`
        }
      </div>
      <div class="actions"><button class="primary">${texts.invoiceSave}</button></div>
      <p class="said-of" role="status">${writing.saved === null ? '' : texts.invoiceSaved(writing.saved)}</p>
    </form>
  </section>`;
}
