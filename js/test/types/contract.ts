// What is shipped against the contract, by the compiler alone.

import * as shipped from 'fidato';
import * as slim from 'fidato/slim';
import type * as Contract from '../../../tests/contract/api.js';

/** Functions of the contract that are not shipped yet. This list only ever shrinks. */
type NotYet =
  | 'checkIban'
  | 'checkIbans'
  | 'checkBic'
  | 'checkParty'
  | 'exposure'
  | 'decideCredit'
  | 'overdue'
  | 'behaviour'
  | 'dueDates'
  | 'lateInterest'
  | 'allocate'
  | 'nextStep'
  | 'promiseStatus'
  | 'planStatus'
  | 'proposePlan'
  | 'notice'
  | 'triageDispute'
  | 'voiceOfCustomer'
  | 'remedyConsistency'
  | 'evaluateProspect'
  | 'alerts'
  | 'statement'
  | 'assess'
  | 'badges'
  | 'assessPortfolio'
  | 'worklist'
  | 'defaultPolicy'
  | 'checkPolicy';

// "default" is how the compiler sees a declaration file outside of any package.
type Names = Exclude<keyof typeof Contract, NotYet | 'default'>;
type Functions = { [Name in Names]: (typeof Contract)[Name] };

/** Every shipped function takes what the contract takes, and answers what it answers. */
export const functions: Functions = shipped;
/** The slim entry is the same but for init(), which needs to be told where the module is. */
export const functionsOfSlim: Omit<Functions, 'init'> = slim;

type None<T extends never> = T;
/** A name that is shipped has to leave the list, and a name on the list has to be in the contract. */
export type Stale = None<(NotYet & keyof typeof shipped) | Exclude<NotYet, keyof typeof Contract>>;

// ---- keys: an optional key that the shipped type lacks would pass as assignable, and be refused at run time.

/** Keys that the contract has and the shipped type lacks. */
type Lacks<Theirs, Ours> = Exclude<keyof Theirs, keyof Ours>;
export type Keys = [None<Lacks<Contract.Reason, shipped.Reason>>];

// ---- errors

export const error = (thrown: shipped.CreditError): Contract.CreditError => thrown;
