//! The interest of one item of an account.

use super::{Claim, ClaimPayment, Exceptions, InterestBasis, LateInterest, late_interest};
use crate::case::ledger::{Fill, FillKind, Item};
use crate::case::linked::Case;
use crate::case::question::Query;
use crate::ground::date::Day;
use crate::ground::error::Result;
use crate::ground::map::{Linked, sort};
use crate::ground::money::Money;
use crate::records::account::{Proceeding, ProceedingKind, Waiver, WaiverKind, each};

/// What decides about the interest of every item of an account besides the item itself: found out once.
#[derive(Debug)]
pub(crate) struct Charges<'a> {
    query: Query<'a>,
    waivers: &'a Linked<'a, Waiver>,
    /// The last day on which each kind was waived for the whole account.
    waived: Vec<(WaiverKind, Day)>,
    /// The days from which proceedings exclude interest, in order.
    excluding: Vec<Day>,
}

impl<'a> Charges<'a> {
    pub(crate) fn of(case: &'a Case<'_>) -> Self {
        let waivers = case.links().waivers();
        let general = |kind: &WaiverKind| {
            let days = waivers.general().filter(|waiver| waiver.what == *kind && case.has_come(waiver.on)).map(|waiver| waiver.on);
            Some((*kind, days.max()?))
        };
        let waived = WaiverKind::ALL.iter().filter_map(general).collect();
        // A negotiated settlement is no insolvency proceeding: interest runs on (art. 1(2) D.Lgs. 231/2002).
        let excludes = |one: &&Proceeding| one.kind != ProceedingKind::NegotiatedSettlement && case.has_come(one.published_on);
        let mut excluding: Vec<Day> = each(&case.account.proceedings).filter(excludes).map(|one| one.published_on).collect();
        sort(&mut excluding);
        Self { query: **case, waivers, waived, excluding }
    }

    /// The last day on which a charge was waived for an item; none when it never was.
    pub(crate) fn waived_until(&self, what: WaiverKind, item: &Item<'_>) -> Option<Day> {
        let named =
            self.waivers.naming(item.id).filter(|waiver| waiver.what == what && self.query.has_come(waiver.on)).map(|waiver| waiver.on);
        let general = self.waived.iter().filter(|(kind, _)| *kind == what).map(|(_, on)| *on);
        named.chain(general).max()
    }

    /// The late-payment interest up to a day of what is asked of an item, with the waivers and proceedings of its account.
    ///
    /// Interest speaks of the same money as the amount: of `asked`, and of what was paid of it before. What nobody asks for
    /// bears none, and never did: what a credit note corrected, what was written off, what is disputed or admitted, what is
    /// with a bank. Documented choice: rule 16 of [the semantics](crate::semantics).
    ///
    /// `unmatched` is cash that is taken from the item although nobody has matched it yet, with its days.
    ///
    /// # Errors
    /// As [`late_interest`].
    pub(crate) fn of_item(&self, item: &Item<'_>, asked: Money, unmatched: &[(Day, Money)], upto: Day) -> Result<LateInterest> {
        of_item(self, item, asked, unmatched, upto)
    }
}

fn of_item(charges: &Charges<'_>, item: &Item<'_>, asked: Money, unmatched: &[(Day, Money)], upto: Day) -> Result<LateInterest> {
    let query = &charges.query;
    let currency = item.amount.currency();
    let born = item.invoice.map_or(item.due, |invoice| invoice.delivered_on.unwrap_or(invoice.issued));
    let exceptions = Exceptions {
        excluded_from: charges.excluding.get(charges.excluding.partition_point(|on| *on <= born)).copied(),
        waived_until: charges.waived_until(WaiverKind::Interest, item),
        lump_sum_waived: charges.waived_until(WaiverKind::LumpSum, item).is_some(),
        first_late: false,
    };
    // A settlement without a date reduces the principal from the first day, since it may have been in time.
    let mut amount = asked;
    let mut payments = Vec::new();
    let cash = |fill: &&Fill| matches!(fill.kind, FillKind::Payment | FillKind::Bill | FillKind::Stated | FillKind::Assigned);
    let matched = item.fills.iter().filter(cash).filter_map(|fill| Some((fill.on?, fill.amount)));
    for (on, paid) in matched.chain(unmatched.iter().copied()) {
        amount = amount.plus(paid)?;
        payments.push(ClaimPayment { on, amount: paid.into() });
    }
    let claim = Claim {
        amount: amount.into(),
        currency,
        due: item.due,
        payments: Some(payments),
        category: item.invoice.and_then(|invoice| invoice.category),
        debtor: query.account.party.as_ref().and_then(|party| party.kind),
        lump_sum: (item.instalment > 1).then_some(false),
    };
    let basis = InterestBasis::new(query.policy, &query.policy.country, &query.question.exchange);
    late_interest(&claim, upto, &basis, exceptions)
}
