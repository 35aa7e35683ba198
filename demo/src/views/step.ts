// Whether a new order may go ahead, and when money will come in.
import { CreditError, decideCredit, explain } from 'fidato';
import type { Assessment, Behaviour, CreditDecision, Reason } from 'fidato';
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { App } from '../app.js';
import { accountOf, optionsOf, type Customer } from '../book.js';
import { addDays, day, money, number } from '../format.js';
import { currencyDigits, readAmount } from '../import/parse.js';
import { share, Sum } from '../money.js';
import { icon } from './icons.js';
import { width } from './list.js';

/** Weeks in the chart of expected cash; what is expected after them is one row. */
const WEEKS = 10;

/** Reasons as sentences, each said once. */
export function sentences(app: App, reasons: readonly Reason[]): TemplateResult {
  const { language } = app.state;
  const said = new Map(reasons.map((reason) => [explain(reason, language), reason.code]));
  return html`<ul class="reasons">${[...said].map(([text, code]) => html`<li data-code=${code}>${text}</li>`)}</ul>`;
}

const SIGNS = { allow: 'ok', warn: 'warn', hold: 'pause', stop: 'wrong' } as const;

/** A text as an amount of the currency: "" when nothing is written, null when it is no amount. */
function amountIn(text: string, currency: string): string | null {
  if (text.trim() === '') return '';
  const read = readAmount(text.trim(), text.includes(',') ? 'comma' : 'point', currencyDigits(currency) ?? 2);
  return 'amount' in read && !read.amount.startsWith('-') ? read.amount : null;
}

function decision(app: App, customer: Customer, amount: string): CreditDecision | null {
  try {
    return decideCredit(accountOf(customer), { gate: 'order', amount: amount as `${number}` }, optionsOf(app.state.book, app.asOf));
  } catch (error) {
    if (error instanceof CreditError) return null;
    throw error;
  }
}

export function orderCard(app: App, customer: Customer): TemplateResult {
  const { texts, state: { language, order } } = app;
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
      ${decided === null ? html`<p class="verdict" data-tone="stop">${icon('wrong')}${texts.formLimitWrong}</p>` : html`
        ${amount === '' ? nothing : html`<p class="verdict" data-action=${decided.action} data-tone=${decided.action}>${icon(SIGNS[decided.action])}<strong>${texts.decisions[decided.action] ?? decided.action}</strong></p>`}
        <dl class="figures small">
          <div class=${over ? 'bad' : ''}><dt>${over ? texts.over : texts.headroom}</dt><dd>${decided.headroom === null ? html`<span class="dim">${texts.noLimit}</span>` : money(over ? decided.headroom.slice(1) : decided.headroom, decided.currency, language)}</dd></div>
          ${amount === '' ? nothing : html`<div><dt>${texts.exposureAfter}</dt><dd>${money(decided.exposureAfter, decided.currency, language)}</dd></div>`}
          ${amount === '' || decided.action === 'allow' || decided.action === 'warn' || decided.releasableBy.length === 0 ? nothing : html`<div><dt>${texts.releasableBy}</dt><dd>${decided.releasableBy.map((who) => texts.people[who] ?? who).join(', ')}</dd></div>`}
        </dl>
        ${amount === '' || decided.reasons.length === 0 ? nothing : sentences(app, decided.reasons)}`}
    </div>
  </section>`;
}

interface Week {
  /** Its Monday; `null` for everything after the last week shown. */
  from: string | null;
  total: Sum;
  count: number;
}

const mondayOf = (date: string): string => addDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));

/** Every week from the first payment expected to the last, also those without one. */
function weeksOf(app: App, expected: Behaviour['expected'], currency: string): Week[] {
  const days = expected.map(({ on }) => on).sort();
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  const week = (from: string | null): Week => ({ from, total: new Sum(currency, app.state.book.fx), count: 0 });
  const weeks: Week[] = [];
  for (let from = mondayOf(first); from <= last && weeks.length < WEEKS; from = addDays(from, 7)) weeks.push(week(from));
  const later = week(null);
  for (const { on, open } of expected) {
    const into = weeks.find(({ from }) => from === mondayOf(on)) ?? later;
    into.total.add(open, currency);
    into.count += 1;
  }
  return later.count > 0 ? [...weeks, later] : weeks;
}

export function cashCard(app: App, { behaviour, overdue }: Assessment): TemplateResult {
  const { texts, state: { language } } = app;
  const weeks = weeksOf(app, behaviour.expected, overdue.currency);
  const most = String(Math.max(0, ...weeks.map(({ total }) => Number(total))));
  return html`<section class="card" aria-labelledby="cash-title">
    <h2 id="cash-title">${texts.cashTitle}</h2>
    <dl class="figures small">
      <div><dt>${texts.rating}</dt><dd id="rating">${behaviour.rating === null ? html`<span class="dim">${texts.noHistory}</span>` : html`${behaviour.rating} <small class="dim">${texts.ratings[behaviour.rating] ?? ''}</small>`}</dd></div>
      ${behaviour.averageDaysLate === null ? nothing : html`<div><dt>${texts.averageLate}</dt><dd>${number(Number(behaviour.averageDaysLate), language)}</dd></div>`}
      <div><dt>${texts.trend}</dt><dd>${texts.trends[behaviour.trend] ?? behaviour.trend}</dd></div>
    </dl>
    ${weeks.length === 0 ? html`<p class="dim">${texts.cashNone}</p>` : html`<table class="plain ageing cash">
      <thead><tr><th scope="col">${texts.weekOf}</th><td></td><th scope="col" class="number">${texts.amount}</th><th scope="col" class="number">${texts.invoicesCol}</th></tr></thead>
      <tbody>${weeks.map(({ from, total, count }) => html`<tr class=${count === 0 ? 'nil' : ''}>
        <th scope="row">${from === null ? texts.weeksLater : day(from, language)}</th>
        <td class="bar-cell" aria-hidden="true"><span .style=${width(`${share(String(total), most)}%`)}></span></td>
        <td class="number">${count === 0 ? html`<span class="dim">–</span>` : money(String(total), overdue.currency, language)}</td>
        <td class="number dim">${count === 0 ? '' : number(count, language)}</td>
      </tr>`)}</tbody>
    </table>`}
    ${behaviour.reasons.length === 0 ? nothing : html`<div class="notes">${sentences(app, behaviour.reasons)}</div>`}
  </section>`;
}
