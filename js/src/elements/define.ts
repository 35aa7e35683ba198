// Registers every element under its own name.
import { CreditBadge } from './credit-badge.js';

CreditBadge.define();

export * from './index.js';
