//! Who leads, and how surely: a dot for the rating, a whisker for its interval, best on top.

use ::svg::node::element::{Circle, Group, Path, Title};

use super::axis::{Scale, Ticks, with_air};
use super::svg::{
    called, document, empty, grid, group, name, number, px, quoted, sentence, short, soft, text, text_width, told,
};
use super::{Look, drawable};
use crate::i18n::{Locale, Message};

/// One model of an interval plot.
#[derive(Clone, Copy, Debug)]
pub struct IntervalRow<'a> {
    /// The model's name.
    pub name: &'a str,
    /// The model's rating in points. A row whose rating is not a number is left out.
    pub rating: f64,
    /// The interval. An infinite end is drawn as an arrow, one that is not a number not at all.
    pub ci: Option<[f64; 2]>,
    /// The best and the worst rank it may have.
    pub rank: Option<[u32; 2]>,
    /// Whether the rating may still move much: a hollow dot.
    pub provisional: bool,
}

const ROW: f64 = 22.0;
/// Where the first row begins.
const TOP: f64 = 72.0;
/// Where the labels of the axis stand.
const HEAD: f64 = 62.0;

/// A dot-and-whisker plot, best on top.
#[must_use]
pub fn intervals(look: &Look<'_>, title: &str, rows: &[IntervalRow<'_>]) -> String {
    let mut rows: Vec<_> = rows.iter().filter(|row| drawable(row.rating)).copied().collect();
    rows.sort_by(|a, b| b.rating.total_cmp(&a.rating));
    let Some(range) = range(&rows) else { return empty(look, title) };
    let (width, wide, t) = (look.width(), look.wide(), look.t);
    let bottom = TOP + ROW * rows.len() as f64;
    // Whoever reads the end of a long list has lost sight of the axis on top.
    let twice = rows.len() > 25;
    let height = bottom + if twice { 30.0 } else { 10.0 };

    let columns = if wide { 28 } else { 17 };
    let ranks = rows.iter().map(|row| text_width(&rank(row), 12.0)).fold(0.0, f64::max);
    let rank_end = if ranks > 0.0 { ranks.max(28.0) } else { 0.0 };
    let name_start = if ranks > 0.0 { rank_end + 12.0 } else { 0.0 };
    let names: Vec<String> = rows.iter().map(|row| called(t, row.name)).collect();
    let longest = names.iter().map(|name| text_width(&short(name, columns), 13.0)).fold(40.0, f64::max);
    let longest = longest.min(if wide { 220.0 } else { width * 0.38 });
    let domain = with_air(range, 0.04);
    let left = name_start + longest + 14.0;
    let ticks = Ticks::new(domain, ((width - left - 50.0) / 64.0) as usize);
    let decimals = ticks.finer();
    let values = rows.iter().map(|row| text_width(&number(row.rating, decimals), 13.0)).fold(40.0, f64::max);
    let right = width - values - 12.0;
    let x = Scale { values: domain, pixels: [left, right] };

    let inside: Vec<f64> = ticks.at.iter().copied().filter(|&v| v >= domain[0] && v <= domain[1]).collect();
    let rules: String = inside.iter().map(|&v| format!("M{} {}V{}", px(x.at(v)), px(TOP - 3.0), px(bottom))).collect();
    let lanes: String = (0..rows.len()).map(|i| format!("M{} {}H{}", px(left), px(middle(i)), px(right))).collect();
    let mut labels = soft().set("text-anchor", "middle");
    for &v in &inside {
        labels = labels.add(text(x.at(v), HEAD, &ticks.label(v)));
        if twice {
            labels = labels.add(text(x.at(v), bottom + 16.0, &ticks.label(v)));
        }
    }

    let mut ranked = soft().set("text-anchor", "end");
    let mut named = group("pl-ink", "fill", "#1b1d24");
    let mut rated = group("pl-ink pl-n", "fill", "#1b1d24").set("text-anchor", "end");
    let mut whiskers = group("pl-whisker", "stroke", "#3257d6").set("stroke-opacity", "0.45").set("fill", "none");
    whiskers = whiskers.set("stroke-width", 4).set("stroke-linecap", "round").set("stroke-linejoin", "round");
    let mut dots = group("pl-dot", "fill", "#3257d6").set("stroke", "#ffffff").set("stroke-width", "1.5");
    for (i, row) in rows.iter().enumerate() {
        let (y, base) = (middle(i), middle(i) + 4.5);
        if row.rank.is_some() {
            ranked = ranked.add(text(rank_end, base, &rank(row)));
        }
        named = named.add(name(name_start, base, &names[i], columns));
        rated = rated.add(text(width, base, &number(row.rating, decimals)));
        let facts = facts(t, row, decimals);
        if let Some(path) = whisker(row, &x, y) {
            whiskers = whiskers.add(Path::new().set("d", path).add(Title::new(facts.as_str())));
        }
        let mut dot = Circle::new().set("cx", px(x.at(row.rating))).set("cy", px(y)).set("r", "4.5");
        if row.provisional {
            dot = dot.set("class", "pl-hollow").set("fill", "#ffffff").set("stroke", "#3257d6").set("r", "4.0");
        }
        dots = dots.add(dot.add(Title::new(facts.as_str())));
    }

    let head = |key: &str| t.say(key).to_string();
    let mut heads = soft().add(sentence(look, 38.0, &note(t, &rows, wide)));
    heads = heads.add(text(name_start, HEAD, &head("col-model")));
    if ranks > 0.0 {
        heads = heads.add(text(rank_end, HEAD, &head("col-rank")).set("text-anchor", "end"));
    }
    heads = heads.add(text(width, HEAD, &head("boards-rating")).set("text-anchor", "end"));
    let lanes = grid(lanes).set("stroke-dasharray", "1 3");
    let body = Group::new().add(lanes).add(grid(rules)).add(heads).add(labels);
    let body = body.add(ranked).add(named).add(rated).add(whiskers).add(dots);
    document(look, (width, height), (title, &told(describe(t, &rows, decimals)), ""), body)
}

/// The middle of a row.
fn middle(i: usize) -> f64 {
    TOP + ROW * (i as f64 + 0.5)
}

/// `1–3`, or `2` where there is no doubt.
fn rank(row: &IntervalRow<'_>) -> String {
    match row.rank {
        Some([best, worst]) if best == worst => best.to_string(),
        Some([best, worst]) => format!("{best}–{worst}"),
        None => String::new(),
    }
}

/// The interval in order, if it is one.
fn interval(row: &IntervalRow<'_>) -> Option<[f64; 2]> {
    row.ci.filter(|[a, b]| !a.is_nan() && !b.is_nan()).map(|[a, b]| [a.min(b), a.max(b)])
}

/// What the axis has to show: all ratings, and all intervals that do not dwarf them. One newcomer
/// with an endless interval must not squeeze everybody else into a single spot.
fn range(rows: &[IntervalRow<'_>]) -> Option<[f64; 2]> {
    let (high, low) = (rows.first()?.rating, rows.last()?.rating);
    let finite = |row: &IntervalRow<'_>| interval(row).filter(|[a, b]| drawable(*a) && drawable(*b));
    let mut widths: Vec<f64> = rows.iter().filter_map(finite).map(|[a, b]| b - a).collect();
    widths.sort_by(f64::total_cmp);
    let usual = widths.get(widths.len() / 2).copied().unwrap_or(0.0);
    let reach = ((high - low) * 0.6).max(usual * 1.5);
    let ends = rows.iter().filter_map(interval).flatten();
    let ends = ends.filter(|&end| end >= low - reach && end <= high + reach);
    Some(ends.fold([low, high], |[l, h], end| [l.min(end), h.max(end)]))
}

/// The line of an interval; an end beyond the axis becomes an arrow.
fn whisker(row: &IntervalRow<'_>, x: &Scale, y: f64) -> Option<String> {
    let [low, high] = interval(row)?;
    let [first, last] = x.values;
    let (from, to) = (x.at(low.clamp(first, last)), x.at(high.clamp(first, last)));
    let mut path = format!("M{} {}H{}", px(from), px(y), px(to));
    let mut arrow = |tip: f64, back: f64| {
        path += &format!("M{} {}L{} {}L{} {}", px(back), px(y - 4.0), px(tip), px(y), px(back), px(y + 4.0));
    };
    if low < first {
        arrow(from, from + 4.0);
    }
    if high > last {
        arrow(to, to - 4.0);
    }
    Some(path)
}

/// An end of an interval in words.
fn end(t: Locale, value: f64, decimals: usize) -> String {
    if value.abs() > 1e12 { t.say("draw-unbounded").to_string() } else { number(value, decimals) }
}

/// All about one row.
fn facts(t: Locale, row: &IntervalRow<'_>, decimals: usize) -> String {
    let of = t.say("draw-point").with("name", quoted(t, row.name)).with("value", number(row.rating, decimals));
    let between = interval(row).map(|[low, high]| {
        t.say("draw-interval").with("low", end(t, low, decimals)).with("high", end(t, high, decimals))
    });
    let ranked = row.rank.map(|_| t.say("draw-ranked").with("rank", rank(row)));
    let provisional = row.provisional.then(|| t.say("draw-provisional"));
    let more = [between, ranked, provisional].into_iter().flatten();
    more.fold(of, |all, fact| t.say("draw-both").with("first", all).with("second", fact)).to_string()
}

/// How to read the marks, without words for marks that are not there.
fn note(t: Locale, rows: &[IntervalRow<'_>], wide: bool) -> String {
    let (interval, hollow) = (rows.iter().any(|row| interval(row).is_some()), rows.iter().any(|row| row.provisional));
    let marks = match (interval, hollow, wide) {
        (true, true, true) => "all",
        (true, true, false) => "narrow",
        (true, false, _) => "bars",
        (false, true, _) => "hollow",
        (false, false, _) => return String::new(),
    };
    t.say("draw-marks").which("marks", marks).to_string()
}

/// The plot in words.
fn describe(t: Locale, rows: &[IntervalRow<'_>], decimals: usize) -> Vec<Message> {
    let rated = |key: &str, row: &IntervalRow<'_>| {
        t.say(key).with("name", quoted(t, row.name)).with("rating", number(row.rating, decimals))
    };
    let mut words = vec![t.say("draw-models").with("models", rows.len())];
    words.extend(rows.first().map(|best| match interval(best) {
        Some([low, high]) => {
            rated("draw-leader-between", best).with("low", end(t, low, decimals)).with("high", end(t, high, decimals))
        }
        None => rated("draw-leader", best),
    }));
    if let [_, .., last] = rows {
        words.push(rated("draw-last", last));
    }
    match rows.iter().filter(|row| row.provisional).count() {
        0 => {}
        n => words.push(t.say("draw-provisionals").with("models", n)),
    }
    words
}
