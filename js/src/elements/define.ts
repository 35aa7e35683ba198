// Registers every element under its own name.
import { CollectionStep } from './collection-step.js';
import { CreditBadge } from './credit-badge.js';
import { DisputeTriage } from './dispute-triage.js';

CollectionStep.define();
CreditBadge.define();
DisputeTriage.define();

export * from './index.js';
