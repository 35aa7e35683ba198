// Where our own process leaks: the figures of the trade, the findings by money with their cases, and what to do at once.

import type { ProcessReview } from 'fidato';
import { explain, reviewProcess } from 'fidato';
import { titled } from 'fidato/texts';
import { html, nothing, type TemplateResult } from 'lit-html';
import { type App, customerHref } from '../app.js';
import { accountOf, answer, type Book, optionsOf } from '../book.js';
import { addDays, day, longDay, money, number, percent } from '../format.js';

const PERIODS = [90, 365] as const;
/** Cases that are shown of a finding. */
const SHOWN = 8;

let kept: { book: Book; asOf: string; days: number; review: ProcessReview | null } | null = null;

/** Asked for at each drawing; a book is replaced, never changed. */
function reviewOf(book: Book, asOf: string, days: number): ProcessReview | null {
  if (kept?.book !== book || kept.asOf !== asOf || kept.days !== days) {
    const accounts = book.firms.map(accountOf);
    const options = { ...optionsOf(book, asOf), from: addDays(asOf, 1 - days), currency: book.currency };
    kept = { book, asOf, days, review: answer(() => reviewProcess(accounts, options)) };
  }
  return kept.review;
}

export function processPage(app: App): TemplateResult {
  const {
    texts,
    state: { language, book, process },
  } = app;
  const review = reviewOf(book, app.asOf, process.days);
  document.title = `${texts.processTitle} · ${texts.appName}`;
  return html`
    <div class="head">
      <div><h1 tabindex="-1">${texts.processTitle}</h1><p class="lead">${review ? texts.processLead(day(review.from, language), longDay(review.to, language)) : texts.cannotEvaluate}</p></div>
      <div class="switch" role="group" aria-label=${texts.theirPeriod}>${PERIODS.map((days) => html`<button data-days=${days} aria-pressed=${process.days === days ? 'true' : 'false'} @click=${() => app.set({ process: { days } })}>${texts.theirPeriods[days]}</button>`)}</div>
    </div>
    ${review === null ? nothing : html`${findings(app, review)}${measures(app, review)}`}`;
}

function findings(app: App, { findings, currency }: ProcessReview): TemplateResult {
  const {
    texts,
    state: { language, book },
  } = app;
  const name = (id: string) => book.firms.find(({ account }) => account.id === id)?.account.name ?? id;
  return html`<section class="card process" aria-labelledby="findings-title">
    <h2 id="findings-title">${texts.processFindings}</h2>
    <p class="dim">${texts.processFindingsLead}</p>
    ${findings.length === 0 ? html`<p>${texts.processNone}</p>` : nothing}
    ${findings.map(
      ({ id, count, amount, share, before, cases, action }) => html`<details class="finding" data-id=${id}>
      <summary><strong>${titled(texts.words.finding, id)}</strong>
        <span>${texts.processCount(count)} · ${percent(Number(share), language)}</span>
        <span class="number">${money(amount, currency, language)}</span></summary>
      <p>${before ? texts.processBefore(number(before.count, language), money(before.amount, currency, language)) : html`<span class="dim">${texts.processNoBefore}</span>`}</p>
      <p><strong>${explain(action, language)}</strong></p>
      <ul class="reasons">${cases.slice(0, SHOWN).map((one) => html`<li><a href=${customerHref(one.accountId)}>${name(one.accountId)}</a>${one.invoiceId ? ` · ${one.invoiceId}` : ''}${one.reasons.length === 0 ? '' : `: ${one.reasons.map((reason) => explain(reason, language)).join('; ')}`}</li>`)}</ul>
      ${cases.length > SHOWN ? html`<p class="dim">${texts.processMore(cases.length - SHOWN)}</p>` : nothing}
    </details>`,
    )}
  </section>`;
}

function measures(app: App, { measures, currency }: ProcessReview): TemplateResult {
  const {
    texts,
    state: { language },
  } = app;
  const shown = (value: string | null, unit: ProcessReview['measures'][number]['unit']) =>
    value === null
      ? html`<span class="dim">–</span>`
      : unit === 'money'
        ? money(value, currency, language)
        : unit === 'percent'
          ? percent(Number(value), language)
          : unit === 'days'
            ? texts.processDays(number(Number(value), language))
            : number(Number(value), language);
  return html`<section class="card" aria-labelledby="measures-title">
    <h2 id="measures-title">${texts.processMeasures}</h2>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="measures-title"><table class="plain measures">
      <thead><tr><th scope="col">${texts.processMeasure}</th><th scope="col" class="number">${texts.processNow}</th><th scope="col" class="number">${texts.processThen}</th><th scope="col">${texts.processSaid}</th></tr></thead>
      <tbody>${measures.map(({ id, value, unit, before, reasons }) => html`<tr data-id=${id}><th scope="row">${titled(texts.words.measure, id)}</th><td class="number">${shown(value, unit)}</td><td class="number dim">${shown(before, unit)}</td><td class="dim">${reasons.map((reason) => explain(reason, language)).join('. ')}</td></tr>`)}</tbody>
    </table></div>
  </section>`;
}
