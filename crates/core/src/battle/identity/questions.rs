//! Questions that ask models who they are: no answer to one can be blind.

use std::sync::LazyLock;

use regex::{Regex, RegexBuilder};

/// Questions that ask a model who it is, in eight languages (plus Japanese and Russian).
const WHO_ARE_YOU: [&str; 15] = [
    r"\bwho\s+(?:made|created|built|trained|developed)\s+you\b",
    r"\b(?:what|which)\s+(?:ai\s+|language\s+|large language\s+)?(?:model|llm|ai|company)\s+(?:are|made|created|trained)\s+you\b",
    r"\bwhat\s+(?:is|'s)\s+your\s+(?:model\s+)?name\b",
    r"\bare\s+you\s+(?:chat\s?gpt|gpt|claude|gemini|llama|bard|grok|deepseek|qwen)\b",
    r"\btell me (?:your|the) (?:model|name of your model)\b",
    r"quién te (?:creó|hizo|entrenó|desarrolló)|qué modelo eres",
    r"qui t['’]a (?:créé|fait|entraîné|développé)|quel modèle es-tu",
    r"wer hat dich (?:gemacht|erschaffen|entwickelt|trainiert)|welches (?:modell|ki-modell) bist du",
    r"quem te (?:criou|fez|treinou|desenvolveu)|que modelo (?:é você|você é)",
    r"chi ti ha (?:creato|fatto|addestrato|sviluppato)|che modello sei",
    r"你是(?:谁|什么模型|哪个模型)|谁(?:开发|创造|训练)了?你",
    r"あなたは(?:誰が作|何のモデル|どのモデル|誰です)",
    r"кто тебя (?:создал|сделал|обучил)|какая ты модель",
    r"من (?:صنعك|طورك|دربك)",
    r"\bidentify yourself\b",
];

/// Does the question ask the models who they are?
pub fn asks_identity(prompt: &str) -> bool {
    #[expect(clippy::expect_used, reason = "a constant pattern; a test compiles it")]
    static ASKS: LazyLock<Regex> = LazyLock::new(|| {
        RegexBuilder::new(&WHO_ARE_YOU.join("|")).case_insensitive(true).build().expect("a constant pattern")
    });
    ASKS.is_match(prompt)
}
