//! Live boards of a single node, in this process.

use std::sync::{Arc, Mutex, PoisonError};

use async_trait::async_trait;
use tokio::sync::broadcast;

use super::{BoardsError, LiveStore, Move, News};
use agon_core::ranking::live::LiveBoards;

/// The in-process copy; gone with the process, rebuilt from the log at start.
#[derive(Debug)]
pub struct MemoryBoards {
    boards: Mutex<Option<LiveBoards>>,
    news: broadcast::Sender<News>,
}

impl MemoryBoards {
    /// A store without boards; the judging node writes the first ones.
    #[expect(clippy::new_without_default, reason = "a store is made on purpose, not by default")]
    pub fn new() -> Self {
        Self { boards: Mutex::new(None), news: broadcast::channel(256).0 }
    }
}

#[async_trait]
impl LiveStore for MemoryBoards {
    async fn load(&self, rule: &str) -> Result<Option<LiveBoards>, BoardsError> {
        let boards = self.boards.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(boards.clone().filter(|b| b.rule.name() == rule))
    }

    async fn advance(&self, rule: &str, step: &Move) -> Result<bool, BoardsError> {
        let mut boards = self.boards.lock().unwrap_or_else(PoisonError::into_inner);
        let moved = boards.as_mut().is_some_and(|b| b.rule.name() == rule && step.apply(b));
        if moved {
            let _ = self.news.send(News::Moved(Arc::new(step.clone())));
        }
        Ok(moved)
    }

    async fn replace(&self, new: &LiveBoards) -> Result<(), BoardsError> {
        let mut boards = self.boards.lock().unwrap_or_else(PoisonError::into_inner);
        if !boards.as_ref().is_some_and(|old| old.rule == new.rule && old.size >= new.size) {
            *boards = Some(new.clone());
            let _ = self.news.send(News::Replaced);
        }
        Ok(())
    }

    fn news(&self) -> broadcast::Receiver<News> {
        self.news.subscribe()
    }

    async fn ping(&self) -> Result<(), BoardsError> {
        Ok(())
    }
}
