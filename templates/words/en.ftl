# What the pages say. One message per line of thought; markup of a message is the same in every language.
# Numbers and moments come in already written as the language writes them.

## Every page

language-name = English
skip = Skip to content
nav = Main
nav-more = More
nav-battle = Battle
nav-boards = Leaderboard
nav-you = You
nav-points = Points
nav-rewards = Rewards
nav-rules = Rules
nav-open = Transparency
nav-vendors = For model makers
nav-api = API
nav-language = Language
motto = Blind until you vote. Every board can be computed again from the public log.
percent = { $share } %
as-data = as data
older = Older
table-of = Table: { $what }
none-yet = None yet.
none-so-far = None so far.
newest-first = Newest first
badge-recorded = recorded
badge-demo = demo
badge-retired = retired
badge-hidden = hidden
points = { $points ->
    [one] { $points } point
   *[other] { $points } points
  }
slot-until = { $stealth ->
    [yes] stealth, from { $from } until { $until }
   *[no] from { $from } until { $until }
  }
slot-votes = { $stealth ->
    [yes] stealth, from { $from } for { $votes } votes
   *[no] from { $from } for { $votes } votes
  }
col-model = Model
col-organization = Organization
col-licence = Licence
col-rank = Rank
col-rank-long = places that the data allow
col-votes = Votes
col-win-rate = Win rate
col-when = When
col-what = What
col-state = State
col-slot = Slot
col-with-text = With text
col-number = Number
col-share = Share

## Boards' names

board-overall = Overall
board-single-turn = Single turn
board-multi-turn = Multi-turn
board-code = Code
board-maths = Maths
board-long = Long prompts

## Where a battle begins

home-title = Agon: compare two models, blind
home-headline = Ask once. Two models answer. You decide.
home-lede = You see who wrote what only after your vote.
home-replays = This arena replays recorded answers of real models. Only recorded questions can be asked.
home-demo = This arena runs on demo models: small local programs, not language models. Name real ones in the catalogue.
home-question = Your question
home-ask-keys = <kbd>Ctrl</kbd> + <kbd>Enter</kbd> to ask
home-start = Start battle
home-recorded = Recorded questions
home-try = Try one of these

## The door

door-title = One moment
door-lede = Many have come from your network. Your browser does a little work to show that you are not a crowd; there is nothing to solve.
door-working = Working…
door-done = Done.
door-no-script = { $seconds ->
    [one] Without scripts, wait one second and then press the button.
   *[other] Without scripts, wait { $seconds } seconds and then press the button.
  }

## A battle

battle-title = Battle
battle-question = Question { $turn }
battle-you-asked = You asked
battle-which = Which answer to show
battle-both = Both
battle-model = Model { $side }
battle-your-choice = your choice
battle-waiting = Waiting for both models…
battle-reasoning = Reasoning
battle-writing = Both models are writing. You can vote when they’re done.
battle-ended = Both answers are done. Which is better?
battle-opens = Keep reading. You can vote in about { $seconds } s.
battle-read-other = Read answer { $side } too, then vote.
battle-stopped = An answer was stopped, so a vote won’t count. Regenerate both to vote.
battle-wont-count = A vote on these answers won’t count: { $reason }. Regenerate both, or vote to see who answered.
reveal-picked = You picked <bdi translate="no">{ $model }</bdi>
reveal-cost-small = under $0.0001
battle-connected = Connected again.
battle-copy = Copy
battle-copied = Copied
battle-wrap = Wrap
battle-heard = Answers, read as they come
battle-restart = A model failed; both are asked again.
battle-refused = The connection was refused. Reload the page to try again.
battle-lost = Connection lost; trying again…
battle-not-sent = The vote could not be sent. It is not lost: press Vote again.
battle-void = This battle is void
battle-void-why = One of the two models could not answer, also when both were asked again. Nobody is to blame by name; no vote is possible.
battle-ask-again = Ask again
battle-late = These answers are more than a day old: your vote counts, and earns no points.
battle-better = Which answer is better?
battle-a = A is better
battle-tie = Equally good
battle-both-bad = Both bad
battle-b = B is better
battle-why = Say why (optional)
battle-comment = Comment
battle-keys = Keys: <kbd>1</kbd> A, <kbd>2</kbd> equal, <kbd>3</kbd> both bad, <kbd>4</kbd> B, <kbd>Enter</kbd> to vote
battle-all-keys = All shortcuts
battle-vote = Vote
battle-stop = Stop both
battle-regenerate = Regenerate both
battle-new = New battle
battle-further = Ask both a further question
battle-ask-both = Ask both
battle-shortcuts = Shortcuts
battle-key-vote = Vote for what is chosen
battle-key-ask = Ask
battle-held = Your vote goes out in a moment; <kbd>Esc</kbd> takes it back.
battle-held-progress = Time to take the vote back
battle-undo = Take back
battle-now = Show who answered
battle-key-undo = Take the vote back
battle-key-sheet = This sheet
battle-no-keys = No single-key shortcuts
battle-no-keys-hint = kept in this browser
battle-close = Close

reveal-tie = You found both equally good
reveal-both-bad = You found both bad
reveal-vote = Your vote
reveal-others = How others voted on this pair
reveal-timing = first words after { $first } s, all after { $total } s
reveal-timing-tokens = { $tokens ->
    [one] first words after { $first } s, all after { $total } s, { $tokens } token
   *[other] first words after { $first } s, all after { $total } s, { $tokens } tokens
  }
reveal-rating = now: live Elo <bdi data-elo>{ $elo }</bdi>, rank { $rank }
reveal-cost = ${ $dollars }
reveal-crowd = Everybody's votes
reveal-receipt = Receipt
reveal-receipt-text = Our signature that this vote was taken, by the key in <a href="/.well-known/jwks.json">jwks.json</a>. If the log never says what became of the vote, it proves that we dropped it. <a href="/api/v1/log">The log</a>

vote-pending = pending
vote-counted = counted
vote-excluded = excluded
unpaid-new-model = earned nothing: a model had no rating yet
unpaid-late = earned nothing: it came more than a day after its answers
vote-entry = log entry { $index }

tag-correct = correct
tag-helpful = helpful
tag-clear = clear
tag-creative = creative
tag-concise = concise
tag-follows-instructions = follows instructions
tag-incorrect = incorrect
tag-unhelpful = unhelpful
tag-confusing = confusing
tag-verbose = verbose
tag-refuses = refuses
tag-ignores-instructions = ignores instructions

reason-voted-early = voted before both answers had ended
reason-answer-incomplete = an answer was stopped or cut off
reason-answer-empty = an answer was empty
reason-identity-in-answer = an answer said who wrote it
reason-identity-in-prompt = the question asked who answers
reason-too-fast = sooner than the answers can be read
reason-pattern-of-votes = the pattern of your votes is no reader's
reason-daily-cap = beyond the votes that count per person and day
reason-hidden-check = the battle was a hidden check of attention
reason-share-cap = beyond the share of a month's votes that one person's may be
reason-conflict-of-interest = cast by somebody who belongs to a vendor of models

## The leaderboard

boards-title = Leaderboard
boards-lede = Places are ranges, intervals are drawn, and <a href="/transparency">anybody can compute this board again</a>.
boards-nav = Boards
boards-board = Board
boards-counted = <span data-counted>{ $counted }</span> counted of <span data-raw>{ $raw }</span> votes · log entry <span data-log-size>{ $entry }</span> · exact Bradley–Terry ratings with 95 % intervals; live Elo moves with every vote in between
boards-now = as of this moment
boards-live = live
boards-lost = connection lost; trying again
boards-reorder = Order changed: sort again
boards-order = Order:
boards-by-rating = by rating
boards-by-lower = by lower end
boards-files = As <a href="{ $csv }" download>CSV</a> · <a href="{ $json }">JSON</a> · <a href="{ $feed }">Atom feed</a>
boards-rating = Rating
boards-interval = 95 % interval
boards-styled = Style-controlled
boards-styled-long = rating with side, length and formatting held constant, as of the newest snapshot
boards-elo = Live Elo
boards-tied = Tied
boards-both-bad = Both bad
boards-to-pass = To pass
boards-to-pass-long = more votes over the model above that would make the two swap
boards-price = Price
boards-price-long = dollars per million tokens in and out
boards-provisional = provisional
boards-no-rating = no finite rating yet: it only won, only lost, or met no rated model
boards-few-votes = under { $votes } votes
boards-empty = No votes on this board yet. <a href="/">Start a battle</a> to be the first.
boards-effects = What looks are worth here, in rating points per standard deviation (as of log entry { $entry }):
boards-plots = Plots
plot-intervals = Ratings with 95 % intervals
plot-wins = Win fractions
plot-counts = Battles per pair
plot-history = Ratings over time
plot-price = Ratings against prices
boards-pair = Head to head
boards-pair-against = against
boards-compare = Compare
boards-snapshot = Newest snapshot: <a href="{ $link }">number { $number }</a>
boards-changes = what changed since the one before
boards-all-snapshots = all
boards-how = How this is computed
boards-how-text = Votes that count, from <a href="/api/v1/log">the public log</a>, fitted by Bradley–Terry maximum likelihood; a tie is half a win for each. The interval is that of a sandwich estimate; on snapshots votes of one person are taken together. Between fits the live Elo moves with each vote. <a href="/rules">Which votes count</a>
effect-side = standing left
effect-tokens = length
effect-headings = headings
effect-bold = bold
effect-lists = lists

## Head to head

pair-title = { $a } against { $b }
pair-never = These two have not met on this board yet.
pair-label = { $a } { $wins }, neither { $neither }, { $b } { $losses } votes
pair-caption = { $votes ->
    [one] How one vote ended
   *[other] How { $votes } votes ended
  }
pair-expected = By all their votes, <bdi translate="no">{ $a }</bdi> is expected to win { $share } of a vote against <bdi translate="no">{ $b }</bdi>.
pair-left = { $votes ->
    [one] <bdi translate="no">{ $a }</bdi> stood on the left in { $left } of one vote.
   *[other] <bdi translate="no">{ $a }</bdi> stood on the left in { $left } of { $votes } votes.
  }

## What changed

changes-title = What changed
changes-headline = Snapshot { $from } to { $to }
changes-new = { $votes ->
    [one] one new vote
   *[other] { $votes } new votes
  }
changes-back = { $votes ->
    [one] one vote taken back
   *[other] { $votes } votes taken back
  }
changes-rules = the rules of verdicts changed
changes-basket = the scale's basket changed
changes-from = From
changes-to = to
changes-moves = Moves
changes-caption = { $models ->
    [one] Move of one model
   *[other] Moves of { $models } models, largest first
  }
changes-before = Before
changes-after = After
changes-move = Move
changes-rank-before = Rank before
changes-rank-after = Rank after
changes-new-votes = New votes
changes-taken-back = Taken back
changes-cause = Cause
cause-new = came onto the board
cause-gone = left the board
cause-rule-change = changed rules
cause-retractions = votes taken back
cause-new-votes = new votes
cause-others-votes = votes between others
cause-none = no move

## A model

model-price = { $input } / { $output } dollars per million tokens in and out
model-stealth = A stealth model: whose it is, and how many variants were tried, is told when its slot is over.
model-was-stealth = It was tried under the name { $name }.
model-was-one-of = { $variants ->
    [one] It was tried under the name { $name }, as the only variant.
   *[other] It was tried under the name { $name }, as one of { $variants } variants.
  }
model-slot = { $votes ->
    [one] Its slot: { $slot }, one vote so far. <a href="/transparency#slots">All slots</a>
   *[other] Its slot: { $slot }, { $votes } votes so far. <a href="/transparency#slots">All slots</a>
  }
model-endpoint-changed = Its vendor changed what answers for it on { $at }, during the slot: votes before and after may be about different models.
model-boards = On the boards
model-no-votes = No counted vote yet. <a href="/">Start a battle</a>: perhaps it is drawn.
model-boards-caption = Boards with votes on this model
model-rating = Rating, 95 %
model-best = Best with
model-of = of { $models }
model-rivals = Against each rival
model-neither = neither
model-rival = the rival
model-by-votes = by counted votes of all questions
model-rivals-caption = Rivals, most votes first
col-rival = Rival
model-went = How they went
col-won = Won
col-lost = Lost
col-expected = Expected
col-expected-long = share of wins that the ratings expect, ties as halves
model-compare = compare
model-compare-with = with <bdi translate="no">{ $rival }</bdi>
model-draws = How often it is drawn
model-drawn = { $battles ->
    [one] One battle that is over: { $share } of all places; { $intended } are intended.
   *[other] { $battles } battles that are over: { $share } of all places; { $intended } are intended.
  }
model-drawn-before = { $battles ->
    [one] One battle that is over: { $share } of all places; it is not drawn now.
   *[other] { $battles } battles that are over: { $share } of all places; it is not drawn now.
  }
model-all-draws = All draws
model-badge = Show its rating elsewhere
model-badge-alt = The badge: rating of { $model }

## You

you-title = You
you-no-session = You have no session yet. <a href="/">Start a battle</a>, and find it here again.
missions-title = Today
mission-ask = Ask something that you really want to know
mission-compare = Read both answers to the end, and say which is better
mission-review = Say why, by reasons or a comment
missions-of = { $done } of { $goal }
missions-note = What helps most, in this order. Nothing is paid for it: only <a href="/rules">votes that count</a> earn points. A new day begins at midnight UTC.
you-battles = Your battles
you-search = Search
you-search-hint = words of your question
you-show = Show
you-all = all
you-open = without a vote
you-voted = voted
you-nothing = None yet. <a href="/">Ask something.</a>
you-nothing-fits = Nothing fits. <a href="/you">Show all</a>
you-erased = (erased)
state-generating = being answered
state-ready = waits for your vote
state-void = void
state-a = you preferred A
state-b = you preferred B
state-tie = equally good
state-both-bad = both bad
you-consent = What may be done with what you write
you-consent-text = Your votes are in the public log under a random name. Your questions, and the answers to them, leave only as you say here. Personal data is masked first.
you-consent-unsaid = You have not said anything yet, so nothing leaves.
you-publish = Others may read them
you-publish-hint = in queries of model makers and in public data sets
you-train = Models may be trained on them
you-train-hint = only if others may read them too
you-commercial = Also by those who earn money with it
you-commercial-hint = without this, research only
you-private = Keep everything of mine out
you-private-hint = even votes without text are in no query, export or data set
you-keep = Keep
you-kept = Kept. It holds from the next query on.
you-consent-note = <a href="/transparency">Which data went to whom</a> · changes hold from the next query, export and data set on; what went out before can't be called back.
you-copy = A copy of everything
you-copy-text = Battles with texts, votes with their verdicts, points, claims, and what you allowed, in one signed file.
you-download = Download
you-erase = Erase everything
you-erase-text = Texts, comments, wallet and settings are gone for good, and so are points that you have not claimed. Votes stay in the log without text, and nothing leads from them to you.
you-erase-words = erase everything
you-erase-type = Type <em>{ $words }</em>
you-erase-button = Erase
you-not-erased = Nothing was erased: the words were others.

## Points

points-title = Your points
points-no-session = You have no session yet. <a href="/">Start a battle</a>: your votes earn points once they count.
points-untested = Your points stay pending until the test of your votes knows enough of you, mostly after 80 to 120 votes. All of them are free then, if you read. <a href="/rules">The rules</a>
points-held = The pattern of your votes looks unusual, so your points are held. They are free again once your votes look like a reader's; votes still count meanwhile. <a href="/rules">The rules</a>
points-excluded = Your votes were taken back because their pattern is not that of somebody who reads the answers. <a href="/rules">The rules, and how to appeal</a>
points-appeal = Something is wrong? Say why, and somebody looks.
points-appeal-button = Appeal
points-reputation = Reputation: { $tier }. It grows with votes that count, time, and attention; never with agreeing.
tier-newcomer = newcomer
tier-known = known
tier-trusted = trusted
tier-veteran = veteran
points-claim = Turn points into tokens
points-earned = Earned
points-earned-hint = in all
points-pending = Pending
points-pending-hint = until a vote can't be taken back any more
points-available = Available
points-available-hint = yours to claim
points-kept = Held
points-kept-hint = while votes are looked at
points-claimed = Claimed
points-claimed-hint = paid out, or on its way
points-own = Your own board
points-own-caption = Models by your own votes
points-own-rating = Your rating
col-neither = Neither
points-crowd = Everybody's (rank)
points-own-few = { $have } of { $least } counted votes until you have a board of your own.
points-statement = Statement
points-nothing = Nothing earned yet. A vote earns points when both answers were read to the end and the vote counts. <a href="/rules">How much</a>
points-statement-caption = Statement, newest first
col-points = Points
col-from = From
col-to = To
col-vote = Vote
line-base = A vote that counts
line-bonus = Agreement beyond chance
line-settle = Waiting time over
line-hold = Held
line-release = Free again
line-forfeit = Vote taken back
line-restore = Vote counts again
line-merge = Signed in: points of a guest
line-reserve = Claim
line-pay = Claim paid
line-void = Claim came to nothing
purse-issuance = issuance
purse-forfeited = forfeited
purse-reserved = reserved
purse-claimed = claimed
purse-pending = pending
purse-available = available
purse-held = held

## Rewards

rewards-title = Rewards
rewards-test = This arena pays on <strong translate="no">{ $network }</strong>, a test network: its tokens are worth nothing.
rewards-no-session = You have no session yet. <a href="/">Start a battle</a>: votes that count earn points, and points become tokens.
rewards-available = Available
rewards-worth = points, worth { $tokens } tokens now
rewards-rate = Rate
rewards-rate-hint = micro-points per base unit, fixed for this <a href="/api/v1/epochs">epoch</a>
rewards-wallet = Wallet
rewards-cools = Another wallet was unlinked a short while ago: this one is paid to from { $moment } on.
rewards-unlink = Unlink
rewards-unlink-hint = The next wallet is paid to after a while, so that nobody who took your session can take your points.
rewards-no-wallet = No Solana wallet was found in this browser. Install one that speaks the Wallet Standard, then reload.
rewards-script = Linking a wallet needs scripts.
rewards-link = Prove that a Solana wallet is yours by signing a text. It costs nothing and moves nothing.
rewards-sign-in = Sign in with { $wallet }
rewards-waiting = Waiting for { $wallet } …
rewards-not-signed = The wallet did not sign.
rewards-claim = Claim
rewards-claim-points = Points
rewards-claim-kept = The points are kept for this claim until the chain says that it is paid, whatever happens in between. You can close this page.
rewards-claim-hint = { $points } points are the least that can be claimed; { $have } are available.
rewards-claims = Your claims
rewards-claims-caption = Your claims, newest first
rewards-tokens = Tokens
rewards-check = What you can check
rewards-explorer = in the explorer
rewards-signature = signature
rewards-how = How to check a payment without us
rewards-how-text = The token is <code class="address">{ $mint }</code>, the treasury <code class="address">{ $treasury }</code>. A payment's transaction names its claim in a memo and creates an account whose address follows from the claim: the chain itself refuses a second one.
claim-waits = Waits
claim-treasury-short = the treasury is being refilled; your points are kept for you
claim-looked-at = somebody has to look at it; your points are kept for you
claim-queued = Queued
claim-queued-hint = is sent in a moment
claim-open = On its way
claim-open-hint = until the chain can't forget it any more
claim-paid = Paid
claim-paid-hint = in your wallet
claim-released = Not possible
claim-released-hint = the chain does not accept this wallet; your points are back

## Rules

rules-title = Rules
rules-headline = What counts, and what pays
rules-lede = Rule set { $version }. Each vote gets one verdict: counted, or excluded for a reason that its voter is told. Nothing depends on whether others agreed with you.
rules-count = Votes that count
rules-shown = Both answers were shown to the end, and none said or was asked who wrote it.
rules-slow = The vote came no sooner than the answers can be read.
rules-daily = { $votes ->
    [one] At most one vote per person and day (UTC).
   *[other] At most { $votes } votes per person and day (UTC).
  }
rules-no-daily = Any number of votes per person and day.
rules-weights = First votes of a newcomer, and questions asked again and again, weigh less. The exact weights are published with the log.
rules-share = Nobody's votes of thirty days are more than a small share of a board. People who belong to a vendor of models don't rank models.
rules-network = People who ask from one network share its day: the more there are, the fewer votes of each count and pay, but nobody is shut out.
rules-late = A vote more than a day after its answers came counts, and earns nothing.
rules-unrated = While a model has fewer than { $votes } counted votes, it has no rating that a vote could be tested by. Votes on it weigh { $share } and earn nothing.
rules-back = Votes that are taken back
rules-back-text = A test compares each person's votes with ways of voting without reading: by chance, always on one side, always a tie, the longer answer, the opposite of everybody's taste, or for one model whatever it says. It allows for an unusual taste, and for liking long answers. When the evidence is { $hold } to 1, points are held; at { $exclude } to 1, the votes are taken back by later entries in the public log, and the boards are computed again without them. All votes of a network's day are tested together as well. You may appeal to the operator; somebody looks, and what they did is recorded.
rules-checks = Hidden checks
rules-checks-text = { $share } of battles are made to see whether answers are read: the words of one are exchanged so that it says nothing, or models that you have judged come back with their sides swapped. Such battles never rank, look like any other until the vote, and are named afterwards. Whoever prefers the answer that says nothing, or sees no difference, earns less.
rules-points = Points
rules-earn = A counted vote earns { $base } points, the first { $full } of a day in full, then less with each, none after { $most }.
rules-gap = Votes less than { $seconds } seconds apart earn once.
rules-attention = Attention shown in hidden checks scales it; without any record it is { $share }. Points are pending for { $span }.
rules-tested = They also wait until the test of your votes knows enough to have found somebody who does not read, mostly after 80 to 120 votes.
rules-bonus = In up to { $share } of battles you see answers that somebody else saw too. Where you agree with others on them more often than your votes on different battles agree by chance, you earn a bonus, of at most { $bonus } of the base. Whoever disagrees keeps the whole base.
rules-per-day = Votes a day
rules-per-vote = Points per vote
rules-raw = From raw to counted votes
rules-raw-text = { $raw ->
    [one] One vote, { $counted } counted.
   *[other] { $raw } votes, { $counted } counted.
  }
rules-left-out = Left out for
rules-left-out-caption = Votes that do not count, by reason
span-seconds = { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
  }
span-hours = { $hours ->
    [one] one hour
   *[other] { $hours } hours
  }

## Transparency

open-title = Transparency
open-lede = Everything on this page is also data: <a href="/api/v1/log">the log</a>, <a href="/api/v1/models">draws</a>, <a href="/api/v1/rules">rules and exclusions</a>, <a href="/api/v1/disclosures">disclosures</a>, <a href="/api/v1/releases">releases</a>.
open-recompute = Compute a board yourself
open-recompute-text = Every published board is a function of the public log. This checks one to the last byte, without trusting us:
open-drawn = How often each model is drawn
open-drawn-text = Pairs are drawn before the question is read; the probability of each draw is in the log. Battles that are over.
open-drawn-caption = Draws by model
open-intended = Intended share
open-times = Drawn
open-slots = Models that their makers brought
open-slots-text = A slot's end is said before it begins, and its votes stay. A stealth model has a code name alone until then; at the end it is told whose it is and how many variants were tried. <a href="/api/v1/slots">As data</a>
open-slots-caption = Slots by model
open-whose = Whose
open-told = told at the end
open-variants = Variants tried
open-rules = The rules
open-disclosed = Which data went to whom
open-which = Which
open-releases = Public data sets
open-release = Release
open-date = Date
open-contributors = Contributors
open-withdrawn = Withdrawn since the last
open-withdrawn-both = { $votes } votes, { $texts } texts

## Vendors

vendors-title = Vendors
vendors-headline = For makers of models
vendors-lede = Query what people preferred, see where your models lose, and export files to train on, within what each contributor allows.
vendors-no-session = You have no session yet. <a href="/">Start a battle</a> first; then sign up here.
vendors-sign-up = Sign up
vendors-name = Name
vendors-research = Research only
vendors-research-hint = we don't earn money with the data; more contributors allow this
vendors-api = <a href="/docs/">The API</a> works with curl and any HTTP library.
vendors-new-key = Your new key
vendors-new-key-text = It is shown now and never again.
vendors-keys = Keys
vendors-keys-caption = Keys, newest first
vendors-prefix = Begins with
vendors-may = May
vendors-used = Last used
vendors-end = End it
vendors-revoke = Revoke
vendors-make-key = Make a key
vendors-key-for = What is it for?
vendors-key-may = It may read or change
vendors-make = Make it
scope-battles-read = all votes
scope-battles-read-own = votes in battles of your own models
scope-exports-run = files
scope-models-write = your models and their slots
scope-webhooks-write = webhooks
scope-admin = keys and members
key-revoked = revoked
key-expired = expired
key-until = works until { $moment }
key-works = works
key-never = never
vendors-exports = Exports
vendors-columns = Columns
vendors-form = Form
vendors-all = all
vendors-export = Export
vendors-exports-none = None yet. A file is kept for a while, with a card that says what it is.
vendors-exports-caption = Exports, newest first
vendors-file = File
vendors-progress = Progress
vendors-progress-of = Progress of { $file }
vendors-bytes = Bytes
export-queued = queued
export-running = running
export-done = done
export-failed = failed
export-expired = expired
vendors-hooks = Webhooks
vendors-audit = What was done
vendors-audit-note = <a href="/transparency">Which data went to whom</a> is public.
vendors-others = You also act for

query-title = Query
query-build = Build a query
query-lede = Say which votes you want; see how many there are and what they add up to, then take them as a file.
query-opponent = Against
query-outcome = Outcome
query-any = any
outcome-a = A won
outcome-b = B won
outcome-tie = tie
outcome-both-bad = both bad
outcome-won = the model won
outcome-lost = the model lost
query-language = Language
query-kind = Kind of question
query-tag = Reason given
query-tier = Voter
query-verdict = Verdict
verdict-counted = counted
verdict-excluded = excluded
verdict-retracted = taken back
query-from = From day
query-to = Before day
query-count = Count
query-exact = { $votes ->
    [one] Exactly one vote.
   *[other] Exactly { $votes } votes.
  }
query-about = About { $votes } votes, judged by a sample of the log.
query-none = No vote fits. Leave something out.
query-slices = What they add up to
query-slices-caption = Models by votes won, with a 95 % interval
query-too-many = So many are added up by the API: <code>{ $address }</code>
query-take = Take them as a file
query-curl = The same by the API
query-back = Back to the console
hooks-caption = Newest deliveries
hooks-add = Add a webhook
hooks-add-text = Your address is told of what happens, signed by the Standard Webhooks specification; what is not answered with 2xx is sent again for a day and more.
hooks-url = Address
hooks-events = Tell it of
hooks-secret = The webhook's secret
hooks-remove = Remove
hooks-again = Send again
hooks-event = Event
hooks-tries = Tries
hooks-outcome = Answer
hooks-none = Nothing was sent to it yet.
delivery-waiting = waiting
delivery-delivered = delivered
delivery-given-up = given up

## A vendor's own models

own-title = Your models
own-credits = { $cap ->
    [none] { $left } credits left, { $spent } spent. One pays one counted vote on a model of yours; an operator grants them.
   *[some] { $left } credits left, { $spent } spent, at most { $cap } a day. One pays one counted vote on a model of yours; an operator grants them.
  }
own-none = None yet. Bring one behind any OpenAI-compatible endpoint: it is tested first, then it runs in a slot whose end is said before it begins.
own-caption = Your models by id
own-id = Id
own-stage = Stage
own-test = Contract test
own-test-again = Test again
own-remove = Remove
own-slot = Its slot
own-slot-text = It begins now, ends after so many votes, and can't be changed: nobody ends a slot because of how it goes. Dates are set by the API.
own-stealth = Stealth
own-stealth-hint = everybody sees the id alone until the end; then its name, its maker, and how many variants were tried
own-begin = Begin
own-bring = Bring a model
own-id-for-ever = Id, for ever
own-id-hint = For a stealth slot: a code name that tells nothing.
own-name = Name
own-family = Family
own-family-hint = as the name
own-licence = Licence
own-endpoint = Endpoint, up to /v1
own-remote = The endpoint's name for it
own-key = Key
own-key-hint = Kept encrypted, never shown again.
own-register = Register and test
own-no-slot = none
stage-unchecked = has to pass its contract test
stage-ready = ready for a slot
stage-waiting = its slot has not begun
stage-running = is drawn
stage-no-credit = paused: no credits left
stage-daily-cap = paused until tomorrow (UTC): daily cap
stage-failing = paused: its endpoint fails
stage-ended = its slot is over
test-under-way = under way
test-passed = passed
test-failed = failed
test-not-yet = not yet
step-passed = passed
step-failed = failed
step-advice = advice
next-runs = the contract test runs
next-has-to-pass = the contract test has to be passed
next-slot = give it a slot
next-test = its contract test

## Operators

admin-title = Reviews
admin-headline = People whose votes are looked at
admin-lede = Names are the log's, not accounts'. Evidence is a likelihood ratio that the votes are no reader's. What you do is kept for good, with your name.
admin-discovery = From evidence { $evidence } on at most one in a hundred is honest (e-BH over all accounts).
admin-nobody = Nobody is held or excluded.
standing-good = good
standing-held = held
standing-excluded = excluded
admin-evidence = Evidence { $evidence } at log entry { $entry }, { $moment }
admin-discovered = (almost surely no reader)
admin-reviewed = <strong>{ $action }</strong> by { $actor }, { $moment }
review-appeal = appeal
review-clear = cleared
review-uphold = votes taken back
admin-reason = Reason
admin-clear = Nothing is wrong: clear
admin-uphold = Take the votes back

arena-title = The arena's state
arena-reviews = Reviews
arena-models = Models and weights
arena-models-text = Weights are settings of <code>models.catalogue</code>; here is what they come to, and what another would.
arena-models-caption = Models, by id
arena-weight = Weight
arena-would = Would be
arena-try = Try a weight
arena-try-button = See its effect
arena-people = People who would stand otherwise:
arena-health = Answers lately
arena-health-caption = Errors and latency by provider, of each model's newest voted and void battles
arena-answers = Answers
arena-failed = Failed
arena-first = First words, ms (half, 99 %)
arena-whole = Whole, ms (half, 99 %)
arena-rules = Rules, tried
arena-rules-text = Judges the whole log again under other rules. Nothing is written.
arena-hold = Hold at
arena-exclude = Take back at
arena-daily = Votes per day
arena-newcomer = Newcomer's votes
arena-run = Try them
arena-long = The log has { $entries } entries: too many for a page. Use <code>agon rules dry-run</code>.
arena-same = Nothing would be different.
arena-changes-caption = Votes by what became of them and what would
arena-change = From and to
arena-reweighted = Other weight alone: { $votes }
arena-money = Claims and treasury
arena-reserved = Promised to claims
arena-settled = Paid out
arena-open-claims = Claims under way
arena-sol = Treasury, SOL
arena-away = not to be reached
arena-no-chain = Points do not become tokens here.
arena-note = Note
arena-audit = What vendors did
arena-audit-caption = Newest first
arena-vendor = Vendor
arena-who = Who

## When something is refused

error-401 = This is not yours to see
error-404 = Nothing here
error-429 = A little slower, please
error-500 = Something is down on our side
error-other = That did not work
error-code = Code: <code>{ $code }</code>
error-home = To the arena
problem-not-found = There is nothing at this address.
problem-unknown-battle = There is no such battle.
problem-not-your-battle = This battle belongs to another account.
problem-unknown-board = There is no such board.
problem-unknown-model = There is no such model.
problem-unknown-snapshot = There is no such snapshot, or no two to compare yet.
problem-unauthenticated = You have no session yet: start a battle.
problem-session-expired = The session has expired: start a battle to begin a new one.
problem-session-invalid = This session is not valid: start a battle to begin a new one.
problem-cross-site = This did not come from our own page: open it and try again.
problem-storage-unavailable = The service can't reach its storage. Nothing was changed; try again.
problem-busy = Many battles are being written right now. Try again in a moment.
problem-votes-queue-full = Many votes are waiting. Send it again shortly.
problem-too-many-requests = { $seconds ->
    [one] That was a little much at once. Try again in a second.
   *[other] That was a little much at once. Try again in { $seconds } seconds.
  }
problem-internal = Something went wrong on our side.
problem-proof-refused = The work was not done, or came too late. Here it is again.
problem-prompt-empty = The question is empty.
problem-prompt-too-long = The question has { $chars } characters; at most { $limit } are allowed.
problem-prompt-control-character = The question has a control character at position { $position }.
problem-prompt-not-recorded = This question was not recorded; choose one of those below.
problem-conversation-too-long = The conversation is too long for the models: { $tokens } tokens, at most { $limit }.
problem-still-generating = The answers are still being written.
problem-already-voted = You have voted on this battle already.
problem-battle-void = This battle is void: no vote is possible.
problem-too-many-turns = This battle has as many questions as it may have.
problem-not-generating = Both answers have ended.
problem-vote-window-closed = The time to vote on this battle is over.
problem-unknown-tag = One of the reasons is none of ours.
problem-comment-too-long = The comment is too long.
problem-comment-control-character = The comment has a character that can't be stored.
problem-no-winner = Choose which answer is better.
problem-no-wallet = No wallet is linked.
problem-session-outdated = Somebody signed in since; sign in with your wallet again.
problem-no-chain = Points do not become tokens here.
problem-no-vendor = You act for no such vendor.
problem-name-taken = There is a vendor of that name.
problem-appeal-open = Your appeal waits for somebody to look at it.
problem-nothing-to-appeal = Nothing was decided against your votes.
problem-invalid-url = This address can't be used: it has to be https and public.
problem-unknown-event = Choose at least one event.
problem-too-many-webhooks = A vendor has at most 20 webhooks.
problem-too-many-exports = Enough exports run or wait already; wait for one to end.

# Within plots.
draw-title = { $board }: { $plot }
draw-none = Not enough votes yet
draw-nameless = (no name)
draw-models = { $models ->
    [one] { $models } model.
   *[other] { $models } models.
 }
draw-marks = { $marks ->
    [all] Dot: rating; bar: interval; hollow: provisional
    [bars] Dot: rating; bar: interval
    [hollow] Hollow: provisional
   *[narrow] Bar: interval; hollow: provisional
 }
draw-point = { $name }: { $value }
draw-both = { $first }, { $second }
draw-interval = interval { $low } to { $high }
draw-unbounded = unbounded
draw-ranked = rank { $rank }
draw-provisional = provisional
draw-leader = { $name } leads with a rating of { $rating }.
draw-leader-between = { $name } leads with a rating of { $rating } (interval { $low } to { $high }).
draw-last = { $name } is last with { $rating }.
draw-provisionals = Provisional: { $models }.
draw-price-axis = dollars per million tokens in and out, halved
draw-priced = { $models ->
    [one] { $models } model
   *[other] { $models } models
 } by rating and price, in dollars per million tokens in and out, halved.
draw-price-best = { $name } has { $rating } for { $price }.
draw-price-front = None of these is beaten by a cheaper one.
draw-span = { $models ->
    [one] { $models } model
   *[other] { $models } models
 } from { $from } to { $to }.
draw-left-out = Left out: { $models }.
draw-highest = { $way ->
    [up] { $name } ends highest with { $rating }, up { $moved } since its first point.
    [down] { $name } ends highest with { $rating }, down { $moved } since its first point.
   *[level] { $name } ends highest with { $rating }.
 }
draw-wins-note = How often the row beats the column, in per cent
draw-counts-note = Battles per pair
draw-first = { $note }; the first { $shown } of { $models } models
draw-wins-pair = { $row } vs { $column }: { $percent } % of { $battles }
draw-counts-pair = { $row } vs { $column }: { $battles ->
    [one] { $battles } battle
   *[other] { $battles } battles
 }
draw-wins-models = { $models ->
    [one] { $models } model
   *[other] { $models } models
 }: how often the row beats the column.
draw-counts-models = { $models ->
    [one] { $models } model
   *[other] { $models } models
 }: battles per pair.
draw-lopsided = The most lopsided pair: { $row } beats { $column } in { $percent } % of { $battles ->
    [one] { $battles } battle
   *[other] { $battles } battles
 }.
draw-met-most = { $row } and { $column } met most often, in { $battles ->
    [one] { $battles } battle
   *[other] { $battles } battles
 }.
draw-pairs-missing = Pairs without votes: { $pairs }.
draw-missing = none
vendors-invited = <bdi translate="no">{ $vendor }</bdi> asks you to act for them.
vendors-invited-hint = If you accept, your votes on their models no longer count in the rankings.
vendors-accept = Accept
vendors-decline = Decline
vendors-unconfirmed = You said that you earn no money with the data. Until an operator confirms it, you get only texts that may be used commercially.
