// The texts of messages to customers: a language each, whatever languages the rest of the texts have. They have a module of
// their own, so that a bundler takes them only where write() is used.

import type { Channel, DisputeReason, PartCode, ProceedingKind } from '../types.js';
import { messages as de } from './de/messages.js';
import { messages as en } from './en/messages.js';
import { messages as es } from './es/messages.js';
import { messages as fr } from './fr/messages.js';
import { messages as it } from './it/messages.js';

/**
 * The text of a part, in the syntax of ../message.ts. Besides the part's own values a text may use `tone`, `voice` ("spoken" on the
 * telephone and on a visit, "written" elsewhere), `action` and `law`, of the message.
 *
 * - `each`: parts of this code that follow one another are one list. Its `lead` has `{list}` where the items are joined in the
 *   sentence; without, they stand below it. `{size}` is how many there are.
 * - `lines`: a line each; one whose value is absent is left out. Where the `lead` has `{list}`, they are joined by commas.
 */
export type PartText = string | { readonly lead?: string; readonly each?: string; readonly lines?: readonly string[] };

type Each<Value extends string> = Readonly<Record<Value, string>>;

/** What messages say in a language. */
export interface MessageTexts {
  readonly parts: Readonly<Record<PartCode, PartText>>;
  /** Where a person speaks: instead of the text above. */
  readonly spoken: Readonly<Partial<Record<PartCode, PartText>>>;
  readonly words: {
    /** How a contact was made. */
    readonly channel: Each<Channel>;
    readonly disputeReason: Each<DisputeReason>;
    readonly proceeding: Each<ProceedingKind>;
    /** Departments and evidence of the presets; a policy may have others, which are shown as they are. */
    readonly who: Readonly<Record<string, string>>;
    readonly evidence: Readonly<Record<string, string>>;
  };
  /** Between a label and its amount. */
  readonly colon: string;
  /** Heads of the table. `instalment` is a number with its position: values number, instalment. */
  readonly table: Each<'number' | 'reference' | 'issued' | 'due' | 'amount' | 'open' | 'late' | 'instalment'>;
  /** A statement of account; values name, asOf, currency, amount, id, nextDue. */
  readonly statement: Each<
    | 'subject'
    | 'greeting'
    | 'open'
    | 'overdue'
    | 'fallingDue'
    | 'sumOverdue'
    | 'sumFallingDue'
    | 'credits'
    | 'total'
    | 'interest'
    | 'plan'
    | 'nothing'
  >;
  /** A written day with the article that a text names: "il" and "8 giugno 2026" as "l’8 giugno 2026". */
  readonly day?: (written: string, article: string) => string;
}

export const messages = { en, it, de, fr, es } as const satisfies Record<string, MessageTexts>;
export type MessageLanguage = keyof typeof messages;
