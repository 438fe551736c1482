//! The chain: what the settlement worker asks of it, behind one port; a client for Solana's JSON-RPC,
//! and a chain of our own that speaks it.

pub mod keys;
pub mod payer;
pub mod rpc;
pub mod setup;

use agon_payout::{Step, Treasury};
use async_trait::async_trait;
use solana_sdk::hash::Hash;

use agon_core::claims::machine::{Failure, Marker, Signature};
use agon_core::ids::ClaimId;

/// Why the chain gave no answer. It says nothing about what happened on it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChainError {
    /// No node could be reached, or none gave an answer that can be used.
    #[error("no node of the chain answered: {0}")]
    Away(String),
    /// A node refused the request itself.
    #[error("a node of the chain refused: {0}")]
    Refused(String),
}

/// A recent blockhash, and how long what is signed with it can land.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Blockhash {
    /// The hash itself.
    pub hash: Hash,
    /// Block height after which what is signed with it can't land.
    pub last_valid: u64,
}

/// Why a transaction failed, or would.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// The fee payer has too few lamports.
    Fee,
    /// An instruction of the transaction failed.
    Instruction {
        /// Place of the instruction in the transaction, from 0.
        index: u8,
        /// The program's own code, if it gave one.
        custom: Option<u32>,
    },
    /// Any other failure.
    Other,
}

impl Flaw {
    /// What it means for one of the payments in the transaction; another payment's flaw is no flaw of this one.
    pub fn of(self, payment: usize) -> Failure {
        match self {
            Self::Fee => Failure::Short,
            Self::Instruction { index, custom } => match (Treasury::blame(index), custom) {
                ((blamed, _), _) if blamed != payment => Failure::Other,
                // SystemError::AccountAlreadyInUse
                ((_, Step::Marker), Some(0)) => Failure::MarkerInUse,
                // SystemError::ResultWithNegativeLamports, TokenError::InsufficientFunds
                (_, Some(1)) => Failure::Short,
                ((_, Step::Account), _) => Failure::WalletRefused,
                _ => Failure::Other,
            },
            Self::Other => Failure::Other,
        }
    }
}

/// What a node said of transactions, after it said how far it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// Finalized block height, read first.
    pub height: u64,
    /// Finalized slot, read with it.
    pub slot: u64,
    /// The slot at which it spoke of the transactions.
    pub status_slot: u64,
    /// Of each transaction that was asked for: is it final, and did it fail?
    pub statuses: Vec<Option<(bool, Option<Flaw>)>>,
}

/// What the settlement worker asks of a chain.
#[async_trait]
pub trait Chain: Send + Sync {
    /// Reads the finalized height, then what became of transactions, history included, on one node.
    async fn look(&self, signatures: &[Signature]) -> Result<Look, ChainError>;
    /// The marker of a claim at a finalized slot no older than `min_slot`, with its history.
    async fn marker(&self, seed: &[u8; 16], claim: ClaimId, min_slot: u64) -> Result<Marker, ChainError>;
    /// A recent blockhash, as far as is confirmed.
    async fn blockhash(&self) -> Result<Blockhash, ChainError>;
    /// Lamports that a marker has to hold.
    async fn marker_rent(&self) -> Result<u64, ChainError>;
    /// What would become of a transaction, whatever its signature and blockhash.
    async fn simulate(&self, bytes: &[u8]) -> Result<Option<Flaw>, ChainError>;
    /// Hands a transaction on. That it was taken says nothing, and nor does an error.
    async fn send(&self, bytes: &[u8]) -> Result<(), ChainError>;
}
