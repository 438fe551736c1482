# What the pages say. One message per line of thought; markup of a message is the same in every language.
# Numbers and moments come in already written as the language writes them.

## Every page

language-name = 繁體中文
skip = 跳到主要內容
nav = 主選單
nav-more = 更多
nav-battle = 對戰
nav-boards = 排行榜
nav-you = 我的
nav-points = 點數
nav-rewards = 獎勵
nav-rules = 規則
nav-open = 透明度
nav-vendors = 給模型廠商
nav-api = API
nav-menu = 選單
nav-about = 關於
nav-privacy = 隱私權
nav-terms = 條款
nav-status = 服務狀態
nav-language = 語言
motto = 投票前，模型名稱一律隱藏。每份排行榜，任何人都能用公開紀錄核對。
site-description = 什麼都能問：比較兩個匿名的 AI 回答，投給比較好的一個，再看是誰寫的。排行榜公開，任何人都能核對。
percent = { $share }%
as-data = 查看 JSON
older = 顯示較早的
newest = 查看最新
table-of = 表格：{ $what }
none-yet = 這裡還沒有內容。
none-so-far = 目前沒有。
newest-first = 由新到舊
badge-recorded = 預錄
badge-demo = 示範
badge-retired = 已退役
badge-hidden = 已隱藏
points = { $points } 點
slot-until = { $stealth ->
    [yes] 化名，{ $from } 至 { $until }
   *[no] { $from } 至 { $until }
  }
slot-votes = { $stealth ->
    [yes] 化名，自 { $from } 起，滿 { $votes } 票為止
   *[no] 自 { $from } 起，滿 { $votes } 票為止
  }
col-model = 模型
col-organization = 廠商
col-licence = 授權
col-rank = 名次
col-rank-long = 投票結果所支持的名次範圍
col-votes = 票數
col-win-rate = 勝率
col-when = 時間
col-what = 內容
col-state = 狀態
col-slot = 參賽期
col-with-text = 含文字
col-number = 數量
col-share = 占比

## Boards' names

board-overall = 綜合
board-single-turn = 單次提問
board-multi-turn = 多輪對話
board-code = 程式碼
board-maths = 數學
board-long = 長篇問題

## Where a battle begins

home-title = Agon：隱藏名稱，比較 AI 模型
home-lede = 什麼都能問。投給比較好的回答，再看是哪兩個模型寫的。計入的投票會影響公開排行榜，也能讓你獲得點數。
home-replays = 這裡是真實模型預先錄下的回答，所以只能問下面這些問題。
home-demo = 你正在比較小型示範程式，不是真正的 AI 模型。
home-question = 你的問題
home-ask-keys = <kbd>Enter</kbd> 送出，<kbd>Shift</kbd> + <kbd>Enter</kbd> 換行
home-privacy = 你的問題會傳給作答的兩個模型。除非你允許，我們不會公開你的問題。<a href="/you">你的資料使用選擇</a>
home-start = 取得兩個回答
modes = 提問方式
mode-side-by-side = 並排比較
mode-direct = 直接對話
mode-named = 由你選擇模型，並能看到名稱。這裡不投票，不得積分，也不影響排行榜。內容也不會公開。
mode-first = 第一個模型
mode-second = 第二個模型
mode-model = 模型
mode-ask = 提問
home-recorded = 選一個問題
home-try = 或試試這些問題
home-headline-heard = 模型 A 還是模型 B？
home-or = 還是
home-or-end = ？
home-ask = 兩個都問，
home-decide = 不看名字定高下。
home-placeholder = 問一個你能判斷好壞的問題
home-ranking = 目前排名
home-all-models = 全部 { $models } 個模型
home-counted = 已計入 { $votes } 票。橫條代表我們還不確定的範圍，每一票都會讓橫條變短。
home-no-ranking = 還沒有模型獲得評分。有了第一批投票，就會有評分。
home-recent = 剛剛揭曉
sample-title = 現在就試一次
sample-note = 這是我們寫的範例，不會送出，也不會計入。
sample-question = 天空為什麼是藍色的？
sample-a = 空氣散射藍光的程度遠大於紅光，所以藍光從四面八方進入你的眼睛。
sample-b = 因為天空映照著大海，而大海是藍色的。
sample-a-name = 物理學
sample-b-name = 古老的誤解
sample-after = 就是這麼簡單。在真正的對戰中，這裡會顯示兩個模型的名稱，你這一票會改變它們的評分。
went-over = <b translate="no">{ $first }</b> 勝過 <bdi translate="no">{ $second }</bdi>
went-level = <bdi translate="no">{ $first }</bdi> 與 <bdi translate="no">{ $second }</bdi>：平手
went-both-bad = <bdi translate="no">{ $first }</bdi> 與 <bdi translate="no">{ $second }</bdi>：都不好
went-side-by-side = <bdi translate="no">{ $first }</bdi> 與 <bdi translate="no">{ $second }</bdi> 並排
went-direct = 與 <bdi translate="no">{ $model }</bdi> 對話
ago = { $unit ->
    [s] { $n } 秒前
    [min] { $n } 分鐘前
    [h] { $n } 小時前
   *[d] { $n } 天前
  }
home-how = 運作方式
home-step-ask = 1. 問一次
home-step-ask-text = { $models } 個模型中的兩個會並排作答，速度相同。每個名稱都用同樣長度的遮條蓋住。
home-step-decide = 2. 選擇
home-step-decide-text = 選 A、B、平手或都不好。你有三秒可以復原；如果這一票無法計入，我們會先告訴你。
home-step-uncover = 3. 揭曉
home-step-uncover-text = 查看名稱、價格、評分、大家怎麼投，以及你這一票獲得多少點數。你的投票會寫入公開紀錄，<a href="/transparency">你可以核對</a>。

## The door

door-title = 快速檢查
door-lede = 你所在的網路有很多人正在使用 Agon，所以你的瀏覽器正在執行一次簡短的自動檢查。你不需要做任何事。
door-working = 正在檢查…
door-done = 完成，正在開始你的對戰…
door-no-script = 你的瀏覽器停用了 JavaScript。等 { $seconds } 秒，再按下按鈕。

## A battle

battle-title = 對戰
battle-question = 問題 { $turn }
battle-you-asked = 你的提問
battle-which = 要顯示的回答
battle-both = 兩個都看
battle-model = 模型 { $side }
battle-your-choice = 你的選擇
battle-waiting = 正在等待兩個模型…
battle-reasoning = 推理過程
battle-writing = 兩個模型正在作答，完成後就可以投票。
battle-ended = 兩個回答都完成了。哪一個比較好？
battle-opens = 繼續看吧，大約 { $seconds } 秒後可以投票。
battle-read-other = 也看看回答 { $side }，再投票。
battle-stopped = 有回答被停止，所以投票不會計入。兩個都重新產生，就能投票。
battle-wont-count = 對這兩個回答的投票不會計入。原因：{ $reason }。你可以兩個都重新產生，或直接投票，看看是誰作答。
reveal-picked = 你選了 <bdi translate="no">{ $model }</bdi>
reveal-cost-small = 不到 US$0.0001
battle-connected = 已重新連線。
battle-copy = 複製
battle-copied = 已複製
battle-wrap = 自動換行
battle-heard = 回答，邊產生邊朗讀
battle-copy-answer = 複製這個回答
battle-full-width = 全寬
code-title = 比較程式碼
code-back = 回到回答
code-text = 只在 A 的行：{ $a }。只在 B 的行：{ $b }。比較的是每個回答中最長的程式碼。
code-caption = 兩個回答的程式碼，逐行對照
code-whose = 出自哪個回答
code-line = 行
battle-restart = 有一個模型出錯，我們正在重新詢問兩個模型。
battle-refused = 我們無法建立連線。請重新載入頁面再試一次。
battle-lost = 連線中斷，正在重新連線…
battle-not-sent = 你的投票還沒送出，你的選擇已保留。請檢查網路連線，再按一次「投票」。
battle-void = 這場對戰已取消
battle-void-why = 有一個模型無法作答，我們再試一次後還是一樣，因此沒有可以比較的內容。再問一次，就會換一組新的模型。
battle-ask-again = 再問一次
battle-late = 這些回答已超過一天。你的投票會計入，但不會獲得點數。
battle-capped = 你或你所在網路今天的上限已到。現在投票不會計入，UTC 午夜重新開始。
battle-better = 哪個回答比較好？
battle-a = A 比較好
battle-tie = 平手
battle-both-bad = 都不好
battle-b = B 比較好
battle-why = 加上理由（選填）
battle-comment = 留言
battle-quote = 引用為理由
battle-quoted = 已引用，會隨你的投票一起送出。
battle-all-keys = 所有快速鍵
battle-vote = 投票
battle-stop = 停止兩個回答
battle-regenerate = 兩個都重新產生
battle-new = 新對戰
battle-further = 繼續追問
battle-ask-both = 傳給兩個模型
chat-named = 這些模型由你按名稱選擇：不投票，也沒有積分。
chat-stop = 停止回答
chat-regenerate = 重新回答
battle-shortcuts = 鍵盤快速鍵
battle-key-vote = 投給你的選擇
battle-key-ask = 送出問題
battle-held = 你的投票即將送出。
battle-held-progress = 可復原的剩餘時間
battle-undo = 復原
battle-now = 立即揭曉模型
battle-key-undo = 復原投票
battle-key-sheet = 顯示這些快速鍵
battle-no-keys = 關閉單鍵快速鍵
battle-no-keys-hint = 儲存在這個瀏覽器
battle-close = 關閉

reveal-tie = 你認為平手
reveal-both-bad = 你認為兩個都不好
reveal-vote = 你的投票
reveal-others = 查看這一組的所有投票
reveal-ratings = 目前位置
reveal-unranked = 還沒有評分
reveal-first-here = 你投的是這一組的第一票。
reveal-agreement = 其他 { $votes } 票中有 { $same } 票與你一致。
reveal-new = 問個新問題
reveal-again = 改問另外兩個模型
reveal-timing = { $first } 秒出現首字 · 共 { $total } 秒
reveal-timing-tokens = { $first } 秒出現首字 · 共 { $total } 秒 · { $tokens } 個 token
reveal-rating = <b data-elo>{ $elo }</b> <span class="soft">名次 { $rank }</span>
reveal-cost = US${ $dollars }
reveal-energy = 約 { $energy } Wh
reveal-energy-how = 耗電量依 <a href="https://ecologits.ai">EcoLogits</a> 1.0 的方法，由模型規模與回答長度估算。
reveal-crowd = 所有人的投票
reveal-receipt = 投票回條
reveal-go-on = 繼續這段對話
reveal-go-on-hint = 現在只是聊天：不投票，也沒有點數。
reveal-with-both = 問兩個模型
reveal-with = 問 <bdi translate="no">{ $model }</bdi>
reveal-receipt-text = 這是我們簽署的證明，表示我們已收到你的投票。如果你的投票一直沒有出現在<a href="/log">公開紀錄</a>中，這張回條就能證明是我們弄丟了。你可以用<a href="/.well-known/jwks.json">我們的公鑰</a>核對簽章。

vote-pending = 檢查中
vote-counted = 已計入
vote-excluded = 未計入
battle-chosen = { $choice }。按 Enter 投票。
battle-elsewhere = 你已在另一個分頁投過票。這就是那一票。
chat-named-one = 你按名稱選擇了此模型，因此沒有投票，也沒有點數。
reveal-points-soon = 點數稍後顯示
vote-check = 注意力檢查
boards-no-votes = 還沒有投票
you-all-erased = 已全部刪除：你的問題、投票、點數和設定。這是一個新的空帳戶。
vendors-way-back = 在你<a href="/rewards">連結錢包</a>或邀請同事之前，此瀏覽器是唯一的登入方式。如果在此之前清除它的 Cookie，你將失去該帳戶及其金鑰設定。
unpaid-new-model = 沒有點數：其中一個模型目前票數太少
unpaid-late = 沒有點數：投票時間比回答晚了一天以上
unpaid-too-soon = 沒有點數：距離你上一次獲得點數的投票太近
unpaid-day-done = 今天不會再獲得點數。你的投票仍會計入。
unpaid-inattentive = 沒有點數：未通過的注意力檢查太多
reveal-points = 點，待確認
vote-entry = 公開紀錄第 { $index } 筆

tag-correct = 正確
tag-helpful = 有幫助
tag-clear = 清楚
tag-creative = 有創意
tag-concise = 精簡
tag-follows-instructions = 遵照指示
tag-incorrect = 不正確
tag-unhelpful = 沒幫助
tag-confusing = 令人困惑
tag-verbose = 太長
tag-refuses = 拒絕回答
tag-ignores-instructions = 不遵照指示

reason-voted-early = 兩個回答還沒全部完成就投票
reason-answer-incomplete = 有回答被停止或中斷
reason-answer-empty = 有回答是空白的
reason-identity-in-answer = 有回答透露了自己出自哪個模型
reason-identity-in-prompt = 問題問到是哪個模型在作答
reason-too-fast = 投票前的時間不夠看完兩個回答
reason-pattern-of-votes = 投票模式看起來像自動或隨機
reason-daily-cap = 你或你所在網路今天的上限已到，UTC 午夜重新開始
reason-hidden-check = 這場對戰是注意力檢查，從不改變評分
reason-share-cap = 超過一個人在一個月投票中可占的比例
reason-conflict-of-interest = 投票者屬於某家模型廠商的帳號

## The leaderboard

boards-title = 排行榜
boards-lede = 名次是一個範圍：1–5 表示在第 1 到第 5 名之間。範圍重疊，就表示難分高下。<a href="/transparency">核對我們的計算</a>。
boards-nav = 各排行榜
boards-board = 排行榜
boards-counted = <span data-raw>{ $raw }</span> 票中計入 <span data-counted>{ $counted }</span> 票
boards-entry = 截至公開紀錄第 <span data-log-size>{ $entry }</span> 筆。評分隨每一票變動。
boards-now = 截至頁面載入時
boards-live = 即時
boards-lost = 連線中斷，正在重新連線…
boards-reorder = 排名有變動：重新排序
boards-order = 排序方式：
boards-by-rating = 評分
boards-by-lower = 區間下限
boards-files = 下載 <a href="{ $csv }" download>CSV</a> · <a href="{ $json }">JSON</a> · <a href="{ $feed }">Atom 訂閱</a>
boards-rating = 評分
boards-interval = 95% 區間
boards-styled = 風格校正
boards-styled-long = 排除長度、格式與位置影響後的評分，以最新快照為準
boards-elo = 即時評分
boards-tied = 平手
boards-both-bad = 都不好
boards-to-pass = 超越所需票數
boards-to-pass-long = 再贏上一名幾次，兩者就會互換名次
boards-price = 價格
boards-price-long = 每百萬 token 的美元價格：輸入／輸出
boards-price-to = 不超過 US${ $limit }
boards-price-over = 超過 US${ $limit }
boards-size = 規模
boards-size-long = 參數量，單位為 B（十億）
boards-size-to = 不超過 { $limit }B
boards-size-over = 超過 { $limit }B
boards-no-rating = 還沒有評分：它只贏過、只輸過，或只遇過沒有評分的模型
boards-between = 介於 { $low } 與 { $high } 之間，最可能是 { $rating }
boards-search = 模型或廠商
boards-any = 不限
boards-filter = 篩選
boards-show-all = 顯示所有模型
boards-all-columns = 所有欄位
boards-fewer-columns = 較少欄位
boards-none-found = 沒有符合的模型。請更改搜尋或篩選條件。
boards-empty = 這份排行榜還沒有投票。<a href="/">開始對戰</a>，投下第一票。
boards-effects = 呈現方式對投票的影響，以每一標準差的評分差距表示（公開紀錄第 { $entry } 筆）：
boards-plots = 圖表
plot-intervals = 評分與 95% 區間
plot-wins = 各組模型的勝率
plot-counts = 各組模型的對戰場數
plot-history = 評分變化
plot-price = 評分與價格
plot-in = 放大
plot-out = 縮小
plot-whole = 顯示全部
plot-picture = 將所見內容下載成圖片
plot-table = 將所見內容下載成 CSV
plot-keys = 指向一個標記，或使用方向鍵。按 + 與 − 縮放。
boards-pair = 兩兩對決
boards-compare = 比較
compare-title = 比較模型
compare-choose = 選擇二到四個
compare-nobody = 請至少選擇兩個模型來比較。
compare-pairs = 兩兩對決
compare-first = 模型
compare-also = 以及
compare-none = 無
boards-snapshot = 最新快照：<a href="{ $link }">#{ $number }</a>
boards-changes = 與上一份相比的變化
boards-all-snapshots = 所有快照
log-title = 公開紀錄
log-lede = 每一票及其判定，依統一的順序排列。之後不會更改或刪除：移除一票，會記為一筆新紀錄。
log-size = { $entries } 筆紀錄
log-empty = 還沒有判定過的票。
log-entry = 紀錄
log-at = 時間
log-vote = 投票
log-verdict = 判定
log-leaf = 葉雜湊
log-retraction = 已移除
log-reinstatement = 重新計入
snapshots-title = 快照
snapshots-lede = 每個快照都是紀錄在某一長度時的完整排行榜，其位元組永不改變。
snapshots-published = 發布時間
snapshots-entries = 紀錄筆數
snapshots-changes = 自 #{ $number } 以來
boards-how = 評分如何計算
boards-how-text = 我們從<a href="/log">公開紀錄</a>取出每一張計入的票，找出最能解釋誰勝過誰的評分（Bradley–Terry，最大概似法）。平手或都不好，兩個模型各算半勝。95% 區間採用三明治估計；在快照中，同一人的投票會歸為一群。兩次計算之間，即時評分（Elo）隨每一票變動。<a href="/rules">哪些投票會計入</a>。想自己驗證這份排行榜，請執行：
effect-side = 先顯示
effect-tokens = 長度
effect-headings = 標題
effect-bold = 粗體
effect-lists = 清單

## Head to head

pair-title = { $a } 對 { $b }
pair-never = 這兩個模型還沒在這份排行榜上碰過面。
pair-label = { $a } 贏 { $wins } 票 · 未分勝負 { $neither } 票 · { $b } 贏 { $losses } 票
pair-caption = { $votes } 票的結果
pair-expected = 根據兩個模型的所有投票，我們預期 <bdi translate="no">{ $a }</bdi> 對上 <bdi translate="no">{ $b }</bdi> 的得勝比例為 { $share }，未分勝負時各算半勝。
pair-left = { $votes } 票中，<bdi translate="no">{ $a }</bdi> 有 { $left } 票是模型 A（先顯示）。

## What changed

changes-title = 變化
changes-between = 從 { $from } 的排行榜到 { $to } 的排行榜。
changes-snapshot = #{ $number }，{ $at }
changes-none = 沒有模型的評分變動滿 1，名次也全部維持不變。
changes-joined = <b translate="no">{ $model }</b> 加入排行榜，評分 { $rating }，名次 { $rank }。
changes-left = <b translate="no">{ $model }</b> 離開排行榜，最後的評分是 { $rating }。
changes-first-rating = <b translate="no">{ $model }</b> 首次獲得評分：{ $rating }，名次 { $rank }。
changes-no-rating = <b translate="no">{ $model }</b> 不再有評分，最後的評分是 { $rating }。
changes-rose = <b translate="no">{ $model }</b> 上升 { $points }，來到 { $rating }。
changes-fell = <b translate="no">{ $model }</b> 下降 { $points }，來到 { $rating }。
changes-rank = 名次原為 { $before }，現在是 { $after }
changes-new = 新增 { $votes } 票
changes-back = 移除 { $votes } 票
changes-rules = 投票規則有變動
changes-basket = 參考模型有變動
changes-from = 起始快照
changes-to = 結束快照
cause-new = 加入排行榜
cause-gone = 離開排行榜
cause-rule-change = 規則有變動
cause-retractions = 投票遭移除
cause-new-votes = 新增投票
cause-others-votes = 其他模型的投票
cause-none = 沒有變化

## A model

model-price = 每百萬 token：輸入 US${ $input } · 輸出 US${ $output }
model-size = { $total }B 參數
model-size-active = { $total }B 參數，其中啟用 { $active }B
model-verdict = 評分 { $rating }，介於 { $low } 與 { $high } 之間：{ $models } 個模型中的名次為 { $rank }，依據 { $votes } 票。
model-near = 名次相近的模型
model-stealth = 這是化名模型。參賽期結束後，我們會公布是哪家廠商，以及試過多少個版本。
model-was-stealth = 參賽期間的名稱是 { $name }。
model-was-one-of = 參賽期間的名稱是 { $name }。廠商試過的版本共有 { $variants } 個。
model-slot = 參賽期：{ $slot }。目前 { $votes } 票。<a href="/transparency#slots">查看所有參賽期</a>
model-endpoint-changed = 參賽期間，這個模型的廠商在 { $at } 更換了端點。在那之前與之後的投票，對象可能是不同的模型。
model-boards = 在各排行榜上
model-no-votes = 還沒有計入的投票。<a href="/">開始對戰</a>，說不定會遇到這個模型。
model-boards-caption = 有這個模型投票的排行榜
model-best = 排第一的機率
model-of = 共 { $models } 個
model-rivals = 對上各個對手
model-neither = 未分勝負
model-rival = 對手
model-by-votes = 計入的投票，所有問題
model-rivals-caption = 對手，依票數由多到少
col-rival = 對手
model-went = 結果
col-won = 勝
col-lost = 敗
col-expected = 預期
col-expected-long = 依評分預測的得勝比例，未分勝負算半勝
model-compare = 比較
model-compare-with = 對手：<bdi translate="no">{ $rival }</bdi>
model-draws = 出場頻率
model-drawn = 已結束 { $battles } 場對戰：占所有出場的 { $share }（目標 { $intended }）。
model-drawn-before = 已結束 { $battles } 場對戰：占所有出場的 { $share }。目前沒有參加對戰。
model-all-draws = 查看所有模型
model-badge = 在你的網站顯示這個評分
model-badge-alt = { $model } 的評分徽章

## You

you-title = 我的
history-title = 我的對戰
history-all = 我的所有對戰
you-no-session = 這裡還沒有內容。<a href="/">開始你的第一場對戰</a>，之後就能在這裡找到。
missions-title = 今日目標
mission-ask = 問一個你真正想知道的問題
mission-compare = 兩個回答都看完，再投票
mission-review = 為你的投票加上理由或留言
missions-of = { $done }／{ $goal }
missions-note = 這些目標對排行榜最有幫助。目標本身不會獲得點數，<a href="/rules">計入的投票</a>才會。UTC 午夜重設。
you-battles = 我的對戰
you-search = 搜尋
you-search-hint = 你問題裡的字詞
you-show = 顯示
you-all = 全部
you-open = 尚未投票
you-voted = 已投票
pin = 釘選
unpin = 取消釘選
pinned = 已釘選
pinned-not = 依日期
you-nothing = 還沒有對戰。<a href="/">開始第一場</a>。
you-nothing-fits = 沒有符合的對戰。<a href="/you">顯示全部</a>
you-erased = （已刪除）
state-generating = 作答中
state-ready = 等你投票
state-void = 已取消：有一個模型無法作答
you-consent = 你的資料可以怎麼使用
you-consent-text = 你的問題會傳給作答的兩個模型。你的投票會以隨機名稱寫入公開紀錄。我們只會在你於此處允許的範圍內，把你的問題與回答分享給他人，並會先遮蔽我們找到的個人資料。
you-consent-unsaid = 你還沒有選擇，所以我們不會分享你的任何文字。
you-publish = 允許他人閱讀我的問題與回答
you-publish-hint = 模型廠商與公開資料集可能會收錄這些內容。
you-train = 允許用這些內容訓練模型
you-train-hint = 必須同時允許他人閱讀，才會生效。
you-commercial = 允許商業使用
you-commercial-hint = 未允許時，只有研究可以使用這些內容。
you-private = 將我的所有資料排除在外
you-private-hint = 即使是不含文字的投票，也不會納入任何查詢、匯出或資料集。這些投票仍會留在公開紀錄中。
you-keep = 儲存選擇
you-kept = 已儲存。你的選擇適用於我們從現在起分享的所有內容。
you-consent-note = <a href="/transparency">查看誰收到了哪些資料</a>。變更會套用到日後的查詢、匯出與資料集。已經分享出去的內容，我們無法收回。
you-copy = 下載你的資料
you-copy-text = 一個經過簽署的檔案，包含你的對戰與其中的文字、你的投票與是否計入，以及你的點數、領取申請和資料使用選擇。
you-download = 下載我的資料
you-erase = 全部刪除
you-erase-text = 這會刪除你的問題、回答、你的留言、錢包綁定、設定，以及你還沒領取的所有點數。刪除後無法復原。你的投票會留在公開紀錄中，但不含文字，而且紀錄中沒有任何內容能追溯到你。
you-erase-words = 全部刪除
you-erase-type = 若要確認，請輸入 <em>{ $words }</em>
you-erase-button = 全部刪除
you-not-erased = 沒有刪除任何內容：輸入的文字不相符。請照著顯示的文字輸入，再試一次。

## Points

points-title = 我的點數
points-no-session = 還沒有點數。<a href="/">開始對戰</a>：投票計入，你就會獲得點數。
points-untested = 在我們看到你足夠多的投票之前（通常是 80 到 120 票），你的點數會維持待確認。只要你有看回答，屆時這些點數就會全部變成可領取。<a href="/rules">了解運作方式</a>
points-held = 你的點數已凍結，因為你的投票模式看起來像自動或隨機。照常投票即可：你的投票仍會計入；等投票看起來像是有人看過回答，凍結就會解除。如果是我們弄錯了，請在下方申訴。<a href="/rules">了解運作方式</a>
points-excluded = 我們移除了你的投票，因為投票模式看起來像自動或隨機。如果是我們弄錯了，請在下方申訴，會有專人查看。<a href="/rules">了解運作方式</a>
points-appeal = 覺得我們弄錯了？告訴我們原因。
points-appeal-button = 送出申訴
points-reputation = 信譽：{ $tier }。信譽會隨著時間、計入的投票與你通過的注意力檢查而提高。與他人是否一致，沒有影響。
tier-newcomer = 新手
tier-known = 熟面孔
tier-trusted = 受信任
tier-veteran = 資深
points-claim = 將點數換成代幣
points-word = 點
points-so-far = 目前累計獲得 { $earned } 點，已領取 { $claimed } 點。
points-votes = 每一票獲得的點數
points-pending = 待確認
points-available = 可領取
points-kept = 已凍結
points-own-rating = 我的評分
points-statement = 點數明細
points-nothing = 還沒有點數。把兩個回答都看到最後再投票：投票計入，你就會獲得點數。<a href="/rules">能獲得多少</a>
points-statement-caption = 點數明細，由新到舊
col-points = 點數
col-from = 來源
col-to = 去向
col-vote = 投票
col-why = 原因
line-base = 計入的投票
line-bonus = 一致加成
line-settle = 等待期結束
line-hold = 已凍結
line-release = 解除凍結
line-forfeit = 投票遭移除
line-restore = 投票恢復計入
line-merge = 從你的訪客帳號轉入
line-reserve = 領取已開始
line-pay = 領取已支付
line-void = 領取未支付，點數已退回
purse-issuance = 新點數
purse-forfeited = 已移除
purse-reserved = 為領取保留
purse-claimed = 已領取
purse-pending = 待確認
purse-available = 可領取
purse-held = 已凍結

## Rewards

rewards-title = 獎勵
rewards-test = 這個競技場在測試網路 <strong translate="no">{ $network }</strong> 上支付。那裡的代幣沒有價值。
rewards-no-session = 還沒有可領取的點數。<a href="/">開始對戰</a>：計入的投票會獲得點數，你可以將點數換成代幣。
rewards-available = 可領取
rewards-worth = 點，今天相當於 { $tokens } 枚代幣
rewards-rate = 兌換率
rewards-rate-hint = 點換一枚代幣，在這個<a href="/rewards/periods">獎勵週期</a>內固定不變
periods-title = 獎勵週期
periods-lede = 在每個週期內，兌換一枚代幣所需的點數相同。兌換率在週期開始前確定，之後不再改變。
periods-number = 週期
periods-rate = 兌換一枚代幣的點數
periods-earned = 已獲得
periods-claimed = 已支付
periods-open = 尚未結束
rewards-wallet = 錢包
rewards-cools = 你最近解除綁定了另一個錢包。為了保護你的點數，我們從 { $moment } UTC 起才會付款到這個錢包。
rewards-unlink = 解除綁定錢包
rewards-unlink-hint = 我們要等一段等待期後，才會付款到你的下一個錢包。萬一有人進入你的帳號，這樣能保護你的點數。
rewards-no-wallet = 我們在這個瀏覽器中找不到 Solana 錢包。請安裝支援 Wallet Standard 的錢包，再重新載入這個頁面。
rewards-script = 綁定錢包需要 JavaScript。請啟用 JavaScript，再重新載入這個頁面。
rewards-link = 綁定 Solana 錢包，就能領取點數，也能從其他瀏覽器找回點數。你只需簽署一則簡短的訊息。簽署免費，也不會動用任何資金。
rewards-sign-in = 使用 { $wallet } 登入
rewards-waiting = 正在等待 { $wallet }…
rewards-not-signed = 你的錢包沒有簽署，所以沒有任何變更。準備好後再試一次。
rewards-no-account = { $wallet } 沒有向此頁面分享 Solana 帳戶。請在錢包中選擇一個，然後再試一次。
rewards-no-reply = 無法讀取回覆，所以沒有任何變更。請檢查網路連線，然後再試一次。
rewards-claim = 領取
rewards-claim-points = 要領取的點數
rewards-claim-kept = 在區塊鏈網路確認付款之前，我們會為你保留這些點數，即使途中出錯也一樣。你可以關閉這個頁面。
rewards-claim-hint = 滿 { $points } 點即可領取。你目前有 { $have } 點。
rewards-claims = 我的領取申請
rewards-claims-caption = 我的領取申請，由新到舊
rewards-tokens = 代幣
rewards-check = 證明
rewards-explorer = 在區塊鏈瀏覽器查看
rewards-signature = 交易簽章
rewards-how = 不必信任我們，自己核對付款
rewards-how-text = 代幣是 <code class="address">{ $mint }</code>，我們從 <code class="address">{ $treasury }</code> 付款。每筆付款都會在備註中寫明對應的領取申請，並建立一個位址由該申請得出的帳戶，因此區塊鏈網路本身就會拒絕為同一筆申請付款兩次。
claim-waits = 已延後
claim-treasury-short = 我們正在補充金庫。你的點數已為你保留。
claim-looked-at = 需要專人查看。你的點數已為你保留。
claim-queued = 排隊中
claim-queued-hint = 我們很快就會送出這筆付款。
claim-open = 支付中
claim-open-hint = 正在等待最終確認。
claim-paid = 已支付
claim-paid-hint = 已在你的錢包中。
claim-released = 未支付
claim-released-hint = 區塊鏈網路不接受這個錢包。你的點數已退回；綁定另一個錢包即可領取。

## Rules

rules-title = 規則
rules-headline = 哪些投票計入，能獲得多少
rules-lede = 規則版本 { $version }。每一票不是計入就是未計入，我們會告訴你是哪一種，以及原因。他人是否與你一致，完全不影響這項判定。
rules-count = 哪些投票會計入
rules-shown = 兩個回答都完整顯示到最後，問題沒有問是哪個模型在作答，回答也沒有透露。
rules-slow = 投票前有足夠的時間看完兩個回答。
rules-daily = 沒有超過每人每天（UTC）{ $votes } 票的上限。
rules-no-daily = 沒有每日上限。
rules-weights = 新手最初的投票，以及對一再被問到的問題所投的票，權重較低。確切權重會隨公開紀錄一起公布。
rules-share = 在三十天內，一個人的投票只能占一份排行榜的一小部分。屬於模型廠商帳號的人不參與模型排名。
rules-network = 同一個網路的人共用每天的配額。投票的人越多，每個人計入並獲得點數的票就越少，但每個人都會分到一些。
rules-late = 在回答之後超過一天才投的票會計入，但不會獲得點數。
rules-unrated = 計入票數少於 { $votes } 票的模型還沒有評分，所以對它的投票無法拿評分來檢驗。這些投票的權重為 { $share }，不會獲得點數。
rules-back = 我們何時移除投票
rules-back-text = 我們會拿每個人的投票，與不看回答的投票方式比較：隨機、總是投同一邊、總是平手、總是與其他所有人相反，或總是投同一個模型。證據達到 { $hold } 比 1 時，我們凍結點數。達到 { $exclude } 比 1 時，我們會在公開紀錄中寫入新的紀錄，移除這些投票，並重新計算不含這些投票的排行榜。單純口味特別不會走到這一步，檢驗已經考慮到這一點。你可以申訴，會有專人查看，結果也會留下紀錄。
rules-checks = 隱藏的注意力檢查
rules-checks-text = 在 { $share } 的對戰中，我們會檢查回答有沒有被閱讀。其中一個回答被截斷或答非所問、兩個回答相同，或是你以前的一場對戰把 A、B 對調後再次出現。這類對戰不會影響評分。在你投票之前，它們看起來和其他對戰一樣；投票之後，我們會告訴你。如果你選了看過的人都不會選的回答，或沒有發現差別，獲得的點數會減少。
rules-points = 點數
rules-earn = 每張計入的票獲得 { $base } 點。每天前 { $full } 票可得全額，之後逐票遞減，超過 { $most } 票就不再獲得點數。
rules-gap = 間隔不到 { $seconds } 秒的投票，只會獲得一次點數。
rules-attention = 點數會依你在注意力檢查中的表現調整；還沒有任何結果時，你會獲得其中的 { $share }。新點數的待確認期為 { $span }。
rules-tested = 點數還要等到我們看到你足夠多的投票，能判斷回答有沒有被閱讀，通常是 80 到 120 票。
rules-bonus = 在最多 { $share } 的對戰中，你看到的回答別人也看過。如果你與他人在這些對戰中一致的次數，多於巧合所能解釋的程度，你會獲得加成，最多為基本點數的 { $bonus }。如果不一致，你仍保有全部基本點數。
rules-per-day = 每天票數
rules-per-vote = 每票平均點數
rules-raw = 收到與計入的票數
rules-raw-text = 收到 { $raw } 票，計入 { $counted } 票。
rules-left-out = 投票未計入的原因
rules-left-out-caption = 未計入的投票，依原因列出
span-seconds = { $seconds } 秒
span-hours = { $hours } 小時

## Transparency

open-title = 透明度
open-lede = 這個頁面上的一切，你都能用原始資料（JSON）自己核對：<a href="/api/v1/log">公開紀錄</a>、<a href="/api/v1/models">出場情況</a>、<a href="/api/v1/rules">規則與未計入的投票</a>、<a href="/api/v1/disclosures">資料接收者</a>、<a href="/api/v1/releases">公開資料集</a>。
open-recompute = 自己驗證排行榜
open-recompute-text = 每份發布的排行榜都只由公開紀錄得出。這個指令會重新計算一份並逐一比對每個位元組，所以你不必信任我們：
open-drawn = 各模型的出場頻率
open-drawn-text = 我們在讀取問題之前就選好每一組模型，並把選中的機率寫入公開紀錄。只統計已結束的對戰。
open-drawn-caption = 各模型的出場情況
open-intended = 目標占比
open-times = 對戰場數
open-slots = 廠商送來參賽的模型
open-slots-text = 參賽期何時結束，在開始前就已確定，期間的投票也會保留。結束之前，化名模型只有代號；結束之後，我們會公布是哪家廠商，以及試過多少個版本。<a href="/api/v1/slots">查看 JSON</a>
open-slots-caption = 各模型的參賽期
open-whose = 廠商
open-told = 結束時公布
open-variants = 試過的版本數
open-rules = 查看規則
open-disclosed = 誰收到了哪些資料
open-which = 篩選
open-releases = 公開資料集
open-release = 發行版
open-date = 日期
open-contributors = 貢獻者
open-withdrawn = 上一個發行版之後撤回
open-withdrawn-both = { $votes } 票、{ $texts } 則文字

## Vendors

vendors-title = 模型廠商
vendors-headline = 給模型廠商
vendors-lede = 看看大家偏好哪些回答、你的模型輸在哪裡。在每位貢獻者允許的範圍內匯出訓練資料。
vendors-no-session = 先<a href="/">開始對戰</a>，這會在這個瀏覽器建立你的帳號。接著回到這裡註冊。
vendors-sign-up = 註冊
vendors-name = 名稱
vendors-research = 僅供研究
vendors-research-hint = 勾選即聲明：你不會用這些資料營利。允許研究使用的貢獻者較多。
vendors-api = <a href="/docs">API</a> 可搭配 curl 與任何 HTTP 函式庫使用。
vendors-new-key = 你的新金鑰
vendors-new-key-text = 現在就複製並妥善保管，我們不會再次顯示。
vendors-keys = API 金鑰
vendors-keys-caption = API 金鑰，由新到舊
vendors-prefix = 開頭字元
vendors-may = 權限
vendors-used = 上次使用
vendors-end = 撤銷
vendors-revoke = 撤銷
vendors-make-key = 建立金鑰
vendors-key-for = 這把金鑰的用途是什麼？
vendors-key-may = 權限
vendors-make = 建立金鑰
scope-battles-read = 讀取所有投票
scope-battles-read-own = 讀取你自家模型對戰中的投票
scope-exports-run = 匯出檔案
scope-models-write = 管理你的模型與參賽期
scope-webhooks-write = 管理 Webhook
scope-admin = 管理金鑰與成員
key-revoked = 已撤銷
key-expired = 已過期
key-until = 有效至 { $moment } UTC
key-works = 有效
key-never = 從未
vendors-exports = 匯出
vendors-columns = 資料結構
vendors-form = 檔案格式
vendors-all = 全部
vendors-export = 匯出
vendors-exports-none = 還沒有匯出。每個檔案都附有一張說明內容的資料卡，我們只會保留一段時間。
sample-file = 先用虛構的投票試試你的程式，不需要金鑰：
vendors-exports-caption = 匯出，由新到舊
vendors-file = 檔案
vendors-progress = 進度
vendors-progress-of = { $file } 的進度
vendors-bytes = 位元組
export-queued = 排隊中
export-running = 進行中
export-done = 已就緒
export-failed = 失敗
export-expired = 已過期
vendors-hooks = Webhook
vendors-audit = 操作紀錄
vendors-jobs = 主控台各部分
vendors-overview = 總覽
vendors-team = 團隊
vendors-days = 30 天內 { $votes } 張計入的票
vendors-your-id = 要加入公司的團隊，請把你的帳號 ID 傳給對方：<code translate="no">{ $account }</code>
team-lede = 成員代表這家公司操作。他們對公司模型的投票不計入。
team-account = 帳號 ID
team-since = 加入時間
team-remove = 移除
team-invite = 邀請成員
team-invite-hint = 同事登入後可在本頁找到帳號 ID。邀請 14 天內有效。
vendors-audit-note = <a href="/transparency">誰收到了哪些資料</a>的名單是公開的。
vendors-others = 你的其他帳號：

query-title = 查詢
query-build = 建立查詢
query-lede = 選擇你要的投票，看看有多少、呈現什麼結果，再匯出。
query-opponent = 對手
query-outcome = 結果
query-any = 不限
outcome-a = A 勝
outcome-b = B 勝
outcome-tie = 平手
outcome-both-bad = 都不好
outcome-won = 所選模型勝
outcome-lost = 所選模型敗
query-language = 語言
query-kind = 問題類型
query-tag = 所給理由
query-tier = 投票者信譽
query-verdict = 判定
verdict-counted = 已計入
verdict-excluded = 未計入
verdict-retracted = 計入後移除
query-from = 起始（含）
query-to = 結束（不含）
query-count = 計算票數
query-exact = 剛好有 { $votes } 票符合。
query-about = 約有 { $votes } 票符合，由紀錄的抽樣估算。
query-none = 沒有符合的投票。移除一項篩選條件，再計算一次。
query-slices = 各模型的結果
query-slices-caption = 依贏得票數排列的模型，附 95% 區間
query-too-many = 數量太多，無法在這個頁面加總。請用 API 取得結果：<code>{ $address }</code>
query-take = 匯出這些投票
query-curl = 用 API 匯出
query-back = 回到主控台
hooks-caption = 最近的傳送
hooks-add = 新增 Webhook
hooks-add-text = 我們會將事件傳送到你的網址，並依 Standard Webhooks 規範簽署。如果對方沒有回應 2xx，我們會在一天多的時間內重試。
hooks-url = 網址
hooks-events = 要傳送的事件
hooks-secret = 簽署密鑰
hooks-remove = 移除 Webhook
hooks-again = 重新傳送
hooks-test = 傳送測試事件
hooks-event = 事件
hooks-tries = 嘗試次數
hooks-outcome = 回應
hooks-none = 還沒有傳送。
delivery-waiting = 等待中
delivery-delivered = 已送達
delivery-given-up = 已放棄

## A vendor's own models

own-title = 我的模型
own-credits = { $cap ->
    [none] 剩餘額度 { $left }，已用 { $spent }。你的模型每有一票計入，就使用 1 點額度。額度由競技場的營運者發放。
   *[some] 剩餘額度 { $left }，已用 { $spent }，每天最多 { $cap }。你的模型每有一票計入，就使用 1 點額度。額度由競技場的營運者發放。
  }
own-none = 還沒有模型。任何與 OpenAI 相容的端點，都能新增模型。我們會先測試，再讓模型進入對戰；參賽期何時結束，在開始前就已確定。
own-caption = 我的模型，依 ID 排列
examples-title = 範例
examples-of = <bdi translate="no">{ $model }</bdi> 的表現
examples-lede = 公開紀錄最近 { $entries } 筆中，投票者已允許分享文字的最新投票。它們會計入你每天的列數。
examples-against = 對上 <bdi translate="no">{ $rival }</bdi>
examples-none = 還沒有附上分享文字的投票。
own-id = ID
own-stage = 狀態
own-test = 端點測試
own-test-again = 重新測試
own-remove = 移除
own-slot = 開始參賽
own-slot-text = 參賽期從現在開始，達到你設定的票數就結束。不論結果如何，都無法更改或停止。如果想在特定日期結束，請改用 API。
own-stealth = 化名
own-stealth-hint = 參賽期結束前，大家只看得到 ID。結束後，我們會公布名稱、廠商，以及試過多少個版本。
own-begin = 開始參賽
own-bring = 新增模型
own-id-for-ever = ID（之後無法更改）
own-id-hint = 若以化名參賽，請選一個不會透露任何資訊的代號。
own-name = 名稱
own-family = 系列
own-family-hint = 與名稱相同
own-licence = 授權
own-endpoint = 端點網址，到 /v1 為止
own-remote = 模型在該端點的名稱
own-key = API 金鑰
own-key-hint = 加密儲存，不會再次顯示。
own-register = 新增並測試
own-no-slot = 無
stage-unchecked = 必須先通過端點測試
stage-ready = 可以開始參賽
stage-waiting = 參賽期尚未開始
stage-running = 正在對戰中
stage-no-credit = 已暫停：額度用完
stage-daily-cap = 暫停到明天（UTC）：已達每日上限
stage-failing = 已暫停：端點持續出錯
stage-ended = 參賽期已結束
test-under-way = 執行中
test-passed = 通過
test-failed = 未通過
test-not-yet = 尚未執行
step-passed = 通過
step-failed = 未通過
step-advice = 建議
next-runs = 端點測試執行中
next-has-to-pass = 必須先通過端點測試
next-slot = 開始參賽
next-test = 端點測試

## Operators

admin-title = 審查
admin-headline = 投票正在審查中的人
admin-lede = ID 是公開紀錄中的隨機名稱，不是帳號。證據是指：這些投票出自不看回答的人的可能性，是出自有看回答的人的多少倍。你在這裡做的一切，都會以你的名義永久保留。
admin-discovery = 證據達 { $evidence } 以上的人，預期每 100 人中最多 1 人是誠實的（對所有帳號採用 e-BH）。
admin-nobody = 沒有人的點數遭凍結，也沒有人的投票遭移除。
standing-good = 正常
standing-held = 點數凍結
standing-excluded = 投票已移除
admin-evidence = 證據 { $evidence }，公開紀錄第 { $entry } 筆，{ $moment }
admin-discovered = （幾乎可以確定沒有看回答）
admin-reviewed = <strong>{ $action }</strong>，{ $actor }，{ $moment }
review-appeal = 申訴
review-clear = 已解除
review-uphold = 投票已移除
admin-reason = 理由
admin-clear = 解除：沒有問題
admin-uphold = 移除此人的投票

arena-title = 競技場狀態
arena-reviews = 審查
arena-models = 模型與權重
arena-models-text = 權重來自設定 <code>models.catalogue</code>，或來自你在這裡的設定。先預覽占比，再儲存：一秒之內，每個節點都會照此選取模型。
arena-models-caption = 模型，依 ID 排列
arena-weight = 權重
arena-would = 將變成
arena-try = 新權重
arena-try-button = 預覽效果
arena-set = 變更
arena-set-button = 儲存
arena-as-file = 與檔案相同
arena-file = 檔案中：{ $file }
arena-acts = 模型的變更
alerts-title = 需要處理
alerts-none = 沒有需要處理的事。
alert-settings = 依所做的設定，可選取的模型不到兩個，因此只依檔案執行
alert-failing = { $model } 最近 { $answers } 個回答中有 { $failed } 個失敗
alert-no-key = { $model } 沒有金鑰：請設定 { $variable } 並重新啟動
alert-appeals = { $people } 人等待審查
alert-claims = { $claims } 筆付款已停止，並附有備註
alert-few-lamports = 金庫不到 0.05 SOL：很快會付不出手續費
seek-title = 尋找人或投票
seek-what = ID
seek-hint = 投票、對戰，或公開紀錄中某人的 32 位名稱
seek-nothing = 沒有這個 ID。
seek-vote = 投票
seek-person = 投票者
seek-blind = 投票之後才顯示模型。
seek-evidence = 證據 { $evidence } 比 1
arena-people = 狀態將會改變的人：
arena-health = 近期回答
arena-health-caption = 各供應商的錯誤與延遲，取自每個模型最近已投票與已取消的對戰
arena-answers = 回答數
arena-failed = 失敗數
arena-first = 首個 token，毫秒（p50 · p99）
arena-whole = 完整回答，毫秒（p50 · p99）
arena-rules = 預覽其他規則
arena-rules-text = 用這些規則重新判定整份紀錄。不會儲存任何內容。
arena-hold = 凍結點數的證據門檻
arena-exclude = 移除投票的證據門檻
arena-daily = 每人每天票數
arena-newcomer = 採新手權重的最初票數
arena-run = 預覽規則
arena-long = 紀錄共有 { $entries } 筆，太多了，無法在頁面上判定。請改為執行 <code>agon rules dry-run</code>。
arena-same = 不會有任何變化。
arena-changes-caption = 依目前判定與新規則下的判定統計的投票
arena-change = 變化
arena-reweighted = 只會改變權重的投票：{ $votes }
arena-money = 領取與金庫
arena-reserved = 為領取保留
arena-settled = 已支付
arena-open-claims = 未完成的領取申請
arena-sol = 金庫，SOL
arena-away = 無法連線
arena-no-chain = 這個競技場不提供點數換代幣。
arena-note = 備註
arena-audit = 模型廠商的操作紀錄
arena-audit-caption = 由新到舊
arena-vendor = 廠商
arena-who = 操作者

## When something is refused

error-401 = 你沒有這個頁面的存取權限
error-404 = 找不到頁面
error-429 = 請求太多
error-500 = 我們這邊出了問題
error-other = 操作沒有成功
error-code = 代碼：<code>{ $code }</code>
error-home = 前往首頁
problem-not-found = 這個網址沒有頁面。請檢查連結，或前往首頁。
problem-unknown-battle = 我們找不到這場對戰。請檢查連結，或開始新對戰。
problem-consent-needs-publish = 要允許訓練或商業使用，必須先允許公開：請一併允許公開，或訓練與商業使用都不允許。
problem-not-your-battle = 這場對戰屬於別人，而對戰不對外公開。開始你自己的對戰來比較回答。
problem-unknown-board = 我們找不到這份排行榜。請從排行榜頁面選一份。
problem-unknown-model = 我們找不到這個模型。請從排行榜選一個。
problem-unknown-snapshot = 我們找不到這份快照，或是還沒有兩份可以比較。請等下一份快照出來後再試。
problem-unauthenticated = 我們還不認得這個瀏覽器中的你。請開始對戰，或用你之前的瀏覽器開啟這個頁面。
problem-session-expired = 你的工作階段已過期。開始對戰即可建立新的工作階段。如果你綁定過錢包，用錢包登入就能找回點數。
problem-session-invalid = 你的工作階段已失效。開始對戰即可建立新的工作階段。
problem-cross-site = 這個請求不是來自我們的頁面。請在這裡開啟頁面，再試一次。
problem-storage-unavailable = 我們目前無法存取儲存空間，所以沒有任何變更。請稍後再試。
problem-busy = 競技場目前已滿。請過幾秒再試。
problem-votes-queue-full = 目前湧入大量投票，你的投票還沒有儲存。請稍後再送出一次。
problem-too-many-requests = 剛才有點太快。請在 { $seconds } 秒後再試。
problem-internal = 我們這邊出了問題。請稍後再試。
problem-proof-refused = 自動檢查沒有及時完成。我們正在重新執行。
problem-prompt-empty = 請先輸入問題。
problem-prompt-too-long = 你的問題有 { $chars } 個字元。請縮短到 { $limit } 個以內。
problem-prompt-control-character = 你的問題在第 { $position } 個位置有看不見的字元。請刪掉該字元，再試一次。
problem-prompt-not-recorded = 我們沒有這個問題的預錄回答。請從下面的清單選一個。
problem-conversation-too-long = 這段對話約有 { $tokens } 個 token，超過模型能讀取的 { $limit } 個。請開始新對戰，或問短一點。
problem-still-generating = 回答還在產生中。請等兩個都完成後再試。
problem-already-voted = 你已經投過這場對戰，那一票仍然有效。
problem-battle-void = 這場對戰無法投票，因為有一個模型無法作答。再問一次，就會換一組新的模型。
problem-too-many-turns = 這場對戰已經到最後一個問題。現在投票，或開始新對戰。
problem-not-generating = 兩個回答都已經完成。
problem-vote-window-closed = 這場對戰的投票已經結束。請開始新對戰。
problem-unknown-tag = 我們不認得其中一個理由。請重新載入頁面，再選一次。
problem-comment-too-long = 你的留言太長。請縮短後再投票。
problem-comment-control-character = 你的留言有我們無法儲存的字元。請刪掉該字元，再投票。
problem-no-winner = 請先選擇 A、B、平手或都不好。
problem-no-wallet = 你還沒有綁定錢包。請先綁定一個。
problem-session-outdated = 這個帳號已在別處登入。用你的錢包重新登入即可繼續。
problem-no-chain = 這個競技場不提供點數換代幣。
problem-no-vendor = 你沒有這家模型廠商帳號的存取權限。請該帳號的成員新增你。
problem-name-taken = 這個名稱已經有人使用。請換一個。
problem-appeal-open = 我們已經收到你的申訴。會有專人查看。
problem-nothing-to-appeal = 沒有需要申訴的事項：你的點數沒有遭凍結，你的投票也沒有遭移除。
problem-invalid-url = 我們無法使用這個網址。網址必須以 https:// 開頭，而且能從網際網路連上。
problem-unknown-event = 請至少選擇一個要傳送的事件。
problem-too-many-webhooks = 你已經有 20 個 Webhook，這是上限。請先移除一個。
problem-too-many-exports = 正在執行或排隊的匯出太多。請等其中一個完成，再試一次。

# Within plots.
draw-title = { $board }：{ $plot }
draw-none = 投票還不夠
draw-nameless = （無名稱）
draw-models = { $models } 個模型。
draw-marks = { $marks ->
    [all] 圓點：評分 · 橫條：95% 區間 · 空心：初步
    [bars] 圓點：評分 · 橫條：95% 區間
    [hollow] 空心：初步
   *[narrow] 橫條：95% 區間 · 空心：初步
 }
draw-point = { $name }：{ $value }
draw-both = { $first }，{ $second }
draw-interval = 區間 { $low } 至 { $high }
draw-unbounded = 無限制
draw-ranked = 名次 { $rank }
draw-provisional = 初步
draw-leader = { $name } 以 { $rating } 的評分領先。
draw-leader-between = { $name } 以 { $rating } 的評分領先（區間 { $low } 至 { $high }）。
draw-last = { $name } 以 { $rating } 排在最後。
draw-provisionals = 初步：{ $models } 個。
draw-price-axis = 每百萬 token 的美元價格，輸入與輸出的平均
draw-priced = { $models } 個模型的評分與價格，以每百萬 token 的美元價格表示，取輸入與輸出的平均。
draw-price-best = { $name } 的評分為 { $rating }，價格為 US${ $price }。
draw-price-front = 沒有更便宜的模型勝過其中任何一個。
draw-span = { $models } 個模型，{ $from } 至 { $to }。
draw-left-out = 未顯示：{ $models } 個。
draw-highest = { $way ->
    [up] 最後最高的是 { $name }，評分 { $rating }，比第一個點上升 { $moved }。
    [down] 最後最高的是 { $name }，評分 { $rating }，比第一個點下降 { $moved }。
   *[level] 最後最高的是 { $name }，評分 { $rating }。
 }
draw-wins-note = 列模型勝過欄模型的頻率（%）
draw-counts-note = 各組模型的對戰場數
draw-first = { $note }；{ $models } 個模型中的前 { $shown } 個
draw-wins-pair = { $row } 對 { $column }：{ $battles } 場中的 { $percent }%
draw-counts-pair = { $row } 對 { $column }：{ $battles } 場對戰
draw-wins-models = { $models } 個模型：列模型勝過欄模型的頻率。
draw-counts-models = { $models } 個模型：各組模型的對戰場數。
draw-lopsided = 差距最大的一組：{ $battles } 場對戰中，{ $row } 有 { $percent }% 勝過 { $column }。
draw-met-most = { $row } 與 { $column } 碰面最多次，共 { $battles } 場對戰。
draw-pairs-missing = 沒有投票的組合：{ $pairs }。
draw-missing = 無
vendors-invited = <bdi translate="no">{ $vendor }</bdi> 邀請你加入該廠商的帳號。
vendors-invited-hint = 如果加入，你對該廠商模型的投票就不再計入排名。
vendors-accept = 接受
vendors-decline = 拒絕
vendors-unconfirmed = 你聲明不會用這些資料營利。在營運者確認之前，你只會取得允許商業使用的文字。

## About, privacy, terms, status

about-title = 關於 Agon
about-lede = Agon 依大家的偏好為 AI 模型排名，並讓任何人都能核對排名怎麼來。
about-why-title = 為什麼有 Agon
about-why = 測驗告訴你模型知道什麼，人告訴你比較想要哪個回答。Agon 就這樣問大家，一次一個問題。
about-blind-title = 名稱一直蓋著
about-blind = 兩個模型以同樣的速度作答，頁面內容、網址和時間都不會透露它們是誰。<a href="/docs">我們的程式碼</a>裡有測試專門嘗試認出它們，而且必須認不出來。
about-ratings-title = 可以重新計算的評分
about-ratings = 每一張計入的票都是公開紀錄中的一筆。一個指令就能重新計算每份發布的排行榜，連位元組都完全相同。看看<a href="/transparency">如何核對</a>。
about-points-title = 計入的投票會獲得點數
about-points = 仔細閱讀並投票，你就會獲得點數。<a href="/rules">規則</a>說明哪些投票計入、能獲得多少。
about-open-title = 誰來付費
about-open = 模型廠商付費讓模型在這裡參賽，並付費取得投票的授權，但僅限投票者允許的投票。他們買不到名次，自己人對自家模型的投票也絕不計入。

privacy-title = 隱私權
privacy-lede = 我們保存什麼、誰看得到，以及你如何收回。
privacy-sent-title = 你的問題傳到哪裡
privacy-sent = 只傳給作答的兩個模型，不會傳給其他人。模型的廠商只收到文字，不會收到任何關於你的資訊。
privacy-kept-title = 我們保存什麼
privacy-kept = 你的問題、回答、你的投票，以及 Cookie 中的隨機 ID。沒有姓名，沒有電子郵件。為了察覺一個人使用多個帳號，我們會保存以金鑰計算的網路指紋，而不是你的網路位址。
privacy-public-title = 哪些內容公開
privacy-public = 每一票公開的有：兩個模型、你的選擇、時間，以及代表你的隨機名稱。除非你允許，你的問題與回答絕不公開。
privacy-choices-title = 你的選擇
privacy-choices = 在<a href="/you">你的資料使用選擇</a>中，你可以決定文字能不能公開、用於訓練或出售。在你允許之前，什麼都不會分享；你也可以隨時撤回，對日後生效。
privacy-gone-title = 如何刪除
privacy-gone = 在<a href="/you">你的頁面</a>上，你可以下載我們擁有的一切，或將其刪除。文字會立即從我們的檔案中刪除。投票則會留在紀錄中，使用的名稱無法追溯到任何人。

terms-title = 條款
terms-lede = 使用 Agon 前該知道的幾件事。
terms-answers-title = 回答
terms-answers = 回答由 AI 模型撰寫，可能有錯。不要詢問你無權分享的內容；如果出錯會傷害到人，就不要依賴回答。
terms-votes-title = 投票
terms-votes = 每場對戰，一人一票。由程式投的票，或收錢選擇某個模型的人所投的票，都不計入。<a href="/rules">規則</a>是公開的，每張未計入的票都會說明原因。
terms-points-title = 點數
terms-points = 點數是謝禮，不是工資。在營運者提供領取的期間，你可以依領取前顯示的兌換率，將點數領取為代幣。
terms-stop-title = 離開
terms-stop = 你可以隨時<a href="/you">刪除帳號</a>。請先領取點數：帳號刪除後就無法領取。

status-title = 服務狀態
status-well = 一切正常
status-partly = Agon 可以使用，但排行榜較舊
status-down = Agon 目前無法接受投票
status-lede = 此刻的狀態，來自傳送這個頁面給你的伺服器。
status-votes = 提問與投票
status-votes-down = 無法使用。你投的票都沒有遺失。請在一分鐘後再試。
status-boards = 即時排行榜
status-boards-down = 顯示的是稍早的結果。投票仍會計入。
status-writing = 作答中的對戰
status-log = 公開紀錄筆數
status-up = 正常

## Sharing

share = 分享
share-hint = 有連結的人都能閱讀你的問題與兩個回答，並看到是哪兩個模型，以及你的選擇。連結不會透露你是誰。但憑這兩個回答，可以在公開紀錄中找到這一票，並由此找到你的其他投票（不含姓名）。
share-live = 有這個連結的人都能看到這場對戰：
share-look = 查看他人看到的頁面
share-stop = 停止分享
shared-intro = 有人在不知道是哪兩個模型的情況下提問、投票，並分享了結果。
shared-day = 於 { $day } 投票
shared-picked-badge = 獲選
shared-picked = { $winner } 勝過 { $loser }
shared-tie = { $a } 與 { $b }：平手
shared-both-bad = { $a } 與 { $b }：都不好
problem-unknown-share = 這個連結沒有對應的對戰。分享的人可能已經停止分享。請檢查連結，或開始你自己的對戰。
problem-not-voted = 請先為這場對戰投票。
problem-is-a-check = 這場對戰是注意力檢查，回答被改動過，因此不能分享。
problem-too-many-pins = 你已釘選 { $limit } 場對戰，已達上限。請先取消釘選一場。
problem-no-code = 兩個回答都有程式碼時才能比較。
problem-too-few-models = 至少要保留兩個可用的模型。
problem-invalid-weight = 權重必須介於 0.001 到 1000 之間。
problem-not-a-battle = 這些模型由你按名稱選擇，因此這裡沒有投票。
problem-mode-not-offered = 本競技場不提供這種提問方式。
problem-wrong-models = 直接對話請選一個模型，並排比較請選兩個不同的模型。
problem-model-not-selectable = 這裡不能按名稱選擇這個模型。請另選一個。
problem-consent-is-private = 你已排除你的所有資料，所以無法分享對戰。請先變更你的資料使用選擇。
embed-how = 在你的網站顯示這份排行榜
embed-how-text = 將這段內容複製到你的網頁。框架會顯示前 10 名，並隨時更新。
embed-more = 在 Agon 查看完整排行榜
card-rated = { $rating }，介於 { $low } 與 { $high } 之間
card-unrated = 還沒有評分
card-rank = { $models } 個模型中的名次：{ $rank }
card-votes = 計入 { $votes } 票
card-own-and-crowd = 我 { $own } · 所有人 { $crowd }
card-agrees = 有 { $share } 的投票，我和所有人看法一致

## What happened since, the week, and taste

notices-title = 你的最新消息
notices-no-session = 這裡還沒有內容。<a href="/">開始對戰</a>，之後我們會在這裡列出你的投票與點數有什麼動靜。
notices-nothing = 沒有新消息。當你的領取申請已支付、你的投票或點數有變化，或你偏好的模型在<a href="/leaderboard">排行榜</a>上有變動時，都會列在這裡。
notices-new = 新
notices-read = 全部標為已讀
notices-unread = { $notices } 則新消息
today-goal = 今天 { $done }/{ $goal }
today-goal-said = 今天：{ $done }／{ $goal } 票
notices-tell = 通知我
notices-tell-not = 停止通知我
notices-tell-hint = 有新消息時，這個瀏覽器可以通知你，即使沒有開啟任何頁面。通知經過加密，絕不包含你的問題。
notices-told = 完成。這個瀏覽器會通知你。
notices-refused = 這個瀏覽器沒有允許通知。請檢查瀏覽器對這個網站的設定，再試一次。
notice-title-claim = 你的領取申請
notice-title-votes = 你的投票
notice-title-points = 你的點數
notice-title-review = 你的投票審查
notice-title-model = 你偏好的模型
notice-claim-paid = 我們已支付你 { $points } 點的領取申請。
notice-claim-returned = 我們無法支付你的領取申請，所以你的 { $points } 點已恢復為可領取。
notice-votes-removed = 我們移除了你的 { $votes } 票，因為投票模式看起來像自動或隨機。如果是我們弄錯了，你可以申訴。
notice-votes-restored = 你遭移除的投票中，有 { $votes } 票恢復計入。
notice-points-held = 你的點數已凍結，因為你的投票模式看起來像自動或隨機。你的投票仍會計入。
notice-points-released = 你的點數已解除凍結。
notice-review-cleared = 專人查看了你的投票，沒有發現問題。你的投票會計入，點數也已解除凍結。
notice-review-upheld = 專人查看了你的投票，同意應該移除。
notice-model-moved = { $model } 在排行榜上的名次從 { $from } 變為 { $to }。
progress-title = 我的這一週
progress-week = 已計入 { $votes } 票，你的目標是 { $goal } 票。
progress-votes = 這週已計入 { $votes } 票。
progress-streak = 你已連續 { $weeks } 週達成目標。
progress-freeze = 這個月可以有一週沒達成，連續週數不會中斷。
progress-no-freeze = 你已用掉這個月可以不達成的一週：再有一週沒達成，連續週數就會中斷。
progress-note = 每週從星期一 00:00（UTC）開始。只有計入的投票才算進你的這一週；達成目標或連續達成都不會獲得點數。
taste-title = 我的口味
taste-few = 再有 { $missing } 票計入，我們就會讓你看看你的口味和所有人相比如何。
taste-agreement = 在你的投票中，有 { $share } 選了所有人評分較高的模型。
taste-nothing = 你還沒有在所有人評分不同的兩個模型之間做過選擇。
taste-caption = 我對每個模型的評分，與所有人的評分並列
taste-crowd = 所有人的評分
taste-alike = 一致
taste-picture = 下載成圖片
taste-picture-hint = 只有你拿得到。圖片只顯示評分，不含任何問題或投票。
taste-note = 這是你的口味，不是測驗：與大家不一致也不會損失什麼。你的評分只依據少數投票，所以區間很寬。
