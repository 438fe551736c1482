//! Preferences as files that people train on and compute with: which columns, in which form.

mod columns;
mod schema;
mod writer;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use agon_core::account::consent::Use;
use agon_core::vendors::preference::Filter;

pub use columns::Column;
pub use schema::{LeftOut, Schema, Unfit, log_columns, looks};
pub use writer::{WriteError, Writer};

/// The format of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// One JSON object a line, `.ndjson`.
    #[default]
    Ndjson,
    /// RFC 4180; what is nested is JSON in its field.
    Csv,
    /// Apache Parquet, `.parquet`.
    Parquet,
}

/// How lines are compressed. Parquet compresses its own pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Compression {
    /// Not compressed.
    #[default]
    None,
    /// Gzip (RFC 1952), `.gz`.
    Gzip,
    /// Zstandard (RFC 8878), `.zst`.
    Zstd,
}

/// What lmarena-ai's data sets call "both bad".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Dialect {
    /// `both_bad`, as in the newer sets.
    #[default]
    #[serde(rename = "both_bad")]
    BothBad,
    /// `tie (bothbad)`, as in the older ones.
    #[serde(rename = "tie (bothbad)")]
    TieBothBad,
}

impl Dialect {
    /// The word for both bad in the column `winner`.
    pub const fn both_bad(self) -> &'static str {
        match self {
            Self::BothBad => "both_bad",
            Self::TieBothBad => "tie (bothbad)",
        }
    }
}

/// A text as a cell of CSV that no spreadsheet runs: one that begins with `=`, `+`, `-`, `@`, TAB or CR gets a `'` before
/// it, which spreadsheets show as the text behind it.
pub fn as_text_cell(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// What is exported, and in which format.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Spec {
    /// Which columns the file has.
    pub schema: Schema,
    /// The file's format.
    pub format: Format,
    /// How lines are compressed; `none` with Parquet.
    pub compression: Compression,
    /// The word for both bad; other than the default with the schema `arena` only.
    pub dialect: Dialect,
    /// Lists of messages instead of plain text; with the schemas `dpo` and `kto` only.
    pub conversational: bool,
    /// Texts of CSV as they are, also those that a spreadsheet would take for a formula ([`as_text_cell`]).
    pub raw_cells: bool,
    /// Questions and answers too; the schema `native` alone can do without.
    pub texts: bool,
    /// Which votes are in the file.
    pub filter: Filter,
}

impl Spec {
    /// Does the file hold texts, so that consent is asked for?
    pub const fn wants_texts(&self) -> bool {
        self.texts || !matches!(self.schema, Schema::Native)
    }

    /// For what it wants texts, if it does.
    pub fn wanted_texts(&self) -> Option<Use> {
        self.wants_texts().then(|| self.purpose())
    }

    const fn purpose(&self) -> Use {
        match self.schema {
            Schema::Dpo | Schema::Kto => Use::Train,
            Schema::Native | Schema::Arena | Schema::Comparia => Use::Read,
        }
    }

    /// Checks what types can't express.
    ///
    /// # Errors
    /// The field, and what is wrong with it.
    pub fn check(&self) -> Result<(), agon_core::vendors::preference::BadFilter> {
        let bad = |field, what: &str| Err(agon_core::vendors::preference::BadFilter { field, what: what.into() });
        if self.format == Format::Parquet && self.compression != Compression::None {
            return bad("compression", "Parquet compresses its own pages; leave it out");
        }
        if self.raw_cells && self.format != Format::Csv {
            return bad("raw_cells", "CSV alone has cells");
        }
        if self.conversational && !matches!(self.schema, Schema::Dpo | Schema::Kto) {
            return bad("conversational", "dpo and kto alone have both ways");
        }
        if self.dialect != Dialect::default() && self.schema != Schema::Arena {
            return bad("dialect", "the arena schema alone has dialects");
        }
        self.filter.check()
    }

    /// The ending of a file's name, without a dot before it: `ndjson.gz`.
    pub fn extension(&self) -> String {
        let format = match self.format {
            Format::Ndjson => "ndjson",
            Format::Csv => "csv",
            Format::Parquet => "parquet",
        };
        match self.compression {
            Compression::None => format.to_owned(),
            Compression::Gzip => format!("{format}.gz"),
            Compression::Zstd => format!("{format}.zst"),
        }
    }

    /// The file's media type.
    pub const fn media_type(&self) -> &'static str {
        match (self.compression, self.format) {
            (Compression::Gzip, _) => "application/gzip",
            (Compression::Zstd, _) => "application/zstd",
            (_, Format::Ndjson) => "application/x-ndjson",
            (_, Format::Csv) => "text/csv; charset=utf-8",
            (_, Format::Parquet) => "application/vnd.apache.parquet",
        }
    }
}
