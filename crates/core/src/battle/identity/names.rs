//! Makers and families of models, as regular expressions without boundaries. Names of the catalogue are added at run time.

/// Names that mean nothing else where somebody says "I am …".
pub(super) const NAMES: &[&str] = &[
    r"open\s?ai",
    r"chat\s?-?gpt(?:[- ]?\d[\w.-]*)?",
    r"gpt[- ]?\d[\w.-]*",
    r"o[134](?:-mini|-preview|-pro)",
    r"anthropic",
    r"claude[- ](?:\d[\d.]*|opus|sonnet|haiku|instant|code|ai)(?:[- ](?:\d[\d.]*|opus|sonnet|haiku))?",
    r"google\s+deepmind",
    r"google\s+(?:ai|bard|gemini|gemma|assistant)",
    r"google",
    r"deepmind",
    r"gemini[- ](?:\d[\d.]*|pro|ultra|flash|nano|advanced)[\w.-]*",
    r"gemma[- ]?\d[\w.]*",
    r"palm[- ]?2",
    r"meta\s+(?:ai|llama)",
    r"(?:code)?llama[- ]?\d[\w.]*",
    r"codellama",
    r"mistral(?:\s+ai|[- ](?:large|small|medium|nemo|7b)\w*)",
    r"mixtral(?:[- ]?\d[\w.]*)?",
    r"qwen[\w.]*",
    r"alibaba(?:\s+cloud)?",
    r"tongyi(?:\s+qianwen)?",
    r"deepseek(?:[- ]\w+)?",
    r"command[- ]r(?:\+| plus)?",
    r"x\.?ai",
    r"microsoft(?:\s+copilot)?",
    r"nvidia",
    r"phi-?\d[\w.]*",
    r"vicuna",
    r"lmsys",
    r"stablelm",
    r"stability ai",
    r"nemotron",
    r"moonshot(?:\s+ai)?",
    r"chatglm[\w.-]*",
    r"zhipu(?:\s+ai)?",
    r"ernie bot",
    r"baidu",
    r"hunyuan",
    r"tencent",
    r"doubao",
    r"bytedance",
    r"minimax",
    r"wizardlm",
    r"open assistant",
    // As other scripts write them.
    r"オープンエーアイ|チャットジーピーティー|ジェミニ|グーグル|マイクロソフト|アンソロピック|ディープシーク|ミストラル|メタ",
    r"챗\s?(?:gpt|지피티)|오픈에이아이|제미나이|구글|앤트로픽|앤스로픽|딥시크|미스트랄|마이크로소프트|메타",
    r"文心一言|文心|通义千问|通義千問|通义|豆包|智谱(?:清言)?|智譜|月之暗面|深度求索|阿里巴巴|阿里云|阿里雲|百度|腾讯|騰訊|混元|字节跳动|字節跳動|谷歌|微软|微軟",
    r"تشات\s?جي\s?بي\s?تي|شات\s?جي\s?بي\s?تي|جيميني|جوجل|غوغل|أوبن\s?إيه\s?آي|أوبن إيه آي|مايكروسوفت|أنثروبيك|ميتا|ميسترال|ديب\s?سيك|چت\s?جی\s?پی\s?تی|جمینای|گوگل|اوپن\s?ای\s?آی|مایکروسافت|آنتروپیک|متا",
    r"צ['’׳]?אט\s?gpt|ג['’׳]?מיני|גוגל|אנתרופיק|מיקרוסופט",
    r"чат\s?gpt|чатжпт|джемини|гигачат|gigachat|яндекс\s?gpt|yandexgpt|алиса|дипсик|гугл|майкрософт",
    r"चैट\s?जीपीटी|जेमिनी|गूगल|ओपनएआई|ओपन\s?एआई|एंथ्रोपिक|माइक्रोसॉफ्ट|मेटा",
    r"แชตจีพีที|แชทจีพีที|เจมิไน|กูเกิล|โอเพนเอไอ|แอนโทรปิก",
];

/// Names that are also people, animals, stars or words: who says "I'm a Gemini" or "I am Claude Dupont" is no model.
pub(super) const WORDS_TOO: &[&str] = &[
    r"claude", r"gemini", r"gemma", r"meta", r"llama", r"mistral", r"cohere", r"grok", r"copilot", r"koala", r"dolly",
    r"falcon", r"kimi", r"ernie", r"bard",
];

/// The same where words have no end that ASCII knows.
pub(super) const WORDS_TOO_ELSEWHERE: &str = r"クロード|클로드|كلود|كلاود|کلود|קלוד|клод|клауд|क्लॉड|क्लाउड|คล็อด|โคลด|लामा|라마|ラマ|کوپایلوت|كوبايلوت|코파일럿|네모트론|フンユアン|グロック|그록|جروك|غروك|کیمی";
