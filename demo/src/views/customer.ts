import type { Alert, Exposure, ExposureBucket, Invoice, LateInterest, Overdue, OverdueItem, Reason } from 'fidato';
import { badges, CreditError, explain, lateInterest } from 'fidato';
import { titled } from 'fidato/texts';
import { html, nothing, type TemplateResult } from 'lit-html';
import { type App, isDay } from '../app.js';
import { assessed, type Customer, optionsOf, type Row, rowOf } from '../book.js';
import { addDays, country, day, money, number, percent } from '../format.js';
import { Sum, share } from '../money.js';
import { complete } from '../policies.js';
import { cashCard } from './cash.js';
import { recordCard, stepCard } from './collect.js';
import { composeCard } from './compose.js';
import { contactsCard } from './contacts.js';
import { disputesCard, overdueParts, startDispute } from './disputes.js';
import { icon } from './icons.js';
import { invoiceCard } from './invoice.js';
import { level, nameOfState, width } from './list.js';
import { partyCard } from './party.js';
import { planCard } from './plan.js';
import { reviewCard } from './review.js';
import { orderCard, sentences } from './step.js';

const BUCKETS: readonly ExposureBucket[] = ['overdue', 'returned', 'not-due', 'bills', 'deliveries', 'orders', 'draft'];

export function customerPage(app: App, id: string): TemplateResult {
  const { state, texts } = app;
  const found = state.book.firms.find(({ account: { id: one } }) => one === id);
  const back = html`<a class="back" href="#/">${icon('back')}${texts.back}</a>`;
  if (!found)
    return html`${back}<h1 tabindex="-1">${texts.notFound}</h1>${state.book.file === null ? html`<p class="lead">${texts.notFoundImported}</p>` : nothing}`;
  const row = rowOf(state.book, found, app.asOf);
  const { account, crm } = row.customer;
  const everything = assessed(state.book, row.customer, app.asOf);
  document.title = `${account.name ?? account.id} · ${texts.appName}`;
  const facts = [
    [texts.code, account.id],
    [texts.vat, crm.vatNumber],
    [texts.owner, crm.owner],
  ].filter(([, value]) => value);
  const where = [crm.city, account.country && country(account.country, state.language)].filter(Boolean).join(', ');
  return html`
    ${back}
    <div class="head customer-head">
      <div>
        <h1 tabindex="-1">${account.name ?? account.id}</h1>
        <p class="lead">${where}${where ? ' · ' : ''}${facts.map(([name, value], i) => html`${i ? ' · ' : ''}${name} ${value}`)}</p>
      </div>
      <credit-badge class="big" live meter .badge=${row.badge}>${nameOfState(row.badge.code, texts)}</credit-badge>
    </div>
    <div class="two">
      <div class="main-column">
        ${everything ? html`${stepCard(app, row.customer, everything.nextStep)}${composeCard(app, row.customer)}${recordCard(app, row.customer, everything.nextStep)}` : nothing}
        ${row.exposure ? exposureCard(app, row.exposure) : broken(app, row)}
        ${row.overdue ? html`${ageingCard(app, row.overdue)}${openCard(app, row.customer, row.overdue)}` : nothing}
        ${everything ? planCard(app, row.customer, everything) : nothing}
        ${everything ? contactsCard(app, row.customer) : nothing}
        ${disputesCard(app, row, everything)}
        ${everything ? cashCard(app, everything) : nothing}
      </div>
      <div class="side-column">
        ${everything ? html`${orderCard(app, row.customer)} ${invoiceCard(app, row.customer)}` : nothing}
        ${everything ? alertsCard(app, everything.alerts) : nothing} ${everything ? reviewCard(app, row.customer) : nothing} ${whyCard(app, row)} ${overTime(app, row.customer)} ${partyCard(app, row.customer)}
      </div>
    </div>
  `;
}

function broken(app: App, { badge }: Row): TemplateResult {
  const { texts, state } = app;
  return html`<section class="card trouble"><h2>${texts.cannotEvaluate}</h2><p>${explain(badge, state.language)}</p></section>`;
}

function exposureCard(app: App, exposed: Exposure): TemplateResult {
  const {
    texts,
    state: { language },
  } = app;
  const amount = (value: string) => money(value, exposed.currency, language);
  // The bar spans the limit or what is out, whichever is more; negative buckets have no width.
  const parts = BUCKETS.map((bucket) => ({ bucket, value: exposed.buckets[bucket] })).filter(({ value }) => Number(value) !== 0);
  // What the policy leaves out of the exposure is shown, and said not to count.
  const counted = new Set<string>(complete(app.state.book.policy).exposure.include);
  const inside = parts.filter(({ bucket }) => counted.has(bucket));
  const gross = inside.reduce((sum, { value }) => sum + Math.max(0, Number(value)), 0);
  const span = String(Math.max(gross, Number(exposed.limit ?? 0)));
  const negative = exposed.available?.startsWith('-') ?? false;
  return html`<section class="card" aria-labelledby="exposure-title">
    <h2 id="exposure-title">${texts.exposureTitle}</h2>
    <dl class="figures">
      <div><dt>${texts.total}</dt><dd id="exposure-total">${amount(exposed.total)}</dd></div>
      <div><dt>${texts.limit}</dt><dd>${exposed.limit === null ? html`<span class="dim">${texts.noLimit}</span>` : amount(exposed.limit)}</dd></div>
      ${exposed.available === null ? nothing : html`<div class=${negative ? 'bad' : ''}><dt>${negative ? texts.over : texts.available}</dt><dd>${amount(negative ? exposed.available.slice(1) : exposed.available)}</dd></div>`}
      ${exposed.utilisation === null ? nothing : html`<div><dt>${texts.colLimit}</dt><dd>${percent(Number(exposed.utilisation), language)}</dd></div>`}
    </dl>
    <div class="stack" aria-hidden="true" data-level=${level(exposed.utilisation === null ? null : Number(exposed.utilisation))}>
      ${inside.map(({ bucket, value }) => html`<span data-bucket=${bucket} .style=${width(`${share(value, span)}%`)}></span>`)}
      ${exposed.limit === null || Number(exposed.limit) === 0 ? nothing : html`<i .style=${`inset-inline-start: ${share(exposed.limit, span)}%`}></i>`}
    </div>
    <table class="plain buckets">
      <thead><tr><th scope="col">${texts.bucket}</th><th scope="col" class="number">${texts.amount}</th><th scope="col" class="number">${texts.shareCol}</th></tr></thead>
      <tbody>
        ${parts.map(({ bucket, value }) => html`<tr class=${counted.has(bucket) ? '' : 'left-out'}><th scope="row"><span class="dot" data-bucket=${bucket} aria-hidden="true"></span>${titled(texts.words.bucket, bucket)}${counted.has(bucket) ? '' : html` <small class="dim">${texts.notInTotal}</small>`}</th><td class="number">${amount(value)}</td><td class="number dim">${counted.has(bucket) ? percent(share(value, String(gross)), language) : '–'}</td></tr>`)}
        ${Number(exposed.credits) === 0 ? nothing : html`<tr><th scope="row"><span class="dot" data-bucket="credits" aria-hidden="true"></span>${texts.credits}</th><td class="number">${amount(`-${exposed.credits}`)}</td><td></td></tr>`}
      </tbody>
      <tfoot><tr><th scope="row">${texts.total}</th><td class="number">${amount(exposed.total)}</td><td></td></tr></tfoot>
    </table>
  </section>`;
}

function ageingCard(app: App, late: Overdue): TemplateResult {
  const {
    texts,
    state: { language },
  } = app;
  const most = String(Math.max(...late.ageing.map(({ amount }) => Number(amount)), 0));
  const name = (from: number | null, to: number | null) =>
    from === null ? texts.ageNotDue : to === null ? texts.ageOver(from - 1) : texts.ageFromTo(from, to);
  return html`<section class="card" aria-labelledby="ageing-title">
    <h2 id="ageing-title">${texts.ageingTitle}</h2>
    ${overdueParts(app, late)}
    <table class="plain ageing">
      <thead><tr><th scope="col">${texts.ageingCol}</th><td></td><th scope="col" class="number">${texts.amount}</th><th scope="col" class="number">${texts.invoicesCol}</th></tr></thead>
      <tbody>
        ${late.ageing.map(
          ({ from, to, amount, count }, index) => html`<tr class=${count === 0 ? 'nil' : ''}>
          <th scope="row">${name(from, to)}</th>
          <td class="bar-cell" aria-hidden="true"><span data-age=${index} .style=${width(`${share(amount, most)}%`)}></span></td>
          <td class="number">${count === 0 ? html`<span class="dim">–</span>` : money(amount, late.currency, language)}</td>
          <td class="number dim">${count === 0 ? '' : number(count, language)}</td>
        </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

/** What an open due date costs the customer by now, or which knowledge is missing to say so. */
type Late = { due: LateInterest } | { unknown: string };

function interestOf(
  app: App,
  { account }: Customer,
  item: OverdueItem,
  invoice: Invoice | undefined,
  currency: string,
): Late | null {
  // Nothing runs on a claim that proceedings protect, on a credit, or before the day after the due date.
  if (item.daysLate <= 0 || Number(item.open) <= 0 || item.status === 'protected') return null;
  const { book } = app.state;
  // Interest ran on what was paid late until the day it was paid.
  const paidLate = (account.payments ?? []).filter(
    ({ invoiceId, instalment, on, returned }) =>
      invoiceId === item.invoiceId && (instalment ?? 1) === item.instalment && on > item.due && on <= app.asOf && !returned,
  );
  const owed = new Sum(currency, book.fx);
  owed.add(item.open, currency);
  const payments = paidLate.map(({ on, amount, currency: paidIn }) => {
    const one = new Sum(currency, book.fx);
    one.add(amount, paidIn ?? account.currency);
    owed.add(String(one), currency);
    return { on, amount: String(one) as `${number}` };
  });
  try {
    return {
      due: lateInterest(
        {
          amount: String(owed) as `${number}`,
          currency,
          due: item.due,
          payments,
          debtor: account.party?.kind,
          category: invoice?.category,
          lumpSum: item.instalment === 1,
        },
        { ...optionsOf(book, app.asOf), country: account.country },
      ),
    };
  } catch (error) {
    if (error instanceof CreditError) return { unknown: error.path ?? '' };
    throw error;
  }
}

function openCard(app: App, customer: Customer, late: Overdue): TemplateResult {
  const {
    texts,
    state: { language },
  } = app;
  const invoices = new Map((customer.account.invoices ?? []).map((invoice) => [invoice.id, invoice]));
  const items = [...late.items]
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
    .map((item) => ({ item, cost: interestOf(app, customer, item, invoices.get(item.invoiceId), late.currency) }));
  const [interest, lumpSums] = [new Sum(late.currency), new Sum(late.currency)];
  const reasons: Reason[] = [];
  let unknown: string | null = null;
  for (const { cost } of items) {
    if (cost && 'unknown' in cost) unknown = cost.unknown;
    if (!cost || !('due' in cost)) continue;
    interest.add(cost.due.interest);
    lumpSums.add(cost.due.lumpSum);
    reasons.push(...cost.due.reasons);
  }
  const amount = (value: string) => money(value, late.currency, language);
  const costs = (cost: Late | null) =>
    cost === null
      ? html`<td class="number dim">–</td><td class="number dim">–</td>`
      : 'unknown' in cost
        ? html`<td class="number" colspan="2" data-unknown>${texts.rateNotKnown}</td>`
        : html`<td class="number">${amount(cost.due.interest)}</td><td class="number">${amount(cost.due.lumpSum)}</td>`;
  return html`<section class="card" aria-labelledby="open-title">
    <h2 id="open-title">${texts.openTitle}</h2>
    ${
      items.length === 0
        ? html`<p class="dim">${texts.openNone}</p>`
        : html`<div class="scroll" tabindex="0" role="group" aria-labelledby="open-title"><table class="plain invoices">
        <thead><tr><th scope="col">${texts.invoice}</th><th scope="col">${texts.due}</th><th scope="col" class="number">${texts.open}</th><th scope="col" class="number">${texts.late}</th><th scope="col">${texts.state}</th><th scope="col" class="number">${texts.interest}</th><th scope="col" class="number">${texts.lumpSum}</th></tr></thead>
        <tbody>${items.map(
          ({ item, cost }) => html`<tr data-invoice=${item.invoiceId}>
          <th scope="row">${item.invoiceId}<small class="dim block">${texts.issuedOn(day(invoices.get(item.invoiceId)?.issued ?? '', language))}</small></th>
          <td>${day(item.due, language)}</td>
          <td class="number">${amount(item.open)}</td>
          <td class="number">${item.daysLate > 0 ? number(item.daysLate, language) : html`<span class="dim">–</span>`}</td>
          <td><span class="tag" data-state=${item.status}>${nameOfState(item.status, texts)}</span>${contest(app, customer, item, late.currency)}</td>
          ${costs(cost)}
        </tr>`,
        )}</tbody>
        ${reasons.length === 0 ? nothing : html`<tfoot><tr><th scope="row">${texts.sum}</th><td></td><td></td><td></td><td></td><td class="number">${amount(String(interest))}</td><td class="number">${amount(String(lumpSums))}</td></tr></tfoot>`}
      </table></div>
      ${unknown === null ? nothing : html`<p class="hint" id="rate-unknown">${unknown === 'country' ? texts.lawUnknown : unknown.startsWith('fx') ? texts.fxUnknown : texts.halfYearUnknown}</p>`}
      ${reasons.length === 0 ? nothing : html`<div class="notes">${sentences(app, reasons)}</div>`}`
    }
  </section>`;
}

/** What of a due date is in dispute, and the way to dispute what is left of it. */
function contest(
  app: App,
  { account }: Customer,
  { invoiceId, open, disputed, status }: OverdueItem,
  currency: string,
): TemplateResult {
  const {
    texts,
    state: { language },
  } = app;
  const part = Number(disputed) > 0 && Number(disputed) < Number(open);
  return html`${part ? html`<small class="dim block">${texts.itemDisputed(money(disputed, currency, language))}</small>` : nothing}
    ${status === 'protected' || status === 'disputed' || Number(open) <= Number(disputed) ? nothing : html`<button class="link small block" data-contest=${invoiceId} aria-label=${`${texts.contest} ${invoiceId}`} @click=${() => startDispute(app, account.id, invoiceId)}>${texts.contest}</button>`}`;
}

function alertsCard(app: App, alerts: readonly Alert[]): TemplateResult | typeof nothing {
  const {
    texts,
    state: { language },
  } = app;
  if (alerts.length === 0) return nothing;
  return html`<section class="card" aria-labelledby="alerts-title">
    <h2 id="alerts-title">${texts.alertsTitle}</h2>
    <ul class="reasons alerts">${alerts.map(({ kind, severity, reasons }) => html`<li data-code=${kind} data-severity=${severity}><strong>${titled(texts.words.severity, severity)}:</strong> ${reasons.map((reason) => explain(reason, language)).join('. ')}</li>`)}</ul>
  </section>`;
}

function whyCard(app: App, row: Row): TemplateResult {
  const {
    texts,
    state: { language },
  } = app;
  const said = new Set<string>();
  const list = (title: string, reasons: readonly Reason[] | undefined) => {
    const fresh = (reasons ?? []).filter((reason) => !said.has(explain(reason, language)) && said.add(explain(reason, language)));
    if (fresh.length === 0) return nothing;
    return html`<h3>${title}</h3><ul class="reasons">${fresh.map((reason) => html`<li data-code=${reason.code}>${explain(reason, language)}${reason.rule ? html` <small class="dim">${texts.whyRule(reason.rule)}</small>` : nothing}</li>`)}</ul>`;
  };
  const lists = [list(texts.whyExposure, row.exposure?.reasons), list(texts.whyOverdue, row.overdue?.reasons)];
  return html`<section class="card why" aria-labelledby="why-title">
    <h2 id="why-title">${texts.whyTitle}</h2>
    <p class="dim">${texts.whyLead}</p>
    ${lists.every((entry) => entry === nothing) ? html`<p>${texts.whyNothing}</p>` : lists}
  </section>`;
}

function overTime(app: App, { account }: Customer): TemplateResult {
  const {
    texts,
    state: { language, book },
  } = app;
  const days = [-90, -60, -30, 0, 30, 60].map((shift) => addDays(app.asOf, shift)).filter(isDay);
  return html`<section class="card" aria-labelledby="time-title">
    <h2 id="time-title">${texts.overTimeTitle}</h2>
    <p class="dim">${texts.overTimeLead}</p>
    <ol class="times">${days.map((asOf) => {
      const [badge] = badges([account], optionsOf(book, asOf));
      return html`<li aria-current=${asOf === app.asOf ? 'date' : nothing}><button class="link" @click=${() => app.setDay(asOf)}><time datetime=${asOf}>${day(asOf, language)}</time></button><credit-badge compact .badge=${badge}></credit-badge></li>`;
    })}</ol>
  </section>`;
}
