# What the pages say. One message per line of thought; markup of a message is the same in every language.
# Numbers and moments come in already written as the language writes them.

## Every page

language-name = 简体中文
skip = 跳到正文
nav = 主导航
nav-more = 更多
nav-battle = 对战
nav-boards = 排行榜
nav-you = 我的
nav-points = 积分
nav-rewards = 奖励
nav-rules = 规则
nav-open = 透明度
nav-vendors = 面向模型厂商
nav-api = API
nav-menu = 菜单
nav-about = 关于
nav-privacy = 隐私
nav-terms = 条款
nav-status = 服务状态
nav-language = 语言
motto = 投票之前，模型名称一律隐藏。每份排行榜，任何人都能用公开日志核对。
site-description = 想问什么都可以：比较两个匿名的 AI 回答，投给更好的一个，再看是谁写的。公开的排行榜，任何人都能核对。
percent = { $share }%
as-data = 查看 JSON
older = 显示更早的
newest = 查看最新
table-of = 表格：{ $what }
none-yet = 这里还没有内容。
none-so-far = 目前没有。
newest-first = 最新的在前
badge-recorded = 预录
badge-demo = 演示
badge-retired = 已退役
badge-hidden = 已隐藏
points = { $points }积分
slot-until = { $stealth ->
    [yes] 隐名，{ $from }至{ $until }
   *[no] { $from }至{ $until }
  }
slot-votes = { $stealth ->
    [yes] 隐名，自{ $from }起，满{ $votes }票为止
   *[no] 自{ $from }起，满{ $votes }票为止
  }
col-model = 模型
col-organization = 厂商
col-licence = 许可证
col-rank = 名次
col-rank-long = 投票所支持的名次范围
col-votes = 票数
col-win-rate = 胜率
col-when = 时间
col-what = 内容
col-state = 状态
col-slot = 参赛期
col-with-text = 含文本
col-number = 数量
col-share = 占比

## Boards' names

board-overall = 综合
board-single-turn = 单次提问
board-multi-turn = 多轮对话
board-code = 代码
board-maths = 数学
board-long = 长问题

## Where a battle begins

home-title = Agon：隐去名称，比较 AI 模型
home-lede = 想问什么都可以。投给更好的回答，再看它们出自哪两个模型。计入的投票会影响公开排行榜，也会为你带来积分。
home-replays = 这里是真实模型预先录下的回答，所以你只能问下面的问题。
home-demo = 你比较的是小型演示程序，不是真正的 AI 模型。
home-question = 你的问题
home-ask-keys = <kbd>Enter</kbd> 发送，<kbd>Shift</kbd> + <kbd>Enter</kbd> 换行
home-privacy = 你的问题会发送给作答的两个模型。未经你允许，我们不会公开。<a href="/you">你的数据选择</a>
home-start = 获取两个回答
modes = 提问方式
mode-side-by-side = 并排比较
mode-direct = 直接对话
mode-named = 由你选择模型，并能看到名称。这里不投票，不得积分，也不影响排行榜。内容也不会公开。
mode-first = 第一个模型
mode-second = 第二个模型
mode-model = 模型
mode-ask = 提问
home-recorded = 选一个问题
home-try = 或试试这些问题
home-headline-heard = 模型 A 还是模型 B？
home-or = 还是
home-or-end = ？
home-ask = 两个都问，
home-decide = 不看名字来评判。
home-placeholder = 问一个你懂得评判的问题
home-ranking = 当前排名
home-all-models = 全部 { $models } 个模型
home-counted = 已计入 { $votes } 票。横条表示我们还不确定的范围，每一票都会让它变短。
home-no-ranking = 还没有模型获得评分。最初的投票会带来评分。
home-recent = 刚刚揭晓
sample-title = 现在就试一次
sample-note = 这是我们写的示例，不会发送，也不会计入。
sample-question = 天空为什么是蓝色的？
sample-a = 空气对蓝光的散射远强于红光，所以蓝光从四面八方进入你的眼睛。
sample-b = 因为天空映照着大海，而大海是蓝色的。
sample-a-name = 物理学
sample-b-name = 古老的误解
sample-after = 就这么简单。在真正的对战中，这里会显示两个模型的名称，你的投票会改变它们的评分。
went-over = <b translate="no">{ $first }</b> 胜过 <bdi translate="no">{ $second }</bdi>
went-level = <bdi translate="no">{ $first }</bdi> 与 <bdi translate="no">{ $second }</bdi>：平局
went-both-bad = <bdi translate="no">{ $first }</bdi> 与 <bdi translate="no">{ $second }</bdi>：都不好
went-side-by-side = <bdi translate="no">{ $first }</bdi> 与 <bdi translate="no">{ $second }</bdi> 并排
went-direct = 与 <bdi translate="no">{ $model }</bdi> 对话
ago = { $unit ->
    [s] { $n } 秒前
    [min] { $n } 分钟前
    [h] { $n } 小时前
   *[d] { $n } 天前
  }
home-how = 如何运作
home-step-ask = 1. 提一次问
home-step-ask-text = { $models } 个模型中的两个并排作答，速度相同。每个名字都被同样长度的遮条盖住。
home-step-decide = 2. 评判
home-step-decide-text = 选 A、B、平局或都不好。你有三秒钟可以撤销；如果投票不会计入，我们会事先告诉你。
home-step-uncover = 3. 揭晓
home-step-uncover-text = 查看名称、价格、评分、大家的投票，以及你这一票得到的积分。你的投票会记入公开日志，<a href="/transparency">你可以核对</a>。

## The door

door-title = 快速检查
door-lede = 来自你所在网络的人很多，所以你的浏览器正在做一次短暂的自动检查。你什么都不用做。
door-working = 正在检查…
door-done = 一切就绪，正在开始你的对战…
door-no-script = 你的浏览器没有启用脚本。等待{ $seconds }秒，然后按下按钮。

## A battle

battle-title = 对战
battle-question = 问题{ $turn }
battle-you-asked = 你的提问
battle-which = 要显示的回答
battle-both = 两者
battle-model = 模型 { $side }
battle-your-choice = 你的选择
battle-waiting = 正在等待两个模型…
battle-reasoning = 推理过程
battle-writing = 两个模型正在作答。完成后你就可以投票。
battle-ended = 两个回答都已完成。哪个更好？
battle-opens = 继续阅读。约{ $seconds }秒后可以投票。
battle-read-other = 也读一读回答 { $side }，再投票。
battle-stopped = 有回答被停止，投票不会计入。重新生成两个回答，即可投票。
battle-wont-count = 对这两个回答的投票不会计入。{ $reason }。你可以重新生成两个回答，或投票看看作答的是哪两个模型。
reveal-picked = 你选择了 <bdi translate="no">{ $model }</bdi>
reveal-cost-small = 不到0.0001美元
battle-connected = 已重新连接。
battle-copy = 复制
battle-copied = 已复制
battle-wrap = 自动换行
battle-heard = 回答，边生成边朗读
battle-copy-answer = 复制这个回答
battle-full-width = 全宽
code-title = 比较代码
code-back = 返回回答
code-text = 只在 A 中的行：{ $a }。只在 B 中的行：{ $b }。比较的是每个回答中最长的代码。
code-caption = 两个回答的代码，逐行对照
code-whose = 出自哪个回答
code-line = 行
battle-restart = 有一个模型出错，所以我们正在让两个模型重新作答。
battle-refused = 我们无法建立连接。重新加载页面再试。
battle-lost = 连接已断开，正在重新连接…
battle-not-sent = 你的投票还没有送出，你的选择已保留。检查网络连接，再按一次“投票”。
battle-void = 这场对战已取消
battle-void-why = 有一个模型未能作答，我们再试一次后仍然如此，因此没有可比较的内容。重新提问，你会得到一对新的模型。
battle-ask-again = 重新提问
battle-late = 这些回答已超过一天。你的投票会计入，但没有积分。
battle-capped = 你或你所在网络今天的上限已到。现在投票不会计入，UTC 零点重新开始。
battle-better = 哪个回答更好？
battle-a = A 更好
battle-tie = 平局
battle-both-bad = 都不好
battle-b = B 更好
battle-why = 添加理由（可选）
battle-comment = 评论
battle-quote = 引用为理由
battle-quoted = 已引用，会随你的投票一起提交。
battle-all-keys = 全部快捷键
battle-vote = 投票
battle-stop = 停止两个回答
battle-regenerate = 重新生成两个回答
battle-new = 新对战
battle-further = 继续追问
battle-ask-both = 发送给两个模型
chat-named = 这些模型由你按名称选择：不投票，也没有积分。
chat-stop = 停止回答
chat-regenerate = 重新回答
battle-shortcuts = 键盘快捷键
battle-key-vote = 按你的选择投票
battle-key-ask = 发送问题
battle-held = 你的投票即将发出。
battle-held-progress = 剩余的撤销时间
battle-undo = 撤销
battle-now = 立即揭晓模型
battle-key-undo = 撤销投票
battle-key-sheet = 显示这些快捷键
battle-no-keys = 关闭单键快捷键
battle-no-keys-hint = 保存在此浏览器中
battle-close = 关闭

reveal-tie = 你判为平局
reveal-both-bad = 你认为两个都不好
reveal-vote = 你的投票
reveal-others = 查看这对模型的全部投票
reveal-ratings = 目前的位置
reveal-unranked = 暂无评分
reveal-first-here = 你的投票是这一对的第一票。
reveal-agreement = 其他 { $votes } 票中有 { $same } 票与你一致。
reveal-new = 问一个新问题
reveal-again = 问另外两个模型
reveal-timing = 首字{ $first }秒 · 共{ $total }秒
reveal-timing-tokens = 首字{ $first }秒 · 共{ $total }秒 · { $tokens } token
reveal-rating = <b data-elo>{ $elo }</b> <span class="soft">排名 { $rank }</span>
reveal-cost = { $dollars }美元
reveal-energy = 约 { $energy } Wh
reveal-energy-how = 耗电量按 <a href="https://ecologits.ai">EcoLogits</a> 1.0 的方法，根据模型规模和回答长度估算。
reveal-crowd = 所有人的投票
reveal-receipt = 投票回执
reveal-go-on = 继续这段对话
reveal-go-on-hint = 现在只是聊天：不投票，也没有积分。
reveal-with-both = 问两个模型
reveal-with = 问 <bdi translate="no">{ $model }</bdi>
reveal-receipt-text = 这是我们签名的凭证，证明我们收到了你的投票。如果你的投票始终没有出现在<a href="/log">公开日志</a>中，这份回执就能证明是我们弄丢了它。签名可用<a href="/.well-known/jwks.json">我们的公钥</a>核对。

vote-pending = 检查中
vote-counted = 已计入
vote-excluded = 未计入
battle-chosen = { $choice }。按 Enter 投票。
battle-elsewhere = 你已在另一个标签页投过票。这就是那一票。
chat-named-one = 你按名称选择了此模型，因此没有投票，也没有积分。
reveal-points-soon = 积分稍后显示
vote-check = 专注度检查
boards-no-votes = 还没有投票
you-all-erased = 已全部删除：你的问题、投票、积分和设置。这是一个新的空账户。
vendors-way-back = 在你<a href="/rewards">关联钱包</a>或邀请同事之前，此浏览器是唯一的登录方式。如果在此之前清除它的 Cookie，你将失去该账户及其密钥设置。
unpaid-new-model = 没有积分：其中一个模型目前票数太少
unpaid-late = 没有积分：投票比回答晚了一天以上
unpaid-too-soon = 没有积分：离你上一次得到积分的投票时间太短
unpaid-day-done = 今天不再有积分。你的投票仍然计入。
unpaid-inattentive = 没有积分：未通过的专注度检查过多
reveal-points = 积分，待确认
vote-entry = 公开日志条目{ $index }

tag-correct = 正确
tag-helpful = 有帮助
tag-clear = 清晰
tag-creative = 有创意
tag-concise = 简洁
tag-follows-instructions = 遵循指令
tag-incorrect = 有误
tag-unhelpful = 没有帮助
tag-confusing = 令人困惑
tag-verbose = 太长
tag-refuses = 拒绝回答
tag-ignores-instructions = 忽视指令

reason-voted-early = 投票时两个回答还没有全部完成
reason-answer-incomplete = 有回答被停止或中断
reason-answer-empty = 有回答为空
reason-identity-in-answer = 有回答透露了它出自哪个模型
reason-identity-in-prompt = 问题问到了作答的是哪个模型
reason-too-fast = 投票之前的时间不够读完两个回答
reason-pattern-of-votes = 投票方式看起来是自动或随机的
reason-daily-cap = 你或你所在网络今天的上限已到，UTC 零点重新开始
reason-hidden-check = 这场对战是专注度检查，从不改变评分
reason-share-cap = 超出一个人的投票在一个月的投票中可占的份额
reason-conflict-of-interest = 投票者属于某个模型厂商的账号

## The leaderboard

boards-title = 排行榜
boards-lede = 名次是一个范围：1–5 表示在第 1 到第 5 名之间。范围重叠，就是难分高下。<a href="/transparency">核对我们的计算</a>。
boards-nav = 各排行榜
boards-board = 排行榜
boards-counted = <span data-raw>{ $raw }</span> 票中已计入 <span data-counted>{ $counted }</span> 票
boards-entry = 截至公开日志第 <span data-log-size>{ $entry }</span> 条。评分随每一票变动。
boards-now = 截至页面加载时
boards-live = 实时
boards-lost = 连接已断开，正在重新连接…
boards-reorder = 名次有变，重新排序
boards-order = 排序方式：
boards-by-rating = 评分
boards-by-lower = 区间下限
boards-files = 下载 <a href="{ $csv }" download>CSV</a> · <a href="{ $json }">JSON</a> · <a href="{ $feed }">Atom 订阅</a>
boards-rating = 评分
boards-interval = 95%区间
boards-styled = 风格校正
boards-styled-long = 消除长度、格式和位置影响后的评分，截至最新快照
boards-elo = 实时评分
boards-tied = 平局
boards-both-bad = 都不好
boards-to-pass = 反超所需票数
boards-to-pass-long = 再胜上一名多少票，两者就会互换名次
boards-price = 价格
boards-price-long = 每百万 token 的美元价格：输入/输出
boards-price-to = 不超过{ $limit }美元
boards-price-over = 超过{ $limit }美元
boards-size = 规模
boards-size-long = 参数量，单位为 B（十亿）
boards-size-to = 不超过 { $limit }B
boards-size-over = 超过 { $limit }B
boards-no-rating = 还没有评分：它只赢过、只输过，或只遇到过没有评分的模型
boards-between = 介于 { $low } 与 { $high } 之间，最可能是 { $rating }
boards-search = 模型或厂商
boards-any = 不限
boards-filter = 筛选
boards-show-all = 显示全部模型
boards-all-columns = 全部列
boards-fewer-columns = 较少列
boards-none-found = 没有匹配的模型。请更改搜索或筛选条件。
boards-empty = 这份排行榜还没有投票。<a href="/">开始一场对战</a>，投出第一票。
boards-effects = 呈现方式对投票的影响，按每一标准差折合的评分计（公开日志条目{ $entry }）：
boards-plots = 图表
plot-intervals = 评分与95%区间
plot-wins = 每对模型的胜率
plot-counts = 每对模型的对战场数
plot-history = 评分变化
plot-price = 评分与价格
plot-in = 放大
plot-out = 缩小
plot-whole = 显示全部
plot-picture = 将所见内容下载为图片
plot-table = 将所见内容下载为 CSV
plot-keys = 指向一个标记，或使用方向键。按 + 和 − 缩放。
boards-pair = 两两对比
boards-compare = 比较
compare-title = 比较模型
compare-choose = 选择两到四个
compare-nobody = 请至少选择两个模型。
compare-pairs = 相互对比
compare-first = 模型
compare-also = 以及
compare-none = 不选
boards-snapshot = 最新快照：<a href="{ $link }">第{ $number }号</a>
boards-changes = 与上一份相比的变化
boards-all-snapshots = 全部快照
log-title = 公开日志
log-lede = 每一票及其裁定，按统一的顺序排列。之后不会更改或删除：移除一票，会记为一个新条目。
log-size = { $entries } 条记录
log-empty = 还没有裁定过的票。
log-entry = 记录
log-at = 时间
log-vote = 投票
log-verdict = 裁定
log-leaf = 叶哈希
log-retraction = 已移除
log-reinstatement = 重新计入
snapshots-title = 快照
snapshots-lede = 每个快照都是日志在某一长度时的完整排行榜，其字节永不改变。
snapshots-published = 发布时间
snapshots-entries = 日志记录数
snapshots-changes = 自 #{ $number } 以来
boards-how = 评分如何得出
boards-how-text = 我们从<a href="/log">公开日志</a>中取出每一张计入的票，求出最能解释谁胜过谁的评分（Bradley–Terry，最大似然法）。平局或都不好，两个模型各计半胜。95%区间采用三明治估计；在快照中，同一人的投票归为一组。两次拟合之间，实时评分（Elo）随每一票变动。<a href="/rules">哪些投票会计入</a>。要自己核验这份排行榜，运行：
effect-side = 先显示
effect-tokens = 长度
effect-headings = 标题
effect-bold = 粗体文字
effect-lists = 列表

## Head to head

pair-title = { $a } 对阵 { $b }
pair-never = 这两个模型还没有在这份排行榜上相遇。
pair-label = { $a } 胜{ $wins }票 · 无胜者{ $neither }票 · { $b } 胜{ $losses }票
pair-caption = { $votes }票的结果
pair-expected = 根据对这两个模型的全部投票，我们预计 <bdi translate="no">{ $a }</bdi> 对阵 <bdi translate="no">{ $b }</bdi> 的得胜比例为{ $share }，无胜者时各计半胜。
pair-left = { $votes }票中，<bdi translate="no">{ $a }</bdi> 有{ $left }票是模型 A（先显示）。

## What changed

changes-title = 变化
changes-between = 从 { $from } 的排行榜到 { $to } 的排行榜。
changes-snapshot = #{ $number }，{ $at }
changes-none = 没有模型变动满一分，所有排名都保持不变。
changes-joined = <b translate="no">{ $model }</b> 以 { $rating } 分加入，排名 { $rank }。
changes-left = <b translate="no">{ $model }</b> 离开，最后的评分是 { $rating }。
changes-first-rating = <b translate="no">{ $model }</b> 首次获得评分：{ $rating }，排名 { $rank }。
changes-no-rating = <b translate="no">{ $model }</b> 不再有评分，最后的评分是 { $rating }。
changes-rose = <b translate="no">{ $model }</b> 上升 { $points }，至 { $rating }。
changes-fell = <b translate="no">{ $model }</b> 下降 { $points }，至 { $rating }。
changes-rank = 排名从 { $before } 变为 { $after }
changes-new = 新增{ $votes }票
changes-back = 移除{ $votes }票
changes-rules = 投票规则有变
changes-basket = 参照模型有变
changes-from = 从快照
changes-to = 到快照
cause-new = 进入排行榜
cause-gone = 离开排行榜
cause-rule-change = 规则有变
cause-retractions = 投票被移除
cause-new-votes = 新增投票
cause-others-votes = 对其他模型的投票
cause-none = 无变化

## A model

model-price = 每百万 token：输入{ $input }美元 · 输出{ $output }美元
model-size = { $total }B 参数
model-size-active = { $total }B 参数，其中 { $active }B 激活
model-verdict = 评分 { $rating }，介于 { $low } 与 { $high } 之间：{ $models } 个模型中排名 { $rank }，来自 { $votes } 票。
model-near = 相邻的模型
model-stealth = 这是一个隐名模型。参赛期结束后，我们会公布它出自哪家厂商、厂商试过多少个版本。
model-was-stealth = 参赛期间，它名为 { $name }。
model-was-one-of = 参赛期间，它名为 { $name }。厂商试过的版本共有{ $variants }个。
model-slot = 参赛期：{ $slot }。目前{ $votes }票。<a href="/transparency#slots">查看全部参赛期</a>
model-endpoint-changed = 参赛期间，该模型的厂商于{ $at }更换了端点。此前与此后的投票可能针对不同的模型。
model-boards = 在各排行榜上
model-no-votes = 还没有计入的投票。<a href="/">开始一场对战</a>，也许你会遇到它。
model-boards-caption = 有该模型投票的排行榜
model-best = 排第一的概率
model-of = 共{ $models }个
model-rivals = 对阵各对手
model-neither = 无胜者
model-rival = 对手
model-by-votes = 计入的投票，所有问题
model-rivals-caption = 对手，票数多的在前
col-rival = 对手
model-went = 结果
col-won = 胜
col-lost = 负
col-expected = 预期
col-expected-long = 评分所预测的得胜比例，无胜者计半胜
model-compare = 比较
model-compare-with = 对手：<bdi translate="no">{ $rival }</bdi>
model-draws = 出场频率
model-drawn = 已结束的对战{ $battles }场：占全部出场的{ $share }（目标{ $intended }）。
model-drawn-before = 已结束的对战{ $battles }场：占全部出场的{ $share }。目前不在对战中。
model-all-draws = 查看全部模型
model-badge = 在你的网站上展示这个评分
model-badge-alt = 徽章：{ $model } 的评分

## You

you-title = 我的
history-title = 你的对战
history-all = 全部对战
you-no-session = 这里还没有内容。<a href="/">开始你的第一场对战</a>，之后就能在这里找到它。
missions-title = 今日目标
mission-ask = 问一个你真正想知道的问题
mission-compare = 读完两个回答，然后投票
mission-review = 为你的投票添加理由或评论
missions-of = { $done }/{ $goal }
missions-note = 这些目标对排行榜最有帮助。目标本身没有积分，<a href="/rules">计入的投票</a>才有。UTC 零点重置。
you-battles = 我的对战
you-search = 搜索
you-search-hint = 你问题中的词语
you-show = 显示
you-all = 全部
you-open = 尚未投票
you-voted = 已投票
pin = 置顶
unpin = 取消置顶
pinned = 已置顶
pinned-not = 按日期
you-nothing = 还没有对战。<a href="/">开始你的第一场</a>。
you-nothing-fits = 没有符合条件的对战。<a href="/you">显示全部</a>
you-erased = （已抹除）
state-generating = 正在作答
state-ready = 等待你投票
state-void = 已取消：有一个模型未能作答
you-consent = 你的数据可以怎样使用
you-consent-text = 你的问题会发送给作答的两个模型。你的投票以随机名称记入公开日志。我们只在你于此处允许的范围内，与他人共享你的问题及其回答，并会先遮蔽我们找到的个人信息。
you-consent-unsaid = 你还没有选择，因此我们不会共享你的任何文本。
you-publish = 允许他人阅读我的问题和回答
you-publish-hint = 模型厂商和公开数据集可以收录这些内容。
you-train = 允许用这些内容训练模型
you-train-hint = 须同时允许他人阅读才会生效。
you-commercial = 允许商业使用
you-commercial-hint = 不允许的话，这些内容只能用于研究。
you-private = 将我的全部数据排除在外
you-private-hint = 即使是不含文本的投票，也不会进入任何查询、导出或数据集。这些投票仍会留在公开日志中。
you-keep = 保存选择
you-kept = 已保存。你的选择适用于我们今后共享的一切内容。
you-consent-note = <a href="/transparency">查看谁收到了哪些数据</a>。更改适用于今后的查询、导出和数据集。已经共享的内容，我们无法收回。
you-copy = 下载你的数据
you-copy-text = 一个经过签名的文件，包含你的对战及其文本、你的投票及其是否计入，以及你的积分、领取申请和数据选择。
you-download = 下载我的数据
you-erase = 抹除全部
you-erase-text = 这会抹除你的问题、回答、你的评论、钱包绑定、设置，以及你尚未领取的所有积分。抹除后无法恢复。你的投票会留在公开日志中，但不含文本，日志中也没有任何内容能追溯到你。
you-erase-words = 抹除全部
you-erase-type = 如要确认，输入 <em>{ $words }</em>
you-erase-button = 抹除全部
you-not-erased = 没有抹除任何内容：输入的文字不相符。按显示的原样输入，再试一次。

## Points

points-title = 我的积分
points-no-session = 还没有积分。<a href="/">开始一场对战</a>：投票计入，你就会得到积分。
points-untested = 在我们看到你足够多的投票之前，你的积分会保持待确认，通常需要80至120票。只要你读了回答，届时这些积分会全部变为可领取。<a href="/rules">了解规则</a>
points-held = 你的积分已冻结，因为你的投票方式看起来是自动或随机的。照常投票就好：你的投票仍然计入，等投票看起来像是有人读过回答，冻结就会解除。如果我们弄错了，可在下方申诉。<a href="/rules">了解规则</a>
points-excluded = 我们移除了你的投票，因为投票方式看起来是自动或随机的。如果我们弄错了，可在下方申诉，会由人工查看。<a href="/rules">了解规则</a>
points-appeal = 觉得我们弄错了？告诉我们为什么。
points-appeal-button = 提交申诉
points-reputation = 信誉：{ $tier }。信誉随时间、计入的投票和你通过的专注度检查而增长。是否与他人一致，没有影响。
tier-newcomer = 新人
tier-known = 熟面孔
tier-trusted = 可信
tier-veteran = 资深
points-claim = 将积分兑换为代币
points-word = 积分
points-so-far = 累计获得 { $earned }，已领取 { $claimed }。
points-votes = 每次投票的所得
points-pending = 待确认
points-available = 可领取
points-kept = 已冻结
points-own-rating = 我的评分
points-statement = 积分明细
points-nothing = 还没有积分。读完两个回答再投票：投票计入，你就会得到积分。<a href="/rules">能得多少</a>
points-statement-caption = 积分明细，最新的在前
col-points = 积分
col-from = 来源
col-to = 去向
col-vote = 投票
col-why = 原因
line-base = 计入的投票
line-bonus = 一致加成
line-settle = 等待期结束
line-hold = 冻结
line-release = 解除冻结
line-forfeit = 投票被移除
line-restore = 投票恢复计入
line-merge = 从你的访客账号转入
line-reserve = 领取已开始
line-pay = 领取已支付
line-void = 领取未支付，积分已退回
purse-issuance = 新积分
purse-forfeited = 已移除
purse-reserved = 已为领取预留
purse-claimed = 已领取
purse-pending = 待确认
purse-available = 可领取
purse-held = 已冻结

## Rewards

rewards-title = 奖励
rewards-test = 本竞技场在测试网络 <strong translate="no">{ $network }</strong> 上支付。其代币没有价值。
rewards-no-session = 还没有可以领取的积分。<a href="/">开始一场对战</a>：计入的投票可得积分，你可以将积分兑换为代币。
rewards-available = 可领取
rewards-worth = 积分，今日折合{ $tokens }个代币
rewards-rate = 兑换率
rewards-rate-hint = 积分兑换一个代币，在本<a href="/rewards/periods">奖励周期</a>内固定不变
periods-title = 奖励周期
periods-lede = 在每个周期内，兑换一个代币所需的积分相同。兑换率在周期开始前确定，之后不再改变。
periods-number = 周期
periods-rate = 兑换一个代币的积分
periods-earned = 已获得
periods-claimed = 已支付
periods-open = 尚未结束
rewards-wallet = 钱包
rewards-cools = 你最近解绑了另一个钱包。为保护你的积分，我们从{ $moment } UTC 起才会向此钱包付款。
rewards-unlink = 解绑钱包
rewards-unlink-hint = 我们要过一段等待期，才会向你的下一个钱包付款。万一有人进入你的账号，这能保护你的积分。
rewards-no-wallet = 我们在此浏览器中没有找到 Solana 钱包。安装支持 Wallet Standard 的钱包，然后重新加载此页面。
rewards-script = 绑定钱包需要 JavaScript。启用 JavaScript，然后重新加载此页面。
rewards-link = 绑定 Solana 钱包，即可领取你的积分，也能在别的浏览器中找回积分。你需要签署一条简短的消息。签署免费，也不会转移任何资金。
rewards-sign-in = 使用 { $wallet } 登录
rewards-waiting = 正在等待 { $wallet }…
rewards-not-signed = 你的钱包没有签名，所以一切都没有改变。准备好后再试。
rewards-no-account = { $wallet } 没有向此页面共享 Solana 账户。请在钱包中选择一个，然后重试。
rewards-no-reply = 无法读取回复，所以一切都没有改变。请检查网络连接，然后重试。
rewards-claim = 领取
rewards-claim-points = 要领取的积分
rewards-claim-kept = 我们会为你预留这些积分，直到区块链网络确认付款，即使途中出错也不例外。你可以关闭此页面。
rewards-claim-hint = 满{ $points }积分即可领取。你现在有{ $have }积分。
rewards-claims = 我的领取申请
rewards-claims-caption = 我的领取申请，最新的在前
rewards-tokens = 代币
rewards-check = 凭证
rewards-explorer = 在区块浏览器中查看
rewards-signature = 交易签名
rewards-how = 无需信任我们，自行核对付款
rewards-how-text = 代币为 <code class="address">{ $mint }</code>，我们从 <code class="address">{ $treasury }</code> 付款。每笔付款都在备注中写明对应的领取申请，并创建一个地址由该申请得出的账户，因此区块链网络本身会拒绝为同一申请支付两次。
claim-waits = 已延迟
claim-treasury-short = 我们正在为金库补充资金。你的积分已为你预留。
claim-looked-at = 需要人工查看。你的积分已为你预留。
claim-queued = 排队中
claim-queued-hint = 我们即将发出这笔付款。
claim-open = 支付中
claim-open-hint = 正在等待最终确认。
claim-paid = 已支付
claim-paid-hint = 已到你的钱包。
claim-released = 未支付
claim-released-hint = 区块链网络不接受此钱包。你的积分已退回；绑定另一个钱包即可领取。

## Rules

rules-title = 规则
rules-headline = 哪些投票计入，能得多少积分
rules-lede = 规则集{ $version }。每一票要么计入，要么不计入，我们会告诉你是哪一种以及原因。他人是否与你一致，对此没有影响。
rules-count = 哪些投票计入
rules-shown = 两个回答都已完整显示，问题没有问作答的是哪个模型，也没有回答透露这一点。
rules-slow = 投票之前有足够的时间读完两个回答。
rules-daily = 没有超出每人每天（UTC）{ $votes }票的上限。
rules-no-daily = 没有每日上限。
rules-weights = 新人最初的投票，以及对反复提出的问题的投票，权重较低。确切权重随公开日志公布。
rules-share = 三十天内，一个人的投票只能占一份排行榜的一小部分。属于模型厂商账号的人不参与模型排名。
rules-network = 同一网络的人共享每天的配额。投票的人越多，每人计入和得到积分的票就越少，但人人都有份。
rules-late = 在回答之后一天以上才投的票会计入，但没有积分。
rules-unrated = 计入票数不足{ $votes }票的模型还没有评分，因此对它的投票无法对照评分检验。这些投票的权重为{ $share }，没有积分。
rules-back = 我们何时移除投票
rules-back-text = 我们把每个人的投票与不读回答的投票方式相比较：随机投票、总投同一位置、总投平局、总与其他所有人相反，或总投同一个模型。证据达到{ $hold }比1时，我们冻结积分。达到{ $exclude }比1时，我们用公开日志中的新条目移除这些投票，并重新计算不含这些投票的排行榜。仅仅口味独特不会走到这一步，检验已考虑到这一点。你可以申诉，会由人工查看，所作决定会记录在案。
rules-checks = 隐藏的专注度检查
rules-checks-text = 在{ $share }的对战中，我们会检查回答是否有人读。其中一个回答被截断或答非所问，或两个回答相同，或你以前的一场对战交换位置后再次出现。这类对战从不影响评分。在你投票之前，它们与其他对战看起来一样；投票之后，我们会告诉你。如果你选了读过的人不会选的回答，或没有发现差别，得到的积分会减少。
rules-points = 积分
rules-earn = 每张计入的票可得{ $base }积分。每天前{ $full }票得全额，之后逐票递减，超过{ $most }票不再得到积分。
rules-gap = 间隔不足{ $seconds }秒的投票只得一次积分。
rules-attention = 积分按你在专注度检查中的表现折算；还没有结果时，你得到其中的{ $share }。新积分的待确认期为{ $span }。
rules-tested = 积分还要等到我们看到你足够多的投票，能判断回答是否有人读，通常需要80至120票。
rules-bonus = 在至多{ $share }的对战中，你看到的回答也有别人看过。如果你与他人在这些对战上一致的频率高于偶然，你会得到加成，至多为你基础积分的{ $bonus }。如果不一致，你仍得到全部基础积分。
rules-per-day = 每天票数
rules-per-vote = 每票平均积分
rules-raw = 收到与计入的票数
rules-raw-text = 收到{ $raw }票，计入{ $counted }票。
rules-left-out = 投票未计入的原因
rules-left-out-caption = 未计入的投票，按原因列出
span-seconds = { $seconds }秒
span-hours = { $hours }小时

## Transparency

open-title = 透明度
open-lede = 用原始数据（JSON）自己核对本页的一切：<a href="/api/v1/log">公开日志</a>、<a href="/api/v1/models">出场情况</a>、<a href="/api/v1/rules">规则与未计入的投票</a>、<a href="/api/v1/disclosures">数据接收方</a>、<a href="/api/v1/releases">公开数据集</a>。
open-recompute = 自己核验一份排行榜
open-recompute-text = 每份公布的排行榜都只由公开日志得出。这条命令会重新算出一份并逐字节比对，因此你无需信任我们：
open-drawn = 各模型的出场频率
open-drawn-text = 我们在读取问题之前就选定每一对模型，并把选中的概率记入公开日志。只统计已结束的对战。
open-drawn-caption = 各模型的出场情况
open-intended = 目标占比
open-times = 对战场数
open-slots = 厂商送来参赛的模型
open-slots-text = 参赛期何时结束，在开始之前就已确定，其间的投票都会保留。结束之前，隐名模型只有代号；结束之后，我们会公布它出自哪家厂商、厂商试过多少个版本。<a href="/api/v1/slots">查看 JSON</a>
open-slots-caption = 各模型的参赛期
open-whose = 厂商
open-told = 结束时公布
open-variants = 试过的版本
open-rules = 查看规则
open-disclosed = 谁收到了哪些数据
open-which = 筛选条件
open-releases = 公开数据集
open-release = 发布版
open-date = 日期
open-contributors = 贡献者
open-withdrawn = 自上一发布版以来撤回
open-withdrawn-both = { $votes }票，{ $texts }份文本

## Vendors

vendors-title = 模型厂商
vendors-headline = 面向模型厂商
vendors-lede = 看看人们更喜欢哪些回答，你的模型在哪里落败。在每位贡献者允许的范围内导出训练数据。
vendors-no-session = 先<a href="/">开始一场对战</a>，你的账号就会在此浏览器中建立。然后回到这里注册。
vendors-sign-up = 注册
vendors-name = 名称
vendors-research = 仅限研究
vendors-research-hint = 勾选即声明：你不用这些数据赚钱。允许研究使用的贡献者更多。
vendors-api = <a href="/docs">API</a> 可与 curl 及任何 HTTP 库配合使用。
vendors-new-key = 新密钥
vendors-new-key-text = 现在就复制并妥善保管。我们不会再次显示。
vendors-keys = API 密钥
vendors-keys-caption = API 密钥，最新的在前
vendors-prefix = 前缀
vendors-may = 权限
vendors-used = 上次使用
vendors-end = 吊销
vendors-revoke = 吊销
vendors-make-key = 创建密钥
vendors-key-for = 密钥用来做什么？
vendors-key-may = 权限
vendors-make = 创建密钥
scope-battles-read = 读取全部投票
scope-battles-read-own = 读取你自己的模型所参与对战的投票
scope-exports-run = 导出文件
scope-models-write = 管理你的模型及其参赛期
scope-webhooks-write = 管理 Webhook
scope-admin = 管理密钥与成员
key-revoked = 已吊销
key-expired = 已过期
key-until = 有效至{ $moment } UTC
key-works = 有效
key-never = 从未
vendors-exports = 导出
vendors-columns = 数据结构
vendors-form = 文件格式
vendors-all = 全部
vendors-export = 导出
vendors-exports-none = 还没有导出。每个文件都附有一张说明其内容的数据卡，我们会保留一段有限的时间。
sample-file = 先用虚构的投票试试你的程序，无需密钥：
vendors-exports-caption = 导出，最新的在前
vendors-file = 文件
vendors-progress = 进度
vendors-progress-of = { $file } 的进度
vendors-bytes = 字节数
export-queued = 排队中
export-running = 进行中
export-done = 已就绪
export-failed = 失败
export-expired = 已过期
vendors-hooks = Webhook
vendors-audit = 操作记录
vendors-jobs = 控制台各部分
vendors-overview = 概览
vendors-team = 团队
vendors-days = 30 天内 { $votes } 张计入的票
vendors-your-id = 要加入公司的团队，请把你的账号 ID 发给对方：<code translate="no">{ $account }</code>
team-lede = 成员代表该公司操作。他们对公司模型的投票不计入。
team-account = 账号 ID
team-since = 加入时间
team-remove = 移除
team-invite = 邀请成员
team-invite-hint = 同事登录后可在本页找到账号 ID。邀请 14 天内有效。
vendors-audit-note = <a href="/transparency">谁收到了哪些数据</a>，名单是公开的。
vendors-others = 你的其他账号：

query-title = 查询
query-build = 构建查询
query-lede = 选择你想要的投票，看看有多少、说明什么，然后导出。
query-opponent = 对手
query-outcome = 结果
query-any = 不限
outcome-a = A 胜
outcome-b = B 胜
outcome-tie = 平局
outcome-both-bad = 都不好
outcome-won = 所选模型胜
outcome-lost = 所选模型负
query-language = 语言
query-kind = 问题类型
query-tag = 所给理由
query-tier = 投票者信誉
query-verdict = 裁定
verdict-counted = 已计入
verdict-excluded = 未计入
verdict-retracted = 计入后移除
query-from = 起始日期（含）
query-to = 截止日期（不含）
query-count = 统计投票
query-exact = 恰好{ $votes }票符合条件。
query-about = 约{ $votes }票符合条件，由日志抽样估算。
query-none = 没有符合条件的投票。去掉一个筛选条件，再统计一次。
query-slices = 各模型的结果
query-slices-caption = 按得票排列的模型，附95%区间
query-too-many = 数量太多，无法在本页汇总。用 API 获取结果：<code>{ $address }</code>
query-take = 导出这些投票
query-curl = 用 API 导出这些投票
query-back = 返回控制台
hooks-caption = 最近的投递
hooks-add = 添加 Webhook
hooks-add-text = 我们把事件发送到你的 URL，并按 Standard Webhooks 规范签名。如果没有收到 2xx 响应，我们会在一天多的时间里重试。
hooks-url = URL
hooks-events = 要发送的事件
hooks-secret = 签名密钥
hooks-remove = 移除 Webhook
hooks-again = 重新发送
hooks-test = 发送测试事件
hooks-event = 事件
hooks-tries = 尝试次数
hooks-outcome = 响应
hooks-none = 还没有投递。
delivery-waiting = 等待中
delivery-delivered = 已送达
delivery-given-up = 已放弃

## A vendor's own models

own-title = 我的模型
own-credits = { $cap ->
    [none] 剩余额度{ $left }，已用{ $spent }。你的模型每有一票计入，消耗1点额度。额度由竞技场的运营者发放。
   *[some] 剩余额度{ $left }，已用{ $spent }，每天至多{ $cap }。你的模型每有一票计入，消耗1点额度。额度由竞技场的运营者发放。
  }
own-none = 还没有模型。通过任何兼容 OpenAI 的端点，都可以添加一个模型。我们先测试，然后它进入对战；参赛期何时结束，在开始之前就已确定。
own-caption = 我的模型，按 ID 排列
examples-title = 示例
examples-of = <bdi translate="no">{ $model }</bdi> 的表现
examples-lede = 公开日志最近 { $entries } 条中，投票者已允许共享文本的最新投票。它们计入你每天的行数。
examples-against = 对阵 <bdi translate="no">{ $rival }</bdi>
examples-none = 还没有附带共享文本的投票。
own-id = ID
own-stage = 状态
own-test = 端点测试
own-test-again = 重新测试
own-remove = 移除
own-slot = 开始参赛
own-slot-text = 参赛期现在开始，达到你设定的票数即结束。无论结果如何，都不能更改或停止。如果要在某个日期结束，用 API 设定。
own-stealth = 隐名
own-stealth-hint = 参赛期结束之前，人们只能看到 ID。之后，我们会公布名称、厂商以及试过多少个版本。
own-begin = 开始参赛
own-bring = 添加模型
own-id-for-ever = ID（以后不能更改）
own-id-hint = 如果隐名参赛，选一个不透露任何信息的代号。
own-name = 名称
own-family = 系列
own-family-hint = 与名称相同
own-licence = 许可证
own-endpoint = 端点 URL，写到 /v1 为止
own-remote = 模型在该端点上的名称
own-key = API 密钥
own-key-hint = 加密保存，不会再次显示。
own-register = 添加并测试
own-no-slot = 无
stage-unchecked = 须先通过端点测试
stage-ready = 可以参赛
stage-waiting = 参赛期尚未开始
stage-running = 正在对战中
stage-no-credit = 已暂停：额度用尽
stage-daily-cap = 暂停至明天（UTC）：已达每日上限
stage-failing = 已暂停：端点持续出错
stage-ended = 参赛期已结束
test-under-way = 进行中
test-passed = 已通过
test-failed = 未通过
test-not-yet = 尚未运行
step-passed = 已通过
step-failed = 未通过
step-advice = 建议
next-runs = 端点测试正在进行
next-has-to-pass = 须先通过端点测试
next-slot = 开始参赛
next-test = 端点测试

## Operators

admin-title = 审查
admin-headline = 投票正在接受审查的人
admin-lede = ID 是公开日志中的随机名称，不是账号。证据是指：这些投票来自不读回答的人的可能性，是来自读者的多少倍。你在这里做的一切，都会以你的名字永久保留。
admin-discovery = 证据达到{ $evidence }及以上的人，预计每100人中至多1人是诚实的（对全部账号采用 e-BH）。
admin-nobody = 没有人的积分被冻结，也没有人的投票被移除。
standing-good = 正常
standing-held = 积分冻结
standing-excluded = 投票已移除
admin-evidence = 证据{ $evidence }，公开日志条目{ $entry }，{ $moment }
admin-discovered = （几乎可以肯定没有读回答）
admin-reviewed = <strong>{ $action }</strong>，{ $actor }，{ $moment }
review-appeal = 申诉
review-clear = 已解除
review-uphold = 投票已移除
admin-reason = 理由
admin-clear = 解除：没有问题
admin-uphold = 移除此人的投票

arena-title = 竞技场状态
arena-reviews = 审查
arena-models = 模型与权重
arena-models-text = 权重来自设置项 <code>models.catalogue</code>，或来自你在这里的设置。先预览占比，再保存：一秒之内，每个节点都会照此选取模型。
arena-models-caption = 模型，按 ID 排列
arena-weight = 权重
arena-would = 将变为
arena-try = 新权重
arena-try-button = 预览效果
arena-set = 修改
arena-set-button = 保存
arena-as-file = 与文件相同
arena-file = 文件中：{ $file }
arena-acts = 模型的变更
alerts-title = 需要处理
alerts-none = 没有需要处理的事项。
alert-settings = 按所做的设置，可选取的模型不足两个，因此只按文件执行
alert-failing = { $model } 最近 { $answers } 个回答中有 { $failed } 个失败
alert-no-key = { $model } 没有密钥：请设置 { $variable } 并重启
alert-appeals = { $people } 人等待审查
alert-claims = { $claims } 笔付款已停止，并附有备注
alert-few-lamports = 金库不足 0.05 SOL：很快将无法支付手续费
seek-title = 查找人员或投票
seek-what = ID
seek-hint = 投票、对战，或公开日志中某人的 32 位名称
seek-nothing = 没有这个 ID。
seek-vote = 投票
seek-person = 投票人
seek-blind = 投票之后才显示模型。
seek-evidence = 证据 { $evidence } 比 1
arena-people = 状态将会改变的人：
arena-health = 近期回答
arena-health-caption = 各提供方的错误与延迟，取自每个模型最近已投票和已取消的对战
arena-answers = 回答数
arena-failed = 失败数
arena-first = 首个 token，毫秒（p50 · p99）
arena-whole = 完整回答，毫秒（p50 · p99）
arena-rules = 预览其他规则
arena-rules-text = 用这些规则重新裁定整个日志。不会保存任何内容。
arena-hold = 冻结积分的证据阈值
arena-exclude = 移除投票的证据阈值
arena-daily = 每人每天票数
arena-newcomer = 按新人权重计的最初票数
arena-run = 预览规则
arena-long = 日志有{ $entries }条，太多，无法在页面上裁定。改为运行 <code>agon rules dry-run</code>。
arena-same = 不会有任何变化。
arena-changes-caption = 按现有裁定与新规则下的裁定统计的投票
arena-change = 变化
arena-reweighted = 只改变权重的投票：{ $votes }
arena-money = 领取与金库
arena-reserved = 已为领取预留
arena-settled = 已支付
arena-open-claims = 未完成的领取申请
arena-sol = 金库 SOL
arena-away = 无法连接
arena-no-chain = 本竞技场不将积分兑换为代币。
arena-note = 备注
arena-audit = 模型厂商操作记录
arena-audit-caption = 最新的在前
arena-vendor = 厂商
arena-who = 操作者

## When something is refused

error-401 = 你没有访问此页面的权限
error-404 = 找不到页面
error-429 = 请求过多
error-500 = 我们这边出了问题
error-other = 操作没有成功
error-code = 代码：<code>{ $code }</code>
error-home = 前往首页
problem-not-found = 此地址没有页面。检查链接，或前往首页。
problem-unknown-battle = 我们找不到这场对战。检查链接，或开始一场新对战。
problem-consent-needs-publish = 要允许训练或商业使用，须先允许公开：一并允许公开，或者训练和商业使用都不允许。
problem-not-your-battle = 这场对战属于别人，而对战不公开。开始你自己的对战，比较回答。
problem-unknown-board = 我们找不到这份排行榜。从排行榜页面选一份。
problem-unknown-model = 我们找不到这个模型。从排行榜中选一个。
problem-unknown-snapshot = 我们找不到这份快照，或者还没有两份可以比较。等下一份快照出来后再试。
problem-unauthenticated = 我们在此浏览器中还不认识你。开始一场对战，或在你以前用过的浏览器中打开此页面。
problem-session-expired = 你的会话已过期。开始一场对战，即可建立新会话。如果你绑定过钱包，用钱包登录就能找回积分。
problem-session-invalid = 你的会话已失效。开始一场对战，即可建立新会话。
problem-cross-site = 这个请求不是来自我们的页面。在这里打开页面，再试一次。
problem-storage-unavailable = 我们目前无法访问存储，所以没有改变任何内容。稍后再试。
problem-busy = 竞技场现在已满。几秒后再试。
problem-votes-queue-full = 正有大量投票涌入，你的投票还没有保存。稍后再发送一次。
problem-too-many-requests = 刚才有点太快。{ $seconds }秒后再试。
problem-internal = 我们这边出了问题。稍后再试。
problem-proof-refused = 自动检查没有按时完成。我们正在重新检查。
problem-prompt-empty = 先输入一个问题。
problem-prompt-too-long = 你的问题有{ $chars }个字符。缩短到{ $limit }个以内。
problem-prompt-control-character = 你的问题在第{ $position }个位置有一个不可见字符。删除该字符，再试一次。
problem-prompt-not-recorded = 我们没有这个问题的预录回答。从下面的列表中选一个。
problem-conversation-too-long = 这段对话约有{ $tokens }个 token，超过模型能读的{ $limit }个。开始一场新对战，或问得短一些。
problem-still-generating = 回答还在生成。等两个都完成后再试。
problem-already-voted = 你已经为这场对战投过票，那一票仍然有效。
problem-battle-void = 这场对战不能投票，因为有一个模型未能作答。重新提问，你会得到一对新的模型。
problem-too-many-turns = 这场对战已到最后一个问题。现在投票，或开始一场新对战。
problem-not-generating = 两个回答都已完成。
problem-vote-window-closed = 这场对战的投票已经关闭。开始一场新对战。
problem-unknown-tag = 我们不认识其中一个理由。重新加载页面，再选一次。
problem-comment-too-long = 你的评论太长。缩短后再投票。
problem-comment-control-character = 你的评论中有我们无法保存的字符。删除该字符，再投票。
problem-no-winner = 先选择 A、B、平局或都不好。
problem-no-wallet = 你还没有绑定钱包。先绑定一个。
problem-session-outdated = 此账号已在别处登录。用你的钱包重新登录，即可继续。
problem-no-chain = 本竞技场不将积分兑换为代币。
problem-no-vendor = 你没有访问这家模型厂商账号的权限。让该账号的成员添加你。
problem-name-taken = 这个名称已被使用。换一个名称。
problem-appeal-open = 我们已经收到你的申诉。会由人工查看。
problem-nothing-to-appeal = 没有需要申诉的事项：你的积分没有冻结，你的投票也没有被移除。
problem-invalid-url = 我们无法使用这个地址。它必须以 https:// 开头，并且能从互联网访问。
problem-unknown-event = 至少选择一个要发送的事件。
problem-too-many-webhooks = 你已经有20个 Webhook，这是上限。先移除一个。
problem-too-many-exports = 正在运行或排队的导出太多。等其中一个完成，再试一次。

# Within plots.
draw-title = { $board }：{ $plot }
draw-none = 投票还不够
draw-nameless = （无名称）
draw-models = { $models }个模型。
draw-marks = { $marks ->
    [all] 圆点：评分 · 横条：95%区间 · 空心：初步
    [bars] 圆点：评分 · 横条：95%区间
    [hollow] 空心：初步
   *[narrow] 横条：95%区间 · 空心：初步
 }
draw-point = { $name }：{ $value }
draw-both = { $first }，{ $second }
draw-interval = 区间{ $low }至{ $high }
draw-unbounded = 无限
draw-ranked = 名次{ $rank }
draw-provisional = 初步
draw-leader = { $name } 以{ $rating }的评分领先。
draw-leader-between = { $name } 以{ $rating }的评分领先（区间{ $low }至{ $high }）。
draw-last = { $name } 以{ $rating }排在最后。
draw-provisionals = 初步：{ $models }个。
draw-price-axis = 每百万 token 的美元价格，输入与输出的平均
draw-priced = { $models }个模型的评分与价格（每百万 token 的美元价格，输入与输出的平均）。
draw-price-best = { $name } 的评分为{ $rating }，价格为{ $price }美元。
draw-price-front = 没有更便宜的模型胜过其中任何一个。
draw-span = { $models }个模型，{ $from }至{ $to }。
draw-left-out = 未显示：{ $models }个。
draw-highest = { $way ->
    [up] 最终最高的是 { $name }，评分{ $rating }，比其第一个点上升{ $moved }。
    [down] 最终最高的是 { $name }，评分{ $rating }，比其第一个点下降{ $moved }。
   *[level] 最终最高的是 { $name }，评分{ $rating }。
 }
draw-wins-note = 行模型胜过列模型的频率（%）
draw-counts-note = 每对模型的对战场数
draw-first = { $note }；共{ $models }个模型，显示前{ $shown }个
draw-wins-pair = { $row } 对阵 { $column }：{ $battles }场中的{ $percent }%
draw-counts-pair = { $row } 对阵 { $column }：{ $battles }场对战
draw-wins-models = { $models }个模型：行模型胜过列模型的频率。
draw-counts-models = { $models }个模型：每对模型的对战场数。
draw-lopsided = 最悬殊的一对：在{ $battles }场对战中，{ $row } 以{ $percent }%胜过 { $column }。
draw-met-most = 相遇最多的是 { $row } 与 { $column }，共{ $battles }场对战。
draw-pairs-missing = 没有投票的模型对：{ $pairs }。
draw-missing = 无
vendors-invited = <bdi translate="no">{ $vendor }</bdi> 邀请你加入其账号。
vendors-invited-hint = 如果加入，你对其模型的投票不再计入排名。
vendors-accept = 接受
vendors-decline = 拒绝
vendors-unconfirmed = 你声明不用这些数据赚钱。在运营者确认之前，你只能得到允许商业使用的文本。

## About, privacy, terms, status

about-title = 关于 Agon
about-lede = Agon 按人们的偏好给 AI 模型排名，并让任何人都能核对。
about-why-title = 为什么有它
about-why = 测试告诉你模型知道什么，人们告诉你更想要哪个回答。Agon 就这样一题一题地问。
about-blind-title = 名字始终盖住
about-blind = 两个模型以同样的速度作答，页面、地址和时间都不会透露它们是谁。<a href="/docs">我们的代码</a>里有测试专门尝试识破，而它们必须失败。
about-ratings-title = 可以重算的评分
about-ratings = 每一张计入的票都是公开日志中的一条。一条命令就能重算每个已发布的排行榜，字节完全相同。请看<a href="/transparency">如何核对</a>。
about-points-title = 计入的投票带来积分
about-points = 认真阅读并投票，就能获得积分。<a href="/rules">规则</a>说明哪些投票计入、能得多少。
about-open-title = 谁来付费
about-open = 模型厂商付费让模型在这里参赛，并付费取得投票的使用授权，但仅限投票者允许的投票。他们买不到名次，自己人对自家模型的投票也绝不计入。

privacy-title = 隐私
privacy-lede = 我们保存什么、谁能看到，以及如何收回。
privacy-sent-title = 你的问题去了哪里
privacy-sent = 只发给作答的两个模型，不给其他任何人。模型的厂商只收到文本，得不到任何关于你的信息。
privacy-kept-title = 我们保存什么
privacy-kept = 你的问题、模型的回答、你的投票，以及 cookie 中的一个随机编号。没有姓名，没有邮箱。为了发现一人使用多个账号，我们保存用密钥计算的网络指纹，而不是你的网络地址。
privacy-public-title = 哪些是公开的
privacy-public = 每张票公开的是：两个模型、你的选择、时间，以及代表你的随机名称。除非你允许，你的问题和模型的回答绝不公开。
privacy-choices-title = 你的选择
privacy-choices = 在<a href="/you">你的数据选择</a>中，你可以决定文本能否公开、用于训练或出售。在你允许之前，什么都不会共享；你也可以随时撤回许可，对今后生效。
privacy-gone-title = 如何抹除
privacy-gone = 在<a href="/you">你的页面</a>上，你可以下载我们保存的一切，或将其抹除。文本会立即从我们的文件中抹除，投票则以一个无法追溯到任何人的名称留在日志中。

terms-title = 条款
terms-lede = 使用 Agon 之前需要知道的几件事。
terms-answers-title = 回答
terms-answers = 回答由 AI 模型撰写，可能有错。请不要询问你无权分享的内容；如果出错会伤害到人，请不要依赖这些回答。
terms-votes-title = 投票
terms-votes = 每场对战一人一票。程序投的票，以及收钱选某个模型的人投的票，都不计入。<a href="/rules">规则</a>是公开的，不计入的投票都会说明原因。
terms-points-title = 积分
terms-points = 积分是谢礼，不是工资。在运营者提供领取的期间，你可以按领取前显示的兑换率，将积分领取为代币。
terms-stop-title = 离开
terms-stop = 你可以随时<a href="/you">抹除账号</a>。请先领取积分：账号抹除后就无法领取。

status-title = 服务状态
status-well = 一切正常
status-partly = Agon 正常，但排行榜较旧
status-down = Agon 目前无法接收投票
status-lede = 此刻的状态，来自向你发送本页面的服务器。
status-votes = 提问与投票
status-votes-down = 暂不可用。你的投票没有丢失，请一分钟后再试。
status-boards = 实时排行榜
status-boards-down = 显示的是稍早的结果。投票仍会计入。
status-writing = 正在作答的对战
status-log = 公开日志条目数
status-up = 正常

## Sharing

share = 分享
share-hint = 任何拿到链接的人都能看到你的问题、两个回答、模型名称和你的选择。链接不会透露你是谁。但凭这两个回答，可以在公开日志中找到这一票，并由此找到你的其他投票（不含姓名）。
share-live = 任何拿到此链接的人都能看到这场对战：
share-look = 查看别人看到的页面
share-stop = 停止分享
shared-intro = 有人在不知道模型名称的情况下向两个模型提问，投了票，并分享了结果。
shared-day = 投票于{ $day }
shared-picked-badge = 被选中
shared-picked = { $winner } 胜过 { $loser }
shared-tie = { $a } 与 { $b }：平局
shared-both-bad = { $a } 与 { $b }：都不好
problem-unknown-share = 此链接没有对应的对战。分享者可能已停止分享。检查链接，或开始你自己的对战。
problem-not-voted = 请先对这场对战投票。
problem-is-a-check = 这场对战是专注度检查，回答被改动过，因此不能分享。
problem-too-many-pins = 你已置顶 { $limit } 场对战，已达上限。请先取消置顶一场。
problem-no-code = 两个回答都有代码时才能比较。
problem-too-few-models = 至少要保留两个可用的模型。
problem-invalid-weight = 权重必须在 0.001 到 1000 之间。
problem-not-a-battle = 这些模型由你按名称选择，因此这里没有投票。
problem-mode-not-offered = 本竞技场不提供这种提问方式。
problem-wrong-models = 直接对话请选一个模型，并排比较请选两个不同的模型。
problem-model-not-selectable = 这里不能按名称选择该模型。请另选一个。
problem-consent-is-private = 你选择了排除全部数据，因此无法分享对战。先更改你的数据选择。
embed-how = 在你的网站上展示此排行榜
embed-how-text = 将这段代码复制到你的页面。框架显示前10名，并保持更新。
embed-more = 在 Agon 查看完整排行榜
card-rated = { $rating }，介于{ $low }与{ $high }之间
card-unrated = 尚无评分
card-rank = 第{ $rank }名，共{ $models }个模型
card-votes = { $votes }票已计入
card-own-and-crowd = 我 { $own } · 所有人 { $crowd }
card-agrees = { $share }的投票中，我与所有人看法一致

## What happened since, the week, and taste

notices-title = 我的新动态
notices-no-session = 这里还没有内容。<a href="/">开始一场对战</a>，你的投票和积分有变化时，我们会列在这里。
notices-nothing = 没有新动态。当你的领取申请已支付、你的投票或积分有变化，或你偏爱的模型在<a href="/leaderboard">排行榜</a>上移动时，你会在这里看到。
notices-new = 新
notices-read = 全部标为已读
notices-unread = { $notices }条新动态
today-goal = 今天 { $done }/{ $goal }
today-goal-said = 今天：{ $done }/{ $goal } 次投票
notices-tell = 通知我
notices-tell-not = 不再通知
notices-tell-hint = 有新动态时，即使没有打开任何页面，这个浏览器也能通知你。通知经过加密，绝不包含你的问题。
notices-told = 已开启，这个浏览器会通知你。
notices-refused = 这个浏览器没有允许通知。检查浏览器对本站的设置，然后重试。
notice-title-claim = 你的领取申请
notice-title-votes = 你的投票
notice-title-points = 你的积分
notice-title-review = 对你投票的复核
notice-title-model = 你偏爱的模型
notice-claim-paid = 我们已支付你{ $points }积分的领取申请。
notice-claim-returned = 我们无法支付你的领取申请，{ $points }积分已退回，可重新领取。
notice-votes-removed = 我们移除了你的{ $votes }票，因为投票方式看起来是自动或随机的。如果我们弄错了，你可以申诉。
notice-votes-restored = 你被移除的投票中，有{ $votes }票重新计入。
notice-points-held = 你的积分已冻结，因为你的投票方式看起来是自动或随机的。你的投票仍然计入。
notice-points-released = 你的积分已解除冻结。
notice-review-cleared = 我们人工查看了你的投票，没有发现问题。你的投票计入，积分已解除冻结。
notice-review-upheld = 我们人工查看了你的投票，认同应当移除。
notice-model-moved = 模型 { $model } 在排行榜上从第{ $from }名移至第{ $to }名。
progress-title = 我的本周
progress-week = 已计入{ $votes }票，目标是{ $goal }票。
progress-votes = 本周已计入{ $votes }票。
progress-streak = 你已连续{ $weeks }周达成目标。
progress-freeze = 本月可以错过一周，连续记录不会中断。
progress-no-freeze = 本月可错过的一周已用完，再错过一周，连续记录就会中断。
progress-note = 每周从 UTC 周一零点开始。只有计入的投票才算，目标和连续记录都没有积分。
taste-title = 我的偏好
taste-few = 再有{ $missing }票计入，我们就能展示你的偏好与所有人的对比。
taste-agreement = 在你{ $share }的投票中，你选择了所有人评分更高的模型。
taste-nothing = 你还没有在所有人评分不同的两个模型之间做出选择。
taste-caption = 你对每个模型的评分与所有人的评分
taste-crowd = 所有人的评分
taste-alike = 一致率
taste-picture = 下载为图片
taste-picture-hint = 只有你能拿到。图片只显示评分，不含任何问题或投票。
taste-note = 这是你的偏好，不是测试：与大家不一致没有损失。你的评分基于少量投票，因此区间较宽。
