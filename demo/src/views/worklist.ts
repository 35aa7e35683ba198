// Whom to contact today, in order of priority, and where the points come from.

import type { GateTest, WorklistItem } from 'fidato';
import { explain } from 'fidato';
import { titled } from 'fidato/texts';
import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { type App, customerHref } from '../app.js';
import { type Customer, isForToday } from '../book.js';
import { longDay, money, number } from '../format.js';
import { Sum } from '../money.js';
import { complete } from '../policies.js';
import { more } from './list.js';

export function worklistPage(app: App): TemplateResult {
  const {
    texts,
    state: { book, language },
  } = app;
  const { items, skipped } = app.work;
  const today = items.filter(isForToday);
  const later = items.filter((item) => !isForToday(item) && item.score > 0);
  const customers = new Map(book.firms.map((customer) => [customer.account.id, customer]));
  const nameOf = (id: string) => customers.get(id)?.account.name ?? id;
  return html`
    <div class="head"><div><h1 tabindex="-1">${texts.workTitle}</h1><p class="lead">${texts.workLead(longDay(app.asOf, language))}</p></div></div>
    <section class="card list work-list" aria-labelledby="work-today">
      <h2 id="work-today">${texts.workToday(today.length)}</h2>${today.length === 0 ? nothing : html`<p class="dim">${texts.workSum(asked(app, today))}</p>`}
      ${today.length === 0 ? nothing : table(app, today, customers, 'today')}
    </section>
    ${
      later.length === 0
        ? nothing
        : html`<section class="card list work-list" aria-labelledby="work-later">
      <h2 id="work-later">${texts.workLater(later.length)}</h2><p class="dim">${texts.workLaterLead}</p>
      ${table(app, later, customers, 'later')}
    </section>`
    }
    <p class="remark">${texts.workRest(items.length - today.length - later.length)}</p>
    ${
      skipped.length === 0
        ? nothing
        : html`<section class="card" id="work-skipped"><h2>${texts.workSkipped(skipped.length)}</h2><p class="dim">${texts.workSkippedLead}</p>
      <ul class="reasons">${skipped.map(({ accountId, code, path }) => html`<li><a href=${customerHref(accountId)}>${nameOf(accountId)}</a>: ${explain({ code, args: { path } }, language)}</li>`)}</ul></section>`
    }
    ${points(app)}
  `;
}

/** What the steps ask for together, in the book's currency. */
function asked(app: App, items: readonly WorklistItem[]): string {
  const { book, language } = app.state;
  const sum = new Sum(book.currency, book.fx);
  for (const { nextStep } of items) sum.add(nextStep.amount, nextStep.currency);
  return money(String(sum), book.currency, language);
}

// On a narrow screen rows become cards, which takes the table's meaning away from the elements: the roles keep it.
function table(
  app: App,
  items: readonly WorklistItem[],
  customers: ReadonlyMap<string, Customer>,
  when: 'today' | 'later',
): TemplateResult {
  const {
    texts,
    state: { language },
  } = app;
  const { drawn } = app.state;
  return html`<table role="table" class="work" data-when=${when}>
    <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${texts.workRank}</th><th role="columnheader" scope="col">${texts.colCustomer}</th><th role="columnheader" scope="col">${texts.workStep}</th><th role="columnheader" scope="col" class="number">${texts.workAmount}</th><th role="columnheader" scope="col">${texts.workPoints}</th></tr></thead>
    <tbody role="rowgroup">${repeat(
      items.slice(0, drawn[when]),
      ({ accountId }) => accountId,
      ({ accountId, score, contributions, nextStep }, index) => {
        const customer = customers.get(accountId);
        return html`<tr role="row" data-id=${accountId}>
        <td role="cell" class="rank">${number(index + 1, language)}</td>
        <td role="cell" class="who"><a href=${customerHref(accountId)}>${customer?.account.name ?? accountId}</a><small>${customer?.crm.owner ?? accountId}</small></td>
        <td role="cell" class="what"><collection-step compact .step=${nextStep}>${titled(texts.words.action, nextStep.action)}</collection-step>${nextStep.allowed && nextStep.channel ? html`<small>${titled(texts.words.channel, nextStep.channel)}</small>` : nothing}</td>
        <td role="cell" class="number ask" data-label=${texts.workAmount}>${Number(nextStep.amount) === 0 ? html`<span class="dim">–</span>` : money(nextStep.amount, nextStep.currency, language)}</td>
        <td role="cell" class="points"><strong>${number(score, language)}</strong><ul>${contributions.map(({ rule, points: given }) => html`<li data-rule=${rule}>${titled(texts.words.worklistRule, rule)} <b>${given > 0 ? '+' : ''}${number(given, language)}</b></li>`)}</ul></td>
      </tr>`;
      },
    )}</tbody>
  </table>${more(app, when, items.length)}`;
}

function points(app: App): TemplateResult {
  const {
    texts,
    state: { book, language },
  } = app;
  const { rules } = complete(book.policy).worklist;
  return html`<section class="card" aria-labelledby="points-title">
    <h2 id="points-title">${texts.workPointsTitle}</h2>
    <p class="dim">${texts.workPointsLead} <a href="#/rules">${texts.navRules}</a></p>
    <table class="plain work-rules"><thead><tr><th scope="col">${texts.workRule}</th><th scope="col">${texts.workWhen}</th><th scope="col" class="number">${texts.workPoints}</th></tr></thead>
      <tbody>${rules.map((rule) => html`<tr><th scope="row">${titled(texts.words.worklistRule, rule.id)}</th><td>${condition(app, rule.when)}</td><td class="number">${number(rule.points, language)}</td></tr>`)}</tbody></table>
  </section>`;
}

function condition(app: App, test: GateTest): string {
  const {
    texts,
    state: { language },
  } = app;
  const value = /^-?\d+(\.\d+)?$/.test(test.value) ? number(Number(test.value), language) : test.value;
  const own = `${texts.words.figure[test.figure]} ${texts.words.comparison[test.op]} ${value}`;
  return [own, ...(test.and ?? []).map((more) => condition(app, more))].join(` ${texts.and} `);
}
