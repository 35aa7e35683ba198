// Registers every element under its own name.
import { CreditBadge } from './credit-badge.js';
import { DisputeTriage } from './dispute-triage.js';

CreditBadge.define();
DisputeTriage.define();

export * from './index.js';
