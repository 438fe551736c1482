//! Ratings drawn as bars on one scale.

use crate::boards::reply::Row;
use crate::i18n::Locale;

/// Beside the outermost ends there is so much room, as a share of what lies between them.
const MARGIN: f64 = 0.06;
/// No scale is narrower, in rating points: two models that are nearly equal look it.
const NARROWEST: f64 = 40.0;
/// The numbers of a scale stand so far apart, in rating points: the first that gives few enough.
const STEPS: [f64; 9] = [5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1_000.0, 5_000.0];
const MOST_TICKS: f64 = 6.0;

/// From which rating to which a drawing reaches.
#[derive(Clone, Copy, Debug)]
pub struct Scale {
    least: f64,
    most: f64,
}

/// An interval on a scale: where it begins, how wide it is and where the rating is, in percent of the scale.
#[derive(Debug, PartialEq, Eq)]
pub struct Bar {
    pub from: String,
    pub width: String,
    pub at: String,
}

impl Scale {
    /// The scale on which the intervals of `rows` have room; `None`: no row has one.
    pub fn of<'a>(rows: impl IntoIterator<Item = &'a Row>) -> Option<Self> {
        let ends = rows.into_iter().filter_map(|row| row.ci);
        let (least, most) = ends
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), [low, high]| (least.min(low), most.max(high)));
        if least > most {
            return None;
        }
        let margin = ((most - least) * MARGIN).max((NARROWEST - (most - least)) / 2.0);
        Some(Self { least: least - margin, most: most + margin })
    }

    fn percent(self, rating: f64) -> f64 {
        100.0 * (rating - self.least) / (self.most - self.least)
    }

    /// The interval of a row as a bar; `None`: it has none yet.
    pub fn bar(self, row: &Row) -> Option<Bar> {
        let (rating, [low, high]) = (row.rating?, row.ci?);
        let percent = |value: f64| format!("{value:.2}");
        let from = self.percent(low);
        Some(Bar { from: percent(from), width: percent(self.percent(high) - from), at: percent(self.percent(rating)) })
    }

    /// Round numbers on the scale: where they stand, in percent, and how the language writes them.
    pub fn ticks(self, t: Locale) -> Vec<(String, String)> {
        let wide = self.most - self.least;
        let step = STEPS.into_iter().find(|step| wide / step <= MOST_TICKS).unwrap_or(wide);
        let first = (self.least / step).ceil();
        let on = |n: u32| (first + f64::from(n)) * step;
        (0..=10)
            .map(on)
            .take_while(|at| *at <= self.most)
            .map(|at| (at, self.percent(at)))
            // A number at the very edge would stand over it.
            .filter(|(_, percent)| (2.0..=98.0).contains(percent))
            .map(|(at, percent)| (format!("{percent:.2}"), t.decimal(at, 0)))
            .collect()
    }
}

/// An interval in words, for those who do not see the bar.
pub fn said(t: Locale, row: &Row) -> String {
    let none = if row.votes == 0 { "boards-no-votes" } else { "boards-no-rating" };
    let Some(([low, high], rating)) = row.ci.zip(row.rating) else { return t.say(none).to_string() };
    let said = t.say("boards-between").with("low", t.decimal(low, 0)).with("high", t.decimal(high, 0));
    said.with("rating", t.decimal(rating, 0)).to_string()
}

/// How far the interval reaches to either side; it is even but for rounding.
pub fn doubt(t: Locale, row: &Row) -> String {
    row.ci.map_or_else(String::new, |[low, high]| format!("±{}", t.decimal((high - low) / 2.0, 0)))
}
