//! Tests of the whole: the store and the boards on both engines, the service by its API, its
//! pages in a browser, and what happens when parts of it die.
//!
//! PostgreSQL and Redis are found by `AGON_TEST_POSTGRES` and `AGON_TEST_REDIS` (`.ci/services`
//! starts them). Without them their half of the tests is left out and says so; in CI it fails.

#![expect(clippy::expect_used, reason = "tests say what they expect by panicking")]

mod account;
mod battle;
mod browser;
mod claims;
mod documented;
mod found;
mod integrity;
mod masking;
mod openapi;
mod points;
mod ranking;
mod refusals;
mod routes;
mod security;
mod store;
mod support;
mod tidy;
mod vendors;
mod vote;
