// What a template may give each element. Wider than the properties: undefined and null where there is nothing to show yet.

import type { AccountStatement, CollectionStep, CreditBadge, DisputeTriage } from '../elements/index.js';

interface Themed {
  /** Overrides the colour scheme of the page. */
  theme?: 'light' | 'dark' | undefined;
}
export interface BadgeProps extends Themed {
  /** An answer of `badges()` or `assess()`. */
  badge?: CreditBadge['badge'] | undefined;
  /** The gist on one line, for list cells. */
  compact?: boolean | undefined;
  /** Shows the used part of the limit. */
  meter?: boolean | undefined;
  /** Announces changes to screen readers. */
  live?: boolean | undefined;
}
export interface StatementProps extends Themed {
  /** The answer of `statement()`. */
  statement?: AccountStatement['statement'] | undefined;
  /** What `payCode()` drew. */
  payCode?: AccountStatement['payCode'] | undefined;
}
export interface StepProps extends Themed {
  /** The answer of `nextStep()`. */
  step?: CollectionStep['step'] | undefined;
  /** Without figures and button, for list cells. */
  compact?: boolean | undefined;
}
export interface FieldProps extends Themed {
  name?: string | undefined;
  value?: string | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
}
export interface IbanProps {
  label?: string | undefined;
  placeholder?: string | undefined;
  /** Where the account holder is, as ISO 3166-1 alpha-2. */
  country?: string | undefined;
  readOnly?: boolean | undefined;
}
export interface TriageProps {
  /** The answer of `triageDispute()`. */
  triage?: DisputeTriage['triage'] | undefined;
}
