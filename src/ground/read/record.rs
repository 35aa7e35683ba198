//! The shape that all records of the API share, written once.

/// Declares a record of the public API, its members in the order in which they are read.
///
/// The type of a member says what it may be: a type of its own must be there, an [`Id`](super::Id) not blank either; an
/// `Option` may be absent, and one of a [`Text`](super::Text) is where it says `""`. `..name: Record,` in front stands for
/// the members of another record. Unknown keys are refused, names are camelCase outside, and the TypeScript declaration is
/// generated when building for the browser.
macro_rules! record {
    // A record of a policy, which is also written.
    (written $(#[$outer:meta])* $name:ident { $($members:tt)* }) => {
        $crate::ground::read::record::record! {
            @ [#[derive(serde::Serialize)] #[serde(rename_all = "camelCase")]]
            [serde(skip_serializing_if = "crate::ground::read::Member::is_left_out")] $(#[$outer])* $name { $($members)* }
        }
    };
    (@ [$($writing:tt)*] [$left_out:meta] $(#[$outer:meta])* $name:ident {
        $(..$part:ident: $part_type:ident,)?
        $($(#[$inner:meta])* $member:ident: $type:ty,)*
    }) => {
        $(#[$outer])*
        #[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
        $($writing)*
        #[derive(Clone, Debug)]
        pub struct $name {
            $(
                #[doc = concat!("The members of [`", stringify!($part_type), "`].")]
                #[cfg_attr(target_arch = "wasm32", serde(flatten))]
                pub $part: $part_type,
            )?
            $($(#[$inner])* #[$left_out] pub $member: $type,)*
        }

        impl $name {
            /// The keys as the public API spells them, in the order in which they are read.
            pub(crate) const KEYS: &'static [&'static str] = {
                const LISTS: &[&[&str]] = &[$($part_type::KEYS,)? &[$($crate::ground::read::record::camel_case!($member)),*]];
                &$crate::ground::read::record::joined::<{ $crate::ground::read::record::total(LISTS) }>(LISTS)
            };

            /// Reads the members in place: one way out is less code than one for each.
            pub(crate) fn members<N: $crate::ground::read::Node>(&mut self, object: &mut $crate::ground::read::Object<N>) {
                $(self.$part.members(object);)?
                $($crate::ground::read::Member::fill(&mut self.$member, object);)*
            }
        }

        impl $crate::ground::read::Member for $name {
            fn stand_in() -> Self {
                Self { $($part: $crate::ground::read::Member::stand_in(),)? $($member: $crate::ground::read::Member::stand_in(),)* }
            }
        }

        impl $crate::ground::read::Read for $name {
            fn read<N: $crate::ground::read::Node>(node: &N) -> $crate::Result<Self> {
                let mut object = $crate::ground::read::Object::open(node, Self::KEYS, false)?;
                let mut record = <Self as $crate::ground::read::Member>::stand_in();
                record.members(&mut object);
                object.finish(record)
            }
        }
    };
    ($(#[$outer:meta])* $name:ident { $($members:tt)* }) => {
        $crate::ground::read::record::record! {
            @ [#[cfg_attr(target_arch = "wasm32", serde(rename_all = "camelCase"))]] [cfg(all())] $(#[$outer])* $name { $($members)* }
        }
    };
}

/// Declares a closed set of words of the public API.
macro_rules! choice {
    ($(#[$outer:meta])* $name:ident { $($(#[$inner:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$outer])*
        #[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$inner])* #[cfg_attr(target_arch = "wasm32", serde(rename = $word))] $variant,)+
        }

        impl $name {
            /// Every value, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word that the public API uses.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::CreditError;
            fn from_str(text: &str) -> $crate::Result<Self> {
                let found = $crate::ground::read::record::position(text, &[$($word),+])?;
                Self::ALL.get(found).copied().ok_or_else(|| $crate::CreditError::internal("a word without a value"))
            }
        }

        impl $crate::ground::read::Read for $name {
            fn read<N: $crate::ground::read::Node>(node: &N) -> $crate::Result<Self> {
                let found = $crate::ground::read::record::word(node, &[$($word),+])?;
                Self::ALL.get(found).copied().ok_or_else(|| $crate::CreditError::internal("a word without a value"))
            }
        }

        impl $crate::ground::read::Member for $name {
            fn stand_in() -> Self {
                let [first, ..] = [$(Self::$variant),+];
                first
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

/// The key of a member as the public API spells it, at compile time.
macro_rules! camel_case {
    ($name:ident) => {{
        const SNAKE: &str = stringify!($name);
        const BYTES: [u8; $crate::ground::read::record::camel_length(SNAKE)] = $crate::ground::read::record::camel_bytes(SNAKE);
        match std::str::from_utf8(&BYTES) {
            Ok(name) => name,
            Err(_) => "",
        }
    }};
}

pub(crate) use {camel_case, choice, record};

use super::{Node, text};
use crate::ground::error::{CreditError, Problem, Result, Words};

/// Where a word stands among those of a closed set.
pub(crate) fn position(word: &str, words: &'static [&'static str]) -> Result<usize> {
    let found = words.iter().position(|known| *known == word);
    found.ok_or_else(|| CreditError::invalid(Problem::NotOneOf { words: Words(words) }))
}

/// As [`position`], of a word that is read. Not generic in the set, for the sake of the module's weight.
#[inline(never)]
pub(crate) fn word<N: Node>(node: &N, words: &'static [&'static str]) -> Result<usize> {
    position(text(node, Problem::NoText)?, words)
}

/// How many keys some lists have together.
#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "evaluated by the compiler only: a fault is a compile error")]
pub(crate) const fn total(lists: &[&[&str]]) -> usize {
    let (mut list, mut keys) = (0, 0);
    while list < lists.len() {
        keys += lists[list].len();
        list += 1;
    }
    keys
}

/// Lists of keys as one.
#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "evaluated by the compiler only: a fault is a compile error")]
pub(crate) const fn joined<const TOTAL: usize>(lists: &[&[&'static str]]) -> [&'static str; TOTAL] {
    let mut keys = [""; TOTAL];
    let (mut list, mut from, mut to) = (0, 0, 0);
    while to < TOTAL {
        if from == lists[list].len() {
            (list, from) = (list + 1, 0);
        } else {
            keys[to] = lists[list][from];
            (from, to) = (from + 1, to + 1);
        }
    }
    keys
}

/// How long a name is without its underscores.
pub(crate) const fn camel_length(snake: &str) -> usize {
    camel(snake.as_bytes(), &mut [])
}

/// A name without its underscores, the letters after them in upper case.
pub(crate) const fn camel_bytes<const LENGTH: usize>(snake: &str) -> [u8; LENGTH] {
    let mut bytes = [0; LENGTH];
    camel(snake.as_bytes(), &mut bytes);
    bytes
}

#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "evaluated by the compiler only: a fault is a compile error")]
const fn camel(snake: &[u8], out: &mut [u8]) -> usize {
    let (mut from, mut to, mut upper) = (0, 0, false);
    while from < snake.len() {
        if snake[from] == b'_' {
            upper = true;
        } else {
            if to < out.len() {
                out[to] = if upper { snake[from].to_ascii_uppercase() } else { snake[from] };
            }
            upper = false;
            to += 1;
        }
        from += 1;
    }
    to
}
