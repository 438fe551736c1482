# What the pages say. One message per line of thought; markup of a message is the same in every language.
# Numbers and moments come in already written as the language writes them.

## Every page

language-name = العربية
skip = الانتقال إلى المحتوى
nav = القائمة الرئيسية
nav-more = المزيد
nav-battle = مواجهة
nav-boards = لوحة الترتيب
nav-you = صفحتك
nav-points = النقاط
nav-rewards = المكافآت
nav-rules = القواعد
nav-open = الشفافية
nav-vendors = لصنّاع النماذج
nav-api = API
nav-language = اللغة
motto = الأسماء محجوبة حتى تصوّت، وكل لوحة يمكن إعادة حسابها من السجل العام.
site-description = اسأل ما تشاء، وقارن إجابتين من نموذجين مجهولين، وصوّت للأفضل، ثم اعرف من كتبهما. لوائح ترتيب مفتوحة يمكن لأي شخص التحقق منها.
percent = { $share }٪
as-data = كبيانات
older = الأقدم
table-of = جدول: { $what }
none-yet = لا شيء بعد.
none-so-far = لا شيء حتى الآن.
newest-first = الأحدث أولًا
badge-recorded = مسجَّل
badge-demo = تجريبي
badge-retired = خارج الخدمة
badge-hidden = مخفي
points = { $points ->
    [zero] لا نقاط
    [one] نقطة واحدة
    [two] نقطتان
    [few] { $points } نقاط
   *[other] { $points } نقطة
  }
slot-until = { $stealth ->
    [yes] متخفٍّ، من { $from } حتى { $until }
   *[no] من { $from } حتى { $until }
  }
slot-votes = { $stealth ->
    [yes] متخفٍّ، من { $from } إلى أن يبلغ عدد الأصوات { $votes }
   *[no] من { $from } إلى أن يبلغ عدد الأصوات { $votes }
  }
col-model = النموذج
col-organization = الجهة
col-licence = الرخصة
col-rank = المرتبة
col-rank-long = المراتب التي تسمح بها البيانات
col-votes = الأصوات
col-win-rate = نسبة الفوز
col-when = الوقت
col-what = البيان
col-state = الحالة
col-slot = فترة المشاركة
col-with-text = مع النص
col-number = العدد
col-share = النسبة

## Boards' names

board-overall = عام
board-single-turn = سؤال واحد
board-multi-turn = أسئلة متتابعة
board-code = البرمجة
board-maths = الرياضيات
board-long = الأسئلة الطويلة

## Where a battle begins

home-title = Agon: قارن بين نموذجين دون أن تعرفهما
home-headline = سؤال واحد، وإجابتان من نموذجين، والحكم لك.
home-lede = لا تعرف من كتب كل إجابة إلا بعد أن تصوّت.
home-replays = تعيد هذه الساحة عرض إجابات مسجَّلة لنماذج حقيقية، فلا يمكن طرح سوى الأسئلة المسجَّلة.
home-demo = تعمل هذه الساحة بنماذج تجريبية: برامج محلية صغيرة، لا نماذج لغوية. أضف النماذج الحقيقية إلى الكتالوج.
home-question = سؤالك
home-ask-keys = <kbd>Enter</kbd> للإرسال، و<kbd>Shift</kbd> + <kbd>Enter</kbd> لسطر جديد
home-privacy = يذهب سؤالك إلى النموذجين اللذين يجيبان عنه. لا ننشره إلا إذا سمحت بذلك. <a href="/you">خيارات بياناتك</a>
home-start = بدء المواجهة
home-recorded = أسئلة مسجَّلة
home-try = جرّب أحد هذه الأسئلة

## The door

door-title = لحظة من فضلك
door-lede = وصلت طلبات كثيرة من شبكتك. يُجري متصفحك عملية حسابية صغيرة ليثبت أنك لست حشدًا، وليس عليك حلّ أي شيء.
door-working = جارٍ العمل…
door-done = تمّ.
door-no-script = { $seconds ->
    [one] إن كانت البرامج النصية معطّلة، فانتظر ثانية واحدة ثم اضغط الزر.
    [two] إن كانت البرامج النصية معطّلة، فانتظر ثانيتين ثم اضغط الزر.
    [few] إن كانت البرامج النصية معطّلة، فانتظر { $seconds } ثوانٍ ثم اضغط الزر.
   *[other] إن كانت البرامج النصية معطّلة، فانتظر { $seconds } ثانية ثم اضغط الزر.
  }

## A battle

battle-title = مواجهة
battle-question = السؤال { $turn }
battle-you-asked = سؤالك
battle-which = الإجابة المعروضة
battle-both = كلتاهما
battle-model = النموذج { $side }
battle-your-choice = اختيارك
battle-waiting = في انتظار النموذجين…
battle-reasoning = التفكير
battle-writing = النموذجان يكتبان. يمكنك التصويت عند اكتمال الإجابتين.
battle-ended = اكتملت الإجابتان. أيهما أفضل؟
battle-opens = واصل القراءة. يمكنك التصويت بعد نحو { $seconds } ث.
battle-read-other = اقرأ الإجابة { $side } أيضًا ثم صوّت.
battle-stopped = أُوقفت إحدى الإجابتين، لذا لن يُحتسب التصويت. أعد توليد الإجابتين لتصوّت.
battle-wont-count = لن يُحتسب التصويت على هاتين الإجابتين: { $reason }. أعد توليدهما، أو صوّت لترى من أجاب.
reveal-picked = اخترت <bdi translate="no">{ $model }</bdi>
reveal-cost-small = أقل من 0.0001 دولار
battle-connected = عاد الاتصال.
battle-copy = نسخ
battle-copied = نُسخ
battle-wrap = لفّ الأسطر
battle-heard = الإجابات مقروءة أولًا بأول
battle-restart = تعثّر أحد النموذجين، ويُعاد السؤال على كليهما.
battle-refused = رُفض الاتصال. أعد تحميل الصفحة للمحاولة مجددًا.
battle-lost = انقطع الاتصال، وتجري إعادة المحاولة…
battle-not-sent = تعذّر إرسال صوتك، لكنه لم يضِع: اضغط «تصويت» مرة أخرى.
battle-void = هذه المواجهة لاغية
battle-void-why = لم يتمكن أحد النموذجين من الإجابة، حتى بعد إعادة السؤال على كليهما. لا يُذكر اسم المتسبب، ولا يمكن التصويت.
battle-ask-again = إعادة السؤال
battle-late = مضى على هاتين الإجابتين أكثر من يوم: صوتك يُحتسب ولا يكسب نقاطًا.
battle-better = أي الإجابتين أفضل؟
battle-a = A أفضل
battle-tie = متساويان في الجودة
battle-both-bad = كلاهما سيئ
battle-b = B أفضل
battle-why = سبب الاختيار (اختياري)
battle-comment = تعليق
battle-keys = المفاتيح: <kbd>1</kbd> لـ A، <kbd>2</kbd> للتساوي، <kbd>3</kbd> كلاهما سيئ، <kbd>4</kbd> لـ B، <kbd>Enter</kbd> للتصويت
battle-all-keys = كل الاختصارات
battle-vote = تصويت
battle-stop = إيقاف كليهما
battle-regenerate = إعادة توليد كلتيهما
battle-new = مواجهة جديدة
battle-further = سؤال آخر لكليهما
battle-ask-both = سؤال كليهما
battle-shortcuts = الاختصارات
battle-key-vote = التصويت للخيار المحدَّد
battle-key-ask = طرح السؤال
battle-held = يُرسل صوتك بعد لحظات؛ وبالمفتاح <kbd>Esc</kbd> تتراجع عنه.
battle-held-progress = الوقت المتاح للتراجع عن الصوت
battle-undo = تراجع
battle-now = كشف الهوية الآن
battle-key-undo = التراجع عن الصوت
battle-key-sheet = هذه القائمة
battle-no-keys = تعطيل اختصارات المفتاح الواحد
battle-no-keys-hint = يُحفظ في هذا المتصفح
battle-close = إغلاق

reveal-tie = وجدتهما متساويين في الجودة
reveal-both-bad = وجدت كليهما سيئًا
reveal-vote = صوتك
reveal-others = كيف صوّت الآخرون على هذا الثنائي
reveal-timing = أول الكلمات بعد { $first } ث، والإجابة كاملة بعد { $total } ث
reveal-timing-tokens = { $tokens ->
    [zero] أول الكلمات بعد { $first } ث، والإجابة كاملة بعد { $total } ث، بلا رموز
    [one] أول الكلمات بعد { $first } ث، والإجابة كاملة بعد { $total } ث، رمز واحد
    [two] أول الكلمات بعد { $first } ث، والإجابة كاملة بعد { $total } ث، رمزان
    [few] أول الكلمات بعد { $first } ث، والإجابة كاملة بعد { $total } ث، { $tokens } رموز
    [many] أول الكلمات بعد { $first } ث، والإجابة كاملة بعد { $total } ث، { $tokens } رمزًا
   *[other] أول الكلمات بعد { $first } ث، والإجابة كاملة بعد { $total } ث، { $tokens } رمز
  }
reveal-rating = الآن: تقييم Elo المباشر <bdi data-elo>{ $elo }</bdi>، المرتبة { $rank }
reveal-cost = { $dollars } دولار
reveal-crowd = أصوات الجميع
reveal-receipt = الإيصال
reveal-receipt-text = توقيعنا على أن هذا الصوت استُلم، بالمفتاح الوارد في <a href="/.well-known/jwks.json">jwks.json</a>. فإن لم يذكر السجل يومًا ما آل إليه الصوت، أثبت الإيصال أننا أسقطناه. <a href="/api/v1/log">السجل</a>

vote-pending = قيد الانتظار
vote-counted = محتسَب
vote-excluded = مستبعَد
unpaid-new-model = لم يكسب شيئًا: لم يكن لأحد النموذجين تقييم بعد
unpaid-late = لم يكسب شيئًا: جاء بعد الإجابات بأكثر من يوم
unpaid-too-soon = لا نقاط: لم يمضِ وقت كافٍ بعد آخر صوت مدفوع
unpaid-day-done = لا مزيد من النقاط اليوم. أصواتك ما زالت تُحتسب.
unpaid-inattentive = لا نقاط: فاتك عدد كبير من اختبارات الانتباه
reveal-points = { $points } نقطة، معلّقة
vote-entry = القيد { $index } في السجل

tag-correct = صحيحة
tag-helpful = مفيدة
tag-clear = واضحة
tag-creative = مبتكرة
tag-concise = موجزة
tag-follows-instructions = تلتزم بالتعليمات
tag-incorrect = خاطئة
tag-unhelpful = غير مفيدة
tag-confusing = مربكة
tag-verbose = مسهبة
tag-refuses = رفض الإجابة
tag-ignores-instructions = تتجاهل التعليمات

reason-voted-early = جاء التصويت قبل اكتمال الإجابتين
reason-answer-incomplete = أُوقفت إحدى الإجابتين أو انقطعت
reason-answer-empty = كانت إحدى الإجابتين فارغة
reason-identity-in-answer = كشفت إحدى الإجابتين عن كاتبها
reason-identity-in-prompt = استفسر السؤال عن هوية المجيب
reason-too-fast = جاء التصويت في وقت لا يكفي لقراءة الإجابتين
reason-pattern-of-votes = نمط أصواتك ليس نمط من يقرأ الإجابات
reason-daily-cap = تجاوز عدد الأصوات المحتسبة للشخص في اليوم
reason-hidden-check = كانت المواجهة اختبارًا خفيًّا للانتباه
reason-share-cap = تجاوز الحصة المسموح بها لشخص واحد من أصوات الشهر
reason-conflict-of-interest = أدلى به شخص ينتمي إلى مزوّد نماذج

## The leaderboard

boards-title = لوحة الترتيب
boards-lede = المراتب نطاقات، وفترات الثقة مرسومة، و<a href="/transparency">بإمكان أي شخص إعادة حساب هذه اللوحة</a>.
boards-nav = اللوحات
boards-board = اللوحة
boards-counted = احتُسب <span data-counted>{ $counted }</span> من أصل <span data-raw>{ $raw }</span> من الأصوات · القيد <span data-log-size>{ $entry }</span> في السجل · تقييمات Bradley–Terry دقيقة بفترات ثقة 95٪، وبين كل حساب وآخر يتحرك تقييم Elo المباشر مع كل صوت
boards-now = حتى هذه اللحظة
boards-live = مباشر
boards-lost = انقطع الاتصال، وتجري إعادة المحاولة
boards-reorder = تغيّر الترتيب: إعادة الفرز
boards-order = الترتيب:
boards-by-rating = حسب التقييم
boards-by-lower = حسب الحد الأدنى
boards-files = بصيغة <a href="{ $csv }" download>CSV</a> · <a href="{ $json }">JSON</a> · <a href="{ $feed }">خلاصة Atom</a>
boards-rating = التقييم
boards-interval = فترة ثقة 95٪
boards-styled = بضبط الأسلوب
boards-styled-long = التقييم مع تثبيت أثر الجهة والطول والتنسيق، حتى أحدث لقطة
boards-elo = Elo المباشر
boards-tied = تعادل
boards-both-bad = كلاهما سيئ
boards-to-pass = للتجاوز
boards-to-pass-long = عدد الأصوات الإضافية أمام النموذج الذي يعلوه اللازمة ليتبادلا المرتبتين
boards-price = السعر
boards-price-long = بالدولار لكل مليون رمز، إدخالًا وإخراجًا
boards-provisional = مؤقت
boards-no-rating = لا تقييم محدود القيمة بعد: فاز دائمًا، أو خسر دائمًا، أو لم يواجه نموذجًا له تقييم
boards-few-votes = أصواته أقل من { $votes }
boards-empty = لا أصوات على هذه اللوحة بعد. <a href="/">ابدأ مواجهة</a> لتكون أول المصوّتين.
boards-effects = قيمة المظهر هنا بنقاط التقييم لكل انحراف معياري (حتى القيد { $entry } في السجل):
boards-plots = الرسوم البيانية
plot-intervals = التقييمات بفترات ثقة 95٪
plot-wins = نسب الفوز
plot-counts = عدد المواجهات لكل ثنائي
plot-history = التقييمات عبر الزمن
plot-price = التقييمات مقابل الأسعار
boards-pair = وجهًا لوجه
boards-pair-against = ضد
boards-compare = مقارنة
boards-snapshot = أحدث لقطة: <a href="{ $link }">رقم { $number }</a>
boards-changes = ما تغيّر منذ اللقطة السابقة
boards-all-snapshots = كل اللقطات
boards-how = طريقة الحساب
boards-how-text = تُؤخذ الأصوات المحتسبة من <a href="/api/v1/log">السجل العام</a> وتُقدَّر بالإمكان الأعظم وفق نموذج Bradley–Terry، ويُعدّ التعادل نصف فوز لكل طرف. وفترة الثقة مبنية على مقدّر الساندويتش، وفي اللقطات تُجمع أصوات الشخص الواحد معًا. وبين كل تقدير وآخر يتحرك تقييم Elo المباشر مع كل صوت. <a href="/rules">أي الأصوات تُحتسب</a>
effect-side = الظهور في الجهة A
effect-tokens = الطول
effect-headings = العناوين
effect-bold = الخط العريض
effect-lists = القوائم

## Head to head

pair-title = { $a } ضد { $b }
pair-never = لم يتواجه هذان النموذجان على هذه اللوحة بعد.
pair-label = الأصوات: { $a } { $wins }، بلا تفضيل { $neither }، { $b } { $losses }
pair-caption = { $votes ->
    [zero] لا أصوات
    [one] نتيجة صوت واحد
    [two] نتيجة صوتين
    [few] نتيجة { $votes } أصوات
    [many] نتيجة { $votes } صوتًا
   *[other] نتيجة { $votes } صوت
  }
pair-expected = استنادًا إلى جميع أصوات النموذجين، يُتوقع أن ينال <bdi translate="no">{ $a }</bdi> ما نسبته { $share } من كل صوت ضد <bdi translate="no">{ $b }</bdi>.
pair-left = { $votes ->
    [zero] لا أصوات بعد تبيّن الجهة التي ظهر فيها <bdi translate="no">{ $a }</bdi>.
    [one] ظهر <bdi translate="no">{ $a }</bdi> في الجهة A في { $left } من أصل صوت واحد.
    [two] ظهر <bdi translate="no">{ $a }</bdi> في الجهة A في { $left } من أصل صوتين.
    [few] ظهر <bdi translate="no">{ $a }</bdi> في الجهة A في { $left } من أصل { $votes } أصوات.
    [many] ظهر <bdi translate="no">{ $a }</bdi> في الجهة A في { $left } من أصل { $votes } صوتًا.
   *[other] ظهر <bdi translate="no">{ $a }</bdi> في الجهة A في { $left } من أصل { $votes } صوت.
  }

## What changed

changes-title = ما تغيّر
changes-headline = من اللقطة { $from } إلى اللقطة { $to }
changes-new = { $votes ->
    [zero] لا أصوات جديدة
    [one] صوت جديد واحد
    [two] صوتان جديدان
    [few] { $votes } أصوات جديدة
    [many] { $votes } صوتًا جديدًا
   *[other] { $votes } صوت جديد
  }
changes-back = { $votes ->
    [zero] لا أصوات مسحوبة
    [one] صوت مسحوب واحد
    [two] صوتان مسحوبان
    [few] { $votes } أصوات مسحوبة
    [many] { $votes } صوتًا مسحوبًا
   *[other] { $votes } صوت مسحوب
  }
changes-rules = تغيّرت قواعد الحكم على الأصوات
changes-basket = تغيّرت سلة المقياس
changes-from = من
changes-to = إلى
changes-moves = التغيّرات
changes-caption = { $models ->
    [zero] لم يتغيّر تقييم أي نموذج
    [one] تغيّر تقييم نموذج واحد
    [two] تغيّر تقييم نموذجين، الأكبر أولًا
    [few] تغيّر تقييم { $models } نماذج، الأكبر أولًا
    [many] تغيّر تقييم { $models } نموذجًا، الأكبر أولًا
   *[other] تغيّر تقييم { $models } نموذج، الأكبر أولًا
  }
changes-before = قبل
changes-after = بعد
changes-move = التغيّر
changes-rank-before = المرتبة قبل
changes-rank-after = المرتبة بعد
changes-new-votes = أصوات جديدة
changes-taken-back = أصوات مسحوبة
changes-cause = السبب
cause-new = انضم إلى اللوحة
cause-gone = غادر اللوحة
cause-rule-change = تغيّر القواعد
cause-retractions = سحب أصوات
cause-new-votes = أصوات جديدة
cause-others-votes = أصوات بين نماذج أخرى
cause-none = لا تغيّر

## A model

model-price = { $input } / { $output } دولار لكل مليون رمز، إدخالًا وإخراجًا
model-stealth = نموذج متخفٍّ: يُكشف عن صاحبه وعن عدد النسخ التي جُرّبت بعد انتهاء فترة مشاركته.
model-was-stealth = جُرّب باسم { $name }.
model-was-one-of = { $variants ->
    [one] جُرّب باسم { $name }، وكان النسخة الوحيدة.
    [two] جُرّب باسم { $name }، وكان إحدى نسختين.
    [few] جُرّب باسم { $name }، ضمن { $variants } نسخ.
   *[other] جُرّب باسم { $name }، ضمن { $variants } نسخة.
  }
model-slot = { $votes ->
    [zero] فترة مشاركته: { $slot }، ولا أصوات حتى الآن. <a href="/transparency#slots">كل فترات المشاركة</a>
    [one] فترة مشاركته: { $slot }، وله صوت واحد حتى الآن. <a href="/transparency#slots">كل فترات المشاركة</a>
    [two] فترة مشاركته: { $slot }، وله صوتان حتى الآن. <a href="/transparency#slots">كل فترات المشاركة</a>
    [few] فترة مشاركته: { $slot }، وله { $votes } أصوات حتى الآن. <a href="/transparency#slots">كل فترات المشاركة</a>
    [many] فترة مشاركته: { $slot }، وله { $votes } صوتًا حتى الآن. <a href="/transparency#slots">كل فترات المشاركة</a>
   *[other] فترة مشاركته: { $slot }، وله { $votes } صوت حتى الآن. <a href="/transparency#slots">كل فترات المشاركة</a>
  }
model-endpoint-changed = غيّر مورّده ما يجيب باسمه في { $at } أثناء فترة المشاركة: قد تخصّ الأصوات قبل ذلك وبعده نموذجين مختلفين.
model-boards = على اللوحات
model-no-votes = لا أصوات محتسبة بعد. <a href="/">ابدأ مواجهة</a>، فقد يقع الاختيار عليه.
model-boards-caption = اللوحات التي عليها أصوات لهذا النموذج
model-rating = التقييم، 95٪
model-best = احتمال أنه الأفضل
model-of = من أصل { $models }
model-rivals = أمام كل منافس
model-neither = بلا تفضيل
model-rival = المنافس
model-by-votes = بحسب الأصوات المحتسبة على كل الأسئلة
model-rivals-caption = المنافسون، الأكثر أصواتًا أولًا
col-rival = المنافس
model-went = النتائج
col-won = فوز
col-lost = خسارة
col-expected = المتوقع
col-expected-long = نسبة الفوز التي تتوقعها التقييمات، مع عدّ التعادل نصف فوز
model-compare = مقارنة
model-compare-with = مع <bdi translate="no">{ $rival }</bdi>
model-draws = معدل اختياره للمواجهات
model-drawn = { $battles ->
    [zero] لا مواجهات منتهية بعد: { $share } من مجموع الأماكن، والمستهدف { $intended }.
    [one] مواجهة واحدة منتهية: { $share } من مجموع الأماكن، والمستهدف { $intended }.
    [two] مواجهتان منتهيتان: { $share } من مجموع الأماكن، والمستهدف { $intended }.
    [few] { $battles } مواجهات منتهية: { $share } من مجموع الأماكن، والمستهدف { $intended }.
   *[other] { $battles } مواجهة منتهية: { $share } من مجموع الأماكن، والمستهدف { $intended }.
  }
model-drawn-before = { $battles ->
    [zero] لا مواجهات منتهية: { $share } من مجموع الأماكن، ولا يُختار الآن.
    [one] مواجهة واحدة منتهية: { $share } من مجموع الأماكن، ولا يُختار الآن.
    [two] مواجهتان منتهيتان: { $share } من مجموع الأماكن، ولا يُختار الآن.
    [few] { $battles } مواجهات منتهية: { $share } من مجموع الأماكن، ولا يُختار الآن.
   *[other] { $battles } مواجهة منتهية: { $share } من مجموع الأماكن، ولا يُختار الآن.
  }
model-all-draws = معدلات كل النماذج
model-badge = عرض تقييمه في مكان آخر
model-badge-alt = الشارة: تقييم { $model }

## You

you-title = صفحتك
you-no-session = ليست لديك جلسة بعد. <a href="/">ابدأ مواجهة</a>، وستجدها هنا لاحقًا.
missions-title = اليوم
mission-ask = اسأل عمّا تريد حقًا أن تعرفه
mission-compare = اقرأ الإجابتين حتى النهاية، ثم قل أيهما أفضل
mission-review = قل السبب، باختيار الأسباب أو بتعليق
missions-of = { $done } من { $goal }
missions-note = هذا أكثر ما يفيد، بهذا الترتيب. لا يُدفع شيء مقابله: وحدها <a href="/rules">الأصوات المحتسبة</a> تكسب نقاطًا. يبدأ اليوم الجديد عند منتصف الليل بتوقيت UTC.
you-battles = مواجهاتك
you-search = بحث
you-search-hint = كلمات من سؤالك
you-show = عرض
you-all = الكل
you-open = بلا تصويت
you-voted = مع تصويت
you-nothing = لا شيء بعد. <a href="/">اطرح سؤالًا.</a>
you-nothing-fits = لا نتائج مطابقة. <a href="/you">عرض الكل</a>
you-erased = (مُحي)
state-generating = تجري الإجابة
state-ready = بانتظار صوتك
state-void = لاغية
state-a = فضّلت A
state-b = فضّلت B
state-tie = متساويان في الجودة
state-both-bad = كلاهما سيئ
you-consent = ما يُسمح بفعله بما تكتبه
you-consent-text = أصواتك في السجل العام باسم عشوائي. أما أسئلتك والإجابات عنها فلا تخرج إلا وفق ما تحدده هنا، وتُحجب البيانات الشخصية أولًا.
you-consent-unsaid = لم تحدد شيئًا بعد، لذا لا يخرج شيء.
you-publish = يجوز أن يقرأها الآخرون
you-publish-hint = في استعلامات صنّاع النماذج وفي مجموعات البيانات العامة
you-train = يجوز تدريب النماذج عليها
you-train-hint = فقط إذا جاز للآخرين قراءتها أيضًا
you-commercial = ويجوز ذلك أيضًا لمن يكسب منها مالًا
you-commercial-hint = من دون هذا، للأبحاث فقط
you-private = استثناء كل ما يخصني
you-private-hint = حتى الأصوات من دون نص لا تدخل في أي استعلام أو تصدير أو مجموعة بيانات
you-keep = حفظ
you-kept = تم الحفظ. يسري ذلك ابتداءً من الاستعلام التالي.
you-consent-note = <a href="/transparency">أي بيانات ذهبت إلى من</a> · تسري التغييرات ابتداءً من الاستعلام أو التصدير أو مجموعة البيانات التالية، وما خرج قبل ذلك لا يمكن استرجاعه.
you-copy = نسخة من كل شيء
you-copy-text = المواجهات بنصوصها، والأصوات مع الحكم عليها، والنقاط، والمطالبات، وما سمحت به، في ملف واحد موقَّع.
you-download = تنزيل
you-erase = محو كل شيء
you-erase-text = تُمحى النصوص والتعليقات والمحفظة والإعدادات نهائيًّا، ومعها النقاط التي لم تطالب بها. وتبقى الأصوات في السجل بلا نص، ولا شيء يربطها بك.
you-erase-words = محو كل شيء
you-erase-type = اكتب <em>{ $words }</em>
you-erase-button = محو
you-not-erased = لم يُمحَ شيء: العبارة المكتوبة غير مطابقة.

## Points

points-title = نقاطك
points-no-session = ليست لديك جلسة بعد. <a href="/">ابدأ مواجهة</a>: تكسب أصواتك نقاطًا متى احتُسبت.
points-untested = تبقى نقاطك معلّقة حتى يعرف اختبار أصواتك عنك ما يكفي، وذلك غالبًا بعد 80 إلى 120 صوتًا. وتُتاح كلها حينئذ إن كنت تقرأ. <a href="/rules">القواعد</a>
points-held = يبدو نمط أصواتك غير معتاد، لذا نقاطك موقوفة. ويُرفع الإيقاف متى بدت أصواتك أصوات من يقرأ، وتظل محتسبة في هذه الأثناء. <a href="/rules">القواعد</a>
points-excluded = سُحبت أصواتك لأن نمطها ليس نمط من يقرأ الإجابات. <a href="/rules">القواعد وطريقة الاعتراض</a>
points-appeal = هل هناك خطأ؟ اذكر السبب وسينظر فيه شخص.
points-appeal-button = اعتراض
points-reputation = السمعة: { $tier }. تنمو بالأصوات المحتسبة والوقت والانتباه، لا بموافقة الآخرين أبدًا.
tier-newcomer = جديد
tier-known = معروف
tier-trusted = موثوق
tier-veteran = مخضرم
points-claim = تحويل النقاط إلى رموز مميزة
points-earned = المكتسبة
points-earned-hint = في المجموع
points-pending = قيد الانتظار
points-pending-hint = إلى أن يصبح سحب الصوت غير ممكن
points-available = المتاحة
points-available-hint = لك أن تطالب بها
points-kept = الموقوفة
points-kept-hint = ريثما تُراجَع الأصوات
points-claimed = المطالَب بها
points-claimed-hint = دُفعت أو في الطريق إليك
points-own = لوحتك الخاصة
points-own-caption = النماذج بحسب أصواتك أنت
points-own-rating = تقييمك
col-neither = بلا تفضيل
points-crowd = تقييم الجميع (المرتبة)
points-own-few = { $have } من أصل { $least } من الأصوات المحتسبة اللازمة لتكون لك لوحة خاصة.
points-statement = كشف الحساب
points-nothing = لم تكسب شيئًا بعد. يكسب الصوت نقاطًا عندما تُقرأ الإجابتان حتى النهاية ويُحتسب الصوت. <a href="/rules">كم يكسب</a>
points-statement-caption = كشف الحساب، الأحدث أولًا
col-points = النقاط
col-from = من
col-to = إلى
col-vote = الصوت
line-base = صوت محتسَب
line-bonus = توافق يفوق المصادفة
line-settle = انتهاء مدة الانتظار
line-hold = إيقاف
line-release = رفع الإيقاف
line-forfeit = سحب الصوت
line-restore = عودة احتساب الصوت
line-merge = تسجيل الدخول: نقاط زائر
line-reserve = مطالبة
line-pay = دفع المطالبة
line-void = مطالبة لم تتم
purse-issuance = الإصدار
purse-forfeited = المسحوبة
purse-reserved = المحجوزة
purse-claimed = المطالَب بها
purse-pending = قيد الانتظار
purse-available = المتاحة
purse-held = الموقوفة

## Rewards

rewards-title = المكافآت
rewards-test = تدفع هذه الساحة على <strong translate="no">{ $network }</strong>، وهي شبكة تجريبية: رموزها المميزة بلا قيمة.
rewards-no-session = ليست لديك جلسة بعد. <a href="/">ابدأ مواجهة</a>: تكسب الأصوات المحتسبة نقاطًا، وتتحول النقاط إلى رموز مميزة.
rewards-available = المتاح
rewards-worth = بالنقاط، وتعادل الآن { $tokens } من الرموز المميزة
rewards-rate = السعر
rewards-rate-hint = عدد الأجزاء من مليون من النقطة لكل وحدة أساسية، وهو ثابت طوال هذه <a href="/api/v1/epochs">الحقبة</a>
rewards-wallet = المحفظة
rewards-cools = أُلغي ربط محفظة أخرى قبل قليل، لذا يبدأ الدفع إلى هذه المحفظة من { $moment }.
rewards-unlink = إلغاء الربط
rewards-unlink-hint = لا يبدأ الدفع إلى المحفظة التالية إلا بعد مدة، حتى لا يستولي على نقاطك من استولى على جلستك.
rewards-no-wallet = لم يُعثر على محفظة Solana في هذا المتصفح. ثبّت محفظة تدعم Wallet Standard ثم أعد تحميل الصفحة.
rewards-script = ربط المحفظة يتطلب تفعيل البرامج النصية.
rewards-link = أثبت أن محفظة Solana لك بتوقيع نص. لا يكلّف ذلك شيئًا ولا ينقل شيئًا.
rewards-sign-in = تسجيل الدخول عبر { $wallet }
rewards-waiting = في انتظار { $wallet }…
rewards-not-signed = لم توقّع المحفظة.
rewards-claim = مطالبة
rewards-claim-points = النقاط
rewards-claim-kept = تُحفظ النقاط لهذه المطالبة إلى أن تؤكد السلسلة دفعها، مهما حدث في الأثناء. يمكنك إغلاق هذه الصفحة.
rewards-claim-hint = الحد الأدنى للمطالبة بالنقاط { $points }، والمتاح { $have }.
rewards-claims = مطالباتك
rewards-claims-caption = مطالباتك، الأحدث أولًا
rewards-tokens = الرموز المميزة
rewards-check = ما يمكنك التحقق منه
rewards-explorer = في المستكشف
rewards-signature = التوقيع
rewards-how = كيف تتحقق من الدفع من دوننا
rewards-how-text = الرمز المميز هو <code class="address">{ $mint }</code>، والخزينة هي <code class="address">{ $treasury }</code>. تذكر معاملة الدفع المطالبة الخاصة بها في مذكرة، وتنشئ حسابًا يُشتق عنوانه من المطالبة: فالسلسلة نفسها ترفض معاملة ثانية.
claim-waits = في الانتظار
claim-treasury-short = تجري إعادة تعبئة الخزينة، ونقاطك محفوظة لك
claim-looked-at = تحتاج إلى مراجعة من شخص، ونقاطك محفوظة لك
claim-queued = في قائمة الانتظار
claim-queued-hint = تُرسل بعد لحظات
claim-open = في الطريق
claim-open-hint = إلى أن يصبح متعذّرًا على السلسلة أن تنساها
claim-paid = مدفوعة
claim-paid-hint = في محفظتك
claim-released = غير ممكنة
claim-released-hint = لا تقبل السلسلة هذه المحفظة، وقد عادت نقاطك

## Rules

rules-title = القواعد
rules-headline = ما يُحتسب وما يُكافأ
rules-lede = مجموعة القواعد { $version }. لكل صوت حكم واحد: محتسَب، أو مستبعَد لسبب يُبلَّغ به صاحبه. ولا شيء يتوقف على موافقة الآخرين لك.
rules-count = الأصوات المحتسبة
rules-shown = عُرضت الإجابتان حتى النهاية، ولم تكشف أي منهما عن كاتبها، ولم يُسأل عنه.
rules-slow = لم يأتِ الصوت قبل الوقت اللازم لقراءة الإجابتين.
rules-daily = { $votes ->
    [one] صوت واحد على الأكثر لكل شخص في اليوم (UTC).
    [two] صوتان على الأكثر لكل شخص في اليوم (UTC).
    [few] { $votes } أصوات على الأكثر لكل شخص في اليوم (UTC).
    [many] { $votes } صوتًا على الأكثر لكل شخص في اليوم (UTC).
   *[other] { $votes } صوت على الأكثر لكل شخص في اليوم (UTC).
  }
rules-no-daily = أي عدد من الأصوات لكل شخص في اليوم.
rules-weights = الأصوات الأولى لكل مصوّت جديد، والأصوات على أسئلة تتكرر مرارًا، أقل وزنًا. والأوزان الدقيقة منشورة مع السجل.
rules-share = لا تزيد أصوات أي شخص خلال ثلاثين يومًا على حصة صغيرة من اللوحة. ولا يشارك المنتمون إلى مزوّدي النماذج في ترتيبها.
rules-network = يتقاسم من يسألون من شبكة واحدة يومها: كلما زاد عددهم قلّ ما يُحتسب ويُدفع من أصوات كل منهم، ولا يُقصى أحد.
rules-late = الصوت الذي يأتي بعد أكثر من يوم على وصول الإجابات يُحتسب ولا يكسب شيئًا.
rules-unrated = ما دام عدد الأصوات المحتسبة لنموذج دون { $votes } فليس له تقييم يمكن أن يُختبر به صوت. وزن الأصوات عليه { $share } ولا تكسب شيئًا.
rules-back = الأصوات المسحوبة
rules-back-text = يقارن اختبار أصوات كل شخص بطرق التصويت من دون قراءة: عشوائيًّا، أو لجهة واحدة دائمًا، أو بالتعادل دائمًا، أو للإجابة الأطول، أو بعكس ذوق الجميع، أو لنموذج واحد مهما قال. وهو يراعي الذوق غير المعتاد وتفضيل الإجابات الطويلة. عندما تبلغ قوة الدليل { $hold } إلى 1 توقَف النقاط، وعندما تبلغ { $exclude } إلى 1 تُسحب الأصوات بقيود لاحقة في السجل العام، ويُعاد حساب اللوحات من دونها. وتُختبر أصوات يوم كل شبكة معًا أيضًا. ويمكنك الاعتراض لدى المشغّل، فينظر شخص في الأمر ويُسجَّل ما فعله.
rules-checks = اختبارات خفية
rules-checks-text = { $share } من المواجهات معدّة لمعرفة ما إذا كانت الإجابات تُقرأ: تُبدَّل كلمات إحداهما فلا تقول شيئًا، أو تعود نماذج حكمت عليها بعد تبديل جهتيها. لا تدخل هذه المواجهات في الترتيب أبدًا، وتبدو كغيرها حتى التصويت، ثم يُفصح عنها بعده. ومن يفضّل الإجابة التي لا تقول شيئًا، أو لا يرى فرقًا، يكسب أقل.
rules-points = النقاط
rules-earn = قيمة الصوت المحتسب بالنقاط { $base }: تُمنح كاملة لأول { $full } من أصوات اليوم، ثم تقل مع كل صوت، ولا يُمنح شيء بعد { $most }.
rules-gap = { $seconds ->
    [one] الأصوات التي يفصل بينها أقل من ثانية واحدة تكسب مرة واحدة.
    [two] الأصوات التي يفصل بينها أقل من ثانيتين تكسب مرة واحدة.
    [few] الأصوات التي يفصل بينها أقل من { $seconds } ثوانٍ تكسب مرة واحدة.
   *[other] الأصوات التي يفصل بينها أقل من { $seconds } ثانية تكسب مرة واحدة.
  }
rules-attention = تتناسب هذه القيمة مع الانتباه الذي تُظهره الاختبارات الخفية، ومن دون أي سجل تكون النسبة { $share }. وتبقى النقاط قيد الانتظار لمدة { $span }.
rules-tested = وتنتظر أيضًا حتى يعرف اختبار أصواتك ما يكفي لكشف من لا يقرأ، وذلك غالبًا بعد 80 إلى 120 صوتًا.
rules-bonus = في ما يصل إلى { $share } من المواجهات ترى إجابات رآها شخص آخر أيضًا. فإذا وافقت الآخرين عليها أكثر مما تتوافق أصواتكم على مواجهات مختلفة بالمصادفة، كسبت علاوة لا تزيد على { $bonus } من القيمة الأساسية. ومن يخالف يحتفظ بالقيمة الأساسية كاملة.
rules-per-day = الأصوات في اليوم
rules-per-vote = النقاط لكل صوت
rules-raw = من الأصوات الخام إلى المحتسبة
rules-raw-text = { $raw ->
    [zero] لا أصوات بعد، والمحتسب { $counted }.
    [one] صوت واحد، والمحتسب { $counted }.
    [two] صوتان، والمحتسب { $counted }.
    [few] { $raw } أصوات، والمحتسب منها { $counted }.
    [many] { $raw } صوتًا، والمحتسب منها { $counted }.
   *[other] { $raw } صوت، والمحتسب منها { $counted }.
  }
rules-left-out = سبب الاستبعاد
rules-left-out-caption = الأصوات غير المحتسبة، بحسب السبب
span-seconds = { $seconds ->
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوانٍ
   *[other] { $seconds } ثانية
  }
span-hours = { $hours ->
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $hours } ساعات
   *[other] { $hours } ساعة
  }

## Transparency

open-title = الشفافية
open-lede = كل ما في هذه الصفحة متاح أيضًا كبيانات: <a href="/api/v1/log">السجل</a>، و<a href="/api/v1/models">معدلات الاختيار</a>، و<a href="/api/v1/rules">القواعد والاستبعادات</a>، و<a href="/api/v1/disclosures">عمليات الإفصاح</a>، و<a href="/api/v1/releases">الإصدارات</a>.
open-recompute = احسب لوحة بنفسك
open-recompute-text = كل لوحة منشورة دالة في السجل العام. يتحقق هذا الأمر من إحداها حتى آخر بايت، من دون أن تضطر إلى الثقة بنا:
open-drawn = معدل اختيار كل نموذج
open-drawn-text = تُختار الثنائيات قبل قراءة السؤال، واحتمال كل اختيار مدوّن في السجل. المواجهات المنتهية فقط.
open-drawn-caption = مرات الاختيار بحسب النموذج
open-intended = النسبة المستهدفة
open-times = مرات الاختيار
open-slots = نماذج قدّمها صنّاعها
open-slots-text = تُعلن نهاية فترة المشاركة قبل بدايتها، وتبقى أصواتها. ولا يُعرف النموذج المتخفي حتى ذلك الحين إلا باسم رمزي، وفي النهاية يُكشف عن صاحبه وعن عدد النسخ التي جُرّبت. <a href="/api/v1/slots">كبيانات</a>
open-slots-caption = فترات المشاركة بحسب النموذج
open-whose = صاحبه
open-told = يُكشف عنه في النهاية
open-variants = النسخ المجرَّبة
open-rules = القواعد
open-disclosed = أي بيانات ذهبت إلى من
open-which = أيها
open-releases = مجموعات البيانات العامة
open-release = الإصدار
open-date = التاريخ
open-contributors = المساهمون
open-withdrawn = المسحوب منذ الإصدار السابق
open-withdrawn-both = الأصوات: { $votes }، النصوص: { $texts }

## Vendors

vendors-title = صنّاع النماذج
vendors-headline = لصنّاع النماذج
vendors-lede = استعلم عمّا فضّله الناس، واعرف أين تخسر نماذجك، وصدّر ملفات للتدريب، ضمن حدود ما يسمح به كل مساهم.
vendors-no-session = ليست لديك جلسة بعد. <a href="/">ابدأ مواجهة</a> أولًا، ثم سجّل هنا.
vendors-sign-up = تسجيل
vendors-name = الاسم
vendors-research = للأبحاث فقط
vendors-research-hint = لا نكسب من البيانات مالًا، وعدد المساهمين الذين يسمحون بذلك أكبر
vendors-api = تعمل <a href="/docs/">واجهة API</a> مع curl ومع أي مكتبة HTTP.
vendors-new-key = مفتاحك الجديد
vendors-new-key-text = يُعرض الآن ولن يُعرض مرة أخرى.
vendors-keys = المفاتيح
vendors-keys-caption = المفاتيح، الأحدث أولًا
vendors-prefix = البداية
vendors-may = الصلاحيات
vendors-used = آخر استخدام
vendors-end = إنهاء المفتاح
vendors-revoke = إبطال
vendors-make-key = إنشاء مفتاح
vendors-key-for = ما الغرض منه؟
vendors-key-may = يُسمح له بقراءة ما يلي أو تغييره
vendors-make = إنشاء
scope-battles-read = جميع الأصوات
scope-battles-read-own = الأصوات في مواجهات نماذجك
scope-exports-run = الملفات
scope-models-write = نماذجك وفترات مشاركتها
scope-webhooks-write = خطافات الويب
scope-admin = المفاتيح والأعضاء
key-revoked = مُبطَل
key-expired = منتهي الصلاحية
key-until = يعمل حتى { $moment }
key-works = يعمل
key-never = لم يُستخدم
vendors-exports = عمليات التصدير
vendors-columns = الأعمدة
vendors-form = الصيغة
vendors-all = الكل
vendors-export = تصدير
vendors-exports-none = لا شيء بعد. يُحفظ الملف مدة من الزمن، ومعه بطاقة تبيّن محتواه.
vendors-exports-caption = عمليات التصدير، الأحدث أولًا
vendors-file = الملف
vendors-progress = التقدم
vendors-progress-of = تقدم { $file }
vendors-bytes = البايتات
export-queued = في قائمة الانتظار
export-running = قيد التنفيذ
export-done = مكتمل
export-failed = فشل
export-expired = منتهي الصلاحية
vendors-hooks = خطافات الويب
vendors-audit = ما جرى تنفيذه
vendors-audit-note = <a href="/transparency">أي بيانات ذهبت إلى من</a>: معلومات متاحة للجميع.
vendors-others = تتصرف أيضًا باسم

query-title = استعلام
query-build = إنشاء استعلام
query-lede = حدّد الأصوات التي تريدها، واطّلع على عددها وعلى ما تؤول إليه، ثم نزّلها في ملف.
query-opponent = ضد
query-outcome = النتيجة
query-any = أيًّا كان
outcome-a = فاز A
outcome-b = فاز B
outcome-tie = تعادل
outcome-both-bad = كلتاهما سيئة
outcome-won = فاز النموذج
outcome-lost = خسر النموذج
query-language = اللغة
query-kind = نوع السؤال
query-tag = السبب المذكور
query-tier = المصوّت
query-verdict = الحكم
verdict-counted = محتسَب
verdict-excluded = مستبعَد
verdict-retracted = مسحوب
query-from = من يوم
query-to = قبل يوم
query-count = عدّ
query-exact = { $votes ->
    [zero] لا أصوات بالضبط.
    [one] صوت واحد بالضبط.
    [two] صوتان بالضبط.
    [few] { $votes } أصوات بالضبط.
    [many] { $votes } صوتًا بالضبط.
   *[other] { $votes } صوت بالضبط.
  }
query-about = نحو { $votes } صوت، تقديرًا من عيّنة من السجل.
query-none = لا صوت يطابق ذلك. احذف أحد الشروط.
query-slices = ما تؤول إليه
query-slices-caption = النماذج بحسب الأصوات التي فازت بها، مع فترة ثقة 95٪
query-too-many = هذا العدد تجمعه الواجهة البرمجية: <code>{ $address }</code>
query-take = تنزيلها في ملف
query-curl = الاستعلام نفسه عبر الواجهة البرمجية
query-back = العودة إلى لوحة التحكم
hooks-caption = أحدث الإرسالات
hooks-add = إضافة خطاف ويب
hooks-add-text = يُبلَّغ عنوانك بما يحدث، موقَّعًا وفق مواصفة Standard Webhooks؛ وما لا يُجاب عنه برمز 2xx يُعاد إرساله مدة يوم وأكثر.
hooks-url = العنوان
hooks-events = أبلغه عن
hooks-secret = سرّ خطاف الويب
hooks-remove = إزالة
hooks-again = إعادة الإرسال
hooks-event = الحدث
hooks-tries = المحاولات
hooks-outcome = الردّ
hooks-none = لم يُرسل إليه شيء بعد.
delivery-waiting = قيد الانتظار
delivery-delivered = وصل
delivery-given-up = تُخلّي عنه

## A vendor's own models

own-title = نماذجك
own-credits = { $cap ->
    [none] الرصيد المتبقي { $left } والمستهلَك { $spent }. تدفع كل وحدة ثمن صوت محتسب واحد على أحد نماذجك، ويمنح المشغّل الرصيد.
   *[some] الرصيد المتبقي { $left } والمستهلَك { $spent }، والحد اليومي { $cap }. تدفع كل وحدة ثمن صوت محتسب واحد على أحد نماذجك، ويمنح المشغّل الرصيد.
  }
own-none = لا شيء بعد. قدّم نموذجًا عبر أي نقطة وصول متوافقة مع OpenAI: يُختبر أولًا، ثم يشارك في فترة تُعلن نهايتها قبل بدايتها.
own-caption = نماذجك بحسب المعرّف
own-id = المعرّف
own-stage = المرحلة
own-test = اختبار المطابقة
own-test-again = إعادة الاختبار
own-remove = إزالة
own-slot = فترة مشاركته
own-slot-text = تبدأ الآن وتنتهي بعد هذا العدد من الأصوات ولا يمكن تغييرها: لا أحد ينهي فترة مشاركة بسبب نتائجها. ويمكن تحديد التواريخ عبر API.
own-stealth = متخفٍّ
own-stealth-hint = لا يرى الجميع سوى المعرّف حتى النهاية، ثم يُكشف عن اسمه وصانعه وعدد النسخ التي جُرّبت
own-begin = بدء
own-bring = تقديم نموذج
own-id-for-ever = المعرّف، ولا يتغيّر أبدًا
own-id-hint = لفترة المشاركة المتخفية: اسم رمزي لا يدل على شيء.
own-name = الاسم
own-family = العائلة
own-family-hint = مثل الاسم
own-licence = الرخصة
own-endpoint = نقطة الوصول، حتى /v1
own-remote = اسم النموذج لدى نقطة الوصول
own-key = المفتاح
own-key-hint = يُحفظ مشفّرًا ولا يُعرض مرة أخرى أبدًا.
own-register = تسجيل واختبار
own-no-slot = لا توجد
stage-unchecked = عليه اجتياز اختبار المطابقة
stage-ready = جاهز لفترة مشاركة
stage-waiting = لم تبدأ فترة مشاركته
stage-running = يُختار للمواجهات
stage-no-credit = متوقف مؤقتًا: نفد الرصيد
stage-daily-cap = متوقف مؤقتًا حتى الغد (UTC): بلغ الحد اليومي
stage-failing = متوقف مؤقتًا: نقطة وصوله متعطلة
stage-ended = انتهت فترة مشاركته
test-under-way = قيد التنفيذ
test-passed = ناجح
test-failed = فاشل
test-not-yet = ليس بعد
step-passed = نجاح
step-failed = فشل
step-advice = نصيحة
next-runs = اختبار المطابقة قيد التنفيذ
next-has-to-pass = يجب اجتياز اختبار المطابقة
next-slot = امنحه فترة مشاركة
next-test = اختبار مطابقته

## Operators

admin-title = المراجعات
admin-headline = أشخاص تُراجَع أصواتهم
admin-lede = الأسماء هي أسماء السجل، لا أسماء الحسابات. والدليل نسبة أرجحية بأن الأصوات ليست لقارئ. وكل ما تفعله يُحفظ نهائيًّا مقرونًا باسمك.
admin-discovery = ابتداءً من قوة دليل { $evidence } لا يزيد النزهاء على واحد من كل مئة (e-BH على جميع الحسابات).
admin-nobody = لا أحد موقوف أو مستبعَد.
standing-good = سليم
standing-held = موقوف
standing-excluded = مستبعَد
admin-evidence = قوة الدليل { $evidence } عند القيد { $entry } في السجل، { $moment }
admin-discovered = (يكاد يكون مؤكدًا أنه لا يقرأ)
admin-reviewed = <strong>{ $action }</strong> بواسطة { $actor }، { $moment }
review-appeal = اعتراض
review-clear = تبرئة
review-uphold = سحب الأصوات
admin-reason = السبب
admin-clear = لا خطأ: تبرئة
admin-uphold = سحب الأصوات

arena-title = حالة الساحة
arena-reviews = المراجعات
arena-models = النماذج والأوزان
arena-models-text = الأوزان من إعدادات <code>models.catalogue</code>؛ وهنا ما تؤول إليه، وما كان سيؤول إليه وزن آخر.
arena-models-caption = النماذج بحسب المعرّف
arena-weight = الوزن
arena-would = كانت ستصبح
arena-try = تجربة وزن
arena-try-button = عرض الأثر
arena-people = أشخاص كان وضعهم سيختلف:
arena-health = الإجابات الأخيرة
arena-health-caption = الأخطاء وزمن الاستجابة بحسب المزوّد، من أحدث مواجهات كل نموذج المصوَّت عليها والملغاة
arena-answers = الإجابات
arena-failed = الفاشلة
arena-first = أول الكلمات، م‌ث (النصف، 99٪)
arena-whole = كاملة، م‌ث (النصف، 99٪)
arena-rules = تجربة القواعد
arena-rules-text = يُحكم على السجل كله من جديد بقواعد أخرى. لا يُكتب شيء.
arena-hold = التعليق عند
arena-exclude = السحب عند
arena-daily = الأصوات في اليوم
arena-newcomer = أصوات القادم الجديد
arena-run = تجربة
arena-long = في السجل { $entries } قيدًا، وهذا أكثر مما تحتمله صفحة. استعمل <code>agon rules dry-run</code>.
arena-same = لن يختلف شيء.
arena-changes-caption = الأصوات بحسب ما صارت إليه وما كانت ستصير إليه
arena-change = من وإلى
arena-reweighted = اختلاف الوزن وحده: { $votes }
arena-money = المطالبات والخزينة
arena-reserved = الموعود به للمطالبات
arena-settled = المدفوع
arena-open-claims = المطالبات الجارية
arena-sol = الخزينة، SOL
arena-away = يتعذر الوصول إليها
arena-no-chain = لا تتحول النقاط هنا إلى رموز.
arena-note = ملاحظة
arena-audit = ما فعله صنّاع النماذج
arena-audit-caption = الأحدث أولًا
arena-vendor = الصانع
arena-who = الفاعل

## When something is refused

error-401 = لا يحق لك الاطلاع على هذا
error-404 = لا شيء هنا
error-429 = على مهلك قليلًا من فضلك
error-500 = حدث عطل من جانبنا
error-other = لم ينجح ذلك
error-code = الرمز: <code>{ $code }</code>
error-home = إلى الساحة
problem-not-found = لا يوجد شيء في هذا العنوان.
problem-unknown-battle = لا توجد مواجهة كهذه.
problem-consent-needs-publish = التدريب والاستخدام التجاري يتطلبان النشر: اسمح بالنشر أيضًا، أو لا تسمح بأي منهما.
problem-not-your-battle = هذه المواجهة تخص حسابًا آخر.
problem-unknown-board = لا توجد لوحة كهذه.
problem-unknown-model = لا يوجد نموذج كهذا.
problem-unknown-snapshot = لا توجد هذه اللقطة، أو لا توجد بعد لقطتان للمقارنة.
problem-unauthenticated = ليست لديك جلسة بعد: ابدأ مواجهة.
problem-session-expired = انتهت صلاحية الجلسة: ابدأ مواجهة لفتح جلسة جديدة.
problem-session-invalid = هذه الجلسة غير صالحة: ابدأ مواجهة لفتح جلسة جديدة.
problem-cross-site = لم يأتِ هذا الطلب من صفحتنا: افتحها وحاول مجددًا.
problem-storage-unavailable = لا تستطيع الخدمة الوصول إلى وحدة التخزين. لم يتغيّر شيء، فحاول مجددًا.
problem-busy = تُكتب الآن مواجهات كثيرة. حاول مجددًا بعد لحظات.
problem-votes-queue-full = أصوات كثيرة في الانتظار. أعد الإرسال بعد قليل.
problem-too-many-requests = { $seconds ->
    [zero] كان ذلك كثيرًا دفعة واحدة. حاول الآن من جديد.
    [one] كان ذلك كثيرًا دفعة واحدة. حاول بعد ثانية.
    [two] كان ذلك كثيرًا دفعة واحدة. حاول بعد ثانيتين.
    [few] كان ذلك كثيرًا دفعة واحدة. حاول بعد { $seconds } ثوانٍ.
    [many] كان ذلك كثيرًا دفعة واحدة. حاول بعد { $seconds } ثانية.
   *[other] كان ذلك كثيرًا دفعة واحدة. حاول بعد { $seconds } ثانية.
  }
problem-internal = حدث خطأ من جانبنا.
problem-proof-refused = لم تُنجز العملية الحسابية، أو وصلت متأخرة. إليك المحاولة من جديد.
problem-prompt-empty = السؤال فارغ.
problem-prompt-too-long = عدد أحرف السؤال { $chars }، والحد الأقصى { $limit }.
problem-prompt-control-character = في السؤال حرف تحكّم عند الموضع { $position }.
problem-prompt-not-recorded = هذا السؤال غير مسجَّل؛ اختر أحد الأسئلة أدناه.
problem-conversation-too-long = المحادثة أطول مما تستوعبه النماذج: عدد الرموز { $tokens }، والحد الأقصى { $limit }.
problem-still-generating = ما زالت كتابة الإجابتين جارية.
problem-already-voted = سبق لك التصويت في هذه المواجهة.
problem-battle-void = هذه المواجهة لاغية: لا يمكن التصويت.
problem-too-many-turns = بلغت هذه المواجهة الحد الأقصى من الأسئلة.
problem-not-generating = اكتملت الإجابتان.
problem-vote-window-closed = انتهى وقت التصويت في هذه المواجهة.
problem-unknown-tag = أحد الأسباب ليس من أسبابنا.
problem-comment-too-long = التعليق أطول من المسموح.
problem-comment-control-character = في التعليق حرف لا يمكن تخزينه.
problem-no-winner = اختر الإجابة الأفضل.
problem-no-wallet = لا توجد محفظة مرتبطة.
problem-session-outdated = سجّل شخص الدخول بعد ذلك؛ سجّل الدخول بمحفظتك مجددًا.
problem-no-chain = لا تتحول النقاط هنا إلى رموز مميزة.
problem-no-vendor = لا تتصرف باسم مزوّد كهذا.
problem-name-taken = يوجد مزوّد بهذا الاسم.
problem-appeal-open = اعتراضك بانتظار من ينظر فيه.
problem-nothing-to-appeal = لم يُتخذ أي قرار ضد أصواتك.
problem-invalid-url = لا يمكن استعمال هذا العنوان: يجب أن يكون عامًا وعبر https.
problem-unknown-event = اختر حدثًا واحدًا على الأقل.
problem-too-many-webhooks = لكل صانع 20 خطاف ويب على الأكثر.
problem-too-many-exports = ثمة عمليات تصدير كافية جارية أو منتظرة؛ انتظر انتهاء إحداها.

# Within plots.
draw-title = { $board }: { $plot }
draw-none = الأصوات غير كافية بعد
draw-nameless = (بلا اسم)
draw-models = { $models ->
    [zero] لا نماذج
    [one] نموذج واحد
    [two] نموذجان
    [few] { $models } نماذج
    [many] { $models } نموذجًا
   *[other] { $models } نموذج
 }.
draw-marks = { $marks ->
    [all] النقطة: التقييم؛ الشريط: فترة الثقة؛ المجوّفة: مؤقت
    [bars] النقطة: التقييم؛ الشريط: فترة الثقة
    [hollow] المجوّفة: مؤقت
   *[narrow] الشريط: فترة الثقة؛ المجوّفة: مؤقت
 }
draw-point = { $name }: { $value }
draw-both = { $first }، { $second }
draw-interval = فترة الثقة من { $low } إلى { $high }
draw-unbounded = غير محدود
draw-ranked = المرتبة { $rank }
draw-provisional = مؤقت
draw-leader = يتصدّر { $name } بتقييم { $rating }.
draw-leader-between = يتصدّر { $name } بتقييم { $rating } (فترة الثقة من { $low } إلى { $high }).
draw-last = وفي المرتبة الأخيرة { $name } بتقييم { $rating }.
draw-provisionals = مؤقتة: { $models }.
draw-price-axis = بالدولار لكل مليون رمز، متوسط الإدخال والإخراج
draw-priced = { $models ->
    [zero] لا نماذج
    [one] نموذج واحد
    [two] نموذجان
    [few] { $models } نماذج
    [many] { $models } نموذجًا
   *[other] { $models } نموذج
 } حسب التقييم والسعر، بالدولار لكل مليون رمز، متوسط الإدخال والإخراج.
draw-price-best = تقييم { $name } هو { $rating } بسعر { $price }.
draw-price-front = لا يتفوّق على أيٍّ من هذه نموذج أرخص منه.
draw-span = { $models ->
    [zero] لا نماذج
    [one] نموذج واحد
    [two] نموذجان
    [few] { $models } نماذج
    [many] { $models } نموذجًا
   *[other] { $models } نموذج
 } من { $from } إلى { $to }.
draw-left-out = لم تُرسم: { $models }.
draw-highest = { $way ->
    [up] الأعلى في النهاية { $name } بتقييم { $rating }، بارتفاع { $moved } منذ أول نقطة له.
    [down] الأعلى في النهاية { $name } بتقييم { $rating }، بانخفاض { $moved } منذ أول نقطة له.
   *[level] الأعلى في النهاية { $name } بتقييم { $rating }.
 }
draw-wins-note = كم مرة يتغلب نموذج الصف على نموذج العمود، بالمئة
draw-counts-note = عدد المواجهات لكل زوج
draw-first = { $note }؛ أول { $shown } من أصل { $models } من النماذج
draw-wins-pair = { $row } ضد { $column }: { $percent }٪ من { $battles }
draw-counts-pair = { $row } ضد { $column }: { $battles ->
    [zero] لا مواجهات
    [one] مواجهة واحدة
    [two] مواجهتان
    [few] { $battles } مواجهات
    [many] { $battles } مواجهة
   *[other] { $battles } مواجهة
 }
draw-wins-models = { $models ->
    [zero] لا نماذج
    [one] نموذج واحد
    [two] نموذجان
    [few] { $models } نماذج
    [many] { $models } نموذجًا
   *[other] { $models } نموذج
 }: كم مرة يتغلب نموذج الصف على نموذج العمود.
draw-counts-models = { $models ->
    [zero] لا نماذج
    [one] نموذج واحد
    [two] نموذجان
    [few] { $models } نماذج
    [many] { $models } نموذجًا
   *[other] { $models } نموذج
 }: عدد المواجهات لكل زوج.
draw-lopsided = أكثر الأزواج تفاوتًا: يتغلب { $row } على { $column } في { $percent }٪ من { $battles ->
    [zero] لا مواجهات
    [one] مواجهة واحدة
    [two] مواجهتين
    [few] { $battles } مواجهات
    [many] { $battles } مواجهة
   *[other] { $battles } مواجهة
 }.
draw-met-most = أكثر من تواجها { $row } و{ $column }، في { $battles ->
    [zero] لا مواجهات
    [one] مواجهة واحدة
    [two] مواجهتين
    [few] { $battles } مواجهات
    [many] { $battles } مواجهة
   *[other] { $battles } مواجهة
 }.
draw-pairs-missing = أزواج بلا أصوات: { $pairs }.
draw-missing = لا شيء
vendors-invited = تطلب منك <bdi translate="no">{ $vendor }</bdi> أن تعمل باسمها.
vendors-invited-hint = إذا قبلت، فلن تُحتسب أصواتك على نماذجها في الترتيب بعد الآن.
vendors-accept = قبول
vendors-decline = رفض
vendors-unconfirmed = قلتَ إنك لا تكسب مالًا من البيانات. إلى أن يؤكد المشغّل ذلك، تحصل فقط على النصوص المسموح باستخدامها تجاريًا.
