//! A turn that is being written: what came from each model, and how much of it may be seen.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use super::Asker;
use agon_core::battle::Side;
use agon_core::battle::pacing::{SideProgress, release, release_alone};
use agon_core::battle::visible::Visible;
use agon_core::time::Timestamp;
use agon_core::verdict::Reason;

/// A turn being written, shared by its task and its readers.
pub(super) struct Live {
    state: Mutex<State>,
    changed: watch::Sender<()>,
    pub(super) stop: CancellationToken,
    pub(super) asker: Asker,
    /// Does one model answer alone, on side A?
    alone: bool,
    begun: Instant,
}

pub(super) struct State {
    pub(super) turn: u32,
    pub(super) attempt: u32,
    pub(super) sides: [Buffer; 2],
    /// Sides that failed so far, in order, with the attempt.
    pub(super) failures: Vec<(u32, Side)>,
    pub(super) phase: Phase,
    /// When the first words of both were let be seen, in this attempt.
    pub(super) shown_since: Option<Instant>,
    /// From when on a vote counts, once it is known, and why none will.
    pub(super) open_for_votes: Option<OpenForVotes>,
    viewers: usize,
    /// When the last viewer left or somebody looked; `None` while one is there or before the first came.
    alone_since: Option<Instant>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    Writing,
    Ready,
    Void,
    /// Another node ended the attempt: the store knows how.
    Elsewhere,
}

/// What a voter is told when both answers are whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenForVotes {
    /// From when on a vote counts.
    pub countable_at: Timestamp,
    /// Why no vote will, by what is known of the answers.
    pub flaw: Option<Reason>,
}

/// One side's text so far.
#[derive(Default)]
pub(super) struct Buffer {
    pub(super) text: String,
    visible: Visible,
    chars: usize,
    released_chars: usize,
    /// Bytes of `text` that may be seen.
    pub(super) released: usize,
    pub(super) ended: bool,
}

impl Buffer {
    /// Takes more text, without letters that nobody sees: they could tell who wrote it. PostgreSQL stores no NUL, so
    /// none is shown either: places in the shown and in the stored text are the same.
    pub(super) fn push(&mut self, text: &str) {
        let text = &self.visible.keep(&text.replace('\0', "\u{fffd}"));
        self.text.push_str(text);
        self.chars += text.chars().count();
    }

    fn progress(&self) -> SideProgress {
        SideProgress { received: self.chars, released: self.released_chars, ended: self.ended }
    }

    fn show(&mut self, chars: usize) {
        let hidden = &self.text[self.released..];
        let bytes = hidden.char_indices().nth(chars).map_or(hidden.len(), |(at, _)| at);
        self.released += bytes;
        self.released_chars += chars;
    }

    /// Has the answer ended, and may all of it be seen?
    pub(super) fn is_finished(&self) -> bool {
        self.progress().is_finished()
    }
}

impl Live {
    pub(super) fn new(turn: u32, attempt: u32, asker: Asker, alone: bool) -> Self {
        let state = State {
            turn,
            attempt,
            sides: Default::default(),
            failures: Vec::new(),
            phase: Phase::Writing,
            shown_since: None,
            open_for_votes: None,
            viewers: 0,
            alone_since: None,
        };
        Self {
            state: Mutex::new(state),
            changed: watch::Sender::new(()),
            stop: CancellationToken::new(),
            asker,
            alone,
            begun: Instant::now(),
        }
    }

    pub(super) fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Wakes the readers of the battle.
    pub(super) fn notify(&self) {
        self.changed.send_replace(());
    }

    pub(super) fn watch(&self) -> watch::Receiver<()> {
        self.changed.subscribe()
    }

    /// Lets readers see a little more of both sides. `true`: all of both has been shown.
    pub(super) fn advance(&self, step: usize) -> bool {
        let mut state = self.lock();
        let [a, b] = match [state.sides[0].progress(), state.sides[1].progress()] {
            [only, _] if self.alone => [release_alone(only, step), 0],
            both => release(both, step),
        };
        state.sides[0].show(a);
        state.sides[1].show(b);
        if a + b > 0 {
            state.shown_since.get_or_insert_with(Instant::now);
        }
        let done = state.sides.iter().all(Buffer::is_finished);
        drop(state);
        if a + b > 0 || done {
            self.notify();
        }
        done
    }

    /// Lets readers see all that came, and nothing more will.
    pub(super) fn cut(&self) {
        let mut state = self.lock();
        // Both sides stop at the same length: what a faster model had ready is not shown.
        for side in &mut state.sides {
            side.text.truncate(side.released);
            side.chars = side.released_chars;
            side.ended = true;
        }
    }

    pub(super) fn join(&self) {
        let mut state = self.lock();
        state.viewers += 1;
        state.alone_since = None;
    }

    pub(super) fn leave(&self) {
        let mut state = self.lock();
        state.viewers = state.viewers.saturating_sub(1);
        if state.viewers == 0 {
            state.alone_since = Some(Instant::now());
        }
    }

    pub(super) fn touch(&self) {
        let mut state = self.lock();
        if state.viewers == 0 {
            state.alone_since = Some(Instant::now());
        }
    }

    /// Has everybody been gone for longer than `grace`? Somebody who never came is waited for three times as long.
    pub(super) fn is_abandoned(&self, grace: Duration) -> bool {
        let state = self.lock();
        match state.alone_since {
            Some(since) => since.elapsed() > grace,
            None => state.viewers == 0 && self.begun.elapsed() > 3 * grace,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asker() -> Asker {
        Asker { account: agon_core::ids::AccountId::from_uuid(uuid::Uuid::nil()), network: None }
    }

    #[test]
    fn text_is_shown_by_characters_and_both_sides_grow_alike() {
        let live = Live::new(1, 1, asker(), false);
        {
            let mut state = live.lock();
            state.sides[0].push("äöü€");
            state.sides[1].push("abcdefgh");
        }
        assert!(!live.advance(3));
        let seen = |live: &Live, side: usize| {
            let state = live.lock();
            state.sides[side].text[..state.sides[side].released].to_owned()
        };
        assert_eq!((seen(&live, 0), seen(&live, 1)), ("äöü".into(), "abc".into()));
        live.cut();
        assert!(live.advance(3));
        assert_eq!((seen(&live, 0), seen(&live, 1)), ("äöü".into(), "abc".into()));
    }

    #[tokio::test(start_paused = true)]
    async fn a_turn_is_abandoned_after_its_reader_has_gone_and_later_if_none_came() {
        let live = Live::new(1, 1, asker(), false);
        let grace = Duration::from_secs(10);
        tokio::time::advance(grace * 2).await;
        assert!(!live.is_abandoned(grace), "nobody came yet");
        tokio::time::advance(grace * 2).await;
        assert!(live.is_abandoned(grace), "nobody comes");
        live.join();
        live.leave();
        tokio::time::advance(grace / 2).await;
        live.touch();
        tokio::time::advance(grace * 3 / 4).await;
        assert!(!live.is_abandoned(grace));
        tokio::time::advance(grace).await;
        assert!(live.is_abandoned(grace));
    }
}
