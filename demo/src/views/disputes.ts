// Disputes of a customer: what each stops and who sees to it, a new one from the customer's words or a code, and closing it.

import type { Account, Assessment, Dispute, DisputeReason, Overdue, Remedy, DisputeTriage as Triage } from 'fidato';
import { triageDispute } from 'fidato';
import type { DisputeTriage, DisputeTriageChangeEvent, DisputeTriageRequestEvent } from 'fidato/elements';
import { titled } from 'fidato/texts';
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { App } from '../app.js';
import { accountOf, answer, type Customer, optionsOf, type Row } from '../book.js';
import { day, money } from '../format.js';
import { decimals, minor } from '../money.js';
import { nameOfState } from './list.js';
import { amountIn, sentences } from './step.js';

/** A dispute being written. */
export interface Draft {
  invoiceId: string;
  amount: string;
  wanted: Remedy | '';
  wantedAmount: string;
  /** What a proposal was asked for, or the reason that the user chose instead. */
  asked: Pick<Dispute, 'text' | 'code' | 'reason'> | null;
}

/** How the account stood before a dispute was opened or closed, and what was said of it. */
export interface Effect {
  before: Standing;
  said: string;
}

interface Standing {
  badge: Assessment['badge'];
  collect: string;
  disputed: string;
  step: string;
}

/** An invoice, and what may still be disputed of it. */
interface Choice {
  invoiceId: string;
  left: string;
}

export interface Disputing {
  /** of which customer */
  id: string;
  draft: Draft | null;
  effect: Effect | null;
}

const REMEDIES: readonly Remedy[] = [
  'explanation',
  'resend',
  'correction',
  'discount',
  'refund',
  'rework',
  'replacement',
  'return',
  'credit-note',
];
/** Reasons that the lines of the triage already say in full. */
const SAID_BY_TRIAGE = new Set(['reason-given', 'dispute-rule', 'evidence-missing', 'answer-late', 'resolution-late']);

const of = (app: App, id: string): Disputing =>
  app.state.disputing.id === id ? app.state.disputing : { id, draft: null, effect: null };

/** What is overdue: all of it, what of it is in dispute or admitted, and what is left to chase. What proceedings protect is nobody's to chase. */
function overdueOf({ items, currency }: Overdue): { all: string; contested: string; admitted: string; collect: string } {
  const late = items.filter(({ daysLate, status }) => daysLate > 0 && status !== 'protected');
  const sum = (of: 'open' | 'disputed' | 'admitted') => late.reduce((total, item) => total + minor(item[of], currency), 0n);
  const [all, contested, admitted] = [sum('open'), sum('disputed'), sum('admitted')];
  const text = (units: bigint) => decimals(units, currency);
  return { all: text(all), contested: text(contested), admitted: text(admitted), collect: text(all - contested - admitted) };
}

function standing(app: App, { badge, nextStep, overdue }: Assessment): Standing {
  const { texts } = app;
  const step = titled(texts.words.action, nextStep.action);
  const amount = (value: string) => money(value, overdue.currency, app.state.language);
  return {
    badge,
    collect: amount(overdueOf(overdue).collect),
    disputed: amount(overdue.disputed),
    step: Number(nextStep.amount) > 0 ? `${step}: ${amount(nextStep.amount)}` : step,
  };
}

/** What is overdue, what of it is in dispute, and what goes on being chased. */
export function overdueParts(app: App, late: Overdue): TemplateResult | typeof nothing {
  const {
    texts,
    state: { language },
  } = app;
  const { all, contested, admitted, collect } = overdueOf(late);
  if (Number(contested) === 0 && Number(admitted) === 0) return nothing;
  const amount = (value: string) => money(value, late.currency, language);
  return html`<dl class="figures small parts">
    <div><dt>${texts.overdueAll}</dt><dd>${amount(all)}</dd></div>
    ${Number(contested) === 0 ? nothing : html`<div><dt>${texts.overdueDisputed}</dt><dd>${amount(contested)}</dd></div>`}
    ${Number(admitted) === 0 ? nothing : html`<div><dt>${texts.overdueAdmitted}</dt><dd>${amount(admitted)}</dd></div>`}
    <div><dt>${texts.overdueToCollect}</dt><dd>${amount(collect)}</dd></div>
  </dl>`;
}

/** Starts a dispute on an invoice, from wherever the invoice is shown. */
export function startDispute(app: App, accountId: string, invoiceId: string): void {
  app.set({
    disputing: { id: accountId, effect: null, draft: { invoiceId, amount: '', wanted: '', wantedAmount: '', asked: null } },
  });
  queueMicrotask(() =>
    queueMicrotask(() => {
      const card = document.getElementById('disputes');
      card?.scrollIntoView({ block: 'start' });
      card?.querySelector<HTMLElement>('dispute-triage')?.focus({ preventScroll: true });
    }),
  );
}

/** What may still be disputed: invoices with something open that nobody disputes yet. */
function disputable({ items, currency }: Overdue): Choice[] {
  const left = new Map<string, bigint>();
  // A due date that disputes explain altogether, those that were acknowledged too, is not disputed again.
  for (const { invoiceId, open, disputed, status } of items)
    if (status !== 'disputed')
      left.set(invoiceId, (left.get(invoiceId) ?? 0n) + minor(open, currency) - minor(disputed, currency));
  return [...left].filter(([, each]) => each > 0n).map(([invoiceId, each]) => ({ invoiceId, left: decimals(each, currency) }));
}

export function disputesCard(
  app: App,
  { customer, overdue: late }: Row,
  everything: Assessment | null,
): TemplateResult | typeof nothing {
  const { texts } = app;
  const { account } = customer;
  const { draft, effect } = of(app, account.id);
  const known = (account.disputes ?? []).filter((dispute) => dispute.openedOn <= app.asOf);
  const triages = new Map(everything?.disputes.map((triage) => [triage.disputeId, triage]));
  const newest = (a: Dispute, b: Dispute) => (a.openedOn < b.openedOn ? 1 : a.openedOn > b.openedOn ? -1 : 0);
  const open = known.filter(({ id }) => triages.has(id) || !everything).sort(newest);
  const over = known.filter((dispute) => !open.includes(dispute)).sort(newest);
  const choice = everything && late ? disputable(late) : [];
  if (known.length === 0 && choice.length === 0) return nothing;
  return html`<section class="card" id="disputes" aria-labelledby="disputes-title">
    <div class="card-head"><h2 id="disputes-title">${texts.disputesTitle}</h2>
      ${draft || choice.length === 0 ? nothing : html`<button class="quiet" id="dispute-new" @click=${() => startDispute(app, account.id, choice[0]?.invoiceId ?? '')}>${texts.disputeNew}</button>`}</div>
    <p class="said-of" id="dispute-said" role="status">${effect?.said ?? ''}</p>
    ${effect && everything ? changes(app, effect.before, standing(app, everything)) : nothing}
    ${draft && everything ? form(app, customer, everything, choice, draft) : nothing}
    ${open.length === 0 ? (draft ? nothing : html`<p class="dim">${texts.disputeNone}</p>`) : html`<ul class="disputes">${open.map((dispute) => line(app, customer, everything, dispute, triages.get(dispute.id)))}</ul>`}
    ${over.length === 0 ? nothing : html`<details><summary>${texts.disputesOver(over.length)}</summary><ul class="disputes">${over.map((dispute) => line(app, customer, everything, dispute, undefined))}</ul></details>`}
  </section>`;
}

function changes(app: App, before: Standing, now: Standing): TemplateResult {
  const { texts } = app;
  const row = (name: string, was: unknown, is: unknown, same: boolean) =>
    html`<tr class=${same ? 'same' : ''}><th scope="row">${name}</th><td>${was}</td><td>${is}</td></tr>`;
  const badge = (of: Standing) =>
    html`<credit-badge compact .badge=${of.badge}>${nameOfState(of.badge.code, texts)}</credit-badge>`;
  return html`<table class="plain effect"><caption>${texts.disputeChanged}</caption>
    <thead><tr><td></td><th scope="col">${texts.beforeCol}</th><th scope="col">${texts.nowCol}</th></tr></thead>
    <tbody>
      ${row(texts.changeCollect, before.collect, now.collect, before.collect === now.collect)}
      ${row(texts.changeDisputed, before.disputed, now.disputed, before.disputed === now.disputed)}
      ${row(texts.changeStep, before.step, now.step, before.step === now.step)}
      ${row(texts.changeBadge, badge(before), badge(now), false)}
    </tbody></table>`;
}

function line(
  app: App,
  customer: Customer,
  everything: Assessment | null,
  dispute: Dispute,
  triage: Triage | undefined,
): TemplateResult {
  const {
    texts,
    state: { language },
  } = app;
  const { account } = customer;
  const over = dispute.closedOn !== undefined && dispute.closedOn <= app.asOf;
  const status = over ? (dispute.status ?? 'open') : 'open';
  // Of what was acknowledged nothing is in dispute any more.
  const amount = triage && Number(triage.disputed) > 0 ? triage.disputed : dispute.amount;
  const reason = triage ? triage.reason : dispute.reason;
  const close = (to: 'rejected' | 'confirmed') => decide(app, customer, everything, dispute, triage, to);
  return html`<li data-dispute=${dispute.id}>
    <div><strong>${reason ? titled(texts.words.disputeReason, reason) : texts.cannotDecide}</strong><span class="dim">${dispute.invoiceIds?.join(', ')}</span></div>
    <div class="number"><strong>${amount === undefined ? '' : money(String(amount), triage?.currency ?? account.currency, language)}</strong><span class="dim">${over && dispute.closedOn ? html`${texts.words.disputeStatus[status]} · ${day(dispute.closedOn, language)}` : html`${texts.openedOn} ${day(dispute.openedOn, language)}`}</span></div>
    ${dispute.text ? html`<blockquote lang=${account.country === 'IT' ? 'it' : 'en'} aria-label=${texts.inTheirWords}>${dispute.text}</blockquote>` : nothing}
    ${triage ? triageLines(app, triage) : nothing}
    ${
      everything && status === 'open'
        ? html`<div class="actions">
      <button class="quiet" data-close="rejected" @click=${() => close('rejected')}>${texts.disputeReject}</button>
      <button class="quiet" data-close="confirmed" @click=${() => close('confirmed')}>${texts.disputeAdmit}</button></div>`
        : everything && dispute.closedOn === app.asOf
          ? html`<div class="actions"><button class="quiet" data-reopen @click=${() => reopen(app, customer, everything, dispute)}>${texts.disputeReopen}</button></div>`
          : nothing
    }
  </li>`;
}

function triageLines(app: App, triage: Triage): TemplateResult {
  const {
    texts,
    state: { language },
  } = app;
  const { remedy } = triage;
  const rest = triage.reasons.filter(({ code }) => !SAID_BY_TRIAGE.has(code));
  const by = (date: string) =>
    html`<span class=${date < app.asOf ? 'wrong-text' : ''}>${day(date, language)}${date < app.asOf ? html` · ${texts.dayPassed}` : nothing}</span>`;
  return html`<dl class="triage">
    <div><dt>${texts.disputeOwner}</dt><dd>${texts.words.who[triage.owner] ?? triage.owner}</dd></div>
    <div><dt>${texts.disputePriority}</dt><dd>${texts.words.priority[triage.priority]}</dd></div>
    <div><dt>${texts.respondBy}</dt><dd>${by(triage.respondBy)}</dd></div>
    <div><dt>${texts.resolveBy}</dt><dd>${by(triage.resolveBy)}</dd></div>
    <div><dt>${texts.remedy}</dt><dd>${titled(texts.words.remedy, remedy.kind)}${Number(remedy.upTo) > 0 ? html` ${texts.upTo(money(remedy.upTo, triage.currency, language))}` : nothing}${remedy.approver ? html`<small class="dim">${texts.beyond(texts.words.who[remedy.approver] ?? remedy.approver)}</small>` : nothing}</dd></div>
    <div><dt>${texts.evidence}</dt><dd>${triage.missingEvidence.length === 0 ? texts.evidenceNone : triage.missingEvidence.map((code) => texts.words.evidence[code] ?? code).join(', ')}</dd></div>
  </dl>
  ${rest.length === 0 ? nothing : html`<div class="notes">${sentences(app, rest)}</div>`}`;
}

// ---- a new one

/** The dispute as it is written so far; `null` while an amount is none. */
function disputeOf(app: App, { account }: Customer, left: string, draft: Draft): Dispute | null {
  const amount = amountIn(draft.amount, account.currency);
  const wanted = amountIn(draft.wantedAmount, account.currency);
  const units = (text: string) => minor(text, account.currency);
  if (amount === null || wanted === null || (amount !== '' && (units(amount) > units(left) || units(amount) === 0n))) return null;
  return {
    id: nextId(app),
    invoiceIds: [draft.invoiceId],
    amount: (amount || left) as `${number}`,
    openedOn: app.asOf,
    status: 'open',
    ...draft.asked,
    ...(draft.wanted === ''
      ? {}
      : { requested: { remedy: draft.wanted, ...(wanted === '' ? {} : { amount: wanted as `${number}` }) } }),
  };
}

function nextId({ state: { book } }: App): string {
  const numbers = book.firms.flatMap(({ account }) =>
    (account.disputes ?? []).map(({ id }) => Number(/(\d+)$/.exec(id)?.[1] ?? 0)),
  );
  return `CONT ${Math.max(0, ...numbers) + 1}`;
}

/** The last proposal, given again as long as the question is the same: a new object would be announced as news. */
let proposed: { question: string; account: Account; triage: Triage | null } | null = null;

function proposal(app: App, customer: Customer, dispute: Dispute | null): Triage | null {
  if (!dispute) return proposed?.triage ?? null;
  const question = JSON.stringify([dispute, app.asOf]);
  if (proposed?.question !== question || proposed.account !== customer.account) {
    const triage = answer(() => triageDispute(dispute, accountOf(customer), optionsOf(app.state.book, app.asOf)));
    proposed = { question, account: customer.account, triage };
  }
  return proposed.triage;
}

function form(app: App, customer: Customer, everything: Assessment, choice: readonly Choice[], draft: Draft): TemplateResult {
  const {
    texts,
    state: { language },
  } = app;
  const { account } = customer;
  const left = choice.find(({ invoiceId }) => invoiceId === draft.invoiceId)?.left ?? '0';
  const amount = (value: string) => money(value, account.currency, language);
  const change = (part: Partial<Draft>) => app.set({ disputing: { id: account.id, effect: null, draft: { ...draft, ...part } } });
  const dispute = disputeOf(app, customer, left, draft);
  const triage = draft.asked === null ? null : proposal(app, customer, dispute);
  const value = (event: Event) => (event.target as HTMLInputElement).value;
  const wrong = draft.amount.trim() !== '' && dispute === null;
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const element = (event.target as HTMLFormElement).querySelector('dispute-triage') as DisputeTriage;
    const [text, code, reason] = [element.text.trim(), element.code, element.value];
    const made = disputeOf(app, customer, left, {
      ...draft,
      asked: { ...(text ? { text } : {}), ...(code ? { code } : {}), ...(reason ? { reason: reason as DisputeReason } : {}) },
    });
    if (!made) return document.getElementById('dispute-amount')?.focus();
    app.edit(account.id, (before) => ({
      ...before,
      account: { ...before.account, disputes: [...(before.account.disputes ?? []), made] },
    }));
    app.set({
      disputing: {
        id: account.id,
        draft: null,
        effect: { before: standing(app, everything), said: texts.disputeOpened(amount(String(made.amount))) },
      },
    });
    toTitle();
  };
  return html`<form class="dispute-form" @submit=${save}>
    <div class="fields pair">
      <div class="fields"><label for="dispute-invoice">${texts.disputeInvoice}</label>
        <select id="dispute-invoice" @change=${(event: Event) => change({ invoiceId: value(event) })}>${choice.map((one) => html`<option value=${one.invoiceId} .selected=${one.invoiceId === draft.invoiceId}>${one.invoiceId} · ${texts.disputeOpenLeft(amount(one.left))}</option>`)}</select></div>
      <div class="fields"><label for="dispute-amount">${texts.disputeAmount} (${account.currency})</label>
        <input id="dispute-amount" inputmode="decimal" autocomplete="off" placeholder=${amount(left)} .value=${live(draft.amount)} aria-describedby="dispute-amount-hint" aria-invalid=${wrong ? 'true' : 'false'} @change=${(event: Event) => change({ amount: value(event) })} />
        <p id="dispute-amount-hint" class=${wrong ? 'hint wrong-text' : 'hint'}>${wrong ? texts.disputeAmountWrong(amount(left)) : texts.disputeAmountHint}</p></div>
    </div>
    <dispute-triage name="reason" ?required=${draft.asked === null} .triage=${triage}
      @dispute-triage-request=${({ text, code }: DisputeTriageRequestEvent) => change({ asked: { ...(text ? { text } : {}), ...(code ? { code } : {}) } })}
      @dispute-triage-change=${({ reason }: DisputeTriageChangeEvent) => change({ asked: { ...draft.asked, reason } })}></dispute-triage>
    <div class="fields pair">
      <div class="fields"><label for="dispute-wanted">${texts.disputeWanted}</label>
        <select id="dispute-wanted" @change=${(event: Event) => change({ wanted: value(event) as Remedy | '' })}><option value="">${texts.disputeWantedNothing}</option>${REMEDIES.map((remedy) => html`<option value=${remedy} .selected=${remedy === draft.wanted}>${titled(texts.words.remedy, remedy)}</option>`)}</select></div>
      ${
        draft.wanted === ''
          ? nothing
          : html`<div class="fields"><label for="dispute-wanted-amount">${texts.disputeWantedAmount} (${account.currency})</label>
        <input id="dispute-wanted-amount" inputmode="decimal" autocomplete="off" .value=${live(draft.wantedAmount)} @change=${(event: Event) => change({ wantedAmount: value(event) })} /></div>`
      }
    </div>
    <div class="actions"><button class="primary">${texts.disputeSave}</button><button class="quiet" type="button" @click=${() => {
      app.set({ disputing: { id: account.id, draft: null, effect: null } });
      toTitle();
    }}>${texts.cancel}</button></div>
  </form>`;
}

// ---- closing it, and opening it again

/** The form or the button that was used is gone: the reader goes on at the title of the card. */
function toTitle(): void {
  queueMicrotask(() =>
    queueMicrotask(() => {
      const title = document.getElementById('disputes-title');
      title?.setAttribute('tabindex', '-1');
      title?.focus({ preventScroll: true });
      document.getElementById('disputes')?.scrollIntoView({ block: 'nearest' });
    }),
  );
}

function decide(
  app: App,
  customer: Customer,
  everything: Assessment | null,
  dispute: Dispute,
  triage: Triage | undefined,
  status: 'rejected' | 'confirmed',
): void {
  const {
    texts,
    state: { language },
  } = app;
  const { id } = customer.account;
  const amount = money(triage?.disputed ?? '0', customer.account.currency, language);
  if (everything)
    app.set({
      disputing: {
        id,
        draft: null,
        effect: {
          before: standing(app, everything),
          said: status === 'rejected' ? texts.disputeClosed(amount) : texts.disputeAdmitted(amount),
        },
      },
    });
  app.edit(id, (before) => {
    const disputes = (before.account.disputes ?? []).map((each) =>
      each.id === dispute.id ? { ...each, status, closedOn: app.asOf } : each,
    );
    // What was acknowledged is granted: what the customer asked for, else what the rule provides.
    const remedy = dispute.requested?.remedy ?? triage?.remedy.kind ?? 'explanation';
    const cost = dispute.requested?.amount ?? (triage && Number(triage.remedy.upTo) > 0 ? triage.remedy.upTo : undefined);
    const granted =
      status === 'confirmed'
        ? { ...before.crm.granted, [dispute.id]: { remedy, on: app.asOf, ...(cost === undefined ? {} : { amount: cost }) } }
        : before.crm.granted;
    return { account: { ...before.account, disputes }, crm: granted ? { ...before.crm, granted } : before.crm };
  });
  toTitle();
}

function reopen(app: App, customer: Customer, everything: Assessment, dispute: Dispute): void {
  const { id } = customer.account;
  app.set({
    disputing: {
      id,
      draft: null,
      effect: { before: standing(app, everything), said: app.texts.disputeReopened },
    },
  });
  app.edit(id, (before) => {
    const { [dispute.id]: _taken, ...granted } = before.crm.granted ?? {};
    const disputes = (before.account.disputes ?? []).map((each) => {
      if (each.id !== dispute.id) return each;
      const { closedOn: _closed, ...rest } = each;
      return { ...rest, status: 'open' as const };
    });
    return { account: { ...before.account, disputes }, crm: { ...before.crm, granted } };
  });
  toTitle();
}
