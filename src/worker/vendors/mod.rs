//! Vendors' jobs: preferences are projected, exports written, webhooks delivered, models tested.

pub mod exports;
pub mod models;
pub mod projection;
pub mod webhooks;
