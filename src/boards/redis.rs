//! Live boards in Redis, for many nodes.
//!
//! Keys, all in one cluster slot by their hash tag: `agon:{<arena>}:head`, a hash with the rule, the
//! size of the log and each board's totals; for each board a sorted set of ratings and a hash of
//! tallies. A script moves them all at once and tells every node. Redis writes a rating with 17
//! digits, so what is read back is the very number that was written.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use futures_util::StreamExt;
use redis::aio::{ConnectionManager, ConnectionManagerConfig};
use redis::{AsyncCommands, Client, Script};
use tokio::sync::broadcast;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::{BoardsError, LiveStore, Move, News};
use agon_core::ranking::live::{EloRule, LiveBoard, LiveBoards, LiveRating};

/// What is published when boards were written anew.
const REPLACED: &str = "replaced";

/// The copy in Redis, moved by scripts and told of by its channel.
pub struct RedisBoards {
    /// `agon:{<arena>}`: several arenas can share one Redis.
    prefix: String,
    connection: ConnectionManager,
    rule: EloRule,
    advance: Script,
    replace: Script,
    news: broadcast::Sender<News>,
}

/// Opens a connection that comes back by itself. `patience` bounds the wait for one reply.
///
/// # Errors
/// [`redis::RedisError`] when Redis can't be reached now.
pub async fn connect(client: &Client, patience: Duration) -> redis::RedisResult<ConnectionManager> {
    let config = ConnectionManagerConfig::new()
        .set_response_timeout(Some(patience))
        .set_connection_timeout(Some(Duration::from_secs(2)))
        .set_number_of_retries(2)
        .set_max_delay(Duration::from_millis(500));
    ConnectionManager::new_with_config(client.clone(), config).await
}

impl RedisBoards {
    /// Connects, and listens for news until `stop`.
    ///
    /// # Errors
    /// [`BoardsError`] when Redis can't be reached now.
    pub async fn connect(
        client: Client,
        arena: Uuid,
        rule: EloRule,
        stop: CancellationToken,
    ) -> Result<Self, BoardsError> {
        // Writing all boards anew can take longer than Redis' usual half second.
        let connection = connect(&client, Duration::from_secs(5)).await?;
        let news = broadcast::channel(256).0;
        let prefix = format!("agon:{{{}}}", arena.simple());
        tokio::spawn(listen(client, format!("{prefix}:news"), news.clone(), stop));
        let advance = Script::new(include_str!("advance.lua"));
        let replace = Script::new(include_str!("replace.lua"));
        Ok(Self { prefix, connection, rule, advance, replace, news })
    }

    fn key(&self, name: &str) -> String {
        format!("{}:{name}", self.prefix)
    }

    fn board_key(&self, board: &str, name: &str) -> String {
        format!("{}:{board}:{name}", self.prefix)
    }

    async fn run(&self, script: &Script, rule: &str, step: &Move, message: &str) -> Result<bool, BoardsError> {
        let mut call = script.prepare_invoke();
        call.key(self.key("head")).arg(rule).arg(step.from).arg(step.to).arg(self.key("news")).arg(message);
        for (name, board) in &step.boards {
            call.key(self.board_key(name, "ratings")).key(self.board_key(name, "tallies"));
            let totals = [board.raw, board.counted, board.reset_at].map(|n| n.to_string()).join(",");
            call.arg(name).arg(totals).arg(board.rows.len());
            for (slug, ([elo, k], tallies)) in &board.rows {
                let tallies = format!("{},{k:?}", tallies.map(|n| n.to_string()).join(","));
                call.arg(slug.as_str()).arg(format!("{elo:?}")).arg(tallies);
            }
        }
        let done: u8 = call.invoke_async(&mut self.connection.clone()).await?;
        Ok(done == 1)
    }
}

#[async_trait]
impl LiveStore for RedisBoards {
    async fn load(&self, rule: &str) -> Result<Option<LiveBoards>, BoardsError> {
        let mut connection = self.connection.clone();
        // A move between two reads would mix two sizes: read again until the size stood still.
        for _ in 0..20 {
            let head: HashMap<String, String> = connection.hgetall(self.key("head")).await?;
            if head.get("rule").map(String::as_str) != Some(rule) {
                return Ok(None);
            }
            let boards = self.read(&head, &mut connection).await?;
            let size: Option<u64> = connection.hget(self.key("head"), "size").await?;
            if size == Some(boards.size) {
                return Ok(Some(boards));
            }
        }
        Err(BoardsError::Damaged("the boards move faster than they can be read".into()))
    }

    async fn advance(&self, rule: &str, step: &Move) -> Result<bool, BoardsError> {
        let message = serde_json::to_string(step).map_err(|e| BoardsError::Damaged(e.to_string()))?;
        self.run(&self.advance, rule, step, &message).await
    }

    async fn replace(&self, boards: &LiveBoards) -> Result<(), BoardsError> {
        let step = Move { from: 0, ..Move::whole(boards) };
        self.run(&self.replace, &boards.rule.name(), &step, REPLACED).await?;
        Ok(())
    }

    fn news(&self) -> broadcast::Receiver<News> {
        self.news.subscribe()
    }

    async fn ping(&self) -> Result<(), BoardsError> {
        let _: String = redis::cmd("PING").query_async(&mut self.connection.clone()).await?;
        Ok(())
    }
}

impl RedisBoards {
    async fn read(
        &self,
        head: &HashMap<String, String>,
        connection: &mut ConnectionManager,
    ) -> Result<LiveBoards, BoardsError> {
        let damaged = |what: &str| BoardsError::Damaged(what.to_owned());
        let size = head.get("size").and_then(|s| s.parse().ok()).ok_or_else(|| damaged("size"))?;
        let mut boards = LiveBoards { size, ..LiveBoards::new(self.rule) };
        for (field, totals) in head {
            let Some(name) = field.strip_prefix("board:") else { continue };
            let id = name.parse().map_err(|_| damaged(field))?;
            let numbers: Vec<u64> = totals.split(',').filter_map(|n| n.parse().ok()).collect();
            let [raw, counted, reset_at] = numbers[..] else { return Err(damaged(field)) };
            let mut board = LiveBoard { raw, counted, reset_at, ..LiveBoard::default() };
            let ratings: Vec<(String, String)> = redis::cmd("ZRANGE")
                .arg(self.board_key(name, "ratings"))
                .arg(0)
                .arg(-1)
                .arg("WITHSCORES")
                .query_async(connection)
                .await?;
            let tallies: HashMap<String, String> = connection.hgetall(self.board_key(name, "tallies")).await?;
            for (slug, elo) in ratings {
                let standing =
                    tallies.get(&slug).and_then(|text| standing(&elo, text)).ok_or_else(|| damaged(&slug))?;
                board.standings.insert(slug.parse().map_err(|_| damaged(&slug))?, standing);
            }
            boards.boards.insert(id, board);
        }
        Ok(boards)
    }
}

fn standing(elo: &str, tallies: &str) -> Option<LiveRating> {
    let (counts, k) = tallies.rsplit_once(',')?;
    let counts: Vec<u64> = counts.split(',').filter_map(|n| n.parse().ok()).collect();
    let [wins, losses, ties, both_bad] = counts[..] else { return None };
    Some(LiveRating { elo: elo.parse().ok()?, k: k.parse().ok()?, wins, losses, ties, both_bad })
}

/// Passes on what other nodes publish. A gap in listening is itself news: read everything again.
async fn listen(client: Client, channel: String, news: broadcast::Sender<News>, stop: CancellationToken) {
    while !stop.is_cancelled() {
        let heard = async {
            let mut pubsub = client.get_async_pubsub().await?;
            pubsub.subscribe(&channel).await?;
            let _ = news.send(News::Replaced);
            let mut messages = pubsub.on_message();
            while let Some(message) = messages.next().await {
                let text: String = message.get_payload()?;
                let item = if text == REPLACED {
                    Some(News::Replaced)
                } else {
                    serde_json::from_str(&text).ok().map(|m| News::Moved(Arc::new(m)))
                };
                let _ = news.send(item.unwrap_or(News::Replaced));
            }
            Ok::<_, redis::RedisError>(())
        };
        tokio::select! {
            () = stop.cancelled() => return,
            result = heard => if let Err(error) = result {
                tracing::warn!(error = %error, "lost Redis' news of the boards; listening again");
            },
        }
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(Duration::from_millis(300)) => {}
        }
    }
}
