//! What attackers tried, and what they get: each test here failed before its hole was closed.

mod blind;
mod identity;
mod merged;
mod rent;
mod sessions;
mod vendors;
