//! The languages of pages and plots: what is said (Project Fluent), and how numbers and moments are
//! written (Unicode CLDR, by ICU4X).
//!
//! Neither says anything by itself: it names a message of `templates/words/*.ftl`. Tests hold every
//! language to the same messages, arguments and markup as English, and a pseudo-language shows
//! what is said past it.

mod message;

use std::borrow::{Borrow, Cow};
use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::memoizer::MemoizerKind;
use fluent_bundle::{FluentResource, FluentValue};
use icu_calendar::Iso;
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{M, MD, YMD, YMDT};
use icu_datetime::input::{Date, DateTime, Time};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_locale_core::Locale as CldrLocale;
use intl_memoizer::Memoizable;
use time::OffsetDateTime;
use unic_langid::LanguageIdentifier;

pub use message::{Markup, Message};

use agon_core::ledger::{POINT, points};
use agon_core::ranking::board::BoardId;
use agon_core::time::Timestamp;
use agon_core::vendors::model::{Slot, SlotEnd};

/// What stands where there is nothing to say.
pub const NONE: &str = "–";

/// A language that the pages speak.
struct Language {
    /// The tag for `lang` (BCP 47).
    tag: &'static str,
    /// The CLDR locale whose numbers and moments it has.
    locale: &'static str,
    is_rtl: bool,
    /// Are readers offered the language? The pseudo-language is not.
    is_offered: bool,
    bundle: FluentBundle<FluentResource>,
    numbers: Numbers,
    day: Option<DateTimeFormatter<YMD>>,
    day_of_year: Option<DateTimeFormatter<MD>>,
    month: Option<DateTimeFormatter<M>>,
    minute: Option<DateTimeFormatter<YMDT>>,
}

const ENGLISH: &str = include_str!("../../templates/words/en.ftl");

/// What readers are offered: a tag, the locale by which numbers and moments are written, and the words.
const OFFERED: [(&str, &str, &str); 13] = [
    ("en", "en-GB", ENGLISH),
    ("ar", "ar", include_str!("../../templates/words/ar.ftl")),
    ("zh-Hans", "zh-Hans", include_str!("../../templates/words/zh-Hans.ftl")),
    ("zh-Hant", "zh-Hant", include_str!("../../templates/words/zh-Hant.ftl")),
    ("es", "es", include_str!("../../templates/words/es.ftl")),
    ("fr", "fr", include_str!("../../templates/words/fr.ftl")),
    ("id", "id", include_str!("../../templates/words/id.ftl")),
    ("ja", "ja", include_str!("../../templates/words/ja.ftl")),
    ("pt-BR", "pt-BR", include_str!("../../templates/words/pt-BR.ftl")),
    ("pt-PT", "pt-PT", include_str!("../../templates/words/pt-PT.ftl")),
    ("ru", "ru", include_str!("../../templates/words/ru.ftl")),
    ("uk", "uk", include_str!("../../templates/words/uk.ftl")),
    ("vi", "vi", include_str!("../../templates/words/vi.ftl")),
];

static LANGUAGES: LazyLock<Vec<Language>> = LazyLock::new(|| {
    let offered = OFFERED.into_iter().map(|(tag, locale, words)| Language::new(tag, locale, words));
    offered.chain([Language::pseudo()]).collect()
});

impl Language {
    fn new(tag: &'static str, locale: &'static str, words: &str) -> Self {
        // A test holds that no message is damaged; a damaged one would be shown by its name.
        let resource = FluentResource::try_new(words.to_owned()).unwrap_or_else(|(whole, _)| whole);
        let id: LanguageIdentifier = locale.parse().unwrap_or_default();
        let is_rtl = tag == "ar";
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Addresses go in as well as names: what has to be isolated is so by `Message::with`.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(number_in));
        bundle.add_resource_overriding(resource);
        let preferences = locale.parse::<CldrLocale>().unwrap_or(CldrLocale::UNKNOWN);
        Self {
            tag,
            locale,
            is_rtl,
            is_offered: true,
            bundle,
            numbers: Numbers::of(&preferences),
            day: DateTimeFormatter::try_new((&preferences).into(), YMD::medium()).ok(),
            day_of_year: DateTimeFormatter::try_new((&preferences).into(), MD::medium()).ok(),
            month: DateTimeFormatter::try_new((&preferences).into(), M::medium()).ok(),
            minute: DateTimeFormatter::try_new((&preferences).into(), YMD::medium().with_time_hm()).ok(),
        }
    }

    /// English with an accent: what lacks it was not said by a message.
    fn pseudo() -> Self {
        let mut language = Self::new("en-XA", "en-GB", ENGLISH);
        language.is_offered = false;
        language.bundle.set_transform(Some(accented));
        language
    }
}

/// A way of writing numbers, kept by a bundle.
struct Numbers(Option<DecimalFormatter>);

impl Memoizable for Numbers {
    type Args = ();
    type Error = ();

    fn construct(locale: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        Ok(Self::of(&locale.to_string().parse::<CldrLocale>().map_err(|_| ())?))
    }
}

impl Numbers {
    fn of(locale: &CldrLocale) -> Self {
        let mut options = DecimalFormatterOptions::default();
        // A rating is 1002.0, not 1,002.0; scripts say the same.
        options.grouping_strategy = Some(GroupingStrategy::Min2);
        Self(DecimalFormatter::try_new(locale.into(), options).ok())
    }

    fn write(&self, plain: &str) -> Option<String> {
        Some(self.0.as_ref()?.format(&Decimal::from_str(plain).ok()?).to_string())
    }
}

/// Numbers within messages, as the bundle's language writes them.
fn number_in<M: MemoizerKind>(value: &FluentValue<'_>, kept: &M) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    kept.with_try_get_threadsafe::<Numbers, _, _>((), |numbers| numbers.write(&number.as_string())).ok().flatten()
}

/// Letters with an accent, markup left alone.
fn accented(words: &str) -> Cow<'_, str> {
    let mut is_markup = false;
    let letters = words.chars().map(|letter| {
        is_markup = (is_markup || letter == '<') && letter != '>';
        let place = "aeiouycnsgAEIOUYCNSG".chars().position(|plain| plain == letter && !is_markup);
        place.and_then(|place| "áéíóúýçñšğÁÉÍÓÚÝÇÑŠĞ".chars().nth(place)).unwrap_or(letter)
    });
    Cow::Owned(letters.collect())
}

/// A language, by which a page speaks.
#[derive(Clone, Copy)]
pub struct Locale(&'static Language);

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.tag)
    }
}

impl Default for Locale {
    fn default() -> Self {
        Self(&LANGUAGES[0])
    }
}

impl Locale {
    /// The language of a tag; `None`: no page speaks it.
    pub fn named(tag: &str) -> Option<Self> {
        LANGUAGES.iter().find(|language| language.tag == tag).map(Self)
    }

    /// The offered language that a reader of `asked`, a tag of BCP 47, reads best: Chinese by its script, which is the usual
    /// one of the place where none is said; Portuguese by the country, Brazil's where none is. `None`: English is no worse.
    pub fn understood(asked: &str) -> Option<Self> {
        let asked: LanguageIdentifier = asked.parse().ok()?;
        let region = asked.region.as_ref().map(|region| region.as_str());
        let tag = match (asked.language.as_str(), asked.script.as_ref().map(|script| script.as_str()), region) {
            ("zh", Some("Hant"), _) | ("zh", None, Some("TW" | "HK" | "MO")) => "zh-Hant",
            ("zh", ..) => "zh-Hans",
            ("pt", _, None | Some("BR")) => "pt-BR",
            ("pt", ..) => "pt-PT",
            (language, ..) => language,
        };
        LANGUAGES.iter().find(|language| language.is_offered && language.tag == tag).map(Self)
    }

    /// All languages that readers are offered.
    pub fn offered() -> impl Iterator<Item = Self> {
        LANGUAGES.iter().filter(|language| language.is_offered).map(Self)
    }

    /// The language's tag, as `lang` wants it.
    pub const fn tag(self) -> &'static str {
        self.0.tag
    }

    /// The locale by which scripts write numbers and moments.
    pub const fn locale(self) -> &'static str {
        self.0.locale
    }

    /// Is the language written from the right?
    pub const fn is_rtl(self) -> bool {
        self.0.is_rtl
    }

    /// The direction, as `dir` wants it: `rtl` or `ltr`.
    pub const fn dir(self) -> &'static str {
        if self.0.is_rtl { "rtl" } else { "ltr" }
    }

    /// A message, as text.
    pub fn say(self, key: impl AsRef<str>) -> Message {
        Message::new(self, key.as_ref())
    }

    /// A message with markup. Arguments are escaped; a message's own markup is ours.
    pub fn html(self, key: impl AsRef<str>) -> Markup {
        Markup::new(self, key.as_ref())
    }

    /// Is there a message of this name?
    pub fn has(self, key: &str) -> bool {
        self.0.bundle.has_message(key)
    }

    /// A message whose name ends with a code of ours.
    pub fn code(self, family: &str, code: &str) -> Message {
        self.say(format!("{family}-{}", code.replace(['_', '/'], "-").to_lowercase()))
    }

    fn number(self, plain: &str) -> String {
        self.0.numbers.write(plain).unwrap_or_else(|| plain.to_owned())
    }

    /// A whole number in the language's digits and groups.
    pub fn whole(self, number: impl fmt::Display) -> String {
        self.number(&number.to_string())
    }

    /// A number with so many digits after the point.
    pub fn decimal(self, number: f64, digits: usize) -> String {
        if number.is_finite() { self.number(&format!("{number:.digits$}")) } else { NONE.into() }
    }

    /// A decimal number, with the digits that it has.
    pub fn exact(self, plain: &str) -> String {
        self.number(plain)
    }

    /// A price in dollars: two digits, or as many as it has.
    pub fn price(self, price: f64) -> String {
        let (short, whole) = (format!("{price:.2}"), format!("{price}"));
        self.number(if whole.len() > short.len() { &whole } else { &short })
    }

    /// Micro-points, written as points with one decimal at most, as people read them; the API and the ledger have them all.
    pub fn points(self, micro: impl Borrow<i64>) -> String {
        const TENTH: i64 = POINT / 10;
        let micro = *micro.borrow();
        let tenths = micro.saturating_add(micro.signum() * TENTH / 2) / TENTH * TENTH;
        self.number(&points(tenths).replace('−', "-"))
    }

    /// A share of 1 as a percentage with one digit; [`NONE`] without one.
    pub fn percent(self, share: Option<f64>) -> String {
        share.map_or_else(
            || NONE.into(),
            |share| self.say("percent").with("share", self.decimal(100.0 * share, 1)).to_string(),
        )
    }

    /// The places that the data allow: `3`, or `2–5`.
    pub fn places(self, best_and_worst: Option<impl Into<[u32; 2]>>) -> String {
        match best_and_worst.map(Into::into) {
            Some([best, worst]) if best == worst => self.whole(best),
            Some([best, worst]) => format!("{}–{}", self.whole(best), self.whole(worst)),
            None => NONE.into(),
        }
    }

    /// A rating, and how far its interval reaches to either side: `1012.3 ±4.5`.
    pub fn rating(self, rating: Option<f64>, interval: Option<[f64; 2]>, digits: usize) -> String {
        let Some(rating) = rating else { return NONE.into() };
        let doubt = interval.map(|[low, high]| format!(" ±{}", self.decimal((high - low) / 2.0, digits)));
        self.decimal(rating, digits) + &doubt.unwrap_or_default()
    }

    /// A difference, with its sign and one digit after the point.
    pub fn signed(self, difference: f64) -> String {
        format!("{}{}", if difference < 0.0 { "−" } else { "+" }, self.decimal(difference.abs(), 1))
    }

    /// A day in UTC, with its year.
    pub fn day(self, at: Timestamp) -> String {
        written(at, |at| Some(self.0.day.as_ref()?.format(&at.date).to_string()))
    }

    /// A day without its year.
    pub fn day_of_year(self, at: Timestamp) -> String {
        written(at, |at| Some(self.0.day_of_year.as_ref()?.format(&at.date).to_string()))
    }

    /// A month without its year.
    pub fn month(self, at: Timestamp) -> String {
        written(at, |at| Some(self.0.month.as_ref()?.format(&at.date).to_string()))
    }

    /// A day and minute in UTC.
    pub fn minute(self, at: Timestamp) -> String {
        written(at, |at| Some(self.0.minute.as_ref()?.format(&at).to_string()))
    }

    /// How long ago a moment was, in its largest unit.
    pub fn ago(self, now: Timestamp, at: Timestamp) -> Message {
        let seconds = now.since(at).as_secs();
        let (unit, n) = match seconds {
            0..60 => ("s", seconds),
            60..3_600 => ("min", seconds / 60),
            3_600..86_400 => ("h", seconds / 3_600),
            _ => ("d", seconds / 86_400),
        };
        self.say("ago").which("unit", unit).with("n", n)
    }

    /// When a slot begins and ends, by days.
    pub fn slot(self, slot: &Slot) -> Message {
        let stealth = if slot.stealth { "yes" } else { "no" };
        let message = match slot.end {
            SlotEnd::At(at) => self.say("slot-until").with("until", self.day(at)),
            SlotEnd::Votes(votes) => self.say("slot-votes").with("votes", votes),
        };
        message.which("stealth", stealth).with("from", self.day(slot.starts_at))
    }

    /// A board's name. Languages are called by their own, since not every language has a name for each.
    pub fn board(self, name: &str) -> String {
        match name.parse() {
            Ok(id @ BoardId::Language(_)) if self.tag().starts_with("en") => id.title(),
            Ok(BoardId::Language(language)) => isolang::Language::from_639_1(language.as_str())
                .and_then(|language| language.to_autonym())
                .map_or_else(|| language.as_str().to_owned(), str::to_owned),
            _ => self.code("board", name).to_string(),
        }
    }
}

/// A moment in a language's way; beyond the calendar as it is.
fn written(at: Timestamp, how: impl Fn(DateTime<Iso>) -> Option<String>) -> String {
    moment(at).and_then(how).unwrap_or_else(|| at.to_string())
}

/// A moment as ICU4X has it.
fn moment(at: Timestamp) -> Option<DateTime<Iso>> {
    let at = OffsetDateTime::from_unix_timestamp(at.micros().div_euclid(1_000_000)).ok()?;
    let date = Date::try_new_iso(at.year(), u8::from(at.month()), at.day()).ok()?;
    Some(DateTime { date, time: Time::try_new(at.hour(), at.minute(), at.second(), 0).ok()? })
}

#[cfg(test)]
mod tests;
