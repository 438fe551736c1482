//! Word from node to node: "stop this battle". Only what may be lost; with one node, nothing.

use std::time::Duration;

use futures_util::StreamExt;
use redis::aio::ConnectionManager;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use crate::streaming::Streams;
use agon_core::ids::BattleId;

/// Tells other nodes to stop a battle that they write.
#[derive(Clone)]
pub struct PeerSignals {
    redis: Option<(ConnectionManager, String)>,
}

impl PeerSignals {
    /// Signals of a node that is alone.
    pub fn none() -> Self {
        Self { redis: None }
    }

    /// Other nodes by Redis; a task passes on what they say until `stop`.
    pub fn redis(
        connection: ConnectionManager,
        client: redis::Client,
        arena: Uuid,
        streams: Streams,
        stop: CancellationToken,
    ) -> Self {
        let channel = format!("agon:{}:stop", arena.simple());
        tokio::spawn(listen(client, channel.clone(), streams, stop));
        Self { redis: Some((connection, channel)) }
    }

    /// Asks whichever node writes the battle to stop. `false`: there is nobody to ask.
    pub async fn stop_battle(&self, battle: BattleId) -> bool {
        let Some((connection, channel)) = &self.redis else { return false };
        let told: redis::RedisResult<i64> =
            redis::cmd("PUBLISH").arg(channel).arg(battle.to_string()).query_async(&mut connection.clone()).await;
        told.is_ok_and(|nodes| nodes > 0)
    }
}

async fn listen(client: redis::Client, channel: String, streams: Streams, stop: CancellationToken) {
    loop {
        let heard = async {
            let mut pubsub = client.get_async_pubsub().await?;
            pubsub.subscribe(&channel).await?;
            let mut messages = pubsub.on_message();
            while let Some(message) = messages.next().await {
                let text: String = message.get_payload()?;
                if let Ok(battle) = text.parse() {
                    streams.stop(battle);
                }
            }
            Ok::<_, redis::RedisError>(())
        };
        tokio::select! {
            () = stop.cancelled() => return,
            _ = heard => {}
        }
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(Duration::from_millis(500)) => {}
        }
    }
}
