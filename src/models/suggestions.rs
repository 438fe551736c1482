//! Questions to begin with, in the languages of the pages: other ones each day, so that there is something to come back to.

use agon_core::time::Timestamp;

/// Shown at once.
const SHOWN: usize = 6;

/// Questions by language: things that people can judge by themselves, of several kinds.
const BY_LANGUAGE: [(&str, [&str; 9]); 13] = [
    (
        "en",
        [
            "What is 12.5% of 480, and how do you work it out?",
            "Convert 26.2 miles to kilometres.",
            "How does photosynthesis work?",
            "I feel stuck with my project. What should I do?",
            "Write a regular expression that matches a date like 2026-11-22.",
            "Explain Elo ratings to somebody who plays no chess.",
            "Plan a three-day weekend in the mountains with two small children.",
            "Make this friendlier and half as long: “Your request was denied for lack of documents.”",
            "Which is the better first instrument for a ten-year-old, and why?",
        ],
    ),
    (
        "ar",
        [
            "كم يساوي 12.5% من 480، وكيف تحسبها؟",
            "كيف تعمل عملية التمثيل الضوئي؟",
            "أشعر أنني عالق في مشروعي. ماذا أفعل؟",
            "اكتب تعبيرًا نمطيًا يطابق تاريخًا مثل 2026-11-22.",
            "اشرح تصنيف إيلو لمن لا يلعب الشطرنج.",
            "خطط لعطلة من ثلاثة أيام في الجبال مع طفلين صغيرين.",
            "اجعل هذه العبارة ألطف وأقصر: «رُفض طلبك لعدم اكتمال المستندات».",
            "ما أفضل آلة موسيقية أولى لطفل في العاشرة، ولماذا؟",
            "اكتب بيتين من الشعر عن المطر في المدينة.",
        ],
    ),
    (
        "es",
        [
            "¿Cuánto es el 12,5 % de 480 y cómo se calcula?",
            "¿Cómo funciona la fotosíntesis?",
            "Me siento atascado con mi proyecto. ¿Qué hago?",
            "Escribe una expresión regular que reconozca una fecha como 2026-11-22.",
            "Explica la puntuación Elo a alguien que no juega al ajedrez.",
            "Planea un fin de semana de tres días en la montaña con dos niños pequeños.",
            "Haz esto más amable y la mitad de largo: «Su solicitud fue denegada por falta de documentos».",
            "¿Cuál es el mejor primer instrumento para un niño de diez años y por qué?",
            "Escribe una receta de tortilla para quien nunca ha cocinado.",
        ],
    ),
    (
        "fr",
        [
            "Combien font 12,5 % de 480, et comment le calcule-t-on ?",
            "Comment fonctionne la photosynthèse ?",
            "Je suis bloqué dans mon projet. Que faire ?",
            "Écris une expression régulière qui reconnaît une date comme 2026-11-22.",
            "Explique le classement Elo à quelqu’un qui ne joue pas aux échecs.",
            "Organise un week-end de trois jours à la montagne avec deux jeunes enfants.",
            "Rends cette phrase plus aimable et deux fois plus courte : « Votre demande a été rejetée faute de documents. »",
            "Quel est le meilleur premier instrument pour un enfant de dix ans, et pourquoi ?",
            "Résume l’histoire du Petit Poucet en cinq phrases.",
        ],
    ),
    (
        "id",
        [
            "Berapa 12,5% dari 480, dan bagaimana menghitungnya?",
            "Bagaimana fotosintesis bekerja?",
            "Aku buntu dengan proyekku. Apa yang sebaiknya kulakukan?",
            "Tulis ekspresi reguler yang cocok dengan tanggal seperti 2026-11-22.",
            "Jelaskan rating Elo kepada orang yang tidak bermain catur.",
            "Rencanakan liburan tiga hari di pegunungan dengan dua anak kecil.",
            "Buat kalimat ini lebih ramah dan separuh lebih pendek: “Permohonan Anda ditolak karena dokumen tidak lengkap.”",
            "Apa alat musik pertama yang paling baik untuk anak sepuluh tahun, dan mengapa?",
            "Tulis pantun tentang hujan di kota.",
        ],
    ),
    (
        "ja",
        [
            "480の12.5％はいくつですか。計算のしかたも教えてください。",
            "光合成はどのように働きますか。",
            "プロジェクトが行き詰まっています。どうすればよいでしょうか。",
            "2026-11-22のような日付に一致する正規表現を書いてください。",
            "チェスをしない人にイロレーティングを説明してください。",
            "小さな子ども2人と山で過ごす2泊3日の計画を立ててください。",
            "次の文をやさしく、半分の長さにしてください。「書類の不備により、申請は却下されました。」",
            "10歳の子どもが最初に習う楽器として何がよいですか。理由も教えてください。",
            "都会の雨について俳句を三つ詠んでください。",
        ],
    ),
    (
        "pt-BR",
        [
            "Quanto é 12,5% de 480 e como se calcula?",
            "Como funciona a fotossíntese?",
            "Estou travado no meu projeto. O que eu faço?",
            "Escreva uma expressão regular que reconheça uma data como 2026-11-22.",
            "Explique a pontuação Elo para quem não joga xadrez.",
            "Planeje um fim de semana de três dias na serra com duas crianças pequenas.",
            "Deixe isto mais gentil e pela metade: “Seu pedido foi negado por falta de documentos.”",
            "Qual é o melhor primeiro instrumento para uma criança de dez anos, e por quê?",
            "Escreva uma receita de pão de queijo para quem nunca cozinhou.",
        ],
    ),
    (
        "pt-PT",
        [
            "Quanto é 12,5 % de 480 e como se calcula?",
            "Como funciona a fotossíntese?",
            "Sinto-me bloqueado no meu projeto. Que devo fazer?",
            "Escreve uma expressão regular que reconheça uma data como 2026-11-22.",
            "Explica a pontuação Elo a quem não joga xadrez.",
            "Planeia um fim de semana de três dias na serra com duas crianças pequenas.",
            "Torna isto mais simpático e com metade do tamanho: «O seu pedido foi recusado por falta de documentos.»",
            "Qual é o melhor primeiro instrumento para uma criança de dez anos, e porquê?",
            "Escreve uma receita de caldo verde para quem nunca cozinhou.",
        ],
    ),
    (
        "ru",
        [
            "Сколько будет 12,5 % от 480 и как это посчитать?",
            "Как работает фотосинтез?",
            "Я застрял со своим проектом. Что делать?",
            "Напиши регулярное выражение для даты вида 2026-11-22.",
            "Объясни рейтинг Эло тому, кто не играет в шахматы.",
            "Спланируй три дня в горах с двумя маленькими детьми.",
            "Сделай это дружелюбнее и вдвое короче: «Ваша заявка отклонена ввиду отсутствия документов».",
            "Какой инструмент лучше выбрать первым для десятилетнего ребёнка и почему?",
            "Напиши четверостишие о дожде в городе.",
        ],
    ),
    (
        "uk",
        [
            "Скільки буде 12,5 % від 480 і як це порахувати?",
            "Як працює фотосинтез?",
            "Я застряг зі своїм проєктом. Що робити?",
            "Напиши регулярний вираз для дати на кшталт 2026-11-22.",
            "Поясни рейтинг Ело тому, хто не грає в шахи.",
            "Сплануй три дні в горах із двома маленькими дітьми.",
            "Зроби це приязнішим і вдвічі коротшим: «Вашу заявку відхилено через відсутність документів».",
            "Який інструмент краще обрати першим для десятирічної дитини й чому?",
            "Напиши чотиривірш про дощ у місті.",
        ],
    ),
    (
        "vi",
        [
            "12,5% của 480 là bao nhiêu, và tính như thế nào?",
            "Quang hợp hoạt động như thế nào?",
            "Tôi đang bế tắc với dự án của mình. Tôi nên làm gì?",
            "Viết biểu thức chính quy khớp với ngày dạng 2026-11-22.",
            "Giải thích điểm Elo cho người không chơi cờ vua.",
            "Lên kế hoạch ba ngày ở vùng núi với hai trẻ nhỏ.",
            "Viết lại câu này thân thiện hơn và ngắn bằng một nửa: “Yêu cầu của quý vị bị từ chối do thiếu giấy tờ.”",
            "Nhạc cụ đầu tiên nào tốt nhất cho trẻ mười tuổi, và vì sao?",
            "Viết một bài thơ lục bát bốn câu về cơn mưa trong thành phố.",
        ],
    ),
    (
        "zh-Hans",
        [
            "480 的 12.5% 是多少？怎么算？",
            "光合作用是怎么进行的？",
            "我的项目卡住了，该怎么办？",
            "写一个匹配 2026-11-22 这类日期的正则表达式。",
            "给不下棋的人讲讲 Elo 等级分。",
            "带两个小孩去山里玩三天，怎么安排？",
            "把这句话改得更友善、短一半：“由于材料不全，您的申请被拒绝。”",
            "十岁孩子学的第一件乐器选什么好？为什么？",
            "写一首关于城市里下雨的四行诗。",
        ],
    ),
    (
        "zh-Hant",
        [
            "480 的 12.5% 是多少？怎麼算？",
            "光合作用是怎麼進行的？",
            "我的專案卡住了，該怎麼辦？",
            "寫一個符合 2026-11-22 這類日期的正規表示式。",
            "向不下棋的人說明 Elo 等級分。",
            "帶兩個小孩去山上玩三天，怎麼安排？",
            "把這句話改得更友善、短一半：「由於文件不全，您的申請遭到拒絕。」",
            "十歲孩子學的第一種樂器選什麼好？為什麼？",
            "寫一首關於城市下雨的四行詩。",
        ],
    ),
];

fn english() -> &'static [&'static str; 9] {
    &BY_LANGUAGE[0].1
}

/// The first few in English, whatever the day: for programs that understand nothing else.
pub fn plain() -> Vec<&'static str> {
    english()[..SHOWN].to_vec()
}

/// Those of a day (UTC), in the language of a tag, or in English.
pub fn of_day(tag: &str, now: Timestamp) -> Vec<&'static str> {
    let own = BY_LANGUAGE.iter().find(|(own, _)| *own == tag).map_or_else(english, |(_, questions)| questions);
    let day = now.day_start().micros().div_euclid(86_400_000_000);
    let first = usize::try_from(day.rem_euclid(own.len() as i64)).unwrap_or(0);
    own.iter().copied().cycle().skip(first).take(SHOWN).collect()
}

/// Is this one of ours, of whatever day and language? Who asks it did not think of it.
pub fn has(question: &str) -> bool {
    BY_LANGUAGE.iter().any(|(_, questions)| questions.contains(&question))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn each_day_has_its_own_and_each_language_its_own() {
        let day = |n: u64| Timestamp::from_micros(0).plus(Duration::from_secs(86_400 * n));
        let today = of_day("en", day(3));
        assert_eq!(today.len(), SHOWN);
        assert_ne!(today, of_day("en", day(4)));
        assert_eq!(today, of_day("en", day(3).plus(Duration::from_secs(86_399))), "all day long");
        assert_eq!(today, of_day("xx", day(3)), "English where a language has none");
        assert!(BY_LANGUAGE.iter().flat_map(|(_, questions)| questions).all(|question| has(question)));
        assert!(!has("What else?"));
    }
}
