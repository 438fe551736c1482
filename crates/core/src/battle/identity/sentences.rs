//! Sentences in which a model speaks of itself though no fixed frame does: the speaker, what they are or who made them, and a
//! name, in any order. Sentences about using, working or quoting are a person's.

/// The speaker, whom somebody made.
pub(super) const SPEAKER_AS_OBJECT: &str = r"(?:\b(?:me|myself|mich|mir|mig|meg|mij|minut|mnie|mną|moim|mě|mne|mnou|меня|мной|мною|моё|мое|мене|beni|bana|engem|με|μου|m['’]a|mi ha|m-au?|mă|tôi|mình|saya|aku)\b|[تّ]ني\b|مرا|من را|אותי|मुझे|मेरे|मेरा|ฉัน|ผม|我|私[をはの]|저를|나를|저는|제)";

/// The speaker, who is something.
pub(super) const SPEAKER_IS: &str = r"(?:\b(?:i\s+am|i['’]m|soy|je suis|j['’]étais|ich bin|bin ich|io sono|sono|sou|ik ben|ben ik|jag är|är jag|jeg er|er jeg|olen|jestem|jsem|я|ben|sunt|vagyok|είμαι|tôi là|tôi chính là|mình là|saya|aku)\b|\p{L}(?:y[iıuü]m|[ıiuü]m)\b|أنا|من .*(?:هستم|ام)|אני|मैं|(?:ฉัน|ผม|ดิฉัน).*(?:คือ|เป็น)|我(?:是|叫)|本人是|私は|저는|나는|[이가]에요|입니다)";

/// What a model says that it is.
pub(super) const KINDS: &str = r"(?:\b(?:ai|ki|ia|llm|ии|ші|τν|mô hình|trợ lý|chatbot\p{L}*|chatt?bot|language model|neural network|assistant|model of|models? from|family)\b|-(?:trained|modell?|familien?|made)\b|sprachmodell|taalmodel|språkmodell|sprogmodel|kielimalli|tekoäly|modelo d|modèle d|modello d|model d|modelu|asystent|asistent|assistent|programm?\b|językow|jazykov|inteligenc|inteligenți|intelligen|modell|umělá|языков|модел|ассистент|помощник|мовн|асистент|помічник|родин|семейств|интеллект|інтелект|yapay|asistan|modeli|asisten|kecerdasan|νοημοσύνη|μοντέλο|βοηθός|οικογένεια|نموذج|مساعد|ذكاء|مدل|هوش|دستیار|מודל|עוזר|בינה|मॉडल|सहायक|एआई|โมเดล|ผู้ช่วย|ปัญญาประดิษฐ์|模型|助手|助理|机器人|機器人|人工智能|智能|モデル|アシスタント|人工知能|모델|비서|어시스턴트|인공지능|챗봇|family|famil)";

/// That somebody made something that speaks.
pub(super) const MADE: &str = r"(?:train(?:ed|ing)|develop(?:ed|ers?)|creat(?:ed|ors?)|\bbuilt|designed me|programmed|engineers at|entren|desarroll|diseñ|cre[óa](?:d|n|ron)?|criou|criador|treinou|desenvolv|entraîn|développ|conçu|créé|mis au monde|entwickel|trainier|erschaff|gebaut|programmier|ontwikkel|getraind|gebouwd|utveckl|tränat?|skapa|byggt|tagit fram|ligger bakom|udvikl|trænet|skabt|bygget|udgivet|utviklet|trent|laget|står ba|kehitt|koulut|luonut|opetta|stworzy|opracow|wytrenow|wyszkol|powsta|vytvoř|vyvinu|trénov|созда|разработ|обуч|сделал|створи|розроб|навчи|geliştir|eğit|yarat|oluştur|yayımla|phát triển|huấn luyện|tạo ra|đào tạo|xây dựng|kembang|latih|cipta|dezvolt|antren|creat|fejleszt|tanít|alkot|δημιούργ|ανέπτυξ|εκπαίδευ|فريق|صنعني|طو[ّ]?ر|در[ّ]?ب|صم[ّ]?م|أنش|برمج|ساخت|توسعه|آموزش|סازنده|سازنده|פיתח|אימנ|יצר|बनाय|विकसित|प्रशिक्षित|निर्माता|พัฒนา|สร้าง|ฝึก|开发|開發|训练|訓練|创造|創造|打造|研发|開発|作られ|訓練|学習|개발|만들|만든|훈련|학습)";

/// What people do with a model, where they work, what they quote: a sentence of a person.
pub(super) const OF_PEOPLE: &str = r"(?:\b(?:us(?:e|ed|es|ing|er)|ask(?:ed|s|ing)?|work(?:ed|s|ing)?|job|hired?|interview\p{L}*|intern\p{L}*|engineer|colleague|boss|teacher|course|api|project|bought|subscri\p{L}*|said|says|wrote|nurse|compar\p{L}*)\b|utiliz|utilis|benutz|verwend|nutze|gebruik|använd|\bbruk|käyt|używa|korzyst|použív|использ|пользу|використ|користу|kullan|\bdùng|sử dụng|\bpakai|gunakan|folos|használ|χρησιμοπο|ستخدم|استفاده|השתמש|उपयोग|इस्तेमाल|ใช้|使用|用[了过過着著]|[让讓请請用]\s?(?:chat|gpt|claude|gemini)|使っ|使い|사용|쓰[고는]|trabaj|trabalh|travaill|lavor|\barbeit|\bwerk|jobb|arbejd|työsk|pracuj|pracow|pracov|\bработа|працю|çalış|làm việc|bekerja|lucr|dolgoz|δουλεύ|εργάζ|أعمل|عملت|کار می|עובד|काम करत|ทำงาน|工作|上班|働|勤務|근무|일하|일해|ingenier|ingénieur|ingegner|engenheir|ingenieur|ingenjör|ingeniør|insinöör|inżynier|inžen|инженер|інженер|mühendisiyim|kỹ sư|insinyur|inginer|mérnök|μηχανικός|مهندس|מהנדס|इंजीनियर|วิศวกร|工程师|工程師|エンジニア|엔지니어)";

/// A frame that denies.
pub(super) const DENIED_BEFORE: &str = r"\b(?:nie jestem|δεν είμαι|nu sunt|no soy|non sono|não sou|не|nejsem|en ole|nem|inte|ikke|niet|not)\b[^.!?,;\n]{0,24}$";
/// A denial that stands behind the name.
pub(super) const DENIED_BEHIND: &str = r#"^[*"'”»」』\s]{0,3}(?:niet|nicht|inte|ikke|değil|نیستم|नहीं|では(?:ありません|ない)|じゃ|[이가]?\s?아니|[이가]?\s?아닙|nem vagyok)"#;
/// What a person says in a story.
pub(super) const IN_SPEECH: &str = r#"(?:^|[\n.!?:,])\s*(?:["'“”«„「『]|[—–-]\s)\s*[^"”»」』\n]{0,40}$"#;

/// A sentence that denies, or does not know.
pub(super) const DENIES: &str = r"(?:\b(?:not|can['’]?t|don['’]t|pas|nicht|niet|inte|ikke|nie|не|nem|nu|no|não|không|bukan|değil|jaettu|δεν|whether|both|two|due)\b|不|没|ない|ません|아니|모르|않|ไม่|नहीं|نیست|ن[می]ی?[\s‌]|لا |لست|לא )";
