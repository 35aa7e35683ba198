// The next step, and recording what happened: a contact, a promise, or why the customer does not pay.

import type { Channel, NextStep } from 'fidato';
import { CreditError, nextStep } from 'fidato';
import type { CollectionStepActionEvent } from 'fidato/elements';
import { titled } from 'fidato/texts';
import { html, nothing, type TemplateResult } from 'lit-html';
import { type App, theirHref } from '../app.js';
import { accountOf, type Customer, optionsOf, partyOf, rowOf } from '../book.js';
import { money } from '../format.js';
import { complete } from '../policies.js';
import { type Fields, fieldOf, type RecordKind, withRecord } from '../record.js';
import { compose } from './compose.js';
import { icon } from './icons.js';

const KINDS: readonly RecordKind[] = ['contact', 'promise', 'reason', 'payment', 'credit-note'];
const CHANNELS: readonly Channel[] = [
  'phone',
  'email',
  'pec',
  'registered-letter',
  'letter',
  'statement',
  'sms',
  'chat',
  'visit',
  'portal',
];

export function stepCard(app: App, customer: Customer, step: NextStep): TemplateResult {
  const { texts } = app;
  const { account } = customer;
  const ask = (event: CollectionStepActionEvent) => {
    event.preventDefault();
    compose(app, account.id);
  };
  return html`<section class="card step" aria-labelledby="step-title" data-action=${step.action} data-allowed=${step.allowed}>
    <h2 id="step-title">${texts.stepTitle}</h2>
    <collection-step .step=${step} @collection-step-action=${ask}>${titled(texts.words.action, step.action)}</collection-step>
    ${reach(app, customer)}
    <div class="actions"><button class="quiet" id="compose-open" @click=${() => compose(app, account.id)}>${icon('write')}${texts.composeOpen}</button>
      <a href=${theirHref(account.id)}>${texts.theirLink}</a></div>
  </section>`;
}

/** Telephone and e-mail beside the step: whoever carries it out needs them. */
function reach(app: App, customer: Customer): TemplateResult | typeof nothing {
  const { texts } = app;
  const party = partyOf(customer);
  const line = (name: string, href: string, text: string) =>
    html`<div><dt>${name}</dt><dd><a href=${href}>${text}</a></dd></div>`;
  if (!party.phone && !party.email && !party.contactName) return nothing;
  return html`<dl class="figures small reach">
    ${party.contactName ? html`<div><dt>${texts.reachWho}</dt><dd>${party.contactName}</dd></div>` : nothing}
    ${party.phone ? line(titled(texts.words.channel, 'phone'), `tel:${party.phone.replace(/[^+\d]/g, '')}`, party.phone) : nothing}
    ${party.email ? line(titled(texts.words.channel, 'email'), `mailto:${party.email}`, party.email) : nothing}
  </dl>`;
}

export function recordCard(app: App, customer: Customer, before: NextStep): TemplateResult {
  const { texts } = app;
  const { id } = customer.account;
  const recording = app.recordingOf(id);
  const { kind, done } = recording;
  const choose = (next: RecordKind) => app.set({ recording: { ...recording, kind: next, wrong: null } });
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    record(app, customer, kind, Object.fromEntries(new FormData(form)) as Fields, before, form);
  };
  return html`<section class="card record" aria-labelledby="record-title">
    <h2 id="record-title">${texts.recordTitle}</h2>
    <p class="dim">${texts.recordLead}</p>
    <div class="switch kinds" role="group" aria-labelledby="record-title">
      ${KINDS.map((each) => html`<button type="button" id=${`record-${each}`} aria-pressed=${each === kind ? 'true' : 'false'} @click=${() => choose(each)}>${texts.recordKinds[each]}</button>`)}
    </div>
    <form class="record-fields" novalidate @submit=${save}>
      ${fields(app, customer, kind, before)}
      <div class="actions"><button class="primary" id="record-save">${texts.recordSave}</button>${recording.wrong && recording.wrong.field === null ? html`<p class="wrong-text" role="alert"><code>${recording.wrong.path}</code></p>` : nothing}</div>
    </form>
    <div role="status" id="record-said">${
      done
        ? html`
      <p class="recorded">${icon('ok')}<strong>${texts.recordDone}</strong>
        ${
          // Only the last record can be taken back, and it is the last while nothing else was changed.
          app.changes.at(-1)?.after.account === done.account
            ? html`<button class="link" id="record-undo" @click=${() => {
                app.undo();
                document.getElementById('record-save')?.focus();
              }}>${texts.recordUndo}</button>`
            : nothing
        }</p>
      ${
        JSON.stringify(done.before) === JSON.stringify(done.after)
          ? html`<p class="dim">${texts.recordSame}</p>`
          : html`<dl class="before-now">
          <div><dt>${texts.recordBefore}</dt>${inShort(app, done.before)}</div>
          <div><dt>${texts.recordNow}</dt>${inShort(app, done.after)}</div>
        </dl>`
      }`
        : nothing
    }</div>
  </section>`;
}

/** Enough of a step to tell it from another with the same name. */
function inShort(app: App, step: NextStep): TemplateResult {
  const {
    texts,
    state: { language },
  } = app;
  const about =
    step.items.length === 0
      ? []
      : [
          money(step.amount, step.currency, language),
          step.levelId && texts.words.tone[step.tone],
          [...new Set(step.items.map(({ invoiceId }) => invoiceId))].join(', '),
        ].filter(Boolean);
  return html`<dd><collection-step compact .step=${step}></collection-step>${about.length === 0 ? nothing : html`<small>${about.join(' · ')}</small>`}</dd>`;
}

/** The path of the day of each kind of record. */
const LATER = { contact: 'contacts[].on', reason: 'contacts[].on', payment: 'payments[].on', 'credit-note': 'invoices[].issued' };

/** Adds the record if the engine accepts it; else says at the field which path it refuses. */
function record(app: App, customer: Customer, kind: RecordKind, written: Fields, before: NextStep, form: HTMLFormElement): void {
  const { id } = customer.account;
  const recorded = withRecord(customer.account, kind, written, app.asOf);
  const refuse = (field: keyof Fields | null, path: string) => {
    app.set({ recording: { ...app.recordingOf(id), kind, wrong: { field, path }, done: null } });
    queueMicrotask(() => form.querySelector<HTMLElement>(`[name="${field}"]`)?.focus());
  };
  // The engine knows no later contact on this day: it would be recorded, and seen nowhere.
  if (kind !== 'promise' && (written.on ?? '') > app.asOf) {
    refuse('on', LATER[kind]);
    return;
  }
  // The engine takes a second document with the same number for a broken record, wherever the first one is.
  if (kind === 'credit-note' && (customer.account.invoices ?? []).some(({ id }) => id === written.number?.trim())) {
    refuse('number', 'invoices[].id');
    return;
  }
  try {
    const after = nextStep(accountOf({ ...customer, account: recorded.account }), optionsOf(app.state.book, app.asOf));
    app.edit(id, kind, (now) => ({ ...now, account: recorded.account }));
    app.set({ recording: { id, kind, wrong: null, done: { account: recorded.account, before, after } } });
    queueMicrotask(() => form.reset());
  } catch (error) {
    if (!(error instanceof CreditError)) throw error;
    refuse(fieldOf(error.path, recorded), error.path ?? error.code);
  }
}

function fields(app: App, customer: Customer, kind: RecordKind, step: NextStep): TemplateResult {
  const {
    texts,
    state: { book },
  } = app;
  const { account } = customer;
  const { wrong } = app.recordingOf(account.id);
  // Most often it is the step itself that was carried out.
  const proposed =
    kind === 'contact' && step.allowed ? { level: step.levelId ?? '', channel: step.channel ?? '' } : { level: '', channel: '' };
  const levels = complete(book.policy).collection.levels;
  // What is done and how; by their own names only where that does not tell two apart.
  const named = levels.map(
    ({ id, action, tone }) => [id, `${titled(texts.words.action, action)} (${tone ? texts.words.tone[tone] : id})`] as const,
  );
  const levelNames = named.map(
    ([id, name]) => [id, named.filter((other) => other[1] === name).length > 1 ? `${name}: ${id}` : name] as const,
  );
  const line = (
    name: keyof Fields,
    label: string,
    control: (common: { id: string; name: string; wrong: boolean }) => TemplateResult,
  ) => {
    const refused = wrong?.field === name ? wrong : null;
    const fix = texts.recordFix[name] ?? texts.recordFix.other;
    return html`<div class="field"><label for=${`r-${name}`}>${label}</label>${control({ id: `r-${name}`, name, wrong: refused !== null })}
      <p class="refused" id=${`r-${name}-said`} role="alert">${refused ? html`<code>${refused.path}</code>: ${fix}` : nothing}</p></div>`;
  };
  const date = (name: keyof Fields, label: string, value: string, max: string | typeof nothing) =>
    line(
      name,
      label,
      (at) =>
        html`<input type="date" id=${at.id} name=${at.name} value=${value} max=${max} aria-invalid=${at.wrong ? 'true' : 'false'} aria-describedby=${`${at.id}-said`} />`,
    );
  const text = (name: keyof Fields, label: string, value = '', decimal = false) =>
    line(
      name,
      label,
      (at) =>
        html`<input id=${at.id} name=${at.name} value=${value} autocomplete="off" inputmode=${decimal ? 'decimal' : 'text'} aria-invalid=${at.wrong ? 'true' : 'false'} aria-describedby=${`${at.id}-said`} />`,
    );
  const select = (name: keyof Fields, label: string, options: readonly (readonly [string, string])[], chosen = '') =>
    line(
      name,
      label,
      (at) =>
        html`<select id=${at.id} name=${at.name} aria-invalid=${at.wrong ? 'true' : 'false'} aria-describedby=${`${at.id}-said`}>${options.map(([code, said]) => html`<option value=${code} ?selected=${code === chosen}>${said}</option>`)}</select>`,
    );

  const on = date('on', texts.recordOn, app.asOf, app.asOf);
  const channel = select(
    'channel',
    texts.recordChannel,
    CHANNELS.map((code) => [code, titled(texts.words.channel, code)]),
    proposed.channel,
  );
  const invoices = select('invoices', texts.recordInvoices, [
    ['', texts.recordAll],
    ...openInvoices(app, customer).map((invoice) => [invoice, invoice] as const),
  ]);
  const person = text('with', texts.recordWith);
  const operator = text('operator', texts.recordOperator, customer.crm.owner);
  if (kind === 'promise')
    return html`${date('promised', texts.recordPromised, '', nothing)}${text('amount', `${texts.recordAmount} (${account.currency})`, '', true)}${invoices}`;
  if (kind === 'payment')
    return html`${on}${text('amount', `${texts.recordPaid} (${account.currency})`, '', true)}${select('invoices', texts.recordInvoices, [['', texts.recordUnallocated], ...openInvoices(app, customer).map((invoice) => [invoice, invoice] as const)])}`;
  if (kind === 'credit-note')
    return html`${text('number', texts.recordNumber)}${on}${text('amount', `${texts.recordCredited} (${account.currency})`, '', true)}${select('invoices', texts.recordRefersTo, [['', texts.recordRefersToNone], ...openInvoices(app, customer).map((invoice) => [invoice, invoice] as const)])}`;
  if (kind === 'reason')
    return html`<input type="hidden" name="direction" value="in" />${select(
      'reason',
      texts.recordReason,
      Object.entries(texts.words.nonPaymentReason),
    )}${on}${channel}${invoices}${person}${operator}`;
  return html`${on}${channel}${select('direction', texts.recordDirection, [
    ['out', texts.recordOut],
    ['in', texts.recordIn],
  ])}
    ${select('level', texts.recordLevel, [['', texts.recordNoLevel], ...levelNames], proposed.level)}
    ${select('outcome', texts.recordOutcome, Object.entries(texts.recordOutcomes))}
    ${select('proof', texts.recordProof, [['', texts.recordNoProof], ...Object.entries(texts.words.proof)])}
    ${invoices}${person}${operator}`;
}

function openInvoices(app: App, customer: Customer): string[] {
  const row = rowOf(app.state.book, customer, app.asOf);
  return [...new Set((row.overdue?.items ?? []).filter((item) => Number(item.open) > 0).map(({ invoiceId }) => invoiceId))];
}
