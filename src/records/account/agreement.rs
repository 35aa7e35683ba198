//! What was agreed: holds, promises, repayment plans, waivers.

use super::Instalment;
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::money::{Amount, Currency};
use crate::ground::read::record::{choice, record};
use crate::ground::read::{Id, Member, Node, Object, Read, Text};

choice! {
    /// What a hold is on.
    HoldScope {
        /// The whole account.
        Account = "account",
        /// One invoice.
        Invoice = "invoice",
        /// One order.
        Order = "order",
    }
}

choice! {
    /// What a hold stops.
    HoldKind {
        /// Collection (solleciti).
        Collection = "collection",
        /// Deliveries.
        Delivery = "delivery",
        /// Orders.
        Order = "order",
    }
}

record! {
    /// Somebody decided that something must not go on (blocco).
    Hold {
        /// What it is on.
        scope: HoldScope,
        /// The invoice or order.
        target_id: Option<Id>,
        /// What it stops.
        kind: HoldKind,
        /// First day.
        from: Day,
        /// Last day, included; absent = no end.
        until: Option<Day>,
        /// Why.
        reason: String,
        /// Who decided.
        by: Option<Text>,
    }
}

record! {
    /// A promise to pay (promessa di pagamento).
    PromiseToPay {
        /// Identifier.
        id: Option<Id>,
        /// The day it was made.
        made_on: Day,
        /// The promised day.
        on: Day,
        /// The promised amount.
        amount: Amount,
        /// The invoices meant; absent = all.
        invoice_ids: Option<Vec<String>>,
        /// Currency of the amount; the account's by default.
        currency: Option<Currency>,
        /// The day it was withdrawn or replaced. By the promised day: neither kept nor broken from then on.
        withdrawn_on: Option<Day>,
    }
}

choice! {
    /// How far a plan has come.
    PlanState {
        /// Offered, not agreed.
        Proposed = "proposed",
        /// Agreed; the default.
        Agreed = "agreed",
        /// Cancelled.
        Cancelled = "cancelled",
    }
}

/// The identifier of a plan: blank for one on its own.
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanId(String);

impl std::ops::Deref for PlanId {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl Read for PlanId {
    fn read<N: Node>(node: &N) -> Result<Self> {
        String::read(node).map(Self)
    }
}

impl Member for PlanId {
    fn stand_in() -> Self {
        Self::default()
    }
    fn fill<N: Node>(&mut self, object: &mut Object<N>) {
        let mut given = None;
        object.optional(&mut given);
        *self = given.unwrap_or_default();
    }
}

record! {
    /// A repayment plan (piano di rientro).
    RepaymentPlan {
        /// Identifier; needed within an account, not for a plan on its own.
        id: PlanId,
        /// The day it was agreed.
        agreed_on: Option<Day>,
        /// The invoices it covers; absent = all that were open that day.
        invoice_ids: Option<Vec<String>>,
        /// Instalments in any order; at least one.
        instalments: Vec<Instalment>,
        /// Currency of the instalments; the account's by default.
        currency: Option<Currency>,
        /// How far it has come; agreed by default.
        status: Option<PlanState>,
        /// The day it was cancelled.
        cancelled_on: Option<Day>,
        /// The day the customer acknowledged the debt in writing: interrupts prescription (art. 2944 c.c.).
        acknowledged_on: Option<Day>,
    }
}

choice! {
    /// A claim that can be given up once.
    WaiverKind {
        /// Late-payment interest.
        Interest = "interest",
        /// A reminder fee.
        Fee = "fee",
        /// The lump sum for recovery costs (art. 6 D.Lgs. 231/2002).
        LumpSum = "lump-sum",
    }
}

record! {
    /// A claim given up once.
    Waiver {
        /// The day.
        on: Day,
        /// What was given up.
        what: WaiverKind,
        /// For these invoices; absent = for the account.
        invoice_ids: Option<Vec<String>>,
        /// Who decided.
        by: Option<Text>,
    }
}
