//! What a reader of a battle gets: server-sent events, from wherever they left off.
//!
//! | event | data |
//! |---|---|
//! | `delta` | `{"side":"a","turn":1,"text":"…"}` (text readers) |
//! | `blocks` | `{"side":"a","turn":1,"from":2,"html":["…"]}` (HTML readers): blocks from the second on are now these |
//! | `done` | `{"side":"a"}`: all of this side has been shown |
//! | `failed` | `{}`: a model failed; which one is not told before the vote |
//! | `restart` | `{"turn":1}`: both sides begin again; forget their text |
//! | `ready` | `{"turn":1}`: both sides have ended; the end |
//! | `void` | `{}`: no vote is possible; the end |
//!
//! The id of an event says what has been seen, `turn.attempt.a.b` with bytes of each side, so any
//! node can go on from it. Answers that this node does not write are read from the store.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use bytes::{BufMut, Bytes, BytesMut};
use futures_util::stream::{self, Stream};
use serde_json::json;
use tokio::sync::watch;
use tokio::task::spawn_blocking;
use tokio::time::{Instant, sleep, timeout};

use super::live::{Live, OpenForVotes, Phase};
use super::{Streams, recover};
use crate::clock;
use agon_core::battle::{BattleState, Side};
use agon_core::ids::BattleId;
use agon_render::{self as render, Block};

const HEARTBEAT: Duration = Duration::from_secs(10);
/// How often another node's battle is looked up.
const POLL: Duration = Duration::from_millis(500);
/// HTML of a growing answer is made at most this often.
const RENDER_EVERY: Duration = Duration::from_millis(150);

/// The form in which a reader gets the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// As the models wrote it.
    Text,
    /// As HTML that is safe to put into the page, in blocks.
    Html,
}

/// How much of a battle a reader has seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    turn: u32,
    attempt: u32,
    bytes: [usize; 2],
}

impl Seen {
    /// Reads a `Last-Event-ID`; one that we never wrote is as good as none.
    pub fn parse(id: &str) -> Self {
        let numbers: Vec<usize> = id.split('.').map_while(|n| n.parse().ok()).collect();
        let [turn, attempt, a, b] = numbers[..] else { return Self::default() };
        let (Ok(turn), Ok(attempt)) = (u32::try_from(turn), u32::try_from(attempt)) else { return Self::default() };
        Self { turn, attempt, bytes: [a, b] }
    }
}

/// A reader's stream of events.
struct Reader {
    streams: Streams,
    battle: BattleId,
    format: Format,
    seen: Seen,
    blocks: [Vec<Block>; 2],
    rendered_at: [Option<Instant>; 2],
    render_cost: [Duration; 2],
    done: [bool; 2],
    failures: usize,
    source: Option<Watched>,
    ended: bool,
}

/// A battle that this node writes; leaving it is noticed.
struct Watched {
    live: Arc<Live>,
    changed: watch::Receiver<()>,
}

impl Watched {
    fn new(live: Arc<Live>) -> Self {
        live.join();
        let mut changed = live.watch();
        changed.mark_changed();
        Self { live, changed }
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        self.live.leave();
    }
}

/// The battle's current turn as it can be shown now.
struct Snapshot {
    turn: u32,
    attempt: u32,
    /// Text that may be seen, from `skip` bytes on.
    text: [String; 2],
    skip: [usize; 2],
    finished: [bool; 2],
    failures: Vec<Side>,
    phase: Phase,
    open_for_votes: Option<OpenForVotes>,
}

/// The events of `battle` for somebody who has `seen` some.
pub fn events(
    streams: &Streams,
    battle: BattleId,
    format: Format,
    seen: Seen,
) -> impl Stream<Item = Result<Bytes, Infallible>> + use<> {
    let reader = Reader {
        streams: streams.clone(),
        battle,
        format,
        // Blocks are made anew for a reader that returns.
        seen: if format == Format::Html { Seen::default() } else { seen },
        blocks: Default::default(),
        rendered_at: [None; 2],
        render_cost: [Duration::ZERO; 2],
        done: [false; 2],
        failures: 0,
        source: streams.get(battle).map(Watched::new),
        ended: false,
    };
    stream::unfold(reader, |mut reader| async move {
        if reader.ended {
            return None;
        }
        let bytes = reader.next().await;
        Some((Ok(bytes), reader))
    })
}

impl Reader {
    /// The next bytes: events as soon as there are any, or a heartbeat.
    async fn next(&mut self) -> Bytes {
        let until = Instant::now() + HEARTBEAT;
        loop {
            if Instant::now() >= until || !self.wait(until).await {
                return Bytes::from_static(b": heartbeat\n\n");
            }
            let snapshot = match &self.source {
                Some(watched) => Some(self.of_live(&watched.live)),
                None => self.of_store().await,
            };
            let Some(snapshot) = snapshot else { continue };
            if snapshot.phase == Phase::Elsewhere {
                self.source = None;
                sleep(POLL).await;
                continue;
            }
            let mut out = BytesMut::new();
            self.write(&snapshot, &mut out).await;
            if !out.is_empty() {
                return out.freeze();
            }
        }
    }

    /// Waits for something new. `false`: nothing came before `until`.
    async fn wait(&mut self, until: Instant) -> bool {
        let Some(watched) = &mut self.source else {
            if let Some(live) = self.streams.get(self.battle) {
                self.source = Some(Watched::new(live));
                return true;
            }
            if self.seen.turn != 0 {
                sleep(POLL.min(until - Instant::now())).await;
            }
            return true;
        };
        match timeout(until - Instant::now(), watched.changed.changed()).await {
            Ok(Ok(())) => {
                if self.format == Format::Html {
                    // Let a little more come before it is rendered.
                    sleep(Duration::from_millis(20)).await;
                }
                true
            }
            Ok(Err(_)) => {
                self.source = None;
                true
            }
            Err(_) => false,
        }
    }

    fn of_live(&self, live: &Live) -> Snapshot {
        let state = live.lock();
        let current = (state.turn, state.attempt) == (self.seen.turn, self.seen.attempt);
        let from = |side: usize| {
            let keep = current && self.format == Format::Text;
            if keep { self.seen.bytes[side].min(state.sides[side].released) } else { 0 }
        };
        let skip = [0, 1].map(|side| state.sides[side].text.floor_char_boundary(from(side)));
        let shown = |side: usize| {
            let (text, released) = (&state.sides[side].text, state.sides[side].released);
            text.get(skip[side]..released).unwrap_or_default().to_owned()
        };
        Snapshot {
            turn: state.turn,
            attempt: state.attempt,
            text: [shown(0), shown(1)],
            skip,
            finished: [0, 1].map(|side| state.sides[side].is_finished()),
            failures: state.failures.iter().map(|(_, side)| *side).collect(),
            phase: state.phase,
            open_for_votes: state.open_for_votes,
        }
    }

    /// What the store knows; `None` while another node is writing or the store is away.
    async fn of_store(&mut self) -> Option<Snapshot> {
        let store = &self.streams.inner.store;
        let row = match store.battle(self.battle).await {
            Ok(row) => row?,
            Err(error) => {
                tracing::warn!(battle.id = %self.battle, %error, "could not read a battle for its stream");
                sleep(POLL).await;
                return None;
            }
        };
        // From here on the store is asked at a slower pace.
        self.seen.turn = self.seen.turn.max(1);
        if row.state == BattleState::Generating && row.lease_until >= clock::now() {
            return None;
        }
        let row = recover(row, store).await.ok()?;
        let turns = store.conversation(self.battle).await.ok()?;
        let text =
            turns.into_iter().find(|t| t.turn == row.turn)?.answers.map(|a| a.map(|a| a.body).unwrap_or_default());
        let current = (row.turn, row.attempt) == (self.seen.turn, self.seen.attempt) && self.format == Format::Text;
        let from = |side: usize| if current { self.seen.bytes[side] } else { 0 };
        let skip = [0, 1].map(|side| text[side].floor_char_boundary(from(side)));
        let text = [0, 1].map(|side| text[side].get(skip[side]..).unwrap_or_default().to_owned());
        let phase = if row.state == BattleState::Void { Phase::Void } else { Phase::Ready };
        Some(Snapshot {
            turn: row.turn,
            attempt: row.attempt,
            text,
            skip,
            finished: [true; 2],
            failures: Vec::new(),
            phase,
            open_for_votes: row.countable_at.map(|countable_at| OpenForVotes { countable_at, flaw: row.flaw }),
        })
    }

    async fn write(&mut self, now: &Snapshot, out: &mut BytesMut) {
        for _ in now.failures.get(self.failures..).unwrap_or_default() {
            frame(out, None, "failed", &json!({}));
        }
        self.failures = self.failures.max(now.failures.len());
        if (now.turn, now.attempt) != (self.seen.turn, self.seen.attempt) {
            if self.seen.attempt != 0 {
                frame(out, None, "restart", &json!({"turn": now.turn}));
            }
            self.seen = Seen { turn: now.turn, attempt: now.attempt, bytes: [0; 2] };
            self.blocks = Default::default();
            self.rendered_at = [None; 2];
            self.done = [false; 2];
        }
        for side in Side::BOTH {
            match self.format {
                Format::Text => self.write_text(now, side, out),
                Format::Html => self.write_html(now, side, out).await,
            }
            let i = side.index();
            if now.finished[i] && !self.done[i] && self.has_all(now, side) {
                self.done[i] = true;
                frame(out, None, "done", &json!({"side": side}));
            }
        }
        match now.phase {
            Phase::Writing | Phase::Elsewhere => {}
            Phase::Ready => {
                self.ended = true;
                let told = now.open_for_votes;
                let wait = told.map_or(Duration::ZERO, |told| told.countable_at.since(clock::now()));
                let mut ready = json!({
                    "turn": now.turn, "countable_at": told.map(|told| told.countable_at),
                    "countable_in": wait.as_secs_f64(),
                });
                if let Some(flaw) = told.and_then(|told| told.flaw) {
                    ready["will_not_count"] = json!(flaw.code());
                }
                frame(out, None, "ready", &ready);
            }
            Phase::Void => {
                self.ended = true;
                frame(out, None, "void", &json!({}));
            }
        }
    }

    fn has_all(&self, now: &Snapshot, side: Side) -> bool {
        let i = side.index();
        self.seen.bytes[i] >= now.skip[i] + now.text[i].len()
    }

    fn write_text(&mut self, now: &Snapshot, side: Side, out: &mut BytesMut) {
        let i = side.index();
        if now.text[i].is_empty() {
            return;
        }
        self.seen.bytes[i] = now.skip[i] + now.text[i].len();
        let Seen { turn, attempt, bytes: [a, b] } = self.seen;
        let id = format!("{turn}.{attempt}.{a}.{b}");
        frame(out, Some(&id), "delta", &json!({"side": side, "turn": now.turn, "text": now.text[i]}));
    }

    async fn write_html(&mut self, now: &Snapshot, side: Side, out: &mut BytesMut) {
        let i = side.index();
        let length = now.text[i].len();
        let settled = now.finished[i] || now.phase != Phase::Writing;
        let recent = self.rendered_at[i].is_some_and(|at| at.elapsed() < RENDER_EVERY.max(self.render_cost[i] * 10));
        if self.seen.bytes[i] == length || (recent && !settled) {
            return;
        }
        self.seen.bytes[i] = length;
        let begun = Instant::now();
        let (text, before) = (now.text[i].clone(), std::mem::take(&mut self.blocks[i]));
        let rendered = spawn_blocking(move || (render::blocks(&text, &before), before)).await;
        let (blocks, before) = match rendered {
            Ok(rendered) => rendered,
            Err(error) => {
                tracing::error!(battle.id = %self.battle, %error, "an answer could not be rendered");
                return;
            }
        };
        // A text that takes long to render is rendered less often.
        self.render_cost[i] = begun.elapsed();
        self.rendered_at[i] = Some(Instant::now());
        let same = blocks.iter().zip(&before).take_while(|(new, old)| new == old).count();
        if same < blocks.len() || blocks.len() < before.len() {
            let html: Vec<&str> = blocks[same..].iter().map(|b| &*b.html).collect();
            frame(out, None, "blocks", &json!({"side": side, "turn": now.turn, "from": same, "html": html}));
        }
        self.blocks[i] = blocks;
    }
}

/// One event. JSON has no raw line ends, so one `data:` line holds it.
fn frame(out: &mut BytesMut, id: Option<&str>, event: &str, data: &serde_json::Value) {
    if let Some(id) = id {
        out.put_slice(format!("id: {id}\n").as_bytes());
    }
    out.put_slice(format!("event: {event}\ndata: {data}\n\n").as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_id_reads_back_and_nonsense_means_the_beginning() {
        assert_eq!(Seen::parse("2.1.30.40"), Seen { turn: 2, attempt: 1, bytes: [30, 40] });
        for nonsense in ["", "x", "1.2.3", "1.2.3.4.5", "1.2.3.-4", "99999999999999999999.1.1.1"] {
            assert_eq!(Seen::parse(nonsense), Seen::default(), "{nonsense}");
        }
    }
}
