//! Replies that are kept for a repeated request.

use agon_core::ids::AccountId;

/// A reply to be stored with its effect.
#[derive(Clone, Debug)]
pub struct KeyedReply {
    /// The Idempotency-Key that the client sent, at most 255 bytes.
    pub key: String,
    /// Hash of the request, to tell a repeat from a reuse.
    pub fingerprint: [u8; 32],
    /// HTTP status of the reply.
    pub status: u16,
    /// The reply's body.
    pub body: Vec<u8>,
}

/// A reply that was stored under an idempotency key.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "as in KeyedReply")]
pub struct StoredReply {
    pub account: AccountId,
    pub key: String,
    pub fingerprint: Vec<u8>,
    pub status: u16,
    pub body: Vec<u8>,
}
