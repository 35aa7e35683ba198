//! Which debt comes first when the payer does not say (art. 1193 c.c., second paragraph; BGB § 366 orders alike).

use super::Criterion;
use super::accessories::Past;
use crate::case::ledger::Item;
use crate::ground::date::Day;
use crate::ground::reason::Reason;
use crate::policy::InterestKind;
use crate::records::account::Category;

/// Where a debt stands in the order of the law; the smallest comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank {
    /// Not all of it is beyond dispute: a payment is imputed to debts that can be claimed.
    disputed: bool,
    /// Not yet due.
    waiting: bool,
    /// Secured: the less secured comes first.
    secured: bool,
    /// Bears less interest: the more onerous comes first.
    cheap: bool,
    /// The day the debt arose: the older comes first.
    born: Day,
    /// Instalments of one document, and documents of one day: the one due first.
    due: Day,
}

impl Rank {
    pub(super) fn of(past: &Past<'_>, item: &Item<'_>, disputed: bool) -> Self {
        let category = item.invoice.and_then(|invoice| invoice.category);
        let agri = matches!(category, Some(Category::AgriFood | Category::AgriFoodPerishable));
        Self {
            disputed,
            waiting: item.due >= past.paid_on,
            secured: past.is_secured(item),
            // Agri-food claims bear four points more (art. 4 D.Lgs. 198/2021), where the statute decides.
            cheap: !(agri && past.query.policy.interest.kind == InterestKind::Statutory),
            born: item.invoice.map_or(item.due, |invoice| invoice.issued),
            due: item.due,
        }
    }

    /// The reason that names the criterion by which this debt comes before another.
    pub(super) fn before(&self, other: &Self) -> Criterion {
        if self.disputed != other.disputed {
            Reason::allocated_undisputed
        } else if self.waiting != other.waiting {
            Reason::allocated_overdue
        } else if self.secured != other.secured {
            Reason::allocated_less_secured
        } else if self.cheap != other.cheap {
            Reason::allocated_more_onerous
        } else if (self.born, self.due) != (other.born, other.due) {
            Reason::allocated_older
        } else {
            Reason::allocated_pro_rata
        }
    }
}
