//! How much work an answer costs, counted: a test that times something tells of the machine.
//!
//! Only builds with debug assertions count; the module that ships has nothing of it.

#[cfg(debug_assertions)]
std::thread_local! {
    static DONE: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// Counts some work.
#[cfg_attr(not(debug_assertions), allow(unused_variables, clippy::missing_const_for_fn))]
pub(crate) fn done(units: usize) {
    #[cfg(debug_assertions)]
    DONE.with(|done| done.set(done.get().saturating_add(units)));
}

/// The work that an answer cost on this thread: 0 where nothing is counted.
pub fn counted<T>(answer: impl FnOnce() -> T) -> (T, usize) {
    #[cfg(debug_assertions)]
    {
        let before = DONE.with(std::cell::Cell::get);
        let found = answer();
        (found, DONE.with(std::cell::Cell::get).saturating_sub(before))
    }
    #[cfg(not(debug_assertions))]
    (answer(), 0)
}
