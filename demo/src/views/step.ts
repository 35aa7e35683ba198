// Whether a new order may go ahead.

import type { CreditDecision, Reason } from 'fidato';
import { decideCredit, explain } from 'fidato';
import { titled } from 'fidato/texts';
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { App } from '../app.js';
import { accountOf, answer, type Customer, optionsOf } from '../book.js';
import { money } from '../format.js';
import { readTyped } from '../import/parse.js';
import { digitsOf } from '../money.js';
import { icon } from './icons.js';

/** Reasons as sentences, each said once. */
export function sentences(app: App, reasons: readonly Reason[]): TemplateResult {
  const { language } = app.state;
  const said = new Map(reasons.map((reason) => [explain(reason, language), reason.code]));
  return html`<ul class="reasons">${[...said].map(([text, code]) => html`<li data-code=${code}>${text}</li>`)}</ul>`;
}

const SIGNS = { allow: 'ok', warn: 'warn', hold: 'pause', stop: 'wrong' } as const;

/** A text as an amount of the currency: "" when nothing is written, null when it is no amount. */
export function amountIn(text: string, currency: string): string | null {
  if (text.trim() === '') return '';
  const read = readTyped(text, digitsOf(currency));
  return 'amount' in read && !read.amount.startsWith('-') ? read.amount : null;
}

function decision(app: App, customer: Customer, amount: string): CreditDecision | null {
  const candidate = { gate: 'order', amount: amount as `${number}` } as const;
  return answer(() => decideCredit(accountOf(customer), candidate, optionsOf(app.state.book, app.asOf)));
}

export function orderCard(app: App, customer: Customer): TemplateResult {
  const {
    texts,
    state: { language, order },
  } = app;
  const { account } = customer;
  const text = order.id === account.id ? order.text : '';
  const amount = amountIn(text, account.currency);
  const decided = amount === null ? null : decision(app, customer, amount || '0');
  const over = decided?.headroom?.startsWith('-') ?? false;
  return html`<section class="card order" aria-labelledby="order-title">
    <h2 id="order-title">${texts.orderTitle}</h2>
    <div class="fields">
      <label for="order-amount">${texts.orderAmount} (${account.currency})</label>
      <input id="order-amount" inputmode="decimal" autocomplete="off" placeholder=${texts.orderHint} .value=${live(text)} aria-describedby="order-said" aria-invalid=${decided === null ? 'true' : 'false'}
        @input=${(event: Event) => app.set({ order: { id: account.id, text: (event.target as HTMLInputElement).value } })} />
    </div>
    <div id="order-said" role="status">
      ${
        decided === null
          ? html`<p class="verdict" data-tone="stop">${icon('wrong')}${texts.formLimitWrong}</p>`
          : html`
        ${amount === '' ? nothing : html`<p class="verdict" data-action=${decided.action} data-tone=${decided.action}>${icon(SIGNS[decided.action])}<strong>${titled(texts.words.decision, decided.action)}</strong></p>`}
        <dl class="figures small">
          <div class=${over ? 'bad' : ''}><dt>${over ? texts.over : texts.headroom}</dt><dd>${decided.headroom === null ? html`<span class="dim">${texts.noLimit}</span>` : money(over ? decided.headroom.slice(1) : decided.headroom, decided.currency, language)}</dd></div>
          ${amount === '' ? nothing : html`<div><dt>${texts.exposureAfter}</dt><dd>${money(decided.exposureAfter, decided.currency, language)}</dd></div>`}
          ${amount === '' || decided.action === 'allow' || decided.action === 'warn' || decided.releasableBy.length === 0 ? nothing : html`<div><dt>${texts.releasableBy}</dt><dd>${decided.releasableBy.map((who) => texts.words.who[who] ?? who).join(', ')}</dd></div>`}
        </dl>
        ${amount === '' || decided.reasons.length === 0 ? nothing : sentences(app, decided.reasons)}`
      }
    </div>
  </section>`;
}
