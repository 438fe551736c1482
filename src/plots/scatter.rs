//! What quality costs: rating against price, on a scale of ratios, with the best for each price joined.

use ::svg::node::element::{Circle, Group, Path, Title};
use serde_json::json;

use super::axis::{Scale, Ticks, with_air};
use super::svg::{called, document, empty, grid, group, number, px, quoted, row, short, soft, text, text_width, told};
use super::{Look, drawable};
use crate::i18n::{Locale, Message};

/// One model's rating and price.
#[derive(Clone, Copy, Debug)]
pub struct PricePoint<'a> {
    /// The model's name.
    pub name: &'a str,
    /// The model's rating in points. A point whose rating is not a number is left out.
    pub rating: f64,
    /// Dollars per million tokens; zero stands left of all others, below zero is left out.
    pub price: f64,
}

/// Height of a label in pixels.
const LINE: f64 = 15.0;

/// Ratings against prices.
#[must_use]
pub fn scatter(look: &Look<'_>, title: &str, points: &[PricePoint<'_>]) -> String {
    let fits = |point: &&PricePoint<'_>| drawable(point.rating) && drawable(point.price) && point.price >= 0.0;
    let mut points: Vec<_> = points.iter().filter(fits).copied().collect();
    // Cheapest first, of equal prices the best first.
    points.sort_by(|a, b| a.price.total_cmp(&b.price).then(b.rating.total_cmp(&a.rating)));
    let paid: Vec<f64> = points.iter().map(|point| point.price).filter(|price| *price > 0.0).collect();
    if points.is_empty() {
        return empty(look, title);
    }
    let (width, wide, t) = (look.width(), look.wide(), look.t);
    let (top, height) = (44.0, if wide { 400.0 } else { 320.0 });
    let bottom = height - 44.0;

    let ratings = points.iter().map(|point| point.rating);
    let span = ratings.fold([f64::INFINITY, f64::NEG_INFINITY], |[l, h], r| [l.min(r), h.max(r)]);
    let y = Scale { values: with_air(span, 0.1), pixels: [bottom, top] };
    let marks = Ticks::new(y.values, if wide { 6 } else { 5 });
    let left = marks.at.iter().map(|&v| text_width(&marks.label(v), 12.0)).fold(0.0, f64::max) + 8.0;
    let (least, most) = (paid.first().copied().unwrap_or(1.0), paid.last().copied().unwrap_or(1.0));
    // What is free has no place on a scale of ratios: it gets one of its own, left of it.
    let has_free = points[0].price == 0.0;
    let zero = least / if has_free { 3.0 } else { 1.0 };
    let x = Scale { values: [libm::log10(zero / 1.5), libm::log10(most * 1.5)], pixels: [left + 4.0, width] };
    let at = |price: f64| x.at(libm::log10(if price > 0.0 { price } else { zero }));

    let (mut axis, mut rules) = (soft(), String::new());
    for &v in marks.at.iter().filter(|&&v| v >= y.values[0] && v <= y.values[1]) {
        rules += &format!("M{} {}H{}", px(left), px(y.at(v)), px(width));
        axis = axis.add(text(left - 8.0, y.at(v) + 4.0, &marks.label(v)).set("text-anchor", "end"));
    }
    let mut prices = steps(least, most, if wide { 9 } else { 5 });
    if has_free {
        prices.insert(0, 0.0);
    }
    for price in prices {
        rules += &format!("M{} {}v5", px(at(price)), px(bottom));
        axis = axis.add(text(at(price), bottom + 19.0, &plain(price)).set("text-anchor", "middle"));
    }
    axis = axis.add(text(width, height - 6.0, &t.say("draw-price-axis").to_string()).set("text-anchor", "end"));
    let base = grid(format!("M{} {}H{}", px(left), px(bottom), px(width))).set("stroke-width", "1.5");

    let best = front(&points);
    let joined = best.iter().enumerate().map(|(i, point)| {
        format!("{}{} {}", if i == 0 { "M" } else { "L" }, px(at(point.price)), px(y.at(point.rating)))
    });
    let line = Path::new().set("class", "pl-whisker").set("stroke", "#3257d6").set("stroke-opacity", "0.45");
    let line = line.set("fill", "none").set("stroke-width", 2).set("d", joined.collect::<String>());

    let decimals = marks.finer();
    let mut dots = group("pl-dot", "fill", "#3257d6").set("stroke", "#ffffff").set("stroke-width", "1.5");
    let mut names = group("pl-ink", "fill", "#1b1d24").set("font-size", 12);
    let mut taken: Vec<[f64; 4]> = Vec::new();
    // Whoever is best for its price is named first, then the others where there is room.
    let is_best = |point: &PricePoint<'_>| best.iter().any(|one| one.name == point.name);
    let mut order: Vec<_> = points.iter().collect();
    order.sort_by_key(|point| !is_best(point));
    for point in order {
        let (cx, cy) = (at(point.price), y.at(point.rating));
        let facts =
            t.say("draw-point").with("name", quoted(t, point.name)).with("value", number(point.rating, decimals));
        let facts = t.say("draw-both").with("first", facts).with("second", plain(point.price));
        let mut dot = Circle::new().set("cx", px(cx)).set("cy", px(cy)).set("r", "4.5");
        if !is_best(point) {
            dot = dot.set("class", "pl-hollow").set("fill", "#ffffff").set("stroke", "#3257d6").set("r", "4.0");
        }
        let name = called(t, point.name);
        let dot = dot.set("data-row", row(json!([name, point.price, point.rating])));
        dots = dots.add(dot.add(Title::new(facts.to_string())));
        let label = short(&name, if wide { 24 } else { 14 });
        let size = text_width(&label, 12.0);
        let start = if cx + 9.0 + size <= width { cx + 9.0 } else { cx - 9.0 - size };
        let area = [start, cy - LINE / 2.0, start + size, cy + LINE / 2.0];
        let meets =
            |other: &[f64; 4]| area[0] < other[2] && other[0] < area[2] && area[1] < other[3] && other[1] < area[3];
        if start > left && !taken.iter().any(meets) {
            names = names.add(text(start, cy + 4.0, &label).add(Title::new(name)));
            taken.push(area);
        }
    }
    let body = Group::new().add(grid(rules)).add(base).add(axis).add(line).add(names).add(dots);
    let desc = told(describe(t, &points, &best, decimals));
    document(look, (width, height), (title, &desc, "model,price,rating"), body)
}

/// Points that no cheaper or equally cheap one beats, cheapest first.
fn front<'a>(sorted: &[PricePoint<'a>]) -> Vec<PricePoint<'a>> {
    let mut best: Vec<PricePoint<'a>> = Vec::new();
    for point in sorted {
        if best.last().is_none_or(|last| point.rating > last.rating) {
            best.push(*point);
        }
    }
    best
}

/// Round prices within a range, at most so many: 1, 2 and 5 times powers of ten, or powers alone.
fn steps(least: f64, most: f64, limit: usize) -> Vec<f64> {
    let lowest = libm::floor(libm::log10(least)) as i32;
    let highest = libm::ceil(libm::log10(most)) as i32;
    let within = |factors: &[f64]| -> Vec<f64> {
        let all =
            (lowest..=highest).flat_map(|power| factors.iter().map(move |f| f * libm::pow(10.0, f64::from(power))));
        all.filter(|price| *price >= least / 1.3 && *price <= most * 1.3).collect()
    };
    let fine = within(&[1.0, 2.0, 5.0]);
    let found = if fine.len() <= limit { fine } else { within(&[1.0]) };
    if found.is_empty() {
        return if most > least { vec![least, most] } else { vec![least] };
    }
    let every = found.len().div_ceil(limit.max(1));
    found.into_iter().step_by(every).collect()
}

/// A price without needless digits.
fn plain(price: f64) -> String {
    let text = if price < 0.0001 { format!("{price:.9}") } else { format!("{price:.4}") };
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// The plot in words.
fn describe(t: Locale, points: &[PricePoint<'_>], best: &[PricePoint<'_>], decimals: usize) -> Vec<Message> {
    let of = |point: &PricePoint<'_>| {
        let said = t.say("draw-price-best").with("name", quoted(t, point.name));
        said.with("rating", number(point.rating, decimals)).with("price", plain(point.price))
    };
    let mut words = vec![t.say("draw-priced").with("models", points.len())];
    words.extend(best.iter().map(of));
    words.push(t.say("draw-price-front"));
    words
}

#[cfg(test)]
mod tests {
    use super::super::{PAGE, PHONE, Theme};
    use super::*;

    fn point(name: &str, rating: f64, price: f64) -> PricePoint<'_> {
        PricePoint { name, rating, price }
    }

    #[test]
    fn the_best_for_each_price_are_joined() {
        let mut points = [
            point("dear", 1200.0, 10.0),
            point("cheap", 1000.0, 0.1),
            point("worse", 900.0, 5.0),
            point("free", 950.0, 0.0),
        ];
        points.sort_by(|a, b| a.price.total_cmp(&b.price));
        let names: Vec<_> = front(&points).iter().map(|point| point.name).collect();
        assert_eq!(names, ["free", "cheap", "dear"]);
    }

    #[test]
    fn prices_on_the_axis_are_round_and_few() {
        assert_eq!(steps(0.1, 12.0, 9), [0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0]);
        assert_eq!(steps(0.01, 100.0, 9), [0.01, 0.1, 1.0, 10.0, 100.0]);
        assert_eq!(steps(3.0, 3.0, 9), [3.0]);
        assert_eq!(steps(1e-4, 1e3, 5).len(), 4);
        assert_eq!(plain(0.000_01), "0.00001");
        assert_eq!([plain(0.15), plain(10.0), plain(0.0)], ["0.15", "10", "0"]);
    }

    #[test]
    fn odd_numbers_and_hostile_names_do_no_harm() {
        let points = [
            point("<script>", 1000.0, 1.0),
            point("nan", f64::NAN, 1.0),
            point("endless", f64::INFINITY, 1.0),
            point("negative", 900.0, -1.0),
            point("free", 900.0, 0.0),
        ];
        for width in [PHONE, PAGE] {
            let look = Look { id: "x", width, theme: Theme::Standalone, t: Locale::default() };
            let drawn = scatter(&look, "Prices", &points);
            assert!(drawn.contains("2 models") && !drawn.contains("<script") && !drawn.contains("NaN"), "{drawn}");
            assert_eq!(drawn, scatter(&look, "Prices", &points));
            assert!(scatter(&look, "Prices", &[]).contains("Not enough votes yet"));
            assert!(!scatter(&look, "Prices", &points[4..]).contains("NaN"));
        }
    }
}
