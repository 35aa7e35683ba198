import { IbanField } from './iban-field.js';

IbanField.define();

export * from './iban-field.js';
