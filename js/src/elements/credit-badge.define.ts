import { CreditBadge } from './credit-badge.js';

CreditBadge.define();

export * from './credit-badge.js';
