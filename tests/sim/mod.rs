//! Payments under every fault we could think of, seeded.

mod claims;
mod world;
