// The functions of the engine, as the contract names them.
//
// To ship a further function of the module: one declaration here, whose types come from the Rust structs
// (types.ts, written by the build), and its name off the list in test/types/contract.ts.

import type { CurrencyCode, Decimal, DecimalInput, Input } from './primitives.js';
import { call } from './runtime.js';
import type {
  Account,
  Alert,
  Allocation,
  Assessment,
  Badge,
  Behaviour,
  Candidate,
  Claim,
  Consistency,
  CreditDecision,
  DecidedDispute,
  Dispute,
  DisputeTriage,
  DueDates,
  Exposure,
  InterestOptions,
  InterestPolicy,
  LateInterest,
  Message,
  MessageOptions,
  NextStep,
  Notice,
  Options,
  Overdue,
  PaymentOptions,
  PaymentPrior,
  PaymentRequest,
  PaymentTerms,
  PlanOptions,
  PlanProposal,
  PlanStatus,
  Policy,
  PolicyCheck,
  Preset,
  PromiseStatus,
  PromiseToPay,
  Receipt,
  RepaymentPlan,
  Statement,
  StatementOptions,
  TermsDocument,
  TermsOptions,
  VoiceOfCustomer,
  VoiceOptions,
  Worklist,
} from './types.js';

export { CreditError, type CreditErrorCode } from './error.js';
export { explain } from './explain.js';
export { checkBic, checkIban, checkIbans, checkParty } from './identity.js';
export type * from './primitives.js';
export { initSync, isReady } from './runtime.js';
export type * from './types.js';
export {
  type Template,
  type Templates,
  type WritableLine,
  type WritableMessage,
  type WritablePart,
  type WritableStatement,
  type Written,
  write,
} from './write.js';

declare const FIDATO_VERSION: string;
/** The version of the package, of its module and of its texts. */
export const version: string = FIDATO_VERSION;

/** From a CRM's float field: rounded half up to the currency's minor units; throws on NaN, infinity and unsafe size. */
export function decimal(value: number, currency: CurrencyCode): Decimal {
  return call('decimal', value, currency);
}

/** How much of the credit limit is used, and by what (esposizione, fido). */
export function exposure(account: Input<Account>, options: Input<Options>): Exposure {
  return call('exposure', account, options);
}

/** May this order, delivery or invoice go ahead? With all that speaks for or against it. */
export function decideCredit(account: Input<Account>, candidate: Input<Candidate>, options: Input<Options>): CreditDecision {
  return call('decideCredit', account, candidate, options);
}

/** What is overdue, by item and by age (scaduto). */
export function overdue(account: Input<Account>, options: Input<Options>): Overdue {
  return call('overdue', account, options);
}

/** How the customer pays, and when it will probably pay what is open. */
export function behaviour(account: Input<Account>, options: Input<Options>): Behaviour {
  return call('behaviour', account, options);
}

/**
 * What customers do of whom nothing is known, learned from a portfolio: for `policy.behaviour.prior`. Null when the
 * portfolio is too small to teach it.
 */
export function paymentPrior(accounts: readonly Input<Account>[], options: Input<Options>): PaymentPrior | null {
  return call('paymentPrior', accounts, options);
}

/** Which debts a payment settles: as the payer says, else as the law orders them (imputazione del pagamento). */
export function allocate(payment: Input<Receipt>, account: Input<Account>, options: Input<Options>): Allocation {
  return call('allocate', payment, account, options);
}

/**
 * What deserves a look, the gravest first: the limit, payments that come later and later, a customer who was told and
 * still does not pay, adverse signals, claims about to lapse.
 */
export function alerts(account: Input<Account>, options: Input<Options>): Alert[] {
  return call('alerts', account, options);
}

/** Everything about one customer at once. */
export function assess(account: Input<Account>, options: Input<Options>): Assessment {
  return call('assess', account, options);
}

/**
 * Only the badges; the cheapest call for a list. Same length and order. Never throws for a record: one that would is
 * tone "neutral" with code "invalid-input" or "unknown-rate", `args.path` and, for the developer, `args.problem`: what is
 * wrong there, in English.
 */
export function badges(accounts: readonly Input<Account>[], options: Input<Options>): Badge[] {
  return call('badges', accounts, options);
}

/** What happens with a dispute: why, who, by when, what goes on being collected, what is offered (contestazione). */
export function triageDispute(dispute: Input<Dispute>, account: Input<Account>, options: Input<Options>): DisputeTriage {
  return call('triageDispute', dispute, account, options);
}

/**
 * What the customers' reasons say about us: root causes by count and amount, the dearest first, and what changed
 * against the period before. `currency` is required when the accounts' currencies differ.
 */
export function voiceOfCustomer(accounts: readonly Input<Account>[], options: Input<VoiceOptions>): VoiceOfCustomer {
  return call('voiceOfCustomer', accounts, options);
}

/** Were like cases treated alike? Deviations from the remedy policy and from each other. */
export function remedyConsistency(disputes: readonly Input<DecidedDispute>[], options: Input<Options>): Consistency {
  return call('remedyConsistency', disputes, options);
}

/** What to do with this customer, why, what stands in the way, from which day, and what comes after (sollecito). */
export function nextStep(account: Input<Account>, options: Input<Options>): NextStep {
  return call('nextStep', account, options);
}

/**
 * How to pay the invoices named, or all that is due: our account, the amount that may be asked, a creditor reference or a
 * text, and what the European pay code holds (EPC069-12). What the code lacks is said in the reasons.
 */
export function paymentRequest(account: Input<Account>, options: Input<PaymentOptions>): PaymentRequest {
  return call('paymentRequest', account, options);
}

/**
 * The statement of account: what is open, one block for each currency, and with `from` every movement of the period. Only
 * what the customer may see: no notes, grades or signals.
 */
export function statement(account: Input<Account>, options: Input<StatementOptions>): Statement {
  return call('statement', account, options);
}

/**
 * What to write for the next step, or for another action that the caller chose: codes and values, for whom, on which channel, by
 * when. It holds all that may be asked and nothing that may not. Where nothing may be written, `parts` is empty and the
 * reasons say why. Store its `contact` once it was sent.
 */
export function message(account: Input<Account>, options: Input<MessageOptions>): Message {
  return call('message', account, options);
}

/** The creditor reference (ISO 11649) of an invoice number, "RF18…"; throws where another number could have the same. */
export function creditorReference(invoiceId: string): string {
  return call('creditorReference', invoiceId);
}

/** What has become of a promise to pay, whether or not it is among the account's. */
export function promiseStatus(promise: Input<PromiseToPay>, account: Input<Account>, options: Input<Options>): PromiseStatus {
  return call('promiseStatus', promise, account, options);
}

/** How a repayment plan stands, instalment by instalment (piano di rientro). */
export function planStatus(plan: Input<Omit<RepaymentPlan, 'id'>>, account: Input<Account>, options: Input<Options>): PlanStatus {
  return call('planStatus', plan, account, options);
}

/** A repayment plan for what is overdue, to the cent and within what the policy allows. */
export function proposePlan(account: Input<Account>, options: Input<PlanOptions>): PlanProposal {
  return call('proposePlan', account, options);
}

/** Was the customer told, when, by what and with which proof; and until when each claim can be made (prescrizione). */
export function notice(account: Input<Account>, options: Input<Options>): Notice {
  return call('notice', account, options);
}

/**
 * The day's worklist: who to deal with first, and which rule gave how many points. Never throws for a record: one that
 * would is in `skipped`, with the message of the error.
 */
export function worklist(accounts: readonly Input<Account>[], options: Input<Options>): Worklist {
  return call('worklist', accounts, options);
}

/** A policy without gaps. `interest.spreadPercent` is null where the law of the country decides, as in every preset. */
export type CompletePolicy = {
  [S in Exclude<keyof Policy, 'interest'>]-?: Required<NonNullable<Policy[S]>>;
} & { schema: 1; interest: Required<Omit<InterestPolicy, 'spreadPercent'>> & { spreadPercent: DecimalInput | null } };

/** The complete policy of a preset; Italy's by default. */
export function defaultPolicy(preset?: Preset): CompletePolicy {
  return call('defaultPolicy', preset);
}

/** Whether a policy makes sense, and what does not. */
export function checkPolicy(policy: unknown): PolicyCheck {
  return call('checkPolicy', policy);
}

/**
 * When a document is due. Terms are an object, or a short form of Italian or English invoices: "30 gg DF", "60 gg DFFM",
 * "30/60/90 FM", "60 FM + 10", "RB 60 FM". What "fine mese" was taken to mean is said in the reasons.
 */
export function dueDates(
  terms: string | Input<PaymentTerms>,
  document: Input<TermsDocument>,
  options?: Input<TermsOptions>,
): DueDates {
  return call('dueDates', terms, document, options);
}

/** Late-payment interest (interessi di mora) and lump sum of one claim, to `options.asOf`, that day included. */
export function lateInterest(claim: Input<Claim>, options: Input<InterestOptions>): LateInterest {
  return call('lateInterest', claim, options);
}
