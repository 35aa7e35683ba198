import type { Catalogue } from './index.js';

export const en: Catalogue = {
  'undated-state':
    '{count, plural, one {One record states} other {# records state}} “{field}” without a date; taken to hold always',
  'limit-exceeded': 'Exposure of {total, money} exceeds the credit limit of {limit, money} by {over, money}',
  'bucket-limit-exceeded':
    '{bucket, select, draft {Drafts} not-due {Invoices not due} overdue {Overdue invoices} orders {Open orders} deliveries {Deliveries not invoiced} bills {Bills at risk} returned {Returned bills} other {Exposure}} of {amount, money} exceed their own limit of {limit, money}',
};
