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
nav-language = 语言
motto = 投票之前，一律匿名。每份榜单都可以由公开日志重新算出。
site-description = 提出任何问题，比较两个匿名 AI 回答，为更好的投票，再看是谁写的。任何人都能核验的公开排行榜。
percent = { $share }%
as-data = 查看数据
older = 更早
table-of = 表格：{ $what }
none-yet = 暂无。
none-so-far = 目前没有。
newest-first = 最新的在前
badge-recorded = 预录
badge-demo = 演示
badge-retired = 已退役
badge-hidden = 已隐藏
points = { $points } 积分
slot-until = { $stealth ->
    [yes] 隐名，{ $from }至{ $until }
   *[no] { $from }至{ $until }
  }
slot-votes = { $stealth ->
    [yes] 隐名，自{ $from }起，满 { $votes } 票为止
   *[no] 自{ $from }起，满 { $votes } 票为止
  }
col-model = 模型
col-organization = 机构
col-licence = 许可证
col-rank = 名次
col-rank-long = 数据所允许的名次范围
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
board-single-turn = 单轮
board-multi-turn = 多轮
board-code = 代码
board-maths = 数学
board-long = 长提问

## Where a battle begins

home-title = Agon：匿名比较两个模型
home-headline = 提问一次，两个模型作答，由你评判。
home-lede = 投票之后，你才会看到哪个回答出自哪个模型。
home-replays = 本竞技场回放真实模型预先录下的回答，只能提问预录的问题。
home-demo = 本竞技场运行的是演示模型：它们是本地小程序，并非语言模型。请在目录中登记真实的模型。
home-question = 你的问题
home-ask-keys = <kbd>Enter</kbd> 发送，<kbd>Shift</kbd> + <kbd>Enter</kbd> 换行
home-privacy = 你的问题会发送给作答的两个模型。未经你允许，我们不会公开。<a href="/you">你的数据选择</a>
home-start = 开始对战
home-recorded = 预录的问题
home-try = 试试这些问题

## The door

door-title = 请稍候
door-lede = 来自你所在网络的访问较多。浏览器会做一点计算，证明这不是批量访问；你无需做任何操作。
door-working = 正在计算…
door-done = 已完成。
door-no-script = 如果未启用脚本，请等待 { $seconds } 秒，然后点击按钮。

## A battle

battle-title = 对战
battle-question = 问题 { $turn }
battle-you-asked = 你的提问
battle-which = 显示哪个回答
battle-both = 两者
battle-model = 模型 { $side }
battle-your-choice = 你的选择
battle-waiting = 正在等待两个模型…
battle-reasoning = 推理过程
battle-writing = 两个模型正在作答。回答完成后即可投票。
battle-ended = 两个回答均已完成。哪个更好？
battle-opens = 请继续阅读，约 { $seconds } 秒后可以投票。
battle-read-other = 也请阅读回答 { $side }，再投票。
battle-stopped = 有回答被停止，投票不会计入。重新生成两个回答后即可投票。
battle-wont-count = 对这组回答的投票不会计入：{ $reason }。可重新生成，或投票查看作答者。
reveal-picked = 你选择了 <bdi translate="no">{ $model }</bdi>
reveal-cost-small = 不到 0.0001 美元
battle-connected = 已重新连接。
battle-copy = 复制
battle-copied = 已复制
battle-wrap = 自动换行
battle-heard = 回答实时朗读
battle-restart = 有一个模型出错，正在让双方重新作答。
battle-refused = 连接被拒绝。请重新加载页面再试。
battle-lost = 连接已断开，正在重试…
battle-not-sent = 投票未能送出，但没有丢失：请再次点击“投票”。
battle-void = 本场对战已作废
battle-void-why = 有一个模型未能作答，让双方重新作答后依然如此。我们不会点名是哪一方，本场也无法投票。
battle-ask-again = 重新提问
battle-late = 这些回答已超过一天：你的投票仍然计入，但不得积分。
battle-better = 哪个回答更好？
battle-a = A 更好
battle-tie = 一样好
battle-both-bad = 都不好
battle-b = B 更好
battle-why = 说明理由（可选）
battle-comment = 评论
battle-keys = 按键：<kbd>1</kbd> A，<kbd>2</kbd> 一样好，<kbd>3</kbd> 都不好，<kbd>4</kbd> B，<kbd>Enter</kbd> 投票
battle-all-keys = 全部快捷键
battle-vote = 投票
battle-stop = 全部停止
battle-regenerate = 全部重新生成
battle-new = 新对战
battle-further = 向双方追问
battle-ask-both = 追问双方
battle-shortcuts = 快捷键
battle-key-vote = 按所选结果投票
battle-key-ask = 提问
battle-held = 投票即将发出，按 <kbd>Esc</kbd> 可撤回。
battle-held-progress = 可撤回的时间
battle-undo = 撤回
battle-now = 立即揭晓
battle-key-undo = 撤回投票
battle-key-sheet = 本说明
battle-no-keys = 停用单键快捷键
battle-no-keys-hint = 保存在此浏览器中
battle-close = 关闭

reveal-tie = 你认为两者一样好
reveal-both-bad = 你认为两者都不好
reveal-vote = 你的投票
reveal-others = 其他人如何评判这两个模型
reveal-timing = 首字 { $first } 秒，全文 { $total } 秒
reveal-timing-tokens = 首字 { $first } 秒，全文 { $total } 秒，{ $tokens } 个 token
reveal-rating = 当前：实时 Elo <bdi data-elo>{ $elo }</bdi>，名次 { $rank }
reveal-cost = { $dollars } 美元
reveal-crowd = 所有人的投票
reveal-receipt = 回执
reveal-receipt-text = 这是我们已收到此票的签名，所用密钥见 <a href="/.well-known/jwks.json">jwks.json</a>。若日志始终未载明此票的去向，回执即可证明是我们丢弃了它。<a href="/api/v1/log">日志</a>

vote-pending = 待裁定
vote-counted = 已计入
vote-excluded = 已排除
unpaid-new-model = 未得积分：有模型尚无评分
unpaid-late = 未得积分：投票晚于回答一天以上
unpaid-too-soon = 没有积分：距离上一次获得积分的投票时间太短
unpaid-day-done = 今天不再获得积分，投票仍然计入。
unpaid-inattentive = 没有积分：未通过的专注度检查过多
reveal-points = { $points } 积分，待定
vote-entry = 日志条目 { $index }

tag-correct = 正确
tag-helpful = 有帮助
tag-clear = 清晰
tag-creative = 有创意
tag-concise = 简洁
tag-follows-instructions = 遵循指令
tag-incorrect = 有误
tag-unhelpful = 没有帮助
tag-confusing = 令人困惑
tag-verbose = 冗长
tag-refuses = 拒绝回答
tag-ignores-instructions = 忽视指令

reason-voted-early = 在两个回答结束之前投票
reason-answer-incomplete = 有回答被停止或中断
reason-answer-empty = 有回答为空
reason-identity-in-answer = 有回答透露了作答者的身份
reason-identity-in-prompt = 问题询问了作答者的身份
reason-too-fast = 投票过快，来不及读完回答
reason-pattern-of-votes = 投票规律不像读过回答的人
reason-daily-cap = 超出每人每天可计入的票数
reason-hidden-check = 本场对战是检验专注度的隐藏检查
reason-share-cap = 超出一个月内单人投票可占的份额
reason-conflict-of-interest = 投票者属于某家模型厂商

## The leaderboard

boards-title = 排行榜
boards-lede = 名次以范围表示，区间绘于图中，而且<a href="/transparency">任何人都能重新算出这份榜单</a>。
boards-nav = 榜单列表
boards-board = 榜单
boards-counted = <span data-raw>{ $raw }</span> 票中计入 <span data-counted>{ $counted }</span> 票 · 日志条目 <span data-log-size>{ $entry }</span> · 精确的 Bradley–Terry 评分及 95% 区间；其间，实时 Elo 随每一票变动
boards-now = 截至此刻
boards-live = 实时
boards-lost = 连接已断开，正在重试
boards-reorder = 顺序有变，重新排序
boards-order = 排序：
boards-by-rating = 按评分
boards-by-lower = 按区间下限
boards-files = 数据：<a href="{ $csv }" download>CSV</a> · <a href="{ $json }">JSON</a> · <a href="{ $feed }">Atom 订阅</a>
boards-rating = 评分
boards-interval = 95% 区间
boards-styled = 风格校正
boards-styled-long = 左右位置、长度和排版均保持不变时的评分，截至最新快照
boards-elo = 实时 Elo
boards-tied = 平局
boards-both-bad = 都不好
boards-to-pass = 反超所需
boards-to-pass-long = 还需净胜上一名多少票，两者才会互换位置
boards-price = 价格
boards-price-long = 每百万 token 输入与输出的美元价格
boards-provisional = 暂定
boards-no-rating = 尚无有限的评分：只胜不负、只负不胜，或未遇到过有评分的模型
boards-few-votes = 不足 { $votes } 票
boards-empty = 这份榜单还没有投票。<a href="/">开始一场对战</a>，投出第一票。
boards-effects = 外观因素在此的影响，以每一标准差折合的评分计（截至日志条目 { $entry }）：
boards-plots = 图表
plot-intervals = 评分与 95% 区间
plot-wins = 胜出比例
plot-counts = 每对模型的对战场数
plot-history = 评分变化
plot-price = 评分与价格
boards-pair = 两两对比
boards-pair-against = 对阵
boards-compare = 比较
boards-snapshot = 最新快照：<a href="{ $link }">第 { $number } 号</a>
boards-changes = 与上一份相比的变化
boards-all-snapshots = 全部
boards-how = 计算方法
boards-how-text = 数据取自<a href="/api/v1/log">公开日志</a>中计入的投票，以 Bradley–Terry 最大似然法拟合；平局时双方各计半胜。区间由三明治估计得出；在快照中，同一人的投票归为一组计算。两次拟合之间，实时 Elo 随每一票变动。<a href="/rules">哪些投票会计入</a>
effect-side = 位于左侧
effect-tokens = 长度
effect-headings = 标题
effect-bold = 粗体
effect-lists = 列表

## Head to head

pair-title = { $a } 对阵 { $b }
pair-never = 在这份榜单上，两者尚未相遇。
pair-label = { $a } { $wins } 票，不分胜负 { $neither } 票，{ $b } { $losses } 票
pair-caption = { $votes } 票的结果
pair-expected = 按双方的全部投票推算，<bdi translate="no">{ $a }</bdi> 对阵 <bdi translate="no">{ $b }</bdi> 的预期得胜比例为 { $share }。
pair-left = { $votes } 票中，<bdi translate="no">{ $a }</bdi> 有 { $left } 次位于左侧。

## What changed

changes-title = 变化
changes-headline = 快照 { $from } 至 { $to }
changes-new = 新增 { $votes } 票
changes-back = 撤销 { $votes } 票
changes-rules = 裁定规则有变
changes-basket = 评分标尺的基准模型组有变
changes-from = 从
changes-to = 到
changes-moves = 变动
changes-caption = { $models } 个模型的变动，由大到小
changes-before = 此前
changes-after = 此后
changes-move = 变动
changes-rank-before = 此前名次
changes-rank-after = 此后名次
changes-new-votes = 新增票数
changes-taken-back = 撤销票数
changes-cause = 原因
cause-new = 新上榜
cause-gone = 已离榜
cause-rule-change = 规则更改
cause-retractions = 投票被撤销
cause-new-votes = 新增投票
cause-others-votes = 其他模型之间的投票
cause-none = 无变动

## A model

model-price = 每百万 token 输入 / 输出 { $input } / { $output } 美元
model-stealth = 隐名模型：它属于谁、试过多少个变体，将在参赛期结束时公布。
model-was-stealth = 它曾以 { $name } 之名参赛。
model-was-one-of = 它曾以 { $name } 之名参赛，是试过的 { $variants } 个变体之一。
model-slot = 参赛期：{ $slot }，目前 { $votes } 票。<a href="/transparency#slots">全部参赛期</a>
model-endpoint-changed = 参赛期间，其供应商于 { $at } 更换了应答端点：此前与此后的投票可能针对不同的模型。
model-boards = 各榜单表现
model-no-votes = 还没有计入的投票。<a href="/">开始一场对战</a>，也许会抽中它。
model-boards-caption = 有该模型投票的榜单
model-rating = 评分（95%）
model-best = 居首概率
model-of = 共 { $models } 个
model-rivals = 对阵各对手
model-neither = 不分胜负
model-rival = 对手
model-by-votes = 按所有问题中计入的投票
model-rivals-caption = 各对手，票数多的在前
col-rival = 对手
model-went = 战况
col-won = 胜
col-lost = 负
col-expected = 预期
col-expected-long = 评分所预期的得胜比例，平局计半胜
model-compare = 比较
model-compare-with = 对手：<bdi translate="no">{ $rival }</bdi>
model-draws = 抽中频率
model-drawn = 已结束的对战 { $battles } 场，占全部席位的 { $share }；设定比例为 { $intended }。
model-drawn-before = 已结束的对战 { $battles } 场，占全部席位的 { $share }；目前不再参与抽取。
model-all-draws = 全部抽取情况
model-badge = 在别处展示它的评分
model-badge-alt = 徽章：{ $model } 的评分

## You

you-title = 我的
you-no-session = 你还没有会话。<a href="/">开始一场对战</a>，之后就能在这里找到它。
missions-title = 今日
mission-ask = 问一个您真正想知道的问题
mission-compare = 读完两个回答，说出哪个更好
mission-review = 选择理由或写评论，说明原因
missions-of = { $done } / { $goal }
missions-note = 按此顺序最有帮助。这些不付酬：只有<a href="/rules">计入的投票</a>才赚积分。新的一天从 UTC 零点开始。
you-battles = 我的对战
you-search = 搜索
you-search-hint = 问题中的词语
you-show = 显示
you-all = 全部
you-open = 未投票
you-voted = 已投票
you-nothing = 暂无。<a href="/">去提个问题。</a>
you-nothing-fits = 没有符合条件的对战。<a href="/you">显示全部</a>
you-erased = （已抹除）
state-generating = 正在作答
state-ready = 等待你投票
state-void = 已作废
state-a = 你更喜欢 A
state-b = 你更喜欢 B
state-tie = 一样好
state-both-bad = 都不好
you-consent = 你所写的内容可作何用
you-consent-text = 你的投票以随机名称记入公开日志。你的问题及其回答，只会在你于此处许可的范围内对外提供，并事先遮蔽个人信息。
you-consent-unsaid = 你尚未作出选择，因此不会对外提供任何内容。
you-publish = 允许他人阅读
you-publish-hint = 用于模型厂商的查询和公开数据集
you-train = 允许用于训练模型
you-train-hint = 须同时允许他人阅读
you-commercial = 也允许用于营利
you-commercial-hint = 不勾选则仅限研究
you-private = 我的一切都不对外提供
you-private-hint = 即使不含文本的投票，也不进入任何查询、导出或数据集
you-keep = 保存
you-kept = 已保存，自下一次查询起生效。
you-consent-note = <a href="/transparency">哪些数据给了谁</a> · 更改自下一次查询、导出和数据集起生效；此前已提供的内容无法收回。
you-copy = 全部数据的副本
you-copy-text = 包含对战及文本、投票及裁定、积分、领取申请，以及你的许可，汇成一个已签名的文件。
you-download = 下载
you-erase = 抹除全部数据
you-erase-text = 文本、评论、钱包和设置将永久消失，尚未领取的积分也一并消失。投票会留在日志中，但不含文本，也没有任何线索指向你。
you-erase-words = 抹除全部
you-erase-type = 请输入 <em>{ $words }</em>
you-erase-button = 抹除
you-not-erased = 未抹除任何内容：输入的文字不符。

## Points

points-title = 我的积分
points-no-session = 你还没有会话。<a href="/">开始一场对战</a>：投票一经计入，即可获得积分。
points-untested = 在对你投票的检验掌握足够信息之前，积分保持待确认状态，通常需要 80 至 120 票。只要你认真阅读，届时全部积分即可使用。<a href="/rules">查看规则</a>
points-held = 你的投票规律看起来异常，积分因此冻结。一旦你的投票看起来像是读过回答，积分便会解冻；在此期间，投票仍然计入。<a href="/rules">查看规则</a>
points-excluded = 你的投票已被撤销，因为其规律不像读过回答的人。<a href="/rules">查看规则与申诉方式</a>
points-appeal = 觉得有误？请说明理由，会有人查看。
points-appeal-button = 申诉
points-reputation = 信誉：{ $tier }。信誉随计入的投票、时间和专注度增长，绝不取决于是否与他人一致。
tier-newcomer = 新人
tier-known = 熟面孔
tier-trusted = 可信
tier-veteran = 资深
points-claim = 将积分兑换为代币
points-earned = 已获得
points-earned-hint = 累计
points-pending = 待确认
points-pending-hint = 直到投票不会再被撤销
points-available = 可领取
points-available-hint = 随时可以领取
points-kept = 已冻结
points-kept-hint = 投票审查期间
points-claimed = 已领取
points-claimed-hint = 已支付或正在支付
points-own = 我的榜单
points-own-caption = 按我的投票排列的模型
points-own-rating = 我的评分
col-neither = 不分胜负
points-crowd = 所有人（名次）
points-own-few = 已计入 { $have } 票，满 { $least } 票即可拥有自己的榜单。
points-statement = 积分明细
points-nothing = 还没有获得积分。读完两个回答后投票，且投票计入，即可获得积分。<a href="/rules">能得多少</a>
points-statement-caption = 积分明细，最新的在前
col-points = 积分
col-from = 来源
col-to = 去向
col-vote = 投票
line-base = 投票计入
line-bonus = 高于偶然的一致
line-settle = 等待期结束
line-hold = 冻结
line-release = 解冻
line-forfeit = 投票被撤销
line-restore = 投票恢复计入
line-merge = 登录：并入访客积分
line-reserve = 申请领取
line-pay = 领取已支付
line-void = 领取未成
purse-issuance = 发放
purse-forfeited = 已作废
purse-reserved = 已预留
purse-claimed = 已领取
purse-pending = 待确认
purse-available = 可领取
purse-held = 已冻结

## Rewards

rewards-title = 奖励
rewards-test = 本竞技场在测试网络 <strong translate="no">{ $network }</strong> 上支付，其代币没有任何价值。
rewards-no-session = 你还没有会话。<a href="/">开始一场对战</a>：计入的投票可获得积分，积分可兑换为代币。
rewards-available = 可领取
rewards-worth = 积分，现值 { $tokens } 个代币
rewards-rate = 兑换率
rewards-rate-hint = 代币每一最小单位折合的积分，以百万分之一积分计，在本<a href="/api/v1/epochs">周期</a>内固定不变
rewards-wallet = 钱包
rewards-cools = 不久前有另一个钱包解绑：自{ $moment }起，才会向此钱包付款。
rewards-unlink = 解绑
rewards-unlink-hint = 下一个钱包要过一段时间才能收款，以免有人盗用你的会话取走积分。
rewards-no-wallet = 未在此浏览器中找到 Solana 钱包。请安装支持 Wallet Standard 的钱包，然后重新加载页面。
rewards-script = 绑定钱包需要启用脚本。
rewards-link = 签署一段文本，证明某个 Solana 钱包属于你。此举不收费，也不会转移任何资产。
rewards-sign-in = 使用 { $wallet } 登录
rewards-waiting = 正在等待 { $wallet }…
rewards-not-signed = 钱包未签名。
rewards-claim = 领取
rewards-claim-points = 积分
rewards-claim-kept = 无论其间发生什么，这些积分都会为本次领取保留，直到链上确认已支付。你可以关闭此页面。
rewards-claim-hint = 至少 { $points } 积分才能领取；目前可领取 { $have } 积分。
rewards-claims = 我的领取申请
rewards-claims-caption = 我的领取申请，最新的在前
rewards-tokens = 代币
rewards-check = 可供核实
rewards-explorer = 在区块浏览器中查看
rewards-signature = 签名
rewards-how = 如何自行核实付款
rewards-how-text = 代币为 <code class="address">{ $mint }</code>，金库为 <code class="address">{ $treasury }</code>。付款交易会在备注中写明对应的领取申请，并创建一个账户，其地址由该申请推导而来：链本身会拒绝第二次付款。
claim-waits = 等待中
claim-treasury-short = 金库正在补充资金；你的积分已为你保留
claim-looked-at = 需要有人查看；你的积分已为你保留
claim-queued = 排队中
claim-queued-hint = 即将发送
claim-open = 支付中
claim-open-hint = 直到链上不可逆转
claim-paid = 已支付
claim-paid-hint = 已到你的钱包
claim-released = 无法支付
claim-released-hint = 链上不接受此钱包；积分已退回

## Rules

rules-title = 规则
rules-headline = 哪些投票计入，哪些可得积分
rules-lede = 规则集 { $version }。每一票都有一个裁定：计入，或因某个理由排除，理由会告知投票者。他人是否与你意见一致，不影响任何裁定。
rules-count = 计入的投票
rules-shown = 两个回答均已完整显示，且没有回答透露作答者的身份，问题也未询问。
rules-slow = 投票所用的时间不短于读完回答所需的时间。
rules-daily = 每人每天（UTC）至多 { $votes } 票。
rules-no-daily = 每人每天的票数不限。
rules-weights = 新人最初的投票，以及反复提出的问题，权重较低。确切权重随日志公布。
rules-share = 任何人三十天内的投票，在一份榜单中都只占很小的份额。属于模型厂商的人不参与模型排名。
rules-network = 从同一网络提问的人共享当天的额度：人越多，每人计入和计酬的票越少，但不会有人被拒之门外。
rules-late = 回答到达一天之后的投票仍然计入，但不得积分。
rules-unrated = 模型的计入票数不足 { $votes } 时，还没有可供检验投票的评分。对它的投票权重为 { $share }，不得积分。
rules-back = 被撤销的投票
rules-back-text = 我们用一项检验，将每个人的投票与不读回答的投票方式相比较：随机投票、总投同一侧、总投平局、总投较长的回答、总与众人的偏好相反，或无论内容如何都投同一个模型。检验已考虑独特的口味和对长回答的偏爱。证据达到 { $hold } 比 1 时，积分冻结；达到 { $exclude } 比 1 时，投票由公开日志的后续条目撤销，榜单随之剔除这些票重新计算。同一网络当天的所有投票也会一并检验。你可以向运营者申诉；会有人查看，处理结果会记录在案。
rules-checks = 隐藏检查
rules-checks-text = { $share } 的对战用于检验回答是否有人读：其中一个回答的词语被互换，变得不知所云；或者你评判过的模型左右互换后再次出现。这类对战从不参与排名，投票之前与其他对战毫无二致，投票之后会予以说明。如果选择了不知所云的回答，或看不出差别，所得积分会减少。
rules-points = 积分
rules-earn = 每张计入的票可得 { $base } 积分：每天前 { $full } 票得全额，之后逐票递减，超过 { $most } 票不再获得积分。
rules-gap = 间隔不足 { $seconds } 秒的投票只得一次积分。
rules-attention = 所得积分按隐藏检查中体现的专注度折算；尚无记录时按 { $share } 计。积分的待确认期为 { $span }。
rules-tested = 积分还要等到对你投票的检验足以识别不读回答的人，通常在 80 至 120 票之后。
rules-bonus = 在至多 { $share } 的对战中，你看到的回答也有别人看过。如果你与他人在这些对战中意见一致的频率，高于你在不同对战中的投票与他人偶然一致的频率，你就会获得奖励，至多为基础积分的 { $bonus }。意见不同者仍得全部基础积分。
rules-per-day = 每天票数
rules-per-vote = 每票积分
rules-raw = 从原始票数到计入票数
rules-raw-text = 共 { $raw } 票，计入 { $counted } 票。
rules-left-out = 排除原因
rules-left-out-caption = 未计入的投票，按原因列出
span-seconds = { $seconds } 秒
span-hours = { $hours } 小时

## Transparency

open-title = 透明度
open-lede = 本页的一切也以数据形式提供：<a href="/api/v1/log">日志</a>、<a href="/api/v1/models">抽取情况</a>、<a href="/api/v1/rules">规则与排除</a>、<a href="/api/v1/disclosures">数据披露</a>、<a href="/api/v1/releases">数据集发布</a>。
open-recompute = 自己算一份榜单
open-recompute-text = 每份公布的榜单都由公开日志唯一确定。以下命令可逐字节核对其中一份，无需信任我们：
open-drawn = 各模型的抽中频率
open-drawn-text = 读取问题之前就已抽定参战的两个模型；每次抽取的概率都记在日志中。此处只统计已结束的对战。
open-drawn-caption = 各模型的抽取情况
open-intended = 设定比例
open-times = 抽中次数
open-slots = 厂商送来参赛的模型
open-slots-text = 参赛期何时结束，在开始之前就已公布，其间的投票都会保留。在此之前，隐名模型只有代号；结束时会公布它属于谁、试过多少个变体。<a href="/api/v1/slots">查看数据</a>
open-slots-caption = 各模型的参赛期
open-whose = 归属
open-told = 结束时公布
open-variants = 试过的变体
open-rules = 查看规则
open-disclosed = 哪些数据给了谁
open-which = 范围
open-releases = 公开数据集
open-release = 版本
open-date = 日期
open-contributors = 贡献者
open-withdrawn = 自上一版以来撤回
open-withdrawn-both = { $votes } 票，{ $texts } 份文本

## Vendors

vendors-title = 模型厂商
vendors-headline = 面向模型厂商
vendors-lede = 查询人们的偏好，了解你的模型在何处落败，并在每位贡献者许可的范围内导出训练文件。
vendors-no-session = 你还没有会话。请先<a href="/">开始一场对战</a>，再来此注册。
vendors-sign-up = 注册
vendors-name = 名称
vendors-research = 仅限研究
vendors-research-hint = 我们不以这些数据营利；许可此用途的贡献者更多
vendors-api = <a href="/docs/">API</a> 可与 curl 及任何 HTTP 库配合使用。
vendors-new-key = 新密钥
vendors-new-key-text = 仅在此刻显示，之后不再显示。
vendors-keys = 密钥
vendors-keys-caption = 密钥，最新的在前
vendors-prefix = 开头
vendors-may = 权限
vendors-used = 上次使用
vendors-end = 停用
vendors-revoke = 吊销
vendors-make-key = 创建密钥
vendors-key-for = 作何用途？
vendors-key-may = 可读取或更改
vendors-make = 创建
scope-battles-read = 全部投票
scope-battles-read-own = 自己的模型所参与对战的投票
scope-exports-run = 文件
scope-models-write = 自己的模型及其参赛期
scope-webhooks-write = Webhook
scope-admin = 密钥与成员
key-revoked = 已吊销
key-expired = 已过期
key-until = 有效至{ $moment }
key-works = 有效
key-never = 从未
vendors-exports = 导出
vendors-columns = 列
vendors-form = 格式
vendors-all = 全部
vendors-export = 导出
vendors-exports-none = 暂无。文件会保留一段时间，并附有说明其内容的数据卡。
vendors-exports-caption = 导出，最新的在前
vendors-file = 文件
vendors-progress = 进度
vendors-progress-of = { $file } 的进度
vendors-bytes = 字节数
export-queued = 排队中
export-running = 进行中
export-done = 已完成
export-failed = 失败
export-expired = 已过期
vendors-hooks = Webhook
vendors-audit = 操作记录
vendors-audit-note = <a href="/transparency">哪些数据给了谁</a>，均公开可查。
vendors-others = 你还代表：

query-title = 查询
query-build = 构建查询
query-lede = 说明想要哪些投票，查看有多少、汇总结果如何，然后导出为文件。
query-opponent = 对手
query-outcome = 结果
query-any = 不限
outcome-a = A 胜
outcome-b = B 胜
outcome-tie = 平手
outcome-both-bad = 都不好
outcome-won = 该模型胜
outcome-lost = 该模型负
query-language = 语言
query-kind = 问题类型
query-tag = 所给理由
query-tier = 投票者
query-verdict = 裁定
verdict-counted = 计入
verdict-excluded = 排除
verdict-retracted = 撤销
query-from = 起始日期
query-to = 截止日期（不含）
query-count = 统计
query-exact = 共 { $votes } 票。
query-about = 约 { $votes } 票，由日志抽样估算。
query-none = 没有符合条件的投票，请放宽条件。
query-slices = 汇总结果
query-slices-caption = 各模型得票及 95% 区间
query-too-many = 数量较多，请用 API 汇总：<code>{ $address }</code>
query-take = 导出为文件
query-curl = 用 API 完成同样的查询
query-back = 返回控制台
hooks-caption = 最近的投递
hooks-add = 添加 Webhook
hooks-add-text = 事件会通知到您的地址，并按 Standard Webhooks 规范签名；未收到 2xx 应答的通知会在一天多的时间里重试。
hooks-url = 地址
hooks-events = 通知内容
hooks-secret = Webhook 密钥
hooks-remove = 移除
hooks-again = 重新发送
hooks-event = 事件
hooks-tries = 尝试次数
hooks-outcome = 应答
hooks-none = 尚未向它发送任何内容。
delivery-waiting = 等待中
delivery-delivered = 已送达
delivery-given-up = 已放弃

## A vendor's own models

own-title = 我的模型
own-credits = { $cap ->
    [none] 剩余额度 { $left }，已用 { $spent }。你的模型每有一票计入，即消耗 1 点额度；额度由运营者发放。
   *[some] 剩余额度 { $left }，已用 { $spent }，每天至多 { $cap }。你的模型每有一票计入，即消耗 1 点额度；额度由运营者发放。
  }
own-none = 暂无。可通过任何兼容 OpenAI 的端点接入模型：先经过测试，再进入参赛期；参赛期何时结束，在开始之前就已公布。
own-caption = 我的模型，按 ID 排列
own-id = ID
own-stage = 阶段
own-test = 契约测试
own-test-again = 重新测试
own-remove = 移除
own-slot = 参赛期
own-slot-text = 立即开始，达到所设票数即结束，且不可更改：谁也不能因战绩好坏而提前结束参赛期。日期可通过 API 设定。
own-stealth = 隐名
own-stealth-hint = 结束之前，所有人只能看到 ID；结束后公布名称、厂商以及试过多少个变体
own-begin = 开始
own-bring = 接入模型
own-id-for-ever = ID（永久不变）
own-id-hint = 如果隐名参赛，请用不透露任何信息的代号。
own-name = 名称
own-family = 系列
own-family-hint = 与名称相同
own-licence = 许可证
own-endpoint = 端点，写到 /v1 为止
own-remote = 模型在该端点上的名称
own-key = 密钥
own-key-hint = 加密保存，不再显示。
own-register = 登记并测试
own-no-slot = 无
stage-unchecked = 须先通过契约测试
stage-ready = 可设定参赛期
stage-waiting = 参赛期尚未开始
stage-running = 正在参与抽取
stage-no-credit = 已暂停：额度用尽
stage-daily-cap = 暂停至明天（UTC）：已达每日上限
stage-failing = 已暂停：端点出错
stage-ended = 参赛期已结束
test-under-way = 进行中
test-passed = 已通过
test-failed = 未通过
test-not-yet = 尚未测试
step-passed = 通过
step-failed = 未通过
step-advice = 建议
next-runs = 契约测试正在进行
next-has-to-pass = 须先通过契约测试
next-slot = 为它设定参赛期
next-test = 契约测试结果

## Operators

admin-title = 审查
admin-headline = 投票受审查的人
admin-lede = 此处的名称取自日志，并非账号名。证据是一个似然比，数值越大，越说明这些投票并非出自读过回答的人。你的处理会连同你的名字永久保留。
admin-discovery = 证据达到 { $evidence } 者，至多百分之一是诚实的（对全部账号采用 e-BH）。
admin-nobody = 没有人被冻结或排除。
standing-good = 正常
standing-held = 积分冻结
standing-excluded = 已排除
admin-evidence = 证据 { $evidence }，日志条目 { $entry }，{ $moment }
admin-discovered = （几乎可以肯定没有读过回答）
admin-reviewed = <strong>{ $action }</strong>，{ $actor }，{ $moment }
review-appeal = 申诉
review-clear = 已确认无误
review-uphold = 投票已撤销
admin-reason = 理由
admin-clear = 没有问题：解除
admin-uphold = 撤销这些投票

arena-title = 竞技场状态
arena-reviews = 审查
arena-models = 模型与权重
arena-models-text = 权重在 <code>models.catalogue</code> 中设置；这里是其效果，以及换一个权重会怎样。
arena-models-caption = 按标识排列的模型
arena-weight = 权重
arena-would = 将变为
arena-try = 试一个权重
arena-try-button = 查看效果
arena-people = 状态将会不同的人：
arena-health = 近期回答
arena-health-caption = 各提供方的错误与延迟，取自每个模型最新的已投票与作废对战
arena-answers = 回答数
arena-failed = 失败数
arena-first = 首字毫秒（中位，99%）
arena-whole = 全文毫秒（中位，99%）
arena-rules = 试行规则
arena-rules-text = 按另一套规则重新裁定整个日志，不写入任何内容。
arena-hold = 冻结阈值
arena-exclude = 撤销阈值
arena-daily = 每日票数
arena-newcomer = 新人票数
arena-run = 试行
arena-long = 日志有 { $entries } 条，页面无法处理。请使用 <code>agon rules dry-run</code>。
arena-same = 不会有任何不同。
arena-changes-caption = 按现有裁定与将有裁定统计的票数
arena-change = 由此及彼
arena-reweighted = 仅权重不同：{ $votes }
arena-money = 领取与金库
arena-reserved = 已为领取预留
arena-settled = 已支付
arena-open-claims = 进行中的领取
arena-sol = 金库 SOL
arena-away = 无法连接
arena-no-chain = 此处积分不兑换为代币。
arena-note = 备注
arena-audit = 厂商操作记录
arena-audit-caption = 最新在前
arena-vendor = 厂商
arena-who = 操作者

## When something is refused

error-401 = 你无权查看此内容
error-404 = 这里什么也没有
error-429 = 请稍慢一些
error-500 = 我们这边出了故障
error-other = 操作未成功
error-code = 代码：<code>{ $code }</code>
error-home = 前往竞技场
problem-not-found = 此地址没有任何内容。
problem-unknown-battle = 没有这场对战。
problem-consent-needs-publish = 训练和商业用途需要先允许公开：请同时允许公开，或都不允许。
problem-not-your-battle = 这场对战属于另一个账号。
problem-unknown-board = 没有这份榜单。
problem-unknown-model = 没有这个模型。
problem-unknown-snapshot = 没有这份快照，或还没有可比较的两份快照。
problem-unauthenticated = 你还没有会话：请开始一场对战。
problem-session-expired = 会话已过期：请开始一场对战，以建立新会话。
problem-session-invalid = 此会话无效：请开始一场对战，以建立新会话。
problem-cross-site = 此请求并非来自我们的页面：请打开页面再试。
problem-storage-unavailable = 服务无法访问存储。未作任何更改，请重试。
problem-busy = 目前有许多对战正在作答。请稍后再试。
problem-votes-queue-full = 有许多投票正在等待处理。请稍后重新发送。
problem-too-many-requests = 一次操作过多，请在 { $seconds } 秒后重试。
problem-internal = 我们这边出了问题。
problem-proof-refused = 计算未完成，或提交得太晚。现在重新开始。
problem-prompt-empty = 问题为空。
problem-prompt-too-long = 问题有 { $chars } 个字符，至多允许 { $limit } 个。
problem-prompt-control-character = 问题的第 { $position } 个位置有控制字符。
problem-prompt-not-recorded = 这个问题没有预录；请从下列问题中选择一个。
problem-conversation-too-long = 对话对模型来说过长：{ $tokens } 个 token，至多 { $limit } 个。
problem-still-generating = 回答仍在生成。
problem-already-voted = 你已为这场对战投过票。
problem-battle-void = 这场对战已作废，无法投票。
problem-too-many-turns = 这场对战的提问次数已达上限。
problem-not-generating = 两个回答均已结束。
problem-vote-window-closed = 这场对战的投票时间已过。
problem-unknown-tag = 所选理由中有一项不在可选之列。
problem-comment-too-long = 评论过长。
problem-comment-control-character = 评论中有无法保存的字符。
problem-no-winner = 请选择哪个回答更好。
problem-no-wallet = 未绑定钱包。
problem-session-outdated = 此后有人登录过；请用你的钱包重新登录。
problem-no-chain = 此处积分不能兑换为代币。
problem-no-vendor = 你并不代表这家厂商。
problem-name-taken = 已有同名的厂商。
problem-appeal-open = 你的申诉正在等待查看。
problem-nothing-to-appeal = 没有对你的投票作出不利的决定。
problem-invalid-url = 此地址不可用：必须是公开的 https 地址。
problem-unknown-event = 请至少选择一个事件。
problem-too-many-webhooks = 每家厂商最多 20 个 Webhook。
problem-too-many-exports = 正在运行或等待的导出已足够多，请等其中一个结束。

# Within plots.
draw-title = { $board }：{ $plot }
draw-none = 投票还不够
draw-nameless = （无名称）
draw-models = { $models } 个模型。
draw-marks = { $marks ->
    [all] 圆点：评分；横条：置信区间；空心：暂定
    [bars] 圆点：评分；横条：置信区间
    [hollow] 空心：暂定
   *[narrow] 横条：置信区间；空心：暂定
 }
draw-point = { $name }：{ $value }
draw-both = { $first }，{ $second }
draw-interval = 置信区间 { $low } 至 { $high }
draw-unbounded = 无界
draw-ranked = 排名 { $rank }
draw-provisional = 暂定
draw-leader = { $name } 以 { $rating } 的评分领先。
draw-leader-between = { $name } 以 { $rating } 的评分领先（置信区间 { $low } 至 { $high }）。
draw-last = { $name } 以 { $rating } 排在最后。
draw-provisionals = 暂定：{ $models } 个。
draw-price-axis = 每百万词元的美元价格，输入与输出的平均
draw-priced = { $models } 个模型的评分与价格（每百万词元的美元价格，输入与输出的平均）。
draw-price-best = { $name } 的评分为 { $rating }，价格为 { $price }。
draw-price-front = 以上模型都没有被更便宜的模型超过。
draw-span = { $models } 个模型，{ $from }至{ $to }。
draw-left-out = 未画出：{ $models } 个。
draw-highest = { $way ->
    [up] 最终最高的是 { $name }，评分 { $rating }，比其第一个点上升 { $moved }。
    [down] 最终最高的是 { $name }，评分 { $rating }，比其第一个点下降 { $moved }。
   *[level] 最终最高的是 { $name }，评分 { $rating }。
 }
draw-wins-note = 行模型胜过列模型的比例（百分比）
draw-counts-note = 每对模型的对战次数
draw-first = { $note }；共 { $models } 个模型，显示前 { $shown } 个
draw-wins-pair = { $row } 对 { $column }：{ $battles } 次中的 { $percent }%
draw-counts-pair = { $row } 对 { $column }：{ $battles } 次对战
draw-wins-models = { $models } 个模型：行模型胜过列模型的比例。
draw-counts-models = { $models } 个模型：每对模型的对战次数。
draw-lopsided = 最悬殊的一对：在 { $battles } 次对战中，{ $row } 以 { $percent }% 胜过 { $column }。
draw-met-most = 相遇最多的是 { $row } 与 { $column }，共 { $battles } 次对战。
draw-pairs-missing = 没有投票的模型对：{ $pairs }。
draw-missing = 无
vendors-invited = <bdi translate="no">{ $vendor }</bdi>邀请您代表他们。
vendors-invited-hint = 如果接受，您对他们模型的投票将不再计入排名。
vendors-accept = 接受
vendors-decline = 拒绝
vendors-unconfirmed = 您声明不会用这些数据赚钱。在运营者确认之前，您只能获得允许商业使用的文本。
