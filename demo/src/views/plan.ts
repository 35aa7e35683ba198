// The repayment plan (piano di rientro): proposed by the rules, changed by hand, agreed, and how it goes.

import type { Assessment, PlanProposal, RepaymentPlan } from 'fidato';
import { CreditError, planStatus, proposePlan } from 'fidato';
import { titled } from 'fidato/texts';
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { type App, isDay } from '../app.js';
import { accountOf, answer, type Customer, optionsOf } from '../book.js';
import { day, money } from '../format.js';
import { decimals, minor } from '../money.js';
import { icon } from './icons.js';
import { amountIn, sentences } from './step.js';

/** A plan being written: what is asked of the rules, then its instalments as somebody changed them. */
export interface Planning {
  id: string;
  open: boolean;
  instalments: string;
  firstDue: string;
  withInterest: boolean;
  /** `null` = as proposed */
  rows: readonly { due: string; amount: string }[] | null;
  agreed: boolean;
}

export const NO_PLAN: Planning = {
  id: '',
  open: false,
  instalments: '3',
  firstDue: '',
  withInterest: false,
  rows: null,
  agreed: false,
};

const SIGNS = {
  proposed: 'clock',
  'on-track': 'ok',
  late: 'clock',
  broken: 'wrong',
  completed: 'ok',
  cancelled: 'pause',
} as const;

export function planCard(app: App, customer: Customer, { overdue }: Assessment): TemplateResult | typeof nothing {
  const { texts } = app;
  const { account } = customer;
  const plans = account.plans ?? [];
  const planning = app.state.planning.id === account.id ? app.state.planning : { ...NO_PLAN, id: account.id };
  const owed = Number(overdue.amount) > 0;
  if (plans.length === 0 && !owed && !planning.open) return nothing;
  const start = () => {
    app.set({ planning: { ...planning, open: true, agreed: false, rows: null } });
    queueMicrotask(() => queueMicrotask(() => document.getElementById('plan-instalments')?.focus()));
  };
  return html`<section class="card plan" id="plan" aria-labelledby="plan-title">
    <div class="head"><h2 id="plan-title" tabindex="-1">${texts.planTitle}</h2>
      ${!planning.open && owed ? html`<button class="quiet" id="plan-new" @click=${start}>${texts.planNew}</button>` : nothing}</div>
    <p class="said-of" role="status">${planning.agreed ? texts.planAgreed : ''}</p>
    ${plans.length === 0 && !planning.open ? html`<p class="dim">${texts.planNone}</p>` : nothing}
    ${plans.map((plan) => standing(app, customer, plan))}
    ${planning.open ? form(app, customer, planning) : nothing}
  </section>`;
}

/** A plan that is on record: its schedule, and how it stands. */
function standing(app: App, customer: Customer, plan: RepaymentPlan): TemplateResult | typeof nothing {
  const {
    texts,
    state: { book, language },
  } = app;
  const { id } = customer.account;
  const found = answer(() => planStatus(plan, accountOf(customer), optionsOf(book, app.asOf)));
  if (!found) return nothing;
  const amount = (value: string) => money(value, found.currency, language);
  const running = found.status === 'on-track' || found.status === 'late' || found.status === 'broken';
  const cancel = () => {
    app.edit(id, 'plan', (before) => ({
      ...before,
      account: {
        ...before.account,
        plans: (before.account.plans ?? []).map((one) =>
          one === plan ? { ...one, status: 'cancelled' as const, cancelledOn: app.asOf } : one,
        ),
      },
    }));
    toTitle();
  };
  return html`<div class="plan-on-record" data-status=${found.status}>
    <p class="verdict">${icon(SIGNS[found.status])}<strong>${titled(texts.words.planStanding, found.status)}</strong>
      <span class="dim">${texts.planLeft(amount(found.remaining))}${found.nextDue ? ` · ${texts.planNext(day(found.nextDue, language))}` : ''}</span></p>
    <table class="plain"><caption class="dim">${texts.planOf(plan.id, (plan.invoiceIds ?? []).join(', '))}</caption>
      <thead><tr><th scope="col">${texts.due}</th><th scope="col" class="number">${texts.amount}</th><th scope="col" class="number">${texts.planPaid}</th><th scope="col">${texts.planState}</th></tr></thead>
      <tbody>${found.instalments.map((one) => html`<tr data-status=${one.status}><th scope="row"><time datetime=${one.due}>${day(one.due, language)}</time></th><td class="number">${amount(one.amount)}</td><td class="number">${Number(one.paid) === 0 ? html`<span class="dim">–</span>` : amount(one.paid)}</td><td>${texts.words.instalmentState[one.status]}</td></tr>`)}</tbody>
    </table>
    ${sentences(app, found.reasons)}
    ${running ? html`<div class="actions"><button class="quiet" @click=${cancel}>${texts.planCancel}</button></div>` : nothing}
  </div>`;
}

function proposal(app: App, customer: Customer, planning: Planning): PlanProposal | { path: string } {
  const wished = {
    ...(/^\d{1,4}$/.test(planning.instalments.trim()) ? { instalments: Number(planning.instalments) } : {}),
    ...(isDay(planning.firstDue) ? { firstDue: planning.firstDue } : {}),
    withInterest: planning.withInterest,
  };
  try {
    return proposePlan(accountOf(customer), { ...optionsOf(app.state.book, app.asOf), ...wished });
  } catch (error) {
    if (error instanceof CreditError) return { path: error.path ?? error.code };
    throw error;
  }
}

function form(app: App, customer: Customer, planning: Planning): TemplateResult {
  const {
    texts,
    state: { language },
  } = app;
  const { account } = customer;
  const { currency } = account;
  const proposed = proposal(app, customer, planning);
  const change = (part: Partial<Planning>) => app.set({ planning: { ...planning, agreed: false, ...part } });
  const value = (event: Event) => (event.target as HTMLInputElement).value;
  const refused = 'path' in proposed ? proposed.path : null;
  const rows: Planning['rows'] = planning.rows ?? ('path' in proposed ? [] : proposed.plan.instalments);
  const read = rows.map(({ due, amount }) => ({ due, amount: amountIn(amount, currency) }));
  const fine = read.every(
    (one): one is { due: string; amount: `${number}` } => isDay(one.due) && Boolean(one.amount) && Number(one.amount) > 0,
  );
  const total = 'path' in proposed ? 0n : minor(proposed.total, currency);
  const sum = read.reduce((all, { amount }) => all + minor(amount || '0', currency), 0n);
  const amount = (units: bigint) => money(decimals(units, currency), currency, language);
  const setRow = (place: number, part: Partial<{ due: string; amount: string }>) =>
    change({
      rows: rows.map((row, at) => {
        const now = { due: row.due, amount: planning.rows === null ? typed(row.amount, language) : row.amount };
        return at === place ? { ...now, ...part } : now;
      }),
    });
  const agree = (event: SubmitEvent) => {
    event.preventDefault();
    if ('path' in proposed || rows.length === 0) return void document.getElementById('plan-instalments')?.focus();
    if (!fine || sum !== total) return void document.getElementById('plan-sum')?.focus();
    app.edit(account.id, 'plan', (before) => ({
      ...before,
      account: withPlan(before.account, app.asOf, proposed.plan.invoiceIds, read),
    }));
    app.set({ planning: { ...NO_PLAN, id: account.id, agreed: true } });
    toTitle();
  };
  return html`<form class="plan-form fields" novalidate @submit=${agree}>
    <div class="fields pair">
      <div class="fields"><label for="plan-instalments">${texts.planInstalments}</label>
        <input id="plan-instalments" inputmode="numeric" autocomplete="off" .value=${live(planning.instalments)} aria-invalid=${refused?.startsWith('instalments') || refused?.startsWith('options.instalments') ? 'true' : 'false'} aria-describedby="plan-refused" @change=${(event: Event) => change({ instalments: value(event), rows: null })} /></div>
      <div class="fields"><label for="plan-first">${texts.planFirst}</label>
        <input id="plan-first" type="date" min="1900-01-01" max="2199-12-31" .value=${live(planning.firstDue || rows[0]?.due || '')} @change=${(event: Event) => change({ firstDue: value(event), rows: null })} /></div>
    </div>
    <label class="check"><input type="checkbox" id="plan-interest" .checked=${live(planning.withInterest)} @change=${(event: Event) => change({ withInterest: (event.target as HTMLInputElement).checked, rows: null })} /> ${texts.planInterest}</label>
    <p id="plan-refused" class="hint wrong-text" role="alert" ?hidden=${refused === null}>${refused === null ? '' : texts.planRefused}</p>
    ${
      'path' in proposed
        ? nothing
        : html`
    <table class="plain"><caption>${texts.planSchedule}</caption>
      <thead><tr><th scope="col">${texts.instalmentCol}</th><th scope="col">${texts.due}</th><th scope="col" class="number">${texts.amount}</th></tr></thead>
      <tbody>${rows.map(
        (row, place) => html`<tr><th scope="row" class="dim">${place + 1}</th>
        <td><input type="date" aria-label=${texts.planDueOf(place + 1)} .value=${live(row.due)} aria-invalid=${isDay(row.due) ? 'false' : 'true'} @change=${(event: Event) => setRow(place, { due: value(event) })} /></td>
        <td class="number"><input inputmode="decimal" autocomplete="off" aria-label=${texts.planAmountOf(place + 1)} .value=${live(planning.rows === null ? typed(row.amount, language) : row.amount)} aria-invalid=${read[place]?.amount ? 'false' : 'true'} @change=${(event: Event) => setRow(place, { amount: value(event) })} /></td></tr>`,
      )}</tbody>
      <tfoot><tr><th scope="row" colspan="2">${texts.planTotal}</th><td class="number">${amount(sum)}</td></tr></tfoot>
    </table>
    <p id="plan-sum" tabindex="-1" class=${sum === total && fine ? 'hint' : 'hint wrong-text'} role="status">${sum === total && fine ? texts.planSums(amount(total)) : fine ? texts.planSumsNot(amount(total), amount(total - sum)) : texts.planRowWrong}</p>
    ${sentences(app, proposed.reasons)}`
    }
    <div class="actions"><button class="primary" id="plan-agree">${texts.planAgree}</button>
      ${planning.rows === null ? nothing : html`<button class="quiet" type="button" @click=${() => change({ rows: null })}>${texts.planAsProposed}</button>`}
      <button class="quiet" type="button" @click=${() => {
        change({ open: false, rows: null });
        toTitle();
      }}>${texts.cancel}</button></div>
  </form>`;
}

/** An amount as people write it in the language. */
const typed = (amount: string, language: string): string => (language === 'en' ? amount : amount.replace('.', ','));

/** The account with the plan as it was agreed on a day. */
function withPlan(
  account: Customer['account'],
  agreedOn: string,
  invoiceIds: string[],
  instalments: { due: string; amount: `${number}` }[],
): Customer['account'] {
  const plans = account.plans ?? [];
  const used = new Set(plans.map(({ id }) => String(id)));
  let count = plans.length + 1;
  while (used.has(`P${count}`)) count += 1;
  const ordered = [...instalments].sort((a, b) => (a.due < b.due ? -1 : 1));
  return { ...account, plans: [...plans, { id: `P${count}`, agreedOn, invoiceIds, instalments: ordered, status: 'agreed' }] };
}

/** The form or the button that was used is gone: the reader goes on at the title of the card. */
function toTitle(): void {
  queueMicrotask(() => queueMicrotask(() => document.getElementById('plan-title')?.focus({ preventScroll: true })));
}
