//! How a policy section is declared: once as an overlay with every field optional, once complete.

/// Declares a policy section twice: `$over`, in which every field may be absent, and `$full`, in which none is, unless
/// its type there is named after an arrow.
macro_rules! section {
    ($(#[$outer:meta])* $over:ident => $full:ident { $($(#[$doc:meta])* $name:ident: $type:ty $(=> $complete:ty)?,)+ }) => {
        $(#[$outer])*
        ///
        /// Every field may be absent: the preset's value stays.
        #[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
        #[cfg_attr(target_arch = "wasm32", serde(rename_all = "camelCase"))]
        #[derive(Clone, Debug, Default)]
        pub struct $over {
            $(
                $(#[$doc])*
                #[cfg_attr(target_arch = "wasm32", tsify(optional))]
                pub $name: Option<$type>,
            )+
        }

        $(#[$outer])*
        #[derive(Clone, Debug, serde::Serialize)]
        #[serde(rename_all = "camelCase")]
        pub struct $full {
            $($(#[$doc])* pub $name: $crate::policy::section::complete!($type $(, $complete)?),)+
        }

        impl $crate::ground::read::Read for $over {
            fn read<N: $crate::ground::read::Node>(node: &N) -> $crate::Result<Self> {
                const KEYS: &[&str] = &[$($crate::ground::read::record::camel_case!($name)),+];
                let mut object = $crate::ground::read::Object::open(node, KEYS, false)?;
                let section = Self { $($name: object.optional(),)+ };
                object.finish(section)
            }
        }

        impl $over {
            /// Lays the fields that are present over `base`.
            pub(super) fn over(self, base: &mut $full) {
                $(if let Some(value) = self.$name { base.$name = value.into(); })+
            }
        }
    };
}

/// The type of a field in the complete section.
macro_rules! complete {
    ($type:ty) => {
        $type
    };
    ($type:ty, $complete:ty) => {
        $complete
    };
}

pub(super) use {complete, section};
