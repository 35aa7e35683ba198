// What other pages read as somebody types it.
export { currencyDigits } from './currency.js';
export { readTyped } from './numbers.js';
