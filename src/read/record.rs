//! The shape that all records of the API share, written once.

/// Declares a record of the public API.
///
/// `required` members must be there, `texts` are optional identifiers and addresses (`""` means absent),
/// `optional` members may be absent. Unknown keys are refused, names are camelCase outside, and the
/// TypeScript declaration of the record is generated when building for the browser.
macro_rules! record {
    ($(#[$outer:meta])* $name:ident {
        required { $($(#[$ra:meta])* $rn:ident: $rt:ty,)* }
        texts { $($(#[$ta:meta])* $tn:ident,)* }
        optional { $($(#[$oa:meta])* $on:ident: $ot:ty,)* }
    }) => {
        $(#[$outer])*
        #[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
        #[derive(Clone, Debug, serde::Deserialize)]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        pub struct $name {
            $($(#[$ra])* pub $rn: $rt,)*
            $(
                $(#[$ta])*
                #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string"))]
                #[serde(default, deserialize_with = "crate::read::blank_is_absent")]
                pub $tn: Option<String>,
            )*
            $(
                $(#[$oa])*
                #[cfg_attr(target_arch = "wasm32", tsify(optional))]
                #[serde(default)]
                pub $on: Option<$ot>,
            )*
        }
    };
}

/// Declares a closed set of words of the public API.
macro_rules! choice {
    ($(#[$outer:meta])* $name:ident { $($(#[$inner:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$outer])*
        #[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Deserialize, serde::Serialize)]
        pub enum $name {
            $($(#[$inner])* #[serde(rename = $word)] $variant,)+
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

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

pub(crate) use {choice, record};
