//! Reading one battle's stream to its end, and what can go wrong on the way.
//!
//! A stream is complete when `ready` arrives. The first token is the first `delta` of either
//! side: that is when the reader sees something move.

use std::time::{Duration, Instant};

use http_body_util::BodyExt;
use hyper::body::Incoming;
use tokio::time::timeout_at;

use crate::api::{self, Battle, Guest};
use crate::client::{Answer, Client};
use crate::sse::Parser;
use crate::stop::Stop;
use crate::tally::{Tally, refusal_label};

/// How a stream ended.
#[derive(Clone, Debug, PartialEq)]
pub enum End {
    Ready,
    Void,
    /// The server closed the stream before `ready`.
    Cut,
    TimedOut,
    /// This tool was stopped.
    Stopped,
    /// A status that is not 200, or no answer.
    Refused(String),
}

impl End {
    pub fn label(&self) -> String {
        match self {
            Self::Ready => "ready".into(),
            Self::Void => "battle void".into(),
            Self::Cut => "stream cut before ready".into(),
            Self::TimedOut => "not ready in time".into(),
            Self::Stopped => "stopped by this tool".into(),
            Self::Refused(label) => format!("battle or stream refused: {label}"),
        }
    }
}

/// What one reader saw.
#[derive(Debug)]
pub struct Reading {
    pub opened: Instant,
    pub first_token: Option<Instant>,
    pub ended: Instant,
    pub events: u64,
    pub deltas: u64,
    pub sides_failed: u64,
    pub restarts: u64,
    pub heartbeats: u64,
    pub bytes: u64,
    pub end: End,
}

/// Opens the battle's stream and reads it until it ends, `limit` has passed, or a stop.
pub async fn read_stream(client: &mut Client, guest: &Guest, battle: &Battle, limit: Duration, stop: &Stop) -> Reading {
    let opened = Instant::now();
    let mut reading = Reading {
        opened,
        first_token: None,
        ended: opened,
        events: 0,
        deltas: 0,
        sides_failed: 0,
        restarts: 0,
        heartbeats: 0,
        bytes: 0,
        end: End::Cut,
    };
    reading.end = match client.stream(&api::stream_call(guest, battle)).await {
        Err(trouble) => End::Refused(trouble.to_string()),
        Ok(response) if response.status() == 200 => {
            let body = response.into_body();
            tokio::select! {
                biased;
                end = read_events(body, opened + limit, &mut reading) => end,
                () = stop.stopped() => End::Stopped,
            }
        }
        Ok(response) => refused(response, opened + limit).await,
    };
    reading.ended = Instant::now();
    reading
}

async fn read_events(mut body: Incoming, until: Instant, reading: &mut Reading) -> End {
    let mut parser = Parser::default();
    let mut end = None;
    while end.is_none() {
        let data = match timeout_at(until.into(), body.frame()).await {
            Err(_) => return End::TimedOut,
            Ok(None | Some(Err(_))) => return End::Cut,
            Ok(Some(Ok(frame))) => frame.into_data().unwrap_or_default(),
        };
        reading.bytes += data.len() as u64;
        parser.feed(&data, |event| {
            reading.events += 1;
            match event.name {
                "delta" => {
                    reading.deltas += 1;
                    reading.first_token.get_or_insert_with(Instant::now);
                }
                "failed" => reading.sides_failed += 1,
                "restart" => reading.restarts += 1,
                "ready" => end = Some(End::Ready),
                "void" => end = Some(End::Void),
                _ => {}
            }
        });
        reading.heartbeats = parser.comments;
    }
    end.unwrap_or(End::Cut)
}

/// Waits for `ready` by asking for the battle, for those who do not read the stream.
pub async fn poll_until_ready(
    client: &mut Client,
    guest: &Guest,
    battle: &Battle,
    limit: Duration,
    stop: &Stop,
) -> End {
    let until = Instant::now() + limit;
    let mut pause = Duration::from_millis(10);
    let mut polls = Tally::default();
    while !stop.is_set() {
        match api::battle_state(client, guest, battle, &mut polls).await.as_deref() {
            Some("ready") => return End::Ready,
            Some("void") => return End::Void,
            Some(_) if Instant::now() + pause < until => {}
            Some(_) => return End::TimedOut,
            None => return End::Refused(polls.labels.into_keys().collect()),
        }
        stop.sleep(pause).await;
        pause = (pause * 3 / 2).min(Duration::from_millis(250));
    }
    End::Stopped
}

async fn refused(response: hyper::Response<Incoming>, until: Instant) -> End {
    let (parts, body) = response.into_parts();
    let body = match timeout_at(until.into(), body.collect()).await {
        Ok(Ok(body)) => body.to_bytes(),
        _ => Default::default(),
    };
    End::Refused(refusal_label(&Answer { status: parts.status.as_u16(), headers: parts.headers, body }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stub;

    async fn read(prompt: &str) -> Reading {
        let server = stub::start().await;
        let mut client = Client::new(server.target(), Duration::from_secs(5));
        let mut tally = Tally::default();
        let guest = api::open_session(&mut client, &mut tally).await.unwrap();
        let battle = api::open_battle(&mut client, &guest, prompt, &mut tally).await;
        let (limit, stop) = (Duration::from_millis(300), Stop::default());
        read_stream(&mut client, &guest, &battle.unwrap(), limit, &stop).await
    }

    #[tokio::test]
    async fn a_stream_is_read_until_ready() {
        let reading = read("anything").await;
        assert_eq!(reading.end, End::Ready);
        assert_eq!((reading.deltas, reading.events), (4, 7));
        assert_eq!(reading.heartbeats, 1);
        let first = reading.first_token.unwrap();
        assert!(reading.opened <= first && first <= reading.ended);
    }

    #[tokio::test]
    async fn ends_that_are_not_ready_are_told_apart() {
        for (prompt, end) in [
            ("void", End::Void),
            ("cut", End::Cut),
            ("hang", End::TimedOut),
            ("refuse", End::Refused("404 not_found".into())),
        ] {
            assert_eq!(read(prompt).await.end, end, "{prompt}");
        }
    }
}
