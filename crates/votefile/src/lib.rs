//! Vote files: pairwise votes from a file that somebody else wrote.
//!
//! These forms are known by their content first and by their name second: CSV (RFC 4180), NDJSON, one JSON array
//! (of votes, or of Open WebUI's feedback), gzip of each, and Parquet. [`read`] hands every row to a [`Sink`] in file order; a row that
//! can't be used goes there too, with its place and its reason, and only the sink decides whether
//! to go on. Memory doesn't grow with the number of rows. Columns that aren't used are not looked at.

use std::ops::ControlFlow;

use agon_core::vote::Outcome;

mod check;
mod csv;
pub mod dataset;
mod input;
mod json_array;
mod ndjson;
mod parquet;

pub use check::is_invisible;
pub use input::Source;

/// Columns that a file must have.
pub const REQUIRED: [&str; 3] = ["model_a", "model_b", "winner"];

/// The column that says who judged; may be missing.
pub const JUDGE: &str = "judge";

/// Columns that describe how the two answers look; a file has all of them or none. The order is
/// side a and side b in turn, for the four features of [`Row::style`].
pub const STYLE: [&str; 8] =
    ["tokens_a", "tokens_b", "headings_a", "headings_b", "bold_a", "bold_b", "lists_a", "lists_b"];

/// Columns that say more of a vote; each may be missing. The order is that of [`Details`].
pub const DETAILS: [&str; 6] = ["battle_id", "language", "tstamp", "prompt", "response_a", "response_b"];

/// Every column that is read, in the order in which the readers keep them.
const COLUMNS: [&str; 18] = {
    let [a, b, winner] = REQUIRED;
    let [t0, t1, h0, h1, b0, b1, l0, l1] = STYLE;
    let [battle, language, moment, prompt, response_a, response_b] = DETAILS;
    [a, b, winner, JUDGE, t0, t1, h0, h1, b0, b1, l0, l1, battle, language, moment, prompt, response_a, response_b]
};

/// Where [`STYLE`] and [`DETAILS`] begin in [`COLUMNS`].
const STYLE_AT: usize = 4;
const DETAILS_AT: usize = STYLE_AT + STYLE.len();

/// What style columns say: `[side][tokens, headings, bold, lists]`.
pub type Style = [[f64; 4]; 2];

/// A good row. Names come without white space around them and are never blank.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row<'a> {
    /// The first model; never the same as the second.
    pub model_a: &'a str,
    /// Name of the model on side B.
    pub model_b: &'a str,
    /// Which of the two was better.
    pub winner: Outcome,
    /// Name of who judged; empty if the file doesn't say.
    pub judge: &'a str,
    /// How the answers look, if it was asked for and the file says so.
    pub style: Option<Style>,
    /// What else the file says of the vote, if it was asked for.
    pub details: Option<Details<'a>>,
}

/// What a file may say of a vote besides; empty where it says nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Details<'a> {
    /// The battle's name in its source.
    pub battle: &'a str,
    /// The question's language.
    pub language: &'a str,
    /// When the vote was cast, as it is written; a moment of Parquet as seconds since 1970.
    pub moment: &'a str,
    /// The question.
    pub prompt: &'a str,
    /// The answers of side A and side B.
    pub responses: [&'a str; 2],
}

/// Where in its file a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// The text line on which it begins; line 1 of a CSV file is the header.
    Line(u64),
    /// The row of a Parquet file, from 1.
    Row(u64),
}

/// The row, and perhaps the column, of a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The row's line or number.
    pub at: At,
    /// The column, if one is to blame.
    pub column: Option<&'static str>,
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.at {
            At::Line(n) => write!(f, "line {n}")?,
            At::Row(n) => write!(f, "row {n}")?,
        }
        self.column.map_or(Ok(()), |column| write!(f, ", column {column}"))
    }
}

/// A row that can't be used; `Display` is one line.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {reason}")]
pub struct BadRow {
    /// The row, and the column if one is to blame.
    pub place: Place,
    /// Why, in one line without control characters.
    pub reason: String,
}

/// Why a whole file can't be read. `Display` is one line that says what is wrong and what to do,
/// without the name of the file.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// The file isn't there, or it isn't ours to read.
    #[error("cannot be opened: {0}; check the path and its permissions")]
    Open(std::io::Error),
    /// Reading stopped in the middle of the file.
    #[error("cannot be read: {0}")]
    Io(std::io::Error),
    /// Not a byte, or nothing but white space where the header should be.
    #[error("the file is empty; it needs a header line with at least model_a, model_b and winner")]
    Empty,
    /// A column that must be there is missing.
    #[error("column {column} is missing; the file has {found}; {fix}")]
    MissingColumn {
        /// Name of the missing column.
        column: &'static str,
        /// The columns that are there, at most twelve.
        found: String,
        /// What may help, as part of a sentence.
        fix: &'static str,
    },
    /// A column that is used comes twice, so it isn't clear which one counts.
    #[error("column {0} comes more than once; keep one")]
    DuplicateColumn(&'static str),
    /// The header can't be split into columns.
    #[error("the header line cannot be read ({0}); correct it")]
    BadHeader(&'static str),
    /// The gzip data ends before its last block does.
    #[error("the gzip data ends early; copy or download the file again")]
    GzipEndsEarly,
    /// The gzip data does not fit its checksum, or is none.
    #[error("the gzip data is damaged ({0}); copy or download the file again")]
    GzipDamaged(String),
    /// A form of file that isn't read here.
    #[error("this is {what}; {fix}")]
    Unsupported {
        /// What the file seems to be.
        what: &'static str,
        /// What the reader can do, as part of a sentence.
        fix: &'static str,
    },
    /// A Parquet column holds something else.
    #[error("column {column} has type {got}, but {want} is needed; convert it")]
    WrongType {
        /// Name of the column.
        column: &'static str,
        /// The type that is needed, in words.
        want: &'static str,
        /// The type that was found, as Parquet names it.
        got: String,
    },
    /// A Parquet column holds a list or a group.
    #[error("column {0} is nested; write it as a plain column")]
    Nested(&'static str),
    /// A Parquet column is packed in a way that isn't compiled in.
    #[error("column {column} is compressed with {codec}; write the file with zstd, snappy, gzip or lz4_raw")]
    Codec {
        /// Name of the column.
        column: &'static str,
        /// Name of the compression codec.
        codec: &'static str,
    },
    /// A JSON array that can't be read to its end.
    #[error("the JSON array is not usable ({0}); correct it")]
    BadArray(String),
    /// Parquet that contradicts itself.
    #[error("the Parquet data is damaged ({0}); write or download the file again")]
    Damaged(String),
}

/// What to read besides the votes.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Read the style columns too, if the file has them; a file with only some of them is refused.
    pub want_style: bool,
    /// Read [`DETAILS`] too, as far as the file has them.
    pub want_details: bool,
}

impl Options {
    /// Is the column of this slot of [`COLUMNS`] read?
    const fn wants(self, slot: usize) -> bool {
        match slot {
            DETAILS_AT.. => self.want_details,
            STYLE_AT.. => self.want_style,
            _ => true,
        }
    }
}

/// Takes the rows of a file as they are read.
pub trait Sink {
    /// A good row; its text is borrowed and gone after the call.
    fn row(&mut self, row: Row<'_>);

    /// A bad row; `Break` ends the reading.
    fn bad(&mut self, bad: BadRow) -> ControlFlow<()>;

    /// About once a megabyte: `bytes` of the file's [`Source::size`] are done. `Break` ends the reading.
    fn progress(&mut self, bytes: u64) -> ControlFlow<()> {
        let _ = bytes;
        ControlFlow::Continue(())
    }
}

/// Reads all of `source` into `sink`. A sink that breaks off is not an error.
///
/// # Errors
/// The file as a whole can't be read. Rows before the fault have been handed over by then.
pub fn read<S: Sink>(source: Source, options: Options, sink: &mut S) -> Result<(), FileError> {
    let done = match source.sniff()? {
        input::Content::Csv(window) => csv::read(window, options, sink),
        input::Content::Ndjson(window) => ndjson::read(window, options, sink),
        input::Content::JsonArray(window) => json_array::read(window, options, sink),
        input::Content::Parquet(file) => parquet::read(file, options, sink),
    };
    match done {
        Ok(()) | Err(Halt::Stopped) => Ok(()),
        Err(Halt::Failed(error)) => Err(error),
    }
}

/// Why a reader ends before its time.
#[derive(Debug)]
enum Halt {
    /// The sink wants no more rows.
    Stopped,
    /// The file can't be read on.
    Failed(FileError),
}

impl From<FileError> for Halt {
    fn from(error: FileError) -> Self {
        Self::Failed(error)
    }
}

/// A sink's answer, in a form that `?` understands.
fn go_on(flow: ControlFlow<()>) -> Result<(), Halt> {
    if flow.is_break() { Err(Halt::Stopped) } else { Ok(()) }
}

/// Hands a row to the sink, good or bad.
fn deliver<S: Sink>(sink: &mut S, at: At, row: Result<Row<'_>, check::Fault>) -> Result<(), Halt> {
    match row {
        Ok(row) => {
            sink.row(row);
            Ok(())
        }
        Err(fault) => deliver_bad(sink, at, fault),
    }
}

#[cold]
fn deliver_bad<S: Sink>(sink: &mut S, at: At, fault: check::Fault) -> Result<(), Halt> {
    let place = Place { at, column: fault.column };
    go_on(sink.bad(BadRow { place, reason: fault.reason }))
}

/// Tells the sink how far the reading has come, but not more often than it matters.
#[derive(Default)]
struct Meter {
    told: u64,
}

impl Meter {
    const STEP: u64 = 1 << 20;

    fn tick<S: Sink>(&mut self, bytes: u64, sink: &mut S) -> Result<(), Halt> {
        if bytes.saturating_sub(self.told) < Self::STEP {
            return Ok(());
        }
        self.told = bytes;
        go_on(sink.progress(bytes))
    }
}

/// Finds each used column among `names`; slots are in the order of [`COLUMNS`].
fn locate<'a>(
    names: impl Iterator<Item = &'a [u8]> + Clone,
    options: Options,
) -> Result<[Option<usize>; COLUMNS.len()], FileError> {
    if names.clone().any(|name| memchr::memchr(b'\r', name).is_some()) {
        return Err(FileError::BadHeader("its lines end with CR alone: save it with LF or CR LF at the ends of lines"));
    }
    let mut slots = [None; COLUMNS.len()];
    for (index, name) in names.clone().enumerate() {
        let Some(slot) = COLUMNS.iter().position(|column| column.as_bytes() == name.trim_ascii()) else { continue };
        if !options.wants(slot) {
            continue;
        }
        if slots[slot].replace(index).is_some() {
            return Err(FileError::DuplicateColumn(COLUMNS[slot]));
        }
    }
    let styles = STYLE_AT..DETAILS_AT;
    let any_style = slots[styles.clone()].iter().any(Option::is_some);
    let missing = (0..DETAILS_AT)
        .find(|slot| slots[*slot].is_none() && (*slot < REQUIRED.len() || (styles.contains(slot) && any_style)));
    let Some(missing) = missing else { return Ok(slots) };
    let total = names.clone().count();
    let mut found = names.clone().take(12).map(check::shown).collect::<Vec<_>>().join(", ");
    if total > 12 {
        found.push_str(&format!(" and {} more", total - 12));
    }
    let first = names.clone().next().unwrap_or_default();
    let has = |byte: u8| names.clone().any(|name| memchr::memchr(byte, name).is_some());
    let fix = match missing {
        _ if first.to_ascii_lowercase().starts_with(b"sep=") => {
            "the first line is a spreadsheet's own (sep=…): remove it, and separate columns by commas"
        }
        _ if has(b'\t') => "its columns are separated by TAB: separate them by commas",
        _ if has(b';') => "its columns are separated by semicolons: separate them by commas",
        _ if total == 1 && has(b'|') => "its columns are separated by |: separate them by commas",
        missing if missing >= STYLE_AT => "the style columns go together: add it, or leave out all eight",
        _ => "add it or rename a column",
    };
    Err(FileError::MissingColumn { column: COLUMNS[missing], found, fix })
}

#[cfg(test)]
mod tests;
