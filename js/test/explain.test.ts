import { explain } from 'fidato';
import { describe, expect, test, vi } from 'vitest';
import { parse, render } from '../dist/message.js';

const text = (message: string, args: Record<string, string>, locale = 'en') =>
  render(parse(message), args, locale).replace(/[\u00a0\u202f]/g, ' ');
const exceeded = { code: 'limit-exceeded', args: { total: '12345.60', limit: '10000.00', over: '2345.60', currency: 'EUR' } };

describe('languages', () => {
  const said = (locale?: string) => explain(exceeded, locale).replace(/\u00a0/g, ' ');
  test('the default is English', () => {
    expect(said()).toBe(said('en'));
    expect(said()).toContain('€12,345.60');
  });
  test('exact, then base language, then English', () => {
    expect(said('it')).toContain('12.345,60 €');
    expect(said('it-IT')).toBe(said('it'));
    expect(said('IT')).toBe(said('it'));
    expect(said('it_IT')).toBe(said('it'));
    expect(said('it-CH')).toMatch(/Esposizione .*12['’]345\.60/);
    expect(said('xx')).toBe(said('en'));
    expect(said('pt-BR')).toBe(said('en'));
    for (const tag of ['', '-', 'not a tag', '\ud800', 'i', '*']) expect(said(tag), tag).toBe(said('en'));
  });
});

describe('what is not known', () => {
  test('an unknown code is returned', () => {
    for (const code of ['no-such-code', '', 'constructor', '__proto__', 'toString'])
      expect(explain({ code, args: {} }, 'it')).toBe(code);
  });
  test('a count that is missing is not none, and what has no code says nothing', () => {
    const overdue = { code: 'overdue', args: { amount: '5.00', currency: 'EUR', days: '12' } };
    expect(explain(overdue, 'it')).toMatch(/su \? partite/);
    expect(explain(overdue, 'en')).toMatch(/on \? items/);
    for (const reason of [1, {}, []]) expect(explain(reason as never, 'it')).toBe('');
  });
  test('never throws, whatever it is given', () => {
    const hostile = {
      get code(): string {
        throw new Error('no');
      },
      args: {},
    };
    const cyclic: Record<string, unknown> = { code: 'limit-exceeded' };
    cyclic.args = cyclic;
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    for (const reason of [
      undefined,
      null,
      1,
      'x',
      [],
      {},
      Symbol('s'),
      hostile,
      cyclic,
      revoked.proxy,
      { code: {} },
      { code: Symbol('s'), args: {} },
    ]) {
      for (const locale of ['it', undefined, null, 1, {}, Symbol('s')]) {
        expect(typeof explain(reason as never, locale as never)).toBe('string');
      }
    }
  });
  test('a stored reason without a value shows "?", one with a broken value shows it as it is', () => {
    expect(explain({ code: 'limit-exceeded', args: {} }, 'en')).toMatch(/^Exposure of \? /);
    expect(explain({ ...exceeded, args: { ...exceeded.args, currency: 'nonsense' } }, 'en')).toContain('12345.60');
    expect(text('{due, date}', { due: 'soon' })).toBe('soon');
  });
});

describe('values', () => {
  test('amounts are exact and keep their digits', () => {
    expect(text('{a, money}', { a: '9007199254740993.07', currency: 'EUR' })).toBe('€9,007,199,254,740,993.07');
    expect(text('{a, money}', { a: '-1200', currency: 'JPY' })).toBe('-¥1,200');
    expect(text('{a, money}', { a: '1.234', currency: 'KWD' })).toBe('KWD 1.234');
    expect(text('{a, money, b}', { a: '5.00', b: 'USD', currency: 'EUR' })).toBe('$5.00');
    expect(text('{a, money}', { a: '1234.50', currency: 'EUR' }, 'it')).toBe('1.234,50 €');
  });
  test('a day is that day in every time zone', () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Niue', 'Europe/Rome']) {
      vi.stubEnv('TZ', zone);
      expect(text('{d, date}', { d: '2026-10-31' }, 'it')).toBe('31 ott 2026');
    }
    vi.unstubAllEnvs();
  });
  test('English days are unambiguous, and American only where asked for', () => {
    const day = (locale: string) => text('{d, date}', { d: '2026-11-02' }, locale);
    expect(day('en')).toBe('2 Nov 2026');
    expect(day('en-GB')).toBe('2 Nov 2026');
    expect(day('en-US')).toBe('Nov 2, 2026');
  });
  test('what a rule tested is written as the language writes numbers, a rating and a level as they are', () => {
    const rule = (figure: string, value: string, bound: string) =>
      explain({ code: 'gate-rule', args: { figure, value, bound } }, 'it');
    expect(rule('overdue-amount', '12345.67', '5000')).toBe('Importo scaduto 12.345,67, soglia 5000');
    expect(rule('rating', 'C', 'B')).toBe('Rating C, soglia B');
    expect(rule('level', '2', 'second')).toBe('Livello di sollecito 2, soglia second');
    expect(rule('days-since-contact', 'never', '60')).toBe('Giorni dall’ultimo contatto mai, soglia 60');
    expect(rule('percent-used', 'Infinity', '90')).toBe('Fido utilizzato, in percento, ∞, soglia 90');
  });
  test('numbers and percentages', () => {
    expect(text('{n, number}', { n: '1234567.5' }, 'it')).toBe('1.234.567,5');
    expect(text('{p, percent}', { p: '85.5' }, 'it')).toMatch(/^85,5 ?%$/);
  });
  test('words of a set, one or several; a value without one stays, and a sentence may say another', () => {
    const words = { channel: { phone: 'telefono', pec: 'PEC', mail: 'e-mail' } };
    const said = (message: string, args: Record<string, string>) => render(parse(message), args, 'it', words);
    expect(said('({channel, word})', { channel: 'phone' })).toBe('(telefono)');
    expect(said('{channel, Word}!', { channel: 'phone' })).toBe('Telefono!');
    expect(said('({c, word, channel})', { c: 'phone, fax, pec' })).toBe('(telefono, fax, PEC)');
    expect(said('({c, word, channel, pec {la {name}}})', { c: 'phone, pec', name: 'PEC' })).toBe('(telefono, la PEC)');
    for (const value of ['constructor', '__proto__']) expect(said('({c, word, channel})', { c: value })).toBe(`(${value})`);
    expect(said('({c, word, no-such-set})', { c: 'phone' })).toBe('(phone)');
    expect(said('({c, word, channel})', {})).toBe('(?)');
  });
  test('plurals, selections and nesting', () => {
    const message =
      '{n, plural, =0 {no bills} one {# bill of {a, money}} other {# bills of {a, money}}}, {k, select, x {ex} other {else}}';
    const args = { a: '1.00', currency: 'EUR' };
    expect(text(message, { ...args, n: '0', k: 'x' })).toBe('no bills, ex');
    expect(text(message, { ...args, n: '1', k: 'y' })).toBe('1 bill of €1.00, else');
    expect(text(message, { ...args, n: '1200', k: 'constructor' })).toBe('1,200 bills of €1.00, else');
  });
  test('an apostrophe is an apostrophe, and a value is never read as a message', () => {
    expect(text("l'importo '{a}'", { a: '{b, money} #' })).toBe("l'importo '{b, money} #'");
  });
  test.each(['{', '}', '{a', '{a,money', '{,money}', '{n, plural, one {x}', '{n, plural, one x}', 'a } b', '{a b}'])(
    '%s is malformed',
    (message) => {
      expect(() => parse(message)).toThrow(/malformed/);
    },
  );
});
