//! CSV as RFC 4180 has it. Written out here rather than left to a crate because nearly all rows hold
//! no quote, and those can be cut at their commas where they lie; and because a quote that is never
//! closed has to be named, not to swallow the rest of the file.

use std::ops::Range;

use memchr::{memchr, memchr_iter, memchr2};

use super::check::{self, Fault};
use super::input::{More, Next, Window};
use super::{At, COLUMNS, DETAILS_AT, FileError, Halt, Meter, Options, STYLE_AT, Sink, deliver, go_on, locate};

const UNCLOSED: &str = "the quote that opens here is never closed";
const AFTER_QUOTE: &str = "text follows a closing quote; a quote inside a field is written twice";
const TOO_LONG: &str = "is longer than 16 MiB";

/// Reads the header, then row after row.
pub(super) fn read<S: Sink>(mut window: Window, options: Options, sink: &mut S) -> Result<(), Halt> {
    let mut record = Record::default();
    let mut line = 1;
    let layout = loop {
        match record.next(&mut window)? {
            Found::Row { lines, .. } => {
                let layout = Layout::of(&record, &window, options)?;
                record.consume(&mut window);
                line += lines;
                break layout;
            }
            Found::Blank => line += 1,
            Found::Bad(reason) => {
                let head = window.data().split(|byte| *byte == b'\n').next().unwrap_or_default();
                let is_cut_by = |mark: &[u8]| memchr::memmem::find(head, mark).is_some();
                let reason = match reason {
                    AFTER_QUOTE if is_cut_by(b"\";\"") => {
                        "its columns are separated by semicolons: separate them by commas"
                    }
                    AFTER_QUOTE if is_cut_by(b"\"\t\"") => "its columns are separated by TAB: separate them by commas",
                    other => other,
                };
                return Err(FileError::BadHeader(reason).into());
            }
            Found::End => return Err(FileError::Empty.into()),
        }
    };
    let mut meter = Meter::default();
    loop {
        match record.next(&mut window)? {
            Found::Row { lines } => {
                deliver(sink, At::Line(line), layout.row(&record, window.data()))?;
                record.consume(&mut window);
                line += lines;
            }
            Found::Blank => line += 1,
            Found::Bad(reason) => {
                deliver(sink, At::Line(line), Err(Fault::row(reason)))?;
                // What looks like one broken row may be thousands of good ones after a stray quote.
                window.skip_line()?;
                line += 1;
            }
            Found::End => return go_on(sink.progress(window.count())),
        }
        meter.tick(window.count(), sink)?;
    }
}

/// Where in a line the columns that are read stand.
struct Layout {
    fields: usize,
    text: [usize; 3],
    judge: Option<usize>,
    style: Option<[usize; 8]>,
    details: Option<[Option<usize>; 6]>,
}

impl Layout {
    fn of(record: &Record, window: &Window, options: Options) -> Result<Self, FileError> {
        let data = window.data();
        let slots = locate((0..record.fields.len()).map(|index| record.field(data, index)), options)?;
        let missing =
            |slot: usize| FileError::MissingColumn { column: COLUMNS[slot], found: String::new(), fix: "add it" };
        let at = |slot: usize| slots[slot].ok_or_else(|| missing(slot));
        let style = match slots[STYLE_AT] {
            Some(_) => Some([at(4)?, at(5)?, at(6)?, at(7)?, at(8)?, at(9)?, at(10)?, at(11)?]),
            None => None,
        };
        let details = options.want_details.then(|| std::array::from_fn(|index| slots[DETAILS_AT + index]));
        Ok(Self { fields: record.fields.len(), text: [at(0)?, at(1)?, at(2)?], judge: slots[3], style, details })
    }

    #[inline]
    fn row<'a>(&self, record: &'a Record, data: &'a [u8]) -> Result<super::Row<'a>, Fault> {
        let found = record.fields.len();
        if found != self.fields {
            return Err(Fault::row(format!("expected {} fields, found {found}", self.fields)));
        }
        let style = match &self.style {
            Some(columns) => Some(check::style(|index| check::number(record.field(data, columns[index])))?),
            None => None,
        };
        let [a, b, winner] = self.text.map(|index| record.field(data, index));
        let field = |index: Option<usize>| index.map_or(&[][..], |index| record.field(data, index));
        let row = check::row([a, b, winner, field(self.judge)], style)?;
        let details = self.details.map(|columns| check::details(columns.map(field))).transpose()?;
        Ok(super::Row { details, ..row })
    }
}

/// One record, cut into fields. Kept from row to row for its memory.
#[derive(Default)]
struct Record {
    /// Into the window, or into `unquoted` if that is in use.
    fields: Vec<Range<usize>>,
    /// The fields without their quotes.
    unquoted: Vec<u8>,
    is_unquoted: bool,
    /// Bytes of the window up to the next record.
    next: usize,
}

/// What the window begins with. A row stays in the window until it is consumed.
enum Found {
    Row { lines: u64 },
    Blank,
    Bad(&'static str),
    End,
}

impl Record {
    #[inline]
    fn field<'a>(&'a self, data: &'a [u8], index: usize) -> &'a [u8] {
        let bytes = if self.is_unquoted { self.unquoted.as_slice() } else { data };
        self.fields.get(index).and_then(|range| bytes.get(range.clone())).unwrap_or_default()
    }

    fn consume(&self, window: &mut Window) {
        window.consume(self.next);
    }

    #[inline]
    fn next(&mut self, window: &mut Window) -> Result<Found, FileError> {
        let line = match window.line_or_quote()? {
            Next::Line(line) => line,
            Next::Quoted => return self.next_quoted(window),
            Next::TooLong => return Ok(Found::Bad(TOO_LONG)),
            Next::End => return Ok(Found::End),
        };
        let text = &window.data()[..line.len];
        let text = text.strip_suffix(b"\r").unwrap_or(text);
        if text.trim_ascii_start().is_empty() {
            window.consume(line.next);
            return Ok(Found::Blank);
        }
        (self.is_unquoted, self.next) = (false, line.next);
        self.fields.clear();
        let mut from = 0;
        for comma in memchr_iter(b',', text) {
            self.fields.push(from..comma);
            from = comma + 1;
        }
        self.fields.push(from..text.len());
        Ok(Found::Row { lines: 1 })
    }

    /// A record with a quote in its first line; it may go on for many lines.
    #[cold]
    fn next_quoted(&mut self, window: &mut Window) -> Result<Found, FileError> {
        loop {
            match self.unquote(window.data(), window.is_last()) {
                Cut::Row => {
                    let lines = memchr_iter(b'\n', &window.data()[..self.next]).count();
                    // The last line of a file may lack its end.
                    return Ok(Found::Row { lines: lines.max(1) as u64 });
                }
                Cut::Bad(reason) => return Ok(Found::Bad(reason)),
                Cut::Unfinished => match window.more()? {
                    More::Full => return Ok(Found::Bad(UNCLOSED)),
                    // Nothing more, but now the window knows that it is the last: cut again.
                    More::Some | More::End => {}
                },
            }
        }
    }

    /// Cuts the record at the beginning of `data`, the rest of the file if `is_last`.
    fn unquote(&mut self, data: &[u8], is_last: bool) -> Cut {
        self.is_unquoted = true;
        self.fields.clear();
        self.unquoted.clear();
        let mut at = 0;
        loop {
            let from = self.unquoted.len();
            if data.get(at) == Some(&b'"') {
                at += 1;
                loop {
                    let Some(quote) = memchr(b'"', &data[at..]) else {
                        return if is_last { Cut::Bad(UNCLOSED) } else { Cut::Unfinished };
                    };
                    self.unquoted.extend_from_slice(&data[at..at + quote]);
                    at += quote + 1;
                    if data.get(at) != Some(&b'"') {
                        break;
                    }
                    self.unquoted.push(b'"');
                    at += 1;
                }
            } else {
                let len = match memchr2(b',', b'\n', &data[at..]) {
                    Some(len) => len,
                    None if is_last => data.len() - at,
                    None => return Cut::Unfinished,
                };
                let field = &data[at..at + len];
                let ends_line = data.get(at + len) != Some(&b',');
                let bare = field.strip_suffix(b"\r").filter(|_| ends_line).unwrap_or(field);
                self.unquoted.extend_from_slice(bare);
                at += len;
            }
            self.fields.push(from..self.unquoted.len());
            // Now at a comma, the end of a line or the end of the data.
            match &data[at..] {
                [b',', ..] => at += 1,
                [b'\n', ..] => return self.ends(at + 1),
                [b'\r', b'\n', ..] => return self.ends(at + 2),
                [] | [b'\r'] if !is_last => return Cut::Unfinished,
                [] | [b'\r'] => return self.ends(data.len()),
                _ => return Cut::Bad(AFTER_QUOTE),
            }
        }
    }

    const fn ends(&mut self, next: usize) -> Cut {
        self.next = next;
        Cut::Row
    }
}

/// How far the cutting of a line into fields came.
enum Cut {
    Row,
    Bad(&'static str),
    Unfinished,
}
