//! The arguments of a call: what was handed over, and the name by which an error's path calls it.

use crate::case::linked::Case;
use crate::case::question::Question;
use crate::ground::error::{Locate, Result};
use crate::ground::read::{Node, Read, read};
use crate::records::account::Account;

/// A value as it was handed over: a JavaScript value at the boundary, parsed JSON in the tests.
pub trait Given: Sized {
    /// Its tree of plain data.
    type Node<'n>: Node;

    /// Reads it.
    fn with<T>(&self, read: impl FnOnce(Self::Node<'_>) -> T) -> T;

    /// Reads the items of a list one by one; of `accounts`, keys that an account does not have may be left out.
    ///
    /// # Errors
    /// `invalid-input` when it is no list, `out-of-range` when it is too long.
    fn each<T>(&self, accounts: bool, read: impl FnMut(Self::Node<'_>) -> T) -> Result<impl Iterator<Item = T>>;
}

/// An argument with its name.
pub(super) struct Argument<G> {
    pub(super) name: &'static str,
    given: G,
}

impl<G: Given> Argument<G> {
    pub(super) const fn new(name: &'static str, given: G) -> Self {
        Self { name, given }
    }

    pub(super) fn with<T>(&self, read: impl FnOnce(G::Node<'_>) -> T) -> T {
        self.given.with(read)
    }

    /// The record. An error in it has the path of its field; one about the whole of it has the argument's name.
    pub(super) fn whole<T: Read>(&self) -> Result<T> {
        self.with(|node| read(node)).argument(self.name)
    }

    /// The record, where the path of every error in it begins with the argument's name.
    pub(super) fn inside<T: Read>(&self) -> Result<T> {
        self.with(|node| read(node)).within(self.name)
    }

    /// An account, read as [`whole`](Self::whole) and checked.
    pub(super) fn account(&self) -> Result<Account> {
        self.with(|node| Account::read(node)).argument(self.name)
    }

    /// The options that every question has, read as [`whole`](Self::whole) and checked.
    pub(super) fn question(&self) -> Result<Question> {
        self.with(|node| Question::read(node)).argument(self.name)
    }

    /// The items of a list: see [`Given::each`].
    pub(super) fn each<T>(&self, accounts: bool, read: impl FnMut(G::Node<'_>) -> T) -> Result<impl Iterator<Item = T>> {
        self.given.each(accounts, read).within(self.name)
    }
}

/// Reads an account and options, and puts the question.
pub(super) fn about<G: Given, T>(account: Argument<G>, options: Argument<G>, evaluate: fn(&Case<'_>) -> Result<T>) -> Result<T> {
    put(&account.account()?, &options.question()?, evaluate)
}

/// Puts a question to an account.
pub(super) fn put<T>(account: &Account, question: &Question, evaluate: impl FnOnce(&Case<'_>) -> Result<T>) -> Result<T> {
    let policy = question.policy_for(account)?;
    evaluate(&Case::new(question.about(account, &policy)))
}
