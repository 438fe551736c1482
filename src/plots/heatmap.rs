//! Who met whom: one cell per pair, row against column.
//!
//! A cell is a colour laid over a neutral ground, the stronger the further from even (or the more
//! battles). Two colours and an opacity serve both modes, and the page may repaint them.

use ::svg::node::element::{Definitions, Group, Path, Pattern, Rectangle, Title};

use serde_json::json;

use super::Look;
use super::svg::{
    called, document, empty, group, id, name, quoted, row, sentence, short, soft, text, text_width, told,
};
use crate::i18n::{Locale, Message};

/// One pair of a heatmap, from the row's side.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cell {
    /// The share of battles the row wins, 0 to 1. Only [`HeatKind::WinFraction`] looks at it; a cell
    /// whose share is outside is left out.
    pub share: f64,
    /// How many votes the two have together.
    pub battles: u64,
}

/// What the colours of a heatmap mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeatKind {
    /// How often the row beats the column: two colours around one half.
    WinFraction,
    /// How often the two met: one colour, by powers of ten.
    Count,
}

/// The most models; beyond, a cell is too small to point at.
const MOST: usize = 60;
/// Up to here a cell has room for its number.
const WITH_NUMBERS: usize = 24;
/// From this share on the colour does not grow any more: 80 % is as lopsided as it gets in practice.
const FULL: f64 = 0.8;
/// Above this opacity dark letters become hard to read.
const TURN: f64 = 0.7;

const WIN: (&str, &str) = ("pl-win", "#3257d6");
const LOSS: (&str, &str) = ("pl-loss", "#c2541a");

/// A matrix of pairs: `cells` is row-major, `names.len()` squared.
#[must_use]
pub fn heatmap(look: &Look<'_>, title: &str, names: &[&str], cells: &[Option<Cell>], kind: HeatKind) -> String {
    let n = names.len().min(MOST);
    let pairs = pairs(names.len(), n, cells, kind);
    if pairs.is_empty() {
        return empty(look, title);
    }
    let t = look.t;
    let called: Vec<String> = names[..n].iter().map(|name| called(t, name)).collect();
    let place = Place::new(look, &called);
    let top = pairs.iter().map(|p| p.cell.battles).max().unwrap_or(1);

    let (mut wins, mut losses) = (group(WIN.0, "fill", WIN.1), group(LOSS.0, "fill", LOSS.1));
    let digits = |class, colour| {
        let size = format!("{:.1}", (place.cell * 0.42).min(12.5));
        let group = group(class, "fill", colour).set("font-size", size).set("text-anchor", "middle");
        group.set("pointer-events", "none")
    };
    let (mut dark, mut light) = (digits("pl-ink pl-n", "#1b1d24"), digits("pl-on pl-n", "#ffffff"));
    let mut ground = String::new();
    let mut met = vec![false; n * n];
    for pair in &pairs {
        let (x, y) = place.corner(pair.row, pair.column);
        met[pair.row * n + pair.column] = true;
        ground += &place.square(x, y);
        let strength = strength(pair.cell, kind, top);
        let cell = Path::new().set("d", place.square(x, y)).set("fill-opacity", format!("{strength:.2}"));
        let [own, rival] = [pair.row, pair.column].map(|at| called[at].as_str());
        let cell = cell.set("data-row", row(json!([own, rival, pair.cell.share, pair.cell.battles])));
        let cell = cell.add(Title::new(facts(t, names, pair, kind).to_string()));
        if kind == HeatKind::WinFraction && pair.cell.share < 0.5 {
            losses = losses.add(cell);
        } else {
            wins = wins.add(cell);
        }
        if n <= WITH_NUMBERS && place.cell >= 18.0 {
            let middle = (place.cell - 1.0) / 2.0;
            let label = text(x + middle, y + middle + place.cell * 0.15, &printed(pair.cell, kind));
            if strength > TURN {
                light = light.add(label);
            } else {
                dark = dark.add(label);
            }
        }
    }
    let missing = (0..n * n).filter(|i| !met[*i] && i / n != i % n);
    let missing: String = missing.map(|i| place.corner(i / n, i % n)).map(|(x, y)| place.square(x, y)).collect();

    let hatch = id(look, "hatch");
    let ground = Path::new().set("class", "pl-mid").set("fill", "#eef0f4").set("d", ground);
    let mut body = Group::new().add(Definitions::new().add(hatching(&hatch))).add(ground);
    if !missing.is_empty() {
        body = body.add(Path::new().set("fill", format!("url(#{hatch})")).set("d", missing.as_str()));
    }
    let body = body.add(wins).add(losses).add(dark).add(light).add(place.labels(&called));
    let body = body.add(legend(t, &place, kind, top, !missing.is_empty(), &hatch));
    let note = t.say(match kind {
        HeatKind::WinFraction => "draw-wins-note",
        HeatKind::Count => "draw-counts-note",
    });
    let note = if names.len() > n {
        t.say("draw-first").with("note", note).with("shown", n).with("models", names.len())
    } else {
        note
    };
    let body = body.add(soft().add(sentence(look, 38.0, &note.to_string())));
    let desc = told(describe(t, names, n, &pairs, kind));
    document(look, (place.width, place.height), (title, &desc, "model,rival,share,battles"), body)
}

/// A pair that is going to be drawn.
#[derive(Clone, Copy)]
struct Pair {
    row: usize,
    column: usize,
    cell: Cell,
}

fn pairs(all: usize, n: usize, cells: &[Option<Cell>], kind: HeatKind) -> Vec<Pair> {
    let places = (0..n).flat_map(|row| (0..n).map(move |column| (row, column))).filter(|(r, c)| r != c);
    let cell = |(row, column): (usize, usize)| {
        let cell = cells.get(row * all + column).copied().flatten()?;
        let shown = kind == HeatKind::Count || (0.0..=1.0).contains(&cell.share);
        (shown && cell.battles > 0).then_some(Pair { row, column, cell })
    };
    places.filter_map(cell).collect()
}

/// How strong a cell's colour is, 0 to 1.
fn strength(cell: Cell, kind: HeatKind, top: u64) -> f64 {
    match kind {
        HeatKind::WinFraction => ((cell.share - 0.5).abs() / (FULL - 0.5)).min(1.0),
        HeatKind::Count => log(cell.battles) / log(top.max(1)) * 0.94 + 0.06,
    }
}

/// libm's logarithm has the same bits on every machine.
fn log(battles: u64) -> f64 {
    libm::log10(battles as f64 + 1.0)
}

/// What stands inside a cell: `62`, or `431`, `1.2k`.
fn printed(cell: Cell, kind: HeatKind) -> String {
    match (kind, cell.battles) {
        (HeatKind::WinFraction, _) => format!("{:.0}", cell.share * 100.0),
        (HeatKind::Count, n @ 0..=999) => n.to_string(),
        (HeatKind::Count, n @ 1_000..=9_949) => format!("{:.1}k", n as f64 / 1e3),
        (HeatKind::Count, n @ 9_950..=999_499) => format!("{:.0}k", n as f64 / 1e3),
        (HeatKind::Count, n) => format!("{:.0}M", n as f64 / 1e6),
    }
}

/// `A vs B: 62 % of 431`.
fn facts(t: Locale, names: &[&str], pair: &Pair, kind: HeatKind) -> Message {
    of_pair(t, if kind == HeatKind::Count { "draw-counts-pair" } else { "draw-wins-pair" }, names, pair)
}

/// A message about a pair.
fn of_pair(t: Locale, key: &str, names: &[&str], pair: &Pair) -> Message {
    let said = t.say(key).with("row", quoted(t, names[pair.row])).with("column", quoted(t, names[pair.column]));
    said.with("battles", pair.cell.battles).with("percent", format!("{:.0}", pair.cell.share * 100.0))
}

/// Where the parts of the plot are placed.
struct Place {
    cell: f64,
    left: f64,
    top: f64,
    width: f64,
    height: f64,
    side: f64,
    columns: usize,
    font: f64,
    /// Slanted heads read better, upright ones need less room.
    slanted: bool,
}

impl Place {
    fn new(look: &Look<'_>, names: &[String]) -> Self {
        let n = names.len() as f64;
        let slanted = look.wide() && names.len() <= WITH_NUMBERS;
        let columns = if look.wide() { 28 } else { 15 };
        // The smallest cell decides on the font: names must not touch each other.
        let font: f64 = if names.len() <= WITH_NUMBERS { 12.0 } else { 10.5 };
        let lengths: Vec<f64> = names.iter().map(|name| text_width(&short(name, columns), font)).collect();
        let longest = lengths.iter().copied().fold(30.0, f64::max);
        let left = longest + 8.0;
        // A slanted head leans out to the right; only the last few reach beyond the matrix.
        let lean = |(i, length): (usize, &f64)| length * 0.71 + 6.0 - (n - 1.0 - i as f64) * 18.0;
        let lean = if slanted { lengths.iter().enumerate().map(lean).fold(0.0, f64::max) } else { 0.0 };
        let cell = ((look.width() - left - lean) / n).floor().clamp(if n > 24.0 { 13.0 } else { 18.0 }, 44.0);
        let top = 54.0 + if slanted { longest * 0.71 + 8.0 } else { longest + 6.0 };
        let side = cell * n;
        let width = look.width().max(left + side + lean);
        Self { cell, left, top, width, height: top + side + 58.0, side, columns, font, slanted }
    }

    fn corner(&self, row: usize, column: usize) -> (f64, f64) {
        (self.left + self.cell * column as f64, self.top + self.cell * row as f64)
    }

    /// A cell, a pixel smaller than its place.
    fn square(&self, x: f64, y: f64) -> String {
        let side = self.cell - 1.0;
        format!("M{x:.1} {y:.1}h{side:.0}v{side:.0}h-{side:.0}z")
    }

    fn labels(&self, names: &[String]) -> Group {
        let mut rows = Group::new().set("text-anchor", "end");
        let mut heads = Group::new();
        for (i, full) in names.iter().enumerate() {
            let (x, y) = self.corner(i, i);
            let middle = (self.cell - 1.0) / 2.0;
            rows = rows.add(name(self.left - 8.0, y + middle + self.font * 0.35, full, self.columns));
            let (x, y) = (x + middle + if self.slanted { 0.0 } else { self.font * 0.35 }, self.top - 6.0);
            let angle = if self.slanted { -45 } else { -90 };
            heads = heads.add(
                name(0.0, 0.0, full, self.columns)
                    .set("transform", format!("translate({x:.1} {y:.1}) rotate({angle})")),
            );
        }
        group("pl-ink", "fill", "#1b1d24").set("font-size", format!("{:.1}", self.font)).add(rows).add(heads)
    }
}

/// Thin lines for pairs that never met.
fn hatching(id: &str) -> Pattern {
    let line = Path::new().set("class", "pl-hatch").set("stroke", "#dcdfe6").set("d", "M-1 1l2-2M0 6l6-6M5 7l2-2");
    let tile = Pattern::new().set("id", id).set("patternUnits", "userSpaceOnUse");
    tile.set("width", 6).set("height", 6).add(line.set("stroke-width", "0.8"))
}

/// The key to the colours.
fn legend(t: Locale, place: &Place, kind: HeatKind, top: u64, missing: bool, hatch: &str) -> Group {
    let steps: Vec<(String, Cell)> = match kind {
        HeatKind::WinFraction => {
            let label = |p: i32| {
                if p == 20 {
                    "≤20".into()
                } else if p == 80 {
                    "≥80".into()
                } else {
                    p.to_string()
                }
            };
            (2..=8).map(|p| (label(p * 10), Cell { share: f64::from(p) / 10.0, battles: 1 })).collect()
        }
        HeatKind::Count => {
            let powers = std::iter::successors(Some(1_u64), |p| p.checked_mul(10)).take_while(|&p| p <= top);
            let cell = |p| Cell { share: 0.5, battles: p };
            powers.take(7).map(|p| (printed(cell(p), kind), cell(p))).collect()
        }
    };
    const STEP: f64 = 30.0;
    let gap = if missing { 62.0 } else { 0.0 };
    let needed = STEP * steps.len() as f64 + gap;
    // Below the matrix if there is room, else from the edge of the plot.
    let left = if place.left + needed <= place.width { place.left } else { (place.width - needed).max(0.0) };
    let y = place.top + place.side + 16.0;
    let mut key = Group::new();
    let mut labels = soft().set("font-size", 11).set("text-anchor", "middle");
    let swatch = |x: f64| {
        Rectangle::new().set("x", format!("{x:.1}")).set("y", format!("{y:.1}")).set("width", 29).set("height", 10)
    };
    for (i, (label, cell)) in steps.iter().enumerate() {
        let x = left + STEP * i as f64;
        let loses = kind == HeatKind::WinFraction && cell.share < 0.5;
        let (class, colour) = if loses { LOSS } else { WIN };
        let strength = format!("{:.2}", strength(*cell, kind, top));
        key = key.add(swatch(x).set("class", "pl-mid").set("fill", "#eef0f4"));
        key = key.add(swatch(x).set("class", class).set("fill", colour).set("fill-opacity", strength));
        labels = labels.add(text(x + 14.5, y + 24.0, label));
    }
    if missing {
        let x = left + needed - 46.0;
        key = key.add(swatch(x).set("fill", format!("url(#{hatch})")));
        labels = labels.add(text(x + 14.5, y + 24.0, &t.say("draw-missing").to_string()));
    }
    key.add(labels)
}

/// The plot in words.
fn describe(t: Locale, names: &[&str], n: usize, pairs: &[Pair], kind: HeatKind) -> Vec<Message> {
    let (what, most) = match kind {
        HeatKind::WinFraction => {
            // One battle is always 100 to 0; that is no news while others had ten.
            let enough = if pairs.iter().any(|p| p.cell.battles >= 10) { 10 } else { 1 };
            let solid = pairs.iter().filter(|p| p.cell.battles >= enough && p.cell.share >= 0.5);
            let strongest = solid.max_by(|a, b| {
                let by_share = a.cell.share.total_cmp(&b.cell.share);
                by_share.then(a.cell.battles.cmp(&b.cell.battles)).then(b.row.cmp(&a.row))
            });
            ("draw-wins-models", strongest.map(|pair| of_pair(t, "draw-lopsided", names, pair)))
        }
        HeatKind::Count => {
            let met = pairs.iter().max_by_key(|p| (p.cell.battles, usize::MAX - p.row));
            ("draw-counts-models", met.map(|pair| of_pair(t, "draw-met-most", names, pair)))
        }
    };
    let mut words = vec![t.say(what).with("models", n)];
    words.extend(most);
    let missing = (n * n - n - pairs.len()) / 2;
    if missing > 0 {
        words.push(t.say("draw-pairs-missing").with("pairs", missing));
    }
    words
}
