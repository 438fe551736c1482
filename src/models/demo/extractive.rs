//! Answers by choosing sentences: out of a long text in the prompt by term frequency, or else out
//! of a few built-in notes, found by TF-IDF overlap with the question.
//!
//! What always holds: every sentence it shows stood in the prompt or stands in `NOTES`; where
//! nothing fits it says so and names topics that would.
//!
//! Deliberately absent: rephrasing, joining and inference. A question that no single sentence
//! answers stays unanswered.

use std::collections::{BTreeMap, BTreeSet};

use super::respond::{Dice, Exchange, content_words, quote, subject};

/// From here on a prompt counts as a text to be summarized rather than a question.
const TEXT_CHARS_MIN: usize = 300;
const TEXT_SENTENCES_MIN: usize = 4;
const SUMMARY_SENTENCES: usize = 3;
const SENTENCE_CHARS_MAX: usize = 300;
/// The share of the question's weight that a note has to cover.
const COVERAGE_MIN: f64 = 0.3;
/// A title word says more about a note than a word somewhere inside.
const TITLE_WEIGHT: f64 = 4.0;

pub(super) struct Note {
    title: &'static str,
    pub(super) sentences: Vec<String>,
    code: String,
}

pub(super) fn answer(history: &[Exchange<'_>], prompt: &str, dice: &mut Dice) -> String {
    let text = sentences(prompt);
    if text.len() >= TEXT_SENTENCES_MIN && prompt.chars().count() >= TEXT_CHARS_MIN {
        return summary(&text);
    }
    let notes = notes();
    let said_last = history.last().map_or("", |exchange| exchange.answer);
    let found = retrieve(&notes, subject(history, prompt));
    match found.as_slice() {
        [] => nothing_found(&notes, dice),
        [best, others @ ..] => from_notes(best, others.first().copied(), said_last),
    }
}

/// The sentences with the most frequent terms, in the order of the text.
fn summary(text: &[String]) -> String {
    let terms_of: Vec<Vec<String>> = text.iter().map(|sentence| stems(sentence)).collect();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for term in terms_of.iter().flatten() {
        *counts.entry(term).or_default() += 1;
    }
    let score = |terms: &Vec<String>| {
        let sum: usize = terms.iter().map(|term| counts.get(term.as_str()).copied().unwrap_or(0)).sum();
        // Between a mean, which favours very short sentences, and a sum, which favours long ones.
        to_f64(sum) / to_f64(terms.len().max(4)).sqrt()
    };
    let mut ranked: Vec<(usize, f64)> = terms_of.iter().map(score).enumerate().collect();
    ranked.sort_by(|a, b| b.1.total_cmp(&a.1));
    ranked.truncate(SUMMARY_SENTENCES);
    ranked.sort_by_key(|(at, _)| *at);

    let mut shown = format!("## Summary\n\n{} of {} sentences carry most of the text:\n\n", ranked.len(), text.len());
    for (at, _) in ranked {
        shown.push_str(&format!("- {}\n", quote(&text[at], SENTENCE_CHARS_MAX)));
    }
    let mut frequent: Vec<(&str, usize)> = counts.into_iter().filter(|(_, count)| *count > 1).collect();
    frequent.sort_by_key(|(_, count)| usize::MAX - count);
    let terms: Vec<String> = frequent.iter().take(5).map(|(term, _)| format!("**{}**", quote(term, 30))).collect();
    if !terms.is_empty() {
        shown.push_str(&format!("\nFrequent terms: {}\n", terms.join(", ")));
    }
    shown
}

/// The notes that cover enough of the question, the best first.
fn retrieve<'n>(notes: &'n [Note], question: &str) -> Vec<&'n Note> {
    let asked: BTreeSet<String> = stems(question).into_iter().collect();
    let weights: Vec<BTreeMap<String, f64>> = notes.iter().map(term_weights).collect();
    let rarity = |term: &str| {
        let holders = weights.iter().filter(|weights| weights.contains_key(term)).count();
        (to_f64(notes.len() + 1) / to_f64(holders + 1)).ln()
    };
    let rarities: Vec<(&String, f64)> = asked.iter().map(|term| (term, rarity(term))).collect();
    let all: f64 = rarities.iter().map(|(_, rarity)| rarity).sum();
    let mut scored: Vec<(f64, &Note)> = Vec::new();
    for (note, weights) in notes.iter().zip(&weights) {
        let overlap = |(term, rarity): &(&String, f64)| {
            let weight = weights.get(*term).copied().unwrap_or(0.0);
            rarity * weight / (weight + 1.0)
        };
        let score: f64 = rarities.iter().map(overlap).sum();
        let named = stems(note.title).iter().any(|term| asked.contains(term));
        if named || (score > 0.0 && score >= COVERAGE_MIN * all) {
            scored.push((score, note));
        }
    }
    scored.sort_by(|a, b| b.0.total_cmp(&a.0));
    scored.into_iter().map(|(_, note)| note).collect()
}

fn term_weights(note: &Note) -> BTreeMap<String, f64> {
    let mut weights = BTreeMap::new();
    for term in stems(note.title) {
        *weights.entry(term).or_default() += TITLE_WEIGHT;
    }
    for term in note.sentences.iter().flat_map(|sentence| stems(sentence)) {
        *weights.entry(term).or_default() += 1.0;
    }
    weights
}

fn from_notes(best: &Note, other: Option<&Note>, said_last: &str) -> String {
    // "Tell me more" gets what was not shown before; when all was shown, it is shown again.
    let fresh: Vec<&String> = best.sentences.iter().filter(|sentence| !said_last.contains(sentence.as_str())).collect();
    let all: Vec<&String> = best.sentences.iter().collect();
    let chosen = if fresh.is_empty() { all } else { fresh };

    let mut text = format!("## {}\n\n", best.title);
    for (at, sentence) in chosen.iter().take(SUMMARY_SENTENCES).enumerate() {
        let line = if at == 0 { format!("- **{sentence}**\n") } else { format!("- {sentence}\n") };
        text.push_str(&line);
    }
    if !best.code.is_empty() {
        text.push_str(&format!("\n{}\n", best.code));
    }
    if let Some((title, first)) = other.and_then(|it| Some((it.title, it.sentences.first()?))) {
        text.push_str(&format!("\nSee also **{title}**: {first}\n"));
    }
    text
}

fn nothing_found(notes: &[Note], dice: &mut Dice) -> String {
    let titles: Vec<&str> = notes.iter().map(|note| note.title).collect();
    let mut offered: BTreeSet<&str> = BTreeSet::new();
    while offered.len() < titles.len().min(6) {
        offered.insert(dice.pick(&titles));
    }
    let mut text = "None of my few notes fits this question. \
                    I can quote from notes on these topics, or shorten a text you paste:\n\n"
        .to_owned();
    for title in offered {
        text.push_str(&format!("- {title}\n"));
    }
    text
}

/// Sentences of any text, trimmed. CJK full stops end a sentence without a following space.
fn sentences(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let space_follows = rest.peek().is_none_or(|(_, next)| next.is_whitespace());
        let ends = matches!(c, '\n' | '。' | '！' | '？') || (matches!(c, '.' | '!' | '?') && space_follows);
        if ends || rest.peek().is_none() {
            let end = at + c.len_utf8();
            found.push(text[start..end].trim_start_matches(['-', '*', '#', '>', ' ']).trim().to_owned());
            start = end;
        }
    }
    found.retain(|sentence| sentence.chars().any(char::is_alphanumeric));
    found
}

/// Content words without their commonest endings, so that "planets" finds "planet".
fn stems(text: &str) -> Vec<String> {
    let mut stems = content_words(&text.to_lowercase());
    for word in &mut stems {
        for (ending, left_min) in [("'s", 1), ("ing", 4), ("es", 4), ("s", 3), ("e", 4)] {
            let keeps_sense = word.len() >= ending.len() + left_min && !word.ends_with("ss");
            if keeps_sense && word.ends_with(ending) {
                word.truncate(word.len() - ending.len());
                break;
            }
        }
    }
    stems
}

#[expect(clippy::cast_precision_loss, reason = "counts of words, far below 2^53")]
fn to_f64(count: usize) -> f64 {
    count as f64
}

/// The built-in notes, cut into sentences.
pub(super) fn notes() -> Vec<Note> {
    let mut notes: Vec<Note> = Vec::new();
    for block in NOTES.split("\n\n") {
        let (title, rest) = block.split_once('\n').unwrap_or((block, ""));
        let (prose, code) = rest.split_at(rest.find("```").unwrap_or(rest.len()));
        let sentences = sentences(&prose.replace('\n', " "));
        notes.push(Note { title: title.trim_start_matches('='), sentences, code: code.to_owned() });
    }
    notes
}

/// A note is a title line, prose, and perhaps code; an empty line ends it.
const NOTES: &str = r#"=Rust
Rust is a programming language that checks memory safety while it compiles, without a garbage
collector. Every value has one owner, and the value is freed when its owner goes out of scope.
References borrow a value: either many readers at a time or a single writer. Errors are ordinary
values of type Result, and the question mark operator hands them to the caller.
```rust
fn longest<'a>(a: &'a str, b: &'a str) -> &'a str {
    if a.len() >= b.len() { a } else { b }
}
```

=HTTP
HTTP is the protocol by which browsers ask servers for pages and other resources. A request has a
method such as GET or POST, a path, headers and perhaps a body. The status code of the response
tells the outcome: 2xx is success, 3xx redirects, 4xx blames the request, 5xx blames the server.
GET should change nothing on the server, so a client may repeat it safely.
```http
GET /index.html HTTP/1.1
Host: example.org
Accept: text/html
```

=Planets
Eight planets orbit the Sun: Mercury, Venus, Earth, Mars, Jupiter, Saturn, Uranus and Neptune. The
inner four are small and rocky, while the outer four are giants of gas and ice. Jupiter is the
largest planet and has more mass than all the other planets together. Venus is the hottest planet,
because its thick atmosphere of carbon dioxide holds the heat.

=The water cycle
Water evaporates from oceans, lakes and plants and rises as vapour. High in the cooler air the
vapour condenses into clouds. It falls as rain or snow, and flows through rivers and the ground back
to the sea. The Sun supplies the energy that drives the water cycle.

=Photosynthesis
Photosynthesis is the process by which plants make sugar out of water and carbon dioxide with the
energy of light. Oxygen is released on the way. The light is caught by chlorophyll, which looks
green because it reflects green light more than red or blue. Almost every food chain begins with
photosynthesis.

=Mean and median in statistics
The mean is the sum of all values divided by their number. The median is the middle value after
sorting, so a few extreme values hardly move it. The standard deviation measures how far values
usually lie from the mean. Statistics from a small sample are uncertain, which is why a good report
gives an interval and not just a number.

=Elo ratings
Elo ratings estimate the strength of players from the results of their games. The difference of two
ratings gives the expected score: 400 points of difference mean odds of ten to one. After a game the
winner takes points from the loser, and takes more if the win was a surprise. Ratings say nothing by
themselves; only differences between players of the same pool have a meaning.
```python
def expected(a, b):
    return 1 / (1 + 10 ** ((b - a) / 400))
```

=Sleep
Adults mostly need between seven and nine hours of sleep a night. Sleep runs in cycles of about
ninety minutes, in which deep sleep and dream sleep alternate. A regular time for getting up,
daylight in the morning and a cool dark room help to sleep well. Caffeine stays active for many
hours, so coffee in the afternoon can still be felt at night.

=Cooking rice
Rinse the rice until the water is nearly clear. For white rice use about one and a half to two
cups of water for each cup of rice. Bring it to the boil, cover the pot, and cook on low heat for
about fifteen minutes. Let the rice rest for ten minutes with the lid on, then loosen it with a
fork.

=Regular expressions (regex)
A regular expression, or regex, describes a set of strings by a pattern. A dot stands for any
character, a star for any number of repetitions, and brackets for a choice of characters. The signs
^ and $ bind a pattern to the beginning and the end. Nested formats such as HTML are better read
with a parser than with a regex.
```text
^\d{4}-\d{2}-\d{2}$     a date such as 2031-05-17
```

=Git
Git is a version control system that keeps the history of a project as a graph of commits. A branch
is a movable name for a commit, so making a branch costs almost nothing. Merge joins two histories,
while rebase writes the commits anew on top of another branch. Commits that others already use
should not be rewritten.
```sh
git switch -c fix-typo
git add README.md
git commit -m "Fix a typo"
```

=SQL
SQL is the language in which one questions relational databases. A query says which rows are wanted
and leaves the way to the database. A join combines rows of two tables that agree in a key. An index
makes lookups fast and writes a little slower.
```sql
SELECT author, count(*) AS books
FROM book
GROUP BY author
ORDER BY books DESC;
```

=TCP
TCP carries a stream of bytes between two computers, complete and in order. A connection begins with
three messages: SYN, SYN-ACK and ACK. Lost packets are sent again, and the sender slows down when
the network is crowded. UDP leaves all this out and is used where speed matters more than
completeness.

=Light
Light is an electromagnetic wave, and it also comes in portions called photons. In a vacuum it
travels at 299,792,458 metres per second. Colour depends on the wavelength: red light is longer and
blue light is shorter. The sky is blue because air scatters short wavelengths more than long ones.

=Gravity
Gravity pulls all masses towards each other. Near the ground a falling body gains about 9.8 metres
per second of speed in every second. Without air a feather and a hammer fall equally fast. In the
theory of Einstein gravity is the curvature of space and time.

=Democracy
Democracy is a form of government in which the people hold the power. In a representative democracy
they elect those who make the laws. Free elections, a free press and independent courts keep power
in check. The word comes from Greek and means rule by the people.

=JSON
JSON is a text format for data made of objects, lists, strings, numbers, booleans and null. Keys
are strings in double quotes, and a comma after the last item is not allowed. It has no comments
and no type for dates, so dates are usually written as strings.
```json
{ "title": "Dune", "year": 1965, "tags": ["novel", "desert"] }
```

=Python
Python is a programming language that marks blocks by indentation. Types are checked while the
program runs, and hints can be checked before by tools. Lists, dictionaries and comprehensions make
short work of everyday data.
```python
squares = [n * n for n in range(10) if n % 2 == 0]
```

=Recursion
Recursion is when a function solves a problem by calling itself on a smaller one. It needs a base
case, at which it stops. Each call takes space on the stack, so very deep recursion should be
turned into a loop.
```python
def factorial(n):
    return 1 if n <= 1 else n * factorial(n - 1)
```

=Binary search
Binary search finds a value in a sorted list by halving the range at each step. A million entries
need only about twenty steps. The usual mistakes are in the bounds, so test it with lists of no, one
and two entries.
```rust
let found = [2, 3, 5, 7, 11].binary_search(&7);
assert_eq!(found, Ok(3));
```

=Hash tables
A hash table stores values under keys and finds them in constant time on average. A hash function
turns the key into the number of a slot. Different keys may share a slot, which is called a
collision and has to be resolved. The order of the entries means nothing.

=CSS
CSS describes how the elements of a web page look. A selector chooses elements, and declarations set
their properties. Flexbox arranges things in a line, and grid arranges them in rows and columns.
```css
.page { display: grid; place-items: center; min-height: 100vh; }
```

=Shell pipes in Unix
In a Unix shell a pipe sends the output of one program to the input of the next. Small programs that
do one thing can so be combined into new tools. Quote your variables, because file names may contain
spaces.
```sh
sort access.log | uniq -c | sort -rn | head -5
```

=Encryption
Encryption makes a message unreadable to everyone without the key. Symmetric encryption uses the
same key on both sides. Public-key encryption uses a pair: what one key locks, only the other
opens. Passwords should not be encrypted but hashed with a slow function and a salt.

=Evolution
Evolution is the change of living things over generations. Offspring differ a little, and those that
fit their surroundings better leave more descendants. Charles Darwin and Alfred Russel Wallace
described natural selection in 1858. All known life shares the same genetic code with small
variations, which points to a common origin.

=DNA
DNA is the molecule that carries the hereditary information of living things. Its four bases are
adenine, thymine, guanine and cytosine. The two strands form a double helix in which adenine pairs
with thymine and guanine with cytosine. A gene is a stretch of DNA that is mostly used as the plan
for a protein.

=The heart
The human heart is a muscle with four chambers. The right side pumps blood through the lungs, and
the left side pumps it through the rest of the body. At rest it beats about sixty to a hundred times
a minute. Regular exercise makes it stronger.

=Vaccines
A vaccine shows the immune system a harmless part or form of a germ. The body makes antibodies and
memory cells, so that it can react faster later. Smallpox was declared eradicated in 1980 after a
worldwide campaign of vaccination.

=Climate change
The climate is warming because gases such as carbon dioxide hold back heat that would escape into
space. Most of the extra carbon dioxide comes from burning coal, oil and gas. Weather is what
happens today, while climate is the average over decades. Sea level rises because water expands and
ice on land melts.

=The Moon
The Moon orbits the Earth in about 27 days at a distance of about 384,000 kilometres. It always
turns the same side towards us. Tides rise mainly because the gravity of the Moon pulls on the
oceans. People first walked on the Moon in July 1969.

=Atoms
An atom has a tiny nucleus of protons and neutrons, surrounded by electrons. The number of protons
decides which element it is. Atoms join into molecules by sharing or exchanging electrons.

=Electricity
Electric current is the flow of charge through a conductor. Voltage drives the current, and
resistance hinders it. By the law of Ohm voltage equals current times resistance. Power is voltage
times current and is measured in watts.

=Volcanoes
A volcano is an opening through which molten rock, ash and gas reach the surface. Most volcanoes
lie where plates of the crust meet. Molten rock is called magma below the ground and lava above it.

=The Roman Empire
Augustus became the first Roman emperor in 27 BC. At its height in the second century the empire
surrounded the whole Mediterranean. The western part ended in 476, while the eastern part lasted
until 1453.

=The printing press
Johannes Gutenberg introduced printing with movable metal type in Europe around 1450. Books became
cheaper, and ideas spread faster than before. Movable type had been known in China and Korea for
centuries.

=Inflation
Inflation is a general rise of prices, by which money loses value. It is measured by the price of a
basket of goods. Central banks raise interest rates to slow it down. Most of them aim for about two
percent a year.

=Supply and demand
A price rises when more is demanded than supplied, and falls in the opposite case. Where both agree
the market is in balance. Taxes, quotas and monopolies move the balance.

=Compound interest
Compound interest is interest that itself earns interest. At a constant rate money grows
exponentially. Dividing 72 by the rate in percent gives roughly the years in which it doubles.

=Writing clearly
Put the most important thing first. Use short words and one idea in each sentence. Read the text
aloud, and cut every word that does no work. An example often explains more than a definition.

=Learning and memory
We remember better what we have recalled ourselves than what we have only read again. Repetition
spread over days beats the same time spent in one evening. Sleep strengthens what was learned. To
learn a subject well, explain it to someone else.

=Chess
Chess is a game for two players on a board of 64 squares. The aim is checkmate, a threat to the king
that cannot be averted. In the opening, develop your pieces, fight for the centre and castle early.

=Coffee
Coffee is brewed from the roasted and ground seeds of the coffee plant. Water just below boiling, at
about 90 to 96 degrees Celsius, gives a balanced taste. About sixty grams of coffee for a litre of
water is a common measure. Grind finer if it tastes sour and coarser if it tastes bitter.
"#;

#[cfg(test)]
mod tests {
    use super::*;

    fn check(question: &str, title: &str) {
        let text = answer(&[], question, &mut Dice::new(1));
        assert_eq!(text.lines().next(), Some(format!("## {title}").as_str()), "{question}");
    }

    #[test]
    fn a_question_finds_the_note_about_its_subject() {
        check("How do I cook rice?", "Cooking rice");
        check("Which planet is the hottest?", "Planets");
        check("why is the sky blue", "Light");
        check("What does a 404 status code mean in HTTP?", "HTTP");
        check("who owns a value in rust", "Rust");
        check("What do ELO RATINGS mean?", "Elo ratings");
        check("What's the difference between mean and median?", "Mean and median in statistics");
    }

    #[test]
    fn programming_topics_come_with_a_fenced_code_block() {
        let text = answer(&[], "What is a join in SQL?", &mut Dice::new(1));
        assert_eq!(text.matches("```").count(), 2, "{text}");
    }

    #[test]
    fn an_unknown_subject_is_admitted_and_topics_are_offered() {
        let text = answer(&[], "Best karaoke bars in Osaka?", &mut Dice::new(1));
        assert!(text.starts_with("None of my few notes"), "{text}");
        assert_eq!(text.matches("\n- ").count(), 6);
    }

    #[test]
    fn asking_for_more_shows_what_was_left_out() {
        let shown = answer(&[], "What is gravity?", &mut Dice::new(1));
        let history = [Exchange { prompt: "What is gravity?", answer: &shown }];
        let more = answer(&history, "Tell me more", &mut Dice::new(1));
        assert!(!shown.contains("Einstein") && more.contains("Einstein"), "{more}");
    }

    #[test]
    fn a_long_text_is_cut_down_to_its_central_sentences() {
        let filler = "Nobody at the table had anything further to add to that remark. ";
        let text = format!(
            "Bees visit flowers for nectar. {filler}Bees carry pollen between flowers. \
             It was raining that afternoon, and the windows had been left open. \
             Without bees many flowers set no seed, and bees need flowers all summer. {filler}"
        );
        let short = answer(&[], &text, &mut Dice::new(1));
        assert!(short.contains("- Bees carry pollen between flowers."), "{short}");
        assert!(short.contains("**bee**, **flower**") && !short.contains("raining"), "{short}");
    }

    #[test]
    fn the_notes_are_well_formed() {
        for note in notes() {
            assert!(NOTES.contains(&format!("={}\n", note.title)), "{}", note.title);
            assert!((3..=4).contains(&note.sentences.len()), "{}", note.title);
            assert!(note.sentences.iter().all(|sentence| sentence.ends_with('.')), "{}", note.title);
            assert!(matches!(note.code.matches("```").count(), 0 | 2), "{}", note.title);
        }
        assert_eq!(notes().len(), 42);
    }
}
