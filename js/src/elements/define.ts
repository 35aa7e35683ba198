// Registers every element under its own name.
import { AccountStatement } from './account-statement.js';
import { CollectionStep } from './collection-step.js';
import { CreditBadge } from './credit-badge.js';
import { DisputeTriage } from './dispute-triage.js';
import { IbanField } from './iban-field.js';

AccountStatement.define();
CollectionStep.define();
CreditBadge.define();
DisputeTriage.define();
IbanField.define();

export * from './index.js';
