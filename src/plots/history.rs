//! How ratings moved: one line per model, named at its right end instead of in a legend.

use ::svg::node::element::{Circle, Group, Path, TSpan, Title};

use serde_json::json;

use super::axis::{Scale, Ticks, with_air};
use super::dates;
use super::svg::{called, document, empty, grid, number, px, quoted, row, short, soft, text, text_width, told};
use super::{Look, drawable};
use crate::i18n::{Locale, Message};
use agon_core::time::Timestamp;

/// One line of a history: a model's ratings over time.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// The model's name.
    pub name: String,
    /// Times in microseconds since 1970, with ratings. A value that is not a number makes a gap.
    pub points: Vec<(i64, f64)>,
}

/// More lines than this are a tangle; the rest is left out, and the text says so.
const MOST: usize = 12;

/// The light fallbacks of `.pl-0` to `.pl-5`, after Okabe and Ito, darkened until they stand out from
/// white. Six hues are what colour-blind readers can tell apart: the second six are dashed.
const COLOURS: [&str; 6] = ["#0072b2", "#c44e00", "#00805c", "#b0508a", "#967000", "#4a5060"];

/// The distance between the labels of two lines.
const LINE: f64 = 16.0;

/// A line, ready to draw: the runs between its gaps.
struct Track {
    name: String,
    runs: Vec<Vec<(i64, f64)>>,
    first: (i64, f64),
    last: (i64, f64),
}

impl Track {
    fn new(t: Locale, series: &Series) -> Option<Self> {
        let mut points: Vec<_> = series.points.iter().copied().filter(|(at, _)| dates::civil(*at).is_some()).collect();
        points.sort_by_key(|(at, _)| *at);
        let runs = points.split(|(_, value)| !drawable(*value)).filter(|run| !run.is_empty());
        let runs: Vec<Vec<_>> = runs.map(<[_]>::to_vec).collect();
        let first = *runs.first()?.first()?;
        let last = *runs.last()?.last()?;
        Some(Self { name: called(t, &series.name), runs, first, last })
    }

    fn points(&self) -> impl Iterator<Item = &(i64, f64)> {
        self.runs.iter().flatten()
    }
}

/// Lines over time, at most twelve.
#[must_use]
pub fn history(look: &Look<'_>, title: &str, series: &[Series]) -> String {
    let all: Vec<_> = series.iter().filter_map(|one| Track::new(look.t, one)).collect();
    let tracks = &all[..all.len().min(MOST)];
    let Some((times, values)) = range(tracks) else { return empty(look, title) };
    let (width, wide) = (look.width(), look.wide());
    let (top, height) = (38.0, if wide { 400.0 } else { 320.0 });
    let bottom = height - 40.0;

    let y = Scale { values: with_air(values, 0.06), pixels: [bottom, top] };
    let marks = Ticks::new(y.values, if wide { 6 } else { 5 });
    let decimals = marks.finer();
    let columns = if wide { 28 } else { 13 };
    let label = |track: &Track| {
        text_width(&format!("{}  {}", short(&track.name, columns), number(track.last.1, decimals)), 12.5)
    };
    let margin = tracks.iter().map(label).fold(40.0, f64::max).min(width * 0.45) + 22.0;
    let left = marks.at.iter().map(|&v| text_width(&marks.label(v), 12.0)).fold(0.0, f64::max) + 8.0;
    let right = width - margin;
    // Times as microseconds after the first: small enough for exact steps.
    let seconds = |at: i64| (at - times[0]) as f64;
    let x = Scale { values: [0.0, seconds(times[1])], pixels: [left + 4.0, right] };

    let mut axis = soft();
    let mut rules = String::new();
    for &v in marks.at.iter().filter(|&&v| v >= y.values[0] && v <= y.values[1]) {
        rules += &format!("M{} {}H{}", px(left), px(y.at(v)), px(right));
        axis = axis.add(text(left - 8.0, y.at(v) + 4.0, &marks.label(v)).set("text-anchor", "end"));
    }
    for tick in dates::ticks(look.t, times[0], times[1], ((right - left) / 72.0) as usize) {
        let at = x.at(seconds(tick.at));
        rules += &format!("M{} {}v5", px(at), px(bottom));
        axis = axis.add(text(at, bottom + 19.0, &tick.label).set("text-anchor", "middle"));
        if !tick.context.is_empty() {
            axis =
                axis.add(text(at, bottom + 34.0, &tick.context).set("text-anchor", "middle").set("font-weight", 600));
        }
    }
    let base = grid(format!("M{} {}H{}", px(left), px(bottom), px(right))).set("stroke-width", "1.5");

    let mut body = Group::new().add(grid(rules)).add(base).add(axis);
    let wanted: Vec<f64> = tracks.iter().map(|track| y.at(track.last.1)).collect();
    let labels = apart(&wanted, LINE, [top, bottom]);
    // The first lines are drawn last, on top.
    for (i, track) in tracks.iter().enumerate().rev() {
        let place = |&(at, value): &(i64, f64)| (x.at(seconds(at)), y.at(value));
        body = body.add(line(look.t, i, track, &place, decimals));
        let (end_x, end_y) = place(&track.last);
        let text_x = right + 18.0;
        let colour = COLOURS[i % COLOURS.len()];
        let class = i % COLOURS.len();
        let leader = format!(
            "M{} {}L{} {}L{} {}",
            px(end_x + 5.0),
            px(end_y),
            px(right + 5.0),
            px(end_y),
            px(text_x - 4.0),
            px(labels[i])
        );
        let leader = Path::new().set("d", leader).set("fill", "none").set("stroke-opacity", "0.5");
        let leader = leader.set("class", format!("pl-{class} pl-stroke")).set("stroke", colour);
        let value = TSpan::new(number(track.last.1, decimals)).set("class", "pl-ink pl-n").set("fill", "#1b1d24");
        let label = text(text_x, labels[i] + 4.5, &format!("{} ", short(&track.name, columns)));
        let label =
            label.set("class", format!("pl-{class} pl-fill")).set("fill", colour).set("unicode-bidi", "isolate");
        let label =
            label.set("font-size", "12.5").set("font-weight", 600).add(value.set("font-weight", 400).set("dx", 5));
        body = body.add(leader).add(label.add(Title::new(track.name.as_str())));
    }
    let desc = told(describe(look.t, tracks, all.len(), decimals));
    document(look, (width, height), (title, &desc, "model,time,rating"), body)
}

/// The first and last time and the lowest and highest value.
fn range(tracks: &[Track]) -> Option<([i64; 2], [f64; 2])> {
    let mut points = tracks.iter().flat_map(Track::points);
    let &(at, value) = points.next()?;
    let widen = |(t, v): ([i64; 2], [f64; 2]), &(at, value): &(i64, f64)| {
        ([t[0].min(at), t[1].max(at)], [v[0].min(value), v[1].max(value)])
    };
    let (mut times, values) = points.fold(([at; 2], [value; 2]), widen);
    // A single moment stands in the middle of an hour.
    if times[1] - times[0] < 1_000_000 {
        times = [times[0] - 1_800_000_000, times[1] + 1_800_000_000];
    }
    Some((times, values))
}

/// From a moment and a value to coordinates.
type Placing<'a> = dyn Fn(&(i64, f64)) -> (f64, f64) + 'a;

/// The line of one model, with a dot where it ends and where it has only one point.
fn line(t: Locale, i: usize, track: &Track, place: &Placing<'_>, decimals: usize) -> Group {
    let (class, colour) = (i % COLOURS.len(), COLOURS[i % COLOURS.len()]);
    let mut path = String::new();
    let mut dots = vec![track.last];
    for run in &track.runs {
        if let [only] = run[..] {
            dots.push(only);
        }
        for (k, point) in run.iter().enumerate() {
            let (x, y) = place(point);
            path += &format!("{}{} {}", if k == 0 { 'M' } else { 'L' }, px(x), px(y));
        }
    }
    dots.dedup();
    let stroke = Path::new().set("d", path).set("class", format!("pl-{class} pl-stroke")).set("stroke", colour);
    let stroke = stroke.set("fill", "none").set("stroke-width", "2").set("stroke-linejoin", "round");
    let stroke =
        if i < COLOURS.len() { stroke.set("stroke-linecap", "round") } else { stroke.set("stroke-dasharray", "6 3") };
    let facts = t.say("draw-point").with("name", quoted(t, &track.name)).with("value", number(track.last.1, decimals));
    let mut line = Group::new().add(Title::new(facts.to_string())).add(stroke);
    for point in &dots {
        let (x, y) = place(point);
        line = line.add(
            Circle::new()
                .set("cx", px(x))
                .set("cy", px(y))
                .set("r", "3.5")
                .set("class", format!("pl-{class} pl-fill"))
                .set("fill", colour),
        );
    }
    // Each point can be pointed at, though it is not drawn.
    let mut points = Group::new().set("fill-opacity", 0);
    for point in track.points() {
        let (x, y) = place(point);
        let at = Timestamp::from_micros(point.0);
        let facts = t.say("draw-point").with("name", quoted(t, &track.name)).with("value", number(point.1, decimals));
        let facts = t.say("draw-both").with("first", facts).with("second", t.day(at));
        let mark = Circle::new().set("cx", px(x)).set("cy", px(y)).set("r", 6);
        let mark = mark.set("data-row", row(json!([track.name, at.to_string(), point.1])));
        points = points.add(mark.add(Title::new(facts.to_string())));
    }
    line.add(points)
}

/// Moves labels apart so that none overlaps, each as near to its place as its neighbours allow.
/// Labels that touch form a block; a block stands at the mean of what its members want.
fn apart(wanted: &[f64], gap: f64, [top, bottom]: [f64; 2]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by(|&a, &b| wanted[a].total_cmp(&wanted[b]));
    // A block: how many members, and where its first one wants to stand, summed over the members.
    let mut blocks: Vec<(usize, f64)> = Vec::new();
    let start = |&(members, sum): &(usize, f64)| {
        let lowest = (bottom - gap * (members - 1) as f64).max(top);
        (sum / members as f64).clamp(top, lowest)
    };
    for &i in &order {
        let mut block = (1, wanted[i]);
        while let Some(above) = blocks.last() {
            if start(above) + gap * above.0 as f64 <= start(&block) {
                break;
            }
            let offset = gap * above.0 as f64 * block.0 as f64;
            block = (above.0 + block.0, above.1 + block.1 - offset);
            blocks.pop();
        }
        blocks.push(block);
    }
    let places = blocks.iter().flat_map(|block| (0..block.0).map(move |k| start(block) + gap * k as f64));
    let mut found = vec![0.0; wanted.len()];
    for (&i, place) in order.iter().zip(places) {
        found[i] = place;
    }
    found
}

/// The plot in words.
fn describe(t: Locale, tracks: &[Track], all: usize, decimals: usize) -> Vec<Message> {
    let points = || tracks.iter().flat_map(Track::points);
    let (from, to) = (points().map(|p| p.0).min().unwrap_or(0), points().map(|p| p.0).max().unwrap_or(0));
    let day = |at| t.day(Timestamp::from_micros(at));
    let span = t.say("draw-span").with("models", tracks.len()).with("from", day(from)).with("to", day(to));
    let mut words = vec![span];
    if all > tracks.len() {
        words.push(t.say("draw-left-out").with("models", all - tracks.len()));
    }
    if let Some(best) = tracks.iter().max_by(|a, b| a.last.1.total_cmp(&b.last.1)) {
        let change = best.last.1 - best.first.1;
        let way = match change {
            c if c > 0.0 => "up",
            c if c < 0.0 => "down",
            _ => "level",
        };
        let said = t.say("draw-highest").which("way", way).with("name", quoted(t, &best.name));
        words.push(said.with("rating", number(best.last.1, decimals)).with("moved", number(change.abs(), decimals)));
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_move_apart_and_keep_their_order() {
        let found = apart(&[100.0, 101.0, 50.0, 99.0], 16.0, [0.0, 200.0]);
        assert_eq!(found, [100.0, 116.0, 50.0, 84.0]);
    }

    #[test]
    fn labels_at_the_edge_stay_inside() {
        let found = apart(&[199.0, 200.0, 200.0], 16.0, [0.0, 200.0]);
        assert_eq!(found, [168.0, 184.0, 200.0]);
    }
}
