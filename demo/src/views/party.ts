// The customer's master data: the form, what an invoice still needs, and the bank behind the IBAN.
import { checkIban, explain } from 'fidato';
import type { bankOf } from 'fidato/banks';
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { App } from '../app.js';
import type { Customer } from '../book.js';
import { country } from '../format.js';
import { readTyped } from '../import/parse.js';
import { type PartyField, readinessOf } from '../party.js';
import { icon } from './icons.js';

type Crm = Customer['crm'];

export function partyCard(app: App, customer: Customer): TemplateResult {
  const { account, crm } = customer;
  const { texts } = app;
  const { missing, remarks } = readinessOf(customer);
  // Either of the two channels is enough, which the first of them says.
  const either = missing.some(({ field }) => field === 'recipientCode');
  const sentences = missing
    .filter(({ field, lacking }) => !(either && field === 'pec' && lacking))
    .map(({ reason }) => explain(reason, app.state.language));
  const italian = account.country === undefined || account.country === 'IT';
  const edit = (change: (before: Customer) => Customer) => app.edit(account.id, 'party', change);
  const setCrm = (change: (before: Crm) => Crm) => edit((before) => ({ ...before, crm: change(before.crm) }));
  const wrong = (field: PartyField, part?: string) =>
    missing.some(
      (one) => one.field === field && (part === undefined || one.part === null || one.part === field || one.part === part),
    )
      ? 'true'
      : nothing;
  const field = (
    id: string,
    label: string,
    text: string | undefined,
    of: PartyField,
    write: (text: string | undefined) => void,
  ) => {
    const bad = wrong(of, of === 'address' ? id.slice(2) : undefined);
    return html`<div class="field">
    <label for=${id}>${label}</label>
    <input id=${id} autocomplete="off" spellcheck="false" .value=${live(text ?? '')} aria-invalid=${bad} aria-describedby=${bad === nothing ? nothing : 'ready-said'}
      @change=${(event: Event) => write(value(event).trim() || undefined)} />
    </div>`;
  };
  const own = (key: 'vatNumber' | 'recipientCode' | 'pec') => (text: string | undefined) =>
    setCrm((before) => put(before, key, text));
  const inAddress = (key: 'street' | 'postcode' | 'province') => (text: string | undefined) =>
    setCrm((before) => put(before, 'address', put(before.address ?? {}, key, text)));
  const street = [crm.address?.street, crm.address?.houseNumber].filter(Boolean).join(' ');
  return html`<section class="card" aria-labelledby="form-title">
    <h2 id="form-title">${texts.formTitle}</h2>
    ${readiness(
      app,
      sentences,
      remarks.map((reason) => explain(reason, app.state.language)),
    )}
    <form class="fields" @submit=${(event: Event) => event.preventDefault()}>
      <label for="f-name">${texts.formName}</label>
      <input id="f-name" autocomplete="off" .value=${live(account.name ?? '')}
        @change=${(event: Event) => edit((before) => ({ ...before, account: { ...before.account, name: value(event).trim() || before.account.id } }))} />
      ${field('f-vat', italian ? texts.formVat : texts.formVatAbroad, crm.vatNumber, 'vatNumber', own('vatNumber'))}
      ${field('f-street', texts.formStreet, street, 'address', (text) =>
        setCrm((before) => {
          const { houseNumber: _in, ...address } = before.address ?? {};
          return put(before, 'address', put(address, 'street', text));
        }),
      )}
      <div class="field-row">
        ${field('f-postcode', texts.formPostcode, crm.address?.postcode, 'address', inAddress('postcode'))}
        ${field('f-city', texts.formCity, crm.city, 'address', (text) => setCrm((before) => put(before, 'city', text)))}
        ${italian ? field('f-province', texts.formProvince, crm.address?.province, 'address', inAddress('province')) : nothing}
      </div>
      ${italian ? html`${field('f-recipient', texts.formRecipient, crm.recipientCode, 'recipientCode', own('recipientCode'))}${field('f-pec', texts.formPec, crm.pec, 'pec', own('pec'))}` : nothing}
      <label for="f-iban">${texts.formIban}</label>
      <iban-field id="f-iban" country=${account.country ?? nothing} .value=${live((crm.iban ?? '').replace(/\s/g, ''))}
        @input=${(event: Event) => setCrm((before) => put(before, 'iban', value(event) || undefined))}>${texts.formIbanHint}</iban-field>
      ${bank(app, crm.iban ?? '')}
      <label for="f-limit">${texts.formLimit} (${account.credit?.currency ?? account.currency})</label>
      <input id="f-limit" inputmode="decimal" autocomplete="off" .value=${written(app, String(account.credit?.limit ?? ''))} aria-describedby="f-limit-hint"
        @input=${(event: Event) => (event.target as HTMLInputElement).setCustomValidity('')}
        @change=${(event: Event) => setLimit(app, account.id, event.target as HTMLInputElement)} />
      <p id="f-limit-hint" class="hint">${texts.formLimitHint}</p>
    </form>
  </section>`;
}

/** What an invoice still needs, all of it, as the engine says it. */
function readiness({ texts }: App, missing: readonly string[], remarks: readonly string[]): TemplateResult {
  const list = (sentences: readonly string[]) =>
    sentences.length === 0 ? nothing : html`<ul class="reasons">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;
  return html`<div id="ready-said" class="ready" data-ready=${missing.length === 0 ? 'yes' : 'no'} role="status">
    <p>${icon(missing.length === 0 ? 'ok' : 'warn')}<strong>${missing.length === 0 ? texts.readyTitle : texts.notReadyTitle}</strong></p>
    ${list(missing)}${list(remarks)}
  </div>`;
}

// The list of banks comes when the first Italian IBAN is shown, and not before.
let bankFinder: typeof bankOf | undefined;
let asked = false;

function bank(app: App, iban: string): TemplateResult {
  const {
    texts,
    state: { language },
  } = app;
  const check = checkIban(iban);
  if (iban === '') return html`<p id="f-iban-said" class="hint">${texts.ibanEmpty}</p>`;
  if (!check.valid) return html`<p id="f-iban-said" class="hint" data-state="wrong" hidden></p>`;
  const parts = (
    [
      ['cin', texts.partCin],
      ['abi', texts.partAbi],
      ['cab', texts.partCab],
      ['account', texts.partAccount],
    ] as const
  )
    .filter(([key]) => check.parts[key])
    .map(([key, name]) => `${name} ${check.parts[key]}`);
  const abi = check.country === 'IT' ? check.parts.abi : undefined;
  if (abi !== undefined && !asked) {
    asked = true;
    void import('fidato/banks').then((banks) => {
      bankFinder = banks.bankOf;
      app.refresh();
    });
  }
  const found = abi === undefined ? null : (bankFinder?.({ country: 'IT', bank: abi }) ?? null);
  return html`<div id="f-iban-said" class="said" data-state="ok">
    ${icon('ok')}<div>
      <p>${texts.ibanOk}</p>
      ${found ? html`<p class="bank"><strong>${found.name}</strong>${found.bic ? html` <span>BIC ${found.bic}</span>` : nothing}</p>` : abi !== undefined && !bankFinder ? html`<p>${texts.bankLoading}</p>` : nothing}
      <p>${[check.country && country(check.country, language), ...parts].filter(Boolean).join(' · ')}</p>
      ${found ? html`<p>${texts.bankOld(found.asOf)}</p>` : nothing}
    </div>
  </div>`;
}

/** A copy with a key set, or without it. */
function put<T extends object, K extends keyof T>(of: T, key: K, value: T[K] | undefined): T {
  const { [key]: _before, ...rest } = of;
  return (value === undefined ? rest : { ...rest, [key]: value }) as T;
}

const value = (event: Event): string => (event.target as HTMLInputElement).value;

/** An amount with the decimal sign of the reader's language. */
const written = (app: App, amount: string): string => amount.replace('.', app.texts.decimalSign);

function setLimit(app: App, id: string, input: HTMLInputElement): void {
  const text = input.value.trim();
  const read = readTyped(text, 2);
  if (text !== '' && (!('amount' in read) || read.amount.startsWith('-'))) {
    input.setCustomValidity(app.texts.formLimitWrong);
    input.reportValidity();
    return;
  }
  // What was read stands in the field, however it was written.
  input.value = 'amount' in read ? written(app, read.amount) : '';
  app.edit(id, 'party', (customer) => {
    const { limit: _before, ...credit } = customer.account.credit ?? {};
    return {
      ...customer,
      account: { ...customer.account, credit: 'amount' in read ? { ...credit, limit: read.amount } : credit },
    };
  });
}
