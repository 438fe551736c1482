//! A message with what it is about, as text or as markup.

use std::borrow::Cow;
use std::fmt;

use askama::filters::{Html, HtmlSafe, escape};
use fluent_bundle::{FluentArgs, FluentValue};

use super::Locale;

/// A message and what it is about; shown, it is words.
pub struct Message {
    locale: Locale,
    key: String,
    args: FluentArgs<'static>,
    is_markup: bool,
}

impl Message {
    pub(super) fn new(locale: Locale, key: &str) -> Self {
        Self { locale, key: key.to_owned(), args: FluentArgs::new(), is_markup: false }
    }

    /// Gives the message an argument that it is about; text is set apart in languages from the right.
    #[must_use]
    pub fn with(mut self, name: impl Into<Cow<'static, str>>, value: impl Argument) -> Self {
        let value = match value.value() {
            FluentValue::String(text) if self.is_markup => {
                escape(text, Html).map(|safe| safe.to_string()).unwrap_or_default().into()
            }
            // Names of models stand among words of the other direction (first strong isolate, and its end).
            FluentValue::String(text) if self.locale.0.is_rtl => format!("\u{2068}{text}\u{2069}").into(),
            value => value,
        };
        self.args.set(name, value);
        self
    }

    /// The message's name in `templates/words/*.ftl`.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// Chooses among a message's variants.
    #[must_use]
    pub fn which(mut self, name: &'static str, variant: &'static str) -> Self {
        self.args.set(name, variant);
        self
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bundle = &self.locale.0.bundle;
        let pattern = bundle.get_message(&self.key).and_then(|message| message.value());
        let Some(pattern) = pattern else { return f.write_str(&self.key) };
        f.write_str(&bundle.format_pattern(pattern, Some(&self.args), &mut Vec::new()))
    }
}

/// A message with markup, safe to put into a page.
pub struct Markup(Message);

impl Markup {
    pub(super) fn new(locale: Locale, key: &str) -> Self {
        Self(Message { is_markup: true, ..Message::new(locale, key) })
    }

    /// Tells what the message is about; text is escaped.
    #[must_use]
    pub fn with(self, name: impl Into<Cow<'static, str>>, value: impl Argument) -> Self {
        Self(self.0.with(name, value))
    }
}

impl fmt::Display for Markup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

// Arguments were escaped when they came in.
impl HtmlSafe for Markup {}

/// A value that a message may be about.
pub trait Argument {
    /// The value as Fluent wants it.
    fn value(&self) -> FluentValue<'static>;
}

impl<T: Argument + ?Sized> Argument for &T {
    fn value(&self) -> FluentValue<'static> {
        (**self).value()
    }
}

macro_rules! arguments {
    ($($kind:ty => |$own:ident| $value:expr),* $(,)?) => {$(
        impl Argument for $kind {
            fn value(&self) -> FluentValue<'static> {
                let $own = self;
                $value
            }
        }
    )*};
}

arguments! {
    str => |text| FluentValue::from(text.to_owned()),
    String => |text| FluentValue::from(text.clone()),
    Message => |said| FluentValue::from(said.to_string()),
    u16 => |number| FluentValue::from(*number),
    u32 => |number| FluentValue::from(*number),
    u64 => |number| FluentValue::from(*number),
    usize => |number| FluentValue::from(*number),
    i64 => |number| FluentValue::from(*number),
    f64 => |number| FluentValue::from(*number),
}
