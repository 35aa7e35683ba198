import { DisputeTriage } from './dispute-triage.js';

DisputeTriage.define();

export * from './dispute-triage.js';
