//! Payments under every fault we could think of, seeded (SOLANA.md 5).

mod claims;
mod world;
