// Where a policy can start from, and what holds when nothing of one's own is said.

import type { CompletePolicy, Policy, Preset } from 'fidato';
import { defaultPolicy } from 'fidato';
import adempiere from 'fidato/policies/adempiere.json';
import dynamics from 'fidato/policies/dynamics-365.json';
import erpnext from 'fidato/policies/erpnext.json';
import invoiceNinja from 'fidato/policies/invoice-ninja.json';
import killBill from 'fidato/policies/kill-bill.json';
import lago from 'fidato/policies/lago.json';
import metasfresh from 'fidato/policies/metasfresh.json';
import oca from 'fidato/policies/oca.json';
import ocaCredit from 'fidato/policies/oca-account-credit-control.json';
import ocaReminder from 'fidato/policies/oca-account-invoice-overdue-reminder.json';
import odoo from 'fidato/policies/odoo-followup.json';
import tryton from 'fidato/policies/tryton.json';
import trytonDunning from 'fidato/policies/tryton-account-dunning.json';

export const PRESETS: readonly Preset[] = ['it', 'eu', 'uk', 'ch'];

export const PEERS: readonly { name: string; policy: { id: string } }[] = [
  { name: 'ADempiere', policy: adempiere },
  { name: 'Dynamics 365', policy: dynamics },
  { name: 'ERPNext', policy: erpnext },
  { name: 'Invoice Ninja', policy: invoiceNinja },
  { name: 'Kill Bill', policy: killBill },
  { name: 'Lago', policy: lago },
  { name: 'metasfresh', policy: metasfresh },
  { name: 'OCA account_credit_control', policy: ocaCredit },
  { name: 'OCA account_invoice_overdue_reminder', policy: ocaReminder },
  { name: 'OCA account_financial_risk', policy: oca },
  { name: 'Odoo follow-up', policy: odoo },
  { name: 'Tryton account_dunning', policy: trytonDunning },
  { name: 'Tryton account_credit_limit', policy: tryton },
];

export const peerName = (policy: Policy): string | null => PEERS.find((peer) => peer.policy.id === policy.id)?.name ?? null;

/** What somebody may want to change; the rest of a preset (disputes, interest, ...) stays as it is underneath. */
const EDITED = [
  'dueSoonDays',
  'overdue',
  'ageing',
  'exposure',
  'gates',
  'collection',
  'contacts',
  'promises',
  'plans',
  'worklist',
] as const;

/** The text to start from: "" for nothing of one's own, a preset, or a peer's identifier. */
export function startingText(source: string): string {
  const preset = PRESETS.find((each) => each === source);
  const peer = PEERS.find(({ policy }) => policy.id === source);
  const complete = preset && defaultPolicy(preset);
  return JSON.stringify(
    complete ? { preset, ...Object.fromEntries(EDITED.map((key) => [key, complete[key]])) } : (peer?.policy ?? {}),
    null,
    2,
  );
}

/**
 * A policy with everything it leaves to the preset underneath. Without a preset the engine takes that of each customer's
 * country; where rules are told once for all customers, Italy's stands for it.
 */
export function complete(policy: Policy | undefined): CompletePolicy {
  const base = defaultPolicy(policy?.preset ?? 'it');
  const overlaid = Object.entries(policy ?? {}).map(([key, value]) => {
    const below = (base as Record<string, unknown>)[key];
    return [key, isRecord(value) && isRecord(below) ? { ...below, ...value } : value];
  });
  return { ...base, ...Object.fromEntries(overlaid) };
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
