//! The service's contract, as far as this tool uses it: paths, bodies and what comes back.
//!
//! Every function counts its answer in the tally it is given and returns nothing when the answer
//! was a refusal or not what the contract says.

use std::time::Instant;

use bytes::Bytes;
use hyper::Uri;
use hyper::header::{ACCEPT, AUTHORIZATION, HeaderName, HeaderValue};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::client::{Answer, Call, Client};
use crate::tally::Tally;

pub const SESSIONS: &str = "/api/v1/sessions";
pub const BATTLES: &str = "/api/v1/battles";
pub const BOARD: &str = "/api/v1/boards/overall";

pub const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");

/// Short questions of several kinds, so that a category or a language is not all there is.
const PROMPTS: [&str; 12] = [
    "Why is the sky blue at noon and red in the evening?",
    "Write a haiku about a queue that never empties.",
    "Explain the borrow checker to someone who knows C.",
    "What is the derivative of x^x? Show the steps.",
    "Give me a week of cheap vegetarian dinners.",
    "Schreibe eine kurze Absage, freundlich und klar.",
    "Résume la théorie des jeux en trois phrases.",
    "Write a SQL query for the second highest salary per department.",
    "Which is heavier, a kilogram of iron or a kilogram of feathers, and why ask?",
    "Plan a two-day walk with a seven-year-old.",
    "Find the bug: for i in 0..=v.len() { sum += v[i]; }",
    "¿Cuál es la diferencia entre TCP y UDP?",
];

pub fn prompt(n: usize) -> &'static str {
    PROMPTS[n % PROMPTS.len()]
}

/// A guest account, ready to sign requests.
#[derive(Clone)]
pub struct Guest {
    bearer: HeaderValue,
}

impl Guest {
    pub fn new(token: &str) -> Option<Self> {
        let mut bearer = HeaderValue::from_str(&format!("Bearer {token}")).ok()?;
        bearer.set_sensitive(true);
        Some(Self { bearer })
    }

    pub fn sign(&self, call: Call) -> Call {
        call.with(AUTHORIZATION, self.bearer.clone())
    }
}

/// A battle as its opener sees it.
pub struct Battle {
    pub at: Uri,
    pub stream: Uri,
    pub vote: Uri,
}

pub async fn open_session(client: &mut Client, tally: &mut Tally) -> Option<Guest> {
    #[derive(Deserialize)]
    struct Opened {
        token: String,
    }
    let call = Call::post_json(Uri::from_static(SESSIONS), "{}");
    let opened: Opened = ask(client, &call, tally).await?;
    expected(Guest::new(&opened.token), tally)
}

pub async fn open_battle(client: &mut Client, guest: &Guest, prompt: &str, tally: &mut Tally) -> Option<Battle> {
    #[derive(Deserialize)]
    struct Opened {
        id: String,
        stream: String,
    }
    let body = serde_json::json!({ "prompt": prompt }).to_string();
    let call = guest.sign(Call::post_json(Uri::from_static(BATTLES), body));
    let opened: Opened = ask(client, &call, tally).await?;
    let at = format!("{BATTLES}/{}", opened.id);
    let battle = (|| {
        Some(Battle {
            at: at.parse().ok()?,
            stream: opened.stream.parse().ok()?,
            vote: format!("{at}/vote").parse().ok()?,
        })
    })();
    expected(battle, tally)
}

/// `generating`, `ready`, `voted`, `void`, …
pub async fn battle_state(client: &mut Client, guest: &Guest, battle: &Battle, tally: &mut Tally) -> Option<String> {
    #[derive(Deserialize)]
    struct Seen {
        state: String,
    }
    let call = guest.sign(Call::get(battle.at.clone()));
    ask::<Seen>(client, &call, tally).await.map(|s| s.state)
}

pub fn stream_call(guest: &Guest, battle: &Battle) -> Call {
    let events = HeaderValue::from_static("text/event-stream");
    guest.sign(Call::get(battle.stream.clone()).with(ACCEPT, events))
}

/// A vote with a key of its own.
pub fn vote_call(guest: &Guest, vote: Uri, winner: &str) -> Call {
    let key = Uuid::now_v7().to_string();
    let key = HeaderValue::from_str(&key).expect("a UUID is a valid header value");
    let body = Bytes::from(format!("{{\"winner\":\"{winner}\"}}"));
    guest.sign(Call::post_json(vote, body).with(IDEMPOTENCY_KEY, key))
}

/// The outcome of vote `n`: the same seed gives the same votes. 40 % a, 35 % b, 15 % ties.
pub fn winner(seed: u64, n: u64) -> &'static str {
    match splitmix64(seed ^ splitmix64(n)) % 100 {
        0..40 => "a",
        40..75 => "b",
        75..90 => "tie",
        _ => "both_bad",
    }
}

fn splitmix64(x: u64) -> u64 {
    let mut z = x.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// Sends the call and counts the answer, whatever it is.
pub async fn count(client: &mut Client, call: &Call, tally: &mut Tally) -> Option<Answer> {
    let start = Instant::now();
    let outcome = client.request(call).await;
    if tally.take(&outcome, start.elapsed()) { outcome.ok() } else { None }
}

async fn ask<T: DeserializeOwned>(client: &mut Client, call: &Call, tally: &mut Tally) -> Option<T> {
    let answer = count(client, call, tally).await?;
    expected(serde_json::from_slice(&answer.body).ok(), tally)
}

fn expected<T>(value: Option<T>, tally: &mut Tally) -> Option<T> {
    if value.is_none() {
        tally.fail("an answer that does not follow the contract".into());
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn outcomes_follow_the_seed_and_their_shares() {
        let draw = |seed| (0..10_000).map(|n| winner(seed, n)).collect::<Vec<_>>();
        assert_eq!(draw(7), draw(7));
        assert_ne!(draw(7), draw(8));
        let mut shares = BTreeMap::<_, u32>::new();
        for outcome in draw(7) {
            *shares.entry(outcome).or_default() += 1;
        }
        for (outcome, share) in [("a", 4000), ("b", 3500), ("tie", 1500), ("both_bad", 1000)] {
            assert!(shares[outcome].abs_diff(share) < 250, "{outcome}: {shares:?}");
        }
    }

    #[test]
    fn a_vote_carries_its_key_and_its_body() {
        let guest = Guest::new("token").unwrap();
        let uri = Uri::from_static("/api/v1/battles/btl_1/vote");
        let (one, two) = (vote_call(&guest, uri.clone(), "tie"), vote_call(&guest, uri, "tie"));
        assert_eq!(&one.body[..], br#"{"winner":"tie"}"#);
        let key = |c: &Call| c.headers.iter().find(|h| h.0 == IDEMPOTENCY_KEY).unwrap().1.clone();
        assert_ne!(key(&one), key(&two));
    }
}
