//! The built-in notes: all that the extractive model knows of its own.
//!
//! What always holds: each note has a title, three or four sentences, and perhaps one fenced block of code.
//!
//! Deliberately absent: anything that goes out of date.

/// A note is a title line, prose, and perhaps code; an empty line ends it.
pub(super) const NOTES: &str = r#"=Rust
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
    use super::super::notes;
    use super::NOTES;

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
