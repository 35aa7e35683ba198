import { AccountStatement } from './account-statement.js';

AccountStatement.define();

export * from './account-statement.js';
