# What the pages say. One message per line of thought; markup of a message is the same in every language.
# Numbers and moments come in already written as the language writes them.

## Every page

language-name = 日本語
skip = 本文へ移動
nav = メインメニュー
nav-more = その他
nav-battle = 対戦
nav-boards = ランキング
nav-you = マイページ
nav-points = ポイント
nav-rewards = リワード
nav-rules = ルール
nav-open = 透明性
nav-vendors = モデル開発元の方へ
nav-api = API
nav-menu = メニュー
nav-about = Agonについて
nav-privacy = プライバシー
nav-terms = 利用規約
nav-status = 稼働状況
nav-language = 言語
motto = 投票するまでモデル名は表示されません。どのランキングも、公開ログと照らし合わせて誰でも確認できます。
site-description = 何でも質問して、匿名のAIの回答を2つ比べ、良いほうに投票すると、どのモデルの回答かがわかります。ランキングは公開され、誰でも確認できます。
percent = { $share }%
as-data = JSONを表示
older = 以前のものを表示
newest = 最新を表示
table-of = 表：{ $what }
none-yet = まだ何もありません。
none-so-far = 今のところありません。
newest-first = 新しい順
badge-recorded = 収録
badge-demo = デモ
badge-retired = 終了
badge-hidden = 非表示
points = { $points }ポイント
slot-until = { $stealth ->
    [yes] ステルス、{ $from }〜{ $until }
   *[no] { $from }〜{ $until }
  }
slot-votes = { $stealth ->
    [yes] ステルス、{ $from }から{ $votes }票まで
   *[no] { $from }から{ $votes }票まで
  }
col-model = モデル
col-organization = 開発元
col-licence = ライセンス
col-rank = 順位
col-rank-long = 投票から推定される順位の範囲
col-votes = 票数
col-win-rate = 勝率
col-when = 日時
col-what = 内容
col-state = 状態
col-slot = トライアル
col-with-text = 本文あり
col-number = 件数
col-share = 割合

## Boards' names

board-overall = 総合
board-single-turn = 単発の質問
board-multi-turn = 会話
board-code = コード
board-maths = 数学
board-long = 長い質問

## Where a battle begins

home-title = Agon：名前を伏せてAIモデルを比較
home-lede = 何でも質問して、良いほうの回答に投票すると、どのモデルの回答かがわかります。集計された投票は公開ランキングに反映され、ポイントになります。
home-replays = ここにあるのは実在のモデルの収録済みの回答です。質問は下の一覧から選べます。
home-demo = 比較しているのは小さなデモプログラムで、実際のAIモデルではありません。
home-question = 質問
home-ask-keys = <kbd>Enter</kbd>で送信、<kbd>Shift</kbd> + <kbd>Enter</kbd>で改行
home-privacy = 質問は、回答する2つのモデルに送られます。許可がない限り、公開しません。<a href="/you">データの利用設定</a>
home-start = 2つの回答を見る
modes = 質問のしかた
mode-side-by-side = 並べて比較
mode-direct = 直接チャット
mode-named = モデルはあなたが選び、名前も表示されます。投票もポイントもなく、ランキングにも影響しません。公開されることもありません。
mode-first = 1つ目のモデル
mode-second = 2つ目のモデル
mode-model = モデル
mode-ask = 質問する
home-recorded = 質問を選ぶ
home-try = 質問の例
home-headline-heard = モデルAか、モデルBか？
home-or = か
home-or-end = か？
home-ask = 両方に聞いて、
home-decide = 名前を見ずに選ぶ。
home-placeholder = 良し悪しを判断できることを質問してください
home-ranking = 現在の順位
home-all-models = 全{ $models }モデル
home-counted = { $votes }票を集計済み。バーはまだわかっていない幅を表し、1票ごとに短くなります。
home-no-ranking = レーティングのあるモデルはまだありません。最初の投票で決まります。
home-recent = 結果が出たばかりの対戦
sample-title = 今すぐ試す
sample-note = 私たちが書いた例です。送信も集計もされません。
sample-question = 空はなぜ青いのですか？
sample-a = 空気は赤い光よりも青い光をはるかに強く散乱するので、青い光があらゆる方向から目に届きます。
sample-b = 空は海を映していて、海が青いからです。
sample-a-name = 物理学
sample-b-name = 昔からの誤解
sample-after = これだけです。実際の対戦では、ここに2つのモデルの名前が表示され、あなたの投票でレーティングが動きます。
went-over = <b translate="no">{ $first }</b> が <bdi translate="no">{ $second }</bdi> に勝利
went-level = <bdi translate="no">{ $first }</bdi> と <bdi translate="no">{ $second }</bdi>：引き分け
went-both-bad = <bdi translate="no">{ $first }</bdi> と <bdi translate="no">{ $second }</bdi>：どちらも良くない
went-side-by-side = <bdi translate="no">{ $first }</bdi> と <bdi translate="no">{ $second }</bdi> を並べて比較
went-direct = <bdi translate="no">{ $model }</bdi> とのチャット
ago = { $unit ->
    [s] { $n }秒前
    [min] { $n }分前
    [h] { $n }時間前
   *[d] { $n }日前
  }
home-how = しくみ
home-step-ask = 1. 質問する
home-step-ask-text = { $models }モデルのうち2つが、並んで同じ速さで回答します。名前はすべて同じ長さのカバーで隠されます。
home-step-decide = 2. 選ぶ
home-step-decide-text = A、B、引き分け、「どちらも良くない」から選びます。3秒以内なら取り消せます。集計できない投票は、事前にお知らせします。
home-step-uncover = 3. 結果を見る
home-step-uncover-text = モデル名、料金、レーティング、全員の投票結果、獲得したポイントを見られます。投票は公開ログに載り、<a href="/transparency">自分で確認できます</a>。

## The door

door-title = 簡単な確認
door-lede = お使いのネットワークからのアクセスが多いため、ブラウザーで短い自動チェックを実行しています。操作は必要ありません。
door-working = 確認しています…
door-done = 完了しました。対戦を始めています…
door-no-script = ブラウザーのJavaScriptがオフになっています。{ $seconds }秒待ってから、ボタンを押してください。

## A battle

battle-title = 対戦
battle-question = 質問{ $turn }
battle-you-asked = あなたの質問
battle-which = 表示する回答
battle-both = 両方
battle-model = モデル{ $side }
battle-your-choice = 選択中
battle-waiting = 2つのモデルを待っています…
battle-reasoning = 推論
battle-writing = 2つのモデルが回答しています。完了すると投票できます。
battle-ended = 両方の回答がそろいました。どちらが良いですか？
battle-opens = このままお読みください。約{ $seconds }秒後に投票できます。
battle-read-other = 回答{ $side }も読んでから投票してください。
battle-stopped = 回答が停止されたため、投票しても集計されません。投票するには、両方を再生成してください。
battle-wont-count = これらの回答への投票は集計されません。理由：{ $reason }。両方を再生成するか、投票してモデル名を確認してください。
reveal-picked = <bdi translate="no">{ $model }</bdi> を選びました
reveal-cost-small = $0.0001未満
battle-connected = 再接続しました。
battle-copy = コピー
battle-copied = コピーしました
battle-wrap = 行を折り返す
battle-heard = 回答（届いた順に読み上げ）
battle-copy-answer = この回答をコピー
battle-full-width = 全幅表示
code-title = コードを比較
code-back = 回答に戻る
code-text = Aだけにある行：{ $a }。Bだけにある行：{ $b }。それぞれの回答で最も長いコードを比べています。
code-caption = 両方の回答のコード、行ごと
code-whose = どちらの回答か
code-line = 行
battle-restart = 一方のモデルでエラーが起きたため、両方にもう一度質問しています。
battle-refused = 接続できませんでした。ページを再読み込みして、もう一度お試しください。
battle-lost = 接続が切れました。再接続しています…
battle-not-sent = 投票はまだ送信されていません。選択内容は残っています。接続を確認して、もう一度「投票する」を押してください。
battle-void = この対戦は中止されました
battle-void-why = 一方のモデルが再試行しても回答できなかったため、比較できません。もう一度質問すると、新しい組み合わせになります。
battle-ask-again = もう一度質問する
battle-late = 回答から1日以上たっています。投票は集計されますが、ポイントは付きません。
battle-capped = あなたまたはネットワークの今日の上限に達しました。いま投票しても集計されません。UTCの午前0時に再開します。
battle-better = どちらの回答が良いですか？
battle-a = Aが良い
battle-tie = 引き分け
battle-both-bad = どちらも良くない
battle-b = Bが良い
battle-why = 理由を追加（任意）
battle-comment = コメント
battle-quote = 理由として引用
battle-quoted = 引用しました。投票と一緒に送られます。
battle-all-keys = すべてのショートカット
battle-vote = 投票する
battle-stop = 両方の回答を停止
battle-regenerate = 両方を再生成
battle-new = 新しい対戦
battle-further = 続けて質問する
battle-ask-both = 両方に送信
chat-named = あなたが名前で選んだモデルです。投票もポイントもありません。
chat-stop = 回答を停止
chat-regenerate = もう一度回答
battle-shortcuts = キーボードショートカット
battle-key-vote = 選んだほうに投票
battle-key-ask = 質問を送信
battle-held = まもなく投票を送信します。
battle-held-progress = 取り消せる残り時間
battle-undo = 取り消す
battle-now = 今すぐモデルを表示
battle-key-undo = 投票を取り消す
battle-key-sheet = ショートカットを表示
battle-no-keys = 1文字のショートカットをオフにする
battle-no-keys-hint = このブラウザーに保存されます
battle-close = 閉じる

reveal-tie = 引き分けを選びました
reveal-both-bad = 「どちらも良くない」を選びました
reveal-vote = あなたの投票
reveal-others = この組み合わせの全投票を見る
reveal-ratings = 現在の位置
reveal-unranked = レーティングなし
reveal-first-here = この組み合わせへの最初の投票です。
reveal-agreement = ほかの{ $votes }票のうち{ $same }票が同じ意見です。
reveal-new = 新しい質問をする
reveal-again = 別の2つのモデルに質問する
reveal-timing = 最初の文字まで{ $first }秒 · 合計{ $total }秒
reveal-timing-tokens = 最初の文字まで{ $first }秒 · 合計{ $total }秒 · { $tokens }トークン
reveal-rating = <b data-elo>{ $elo }</b> <span class="soft">順位 { $rank }</span>
reveal-cost = ${ $dollars }
reveal-energy = 約{ $energy } Wh
reveal-energy-how = 消費電力は<a href="https://ecologits.ai">EcoLogits</a> 1.0の方法で、モデルの規模と回答の長さから推定した値です。
reveal-crowd = 全員の投票
reveal-receipt = 投票の受領証
reveal-go-on = この会話を続ける
reveal-go-on-hint = ここからは会話のみです。投票もポイントもありません。
reveal-with-both = 両方に質問する
reveal-with = <bdi translate="no">{ $model }</bdi> に質問する
reveal-receipt-text = 投票を受け取ったことを示す、Agonの署名付きの証明です。投票がいつまでも<a href="/log">公開ログ</a>に載らない場合、この受領証が、Agonが投票を失ったことの証明になります。署名は<a href="/.well-known/jwks.json">Agonの公開鍵</a>で確認できます。

vote-pending = 確認中
vote-counted = 集計済み
vote-excluded = 集計対象外
battle-chosen = { $choice }。Enter で投票します。
battle-elsewhere = 別のタブですでに投票済みです。表示しているのはその投票です。
chat-named-one = このモデルを名前で選んだため、投票とポイントはありません。
reveal-points-soon = ポイントはまもなく表示されます
vote-check = 注意力チェック
boards-no-votes = まだ投票がありません
you-all-erased = 質問、投票、ポイント、設定をすべて消去しました。これは新しい空のアカウントです。
vendors-way-back = <a href="/rewards">ウォレットを連携</a>するか同僚を招待するまで、入る手段はこのブラウザだけです。その前に Cookie を消すと、アカウントとキーの設定を失います。
unpaid-new-model = ポイントなし：一方のモデルの投票数がまだ少ない
unpaid-late = ポイントなし：回答から1日以上たってからの投票
unpaid-too-soon = ポイントなし：前回ポイントが付いた投票からの間隔が短い
unpaid-day-done = 今日はこれ以上ポイントが付きません。投票は引き続き集計されます。
unpaid-inattentive = ポイントなし：通過できなかった注意力チェックが多い
reveal-points = ポイント（確定待ち）
vote-entry = 公開ログのエントリ{ $index }

tag-correct = 正確
tag-helpful = 役に立つ
tag-clear = わかりやすい
tag-creative = 独創的
tag-concise = 簡潔
tag-follows-instructions = 指示どおり
tag-incorrect = 不正確
tag-unhelpful = 役に立たない
tag-confusing = わかりにくい
tag-verbose = 長すぎる
tag-refuses = 回答を拒否
tag-ignores-instructions = 指示を無視

reason-voted-early = 両方の回答が完了する前の投票
reason-answer-incomplete = 回答が停止された、または途中で切れた
reason-answer-empty = 回答が空だった
reason-identity-in-answer = 回答からどのモデルかがわかった
reason-identity-in-prompt = 質問で、どのモデルが回答しているかを尋ねた
reason-too-fast = 投票までに両方の回答を読む時間が足りなかった
reason-pattern-of-votes = 投票のパターンが自動的またはランダムに見える
reason-daily-cap = あなたまたはネットワークの今日の上限に達している（UTCの午前0時に再開）
reason-hidden-check = 注意力チェックの対戦で、レーティングは変わらない
reason-share-cap = 1か月の投票に占める1人の割合の上限を超えている
reason-conflict-of-interest = 投票者がモデル開発元のアカウントに所属している

## The leaderboard

boards-title = ランキング
boards-lede = 順位は範囲で示します。1–5は、1位から5位のどこかという意味です。範囲が重なるときは、僅差で優劣がつきません。<a href="/transparency">計算方法を確認する</a>。
boards-nav = ランキング一覧
boards-board = ランキング
boards-counted = <span data-raw>{ $raw }</span>票中<span data-counted>{ $counted }</span>票を集計
boards-entry = 公開ログのエントリ<span data-log-size>{ $entry }</span>時点。レーティングは1票ごとに動きます。
boards-now = ページ読み込み時点
boards-live = ライブ
boards-lost = 接続が切れました。再接続しています…
boards-reorder = 順位が変わりました：並べ替える
boards-order = 並べ替え：
boards-by-rating = レーティング
boards-by-lower = 下限
boards-files = ダウンロード：<a href="{ $csv }" download>CSV</a> · <a href="{ $json }">JSON</a> · <a href="{ $feed }">Atomフィード</a>
boards-rating = レーティング
boards-interval = 95%区間
boards-styled = スタイル調整後
boards-styled-long = 長さ、書式、表示位置の影響を除いたレーティング（最新のスナップショット時点）
boards-elo = ライブレーティング
boards-tied = 引き分け
boards-both-bad = どちらも良くない
boards-to-pass = 逆転に必要な票数
boards-to-pass-long = 1つ上のモデルにあと何勝すれば順位が入れ替わるか
boards-price = 料金
boards-price-long = 100万トークンあたりの米ドル：入力／出力
boards-price-to = ${ $limit }以下
boards-price-over = ${ $limit }超
boards-size = 規模
boards-size-long = パラメータ数（B = 10億）
boards-size-to = { $limit }B以下
boards-size-over = { $limit }B超
boards-no-rating = レーティングなし：全勝、全敗、またはレーティングのないモデルとの対戦のみ
boards-between = { $low }〜{ $high }、最も可能性が高いのは{ $rating }
boards-search = モデルまたは開発元
boards-any = すべて
boards-filter = 絞り込む
boards-show-all = すべてのモデルを表示
boards-all-columns = すべての列
boards-fewer-columns = 列を減らす
boards-none-found = 条件に合うモデルがありません。検索や絞り込みを変えてください。
boards-empty = このランキングにはまだ投票がありません。<a href="/">対戦を始めて</a>、最初の1票を入れましょう。
boards-effects = 見せ方が投票に与える影響（1標準偏差あたりのレーティング、公開ログのエントリ{ $entry }）：
boards-plots = グラフ
plot-intervals = レーティングと95%区間
plot-wins = 組み合わせ別の勝率
plot-counts = 組み合わせ別の対戦数
plot-history = レーティングの推移
plot-price = レーティングと料金
plot-in = 拡大
plot-out = 縮小
plot-whole = 全体を表示
plot-picture = 表示中の範囲を画像でダウンロード
plot-table = 表示中の範囲をCSVでダウンロード
plot-keys = 印を指すか、矢印キーを使います。+ と − で拡大・縮小します。
boards-pair = 直接対決
boards-compare = 比較する
compare-title = モデルを比較
compare-choose = 2〜4モデルを選択
compare-nobody = 比較するモデルを2つ以上選んでください。
compare-pairs = 直接対決
compare-first = モデル
compare-also = 比較対象
compare-none = なし
boards-snapshot = 最新のスナップショット：<a href="{ $link }">#{ $number }</a>
boards-changes = 1つ前からの変化
boards-all-snapshots = すべてのスナップショット
log-title = 公開ログ
log-lede = すべての投票とその判定を一つの順序で並べています。後から変更も削除もされません。取り消された投票は新しいエントリになります。
log-size = { $entries } 件
log-empty = まだ判定された投票はありません。
log-entry = エントリ
log-at = 日時
log-vote = 投票
log-verdict = 判定
log-leaf = リーフハッシュ
log-retraction = 取り消し
log-reinstatement = 再び集計
snapshots-title = スナップショット
snapshots-lede = スナップショットは、ログがある長さのときのランキング全体です。バイト列は変わりません。
snapshots-published = 公開日時
snapshots-entries = ログのエントリ数
snapshots-changes = #{ $number } 以降
boards-how = レーティングのしくみ
boards-how-text = <a href="/log">公開ログ</a>から集計対象の投票をすべて取り出し、どのモデルがどのモデルに勝ったかを最もよく説明するレーティングを求めます（Bradley–Terry、最尤法）。引き分けと「どちらも良くない」は、両モデルの0.5勝とします。95%区間にはサンドイッチ推定を用い、スナップショットでは同じ人の投票を1つのグループとして扱います。次に計算し直すまでの間は、ライブレーティング（Elo）が1票ごとに動きます。<a href="/rules">集計される投票</a>。このランキングを自分で検証するには、次を実行してください。
effect-side = 先に表示
effect-tokens = 長さ
effect-headings = 見出し
effect-bold = 太字
effect-lists = 箇条書き

## Head to head

pair-title = { $a } 対 { $b }
pair-never = この2つのモデルは、このランキングではまだ対戦していません。
pair-label = { $a } の勝ち{ $wins } · 勝者なし{ $neither } · { $b } の勝ち{ $losses }
pair-caption = { $votes }票の結果
pair-expected = 両モデルへのすべての投票から、<bdi translate="no">{ $b }</bdi> に対する <bdi translate="no">{ $a }</bdi> の得点率は{ $share }と予想されます（勝者なしは0.5勝ずつ）。
pair-left = { $votes }票のうち{ $left }票で、<bdi translate="no">{ $a }</bdi> がモデルA（先に表示）でした。

## What changed

changes-title = 変化
changes-between = { $from } のランキングから { $to } のランキングへの変化です。
changes-snapshot = #{ $number }、{ $at }
changes-none = レーティングが1以上動いたモデルはなく、順位もすべて変わっていません。
changes-joined = <b translate="no">{ $model }</b> がランキングに加わりました。レーティングは{ $rating }、順位は{ $rank }です。
changes-left = <b translate="no">{ $model }</b> がランキングから離脱しました。最後のレーティングは{ $rating }でした。
changes-first-rating = <b translate="no">{ $model }</b> に初めてレーティングがつきました：{ $rating }、{ $rank } 位。
changes-no-rating = <b translate="no">{ $model }</b> のレーティングはなくなりました。最後の値は { $rating } です。
changes-rose = <b translate="no">{ $model }</b> が{ $points }上昇し、{ $rating }になりました。
changes-fell = <b translate="no">{ $model }</b> が{ $points }下降し、{ $rating }になりました。
changes-rank = 順位は{ $before }から{ $after }に
changes-new = 新しい投票{ $votes }票
changes-back = 除外された投票{ $votes }票
changes-rules = 投票のルールが変わりました
changes-basket = 基準モデルが変わりました
changes-from = 比較元
changes-to = 比較先
cause-new = ランキングに追加
cause-gone = ランキングから離脱
cause-rule-change = ルールの変更
cause-retractions = 投票の除外
cause-new-votes = 新しい投票
cause-others-votes = ほかのモデルへの投票
cause-none = 変化なし

## A model

model-price = 100万トークンあたり：入力${ $input } · 出力${ $output }
model-size = パラメータ{ $total }B
model-size-active = パラメータ{ $total }B、うちアクティブ{ $active }B
model-verdict = レーティング{ $rating }（{ $low }〜{ $high }）。{ $models }モデル中の順位は{ $rank }、{ $votes }票にもとづきます。
model-near = 順位の近いモデル
model-stealth = これはステルスモデルです。トライアルが終わると、開発元と、試したバージョンの数を公開します。
model-was-stealth = トライアル中の名前は { $name } でした。
model-was-one-of = トライアル中の名前は { $name } でした。開発元が試したバージョンは全部で{ $variants }個です。
model-slot = トライアル：{ $slot }。現在{ $votes }票。<a href="/transparency#slots">すべてのトライアルを見る</a>
model-endpoint-changed = トライアル中の{ $at }に、開発元がこのモデルのエンドポイントを変更しました。変更の前と後の投票は、別のモデルへのものである可能性があります。
model-boards = 各ランキングでの成績
model-no-votes = 集計された投票はまだありません。<a href="/">対戦を始める</a>と、このモデルに出会えるかもしれません。
model-boards-caption = このモデルへの投票があるランキング
model-best = 1位である確率
model-of = { $models }モデル中
model-rivals = 対戦相手別の成績
model-neither = 勝者なし
model-rival = 対戦相手
model-by-votes = 集計された投票、すべての質問
model-rivals-caption = 対戦相手（票数の多い順）
col-rival = 対戦相手
model-went = 結果
col-won = 勝ち
col-lost = 負け
col-expected = 予想
col-expected-long = レーティングから予想される勝ちの割合（勝者なしは0.5勝）
model-compare = 比較する
model-compare-with = 相手：<bdi translate="no">{ $rival }</bdi>
model-draws = 出場の頻度
model-drawn = 終了した対戦{ $battles }回：全出場の{ $share }（目標{ $intended }）。
model-drawn-before = 終了した対戦{ $battles }回：全出場の{ $share }。現在は対戦に出ていません。
model-all-draws = すべてのモデルを見る
model-badge = このレーティングをサイトに表示
model-badge-alt = { $model } のレーティングのバッジ

## You

you-title = マイページ
history-title = あなたの対戦
history-all = あなたの対戦をすべて見る
you-no-session = まだ何もありません。<a href="/">最初の対戦を始める</a>と、ここで見返せます。
missions-title = 今日の目標
mission-ask = 本当に知りたいことを質問する
mission-compare = 両方の回答を読んでから投票する
mission-review = 投票に理由またはコメントを添える
missions-of = { $done }／{ $goal }
missions-note = ランキングに特に役立つ目標です。達成してもポイントは付かず、<a href="/rules">集計された投票</a>に付きます。UTCの午前0時にリセットされます。
you-battles = あなたの対戦
you-search = 検索
you-search-hint = 質問に含まれる言葉
you-show = 表示
you-all = すべて
you-open = 未投票
you-voted = 投票済み
pin = ピン留め
unpin = ピン留めを外す
pinned = ピン留め
pinned-not = 日付順
you-nothing = 対戦はまだありません。<a href="/">最初の対戦を始める</a>。
you-nothing-fits = 条件に合う対戦がありません。<a href="/you">すべて表示</a>
you-erased = （削除済み）
state-generating = 回答中
state-ready = 投票待ち
state-void = 中止：モデルが回答できませんでした
you-consent = データの利用範囲
you-consent-text = 質問は、回答する2つのモデルに送られます。投票は、ランダムな名前で公開ログに載ります。質問とその回答を第三者に提供するのは、ここで許可した範囲に限ります。提供する前に、見つかった個人情報を伏せます。
you-consent-unsaid = まだ選択されていないため、あなたの文章は一切提供していません。
you-publish = 質問と回答をほかの人が読むことを許可する
you-publish-hint = モデル開発元や公開データセットに含まれる場合があります。
you-train = モデルの学習に使うことを許可する
you-train-hint = ほかの人が読むことも許可した場合にのみ有効です。
you-commercial = 商用利用を許可する
you-commercial-hint = 許可しない場合、利用できるのは研究目的に限られます。
you-private = 自分のデータをすべて対象から外す
you-private-hint = 文章のない投票も、クエリ、エクスポート、データセットのすべてから外れます。投票は公開ログには残ります。
you-keep = 設定を保存
you-kept = 保存しました。この設定は、これから提供するすべてのものに適用されます。
you-consent-note = <a href="/transparency">どのデータを誰が受け取ったかを見る</a>。変更は、今後のクエリ、エクスポート、データセットに適用されます。すでに提供したものを取り戻すことはできません。
you-copy = データのダウンロード
you-copy-text = 対戦とその文章、投票とそれが集計されたかどうか、ポイント、申請、データの利用設定を、署名付きの1つのファイルにまとめます。
you-download = 自分のデータをダウンロード
you-erase = すべて削除
you-erase-text = 質問、回答、コメント、ウォレットの連携、各種設定、まだ申請していないポイントがすべて削除されます。元に戻すことはできません。投票は文章なしで公開ログに残りますが、そこからあなたにたどり着けるものはありません。
you-erase-words = すべて削除
you-erase-type = 確認のため、<em>{ $words }</em> と入力してください
you-erase-button = すべて削除
you-not-erased = 何も削除されていません。入力された文字が一致しませんでした。表示のとおりに入力して、もう一度お試しください。

## Points

points-title = あなたのポイント
points-no-session = ポイントはまだありません。<a href="/">対戦を始める</a>：投票が集計されると、ポイントが付きます。
points-untested = 判断に十分な数の投票（通常80〜120票）がそろうまで、ポイントは確定待ちのままです。回答を読んでいれば、その時点ですべて申請可能になります。<a href="/rules">しくみを見る</a>
points-held = 投票のパターンが自動的またはランダムに見えるため、ポイントは保留中です。いつもどおり投票を続けてください。投票は引き続き集計され、回答を読んでいる人の投票に見えるようになれば、保留は解除されます。間違いだと思われる場合は、下から異議を申し立ててください。<a href="/rules">しくみを見る</a>
points-excluded = 投票のパターンが自動的またはランダムに見えるため、投票を除外しました。間違いだと思われる場合は、下から異議を申し立ててください。担当者が確認します。<a href="/rules">しくみを見る</a>
points-appeal = 間違いだと思われる場合は、理由をお聞かせください。
points-appeal-button = 異議を申し立てる
points-reputation = 信頼度：{ $tier }。信頼度は、期間、集計された投票、通過した注意力チェックに応じて上がります。ほかの人と意見が合うかどうかは関係ありません。
tier-newcomer = 新人
tier-known = 顔なじみ
tier-trusted = 信頼済み
tier-veteran = ベテラン
points-claim = ポイントをトークンに交換
points-word = ポイント
points-so-far = これまでに{ $earned }ポイント獲得、{ $claimed }ポイント申請済み。
points-votes = 投票ごとに付いたポイント
points-pending = 確定待ち
points-available = 申請可能
points-kept = 保留中
points-own-rating = あなたのレーティング
points-statement = ポイント履歴
points-nothing = ポイントはまだありません。両方の回答を最後まで読んでから投票してください。投票が集計されると、ポイントが付きます。<a href="/rules">付くポイント</a>
points-statement-caption = ポイント履歴（新しい順）
col-points = ポイント
col-from = 移動元
col-to = 移動先
col-vote = 投票
col-why = 理由
line-base = 集計された投票
line-bonus = 一致ボーナス
line-settle = 待機期間の終了
line-hold = 保留
line-release = 保留の解除
line-forfeit = 投票の除外
line-restore = 投票を再び集計
line-merge = ゲストアカウントから移動
line-reserve = 申請の開始
line-pay = 申請分の支払い
line-void = 申請分は支払われず、ポイントを返却
purse-issuance = 新しいポイント
purse-forfeited = 除外
purse-reserved = 申請分として確保
purse-claimed = 申請済み
purse-pending = 確定待ち
purse-available = 申請可能
purse-held = 保留中

## Rewards

rewards-title = リワード
rewards-test = このアリーナは、テストネットワークの <strong translate="no">{ $network }</strong> で支払います。そのトークンに価値はありません。
rewards-no-session = 申請できるものはまだありません。<a href="/">対戦を始める</a>：集計された投票にはポイントが付き、ポイントはトークンに交換できます。
rewards-available = 申請可能
rewards-worth = ポイント（本日は{ $tokens }トークン相当）
rewards-rate = 交換レート
rewards-rate-hint = ポイントで1トークン（この<a href="/rewards/periods">リワード期間</a>中は固定）
periods-title = リワード期間
periods-lede = 各期間内では、トークン1枚に必要なポイントは同じです。レートは期間が始まる前に決まり、変わりません。
periods-number = 期間
periods-rate = トークン1枚あたりのポイント
periods-earned = 獲得
periods-claimed = 支払い済み
periods-open = まだ終わっていません
rewards-wallet = ウォレット
rewards-cools = 最近、別のウォレットの連携を解除しました。ポイントを守るため、このウォレットへの支払いは{ $moment } UTCに始まります。
rewards-unlink = ウォレットの連携を解除
rewards-unlink-hint = 次のウォレットへの支払いは、待機期間の後に始まります。誰かがあなたのアカウントに入ったときに、ポイントを守るためです。
rewards-no-wallet = このブラウザーにSolanaのウォレットが見つかりませんでした。Wallet Standardに対応したウォレットをインストールして、このページを再読み込みしてください。
rewards-script = ウォレットの連携にはJavaScriptが必要です。オンにして、このページを再読み込みしてください。
rewards-link = Solanaのウォレットを連携すると、ポイントを申請でき、別のブラウザーからも自分のポイントに再びアクセスできます。短いメッセージに署名するだけで、無料です。お金は動きません。
rewards-sign-in = { $wallet } でサインイン
rewards-waiting = { $wallet } を待っています…
rewards-not-signed = ウォレットが署名しなかったため、何も変更されていません。準備ができたら、もう一度お試しください。
rewards-no-account = { $wallet } からこのページに Solana アカウントが共有されませんでした。ウォレットでアカウントを選び、もう一度お試しください。
rewards-no-reply = 応答を読み取れなかったため、何も変更されていません。接続を確認して、もう一度お試しください。
rewards-claim = 申請する
rewards-claim-points = 申請するポイント
rewards-claim-kept = ブロックチェーンのネットワークが支払いを承認するまで、途中で問題が起きても、このポイントを申請分として確保しておきます。このページは閉じてもかまいません。
rewards-claim-hint = { $points }ポイントから申請できます。現在は{ $have }ポイントです。
rewards-claims = あなたの申請
rewards-claims-caption = あなたの申請（新しい順）
rewards-tokens = トークン
rewards-check = 証明
rewards-explorer = エクスプローラーで見る
rewards-signature = トランザクション署名
rewards-how = Agonを信用せずに支払いを確認する
rewards-how-text = トークンは <code class="address">{ $mint }</code>、支払い元は <code class="address">{ $treasury }</code> です。支払いごとに、対応する申請をメモに記し、申請から決まるアドレスのアカウントを作成します。そのため、同じ申請への二重の支払いは、ブロックチェーンのネットワーク自体が拒否します。
claim-waits = 遅れています
claim-treasury-short = 支払い資金を補充しています。ポイントは申請分として確保されています。
claim-looked-at = 担当者の確認が必要です。ポイントは申請分として確保されています。
claim-queued = 順番待ち
claim-queued-hint = まもなく送信します。
claim-open = 処理中
claim-open-hint = 最終承認を待っています。
claim-paid = 支払い済み
claim-paid-hint = ウォレットに届いています。
claim-released = 支払われませんでした
claim-released-hint = ブロックチェーンのネットワークがこのウォレットを受け付けません。ポイントは戻っています。申請するには、別のウォレットを連携してください。

## Rules

rules-title = ルール
rules-headline = 集計される投票と、付くポイント
rules-lede = ルールセット{ $version }。投票は必ず、集計されるか集計対象外になるかのどちらかです。どちらになったかと、その理由をお知らせします。ほかの人と意見が合うかどうかは、この判定に一切関係ありません。
rules-count = 集計される投票
rules-shown = 両方の回答が最後まで表示され、質問でどのモデルかを尋ねておらず、回答からもどのモデルかがわからなかったこと。
rules-slow = 投票までに両方の回答を読む時間が十分にあったこと。
rules-daily = 1人1日（UTC）{ $votes }票の上限を超えていないこと。
rules-no-daily = 1日の上限はありません。
rules-weights = 新人の最初の投票と、何度も繰り返されている質問への投票は、重みが小さくなります。正確な重みは公開ログとともに公開されます。
rules-share = 30日間で、1人の投票がランキングに占められるのはごく一部です。モデル開発元のアカウントに所属する人の投票は、モデルの順位に使われません。
rules-network = 同じネットワークの人は、1日の枠を分け合います。投票する人が多いほど、集計されてポイントが付く1人あたりの投票は少なくなりますが、全員にいくらかは割り当てられます。
rules-late = 回答から1日以上たった投票は集計されますが、ポイントは付きません。
rules-unrated = 集計された投票が{ $votes }票に満たないモデルにはまだレーティングがないため、そのモデルへの投票をレーティングと照らし合わせることができません。こうした投票の重みは{ $share }で、ポイントは付きません。
rules-back = 投票を除外する場合
rules-back-text = 各自の投票を、読まずに投票する場合と比べます。ランダム、常に同じ側、常に引き分け、常にほかの全員と逆、常に同じモデル、のいずれかです。証拠が{ $hold }対1に達すると、ポイントを保留します。{ $exclude }対1に達すると、公開ログに新しいエントリを加えて投票を除外し、それらを除いてランキングを計算し直します。好みが独特なだけでそこまで達することはありません。検定はそれを考慮しています。異議を申し立てると、担当者が確認し、その判断は記録されます。
rules-checks = 隠された注意力チェック
rules-checks-text = 対戦の{ $share }で、回答が読まれているかを確認します。一方の回答が途中で切れているか的外れである、両方が同じである、または以前の対戦がAとBを入れ替えて再び出る、のいずれかです。こうした対戦がレーティングに影響することはありません。投票するまではほかの対戦と見分けがつかず、投票した後にお知らせします。読んだ人なら選ばない回答を選んだり、違いを見落としたりすると、付くポイントが減ります。
rules-points = ポイント
rules-earn = 集計された投票には{ $base }ポイントが付きます。1日の最初の{ $full }票までは全額、その後は1票ごとに減り、{ $most }票を超えると付きません。
rules-gap = 間隔が{ $seconds }秒未満の投票には、1回分だけポイントが付きます。
rules-attention = ポイントは注意力チェックの成績に応じて増減します。まだ結果がない場合は、その{ $share }が付きます。新しいポイントは、{ $span }の間は確定待ちです。
rules-tested = また、回答が読まれているかを判断できるだけの投票（通常80〜120票）がそろうまで、ポイントは確定待ちのままです。
rules-bonus = 対戦のうち最大{ $share }では、ほかの人も見た回答が表示されます。そこでほかの人と意見が合う頻度が偶然を上回ると、基本ポイントの最大{ $bonus }のボーナスが付きます。意見が合わなくても、基本ポイントはすべて残ります。
rules-per-day = 1日あたりの投票
rules-per-vote = 1票あたりの平均ポイント
rules-raw = 受け取った投票と集計した投票
rules-raw-text = 受け取った{ $raw }票のうち、{ $counted }票を集計。
rules-left-out = 投票が集計対象外になった理由
rules-left-out-caption = 集計対象外の投票（理由別）
span-seconds = { $seconds }秒
span-hours = { $hours }時間

## Transparency

open-title = 透明性
open-lede = このページの内容はすべて、元データ（JSON）で自分で確認できます：<a href="/api/v1/log">公開ログ</a>、<a href="/api/v1/models">出場</a>、<a href="/api/v1/rules">ルールと集計対象外の投票</a>、<a href="/api/v1/disclosures">データの提供先</a>、<a href="/api/v1/releases">公開データセット</a>。
open-recompute = ランキングを自分で検証する
open-recompute-text = 公開されたランキングはすべて、公開ログだけから導かれます。次のコマンドはランキングを計算し直し、1バイトずつ比べます。Agonを信用する必要はありません。
open-drawn = 各モデルの出場の頻度
open-drawn-text = 組み合わせは質問を読む前に選び、選ばれる確率を公開ログに記録します。終了した対戦のみの集計です。
open-drawn-caption = モデル別の出場
open-intended = 目標の割合
open-times = 対戦数
open-slots = 開発元が参加させたモデル
open-slots-text = トライアルの終わりは始まる前に決まり、その投票は残ります。終わるまで、ステルスモデルはコードネームだけで表示されます。終わった後に、開発元と、試したバージョンの数を公開します。<a href="/api/v1/slots">JSONを表示</a>
open-slots-caption = モデル別のトライアル
open-whose = 開発元
open-told = 終了時に公開
open-variants = 試したバージョン数
open-rules = ルールを見る
open-disclosed = どのデータを誰が受け取ったか
open-which = 絞り込み
open-releases = 公開データセット
open-release = リリース
open-date = 日付
open-contributors = 協力者
open-withdrawn = 前回のリリース以降の撤回
open-withdrawn-both = 投票{ $votes }件、文章{ $texts }件

## Vendors

vendors-title = モデル開発元
vendors-headline = モデル開発元の方へ
vendors-lede = 好まれる回答と、自社のモデルが負ける場面がわかります。協力者それぞれが許可した範囲で、学習データをエクスポートできます。
vendors-no-session = まず<a href="/">対戦を始めて</a>ください。このブラウザーにアカウントが作られます。その後、ここに戻って登録してください。
vendors-sign-up = 登録する
vendors-name = 名前
vendors-research = 研究目的のみ
vendors-research-hint = データから収益を得ません。研究目的の利用は、より多くの協力者が許可しています。
vendors-api = <a href="/docs">API</a>は、curlと任意のHTTPライブラリで使えます。
vendors-new-key = 新しいキー
vendors-new-key-text = 今すぐコピーして、安全に保管してください。再び表示されることはありません。
vendors-keys = APIキー
vendors-keys-caption = APIキー（新しい順）
vendors-prefix = 先頭の文字
vendors-may = 権限
vendors-used = 最終使用
vendors-end = 失効
vendors-revoke = 失効させる
vendors-make-key = キーを作成
vendors-key-for = キーの用途
vendors-key-may = 権限
vendors-make = キーを作成
scope-battles-read = すべての投票の読み取り
scope-battles-read-own = 自社モデルの対戦の投票の読み取り
scope-exports-run = ファイルのエクスポート
scope-models-write = 自社のモデルとトライアルの管理
scope-webhooks-write = Webhookの管理
scope-admin = キーとメンバーの管理
key-revoked = 失効
key-expired = 期限切れ
key-until = { $moment } UTCまで有効
key-works = 有効
key-never = 未使用
vendors-exports = エクスポート
vendors-columns = スキーマ
vendors-form = ファイル形式
vendors-all = すべて
vendors-export = エクスポート
vendors-exports-none = エクスポートはまだありません。各ファイルには内容を説明するカードが付き、一定期間だけ保存されます。
sample-file = まずは架空の投票でお試しください。キーは不要です：
vendors-exports-caption = エクスポート（新しい順）
vendors-file = ファイル
vendors-progress = 進行状況
vendors-progress-of = { $file } の進行状況
vendors-bytes = バイト数
export-queued = 順番待ち
export-running = 実行中
export-done = 完了
export-failed = 失敗
export-expired = 期限切れ
vendors-hooks = Webhook
vendors-audit = 操作履歴
vendors-jobs = コンソールの項目
vendors-overview = 概要
vendors-team = チーム
vendors-days = 30日間の集計された投票 { $votes } 件
vendors-your-id = 会社のチームに加わるには、このアカウントIDを送ってください：<code translate="no">{ $account }</code>
team-lede = メンバーはこの会社として操作します。自社モデルへの投票は集計されません。
team-account = アカウントID
team-since = 参加日
team-remove = 外す
team-invite = メンバーを招待
team-invite-hint = 同僚はサインインしてこのページでアカウントIDを確認できます。招待は14日間有効です。
vendors-audit-note = <a href="/transparency">どのデータを誰が受け取ったか</a>の一覧は公開されています。
vendors-others = ほかのアカウント：

query-title = クエリ
query-build = クエリを作成
query-lede = 必要な投票を選び、件数と結果を確かめてから、エクスポートします。
query-opponent = 対戦相手
query-outcome = 結果
query-any = すべて
outcome-a = Aの勝ち
outcome-b = Bの勝ち
outcome-tie = 引き分け
outcome-both-bad = どちらも良くない
outcome-won = 選択したモデルの勝ち
outcome-lost = 選択したモデルの負け
query-language = 言語
query-kind = 質問の種類
query-tag = 挙げられた理由
query-tier = 投票者の信頼度
query-verdict = 判定
verdict-counted = 集計済み
verdict-excluded = 集計対象外
verdict-retracted = 集計後に除外
query-from = 開始（含む）
query-to = 終了（含まない）
query-count = 票数を調べる
query-exact = ちょうど{ $votes }票が条件に合います。
query-about = 約{ $votes }票が条件に合います（ログのサンプルからの推定）。
query-none = 条件に合う投票がありません。条件を減らして、もう一度調べてください。
query-slices = モデル別の結果
query-slices-caption = 獲得票順のモデル（95%区間付き）
query-too-many = 件数が多すぎて、このページでは合計できません。APIで結果を取得してください：<code>{ $address }</code>
query-take = この投票をエクスポート
query-curl = APIでエクスポート
query-back = コンソールに戻る
hooks-caption = 最近の配信
hooks-add = Webhookを追加
hooks-add-text = イベントを、Standard Webhooksの仕様に従って署名し、指定のURLに送信します。2xxの応答がない場合は、1日以上にわたって再試行します。
hooks-url = URL
hooks-events = 送信するイベント
hooks-secret = 署名シークレット
hooks-remove = Webhookを削除
hooks-again = 再送信
hooks-test = テストイベントを送信
hooks-event = イベント
hooks-tries = 試行回数
hooks-outcome = 応答
hooks-none = 配信はまだありません。
delivery-waiting = 待機中
delivery-delivered = 配信済み
delivery-given-up = 配信を断念

## A vendor's own models

own-title = 自社のモデル
own-credits = { $cap ->
    [none] クレジット残り{ $left }、使用済み{ $spent }。自社モデルへの集計された1票につき、1クレジットを使います。クレジットはアリーナの運営者が付与します。
   *[some] クレジット残り{ $left }、使用済み{ $spent }、1日の上限{ $cap }。自社モデルへの集計された1票につき、1クレジットを使います。クレジットはアリーナの運営者が付与します。
  }
own-none = モデルはまだありません。OpenAI互換のエンドポイントがあれば追加できます。まずテストを行い、その後、始まる前に終わりを決めたトライアルで対戦に参加します。
own-caption = 自社のモデル（ID順）
examples-title = 例
examples-of = <bdi translate="no">{ $model }</bdi> の結果
examples-lede = 公開ログの直近{ $entries }件から、投票者がテキストを共有している新しい投票を表示します。1日の行数に数えられます。
examples-against = 相手：<bdi translate="no">{ $rival }</bdi>
examples-none = テキストが共有された投票はまだありません。
own-id = ID
own-stage = 状態
own-test = エンドポイントテスト
own-test-again = 再テスト
own-remove = 削除
own-slot = トライアルを開始
own-slot-text = トライアルは今すぐ始まり、設定した票数で終わります。結果にかかわらず、変更も停止もできません。終わりを日付で決める場合は、APIを使ってください。
own-stealth = ステルス
own-stealth-hint = トライアルが終わるまで、表示されるのはIDだけです。終わった後に、名前、開発元、試したバージョンの数を公開します。
own-begin = トライアルを開始
own-bring = モデルを追加
own-id-for-ever = ID（後から変更できません）
own-id-hint = ステルスのトライアルには、手がかりにならないコードネームを選んでください。
own-name = 名前
own-family = ファミリー
own-family-hint = 名前と同じ
own-licence = ライセンス
own-endpoint = エンドポイントのURL（/v1まで）
own-remote = エンドポイントでのモデル名
own-key = APIキー
own-key-hint = 暗号化して保存し、再び表示することはありません。
own-register = 追加してテスト
own-no-slot = なし
stage-unchecked = エンドポイントテストの合格が必要
stage-ready = トライアルを開始できます
stage-waiting = トライアル開始前
stage-running = 対戦に参加中
stage-no-credit = 一時停止：クレジットなし
stage-daily-cap = 明日（UTC）まで一時停止：1日の上限に到達
stage-failing = 一時停止：エンドポイントのエラーが続いています
stage-ended = トライアル終了
test-under-way = 実行中
test-passed = 合格
test-failed = 不合格
test-not-yet = 未実行
step-passed = 合格
step-failed = 不合格
step-advice = 対処方法
next-runs = エンドポイントテスト実行中
next-has-to-pass = エンドポイントテストの合格が必要
next-slot = トライアルを開始
next-test = エンドポイントテスト

## Operators

admin-title = 審査
admin-headline = 投票を審査中の人
admin-lede = IDは公開ログのランダムな名前で、アカウントではありません。証拠とは、これらの投票が、読んでいる人のものである場合に比べて、読んでいない人のものである可能性が何倍高いかを示す値です。ここでの操作はすべて、あなたの名前で永久に記録されます。
admin-discovery = 証拠が{ $evidence }以上の場合、正直な人は100人中1人以下と見込まれます（全アカウントでのe-BH）。
admin-nobody = 保留中の人も、投票を除外された人もいません。
standing-good = 良好
standing-held = 保留中
standing-excluded = 投票を除外
admin-evidence = 証拠{ $evidence }、公開ログのエントリ{ $entry }、{ $moment }
admin-discovered = （ほぼ確実に読んでいません）
admin-reviewed = <strong>{ $action }</strong>（{ $actor }、{ $moment }）
review-appeal = 異議申し立て
review-clear = 問題なし
review-uphold = 投票を除外
admin-reason = 理由
admin-clear = 問題なしとする
admin-uphold = この人の投票を除外する

arena-title = アリーナの状態
arena-reviews = 審査
arena-models = モデルと重み
arena-models-text = 重みは設定の <code>models.catalogue</code>、またはここでの設定によるものです。割合をプレビューしてから保存すると、1秒以内にすべてのノードに反映されます。
arena-models-caption = モデル（ID順）
arena-weight = 重み
arena-would = 変更後
arena-try = 新しい重み
arena-try-button = 効果をプレビュー
arena-set = 変更
arena-set-button = 保存
arena-as-file = ファイルのとおり
arena-file = ファイルでは：{ $file }
arena-acts = モデルの変更
alerts-title = 対応が必要
alerts-none = 対応が必要なものはありません。
alert-settings = 設定のとおりでは選べるモデルが2つ未満になるため、ファイルだけが有効です
alert-failing = { $model } は直近の回答{ $answers }件のうち{ $failed }件に失敗しました
alert-no-key = { $model } のキーがありません：{ $variable } を設定して再起動してください
alert-appeals = { $people }人が審査を待っています
alert-claims = 支払い{ $claims }件がメモ付きで止まっています
alert-few-lamports = 支払い資金が0.05 SOL未満です。まもなく手数料を払えなくなります
seek-title = 人や投票を探す
seek-what = ID
seek-hint = 投票、対戦、または公開ログにある人の32桁の名前
seek-nothing = このIDに当てはまるものはありません。
seek-vote = 投票
seek-person = 投票者
seek-blind = モデルは投票のあとに表示されます。
seek-evidence = 証拠 { $evidence } 対 1
arena-people = 状態が変わる人：
arena-health = 最近の回答
arena-health-caption = プロバイダー別のエラーとレイテンシ（各モデルの最近の投票済みおよび中止された対戦から）
arena-answers = 回答
arena-failed = 失敗
arena-first = 最初のトークン、ms（p50 · p99）
arena-whole = 回答全体、ms（p50 · p99）
arena-rules = 別のルールをプレビュー
arena-rules-text = このルールでログ全体を判定し直します。何も保存されません。
arena-hold = ポイントを保留する証拠の値
arena-exclude = 投票を除外する証拠の値
arena-daily = 1人1日あたりの票数
arena-newcomer = 新人の重みになる最初の票数
arena-run = ルールをプレビュー
arena-long = ログには{ $entries }件のエントリがあり、多すぎてページ上では判定できません。代わりに <code>agon rules dry-run</code> を実行してください。
arena-same = 変化はありません。
arena-changes-caption = 現在の判定と新しいルールでの判定による票数
arena-change = 変化
arena-reweighted = 重みだけが変わる投票：{ $votes }
arena-money = 申請と支払い資金
arena-reserved = 申請分として確保
arena-settled = 支払い済み
arena-open-claims = 未完了の申請
arena-sol = 支払い資金、SOL
arena-away = 接続できません
arena-no-chain = このアリーナでは、ポイントをトークンに交換できません。
arena-note = メモ
arena-audit = モデル開発元の操作履歴
arena-audit-caption = 新しい順
arena-vendor = 開発元
arena-who = 操作者

## When something is refused

error-401 = このページにアクセスする権限がありません
error-404 = ページが見つかりません
error-429 = リクエストが多すぎます
error-500 = Agon側で問題が発生しました
error-other = 完了できませんでした
error-code = コード：<code>{ $code }</code>
error-home = トップページへ
problem-not-found = このアドレスにページはありません。リンクを確認するか、トップページへ移動してください。
problem-unknown-battle = この対戦が見つかりません。リンクを確認するか、新しい対戦を始めてください。
problem-consent-needs-publish = 学習と商用利用には公開の許可が必要です。公開も許可するか、学習と商用利用の許可を外してください。
problem-not-your-battle = これはほかの人の対戦です。対戦は非公開です。回答を比べるには、自分の対戦を始めてください。
problem-unknown-board = このランキングが見つかりません。ランキングのページから選んでください。
problem-unknown-model = このモデルが見つかりません。ランキングから選んでください。
problem-unknown-snapshot = このスナップショットが見つからないか、比べられるスナップショットがまだ2つありません。次のスナップショットの後にもう一度お試しください。
problem-unauthenticated = このブラウザーでの利用記録がまだありません。対戦を始めるか、以前使ったブラウザーでこのページを開いてください。
problem-session-expired = セッションの有効期限が切れました。対戦を始めると、新しいセッションになります。ウォレットを連携している場合は、ウォレットでサインインするとポイントに再びアクセスできます。
problem-session-invalid = セッションが無効になりました。対戦を始めると、新しいセッションになります。
problem-cross-site = このリクエストはAgonのページから送られたものではありません。ここでページを開いて、もう一度お試しください。
problem-storage-unavailable = 現在、保存先に接続できないため、何も変更されていません。しばらくしてからもう一度お試しください。
problem-busy = 現在、アリーナが満員です。数秒後にもう一度お試しください。
problem-votes-queue-full = 投票が集中しており、あなたの投票はまだ保存されていません。しばらくしてからもう一度送信してください。
problem-too-many-requests = 操作の間隔が短すぎました。{ $seconds }秒後にもう一度お試しください。
problem-internal = Agon側で問題が発生しました。しばらくしてからもう一度お試しください。
problem-proof-refused = 自動チェックが時間内に終わりませんでした。もう一度実行しています。
problem-prompt-empty = 先に質問を入力してください。
problem-prompt-too-long = 質問が{ $chars }文字あります。{ $limit }文字以内にしてください。
problem-prompt-control-character = 質問の{ $position }文字目に見えない文字があります。削除して、もう一度お試しください。
problem-prompt-not-recorded = この質問の収録済みの回答がありません。下の一覧から選んでください。
problem-conversation-too-long = この会話は約{ $tokens }トークンあり、モデルが読める{ $limit }トークンを超えています。新しい対戦を始めるか、質問を短くしてください。
problem-still-generating = まだ回答中です。両方が完了してから、もう一度お試しください。
problem-already-voted = この対戦には投票済みです。その投票は有効です。
problem-battle-void = モデルが回答できなかったため、この対戦には投票できません。もう一度質問すると、新しい組み合わせになります。
problem-too-many-turns = この対戦の質問は、これが最後です。投票するか、新しい対戦を始めてください。
problem-not-generating = 両方の回答はすでに完了しています。
problem-vote-window-closed = この対戦の投票は締め切られました。新しい対戦を始めてください。
problem-unknown-tag = 認識できない理由が含まれています。ページを再読み込みして、選び直してください。
problem-comment-too-long = コメントが長すぎます。短くしてから、もう一度投票してください。
problem-comment-control-character = コメントに保存できない文字があります。削除してから、もう一度投票してください。
problem-no-winner = 先に、A、B、引き分け、「どちらも良くない」から選んでください。
problem-no-wallet = ウォレットがまだ連携されていません。先に連携してください。
problem-session-outdated = このアカウントは別の場所でサインインされました。続けるには、ウォレットでもう一度サインインしてください。
problem-no-chain = このアリーナでは、ポイントをトークンに交換できません。
problem-no-vendor = このモデル開発元のアカウントにアクセスする権限がありません。アカウントのメンバーに追加を依頼してください。
problem-name-taken = この名前はすでに使われています。別の名前を選んでください。
problem-appeal-open = 異議申し立ては受け取り済みです。担当者が確認します。
problem-nothing-to-appeal = 異議申し立ての対象がありません。ポイントは保留されておらず、投票も除外されていません。
problem-invalid-url = このアドレスは使えません。https:// で始まり、インターネットから接続できる必要があります。
problem-unknown-event = 送信するイベントを1つ以上選んでください。
problem-too-many-webhooks = Webhookがすでに上限の20個あります。先に1つ削除してください。
problem-too-many-exports = 実行中または順番待ちのエクスポートが多すぎます。1つ終わってから、もう一度お試しください。

# Within plots.
draw-title = { $board }：{ $plot }
draw-none = 投票がまだ足りません
draw-nameless = （名前なし）
draw-models = { $models }モデル。
draw-marks = { $marks ->
    [all] 点：レーティング · バー：95%区間 · 白抜き：暫定
    [bars] 点：レーティング · バー：95%区間
    [hollow] 白抜き：暫定
   *[narrow] バー：95%区間 · 白抜き：暫定
 }
draw-point = { $name }：{ $value }
draw-both = { $first }、{ $second }
draw-interval = 区間{ $low }〜{ $high }
draw-unbounded = 制限なし
draw-ranked = 順位{ $rank }
draw-provisional = 暫定
draw-leader = { $name } がレーティング{ $rating }で首位です。
draw-leader-between = { $name } がレーティング{ $rating }（区間{ $low }〜{ $high }）で首位です。
draw-last = { $name } が{ $rating }で最下位です。
draw-provisionals = 暫定：{ $models }モデル。
draw-price-axis = 100万トークンあたりの米ドル（入力と出力の平均）
draw-priced = { $models }モデルのレーティングと料金（100万トークンあたりの米ドル、入力と出力の平均）。
draw-price-best = { $name } はレーティング{ $rating }、料金${ $price }です。
draw-price-front = これらのどれについても、より安くて上回るモデルはありません。
draw-span = { $models }モデル、{ $from }〜{ $to }。
draw-left-out = 非表示：{ $models }モデル。
draw-highest = { $way ->
    [up] 最後に最も高いのは { $name } で、レーティング{ $rating }、最初の点から{ $moved }上昇しました。
    [down] 最後に最も高いのは { $name } で、レーティング{ $rating }、最初の点から{ $moved }下降しました。
   *[level] 最後に最も高いのは { $name } で、レーティング{ $rating }です。
 }
draw-wins-note = 行のモデルが列のモデルに勝つ割合（%）
draw-counts-note = 組み合わせ別の対戦数
draw-first = { $note }（{ $models }モデル中、最初の{ $shown }モデル）
draw-wins-pair = { $row } 対 { $column }：{ $battles }回中{ $percent }%
draw-counts-pair = { $row } 対 { $column }：対戦{ $battles }回
draw-wins-models = { $models }モデル：行のモデルが列のモデルに勝つ割合。
draw-counts-models = { $models }モデル：組み合わせ別の対戦数。
draw-lopsided = 最も差が大きい組み合わせ：{ $battles }回の対戦のうち{ $percent }%で、{ $row } が { $column } に勝っています。
draw-met-most = 最も多く対戦したのは { $row } と { $column } で、{ $battles }回です。
draw-pairs-missing = 投票のない組み合わせ：{ $pairs }。
draw-missing = なし
vendors-invited = <bdi translate="no">{ $vendor }</bdi> のアカウントへの招待が届いています。
vendors-invited-hint = 参加すると、この開発元のモデルへのあなたの投票は、順位の集計対象外になります。
vendors-accept = 参加する
vendors-decline = 辞退する
vendors-unconfirmed = データから収益を得ないとの申告を受けています。運営者が確認するまで、受け取れるのは商用利用が許可された文章だけです。

## About, privacy, terms, status

about-title = Agonについて
about-lede = Agonは、人の好みにもとづいてAIモデルを順位づけし、その方法を誰でも確認できるようにしています。
about-why-title = Agonがある理由
about-why = テストでわかるのは、モデルが何を知っているかです。どちらの回答が欲しいかは、人に聞かないとわかりません。Agonはそれを、1問ずつ聞いています。
about-blind-title = 名前は隠したまま
about-blind = 2つのモデルは同じ速さで回答し、ページの内容、アドレス、タイミングのどこからも、どのモデルかはわかりません。<a href="/docs">Agonのコード</a>にはモデルを見破ろうとするテストがあり、見破れないことが条件です。
about-ratings-title = 計算し直せるレーティング
about-ratings = 集計された投票はすべて、公開ログのエントリです。1つのコマンドで、公開されたどのランキングも、1バイトまで同じものを計算し直せます。<a href="/transparency">確認方法</a>をご覧ください。
about-points-title = 集計された投票にポイント
about-points = よく読んで投票すると、ポイントが付きます。集計される投票と付くポイントは、<a href="/rules">ルール</a>にあります。
about-open-title = 費用の出どころ
about-open = モデル開発元が、ここでモデルを試すことと、投票者が許可した投票のライセンスを得ることに、費用を支払います。順位を買うことはできません。開発元の関係者による自社モデルへの投票が集計されることはありません。

privacy-title = プライバシー
privacy-lede = 保存するもの、それを見る人、取り戻す方法について。
privacy-sent-title = 質問の送り先
privacy-sent = 回答する2つのモデルだけに送られ、ほかの誰にも送られません。開発元に届くのは文章だけで、あなたに関する情報は届きません。
privacy-kept-title = 保存するもの
privacy-kept = 質問、回答、投票、Cookieに入ったランダムなID。名前もメールアドレスも保存しません。1人が多数のアカウントを使っていることに気づけるよう、ネットワークのアドレスではなく、鍵を使って計算したネットワークのフィンガープリント（指紋）を保存します。
privacy-public-title = 公開されるもの
privacy-public = 投票ごとに、2つのモデル、選択、時刻、あなたを表すランダムな名前が公開されます。許可がない限り、質問と回答が公開されることはありません。
privacy-choices-title = あなたの選択
privacy-choices = <a href="/you">データの利用設定</a>で、文章を公開してよいか、学習に使ってよいか、販売してよいかを選べます。選ぶまでは何も提供されません。許可は、将来に向けていつでも撤回できます。
privacy-gone-title = 削除の方法
privacy-gone = <a href="/you">マイページ</a>で、保存されているものをすべてダウンロードするか、削除できます。文章はAgonのファイルからすぐに削除されます。投票は、誰にもたどり着けない名前でログに残ります。

terms-title = 利用規約
terms-lede = Agonを使う前に知っておいていただきたいこと。
terms-answers-title = 回答
terms-answers = 回答はAIモデルが書いたもので、間違っていることがあります。共有が許されていないことを質問しないでください。間違いが誰かに害を及ぼす場面では、回答に頼らないでください。
terms-votes-title = 投票
terms-votes = 1つの対戦につき、1人1票です。プログラムによる投票や、特定のモデルを選ぶために報酬を受けた人の投票は、集計されません。<a href="/rules">ルール</a>は公開されており、集計されない投票には必ず理由が示されます。
terms-points-title = ポイント
terms-points = ポイントはお礼であり、賃金ではありません。運営者が提供している間は、申請前に表示されるレートで、トークンへの交換を申請できます。
terms-stop-title = 利用をやめる
terms-stop = <a href="/you">アカウントの削除</a>はいつでもできます。先にポイントを申請してください。削除したアカウントからは申請できません。

status-title = 稼働状況
status-well = すべて正常です
status-partly = Agonは利用できますが、ランキングが古くなっています
status-down = 現在、Agonは投票を受け付けられません
status-lede = このページを送ったサーバーの、現時点の情報です。
status-votes = 質問と投票
status-votes-down = 利用できません。投票は失われていません。1分後にもう一度お試しください。
status-boards = ライブのランキング
status-boards-down = 少し前の内容を表示しています。投票は引き続き集計されます。
status-writing = 回答中の対戦
status-log = 公開ログのエントリ数
status-up = 正常

## Sharing

share = 共有
share-hint = リンクを知っている人は誰でも、質問と両方の回答を読み、2つのモデルとあなたの選択を見ることができます。リンクから、あなたが誰かはわかりません。 ただし、2つの回答から公開ログのこの投票を見つけ、そこにあるあなたの他の投票（名前なし）とつなげることができます。
share-live = このリンクを知っている人は誰でも、この対戦を見ることができます：
share-look = ほかの人の見え方を確認
share-stop = 共有を停止
shared-intro = ある人が、どのモデルかを知らずに2つのモデルに質問し、投票して、結果を共有しました。
shared-day = { $day }に投票
shared-picked-badge = 選択
shared-picked = { $winner } が { $loser } に勝利
shared-tie = { $a } と { $b }：引き分け
shared-both-bad = { $a } と { $b }：どちらも良くない
problem-unknown-share = このリンクの先に対戦はありません。共有した人が共有を停止した可能性があります。リンクを確認するか、自分の対戦を始めてください。
problem-not-voted = 先にこの対戦に投票してください。
problem-is-a-check = この対戦は注意力チェックで、回答が変えられているため、共有できません。
problem-too-many-pins = ピン留めは{ $limit }件までです。先にどれかを外してください。
problem-no-code = 両方の回答にコードがあると比較できます。
problem-too-few-models = 少なくとも2つのモデルを有効にしておく必要があります。
problem-invalid-weight = 重みは0.001から1000までにしてください。
problem-not-a-battle = 名前で選んだモデルなので、ここでは投票できません。
problem-mode-not-offered = このアリーナでは、この質問のしかたは使えません。
problem-wrong-models = 直接チャットでは1つ、並べて比較では異なる2つのモデルを選んでください。
problem-model-not-selectable = このモデルは名前で選べません。別のモデルを選んでください。
problem-consent-is-private = 自分のデータをすべて対象から外しているため、対戦を共有できません。先にデータの利用設定を変更してください。
embed-how = このランキングをサイトに表示
embed-how-text = これをコピーして、自分のページに貼り付けてください。枠の中に上位10モデルが表示され、常に最新の状態に保たれます。
embed-more = Agonで全ランキングを見る
card-rated = { $rating }（{ $low }〜{ $high }）
card-unrated = レーティングなし
card-rank = { $models }モデル中の順位 { $rank }
card-votes = 集計済み{ $votes }票
card-own-and-crowd = 自分 { $own } · 全員 { $crowd }
card-agrees = 投票の{ $share }で全員と一致

## What happened since, the week, and taste

notices-title = あなたへのお知らせ
notices-no-session = まだ何もありません。<a href="/">対戦を始める</a>と、投票とポイントに起きたことがここに表示されます。
notices-nothing = 新しいお知らせはありません。申請分が支払われたとき、投票やポイントに変化があったとき、あなたが好むモデルが<a href="/leaderboard">ランキング</a>で動いたときに、ここに表示されます。
notices-new = 新着
notices-read = すべて既読にする
notices-unread = 新着{ $notices }件
today-goal = 今日 { $done }/{ $goal }
today-goal-said = 今日：{ $done }／{ $goal }票
notices-tell = 通知を受け取る
notices-tell-not = 通知を停止
notices-tell-hint = 新しいお知らせがあると、ページを開いていないときでも、このブラウザーに通知できます。通知は暗号化され、質問が含まれることはありません。
notices-told = 完了しました。このブラウザーに通知します。
notices-refused = このブラウザーで通知が許可されませんでした。このサイトに対するブラウザーの設定を確認して、もう一度お試しください。
notice-title-claim = あなたの申請
notice-title-votes = あなたの投票
notice-title-points = あなたのポイント
notice-title-review = あなたの投票の審査
notice-title-model = あなたが好むモデル
notice-claim-paid = 申請された{ $points }ポイント分を支払いました。
notice-claim-returned = 申請分を支払えなかったため、{ $points }ポイントは再び申請可能になりました。
notice-votes-removed = 投票のパターンが自動的またはランダムに見えるため、あなたの投票のうち{ $votes }票を除外しました。間違いだと思われる場合は、異議を申し立てることができます。
notice-votes-restored = 除外された投票のうち{ $votes }票が、再び集計されます。
notice-points-held = 投票のパターンが自動的またはランダムに見えるため、ポイントは保留中です。投票は引き続き集計されます。
notice-points-released = ポイントの保留は解除されました。
notice-review-cleared = 担当者があなたの投票を確認し、問題は見つかりませんでした。投票は集計され、ポイントの保留は解除されました。
notice-review-upheld = 担当者があなたの投票を確認し、除外は妥当であると判断しました。
notice-model-moved = ランキングで、{ $model } の順位が{ $from }から{ $to }に変わりました。
progress-title = あなたの1週間
progress-week = 集計済み{ $votes }票、目標は{ $goal }票です。
progress-votes = 今週の集計済みの投票は{ $votes }票です。
progress-streak = 目標の連続達成：{ $weeks }週。
progress-freeze = 今月は、1週なら達成できなくても、連続達成は途切れません。
progress-no-freeze = 今月の猶予の1週は使用済みです。もう1週達成できないと、連続達成は途切れます。
progress-note = 週は月曜日の午前0時（UTC）に始まります。加算されるのは集計された投票だけです。目標を達成しても、達成が連続しても、ポイントは付きません。
taste-title = あなたの好み
taste-few = 集計された投票があと{ $missing }票あると、あなたの好みを全員の好みと比べられます。
taste-agreement = あなたの投票の{ $share }で、全員のレーティングが高いほうのモデルを選びました。
taste-nothing = 全員のレーティングに差がある2つのモデルから、どちらかを選んだことはまだありません。
taste-caption = 各モデルのあなたのレーティングと全員のレーティング
taste-crowd = 全員のレーティング
taste-alike = 一致
taste-picture = 画像としてダウンロード
taste-picture-hint = 受け取るのはあなただけです。表示するのはレーティングだけで、質問や投票は含みません。
taste-note = これはあなたの好みで、テストではありません。一致しなくても何も失いません。あなたのレーティングは少ない票数にもとづくため、区間が広くなります。
