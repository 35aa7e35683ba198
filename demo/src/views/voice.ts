// What customers tell us: causes as bars, the cases behind each, what changed, and like cases decided differently.
import { explain } from 'fidato';
import { titled } from 'fidato/texts';
import { html, nothing, type TemplateResult } from 'lit-html';
import { type App, customerHref } from '../app.js';
import { day, longDay, money, number, percent } from '../format.js';
import type { Texts } from '../i18n/index.js';
import { decimals, minor } from '../money.js';
import { type Case, type Cause, keyOf } from '../voice.js';
import { barChart } from './chart.js';
import { icon } from './icons.js';

const PERIODS = [90, 365, 0] as const;

/** Where a cause arises gives its bar the colour. */
const COLOURS: Record<string, string> = {
  order: '--b-bills',
  delivery: '--b-deliveries',
  product: '--b-overdue',
  invoice: '--b-not-due',
  payment: '--b-orders',
  contract: '--b-returned',
  contact: '--b-draft',
  service: '--b-returned',
};

const nameOf = (cause: Cause, texts: Texts): string =>
  `${titled(texts.words.cause, cause.cause)}${cause.site ? ` · ${cause.site}` : ''}`;

export function voicePage(app: App): TemplateResult {
  const {
    texts,
    state: { language, voice, book },
  } = app;
  const { answer, cases, before } = app.told.voice;
  const ordered = [...answer.causes].sort((a, b) => (voice.by === 'count' ? b.count - a.count : 0)); // stable: the dearest first among equals
  const chosen = ordered.find((cause) => keyOf(cause) === voice.cause) ?? ordered[0];
  document.title = `${texts.voiceTitle} · ${texts.appName}`;
  return html`
    <div class="head">
      <div>
        <h1 tabindex="-1">${texts.voiceTitle}</h1>
        <p class="lead">${texts.voiceLead(longDay(app.asOf, language))}</p>
      </div>
      <div class="switch" role="group" aria-label=${texts.voicePeriod}>
        ${PERIODS.map((days) => html`<button data-days=${days} aria-pressed=${voice.days === days ? 'true' : 'false'} @click=${() => app.set({ voice: { ...voice, days } })}>${texts.voicePeriods[days]}</button>`)}
      </div>
    </div>
    ${
      chosen === undefined
        ? html`<section class="card"><p>${texts.voiceNothing}</p></section>`
        : html`
      ${tiles(app, ordered, before)}
      <div class="two voice">${chartCard(app, ordered, chosen)} ${casesCard(app, chosen, cases.get(keyOf(chosen)) ?? [])}</div>
      <div class="two voice">${tableCard(app, ordered)} ${changesCard(app)}</div>`
    }
    ${unlikeCard(app)}
    ${answer.skipped.length === 0 ? nothing : html`<p class="remark skipped">${texts.voiceSkipped(answer.skipped.length, answer.skipped.map(({ accountId }) => book.firms.find(({ account }) => account.id === accountId)?.account.name ?? accountId).join(', '))}</p>`}
  `;
}

function tiles(app: App, causes: readonly Cause[], before: ReadonlyMap<string, bigint> | null): TemplateResult {
  const {
    texts,
    state: { language, book },
  } = app;
  const total = causes.reduce((sum, { amount }) => sum + minor(amount, book.currency), 0n);
  const count = causes.reduce((sum, cause) => sum + cause.count, 0);
  const customers = new Set(causes.flatMap(({ accounts }) => accounts)).size;
  const whole = (units: bigint) => money(decimals(units, book.currency), book.currency, language, true);
  const dearest = causes.reduce((a, b) => (Number(b.amount) > Number(a.amount) ? b : a));
  const frequent = causes.reduce((a, b) => (b.count > a.count ? b : a));
  const tile = (id: string, name: string, value: string, note: unknown) =>
    html`<div class="tile" id=${id}><dt>${name}</dt><dd><strong>${value}</strong><span>${note}</span></dd></div>`;
  return html`<dl class="tiles voice-tiles">
    ${tile('voice-amount', texts.voiceAmount, whole(total), before === null ? nothing : texts.voiceAmountNote(whole([...before.values()].reduce((sum, each) => sum + each, 0n))))}
    ${tile('voice-cases', texts.voiceCases, number(count, language), texts.voiceCasesNote(customers))}
    ${tile('voice-dearest', texts.voiceDearest, nameOf(dearest, texts), texts.voiceDearestNote(percent(Number(dearest.share), language)))}
    ${tile('voice-frequent', texts.voiceFrequent, nameOf(frequent, texts), texts.voiceFrequentNote(frequent.count))}
  </dl>`;
}

function chartCard(app: App, causes: readonly Cause[], chosen: Cause): TemplateResult {
  const {
    texts,
    state: { language, voice, book },
  } = app;
  const byCount = voice.by === 'count';
  const pick = (index: number, moved = false) => {
    const cause = causes[index];
    if (!cause) return;
    app.set({ voice: { ...voice, cause: keyOf(cause), focus: moved ? index : null } });
  };
  const at = causes.indexOf(chosen);
  // Inside the canvas are the buttons for its bars: one stop of the tab key, the arrow keys move from bar to bar.
  const step = (event: KeyboardEvent, index: number) => {
    const next = {
      ArrowDown: index + 1,
      ArrowRight: index + 1,
      ArrowUp: index - 1,
      ArrowLeft: index - 1,
      Home: 0,
      End: causes.length - 1,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const bars = [...((event.currentTarget as HTMLElement).parentElement?.children ?? [])] as HTMLElement[];
    bars[Math.max(0, Math.min(bars.length - 1, next))]?.focus();
  };
  const amount = (cause: Cause) => money(cause.amount, book.currency, language);
  const chart = {
    labels: causes.map((cause) => (cause.site ? [titled(texts.words.cause, cause.cause), cause.site] : nameOf(cause, texts))),
    values: causes.map((cause) => (byCount ? cause.count : Number(cause.amount))),
    said: causes.map((cause) => `${amount(cause)} · ${texts.voiceFrequentNote(cause.count)}`),
    colours: causes.map((cause) => COLOURS[cause.touchpoint] ?? '--b-draft'),
    across: true,
    axis: (value: number) => (byCount ? number(value, language) : money(String(value), book.currency, language, true)),
    focus: voice.focus,
    chosen: at,
    pick,
  };
  return html`<section class="card" aria-labelledby="voice-chart-title">
    <div class="card-head">
      <h2 id="voice-chart-title">${texts.voiceChartTitle}</h2>
      <div class="switch" role="group" aria-label=${texts.voiceBy}>
        ${(['amount', 'count'] as const).map((by) => html`<button data-by=${by} aria-pressed=${voice.by === by ? 'true' : 'false'} @click=${() => app.set({ voice: { ...voice, by, focus: null } })}>${by === 'amount' ? texts.voiceByAmount : texts.voiceByCount}</button>`)}
      </div>
    </div>
    <p class="dim" id="voice-hint">${texts.voiceChartHint}</p>
    <div class="chart across" .style=${`block-size: ${causes.length * 2.1 + 2.5}rem`}>
      <canvas role="group" aria-labelledby="voice-chart-title" aria-describedby="voice-hint" ${barChart(chart)}>${causes.map(
        (
          cause,
          index,
        ) => html`<button data-cause=${keyOf(cause)} tabindex=${index === at ? '0' : '-1'} aria-pressed=${index === at ? 'true' : 'false'}
        @click=${() => pick(index, true)} @keydown=${(event: KeyboardEvent) => step(event, index)} @focus=${() => app.set({ voice: { ...app.state.voice, focus: index } })} @blur=${() => app.set({ voice: { ...app.state.voice, focus: null } })}>${nameOf(cause, texts)}: ${chart.said[index]}</button>`,
      )}</canvas>
    </div>
    <ul class="legend" aria-label=${texts.voiceTouchpoint}>${[...new Set(causes.map(({ touchpoint }) => touchpoint))].map((touchpoint) => html`<li><span class="dot" data-touchpoint=${touchpoint} aria-hidden="true"></span>${titled(texts.words.touchpoint, touchpoint)}</li>`)}</ul>
  </section>`;
}

function casesCard(app: App, cause: Cause, cases: readonly Case[]): TemplateResult {
  const {
    texts,
    state: { language, book },
  } = app;
  return html`<section class="card" aria-labelledby="cases-title">
    <div class="card-head"><h2 id="cases-title"><span role="status">${texts.voiceBehind(nameOf(cause, texts), cause.count)}</span></h2><strong class="number">${money(cause.amount, book.currency, language)}</strong></div>
    <ul class="cases">${cases.map(
      ({ customer: { account }, on, amount, invoiceIds, words, dispute }) => html`<li>
      <div><a href=${customerHref(account.id)}>${account.name ?? account.id}</a>
        ${words ? html`<q lang=${account.country === 'IT' ? 'it' : 'en'}>${words}</q>` : nothing}
        <small class="dim">${dispute ? html`${texts.voiceFromDispute} ${texts.words.disputeStatus[dispute.closedOn && dispute.closedOn > app.asOf ? 'open' : (dispute.status ?? 'open')]}` : texts.voiceFromContact} · ${invoiceIds.join(', ')}</small></div>
      <div class="number"><strong>${money(amount, book.currency, language)}</strong><small class="dim">${day(on, language)}</small></div>
    </li>`,
    )}</ul>
  </section>`;
}

const DIRECTION = { new: 'warn', up: 'up', down: 'down' } as const;

function changesCard(app: App): TemplateResult {
  const {
    texts,
    state: { language },
  } = app;
  const { since, changes, reasons } = app.told.voice.answer;
  // One sentence a change, in their order; without any, the sentence why there is nothing to compare with.
  const sign = (place: number) => {
    const change = changes[place];
    return change ? DIRECTION[change.direction] : 'right';
  };
  return html`<section class="card" aria-labelledby="changes-title">
    <h2 id="changes-title">${texts.voiceChanges(day(since, language))}</h2>
    ${reasons.length === 0 ? html`<p class="dim">${texts.voiceChangesNone}</p>` : html`<ul class="changes">${reasons.slice(0, 8).map((reason, place) => html`<li data-code=${reason.code}>${icon(sign(place))}<span>${explain(reason, language)}</span></li>`)}</ul>`}
  </section>`;
}

function tableCard(app: App, causes: readonly Cause[]): TemplateResult {
  const {
    texts,
    state: { language, voice, book },
  } = app;
  const { before } = app.told.voice;
  const change = (cause: Cause) => {
    const then = before?.get(keyOf(cause)) ?? 0n;
    if (then === 0n) return texts.voiceNew;
    const by = minor(cause.amount, book.currency) - then;
    return `${by > 0n ? '+' : by < 0n ? '−' : '±'}${money(decimals(by < 0n ? -by : by, book.currency), book.currency, language, true)}`;
  };
  return html`<section class="card voice-table" aria-labelledby="voice-table-title">
    <h2 id="voice-table-title">${texts.voiceTable}</h2>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="voice-table-title"><table class="plain causes">
      <thead><tr><th scope="col">${texts.voiceCause}</th><th scope="col">${texts.voiceTouchpoint}</th><th scope="col" class="number">${texts.voiceCases}</th><th scope="col" class="number">${texts.amount}</th><th scope="col" class="number">${texts.shareCol}</th>${before === null ? nothing : html`<th scope="col" class="number">${texts.voiceChange}</th>`}</tr></thead>
      <tbody>${causes.map(
        (cause) => html`<tr data-cause=${keyOf(cause)}>
        <th scope="row"><button class="link" @click=${() => {
          app.set({ voice: { ...voice, cause: keyOf(cause), focus: null } });
          document.getElementById('cases-title')?.scrollIntoView({ block: 'center' });
        }}>${nameOf(cause, texts)}</button></th>
        <td><span class="dot" data-touchpoint=${cause.touchpoint} aria-hidden="true"></span>${titled(texts.words.touchpoint, cause.touchpoint)}</td>
        <td class="number">${number(cause.count, language)}</td>
        <td class="number">${money(cause.amount, book.currency, language)}</td>
        <td class="number dim">${percent(Number(cause.share), language)}</td>
        ${before === null ? nothing : html`<td class="number">${change(cause)}</td>`}
      </tr>`,
      )}</tbody>
    </table></div>
  </section>`;
}

function unlikeCard(app: App): TemplateResult {
  const {
    texts,
    state: { language },
  } = app;
  const { decided, deviations } = app.told.unlike;
  return html`<section class="card unlike" aria-labelledby="unlike-title">
    <h2 id="unlike-title">${texts.unlikeTitle}</h2>
    ${
      deviations.length === 0
        ? html`<p class="dim">${texts.unlikeNone}</p>`
        : html`
      <p class="dim">${texts.unlikeLead(decided)}</p>
      <ul class="cases">${deviations.map(
        ({ customer: { account }, dispute, reason: why, reasons }) => html`<li>
        <div><a href=${customerHref(account.id)}>${account.name ?? account.id}</a>
          <ul class="reasons">${reasons.map((reason) => html`<li data-code=${reason.code}>${explain(reason, language)}</li>`)}</ul></div>
        <div class="number"><strong>${dispute.amount === undefined ? '' : money(String(dispute.amount), account.currency, language)}</strong><small class="dim">${why ? titled(texts.words.disputeReason, why) : texts.cannotDecide}</small></div>
      </li>`,
      )}</ul>`
    }
  </section>`;
}
