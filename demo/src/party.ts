// Who the customer is: the master data as the package reads them, and whether an invoice can be sent with them.

import type { PartyCheck, Reason } from 'fidato';
import { checkParty } from 'fidato';
import { answer, type Customer, hasMasterData, partyOf } from './book.js';

export type PartyField = keyof PartyCheck['fields'];

export interface Readiness {
  /** Why an invoice cannot be sent; empty when it can. */
  missing: {
    field: PartyField /** of an address, where one part is meant */;
    part: string | null;
    lacking: boolean;
    reason: Reason;
  }[];
  /** What is worth a look all the same. */
  remarks: Reason[];
}

/** What an invoice needs; a wrong IBAN or telephone number does not stop it. */
const FOR_INVOICE: readonly PartyField[] = ['name', 'country', 'vatNumber', 'taxCode', 'recipientCode', 'pec', 'address'];

// Asked for every row at each drawing, and a customer is replaced, never changed.
const known = new WeakMap<Customer, Readiness>();

export function readinessOf(customer: Customer): Readiness {
  let found = known.get(customer);
  if (!found) known.set(customer, (found = judged(customer)));
  return found;
}

function judged(customer: Customer): Readiness {
  const missing: Readiness['missing'] = [];
  const remarks: Reason[] = [];
  // Of a record with fields of another shape the badge says so.
  const check = answer(() => checkParty(partyOf(customer)));
  if (!check) return { missing, remarks };
  for (const field of FOR_INVOICE) {
    const { status, lacks, wrongPart, reasons } = check.fields[field];
    if (status === 'invalid') missing.push(...reasons.map((reason) => ({ field, part: wrongPart, lacking: false, reason })));
    else if (status === 'warning') remarks.push(...reasons);
    for (const { purpose, part } of lacks)
      if (purpose === 'invoice')
        missing.push({ field, part, lacking: true, reason: { code: 'missing-for-invoice', args: { field: part }, rule: null } });
  }
  return { missing, remarks };
}

export const notReady = (customer: Customer): boolean => hasMasterData(customer) && readinessOf(customer).missing.length > 0;
