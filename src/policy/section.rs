//! How a policy section is declared: once as an overlay with every field optional, once complete.

/// Declares a policy section twice: `$over`, in which every field may be absent, and `$full`, in which none is, unless
/// its type there is named after an arrow.
macro_rules! section {
    ($(#[$outer:meta])* $over:ident => $full:ident { $($(#[$doc:meta])* $name:ident: $type:ty $(=> $complete:ty)?,)+ }) => {
        $crate::ground::read::record::record! {
            $(#[$outer])*
            ///
            /// Every field may be absent: the preset's value stays.
            #[derive(Default)]
            $over { $($(#[$doc])* $name: Option<$type>,)+ }
        }

        $(#[$outer])*
        #[derive(Clone, Debug, serde::Serialize)]
        #[serde(rename_all = "camelCase")]
        pub struct $full {
            $($(#[$doc])* pub $name: $crate::policy::section::complete!($type $(, $complete)?),)+
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
