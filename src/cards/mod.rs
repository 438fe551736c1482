//! Pictures of links: what other sites show beside a link to a board, a model, a pair or a shared battle. From words and numbers to
//! an SVG, and from that to a PNG of 1200 by 630 pixels; the same bytes for the same words and numbers.
//!
//! Never a question or an answer: a picture is copied by whoever sees the link, and no revocation reaches it there.

mod compose;
mod fonts;
mod paint;

use std::path::Path;

use bytes::Bytes;
use quick_cache::sync::Cache;
use sha2::{Digest, Sha256};

pub use compose::{Card, CardRow, Interval, Tone};
pub use paint::CardError;

use fonts::Fonts;

/// How many pictures are kept; one has about 30 kB.
const KEPT: usize = 128;

/// Draws pictures, and keeps the newest.
pub struct Cards {
    fonts: Fonts,
    kept: Cache<[u8; 32], Bytes>,
}

/// A picture that is laid out and perhaps not painted yet.
pub struct Layout {
    svg: String,
    hash: [u8; 32],
}

impl Layout {
    /// A name of the picture's content.
    pub fn version(&self) -> String {
        hex::encode(&self.hash[..12])
    }
}

impl Cards {
    /// With the face that is built in, and those of a folder for what that one lacks. An empty path: no folder.
    ///
    /// # Errors
    /// One line that names the folder or file.
    pub fn open(folder: &Path) -> Result<Self, String> {
        Ok(Self { fonts: Fonts::open(folder)?, kept: Cache::new(KEPT) })
    }

    /// Has a face every letter of a text?
    pub fn can_write(&self, text: &str) -> bool {
        self.fonts.face(text).is_some()
    }

    /// Lays a picture out, which takes little time.
    pub fn layout(&self, card: &Card) -> Layout {
        let svg = compose::compose(card, &self.fonts);
        let hash = Sha256::new().chain_update(env!("CARGO_PKG_VERSION")).chain_update(&svg).finalize().into();
        Layout { svg, hash }
    }

    /// The picture, if it was painted lately.
    pub fn kept(&self, layout: &Layout) -> Option<Bytes> {
        self.kept.get(&layout.hash)
    }

    /// Paints a picture, which takes some hundredths of a second; who wants the same one meanwhile waits for it.
    ///
    /// # Errors
    /// [`CardError`].
    pub fn paint(&self, layout: &Layout) -> Result<Bytes, CardError> {
        self.kept.get_or_insert_with(&layout.hash, || paint::paint(&layout.svg, &self.fonts).map(Bytes::from))
    }
}
