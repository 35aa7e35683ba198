// Does the customer know of what is open? Every contact, what it proves, and until when a claim can be made.

import type { Account, Contact, Notice, PromiseToPay } from 'fidato';
import { explain, notice, promiseStatus } from 'fidato';
import { titled } from 'fidato/texts';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { App } from '../app.js';
import { accountOf, answer, type Customer, optionsOf } from '../book.js';
import { day, money } from '../format.js';
import { complete } from '../policies.js';
import { icon } from './icons.js';
import { sentences } from './step.js';

/** What one contact alone shows: the engine is asked as if there were no other, so that no rule of proof is repeated here. */
interface Alone {
  contact: Contact;
  informed: Notice['informed'];
  /** Invoices it proves, and those whose prescription it interrupts, with the day. */
  proves: Set<string>;
  interrupts: Map<string, string>;
}

function aloneOf(app: App, account: Account, contacts: readonly Contact[]): Notice | null {
  return answer(() => notice({ ...account, contacts: [...contacts] }, optionsOf(app.state.book, app.asOf)));
}

function eachAlone(app: App, account: Account): Alone[] {
  return (account.contacts ?? [])
    .filter(({ on }) => on <= app.asOf)
    .map((contact) => {
      const said = aloneOf(app, account, [contact]);
      return {
        contact,
        informed: said?.informed ?? 'no',
        proves: new Set(said?.items.filter(({ informed }) => informed === 'proven').map(({ invoiceId }) => invoiceId)),
        interrupts: new Map(
          said?.prescriptions.flatMap(({ invoiceId, interruptedOn }) =>
            interruptedOn ? [[invoiceId, interruptedOn] as const] : [],
          ),
        ),
      };
    });
}

const SIGNS = { proven: 'ok', likely: 'clock', partly: 'warn', no: 'wrong' } as const;

export function contactsCard(app: App, customer: Customer): TemplateResult | typeof nothing {
  const {
    texts,
    state: { language },
  } = app;
  const account = accountOf(customer);
  const said = aloneOf(app, account, account.contacts ?? []);
  if (!said) return nothing;
  const alone = eachAlone(app, account);
  const [first, ...rest] = said.reasons;
  // Claims that lapse earlier if the supply is periodic: the same sentence for every invoice, so only the soonest is said.
  const periodic = rest.find(({ code }) => code === 'prescription-if-periodic');
  const notes = rest.filter((reason) => reason.code !== 'prescription-if-periodic' || reason === periodic);
  return html`<section class="card contacts" aria-labelledby="contacts-title" data-informed=${said.informed}>
    <h2 id="contacts-title">${texts.contactsTitle}</h2>
    ${
      said.items.length === 0
        ? nothing
        : html`
      <p class="verdict" data-informed=${said.informed}>${icon(SIGNS[said.informed])}<strong>${texts.informedHead[said.informed] ?? said.informed}</strong></p>
      ${first ? html`<p class="dim">${explain(first, language)}</p>` : nothing}
      ${table(app, account, said, alone)}
      ${notes.length === 0 ? nothing : html`<div class="notes">${sentences(app, notes)}</div>`}`
    }
    <h3>${texts.contactsList}</h3>
    ${timeline(app, account, alone)}
  </section>`;
}

function table(app: App, account: Account, said: Notice, alone: readonly Alone[]): TemplateResult {
  const {
    texts,
    state: { language },
  } = app;
  const channel = (code: string) => titled(texts.words.channel, code);
  // Claims that nobody asks for now (with the bank, written off) lapse all the same.
  const asked = new Set(said.items.map(({ invoiceId }) => invoiceId));
  const others = new Set(said.prescriptions.map(({ invoiceId }) => invoiceId).filter((id) => !asked.has(id)));
  const elsewhere = [...others].map((invoiceId) => ({
    invoiceId,
    informed: null,
    evidence: [] as Notice['items'][number]['evidence'],
  }));
  // On a narrow screen rows become cards, which takes the table's meaning away from the elements: the roles keep it.
  const head = (text: string) => html`<th role="columnheader" scope="col">${text}</th>`;
  return html`<div class="scroll" tabindex="0" role="group" aria-labelledby="contacts-title"><table role="table" class="plain told">
    <thead role="rowgroup"><tr role="row">${[texts.invoice, texts.contactsTold, texts.contactsFirst, texts.contactsProof, texts.contactsBarred].map(head)}</tr></thead>
    <tbody role="rowgroup">${[...said.items, ...elsewhere].map((item) => {
      const told = item.evidence[0];
      const proof = item.informed && alone.find(({ proves }) => proves.has(item.invoiceId))?.contact;
      const claims = said.prescriptions.filter(({ invoiceId }) => invoiceId === item.invoiceId);
      return html`<tr role="row" data-invoice=${item.invoiceId} data-informed=${item.informed ?? 'not-asked'}>
        <th role="rowheader" scope="row">${item.invoiceId}</th>
        <td role="cell">${item.informed === null ? html`<span class="dim">${texts.notAsked}</span>` : html`<span class="known" data-informed=${item.informed}>${icon(SIGNS[item.informed])}${texts.words.informed[item.informed]}</span>`}</td>
        <td role="cell" data-label=${texts.contactsFirst}>${told ? html`<span class="when">${day(told.on, language)}</span><small>${channel(told.channel)}${told.operator ? html`, ${told.operator}` : nothing}</small>` : html`<span class="dim">–</span>`}</td>
        <td role="cell" data-label=${texts.contactsProof}>${proof?.proof ? html`${texts.words.proof[proof.proof.kind]}<small>${day(proof.proof.on ?? proof.on, language)}${proof.operator ? html`, ${proof.operator}` : nothing}</small>` : html`<span class="dim">–</span>`}</td>
        <td role="cell" data-label=${texts.contactsBarred}>${claims.map((claim) => html`<div><span class="when">${day(claim.on, language)}</span><small>${claim.interruptedOn ? texts.interrupted(day(claim.interruptedOn, language), interruption(app, account, alone, claim.invoiceId, claim.interruptedOn)) : texts.neverInterrupted}</small></div>`)}</td>
      </tr>`;
    })}</tbody>
  </table></div>`;
}

/** What interrupted the prescription on that day: a contact, or the debt acknowledged with a plan. */
function interruption(app: App, account: Account, alone: readonly Alone[], invoice: string, on: string): string {
  const { texts } = app;
  const contact = alone.find(({ interrupts }) => interrupts.get(invoice) === on)?.contact;
  if (contact)
    return [titled(texts.words.channel, contact.channel), contact.proof && texts.words.proof[contact.proof.kind]]
      .filter(Boolean)
      .join(', ');
  return account.plans?.some((plan) => plan.acknowledgedOn === on) ? texts.byPlan : '';
}

function timeline(app: App, account: Account, alone: readonly Alone[]): TemplateResult {
  const {
    texts,
    state: { language },
  } = app;
  const promises = (account.promises ?? []).filter(({ madeOn }) => madeOn <= app.asOf);
  const entries = [
    ...alone.map((one) => ({ on: one.contact.on, shown: contactEntry(app, one) })),
    ...promises.map((promise) => ({ on: promise.madeOn, shown: promiseEntry(app, account, promise) })),
  ];
  if (entries.length === 0) return html`<p class="dim">${texts.contactsNone}</p>`;
  // What was recorded last of a day stands on top.
  return html`<ol class="timeline">${entries
    .reverse()
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
    .map(({ on, shown }) => html`<li><time datetime=${on}>${day(on, language)}</time>${shown}</li>`)}</ol>`;
}

function contactEntry(app: App, { contact, informed, proves, interrupts }: Alone): TemplateResult {
  const {
    texts,
    state: { book },
  } = app;
  const level = complete(book.policy).collection.levels.find(({ id }) => id === contact.levelId);
  const what = [
    titled(texts.words.channel, contact.channel),
    contact.direction === 'in' ? texts.contactIn : level ? titled(texts.words.action, level.action) : contact.levelId,
  ]
    .filter(Boolean)
    .join(' · ');
  const proven = proves.size > 0;
  const state = proven ? 'proven' : informed === 'no' ? 'no' : 'likely';
  const details = [
    contact.reason && `${texts.contactSays} ${texts.words.nonPaymentReason[contact.reason]}`,
    contact.outcome && (texts.recordOutcomes[contact.outcome] ?? contact.outcome),
    contact.invoiceIds && contact.invoiceIds.length > 0 && `${texts.contactAbout} ${contact.invoiceIds.join(', ')}`,
    contact.with && `${texts.contactWith} ${contact.with}`,
    contact.operator,
  ].filter(Boolean);
  const proof = contact.proof && texts.words.proof[contact.proof.kind];
  return html`<div data-informed=${state}>
    <strong>${what}</strong>
    ${details.length === 0 ? nothing : html`<p class="dim">${details.join(' · ')}</p>`}
    <p class="known" data-informed=${state}>${icon(SIGNS[state])}<span>${proof ? html`${proof}: ` : nothing}${state === 'proven' ? texts.contactProves : state === 'likely' ? texts.contactTells : texts.contactMissed}${interrupts.size > 0 ? html`; ${texts.contactInterrupts}` : nothing}</span></p>
  </div>`;
}

function promiseEntry(app: App, account: Account, promise: PromiseToPay): TemplateResult {
  const {
    texts,
    state: { book, language },
  } = app;
  const status = answer(() => promiseStatus(promise, account, optionsOf(book, app.asOf)));
  return html`<div><strong>${texts.promised(money(promise.amount, status?.currency ?? account.currency, language), day(promise.on, language))}</strong>
    ${status ? html`<p class="known" data-promise=${status.status}>${icon(status.status === 'kept' ? 'ok' : status.status === 'open' ? 'clock' : 'warn')}<span>${texts.words.promiseState[status.status]}</span></p>` : nothing}</div>`;
}
