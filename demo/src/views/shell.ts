import { html, nothing, type TemplateResult } from 'lit-html';
import { App, isDay, type Theme } from '../app.js';
import { LANGUAGES } from '../i18n/index.js';
import { customerPage } from './customer.js';
import { icon } from './icons.js';
import { importPage } from './import.js';
import { keptBar } from './kept.js';
import { listPage } from './list.js';
import { processPage } from './process.js';
import { prospectPage } from './prospect.js';
import { rulesInForce, rulesPage } from './rules.js';
import { theirPage } from './their.js';
import { voicePage } from './voice.js';
import { worklistPage } from './worklist.js';

const NEXT_THEME: Record<Theme, Theme> = { auto: 'light', light: 'dark', dark: 'auto' };

export function shell(app: App): TemplateResult {
  const { state, texts } = app;
  const title = {
    list: texts.listTitle,
    customer: texts.listTitle,
    their: texts.theirTitle,
    import: texts.importTitle,
    worklist: texts.workTitle,
    process: texts.processTitle,
    prospect: texts.prospectTitle,
    rules: texts.rulesTitle,
    voice: texts.navVoice,
  }[state.route.page];
  document.title = `${title} · ${texts.appName}`;
  const now = App.today();
  const nav = (page: 'list' | 'prospect' | 'worklist' | 'voice' | 'process' | 'rules' | 'import', href: string, text: string) => {
    const here = page === (state.route.page === 'customer' || state.route.page === 'their' ? 'list' : state.route.page);
    return html`<a href=${href} aria-current=${here ? 'page' : nothing}>${text}</a>`;
  };
  return html`
    <a class="skip" href="#content" @click=${skip}>${texts.skip}</a>
    <header class="bar">
      <div class="bar-in">
        <a class="brand" href="#/">${icon('brand')}<span><strong>${texts.appName}</strong><small>${texts.appLine}</small></span></a>
        <nav aria-label=${texts.appName}>${nav('list', '#/', texts.navCustomers)}${nav('worklist', '#/worklist', texts.navWorklist)}${nav('voice', '#/voice', texts.navVoice)}${nav('process', '#/process', texts.navProcess)}${nav('prospect', '#/prospect', texts.navProspect)}${nav('rules', '#/rules', texts.navRules)}${nav('import', '#/import', texts.navImport)}</nav>
        <div class="tools">
          <label class="as-of">
            <span>${texts.asOf}</span>
            <input type="date" id="as-of" min="1900-01-01" max="2199-12-31" .value=${app.asOf}
              @change=${(event: Event) => {
                const { value } = event.target as HTMLInputElement;
                if (isDay(value)) app.setDay(value);
              }}
              @blur=${(event: Event) => {
                (event.target as HTMLInputElement).value = app.asOf;
              }} />
          </label>
          ${
            state.book.file === null && app.asOf !== state.book.asOf
              ? html`<button class="quiet" id="sample-day" @click=${() => app.setDay(null)}>${texts.sampleDay}</button>`
              : html`<button class="quiet" id="today" title=${texts.todayHint} ?disabled=${app.asOf === now} @click=${() => app.setDay(now)}>${texts.today}</button>`
          }
          <div class="switch" role="group" aria-label=${texts.language}>
            ${LANGUAGES.map((language) => html`<button lang=${language} id=${`lang-${language}`} aria-pressed=${state.language === language ? 'true' : 'false'} @click=${() => app.setLanguage(language)}>${language.toUpperCase()}</button>`)}
          </div>
          <button class="quiet only-icon" id="theme" title=${texts.theme[state.theme]} @click=${() => app.setTheme(NEXT_THEME[state.theme])}>
            ${icon(state.theme === 'auto' ? 'auto' : state.theme === 'light' ? 'sun' : 'moon')}<span class="hidden-text">${texts.theme[state.theme]}</span>
          </button>
        </div>
      </div>
    </header>
    <main id="content" tabindex="-1">${rulesInForce(app)}${page(app)}</main>
    ${state.engine === 'ready' ? keptBar(app) : nothing}
    <footer>${texts.footer}</footer>
  `;
}

function page(app: App): TemplateResult {
  const { state, texts } = app;
  if (state.engine === 'loading') return html`<p class="wait" role="status">${texts.loading}</p>`;
  if (state.engine !== 'ready') {
    return html`<section class="card trouble" role="alert">
      <h1>${texts.failed}</h1>
      <p>${state.engine.failed === 'wasm-blocked' ? texts.failedBlocked : state.engine.failed}</p>
      <button class="primary" @click=${() => void app.start()}>${texts.retry}</button>
    </section>`;
  }
  const asked = ({ list: 'rows', worklist: 'work' } as const)[state.route.page as string];
  const progress = asked ? app.progress(asked) : null;
  if (progress !== null) {
    return html`<h1 tabindex="-1">${state.route.page === 'list' ? texts.listTitle : texts.workTitle}</h1>
      <p class="wait" role="status">${texts.evaluating(state.book.firms.length)}</p><progress max="1" .value=${progress} aria-label=${texts.evaluating(state.book.firms.length)}></progress>`;
  }
  if (state.route.page === 'customer') return customerPage(app, state.route.id);
  if (state.route.page === 'their') return theirPage(app, state.route.id);
  if (state.route.page === 'voice') return voicePage(app);
  if (state.route.page === 'process') return processPage(app);
  if (state.route.page === 'prospect') return prospectPage(app);
  if (state.route.page === 'import') return importPage(app);
  if (state.route.page === 'worklist') return worklistPage(app);
  if (state.route.page === 'rules') return rulesPage(app);
  return listPage(app);
}

// The address after # belongs to the pages, so the jump is made by hand.
function skip(event: Event): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}
