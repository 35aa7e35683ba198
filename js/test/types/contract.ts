// What is shipped against the contract, by the compiler alone.

import * as shipped from 'fidato';
import * as slim from 'fidato/slim';
import type * as Contract from '../../../tests/contract/api.js';

/** Functions of the contract that are not shipped yet. This list only ever shrinks. */
type NotYet = 'evaluateProspect' | 'assessPortfolio';

// "default" is how the compiler sees a declaration file outside of any package.
type Names = Exclude<keyof typeof Contract, NotYet | 'default'>;
/** What the contract says of a function. Of the policy that it answers, a union grew: the law's own spread is null. */
type Said<Name extends Names> = Name extends 'defaultPolicy'
  ? (...preset: Parameters<typeof Contract.defaultPolicy>) => Grown<Contract.CompletePolicy>
  : (typeof Contract)[Name];
type Grown<T extends Contract.CompletePolicy> = Omit<T, 'interest'> & {
  interest: { [K in keyof T['interest']]: T['interest'][K] | (K extends 'spreadPercent' ? null : never) };
};
type Functions = { [Name in Names]: Said<Name> };

/** Every shipped function takes what the contract takes, and answers what it answers. */
export const functions: Functions = shipped;
/** The slim entry is the same but for init(), which needs to be told where the module is. */
export const functionsOfSlim: Omit<Functions, 'init'> = slim;

type None<T extends never> = T;
/** A name that is shipped has to leave the list, and a name on the list has to be in the contract. */
export type Stale = None<(NotYet & keyof typeof shipped) | Exclude<NotYet, keyof typeof Contract>>;

// ---- what functions take: assignable, and with every key of the contract. An optional key that the shipped type
// lacks would pass as assignable, and be refused at run time.

type Keys<T> = Extract<T extends readonly (infer U)[] ? keyof U : keyof T, string>;
type Lacks<Theirs, Ours> = Exclude<Keys<NonNullable<Theirs>>, Keys<NonNullable<Ours>>>;
/** Nothing, when the shipped record takes what the contract's holds; else what stands in the way. */
type Takes<Theirs, Ours> =
  | (Contract.Input<Theirs> extends shipped.Input<Ours> ? never : 'not assignable')
  | Lacks<Theirs, Ours>
  | {
      [K in keyof Theirs & keyof Ours]-?: Lacks<Theirs[K], Ours[K]> extends never ? never : [K, Lacks<Theirs[K], Ours[K]>];
    }[keyof Theirs & keyof Ours];

export type Inputs = [
  None<Takes<Contract.Account, shipped.Account>>,
  None<Takes<Contract.Credit, shipped.Credit>>,
  None<Takes<Contract.Invoice, shipped.Invoice>>,
  None<Takes<Contract.Payment, shipped.Payment>>,
  None<Takes<Contract.Bill, shipped.Bill>>,
  None<Takes<Contract.Order, shipped.Order>>,
  None<Takes<Contract.Hold, shipped.Hold>>,
  None<Takes<Contract.Dispute, shipped.Dispute>>,
  None<Takes<Contract.PromiseToPay, shipped.PromiseToPay>>,
  None<Takes<Contract.RepaymentPlan, shipped.RepaymentPlan>>,
  None<Takes<Contract.Contact, shipped.Contact>>,
  None<Takes<Contract.Signal, shipped.Signal>>,
  None<Takes<Contract.Proceeding, shipped.Proceeding>>,
  None<Takes<Contract.Party, shipped.Party>>,
  None<Takes<Contract.PaymentTerms, shipped.PaymentTerms>>,
  None<Takes<Contract.Options, shipped.Options>>,
  None<Takes<Contract.Policy, shipped.Policy>>,
  None<Takes<Contract.CollectionLevel, shipped.CollectionLevel>>,
  None<Takes<Contract.GateTest, shipped.GateTest>>,
  None<Takes<Contract.Candidate, shipped.Candidate>>,
  None<Takes<Contract.DisputeRule, shipped.DisputeRule>>,
  None<Takes<Contract.Sender, shipped.Sender>>,
  None<Takes<Contract.Templates[string], shipped.Template>>,
];

// ---- what functions answer: every key of the contract

export type Answers = [
  None<Lacks<Contract.Reason, shipped.Reason>>,
  None<Lacks<Contract.IbanCheck, shipped.IbanCheck>>,
  None<Lacks<Contract.Exposure, shipped.Exposure>>,
  None<Lacks<Contract.Overdue, shipped.Overdue>>,
  None<Lacks<Contract.CreditDecision, shipped.CreditDecision>>,
  None<Lacks<Contract.Behaviour, shipped.Behaviour>>,
  None<Lacks<Contract.Behaviour['expected'], shipped.Behaviour['expected']>>,
  None<Lacks<Contract.Allocation, shipped.Allocation>>,
  None<Lacks<Contract.Allocation['allocations'], shipped.Allocation['allocations']>>,
  None<Lacks<Contract.Badge, shipped.Badge>>,
  None<Lacks<Contract.NextStep, shipped.NextStep>>,
  None<Lacks<Contract.NextStep['items'], shipped.NextStep['items']>>,
  None<Lacks<Contract.NextStep['following'], shipped.NextStep['following']>>,
  None<Lacks<Contract.PromiseStatus, shipped.PromiseStatus>>,
  None<Lacks<Contract.PlanStatus, shipped.PlanStatus>>,
  None<Lacks<Contract.PlanStatus['instalments'], shipped.PlanStatus['instalments']>>,
  None<Lacks<Contract.PlanProposal, shipped.PlanProposal>>,
  None<Lacks<Contract.Notice, shipped.Notice>>,
  None<Lacks<Contract.Notice['items'], shipped.Notice['items']>>,
  None<Lacks<Contract.Notice['prescriptions'], shipped.Notice['prescriptions']>>,
  None<Lacks<Contract.PaymentRequest, shipped.PaymentRequest>>,
  None<Lacks<Contract.Statement, shipped.Statement>>,
  None<Lacks<Contract.StatementLine, shipped.StatementLine>>,
  None<Lacks<Contract.Message, shipped.Message>>,
  None<Lacks<Contract.Message['lines'], shipped.Message['lines']>>,
  None<Lacks<ReturnType<typeof Contract.write>, shipped.Written>>,
  None<Lacks<Contract.WorklistItem, shipped.WorklistItem>>,
  None<Lacks<Contract.Skipped, shipped.Skipped>>,
  None<Lacks<Contract.PolicyCheck, shipped.PolicyCheck>>,
];

// ---- errors

export const error = (thrown: shipped.CreditError): Contract.CreditError => thrown;
