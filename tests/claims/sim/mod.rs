//! Claims in seeded histories: crashes, forks, lost answers.

pub mod histories;
pub mod world;
