// The step carried out: what to write, on which channel, in which language; copied, mailed, printed, and recorded once sent.

import type { Channel, Contact, Locale, Message, NextStep } from 'fidato';
import { CreditError, explain, message, type Written, write } from 'fidato';
import { titled } from 'fidato/texts';
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { App } from '../app.js';
import { accountOf, type Customer, optionsOf } from '../book.js';
import { FIRM } from '../firm.js';
import { icon } from './icons.js';

/** A message being written. Empty = as the engine proposes; a text of the reader's own takes the place of the one proposed. */
export interface Composing {
  id: string;
  action: Message['action'] | '';
  channel: Channel | '';
  language: Locale | '';
  own: { subject: string; body: string } | null;
  said: 'copied' | 'not-copied' | 'recorded' | null;
}

export const NO_MESSAGE: Composing = { id: '', action: '', channel: '', language: '', own: null, said: null };

const CHANNELS: readonly Channel[] = ['email', 'pec', 'registered-letter', 'letter', 'sms', 'phone'];
const LANGUAGES: readonly Locale[] = ['it', 'en', 'de', 'fr', 'es'];
/** Each language by its own name, as whoever reads it looks for it. */
const NAMES: Record<Locale, string> = { it: 'Italiano', en: 'English', de: 'Deutsch', fr: 'Français', es: 'Español' };

/** Opens the message for a customer, and goes to it. */
export function compose(app: App, id: string, action: Message['action'] | '' = ''): void {
  app.set({ composing: { ...NO_MESSAGE, id, action } });
  queueMicrotask(() =>
    queueMicrotask(() => {
      document.getElementById('compose')?.scrollIntoView({ block: 'nearest' });
      document.getElementById('compose-title')?.focus({ preventScroll: true });
    }),
  );
}

/** What can be written besides the step: what the record gives occasion for. */
function actions({ account }: Customer, asOf: string): Message['action'][] {
  const open = (account.disputes ?? []).some(({ status }) => (status ?? 'open') === 'open');
  const promised = (account.promises ?? []).some(({ on, withdrawnOn }) => on >= asOf && !withdrawnOn);
  return [
    'remind',
    'send-statement',
    'resend-invoice',
    'propose-plan',
    'formal-notice',
    ...(open ? (['acknowledge-dispute'] as const) : []),
    ...(promised ? (['confirm-promise'] as const) : []),
    ...((account.payments ?? []).length > 0 ? (['thank'] as const) : []),
  ];
}

function asked(app: App, customer: Customer, { action, channel, language }: Composing): Message | { refused: string } {
  try {
    return message(accountOf(customer), {
      ...optionsOf(app.state.book, app.asOf),
      sender: FIRM,
      ...(action === '' ? {} : { action }),
      ...(channel === '' ? {} : { channel }),
      ...(language === '' ? {} : { language }),
    });
  } catch (error) {
    if (error instanceof CreditError) return { refused: error.message };
    throw error;
  }
}

export function composeCard(app: App, customer: Customer): TemplateResult | typeof nothing {
  const {
    texts,
    state: { composing, language },
  } = app;
  const { id } = customer.account;
  if (composing.id !== id) return nothing;
  const made = asked(app, customer, composing);
  const change = (part: Partial<Composing>) => app.set({ composing: { ...composing, said: null, own: null, ...part } });
  const close = () => {
    app.set({ composing: NO_MESSAGE });
    queueMicrotask(() => document.getElementById('compose-open')?.focus());
  };
  const option = (value: string, text: string, chosen: boolean) =>
    html`<option value=${value} .selected=${chosen}>${text}</option>`;
  const value = (event: Event) => (event.target as HTMLSelectElement).value;
  const found = 'refused' in made ? null : made;
  return html`<section class="card compose" id="compose" aria-labelledby="compose-title">
    <div class="head"><h2 id="compose-title" tabindex="-1">${texts.composeTitle}</h2>
      <button class="quiet only-icon" id="compose-close" @click=${close}>${icon('close')}<span class="hidden-text">${texts.composeClose}</span></button></div>
    <div class="fields trio">
      <div class="fields"><label for="compose-action">${texts.composeAction}</label>
        <select id="compose-action" @change=${(event: Event) => change({ action: value(event) as Composing['action'], channel: '' })}>
          ${option('', texts.composeStep, composing.action === '')}
          ${actions(customer, app.asOf).map((each) => option(each, texts.composeActions[each] ?? titled(texts.words.action, each as NextStep['action']), composing.action === each))}</select></div>
      <div class="fields"><label for="compose-channel">${texts.recordChannel}</label>
        <select id="compose-channel" @change=${(event: Event) => change({ channel: value(event) as Channel })}>
          ${CHANNELS.map((each) => option(each, titled(texts.words.channel, each), (found?.channel ?? composing.channel) === each))}</select></div>
      <div class="fields"><label for="compose-language">${texts.composeLanguage}</label>
        <select id="compose-language" @change=${(event: Event) => change({ language: value(event) as Locale })}>
          ${LANGUAGES.map((each) => html`<option value=${each} lang=${each} .selected=${(found?.language ?? composing.language) === each}>${NAMES[each]}</option>`)}</select></div>
    </div>
    ${found === null ? html`<p class="verdict" data-tone="stop">${icon('wrong')}${'refused' in made ? made.refused : ''}</p>` : found.parts.length === 0 ? nothingToWrite(app, found) : text(app, customer, composing, found)}
    <p class="said-of" role="status">${composing.said === null ? '' : texts.composeSaid[composing.said]}</p>
    ${found && found.parts.length > 0 ? notes(found, language) : nothing}
  </section>`;
}

function nothingToWrite({ texts, state: { language } }: App, { reasons }: Message): TemplateResult {
  return html`<p class="verdict">${icon('pause')}<strong>${texts.composeNothing}</strong></p>
    <ul class="reasons">${reasons.map((reason) => html`<li data-code=${reason.code}>${explain(reason, language)}</li>`)}</ul>`;
}

/** Why the message is as it is: in what is left out of it the reader wants to look. */
function notes({ reasons }: Message, language: string): TemplateResult | typeof nothing {
  if (reasons.length === 0) return nothing;
  return html`<ul class="reasons">${reasons.map((reason) => html`<li data-code=${reason.code}>${explain(reason, language)}</li>`)}</ul>`;
}

function text(app: App, customer: Customer, composing: Composing, made: Message): TemplateResult {
  const {
    texts,
    state: { language },
  } = app;
  const written = write(made, made.language);
  const now = composing.own ?? { subject: written.subject ?? '', body: written.body };
  const own = (part: Partial<{ subject: string; body: string }>) =>
    app.set({ composing: { ...composing, said: null, own: { ...now, ...part } } });
  const typed = (event: Event) => (event.target as HTMLInputElement).value;
  const link = hrefOf(written, composing, made);
  return html`
    ${made.missing.length === 0 ? nothing : html`<div class="missing"><p>${icon('warn')}<strong>${texts.composeMissing}</strong></p><ul class="reasons">${made.missing.map((reason) => html`<li data-code=${reason.code}>${explain(reason, language)}</li>`)}</ul></div>`}
    <p class="dim to">${made.to.length === 0 ? texts.composeToNobody : texts.composeTo([...made.to, ...made.cc].join(', '))}</p>
    ${written.subject === null ? nothing : html`<div class="fields"><label for="compose-subject">${texts.composeSubject}</label><input id="compose-subject" lang=${made.language} autocomplete="off" .value=${live(now.subject)} @input=${(event: Event) => own({ subject: typed(event) })} /></div>`}
    <div class="fields"><label for="compose-body">${made.channel === 'phone' ? texts.composeScript : texts.composeBody}</label>
      <textarea id="compose-body" lang=${made.language} rows=${Math.min(24, Math.max(4, now.body.split('\n').length + 1))} .value=${live(now.body)} @input=${(event: Event) => own({ body: typed(event) })}></textarea></div>
    ${written.segments === null ? nothing : html`<p class="hint">${texts.composeSegments(written.segments)}${written.unusual.length === 0 ? '' : ` ${texts.composeUnusual(written.unusual.join(' '))}`}</p>`}
    <div class="actions">
      <button class="primary" id="compose-sent" @click=${() => sent(app, customer, composing, made.contact)}>${made.channel === 'phone' ? texts.composeCalled : texts.composeSent}</button>
      <button class="quiet" id="compose-copy" @click=${() => void copy(app, composing, now, written)}>${texts.composeCopy}</button>
      ${link === null ? nothing : html`<a class="button quiet" id="compose-link" href=${link}>${made.channel === 'sms' ? texts.composeOpenSms : texts.composeOpenMail}</a>`}
      <button class="quiet" id="compose-print" @click=${() => print(now, made.language)}>${texts.composePrint}</button>
      ${composing.own === null ? nothing : html`<button class="link" @click=${() => app.set({ composing: { ...composing, own: null } })}>${texts.composeAsProposed}</button>`}
    </div>
    <p class="hint">${texts.composeHint}</p>`;
}

/** The reader's own words go along; where they are too long for a link, the link has the recipients alone. */
function hrefOf(written: Written, { own }: Composing, made: Message): string | null {
  if (written.href === null || own === null) return written.href;
  const to = made.to.map(encodeURIComponent).join(',');
  if (made.channel === 'sms') return `sms:${to}?body=${encodeURIComponent(own.body)}`;
  const cc = made.cc.length > 0 ? `cc=${made.cc.map(encodeURIComponent).join(',')}&` : '';
  const link = `mailto:${to}?${cc}subject=${encodeURIComponent(own.subject)}&body=${encodeURIComponent(own.body.replaceAll('\n', '\r\n'))}`;
  return link.length <= 2000 ? link : `mailto:${to}?${cc}subject=${encodeURIComponent(own.subject)}`;
}

async function copy(app: App, composing: Composing, now: { subject: string; body: string }, written: Written): Promise<void> {
  const whole = written.subject === null ? now.body : `${now.subject}\n\n${now.body}`;
  let said: Composing['said'] = 'copied';
  try {
    await navigator.clipboard.writeText(whole);
  } catch {
    // A page may be forbidden to; the text can be copied by hand.
    said = 'not-copied';
    const area = document.getElementById('compose-body') as HTMLTextAreaElement | null;
    area?.select();
  }
  app.set({ composing: { ...composing, own: composing.own, said } });
}

/** Prints the letter alone: everything else is hidden from paper. */
function print({ subject, body }: { subject: string; body: string }, language: string): void {
  const sheet = document.createElement('article');
  sheet.className = 'printed';
  sheet.lang = language;
  const head = document.createElement('h1');
  head.textContent = subject;
  const text = document.createElement('p');
  text.textContent = body;
  sheet.append(...(subject ? [head, text] : [text]));
  document.body.append(sheet);
  const done = () => sheet.remove();
  addEventListener('afterprint', done, { once: true });
  globalThis.print();
}

/** It went out: the contact that the engine gave is recorded, and everything goes on from there. */
function sent(app: App, customer: Customer, composing: Composing, contact: Contact): void {
  app.edit(customer.account.id, 'contact', (before) => ({
    ...before,
    account: { ...before.account, contacts: [...(before.account.contacts ?? []), contact] },
  }));
  app.set({ composing: { ...composing, own: null, said: 'recorded' } });
  queueMicrotask(() => queueMicrotask(() => document.getElementById('compose-title')?.focus({ preventScroll: true })));
}
