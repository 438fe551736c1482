//! Plots: from numbers to one SVG text, the same bytes for the same numbers.
//!
//! A plot stands inside a page under a strict Content-Security-Policy, or alone as a file. So every
//! look is a presentation attribute (the light fallback, which no policy forbids) plus a class that
//! [`STYLE`] colours for light and dark. There is no script, no `style` attribute, nothing fetched.
//!
//! Text keeps its size: a plot is laid out for the width it is asked for instead of being scaled.

mod axis;
mod dates;
mod heatmap;
mod history;
mod intervals;
mod scatter;
mod svg;

pub use heatmap::{Cell, HeatKind, heatmap};
pub use history::{Series, history};
pub use intervals::{IntervalRow, intervals};
pub use scatter::{PricePoint, scatter};

use crate::i18n::Locale;

/// The colours of all plots, in both modes. A page carries it once, in its own stylesheet.
pub const STYLE: &str = include_str!("../../assets/css/plots.css");

/// A width for phones. Below 560 names are shorter and margins smaller.
pub const PHONE: u32 = 360;

/// A width for pages and files.
pub const PAGE: u32 = 760;

/// From here on there is room for long names.
const WIDE: f64 = 560.0;

/// Whether a plot is part of a page or a file of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// In a page that carries [`STYLE`]: classes only, no background.
    Inline,
    /// A file of its own: brings [`STYLE`] and a background.
    Standalone,
}

/// What all plots are told of their place.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a> {
    /// Starts every id inside the plot, so that several plots can live in one page.
    pub id: &'a str,
    /// The width in CSS pixels, kept between 280 and 2000: [`PHONE`], [`PAGE`] or between.
    pub width: u32,
    /// Whether the plot is part of a page or a file.
    pub theme: Theme,
    /// What it speaks. A plot is laid out from the left in every language; its sentences are not.
    pub t: Locale,
}

impl Look<'_> {
    /// The width between the margins.
    fn width(&self) -> f64 {
        f64::from(self.width.clamp(280, 2000)) - 2.0 * self.margin()
    }

    fn margin(&self) -> f64 {
        match self.theme {
            Theme::Inline => 0.0,
            Theme::Standalone => 16.0,
        }
    }

    fn wide(&self) -> bool {
        self.width() >= WIDE
    }
}

/// Can be drawn: neither NaN nor infinite, nor so large that differences lose their meaning.
fn drawable(value: f64) -> bool {
    value.abs() <= 1e12
}

#[cfg(test)]
mod tests {
    use super::*;
    use agon_core::time::Timestamp;

    /// Ten years, so that the axis has no names of months.
    const YEARS: i64 = 3_652 * 86_400_000_000;

    /// Every plot, of models whose names have no letters.
    fn all(t: Locale) -> Vec<String> {
        let look = Look { id: "x", width: PAGE, theme: Theme::Inline, t };
        let row = |name, rating, provisional| IntervalRow {
            name,
            rating,
            ci: Some([rating - 9.0, f64::INFINITY]),
            rank: Some([1, 2]),
            provisional,
        };
        let cell = |share| Some(Cell { share, battles: 12 });
        let (names, cells) = (["1", "2", ""], [None, cell(0.75), None, cell(0.25), None, None, None, None, None]);
        let many: Vec<String> = (0..70).map(|n| n.to_string()).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        let mut met = vec![None; 4_900];
        met[1] = cell(0.5);
        let line = |name: &str, to| Series { name: name.into(), points: vec![(0, 1000.0), (YEARS, to)] };
        let lines: Vec<_> = (0..14).map(|n| line(&n.to_string(), 1000.0 + f64::from(n))).collect();
        vec![
            intervals(&look, "", &[row("1", 1000.0, false), row("2", 900.0, true)]),
            intervals(&Look { width: PHONE, ..look }, "", &[row("1", 1000.0, true)]),
            intervals(&look, "", &[]),
            heatmap(&look, "", &names, &cells, HeatKind::WinFraction),
            heatmap(&look, "", &many, &met, HeatKind::Count),
            scatter(&look, "", &[PricePoint { name: "1", rating: 1000.0, price: 0.5 }]),
            history(&look, "", &lines),
            history(&look, "", &[line("1", 900.0), line("2", 800.0)]),
        ]
    }

    #[test]
    fn no_plot_says_anything_past_the_languages() {
        let t = Locale::named("en-XA").expect("a language");
        let text = regex::Regex::new(">([^<]+)<").expect("a pattern");
        let plain = regex::Regex::new("[a-zA-Z]*[aeiouycnsg][a-zA-Z]*").expect("a pattern");
        for svg in all(t) {
            // Months are CLDR's, which has no such accent.
            let svg = [0, YEARS].into_iter().fold(svg, |svg, at| svg.replace(&t.day(Timestamp::from_micros(at)), ""));
            for found in text.captures_iter(&svg) {
                assert!(!plain.is_match(&found[1]), "{}", &found[1]);
            }
        }
    }

    #[test]
    fn plots_are_laid_out_alike_in_every_language_and_say_their_own_words() {
        let shapes = regex::Regex::new(r#" d="[^"]*""#).expect("a pattern");
        let drawn = |tag: &str| all(Locale::named(tag).expect("a language"));
        let english = drawn("en");
        assert!(english[0].contains("1 leads with a rating of 1000 (interval 991 to no limit)."), "{}", english[0]);
        assert!(english[3].contains("The most one-sided pair: 1 beats 2 in 75% of 12 battles."), "{}", english[3]);
        assert!(english[6].contains("12 models from 1 Jan 1970 to 1 Jan 1980. Not shown: 2."), "{}", english[6]);
        for (tag, word, none) in [("ar", "التقييم", "الأصوات غير كافية بعد"), ("zh-Hans", "评分", "投票还不够")]
        {
            let own = drawn(tag);
            assert!(own[0].contains(word) && own[0].contains(&format!("lang=\"{tag}\"")), "{}", own[0]);
            assert!(own[2].contains(none), "{}", own[2]);
            for (ours, theirs) in own.iter().zip(&english).take(3) {
                let of = |svg: &str| shapes.find_iter(svg).map(|found| found.as_str().to_owned()).collect::<Vec<_>>();
                assert_eq!(of(ours), of(theirs));
            }
        }
    }
}
