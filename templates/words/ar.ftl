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
nav-menu = القائمة
nav-about = من نحن
nav-privacy = الخصوصية
nav-terms = الشروط
nav-status = الحالة
nav-language = اللغة
motto = تبقى أسماء النماذج مخفية حتى تصوّت. ويمكن لأي شخص التحقق من كل لوحة ترتيب بالرجوع إلى السجل العام.
site-description = اسأل ما تشاء، وقارن إجابتين من نموذجين مجهولين، وصوّت للأفضل، ثم اعرف من كتبهما. لوحات ترتيب مفتوحة يمكن لأي شخص التحقق منها.
percent = { $share }٪
as-data = عرض بصيغة JSON
older = عرض الأقدم
newest = عرض الأحدث
table-of = جدول: { $what }
none-yet = لا شيء هنا بعد.
none-so-far = لا شيء حتى الآن.
newest-first = الأحدث أولًا
badge-recorded = مسجَّل
badge-demo = توضيحي
badge-retired = خارج الخدمة
badge-hidden = مخفي
points = { $points ->
    [zero] لا نقاط
    [one] نقطة واحدة
    [two] نقطتان
    [few] { $points } نقاط
    [many] { $points } نقطة
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
col-organization = الصانع
col-licence = الرخصة
col-rank = المرتبة
col-rank-long = نطاق المراتب الذي تدعمه الأصوات
col-votes = الأصوات
col-win-rate = نسبة الفوز
col-when = الوقت
col-what = البيان
col-state = الحالة
col-slot = فترة التجربة
col-with-text = مع النص
col-number = العدد
col-share = النسبة

## Boards' names

board-overall = عام
board-single-turn = سؤال واحد
board-multi-turn = المحادثات
board-code = البرمجة
board-maths = الرياضيات
board-long = الأسئلة الطويلة

## Where a battle begins

home-title = Agon: قارن بين نماذج الذكاء الاصطناعي وأسماؤها مخفية
home-lede = اسأل ما تشاء، وصوّت للإجابة الأفضل، ثم اعرف أي نموذجين كتبا الإجابتين. الأصوات المحتسبة تصنع لوحة ترتيب عامة وتكسبك نقاطًا.
home-replays = هذه إجابات مسجَّلة من نماذج حقيقية، لذا لا يمكنك طرح سوى الأسئلة أدناه.
home-demo = أنت تقارن بين برامج توضيحية صغيرة، لا بين نماذج ذكاء اصطناعي حقيقية.
home-question = سؤالك
home-ask-keys = <kbd>Enter</kbd> للإرسال، و<kbd>Shift</kbd> + <kbd>Enter</kbd> لسطر جديد
home-privacy = يذهب سؤالك إلى النموذجين اللذين يجيبان عنه. لا ننشره إلا إذا سمحت بذلك. <a href="/you">خيارات بياناتك</a>
home-start = الحصول على إجابتين
modes = طرق السؤال
mode-side-by-side = جنبًا إلى جنب
mode-direct = محادثة مباشرة
mode-named = أنت تختار النماذج وترى أسماءها. لا تصويت هنا ولا نقاط، ولا أثر لذلك في لوحة الترتيب. ولا يُنشر منه شيء.
mode-first = النموذج الأول
mode-second = النموذج الثاني
mode-model = النموذج
mode-ask = اسأل
home-recorded = اختر سؤالًا
home-try = أو جرّب أحد هذه الأسئلة
home-headline-heard = النموذج A أم النموذج B؟
home-or = أم
home-or-end = ؟
home-ask = اسأل الاثنين.
home-decide = واحكم دون أن تعرفهما.
home-placeholder = اسأل عن شيء تجيد الحكم عليه
home-ranking = الترتيب الآن
home-all-models = { $models ->
    [one] النموذج الوحيد
   *[other] كل النماذج: { $models }
  }
home-counted = { $votes ->
    [one] صوت واحد محتسب. الشريط هو ما لا نعرفه بعد، وكل صوت يقصّره.
   *[other] الأصوات المحتسبة: { $votes }. الشريط هو ما لا نعرفه بعد، وكل صوت يقصّره.
  }
home-no-ranking = لا تقييم لأي نموذج بعد. الأصوات الأولى هي التي تمنحه إياه.
home-recent = كُشف عنه للتو
sample-title = جرّب الآن
sample-note = كتبنا هذا المثال بأنفسنا. لا يُرسَل شيء ولا يُحتسب.
sample-question = لماذا السماء زرقاء؟
sample-a = يشتّت الهواء الضوء الأزرق أكثر بكثير من الأحمر، فيصل الأزرق إلى عينيك من كل جهة.
sample-b = لأنها تعكس البحر، والبحر أزرق.
sample-a-name = الفيزياء
sample-b-name = الخرافة القديمة
sample-after = هذا كل شيء. في المواجهة يظهر هنا اسما النموذجين، ويحرّك صوتك تقييمهما.
went-over = <b translate="no">{ $first }</b> يتفوق على <bdi translate="no">{ $second }</bdi>
went-level = <bdi translate="no">{ $first }</bdi> و<bdi translate="no">{ $second }</bdi>: تعادل
went-both-bad = <bdi translate="no">{ $first }</bdi> و<bdi translate="no">{ $second }</bdi>: كلاهما سيئ
went-side-by-side = <bdi translate="no">{ $first }</bdi> إلى جانب <bdi translate="no">{ $second }</bdi>
went-direct = محادثة مع <bdi translate="no">{ $model }</bdi>
ago = { $unit ->
    [s] قبل { $n } ث
    [min] قبل { $n } د
    [h] قبل { $n } س
   *[d] قبل { $n } ي
  }
home-how = كيف يعمل
home-step-ask = 1. اسأل مرة واحدة
home-step-ask-text = يجيب نموذجان من أصل { $models } جنبًا إلى جنب وبالسرعة نفسها. غطاء بطول ثابت يخفي كل اسم.
home-step-decide = 2. احكم
home-step-decide-text = اختر A أو B أو التعادل أو كلتاهما سيئة. أمامك ثلاث ثوانٍ للتراجع، ونخبرك مسبقًا إن كان الصوت لن يُحتسب.
home-step-uncover = 3. اكشف
home-step-uncover-text = اطّلع على الأسماء والأسعار والتقييمات وتصويت الجميع وما كسبه صوتك. كل ذلك في سجل عام <a href="/transparency">يمكنك التحقق منه</a>.

## The door

door-title = تحقق سريع
door-lede = يأتي عدد كبير من الأشخاص من شبكتك، لذا يُجري متصفحك تحققًا تلقائيًّا قصيرًا. ليس عليك فعل أي شيء.
door-working = جارٍ التحقق…
door-done = كل شيء جاهز. تبدأ مواجهتك الآن…
door-no-script = { $seconds ->
    [zero] البرامج النصية معطّلة في متصفحك. اضغط الزر.
    [one] البرامج النصية معطّلة في متصفحك. انتظر ثانية واحدة ثم اضغط الزر.
    [two] البرامج النصية معطّلة في متصفحك. انتظر ثانيتين ثم اضغط الزر.
    [few] البرامج النصية معطّلة في متصفحك. انتظر { $seconds } ثوانٍ ثم اضغط الزر.
    [many] البرامج النصية معطّلة في متصفحك. انتظر { $seconds } ثانية ثم اضغط الزر.
   *[other] البرامج النصية معطّلة في متصفحك. انتظر { $seconds } ثانية ثم اضغط الزر.
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
battle-ended = اكتملت الإجابتان. أيتهما أفضل؟
battle-opens = واصل القراءة. يمكنك التصويت بعد نحو { $seconds } ث.
battle-read-other = اقرأ الإجابة { $side } أيضًا ثم صوّت.
battle-stopped = أُوقفت إحدى الإجابتين، لذا لن يُحتسب الصوت. أعد توليد الإجابتين لتصوّت.
battle-wont-count = لن يُحتسب صوت على هاتين الإجابتين. { $reason }. أعد توليد الإجابتين، أو صوّت لترى من أجاب.
reveal-picked = اخترت النموذج <bdi translate="no">{ $model }</bdi>
reveal-cost-small = أقل من 0.0001 دولار
battle-connected = عاد الاتصال.
battle-copy = نسخ
battle-copied = نُسخ
battle-wrap = لفّ الأسطر
battle-heard = الإجابتان، تُقرآن فور وصولهما
battle-copy-answer = نسخ هذه الإجابة
battle-full-width = العرض الكامل
code-title = مقارنة الشيفرة
code-back = العودة إلى الإجابتين
code-text = أسطر في A فقط: { $a }. أسطر في B فقط: { $b }. هذه أطول شيفرة في كل إجابة.
code-caption = شيفرة الإجابتين، سطرًا بسطر
code-whose = في أي إجابة
code-line = السطر
battle-restart = تعثّر أحد النموذجين، لذا نطرح السؤال على كليهما من جديد.
battle-refused = تعذّر علينا الاتصال. أعد تحميل الصفحة للمحاولة مجددًا.
battle-lost = انقطع الاتصال. جارٍ إعادة الاتصال…
battle-not-sent = لم يُرسل صوتك بعد، واختيارك محفوظ. تحقق من اتصالك ثم اضغط «تصويت» مرة أخرى.
battle-void = أُلغيت هذه المواجهة
battle-void-why = لم يتمكن أحد النموذجين من الإجابة، حتى بعد أن حاولنا مجددًا، فلا يوجد ما يُقارَن. أعد السؤال لتحصل على ثنائي جديد.
battle-ask-again = إعادة السؤال
battle-late = مضى على هاتين الإجابتين أكثر من يوم. صوتك يُحتسب لكنه لا يكسب نقاطًا.
battle-capped = بلغت أنت أو شبكتك حد اليوم. لن يُحتسب تصويتك الآن، ويبدأ الحد من جديد عند منتصف الليل بتوقيت UTC.
battle-better = أي الإجابتين أفضل؟
battle-a = A أفضل
battle-tie = تعادل
battle-both-bad = كلتاهما سيئة
battle-b = B أفضل
battle-why = إضافة أسباب (اختياري)
battle-comment = تعليق
battle-quote = اقتباس كسبب
battle-quoted = اقتُبس. سيُرسَل مع صوتك.
battle-all-keys = كل الاختصارات
battle-vote = تصويت
battle-stop = إيقاف الإجابتين
battle-regenerate = إعادة توليد الإجابتين
battle-new = مواجهة جديدة
battle-further = طرح سؤال متابعة
battle-ask-both = إرسال إلى كليهما
chat-named = اخترت هذه النماذج بأسمائها: لا تصويت ولا نقاط.
chat-stop = إيقاف الإجابة
chat-regenerate = إجابة جديدة
battle-shortcuts = اختصارات لوحة المفاتيح
battle-key-vote = التصويت لاختيارك
battle-key-ask = إرسال سؤالك
battle-held = يُرسل صوتك بعد لحظات.
battle-held-progress = الوقت المتبقي للتراجع
battle-undo = تراجع
battle-now = كشف النموذجين الآن
battle-key-undo = التراجع عن صوتك
battle-key-sheet = عرض هذه الاختصارات
battle-no-keys = تعطيل اختصارات المفتاح الواحد
battle-no-keys-hint = يُحفظ في هذا المتصفح
battle-close = إغلاق

reveal-tie = اخترت التعادل
reveal-both-bad = قلت إن كلتيهما سيئة
reveal-vote = صوتك
reveal-others = عرض كل الأصوات على هذا الثنائي
reveal-ratings = موقعهما الآن
reveal-unranked = لا تقييم بعد
reveal-first-here = صوتك هو الأول على هذا الزوج.
reveal-agreement = وافق صوتك { $same } من { $votes } من أصوات الآخرين.
reveal-new = اطرح سؤالًا جديدًا
reveal-again = اسأل نموذجين آخرين
reveal-timing = أول كلمة بعد { $first } ث · المجموع { $total } ث
reveal-timing-tokens = { $tokens ->
    [zero] أول كلمة بعد { $first } ث · المجموع { $total } ث · لا رموز نصية
    [one] أول كلمة بعد { $first } ث · المجموع { $total } ث · رمز نصي واحد
    [two] أول كلمة بعد { $first } ث · المجموع { $total } ث · رمزان نصيان
    [few] أول كلمة بعد { $first } ث · المجموع { $total } ث · { $tokens } رموز نصية
    [many] أول كلمة بعد { $first } ث · المجموع { $total } ث · { $tokens } رمزًا نصيًّا
   *[other] أول كلمة بعد { $first } ث · المجموع { $total } ث · { $tokens } رمز نصي
  }
reveal-rating = <b data-elo>{ $elo }</b> <span class="soft">المرتبة { $rank }</span>
reveal-cost = { $dollars } دولار
reveal-energy = نحو { $energy } واط ساعة
reveal-energy-how = الكهرباء تقدير بطريقة <a href="https://ecologits.ai">EcoLogits</a> 1.0، من حجم النموذج وطول إجابته.
reveal-crowd = أصوات الجميع
reveal-receipt = إيصال الصوت
reveal-go-on = متابعة هذه المحادثة
reveal-go-on-hint = محادثة فقط الآن: لا تصويت ولا نقاط.
reveal-with-both = اسأل كليهما
reveal-with = اسأل <bdi translate="no">{ $model }</bdi>
reveal-receipt-text = هذا إثبات موقَّع منا بأننا استلمنا صوتك. إذا لم يظهر صوتك قط في <a href="/log">السجل العام</a>، فالإيصال يثبت أننا أضعناه. ويمكنك التحقق من التوقيع باستخدام <a href="/.well-known/jwks.json">مفتاحنا العام</a>.

vote-pending = قيد التحقق
vote-counted = محتسَب
vote-excluded = غير محتسَب
battle-chosen = { $choice }. اضغط Enter للتصويت.
battle-elsewhere = سبق أن صوّتّ في علامة تبويب أخرى. هذا هو ذلك التصويت.
chat-named-one = اخترت هذا النموذج بالاسم، لذا لا تصويت ولا نقاط.
reveal-points-soon = النقاط بعد لحظة
vote-check = اختبار انتباه
boards-no-votes = لا أصوات بعد
you-all-erased = مُسح كل شيء: أسئلتك وأصواتك ونقاطك وإعداداتك. هذا حساب جديد فارغ.
vendors-way-back = هذا المتصفح هو طريقك الوحيد للدخول إلى أن <a href="/rewards">تربط محفظة</a> أو تدعو زميلًا. إن مسحت ملفات تعريف الارتباط قبل ذلك فقدت الحساب وإعدادات مفاتيحه.
unpaid-new-model = لا نقاط: أصوات أحد النموذجين قليلة هنا حتى الآن
unpaid-late = لا نقاط: جاء الصوت بعد الإجابتين بأكثر من يوم
unpaid-too-soon = لا نقاط: لم يمضِ وقت كافٍ منذ آخر صوت كسب نقاطًا
unpaid-day-done = لا مزيد من النقاط اليوم. أصواتك ما زالت تُحتسب.
unpaid-inattentive = لا نقاط: اختبارات الانتباه التي لم تُجتز كثيرة جدًّا
reveal-points = نقاط قيد الانتظار
vote-entry = القيد { $index } في السجل العام

tag-correct = صحيحة
tag-helpful = مفيدة
tag-clear = واضحة
tag-creative = مبتكرة
tag-concise = موجزة
tag-follows-instructions = تلتزم بالتعليمات
tag-incorrect = خاطئة
tag-unhelpful = غير مفيدة
tag-confusing = مربكة
tag-verbose = أطول من اللازم
tag-refuses = ترفض الإجابة
tag-ignores-instructions = تتجاهل التعليمات

reason-voted-early = جاء التصويت قبل اكتمال الإجابتين
reason-answer-incomplete = أُوقفت إحدى الإجابتين أو انقطعت
reason-answer-empty = كانت إحدى الإجابتين فارغة
reason-identity-in-answer = كشفت إحدى الإجابتين عن النموذج الذي كتبها
reason-identity-in-prompt = سأل السؤال عن النموذج المجيب
reason-too-fast = لم يكن هناك وقت كافٍ لقراءة الإجابتين قبل التصويت
reason-pattern-of-votes = يبدو نمط التصويت آليًّا أو عشوائيًّا
reason-daily-cap = بلغت أنت أو شبكتك حد اليوم. يبدأ من جديد عند منتصف الليل بتوقيت UTC
reason-hidden-check = كانت هذه المواجهة اختبار انتباه، وهو لا يغيّر التقييمات أبدًا
reason-share-cap = تجاوز الحصة المسموح بها للشخص الواحد من أصوات الشهر
reason-conflict-of-interest = ينتمي المصوّت إلى حساب أحد صنّاع النماذج

## The leaderboard

boards-title = لوحة الترتيب
boards-lede = المرتبة نطاق: 1–5 تعني في مكان ما بين الأولى والخامسة. حيث تتداخل النطاقات يكون الفارق أصغر من أن يُحسم. <a href="/transparency">تحقق من حساباتنا</a>.
boards-nav = لوحات الترتيب
boards-board = لوحة الترتيب
boards-counted = احتُسب <span data-counted>{ $counted }</span> من <span data-raw>{ $raw }</span> صوت
boards-entry = حتى القيد <span data-log-size>{ $entry }</span> من السجل العام. تتحرك التقييمات مع كل صوت.
boards-now = عند تحميل الصفحة
boards-live = مباشر
boards-lost = انقطع الاتصال، جارٍ إعادة الاتصال…
boards-reorder = تغيّر الترتيب: إعادة الفرز
boards-order = الفرز حسب:
boards-by-rating = التقييم
boards-by-lower = الحد الأدنى
boards-files = تنزيل <a href="{ $csv }" download>CSV</a> · <a href="{ $json }">JSON</a> · <a href="{ $feed }">خلاصة Atom</a>
boards-rating = التقييم
boards-interval = فترة ثقة 95٪
boards-styled = بعد ضبط الأسلوب
boards-styled-long = التقييم بعد تحييد أثر الطول والتنسيق والموضع، حتى أحدث لقطة
boards-elo = التقييم المباشر
boards-tied = تعادل
boards-both-bad = كلتاهما سيئة
boards-to-pass = أصوات للتجاوز
boards-to-pass-long = عدد مرات الفوز الإضافية على النموذج الأعلى التي تجعل النموذجين يتبادلان المرتبتين
boards-price = السعر
boards-price-long = بالدولار الأمريكي لكل مليون رمز نصي: الإدخال / الإخراج
boards-price-to = حتى { $limit } دولار
boards-price-over = أكثر من { $limit } دولار
boards-size = الحجم
boards-size-long = مليارات المعاملات
boards-size-to = حتى { $limit } مليار
boards-size-over = أكثر من { $limit } مليار
boards-no-rating = لا تقييم بعد: فاز دائمًا، أو خسر دائمًا، أو لم يواجه إلا نماذج بلا تقييم
boards-between = بين { $low } و{ $high }، والأرجح { $rating }
boards-search = النموذج أو صانعه
boards-any = الكل
boards-filter = تصفية
boards-show-all = عرض كل النماذج
boards-all-columns = كل الأعمدة
boards-fewer-columns = أعمدة أقل
boards-none-found = لا نموذج يطابق البحث. غيّر البحث أو التصفية.
boards-empty = لا أصوات على لوحة الترتيب هذه بعد. <a href="/">ابدأ مواجهة</a> وأدلِ بأول صوت.
boards-effects = مدى تأثير طريقة العرض في الأصوات، بنقاط التقييم لكل انحراف معياري (القيد { $entry } في السجل العام):
boards-plots = الرسوم البيانية
plot-intervals = التقييمات بفترات ثقة 95٪
plot-wins = نسب الفوز لكل ثنائي
plot-counts = المواجهات لكل ثنائي
plot-history = التقييمات عبر الزمن
plot-price = التقييم والسعر
plot-in = تكبير
plot-out = تصغير
plot-whole = عرض الكل
plot-picture = تنزيل ما تراه كصورة
plot-table = تنزيل ما تراه بصيغة CSV
plot-keys = أشر إلى علامة، أو استخدم مفاتيح الأسهم. كبّر وصغّر بـ + و −.
boards-pair = وجهًا لوجه
boards-compare = مقارنة
compare-title = مقارنة النماذج
compare-choose = اختر من اثنين إلى أربعة
compare-nobody = اختر نموذجين على الأقل للمقارنة.
compare-pairs = بعضها ضد بعض
compare-first = النموذج
compare-also = وأيضًا
compare-none = لا شيء
boards-snapshot = أحدث لقطة: <a href="{ $link }">رقم { $number }</a>
boards-changes = ما تغيّر منذ اللقطة السابقة
boards-all-snapshots = كل اللقطات
log-title = السجل العام
log-lede = كل صوت مع الحكم عليه، بترتيب واحد. لا شيء يُغيَّر أو يُحذف لاحقًا: إزالة صوت تُضاف قيدًا جديدًا.
log-size = { $entries ->
    [zero] لا قيود
    [one] قيد واحد
    [two] قيدان
    [few] { $entries } قيود
    [many] { $entries } قيدًا
   *[other] { $entries } قيد
 }
log-empty = لم يُحكم على أي صوت بعد.
log-entry = القيد
log-at = الوقت
log-vote = الصوت
log-verdict = الحكم
log-leaf = تجزئة الورقة
log-retraction = أُزيل
log-reinstatement = يُحتسب من جديد
snapshots-title = اللقطات
snapshots-lede = كل لقطة هي لوحة الترتيب كاملة عند حجم معيّن للسجل، ولا تتغيّر بايتاتها أبدًا.
snapshots-published = نُشرت
snapshots-entries = قيود السجل
snapshots-changes = منذ #{ $number }
boards-how = كيف تُحسب التقييمات
boards-how-text = نأخذ كل صوت محتسَب من <a href="/log">السجل العام</a> ونجد التقييمات التي تفسّر على أفضل وجه من تغلّب على من (Bradley–Terry، الإمكان الأعظم). التعادل، أو «كلتاهما سيئة»، نصف فوز لكل نموذج. وتُحسب فترة الثقة 95٪ بمقدّر الساندويتش، وفي اللقطات تُجمع أصوات الشخص الواحد معًا. وبين كل حساب وآخر، يتحرك التقييم المباشر (Elo) مع كل صوت. <a href="/rules">أي الأصوات تُحتسب</a>. للتحقق من لوحة الترتيب هذه بنفسك، شغّل:
effect-side = الظهور أولًا
effect-tokens = الطول
effect-headings = العناوين
effect-bold = الخط العريض
effect-lists = القوائم

## Head to head

pair-title = { $a } مقابل { $b }
pair-never = لم يتواجه هذان النموذجان على لوحة الترتيب هذه بعد.
pair-label = فاز { $a } في { $wins } · بلا فائز في { $neither } · فاز { $b } في { $losses }
pair-caption = { $votes ->
    [zero] لا أصوات
    [one] نتيجة صوت واحد
    [two] نتيجة صوتين
    [few] نتيجة { $votes } أصوات
    [many] نتيجة { $votes } صوتًا
   *[other] نتيجة { $votes } صوت
  }
pair-expected = استنادًا إلى كل الأصوات على النموذجين، نتوقع أن يحصل النموذج <bdi translate="no">{ $a }</bdi> على { $share } أمام النموذج <bdi translate="no">{ $b }</bdi>، مع عدّ «بلا فائز» نصف فوز لكل منهما.
pair-left = { $votes ->
    [zero] لا أصوات بعد تبيّن كم مرة كان النموذج <bdi translate="no">{ $a }</bdi> هو النموذج A (ظهر أولًا).
    [one] كان النموذج <bdi translate="no">{ $a }</bdi> هو النموذج A (ظهر أولًا) في { $left } من أصل صوت واحد.
    [two] كان النموذج <bdi translate="no">{ $a }</bdi> هو النموذج A (ظهر أولًا) في { $left } من أصل صوتين.
    [few] كان النموذج <bdi translate="no">{ $a }</bdi> هو النموذج A (ظهر أولًا) في { $left } من أصل { $votes } أصوات.
    [many] كان النموذج <bdi translate="no">{ $a }</bdi> هو النموذج A (ظهر أولًا) في { $left } من أصل { $votes } صوتًا.
   *[other] كان النموذج <bdi translate="no">{ $a }</bdi> هو النموذج A (ظهر أولًا) في { $left } من أصل { $votes } صوت.
  }

## What changed

changes-title = ما تغيّر
changes-between = من لوحة { $from } إلى لوحة { $to }.
changes-snapshot = #{ $number }، { $at }
changes-none = لم يتحرك أي نموذج نقطة كاملة، وبقيت كل المراتب كما هي.
changes-joined = انضم <b translate="no">{ $model }</b> بتقييم { $rating }، المرتبة { $rank }.
changes-left = غادر <b translate="no">{ $model }</b>. كان آخر تقييم له { $rating }.
changes-first-rating = حصل <b translate="no">{ $model }</b> على أول تقييم له: { $rating }، المرتبة { $rank }.
changes-no-rating = لم يعد لـ<b translate="no">{ $model }</b> تقييم. كان آخر تقييم له { $rating }.
changes-rose = ارتفع <b translate="no">{ $model }</b> بمقدار { $points } إلى { $rating }.
changes-fell = انخفض <b translate="no">{ $model }</b> بمقدار { $points } إلى { $rating }.
changes-rank = كانت المرتبة { $before }، والآن { $after }
changes-new = { $votes ->
    [zero] لا أصوات جديدة
    [one] صوت جديد واحد
    [two] صوتان جديدان
    [few] { $votes } أصوات جديدة
    [many] { $votes } صوتًا جديدًا
   *[other] { $votes } صوت جديد
  }
changes-back = { $votes ->
    [zero] لا أصوات مُزالة
    [one] صوت مُزال واحد
    [two] صوتان مُزالان
    [few] { $votes } أصوات مُزالة
    [many] { $votes } صوتًا مُزالًا
   *[other] { $votes } صوت مُزال
  }
changes-rules = تغيّرت قواعد التصويت
changes-basket = تغيّرت النماذج المرجعية
changes-from = من اللقطة
changes-to = إلى اللقطة
cause-new = انضم إلى لوحة الترتيب
cause-gone = غادر لوحة الترتيب
cause-rule-change = تغيّرت القواعد
cause-retractions = أُزيلت أصوات
cause-new-votes = أصوات جديدة
cause-others-votes = أصوات على نماذج أخرى
cause-none = لا تغيّر

## A model

model-price = الإدخال { $input } دولار · الإخراج { $output } دولار، لكل مليون رمز نصي
model-size = { $total } مليار معامل
model-size-active = { $total } مليار معامل، منها { $active } مليار نشط
model-verdict = التقييم { $rating }، بين { $low } و{ $high }: المرتبة { $rank } من { $models }، من { $votes } صوت.
model-near = النماذج المجاورة
model-stealth = هذا نموذج متخفٍّ. عند انتهاء فترة تجربته نكشف عن صانعه وعن عدد النسخ التي جرّبها الصانع.
model-was-stealth = كان اسمه أثناء فترة تجربته { $name }.
model-was-one-of = { $variants ->
    [zero] كان اسمه أثناء فترة تجربته { $name }.
    [one] كان اسمه أثناء فترة تجربته { $name }، وكان النسخة الوحيدة التي جرّبها صانعه.
    [two] كان اسمه أثناء فترة تجربته { $name }، وكان إحدى نسختين جرّبهما صانعه.
    [few] كان اسمه أثناء فترة تجربته { $name }، وكان إحدى { $variants } نسخ جرّبها صانعه.
    [many] كان اسمه أثناء فترة تجربته { $name }، وكان إحدى { $variants } نسخة جرّبها صانعه.
   *[other] كان اسمه أثناء فترة تجربته { $name }، وكان إحدى { $variants } نسخة جرّبها صانعه.
  }
model-slot = { $votes ->
    [zero] فترة التجربة: { $slot }. لا أصوات حتى الآن. <a href="/transparency#slots">عرض كل فترات التجربة</a>
    [one] فترة التجربة: { $slot }. صوت واحد حتى الآن. <a href="/transparency#slots">عرض كل فترات التجربة</a>
    [two] فترة التجربة: { $slot }. صوتان حتى الآن. <a href="/transparency#slots">عرض كل فترات التجربة</a>
    [few] فترة التجربة: { $slot }. { $votes } أصوات حتى الآن. <a href="/transparency#slots">عرض كل فترات التجربة</a>
    [many] فترة التجربة: { $slot }. { $votes } صوتًا حتى الآن. <a href="/transparency#slots">عرض كل فترات التجربة</a>
   *[other] فترة التجربة: { $slot }. { $votes } صوت حتى الآن. <a href="/transparency#slots">عرض كل فترات التجربة</a>
  }
model-endpoint-changed = غيّر صانع النموذج نقطة وصوله في { $at }، أثناء فترة التجربة. قد تخصّ الأصوات قبل هذا التغيير وبعده نموذجين مختلفين.
model-boards = على لوحات الترتيب
model-no-votes = لا أصوات محتسبة بعد. <a href="/">ابدأ مواجهة</a>، فقد تصادف هذا النموذج.
model-boards-caption = لوحات الترتيب التي عليها أصوات لهذا النموذج
model-best = احتمال أنه الأفضل
model-of = من أصل { $models }
model-rivals = أمام كل منافس
model-neither = بلا فائز
model-rival = المنافس
model-by-votes = الأصوات المحتسبة، كل الأسئلة
model-rivals-caption = المنافسون، الأكثر أصواتًا أولًا
col-rival = المنافس
model-went = النتائج
col-won = فوز
col-lost = خسارة
col-expected = المتوقع
col-expected-long = نسبة الفوز التي تتوقعها التقييمات، مع عدّ «بلا فائز» نصف فوز
model-compare = مقارنة
model-compare-with = مع <bdi translate="no">{ $rival }</bdi>
model-draws = مرات ظهوره
model-drawn = { $battles ->
    [zero] لا مواجهات منتهية بعد: { $share } من كل مرات الظهور (المستهدف { $intended }).
    [one] مواجهة واحدة منتهية: { $share } من كل مرات الظهور (المستهدف { $intended }).
    [two] مواجهتان منتهيتان: { $share } من كل مرات الظهور (المستهدف { $intended }).
    [few] { $battles } مواجهات منتهية: { $share } من كل مرات الظهور (المستهدف { $intended }).
    [many] { $battles } مواجهة منتهية: { $share } من كل مرات الظهور (المستهدف { $intended }).
   *[other] { $battles } مواجهة منتهية: { $share } من كل مرات الظهور (المستهدف { $intended }).
  }
model-drawn-before = { $battles ->
    [zero] لا مواجهات منتهية: { $share } من كل مرات الظهور. لا يشارك هذا النموذج في المواجهات الآن.
    [one] مواجهة واحدة منتهية: { $share } من كل مرات الظهور. لا يشارك هذا النموذج في المواجهات الآن.
    [two] مواجهتان منتهيتان: { $share } من كل مرات الظهور. لا يشارك هذا النموذج في المواجهات الآن.
    [few] { $battles } مواجهات منتهية: { $share } من كل مرات الظهور. لا يشارك هذا النموذج في المواجهات الآن.
    [many] { $battles } مواجهة منتهية: { $share } من كل مرات الظهور. لا يشارك هذا النموذج في المواجهات الآن.
   *[other] { $battles } مواجهة منتهية: { $share } من كل مرات الظهور. لا يشارك هذا النموذج في المواجهات الآن.
  }
model-all-draws = عرض كل النماذج
model-badge = عرض هذا التقييم على موقعك
model-badge-alt = شارة بتقييم النموذج { $model }

## You

you-title = صفحتك
history-title = مواجهاتك
history-all = كل مواجهاتك
you-no-session = لا شيء هنا بعد. <a href="/">ابدأ مواجهتك الأولى</a>، وستجدها هنا لاحقًا.
missions-title = أهداف اليوم
mission-ask = اسأل عمّا تريد حقًا أن تعرفه
mission-compare = اقرأ الإجابتين، ثم صوّت
mission-review = أضف سببًا أو تعليقًا إلى صوتك
missions-of = { $done } من { $goal }
missions-note = هذه الأهداف تفيد لوحات الترتيب أكثر من غيرها. لا تمنح نقاطًا، وإنما تمنحها <a href="/rules">الأصوات المحتسبة</a>. تتجدد عند منتصف الليل بتوقيت UTC.
you-battles = مواجهاتك
you-search = بحث
you-search-hint = كلمات من سؤالك
you-show = عرض
you-all = الكل
you-open = بلا تصويت بعد
you-voted = تم التصويت
pin = تثبيت
unpin = إلغاء التثبيت
pinned = المثبَّتة
pinned-not = حسب التاريخ
you-nothing = لا مواجهات بعد. <a href="/">ابدأ مواجهتك الأولى</a>.
you-nothing-fits = لا مواجهات مطابقة. <a href="/you">عرض الكل</a>
you-erased = (مُحي)
state-generating = قيد الإجابة
state-ready = بانتظار صوتك
state-void = ملغاة: لم يتمكن أحد النموذجين من الإجابة
you-consent = كيف يجوز استخدام بياناتك
you-consent-text = يذهب سؤالك إلى النموذجين اللذين يجيبان عنه. وأصواتك في السجل العام باسم عشوائي. ولا نشارك أسئلتك والإجابات عنها مع غيرنا إلا وفق ما تسمح به هنا، ونحجب أولًا ما نجده من بيانات شخصية.
you-consent-unsaid = لم تختر بعد، لذا لا نشارك شيئًا من نصوصك.
you-publish = السماح للآخرين بقراءة أسئلتي وإجاباتها
you-publish-hint = قد تصل إلى صنّاع النماذج وقد تدخل في مجموعات البيانات العامة.
you-train = السماح بتدريب النماذج عليها
you-train-hint = لا يسري إلا إذا جاز للآخرين قراءتها أيضًا.
you-commercial = السماح بالاستخدام التجاري
you-commercial-hint = من دون هذا السماح، لا يجوز استخدامها إلا في الأبحاث.
you-private = استثناء كل بياناتي
you-private-hint = حتى الأصوات من دون نص تُستثنى من كل استعلام وتصدير ومجموعة بيانات. وتبقى الأصوات في السجل العام.
you-keep = حفظ الخيارات
you-kept = تم الحفظ. تسري خياراتك على كل ما نشاركه من الآن فصاعدًا.
you-consent-note = <a href="/transparency">اعرف من تلقّى أي بيانات</a>. تسري التغييرات على الاستعلامات وعمليات التصدير ومجموعات البيانات المقبلة. ولا يمكننا استرجاع ما سبقت مشاركته.
you-copy = تنزيل بياناتك
you-copy-text = ملف واحد موقَّع فيه مواجهاتك ونصوصها، وأصواتك وما إذا كانت محتسبة، ونقاطك ومطالباتك وخيارات بياناتك.
you-download = تنزيل بياناتي
you-erase = محو كل شيء
you-erase-text = يمحو هذا الإجراء أسئلتك والإجابات وتعليقاتك وربط محفظتك وإعداداتك وأي نقاط لم تطالب بها. ولا رجعة في المحو. وتبقى أصواتك في السجل العام بلا نص، ولا شيء هناك يقود إليك.
you-erase-words = محو كل شيء
you-erase-type = للتأكيد، اكتب <em>{ $words }</em>
you-erase-button = محو كل شيء
you-not-erased = لم يُمحَ شيء: النص المكتوب غير مطابق. اكتبه كما هو معروض تمامًا وحاول مجددًا.

## Points

points-title = نقاطك
points-no-session = لا نقاط بعد. <a href="/">ابدأ مواجهة</a>: تكسب نقاطًا عن الأصوات المحتسبة.
points-untested = تبقى نقاطك قيد الانتظار حتى نرى ما يكفي من أصواتك، وهو عادةً بين 80 و120 صوتًا. وإن كنت تقرأ الإجابات، فكل نقاطك تصبح متاحة حينئذ. <a href="/rules">كيف يجري ذلك</a>
points-held = نقاطك موقوفة لأن نمط تصويتك يبدو آليًّا أو عشوائيًّا. واصل التصويت كالمعتاد: أصواتك ما زالت تُحتسب، ويُرفع الإيقاف متى بدت كأصوات من يقرأ الإجابات. وإن كنا مخطئين، فاعترض أدناه. <a href="/rules">كيف يجري ذلك</a>
points-excluded = أزلنا أصواتك لأن نمطها يبدو آليًّا أو عشوائيًّا. إن كنا مخطئين، فاعترض أدناه وسينظر شخص في اعتراضك. <a href="/rules">كيف يجري ذلك</a>
points-appeal = هل ترى أننا أخطأنا؟ أخبرنا بالسبب.
points-appeal-button = إرسال الاعتراض
points-reputation = السمعة: { $tier }. تنمو مع الوقت والأصوات المحتسبة واختبارات الانتباه التي تجتازها. ولا أثر فيها لاتفاقك مع الآخرين.
tier-newcomer = جديد
tier-known = معروف
tier-trusted = موثوق
tier-veteran = مخضرم
points-claim = تحويل النقاط إلى رموز مميزة
points-word = من النقاط
points-so-far = كسبت حتى الآن { $earned }، وطالبت بـ { $claimed }.
points-votes = ما كسبه كل صوت
points-pending = قيد الانتظار
points-available = المتاحة
points-kept = الموقوفة
points-own-rating = تقييمك
points-statement = كشف النقاط
points-nothing = لا نقاط بعد. اقرأ الإجابتين حتى النهاية ثم صوّت: تكسب نقاطًا عندما يُحتسب صوتك. <a href="/rules">كم نقطة</a>
points-statement-caption = كشف النقاط، الأحدث أولًا
col-points = النقاط
col-from = من
col-to = إلى
col-vote = الصوت
col-why = السبب
line-base = صوت محتسَب
line-bonus = علاوة التوافق
line-settle = انتهت مدة الانتظار
line-hold = أُوقفت النقاط
line-release = رُفع الإيقاف
line-forfeit = أُزيل الصوت
line-restore = عاد الصوت محتسَبًا
line-merge = نُقلت من حسابك كزائر
line-reserve = بدأت المطالبة
line-pay = دُفعت المطالبة
line-void = لم تُدفع المطالبة، وأُعيدت النقاط
purse-issuance = نقاط جديدة
purse-forfeited = المُزالة
purse-reserved = المحجوزة لمطالبة
purse-claimed = المطالَب بها
purse-pending = قيد الانتظار
purse-available = المتاحة
purse-held = الموقوفة

## Rewards

rewards-title = المكافآت
rewards-test = تدفع هذه الساحة على <strong translate="no">{ $network }</strong>، وهي شبكة اختبار. رموزها المميزة بلا قيمة.
rewards-no-session = لا شيء للمطالبة به بعد. <a href="/">ابدأ مواجهة</a>: الأصوات المحتسبة تكسب نقاطًا، ويمكنك تحويل النقاط إلى رموز مميزة.
rewards-available = المتاحة
rewards-worth = من النقاط، وتعادل اليوم { $tokens } من الرموز المميزة
rewards-rate = سعر التحويل
rewards-rate-hint = عدد النقاط لكل رمز مميز، وهو ثابت طوال <a href="/rewards/periods">فترة المكافآت</a> هذه
periods-title = فترات المكافآت
periods-lede = طوال الفترة الواحدة يكلّف الرمز المميز العدد نفسه من النقاط. يُحدَّد سعر كل فترة قبل بدئها ولا يتغيّر أبدًا.
periods-number = الفترة
periods-rate = نقاط الرمز المميز الواحد
periods-earned = المكتسبة
periods-claimed = المدفوعة
periods-open = لم تُغلق بعد
rewards-wallet = المحفظة
rewards-cools = أُلغي مؤخرًا ربط محفظة أخرى. لحماية نقاطك، يبدأ الدفع إلى هذه المحفظة في { $moment } بتوقيت UTC.
rewards-unlink = إلغاء ربط المحفظة
rewards-unlink-hint = يبدأ الدفع إلى محفظتك التالية بعد مدة انتظار. وهذه المدة تحمي نقاطك إذا دخل شخص آخر إلى حسابك.
rewards-no-wallet = لم نجد محفظة Solana في هذا المتصفح. ثبّت محفظة تدعم Wallet Standard، ثم أعد تحميل هذه الصفحة.
rewards-script = يتطلب ربط المحفظة JavaScript. فعّل JavaScript ثم أعد تحميل هذه الصفحة.
rewards-link = اربط محفظة Solana لتطالب بنقاطك وتعود إليها من متصفح آخر. ستوقّع رسالة قصيرة. والتوقيع مجاني ولا ينقل أي أموال.
rewards-sign-in = تسجيل الدخول عبر { $wallet }
rewards-waiting = في انتظار { $wallet }…
rewards-not-signed = لم توقّع محفظتك، لذا لم يتغيّر شيء. حاول مجددًا متى شئت.
rewards-no-account = لم تشارك { $wallet } أي حساب Solana مع هذه الصفحة. اختر حسابًا في المحفظة ثم حاول مجددًا.
rewards-no-reply = تعذّرت قراءة الرد، لذا لم يتغيّر شيء. تحقق من اتصالك ثم حاول مجددًا.
rewards-claim = مطالبة
rewards-claim-points = النقاط التي تطالب بها
rewards-claim-kept = نحجز لك هذه النقاط إلى أن تؤكد الشبكة الدفع، حتى إن تعثّر شيء في الطريق. يمكنك إغلاق هذه الصفحة.
rewards-claim-hint = يمكنك المطالبة متى بلغت نقاطك { $points }. لديك الآن { $have }.
rewards-claims = مطالباتك
rewards-claims-caption = مطالباتك، الأحدث أولًا
rewards-tokens = الرموز المميزة
rewards-check = الإثبات
rewards-explorer = عرض في المستكشف
rewards-signature = توقيع المعاملة
rewards-how = تحقق من الدفع من دون أن تثق بنا
rewards-how-text = الرمز المميز هو <code class="address">{ $mint }</code>، وندفع من <code class="address">{ $treasury }</code>. تذكر كل دفعة مطالبتها في مذكرة، وتنشئ حسابًا يُشتق عنوانه من المطالبة، فترفض الشبكة نفسها دفع المطالبة الواحدة مرتين.
claim-waits = متأخرة
claim-treasury-short = نعيد تعبئة الخزينة. نقاطك محجوزة لك.
claim-looked-at = تحتاج المطالبة إلى أن ينظر فيها شخص. نقاطك محجوزة لك.
claim-queued = في قائمة الانتظار
claim-queued-hint = نرسلها بعد لحظات.
claim-open = في الطريق
claim-open-hint = بانتظار التأكيد النهائي.
claim-paid = مدفوعة
claim-paid-hint = في محفظتك.
claim-released = لم تُدفع
claim-released-hint = لا تقبل الشبكة هذه المحفظة. عادت إليك نقاطك؛ اربط محفظة أخرى للمطالبة بها.

## Rules

rules-title = القواعد
rules-headline = ما يُحتسب وما يكسبه
rules-lede = مجموعة القواعد { $version }. كل صوت إما محتسَب وإما غير محتسَب، ونخبرك أيهما ولماذا. ولا أثر في ذلك لموافقة الآخرين لك.
rules-count = الأصوات المحتسبة
rules-shown = عُرضت الإجابتان حتى النهاية، ولم يسأل السؤال عن النموذج المجيب، ولم تكشف عنه أي إجابة.
rules-slow = كان هناك وقت كافٍ لقراءة الإجابتين قبل التصويت.
rules-daily = { $votes ->
    [zero] الصوت ضمن الحد اليومي للشخص الواحد (UTC)، وهو الآن صفر.
    [one] الصوت ضمن الحد اليومي للشخص الواحد (UTC)، وهو صوت واحد.
    [two] الصوت ضمن الحد اليومي للشخص الواحد (UTC)، وهو صوتان.
    [few] الصوت ضمن الحد اليومي للشخص الواحد (UTC)، وهو { $votes } أصوات.
    [many] الصوت ضمن الحد اليومي للشخص الواحد (UTC)، وهو { $votes } صوتًا.
   *[other] الصوت ضمن الحد اليومي للشخص الواحد (UTC)، وهو { $votes } صوت.
  }
rules-no-daily = لا حد يوميًّا.
rules-weights = الأصوات الأولى للمصوّت الجديد، والأصوات على أسئلة تُطرح مرارًا وتكرارًا، أقل وزنًا. والأوزان الدقيقة منشورة مع السجل العام.
rules-share = خلال ثلاثين يومًا، لا تشكّل أصوات الشخص الواحد إلا حصة صغيرة من لوحة الترتيب. ومن ينتمي إلى حساب أحد صنّاع النماذج لا يشارك في ترتيب النماذج.
rules-network = يتقاسم الأشخاص على الشبكة الواحدة حصة يومية. كلما زاد المصوّتون منهم، قلّت الأصوات التي تُحتسب وتكسب نقاطًا لكل منهم، لكن لكل شخص نصيبًا.
rules-late = الصوت الذي يأتي بعد الإجابتين بأكثر من يوم يُحتسب لكنه لا يكسب نقاطًا.
rules-unrated = النموذج الذي تقل أصواته المحتسبة عن { $votes } ليس له تقييم بعد، فلا يمكن التحقق من الأصوات عليه بمقارنتها بتقييم. وزن هذه الأصوات { $share } من الوزن الكامل، ولا تكسب نقاطًا.
rules-back = متى نزيل الأصوات
rules-back-text = نقارن أصوات كل شخص بطرق التصويت من دون قراءة: عشوائيًّا، أو للموضع نفسه دائمًا، أو بالتعادل دائمًا، أو بعكس الجميع دائمًا، أو لنموذج واحد دائمًا. عندما يبلغ الدليل { $hold } إلى 1 نوقف النقاط. وعندما يبلغ { $exclude } إلى 1 نزيل الأصوات بقيود جديدة في السجل العام، ونعيد حساب لوحات الترتيب من دونها. الذوق غير المعتاد وحده لا يوصلك إلى ذلك، فالاختبار يراعيه. ويمكنك الاعتراض، فينظر شخص في اعتراضك، ويُسجَّل ما يقرره.
rules-checks = اختبارات الانتباه الخفية
rules-checks-text = في { $share } من المواجهات نتحقق مما إذا كانت الإجابات تُقرأ. إما أن تكون إحدى الإجابتين مبتورة أو خارج الموضوع، أو تكون الإجابتان متطابقتين، أو تعود إحدى مواجهاتك القديمة وقد تبادلت إجابتاها موضعيهما. لا تؤثر هذه المواجهات في التقييمات أبدًا. وتبدو كغيرها حتى تصوّت، ثم نخبرك. إذا اخترت الإجابة التي لا يختارها من يقرأ، أو فاتك الفرق، كسبت أقل.
rules-points = النقاط
rules-earn = يكسب الصوت المحتسَب { $base } من النقاط. تحصل على القيمة كاملة لأول { $full } من أصوات يومك، ثم أقل لكل صوت بعدها، ولا شيء بعد { $most }.
rules-gap = { $seconds ->
    [zero] الأصوات التي لا يفصل بينها وقت تكسب نقاطًا مرة واحدة فقط.
    [one] الأصوات التي يفصل بينها أقل من ثانية واحدة تكسب نقاطًا مرة واحدة فقط.
    [two] الأصوات التي يفصل بينها أقل من ثانيتين تكسب نقاطًا مرة واحدة فقط.
    [few] الأصوات التي يفصل بينها أقل من { $seconds } ثوانٍ تكسب نقاطًا مرة واحدة فقط.
    [many] الأصوات التي يفصل بينها أقل من { $seconds } ثانية تكسب نقاطًا مرة واحدة فقط.
   *[other] الأصوات التي يفصل بينها أقل من { $seconds } ثانية تكسب نقاطًا مرة واحدة فقط.
  }
rules-attention = تتناسب النقاط مع أدائك في اختبارات الانتباه. وما لم تكن لك نتائج بعد، تحصل على { $share } منها. وتبقى النقاط الجديدة قيد الانتظار لمدة { $span }.
rules-tested = وتنتظر النقاط أيضًا حتى نرى ما يكفي من أصواتك لنعرف ما إذا كانت الإجابات تُقرأ، وهو عادةً بين 80 و120 صوتًا.
rules-bonus = في ما يصل إلى { $share } من المواجهات ترى إجابات رآها شخص آخر أيضًا. إذا توافقت مع الآخرين عليها أكثر مما تفسّره المصادفة، كسبت علاوة تصل إلى { $bonus } من نقاطك الأساسية. وإذا خالفتهم، احتفظت بنقاطك الأساسية كلها.
rules-per-day = الأصوات في اليوم
rules-per-vote = متوسط النقاط لكل صوت
rules-raw = الأصوات المستلَمة والمحتسبة
rules-raw-text = { $raw ->
    [zero] لم نستلم أصواتًا بعد، والمحتسب { $counted }.
    [one] استلمنا صوتًا واحدًا، والمحتسب { $counted }.
    [two] استلمنا صوتين، والمحتسب منهما { $counted }.
    [few] استلمنا { $raw } أصوات، والمحتسب منها { $counted }.
    [many] استلمنا { $raw } صوتًا، والمحتسب منها { $counted }.
   *[other] استلمنا { $raw } صوت، والمحتسب منها { $counted }.
  }
rules-left-out = لماذا لم تُحتسب أصوات
rules-left-out-caption = الأصوات غير المحتسبة، بحسب السبب
span-seconds = { $seconds ->
    [zero] صفر ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
  }
span-hours = { $hours ->
    [zero] صفر ساعة
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $hours } ساعات
    [many] { $hours } ساعة
   *[other] { $hours } ساعة
  }

## Transparency

open-title = الشفافية
open-lede = تحقق بنفسك من كل ما في هذه الصفحة بالبيانات الخام (JSON): <a href="/api/v1/log">السجل العام</a>، و<a href="/api/v1/models">مرات الظهور</a>، و<a href="/api/v1/rules">القواعد والأصوات غير المحتسبة</a>، و<a href="/api/v1/disclosures">متلقّو البيانات</a>، و<a href="/api/v1/releases">مجموعات البيانات العامة</a>.
open-recompute = تحقق من لوحة ترتيب بنفسك
open-recompute-text = كل لوحة ترتيب منشورة تنتج من السجل العام وحده. يعيد هذا الأمر حساب إحداها ويقارن كل بايت، فلا تضطر إلى الثقة بنا:
open-drawn = مرات ظهور كل نموذج
open-drawn-text = نختار كل ثنائي قبل أن نقرأ السؤال، ونسجّل احتمال هذا الاختيار في السجل العام. المواجهات المنتهية فقط.
open-drawn-caption = مرات الظهور بحسب النموذج
open-intended = النسبة المستهدفة
open-times = المواجهات
open-slots = نماذج قدّمها صنّاعها
open-slots-text = تُحدَّد نهاية فترة التجربة قبل بدايتها، وتبقى أصواتها. وحتى ذلك الحين ليس للنموذج المتخفي سوى اسم مستعار، وبعدها ننشر من صنعه وعدد النسخ التي جرّبها الصانع. <a href="/api/v1/slots">عرض بصيغة JSON</a>
open-slots-caption = فترات التجربة بحسب النموذج
open-whose = الصانع
open-told = يُكشف عنه في النهاية
open-variants = النسخ المجرَّبة
open-rules = عرض القواعد
open-disclosed = من تلقّى أي بيانات
open-which = تصفية
open-releases = مجموعات البيانات العامة
open-release = الإصدار
open-date = التاريخ
open-contributors = المساهمون
open-withdrawn = المسحوب منذ الإصدار السابق
open-withdrawn-both = الأصوات: { $votes }، النصوص: { $texts }

## Vendors

vendors-title = صنّاع النماذج
vendors-headline = لصنّاع النماذج
vendors-lede = اعرف أي الإجابات يفضّلها الناس وأين تخسر نماذجك. وصدّر بيانات التدريب ضمن ما يسمح به كل مساهم.
vendors-no-session = <a href="/">ابدأ مواجهة</a> أولًا: بذلك يُفتح حسابك في هذا المتصفح. ثم عد إلى هنا وسجّل.
vendors-sign-up = تسجيل
vendors-name = الاسم
vendors-research = للأبحاث فقط
vendors-research-hint = جهتنا لا تكسب مالًا من البيانات. ويسمح عدد أكبر من المساهمين بالاستخدام البحثي.
vendors-api = تعمل <a href="/docs">واجهة API</a> مع curl ومع أي مكتبة HTTP.
vendors-new-key = مفتاحك الجديد
vendors-new-key-text = انسخه الآن واحفظه في مكان آمن. لن نعرضه مرة أخرى.
vendors-keys = مفاتيح API
vendors-keys-caption = مفاتيح API، الأحدث أولًا
vendors-prefix = البادئة
vendors-may = الصلاحيات
vendors-used = آخر استخدام
vendors-end = إبطال
vendors-revoke = إبطال
vendors-make-key = إنشاء مفتاح
vendors-key-for = ما الغرض من المفتاح؟
vendors-key-may = الصلاحيات
vendors-make = إنشاء المفتاح
scope-battles-read = قراءة كل الأصوات
scope-battles-read-own = قراءة الأصوات في مواجهات نماذجك
scope-exports-run = تصدير الملفات
scope-models-write = إدارة نماذجك وفترات تجربتها
scope-webhooks-write = إدارة خطافات الويب
scope-admin = إدارة المفاتيح والأعضاء
key-revoked = مُبطَل
key-expired = منتهي الصلاحية
key-until = نشط حتى { $moment } بتوقيت UTC
key-works = نشط
key-never = لم يُستخدم
vendors-exports = عمليات التصدير
vendors-columns = بنية البيانات
vendors-form = صيغة الملف
vendors-all = الكل
vendors-export = تصدير
vendors-exports-none = لا عمليات تصدير بعد. مع كل ملف بطاقة تصفه، ونحفظ الملف مدة محدودة.
sample-file = جرّب برنامجك أولًا على أصوات مختلَقة، بلا مفتاح:
vendors-exports-caption = عمليات التصدير، الأحدث أولًا
vendors-file = الملف
vendors-progress = التقدم
vendors-progress-of = تقدم { $file }
vendors-bytes = البايتات
export-queued = في قائمة الانتظار
export-running = قيد التنفيذ
export-done = جاهز
export-failed = فشل
export-expired = منتهي الصلاحية
vendors-hooks = خطافات الويب
vendors-audit = النشاط
vendors-jobs = أقسام وحدة التحكم
vendors-overview = نظرة عامة
vendors-team = الفريق
vendors-days = { $votes ->
    [zero] لا أصوات محتسبة خلال 30 يومًا
    [one] صوت محتسب واحد خلال 30 يومًا
    [two] صوتان محتسبان خلال 30 يومًا
    [few] { $votes } أصوات محتسبة خلال 30 يومًا
    [many] { $votes } صوتًا محتسبًا خلال 30 يومًا
   *[other] { $votes } صوت محتسب خلال 30 يومًا
 }
vendors-your-id = للانضمام إلى فريق شركة، أرسل إليها معرّف حسابك: <code translate="no">{ $account }</code>
team-lede = يتصرف الأعضاء باسم هذه الشركة. ولا تُحتسب أصواتهم على نماذجها.
team-account = معرّف الحساب
team-since = منذ
team-remove = إزالة
team-invite = دعوة عضو
team-invite-hint = يجد زميلك معرّف حسابه في هذه الصفحة بعد تسجيل الدخول. تبقى الدعوة مفتوحة 14 يومًا.
vendors-audit-note = القائمة التي تبيّن <a href="/transparency">من تلقّى أي بيانات</a> متاحة للجميع.
vendors-others = حساباتك الأخرى:

query-title = استعلام
query-build = إنشاء استعلام
query-lede = اختر الأصوات التي تريدها، واطّلع على عددها وعلى ما تبيّنه، ثم صدّرها.
query-opponent = المنافس
query-outcome = النتيجة
query-any = أيًّا كان
outcome-a = فاز A
outcome-b = فاز B
outcome-tie = تعادل
outcome-both-bad = كلتاهما سيئة
outcome-won = فاز النموذج المختار
outcome-lost = خسر النموذج المختار
query-language = اللغة
query-kind = نوع السؤال
query-tag = السبب المذكور
query-tier = سمعة المصوّت
query-verdict = الحكم
verdict-counted = محتسَب
verdict-excluded = غير محتسَب
verdict-retracted = مُزال بعد احتسابه
query-from = من يوم (مشمول)
query-to = حتى يوم (غير مشمول)
query-count = عدّ الأصوات
query-exact = { $votes ->
    [zero] لا أصوات مطابقة.
    [one] صوت واحد مطابق بالضبط.
    [two] صوتان مطابقان بالضبط.
    [few] { $votes } أصوات مطابقة بالضبط.
    [many] { $votes } صوتًا مطابقًا بالضبط.
   *[other] { $votes } صوت مطابق بالضبط.
  }
query-about = عدد الأصوات المطابقة نحو { $votes }، تقديرًا من عيّنة من السجل.
query-none = لا أصوات مطابقة. احذف عامل تصفية ثم أعد العدّ.
query-slices = النتائج بحسب النموذج
query-slices-caption = النماذج بحسب الأصوات التي فازت بها، مع فترات ثقة 95٪
query-too-many = هذا العدد أكبر من أن نجمعه في هذه الصفحة. احصل على النتائج من واجهة API: <code>{ $address }</code>
query-take = تصدير هذه الأصوات
query-curl = تصديرها عبر واجهة API
query-back = العودة إلى لوحة التحكم
hooks-caption = أحدث عمليات التسليم
hooks-add = إضافة خطاف ويب
hooks-add-text = نرسل الأحداث إلى عنوان URL الذي تحدده، موقَّعة وفق مواصفة Standard Webhooks. وإذا لم يردّ العنوان برمز 2xx، نعيد المحاولة مدة تزيد على يوم.
hooks-url = عنوان URL
hooks-events = الأحداث المراد إرسالها
hooks-secret = سرّ التوقيع
hooks-remove = إزالة خطاف الويب
hooks-again = إعادة الإرسال
hooks-test = إرسال حدث تجريبي
hooks-event = الحدث
hooks-tries = المحاولات
hooks-outcome = الردّ
hooks-none = لا عمليات تسليم بعد.
delivery-waiting = بالانتظار
delivery-delivered = تم التسليم
delivery-given-up = توقفت المحاولات

## A vendor's own models

own-title = نماذجك
own-credits = { $cap ->
    [none] الرصيد المتبقي { $left } والمستهلَك { $spent }. تغطي كل وحدة رصيد صوتًا محتسَبًا واحدًا على نماذجك. ومشغّل الساحة هو من يمنح الرصيد.
   *[some] الرصيد المتبقي { $left } والمستهلَك { $spent }، بحد أقصى { $cap } في اليوم. تغطي كل وحدة رصيد صوتًا محتسَبًا واحدًا على نماذجك. ومشغّل الساحة هو من يمنح الرصيد.
  }
own-none = لا نماذج بعد. أضف نموذجًا عبر أي نقطة وصول متوافقة مع OpenAI. نختبره أولًا، ثم يدخل المواجهات في فترة تجربة تُحدَّد نهايتها قبل بدايتها.
own-caption = نماذجك بحسب المعرّف
examples-title = أمثلة
examples-of = نتائج <bdi translate="no">{ $model }</bdi>
examples-lede = أحدث الأصوات التي شارك أصحابها نصوصها، من آخر { $entries } قيدًا في السجل العام. وتُحسب ضمن حصتك اليومية من الصفوف.
examples-against = أمام <bdi translate="no">{ $rival }</bdi>
examples-none = لا أصوات بنصوص مشارَكة بعد.
own-id = المعرّف
own-stage = الحالة
own-test = اختبار نقطة الوصول
own-test-again = إعادة الاختبار
own-remove = إزالة
own-slot = بدء فترة تجربة
own-slot-text = تبدأ فترة التجربة الآن وتنتهي بعد عدد الأصوات الذي تحدده. لا يمكن تغييرها ولا إيقافها، مهما كانت النتائج. ولإنهائها في تاريخ معيّن بدلًا من ذلك، استخدم واجهة API.
own-stealth = متخفٍّ
own-stealth-hint = حتى تنتهي فترة التجربة، لا يرى الناس سوى المعرّف. ثم ننشر الاسم والصانع وعدد النسخ التي جُرّبت.
own-begin = بدء فترة التجربة
own-bring = إضافة نموذج
own-id-for-ever = المعرّف (لا يمكن تغييره لاحقًا)
own-id-hint = لفترة تجربة متخفية، اختر اسمًا مستعارًا لا يكشف شيئًا.
own-name = الاسم
own-family = العائلة
own-family-hint = مثل الاسم
own-licence = الرخصة
own-endpoint = عنوان URL لنقطة الوصول، حتى /v1
own-remote = اسم النموذج لدى نقطة الوصول
own-key = مفتاح API
own-key-hint = يُحفظ مشفّرًا ولا يُعرض مرة أخرى أبدًا.
own-register = إضافة واختبار
own-no-slot = لا توجد
stage-unchecked = عليه اجتياز اختبار نقطة الوصول
stage-ready = جاهز لفترة تجربة
stage-waiting = لم تبدأ فترة تجربته
stage-running = يشارك في المواجهات الآن
stage-no-credit = متوقف مؤقتًا: نفد الرصيد
stage-daily-cap = متوقف مؤقتًا حتى الغد (UTC): بلغ الحد اليومي
stage-failing = متوقف مؤقتًا: نقطة وصوله تتعطل باستمرار
stage-ended = انتهت فترة تجربته
test-under-way = قيد التنفيذ
test-passed = ناجح
test-failed = فاشل
test-not-yet = لم يُجرَ بعد
step-passed = نجاح
step-failed = فشل
step-advice = نصيحة
next-runs = اختبار نقطة الوصول قيد التنفيذ
next-has-to-pass = عليه اجتياز اختبار نقطة الوصول
next-slot = بدء فترة تجربته
next-test = اختبار نقطة الوصول

## Operators

admin-title = المراجعات
admin-headline = أشخاص تُراجَع أصواتهم
admin-lede = المعرّفات هي الأسماء العشوائية في السجل العام، لا الحسابات. والدليل هو عدد المرات التي يزيد بها احتمال أن تكون هذه الأصوات لمن لا يقرأ على احتمال أن تكون لمن يقرأ. وكل ما تفعله هنا يُحفظ نهائيًّا باسمك.
admin-discovery = ابتداءً من الدليل { $evidence }، يُتوقع أن يكون النزهاء شخصًا واحدًا من كل 100 على الأكثر (e-BH على جميع الحسابات).
admin-nobody = لا أحد نقاطه موقوفة، ولا أحد أصواته مُزالة.
standing-good = سليم
standing-held = النقاط موقوفة
standing-excluded = الأصوات مُزالة
admin-evidence = الدليل { $evidence } عند القيد { $entry } في السجل العام، { $moment }
admin-discovered = (يكاد يكون مؤكدًا أنه لا يقرأ)
admin-reviewed = <strong>{ $action }</strong> بواسطة { $actor }، { $moment }
review-appeal = اعتراض
review-clear = تبرئة
review-uphold = إزالة الأصوات
admin-reason = السبب
admin-clear = تبرئة: لا خطأ
admin-uphold = إزالة أصواته

arena-title = حالة الساحة
arena-reviews = المراجعات
arena-models = النماذج والأوزان
arena-models-text = الأوزان من الإعداد <code>models.catalogue</code> أو مما تضبطه هنا. عاين الحصص ثم احفظ: تعمل بها كل عقدة خلال ثانية.
arena-models-caption = النماذج بحسب المعرّف
arena-weight = الوزن
arena-would = ستصبح
arena-try = وزن جديد
arena-try-button = معاينة الأثر
arena-set = تغيير
arena-set-button = حفظ
arena-as-file = كما في الملف
arena-file = في الملف: { $file }
arena-acts = تغييرات النماذج
alerts-title = يحتاج إلى انتباه
alerts-none = لا شيء يحتاج إلى انتباه.
alert-settings = بما ضُبط سيبقى أقل من نموذجين، لذلك يسري الملف وحده
alert-failing = فشل { $model } في { $failed } من آخر { $answers } إجابة
alert-no-key = ليس لدى { $model } مفتاح: اضبط { $variable } ثم أعد التشغيل
alert-appeals = { $people ->
    [zero] لا أحد ينتظر المراجعة
    [one] شخص واحد ينتظر المراجعة
    [two] شخصان ينتظران المراجعة
    [few] { $people } أشخاص ينتظرون المراجعة
    [many] { $people } شخصًا ينتظرون المراجعة
   *[other] { $people } شخص ينتظرون المراجعة
  }
alert-claims = { $claims ->
    [zero] لا دفعات متوقفة
    [one] دفعة واحدة توقفت مع ملاحظة
    [two] دفعتان توقفتا مع ملاحظة
    [few] { $claims } دفعات توقفت مع ملاحظة
    [many] { $claims } دفعة توقفت مع ملاحظة
   *[other] { $claims } دفعة توقفت مع ملاحظة
  }
alert-few-lamports = في الخزينة أقل من 0.05 SOL: قريبًا لن تستطيع دفع الرسوم
seek-title = البحث عن شخص أو صوت
seek-what = المعرّف
seek-hint = صوت، أو مواجهة، أو الخانات الـ32 لشخص في السجل العام
seek-nothing = لا شيء يحمل هذا المعرّف.
seek-vote = الصوت
seek-person = أدلى به
seek-blind = تظهر النماذج بعد الإدلاء بالصوت.
seek-evidence = الدليل { $evidence } إلى 1
arena-people = أشخاص سيتغيّر وضعهم:
arena-health = الإجابات الأخيرة
arena-health-caption = الأخطاء وزمن الاستجابة بحسب المزوّد، من أحدث مواجهات كل نموذج المصوَّت عليها والملغاة
arena-answers = الإجابات
arena-failed = الفاشلة
arena-first = أول رمز نصي، ملي ثانية (p50 · p99)
arena-whole = الإجابة كاملة، ملي ثانية (p50 · p99)
arena-rules = معاينة قواعد أخرى
arena-rules-text = يُحكم على السجل كله من جديد بهذه القواعد. لا يُحفظ شيء.
arena-hold = إيقاف النقاط عند الدليل
arena-exclude = إزالة الأصوات عند الدليل
arena-daily = الأصوات لكل شخص في اليوم
arena-newcomer = الأصوات الأولى بوزن المصوّت الجديد
arena-run = معاينة القواعد
arena-long = في السجل قيود عددها { $entries }، وهي أكثر من أن يُحكم عليها في صفحة. شغّل <code>agon rules dry-run</code> بدلًا من ذلك.
arena-same = لن يتغيّر شيء.
arena-changes-caption = الأصوات بحسب الحكم الآن والحكم وفق القواعد الجديدة
arena-change = التغيّر
arena-reweighted = الأصوات التي سيتغيّر وزنها فقط: { $votes }
arena-money = المطالبات والخزينة
arena-reserved = المحجوز للمطالبات
arena-settled = المدفوع
arena-open-claims = المطالبات المفتوحة
arena-sol = الخزينة، SOL
arena-away = يتعذر الوصول إليها
arena-no-chain = لا تحوّل هذه الساحة النقاط إلى رموز مميزة.
arena-note = ملاحظة
arena-audit = نشاط صنّاع النماذج
arena-audit-caption = الأحدث أولًا
arena-vendor = الصانع
arena-who = الفاعل

## When something is refused

error-401 = لا يمكنك الوصول إلى هذه الصفحة
error-404 = الصفحة غير موجودة
error-429 = طلبات كثيرة جدًّا
error-500 = حدث خطأ من جانبنا
error-other = لم ينجح ذلك
error-code = الرمز: <code>{ $code }</code>
error-home = الانتقال إلى صفحة البداية
problem-not-found = لا توجد صفحة في هذا العنوان. تحقق من الرابط، أو انتقل إلى صفحة البداية.
problem-unknown-battle = لا يمكننا العثور على هذه المواجهة. تحقق من الرابط، أو ابدأ مواجهة جديدة.
problem-consent-needs-publish = التدريب والاستخدام التجاري يتطلبان النشر: اسمح بالنشر أيضًا، أو لا تسمح بأي منهما.
problem-not-your-battle = هذه المواجهة تخص شخصًا آخر، والمواجهات خاصة. ابدأ مواجهتك لتقارن الإجابات.
problem-unknown-board = لا يمكننا العثور على لوحة الترتيب هذه. اختر واحدة من صفحة لوحات الترتيب.
problem-unknown-model = لا يمكننا العثور على هذا النموذج. اختر نموذجًا من لوحة الترتيب.
problem-unknown-snapshot = لا يمكننا العثور على هذه اللقطة، أو لا توجد بعد لقطتان للمقارنة. حاول مجددًا بعد اللقطة التالية.
problem-unauthenticated = لا نعرفك في هذا المتصفح بعد. ابدأ مواجهة، أو افتح هذه الصفحة في المتصفح الذي استخدمته من قبل.
problem-session-expired = انتهت صلاحية جلستك. ابدأ مواجهة لفتح جلسة جديدة. وإن كنت قد ربطت محفظة، فسجّل الدخول بها لتعود إلى نقاطك.
problem-session-invalid = لم تعد جلستك صالحة. ابدأ مواجهة لفتح جلسة جديدة.
problem-cross-site = لم يأتِ هذا الطلب من إحدى صفحاتنا. افتح الصفحة هنا وحاول مجددًا.
problem-storage-unavailable = لا يمكننا الوصول إلى وحدة التخزين الآن، لذا لم يتغيّر شيء. حاول مجددًا بعد لحظات.
problem-busy = الساحة ممتلئة الآن. حاول مجددًا بعد بضع ثوانٍ.
problem-votes-queue-full = تصل أصوات كثيرة الآن، ولم يُحفظ صوتك. أعد إرساله بعد لحظات.
problem-too-many-requests = { $seconds ->
    [zero] كان ذلك أسرع قليلًا من اللازم. حاول مجددًا الآن.
    [one] كان ذلك أسرع قليلًا من اللازم. حاول مجددًا بعد ثانية واحدة.
    [two] كان ذلك أسرع قليلًا من اللازم. حاول مجددًا بعد ثانيتين.
    [few] كان ذلك أسرع قليلًا من اللازم. حاول مجددًا بعد { $seconds } ثوانٍ.
    [many] كان ذلك أسرع قليلًا من اللازم. حاول مجددًا بعد { $seconds } ثانية.
   *[other] كان ذلك أسرع قليلًا من اللازم. حاول مجددًا بعد { $seconds } ثانية.
  }
problem-internal = حدث خطأ من جانبنا. حاول مجددًا بعد لحظات.
problem-proof-refused = لم يكتمل التحقق التلقائي في الوقت المحدد. نُجريه من جديد.
problem-prompt-empty = اكتب سؤالًا أولًا.
problem-prompt-too-long = عدد أحرف سؤالك { $chars }. اختصره إلى { $limit } أو أقل.
problem-prompt-control-character = في سؤالك حرف غير مرئي عند الموضع { $position }. احذفه وحاول مجددًا.
problem-prompt-not-recorded = ليست لدينا إجابات مسجَّلة عن هذا السؤال. اختر سؤالًا من القائمة أدناه.
problem-conversation-too-long = في هذه المحادثة نحو { $tokens } من الرموز النصية، والنماذج تقرأ { $limit } على الأكثر. ابدأ مواجهة جديدة، أو اطرح سؤالًا أقصر.
problem-still-generating = ما زالت كتابة الإجابتين جارية. انتظر حتى تكتملا، ثم حاول مجددًا.
problem-already-voted = سبق لك التصويت في هذه المواجهة، وذلك الصوت قائم.
problem-battle-void = لا يمكنك التصويت في هذه المواجهة لأن أحد النموذجين لم يتمكن من الإجابة. أعد السؤال لتحصل على ثنائي جديد.
problem-too-many-turns = بلغت هذه المواجهة سؤالها الأخير. صوّت الآن، أو ابدأ مواجهة جديدة.
problem-not-generating = اكتملت الإجابتان من قبل.
problem-vote-window-closed = أُغلق التصويت في هذه المواجهة. ابدأ مواجهة جديدة.
problem-unknown-tag = لا نعرف أحد الأسباب. أعد تحميل الصفحة واختر من جديد.
problem-comment-too-long = تعليقك أطول من اللازم. اختصره وصوّت مجددًا.
problem-comment-control-character = في تعليقك حرف لا يمكننا تخزينه. احذفه وصوّت مجددًا.
problem-no-winner = اختر أولًا A أو B أو «تعادل» أو «كلتاهما سيئة».
problem-no-wallet = لم تربط محفظة بعد. اربط محفظة أولًا.
problem-session-outdated = سُجّل الدخول إلى هذا الحساب من مكان آخر. سجّل الدخول بمحفظتك مجددًا للمتابعة.
problem-no-chain = لا تحوّل هذه الساحة النقاط إلى رموز مميزة.
problem-no-vendor = لا يمكنك الوصول إلى حساب صانع النماذج هذا. اطلب من أحد أعضائه أن يضيفك.
problem-name-taken = هذا الاسم مستخدم بالفعل. اختر اسمًا آخر.
problem-appeal-open = وصلنا اعتراضك من قبل. وسينظر فيه شخص.
problem-nothing-to-appeal = لا شيء للاعتراض عليه: نقاطك غير موقوفة وأصواتك لم تُزَل.
problem-invalid-url = لا يمكننا استخدام هذا العنوان. يجب أن يبدأ بـ https:// وأن يمكن الوصول إليه من الإنترنت.
problem-unknown-event = اختر حدثًا واحدًا على الأقل لإرساله.
problem-too-many-webhooks = لديك 20 خطاف ويب، وهو الحد الأقصى. أزل واحدًا أولًا.
problem-too-many-exports = عمليات تصدير كثيرة جارية أو في قائمة الانتظار. انتظر حتى تنتهي إحداها، ثم حاول مجددًا.

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
    [all] النقطة: التقييم · الشريط: فترة ثقة 95٪ · المجوّفة: أوّلي
    [bars] النقطة: التقييم · الشريط: فترة ثقة 95٪
    [hollow] المجوّفة: أوّلي
   *[narrow] الشريط: فترة ثقة 95٪ · المجوّفة: أوّلي
 }
draw-point = { $name }: { $value }
draw-both = { $first }، { $second }
draw-interval = فترة الثقة من { $low } إلى { $high }
draw-unbounded = بلا حد
draw-ranked = المرتبة { $rank }
draw-provisional = أوّلي
draw-leader = يتصدّر النموذج { $name } بتقييم { $rating }.
draw-leader-between = يتصدّر النموذج { $name } بتقييم { $rating } (فترة الثقة من { $low } إلى { $high }).
draw-last = في المرتبة الأخيرة النموذج { $name } بتقييم { $rating }.
draw-provisionals = أوّلية: { $models }.
draw-price-axis = بالدولار الأمريكي لكل مليون رمز نصي، متوسط الإدخال والإخراج
draw-priced = { $models ->
    [zero] لا نماذج
    [one] نموذج واحد
    [two] نموذجان
    [few] { $models } نماذج
    [many] { $models } نموذجًا
   *[other] { $models } نموذج
 } بحسب التقييم والسعر، بالدولار الأمريكي لكل مليون رمز نصي، متوسط الإدخال والإخراج.
draw-price-best = يبلغ النموذج { $name } التقييم { $rating } بسعر { $price } دولار.
draw-price-front = لا يتفوّق أي نموذج أرخص على أيٍّ من هذه النماذج.
draw-span = { $models ->
    [zero] لا نماذج
    [one] نموذج واحد
    [two] نموذجان
    [few] { $models } نماذج
    [many] { $models } نموذجًا
   *[other] { $models } نموذج
 } من { $from } إلى { $to }.
draw-left-out = غير معروضة: { $models }.
draw-highest = { $way ->
    [up] الأعلى في النهاية النموذج { $name } بتقييم { $rating }، بارتفاع { $moved } منذ أول نقطة له.
    [down] الأعلى في النهاية النموذج { $name } بتقييم { $rating }، بانخفاض { $moved } منذ أول نقطة له.
   *[level] الأعلى في النهاية النموذج { $name } بتقييم { $rating }.
 }
draw-wins-note = نسبة تغلّب نموذج الصف على نموذج العمود (٪)
draw-counts-note = المواجهات لكل ثنائي
draw-first = { $note }؛ أول { $shown } من أصل { $models } من النماذج
draw-wins-pair = { $row } مقابل { $column }: { $percent }٪ من { $battles }
draw-counts-pair = { $row } مقابل { $column }: { $battles ->
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
 }: نسبة تغلّب نموذج الصف على نموذج العمود.
draw-counts-models = { $models ->
    [zero] لا نماذج
    [one] نموذج واحد
    [two] نموذجان
    [few] { $models } نماذج
    [many] { $models } نموذجًا
   *[other] { $models } نموذج
 }: المواجهات لكل ثنائي.
draw-lopsided = أكثر الثنائيات تفاوتًا: يتغلّب النموذج { $row } على النموذج { $column } في { $percent }٪ من { $battles ->
    [zero] لا مواجهات
    [one] مواجهة واحدة
    [two] مواجهتين
    [few] { $battles } مواجهات
    [many] { $battles } مواجهة
   *[other] { $battles } مواجهة
 }.
draw-met-most = أكثر نموذجين تواجهًا { $row } و{ $column }، في { $battles ->
    [zero] لا مواجهات
    [one] مواجهة واحدة
    [two] مواجهتين
    [few] { $battles } مواجهات
    [many] { $battles } مواجهة
   *[other] { $battles } مواجهة
 }.
draw-pairs-missing = ثنائيات بلا أصوات: { $pairs }.
draw-missing = لا شيء
vendors-invited = يدعوك الصانع <bdi translate="no">{ $vendor }</bdi> إلى الانضمام إلى حسابه.
vendors-invited-hint = إذا انضممت، فلن تُحتسب أصواتك على نماذج هذا الصانع في الترتيب بعد الآن.
vendors-accept = قبول
vendors-decline = رفض
vendors-unconfirmed = ذكرت أنك لا تكسب مالًا من البيانات. وإلى أن يؤكد أحد المشغّلين ذلك، لا تحصل إلا على النصوص التي يجوز استخدامها تجاريًّا.

## About, privacy, terms, status

about-title = عن Agon
about-lede = يرتّب Agon نماذج الذكاء الاصطناعي حسب ما يفضّله الناس، ويتيح لأي شخص التحقق من ذلك.
about-why-title = لماذا وُجد
about-why = تخبرك الاختبارات بما يعرفه النموذج، ويخبرك الناس بأي إجابة يفضّلون. لذلك يسألهم Agon، سؤالًا بعد سؤال.
about-blind-title = الأسماء تبقى مغطاة
about-blind = يجيب نموذجان بالسرعة نفسها، ولا شيء في الصفحة أو عناوينها أو توقيتها يكشف هويتهما. تحاول اختبارات في <a href="/docs">برنامجنا</a> كشفها، ويجب أن تفشل.
about-ratings-title = تقييمات يمكنك إعادة حسابها
about-ratings = كل صوت محتسب قيدٌ في سجل عام. أمر واحد يعيد حساب كل لوحة منشورة بالبايتات نفسها. اطّلع على <a href="/transparency">كيفية التحقق</a>.
about-points-title = الأصوات المحتسبة تكسبك نقاطًا
about-points = تكسب نقاطًا حين تقرأ بعناية وتصوّت. توضّح <a href="/rules">القواعد</a> أي الأصوات تُحتسب وما تكسبه.
about-open-title = من يموّله
about-open = يدفع صنّاع النماذج لتجربة نماذجهم هنا وللحصول على ترخيص باستخدام الأصوات التي يسمح أصحابها بذلك. لا يمكنهم شراء مرتبة، ولا تُحتسب أبدًا على نماذجهم أصوات المنتمين إليهم.

privacy-title = الخصوصية
privacy-lede = ما نحتفظ به، ومن يراه، وكيف تسحبه.
privacy-sent-title = أين يذهب سؤالك
privacy-sent = إلى النموذجين اللذين يجيبان عنه، ولا أحد سواهما. يتلقى صانعاهما النص ولا شيء عنك.
privacy-kept-title = ما نحتفظ به
privacy-kept = أسئلتك والإجابات وأصواتك ومعرّف عشوائي في ملف تعريف ارتباط. لا اسم ولا بريد إلكتروني. ولكي نلاحظ شخصًا واحدًا خلف حسابات كثيرة، نحتفظ ببصمة لشبكتك محسوبة بمفتاح سري، ولا نحتفظ بعنوانها.
privacy-public-title = ما هو علني
privacy-public = لكل صوت: النموذجان واختيارك والوقت واسم عشوائي لك. لا يُنشر سؤالك ولا الإجابات إلا إذا سمحت بذلك.
privacy-choices-title = خياراتك
privacy-choices = في <a href="/you">خيارات بياناتك</a> تحدّد هل يجوز نشر النص أو التدريب عليه أو بيعه. لا نشارك شيئًا قبل أن تسمح بذلك، ويمكنك في أي وقت سحب موافقتك فيما يخص المستقبل.
privacy-gone-title = كيف تمحو بياناتك
privacy-gone = في <a href="/you">صفحتك</a> يمكنك تنزيل كل ما لدينا عنك أو محوه. يُمحى النص من ملفاتنا فورًا، ويبقى الصوت في السجل باسم لا يقود إلى أحد.

terms-title = الشروط
terms-lede = أمور قليلة ينبغي أن تعرفها قبل استخدام Agon.
terms-answers-title = الإجابات
terms-answers = تكتبها نماذج ذكاء اصطناعي وقد تكون خاطئة. لا تسأل عمّا لا يجوز لك مشاركته، ولا تعتمد على إجابة قد يؤذي خطؤها أحدًا.
terms-votes-title = الأصوات
terms-votes = صوت واحد لكل شخص في المواجهة. لا تُحتسب أصوات البرامج ولا أصوات من يُدفع لهم لاختيار نموذج. <a href="/rules">القواعد</a> علنية، وكل صوت يوضّح السبب إن لم يُحتسب.
terms-points-title = النقاط
terms-points = النقاط شكرٌ لا أجر. يمكنك المطالبة بها على شكل رموز مميزة ما دام المشغّل يتيح ذلك، وبالسعر المعروض قبل المطالبة.
terms-stop-title = المغادرة
terms-stop = يمكنك <a href="/you">محو حسابك</a> في أي وقت. طالب بنقاطك أولًا، فلا يمكن المطالبة بها بعد محو الحساب.

status-title = الحالة
status-well = كل شيء يعمل
status-partly = يعمل Agon، ولكن لوحات الترتيب أقدم
status-down = لا يستطيع Agon استقبال الأصوات الآن
status-lede = كما هي في هذه اللحظة، من الخادم الذي أرسل هذه الصفحة.
status-votes = الأسئلة والأصوات
status-votes-down = غير متاح. لم يضِع أي من أصواتك. حاول بعد دقيقة.
status-boards = لوحات الترتيب المباشرة
status-boards-down = معروضة كما كانت منذ فترة. ما زالت الأصوات تُحتسب.
status-writing = مواجهات قيد الكتابة
status-log = قيود السجل العام
status-up = يعمل

## Sharing

share = مشاركة
share-hint = يستطيع كل من لديه الرابط قراءة سؤالك والإجابتين ومعرفة النموذجين واختيارك. ولا يذكر الرابط من أنت. ويمكن مطابقة الإجابتين مع هذا الصوت في السجل العام، ومن ثم مع أصواتك الأخرى فيه، من دون اسمك.
share-live = يستطيع كل من لديه هذا الرابط رؤية هذه المواجهة:
share-look = عرض ما يراه الآخرون
share-stop = إيقاف المشاركة
shared-intro = سأل شخص نموذجين من دون أن يعرف اسميهما، وصوّت، ثم شارك النتيجة.
shared-day = التصويت في { $day }
shared-picked-badge = الإجابة المختارة
shared-picked = النموذج { $winner } تفوّق على النموذج { $loser }
shared-tie = النموذجان { $a } و{ $b }: تعادل
shared-both-bad = النموذجان { $a } و{ $b }: كلتا الإجابتين سيئة
problem-unknown-share = هذا الرابط لا يؤدي إلى مواجهة. ربما أوقف صاحب المواجهة مشاركتها. تحقق من الرابط، أو ابدأ مواجهتك.
problem-not-voted = صوّت على هذه المواجهة أولًا.
problem-is-a-check = كانت هذه المواجهة اختبار انتباه: غُيّرت إجاباتها، لذلك لا يمكن مشاركتها.
problem-too-many-pins = ثبّتَّ { $limit } مواجهة، وهو الحد الأقصى. ألغِ تثبيت واحدة أولًا.
problem-no-code = لا بد من شيفرة في الإجابتين كي تُقارَن.
problem-too-few-models = يجب أن يبقى نموذجان نشطان على الأقل.
problem-invalid-weight = يجب أن يكون الوزن بين 0.001 و1000.
problem-not-a-battle = اخترت هذه النماذج بأسمائها، فلا تصويت هنا.
problem-mode-not-offered = لا تقدّم هذه الساحة طريقة السؤال هذه.
problem-wrong-models = اختر نموذجًا واحدًا للمحادثة المباشرة، أو نموذجين مختلفين جنبًا إلى جنب.
problem-model-not-selectable = لا يمكن اختيار هذا النموذج باسمه هنا. اختر غيره.
problem-consent-is-private = اخترت استثناء كل بياناتك، لذا لا يمكنك مشاركة مواجهة. غيّر خيارات بياناتك أولًا.
embed-how = عرض لوحة الترتيب هذه في موقعك
embed-how-text = انسخ هذا إلى صفحتك. يعرض الإطار النماذج العشرة الأولى، ويبقى محدَّثًا.
embed-more = لوحة الترتيب كاملة على Agon
card-rated = { $rating } بين { $low } و{ $high }
card-unrated = لا تقييم بعد
card-rank = المرتبة { $rank } من { $models }
card-votes = { $votes ->
    [zero] لا أصوات محتسَبة
    [one] صوت محتسَب واحد
    [two] صوتان محتسَبان
    [few] { $votes } أصوات محتسَبة
    [many] { $votes } صوتًا محتسَبًا
   *[other] { $votes } صوت محتسَب
 }
card-own-and-crowd = أنا { $own } · الجميع { $crowd }
card-agrees = أتفق مع الجميع في { $share } من الأصوات

## What happened since, the week, and taste

notices-title = جديدك
notices-no-session = لا شيء هنا بعد. <a href="/">ابدأ مواجهة</a>، وسنعرض هنا ما يحدث لأصواتك ونقاطك.
notices-nothing = لا جديد. عندما تُدفع إحدى مطالباتك، أو يتغيّر شيء في أصواتك أو نقاطك، أو ينتقل نموذج تفضّله في <a href="/leaderboard">لوحة الترتيب</a>، ستجد ذلك هنا.
notices-new = جديد
notices-read = تعليم الكل كمقروء
notices-unread = { $notices ->
    [zero] لا جديد
    [one] إشعار جديد واحد
    [two] إشعاران جديدان
    [few] { $notices } إشعارات جديدة
    [many] { $notices } إشعارًا جديدًا
   *[other] { $notices } إشعار جديد
 }
today-goal = { $done }/{ $goal } اليوم
today-goal-said = أصوات اليوم: { $done } من { $goal }
notices-tell = أخبرني
notices-tell-not = إيقاف الإخبار
notices-tell-hint = يستطيع هذا المتصفح إشعارك عند حدوث جديد، حتى حين لا تكون أي صفحة مفتوحة. الإشعار مشفّر ولا يتضمن أسئلتك أبدًا.
notices-told = تم. سيُشعرك هذا المتصفح.
notices-refused = لم يسمح هذا المتصفح بالإشعارات. راجع إعداداته لهذا الموقع ثم حاول مجددًا.
notice-title-claim = مطالبتك
notice-title-votes = أصواتك
notice-title-points = نقاطك
notice-title-review = مراجعة أصواتك
notice-title-model = نموذج تفضّله
notice-claim-paid = دفعنا مطالبتك (النقاط: { $points }).
notice-claim-returned = لم نتمكن من دفع مطالبتك، فأصبحت نقاطها متاحة لك من جديد (النقاط: { $points }).
notice-votes-removed = { $votes ->
    [zero] لم نُزل أيًّا من أصواتك.
    [one] أزلنا صوتًا واحدًا من أصواتك لأن نمط التصويت يبدو آليًّا أو عشوائيًّا. إن كنا مخطئين، فيمكنك الاعتراض.
    [two] أزلنا صوتين من أصواتك لأن نمطهما يبدو آليًّا أو عشوائيًّا. إن كنا مخطئين، فيمكنك الاعتراض.
    [few] أزلنا { $votes } من أصواتك لأن نمطها يبدو آليًّا أو عشوائيًّا. إن كنا مخطئين، فيمكنك الاعتراض.
    [many] أزلنا { $votes } صوتًا من أصواتك لأن نمطها يبدو آليًّا أو عشوائيًّا. إن كنا مخطئين، فيمكنك الاعتراض.
   *[other] أزلنا { $votes } صوت من أصواتك لأن نمطها يبدو آليًّا أو عشوائيًّا. إن كنا مخطئين، فيمكنك الاعتراض.
 }
notice-votes-restored = { $votes ->
    [zero] لم يُعَد احتساب أيٍّ من أصواتك المُزالة.
    [one] عاد صوت واحد من أصواتك المُزالة محتسَبًا.
    [two] عاد صوتان من أصواتك المُزالة محتسَبين.
    [few] عادت { $votes } من أصواتك المُزالة محتسَبة.
    [many] عاد { $votes } صوتًا من أصواتك المُزالة محتسَبًا.
   *[other] عاد { $votes } صوت من أصواتك المُزالة محتسَبًا.
 }
notice-points-held = نقاطك موقوفة لأن نمط تصويتك يبدو آليًّا أو عشوائيًّا. أصواتك ما زالت تُحتسب.
notice-points-released = رُفع الإيقاف عن نقاطك.
notice-review-cleared = نظر شخص في أصواتك ولم يجد ما يعيبها. أصواتك محتسَبة، ورُفع الإيقاف عن نقاطك.
notice-review-upheld = نظر شخص في أصواتك ووافق على إزالتها.
notice-model-moved = انتقل النموذج { $model } من المرتبة { $from } إلى المرتبة { $to } في لوحة الترتيب.
progress-title = أسبوعك
progress-week = { $votes ->
    [zero] لم يُحتسب أي صوت بعد، وهدفك { $goal }.
    [one] احتُسب صوت واحد، وهدفك { $goal }.
    [two] احتُسب صوتان، وهدفك { $goal }.
    [few] احتُسبت { $votes } أصوات، وهدفك { $goal }.
    [many] احتُسب { $votes } صوتًا، وهدفك { $goal }.
   *[other] احتُسب { $votes } صوت، وهدفك { $goal }.
 }
progress-votes = { $votes ->
    [zero] لم يُحتسب أي صوت هذا الأسبوع.
    [one] احتُسب صوت واحد هذا الأسبوع.
    [two] احتُسب صوتان هذا الأسبوع.
    [few] احتُسبت { $votes } أصوات هذا الأسبوع.
    [many] احتُسب { $votes } صوتًا هذا الأسبوع.
   *[other] احتُسب { $votes } صوت هذا الأسبوع.
 }
progress-streak = { $weeks ->
    [zero] لم تحقّق هدفك بعد.
    [one] حقّقت هدفك لأسبوع واحد.
    [two] حقّقت هدفك أسبوعين متتاليين.
    [few] حقّقت هدفك { $weeks } أسابيع متتالية.
    [many] حقّقت هدفك { $weeks } أسبوعًا متتاليًا.
   *[other] حقّقت هدفك { $weeks } أسبوع متتالٍ.
 }
progress-freeze = يمكنك تفويت أسبوع واحد هذا الشهر دون أن تنقطع سلسلتك.
progress-no-freeze = استخدمت الأسبوع المسموح بتفويته هذا الشهر: تفويت أسبوع آخر يقطع سلسلتك.
progress-note = تبدأ الأسابيع يوم الاثنين عند منتصف الليل بتوقيت UTC. لا تُضاف إلى أسبوعك إلا الأصوات المحتسَبة، ولا يمنحك الهدف ولا السلسلة نقاطًا.
taste-title = ذوقك
taste-few = { $missing ->
    [zero] سنعرض لك قريبًا كيف يُقارن ذوقك بذوق الجميع.
    [one] يلزم صوت محتسَب واحد آخر لنعرض لك كيف يُقارن ذوقك بذوق الجميع.
    [two] يلزم صوتان محتسَبان آخران لنعرض لك كيف يُقارن ذوقك بذوق الجميع.
    [few] تلزم { $missing } أصوات محتسَبة أخرى لنعرض لك كيف يُقارن ذوقك بذوق الجميع.
    [many] يلزم { $missing } صوتًا محتسَبًا آخر لنعرض لك كيف يُقارن ذوقك بذوق الجميع.
   *[other] يلزم { $missing } صوت محتسَب آخر لنعرض لك كيف يُقارن ذوقك بذوق الجميع.
 }
taste-agreement = في { $share } من أصواتك اخترت النموذج الذي يمنحه الجميع تقييمًا أعلى.
taste-nothing = لم تختر بعد بين نموذجين يختلف تقييم الجميع لهما.
taste-caption = تقييمك لكل نموذج بجانب تقييم الجميع
taste-crowd = تقييم الجميع
taste-alike = اتفاقك معهم
taste-picture = تنزيل كصورة
taste-picture-hint = أنت وحدك من يحصل عليها. تعرض تقييمات، ولا تعرض سؤالًا أو صوتًا أبدًا.
taste-note = هذا ذوقك وليس اختبارًا: المخالفة لا تكلّفك شيئًا. تقوم تقييماتك على أصوات قليلة، لذا فترات الثقة واسعة.
