// The classes of the elements. Importing them registers nothing: see define.ts.
export * from './account-statement.js';
export * from './collection-step.js';
export * from './credit-badge.js';
export * from './dispute-triage.js';
export * from './iban-field.js';
