//! A vote is cast, judged and, where it must, corrected.

pub mod cast;
pub mod conflicts;
pub mod correct;
pub mod dry_run;
pub mod judge;
pub mod judge_state;
