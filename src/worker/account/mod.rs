//! Jobs for people who are away: news is looked for, and browsers are told.

pub mod notices;
pub mod pushes;
