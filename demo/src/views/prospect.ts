// Before the first delivery: what is known of a prospect, what the rules propose, and the step to becoming a customer.

import type { Account } from 'fidato';
import { CreditError, evaluateProspect } from 'fidato';
import { titled } from 'fidato/texts';
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { type App, customerHref, isDay } from '../app.js';
import { optionsOf } from '../book.js';
import { country, money } from '../format.js';
import { evaluationParts } from './review.js';
import { amountIn } from './step.js';

const FIGURES = ['turnover', 'assets', 'equity', 'liabilities', 'workingCapital', 'retainedEarnings', 'ebit'] as const;
const KINDS = ['company', 'sole-trader', 'public-body', 'consumer'] as const;
const COUNTRIES = ['IT', 'DE', 'FR', 'ES', 'AT', 'CH', 'GB'];

/** What is written of a prospect, as it is written. */
export type Prospect = Readonly<
  Record<'name' | 'kind' | 'country' | 'foundedOn' | 'monthly' | 'year' | 'score' | (typeof FIGURES)[number], string>
>;

export const NO_PROSPECT: Prospect = {
  name: '',
  kind: 'company',
  country: 'IT',
  foundedOn: '',
  monthly: '',
  year: '',
  score: '',
  turnover: '',
  assets: '',
  equity: '',
  liabilities: '',
  workingCapital: '',
  retainedEarnings: '',
  ebit: '',
};

/** The record of what is written so far; a field that cannot be read is named. */
function recordOf(asked: Prospect, currency: string, asOf: string): { account: Account; wrong: string | null } {
  let wrong: string | null = null;
  const read = (field: keyof Prospect) => {
    const text = asked[field].trim();
    const amount = text.startsWith('-') ? amountIn(text.slice(1), currency) : amountIn(text, currency);
    if (amount === null) wrong ??= field;
    return amount ? `${text.startsWith('-') ? '-' : ''}${amount}` : undefined;
  };
  if (asked.foundedOn !== '' && !isDay(asked.foundedOn)) wrong ??= 'foundedOn';
  const year = /^(19|20)\d\d$/.test(asked.year.trim()) ? Number(asked.year) : undefined;
  const figures = Object.fromEntries(FIGURES.map((field) => [field, read(field)]).filter(([, value]) => value !== undefined));
  if (Object.keys(figures).length > 0 && year === undefined) wrong ??= 'year';
  const score = asked.score.trim();
  if (score !== '' && !/^\d{1,3}$/.test(score)) wrong ??= 'score';
  const account = {
    id: 'prospect',
    name: asked.name.trim() || undefined,
    currency,
    country: asked.country,
    lifecycle: 'prospect',
    party: {
      name: asked.name.trim() || undefined,
      kind: asked.kind,
      country: asked.country,
      ...(isDay(asked.foundedOn) ? { foundedOn: asked.foundedOn } : {}),
      ...(year !== undefined && Object.keys(figures).length > 0 ? { accounts: [{ year, ...figures }] } : {}),
    },
    ...(score !== '' && wrong !== 'score'
      ? {
          signals: [
            { kind: 'bureau-score', on: asOf, source: 'bureau', value: score, scale: { min: '0', max: '100', better: 'high' } },
          ],
        }
      : {}),
  } as unknown as Account;
  return { account, wrong };
}

export function prospectPage(app: App): TemplateResult {
  const {
    texts,
    state: { prospect, book, language },
  } = app;
  document.title = `${texts.prospectTitle} · ${texts.appName}`;
  const { account, wrong } = recordOf(prospect, book.currency, app.asOf);
  const monthly = amountIn(prospect.monthly, book.currency);
  const field = wrong ?? (monthly === null ? 'monthly' : null);
  const found = field === null ? judged(app, account, monthly) : null;
  const change = (part: Partial<Prospect>) => app.set({ prospect: { ...app.state.prospect, ...part } });
  const value = (event: Event) => (event.target as HTMLInputElement).value;
  const input = (
    name: keyof Prospect,
    type: 'text' | 'date' = 'text',
  ) => html`<div class="fields"><label for=${`p-${name}`}>${texts.prospectFields[name]}</label>
    <input id=${`p-${name}`} type=${type} inputmode=${type === 'date' || name === 'name' ? nothing : 'decimal'} autocomplete="off" .value=${live(prospect[name])} aria-invalid=${field === name ? 'true' : 'false'} aria-describedby=${field === name ? 'prospect-wrong' : nothing} @change=${(event: Event) => change({ [name]: value(event) })} /></div>`;
  const select = (
    name: 'kind' | 'country',
    options: readonly (readonly [string, string])[],
  ) => html`<div class="fields"><label for=${`p-${name}`}>${texts.prospectFields[name]}</label>
    <select id=${`p-${name}`} @change=${(event: Event) => change({ [name]: value(event) })}>${options.map(([code, said]) => html`<option value=${code} .selected=${prospect[name] === code}>${said}</option>`)}</select></div>`;
  return html`
    <div class="head"><div><h1 tabindex="-1">${texts.prospectTitle}</h1><p class="lead">${texts.prospectLead}</p></div></div>
    <div class="two">
      <section class="card prospect" aria-labelledby="prospect-form"><h2 id="prospect-form">${texts.prospectForm}</h2>
        <div class="fields grid">${input('name')}${select(
          'kind',
          KINDS.map((kind) => [kind, texts.prospectKinds[kind] ?? kind]),
        )}${select(
          'country',
          COUNTRIES.map((code) => [code, country(code, language)]),
        )}${input('foundedOn', 'date')}${input('monthly')}${input('score')}</div>
        <h3>${texts.prospectAccounts}</h3>
        <div class="fields grid">${input('year')}${FIGURES.map((name) => input(name))}</div>
        <p id="prospect-wrong" class="hint wrong-text" role="alert" ?hidden=${field === null}>${field === null ? '' : texts.prospectWrong(texts.prospectFields[field] ?? field)}</p>
      </section>
      <section class="card review" aria-labelledby="prospect-said" role="status"><h2 id="prospect-said">${texts.prospectSaid}</h2>
        ${
          found === null
            ? html`<p class="dim">${texts.prospectLater}</p>`
            : html`
          <p class="verdict" data-decision=${found.decision}><strong>${titled(texts.words.evaluation, found.decision)}</strong></p>
          <dl class="figures small">
            ${found.grade === null ? nothing : html`<div><dt>${texts.reviewGrade}</dt><dd>${found.grade}</dd></div>`}
            ${found.proposedLimit === null ? nothing : html`<div><dt>${texts.reviewProposed}</dt><dd>${money(found.proposedLimit, found.currency, language)}</dd></div>`}
            ${found.proposedTerms === null ? nothing : html`<div><dt>${texts.prospectTerms}</dt><dd>${found.proposedTerms}</dd></div>`}
          </dl>
          ${evaluationParts(app, found)}
          <div class="actions"><button class="primary" id="prospect-take" ?disabled=${prospect.name.trim() === ''} @click=${() => take(app, account, found.proposedLimit)}>${texts.prospectTake}</button></div>`
        }
        <p class="hint">${texts.reviewPerson}</p>
      </section>
    </div>`;
}

function judged(app: App, account: Account, monthly: string | null) {
  try {
    return evaluateProspect(account, {
      ...optionsOf(app.state.book, app.asOf),
      ...(monthly ? { expectedMonthlySales: monthly as `${number}` } : {}),
    });
  } catch (error) {
    if (error instanceof CreditError) return null;
    throw error;
  }
}

/** The prospect becomes a customer, with the limit as it was proposed and a number of its own. */
function take(app: App, account: Account, limit: string | null): void {
  const known = new Set(app.state.book.firms.map((firm) => firm.account.id));
  let number = known.size + 1;
  while (known.has(`N${number}`)) number += 1;
  const id = `N${number}`;
  const { lifecycle: _prospect, ...rest } = account as Account & { lifecycle?: string };
  app.add({
    account: {
      ...rest,
      id,
      customerSince: app.asOf,
      ...(limit === null ? {} : { credit: { limit, decidedOn: app.asOf } }),
    } as Account,
    crm: {},
  });
  app.set({ prospect: NO_PROSPECT });
  location.hash = customerHref(id);
}
