//! What a picture is written with: our face, which has Latin letters, and faces from a folder for all else. Whether a face can
//! write a line is decided before it is drawn, so that nothing ever stands there as boxes.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use resvg::usvg::fontdb::{Database, ID, Source};
use skrifa::instance::Size;
use skrifa::{FontRef, GlyphId, MetadataProvider as _};

/// Familjen Grotesk, Latin-1, 400 to 700; its licence is `assets/fonts/agon-display.LICENSE.txt`.
const DISPLAY: &[u8] = include_bytes!("agon-display.ttf");

/// Faces, each called by its number.
pub(super) struct Fonts {
    pub(super) database: Arc<Database>,
    /// Ours first, then those of the folder, by the names of their files.
    pub(super) faces: Vec<ID>,
}

impl Fonts {
    /// Our face, and those of a folder. An empty path: no folder.
    ///
    /// # Errors
    /// One line that names the folder or file.
    pub(super) fn open(folder: &Path) -> Result<Self, String> {
        let mut database = Database::new();
        let mut faces = database.load_font_source(Source::Binary(Arc::new(DISPLAY))).to_vec();
        for file in files(folder)? {
            let fail = |what: &str| format!("setting cards.fonts: {}: {what}", file.display());
            let bytes = std::fs::read(&file).map_err(|error| fail(&error.to_string()))?;
            let found = database.load_font_source(Source::Binary(Arc::new(bytes)));
            if found.is_empty() {
                return Err(fail("this is no font"));
            }
            faces.extend(found);
        }
        Ok(Self { database: Arc::new(database), faces })
    }

    /// Number of the first face that has every letter of a text; `None`: no face can write it.
    pub(super) fn face(&self, text: &str) -> Option<usize> {
        (0..self.faces.len()).find(|face| {
            let has_all = |font: &FontRef<'_>| {
                let letters = font.charmap();
                text.chars().all(|letter| letters.map(letter).is_some_and(|glyph| glyph != GlyphId::NOTDEF))
            };
            self.with(*face, has_all).unwrap_or(false)
        })
    }

    /// How wide a text is in a face, without kerning.
    pub(super) fn width(&self, face: usize, text: &str, size: f32, weight: u16) -> f32 {
        let measure = |font: &FontRef<'_>| {
            let place = font.axes().location([("wght", f32::from(weight))]);
            let (letters, metrics) = (font.charmap(), font.glyph_metrics(Size::new(size), &place));
            text.chars().filter_map(|letter| metrics.advance_width(letters.map(letter)?)).sum()
        };
        self.with(face, measure).unwrap_or(0.0)
    }

    fn with<T>(&self, face: usize, ask: impl Fn(&FontRef<'_>) -> T) -> Option<T> {
        let id = *self.faces.get(face)?;
        self.database
            .with_face_data(id, |bytes, index| FontRef::from_index(bytes, index).ok().map(|font| ask(&font)))?
    }
}

/// The font files of a folder, by name.
fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    if folder.as_os_str().is_empty() {
        return Ok(Vec::new());
    }
    let entries =
        std::fs::read_dir(folder).map_err(|error| format!("setting cards.fonts: {}: {error}", folder.display()))?;
    let is_font = |path: &PathBuf| {
        let kind = path.extension().and_then(|kind| kind.to_str()).unwrap_or_default();
        ["ttf", "otf", "ttc", "otc"].iter().any(|known| kind.eq_ignore_ascii_case(known))
    };
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(is_font).collect();
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_face_writes_latin_and_says_what_it_can_not() {
        let fonts = Fonts::open(Path::new("")).expect("the built-in face");
        for text in ["", "DeepSeek R1 over Claude Sonnet 4", "1138 between 1091 and 1185", "Crème brûlée – 3 × 4…"]
        {
            assert_eq!(fonts.face(text), Some(0), "{text}");
        }
        for text in ["通义千问", "Qwen 千问", "نموذج", "😀", "ő", "\u{e000}"] {
            assert_eq!(fonts.face(text), None, "{text}");
        }
        let [thin, bold] = [400, 700].map(|weight| fonts.width(0, "Agon", 40.0, weight));
        assert!(60.0 < thin && thin < bold && bold < 120.0, "{thin} {bold}");
    }

    #[test]
    fn a_folder_of_fonts_is_read_whole_or_the_start_is_refused() {
        let dir = tempfile::tempdir().expect("a folder");
        let missing = dir.path().join("none");
        assert!(
            Fonts::open(&missing).err().is_some_and(|why| why.contains("setting cards.fonts") && why.contains("none"))
        );
        std::fs::write(dir.path().join("b.TTF"), DISPLAY).expect("written");
        std::fs::write(dir.path().join("notes.txt"), "no font").expect("written");
        assert_eq!(Fonts::open(dir.path()).expect("fonts").faces.len(), 2);
        std::fs::write(dir.path().join("c.otf"), "no font").expect("written");
        assert!(Fonts::open(dir.path()).err().is_some_and(|why| why.contains("c.otf: this is no font")));
    }
}
