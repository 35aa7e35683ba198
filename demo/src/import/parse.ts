// What other pages read as somebody types it.
export { readTyped } from './numbers.js';
