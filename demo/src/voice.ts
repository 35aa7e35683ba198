// What customers tell us, and the cases behind each cause.

import type { Account, Contact, Dispute, DisputeReason, Granted, IsoDate, VoiceOfCustomer } from 'fidato';
import { overdue, remedyConsistency, triageDispute, voiceOfCustomer } from 'fidato';
import { type Book, type Customer, optionsOf } from './book.js';
import { addDays } from './format.js';
import { minor } from './money.js';

export type Cause = VoiceOfCustomer['causes'][number];

/** One thing a customer told us. */
export interface Case {
  customer: Customer;
  on: IsoDate;
  /** In the book's currency, as the engine counts it. */
  amount: string;
  invoiceIds: readonly string[];
  words: string | undefined;
  /** `null` = a reason given on a contact */
  dispute: Dispute | null;
  contact: Contact | null;
}

export interface Voice {
  answer: VoiceOfCustomer;
  /** First day of the period; `null` = everything. */
  since: IsoDate | null;
  cases: Map<string, Case[]>;
  /** Minor units of each cause in the period before; `null` where no period was asked for. */
  before: Map<string, bigint> | null;
}

export const keyOf = ({ cause, touchpoint, site }: Cause): string => [cause, touchpoint, site ?? ''].join('|');

/** The first day that the engine can be asked about. */
const notBefore = (day: IsoDate): IsoDate => (day < '1900-01-01' ? '1900-01-01' : day);

export function voiceOf(book: Book, asOf: IsoDate, days: number): Voice {
  const since = days === 0 ? null : notBefore(addDays(asOf, 1 - days));
  const options = { ...optionsOf(book, asOf), currency: book.currency, ...(since === null ? {} : { since }) } as Parameters<
    typeof voiceOfCustomer
  >[1];
  const answer = voiceOfCustomer(
    book.firms.map(({ account }) => account),
    options,
  );
  const skipped = new Set(answer.skipped.map(({ accountId }) => accountId));
  const cases = new Map<string, Case[]>();
  for (const customer of book.firms) {
    if (skipped.has(customer.account.id)) continue;
    for (const { alone, one } of told(book, customer, asOf)) {
      // The engine says of each alone what it says of all: which cause it is, and what it is about.
      const [cause] = voiceOfCustomer([alone], options).causes;
      if (!cause) continue;
      const key = keyOf(cause);
      cases.set(key, [...(cases.get(key) ?? []), { ...one, customer, amount: cause.amount }]);
    }
  }
  for (const list of cases.values()) list.sort((a, b) => Number(b.amount) - Number(a.amount) || (a.on < b.on ? 1 : -1));
  let before: Voice['before'] = null;
  if (since !== null) {
    // Both periods together less this one: all as it is known today, as the engine compares them.
    const both = voiceOfCustomer(
      book.firms.map(({ account }) => account),
      { ...options, since: notBefore(addDays(since, -days)) } as typeof options,
    );
    const now = new Map(answer.causes.map((cause) => [keyOf(cause), minor(cause.amount, book.currency)]));
    before = new Map(
      both.causes.map((cause) => [keyOf(cause), minor(cause.amount, book.currency) - (now.get(keyOf(cause)) ?? 0n)]),
    );
  }
  return { answer, since, cases, before };
}

/** Everything a customer told us, each with the account as it would be had nothing else been said. */
function told({ fx }: Book, { account }: Customer, asOf: IsoDate): { alone: Account; one: Omit<Case, 'customer' | 'amount'> }[] {
  const disputes = (account.disputes ?? []).filter(({ openedOn }) => openedOn <= asOf);
  const explained = new Set(disputes.flatMap(({ invoiceIds }) => invoiceIds ?? []));
  const found = disputes.map((dispute) => ({
    alone: { ...account, disputes: [dispute], contacts: [] },
    one: {
      on: dispute.openedOn,
      invoiceIds: dispute.invoiceIds ?? [],
      words: dispute.text,
      dispute,
      contact: null as Contact | null,
    },
  })) as { alone: Account; one: Omit<Case, 'customer' | 'amount'> }[];
  // A contact that names no invoice was about all that is open and was there by then.
  let open: Set<string> | undefined;
  const issuedOpen = (on: IsoDate) => {
    open ??= new Set(
      overdue(account, { asOf, fx } as Parameters<typeof overdue>[1])
        .items.filter((item) => Number(item.open) > 0)
        .map(({ invoiceId }) => invoiceId),
    );
    return (account.invoices ?? []).filter(({ id, issued }) => issued <= on && open?.has(id)).map(({ id }) => id);
  };
  // As the engine reads them: of each invoice the last reason speaks, unless a dispute says more.
  const last = new Map<string, Contact>();
  for (const contact of [...(account.contacts ?? [])]
    .filter((each) => each.reason && each.on <= asOf)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    const about = contact.invoiceIds ?? issuedOpen(contact.on);
    for (const id of about) if (!explained.has(id)) last.set(id, contact);
  }
  for (const [id, contact] of last) {
    found.push({
      alone: { ...account, disputes: [], contacts: [{ ...contact, invoiceIds: [id] }] },
      one: { on: contact.on, invoiceIds: [id], words: contact.summary, dispute: null, contact },
    });
  }
  return found;
}

export interface Unlike {
  customer: Customer;
  dispute: Dispute;
  granted: Granted | undefined;
  /** as given, or as the engine reads the words; `null` = cannot decide */
  reason: DisputeReason | null;
  reasons: ReturnType<typeof remedyConsistency>['deviations'][number]['reasons'];
}

/** The decisions that deviate from the rule or from like cases, and how many were looked at. */
export function unlikeOf(book: Book, asOf: IsoDate): { decided: number; deviations: Unlike[] } {
  const all = book.firms.flatMap((customer) =>
    (customer.account.disputes ?? []).map((dispute) => ({ customer, dispute, granted: customer.crm.granted?.[dispute.id] })),
  );
  const over = all.filter(
    ({ dispute, granted }) =>
      (granted && granted.on <= asOf) ||
      (dispute.status !== undefined && dispute.status !== 'open' && (dispute.closedOn ?? '') <= asOf),
  );
  const { deviations } = remedyConsistency(
    over.map(({ customer, dispute, granted }) => ({
      ...dispute,
      accountId: customer.account.id,
      ...(granted ? { granted } : {}),
    })),
    optionsOf(book, asOf),
  );
  return {
    decided: over.length,
    deviations: deviations.flatMap(({ disputeId, accountId, reasons }) => {
      const found = over.find(({ customer, dispute }) => dispute.id === disputeId && customer.account.id === accountId);
      return found
        ? [{ ...found, reason: triageDispute(found.dispute, found.customer.account, optionsOf(book, asOf)).reason, reasons }]
        : [];
    }),
  };
}
