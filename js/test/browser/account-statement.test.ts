// <account-statement> in a real browser, under a policy that also asks for Trusted Types.

import * as fidato from 'fidato';
import { payCode } from 'fidato/pay';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Page } from './browser.js';
import { axe, noTrouble, stage } from './stage.js';

const open = stage('account-statement');
beforeAll(() => fidato.init());

const options = {
  asOf: '2026-11-22',
  from: '2026-10-01',
  sender: { name: 'Alfa S.r.l.', iban: 'IT60X0542811101000000123456' },
  fx: [{ from: 'USD', to: 'EUR', rate: '0.92' }],
};
const account = (count = 1): fidato.Account => ({
  id: 'C-1',
  name: 'Rossi <b>S.r.l.</b>',
  currency: 'EUR',
  country: 'IT',
  credit: { limit: '5000.00' },
  invoices: [
    ...Array.from({ length: count }, (_, place) => ({
      id: `F-${place + 1}`,
      number: `2026/${place + 17}`,
      customerReference: 'PO 4711',
      issued: '2026-08-01',
      due: '2026-09-30',
      amount: '1220.00',
    })),
    { id: 'G-1', issued: '2026-10-01', due: '2026-12-31', amount: '80.00' },
    { id: 'G-2', issued: '2026-10-02', due: '2026-12-31', amount: '50.00' },
    { id: 'U-1', issued: '2026-10-02', due: '2026-12-31', amount: '7.50', currency: 'USD' },
  ],
  payments: [{ id: 'P-1', on: '2026-10-05', amount: '220.00', invoiceId: 'F-1' }],
  bills: [
    {
      id: 'B-1',
      kind: 'riba',
      invoiceId: 'G-2',
      due: '2026-12-31',
      amount: '50.00',
      status: 'presented',
      presented: '2026-11-01',
    },
  ],
  disputes: [{ id: 'D-1', invoiceIds: ['F-1'], amount: '20.00', reason: 'price', openedOn: '2026-10-15' }],
});
const statement = (count?: number) => fidato.statement(account(count), options);

type Host = HTMLElement & { statement: unknown; payCode: unknown; print(): void };
const set = (page: Page, answer: unknown, code: unknown = null) =>
  page.locator('account-statement').evaluate(
    async (element, [value, drawn]) => {
      Object.assign(element, { statement: value, payCode: drawn });
      await new Promise(requestAnimationFrame);
    },
    [answer, code],
  );
const rows = (page: Page, table: string, currency = 'EUR') =>
  page
    .locator('account-statement')
    .evaluate(
      (element, [name, wanted]) =>
        [...(element.shadowRoot as ShadowRoot).querySelectorAll(`[data-currency="${wanted}"] [data-table="${name}"] tr`)].map(
          (row) => [...row.children].map((cell) => cell.textContent?.replaceAll('\u00a0', ' ')).join('|'),
        ),
      [table, currency],
    );
const part = (page: Page, name: string) => page.locator(`account-statement >> [part="${name}"]`);

describe('what it shows', () => {
  test('a table for each currency, with what is late, disputed, presented, and how the balance came about', async () => {
    const page = await open('<account-statement>as it was</account-statement>');
    await set(page, statement(), payCode(statement().payment));
    expect(await part(page, 'head').textContent()).toBe('Statement of accountRossi <b>S.r.l.</b> · As of 22 Nov 2026');
    expect(await rows(page, 'open')).toEqual([
      'Number|Date|Due|Your order|Amount|Days late|Note|Open',
      '2026/17|1 Aug 2026|30 Sept 2026|PO 4711|€1,220.00|53|in dispute|€1,000.00',
      'G-1|1 Oct 2026|31 Dec 2026||€80.00|||€80.00',
      'Balance|||||||€1,080.00',
    ]);
    expect(await rows(page, 'presented')).toEqual(['Number|Date|Due|Amount|Open', 'G-2|2 Oct 2026|31 Dec 2026|€50.00|€50.00']);
    expect(await rows(page, 'ageing')).toEqual([
      'Not due|1 to 30 days|31 to 60 days|61 to 90 days|91 to 180 days|181 to 360 days|Over 360 days',
      '€80.00|€0.00|€1,000.00|€0.00|€0.00|€0.00|€0.00',
    ]);
    expect(await rows(page, 'movements')).toEqual([
      'Date|What|Number|Amount|Balance',
      '|Opening balance|||€1,220.00',
      '1 Oct 2026|Invoice|G-1|€80.00|€1,300.00',
      '2 Oct 2026|Invoice|G-2|€50.00|€1,350.00',
      '5 Oct 2026|Payment|2026/17|-€220.00|€1,130.00',
      '1 Nov 2026|Presented to the bank|G-2|-€50.00|€1,080.00',
      '22 Nov 2026|Closing balance|||€1,080.00',
    ]);
    expect(await rows(page, 'open', 'USD')).toEqual([
      'Number|Date|Due|Amount|Days late|Open',
      'U-1|2 Oct 2026|31 Dec 2026|$7.50||$7.50',
      'Balance|||||$7.50',
    ]);
    expect(await page.locator('account-statement >> [part=payment] [part=facts]').textContent()).toMatch(
      /^PayeeAlfa S\.r\.l\.IBANIT60 X054 2811 1010 0000 0123 456To pay now€980\.00ReferenceRF\d\d 2026 17$/,
    );
    expect(await part(page, 'facts').first().textContent()).toMatch(/^Credit limit€5,000\.00Available/);
    noTrouble(page);
  });

  test('tables are tables: headings of columns and rows, a caption', async () => {
    const page = await open('<account-statement></account-statement>');
    await set(page, statement());
    const table = page.getByRole('table', { name: 'Open items (EUR)' });
    expect(await table.getByRole('columnheader').count()).toBe(8);
    expect(await table.getByRole('rowheader').allTextContents()).toEqual(['2026/17', 'G-1', 'Balance']);
    noTrouble(page);
  });

  test('the pay code as it was drawn, dark on white in both schemes, and none where none is given', async () => {
    const code = payCode(statement().payment);
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open('<account-statement></account-statement>', { colorScheme });
      await set(page, statement(), code);
      const svg = part(page, 'code').locator('svg');
      expect(await svg.locator('path').getAttribute('d')).toBe(code?.path);
      expect(
        await svg.evaluate((e) => [getComputedStyle(e).backgroundColor, getComputedStyle(e.firstElementChild as Element).fill]),
      ).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
      await set(page, statement(), { size: 'large', path: 7 });
      expect(await part(page, 'code').count()).toBe(0);
      noTrouble(page);
    }
  });

  test('several invoices are listed to be ticked', async () => {
    const page = await open('<account-statement></account-statement>');
    await set(page, statement(3));
    expect(await part(page, 'ticks').locator('li').allTextContents()).toEqual(['2026/17', '2026/18', '2026/19']);
    noTrouble(page);
  });

  test('in the language around it, and in its own', async () => {
    const page = await open('<account-statement></account-statement>', { lang: 'it' });
    await set(page, statement());
    expect((await rows(page, 'open'))[3]).toBe('Saldo|||||||1.080,00 €');
    await page.locator('account-statement').evaluate((element) => element.setAttribute('lang', 'en'));
    await expect.poll(async () => (await rows(page, 'open'))[3]).toBe('Balance|||||||€1,080.00');
    noTrouble(page);
  });
});

describe('what it is given', () => {
  test('its own content until there is a statement, and whenever there is none', async () => {
    const page = await open('<account-statement>as it was</account-statement>');
    const shown = () =>
      page
        .locator('account-statement')
        .evaluate((e) => [e.matches(':state(empty)'), e.shadowRoot?.querySelector('article')?.checkVisibility() ?? false]);
    await expect.poll(shown).toEqual([true, false]);
    await set(page, statement());
    expect(await shown()).toEqual([false, true]);
    for (const nothing of [null, undefined, 7, 'x', [], {}, { asOf: '2026-11-22' }, { asOf: 1, blocks: [] }]) {
      await set(page, nothing);
      expect(await shown()).toEqual([true, false]);
    }
    noTrouble(page);
  });

  test('as an attribute, and broken', async () => {
    const page = await open('<account-statement id="a"></account-statement>');
    const give = (json: string) =>
      page.locator('account-statement').evaluate(async (element, value) => {
        element.setAttribute('statement', value);
        await new Promise(requestAnimationFrame);
      }, json);
    await give(JSON.stringify(statement()));
    expect(await rows(page, 'open')).toHaveLength(4);
    await give('{oops');
    expect(await page.locator('account-statement').evaluate((e) => e.matches(':state(empty)'))).toBe(true);
    noTrouble(page);
  });

  test('parts that are missing or of another kind', async () => {
    const page = await open('<account-statement></account-statement>');
    const odd = {
      asOf: '2026-13-45',
      overdue: [null, 3, { currency: 'EUR', invoiceId: 'A', open: 'x', due: 7 }],
      blocks: [{ currency: 'EUR', buckets: 'none', period: { movements: [{}] } }, null, { currency: 'not one', balance: '1.00' }],
      payment: { iban: 'IT60', amount: '5', currency: 'EUR' },
    };
    await set(page, odd);
    expect((await rows(page, 'open'))[1]).toMatch(/^A\|/);
    noTrouble(page);
  });

  test('a property set before the element was defined', async () => {
    const page = await open('<account-statement></account-statement>', { define: false });
    await page
      .locator('account-statement')
      .evaluate((element, value) => Object.assign(element, { statement: value }), statement());
    await page.evaluate("import('/elements/define.js').then(() => undefined)");
    await expect.poll(() => rows(page, 'open').then((found) => found.length)).toBe(4);
    noTrouble(page);
  });
});

test.each(['light', 'dark'] as const)('axe finds nothing, %s, wide and narrow', async (colorScheme) => {
  const page = await open('<account-statement></account-statement>', { colorScheme });
  await set(page, statement(3), payCode(statement(3).payment));
  await page.evaluate(() => document.body.style.setProperty('background', 'Canvas'));
  expect(await axe(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 800 });
  expect(await axe(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'only tables scroll').toBe(true);
  noTrouble(page);
});

describe('on paper', () => {
  /** Pages of a PDF and the size of the first in points. */
  const sheets = (pdf: Buffer) => {
    const text = pdf.toString('latin1');
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? [];
    return {
      count: text.match(/\/Type \/Page\b(?!s)/g)?.length,
      width: Math.round(Number(width)),
      height: Math.round(Number(height)),
    };
  };

  test('with the page around it: nothing is cut off, and long tables go on', async () => {
    const page = await open('<account-statement></account-statement>');
    await set(page, statement(120));
    const pdf = await page.pdf({ format: 'A4' });
    expect(sheets(pdf).count).toBeGreaterThan(2);
    await page.emulateMedia({ media: 'print' });
    expect(
      await part(page, 'scroll')
        .first()
        .evaluate((e) => getComputedStyle(e).overflowX),
    ).toBe('visible');
    expect(
      await page
        .locator('account-statement >> thead')
        .first()
        .evaluate((e) => getComputedStyle(e).display),
    ).toBe('table-header-group');
    noTrouble(page);
  });

  // A statement of one currency takes one sheet; a second currency has tables of its own, and takes another.
  test.each([
    ['one currency', { ...account(), invoices: account().invoices?.filter(({ id }) => id !== 'U-1') }, 1],
    ['two currencies', account(), 2],
  ])('alone, on A4, in a frame of its own that leaves the page as it is: %s', async (_name, customer, count) => {
    const page = await open('<p>not on paper</p><account-statement></account-statement>');
    const answer = fidato.statement(customer as fidato.Account, options);
    await set(page, answer, payCode(answer.payment));
    const sheetsBefore = await page.evaluate(() => document.adoptedStyleSheets.length);
    await page.locator('account-statement').evaluate((element) => (element as Host).print());
    const frame = await page.evaluate(() => {
      const paper = document.querySelector<HTMLIFrameElement>('iframe[data-account-statement]')?.contentDocument;
      return (
        paper && {
          text: paper.body.textContent,
          html: paper.body.innerHTML,
          title: paper.title,
          css: paper.adoptedStyleSheets.map((sheet) => [...sheet.cssRules].map((rule) => rule.cssText).join('\n')).join('\n'),
        }
      );
    });
    // A browser without a printer may have printed, and taken the frame away, at once.
    if (frame) {
      expect(frame.text).toContain('Statement of account');
      expect(frame.text).not.toContain('not on paper');
      expect(frame.title).toBe('Statement of account, Rossi <b>S.r.l.</b>');
      const paper = await page.context().newPage();
      await paper.setContent(`<style>${frame.css}</style>${frame.html}`);
      expect(sheets(await paper.pdf({ preferCSSPageSize: true }))).toEqual({ count, width: 595, height: 842 });
      await paper.close();
    }
    expect(frame, 'the frame is there until it was printed').not.toBeNull();
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(sheetsBefore);
    noTrouble(page);
  });
});
