//! What messages to customers say, as far as law and custom leave it open.

use super::collection::Tone;
use super::section::section;

section! {
    /// Messages: how long a customer has to pay, and what is told at which tone.
    ///
    /// Terms count from the day of the message, and a term that ends on no working day ends on the next.
    MessagePolicy => MessageRules {
        /// Days to pay that a friendly reminder names.
        courtesy_days: u16,
        /// Days to pay that a firm one names.
        firm_days: u16,
        /// Days to pay that a formal notice sets.
        formal_days: u16,
        /// The same for sole traders and consumers, where the law gives natural persons longer.
        person_formal_days: u16,
        /// Days to pay that every notice after the formal one names: last notice, lawyer, agency.
        last_days: u16,
        /// From which tone on interest is told. It is demanded from `formal` on.
        interest_from: Tone,
        /// How many earlier contacts a firm message lists at most, the latest.
        earlier_contacts: u16,
    }
}
