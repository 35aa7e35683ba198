// The limit looked at again: keep, raise, lower or suspend, what a good payer has earned, and what would change it.

import type { CreditReview, Evaluation } from 'fidato';
import { explain, reviewCredit } from 'fidato';
import { titled } from 'fidato/texts';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { App } from '../app.js';
import { accountOf, answer, type Customer, optionsOf } from '../book.js';
import { money } from '../format.js';
import { icon } from './icons.js';
import { sentences } from './step.js';

const SIGNS = { keep: 'ok', raise: 'up', lower: 'down', suspend: 'wrong', 'more-information': 'clock' } as const;

export function reviewCard(app: App, customer: Customer): TemplateResult | typeof nothing {
  const {
    texts,
    state: { book, language },
  } = app;
  const review = answer(() => reviewCredit(accountOf(customer), optionsOf(book, app.asOf)));
  if (!review) return nothing;
  const amount = (value: string | null) => (value === null ? texts.noLimit : money(value, review.currency, language));
  const accept = (limit: `${number}`) =>
    app.edit(customer.account.id, 'limit', (before) => ({
      ...before,
      account: {
        ...before.account,
        credit: { ...before.account.credit, limit, decidedOn: app.asOf },
      },
    }));
  const { proposedLimit } = review;
  const first = review.currentLimit === null && review.proposal !== 'suspend' && review.proposedLimit !== null;
  return html`<section class="card review" aria-labelledby="review-title" data-proposal=${review.proposal}>
    <h2 id="review-title">${texts.reviewTitle}</h2>
    <p class="verdict">${icon(first ? 'up' : SIGNS[review.proposal])}<strong>${first ? texts.reviewFirst : titled(texts.words.proposal, review.proposal)}</strong></p>
    <dl class="figures small">
      <div><dt>${texts.reviewNow}</dt><dd>${amount(review.currentLimit)}</dd></div>
      ${review.proposedLimit === null ? nothing : html`<div><dt>${texts.reviewProposed}</dt><dd>${amount(review.proposedLimit)}</dd></div>`}
      ${review.evaluation.grade === null ? nothing : html`<div><dt>${texts.reviewGrade}</dt><dd>${review.evaluation.grade}${review.evaluation.score === null ? nothing : html` <small class="dim">${texts.reviewPoints(review.evaluation.score)}</small>`}</dd></div>`}
    </dl>
    ${review.triggers.length === 0 ? nothing : html`<h3>${texts.reviewWhy}</h3>${sentences(app, review.triggers)}`}
    ${earned(app, review)}
    ${review.reasons.length === 0 ? nothing : html`<div class="notes">${sentences(app, review.reasons)}</div>`}
    <details><summary>${texts.reviewDetails}</summary>${evaluationParts(app, review.evaluation)}</details>
    ${proposedLimit === null || proposedLimit === review.currentLimit ? nothing : html`<div class="actions"><button class="quiet" id="review-accept" @click=${() => accept(proposedLimit)}>${texts.reviewAccept(amount(proposedLimit))}</button></div>`}
    <p class="hint">${texts.reviewPerson}</p>
  </section>`;
}

function earned({ texts, state: { language } }: App, { recognition }: CreditReview): TemplateResult | typeof nothing {
  if (recognition.length === 0) return nothing;
  return html`<h3>${texts.reviewEarned}</h3><ul class="reasons">${recognition.map((one) => html`<li data-kind=${one.kind}><strong>${titled(texts.words.recognition, one.kind)}</strong>: ${one.reasons.map((reason) => explain(reason, language)).join('. ')}</li>`)}</ul>`;
}

/** Points, limits by method, what would change it, and what is out of date. */
export function evaluationParts(app: App, evaluation: Evaluation): TemplateResult {
  const {
    texts,
    state: { language },
  } = app;
  const { contributions, limits, wouldChange, currency } = evaluation;
  const told = (reasons: Evaluation['reasons']) => reasons.map((reason) => explain(reason, language)).join('. ');
  return html`
    ${
      contributions.length === 0
        ? nothing
        : html`<table class="plain"><caption class="dim">${texts.reviewScore}</caption>
      <tbody>${contributions.map((one) => html`<tr data-rule=${one.rule}><th scope="row">${told(one.reasons)}</th><td class="number">${one.points > 0 ? '+' : ''}${one.points}</td></tr>`)}</tbody></table>`
    }
    <table class="plain"><caption class="dim">${texts.reviewLimits}</caption>
      <tbody>${limits.map((one) => html`<tr data-binding=${one.binding}><th scope="row">${titled(texts.words.limitMethod, one.method)}${one.binding ? html` <small>${texts.reviewBinds}</small>` : nothing}<br><small class="dim">${told(one.reasons)}</small></th><td class="number">${one.amount === null ? html`<span class="dim">–</span>` : money(one.amount, currency, language)}</td></tr>`)}</tbody></table>
    ${wouldChange.length === 0 ? nothing : html`<h3>${texts.reviewChange}</h3>${sentences(app, wouldChange)}`}
    ${evaluation.reasons.length === 0 ? nothing : html`<div class="notes">${sentences(app, evaluation.reasons)}</div>`}`;
}
