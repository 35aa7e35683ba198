export * from './elements.js';
export * from './reasons.js';
export * from './statement.js';
export * from './words.js';
