//! Batches to bytes, a piece at a time: memory does not grow with the number of rows.

use std::borrow::Cow;
use std::io::Write;
use std::sync::Arc;

use arrow_array::{Array, ArrayRef, RecordBatch};
use arrow_json::LineDelimitedWriter;
use arrow_schema::{ArrowError, DataType, Field, Schema, SchemaRef};
use flate2::write::GzEncoder;
use parquet::arrow::ArrowWriter;
use parquet::basic::ZstdLevel;
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;

use super::{Compression, Format, Spec, as_text_cell};

/// A row group is closed when it holds so many bytes.
const ROW_GROUP: usize = 16 << 20;

/// Why bytes could not be made. With rows of our own making: a bug, or a disk that is full.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// Arrow refused the columns: a bug.
    #[error(transparent)]
    Arrow(#[from] ArrowError),
    /// Parquet refused the columns, or its file could not be written.
    #[error(transparent)]
    Parquet(#[from] ParquetError),
    /// The line of CSV could not be written.
    #[error(transparent)]
    Csv(#[from] csv::Error),
    /// The file could not be written.
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

/// Lines that are written, compressed or not.
enum Lines {
    Plain(Vec<u8>),
    Gzip(GzEncoder<Vec<u8>>),
    Zstd(zstd::stream::write::Encoder<'static, Vec<u8>>),
}

impl Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<()> {
        match self {
            Self::Plain(out) => out.write_all(bytes),
            Self::Gzip(out) => out.write_all(bytes),
            Self::Zstd(out) => out.write_all(bytes),
        }
    }

    fn take(&mut self) -> Vec<u8> {
        std::mem::take(match self {
            Self::Plain(out) => out,
            Self::Gzip(out) => out.get_mut(),
            Self::Zstd(out) => out.get_mut(),
        })
    }

    fn finish(self) -> std::io::Result<Vec<u8>> {
        match self {
            Self::Plain(out) => Ok(out),
            Self::Gzip(out) => out.finish(),
            Self::Zstd(out) => out.finish(),
        }
    }
}

enum Form {
    Ndjson(Lines),
    Csv { lines: Lines, has_header: bool, raw: bool },
    Parquet(Box<ArrowWriter<Vec<u8>>>),
}

/// Turns batches of one schema into the bytes of one file.
pub struct Writer(Form);

impl Writer {
    /// A file of this form, of batches of this schema.
    ///
    /// # Errors
    /// [`WriteError`].
    pub fn new(spec: &Spec, schema: &SchemaRef) -> Result<Self, WriteError> {
        let lines = || -> std::io::Result<Lines> {
            Ok(match spec.compression {
                Compression::None => Lines::Plain(Vec::new()),
                Compression::Gzip => Lines::Gzip(GzEncoder::new(Vec::new(), flate2::Compression::fast())),
                Compression::Zstd => Lines::Zstd(zstd::stream::write::Encoder::new(Vec::new(), 3)?),
            })
        };
        Ok(Self(match spec.format {
            Format::Ndjson => Form::Ndjson(lines()?),
            Format::Csv => Form::Csv { lines: lines()?, has_header: false, raw: spec.raw_cells },
            Format::Parquet => {
                let level = ZstdLevel::try_new(1)?;
                let properties = WriterProperties::builder()
                    .set_compression(parquet::basic::Compression::ZSTD(level))
                    .set_created_by(concat!("agon ", env!("CARGO_PKG_VERSION")).into())
                    .build();
                Form::Parquet(Box::new(ArrowWriter::try_new(Vec::new(), Arc::clone(schema), Some(properties))?))
            }
        }))
    }

    /// Adds a batch; gives the bytes that are ready.
    ///
    /// # Errors
    /// [`WriteError`].
    pub fn write(&mut self, batch: &RecordBatch) -> Result<Vec<u8>, WriteError> {
        match &mut self.0 {
            Form::Ndjson(lines) => {
                lines.write(&ndjson(batch)?)?;
                Ok(lines.take())
            }
            Form::Csv { lines, has_header, raw } => {
                lines.write(&csv(batch, !std::mem::replace(has_header, true), *raw)?)?;
                Ok(lines.take())
            }
            Form::Parquet(writer) => {
                writer.write(batch)?;
                if writer.in_progress_size() >= ROW_GROUP {
                    writer.flush()?;
                }
                Ok(std::mem::take(writer.inner_mut()))
            }
        }
    }

    /// The last bytes.
    ///
    /// # Errors
    /// [`WriteError`].
    pub fn finish(self) -> Result<Vec<u8>, WriteError> {
        Ok(match self.0 {
            Form::Ndjson(lines) | Form::Csv { lines, .. } => lines.finish()?,
            Form::Parquet(mut writer) => {
                writer.finish()?;
                std::mem::take(writer.inner_mut())
            }
        })
    }
}

fn ndjson(batch: &RecordBatch) -> Result<Vec<u8>, ArrowError> {
    let mut out = Vec::new();
    // What there is none of is said, so that every line has every column.
    let mut writer = arrow_json::WriterBuilder::new()
        .with_explicit_nulls(true)
        .build::<_, arrow_json::writer::LineDelimited>(&mut out);
    writer.write(batch)?;
    writer.finish()?;
    drop(writer);
    Ok(out)
}

fn csv(batch: &RecordBatch, with_header: bool, raw: bool) -> Result<Vec<u8>, WriteError> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let schema = batch.schema();
    if with_header {
        writer.write_record(schema.fields().iter().map(|field| field.name()))?;
    }
    let cells: Vec<Vec<String>> = batch.columns().iter().map(|column| cells(column, raw)).collect::<Result<_, _>>()?;
    for row in 0..batch.num_rows() {
        writer.write_record(cells.iter().map(|column| column.get(row).map_or("", String::as_str)))?;
    }
    writer.into_inner().map_err(|error| WriteError::Io(error.into_error()))
}

/// A column as text: strings as they are, all else as JSON has it, nothing as nothing.
fn cells(column: &ArrayRef, raw: bool) -> Result<Vec<String>, ArrowError> {
    if let Some(text) = column.as_any().downcast_ref::<arrow_array::StringArray>() {
        let cell = |text| if raw { Cow::Borrowed(text) } else { as_text_cell(text) };
        return Ok(text.iter().map(|text| cell(text.unwrap_or_default()).into_owned()).collect());
    }
    let field = Field::new("c", column.data_type().clone(), true);
    let batch = RecordBatch::try_new(Arc::new(Schema::new(vec![field])), vec![Arc::clone(column)])?;
    let mut out = Vec::new();
    let mut writer = LineDelimitedWriter::new(&mut out);
    writer.write(&batch)?;
    writer.finish()?;
    drop(writer);
    let is_text = matches!(column.data_type(), DataType::Timestamp(..));
    // Each line is {"c":…}, or {} where there is nothing.
    let cell = |line: &str| {
        let value = line.strip_prefix("{\"c\":").and_then(|rest| rest.strip_suffix('}')).unwrap_or_default();
        if is_text { value.trim_matches('"').to_owned() } else { value.to_owned() }
    };
    Ok(String::from_utf8_lossy(&out).lines().map(cell).collect())
}
