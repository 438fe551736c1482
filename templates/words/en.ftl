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
nav-menu = Menu
nav-about = About
nav-privacy = Privacy
nav-terms = Terms
nav-status = Status
nav-language = Language
motto = Model names stay hidden until you vote. Anyone can check every leaderboard against the public log.
site-description = Ask anything, compare two anonymous AI answers, vote for the better one, and see who wrote them. Open leaderboards that anyone can check.
percent = { $share }%
as-data = View as JSON
older = Show older
newest = Show newest
table-of = Table: { $what }
none-yet = Nothing here yet.
none-so-far = Nothing so far.
newest-first = Newest first
badge-recorded = Recorded
badge-demo = Demo
badge-retired = Retired
badge-hidden = Hidden
points = { $points ->
    [one] { $points } point
   *[other] { $points } points
  }
slot-until = { $stealth ->
    [yes] stealth, { $from } to { $until }
   *[no] { $from } to { $until }
  }
slot-votes = { $stealth ->
    [yes] stealth, from { $from } for { $votes } votes
   *[no] from { $from } for { $votes } votes
  }
col-model = Model
col-organization = Maker
col-licence = Licence
col-rank = Rank
col-rank-long = The range of ranks the votes support
col-votes = Votes
col-win-rate = Win rate
col-when = When
col-what = What
col-state = Status
col-slot = Trial
col-with-text = With text
col-number = Count
col-share = Share

## Boards' names

board-overall = Overall
board-single-turn = Single question
board-multi-turn = Conversations
board-code = Code
board-maths = Maths
board-long = Long questions

## Where a battle begins

home-title = Agon: compare AI models with their names hidden
home-lede = Ask anything, vote for the better answer, then see which models wrote them. Votes that count shape a public leaderboard and earn you points.
home-replays = These are recorded answers from real models, so you can only ask the questions below.
home-demo = You’re comparing small demo programs, not real AI models.
home-question = Your question
home-ask-keys = <kbd>Enter</kbd> to send, <kbd>Shift</kbd> + <kbd>Enter</kbd> for a new line
home-privacy = Your question goes to the two models that answer it. We don’t publish it unless you allow that. <a href="/you">Your data choices</a>
home-start = Get two answers
modes = Ways to ask
mode-side-by-side = Side by side
mode-direct = Direct chat
mode-named = You choose the models and see their names. Nothing here is voted on, earns points or moves the leaderboard. Nothing of it is published.
mode-first = First model
mode-second = Second model
mode-model = Model
mode-ask = Ask
home-recorded = Pick a question
home-try = Or try one of these
home-headline-heard = Model A or model B?
home-or = or
home-or-end = ?
home-ask = Ask both.
home-decide = Decide blind.
home-placeholder = Ask something you know how to judge
home-ranking = The ranking now
home-all-models = { $models ->
    [one] The only model
   *[other] All { $models } models
  }
home-counted = { $votes ->
    [one] 1 vote counted. A bar is what we don’t know yet. Every vote shortens it.
   *[other] { $votes } votes counted. A bar is what we don’t know yet. Every vote shortens it.
  }
home-no-ranking = No model has a rating yet. The first votes give it one.
home-recent = Just revealed
sample-title = Try one now
sample-note = We wrote this example. Nothing is sent or counted.
sample-question = Why is the sky blue?
sample-a = Air scatters blue light far more than red, so blue reaches your eyes from every side.
sample-b = Because it mirrors the sea, and the sea is blue.
sample-a-name = The physics
sample-b-name = The old myth
sample-after = That’s all it takes. In a battle, the names of two models appear here, and your vote moves their ratings.
went-over = <b translate="no">{ $first }</b> over <bdi translate="no">{ $second }</bdi>
went-level = <bdi translate="no">{ $first }</bdi> and <bdi translate="no">{ $second }</bdi>: a tie
went-both-bad = <bdi translate="no">{ $first }</bdi> and <bdi translate="no">{ $second }</bdi>: both bad
went-side-by-side = <bdi translate="no">{ $first }</bdi> beside <bdi translate="no">{ $second }</bdi>
went-direct = Chat with <bdi translate="no">{ $model }</bdi>
ago = { $unit ->
    [s] { $n } s ago
    [min] { $n } min ago
    [h] { $n } h ago
   *[d] { $n } d ago
  }
home-how = How it works
home-step-ask = 1. Ask once
home-step-ask-text = Two of { $models } models answer side by side, at the same pace. A cover of one fixed length hides each name.
home-step-decide = 2. Decide
home-step-decide-text = Pick A, B, a tie, or both bad. You have three seconds to undo, and we tell you first if a vote can’t count.
home-step-uncover = 3. Reveal
home-step-uncover-text = See the names, prices, ratings, how everyone voted and what your vote earned. It’s in a public log that <a href="/transparency">you can check</a>.

## The door

door-title = Quick check
door-lede = A lot of people are coming from your network, so your browser is running a short automatic check. You don’t have to do anything.
door-working = Checking…
door-done = All set. Starting your battle…
door-no-script = { $seconds ->
    [one] Scripts are off in your browser. Wait one second, then press the button.
   *[other] Scripts are off in your browser. Wait { $seconds } seconds, then press the button.
  }

## A battle

battle-title = Battle
battle-question = Question { $turn }
battle-you-asked = You asked
battle-which = Answer to show
battle-both = Both
battle-model = Model { $side }
battle-your-choice = Your pick
battle-waiting = Waiting for both models…
battle-reasoning = Reasoning
battle-writing = Both models are writing. You can vote when they’re done.
battle-ended = Both answers are done. Which is better?
battle-opens = Keep reading. You can vote in about { $seconds } s.
battle-read-other = Read answer { $side } too, then vote.
battle-stopped = An answer was stopped, so a vote won’t count. Regenerate both to vote.
battle-wont-count = A vote on these answers won’t count. { $reason }. Regenerate both, or vote to see who answered.
reveal-picked = You picked <bdi translate="no">{ $model }</bdi>
reveal-cost-small = under $0.0001
battle-connected = Reconnected.
battle-copy = Copy
battle-copied = Copied
battle-wrap = Wrap lines
battle-heard = Answers, read out as they arrive
battle-copy-answer = Copy this answer
battle-full-width = Full width
code-title = Compare the code
code-back = Back to the answers
code-text = Lines only in A: { $a }. Lines only in B: { $b }. This is the longest code of each answer.
code-caption = Code of both answers, line by line
code-whose = In which answer
code-line = Line
battle-restart = One model failed, so we’re asking both again.
battle-refused = We couldn’t connect. Reload the page to try again.
battle-lost = Connection lost. Reconnecting…
battle-not-sent = Your vote hasn’t been sent yet, and your choice is kept. Check your connection, then press Vote again.
battle-void = This battle was cancelled
battle-void-why = One of the models couldn’t answer, even after we tried again, so there is nothing to compare. Ask again and you’ll get a new pair.
battle-ask-again = Ask again
battle-late = These answers are more than a day old. Your vote counts but earns no points.
battle-capped = Today’s limit is reached, for you or for your network. A vote now won’t count; it starts again at midnight UTC.
battle-better = Which answer is better?
battle-a = A is better
battle-tie = Tie
battle-both-bad = Both bad
battle-b = B is better
battle-why = Add reasons (optional)
battle-comment = Comment
battle-quote = Quote as a reason
battle-quoted = Quoted. It goes with your vote.
battle-all-keys = All shortcuts
battle-vote = Vote
battle-stop = Stop both answers
battle-regenerate = Regenerate both
battle-new = New battle
battle-further = Ask a follow-up
battle-ask-both = Send to both
chat-named = You chose these models by name: there is no vote and no points.
chat-stop = Stop the answer
chat-regenerate = Answer again
battle-shortcuts = Keyboard shortcuts
battle-key-vote = Vote for your choice
battle-key-ask = Send your question
battle-held = Your vote goes out in a moment.
battle-held-progress = Time left to undo
battle-undo = Undo
battle-now = Reveal models now
battle-key-undo = Undo your vote
battle-key-sheet = Show these shortcuts
battle-no-keys = Turn off single-key shortcuts
battle-no-keys-hint = Saved in this browser
battle-close = Close

reveal-tie = You called it a tie
reveal-both-bad = You said both were bad
reveal-vote = Your vote
reveal-others = See all votes on this pair
reveal-ratings = Where they stand
reveal-unranked = No rating yet
reveal-first-here = Yours is the first vote on this pair.
reveal-agreement = { $same } of { $votes } other votes agree with yours.
reveal-new = Ask something new
reveal-again = Ask two other models
reveal-timing = { $first } s to first word · { $total } s in total
reveal-timing-tokens = { $tokens ->
    [one] { $first } s to first word · { $total } s in total · { $tokens } token
   *[other] { $first } s to first word · { $total } s in total · { $tokens } tokens
  }
reveal-rating = <b data-elo>{ $elo }</b> <span class="soft">rank { $rank }</span>
reveal-cost = ${ $dollars }
reveal-energy = about { $energy } Wh
reveal-energy-how = Electricity is an estimate by <a href="https://ecologits.ai">EcoLogits</a> 1.0, from the model’s size and the length of its answer.
reveal-crowd = Everyone’s votes
reveal-receipt = Vote receipt
reveal-go-on = Continue this conversation
reveal-go-on-hint = Just a chat now: no vote, no points.
reveal-with-both = Ask both
reveal-with = Ask <bdi translate="no">{ $model }</bdi>
reveal-receipt-text = This is our signed proof that we received your vote. If your vote never appears in <a href="/log">the public log</a>, the receipt proves that we lost it. You can check the signature with <a href="/.well-known/jwks.json">our public key</a>.

vote-pending = Being checked
vote-counted = Counted
vote-excluded = Not counted
battle-chosen = { $choice }. Press Enter to vote.
battle-elsewhere = You had already voted in another tab. This is that vote.
chat-named-one = You chose this model by name, so there is no vote and no points.
reveal-points-soon = Points in a moment
vote-check = Attention check
boards-no-votes = No votes yet
you-all-erased = Everything is erased: your questions, votes, points and settings. This is a new, empty account.
vendors-way-back = This browser is your only way in until you <a href="/rewards">link a wallet</a> or invite a colleague. Clear its cookies before that, and you lose the account and its keys’ settings.
unpaid-new-model = No points: one model has too few votes here so far
unpaid-late = No points: the vote came more than a day after the answers
unpaid-too-soon = No points: not long enough after your last paid vote
unpaid-day-done = No more points today. Your votes still count.
unpaid-inattentive = No points: too many attention checks were missed
reveal-points = points, pending
vote-entry = Entry { $index } in the public log

tag-correct = Correct
tag-helpful = Helpful
tag-clear = Clear
tag-creative = Creative
tag-concise = Concise
tag-follows-instructions = Follows instructions
tag-incorrect = Incorrect
tag-unhelpful = Unhelpful
tag-confusing = Confusing
tag-verbose = Too long
tag-refuses = Refuses
tag-ignores-instructions = Ignores instructions

reason-voted-early = The vote came before both answers were done
reason-answer-incomplete = An answer was stopped or cut off
reason-answer-empty = An answer was empty
reason-identity-in-answer = An answer gave away which model wrote it
reason-identity-in-prompt = The question asked which model was answering
reason-too-fast = There wasn’t enough time to read both answers before the vote
reason-pattern-of-votes = The voting pattern looks automated or random
reason-daily-cap = Today’s limit is reached, for you or for your network. It starts again at midnight UTC
reason-hidden-check = This battle was an attention check. It never moves ratings
reason-share-cap = Over the share of a month’s votes that one person can have
reason-conflict-of-interest = The voter belongs to a model maker’s account

## The leaderboard

boards-title = Leaderboard
boards-lede = A rank is a range: 1–5 means somewhere from 1st to 5th. Where ranges overlap, it’s too close to call. <a href="/transparency">Check our maths</a>.
boards-nav = Leaderboards
boards-board = Leaderboard
boards-counted = <span data-counted>{ $counted }</span> of <span data-raw>{ $raw }</span> votes counted
boards-entry = As of entry <span data-log-size>{ $entry }</span> of the public log. Ratings move with every vote.
boards-now = as of page load
boards-live = live
boards-lost = connection lost, reconnecting…
boards-reorder = Ranking changed: sort again
boards-order = Sort by:
boards-by-rating = rating
boards-by-lower = lower bound
boards-files = Download <a href="{ $csv }" download>CSV</a> · <a href="{ $json }">JSON</a> · <a href="{ $feed }">Atom feed</a>
boards-rating = Rating
boards-interval = 95% interval
boards-styled = Style-adjusted
boards-styled-long = Rating with length, formatting and position evened out, as of the latest snapshot
boards-elo = Live rating
boards-tied = Ties
boards-both-bad = Both bad
boards-to-pass = Votes to overtake
boards-to-pass-long = Extra wins over the model above that would make the two swap places
boards-price = Price
boards-price-long = US dollars per million tokens: input / output
boards-price-to = up to ${ $limit }
boards-price-over = over ${ $limit }
boards-size = Size
boards-size-long = Billions of parameters
boards-size-to = up to { $limit } billion
boards-size-over = over { $limit } billion
boards-no-rating = No rating yet: it has only won, only lost, or only met models without a rating
boards-between = between { $low } and { $high }, most likely { $rating }
boards-search = Model or maker
boards-any = Any
boards-filter = Filter
boards-show-all = Show all models
boards-all-columns = all columns
boards-fewer-columns = fewer columns
boards-none-found = No model matches. Change the search or the filters.
boards-empty = No votes on this leaderboard yet. <a href="/">Start a battle</a> and cast the first one.
boards-effects = How much presentation sways votes, in rating points per standard deviation (public log entry { $entry }):
boards-plots = Charts
plot-intervals = Ratings with 95% intervals
plot-wins = Win rates by pair
plot-counts = Battles by pair
plot-history = Ratings over time
plot-price = Rating and price
plot-in = Zoom in
plot-out = Zoom out
plot-whole = Show all
plot-picture = Download what you see as a picture
plot-table = Download what you see as CSV
plot-keys = Point at a mark, or use the arrow keys. Zoom with + and −.
boards-pair = Head to head
boards-compare = Compare
compare-title = Compare models
compare-choose = Choose two to four
compare-nobody = Choose at least two models to compare.
compare-pairs = Against each other
compare-first = Model
compare-also = And
compare-none = None
boards-snapshot = Latest snapshot: <a href="{ $link }">#{ $number }</a>
boards-changes = what changed since the one before
boards-all-snapshots = all snapshots
log-title = Public log
log-lede = Every vote with its verdict, in one order. Nothing is changed or deleted later: a vote that is taken back is a new entry.
log-size = { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
 }
log-empty = No vote has been judged yet.
log-entry = Entry
log-at = When
log-vote = Vote
log-verdict = Verdict
log-leaf = Leaf hash
log-retraction = Taken back
log-reinstatement = Counts again
snapshots-title = Snapshots
snapshots-lede = Each snapshot is the whole leaderboard at one size of the log. Its bytes never change.
snapshots-published = Published
snapshots-entries = Log entries
snapshots-changes = Since #{ $number }
boards-how = How ratings work
boards-how-text = We take every vote that counts from <a href="/log">the public log</a> and find the ratings that best explain who beat whom (Bradley–Terry, maximum likelihood). A tie, or both bad, is half a win for each model. The 95% interval uses a sandwich estimate; in snapshots, votes by one person are grouped. Between fits, the live rating (Elo) moves with each vote. <a href="/rules">Which votes count</a>. To verify this leaderboard yourself, run:
effect-side = being shown first
effect-tokens = length
effect-headings = headings
effect-bold = bold text
effect-lists = lists

## Head to head

pair-title = { $a } vs { $b }
pair-never = These two models haven’t met on this leaderboard yet.
pair-label = { $a } won { $wins } · no winner in { $neither } · { $b } won { $losses }
pair-caption = { $votes ->
    [one] Result of one vote
   *[other] Results of { $votes } votes
  }
pair-expected = From all votes on both models, we expect <bdi translate="no">{ $a }</bdi> to score { $share } against <bdi translate="no">{ $b }</bdi>, with no winner as half a win each.
pair-left = { $votes ->
    [one] <bdi translate="no">{ $a }</bdi> was Model A (shown first) in { $left } of 1 vote.
   *[other] <bdi translate="no">{ $a }</bdi> was Model A (shown first) in { $left } of { $votes } votes.
  }

## What changed

changes-title = What changed
changes-between = From the leaderboard of { $from } to that of { $to }.
changes-snapshot = #{ $number }, { $at }
changes-none = No model moved by a whole point, and every rank stayed as it was.
changes-joined = <b translate="no">{ $model }</b> joined with { $rating }, rank { $rank }.
changes-left = <b translate="no">{ $model }</b> left. Its last rating was { $rating }.
changes-first-rating = <b translate="no">{ $model }</b> has its first rating: { $rating }, rank { $rank }.
changes-no-rating = <b translate="no">{ $model }</b> has no rating any more. Its last was { $rating }.
changes-rose = <b translate="no">{ $model }</b> rose by { $points } to { $rating }.
changes-fell = <b translate="no">{ $model }</b> fell by { $points } to { $rating }.
changes-rank = rank { $before }, now { $after }
changes-new = { $votes ->
    [one] 1 new vote
   *[other] { $votes } new votes
  }
changes-back = { $votes ->
    [one] 1 vote removed
   *[other] { $votes } votes removed
  }
changes-rules = the voting rules changed
changes-basket = the reference models changed
changes-from = From snapshot
changes-to = To snapshot
cause-new = Joined the leaderboard
cause-gone = Left the leaderboard
cause-rule-change = Rules changed
cause-retractions = Votes removed
cause-new-votes = New votes
cause-others-votes = Votes on other models
cause-none = No change

## A model

model-price = ${ $input } input · ${ $output } output, per million tokens
model-size = { $total } billion parameters
model-size-active = { $total } billion parameters, { $active } billion active
model-verdict = Rated { $rating }, between { $low } and { $high }: rank { $rank } of { $models }, from { $votes } votes.
model-near = Its neighbours
model-stealth = This is a stealth model. When its trial ends, we reveal who made it and how many versions they tried.
model-was-stealth = During its trial it was called { $name }.
model-was-one-of = { $variants ->
    [one] During its trial it was called { $name }. It was the only version its maker tried.
   *[other] During its trial it was called { $name }. It was one of { $variants } versions its maker tried.
  }
model-slot = { $votes ->
    [one] Trial: { $slot }. 1 vote so far. <a href="/transparency#slots">See all trials</a>
   *[other] Trial: { $slot }. { $votes } votes so far. <a href="/transparency#slots">See all trials</a>
  }
model-endpoint-changed = The model’s maker changed its endpoint on { $at }, during the trial. Votes before and after may be about different models.
model-boards = On the leaderboards
model-no-votes = No counted votes yet. <a href="/">Start a battle</a>, and you might meet it.
model-boards-caption = Leaderboards with votes on this model
model-best = Chance it’s the best
model-of = of { $models }
model-rivals = Against each opponent
model-neither = no winner
model-rival = the opponent
model-by-votes = counted votes, all questions
model-rivals-caption = Opponents, most votes first
col-rival = Opponent
model-went = Results
col-won = Won
col-lost = Lost
col-expected = Expected
col-expected-long = Share of wins the ratings predict, with no winner as half a win
model-compare = Compare
model-compare-with = with <bdi translate="no">{ $rival }</bdi>
model-draws = How often it appears
model-drawn = { $battles ->
    [one] 1 finished battle: { $share } of all appearances (target { $intended }).
   *[other] { $battles } finished battles: { $share } of all appearances (target { $intended }).
  }
model-drawn-before = { $battles ->
    [one] 1 finished battle: { $share } of all appearances. It’s not in battles right now.
   *[other] { $battles } finished battles: { $share } of all appearances. It’s not in battles right now.
  }
model-all-draws = See all models
model-badge = Show this rating on your site
model-badge-alt = Badge with the rating of { $model }

## You

you-title = You
history-title = Your battles
history-all = All your battles
you-no-session = Nothing here yet. <a href="/">Start your first battle</a>, and you’ll find it here again.
missions-title = Today’s goals
mission-ask = Ask something you really want to know
mission-compare = Read both answers, then vote
mission-review = Add a reason or a comment to your vote
missions-of = { $done } of { $goal }
missions-note = These goals help the leaderboards most. They earn no points; <a href="/rules">votes that count</a> do. They reset at midnight UTC.
you-battles = Your battles
you-search = Search
you-search-hint = words from your question
you-show = Show
you-all = All
you-open = Not voted yet
you-voted = Voted
pin = Pin
unpin = Unpin
pinned = Pinned
pinned-not = By date
you-nothing = No battles yet. <a href="/">Start your first one</a>.
you-nothing-fits = No battles match. <a href="/you">Show all</a>
you-erased = (erased)
state-generating = Being answered
state-ready = Waiting for your vote
state-void = Cancelled: a model couldn’t answer
you-consent = How your data may be used
you-consent-text = Your question goes to the two models that answer it. Your votes are in the public log under a random name. We share your questions and their answers with others only as you allow here, and we mask the personal details we find first.
you-consent-unsaid = You haven’t chosen yet, so we share none of your text.
you-publish = Let others read my questions and answers
you-publish-hint = Model makers and public data sets may include them.
you-train = Let models be trained on them
you-train-hint = Works only if others may read them too.
you-commercial = Allow commercial use
you-commercial-hint = Without this, only research may use them.
you-private = Keep all my data out
you-private-hint = Even votes without text are left out of every query, export and data set. They stay in the public log.
you-keep = Save choices
you-kept = Saved. Your choices apply to everything we share from now on.
you-consent-note = <a href="/transparency">See who received which data</a>. Changes apply to future queries, exports and data sets. We can’t take back what was already shared.
you-copy = Download your data
you-copy-text = One signed file with your battles and their texts, your votes and whether they counted, your points, claims and data choices.
you-download = Download my data
you-erase = Erase everything
you-erase-text = This erases your questions, the answers, your comments, your wallet link, your settings and any points you haven’t claimed. You can’t undo it. Your votes stay in the public log without text, and nothing there leads back to you.
you-erase-words = erase everything
you-erase-type = To confirm, type <em>{ $words }</em>
you-erase-button = Erase everything
you-not-erased = Nothing was erased: the text you typed didn’t match. Type it exactly as shown and try again.

## Points

points-title = Your points
points-no-session = No points yet. <a href="/">Start a battle</a>: you earn points for votes that count.
points-untested = Your points stay pending until we’ve seen enough of your votes, usually 80 to 120. If you read the answers, all of them become available then. <a href="/rules">How this works</a>
points-held = Your points are on hold because your voting pattern looks automated or random. Keep voting as usual: your votes still count, and the hold lifts once they look like someone reading the answers. If we got it wrong, appeal below. <a href="/rules">How this works</a>
points-excluded = We removed your votes because their pattern looks automated or random. If we got it wrong, appeal below and a person will look at it. <a href="/rules">How this works</a>
points-appeal = Think we got it wrong? Tell us why.
points-appeal-button = Send appeal
points-reputation = Reputation: { $tier }. It grows with time, votes that count and attention checks you pass. Agreeing with others makes no difference.
tier-newcomer = Newcomer
tier-known = Known
tier-trusted = Trusted
tier-veteran = Veteran
points-claim = Turn points into tokens
points-word = points
points-so-far = { $earned } earned so far, { $claimed } claimed.
points-votes = What each vote earned
points-pending = Pending
points-available = Available
points-kept = On hold
points-own-rating = Your rating
points-statement = Points history
points-nothing = No points yet. Read both answers to the end, then vote: you earn points when your vote counts. <a href="/rules">How many</a>
points-statement-caption = Points history, newest first
col-points = Points
col-from = From
col-to = To
col-vote = Vote
col-why = Why
line-base = Counted vote
line-bonus = Agreement bonus
line-settle = Waiting period over
line-hold = Put on hold
line-release = Hold lifted
line-forfeit = Vote removed
line-restore = Vote counts again
line-merge = Moved from your guest account
line-reserve = Claim started
line-pay = Claim paid
line-void = Claim not paid, points returned
purse-issuance = New points
purse-forfeited = Removed
purse-reserved = Set aside for a claim
purse-claimed = Claimed
purse-pending = Pending
purse-available = Available
purse-held = On hold

## Rewards

rewards-title = Rewards
rewards-test = This arena pays on <strong translate="no">{ $network }</strong>, a test network. Its tokens have no value.
rewards-no-session = Nothing to claim yet. <a href="/">Start a battle</a>: votes that count earn points, and you can turn points into tokens.
rewards-available = Available
rewards-worth = points, worth { $tokens } tokens today
rewards-rate = Rate
rewards-rate-hint = points for one token, fixed for this <a href="/rewards/periods">reward period</a>
periods-title = Reward periods
periods-lede = In each period a token costs the same number of points. The rate is set before the period begins and never changes.
periods-number = Period
periods-rate = Points for one token
periods-earned = Earned
periods-claimed = Paid out
periods-open = not closed yet
rewards-wallet = Wallet
rewards-cools = You recently unlinked another wallet. To protect your points, payouts to this one start on { $moment } UTC.
rewards-unlink = Unlink wallet
rewards-unlink-hint = Payouts to your next wallet start after a waiting period. That protects your points if someone else gets into your account.
rewards-no-wallet = We found no Solana wallet in this browser. Install one that supports the Wallet Standard, then reload this page.
rewards-script = Linking a wallet needs JavaScript. Turn it on and reload this page.
rewards-link = Link a Solana wallet to claim your points, and to get back to them from another browser. You sign a short message. It’s free and moves no money.
rewards-sign-in = Sign in with { $wallet }
rewards-waiting = Waiting for { $wallet }…
rewards-not-signed = Your wallet didn’t sign, so nothing has changed. Try again when you’re ready.
rewards-no-account = { $wallet } shared no Solana account with this page. Choose one in the wallet, then try again.
rewards-no-reply = We couldn’t read the reply, so nothing has changed. Check your connection, then try again.
rewards-claim = Claim
rewards-claim-points = Points to claim
rewards-claim-kept = We set these points aside for you until the network confirms the payment, even if something fails on the way. You can close this page.
rewards-claim-hint = You can claim once you have { $points } points. You have { $have } now.
rewards-claims = Your claims
rewards-claims-caption = Your claims, newest first
rewards-tokens = Tokens
rewards-check = Proof
rewards-explorer = View in explorer
rewards-signature = Transaction signature
rewards-how = Check a payment without trusting us
rewards-how-text = The token is <code class="address">{ $mint }</code>, and we pay from <code class="address">{ $treasury }</code>. Each payment names its claim in a memo and creates an account whose address comes from the claim, so the network itself refuses to pay the same claim twice.
claim-waits = Delayed
claim-treasury-short = We’re refilling the treasury. Your points are set aside for you.
claim-looked-at = A person has to look at it. Your points are set aside for you.
claim-queued = Queued
claim-queued-hint = We’ll send it in a moment.
claim-open = On its way
claim-open-hint = Waiting for final confirmation.
claim-paid = Paid
claim-paid-hint = In your wallet.
claim-released = Not paid
claim-released-hint = The network doesn’t accept this wallet. Your points are back; link another wallet to claim them.

## Rules

rules-title = Rules
rules-headline = What counts and what it earns
rules-lede = Rule set { $version }. Every vote is either counted or not counted, and we tell you which and why. Whether others agree with you plays no part in that.
rules-count = Which votes count
rules-shown = Both answers were shown to the end, the question didn’t ask which model was answering, and no answer gave it away.
rules-slow = There was enough time to read both answers before the vote.
rules-daily = { $votes ->
    [one] It’s within the limit of one vote per person per day (UTC).
   *[other] It’s within the limit of { $votes } votes per person per day (UTC).
  }
rules-no-daily = There’s no daily limit.
rules-weights = A newcomer’s first votes, and votes on questions that are asked over and over, carry less weight. The exact weights are published with the public log.
rules-share = Over thirty days, one person’s votes can make up only a small share of a leaderboard. People who belong to a model maker’s account don’t rank models.
rules-network = People on one network share a daily budget. The more of them vote, the fewer votes of each are counted and paid, but everyone gets some.
rules-late = A vote that comes more than a day after the answers is counted but earns no points.
rules-unrated = A model with fewer than { $votes } counted votes has no rating yet, so votes on it can’t be checked against one. They carry { $share } of the weight and earn no points.
rules-back = When we remove votes
rules-back-text = We compare each person’s votes with ways of voting without reading: at random, always for one side, always a tie, always against everyone else, or always for one model. When the evidence reaches { $hold } to 1, we put points on hold. At { $exclude } to 1, we remove the votes with new entries in the public log and work out the leaderboards again without them. Unusual taste alone doesn’t get you there; the test allows for it. You can appeal, a person looks at it, and what they decide is recorded.
rules-checks = Hidden attention checks
rules-checks-text = In { $share } of battles we check whether answers are being read. One answer is cut off or off topic, both are the same, or one of your old battles comes back with its sides swapped. These battles never affect ratings. They look like any other until you vote, and then we tell you. If you pick the answer no reader would pick, or miss the difference, you earn less.
rules-points = Points
rules-earn = A counted vote earns { $base } points. You get the full amount for your first { $full } votes of the day, less for each one after that, and nothing after { $most }.
rules-gap = Votes less than { $seconds } seconds apart earn points only once.
rules-attention = Points scale with how you do in attention checks; without any results yet, you get { $share } of them. New points are pending for { $span }.
rules-tested = Points also wait until we’ve seen enough of your votes to tell whether answers are read, usually 80 to 120.
rules-bonus = In up to { $share } of battles you see answers that someone else saw too. If you and others agree on those more often than chance explains, you earn a bonus of up to { $bonus } of your base points. If you disagree, you keep all your base points.
rules-per-day = Votes per day
rules-per-vote = Average points per vote
rules-raw = Votes received and counted
rules-raw-text = { $raw ->
    [one] 1 vote received, { $counted } counted.
   *[other] { $raw } votes received, { $counted } counted.
  }
rules-left-out = Why votes weren’t counted
rules-left-out-caption = Votes that weren’t counted, by reason
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
open-lede = Check everything on this page yourself with the raw data (JSON): <a href="/api/v1/log">public log</a>, <a href="/api/v1/models">appearances</a>, <a href="/api/v1/rules">rules and uncounted votes</a>, <a href="/api/v1/disclosures">data recipients</a>, <a href="/api/v1/releases">public data sets</a>.
open-recompute = Verify a leaderboard yourself
open-recompute-text = Every published leaderboard follows from the public log alone. This command works one out again and compares every byte, so you don’t have to trust us:
open-drawn = How often each model appears
open-drawn-text = We pick each pair before we read the question, and record the odds of that pick in the public log. Finished battles only.
open-drawn-caption = Appearances by model
open-intended = Target share
open-times = Battles
open-slots = Models entered by their makers
open-slots-text = A trial’s end is fixed before it starts, and its votes stay. Until then a stealth model has only a code name; afterwards we publish who made it and how many versions they tried. <a href="/api/v1/slots">View as JSON</a>
open-slots-caption = Trials by model
open-whose = Maker
open-told = revealed at the end
open-variants = Versions tried
open-rules = See the rules
open-disclosed = Who received which data
open-which = Filter
open-releases = Public data sets
open-release = Release
open-date = Date
open-contributors = Contributors
open-withdrawn = Withdrawn since the last release
open-withdrawn-both = { $votes } votes, { $texts } texts

## Vendors

vendors-title = Model makers
vendors-headline = For model makers
vendors-lede = See which answers people prefer and where your models lose. Export training data within what each contributor allows.
vendors-no-session = <a href="/">Start a battle</a> first: that opens your account in this browser. Then come back and sign up.
vendors-sign-up = Sign up
vendors-name = Name
vendors-research = Research only
vendors-research-hint = We don’t earn money with the data. More contributors allow research use.
vendors-api = <a href="/docs">The API</a> works with curl and any HTTP library.
vendors-new-key = Your new key
vendors-new-key-text = Copy it now and keep it safe. We won’t show it again.
vendors-keys = API keys
vendors-keys-caption = API keys, newest first
vendors-prefix = Prefix
vendors-may = Permissions
vendors-used = Last used
vendors-end = Revoke
vendors-revoke = Revoke
vendors-make-key = Create a key
vendors-key-for = What is the key for?
vendors-key-may = Permissions
vendors-make = Create key
scope-battles-read = Read all votes
scope-battles-read-own = Read votes in battles of your own models
scope-exports-run = Export files
scope-models-write = Manage your models and trials
scope-webhooks-write = Manage webhooks
scope-admin = Manage keys and members
key-revoked = Revoked
key-expired = Expired
key-until = Active until { $moment } UTC
key-works = Active
key-never = Never
vendors-exports = Exports
vendors-columns = Schema
vendors-form = File format
vendors-all = all
vendors-export = Export
vendors-exports-none = No exports yet. Each file comes with a card that describes it, and we keep it for a limited time.
sample-file = Try your reader on made-up votes first, without a key:
vendors-exports-caption = Exports, newest first
vendors-file = File
vendors-progress = Progress
vendors-progress-of = Progress of { $file }
vendors-bytes = Bytes
export-queued = Queued
export-running = Running
export-done = Ready
export-failed = Failed
export-expired = Expired
vendors-hooks = Webhooks
vendors-audit = Activity
vendors-jobs = Parts of the console
vendors-overview = Overview
vendors-team = Team
vendors-days = { $votes ->
    [one] { $votes } counted vote in 30 days
   *[other] { $votes } counted votes in 30 days
 }
vendors-your-id = To join a company’s team, send it your account ID: <code translate="no">{ $account }</code>
team-lede = Members act for this company. Their votes on its models don’t count.
team-account = Account ID
team-since = Since
team-remove = Remove
team-invite = Invite a member
team-invite-hint = Your colleague finds the account ID on this page while signed in. The invitation is open for 14 days.
vendors-audit-note = The list of <a href="/transparency">who received which data</a> is public.
vendors-others = Your other accounts:

query-title = Query
query-build = Build a query
query-lede = Choose the votes you want, see how many there are and what they show, then export them.
query-opponent = Opponent
query-outcome = Outcome
query-any = any
outcome-a = A won
outcome-b = B won
outcome-tie = Tie
outcome-both-bad = Both bad
outcome-won = Chosen model won
outcome-lost = Chosen model lost
query-language = Language
query-kind = Type of question
query-tag = Reason given
query-tier = Voter reputation
query-verdict = Verdict
verdict-counted = Counted
verdict-excluded = Not counted
verdict-retracted = Removed after counting
query-from = From (included)
query-to = Until (not included)
query-count = Count votes
query-exact = { $votes ->
    [one] Exactly 1 vote matches.
   *[other] Exactly { $votes } votes match.
  }
query-about = About { $votes } votes match, estimated from a sample of the log.
query-none = No votes match. Remove a filter and count again.
query-slices = Results by model
query-slices-caption = Models by votes won, with 95% intervals
query-too-many = That’s too many to add up on this page. Get the results from the API: <code>{ $address }</code>
query-take = Export these votes
query-curl = Export them with the API
query-back = Back to the console
hooks-caption = Latest deliveries
hooks-add = Add a webhook
hooks-add-text = We send events to your URL, signed to the Standard Webhooks specification. If it doesn’t answer with 2xx, we retry for more than a day.
hooks-url = URL
hooks-events = Events to send
hooks-secret = Signing secret
hooks-remove = Remove webhook
hooks-again = Send again
hooks-test = Send a test event
hooks-event = Event
hooks-tries = Attempts
hooks-outcome = Response
hooks-none = No deliveries yet.
delivery-waiting = Waiting
delivery-delivered = Delivered
delivery-given-up = Gave up

## A vendor's own models

own-title = Your models
own-credits = { $cap ->
    [none] { $left } credits left, { $spent } spent. One credit pays for one counted vote on your models. The arena’s operator grants credits.
   *[some] { $left } credits left, { $spent } spent, at most { $cap } a day. One credit pays for one counted vote on your models. The arena’s operator grants credits.
  }
own-none = No models yet. Add one behind any OpenAI-compatible endpoint. We test it first, then it enters battles in a trial whose end is fixed before it starts.
own-caption = Your models, by ID
examples-title = Examples
examples-of = How <bdi translate="no">{ $model }</bdi> did
examples-lede = The newest votes with texts that their voters shared, from the last { $entries } entries of the public log. They count towards your daily rows.
examples-against = Against <bdi translate="no">{ $rival }</bdi>
examples-none = No vote with shared texts yet.
own-id = ID
own-stage = Status
own-test = Endpoint test
own-test-again = Test again
own-remove = Remove
own-slot = Start a trial
own-slot-text = The trial starts now and ends after the number of votes you set. It can’t be changed or stopped, whatever the results. To end it on a date instead, use the API.
own-stealth = Stealth
own-stealth-hint = Until the trial ends, people see only the ID. Then we publish the name, the maker and how many versions were tried.
own-begin = Start trial
own-bring = Add a model
own-id-for-ever = ID (can’t be changed later)
own-id-hint = For a stealth trial, choose a code name that gives nothing away.
own-name = Name
own-family = Family
own-family-hint = same as the name
own-licence = Licence
own-endpoint = Endpoint URL, up to /v1
own-remote = Model name at the endpoint
own-key = API key
own-key-hint = Stored encrypted and never shown again.
own-register = Add and test
own-no-slot = None
stage-unchecked = Has to pass its endpoint test
stage-ready = Ready for a trial
stage-waiting = Trial hasn’t started
stage-running = In battles now
stage-no-credit = Paused: no credits left
stage-daily-cap = Paused until tomorrow (UTC): daily cap reached
stage-failing = Paused: its endpoint keeps failing
stage-ended = Trial over
test-under-way = Running
test-passed = Passed
test-failed = Failed
test-not-yet = Not run yet
step-passed = Passed
step-failed = Failed
step-advice = Advice
next-runs = endpoint test running
next-has-to-pass = has to pass its endpoint test
next-slot = start its trial
next-test = endpoint test

## Operators

admin-title = Reviews
admin-headline = People whose votes are under review
admin-lede = IDs are the public log’s random names, not accounts. Evidence is how many times likelier these votes are from someone who doesn’t read than from a reader. Everything you do here is kept for good under your name.
admin-discovery = From evidence { $evidence } up, at most 1 in 100 people is expected to be honest (e-BH across all accounts).
admin-nobody = No one is on hold, and no one’s votes are removed.
standing-good = Good
standing-held = On hold
standing-excluded = Votes removed
admin-evidence = Evidence { $evidence } at public log entry { $entry }, { $moment }
admin-discovered = (almost certainly not reading)
admin-reviewed = <strong>{ $action }</strong> by { $actor }, { $moment }
review-appeal = Appeal
review-clear = Cleared
review-uphold = Votes removed
admin-reason = Reason
admin-clear = Clear: nothing is wrong
admin-uphold = Remove their votes

arena-title = Arena status
arena-reviews = Reviews
arena-models = Models and weights
arena-models-text = Weights come from the setting <code>models.catalogue</code>, or from what you set here. Preview the shares, then save: every node draws by it within a second.
arena-models-caption = Models, by ID
arena-weight = Weight
arena-would = Would be
arena-try = New weight
arena-try-button = Preview effect
arena-set = Change
arena-set-button = Save
arena-as-file = as in the file
arena-file = In the file: { $file }
arena-acts = Changes to models
alerts-title = Needs attention
alerts-none = Nothing needs attention.
alert-settings = What was set for models would leave fewer than two to draw, so the file alone holds
alert-failing = { $model } failed { $failed } of its last { $answers } answers
alert-no-key = { $model } has no key: set { $variable } and restart
alert-appeals = { $people ->
    [one] 1 person waits for a review
   *[other] { $people } people wait for a review
  }
alert-claims = { $claims ->
    [one] 1 payment stopped with a note
   *[other] { $claims } payments stopped with a note
  }
alert-few-lamports = The treasury has less than 0.05 SOL: soon it can’t pay fees
seek-title = Find a person or a vote
seek-what = ID
seek-hint = A vote, a battle, or a person’s 32 digits from the log
seek-nothing = Nothing has this ID.
seek-vote = Vote
seek-person = Cast by
seek-blind = Models are shown once the vote is cast.
seek-evidence = Evidence { $evidence } to 1
arena-people = People whose standing would change:
arena-health = Recent answers
arena-health-caption = Errors and latency by provider, from each model’s latest voted and cancelled battles
arena-answers = Answers
arena-failed = Failed
arena-first = First token, ms (p50 · p99)
arena-whole = Full answer, ms (p50 · p99)
arena-rules = Preview other rules
arena-rules-text = Judges the whole log again with these rules. Nothing is saved.
arena-hold = Hold points at evidence
arena-exclude = Remove votes at evidence
arena-daily = Votes per person per day
arena-newcomer = First votes with newcomer weight
arena-run = Preview rules
arena-long = The log has { $entries } entries, too many to judge on a page. Run <code>agon rules dry-run</code> instead.
arena-same = Nothing would change.
arena-changes-caption = Votes by verdict now and verdict under the new rules
arena-change = Change
arena-reweighted = Votes that would only change weight: { $votes }
arena-money = Claims and treasury
arena-reserved = Set aside for claims
arena-settled = Paid out
arena-open-claims = Open claims
arena-sol = Treasury, SOL
arena-away = Can’t be reached
arena-no-chain = This arena doesn’t turn points into tokens.
arena-note = Note
arena-audit = Model makers’ activity
arena-audit-caption = Newest first
arena-vendor = Maker
arena-who = Who

## When something is refused

error-401 = You don’t have access to this page
error-404 = Page not found
error-429 = Too many requests
error-500 = Something went wrong on our side
error-other = That didn’t work
error-code = Code: <code>{ $code }</code>
error-home = Go to the start page
problem-not-found = There’s no page at this address. Check the link, or go to the start page.
problem-unknown-battle = We can’t find this battle. Check the link, or start a new one.
problem-consent-needs-publish = Training and commercial use need publishing: allow publishing too, or neither of them.
problem-not-your-battle = This battle belongs to someone else, and battles are private. Start your own to compare answers.
problem-unknown-board = We can’t find this leaderboard. Choose one from the leaderboard page.
problem-unknown-model = We can’t find this model. Choose one from the leaderboard.
problem-unknown-snapshot = We can’t find this snapshot, or there aren’t two to compare yet. Try again after the next one.
problem-unauthenticated = We don’t know you in this browser yet. Start a battle, or open this page in the browser you used before.
problem-session-expired = Your session has expired. Start a battle to begin a new one. If you linked a wallet, sign in with it to get back to your points.
problem-session-invalid = Your session isn’t valid any more. Start a battle to begin a new one.
problem-cross-site = This request didn’t come from one of our pages. Open the page here and try again.
problem-storage-unavailable = We can’t reach our storage right now, so nothing was changed. Try again in a moment.
problem-busy = The arena is full right now. Try again in a few seconds.
problem-votes-queue-full = A lot of votes are coming in, and yours hasn’t been saved. Send it again in a moment.
problem-too-many-requests = { $seconds ->
    [one] That was a bit too fast. Try again in one second.
   *[other] That was a bit too fast. Try again in { $seconds } seconds.
  }
problem-internal = Something went wrong on our side. Try again in a moment.
problem-proof-refused = The automatic check didn’t finish in time. We’re running it again.
problem-prompt-empty = Type a question first.
problem-prompt-too-long = Your question has { $chars } characters. Shorten it to { $limit } or fewer.
problem-prompt-control-character = Your question has an invisible character at position { $position }. Delete it and try again.
problem-prompt-not-recorded = We have no recorded answers to this question. Pick one from the list below.
problem-conversation-too-long = This conversation has about { $tokens } tokens, more than the { $limit } the models can read. Start a new battle, or ask something shorter.
problem-still-generating = The answers are still being written. Wait until both are done, then try again.
problem-already-voted = You’ve already voted on this battle, and that vote stands.
problem-battle-void = You can’t vote on this battle because a model couldn’t answer. Ask again and you’ll get a new pair.
problem-too-many-turns = This battle has reached its last question. Vote now, or start a new battle.
problem-not-generating = Both answers are already done.
problem-vote-window-closed = Voting on this battle has closed. Start a new one.
problem-unknown-tag = We don’t know one of the reasons. Reload the page and choose again.
problem-comment-too-long = Your comment is too long. Shorten it and vote again.
problem-comment-control-character = Your comment has a character we can’t store. Delete it and vote again.
problem-no-winner = Choose A, B, tie or both bad first.
problem-no-wallet = You haven’t linked a wallet yet. Link one first.
problem-session-outdated = This account was signed in to somewhere else. Sign in with your wallet again to continue.
problem-no-chain = This arena doesn’t turn points into tokens.
problem-no-vendor = You don’t have access to this model maker’s account. Ask one of its members to add you.
problem-name-taken = This name is already taken. Choose another one.
problem-appeal-open = We already have your appeal. A person will look at it.
problem-nothing-to-appeal = There’s nothing to appeal: your points aren’t on hold and your votes weren’t removed.
problem-invalid-url = We can’t use this address. It has to start with https:// and be reachable from the internet.
problem-unknown-event = Choose at least one event to send.
problem-too-many-webhooks = You already have 20 webhooks, the most you can have. Remove one first.
problem-too-many-exports = Too many exports are running or queued. Wait for one to finish, then try again.

# Within plots.
draw-title = { $board }: { $plot }
draw-none = Not enough votes yet
draw-nameless = (no name)
draw-models = { $models ->
    [one] { $models } model.
   *[other] { $models } models.
 }
draw-marks = { $marks ->
    [all] Dot: rating · bar: 95% interval · hollow: preliminary
    [bars] Dot: rating · bar: 95% interval
    [hollow] Hollow: preliminary
   *[narrow] Bar: 95% interval · hollow: preliminary
 }
draw-point = { $name }: { $value }
draw-both = { $first }, { $second }
draw-interval = interval { $low } to { $high }
draw-unbounded = no limit
draw-ranked = rank { $rank }
draw-provisional = preliminary
draw-leader = { $name } leads with a rating of { $rating }.
draw-leader-between = { $name } leads with a rating of { $rating } (interval { $low } to { $high }).
draw-last = { $name } is last with { $rating }.
draw-provisionals = Preliminary: { $models }.
draw-price-axis = US dollars per million tokens, average of input and output
draw-priced = { $models ->
    [one] { $models } model
   *[other] { $models } models
 } by rating and price, in US dollars per million tokens, average of input and output.
draw-price-best = { $name } reaches { $rating } for ${ $price }.
draw-price-front = No cheaper model beats any of these.
draw-span = { $models ->
    [one] { $models } model
   *[other] { $models } models
 } from { $from } to { $to }.
draw-left-out = Not shown: { $models }.
draw-highest = { $way ->
    [up] { $name } ends highest with { $rating }, up { $moved } since its first point.
    [down] { $name } ends highest with { $rating }, down { $moved } since its first point.
   *[level] { $name } ends highest with { $rating }.
 }
draw-wins-note = How often the row beats the column (%)
draw-counts-note = Battles by pair
draw-first = { $note }; the first { $shown } of { $models } models
draw-wins-pair = { $row } vs { $column }: { $percent }% of { $battles }
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
 }: battles by pair.
draw-lopsided = The most one-sided pair: { $row } beats { $column } in { $percent }% of { $battles ->
    [one] { $battles } battle
   *[other] { $battles } battles
 }.
draw-met-most = { $row } and { $column } met most often, in { $battles ->
    [one] { $battles } battle
   *[other] { $battles } battles
 }.
draw-pairs-missing = Pairs without votes: { $pairs }.
draw-missing = none
vendors-invited = <bdi translate="no">{ $vendor }</bdi> invites you to join its account.
vendors-invited-hint = If you join, your votes on its models no longer count in the rankings.
vendors-accept = Accept
vendors-decline = Decline
vendors-unconfirmed = You said that you don’t earn money with the data. Until an operator confirms that, you get only texts that may be used commercially.

## About, privacy, terms, status

about-title = About Agon
about-lede = Agon ranks AI models by what people prefer, and lets anyone check how.
about-why-title = Why it exists
about-why = Tests tell you what a model knows. People tell you which answer they’d rather have. Agon asks them, one question at a time.
about-blind-title = Names stay covered
about-blind = Two models answer at one pace, and nothing on the page, in its addresses or in its timing says who they are. Tests in <a href="/docs">our code</a> try to find out, and must fail.
about-ratings-title = Ratings you can recompute
about-ratings = Every vote that counts is an entry in a public log. One command computes each published leaderboard again, to the same bytes. See <a href="/transparency">how to check</a>.
about-points-title = Votes that count earn points
about-points = You earn points by reading with care and voting. <a href="/rules">The rules</a> say which votes count and what they earn.
about-open-title = Who pays for it
about-open = Model makers pay to try models here and to license votes whose voters allow it. They can’t buy a rank, and votes from their own people on their models never count.

privacy-title = Privacy
privacy-lede = What we keep, who sees it, and how you take it back.
privacy-sent-title = Where your question goes
privacy-sent = To the two models that answer it, and to nobody else. Their makers get the text and nothing about you.
privacy-kept-title = What we keep
privacy-kept = Your questions, the answers, your votes, and a random ID in a cookie. No name, no email. To notice one person behind many accounts, we keep a keyed fingerprint of your network, not its address.
privacy-public-title = What is public
privacy-public = For each vote: the two models, your choice, the time and a random name for you. Never your question or the answers, unless you allow it.
privacy-choices-title = Your choices
privacy-choices = Under <a href="/you">your data choices</a> you say whether text may be published, trained on or sold. Nothing is shared until you say so, and you can withdraw it for the future at any time.
privacy-gone-title = How to erase it
privacy-gone = On <a href="/you">your page</a>, download everything we have, or erase it. Text is erased from our files at once. The vote stays in the log under a name that leads to nobody.

terms-title = Terms
terms-lede = The few things to know before you use Agon.
terms-answers-title = Answers
terms-answers = They’re written by AI models and can be wrong. Don’t ask about things that you may not share, and don’t rely on an answer where a mistake would hurt someone.
terms-votes-title = Votes
terms-votes = One person, one vote on a battle. Votes by programs, or by people paid to choose a model, don’t count. <a href="/rules">The rules</a> are public, and every vote says why if it doesn’t count.
terms-points-title = Points
terms-points = Points are a thank-you, not wages. You can claim them as tokens while the operator offers it, at the rate shown before you claim.
terms-stop-title = Leaving
terms-stop = You can <a href="/you">erase your account</a> at any time. Claim your points first: erased accounts can’t.

status-title = Status
status-well = Everything works
status-partly = Agon works, with older leaderboards
status-down = Agon can’t take votes right now
status-lede = As of this moment, from the server that sent you this page.
status-votes = Questions and votes
status-votes-down = Not available. Nothing you voted is lost. Try again in a minute.
status-boards = Live leaderboards
status-boards-down = Shown as they were a while ago. Votes still count.
status-writing = Battles being written
status-log = Entries in the public log
status-up = Working

## Sharing

share = Share
share-hint = Anyone with the link can read your question and both answers, and see the models and your pick. The link doesn’t say who you are. Both answers can be matched to this vote in the public log, and so to your other votes there, without your name.
share-live = Anyone with this link can see this battle:
share-look = See what others see
share-stop = Stop sharing
shared-intro = Someone asked two models without knowing which ones, voted, and shared the result.
shared-day = Voted on { $day }
shared-picked-badge = Picked
shared-picked = { $winner } over { $loser }
shared-tie = { $a } and { $b }: a tie
shared-both-bad = { $a } and { $b }: both bad
problem-unknown-share = This link doesn’t lead to a battle. Whoever shared the battle may have stopped sharing it. Check the link, or start your own battle.
problem-not-voted = Vote on this battle first.
problem-is-a-check = This battle was an attention check: its answers were changed, so it can’t be shared.
problem-too-many-pins = You’ve pinned { $limit } battles, the most you can. Unpin one first.
problem-no-code = Both answers need code before it can be compared.
problem-too-few-models = At least two models must stay active.
problem-invalid-weight = A weight is between 0.001 and 1,000.
problem-not-a-battle = You chose these models by name, so there is no vote here.
problem-mode-not-offered = This arena doesn’t offer this way to ask.
problem-wrong-models = Choose one model for a direct chat, or two different ones side by side.
problem-model-not-selectable = This model can’t be chosen by name here. Pick another.
problem-consent-is-private = You keep all your data out, so you can’t share a battle. Change your data choices first.
embed-how = Show this leaderboard on your site
embed-how-text = Copy this into your page. The frame shows the top 10, and stays up to date.
embed-more = Full leaderboard on Agon
card-rated = { $rating } between { $low } and { $high }
card-unrated = no rating yet
card-rank = Rank { $rank } of { $models }
card-votes = { $votes ->
    [one] { $votes } counted vote
   *[other] { $votes } counted votes
 }
card-own-and-crowd = mine { $own } · everyone { $crowd }
card-agrees = I agree with everyone on { $share } of votes

## What happened since, the week, and taste

notices-title = What’s new for you
notices-no-session = Nothing here yet. <a href="/">Start a battle</a>, and we’ll list here what happens to your votes and points.
notices-nothing = Nothing new. When one of your claims is paid, your votes or points change, or a model you prefer moves on the <a href="/leaderboard">leaderboard</a>, you’ll find it here.
notices-new = New
notices-read = Mark all as read
notices-unread = { $notices ->
    [one] { $notices } new
   *[other] { $notices } new
 }
today-goal = { $done }/{ $goal } today
today-goal-said = Today: { $done } of { $goal } votes
notices-tell = Tell me
notices-tell-not = Stop telling me
notices-tell-hint = This browser can notify you when something new happens, even while no page is open. The notification is encrypted and never contains your questions.
notices-told = Done. This browser will notify you.
notices-refused = This browser didn’t allow notifications. Check its settings for this site and try again.
notice-title-claim = Your claim
notice-title-votes = Your votes
notice-title-points = Your points
notice-title-review = Review of your votes
notice-title-model = A model you prefer
notice-claim-paid = We paid your claim of { $points } points.
notice-claim-returned = We couldn’t pay your claim, so your { $points } points are available again.
notice-votes-removed = { $votes ->
    [one] We removed { $votes } of your votes, because the voting pattern looks automated or random. If we got it wrong, you can appeal.
   *[other] We removed { $votes } of your votes, because their pattern looks automated or random. If we got it wrong, you can appeal.
 }
notice-votes-restored = { $votes ->
    [one] { $votes } of your removed votes counts again.
   *[other] { $votes } of your removed votes count again.
 }
notice-points-held = Your points are on hold because your voting pattern looks automated or random. Your votes still count.
notice-points-released = Your points are no longer on hold.
notice-review-cleared = A person looked at your votes and found nothing wrong. Your votes count, and your points are no longer on hold.
notice-review-upheld = A person looked at your votes and agreed that they should be removed.
notice-model-moved = { $model } went from rank { $from } to rank { $to } on the leaderboard.
progress-title = Your week
progress-week = { $votes ->
    [one] { $votes } vote counted, and your goal is { $goal }.
   *[other] { $votes } votes counted, and your goal is { $goal }.
 }
progress-votes = { $votes ->
    [one] { $votes } vote counted this week.
   *[other] { $votes } votes counted this week.
 }
progress-streak = { $weeks ->
    [one] You’ve met your goal for { $weeks } week.
   *[other] You’ve met your goal for { $weeks } weeks in a row.
 }
progress-freeze = You can miss one week this month without losing your streak.
progress-no-freeze = You’ve used this month’s free week: another missed week ends your streak.
progress-note = Weeks start on Monday at midnight UTC. Only votes that count add to your week, and neither the goal nor a streak earns points.
taste-title = Your taste
taste-few = { $missing ->
    [one] { $missing } more counted vote, and we’ll show you how your taste compares with everyone’s.
   *[other] { $missing } more counted votes, and we’ll show you how your taste compares with everyone’s.
 }
taste-agreement = In { $share } of your votes you chose the model that everyone rates higher.
taste-nothing = You haven’t yet chosen between two models that everyone rates differently.
taste-caption = Your rating of each model beside everyone’s
taste-crowd = Everyone’s rating
taste-alike = You agree
taste-picture = Download as a picture
taste-picture-hint = Only you get it. It shows ratings, never a question or a vote.
taste-note = This is your taste, not a test: disagreeing costs nothing. Your ratings rest on few votes, so their intervals are wide.
