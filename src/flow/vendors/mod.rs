//! Vendors' models, and preference data on its way out.

pub mod acting;
pub mod contract_test;
pub mod estimate;
pub mod export;
pub mod import;
pub mod keys;
pub mod members;
pub mod model_health;
pub mod models;
pub mod partition;
pub mod project;
pub mod query;
pub mod register;
pub mod release;
pub mod sample;
pub mod sign_up;
pub mod slice;
pub mod webhooks;
