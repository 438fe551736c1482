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

/// The colours of all plots, in both modes. A page carries it once, in its own stylesheet.
pub const STYLE: &str = include_str!("plots.css");

/// A width for phones. Below 560 names are shorter and margins smaller.
pub const PHONE: u32 = 360;

/// A width for pages and files.
pub const PAGE: u32 = 760;

/// From here on there is room for long names.
const WIDE: f64 = 560.0;

/// Where the plot is going to live.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// In a page that carries [`STYLE`]: classes only, no background.
    Inline,
    /// A file of its own: brings [`STYLE`] and a background.
    Standalone,
}

/// What all plots want to know.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a> {
    /// Starts every id inside the plot, so that several plots can live in one page.
    pub id: &'a str,
    /// The width in CSS pixels, kept between 280 and 2000: [`PHONE`], [`PAGE`] or between.
    pub width: u32,
    /// Where it is going to live.
    pub theme: Theme,
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

/// `1 model`, `2 models`.
fn count(n: usize, one: &str) -> String {
    if n == 1 { format!("1 {one}") } else { format!("{n} {one}s") }
}
