import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, stage } from './support.mjs';

const here = stage();

for (const theme of ['light', 'dark']) {
  for (const [name, hash] of [
    ['list', '#/'],
    ['customer', '#/customers/C1045'],
    ['customer with a wrong IBAN', '#/customers/C1012'],
    ['customer that was told', '#/customers/C1019'],
    ['worklist', '#/worklist'],
    ['rules', '#/rules'],
    ['import', '#/import'],
  ]) {
    for (const width of [1300, 390]) {
      test(`${name}, ${theme}, ${width} px: axe finds nothing`, async (t) => {
        const page = await here.open(t, `?lang=it&theme=${theme}${hash}`, {
          width,
          colorScheme: theme === 'dark' ? 'light' : 'dark',
        });
        await page.locator('main h1').waitFor();
        assert.deepEqual(await axe(page), []);
      });
    }
  }
  test(`import with a mapping and bad rows, ${theme}: axe finds nothing`, async (t) => {
    const page = await here.open(t, `?lang=en&theme=${theme}#/import`);
    await page.locator('#csv-file').setInputFiles({
      name: 'a.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('customer,invoice number,invoice date,amount\nA,1,2026-01-01,10\nA,2,x,10\n'),
    });
    await page.locator('.mapping').waitFor();
    assert.deepEqual(await axe(page), []);
    await page.locator('#import-run').click();
    await page.locator('.bad-rows').waitFor();
    assert.deepEqual(await axe(page), []);
  });
}

test('the keyboard reaches everything in the order of the page', async (t) => {
  const page = await here.open(t, '?lang=en');
  await page.locator('.customers tbody tr').first().waitFor();
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'content');
  await page.locator('#search').focus();
  for (let i = 0; i < 40 && !(await page.evaluate(() => document.activeElement.matches('.who a'))); i++)
    await page.keyboard.press('Tab');
  const name = await page.evaluate(() => document.activeElement.textContent);
  await page.keyboard.press('Enter');
  await page.locator('h1', { hasText: name }).waitFor();
});

test('a screen reader finds a table with rows and cells, also on a phone', async (t) => {
  for (const width of [1300, 390]) {
    const page = await here.open(t, '?lang=en', { width });
    await page.locator('.customers tbody tr').first().waitFor();
    assert.equal(await page.getByRole('table').getByRole('row').count(), 61);
    assert.equal(await page.getByRole('columnheader').count(), 6);
  }
});
