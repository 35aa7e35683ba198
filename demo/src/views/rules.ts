// The policy, edited as data: what it says in words, what is wrong with it by path, and what applying it changes.

import type { GateTest, Policy, PolicyProblem } from 'fidato';
import { CreditError, checkPolicy, explain } from 'fidato';
import { titled } from 'fidato/texts';
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { type App, type Applied, withPolicy } from '../app.js';
import { type Book, evaluate, isForToday, workOf } from '../book.js';
import { number } from '../format.js';
import { complete, isRecord, PEERS, PRESETS, peerName, startingText } from '../policies.js';
import { icon } from './icons.js';

/** The figures with a field of their own, by path; everything is in the text. */
const QUICK = ['collection.minIntervalDays', 'collection.maxAttempts', 'dueSoonDays', 'overdue.marginDays'] as const;

/** Figures that a rule asks for without a threshold of their own. */
const YES_OR_NO: ReadonlySet<string> = new Set([
  'overdue',
  'legal',
  'returned-amount',
  'returned',
  'broken-promises',
  'delivery-stopped',
  'formal-notice',
  'no-data',
  'limit-expired',
]);

/** Said on every page while rules of one's own hold. */
export function rulesInForce(app: App): TemplateResult | typeof nothing {
  const {
    texts,
    state: { engine, book },
  } = app;
  if (engine !== 'ready' || !book.policy) return nothing;
  const name = peerName(book.policy);
  return html`<p class="in-force">${icon('warn')}<span>${name ? texts.rulesPeer(name) : texts.rulesOwn}</span>
    <button class="link" id="rules-back" @click=${() => {
      app.setPolicy(undefined);
      app.set({ rules: null });
    }}>${texts.rulesBack}</button></p>`;
}

interface Draft {
  /** Readable as JSON. */
  value: unknown;
  wrong: { path: string; text: string }[];
}

function read(app: App, text: string): Draft {
  const {
    texts,
    state: { language },
  } = app;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const at = /line (\d+) column (\d+)/.exec(String(error));
    return {
      value: undefined,
      wrong: [{ path: '', text: at ? texts.rulesNoJsonAt(at[1] as string, at[2] as string) : texts.rulesNoJson }],
    };
  }
  const { problems } = checkPolicy(value);
  const say = ({ path, reasons }: PolicyProblem) => ({
    path,
    text: reasons.map((reason) => explain(reason, language)).join('; '),
  });
  return { value, wrong: problems.map(say) };
}

export function rulesPage(app: App): TemplateResult {
  const { texts, state } = app;
  const now = textOf(state.book.policy);
  const text = state.rules?.text ?? now;
  const draft = read(app, text);
  const refused = state.rules?.refused;
  if (typeof refused === 'string') draft.wrong.push({ path: refused, text: texts.recordFix.other ?? '' });
  const changed = text !== now;
  const fine = draft.wrong.length === 0;
  const write = (next: string, source = state.rules?.source ?? 'now') =>
    app.set({ rules: { source, text: next, applied: null, refused: null } });
  return html`
    <div class="head"><div><h1 tabindex="-1">${texts.rulesTitle}</h1><p class="lead">${texts.rulesLead}</p></div></div>
    ${state.rules?.applied ? appliedCard(app, state.rules.applied) : nothing}
    <div class="two rules">
      <section class="card" aria-labelledby="say-title">
        <h2 id="say-title">${fine && changed ? texts.rulesSay : texts.rulesSayNow}</h2>
        ${inWords(app, fine ? (draft.value as Policy) : state.book.policy)}
      </section>
      <section class="card" aria-labelledby="edit-title">
        <h2 id="edit-title">${texts.rulesEdit}</h2>
        <form class="fields" @submit=${(event: Event) => {
          event.preventDefault();
          void apply(app, draft, text);
        }}>
          <label for="rules-from">${texts.rulesFrom}</label>
          <select id="rules-from" .value=${live(state.rules?.source ?? 'now')} @change=${(event: Event) => {
            const source = (event.target as HTMLSelectElement).value;
            write(source === 'now' ? now : startingText(source), source);
          }}>
            <option value="now">${texts.rulesFromNow}</option>
            <option value="">${texts.rulesFromCountry}</option>
            <optgroup label=${texts.rulesPresets}>${PRESETS.map((preset) => html`<option value=${preset}>${titled(texts.words.preset, preset)}</option>`)}</optgroup>
            <optgroup label=${texts.rulesPeers}>${PEERS.map(({ name, policy }) => html`<option value=${policy.id}>${name}</option>`)}</optgroup>
          </select>
          ${quick(app, draft, write)}
          <div id="rules-said" class="said" role="status" data-state=${fine ? 'ok' : 'wrong'}>
            ${icon(fine ? 'ok' : 'wrong')}
            <div><p>${fine ? (changed ? texts.rulesFine : texts.rulesSame) : texts.rulesWrong(draft.wrong.length)}</p>
              ${fine ? nothing : html`<ul class="wrongs">${draft.wrong.map(({ path, text: said }) => html`<li><code>${path || texts.rulesWhole}</code> ${said}</li>`)}</ul>`}</div>
          </div>
          <div class="actions">
            <button class="primary" id="rules-apply" ?disabled=${!fine || !changed}>${texts.rulesApply}</button>
            <button class="quiet" type="button" id="rules-discard" ?disabled=${!changed} @click=${() => app.set({ rules: null })}>${texts.rulesDiscard}</button>
          </div>
          <label for="rules-text">${texts.rulesText}</label>
          ${text.trim() === '{}' ? html`<p class="hint">${texts.rulesNothing}</p>` : nothing}
          <textarea id="rules-text" rows=${Math.min(24, Math.max(5, text.split('\n').length + 1))} spellcheck="false" autocomplete="off" autocapitalize="off" wrap="off" aria-invalid=${fine ? 'false' : 'true'} aria-describedby="rules-said" .value=${live(text)}
            @input=${(event: Event) => write((event.target as HTMLTextAreaElement).value)}></textarea>
        </form>
      </section>
    </div>
  `;
}

const textOf = (policy: Policy | undefined): string => (policy ? JSON.stringify(policy, null, 2) : startingText(''));

function appliedCard(app: App, { steps, states, today }: Applied): TemplateResult {
  const {
    texts,
    state: { book },
  } = app;
  return html`<section class="card applied" role="status" id="rules-applied">
    <h2>${icon('ok')}${texts.applied}</h2>
    <ul class="reasons"><li>${texts.appliedSteps(steps, book.firms.length)}</li><li>${texts.appliedStates(states)}</li><li>${texts.appliedToday(today.before, today.now)}</li></ul>
    <p><a href="#/worklist">${texts.appliedWork}</a> · <a href="#/">${texts.appliedList}</a></p>
  </section>`;
}

/** Puts the draft in force, only when the check and a first evaluation accept it. */
async function apply(app: App, draft: Draft, text: string): Promise<void> {
  if (draft.wrong.length > 0) return;
  const given = draft.value as Policy;
  const policy = Object.keys(given).length === 0 ? undefined : given;
  const { book } = app.state;
  try {
    const applied = await difference(app, book, withPolicy(book, policy));
    app.setPolicy(policy);
    app.set({ rules: { source: 'now', text: textOf(policy), applied, refused: null } });
    queueMicrotask(() => document.getElementById('rules-applied')?.scrollIntoView({ block: 'nearest' }));
  } catch (error) {
    if (!(error instanceof CreditError)) throw error;
    app.set({ rules: { source: 'now', text, applied: null, refused: error.path ?? error.code } });
  }
}

async function difference(app: App, before: Book, now: Book): Promise<Applied> {
  const day = app.asOf;
  const look = async (book: Book) => {
    await app.prepare(book, day);
    const { items } = workOf(book, day);
    const badges = evaluate(book, day).rows.map(({ badge }) => `${badge.tone} ${badge.code}`);
    const steps = new Map(
      items.map(({ accountId, nextStep: { action, allowed, on, levelId } }) => [
        accountId,
        [action, allowed, on, levelId].join(' '),
      ]),
    );
    return { badges, steps, today: items.filter(isForToday).length };
  };
  const old = await look(before);
  const fresh = await look(now);
  return {
    steps: before.firms.filter(({ account }) => old.steps.get(account.id) !== fresh.steps.get(account.id)).length,
    states: old.badges.filter((badge, index) => badge !== fresh.badges[index]).length,
    today: { before: old.today, now: fresh.today },
  };
}

const at = (tree: unknown, path: string): unknown =>
  path.split('.').reduce((value: unknown, key) => (isRecord(value) ? value[key] : undefined), tree);

/** The tree with one value put in, or taken out when there is none. */
function put(tree: Record<string, unknown>, [key = '', ...rest]: readonly string[], value: unknown): Record<string, unknown> {
  const { [key]: below, ...others } = tree;
  const inside = rest.length > 0 ? put(isRecord(below) ? below : {}, rest, value) : value;
  // The order of the keys stays, so that the text does not jump about.
  return inside === undefined
    ? others
    : key in tree
      ? Object.fromEntries(Object.entries(tree).map(([name, old]) => [name, name === key ? inside : old]))
      : { ...tree, [key]: inside };
}

function quick(app: App, draft: Draft, write: (text: string) => void): TemplateResult {
  const { texts } = app;
  const tree = isRecord(draft.value) ? draft.value : null;
  const below = complete(undefined);
  return html`<p class="hint">${texts.rulesQuickLead}</p><div class="quick">${QUICK.map((path) => {
    const value = at(tree, path);
    const problem = draft.wrong.find((each) => each.path === path);
    return html`<div><label for=${`q-${path}`}>${texts.rulesQuick[path]}</label>
      <input id=${`q-${path}`} inputmode="numeric" autocomplete="off" placeholder=${String(at(below, path) ?? '')} ?disabled=${tree === null} .value=${live(value === undefined || value === null ? '' : String(value))} aria-invalid=${problem ? 'true' : 'false'} aria-describedby=${`q-${path}-said`}
        @change=${(event: Event) => {
          const written = (event.target as HTMLInputElement).value.trim();
          // A number where it is one; anything else goes into the text as it is, where the check names it.
          const next = written === '' ? undefined : /^\d{1,9}$/.test(written) ? Number(written) : written;
          write(JSON.stringify(put(tree ?? {}, path.split('.'), next), null, 2));
        }} />
      <p class="refused" id=${`q-${path}-said`}>${problem ? html`<code>${path}</code>: ${problem.text}` : nothing}</p></div>`;
  })}</div>`;
}

function inWords(app: App, policy: Policy | undefined): TemplateResult {
  const {
    texts,
    state: { language },
  } = app;
  const { collection, contacts, promises, overdue, dueSoonDays, gates } = complete(policy);
  return html`
    <h3>${texts.rulesLadder}</h3>
    ${
      collection.levels.length === 0
        ? html`<p class="dim">${texts.rulesNoLadder}</p>`
        : html`<ol class="ladder">${collection.levels.map(
            (level) => html`<li data-level=${level.id}>
      <small>${(texts.anchors[level.anchor ?? 'due'] ?? ((days: number) => number(days, language)))(level.days)}</small>
      <strong>${titled(texts.words.action, level.action)}</strong>
      <small>${[level.channels?.map((channel) => titled(texts.words.channel, channel)).join(' / '), level.tone && texts.words.tone[level.tone], level.needsProof && texts.needsProof].filter(Boolean).join(' · ')}</small>
    </li>`,
          )}</ol>`
    }
    <h3>${texts.rulesFacts}</h3>
    <ul class="reasons">${[
      texts.saysLate(overdue.marginDays),
      texts.saysDueSoon(dueSoonDays),
      texts.saysExceeded[gates.onExceeded],
      texts.saysEscalation[collection.escalation],
      texts.saysPer[collection.per],
      texts.saysInterval(collection.minIntervalDays),
      texts.saysDispute[collection.disputeBlocks],
      texts.saysAnswer(collection.answerDisputes),
      texts.saysPromise(promises.blocksCollection, promises.maxDays),
      texts.saysFailed(contacts.failed.map((outcome) => texts.failedOutcomes[outcome] ?? outcome).join(', ')),
    ].map((said) => html`<li>${said}</li>`)}</ul>
    <h3>${texts.rulesGates}</h3>
    ${
      gates.rules.length === 0
        ? html`<p class="dim">${texts.rulesNoGates}</p>`
        : html`<p class="hint">${texts.rulesGatesLead}</p><ul class="gates">${gates.rules.map(
            ({ id, when, action, gate }) => html`<li data-gate=${id} data-action=${action}>
      <strong>${texts.gateAction[action]}</strong> ${tested(app, when)}
      <small>${gate?.map((each) => texts.gateWhere[each] ?? each).join(', ') ?? texts.gateEverywhere}</small>
    </li>`,
          )}</ul>`
    }`;
}

/** What a rule tests: a figure that is there or not by its name, any other with its threshold. */
function tested(app: App, { figure, op, value, and }: GateTest): string {
  const { texts } = app;
  const there = YES_OR_NO.has(figure) && ((op === '>' && Number(value) === 0) || (op === '>=' && Number(value) === 1));
  const name = titled(texts.words.figure, figure);
  const own = there ? name : `${name}: ${texts.gateSign[op] ?? op} ${value}`;
  return [own, ...(and ?? []).map((further) => tested(app, further))].join(texts.gateAnd);
}
