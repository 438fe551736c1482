//! Parquet, column by column and in batches, without Arrow: a batch holds slices of the decoded
//! pages, so memory is bounded by the pages of the used columns.
//!
//! Footers and pages are foreign bytes that the crate trusts here and there. Every call into it goes
//! through [`guard`], so that what it panics on is a damaged file like any other.

use std::fs::File;
use std::io::{self, BufReader};
use std::panic::{AssertUnwindSafe, catch_unwind};

use ::parquet::basic::{Compression, LogicalType, TimeUnit, Type};
use ::parquet::column::reader::{ColumnReader, ColumnReaderImpl};
use ::parquet::data_type::{ByteArrayType, DataType, DoubleType, FloatType, Int32Type, Int64Type};
use ::parquet::errors::{ParquetError, Result as ParquetResult};
use ::parquet::file::reader::{ChunkReader, FileReader, Length, RowGroupReader, SerializedFileReader};
use ::parquet::schema::types::{ColumnDescriptor, SchemaDescriptor};
use bytes::Bytes;

use super::check::{self, Fault, one_line};
use super::{
    At, COLUMNS, DETAILS_AT, FileError, Halt, JUDGE, Meter, Options, REQUIRED, Row, STYLE_AT, Sink, deliver, go_on,
    locate,
};

/// Rows that are decoded at a time.
const BATCH: usize = 4096;

/// Reads row group after row group.
pub(super) fn read<S: Sink>(file: File, options: Options, sink: &mut S) -> Result<(), Halt> {
    let len = file.metadata().map_err(FileError::Io)?.len();
    let reader = guard(|| SerializedFileReader::new(Chunks { file, len }))?;
    let leaves = leaves(reader.metadata().file_metadata().schema_descr(), options)?;
    let total = reader.metadata().row_groups().iter().map(|group| u64::try_from(group.num_rows()).unwrap_or(0));
    let total = total.fold(0, u64::saturating_add);
    let mut meter = Meter::default();
    let mut done = 0_u64;
    for index in 0..reader.num_row_groups() {
        let group = guard(|| reader.get_row_group(index))?;
        let mut columns = Columns::open(&*group, &leaves, options.want_details)?;
        let mut left =
            usize::try_from(group.metadata().num_rows()).map_err(|_| damaged("a negative number of rows"))?;
        while left > 0 {
            let rows = left.min(BATCH);
            columns.fill(rows)?;
            for row in 0..rows {
                done += 1;
                deliver(sink, At::Row(done), columns.row(row))?;
            }
            left -= rows;
            // Columns lie apart, so the rows are the truer measure of what is done.
            let bytes = u128::from(len) * u128::from(done) / u128::from(total.max(1));
            meter.tick(u64::try_from(bytes).unwrap_or(len), sink)?;
        }
    }
    go_on(sink.progress(len))
}

/// Where the used columns are among the file's leaves, once their types are known to fit.
fn leaves(schema: &SchemaDescriptor, options: Options) -> Result<[Option<usize>; COLUMNS.len()], FileError> {
    let fields = schema.root_schema().get_fields();
    let roots = locate(fields.iter().map(|field| field.name().as_bytes()), options)?;
    let mut leaves = [None; COLUMNS.len()];
    for (slot, root) in roots.into_iter().enumerate() {
        let Some(root) = root else { continue };
        let column = COLUMNS[slot];
        let leaf = (0..schema.num_columns()).find(|&leaf| schema.get_column_root_idx(leaf) == root);
        let leaf = leaf.filter(|_| fields[root].is_primitive()).ok_or(FileError::Nested(column))?;
        let about = schema.column(leaf);
        if about.max_rep_level() > 0 {
            return Err(FileError::Nested(column));
        }
        // A column of nothing but nulls has no type: it is as if it were not there.
        if slot >= REQUIRED.len() && matches!(about.logical_type_ref(), Some(LogicalType::Unknown)) {
            continue;
        }
        check_type(slot, &about)?;
        leaves[slot] = Some(leaf);
    }
    Ok(leaves)
}

fn check_type(slot: usize, about: &ColumnDescriptor) -> Result<(), FileError> {
    let physical = about.physical_type();
    let logical = about.logical_type_ref();
    let is_text = physical == Type::BYTE_ARRAY && !matches!(logical, Some(LogicalType::Decimal { .. }));
    let plain = matches!(logical, None | Some(LogicalType::Integer { .. }));
    let is_whole = matches!(physical, Type::INT32 | Type::INT64);
    let is_number = is_whole || matches!(physical, Type::FLOAT | Type::DOUBLE);
    let is_moment = physical == Type::INT64 && matches!(logical, Some(LogicalType::Timestamp(_)));
    let (want, fits) = match slot {
        STYLE_AT..DETAILS_AT => ("a plain integer or floating-point number", plain && is_number),
        _ if COLUMNS[slot] == MOMENT => {
            ("a moment, a number or a string", is_text || is_moment || (plain && is_number))
        }
        _ if COLUMNS[slot] == JUDGE || COLUMNS[slot] == "battle_id" => {
            ("a string or an integer", is_text || (plain && is_whole))
        }
        _ => ("string", is_text),
    };
    if fits {
        return Ok(());
    }
    let got = logical.map_or_else(|| physical.to_string(), |logical| format!("{physical} ({logical:?})"));
    Err(FileError::WrongType { column: COLUMNS[slot], want, got: one_line(&got) })
}

/// The column of moments.
const MOMENT: &str = "tstamp";

/// The used columns of one row group.
struct Columns {
    texts: [Option<Column<ByteArrayType>>; 3],
    judge: Option<Words>,
    style: Option<[Numbers; 8]>,
    details: Option<[Option<Words>; 6]>,
}

impl Columns {
    fn open(
        group: &dyn RowGroupReader,
        leaves: &[Option<usize>; COLUMNS.len()],
        want_details: bool,
    ) -> Result<Self, FileError> {
        let open = |slot: usize| -> Result<Option<ColumnReader>, FileError> {
            let Some(leaf) = leaves[slot] else { return Ok(None) };
            let chunk = group.metadata().columns().get(leaf).ok_or_else(|| damaged("a row group lacks a column"))?;
            // The crate panics on these, and a panic is loud even where it is caught.
            let start = chunk.dictionary_page_offset().unwrap_or_else(|| chunk.data_page_offset());
            if start < 0 || chunk.compressed_size() < 0 {
                return Err(damaged("a column lies at a negative place"));
            }
            match chunk.compression() {
                codec @ (Compression::BROTLI(_) | Compression::LZO) => {
                    let codec = if codec == Compression::LZO { "lzo" } else { "brotli" };
                    Err(FileError::Codec { column: COLUMNS[slot], codec })
                }
                _ => guard(|| group.get_column_reader(leaf)).map(Some),
            }
        };
        let text = |slot| match open(slot)? {
            Some(ColumnReader::ByteArrayColumnReader(reader)) => Ok(Some(Column::new(reader))),
            Some(_) => Err(damaged("a column changes its type")),
            None => Ok(None),
        };
        let number = |slot| match open(slot)? {
            Some(ColumnReader::Int32ColumnReader(reader)) => Ok(Numbers::Int32(Column::new(reader))),
            Some(ColumnReader::Int64ColumnReader(reader)) => Ok(Numbers::Int64(Column::new(reader))),
            Some(ColumnReader::FloatColumnReader(reader)) => Ok(Numbers::Float(Column::new(reader))),
            Some(ColumnReader::DoubleColumnReader(reader)) => Ok(Numbers::Double(Column::new(reader))),
            Some(_) | None => Err(damaged("a column changes its type")),
        };
        let words = |slot: usize| -> Result<Option<Words>, FileError> {
            let unit = leaves[slot].and_then(|leaf| unit_of(group.metadata().column(leaf).column_descr()));
            Ok(match open(slot)? {
                Some(ColumnReader::ByteArrayColumnReader(reader)) => Some(Words::Text(Column::new(reader))),
                Some(ColumnReader::Int32ColumnReader(reader)) => Some(Words::Int32(Column::new(reader), String::new())),
                Some(ColumnReader::Int64ColumnReader(reader)) => {
                    Some(Words::Int64(Column::new(reader), unit, String::new()))
                }
                Some(ColumnReader::FloatColumnReader(reader)) => Some(Words::Float(Column::new(reader), String::new())),
                Some(ColumnReader::DoubleColumnReader(reader)) => {
                    Some(Words::Double(Column::new(reader), String::new()))
                }
                Some(_) => return Err(damaged("a column changes its type")),
                None => None,
            })
        };
        let texts = [text(0)?, text(1)?, text(2)?];
        let judge = words(3)?;
        let detail = |index: usize| words(DETAILS_AT + index);
        let details = match want_details {
            true => Some([detail(0)?, detail(1)?, detail(2)?, detail(3)?, detail(4)?, detail(5)?]),
            false => None,
        };
        let style = match leaves[STYLE_AT] {
            Some(_) => {
                Some([number(4)?, number(5)?, number(6)?, number(7)?, number(8)?, number(9)?, number(10)?, number(11)?])
            }
            None => None,
        };
        Ok(Self { texts, judge, style, details })
    }

    fn fill(&mut self, rows: usize) -> Result<(), FileError> {
        self.texts.iter_mut().flatten().try_for_each(|column| column.fill(rows))?;
        let details = self.details.iter_mut().flatten().flatten();
        self.judge.iter_mut().chain(details).try_for_each(|words| words.fill(rows))?;
        self.style.iter_mut().flatten().try_for_each(|numbers| numbers.fill(rows))
    }

    /// Rows are asked for in order, each once, good or bad: the columns step with them.
    fn row(&mut self, row: usize) -> Result<Row<'_>, Fault> {
        let numbers = self.style.as_mut().map(|columns| columns.each_mut().map(|numbers| numbers.take(row)));
        let judge = self.judge.as_mut().map_or(&[][..], |words| words.take(row));
        let details = self
            .details
            .as_mut()
            .map(|columns| columns.each_mut().map(|words| words.as_mut().map_or(&[][..], |words| words.take(row))));
        let mut null = None;
        let mut slot = 0;
        let [a, b, winner] = self.texts.each_mut().map(|column| {
            let text = column.as_mut().and_then(|column| column.take(row)).map(|text| text.data());
            if text.is_none() {
                null = null.or(Some(slot));
            }
            slot += 1;
            text.unwrap_or_default()
        });
        if let Some(slot) = null {
            return Err(Fault::at(COLUMNS[slot], "is null"));
        }
        let style = match numbers {
            Some(numbers) => Some(check::style(|index| numbers[index].ok_or_else(|| "is null".to_owned()))?),
            None => None,
        };
        let found = check::row([a, b, winner, judge], style)?;
        Ok(Row { details: details.map(check::details).transpose()?, ..found })
    }
}

/// One column and its current batch.
struct Column<T: DataType> {
    reader: ColumnReaderImpl<T>,
    /// 0 is null; empty if the column can't hold nulls.
    levels: Vec<i16>,
    /// Values of the column, without its nulls.
    values: Vec<T::T>,
    next: usize,
}

impl<T: DataType> Column<T> {
    const fn new(reader: ColumnReaderImpl<T>) -> Self {
        Self { reader, levels: Vec::new(), values: Vec::new(), next: 0 }
    }

    fn fill(&mut self, rows: usize) -> Result<(), FileError> {
        self.levels.clear();
        self.values.clear();
        self.next = 0;
        let (levels, values) = (&mut self.levels, &mut self.values);
        let (got, ..) = guard(|| self.reader.read_records(rows, Some(levels), None, values))?;
        if got == rows { Ok(()) } else { Err(damaged("a column ends early")) }
    }

    fn take(&mut self, row: usize) -> Option<&T::T> {
        if self.levels.get(row) == Some(&0) {
            return None;
        }
        self.next += 1;
        self.values.get(self.next - 1)
    }
}

/// The unit of a column of moments, in parts of a second.
fn unit_of(about: &ColumnDescriptor) -> Option<i64> {
    match about.logical_type_ref() {
        Some(LogicalType::Timestamp(moments)) => Some(match moments.unit {
            TimeUnit::MILLIS => 1_000,
            TimeUnit::MICROS => 1_000_000,
            TimeUnit::NANOS => 1_000_000_000,
        }),
        _ => None,
    }
}

/// A column of texts, or of numbers that are names or moments, with the words of its row.
enum Words {
    Text(Column<ByteArrayType>),
    Int32(Column<Int32Type>, String),
    /// With the unit, if they are moments.
    Int64(Column<Int64Type>, Option<i64>, String),
    Float(Column<FloatType>, String),
    Double(Column<DoubleType>, String),
}

impl Words {
    fn fill(&mut self, rows: usize) -> Result<(), FileError> {
        match self {
            Self::Text(column) => column.fill(rows),
            Self::Int32(column, _) => column.fill(rows),
            Self::Int64(column, ..) => column.fill(rows),
            Self::Float(column, _) => column.fill(rows),
            Self::Double(column, _) => column.fill(rows),
        }
    }

    /// The words of a row; empty: it is null.
    fn take(&mut self, row: usize) -> &[u8] {
        let (words, text) = match self {
            Self::Text(column) => return column.take(row).map(|text| text.data()).unwrap_or_default(),
            Self::Int32(column, words) => (words, column.take(row).map(ToString::to_string)),
            Self::Int64(column, unit, words) => {
                let text = column.take(row).map(|number| match unit {
                    Some(unit) => (*number as f64 / *unit as f64).to_string(),
                    None => number.to_string(),
                });
                (words, text)
            }
            Self::Float(column, words) => (words, column.take(row).map(ToString::to_string)),
            Self::Double(column, words) => (words, column.take(row).map(ToString::to_string)),
        };
        *words = text.unwrap_or_default();
        words.as_bytes()
    }
}

/// A number column of whatever width.
enum Numbers {
    Int32(Column<Int32Type>),
    Int64(Column<Int64Type>),
    Float(Column<FloatType>),
    Double(Column<DoubleType>),
}

impl Numbers {
    fn fill(&mut self, rows: usize) -> Result<(), FileError> {
        match self {
            Self::Int32(column) => column.fill(rows),
            Self::Int64(column) => column.fill(rows),
            Self::Float(column) => column.fill(rows),
            Self::Double(column) => column.fill(rows),
        }
    }

    fn take(&mut self, row: usize) -> Option<f64> {
        match self {
            Self::Int32(column) => column.take(row).map(|&number| f64::from(number)),
            Self::Int64(column) => column.take(row).map(|&number| number as f64),
            Self::Float(column) => column.take(row).map(|&number| f64::from(number)),
            Self::Double(column) => column.take(row).copied(),
        }
    }
}

/// The file's bytes, by place. The crate's own reader reserves as much as a damaged footer asks for.
struct Chunks {
    file: File,
    len: u64,
}

impl Length for Chunks {
    fn len(&self) -> u64 {
        self.len
    }
}

impl ChunkReader for Chunks {
    type T = BufReader<File>;

    fn get_read(&self, start: u64) -> ParquetResult<Self::T> {
        self.file.get_read(start)
    }

    fn get_bytes(&self, start: u64, length: usize) -> ParquetResult<Bytes> {
        match start.checked_add(length as u64) {
            Some(end) if end <= self.len => self.file.get_bytes(start, length),
            _ => Err(ParquetError::EOF("data lies beyond the end of the file".to_owned())),
        }
    }
}

/// Calls into the crate; neither its errors nor its panics leave here as they are.
fn guard<T>(work: impl FnOnce() -> ParquetResult<T>) -> Result<T, FileError> {
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(Ok(done)) => Ok(done),
        Ok(Err(ParquetError::External(error))) => match error.downcast::<io::Error>() {
            Ok(error) if error.raw_os_error().is_some() => Err(FileError::Io(*error)),
            Ok(error) => Err(damaged(&error.to_string())),
            Err(error) => Err(damaged(&error.to_string())),
        },
        Ok(Err(error)) => {
            let words = error.to_string();
            Err(damaged(words.strip_prefix("Parquet error: ").unwrap_or(&words)))
        }
        Err(_) => Err(damaged("it contradicts itself")),
    }
}

fn damaged(words: &str) -> FileError {
    FileError::Damaged(one_line(words))
}
