//! How many of something are open at once: battles here, streams in the fake upstream.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// How many are open now, and the most there were.
#[derive(Default)]
pub struct Open {
    now: AtomicUsize,
    peak: AtomicUsize,
}

impl Open {
    pub fn enter(self: &Arc<Self>) -> OpenGuard {
        let now = self.now.fetch_add(1, Ordering::Relaxed) + 1;
        self.peak.fetch_max(now, Ordering::Relaxed);
        OpenGuard(Arc::clone(self))
    }

    pub fn peak(&self) -> usize {
        self.peak.load(Ordering::Relaxed)
    }

    pub fn now(&self) -> usize {
        self.now.load(Ordering::Relaxed)
    }
}

pub struct OpenGuard(Arc<Open>);

impl Drop for OpenGuard {
    fn drop(&mut self) {
        self.0.now.fetch_sub(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gauge_knows_its_peak() {
        let open = Arc::new(Open::default());
        let (one, two) = (open.enter(), open.enter());
        drop(one);
        assert_eq!((open.now(), open.peak()), (1, 2));
        drop(two);
        assert_eq!((open.now(), open.peak()), (0, 2));
    }
}
