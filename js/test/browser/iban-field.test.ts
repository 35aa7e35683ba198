// <iban-field> from the built package, in a real browser, as a page uses it.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { IbanField } from 'fidato/elements';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, type Page, type Server, serve, startBrowser } from './browser.js';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ITALIAN = 'IT60X0542811101000000123456';
const SHOWN = 'IT60 X054 2811 1010 0000 0123 456';

let browser: Browser;
let server: Server;
let page: Page;
const troubles: string[] = [];

beforeAll(async () => {
  browser = await startBrowser();
  const policy = "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; object-src 'none'; require-trusted-types-for 'script'";
  server = await serve(
    { '/dist/': dist },
    { 'content-security-policy': policy },
    {
      '/page.js': `import * as fidato from '/dist/index.js'; import '/dist/elements/define.js'; window.fidato = fidato;`,
      '/none.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    },
  );
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
afterEach(async () => {
  await page.close();
  expect(troubles.splice(0)).toEqual([]);
});

interface Options {
  ready?: boolean;
  lang?: string;
  forcedColors?: 'active';
  colorScheme?: 'light' | 'dark';
}

/** A page with this body; the engine is ready unless told otherwise. */
async function open(body: string, { ready = true, lang = 'en', ...context }: Options = {}): Promise<void> {
  page = await browser.newPage({ viewport: { width: 600, height: 400 }, ...context });
  page.on('console', (message) => troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(String(error)));
  await page.route('**/page.html', async (route) => {
    const { headers } = await route.fetch({ url: `${server.address}/page.js` }).then((answer) => ({ headers: answer.headers() }));
    await route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': headers['content-security-policy'] as string },
      body: `<!doctype html><html lang="${lang}"><head><title>t</title><meta name="color-scheme" content="light dark"><link rel="icon" href="/none.svg"><script type="module" src="/page.js"></script></head><body><main><h1>t</h1>${body}</main></body></html>`,
    });
  });
  await page.goto(`${server.address}/page.html`);
  await page.waitForFunction(() => 'fidato' in window);
  if (ready) await page.evaluate(() => window.fidato.init());
}

const FIELD =
  '<form id="f"><label for="i">Bank account</label><iban-field id="i" name="iban"></iban-field><button>Go</button></form>';
const input = () => page.locator('iban-field').locator('input');
const message = () => page.locator('iban-field').locator('[part=message]');
/** Something of the element, or of its input. */
const of = <T>(read: (field: IbanField) => T) =>
  page.locator('iban-field').evaluate(read as (element: HTMLElement | SVGElement) => T);
const caret = () => input().evaluate((element) => (element as HTMLInputElement).selectionStart);
const setCaret = (start: number, end = start) =>
  input().evaluate(
    (element, [from, to]) => (element as HTMLInputElement).setSelectionRange(from as number, to as number),
    [start, end],
  );
const shown = () => input().inputValue();
/** What pasting does: the browser's own insertion, with its events. */
const paste = (text: string) => page.evaluate((pasted) => document.execCommand('insertText', false, pasted), text);

describe('typing', () => {
  test('groups of four, capitals, and the caret at the end', async () => {
    await open(FIELD);
    await input().pressSequentially(ITALIAN.toLowerCase());
    expect(await shown()).toBe(SHOWN);
    expect(await caret()).toBe(SHOWN.length);
    expect(await of((field) => field.value)).toBe(ITALIAN);
    expect(await of((field) => field.status)).toBe('valid');
  });

  test('in the middle the caret stays behind what was typed', async () => {
    await open(FIELD);
    await input().pressSequentially('IT60X2811');
    await setCaret(6);
    await page.keyboard.type('0');
    expect([await shown(), await caret()]).toEqual(['IT60 X028 11', 7]);
    await page.keyboard.type('54');
    expect([await shown(), await caret()]).toEqual(['IT60 X054 2811', 9]);
    await page.keyboard.type('9');
    expect([await shown(), await caret()]).toEqual(['IT60 X054 9281 1', 11]);
  });

  test.each([
    ['Backspace in a group', 'Backspace', 7, 'IT60 X542 8111 01', 6],
    ['Backspace behind the space takes the character before it', 'Backspace', 5, 'IT6X 0542 8111 01', 3],
    ['Delete in a group', 'Delete', 6, 'IT60 X542 8111 01', 6],
    ['Delete in front of the space takes the character behind it', 'Delete', 4, 'IT60 0542 8111 01', 4],
  ])('%s', async (_, key, at, expected, place) => {
    await open(FIELD);
    await input().pressSequentially('IT60X0542811101');
    await setCaret(at);
    await page.keyboard.press(key);
    expect([await shown(), await caret()]).toEqual([expected, place]);
  });

  test('a selection over groups is deleted and replaced as one', async () => {
    await open(FIELD);
    await input().pressSequentially(ITALIAN);
    await setCaret(7, 12);
    await page.keyboard.press('Delete');
    expect([await shown(), await caret()]).toEqual(['IT60 X011 1010 0000 0123 456', 7]);
    await page.keyboard.type('5428');
    expect([await shown(), await caret()]).toEqual(['IT60 X054 2811 1010 0000 0123 456', 12]);
    expect(await of((field) => field.status)).toBe('valid');
  });

  test('a framework that writes back every value disturbs nothing', async () => {
    await open(FIELD);
    await of((field) => {
      field.addEventListener('input', () => {
        const told = field.value;
        queueMicrotask(() => {
          field.value = told;
        });
      });
    });
    await input().pressSequentially('IT60X2811');
    await setCaret(6);
    await page.keyboard.type('054');
    expect([await shown(), await caret(), await message().textContent()]).toEqual(['IT60 X054 2811', 9, '']);
    await input().fill('');
    await input().pressSequentially('12 3 ');
    expect(await shown()).toBe('12 3 ');
    await of((field) => {
      field.value = 'IT60X0542811101000000123456';
    });
    expect(await shown()).toBe(SHOWN);
  });

  test('what does not look like an IBAN is left as it is typed', async () => {
    await open(FIELD);
    await input().pressSequentially('123 456-789 a');
    expect(await shown()).toBe('123 456-789 a');
    expect(await of((field) => field.value)).toBe('123 456-789 a');
  });

  test('nothing is said while typing, and it is said once when the field is left', async () => {
    await open(FIELD);
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const region = document.querySelector('iban-field')?.shadowRoot?.querySelector('[part=message]') as HTMLElement;
      new MutationObserver(() => region.getAttribute('aria-live') === 'polite' && said.push(region.innerText)).observe(region, {
        childList: true,
      });
    });
    await input().pressSequentially('IT60X0542811101000000123457');
    expect(await message().textContent()).toBe('');
    expect(await input().getAttribute('aria-invalid')).toBeNull();
    await page.keyboard.press('Tab');
    expect(await message().locator('p').allTextContents()).toEqual([
      'The check digits do not match: at least one character is wrong',
      'If the rest is right, the check digits would be 33',
      'The national check (cin) does not match: at least one character is wrong',
      'If the rest is right, the CIN would be Y',
    ]);
    expect(await input().getAttribute('aria-invalid')).toBe('true');
    expect(await of((field) => field.matches(':state(error)'))).toBe(true);
    await input().focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => (window as unknown as { said: string[] }).said.length)).toBe(1);
    await input().press('End');
    await page.keyboard.press('Backspace');
    expect(await message().textContent()).toBe('');
    await page.keyboard.type('6');
    await page.keyboard.press('Tab');
    expect(await of((field) => [field.status, field.validationMessage])).toEqual(['valid', '']);
  });
});

describe('pasting', () => {
  test.each([
    'it60x0542811101000000123456',
    'IBAN: IT60 X054 2811 1010 0000 0123 456 ',
    'IT60-X054-2811-1010-0000-0123-456',
    'IT60\u00a0X054\u00a02811\u00a01010\u00a00000\u00a00123\u00a0456',
    '\ufeffIT60\u202fX05428\u00ad11101\u200b000000\u2212123456',
  ])('%j is the same IBAN', async (text) => {
    await open(FIELD);
    await input().focus();
    await paste(text);
    expect([await shown(), await caret()]).toEqual([SHOWN, SHOWN.length]);
    expect(await of((field) => field.value)).toBe(ITALIAN);
  });

  test('into the middle, the caret stands behind what was pasted', async () => {
    await open(FIELD);
    await input().pressSequentially('IT60456');
    await setCaret(4);
    await paste('X-0542 8111\u00a001000000123');
    expect([await shown(), await caret()]).toEqual([SHOWN, SHOWN.length - 4]);
  });

  test('over everything', async () => {
    await open(FIELD);
    await input().pressSequentially('IT60X');
    await of((field) => field.select());
    await paste('de89 3704 0044 0532 0130 00');
    expect([await shown(), await caret()]).toEqual(['DE89 3704 0044 0532 0130 00', 27]);
  });
});

describe('in a form', () => {
  const data = () => page.evaluate(() => [...new FormData(document.querySelector('form') as HTMLFormElement).entries()]);

  test('submits the electronic form, what was typed, or nothing when disabled', async () => {
    await open(FIELD);
    expect(await data()).toEqual([['iban', '']]);
    await input().fill(SHOWN);
    expect(await data()).toEqual([['iban', ITALIAN]]);
    await input().fill('it61 x054');
    expect(await data()).toEqual([['iban', 'IT61X054']]);
    await of((field) => {
      field.disabled = true;
    });
    expect(await data()).toEqual([]);
    expect(await input().isDisabled()).toBe(true);
  });

  test('a fieldset disables it, readonly keeps the value and asks nothing', async () => {
    await open('<form><fieldset><iban-field name="iban" label="IBAN" value="IT61" readonly></iban-field></fieldset></form>');
    expect(await of((field) => [field.willValidate, field.checkValidity()])).toEqual([false, true]);
    expect(await input().evaluate((element) => (element as HTMLInputElement).readOnly)).toBe(true);
    expect(await data()).toEqual([['iban', 'IT61']]);
    await page.locator('fieldset').evaluate((element) => {
      (element as HTMLFieldSetElement).disabled = true;
    });
    expect(await input().isDisabled()).toBe(true);
    expect(await data()).toEqual([]);
  });

  test('holds a submission back while it is wrong, and says why', async () => {
    await open(FIELD.replace('name="iban"', 'name="iban" required'));
    await page.evaluate(() => {
      Object.assign(window, { sent: 0 });
      document.querySelector('form')?.addEventListener('submit', (event) => {
        event.preventDefault();
        (window as unknown as { sent: number }).sent += 1;
      });
    });
    const sent = () => page.evaluate(() => (window as unknown as { sent: number }).sent);
    const invalid = () =>
      of((field) =>
        (Object.keys(Object.getPrototypeOf(field.validity)) as (keyof ValidityState)[]).filter((key) => field.validity?.[key]),
      );
    await page.locator('button').click();
    expect([await sent(), await invalid(), await message().innerText()]).toEqual([0, ['valueMissing'], 'No IBAN given']);
    for (const [text, flag] of [
      ['IT60X054', 'tooShort'],
      [`${ITALIAN}7`, 'tooLong'],
      ['XX60X0542811101000000123456', 'patternMismatch'],
      ['IT60X0542811101000000123457', 'customError'],
    ]) {
      await input().fill(text as string);
      await page.locator('button').click();
      expect([await sent(), await invalid()], text).toEqual([0, [flag]]);
      expect((await of((field) => field.validationMessage)).length, text).toBeGreaterThan(10);
    }
    await input().fill(ITALIAN);
    await page.locator('button').click();
    expect([await sent(), await invalid()]).toEqual([1, ['valid']]);
    await of((field) => field.setCustomValidity('This account is closed.'));
    await page.locator('button').click();
    expect([await sent(), await message().innerText()]).toEqual([1, 'This account is closed.']);
    await of((field) => field.setCustomValidity(''));
    await input().press('Enter');
    expect(await sent()).toBe(2);
  });

  test('reset goes back to the beginning, and the browser may restore a state', async () => {
    await open('<form><iban-field name="iban" label="IBAN" value="de89370400440532013000"></iban-field></form>');
    expect([await shown(), await of((field) => field.value)]).toEqual(['DE89 3704 0044 0532 0130 00', 'DE89370400440532013000']);
    await input().fill('IT61');
    await page.locator('form').evaluate((form) => (form as HTMLFormElement).reset());
    expect([await shown(), await of((field) => field.status), await message().innerText()]).toEqual([
      'DE89 3704 0044 0532 0130 00',
      'valid',
      '',
    ]);
    await of((field) => field.formStateRestoreCallback(' it60 x0542811101000000123456'));
    expect([await shown(), await data()]).toEqual([SHOWN, [['iban', ITALIAN]]]);
  });

  test('input and change come as from a native field', async () => {
    await open(`${FIELD}<p><input id="native"></p>`);
    await page.evaluate(() => {
      const log: string[] = [];
      Object.assign(window, { log });
      for (const type of ['input', 'change'])
        document.addEventListener(type, (event) => {
          const { id, value } = event.target as IbanField;
          log.push(`${id} ${event.type} ${event.bubbles} ${event.composed} ${event.cancelable} ${value}`);
        });
    });
    const log = () => page.evaluate(() => (window as unknown as { log: string[] }).log.splice(0));
    await page.locator('#native').pressSequentially('IT6');
    await page.keyboard.press('Tab');
    const native = (await log()).map((line) => line.replace('native ', 'i '));
    await input().pressSequentially('IT6');
    await input().press('Shift+Tab');
    expect(await log()).toEqual(native);
    expect(native).toHaveLength(4);
    await input().focus();
    await input().press('Shift+Tab');
    expect(await log()).toEqual([]);
  });
});

describe('accounts that have no IBAN', () => {
  test('are no mistake where the country has none, and are where it has', async () => {
    await open('<iban-field label="Account" country="us"></iban-field>');
    await input().fill('123 456-789');
    await page.keyboard.press('Tab');
    expect(await of((field) => [field.status, field.value, field.checkValidity()])).toEqual(['not-an-iban', '123 456-789', true]);
    expect(await message().innerText()).toBe('Accounts in US have no IBAN: the number cannot be checked');
    expect(await message().getAttribute('data-kind')).toBe('note');
    await of((field) => {
      field.country = 'IT';
    });
    expect(await of((field) => [field.status, field.checkValidity()])).toEqual(['invalid', false]);
    await of((field) => {
      field.country = 'Narnia';
      field.value = 'DE89 3704 0044 0532 0130 00';
    });
    expect(await of((field) => field.status)).toBe('valid');
  });
});

describe('before the engine', () => {
  test('it is a plain field, and checks once the engine is there', async () => {
    await open(FIELD.replace('name="iban"', 'name="iban" required'), { ready: false });
    expect(await of((field) => [field.status, field.validity?.valueMissing])).toEqual(['empty', true]);
    await input().pressSequentially('it61x0542811101000000123456');
    await page.keyboard.press('Tab');
    expect(await shown()).toBe(SHOWN.replace('60', '61'));
    expect(await of((field) => [field.status, field.value, field.checkValidity()])).toEqual([
      'unchecked',
      'IT61X0542811101000000123456',
      true,
    ]);
    await page.evaluate(() => window.fidato.init());
    await message().getByText('would be 60').waitFor();
    expect(await of((field) => [field.status, field.checkValidity()])).toEqual(['invalid', false]);
  });

  test('somebody who is typing is not interrupted', async () => {
    await open(FIELD, { ready: false });
    await input().pressSequentially('IT61X');
    await page.evaluate(() => window.fidato.init());
    await page.waitForFunction(() => document.querySelector('iban-field')?.status === 'invalid');
    expect(await message().textContent()).toBe('');
    await page.keyboard.type('05');
    expect(await shown()).toBe('IT61 X05');
  });

  test('properties set before it was defined are kept', async () => {
    await open('<p></p>');
    await page.evaluate(async () => {
      class Other extends (customElements.get('iban-field') as CustomElementConstructor) {}
      const early = document.createElement('early-field') as unknown as IbanField;
      early.value = 'it60 x0542811101000000123456';
      early.required = true;
      document.querySelector('p')?.append(early);
      customElements.define('early-field', Other);
    });
    expect(
      await page
        .locator('early-field')
        .evaluate((field) => [(field as unknown as IbanField).value, Object.hasOwn(field, 'value')]),
    ).toEqual([ITALIAN, false]);
  });
});

describe('for everybody', () => {
  test('the label of the page names it, leads to it, and the message describes it', async () => {
    await open(
      '<label>Bank account <iban-field id="a">From the last invoice</iban-field></label><iban-field id="b" label="Other account"></iban-field>',
    );
    const field = page.getByRole('textbox', { name: 'Bank account', exact: true });
    await page.getByText('Bank account').click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('a');
    await page.keyboard.type('IT60');
    await page.keyboard.press('Tab');
    expect(await field.inputValue()).toBe('IT60');
    const client = await page.context().newCDPSession(page);
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    const box = nodes.find(({ role, name }) => role?.value === 'textbox' && name?.value === 'Bank account');
    expect(box?.description?.value).toBe('From the last invoice 4 characters instead of 27 for IT');
    expect(box?.properties?.find(({ name }) => name === 'invalid')?.value.value).toBe('true');
    await page.getByRole('textbox', { name: 'Other account' }).focus();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('b');
  });

  test('speaks the language of the page, also when it changes', async () => {
    await open(FIELD, { lang: 'it' });
    await input().fill('IT60X0542811101000000123457');
    await page.keyboard.press('Tab');
    expect(await message().innerText()).toContain('Se il resto è giusto, il CIN sarebbe Y');
    expect(await of((field) => field.validationMessage)).toContain('il CIN sarebbe Y.');
    await page.evaluate(() => {
      document.documentElement.lang = 'en';
    });
    await message().getByText('the CIN would be Y').waitFor();
    expect(await of((field) => field.validationMessage)).toContain('the CIN would be Y.');
  });

  test('what is typed is in no attribute', async () => {
    await open(FIELD);
    await input().fill(ITALIAN);
    await page.keyboard.press('Tab');
    const html = await of((field) => field.outerHTML + field.shadowRoot?.innerHTML);
    expect(html).not.toMatch(/123\s*456|IT60/);
  });

  test.each(['light', 'dark'] as const)('axe finds nothing, %s', async (colorScheme) => {
    await open(
      `${FIELD}<iban-field id="b" label="Other" value="IT61X0542811101000000123456">A hint</iban-field><iban-field label="Third" disabled></iban-field>`,
      {
        colorScheme,
      },
    );
    // axe takes a page without a background for white.
    await page.evaluate(() => {
      const style = new CSSStyleSheet();
      style.replaceSync('html { background: Canvas }');
      document.adoptedStyleSheets = [style];
    });
    await page.evaluate(axe);
    const found = await page.evaluate(async () => {
      const { violations } = await (
        window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> } }
      ).axe.run();
      return violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join()).join(' ')}`);
    });
    expect(found).toEqual([]);
  });

  test('forced colours keep a sign of what is wrong', async () => {
    await open('<iban-field label="IBAN" value="IT61"></iban-field>', { forcedColors: 'active' });
    const style = () =>
      input().evaluate((element) => [getComputedStyle(element).borderTopStyle, getComputedStyle(element).borderTopWidth]);
    expect(await style()).toEqual(['double', '3px']);
    await input().focus();
    expect(await input().evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
  });

  test('moves within the document and leaves it', async () => {
    await open(`${FIELD}<div id="there"></div>`);
    await input().fill(ITALIAN);
    await page.evaluate(() => document.querySelector('#there')?.append(document.querySelector('iban-field') as Node));
    expect([await shown(), await of((field) => [field.form, field.value])]).toEqual([SHOWN, [null, ITALIAN]]);
    await page.evaluate(() => document.querySelector('iban-field')?.remove());
  });
});
