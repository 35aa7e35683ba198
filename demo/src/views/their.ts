// What the customer sees: the statement of account with the pay code, and nothing internal.

import type { IsoDate } from 'fidato';
import { statement } from 'fidato';
import type { AccountStatement } from 'fidato/elements';
import { payCode } from 'fidato/pay';
import { statementCsv } from 'fidato/statement';
import { html, nothing, type TemplateResult } from 'lit-html';
import { type App, customerHref } from '../app.js';
import { accountOf, answer, optionsOf } from '../book.js';
import { FIRM } from '../firm.js';
import { addDays } from '../format.js';
import { icon } from './icons.js';

export function theirPage(app: App, id: string): TemplateResult {
  const {
    texts,
    state: { book, language, theirs },
  } = app;
  const found = book.firms.find(({ account }) => account.id === id);
  const back = html`<a class="back" href=${customerHref(id)}>${icon('back')}${found?.account.name ?? texts.back}</a>`;
  if (!found) return html`${back}<h1 tabindex="-1">${texts.notFound}</h1>`;
  const from: IsoDate | null = theirs.days === 0 ? null : addDays(app.asOf, 1 - theirs.days);
  const said = answer(() =>
    statement(accountOf(found), { ...optionsOf(book, app.asOf), sender: FIRM, ...(from === null ? {} : { from }) }),
  );
  document.title = `${texts.theirTitle} · ${texts.appName}`;
  const element = () => document.querySelector<AccountStatement>('account-statement');
  const download = () => {
    if (!said) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([statementCsv(said, { locale: language })], { type: 'text/csv' }));
    link.download = `${id}-${app.asOf}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return html`${back}
    <div class="head"><div><h1 tabindex="-1">${texts.theirTitle}</h1><p class="lead">${texts.theirLead}</p></div>
      <div class="switch" role="group" aria-label=${texts.theirPeriod}>${([0, 90, 365] as const).map((days) => html`<button data-days=${days} aria-pressed=${theirs.days === days ? 'true' : 'false'} @click=${() => app.set({ theirs: { days } })}>${texts.theirPeriods[days]}</button>`)}</div></div>
    ${
      said === null
        ? html`<section class="card trouble"><p>${texts.cannotEvaluate}</p></section>`
        : html`<section class="card their"><account-statement .statement=${said} .payCode=${said.payment ? payCode(said.payment) : null}></account-statement></section>
      <div class="actions">
        <button class="primary" id="their-print" @click=${() => element()?.print()}>${texts.composePrint}</button>
        <button class="quiet" id="their-csv" @click=${download}>${texts.theirCsv}</button>
      </div>`
    }
    ${nothing}`;
}
