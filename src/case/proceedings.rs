//! Crisis and insolvency proceedings (procedure concorsuali): what they protect, and what is left to do.
//!
//! Sources: Codice della crisi (D.Lgs. 14/2019) art. 18, 54, 151 and 201. Documented choice: rule 24 of
//! [the semantics](crate::semantics).

use crate::case::ledger::Item;
use crate::case::question::Query;
use crate::ground::date::Day;
use crate::ground::map::sort_by_key;
use crate::records::account::{Proceeding, ProceedingKind, each};

/// What the proceedings of an account protect on the day asked about.
#[derive(Debug)]
pub struct Protection<'a> {
    running: Vec<&'a Proceeding>,
    /// By the day of publication: the proceeding that protects longest of those published from then on.
    longest: Vec<(Day, &'a Proceeding)>,
}

/// The proceedings that protect prior claims on the day asked about.
#[must_use]
pub fn protection<'a>(query: &Query<'a>) -> Protection<'a> {
    let running = each(&query.account.proceedings).filter(|one| query.has_come(one.published_on) && protects(one));
    let running: Vec<&Proceeding> = running.filter(|one| one.until.is_none_or(|until| query.as_of() <= until)).collect();
    let mut longest: Vec<(Day, &Proceeding)> = running.iter().map(|one| (one.published_on, *one)).collect();
    sort_by_key(&mut longest, |(on, _)| *on);
    let ends = |one: &Proceeding| (one.until.is_none(), one.until);
    let mut best: Option<&Proceeding> = None;
    for (_, one) in longest.iter_mut().rev() {
        *one = best.filter(|best| ends(best) >= ends(one)).unwrap_or(one);
        best = Some(*one);
    }
    Protection { running, longest }
}

/// A negotiated settlement (composizione negoziata) protects only with measures (misure protettive, art. 18 CCII);
/// the others protect by themselves.
fn protects(proceeding: &Proceeding) -> bool {
    proceeding.kind != ProceedingKind::NegotiatedSettlement || proceeding.measures == Some(true)
}

/// Whether creditors file a proof of claim (domanda di ammissione al passivo, art. 201 CCII): in a judicial
/// liquidation, and in another proceeding whose record names a last day for it. In a composition or an agreement the
/// debtor lists its creditors.
#[must_use]
pub fn takes_claims(proceeding: &Proceeding) -> bool {
    match proceeding.kind {
        ProceedingKind::JudicialLiquidation => true,
        ProceedingKind::Other => proceeding.claims_by.is_some(),
        _ => false,
    }
}

impl<'a> Protection<'a> {
    /// Whether nothing is protected.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.running.is_empty()
    }

    /// The proceedings, in the order of the account.
    pub fn running(&self) -> impl Iterator<Item = &'a Proceeding> {
        self.running.iter().copied()
    }

    /// The proceeding that protects an item longest: the one without an end, else the one that ends last.
    ///
    /// A claim is prior when it was delivered, else issued, before the proceeding was published. A bill that names
    /// no known invoice is prior when it was presented before; where nobody said when, it is taken to be, because
    /// to press a protected claim is the graver error.
    #[must_use]
    pub fn of(&self, item: &Item<'_>) -> Option<&'a Proceeding> {
        if self.running.is_empty() {
            return None;
        }
        let born = match item.invoice {
            Some(invoice) => Some(invoice.delivered_on.unwrap_or(invoice.issued)),
            None => item.bill.and_then(|bill| bill.presented.or(bill.credited_on)),
        };
        let from = born.map_or(0, |born| self.longest.partition_point(|(on, _)| *on <= born));
        self.longest.get(from).map(|(_, one)| *one)
    }
}
