//! From a path to bytes that a reader can take apart: opens, finds out what it is, undoes gzip, and
//! keeps a window of the text in memory.

use std::cell::Cell;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, ErrorKind, Read, Seek};
use std::path::Path;
use std::rc::Rc;

use flate2::bufread::GzDecoder;
use memchr::{memchr, memchr2};

use super::FileError;
use super::check::one_line;

/// A file or a stream, opened but not yet looked into.
pub struct Source {
    from: From,
    size: Option<u64>,
    /// The name promises JSON; counts only when the content doesn't speak for itself.
    named_json: bool,
}

enum From {
    File(File),
    Stream(Box<dyn Read>),
}

/// What a source turned out to be.
pub(super) enum Content {
    Csv(Window),
    Ndjson(Window),
    JsonArray(Window),
    Parquet(File),
}

/// How other files begin, and what to do with them.
const FOREIGN: [(&[u8], &str, &str); 8] = [
    (b"PARE", "encrypted Parquet", "decrypt it first"),
    (b"PK\x03\x04", "a zip archive or spreadsheet", "unpack it, or export it as CSV"),
    (b"\x28\xb5\x2f\xfd", "zstd data", "unpack it first (zstd -d), or pack it with gzip"),
    (b"\xfd7zXZ", "xz data", "unpack it first (xz -d), or pack it with gzip"),
    (b"BZh", "bzip2 data", "unpack it first (bzip2 -d), or pack it with gzip"),
    (b"ARROW1", "an Arrow file", "write it as Parquet or CSV"),
    (b"\xff\xfe", "UTF-16 text", "save it as UTF-8"),
    (b"\xfe\xff", "UTF-16 text", "save it as UTF-8"),
];

const GZIP: &[u8] = b"\x1f\x8b";
const PARQUET: &[u8] = b"PAR1";
const BOM: &[u8] = b"\xef\xbb\xbf";

impl Source {
    /// Opens a path; `-` is standard input.
    ///
    /// # Errors
    /// [`FileError::Open`].
    pub fn open(path: &Path) -> Result<Self, FileError> {
        if path.as_os_str() == "-" {
            return Ok(Self::stream(Box::new(io::stdin())));
        }
        let file = File::open(path).map_err(FileError::Open)?;
        let about = file.metadata().map_err(FileError::Open)?;
        if about.is_dir() {
            return Err(FileError::Unsupported { what: "a folder", fix: "name a file in it" });
        }
        let name = path.file_name().map(|name| name.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
        let name = name.strip_suffix(".gz").unwrap_or(&name);
        let named_json = [".ndjson", ".jsonl", ".json"].iter().any(|end| name.ends_with(end));
        Ok(match about.is_file() {
            true => Self { from: From::File(file), size: Some(about.len()), named_json },
            // A named pipe: bytes come once and in order.
            false => Self { named_json, ..Self::stream(Box::new(file)) },
        })
    }

    /// Takes bytes that come once and in order; Parquet can't be read from them.
    pub fn stream(bytes: Box<dyn Read>) -> Self {
        Self { from: From::Stream(bytes), size: None, named_json: false }
    }

    /// Bytes of the file as it lies on the disk, if it is one.
    pub const fn size(&self) -> Option<u64> {
        self.size
    }

    /// Tells the file's format: by its content first, by its name second.
    pub(super) fn sniff(self) -> Result<Content, FileError> {
        let mut head = Vec::new();
        let rest: Box<dyn Read> = match self.from {
            From::File(mut file) => {
                take_head(&mut file, &mut head)?;
                if head.starts_with(PARQUET) {
                    file.rewind().map_err(FileError::Io)?;
                    return Ok(Content::Parquet(file));
                }
                Box::new(file)
            }
            From::Stream(mut stream) => {
                take_head(&mut stream, &mut head)?;
                if head.starts_with(PARQUET) {
                    return Err(FileError::Unsupported {
                        what: "Parquet from a pipe",
                        fix: "give the name of a file instead",
                    });
                }
                stream
            }
        };
        let zipped = head.starts_with(GZIP);
        let count = Rc::new(Cell::new(0));
        let counted = Counted { bytes: Cursor::new(head).chain(rest), count: Rc::clone(&count) };
        let bytes: Box<dyn Read> = match zipped {
            true => Box::new(Members::new(BufReader::with_capacity(Window::START, counted))),
            false => Box::new(counted),
        };
        let buf = vec![0; Window::START];
        let mut window = Window { bytes, zipped, count, buf, start: 0, end: 0, done: false, broken: None };
        window.more()?;
        text(window, self.named_json)
    }
}

/// Decides between the two kinds of text, and refuses what isn't text.
fn text(mut window: Window, named_json: bool) -> Result<Content, FileError> {
    if window.data().starts_with(BOM) {
        window.consume(BOM.len());
    }
    if window.data().is_empty() {
        return Err(FileError::Empty);
    }
    let head = window.data();
    if let Some(&(_, what, fix)) = FOREIGN.iter().find(|(magic, ..)| head.starts_with(magic)) {
        return Err(FileError::Unsupported { what, fix });
    }
    if head.starts_with(PARQUET) || head.starts_with(GZIP) {
        return Err(FileError::Unsupported { what: "a packed file inside gzip", fix: "unpack it first (gzip -d)" });
    }
    match head.trim_ascii_start().first() {
        Some(b'{') => Ok(Content::Ndjson(window)),
        Some(b'[') => Ok(Content::JsonArray(window)),
        _ if named_json => Ok(Content::Ndjson(window)),
        _ => Ok(Content::Csv(window)),
    }
}

fn take_head(bytes: &mut dyn Read, head: &mut Vec<u8>) -> Result<(), FileError> {
    bytes.take(4).read_to_end(head).map(drop).map_err(FileError::Io)
}

/// A reader that counts the bytes that pass.
struct Counted<R> {
    bytes: R,
    count: Rc<Cell<u64>>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let got = self.bytes.read(buf)?;
        self.count.set(self.count.get() + got as u64);
        Ok(got)
    }
}

/// The data of gzip members, one after another. Zeros after the last one are padding of tapes and of some archives, as
/// `gzip` itself takes them.
struct Members<R> {
    member: Option<GzDecoder<R>>,
}

impl<R: BufRead> Members<R> {
    fn new(bytes: R) -> Self {
        Self { member: Some(GzDecoder::new(bytes)) }
    }
}

impl<R: BufRead> Read for Members<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        loop {
            let Some(member) = &mut self.member else { return Ok(0) };
            let got = member.read(buf)?;
            if got > 0 || buf.is_empty() {
                return Ok(got);
            }
            let Some(mut bytes) = self.member.take().map(GzDecoder::into_inner) else { return Ok(0) };
            let is_next = loop {
                let more = bytes.fill_buf()?;
                let zeros = more.iter().take_while(|byte| **byte == 0).count();
                match more.get(zeros) {
                    None if more.is_empty() => break false,
                    None => bytes.consume(zeros),
                    Some(_) => {
                        bytes.consume(zeros);
                        break true;
                    }
                }
            };
            if is_next {
                self.member = Some(GzDecoder::new(bytes));
            }
        }
    }
}

/// A line of the window: `len` bytes, then its end; the next line begins at `next`.
#[derive(Clone, Copy)]
pub(super) struct Line {
    pub(super) len: usize,
    pub(super) next: usize,
}

/// What the next line of the window is.
pub(super) enum Next {
    Line(Line),
    /// A line with a quote in it; where it ends depends on the quotes.
    Quoted,
    /// A line that is longer than [`Window::MAX`]; the window holds its beginning.
    TooLong,
    End,
}

/// Whether the window could take in more.
#[derive(PartialEq, Eq)]
pub(super) enum More {
    Some,
    End,
    Full,
}

/// The part of the text that is being looked at. It grows for a long row, but not without end.
pub(super) struct Window {
    bytes: Box<dyn Read>,
    zipped: bool,
    count: Rc<Cell<u64>>,
    buf: Vec<u8>,
    start: usize,
    end: usize,
    done: bool,
    /// Bytes before a fault are still good: it is told once they are used up.
    broken: Option<io::Error>,
}

impl Read for Window {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        if self.data().is_empty() && self.more().map_err(io::Error::other)? == More::End {
            return Ok(0);
        }
        let got = self.data().len().min(buf.len());
        buf[..got].copy_from_slice(&self.data()[..got]);
        self.consume(got);
        Ok(got)
    }
}

impl Window {
    /// Bytes of the first window: they fit a second-level cache.
    const START: usize = 256 << 10;
    /// The longest row: an unclosed quote must not pull a whole file into memory.
    pub(super) const MAX: usize = 16 << 20;

    #[inline]
    pub(super) fn data(&self) -> &[u8] {
        &self.buf[self.start..self.end]
    }

    #[inline]
    pub(super) fn consume(&mut self, bytes: usize) {
        self.start = (self.start + bytes).min(self.end);
    }

    /// Bytes taken from the file so far, before gzip is undone.
    #[inline]
    pub(super) fn count(&self) -> u64 {
        self.count.get()
    }

    /// Everything that is left is in the window.
    pub(super) const fn is_last(&self) -> bool {
        self.done
    }

    /// Looks for the line at the beginning of the window, and fetches more until it ends.
    #[inline]
    pub(super) fn line(&mut self) -> Result<Next, FileError> {
        self.find(|data| memchr(b'\n', data))
    }

    /// The next line, or what comes before the next quote.
    #[inline]
    pub(super) fn line_or_quote(&mut self) -> Result<Next, FileError> {
        self.find(|data| memchr2(b'\n', b'"', data))
    }

    #[inline]
    fn find(&mut self, stop: impl Fn(&[u8]) -> Option<usize>) -> Result<Next, FileError> {
        let mut seen = 0;
        loop {
            let data = self.data();
            if let Some(at) = stop(&data[seen..]) {
                let len = seen + at;
                let quoted = data[len] != b'\n';
                return Ok(if quoted { Next::Quoted } else { Next::Line(Line { len, next: len + 1 }) });
            }
            seen = data.len();
            match self.more()? {
                More::Some => {}
                More::Full => return Ok(Next::TooLong),
                More::End if seen == 0 => return Ok(Next::End),
                More::End => return Ok(Next::Line(Line { len: seen, next: seen })),
            }
        }
    }

    /// Drops everything up to the next line.
    pub(super) fn skip_line(&mut self) -> Result<(), FileError> {
        loop {
            if let Some(at) = memchr(b'\n', self.data()) {
                self.consume(at + 1);
                return Ok(());
            }
            self.consume(self.data().len());
            if self.more()? != More::Some {
                return Ok(());
            }
        }
    }

    /// Fills the window behind what it holds. Fills it wholly: a reader that has to begin a row
    /// anew after each call then does so only a few times.
    pub(super) fn more(&mut self) -> Result<More, FileError> {
        if self.done {
            return Ok(More::End);
        }
        self.buf.copy_within(self.start..self.end, 0);
        (self.start, self.end) = (0, self.end - self.start);
        if self.end == self.buf.len() {
            if self.end >= Self::MAX {
                return Ok(More::Full);
            }
            self.buf.resize(self.end * 2, 0);
        }
        let before = self.end;
        while self.end < self.buf.len() && self.broken.is_none() {
            match self.bytes.read(&mut self.buf[self.end..]) {
                Ok(0) => {
                    self.done = true;
                    break;
                }
                Ok(got) => self.end += got,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => {
                    self.broken = Some(error);
                    break;
                }
            }
        }
        match self.broken.take_if(|_| self.end == before) {
            Some(error) => Err(self.failed(error)),
            None if self.end == before => Ok(More::End),
            None => Ok(More::Some),
        }
    }

    /// Tells damage in the gzip data from a disk that can't be read.
    fn failed(&self, error: io::Error) -> FileError {
        match error.kind() {
            _ if !self.zipped || error.raw_os_error().is_some() => FileError::Io(error),
            ErrorKind::UnexpectedEof => FileError::GzipEndsEarly,
            _ => FileError::GzipDamaged(one_line(&error.to_string())),
        }
    }
}
