//! The task that writes one turn: asks both models, paces, tries again, stores.

use std::panic::AssertUnwindSafe;
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream::{self, BoxStream, Stream};
use tokio::time::{Instant, MissedTickBehavior, interval_at, timeout};
use tokio_util::sync::CancellationToken;

use super::live::{Buffer, Live, OpenForVotes, Phase};
use super::{Asker, Inner, Streams};
use crate::clock;
use crate::models::{Ask, ModelError, Piece, as_recorded, estimate_tokens};
use agon_core::battle::content::{TurnText, content_hash};
use agon_core::battle::garble::{Garbler, PLAIN};
use agon_core::battle::replayed_answer::ReplayedAnswer;
use agon_core::battle::style::Style;
use agon_core::battle::{AnswerEnd, Side, identity};
use agon_core::ids::BattleId;
use agon_core::model::ModelSlug;
use agon_core::time::Timestamp;
use agon_core::verdict::check::Check;
use agon_core::verdict::{self, Rules};
use agon_store::{AfterAttempt, AnswerRow, EndAttempt};

/// A turn whose two answers are to be written.
#[derive(Clone, Debug)]
pub struct Writing {
    /// The battle that the turn belongs to.
    pub battle: BattleId,
    /// The account and network that the battle's place is counted for.
    pub asker: Asker,
    /// The models of side A and side B.
    pub models: [ModelSlug; 2],
    /// Number of the turn, from 1.
    pub turn: u32,
    /// The attempt to begin with, from 1.
    pub attempt: u32,
    /// The battle's salt, for the content hash.
    pub salt: [u8; 16],
    /// Earlier turns: question, answer A, answer B.
    pub history: Vec<(String, [String; 2])>,
    /// What is wrong with an earlier turn already.
    pub flaw: Option<verdict::Reason>,
    /// The turn's question.
    pub prompt: String,
    /// Where the answers of side A and side B come from.
    pub sources: [Source; 2],
    /// Is the battle a hidden check? First turns only.
    pub hidden: Option<Check>,
}

impl Writing {
    /// Does one model answer alone?
    pub(super) fn is_alone(&self) -> bool {
        matches!(self.sources[Side::B.index()], Source::Nobody)
    }
}

/// Where a side's answer comes from.
#[derive(Clone, Debug, Default)]
pub enum Source {
    /// The side's model answers now.
    #[default]
    Model,
    /// The side's model answers now, and its words are exchanged: a hidden check.
    Garbled,
    /// An answer that was given before, at the pace at which it came then.
    ReplayedAnswer(ReplayedAnswer),
    /// Nobody answers: a conversation with one model.
    Nobody,
}

/// How an attempt at both answers went.
struct Outcome {
    answers: [AnswerRow; 2],
    /// How long people have been able to read along.
    shown_for: Duration,
    /// Words that were exchanged for a hidden check.
    exchanged: usize,
}

/// Writes the turn until it is ready or void, and stores the result.
pub(super) async fn write(inner: &Inner, live: &Live, writing: Writing) {
    let mut attempt = writing.attempt;
    let mut retries = inner.settings.retries;
    // What is learned of a model by a failure costs no retry: once for each side.
    let mut lessons = 2;
    loop {
        let outcome = attempt_once(inner, live, &writing, attempt).await;
        let failed: Vec<Side> = outcome
            .answers
            .iter()
            .filter(|a| a.ended == AnswerEnd::Failed && a.failure.is_some())
            .map(|a| a.side)
            .collect();
        let now = clock::now();
        let thoughts_shown = ModelError::ThoughtsShown.to_string();
        let is_lesson = outcome.answers.iter().filter_map(|a| a.failure.as_ref()).all(|f| *f == thoughts_shown);
        let next = if failed.is_empty() {
            ready(&writing, &outcome, &inner.rules, now)
        } else if is_lesson && lessons > 0 && !inner.stop.is_cancelled() {
            lessons -= 1;
            AfterAttempt::Retry { lease_until: Streams::lease_until(clock::now()) }
        } else if retries > 0 && !inner.stop.is_cancelled() {
            retries -= 1;
            AfterAttempt::Retry { lease_until: Streams::lease_until(clock::now()) }
        } else {
            AfterAttempt::Void
        };
        count(&outcome, &next);
        let end = EndAttempt {
            battle: writing.battle,
            at: (writing.turn, attempt),
            answers: outcome.answers,
            next,
            only_if_orphaned_at: None,
            now,
        };
        if !store(inner, &end).await {
            // Another node ended the attempt, or we were told to stop: readers look in the store.
            live.lock().phase = Phase::Elsewhere;
            live.notify();
            return;
        }
        let mut state = live.lock();
        state.failures.extend(failed.into_iter().map(|side| (attempt, side)));
        match end.next {
            AfterAttempt::Retry { .. } => {
                attempt += 1;
                state.attempt = attempt;
                state.sides = Default::default();
                state.shown_since = None;
            }
            AfterAttempt::Ready { countable_at, flaw, .. } => {
                state.phase = Phase::Ready;
                state.open_for_votes = Some(OpenForVotes { countable_at, flaw });
            }
            AfterAttempt::Void => state.phase = Phase::Void,
        }
        let done = state.phase != Phase::Writing;
        drop(state);
        live.notify();
        if done {
            return;
        }
    }
}

/// Stores the end of an attempt. An outage of the database is waited out: the answers are in
/// memory and the readers have seen them.
async fn store(inner: &Inner, end: &EndAttempt) -> bool {
    let mut wait = Duration::from_millis(100);
    loop {
        match inner.store.end_attempt(end).await {
            Ok(stored) => return stored,
            Err(error) => tracing::error!(battle.id = %end.battle, %error, "could not store answers; trying again"),
        }
        tokio::select! {
            () = tokio::time::sleep(wait) => wait = (wait * 2).min(Duration::from_secs(5)),
            // One last try was made above; the lease runs out and another node ends it.
            () = inner.stop.cancelled() => return false,
        }
    }
}

fn ready(writing: &Writing, outcome: &Outcome, rules: &Rules, now: Timestamp) -> AfterAttempt {
    let [a, b] = &outcome.answers;
    let complete = [a, b].iter().all(|r| r.ended == AnswerEnd::Complete);
    let empty = [a, b].iter().any(|r| r.body.trim().is_empty());
    let named = [a, b].iter().any(|r| r.identity.is_some());
    let asked = identity::asks_identity(&writing.prompt);
    let earlier = writing.history.iter().map(|(prompt, [a, b])| TurnText { prompt, answers: [a, b] });
    let newest = TurnText { prompt: &writing.prompt, answers: [&a.body, &b.body] };
    let tokens = u32::try_from(estimate_tokens(&a.body) + estimate_tokens(&b.body)).unwrap_or(u32::MAX);
    AfterAttempt::Ready {
        // A pair that was stopped or cut off is not read to its end: whoever wants to know who answered need not wait.
        countable_at: if complete { rules.countable_at(now, outcome.shown_for, tokens) } else { now },
        flaw: writing.flaw.or(verdict::flaw(complete, empty, named, asked)),
        answer_tokens: tokens,
        hidden: writing.hidden.and_then(|check| match (check, outcome.exchanged) {
            // An answer of few words was left as it is.
            (Check::Garbled(_), 0) => None,
            (Check::Garbled(_), ..PLAIN) => Some(Check::Faint),
            _ => Some(check),
        }),
        content: content_hash(&writing.salt, earlier.clone().chain([newest])),
        style: Side::BOTH.map(|side| {
            let texts = earlier.clone().chain([newest]).map(|turn| Style::of(turn.answers[side.index()]));
            texts.fold(Style::default(), Style::plus)
        }),
    }
}

fn count(outcome: &Outcome, next: &AfterAttempt) {
    let end = match next {
        AfterAttempt::Ready { .. } => "ready",
        AfterAttempt::Retry { .. } => "retry",
        AfterAttempt::Void => "void",
    };
    metrics::counter!("agon_attempts_total", "end" => end).increment(1);
    for failure in outcome.answers.iter().filter_map(|a| a.failure.clone()) {
        metrics::counter!("agon_answer_failures_total", "kind" => failure).increment(1);
    }
}

/// What comes from one side.
#[derive(Clone)]
enum Event {
    Piece(Piece),
    Failed(ModelError),
    Closed,
}

/// What is noted of one side besides its text.
struct Notes {
    begun: Instant,
    first: Option<Duration>,
    ended: Option<Duration>,
    reasoning: String,
    usage: Option<(u32, u32)>,
    finish: Option<String>,
    failure: Option<ModelError>,
    /// Exchanges the answer's words, if it is a check.
    garbler: Garbler,
    /// The side's last words have come; they may wait for the other answer's first ones.
    closing: bool,
}

/// How long the count of tokens is waited for after both answers are whole.
const USAGE_GRACE: Duration = Duration::from_millis(300);

/// The finish reason of an answer that was longer than is kept.
const CUT_AT_LIMIT: &str = "cut_at_limit";

impl Notes {
    fn is_cut(&self) -> bool {
        self.finish.as_deref() == Some(CUT_AT_LIMIT)
    }

    /// Shows more of an answer, as far as there is room.
    fn show(&mut self, text: &str, max_bytes: usize, buffer: &mut Buffer) {
        let room = max_bytes.saturating_sub(buffer.text.len());
        if text.len() <= room {
            buffer.push(text);
            return;
        }
        let fits = (0..=room).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        buffer.push(&text[..fits]);
        buffer.ended = true;
        self.finish = Some(CUT_AT_LIMIT.into());
        self.ended = Some(self.begun.elapsed());
    }

    /// Nothing more comes: what was held back is shown, once a check has words of the other answer.
    fn last_words(&mut self, max_bytes: usize, buffer: &mut Buffer) {
        self.closing = true;
        if !self.garbler.waits() {
            let text = self.garbler.end();
            self.show(&text, max_bytes, buffer);
            buffer.ended = true;
        }
    }
}

async fn attempt_once(inner: &Inner, live: &Live, writing: &Writing, attempt: u32) -> Outcome {
    let settings = &inner.settings;
    // A side that has all it may have closes its connection, however long the other goes on.
    let closed = [CancellationToken::new(), CancellationToken::new()];
    let side_events = |side: Side| {
        let closed = closed[side.index()].clone();
        events(inner, writing, side, attempt, closed).map(move |event| (side, event))
    };
    let mut arriving = stream::select(side_events(Side::A), side_events(Side::B));
    let begun = Instant::now();
    let mut notes = [0, 1].map(|_| Notes {
        begun,
        first: None,
        ended: None,
        reasoning: String::new(),
        usage: None,
        finish: None,
        failure: None,
        // All sides hold words back alike.
        garbler: Garbler::plain(),
        closing: false,
    });
    for side in Side::BOTH.into_iter().filter(|side| matches!(writing.sources[side.index()], Source::Garbled)) {
        let earlier = writing.history.iter().flat_map(|(prompt, answers)| [prompt.as_str(), &answers[side.index()]]);
        notes[side.index()].garbler = Garbler::new(earlier.chain([writing.prompt.as_str()]));
    }
    let mut cut = None;
    // The first tick is a whole one after the start: at the start itself a model that answers at once would be seen
    // before it, and an answer that was stored, which comes by a timer, after it. That told hidden checks apart.
    let tick = Duration::from_millis(settings.tick_ms.max(1));
    let mut ticks = interval_at(begun + tick, tick);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut open = true;
    loop {
        tokio::select! {
            biased;
            () = live.stop.cancelled() => { cut = Some(AnswerEnd::Stopped); break }
            () = inner.stop.cancelled() => { cut = Some(AnswerEnd::Abandoned); break }
            _ = ticks.tick() => {
                if live.advance(settings.chars_per_tick) {
                    break;
                }
                if live.is_abandoned(Duration::from_millis(settings.abandon_after_ms)) {
                    cut = Some(AnswerEnd::Abandoned);
                    break;
                }
            }
            next = arriving.next(), if open => match next {
                Some((side, event)) => {
                    if take(live, settings.max_answer_bytes, side, event, &mut notes[side.index()]) {
                        break;
                    }
                    lend(live, settings.max_answer_bytes, &mut notes);
                    for (_, closed) in notes.iter().zip(&closed).filter(|(notes, _)| notes.is_cut()) {
                        closed.cancel();
                    }
                }
                None => open = false,
            },
        }
    }
    let failed = notes.iter().any(|n| n.failure.is_some());
    if cut.is_none() && !failed && open {
        // Usage comes after the last words; an endpoint that sends none ends its stream at once.
        let rest = async {
            while let Some((side, event)) = arriving.next().await {
                take(live, settings.max_answer_bytes, side, event, &mut notes[side.index()]);
            }
        };
        let _ = timeout(USAGE_GRACE, rest).await;
    }
    // Dropping the streams closes the connections: the models stop writing.
    drop(arriving);
    if cut.is_some() {
        live.cut();
        live.advance(0);
    }
    let state = live.lock();
    let answers = Side::BOTH.map(|side| {
        let (buffer, notes) = (&state.sides[side.index()], &notes[side.index()]);
        let ended = match (failed, cut) {
            (true, _) if notes.failure.is_some() => AnswerEnd::Failed,
            (true, _) => AnswerEnd::Abandoned,
            (false, Some(end)) => end,
            (false, None) => AnswerEnd::Complete,
        };
        row(inner, writing, side, &buffer.text, ended, notes)
    });
    let exchanged = notes.iter().map(|notes| notes.garbler.exchanged).sum();
    Outcome { answers, shown_for: state.shown_since.map_or(Duration::ZERO, |since| since.elapsed()), exchanged }
}

/// Gives a check the words of the other answer that it waits for.
fn lend(live: &Live, max_bytes: usize, notes: &mut [Notes; 2]) {
    for side in Side::BOTH {
        let notes = &mut notes[side.index()];
        if !notes.garbler.waits() {
            continue;
        }
        let mut state = live.lock();
        let other = &state.sides[side.other().index()];
        let text = notes.garbler.lend(&other.text, other.ended);
        let buffer = &mut state.sides[side.index()];
        notes.show(&text, max_bytes, buffer);
        if notes.closing && !buffer.ended {
            notes.last_words(max_bytes, buffer);
        }
    }
}

/// Takes one event of one side. `true`: the attempt has failed.
fn take(live: &Live, max_bytes: usize, side: Side, event: Event, notes: &mut Notes) -> bool {
    let mut state = live.lock();
    let buffer = &mut state.sides[side.index()];
    if buffer.ended {
        // Usage comes after the end.
        if let Event::Piece(Piece::Usage { prompt, completion }) = event {
            notes.usage = Some((prompt, completion));
        }
        return false;
    }
    match event {
        Event::Piece(Piece::Text(text)) => {
            notes.first.get_or_insert_with(|| notes.begun.elapsed());
            let text = notes.garbler.push(&text);
            notes.show(&text, max_bytes, buffer);
        }
        Event::Piece(Piece::Reasoning(text)) => {
            if notes.reasoning.len() + text.len() <= max_bytes {
                notes.reasoning.push_str(&text);
            }
        }
        Event::Piece(Piece::Usage { prompt, completion }) => notes.usage = Some((prompt, completion)),
        Event::Piece(Piece::Finish(reason)) => {
            notes.finish = Some(reason);
            notes.ended = Some(notes.begun.elapsed());
            notes.last_words(max_bytes, buffer);
        }
        Event::Closed => notes.last_words(max_bytes, buffer),
        Event::Failed(error) => {
            notes.failure = Some(error);
            notes.ended = Some(notes.begun.elapsed());
            return true;
        }
    }
    false
}

fn row(inner: &Inner, writing: &Writing, side: Side, text: &str, ended: AnswerEnd, notes: &Notes) -> AnswerRow {
    let millis = |d: Option<Duration>| d.and_then(|d| i64::try_from(d.as_millis()).ok());
    let catalogue = inner.catalogue.now();
    let model = catalogue.get(&writing.models[side.index()]);
    let demo = model.is_some_and(|m| m.row.origin == agon_core::model::Origin::Demo);
    // A demo program's remarks are about nobody.
    let own = || model.and_then(|m| m.identities.as_ref()).and_then(|own| own.find(text));
    let identity = if demo { None } else { catalogue.identities.find(text).or_else(own).map(str::to_owned) };
    AnswerRow {
        side,
        ended,
        body: text.to_owned(),
        reasoning: (!notes.reasoning.is_empty()).then(|| notes.reasoning.replace('\0', "\u{fffd}")),
        failure: notes.failure.as_ref().map(ToString::to_string),
        finish_reason: notes.finish.as_ref().map(|f| f.chars().filter(|c| !c.is_control()).take(40).collect()),
        identity,
        prompt_tokens: notes.usage.map(|(prompt, _)| i64::from(prompt)),
        completion_tokens: notes.usage.map(|(_, completion)| i64::from(completion)),
        first_token_ms: millis(notes.first),
        total_ms: millis(notes.ended),
    }
}

/// One side's events, with the time limits for its first and its next words.
fn events(
    inner: &Inner,
    writing: &Writing,
    side: Side,
    attempt: u32,
    closed: CancellationToken,
) -> BoxStream<'static, Event> {
    match &writing.sources[side.index()] {
        Source::ReplayedAnswer(given) => return as_recorded(given).map(Event::Piece).boxed(),
        Source::Nobody => return stream::once(async { Event::Closed }).boxed(),
        Source::Model | Source::Garbled => {}
    }
    let catalogue = inner.catalogue.now();
    let Some(model) = catalogue.get(&writing.models[side.index()]) else {
        return stream::once(async { Event::Failed(ModelError::Unreachable) }).boxed();
    };
    let history =
        writing.history.iter().map(|(prompt, answers)| (prompt.clone(), answers[side.index()].clone())).collect();
    let seed = writing.battle.uuid().as_u64_pair().1 ^ u64::from(attempt) ^ (u64::from(writing.turn) << 32);
    let ask = Ask { history, prompt: writing.prompt.clone(), seed };
    let provider = std::sync::Arc::clone(&model.provider);
    let first = Duration::from_millis(inner.settings.first_token_timeout_ms);
    let silence = Duration::from_millis(inner.settings.silence_timeout_ms);
    // An endpoint that thinks for ever is never silent: the whole answer has a limit too.
    let limit = Instant::now() + Duration::from_millis(inner.settings.answer_timeout_ms);
    let opened = stream::once(async move {
        match timeout(first, provider.ask(ask)).await {
            Ok(Ok(answer)) => within(answer, first, silence, limit),
            Ok(Err(error)) => stream::once(async move { Event::Failed(error) }).boxed(),
            Err(_) => stream::once(async { Event::Failed(ModelError::TimedOut) }).boxed(),
        }
    });
    without_panics(opened.flatten()).take_until(closed.cancelled_owned()).boxed()
}

/// What an endpoint sends must not stop the task that writes the battle: a panic of what reads it is a failure.
fn without_panics(events: impl Stream<Item = Event>) -> impl Stream<Item = Event> {
    AssertUnwindSafe(events).catch_unwind().map(|event| event.unwrap_or(Event::Failed(ModelError::Panicked)))
}

fn within(
    answer: crate::models::AnswerStream,
    first: Duration,
    silence: Duration,
    limit: Instant,
) -> BoxStream<'static, Event> {
    stream::unfold(Some((answer, first)), move |state| async move {
        let (mut answer, patience) = state?;
        match timeout(patience.min(limit.saturating_duration_since(Instant::now())), answer.next()).await {
            Ok(Some(Ok(piece))) => Some((Event::Piece(piece), Some((answer, silence)))),
            Ok(Some(Err(error))) => Some((Event::Failed(error), None)),
            Ok(None) => Some((Event::Closed, None)),
            Err(_) => Some((Event::Failed(ModelError::TimedOut), None)),
        }
    })
    .boxed()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_panic_of_what_reads_an_answer_is_a_failure_of_that_side() {
        let broken = stream::iter([1, 2, 3]).map(|at| {
            assert!(at < 2, "a fault of the reader");
            Event::Piece(Piece::Text("word".into()))
        });
        let heard: Vec<Event> = without_panics(broken).collect().await;
        assert!(matches!(heard[..], [Event::Piece(_), Event::Failed(ModelError::Panicked)]), "{}", heard.len());
    }
}
