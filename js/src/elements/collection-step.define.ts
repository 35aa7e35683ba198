import { CollectionStep } from './collection-step.js';

CollectionStep.define();

export * from './collection-step.js';
