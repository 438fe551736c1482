//! From SVG to PNG.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::ID;
use resvg::usvg::{self, FontFamily, FontResolver, Options, Tree};

use super::compose::{HEIGHT, WIDTH, face_name};
use super::fonts::Fonts;

/// Why a picture was not painted. All of it is ours: what people wrote is cleaned before.
#[derive(Debug, thiserror::Error)]
pub enum CardError {
    /// What was laid out is no SVG.
    #[error("the picture's SVG can't be read")]
    Svg(#[from] usvg::Error),
    /// There is no memory for the picture.
    #[error("there is no memory for the picture")]
    Memory,
    /// The picture can't be written as PNG.
    #[error("the picture can't be written: {0}")]
    Png(String),
}

/// The picture that an SVG describes, as PNG.
pub(super) fn paint(svg: &str, fonts: &Fonts) -> Result<Vec<u8>, CardError> {
    let tree = tree(svg, fonts)?;
    let mut picture = Pixmap::new(WIDTH, HEIGHT).ok_or(CardError::Memory)?;
    resvg::render(&tree, Transform::default(), &mut picture.as_mut());
    picture.encode_png().map_err(|error| CardError::Png(error.to_string()))
}

/// An SVG with its texts set. A text is set in the face that it names; no other steps in for a letter.
pub(super) fn tree(svg: &str, fonts: &Fonts) -> Result<Tree, usvg::Error> {
    let faces: Vec<(String, ID)> = fonts.faces.iter().enumerate().map(|(n, id)| (face_name(n), *id)).collect();
    let font_resolver = FontResolver {
        select_font: Box::new(move |font, _| {
            let named = |family: &FontFamily| match family {
                FontFamily::Named(name) => faces.iter().find(|(face, _)| face == name).map(|(_, id)| *id),
                _ => None,
            };
            font.families().iter().find_map(named)
        }),
        select_fallback: Box::new(|_, _, _| None),
    };
    Tree::from_str(svg, &Options { fontdb: Arc::clone(&fonts.database), font_resolver, ..Options::default() })
}
