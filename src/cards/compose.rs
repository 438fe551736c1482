//! Where things stand in a picture. Every picture is one form: a kicker, a title, rows with names and intervals on one scale,
//! perhaps a bar of how votes went, and a line at the foot. What no face can write is left out.

use svg::Document;
use svg::node::element::{Group, Rectangle, Text};

use super::fonts::Fonts;

/// Width of a picture, in pixels: what sites that show links ask for.
pub(super) const WIDTH: u32 = 1200;
/// Height of a picture, in pixels.
pub(super) const HEIGHT: u32 = 630;

const EDGE: f32 = 64.0;
const RIGHT: f32 = WIDTH as f32 - EDGE;
/// The lane of intervals, between names and numbers.
const LANE: [f32; 2] = [480.0, 780.0];
const INK: &str = "#15151a";
const SOFT: &str = "#5b5b65";
const LINE: &str = "#dcdcd8";
const PAPER: &str = "#ffffff";
/// Text on a full bar.
const ON: &str = "#101114";
/// Rows that a picture has room for.
const MOST_ROWS: usize = 6;

/// What a picture says.
#[derive(Clone, Debug, Default)]
pub struct Card {
    /// What kind of thing it is about, at the top.
    pub kicker: String,
    /// The one sentence or name.
    pub title: String,
    /// Models, best first; what is beyond six is not drawn.
    pub rows: Vec<CardRow>,
    /// Shares of votes that the first, neither and the second had, 0 to 1.
    pub split: Option<[f64; 3]>,
    /// A line at the foot.
    pub foot: String,
}

/// A line of a picture.
#[derive(Clone, Debug, Default)]
pub struct CardRow {
    /// What stands before the name: a letter, or ranks.
    pub place: String,
    /// Who it is about.
    pub name: String,
    /// Numbers, as they are said.
    pub said: String,
    /// Where its rating is.
    pub interval: Option<Interval>,
    /// Whose colour it has.
    pub tone: Tone,
    /// Was it chosen?
    pub chosen: bool,
}

/// A rating with the ends of its interval.
#[derive(Clone, Copy, Debug)]
pub struct Interval {
    /// Its lower end.
    pub low: f64,
    /// Its likeliest value.
    pub at: f64,
    /// Its upper end.
    pub high: f64,
}

/// Whose colour something has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Side A's.
    A,
    /// Side B's.
    B,
    /// Nobody's.
    #[default]
    Ink,
}

impl Tone {
    const fn bar(self) -> &'static str {
        match self {
            Self::A => "#7e77fa",
            Self::B => "#e15e03",
            Self::Ink => INK,
        }
    }

    const fn lift(self) -> &'static str {
        match self {
            Self::A => "#e4e6ff",
            Self::B => "#fee1d4",
            Self::Ink => "#f4f4f2",
        }
    }
}

/// What a face is called within our SVG.
pub(super) fn face_name(number: usize) -> String {
    format!("face{number}")
}

/// How a line is set.
#[derive(Clone, Copy)]
struct Set {
    x: f32,
    y: f32,
    size: f32,
    weight: u16,
    fill: &'static str,
    anchor: &'static str,
    /// What does not fit into so many pixels is cut.
    room: f32,
}

/// The picture as SVG.
pub(super) fn compose(card: &Card, fonts: &Fonts) -> String {
    let mut body = Group::new().add(rect([0.0, 0.0, WIDTH as f32, HEIGHT as f32], 0.0, PAPER));
    body = body.add(rect([EDGE, 56.0, 36.0, 16.0], 3.0, Tone::A.bar()));
    body = body.add(rect([EDGE + 20.0, 78.0, 36.0, 16.0], 3.0, Tone::B.bar()));
    let plain = Set { x: EDGE, y: 0.0, size: 26.0, weight: 400, fill: SOFT, anchor: "start", room: RIGHT - EDGE };
    body = add(body, line(fonts, "Agon", Set { x: 136.0, y: 91.0, size: 42.0, weight: 700, fill: INK, ..plain }));
    let kicker = Set { x: RIGHT, y: 89.0, size: 30.0, anchor: "end", room: 760.0, ..plain };
    body = add(body, line(fonts, &card.kicker, kicker));
    let mut top = 128.0;
    let (lines, size) = fitted(fonts, &card.title);
    for text in lines {
        top += size * 1.06;
        let set = Set { y: top - size * 0.16, size, weight: 700, fill: INK, ..plain };
        body = add(body, line(fonts, &text, set));
    }
    top += 26.0;
    if let Some(split) = card.split {
        body = body.add(split_bar(split, top));
        top += 62.0;
    }
    let rows = &card.rows[..card.rows.len().min(MOST_ROWS)];
    let span = span(rows);
    let height = ((560.0 - top) / rows.len().max(1) as f32).clamp(46.0, 92.0);
    let has_places = rows.iter().any(|row| !row.place.is_empty());
    for (n, row) in rows.iter().enumerate() {
        body = body.add(drawn(fonts, row, [top + height * n as f32, height], has_places, span));
    }
    body = add(body, line(fonts, &card.foot, Set { y: 598.0, size: 25.0, ..plain }));
    let document = Document::new().set("width", WIDTH).set("height", HEIGHT);
    document.set("viewBox", format!("0 0 {WIDTH} {HEIGHT}")).add(body).to_string()
}

fn drawn(fonts: &Fonts, row: &CardRow, [top, height]: [f32; 2], has_places: bool, span: Option<[f64; 2]>) -> Group {
    let mut group = Group::new();
    let middle = top + height / 2.0;
    let size = (height * 0.46).clamp(26.0, 38.0);
    let base = middle + size * 0.34;
    if row.chosen {
        let ground = [EDGE - 20.0, top + 4.0, RIGHT - EDGE + 40.0, height - 8.0];
        group = group.add(rect(ground, 6.0, row.tone.lift()));
    }
    let plain = Set { x: EDGE, y: base, size, weight: 700, fill: INK, anchor: "start", room: 0.0 };
    let mut x = EDGE;
    if has_places && row.tone == Tone::Ink {
        group = add(
            group,
            line(fonts, &row.place, Set { size: size * 0.72, weight: 400, fill: SOFT, room: 76.0, ..plain }),
        );
        x += 88.0;
    } else if has_places {
        let box_ = size * 1.25;
        group = group.add(rect([x, middle - box_ / 2.0, box_, box_], 3.0, row.tone.bar()));
        let letter = Set { x: x + box_ / 2.0, size: size * 0.8, y: middle + size * 0.28, anchor: "middle", ..plain };
        group = add(group, line(fonts, &row.place, Set { fill: ON, room: box_, ..letter }));
        x += box_ + 20.0;
    }
    group = add(group, line(fonts, &row.name, Set { x, room: LANE[0] - x - 20.0, ..plain }));
    let said = Set { x: RIGHT, size: (size * 0.66).max(20.0), weight: 400, anchor: "end", ..plain };
    // A number that is cut is another number: those get smaller instead.
    let said = whole(fonts, &row.said, Set { room: RIGHT - LANE[1] - 16.0, ..said });
    group = add(group, line(fonts, &row.said, Set { y: middle + said.size * 0.34, ..said }));
    if let (Some(interval), Some([least, most])) = (row.interval.filter(Interval::is_drawable), span) {
        let place = |value: f64| LANE[0] + (LANE[1] - LANE[0]) * ((value - least) / (most - least)) as f32;
        let thick = (height * 0.26).clamp(12.0, 22.0);
        group = group.add(rect([LANE[0], middle - 0.5, LANE[1] - LANE[0], 1.0], 0.0, LINE));
        let [low, at, high] = [interval.low, interval.at, interval.high].map(place);
        group = group.add(rect([low, middle - thick / 2.0, (high - low).max(4.0), thick], 2.0, row.tone.bar()));
        group = group.add(rect([at - 2.0, middle - thick / 2.0, 4.0, thick], 0.0, PAPER));
    }
    group
}

/// How votes went: the first's, nobody's, the second's.
fn split_bar(split: [f64; 3], top: f32) -> Group {
    let whole = split.iter().sum::<f64>().max(f64::MIN_POSITIVE);
    let (mut x, mut group) = (EDGE, Group::new());
    for (share, fill) in split.into_iter().zip([Tone::A.bar(), LINE, Tone::B.bar()]) {
        let width = (RIGHT - EDGE) * (share / whole) as f32;
        if width > 0.0 {
            group = group.add(rect([x, top, width, 26.0], 2.0, fill));
        }
        x += width;
    }
    group
}

/// From the least to the greatest end that rows have, and a little more; `None`: there is nothing to draw.
fn span(rows: &[CardRow]) -> Option<[f64; 2]> {
    let ends = rows.iter().filter_map(|row| row.interval).filter(Interval::is_drawable);
    let [least, most] =
        ends.fold([f64::INFINITY, f64::NEG_INFINITY], |[least, most], one| [least.min(one.low), most.max(one.high)]);
    let more = 0.06 * (most - least).max(1.0);
    (least <= most).then_some([least - more, most + more])
}

impl Interval {
    /// Is it one? An interval without an end is not drawn.
    fn is_drawable(&self) -> bool {
        self.low.is_finite() && self.high.is_finite() && self.low <= self.at && self.at <= self.high
    }
}

/// The title in at most two lines of about one width, as large as they can be.
fn fitted(fonts: &Fonts, title: &str) -> (Vec<String>, f32) {
    const SIZES: [f32; 5] = [84.0, 72.0, 62.0, 54.0, 46.0];
    let title = clean(title);
    let Some(face) = fonts.face(&title).filter(|_| !title.is_empty()) else { return (Vec::new(), 0.0) };
    let width =
        |lines: &[String], size: f32| lines.iter().map(|line| fonts.width(face, line, size, 700)).fold(0.0, f32::max);
    let mut found = (vec![title.clone()], SIZES[0]);
    for size in SIZES {
        found = (vec![title.clone()], size);
        if width(&found.0, size) <= RIGHT - EDGE {
            return found;
        }
        let spaces = title.match_indices(' ').map(|(at, _)| at);
        let halves = spaces.map(|at| vec![title[..at].to_owned(), title[at + 1..].to_owned()]);
        if let Some(lines) = halves.min_by(|a, b| width(a, size).total_cmp(&width(b, size))) {
            found.0 = lines;
            if width(&found.0, size) <= RIGHT - EDGE {
                return found;
            }
        }
    }
    // What is too long for the smallest size is cut where its lines end.
    found
}

/// The same line, in a size in which all of it has room; not below 14 pixels.
fn whole(fonts: &Fonts, text: &str, mut set: Set) -> Set {
    let text = clean(text);
    let Some(face) = fonts.face(&text) else { return set };
    while set.size > 14.0 && fonts.width(face, &text, set.size, set.weight) > set.room {
        set.size -= 1.0;
    }
    set
}

/// A line, cut to its room; `None`: it is empty, or no face can write it.
fn line(fonts: &Fonts, text: &str, set: Set) -> Option<Text> {
    let text = clean(text);
    let face = fonts.face(&text).filter(|_| !text.is_empty())?;
    let fits = |text: &str| fonts.width(face, text, set.size, set.weight) <= set.room;
    let mut shown = text.clone();
    if !fits(&text) {
        let end = if fonts.face(&format!("{text}…")) == Some(face) { "…" } else { "" };
        let mut letters: Vec<char> = text.chars().collect();
        while letters.pop().is_some() {
            shown = letters.iter().collect::<String>().trim_end().to_owned() + end;
            if fits(&shown) {
                break;
            }
        }
    }
    let [x, y, size] = [set.x, set.y, set.size].map(px);
    let text = Text::new(shown).set("x", x).set("y", y).set("font-size", size).set("font-weight", set.weight);
    Some(text.set("font-family", face_name(face)).set("fill", set.fill).set("text-anchor", set.anchor))
}

/// A text on one line, without what nobody sees: control characters, and marks of direction.
fn clean(text: &str) -> String {
    let unseen = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{61c}' | '\u{feff}')
    };
    let seen: String = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| !unseen(*c)).collect();
    seen.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn add(group: Group, text: Option<Text>) -> Group {
    match text {
        Some(text) => group.add(text),
        None => group,
    }
}

fn rect([x, y, width, height]: [f32; 4], round: f32, fill: &str) -> Rectangle {
    let [x, y, width, height, round] = [x, y, width, height, round].map(px);
    let rect = Rectangle::new().set("x", x).set("y", y).set("width", width).set("height", height);
    rect.set("rx", round).set("fill", fill)
}

/// A coordinate with one decimal.
fn px(value: f32) -> String {
    format!("{value:.1}")
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use resvg::usvg::{Group as Drawn, Node};

    use super::super::paint::{paint, tree};
    use super::*;

    fn fonts() -> Fonts {
        Fonts::open(Path::new("")).expect("the built-in face")
    }

    fn row(name: &str, low: f64, high: f64) -> CardRow {
        let interval = Some(Interval { low, at: (low + high) / 2.0, high });
        let said = format!("{:.0} between {low:.0} and {high:.0}", (low + high) / 2.0);
        CardRow { place: "A".into(), name: name.into(), said, interval, tone: Tone::A, chosen: true }
    }

    fn card(title: &str, rows: Vec<CardRow>) -> Card {
        Card {
            kicker: "Leaderboard".into(),
            title: title.into(),
            rows,
            split: Some([3.0, 1.0, 2.0]),
            foot: "foot".into(),
        }
    }

    /// Letters that were set, and how many of them as boxes.
    fn glyphs(group: &Drawn) -> (usize, usize) {
        let (mut all, mut boxes) = (0, 0);
        for node in group.children() {
            match node {
                Node::Group(inner) => {
                    let (more, more_boxes) = glyphs(inner);
                    (all, boxes) = (all + more, boxes + more_boxes);
                }
                Node::Text(text) => {
                    let set = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
                    set.for_each(|glyph| (all, boxes) = (all + 1, boxes + usize::from(glyph.id.0 == 0)));
                }
                _ => {}
            }
        }
        (all, boxes)
    }

    #[test]
    fn no_picture_has_boxes_and_the_count_would_see_them() {
        let fonts = fonts();
        for name in ["DeepSeek R1", "通义千问", "Qwen 千问 3", "نموذج", "😀", "", "\u{202e}evil\u{0}", "<b>&\"'"]
        {
            let svg = compose(&card(&format!("{name} over Claude Sonnet 4"), vec![row(name, 1091.0, 1185.0)]), &fonts);
            let (all, boxes) = glyphs(tree(&svg, &fonts).expect("an SVG").root());
            assert!(all > 20 && boxes == 0, "{name}: {boxes} boxes of {all}");
        }
        let unasked = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"99\" height=\"99\"><text y=\"50\" font-family=\"{}\">A通</text></svg>",
            face_name(0)
        );
        assert_eq!(glyphs(tree(&unasked, &fonts).expect("an SVG").root()), (2, 1));
    }

    #[test]
    fn what_no_face_can_write_gives_the_picture_of_nothing() {
        let fonts = fonts();
        let picture =
            |name: &str| paint(&compose(&card("Overall", vec![row(name, 1.0, 2.0)]), &fonts), &fonts).expect("PNG");
        assert_eq!(picture("通义千问"), picture(""));
        assert_ne!(picture("Qwen"), picture(""));
    }

    #[test]
    fn pictures_have_their_size_and_the_same_bytes_each_time() {
        let fonts = fonts();
        let rows: Vec<CardRow> = (0..9).map(|n| row(&format!("Model {n}"), 900.0 + f64::from(n), 1000.0)).collect();
        let long = "A name that goes on and on ".repeat(12);
        for card in
            [Card::default(), card("DeepSeek R1 over Claude Sonnet 4", rows), card(&long, vec![row(&long, 1.0, 1.0)])]
        {
            let [first, second] = [(), ()].map(|()| paint(&compose(&card, &fonts), &fonts).expect("PNG"));
            assert_eq!(first, second);
            assert_eq!(&first[..8], b"\x89PNG\r\n\x1a\n");
            assert_eq!((&first[16..20], &first[20..24]), (&1200_u32.to_be_bytes()[..], &630_u32.to_be_bytes()[..]));
        }
    }

    #[test]
    fn intervals_without_ends_are_not_drawn() {
        for (low, high) in [(f64::NEG_INFINITY, 1000.0), (f64::NAN, 1.0), (1000.0, f64::INFINITY)] {
            let rows = vec![CardRow { said: String::new(), ..row("y", low, high) }];
            let svg = compose(&card("x", rows), &fonts());
            assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
        }
    }
}
