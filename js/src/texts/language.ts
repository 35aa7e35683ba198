// What a language consists of. Each has a folder beside this file, and a place in index.ts.
//
// The sets are typed by what the engine declares: a word that is missing, or that no set has, does not compile.

import type {
  Address,
  AltmanZone,
  Channel,
  CodeScheme,
  Comparison,
  DecisionAction,
  DisputeReason,
  DisputeStatus,
  ExposureBucket,
  Fact,
  Figure,
  FindingId,
  HoldKind,
  Information,
  Informed,
  InstalmentState,
  LimitLacking,
  LimitMethod,
  MeasureId,
  MovementKind,
  NextStep,
  NonPaymentReason,
  PartyFields,
  PlanStanding,
  Preset,
  Priority,
  ProceedingKind,
  PromiseState,
  ProofKind,
  Proposal,
  ProspectDecision,
  QuickAction,
  Rating,
  ReasonCode,
  RecognitionKind,
  Remedy,
  ScoreSource,
  Severity,
  SignalKind,
  StatementCredit,
  Tone,
  Trend,
} from '../types.js';

/** A text for each reason code; the syntax is described in ../message.ts. */
export type Catalogue = Readonly<Record<ReasonCode, string>>;
/** Texts for some of them. */
export type SomeOfCatalogue = Readonly<Partial<Catalogue>>;

/** A word for each value of a closed set, as it stands inside a sentence. */
type Each<Value extends string> = Readonly<Record<Value, string>>;
/** A word for each identifier of the presets. A policy may have others, which are shown as they are. */
type OfPresets = Readonly<Record<string, string>>;

/** Words that sentences speak of. */
export type SpokenWords = {
  readonly bucket: Each<ExposureBucket>;
  readonly figure: Each<Figure>;
  /** What led to the answer at a gate: what a rule tests, and what is no rule. */
  readonly gateCause: Each<Figure | 'limit' | 'hold' | 'signal' | 'proceeding'>;
  readonly holdKind: Each<HoldKind>;
  readonly signal: Each<SignalKind>;
  readonly proceeding: Each<ProceedingKind>;
  /** Master data that may be missing, with the article. */
  readonly partyField: Each<
    | Exclude<
        keyof PartyFields,
        | 'kind'
        | 'country'
        | 'iban'
        | 'bic'
        | 'language'
        | 'contactName'
        | 'billingEmails'
        | 'foundedOn'
        | 'legalForm'
        | 'accounts'
      >
    | Extract<keyof Address, 'street' | 'city' | 'postcode'>
  >;
  readonly disputeReason: Each<DisputeReason>;
  readonly codeScheme: Each<CodeScheme>;
  /** Departments, and people who decide. */
  readonly who: OfPresets;
  readonly evidence: OfPresets;
  readonly remedy: Each<Remedy>;
  readonly cause: OfPresets;
  readonly channel: Each<Channel>;
  readonly nonPaymentReason: Each<NonPaymentReason>;
  readonly level: OfPresets;
  /** What an action at law takes. */
  readonly legalCheck: Each<'undisputed' | 'due' | 'documents' | 'formal-notice' | 'sdi'>;
  /** What a firm can do at once against a leak of its own process. */
  readonly quickAction: Each<QuickAction>;
  /** Facts of the scorecard. */
  readonly fact: Each<Fact>;
  readonly information: Each<Information>;
  readonly scoreSource: Each<ScoreSource>;
  readonly altmanZone: Each<AltmanZone>;
  readonly limitMethod: Each<LimitMethod>;
  readonly limitLacks: Each<LimitLacking>;
  /** What a good payer has earned. */
  readonly recognition: Each<RecognitionKind>;
};

/** Words of a step of collection. */
export type StepWords = {
  readonly action: Each<NextStep['action']>;
  readonly tone: Each<Tone>;
};

/** Words of answers and records that no sentence speaks of. */
export type FurtherWords = {
  readonly comparison: Each<Comparison>;
  readonly decision: Each<DecisionAction>;
  /** What an evaluation proposes. */
  readonly evaluation: Each<ProspectDecision>;
  /** What a review of the limit proposes. */
  readonly proposal: Each<Proposal>;
  readonly disputeStatus: Each<DisputeStatus>;
  readonly informed: Each<Informed>;
  /** The figures of the process review. */
  readonly measure: Each<MeasureId>;
  /** Its findings. */
  readonly finding: Each<FindingId>;
  readonly instalmentState: Each<InstalmentState>;
  readonly planStanding: Each<PlanStanding>;
  readonly preset: Each<Preset>;
  readonly priority: Each<Priority>;
  readonly promiseState: Each<PromiseState>;
  readonly proof: Each<ProofKind>;
  readonly rating: Each<Rating>;
  readonly severity: Each<Severity>;
  readonly touchpoint: OfPresets;
  readonly trend: Each<Trend>;
  readonly worklistRule: OfPresets;
};

/** What `<collection-step>` itself says. */
export interface StepTexts {
  readonly today: string;
  /** In front of a day. */
  readonly from: string;
  /** Blocked, and nothing recorded says until when. */
  readonly noDay: string;
  readonly blockers: string;
  readonly reasons: string;
  readonly following: string;
  /** In place of an interest whose rate is not known. */
  readonly rate: string;
  readonly facts: Each<'channel' | 'tone' | 'invoices' | 'amount' | 'interest' | 'fee'>;
}

/** What a statement of account says. */
export interface StatementTexts {
  readonly title: string;
  /** In front of a day. */
  readonly asOf: string;
  readonly open: string;
  readonly overdue: string;
  readonly fallingDue: string;
  readonly presented: string;
  /** What a bank collects is in no total. */
  readonly notCounted: string;
  readonly disputed: string;
  readonly ageing: string;
  readonly notDue: string;
  /** Of a number of days: {from}, {to}; without {to} there is no end. */
  readonly days: string;
  readonly over: string;
  readonly movements: string;
  /** {from}, {to}: days. */
  readonly period: string;
  readonly opening: string;
  readonly closing: string;
  readonly nothing: string;
  readonly limit: string;
  readonly available: string;
  readonly plan: string;
  /** {amount}, {date}. */
  readonly planNext: string;
  readonly interest: string;
  readonly pay: string;
  readonly code: string;
  readonly tick: string;
  readonly columns: Each<
    'what' | 'number' | 'date' | 'due' | 'order' | 'amount' | 'open' | 'late' | 'note' | 'balance' | 'currency'
  >;
  readonly credit: Each<StatementCredit['kind']>;
  readonly movement: Each<MovementKind>;
  readonly payment: Each<'name' | 'iban' | 'bic' | 'amount' | 'reference' | 'text'>;
}

/** What `<dispute-triage>` itself says. */
export interface TriageTexts {
  readonly legend: string;
  readonly words: string;
  readonly scheme: string;
  readonly code: string;
  readonly propose: string;
  readonly confirm: string;
  readonly proposed: string;
  readonly confirmed: string;
  readonly reason: string;
  readonly choose: string;
  readonly undecided: string;
  readonly required: string;
  readonly facts: Each<'owner' | 'respondBy' | 'resolveBy' | 'disputed' | 'undisputed'>;
}

/** The lists of codes have one name in every language. */
export const codeScheme: Each<CodeScheme> = { uncl4465: 'UN/EDIFACT 4465', 'x12-426': 'X12 426', sepa: 'SEPA' };
