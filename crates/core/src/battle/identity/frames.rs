//! How an answer says who wrote it, in the languages of the boards.
//!
//! `{D}` stands for any number of words that only describe a model ("a large language model trained by"), `{N}` for a name. What
//! is not describing ("I am *using* ChatGPT", "I'm *not* ChatGPT") therefore ends the frame.

/// Frames where the speaker is the subject.
pub(super) const FRAMES: &[&str] = &[
    // English.
    r"\b(?:i\s+am|i['’]?m|i['’]ve been|i\s+have been|i\s+was|i\s+go by|my name(?:['’]s|\s+is)|the name(?:['’]s|\s+is)|i['’]m from|speaking as|your assistant today is|you can call me|they call me)\b{D}{N}",
    r"\bas\s+an?\s+{D}(?:model|assistant|ai|chatbot|llm|bot|system)\b{D}{N}",
    r"\bas\s+{N}[*_]*,?\s+(?:an?\s[^.!?\n]{0,60}[\s,])?i(?:['’]\w+)?\b",
    r"\bthis\s+(?:ai\s+|language\s+)?(?:model|assistant|ai|chatbot|system)\s+(?:is|was|has been)\s{D}(?:by|at)\s{D}{N}",
    r"\bthis is{N}(?:speaking|here|,\s*(?:an?|your|the){D}(?:ai|assistant|model|chatbot))\b",
    r"\byou(?:['’]re| are)\s+(?:now\s+)?(?:talking|speaking|chatting|interacting)\s+(?:to|with)\s{D}{N}",
    r"\bmy\s+(?:creators?|developers?|makers?|company|parent company|trainers?|developer team|team)\s*(?:,|(?:is|are|at)\b){D}{N}",
    r"\bi\s+(?:run|operate|am running)\s+on\s{D}{N}",
    r"(?:^|[.!?\n])\s*(?:hi|hello|hey)?[\s!,.]*{N}here\b",
    r"{N}(?:has\s+|have\s+)?(?:trained|created|made|built|developed|designed|released|programmed)\s+me\s*(?:[.,!;]|to be|and|in|with|$)",
    r"(?:^|[.!?\n])\s*(?:trained|created|made|built|developed|designed)\s+by\s{D}{N}[*_]*,\s+i\b",
    // Several languages: who the reader talks to, who signs, and who "me" is.
    r"\b(?:you['’]re|you are|estás|está|você está|du|vous|tu|stai|sta|je|ju|вы|ви|sen|siz|anda|kamu|bạn)\s+(?:\p{L}+\s+){0,2}?(?:chatting|talking|speaking|hablando|conversando|falando|discutez|parlez|discutes|parles|sprichst|schreibst|chattest|parlando|praat|chat|chattar|pratar|taler|chatter|snakker|разговариваете|общаетесь|розмовляєте|спілкуєтеся|berbicara|mengobrol|nói chuyện|trò chuyện)\s+(?:\p{L}+\s+)?(?:with|to|con|com|avec|à|mit|met|med|с|зі?|dengan|với)\b{D}{N}",
    r"\b(?:like me|by me|it['’]s me|me voici|c['’]est moi|ici|hier ist|hier spricht|aquí|aqui é o|qui|här är|det är mig|det er mig|det er meg|her er|täällä|tu|tady|это|это я|це я|burası|đây là|ini|aici|itt|εδώ|معك|هنا|اینجا|כאן|यह|นี่คือ|这里是|こちらは|여기는)\b?[,\s]{D}{N}",
    r"{N},\s+(?:that is|i\.e\.,?|c['’]est-à-dire|o sea|ou seja|cioè|das heißt|also|dus|alltså|altså|eli|siis|tedy|czyli|то есть|тобто|yani|tức là|yaitu|adică|azaz|δηλαδή)\s+(?:me|yo|moi|eu|io|ich|ik|jag|jeg|minä|minun|já|ja|я|ben|tôi|saya|eu|én|εγώ)\b",
    r"\b(?:i|me|moi|ich|ik|io|eu|yo)\s*\({D}{N}",
    r"(?:^|[\n.])\s*\W*(?:name|nombre|nom|nome|naam|namn|navn|имя|نام|الاسم|名前|名称|이름)\W*[:：]\W*{D}{N}",
    r"\bmy\s+training\s[^.!?\n]{0,24}(?:by|at){D}{N}",
    // Spanish.
    r"\b(?:soy|me llamo|mi nombre es|he sido|fui|estoy){D}{N}",
    r"\bcomo {D}(?:modelo|ia|asistente){D}{N}",
    r"\bcomo{N}[*_]*,\s+(?:no\s+)?(?:yo|soy|puedo|tengo|estoy|me)\b",
    r"\b(?:me\s+(?:creó|desarrolló|entrenó|hizo|diseñó)|mis?\s+(?:creador|desarrollador)(?:es)?\s+(?:es|son)){D}{N}",
    r"{N}me\s+(?:creó|desarrolló|entrenó|hizo|diseñó|ha creado|ha desarrollado|ha entrenado)\b",
    // French.
    r"\b(?:je suis|je m['’]appelle|mon nom est|moi,? c['’]est|j['’]ai été|je fus){D}{N}",
    r"\ben tant que?['’]?{D}(?:modèle|ia|assistante?){D}{N}",
    r"\ben tant que{N}[*_]*,\s+(?:je|j['’])",
    r"{N}m['’]a\s+(?:créée?|développée?|entraînée?|conçue?|formée?)\b",
    r"\bmes?\s+(?:créateurs?|développeurs?|concepteurs?)\s*,?\s*(?:est|sont|chez)?{D}{N}",
    // German.
    r"\b(?:ich bin|ich hei(?:ß|ss)e|mein name ist|ich wurde|ich werde|man nennt mich|ich nenne mich){D}{N}",
    r"\bals {D}(?:sprachmodell|ki(?:-\p{L}+)?|assistentin|assistent|chatbot|modell)\b{D}{N}",
    r"\bals{N}[*_]*,?\s+(?:bin|kann|habe|darf|werde)\s+ich\b",
    r"\b(?:mich\s+hat|meine?\s+(?:entwickler|macher|schöpfer)(?:in)?(?:\s+(?:ist|sind|bei))?){D}{N}",
    r"{N}hat\s+mich\s+(?:entwickelt|trainiert|erschaffen|erstellt|gebaut|programmiert)\b",
    // Italian: "sono" alone also says "they are".
    r"(?:\bio\s+sono|(?:^|[.!?\n]|\bciao\b[!,.]?|\bsalve\b[!,.]?)\s*sono|\bmi chiamo|\bil mio nome è|\bsono stat[oa]){D}{N}",
    r"\bin quanto {D}(?:modello|ia|assistente){D}{N}",
    r"\bcome {D}(?:modello|assistente){D}(?:sviluppat|creat|addestrat)[oa]{D}{N}",
    r"(?:\bmi\s+ha\s+(?:creato|sviluppato|addestrato)|il mio (?:creatore|sviluppatore) è){D}{N}",
    r"{N}mi\s+ha\s+(?:creato|sviluppato|addestrato)\b",
    // Portuguese.
    r"\b(?:sou|chamo-me|me chamo|(?:o\s+)?meu nome é|fui){D}{N}",
    r"\b(?:como|enquanto|na qualidade de){D}(?:modelo|ia|assistente){D}{N}",
    r"\bcomo{N}[*_]*,\s+(?:não\s+)?(?:eu|sou|posso|tenho)\b",
    r"{N}me\s+(?:criou|desenvolveu|treinou)\b",
    // Dutch.
    r"\b(?:ik ben|ik heet|mijn naam is|ik werd|noem me maar){D}{N}",
    r"\bals {D}(?:taalmodel|ai(?:-\p{L}+)?|assistent|chatbot|model)\b{D}{N}",
    r"{N}heeft\s+mij?e?\s+(?:gemaakt|ontwikkeld|getraind)\b",
    // Swedish, Danish, Norwegian.
    r"\b(?:jag är|jag är bara|jag heter|jag brukar kallas|kalla mig|mitt namn är|jag har|jag blev|jag (?:skapades|utvecklades|tränades|utvecklats|skapats)){D}{N}",
    r"\b(?:jeg er|jeg er jo bare|jeg er altså|kald mig(?: bare)?|jeg hedder|jeg heter|mit navn er|mitt navn er|navnet mitt er|jeg blev|jeg ble|jeg har){D}{N}",
    r"\bsom {D}(?:språkmodell|sprogmodel|ai(?:-\p{L}+)?|assistent)\b{D}{N}",
    r"{N}(?:har\s+)?(?:skapade|utvecklade|tränade|skapat|utvecklat|tränat|skabte|udviklede|trænede|skabt|udviklet|trænet|laget|utviklet|trente|trent)\s+(?:mig|meg)\b",
    // Finnish.
    r"\b(?:olen|nimeni on|minut on|minua kutsutaan nimellä){D}{N}",
    r"\b(?:olen|tekoälynä|kielimallina){D}{N}(?:i?n|:n)?\s+(?:kehittämä|luoma|kouluttama|tekemä|rakentama)",
    r"{N}(?:\s+on)?\s+(?:kehitti|loi|koulutti|kehittänyt|luonut|kouluttanut)\s+minut\b",
    // Polish.
    r"\b(?:jestem|nazywam się|mam na imię|moje imię to|zosta(?:łem|łam|łom)|stworzył[ao]? mnie|opracował[ao]? mnie|wytrenował[ao]? mnie){D}{N}",
    r"\bjako {D}(?:model|asystent|ai|sztuczna inteligencja)\b{D}{N}",
    r"{N}(?:mnie\s+(?:stworzył|opracował|wytrenował)|(?:stworzył|opracował|wytrenował)[ao]?\s+mnie)",
    // Czech.
    r"\b(?:jsem|jmenuji se|jmenuju se|mé jméno je|byl[ao]? jsem|vytvořil[ao]? mě|vyvinul[ao]? mě|natrénoval[ao]? mě){D}{N}",
    r"\bjako {D}(?:jazykový model|model|asistent|ai)\b{D}{N}",
    r"{N}mě\s+(?:vytvořil|vyvinul|natrénoval)",
    // Russian, Ukrainian.
    r"\b(?:я|меня зовут|мо[её] имя|мене звати|мене звуть|моє ім['’ʼ]я)\b[\s,:—–-]*{D}{N}",
    r"\b(?:меня|мене)\s+(?:\p{L}+\s+)?(?:создал|разработал|обучил|сделал|створил|розробил|навчил)[аио]?\b{D}{N}",
    r"\b(?:как|будучи|як)\s{D}(?:модель|ассистент|помощник|ии|асистент|помічник|ші)\b{D}{N}",
    r"{N}(?:меня|мене)\s+(?:создал|разработал|обучил|створил|розробил|навчил)",
    // Greek.
    r"\b(?:είμαι|με λένε|ονομάζομαι|το όνομά μου είναι|δημιουργήθηκα|αναπτύχθηκα|εκπαιδεύτηκα|κατασκευάστηκα){D}{N}",
    r"\bως {D}(?:μοντέλο|βοηθός|τν)\b{D}{N}",
    r"{N}με\s+(?:δημιούργησε|ανέπτυξε|εκπαίδευσε)",
    // Romanian: "sunt" also says "they are".
    r"(?:\beu sunt|(?:^|[.!?\n]|\b(?:bună|salut)\b[!,.]?)\s*sunt|\bmă numesc|\bnumele meu este|\bam fost){D}{N}",
    r"\bca {D}(?:model|asistent){D}{N}",
    r"{N}m-a\s+(?:creat|dezvoltat|antrenat)",
    // Hungarian: the verb stands last.
    r"\ba nevem{D}{N}",
    r"{N}(?:-?[ae]l)?\s+vagyok\b",
    r"{N}(?:által)?\s+(?:\p{L}+\s+)?(?:fejlesztett|készített|létrehozott|betanított|alkotott|kifejlesztett|tanított)\s[^.!?\n]{0,60}\bvagyok\b",
    r"{N}(?:fejlesztett ki|hozott létre|alkotott meg|tanított be|képzett)(?:\s+engem)?\s*[.!,]",
    // Turkish: the verb stands last.
    r"\b(?:ben|benim adım|adım|ismim|bana){D}{N}",
    r"{N}['’]?\p{L}*\s+(?:tarafından|[ie]n)\s+(?:\p{L}+\s+){0,3}?\p{L}+(?:d[iıuü]m|yım|yim)\b",
    r"{N}tarafından\s+(?:\p{L}+\s+){0,3}?(?:geliştiril|eğitil|oluşturul|üretil|tasarlan|yarat[ıi]l)\p{L}+\s[^.!?\n]{0,60}(?:y[iıuü]m|[iıuü]m)\b",
    r"\bbeni\s+{N}(?:geliştirdi|eğitti|yarattı|oluşturdu|üretti)",
    // Vietnamese.
    r"\b(?:tôi|mình|em)\s+(?:chính\s+)?(?:là|tên là|tên)\s{D}{N}",
    r"\btên (?:của )?(?:tôi|mình|em) là\s{D}{N}",
    r"\b(?:tôi|mình|em)\s+(?:được|do)\s{D}{N}",
    r"\blà {D}(?:mô hình|trợ lý){D}(?:được|do|bởi|của){D}{N}[^.!?\n]{0,40},\s*(?:tôi|mình|em)\b",
    // Indonesian.
    r"\b(?:saya|aku|nama saya|nama ku|namaku)(?:\s+(?:adalah|ialah))?\s{D}{N}",
    r"\bsebagai {D}(?:model|asisten|ai){D}{N}",
    r"{N}(?:yang\s+)?(?:menciptakan|mengembangkan|melatih|membuat)\s+(?:saya|aku)\b",
    // Arabic.
    r"(?:أنا|إنني|اسمي|أُدعى|أدعى|يمكنك مناداتي){D}{N}",
    r"(?:طو[ّ]?رتني|أنشأتني|صممتني|صمّمتني|در[ّ]?بتني|صنعتني|ابتكرتني){D}{N}",
    r"(?:تم|جرى|جرت)\s+(?:تطويري|تدريبي|إنشائي|تصميمي|بنائي|برمجتي){D}{N}",
    r"(?:بصفتي|باعتباري|كوني){D}{N}",
    // Persian: the verb stands last.
    r"(?:^|[^\p{L}])(?:من|اسم من|نام من){D}{N}[^.!؟?\n،]{0,60}(?:هستم|ام|ا?ست|می[\s‌]?باشم|شده[\s‌]?ام|شدم|داده[\s‌]?است|کرده[\s‌]?است)",
    r"(?:مرا|من را)\s{D}{N}[^.!؟?\n]{0,30}(?:ساخت|توسعه|آموزش)",
    // Hebrew.
    r"(?:^|[^\p{L}])(?:אני|שמי|השם שלי הוא|קוראים לי|פותחתי|אומנתי|נוצרתי|נבניתי){D}{N}",
    r"(?:^|[^\p{L}])כ(?:מודל|עוזר|בינה){D}{N}",
    r"{N}(?:פיתחה|יצרה|אימנה|פיתח|יצר|אימן)\s+אותי",
    // Hindi: the verb stands last.
    r"(?:मैं|मेरा नाम){D}{N}[^।.!?\n]{0,60}(?:हूँ|हूं|है)(?:[\s।.,!?*]|$)",
    r"(?:मुझे|मेरा){D}{N}(?:\s+(?:कंपनी|टीम))?\s*(?:ने|द्वारा|की टीम ने|के द्वारा)",
    r"(?:मैं|मेरा){D}{N}(?:\s+\p{L}+)?\s*(?:द्वारा|का|की)\s[^।.!?\n]{0,60}(?:मॉडल|सहायक|गया|गई|बॉट)",
    // Chinese.
    r"(?:我|本人)(?:其实|就|正)?(?:是|叫做?|係|乃){D}{N}",
    r"我(?:是)?由{D}{N}",
    r"我的(?:名字|名称|名稱|开发者|開發者|创造者|創造者|开发商|母公司)(?:是|叫做?){D}{N}",
    r"(?:本(?:模型|助手|ai)|这里是|這裡是)(?:是|由)?{D}{N}",
    r"(?:你|您)(?:现在|現在)?正在(?:与|和|跟|與){D}{N}",
    r"(?:作为|作為|身为|身為){D}(?:由|来自|來自){D}{N}",
    r"(?:作为|作為|身为|身為){D}{N}(?:[^。！？\n，,]{0,20}(?:模型|助手|ai|机器人|機器人))?[，,]\s*我",
    r"{N}(?:公司|团队|團隊)?(?:开发|開發|训练|訓練|创造|創造)了?我",
    // Japanese: the verb stands last.
    r"(?:私|わたし|わたくし|僕|ぼく|当方|本モデル|このモデル)(?:の(?:名前|開発元|開発者))?は[、,]?{D}{N}[^。！？\n]{0,40}?(?:です|と申します|といいます|と言います|であり|でし|である|されました|されています|されております|されてい)",
    r"(?:^|[。！？\n])\s*(?:こんにちは[。、！!]?\s*)?(?:はい[。、！!]?\s*)?{N}(?:です|と申します|でございます|だよ|だ[。！!])",
    r"(?:^|[。！？\n])\s*{N}(?:社)?(?:によって|が|に(?:よ(?:り|って)))?(?:開発|作成|訓練|学習|トレーニング|提供|作られ|作っ)[^。！？\n]{0,40}(?:モデル|ai|アシスタント)(?:です|であり|でし)",
    r"(?:ai|モデル|アシスタント)として[^。！？\n]{0,30}{N}(?:によって|が|に)[^。！？\n]{0,20}(?:され|した)",
    r"{N}(?:によって|に|が)(?:開発|作成|訓練|トレーニング|学習|設計|作ら)[^。！？\n]{0,24}(?:モデル|ai|アシスタント)として",
    // Korean: the verb stands last.
    r"(?:저는|나는|전|제 이름은|저의 이름은|제 개발사는)\s{D}{N}(?:\s?[이가은는의]|에서|에 의해|사)?\s?(?:[^.!?\n]{0,40}?)(?:입니다|이에요|예요|라고|이라고|이야|야[.!]|를 기반|랍니다|되었습니다|됐습니다|만들었습니다|개발했습니다|이며|모델|비서|어시스턴트)",
    r"(?:저를|나를)\s{D}{N}(?:[이가]|에서|사)?\s?(?:\p{L}+\s)?(?:만들|개발|훈련|학습)",
    r"(?:^|[.!?\n])\s*{N}(?:[이가]|에서|사가)\s(?:만든|개발한|훈련한|학습시킨|제공하는)\s[^.!?\n]{0,30}(?:입니다|이에요|예요|로서|으로서)",
    r"(?:^|[.!?\n])\s*(?:안녕하세요[!.,]?\s*)?{N}(?:입니다|이에요|예요|이야|야[.!])",
    // Thai.
    r"(?:ฉัน|ผม|ดิฉัน|หนู|เรา)(?:คือ|ชื่อ|เป็น|มีชื่อว่า){D}{N}",
    r"(?:ฉัน|ผม|ดิฉัน|หนู)(?:ถูก|ได้รับการ)(?:พัฒนา|สร้าง|ฝึกฝน|ฝึก|ออกแบบ)(?:ขึ้น)?(?:มา)?โดย{D}{N}",
    r"(?:ในฐานะ){D}{N}",
];

/// Words that only describe a model, its kind and who made it; endings are open where languages inflect.
pub(super) const DESCRIBING: &[&str] = &[
    // English.
    r"an?|the|your|or|and|just|actually|simply|indeed|also|here|currently|called|named|known as|as|based on|powered by|provided by|by",
    r"ai(?:[- ](?:assistant|model|chatbot|system|bot))?|a\.i\.|artificial|intelligence|virtual|digital|helpful|friendly|conversational|advanced|open[- ](?:source|weights?)|large|multimodal|language|model|assistant|chatbot|chat|bot|llm|instance|version|variant|member|new|latest|state[- ]of[- ]the[- ]art",
    r"(?:model|assistant|ai|chatbot|llm|bot|system|family|one|version|variant|models|instance|series)\s+(?:from|of|at|family)|from the|(?:pre-?)?trained|fine-?tuned|developed|created|made|built|designed|released|programmed|by (?:the )?(?:team|people|folks|company|researchers|engineers) (?:at|of|called)|the (?:team|people|folks|company) (?:at|of|called)",
    // Spanish, Portuguese, Italian, French, Romanian.
    r"un[aeo]?|el|la|le|l['’]|los|um|uma|o|os|de|del|d['’]|di|do|da|dell['’]|della|dalla|dal|da|por|pela|pelo|par|de către|y|e|et|ou|şi|și|asistent[ăe]?|assistente?|asistente|assistant(?:e)?|modelo|modello|modèle|modelul|llamad[oa]|chamad[oa]|appelée?|nommée?|chiamat[oa]|denominat[oa]|numit|basad[oa] en|basead[oa] em|basato su|basée? sur|empresa|l['’]entreprise|société|azienda|compania|compañía|equipo|équipe|equipa|equipe",
    r"lenguaje|idioma|linguagem|linguaggio|langage|langue|lingvistic|de limbaj|grande?|gran|mare|ia|i\.a\.|intelig[eê]ncia|inteligencia|intelligence|intelligenza|inteligență|artificial[ăe]?|artificielle|artificiale|virtual[ăe]?|virtuelle?|virtuale|conversacional|conversationnel(?:le)?|conversazionale|útil|utile",
    r"(?:desarrollad|cread|entrenad|diseñad|hech|desenvolvid|criad|treinad|feit|projetad|sviluppat|creat|addestrat|progettat|realizzat|construid|program(?:ad|mat))[oa]|(?:développ|cré|entraîn|form|program|propos)(?:é|m)?ée?|conçue?|dezvoltat[ăe]?|creat[ăe]?|antrenat[ăe]?",
    // German, Dutch, Swedish, Danish, Norwegian.
    r"ein(?:e[rsnm]?)?|der|die|das|een|het|ett|en|et|von|vom|durch|door|av|af|van|som|und|och|og|namens|genaamd|genannt|heißt|heter|hedder|firma|unternehmen|bedrijf|företaget|selskapet|firmaet",
    r"ki|ai-\p{L}+|ki-\p{L}+|(?:groß|gross|groot|grote|stor|stort)(?:e[rsn]?)?|künstliche[rs]?|intelligenz|kunstmatige|intelligentie|artificiell|kunstig|intelligens|sprach\p{L}*|taal\p{L}*|språk\p{L}*|sprog\p{L}*|modell?|assistent(?:in)?|virtuelle[rs]?|virtuele|hilfreiche[rs]?|digital[ae]?|digitale[rs]?",
    r"entwickelt\p{L}*|trainiert\p{L}*|erstellt\p{L}*|gebaut\p{L}*|geschaffen\p{L}*|erschaffen\p{L}*|ontwikkeld|gemaakt|getraind|gecreëerd|gebouwd|utveckl\p{L}*|skapa\p{L}*|tränad?\p{L}*|blivit|udviklet|skabt|trænet|lavet|bygget|utviklet|laget|trent|skapt|blitt|blevet|wurde",
    // Finnish, Hungarian.
    r"tekoäly\p{L}*|kielimalli\p{L}*|avustaja\p{L}*|suuri|iso|malli|egy|nagy|nyelvi|modell|mesterséges|intelligencia|asszisztens|kehittänyt|luonut|kouluttanut",
    // Polish, Czech.
    r"duż\p{L}*|model\p{L}*|językow\p{L}*|asystent\p{L}*|sztuczn\p{L}*|inteligencj\p{L}*|wirtualn\p{L}*|stworzon\p{L}*|opracowan\p{L}*|wytrenowan\p{L}*|wyszkolon\p{L}*|przez|firm\p{L}*|to|velk\p{L}*|jazykov\p{L}*|umělá|inteligence|virtuální|vytvořen\p{L}*|vyvinut\p{L}*|natrénovan\p{L}*|vytrénovan\p{L}*|společnost\p{L}*|od|z|ze",
    // Russian, Ukrainian, Greek.
    r"больш\p{L}*|велик\p{L}*|языков\p{L}*|мовн\p{L}*|модел\p{L}*|ии|ші|искусственн\p{L}*|штучн\p{L}*|интеллект\p{L}*|інтелект\p{L}*|ассистент\p{L}*|асистент\p{L}*|помощник\p{L}*|помічник\p{L}*|виртуальн\p{L}*|віртуальн\p{L}*|чат-бот|нейросеть|нейромережа|был[аои]?|був|була|разработан\p{L}*|создан\p{L}*|обучен\p{L}*|створен\p{L}*|розроблен\p{L}*|навчен\p{L}*|компани\p{L}*|компані\p{L}*|от|від|по имени|на имя|на ім['’ʼ]я|команд\p{L}*|—|–|это|це",
    r"ένα[ςν]?|μία|μια|ο|η|το|τον|την|τη|της|του|από|μεγάλο|γλωσσικό|μοντέλο|γλώσσας|βοηθός|τν|τεχνητής|νοημοσύνης|ψηφιακός|εικονικός|που|αναπτύχθηκε|δημιουργήθηκε|εκπαιδεύτηκε|εκπαιδευμένο|ανεπτυγμένο|εταιρεία",
    // Turkish, Vietnamese, Indonesian.
    r"bir|yapay|zek[aâ]|büyük|dil|model\p{L}*|asistan\p{L}*|olan|adlı|adında|một|mô hình|ngôn ngữ|lớn|trợ lý|ảo|trí tuệ|nhân tạo|được|phát triển|tạo ra|huấn luyện|đào tạo|xây dựng|bởi|do|của|công ty|từ|sebuah|model|bahasa|besar|asisten|kecerdasan|buatan|virtual|yang|dikembangkan|dibuat|dilatih|diciptakan|dirancang|oleh|dari|perusahaan|bernama|tim",
    // Arabic, Persian, Hebrew, Hindi.
    r"نموذج|النموذج|لغوي|لغة|كبير|مساعد|مساعدك|ذكاء|الذكاء|اصطناعي|الاصطناعي|ذكي|افتراضي|طو[ّ]?رته|طو[ّ]?رتني|در[ّ]?بته|أنشأته|صممته|صمّمته|ابتكرته|مطو[ّ]?ر|من|قبل|تطوير|إنتاج|إنشاء|تصميم|صنع|شركة|تم|تطويره|تدريبه|إنشاؤه|بواسطة|على|يد|يدعى|اسمه|فريق|يُدعى|يسمى|لدى",
    r"یک|مدل|زبانی|بزرگ|دستیار|هوش|مصنوعی|هوشمند|توسط|شرکت|ساخته|تیم|את|מודל|שפה|גדול|עוזר|בינה|מלאכותית|וירטואלי|של|שפותח|שנוצר|שאומן|על[\s-]?ידי|ע['\x22״]י|חברת|בשם|הוא|מבית|एक|बड़ा|बड़ी|भाषा|मॉडल|एआई|सहायक|कृत्रिम|बुद्धिमत्ता|आर्टिफिशियल|इंटेलिजेंस|वर्चुअल|है|कंपनी|जिसे",
];

/// The same without spaces between words.
pub(super) const DESCRIBING_UNSPACED: &[&str] = &[
    r"一[个個款名位种種]|由|来自|來自|基于|基於|您的|你的|您|人工智[能慧]|智[能慧]|大型|大|语言|語言|模型|助手|助理|聊天|机器人|機器人|名为|名為|名叫|叫做?|的|开发|開發|训练|訓練|研发|研發|创建|創建|打造|推出|公司|团队|團隊|最新|虚拟|虛擬|对话|對話|生成式|型|版本|旗下|开源|開源|ai",
    r"大規模|言語|モデル|アシスタント|人工知能|対話型|という|の|株式会社|米国|生成|社|チャットボット|初心者ではなく",
    r"인공지능|인공|지능|언어|거대|대규모|대형|모델|어시스턴트|비서|챗봇|대화형|미국의|회사|개발사",
    r"โมเดล|แบบจำลอง|ภาษา|ขนาด|ใหญ่|ผู้ช่วย|ปัญญา|ประดิษฐ์|เสมือน|อัจฉริยะ|ที่|ถูก|ได้รับการ|พัฒนา|สร้าง|ฝึกฝน|ฝึก|ขึ้น|มา|โดย|บริษัท|จาก|ของ|ชื่อ|ว่า|เอไอ|แชตบอต|แชทบอท",
];

/// What comes behind a name where a person speaks of their work, their things or their likes.
pub(super) const OF_A_PERSON: &str = r"^(?:['’]s)?[\s-]*(?:的|で|の|에서|(?:da|de|ta|te)\b)?\s*(?:ceo|cto|engineers?|employees?|developers?|devs?|users?|fan(?:s|boy|atic)?|researchers?|scientists?|customers?|subscribers?|certified|partners?|investors?|shareholders?|interns?|recruiters?|manager|account|addict|expert|skeptic|mvp|工程师|工程師|员工|員工|用户|使用者|用戶|粉丝|粉絲|产品|產品|产品经理|研究员|研究員|客户|社員|ユーザー|エンジニア|ファン|研究者|勤務|働|직원|엔지니어|사용자|개발자|근무|일하|팬|연구원)";

/// What a model is one of, behind its maker's name in the genitive.
pub(super) const KIND: &str = r"(?:model|assistant|ai|chatbot|llm|gemini|gemma|claude|gpt|copilot|bard|llama)";

/// Before a name that is one of many: "I'm a Gemini" is said by a person.
pub(super) const ONE_OF: &str =
    r"(?:^|\s)(?:an?|une?|una|uno|um|uma|eine?|een|ett?|en|bir|một|sebuah|seekor|egy|jak|ako)\s+$";
