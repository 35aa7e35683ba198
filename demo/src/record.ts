// What happened, as a record of the account; and which field of the form a refusal of the engine means.
import type { Account, Channel, Contact, Invoice, NonPaymentReason, Payment, PromiseToPay } from 'fidato';
import { readTyped } from './import/parse.js';
import { digitsOf } from './money.js';

export type RecordKind = 'contact' | 'promise' | 'reason' | 'payment' | 'credit-note';
/** What the form holds; what is not asked for its kind is absent. */
export type Fields = Readonly<
  Partial<
    Record<
      | 'on'
      | 'channel'
      | 'direction'
      | 'level'
      | 'outcome'
      | 'proof'
      | 'with'
      | 'operator'
      | 'invoices'
      | 'promised'
      | 'amount'
      | 'reason'
      | 'number',
      string
    >
  >
>;

export interface Recorded {
  account: Account;
  record: Contact | PromiseToPay | Payment | Invoice;
}

/** The account with what was recorded. Nothing is checked here: the engine says what it does not accept. */
export function withRecord(account: Account, kind: RecordKind, fields: Fields, asOf: string): Recorded {
  const invoiceIds = fields.invoices ? { invoiceIds: [fields.invoices] } : {};
  if (kind === 'promise') {
    const record: PromiseToPay = {
      madeOn: asOf,
      on: fields.promised ?? '',
      amount: plain(fields.amount ?? '', account.currency),
      ...invoiceIds,
    };
    return { account: { ...account, promises: [...(account.promises ?? []), record] }, record };
  }
  if (kind === 'payment') {
    const record: Payment = {
      on: fields.on ?? '',
      amount: plain(fields.amount ?? '', account.currency),
      ...(fields.invoices ? { invoiceId: fields.invoices } : {}),
    };
    return { account: { ...account, payments: [...(account.payments ?? []), record] }, record };
  }
  if (kind === 'credit-note') {
    const record: Invoice = {
      id: fields.number?.trim() ?? '',
      kind: 'credit-note',
      issued: fields.on ?? '',
      amount: plain(fields.amount ?? '', account.currency),
      ...(fields.invoices ? { refersTo: fields.invoices } : {}),
    };
    return { account: { ...account, invoices: [...(account.invoices ?? []), record] }, record };
  }
  const record: Contact = {
    on: fields.on ?? '',
    channel: fields.channel as Channel,
    ...invoiceIds,
    ...(fields.direction === 'in' ? { direction: 'in' } : {}),
    ...(fields.level ? { levelId: fields.level } : {}),
    ...(fields.outcome ? { outcome: fields.outcome } : {}),
    ...(fields.reason ? { reason: fields.reason as NonPaymentReason } : {}),
    ...(fields.operator?.trim() ? { operator: fields.operator.trim() } : {}),
    ...(fields.with?.trim() ? { with: fields.with.trim() } : {}),
    ...(fields.proof ? { proof: { kind: fields.proof } as NonNullable<Contact['proof']> } : {}),
  };
  return { account: { ...account, contacts: [...(account.contacts ?? []), record] }, record };
}

/** An amount as people write it, in plain notation; what is no amount goes on as it is, and is refused by the engine. */
function plain(text: string, currency: string): `${number}` {
  const read = readTyped(text, digitsOf(currency));
  return ('amount' in read ? read.amount : text.trim()) as `${number}`;
}

const FIELD_OF: Readonly<Record<string, keyof Fields>> = {
  on: 'on',
  madeOn: 'on',
  amount: 'amount',
  channel: 'channel',
  direction: 'direction',
  levelId: 'level',
  outcome: 'outcome',
  proof: 'proof',
  with: 'with',
  operator: 'operator',
  invoiceIds: 'invoices',
  reason: 'reason',
  invoiceId: 'invoices',
  refersTo: 'invoices',
  issued: 'on',
  id: 'number',
};

/** The field that a path like "promises[2].amount" means, when it is of the record that was just added. */
export function fieldOf(path: string | undefined, { account, record }: Recorded): keyof Fields | null {
  const found = /^(contacts|promises|payments|invoices)\[(\d+)\]\.(\w+)/.exec(path ?? '');
  const list = found && account[found[1] as 'contacts' | 'promises' | 'payments' | 'invoices'];
  if (!found || list?.[Number(found[2])] !== record) return null;
  const field = FIELD_OF[found[3] as string] ?? null;
  return field === 'on' && found[1] === 'promises' && found[3] === 'on' ? 'promised' : field;
}
