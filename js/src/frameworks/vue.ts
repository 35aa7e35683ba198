// `fidato/elements/vue`: the elements' tags for Vue's templates. Types alone:
//
//   import type {} from 'fidato/elements/vue';

import type { HTMLAttributes, PublicProps } from 'vue';
import type { CollectionStepActionEvent } from '../elements/collection-step.js';
import type { CreditBadgeChangeEvent } from '../elements/credit-badge.js';
import type { DisputeTriageChangeEvent, DisputeTriageRequestEvent } from '../elements/dispute-triage.js';
import type { AccountStatement, CollectionStep, CreditBadge, DisputeTriage, IbanField } from '../elements/index.js';
import type { BadgeProps, FieldProps, IbanProps, StatementProps, StepProps, TriageProps } from './props.js';

type Tag<E extends HTMLElement, Props> = new () => E & { $props: Props & Omit<HTMLAttributes, keyof Props> & PublicProps };

declare module 'vue' {
  interface GlobalComponents {
    /** The statement of account: `statement` is an answer of `statement()`. */
    'account-statement': Tag<AccountStatement, StatementProps>;
    /** What stands of a customer's credit, in a few words: `badge` is an answer of `badges()` or `assess()`. */
    'credit-badge': Tag<CreditBadge, BadgeProps & { onCreditBadgeChange?: (event: CreditBadgeChangeEvent) => void }>;
    /** What to do next: `step` is an answer of `nextStep()`. */
    'collection-step': Tag<CollectionStep, StepProps & { onCollectionStepAction?: (event: CollectionStepActionEvent) => void }>;
    /** A form field for an IBAN. */
    'iban-field': Tag<IbanField, FieldProps & IbanProps>;
    /** From a customer's words to the reason of a dispute: `triage` is an answer of `triageDispute()`. */
    'dispute-triage': Tag<
      DisputeTriage,
      FieldProps &
        TriageProps & {
          onDisputeTriageRequest?: (event: DisputeTriageRequestEvent) => void;
          onDisputeTriageChange?: (event: DisputeTriageChangeEvent) => void;
        }
    >;
  }
}
