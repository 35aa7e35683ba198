// When money will come in.
import type { Assessment, Behaviour } from 'fidato';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { App } from '../app.js';
import { addDays, day, money, number, shortDay } from '../format.js';
import { Sum } from '../money.js';
import { barChart } from './chart.js';
import { sentences } from './step.js';

/** Weeks in the chart of expected cash; what is expected after them is one bar. */
const WEEKS = 10;

interface Week {
  /** Its Monday; `null` for everything after the last week shown. */
  from: string | null;
  total: Sum;
  count: number;
}

const mondayOf = (date: string): string => addDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));

/** Every week from the first payment expected to the last, also those without one. */
function weeksOf(expected: Behaviour['expected'], currency: string): Week[] {
  const days = expected.map(({ on }) => on).sort();
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  const week = (from: string | null): Week => ({ from, total: new Sum(currency), count: 0 });
  const weeks: Week[] = [];
  for (let from = mondayOf(first); from <= last && weeks.length < WEEKS; from = addDays(from, 7)) weeks.push(week(from));
  const later = week(null);
  for (const { on, open } of expected) {
    const into = weeks.find(({ from }) => from === mondayOf(on)) ?? later;
    into.total.add(open);
    into.count += 1;
  }
  return later.count > 0 ? [...weeks, later] : weeks;
}

export function cashCard(app: App, { behaviour, overdue }: Assessment): TemplateResult {
  const {
    texts,
    state: { language },
  } = app;
  const weeks = weeksOf(behaviour.expected, overdue.currency);
  const amount = (total: Sum) => money(String(total), overdue.currency, language);
  const name = (from: string | null) => (from === null ? texts.weeksLater : day(from, language));
  const chart = {
    labels: weeks.map(({ from }) => (from === null ? texts.weeksLater : shortDay(from, language))),
    values: weeks.map(({ total }) => Number(total)),
    said: weeks.map(({ total }) => amount(total)),
    colours: weeks.map(() => '--b-not-due'),
    across: false,
    axis: (value: number) => money(String(value), overdue.currency, language, true),
  };
  return html`<section class="card" aria-labelledby="cash-title">
    <h2 id="cash-title">${texts.cashTitle}</h2>
    <dl class="figures small">
      <div><dt>${texts.rating}</dt><dd id="rating">${behaviour.rating === null ? html`<span class="dim">${texts.noHistory}</span>` : html`${behaviour.rating} <small class="dim">${texts.words.rating[behaviour.rating]}</small>`}</dd></div>
      ${behaviour.averageDaysLate === null ? nothing : html`<div><dt>${texts.averageLate}</dt><dd>${number(Number(behaviour.averageDaysLate), language)}</dd></div>`}
      <div><dt>${texts.trend}</dt><dd>${texts.words.trend[behaviour.trend]}</dd></div>
    </dl>
    ${
      weeks.length === 0
        ? html`<p class="dim">${texts.cashNone}</p>`
        : html`
      <div class="chart"><canvas role="img" aria-labelledby="cash-title" aria-describedby="cash-table" ${barChart(chart)}></canvas></div>
      <details><summary>${texts.cashTable}</summary><table id="cash-table" class="plain cash">
        <thead><tr><th scope="col">${texts.weekOf}</th><th scope="col" class="number">${texts.amount}</th><th scope="col" class="number">${texts.invoicesCol}</th></tr></thead>
        <tbody>${weeks.map(
          ({ from, total, count }) => html`<tr class=${count === 0 ? 'nil' : ''}>
          <th scope="row">${name(from)}</th>
          <td class="number">${count === 0 ? html`<span class="dim">–</span>` : amount(total)}</td>
          <td class="number dim">${count === 0 ? '' : number(count, language)}</td>
        </tr>`,
        )}</tbody>
      </table></details>`
    }
    ${behaviour.reasons.length === 0 ? nothing : html`<div class="notes">${sentences(app, behaviour.reasons)}</div>`}
  </section>`;
}
