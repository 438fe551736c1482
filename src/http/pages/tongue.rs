//! The languages of the pages: what is said (Project Fluent), and how numbers and moments are
//! written (Unicode CLDR, by ICU4X).
//!
//! A page says nothing by itself: it names a message of `templates/words/*.ftl`. Tests hold every
//! language to the same messages, arguments and markup as English, and a pseudo-language shows
//! what is said past it.

use std::borrow::{Borrow, Cow};
use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use actix_web::dev::Payload;
use actix_web::http::header::{AcceptLanguage, Header, Preference};
use actix_web::{FromRequest, HttpRequest};
use askama::filters::HtmlSafe;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::memoizer::MemoizerKind;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use icu_calendar::Iso;
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{YMD, YMDT};
use icu_datetime::input::{Date, DateTime, Time};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_locale_core::Locale;
use intl_memoizer::Memoizable;
use time::OffsetDateTime;
use unic_langid::LanguageIdentifier;

use super::words::NONE;
use crate::domain::own_model::{Slot, SlotEnd};
use crate::domain::ranking::board::BoardId;
use crate::domain::time::Timestamp;
use crate::flow::show_points::points;
use crate::http::problem::Problem;

/// Name of the cookie that keeps a reader's choice.
pub const COOKIE: &str = "agon_language";

/// A language that the pages speak.
struct Language {
    /// What `lang` says (BCP 47).
    tag: &'static str,
    /// Whose numbers and moments it has.
    locale: &'static str,
    is_rtl: bool,
    /// Is it offered? The pseudo-language is not.
    is_offered: bool,
    bundle: FluentBundle<FluentResource>,
    numbers: Numbers,
    day: Option<DateTimeFormatter<YMD>>,
    minute: Option<DateTimeFormatter<YMDT>>,
}

const ENGLISH: &str = include_str!("../../../templates/words/en.ftl");
const ARABIC: &str = include_str!("../../../templates/words/ar.ftl");
const CHINESE: &str = include_str!("../../../templates/words/zh-Hans.ftl");

static LANGUAGES: LazyLock<[Language; 4]> = LazyLock::new(|| {
    [
        Language::new("en", "en-GB", ENGLISH),
        Language::new("ar", "ar", ARABIC),
        Language::new("zh-Hans", "zh-Hans", CHINESE),
        Language::pseudo(),
    ]
});

impl Language {
    fn new(tag: &'static str, locale: &'static str, words: &str) -> Self {
        // A test holds that no message is damaged; a damaged one would be shown by its name.
        let resource = FluentResource::try_new(words.to_owned()).unwrap_or_else(|(whole, _)| whole);
        let id: LanguageIdentifier = locale.parse().unwrap_or_default();
        let is_rtl = tag == "ar";
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Addresses go in as well as names: what has to be isolated is so by `Said::with`.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(number_in));
        bundle.add_resource_overriding(resource);
        let preferences = locale.parse::<Locale>().unwrap_or(Locale::UNKNOWN);
        Self {
            tag,
            locale,
            is_rtl,
            is_offered: true,
            bundle,
            numbers: Numbers::of(&preferences),
            day: DateTimeFormatter::try_new((&preferences).into(), YMD::medium()).ok(),
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
        Ok(Self::of(&locale.to_string().parse::<Locale>().map_err(|_| ())?))
    }
}

impl Numbers {
    fn of(locale: &Locale) -> Self {
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
pub struct Tongue(&'static Language);

impl Default for Tongue {
    fn default() -> Self {
        Self(&LANGUAGES[0])
    }
}

impl FromRequest for Tongue {
    type Error = std::convert::Infallible;
    type Future = std::future::Ready<Result<Self, Self::Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        std::future::ready(Ok(Self::of(request)))
    }
}

impl Tongue {
    /// What a reader chose, or else what their browser asks for, or else English.
    pub fn of(request: &HttpRequest) -> Self {
        let chosen = request.cookie(COOKIE).and_then(|cookie| Self::named(cookie.value()));
        let asked = || {
            let wanted = AcceptLanguage::parse(request).ok()?.ranked();
            wanted.iter().find_map(|one| match one {
                Preference::Specific(tag) => Self::understood(tag.primary_language()),
                Preference::Any => None,
            })
        };
        chosen.or_else(asked).unwrap_or_default()
    }

    /// The language of a tag.
    pub fn named(tag: &str) -> Option<Self> {
        LANGUAGES.iter().find(|language| language.tag == tag).map(Self)
    }

    /// The offered language of a first subtag: whoever asks for `zh-TW` reads `zh-Hans` sooner than English.
    fn understood(primary: &str) -> Option<Self> {
        let fits = |language: &&Language| language.is_offered && language.tag.split('-').next() == Some(primary);
        LANGUAGES.iter().find(fits).map(Self)
    }

    /// All that are offered.
    pub fn offered() -> impl Iterator<Item = Self> {
        LANGUAGES.iter().filter(|language| language.is_offered).map(Self)
    }

    /// As `lang` says it.
    pub const fn tag(self) -> &'static str {
        self.0.tag
    }

    /// As scripts write numbers.
    pub const fn locale(self) -> &'static str {
        self.0.locale
    }

    /// As `dir` says it.
    pub const fn dir(self) -> &'static str {
        if self.0.is_rtl { "rtl" } else { "ltr" }
    }

    /// A message, as text.
    pub fn say(self, key: impl AsRef<str>) -> Said {
        Said { tongue: self, key: key.as_ref().to_owned(), args: FluentArgs::new(), is_markup: false }
    }

    /// A message with markup. Arguments are escaped; a message's own markup is ours.
    pub fn html(self, key: impl AsRef<str>) -> Markup {
        Markup(Said { is_markup: true, ..self.say(key) })
    }

    fn has(self, key: &str) -> bool {
        self.0.bundle.has_message(key)
    }

    /// A message whose name ends with a code of ours.
    pub fn code(self, family: &str, code: &str) -> Said {
        self.say(format!("{family}-{}", code.replace(['_', '/'], "-").to_lowercase()))
    }

    /// What a problem says.
    ///
    /// Not every code has words in every language: the API's own stand for it then.
    pub fn problem(self, problem: &Problem) -> String {
        let said = self.code("problem", problem.code);
        if !self.has(&said.key) {
            let mut chars = problem.detail.chars();
            let first = chars.next().into_iter().flat_map(char::to_uppercase);
            return first.chain(chars).chain((!problem.detail.ends_with('.')).then_some('.')).collect();
        }
        let extra = problem.extra.iter().filter_map(|(name, value)| Some((name.clone(), value.as_i64()?)));
        extra.fold(said, |said, (name, value)| said.with(name, value)).to_string()
    }

    fn number(self, plain: &str) -> String {
        self.0.numbers.write(plain).unwrap_or_else(|| plain.to_owned())
    }

    /// A whole number.
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

    /// A price, to the millionth.
    pub fn price(self, price: f64) -> String {
        self.number(&format!("{price}"))
    }

    /// Micro-points as points.
    pub fn points(self, micro: impl Borrow<i64>) -> String {
        self.number(&points(*micro.borrow()).replace('−', "-"))
    }

    /// A share of one as a percentage.
    pub fn percent(self, share: Option<f64>) -> String {
        share.map_or_else(
            || NONE.into(),
            |share| self.say("percent").with("share", self.decimal(100.0 * share, 1)).to_string(),
        )
    }

    /// The places that the data allow: `3`, or `2–5`.
    pub fn places(self, best_and_worst: Option<[u32; 2]>) -> String {
        match best_and_worst {
            Some([best, worst]) if best == worst => self.whole(best),
            Some([best, worst]) => format!("{}–{}", self.whole(best), self.whole(worst)),
            None => NONE.into(),
        }
    }

    /// A day, in UTC.
    pub fn day(self, at: Timestamp) -> String {
        let day = moment(at).zip(self.0.day.as_ref()).map(|(at, day)| day.format(&at.date).to_string());
        day.unwrap_or_else(|| super::words::day(at))
    }

    /// A day and minute, in UTC.
    pub fn minute(self, at: Timestamp) -> String {
        let minute = moment(at).zip(self.0.minute.as_ref()).map(|(at, minute)| minute.format(&at).to_string());
        minute.unwrap_or_else(|| super::words::minute(at))
    }

    /// When a slot begins and ends, by days.
    pub fn slot(self, slot: &Slot) -> Said {
        let stealth = if slot.stealth { "yes" } else { "no" };
        let said = match slot.end {
            SlotEnd::At(at) => self.say("slot-until").with("until", self.day(at)),
            SlotEnd::Votes(votes) => self.say("slot-votes").with("votes", votes),
        };
        said.which("stealth", stealth).with("from", self.day(slot.starts_at))
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

/// A moment as ICU4X has it.
fn moment(at: Timestamp) -> Option<DateTime<Iso>> {
    let at = OffsetDateTime::from_unix_timestamp(at.micros().div_euclid(1_000_000)).ok()?;
    let date = Date::try_new_iso(at.year(), u8::from(at.month()), at.day()).ok()?;
    Some(DateTime { date, time: Time::try_new(at.hour(), at.minute(), at.second(), 0).ok()? })
}

/// A message and what it is about; shown, it is words.
pub struct Said {
    tongue: Tongue,
    key: String,
    args: FluentArgs<'static>,
    is_markup: bool,
}

impl Said {
    /// Tells what the message is about.
    #[must_use]
    pub fn with(mut self, name: impl Into<Cow<'static, str>>, value: impl Argument) -> Self {
        let value = match value.value() {
            FluentValue::String(text) if self.is_markup => escaped(&text).into(),
            // Names of models stand among words of the other direction (first strong isolate, and its end).
            FluentValue::String(text) if self.tongue.0.is_rtl => format!("\u{2068}{text}\u{2069}").into(),
            value => value,
        };
        self.args.set(name, value);
        self
    }

    /// Chooses among a message's variants.
    #[must_use]
    pub fn which(mut self, name: &'static str, variant: &'static str) -> Self {
        self.args.set(name, variant);
        self
    }
}

impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bundle = &self.tongue.0.bundle;
        let pattern = bundle.get_message(&self.key).and_then(|message| message.value());
        let Some(pattern) = pattern else { return f.write_str(&self.key) };
        f.write_str(&bundle.format_pattern(pattern, Some(&self.args), &mut Vec::new()))
    }
}

/// A message with markup.
pub struct Markup(Said);

impl Markup {
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

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            plain => out.push(plain),
        }
    }
    out
}

/// What a message may be about.
pub trait Argument {
    /// As Fluent has it.
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
    Said => |said| FluentValue::from(said.to_string()),
    u16 => |number| FluentValue::from(*number),
    u32 => |number| FluentValue::from(*number),
    u64 => |number| FluentValue::from(*number),
    usize => |number| FluentValue::from(*number),
    i64 => |number| FluentValue::from(*number),
    f64 => |number| FluentValue::from(*number),
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
    use fluent_syntax::parser::parse;

    use super::*;
    use crate::domain::ranking::style::FEATURES;
    use crate::domain::verdict::Reason;
    use crate::domain::verdict::person::TIERS;
    use crate::domain::vote::TAGS;
    use crate::flow::draw_boards::Plot;

    /// Names of the variables, and the tags, that a message has.
    type Parts = [BTreeSet<String>; 2];

    fn parts(pattern: &Pattern<&str>, [names, tags]: &mut Parts) {
        static TAG: LazyLock<regex::Regex> = LazyLock::new(|| regex::Regex::new("<[^>]+>").expect("a pattern"));
        // Attributes may have a variable within: tags are looked for in the whole text.
        let mut text = String::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => text.push_str(value),
                PatternElement::Placeable {
                    expression: Expression::Inline(InlineExpression::VariableReference { id }),
                } => {
                    names.insert(id.name.to_owned());
                    text.push_str(&format!("{{{}}}", id.name));
                }
                PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                    let InlineExpression::VariableReference { id } = selector else { panic!("{selector:?}") };
                    names.insert(id.name.to_owned());
                    for variant in variants {
                        let mut own = [names.clone(), tags.clone()];
                        parts(&variant.value, &mut own);
                        [*names, *tags] = own;
                    }
                }
                other => panic!("a message says {other:?}"),
            }
        }
        tags.extend(TAG.find_iter(&text).map(|found| found.as_str().to_owned()));
    }

    fn messages(words: &str) -> BTreeMap<String, Parts> {
        let resource = parse(words).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
        let mut found = BTreeMap::new();
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut own = Parts::default();
            parts(message.value.as_ref().expect("a value"), &mut own);
            assert!(found.insert(message.id.name.to_owned(), own).is_none(), "{} is said twice", message.id.name);
        }
        found
    }

    #[test]
    fn every_language_says_the_same_messages_about_the_same_things_with_the_same_markup() {
        let english = messages(ENGLISH);
        assert!(english.len() > 400, "{}", english.len());
        for (tag, words) in [("ar", ARABIC), ("zh-Hans", CHINESE)] {
            let own = messages(words);
            let names = |all: &BTreeMap<String, Parts>| all.keys().cloned().collect::<BTreeSet<_>>();
            let differ: Vec<_> = names(&english).symmetric_difference(&names(&own)).cloned().collect();
            assert!(differ.is_empty(), "{tag}: {differ:?}");
            for (name, parts) in &english {
                assert_eq!(&own[name], parts, "{tag}: {name}");
            }
        }
    }

    #[test]
    fn what_pages_say_is_there_and_all_that_is_there_is_said() {
        let english = messages(ENGLISH);
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut source = String::new();
        for folder in ["templates", "src/http/pages"] {
            for file in std::fs::read_dir(root.join(folder)).expect("a folder") {
                let path = file.expect("an entry").path();
                if path.extension().is_some_and(|kind| kind == "html" || kind == "rs") {
                    let text = std::fs::read_to_string(path).expect("read");
                    source += text.split("#[cfg(test)]").next().unwrap_or_default();
                }
            }
        }
        let said = regex::Regex::new(r#"\.(?:say|html)\("([a-z0-9-]+)"\)"#).expect("a pattern");
        for found in said.captures_iter(&source) {
            assert!(english.contains_key(&found[1]), "{} is said and not there", &found[1]);
        }
        let family = regex::Regex::new(r#"\.code\("([a-z]+)", "#).expect("a pattern");
        let families: BTreeSet<String> = family.captures_iter(&source).map(|found| found[1].to_owned() + "-").collect();
        for name in english.keys() {
            let is_said = source.contains(&format!("\"{name}\"")) || families.iter().any(|one| name.starts_with(one));
            assert!(is_said, "{name} is never said");
        }
    }

    #[test]
    fn every_code_of_a_family_has_words() {
        let t = Tongue::default();
        let all = |family: &str, codes: &[&str]| {
            for code in codes {
                let said = t.code(family, code);
                assert!(t.has(&said.key), "{} is missing", said.key);
            }
        };
        let reasons: Vec<&str> = Reason::ALL.iter().map(|reason| reason.code()).collect();
        all("reason", &reasons);
        all("tag", &TAGS);
        all("tier", &TIERS);
        all("effect", &FEATURES);
        all("effect", &["side"]);
        all("plot", &Plot::ALL.map(|plot| plot.file().trim_end_matches(".svg")));
        all(
            "line",
            &["base", "bonus", "settle", "hold", "release", "forfeit", "restore", "merge", "reserve", "pay", "void"],
        );
        all("purse", &["issuance", "forfeited", "reserved", "claimed", "pending", "available", "held"]);
        all("standing", &["good", "held", "excluded"]);
        all("review", &["appeal", "clear", "uphold"]);
        all("board", &["overall", "single-turn", "multi-turn", "code", "maths", "long"]);
    }

    #[test]
    fn languages_write_numbers_and_moments_their_own_way() {
        let at = Timestamp::from_micros(1_764_149_400_000_000);
        let say = |tag: &str| {
            let t = Tongue::named(tag).expect("a language");
            [
                t.whole(12_345),
                t.decimal(-1.25, 1),
                t.percent(Some(0.1234)),
                t.day(at),
                t.minute(at),
                t.places(Some([2, 5])),
            ]
        };
        assert_eq!(say("en"), ["12,345", "-1.2", "12.3 %", "26 Nov 2025", "26 Nov 2025, 09:30", "2–5"]);
        assert_eq!(say("zh-Hans"), ["12,345", "-1.2", "12.3%", "2025年11月26日", "2025年11月26日 09:30", "2–5"]);
        let arabic = say("ar");
        assert_eq!(arabic[..4], ["12,345", "\u{200e}-1.2", "\u{2068}12.3\u{2069}٪", "26\u{200f}/11\u{200f}/2025"]);
        let t = Tongue::default();
        assert_eq!([t.percent(None), t.decimal(f64::NAN, 1)], [NONE, NONE]);
        assert_eq!([t.points(-12_500_000), t.price(0.15), t.exact("0.000001")], ["-12.5", "0.15", "0.000001"]);
    }

    #[test]
    fn plurals_and_markup_are_the_languages() {
        let t = Tongue::default();
        assert_eq!(t.say("points").with("points", 1_u64).to_string(), "1 point");
        assert_eq!(t.say("points").with("points", 1_200_u64).to_string(), "1200 points");
        let said = t.html("error-code").with("code", "<b>&'\"").to_string();
        assert_eq!(said, "Code: <code>&lt;b&gt;&amp;&#39;&quot;</code>");
        assert_eq!(t.say("no-such-message").to_string(), "no-such-message");
        let open = Slot { stealth: false, starts_at: Timestamp::from_micros(0), end: SlotEnd::Votes(7) };
        assert_eq!(t.slot(&open).to_string(), "from 1 Jan 1970 for 7 votes");
        let hidden = Slot { stealth: true, end: SlotEnd::At(Timestamp::from_micros(0)), ..open };
        assert_eq!(t.slot(&hidden).to_string(), "stealth, from 1 Jan 1970 until 1 Jan 1970");
    }

    #[test]
    fn problems_are_told_in_words_of_the_language_or_the_services_own() {
        let t = Tongue::default();
        assert_eq!(
            t.problem(&Problem::new(404, "unknown_battle", "there is no such battle")),
            "There is no such battle."
        );
        assert_eq!(t.problem(&Problem::new(422, "odd", "something odd; mend it")), "Something odd; mend it.");
        let long = Problem::from(crate::domain::battle::prompt::PromptError::TooLong { chars: 9_000, limit: 8_000 });
        assert_eq!(t.problem(&long), "The question has 9000 characters; at most 8000 are allowed.");
    }

    #[test]
    fn a_reader_gets_what_they_chose_or_what_their_browser_asks_for() {
        use actix_web::cookie::Cookie;
        use actix_web::test::TestRequest;
        let of = |asked: &str, chosen: Option<&str>| {
            let request = TestRequest::default().insert_header(("accept-language", asked));
            let request = chosen.iter().fold(request, |request, chosen| request.cookie(Cookie::new(COOKIE, *chosen)));
            Tongue::of(&request.to_http_request()).tag()
        };
        assert_eq!(of("de, ar-EG;q=0.8, en;q=0.9", None), "en");
        assert_eq!(of("de, ar-EG;q=0.8", None), "ar");
        assert_eq!(of("zh-TW", None), "zh-Hans");
        assert_eq!(of("fr", None), "en");
        assert_eq!(of("garbage;;q", None), "en");
        assert_eq!(of("ar", Some("zh-Hans")), "zh-Hans");
        assert_eq!(of("ar", Some("xx")), "ar");
        // The pseudo-language is for whoever names it.
        assert_eq!(of("en-XA", None), "en");
        assert_eq!(of("en", Some("en-XA")), "en-XA");
    }

    #[test]
    fn the_pseudo_language_has_an_accent_but_in_markup() {
        let t = Tongue::named("en-XA").expect("a language");
        assert_eq!(
            t.html("model-no-votes").to_string(),
            accented("No counted vote yet. <a href=\"/\">Start a battle</a>: perhaps it is drawn.")
        );
        assert!(t.html("model-no-votes").to_string().contains("<a href=\"/\">Štárt"));
    }
}
