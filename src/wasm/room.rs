//! Memory, asked for in large pieces.
//!
//! The allocator asks for a page of 64 kB whenever it runs out, and each time the engine may collect the garbage of the
//! whole host: with 300 MB of records in JavaScript, V8 takes 10 ms. So whoever needs much asks for it at once.

use core::arch::wasm32::memory_size;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

const PAGE: usize = 65_536;

/// What is read from a text, and what follows from it, take nine (many small accounts) to twenty (one large) times the
/// room of the text.
const TIMES_THE_TEXT: usize = 10;

/// How long the longest text was that has crossed; the first page needs no room made.
static LONGEST: AtomicUsize = AtomicUsize::new(PAGE);

/// How large the memory was when the last text crossed, in pages.
static KNOWN: AtomicUsize = AtomicUsize::new(0);

/// Makes room for what a text that has just crossed will need; and for half as much as there is, where the memory has
/// grown since the text before: the accounts of a list cross one by one, and what is kept of each adds up.
pub(super) fn make_for(text: usize) {
    let pages = memory_size::<0>();
    let longer = LONGEST.fetch_max(text, Relaxed) < text;
    let grown = KNOWN.load(Relaxed) < pages;
    if longer || grown {
        let ahead = if grown { pages.saturating_mul(PAGE / 2) } else { 0 };
        let wanted = if longer { text.saturating_mul(TIMES_THE_TEXT).max(ahead) } else { ahead };
        let mut room: Vec<u8> = Vec::new();
        // Where there is no more memory, whoever comes to need it says so.
        let _ = room.try_reserve_exact(wanted);
        // Given back at once, and then there for all that follows.
        drop(std::hint::black_box(room));
        KNOWN.store(memory_size::<0>(), Relaxed);
    }
}
