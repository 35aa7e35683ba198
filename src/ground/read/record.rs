//! The shape that all records of the API share, written once.

/// Declares a record of the public API.
///
/// `ids` are identifiers that must be there and not be blank, `required` members must be there, `texts` are optional
/// identifiers and addresses (`""` means absent), `optional` members may be absent. Unknown keys are refused, names are
/// camelCase outside, and the TypeScript declaration is generated when building for the browser.
macro_rules! record {
    ($(#[$outer:meta])* $name:ident { $($body:tt)* }) => {
        $crate::ground::read::record::record! {
            @ [#[cfg_attr(target_arch = "wasm32", serde(rename_all = "camelCase"))]] [cfg(all())] $(#[$outer])* $name { $($body)* }
        }
    };
    // A record of a policy, which is also written.
    (written $(#[$outer:meta])* $name:ident { $($body:tt)* }) => {
        $crate::ground::read::record::record! {
            @ [#[derive(serde::Serialize)] #[serde(rename_all = "camelCase")]] [serde(skip_serializing_if = "Option::is_none")]
            $(#[$outer])* $name { $($body)* }
        }
    };
    (@ [$($writing:tt)*] [$absent:meta] $(#[$outer:meta])* $name:ident {
        $(ids { $($(#[$ia:meta])* $in:ident,)* })?
        required { $($(#[$ra:meta])* $rn:ident: $rt:ty,)* }
        texts { $($(#[$ta:meta])* $tn:ident,)* }
        optional { $($(#[$oa:meta])* $on:ident: $ot:ty,)* }
    }) => {
        $(#[$outer])*
        #[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
        $($writing)*
        #[derive(Clone, Debug)]
        pub struct $name {
            $($($(#[$ia])* pub $in: String,)*)?
            $($(#[$ra])* pub $rn: $rt,)*
            $(
                $(#[$ta])*
                #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string"))]
                #[$absent]
                pub $tn: Option<String>,
            )*
            $(
                $(#[$oa])*
                #[cfg_attr(target_arch = "wasm32", tsify(optional))]
                #[$absent]
                pub $on: Option<$ot>,
            )*
        }

        impl $name {
            /// The keys as the public API spells them, in the order in which they are read.
            #[allow(dead_code, reason = "only some records are read in more than one way")]
            pub(crate) const KEYS: &'static [&'static str] = &[
                $($($crate::ground::read::record::camel_case!($in),)*)?
                $($crate::ground::read::record::camel_case!($rn),)*
                $($crate::ground::read::record::camel_case!($tn),)*
                $($crate::ground::read::record::camel_case!($on),)*
            ];

            #[allow(unused_mut, unused_variables, reason = "a record may have no members of a kind")]
            pub(crate) fn members<N: $crate::ground::read::Node>(mut object: $crate::ground::read::Object<N>) -> $crate::Result<Self> {
                let record = Self {
                    $($($in: object.id(),)*)?
                    $($rn: object.member(),)*
                    $($tn: object.text(),)*
                    $($on: object.optional(),)*
                };
                object.finish(record)
            }
        }

        impl $crate::ground::read::Read for $name {
            fn read<N: $crate::ground::read::Node>(node: &N) -> $crate::Result<Self> {
                $crate::ground::read::Object::open(node, Self::KEYS, false).and_then(Self::members)
            }
        }

        impl $crate::ground::read::Required for $name {
            fn stand_in() -> Self {
                Self {
                    $($($in: String::new(),)*)?
                    $($rn: $crate::ground::read::Required::stand_in(),)*
                    $($tn: None,)*
                    $($on: None,)*
                }
            }
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

        impl $crate::ground::read::Required for $name {
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
