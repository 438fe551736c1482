# What the pages say. One message per line of thought; markup of a message is the same in every language.
# Numbers and moments come in already written as the language writes them.

## Every page

language-name = Português (Brasil)
skip = Ir para o conteúdo
nav = Principal
nav-more = Mais
nav-battle = Batalha
nav-boards = Ranking
nav-you = Você
nav-points = Pontos
nav-rewards = Recompensas
nav-rules = Regras
nav-open = Transparência
nav-vendors = Para criadores de modelos
nav-api = API
nav-menu = Menu
nav-about = Sobre
nav-privacy = Privacidade
nav-terms = Termos
nav-status = Status
nav-language = Idioma
motto = Os nomes dos modelos ficam escondidos até você votar. Qualquer pessoa pode conferir todos os rankings no registro público.
site-description = Pergunte o que quiser, compare duas respostas anônimas de IA, vote na melhor e veja quem as escreveu. Rankings abertos que qualquer pessoa pode conferir.
percent = { $share }%
as-data = Ver como JSON
older = Mostrar anteriores
newest = Ver os mais recentes
table-of = Tabela: { $what }
none-yet = Ainda não há nada aqui.
none-so-far = Nada até agora.
newest-first = Mais recentes primeiro
badge-recorded = Gravado
badge-demo = Demonstração
badge-retired = Descontinuado
badge-hidden = Oculto
points = { $points ->
    [one] { $points } ponto
    [many] { $points } de pontos
   *[other] { $points } pontos
  }
slot-until = { $stealth ->
    [yes] em sigilo, de { $from } a { $until }
   *[no] de { $from } a { $until }
  }
slot-votes = { $stealth ->
    [yes] em sigilo, a partir de { $from }, até somar { $votes ->
        [one] { $votes } voto
        [many] { $votes } de votos
       *[other] { $votes } votos
      }
   *[no] a partir de { $from }, até somar { $votes ->
        [one] { $votes } voto
        [many] { $votes } de votos
       *[other] { $votes } votos
      }
  }
col-model = Modelo
col-organization = Criador
col-licence = Licença
col-rank = Posição
col-rank-long = A faixa de posições que os votos sustentam
col-votes = Votos
col-win-rate = Taxa de vitórias
col-when = Quando
col-what = O quê
col-state = Status
col-slot = Fase experimental
col-with-text = Com texto
col-number = Quantidade
col-share = Parcela

## Boards' names

board-overall = Geral
board-single-turn = Pergunta única
board-multi-turn = Conversas
board-code = Código
board-maths = Matemática
board-long = Perguntas longas

## Where a battle begins

home-title = Agon: compare modelos de IA sem saber os nomes
home-lede = Pergunte o que quiser, vote na melhor resposta e veja quais modelos as escreveram. Os votos que contam formam um ranking público e rendem pontos a você.
home-replays = Estas são respostas gravadas de modelos reais, por isso você só pode fazer as perguntas abaixo.
home-demo = Você está comparando pequenos programas de demonstração, não modelos de IA reais.
home-question = Sua pergunta
home-ask-keys = <kbd>Enter</kbd> para enviar, <kbd>Shift</kbd> + <kbd>Enter</kbd> para nova linha
home-privacy = Sua pergunta vai para os dois modelos que a respondem. Não a publicamos, a menos que você permita. <a href="/you">Suas escolhas sobre dados</a>
home-start = Receber duas respostas
modes = Formas de perguntar
mode-side-by-side = Lado a lado
mode-direct = Conversa direta
mode-named = Você escolhe os modelos e vê os nomes. Aqui não há voto nem pontos, e nada conta para o ranking. Nada é publicado.
mode-first = Primeiro modelo
mode-second = Segundo modelo
mode-model = Modelo
mode-ask = Perguntar
home-recorded = Escolha uma pergunta
home-try = Ou experimente uma destas
home-headline-heard = Modelo A ou modelo B?
home-or = ou
home-or-end = ?
home-ask = Pergunte aos dois.
home-decide = Decida às cegas.
home-placeholder = Pergunte algo que você saiba julgar
home-ranking = O ranking agora
home-all-models = { $models ->
    [one] { $models } modelo
    [many] Todos os { $models } de modelos
   *[other] Todos os { $models } modelos
  }
home-counted = { $votes ->
    [one] { $votes } voto contabilizado. A barra mostra o que ainda não sabemos. Cada voto a encurta.
    [many] { $votes } de votos contabilizados. A barra mostra o que ainda não sabemos. Cada voto a encurta.
   *[other] { $votes } votos contabilizados. A barra mostra o que ainda não sabemos. Cada voto a encurta.
  }
home-no-ranking = Nenhum modelo tem avaliação ainda. As avaliações surgem com os primeiros votos.
home-recent = Recém-revelados
sample-title = Experimente agora
sample-note = Nós escrevemos este exemplo. Nada é enviado nem contado.
sample-question = Por que o céu é azul?
sample-a = O ar espalha a luz azul muito mais que a vermelha, então o azul chega aos seus olhos de todos os lados.
sample-b = Porque ele reflete o mar, e o mar é azul.
sample-a-name = A física
sample-b-name = O velho mito
sample-after = É só isso. Em uma batalha, os nomes dos dois modelos aparecem aqui, e seu voto muda as avaliações deles.
went-over = <b translate="no">{ $first }</b> venceu <bdi translate="no">{ $second }</bdi>
went-level = <bdi translate="no">{ $first }</bdi> e <bdi translate="no">{ $second }</bdi>: empate
went-both-bad = <bdi translate="no">{ $first }</bdi> e <bdi translate="no">{ $second }</bdi>: ambas ruins
went-side-by-side = <bdi translate="no">{ $first }</bdi> ao lado de <bdi translate="no">{ $second }</bdi>
went-direct = Conversa com <bdi translate="no">{ $model }</bdi>
ago = { $unit ->
    [s] há { $n } s
    [min] há { $n } min
    [h] há { $n } h
   *[d] há { $n } d
  }
home-how = Como funciona
home-step-ask = 1. Pergunte uma vez
home-step-ask-text = Dois de { $models } modelos respondem lado a lado, no mesmo ritmo. Uma tarja de tamanho fixo esconde cada nome.
home-step-decide = 2. Decida
home-step-decide-text = Escolha A, B, empate ou ambas ruins. Você tem três segundos para desfazer, e avisamos antes se um voto não puder contar.
home-step-uncover = 3. Revele
home-step-uncover-text = Veja os nomes, os preços, as avaliações, como todos votaram e quanto seu voto rendeu. O voto fica em um registro público que <a href="/transparency">você pode conferir</a>.

## The door

door-title = Verificação rápida
door-lede = Muita gente está acessando pela sua rede, então seu navegador está fazendo uma breve verificação automática. Você não precisa fazer nada.
door-working = Verificando…
door-done = Tudo certo. Iniciando sua batalha…
door-no-script = { $seconds ->
    [one] Os scripts estão desativados no seu navegador. Aguarde { $seconds } segundo e aperte o botão.
    [many] Os scripts estão desativados no seu navegador. Aguarde { $seconds } de segundos e aperte o botão.
   *[other] Os scripts estão desativados no seu navegador. Aguarde { $seconds } segundos e aperte o botão.
  }

## A battle

battle-title = Batalha
battle-question = Pergunta { $turn }
battle-you-asked = Você perguntou
battle-which = Resposta a mostrar
battle-both = Ambas
battle-model = Modelo { $side }
battle-your-choice = Sua escolha
battle-waiting = Aguardando os dois modelos…
battle-reasoning = Raciocínio
battle-writing = Os dois modelos estão escrevendo. Você pode votar quando terminarem.
battle-ended = As duas respostas estão prontas. Qual é a melhor?
battle-opens = Continue lendo. Você poderá votar em cerca de { $seconds } s.
battle-read-other = Leia também a resposta { $side } e depois vote.
battle-stopped = Uma resposta foi interrompida, então um voto não vai contar. Gere ambas de novo para votar.
battle-wont-count = Um voto nestas respostas não vai contar. { $reason }. Gere ambas de novo ou vote para ver quem respondeu.
reveal-picked = Você escolheu <bdi translate="no">{ $model }</bdi>
reveal-cost-small = menos de US$ 0,0001
battle-connected = Reconectado.
battle-copy = Copiar
battle-copied = Copiado
battle-wrap = Quebrar linhas
battle-heard = Respostas, lidas em voz alta conforme chegam
battle-copy-answer = Copiar esta resposta
battle-full-width = Largura total
code-title = Comparar o código
code-back = Voltar às respostas
code-text = Linhas só em A: { $a }. Linhas só em B: { $b }. É o código mais longo de cada resposta.
code-caption = Código das duas respostas, linha por linha
code-whose = Em qual resposta
code-line = Linha
battle-restart = Um dos modelos falhou, então estamos perguntando aos dois de novo.
battle-refused = Não conseguimos conectar. Recarregue a página para tentar de novo.
battle-lost = Conexão perdida. Reconectando…
battle-not-sent = Seu voto ainda não foi enviado, e sua escolha está guardada. Verifique sua conexão e aperte “Votar” de novo.
battle-void = Esta batalha foi cancelada
battle-void-why = Um dos modelos não conseguiu responder, mesmo depois de tentarmos de novo, então não há o que comparar. Pergunte de novo e você terá uma nova dupla.
battle-ask-again = Perguntar de novo
battle-late = Estas respostas têm mais de um dia. Seu voto conta, mas não rende pontos.
battle-capped = O limite de hoje foi atingido, por você ou pela sua rede. Um voto agora não vai contar; recomeça à meia-noite UTC.
battle-better = Qual resposta é melhor?
battle-a = A é melhor
battle-tie = Empate
battle-both-bad = Ambas ruins
battle-b = B é melhor
battle-why = Adicionar motivos (opcional)
battle-comment = Comentário
battle-quote = Citar como motivo
battle-quoted = Citado. Vai junto com seu voto.
battle-all-keys = Todos os atalhos
battle-vote = Votar
battle-stop = Parar ambas as respostas
battle-regenerate = Gerar ambas de novo
battle-new = Nova batalha
battle-further = Continuar a conversa
battle-ask-both = Enviar aos dois
chat-named = Você escolheu estes modelos pelo nome: não há voto nem pontos.
chat-stop = Parar a resposta
chat-regenerate = Responder de novo
battle-shortcuts = Atalhos de teclado
battle-key-vote = Votar na sua escolha
battle-key-ask = Enviar sua pergunta
battle-held = Seu voto será enviado em instantes.
battle-held-progress = Tempo restante para desfazer
battle-undo = Desfazer
battle-now = Revelar modelos agora
battle-key-undo = Desfazer seu voto
battle-key-sheet = Mostrar estes atalhos
battle-no-keys = Desativar atalhos de uma só tecla
battle-no-keys-hint = Fica salvo neste navegador
battle-close = Fechar

reveal-tie = Para você, deu empate
reveal-both-bad = Para você, ambas são ruins
reveal-vote = Seu voto
reveal-others = Ver todos os votos desta dupla
reveal-ratings = Onde os modelos estão
reveal-unranked = Ainda sem avaliação
reveal-first-here = O seu é o primeiro voto nesta dupla.
reveal-agreement = { $same } dos outros { $votes } votos concordam com o seu.
reveal-new = Fazer nova pergunta
reveal-again = Perguntar a outros dois modelos
reveal-timing = { $first } s até a primeira palavra · { $total } s no total
reveal-timing-tokens = { $tokens ->
    [one] { $first } s até a primeira palavra · { $total } s no total · { $tokens } token
    [many] { $first } s até a primeira palavra · { $total } s no total · { $tokens } de tokens
   *[other] { $first } s até a primeira palavra · { $total } s no total · { $tokens } tokens
  }
reveal-rating = <b data-elo>{ $elo }</b> <span class="soft">posição { $rank }</span>
reveal-cost = US$ { $dollars }
reveal-energy = cerca de { $energy } Wh
reveal-energy-how = A eletricidade é uma estimativa pelo <a href="https://ecologits.ai">EcoLogits</a> 1.0, com base no tamanho do modelo e no comprimento da resposta.
reveal-crowd = Votos de todos
reveal-receipt = Comprovante do voto
reveal-go-on = Continuar esta conversa
reveal-go-on-hint = Agora é só conversa: sem voto, sem pontos.
reveal-with-both = Perguntar aos dois
reveal-with = Perguntar a <bdi translate="no">{ $model }</bdi>
reveal-receipt-text = Este comprovante é nossa prova assinada de que recebemos seu voto. Se o voto nunca aparecer no <a href="/log">registro público</a>, o comprovante prova que nós o perdemos. Você pode conferir a assinatura com <a href="/.well-known/jwks.json">nossa chave pública</a>.

vote-pending = Em verificação
vote-counted = Contabilizado
vote-excluded = Não contabilizado
battle-chosen = { $choice }. Aperte Enter para votar.
battle-elsewhere = Você já tinha votado em outra aba. Este é aquele voto.
chat-named-one = Você escolheu este modelo pelo nome, então não há voto nem pontos.
reveal-points-soon = Os pontos aparecem em instantes
vote-check = Teste de atenção
boards-no-votes = Nenhum voto ainda
you-all-erased = Tudo foi apagado: suas perguntas, votos, pontos e configurações. Esta é uma conta nova e vazia.
vendors-way-back = Este navegador é sua única entrada até você <a href="/rewards">vincular uma carteira</a> ou convidar um colega. Se apagar os cookies antes disso, você perde a conta e as configurações das chaves.
unpaid-new-model = Sem pontos: um dos modelos ainda tem poucos votos aqui
unpaid-late = Sem pontos: o voto veio mais de um dia depois das respostas
unpaid-too-soon = Sem pontos: pouco tempo desde seu último voto que rendeu pontos
unpaid-day-done = Sem mais pontos hoje. Seus votos ainda contam.
unpaid-inattentive = Sem pontos: falhas demais em testes de atenção
reveal-points = pontos, pendentes
vote-entry = Entrada { $index } no registro público

tag-correct = Correta
tag-helpful = Útil
tag-clear = Clara
tag-creative = Criativa
tag-concise = Concisa
tag-follows-instructions = Segue as instruções
tag-incorrect = Incorreta
tag-unhelpful = Não ajuda
tag-confusing = Confusa
tag-verbose = Longa demais
tag-refuses = Recusa-se a responder
tag-ignores-instructions = Ignora as instruções

reason-voted-early = O voto veio antes de as duas respostas ficarem prontas
reason-answer-incomplete = Uma resposta foi interrompida ou cortada
reason-answer-empty = Uma resposta estava vazia
reason-identity-in-answer = Uma resposta revelou qual modelo a escreveu
reason-identity-in-prompt = A pergunta era sobre qual modelo estava respondendo
reason-too-fast = Não houve tempo suficiente para ler as duas respostas antes do voto
reason-pattern-of-votes = O padrão de votos parece automatizado ou aleatório
reason-daily-cap = O limite de hoje foi atingido, por você ou pela sua rede. Recomeça à meia-noite UTC
reason-hidden-check = Esta batalha era um teste de atenção. Ele nunca muda as avaliações
reason-share-cap = Acima da parcela dos votos de um mês que uma pessoa pode ter
reason-conflict-of-interest = Quem votou pertence à conta de um criador de modelos

## The leaderboard

boards-title = Ranking
boards-lede = Uma posição é uma faixa: 1–5 significa algum lugar entre a 1ª e a 5ª. Quando as faixas se sobrepõem, não dá para dizer quem é melhor. <a href="/transparency">Confira nossos cálculos</a>.
boards-nav = Rankings
boards-board = Ranking
boards-counted = <span data-counted>{ $counted }</span> de <span data-raw>{ $raw }</span> votos contabilizados
boards-entry = Até a entrada <span data-log-size>{ $entry }</span> do registro público. As avaliações mudam a cada voto.
boards-now = ao carregar a página
boards-live = em tempo real
boards-lost = conexão perdida, reconectando…
boards-reorder = O ranking mudou: reordenar
boards-order = Ordenar por:
boards-by-rating = avaliação
boards-by-lower = limite inferior
boards-files = Baixar <a href="{ $csv }" download>CSV</a> · <a href="{ $json }">JSON</a> · <a href="{ $feed }">feed Atom</a>
boards-rating = Avaliação
boards-interval = Intervalo de 95%
boards-styled = Ajustada por estilo
boards-styled-long = Avaliação sem o efeito de tamanho, formatação e posição, conforme o instantâneo mais recente
boards-elo = Avaliação em tempo real
boards-tied = Empates
boards-both-bad = Ambas ruins
boards-to-pass = Votos para ultrapassar
boards-to-pass-long = Vitórias a mais sobre o modelo acima que fariam os dois trocar de lugar
boards-price = Preço
boards-price-long = Dólares americanos por milhão de tokens: entrada / saída
boards-price-to = até US$ { $limit }
boards-price-over = acima de US$ { $limit }
boards-size = Tamanho
boards-size-long = Bilhões de parâmetros
boards-size-to = até { $limit } bilhões
boards-size-over = acima de { $limit } bilhões
boards-no-rating = Ainda sem avaliação: só venceu, só perdeu ou só enfrentou modelos sem avaliação
boards-between = entre { $low } e { $high }, mais provavelmente { $rating }
boards-search = Modelo ou criador
boards-any = Qualquer
boards-filter = Filtrar
boards-show-all = Mostrar todos os modelos
boards-all-columns = todas as colunas
boards-fewer-columns = menos colunas
boards-none-found = Nenhum modelo encontrado. Mude a busca ou os filtros.
boards-empty = Ainda não há votos neste ranking. <a href="/">Inicie uma batalha</a> e dê o primeiro.
boards-effects = Quanto a apresentação influencia os votos, em pontos de avaliação por desvio-padrão (entrada { $entry } do registro público):
boards-plots = Gráficos
plot-intervals = Avaliações com intervalos de 95%
plot-wins = Taxas de vitórias por dupla
plot-counts = Batalhas por dupla
plot-history = Avaliações ao longo do tempo
plot-price = Avaliação e preço
plot-in = Ampliar
plot-out = Reduzir
plot-whole = Mostrar tudo
plot-picture = Baixar o que você vê como imagem
plot-table = Baixar o que você vê como CSV
plot-keys = Aponte para uma marca ou use as setas. Amplie e reduza com + e −.
boards-pair = Confronto direto
boards-compare = Comparar
compare-title = Comparar modelos
compare-choose = Escolha de dois a quatro modelos
compare-nobody = Escolha pelo menos dois modelos para comparar.
compare-pairs = Batalhas entre eles
compare-first = Modelo
compare-also = E
compare-none = Nenhum
boards-snapshot = Instantâneo mais recente: <a href="{ $link }">nº { $number }</a>
boards-changes = o que mudou desde o anterior
boards-all-snapshots = todos os instantâneos
log-title = Registro público
log-lede = Cada voto com seu veredito, em uma só ordem. Nada é alterado ou apagado depois: um voto retirado é uma nova entrada.
log-size = { $entries ->
    [one] { $entries } entrada
   *[other] { $entries } entradas
 }
log-empty = Nenhum voto foi julgado ainda.
log-entry = Entrada
log-at = Quando
log-vote = Voto
log-verdict = Veredito
log-leaf = Hash da folha
log-retraction = Retirado
log-reinstatement = Volta a contar
snapshots-title = Instantâneos
snapshots-lede = Cada instantâneo é o ranking inteiro para um tamanho do registro. Seus bytes nunca mudam.
snapshots-published = Publicado
snapshots-entries = Entradas do registro
snapshots-changes = Desde o nº { $number }
boards-how = Como funcionam as avaliações
boards-how-text = Pegamos no <a href="/log">registro público</a> todos os votos que contam e encontramos as avaliações que melhor explicam quem venceu quem (Bradley–Terry, máxima verossimilhança). Um empate, ou ambas ruins, vale meia vitória para cada modelo. O intervalo de 95% usa uma estimativa sanduíche; nos instantâneos, os votos de uma mesma pessoa são agrupados. Entre um cálculo e outro, a avaliação em tempo real (Elo) muda a cada voto. <a href="/rules">Quais votos contam</a>. Para verificar este ranking por conta própria, execute:
effect-side = ser mostrada primeiro
effect-tokens = tamanho
effect-headings = títulos
effect-bold = negrito
effect-lists = listas

## Head to head

pair-title = { $a } vs. { $b }
pair-never = Estes dois modelos ainda não se enfrentaram neste ranking.
pair-label = { $a } venceu { $wins } · sem vencedor em { $neither } · { $b } venceu { $losses }
pair-caption = { $votes ->
    [one] Resultado de { $votes } voto
    [many] Resultados de { $votes } de votos
   *[other] Resultados de { $votes } votos
  }
pair-expected = Com base em todos os votos nos dois modelos, esperamos que <bdi translate="no">{ $a }</bdi> faça { $share } contra <bdi translate="no">{ $b }</bdi>, contando cada batalha sem vencedor como meia vitória para cada um.
pair-left = { $votes ->
    [one] <bdi translate="no">{ $a }</bdi> foi o Modelo A (mostrado primeiro) em { $left } de { $votes } voto.
    [many] <bdi translate="no">{ $a }</bdi> foi o Modelo A (mostrado primeiro) em { $left } de { $votes } de votos.
   *[other] <bdi translate="no">{ $a }</bdi> foi o Modelo A (mostrado primeiro) em { $left } de { $votes } votos.
  }

## What changed

changes-title = O que mudou
changes-between = Do ranking de { $from } ao de { $to }.
changes-snapshot = nº { $number }, { $at }
changes-none = Nenhum modelo variou um ponto ou mais, e todas as posições continuam as mesmas.
changes-joined = <b translate="no">{ $model }</b> entrou com avaliação de { $rating }, na posição { $rank }.
changes-left = <b translate="no">{ $model }</b> saiu. A última avaliação foi { $rating }.
changes-first-rating = <b translate="no">{ $model }</b> tem sua primeira avaliação: { $rating }, posição { $rank }.
changes-no-rating = <b translate="no">{ $model }</b> não tem mais avaliação. A última era { $rating }.
changes-rose = <b translate="no">{ $model }</b> subiu { $points }, para { $rating }.
changes-fell = <b translate="no">{ $model }</b> caiu { $points }, para { $rating }.
changes-rank = posição { $before }, agora { $after }
changes-new = { $votes ->
    [one] { $votes } novo voto
    [many] { $votes } de novos votos
   *[other] { $votes } novos votos
  }
changes-back = { $votes ->
    [one] { $votes } voto removido
    [many] { $votes } de votos removidos
   *[other] { $votes } votos removidos
  }
changes-rules = as regras de votação mudaram
changes-basket = os modelos de referência mudaram
changes-from = Do instantâneo
changes-to = Ao instantâneo
cause-new = Entrou no ranking
cause-gone = Saiu do ranking
cause-rule-change = Regras alteradas
cause-retractions = Votos removidos
cause-new-votes = Novos votos
cause-others-votes = Votos em outros modelos
cause-none = Sem mudança

## A model

model-price = US$ { $input } de entrada · US$ { $output } de saída, por milhão de tokens
model-size = { $total } bilhões de parâmetros
model-size-active = { $total } bilhões de parâmetros, { $active } bilhões ativos
model-verdict = Avaliação de { $rating }, entre { $low } e { $high }: posição { $rank } de { $models }, com base em { $votes ->
    [one] { $votes } voto
    [many] { $votes } de votos
   *[other] { $votes } votos
 }.
model-near = Modelos vizinhos
model-stealth = Este modelo está em sigilo. Quando a fase experimental dele terminar, revelamos quem é o criador e quantas versões ele testou.
model-was-stealth = Durante a fase experimental, este modelo se chamava { $name }.
model-was-one-of = { $variants ->
    [one] Durante a fase experimental, este modelo se chamava { $name }. Foi a única versão que o criador testou.
    [many] Durante a fase experimental, este modelo se chamava { $name }. Foi uma de { $variants } de versões que o criador testou.
   *[other] Durante a fase experimental, este modelo se chamava { $name }. Foi uma de { $variants } versões que o criador testou.
  }
model-slot = { $votes ->
    [one] Fase experimental: { $slot }. { $votes } voto até agora. <a href="/transparency#slots">Ver todas as fases experimentais</a>
    [many] Fase experimental: { $slot }. { $votes } de votos até agora. <a href="/transparency#slots">Ver todas as fases experimentais</a>
   *[other] Fase experimental: { $slot }. { $votes } votos até agora. <a href="/transparency#slots">Ver todas as fases experimentais</a>
  }
model-endpoint-changed = O criador do modelo mudou o endpoint em { $at }, durante a fase experimental. Os votos de antes e de depois podem ser sobre modelos diferentes.
model-boards = Nos rankings
model-no-votes = Ainda sem votos contabilizados. <a href="/">Inicie uma batalha</a>: talvez você o encontre.
model-boards-caption = Rankings com votos neste modelo
model-best = Chance de ser o melhor
model-of = de { $models }
model-rivals = Contra cada adversário
model-neither = sem vencedor
model-rival = o adversário
model-by-votes = votos contabilizados, todas as perguntas
model-rivals-caption = Adversários, do maior número de votos para o menor
col-rival = Adversário
model-went = Resultados
col-won = Vitórias
col-lost = Derrotas
col-expected = Esperado
col-expected-long = Parcela de vitórias que as avaliações preveem, contando cada batalha sem vencedor como meia vitória
model-compare = Comparar
model-compare-with = com <bdi translate="no">{ $rival }</bdi>
model-draws = Com que frequência aparece
model-drawn = { $battles ->
    [one] { $battles } batalha concluída: { $share } de todas as aparições (meta: { $intended }).
    [many] { $battles } de batalhas concluídas: { $share } de todas as aparições (meta: { $intended }).
   *[other] { $battles } batalhas concluídas: { $share } de todas as aparições (meta: { $intended }).
  }
model-drawn-before = { $battles ->
    [one] { $battles } batalha concluída: { $share } de todas as aparições. O modelo não está em batalhas no momento.
    [many] { $battles } de batalhas concluídas: { $share } de todas as aparições. O modelo não está em batalhas no momento.
   *[other] { $battles } batalhas concluídas: { $share } de todas as aparições. O modelo não está em batalhas no momento.
  }
model-all-draws = Ver todos os modelos
model-badge = Mostre esta avaliação no seu site
model-badge-alt = Selo com a avaliação de { $model }

## You

you-title = Você
history-title = Suas batalhas
history-all = Todas as suas batalhas
you-no-session = Ainda não há nada aqui. <a href="/">Inicie sua primeira batalha</a> e você a encontrará aqui depois.
missions-title = Metas de hoje
mission-ask = Pergunte algo que você quer mesmo saber
mission-compare = Leia as duas respostas e depois vote
mission-review = Adicione um motivo ou um comentário ao seu voto
missions-of = { $done } de { $goal }
missions-note = Estas metas são as que mais ajudam os rankings. Elas não rendem pontos; <a href="/rules">votos que contam</a> rendem. Recomeçam à meia-noite UTC.
you-battles = Suas batalhas
you-search = Buscar
you-search-hint = palavras da sua pergunta
you-show = Mostrar
you-all = Todas
you-open = Ainda sem voto
you-voted = Com voto
pin = Fixar
unpin = Desafixar
pinned = Fixadas
pinned-not = Por data
you-nothing = Nenhuma batalha ainda. <a href="/">Inicie a primeira</a>.
you-nothing-fits = Nenhuma batalha encontrada. <a href="/you">Mostrar todas</a>
you-erased = (apagada)
state-generating = Sendo respondida
state-ready = Aguardando seu voto
state-void = Cancelada: um modelo não conseguiu responder
you-consent = Como seus dados podem ser usados
you-consent-text = Sua pergunta vai para os dois modelos que a respondem. Seus votos ficam no registro público sob um nome aleatório. Só compartilhamos suas perguntas e as respostas com terceiros conforme você permitir aqui e, antes, mascaramos os dados pessoais que encontramos.
you-consent-unsaid = Você ainda não escolheu, então não compartilhamos nenhum texto seu.
you-publish = Permitir que outros leiam minhas perguntas e respostas
you-publish-hint = Criadores de modelos e conjuntos de dados públicos podem incluí-las.
you-train = Permitir que modelos sejam treinados com elas
you-train-hint = Só funciona se outros também puderem lê-las.
you-commercial = Permitir uso comercial
you-commercial-hint = Sem isso, elas só podem ser usadas em pesquisa.
you-private = Deixar todos os meus dados de fora
you-private-hint = Até os votos sem texto ficam fora de todas as consultas, exportações e conjuntos de dados. Eles continuam no registro público.
you-keep = Salvar escolhas
you-kept = Salvo. Suas escolhas valem para tudo o que compartilharmos de agora em diante.
you-consent-note = <a href="/transparency">Veja quem recebeu quais dados</a>. As mudanças valem para consultas, exportações e conjuntos de dados futuros. Não podemos recolher o que já foi compartilhado.
you-copy = Baixar seus dados
you-copy-text = Um arquivo assinado com suas batalhas e os textos delas, seus votos e se eles contaram, seus pontos, resgates e escolhas sobre dados.
you-download = Baixar meus dados
you-erase = Apagar tudo
you-erase-text = Isto apaga suas perguntas, as respostas, seus comentários, o vínculo com sua carteira, suas configurações e todos os pontos que você não tiver resgatado. Não dá para desfazer. Seus votos continuam no registro público sem texto, e nada ali leva de volta a você.
you-erase-words = apagar tudo
you-erase-type = Para confirmar, digite <em>{ $words }</em>
you-erase-button = Apagar tudo
you-not-erased = Nada foi apagado: o texto digitado não confere. Digite exatamente como mostrado e tente de novo.

## Points

points-title = Seus pontos
points-no-session = Ainda sem pontos. <a href="/">Inicie uma batalha</a>: votos que contam rendem pontos.
points-untested = Seus pontos ficam pendentes até vermos votos seus em número suficiente, em geral de 80 a 120. Se você lê as respostas, todos eles ficam disponíveis nesse momento. <a href="/rules">Como funciona</a>
points-held = Seus pontos estão retidos porque o padrão dos seus votos parece automatizado ou aleatório. Continue votando normalmente: seus votos ainda contam, e a retenção acaba quando os votos parecerem os de alguém que lê as respostas. Se erramos, recorra abaixo. <a href="/rules">Como funciona</a>
points-excluded = Removemos seus votos porque o padrão deles parece automatizado ou aleatório. Se erramos, recorra abaixo, e uma pessoa vai analisar. <a href="/rules">Como funciona</a>
points-appeal = Acha que erramos? Conte por quê.
points-appeal-button = Enviar recurso
points-reputation = Reputação: { $tier }. Ela cresce com o tempo, com votos que contam e com testes de atenção em que você passa. Concordar com os outros não faz diferença.
tier-newcomer = Iniciante
tier-known = Conhecida
tier-trusted = Confiável
tier-veteran = Veterana
points-claim = Converter pontos em tokens
points-word = pontos
points-so-far = Ganhos até agora: { $earned }. Resgatados: { $claimed }.
points-votes = Quanto rendeu cada voto
points-pending = Pendentes
points-available = Disponíveis
points-kept = Retidos
points-own-rating = Sua avaliação
points-statement = Extrato de pontos
points-nothing = Ainda sem pontos. Leia as duas respostas até o fim e depois vote: você ganha pontos quando seu voto conta. <a href="/rules">Quantos</a>
points-statement-caption = Extrato de pontos, mais recentes primeiro
col-points = Pontos
col-from = De
col-to = Para
col-vote = Voto
col-why = Por quê
line-base = Voto contabilizado
line-bonus = Bônus por concordância
line-settle = Período de espera encerrado
line-hold = Pontos retidos
line-release = Fim da retenção
line-forfeit = Voto removido
line-restore = Voto conta de novo
line-merge = Transferidos da sua conta de visitante
line-reserve = Resgate iniciado
line-pay = Resgate pago
line-void = Resgate não pago, pontos devolvidos
purse-issuance = Novos pontos
purse-forfeited = Removidos
purse-reserved = Reservados para um resgate
purse-claimed = Resgatados
purse-pending = Pendentes
purse-available = Disponíveis
purse-held = Retidos

## Rewards

rewards-title = Recompensas
rewards-test = Esta arena paga na <strong translate="no">{ $network }</strong>, uma rede de teste. Os tokens dessa rede não têm valor.
rewards-no-session = Ainda não há nada para resgatar. <a href="/">Inicie uma batalha</a>: votos que contam rendem pontos, e você pode converter pontos em tokens.
rewards-available = Disponíveis
rewards-worth = pontos, que hoje valem { $tokens } tokens
rewards-rate = Taxa de conversão
rewards-rate-hint = pontos por token, taxa fixa neste <a href="/rewards/periods">período de recompensas</a>
periods-title = Períodos de recompensas
periods-lede = Em cada período, um token custa o mesmo número de pontos. A taxa é definida antes de ele começar e nunca muda.
periods-number = Período
periods-rate = Pontos por um token
periods-earned = Ganhos
periods-claimed = Pagos
periods-open = ainda não fechado
rewards-wallet = Carteira
rewards-cools = Você desvinculou outra carteira há pouco tempo. Para proteger seus pontos, os pagamentos para esta começam em { $moment } UTC.
rewards-unlink = Desvincular carteira
rewards-unlink-hint = Os pagamentos para sua próxima carteira começam após um período de espera. Isso protege seus pontos se outra pessoa entrar na sua conta.
rewards-no-wallet = Não encontramos nenhuma carteira Solana neste navegador. Instale uma compatível com o Wallet Standard e recarregue esta página.
rewards-script = Vincular uma carteira exige JavaScript. Ative-o e recarregue esta página.
rewards-link = Vincule uma carteira Solana para resgatar seus pontos e para voltar a eles em outro navegador. Você assina uma mensagem curta. É grátis e não movimenta dinheiro.
rewards-sign-in = Entrar com { $wallet }
rewards-waiting = Aguardando { $wallet }…
rewards-not-signed = Sua carteira não assinou, então nada mudou. Tente de novo quando quiser.
rewards-no-account = { $wallet } não compartilhou nenhuma conta Solana com esta página. Escolha uma na carteira e tente de novo.
rewards-no-reply = Não foi possível ler a resposta, então nada mudou. Verifique sua conexão e tente de novo.
rewards-claim = Resgatar
rewards-claim-points = Pontos a resgatar
rewards-claim-kept = Reservamos estes pontos para você até a rede confirmar o pagamento, mesmo que algo falhe no caminho. Você pode fechar esta página.
rewards-claim-hint = Você pode resgatar quando tiver { $points } pontos. Agora você tem { $have }.
rewards-claims = Seus resgates
rewards-claims-caption = Seus resgates, mais recentes primeiro
rewards-tokens = Tokens
rewards-check = Prova
rewards-explorer = Ver no explorador
rewards-signature = Assinatura da transação
rewards-how = Confira um pagamento sem precisar confiar em nós
rewards-how-text = O token é <code class="address">{ $mint }</code>, e pagamos a partir de <code class="address">{ $treasury }</code>. Cada pagamento indica seu resgate em um memo e cria uma conta cujo endereço deriva do resgate, de modo que a própria rede se recusa a pagar o mesmo resgate duas vezes.
claim-waits = Atrasado
claim-treasury-short = Estamos reabastecendo a tesouraria. Seus pontos estão reservados para você.
claim-looked-at = Uma pessoa precisa analisar este resgate. Seus pontos estão reservados para você.
claim-queued = Na fila
claim-queued-hint = Vamos enviá-lo em instantes.
claim-open = A caminho
claim-open-hint = Aguardando a confirmação final.
claim-paid = Pago
claim-paid-hint = Na sua carteira.
claim-released = Não pago
claim-released-hint = A rede não aceita esta carteira. Seus pontos voltaram; vincule outra carteira para resgatá-los.

## Rules

rules-title = Regras
rules-headline = O que conta e quanto rende
rules-lede = Conjunto de regras { $version }. Todo voto é contabilizado ou não, e dizemos qual é o caso e por quê. Se outros concordam com você ou não, isso não entra na decisão.
rules-count = Quais votos contam
rules-shown = As duas respostas foram mostradas até o fim, a pergunta não era sobre qual modelo estava respondendo e nenhuma resposta revelou isso.
rules-slow = Houve tempo suficiente para ler as duas respostas antes do voto.
rules-daily = { $votes ->
    [one] O voto está dentro do limite de { $votes } voto por pessoa por dia (UTC).
    [many] O voto está dentro do limite de { $votes } de votos por pessoa por dia (UTC).
   *[other] O voto está dentro do limite de { $votes } votos por pessoa por dia (UTC).
  }
rules-no-daily = Não há limite diário.
rules-weights = Os primeiros votos de quem acabou de chegar e os votos em perguntas feitas repetidamente têm menos peso. Os pesos exatos são publicados com o registro público.
rules-share = Ao longo de trinta dias, os votos de uma pessoa só podem formar uma pequena parcela de um ranking. Quem pertence à conta de um criador de modelos não classifica modelos.
rules-network = Pessoas na mesma rede dividem uma cota diária. Quanto mais delas votam, menos votos de cada uma são contabilizados e rendem pontos, mas todas ficam com uma parte.
rules-late = Um voto que vem mais de um dia depois das respostas é contabilizado, mas não rende pontos.
rules-unrated = Um modelo com menos de { $votes } votos contabilizados ainda não tem avaliação, então não há com o que conferir os votos nele. Eles têm { $share } do peso e não rendem pontos.
rules-back = Quando removemos votos
rules-back-text = Comparamos os votos de cada pessoa com formas de votar sem ler: ao acaso, sempre no mesmo lado, sempre empate, sempre contra todo mundo ou sempre no mesmo modelo. Quando a evidência chega a { $hold } para 1, retemos os pontos. A { $exclude } para 1, removemos os votos com novas entradas no registro público e recalculamos os rankings sem eles. Um gosto incomum, por si só, não leva a isso: o teste já o leva em conta. Você pode recorrer, uma pessoa analisa, e a decisão dela fica registrada.
rules-checks = Testes de atenção ocultos
rules-checks-text = Em { $share } das batalhas, verificamos se as respostas estão sendo lidas. Uma resposta é cortada ou foge do assunto, as duas são iguais ou uma das suas batalhas antigas volta com os lados trocados. Essas batalhas nunca afetam as avaliações. Elas parecem iguais a qualquer outra até você votar, e então avisamos. Se você escolher a resposta que nenhum leitor escolheria ou não notar a diferença, ganha menos.
rules-points = Pontos
rules-earn = Um voto contabilizado rende { $base } pontos. Você recebe o valor total pelos primeiros { $full } votos do dia, menos por cada um depois disso e nada após { $most }.
rules-gap = Votos com menos de { $seconds } segundos entre si rendem pontos uma só vez.
rules-attention = Os pontos variam conforme seu desempenho nos testes de atenção; enquanto não houver resultados, você recebe { $share } deles. Novos pontos ficam pendentes por { $span }.
rules-tested = Os pontos também esperam até vermos votos seus em número suficiente para saber se as respostas são lidas, em geral de 80 a 120.
rules-bonus = Em até { $share } das batalhas, você vê respostas que outra pessoa também viu. Se você e outros concordarem nelas mais vezes do que o acaso explica, você ganha um bônus de até { $bonus } dos seus pontos-base. Se discordar, você mantém todos os seus pontos-base.
rules-per-day = Votos por dia
rules-per-vote = Média de pontos por voto
rules-raw = Votos recebidos e contabilizados
rules-raw-text = { $raw ->
    [one] { $raw } voto recebido; contabilizados: { $counted }.
    [many] { $raw } de votos recebidos; contabilizados: { $counted }.
   *[other] { $raw } votos recebidos; contabilizados: { $counted }.
  }
rules-left-out = Por que votos não foram contabilizados
rules-left-out-caption = Votos não contabilizados, por motivo
span-seconds = { $seconds ->
    [one] { $seconds } segundo
    [many] { $seconds } de segundos
   *[other] { $seconds } segundos
  }
span-hours = { $hours ->
    [one] { $hours } hora
    [many] { $hours } de horas
   *[other] { $hours } horas
  }

## Transparency

open-title = Transparência
open-lede = Confira por conta própria tudo nesta página com os dados brutos (JSON): <a href="/api/v1/log">registro público</a>, <a href="/api/v1/models">aparições</a>, <a href="/api/v1/rules">regras e votos não contabilizados</a>, <a href="/api/v1/disclosures">quem recebeu dados</a>, <a href="/api/v1/releases">conjuntos de dados públicos</a>.
open-recompute = Verifique um ranking por conta própria
open-recompute-text = Todo ranking publicado resulta apenas do registro público. Este comando recalcula um deles e compara cada byte, então você não precisa confiar em nós:
open-drawn = Com que frequência cada modelo aparece
open-drawn-text = Escolhemos cada dupla antes de ler a pergunta e anotamos no registro público a probabilidade dessa escolha. Só batalhas concluídas.
open-drawn-caption = Aparições por modelo
open-intended = Parcela-alvo
open-times = Batalhas
open-slots = Modelos inscritos por seus criadores
open-slots-text = O fim de uma fase experimental é definido antes do início, e os votos dela permanecem. Até lá, um modelo em sigilo tem apenas um codinome; depois, publicamos quem é o criador e quantas versões ele testou. <a href="/api/v1/slots">Ver como JSON</a>
open-slots-caption = Fases experimentais por modelo
open-whose = Criador
open-told = revelado no fim
open-variants = Versões testadas
open-rules = Ver as regras
open-disclosed = Quem recebeu quais dados
open-which = Filtro
open-releases = Conjuntos de dados públicos
open-release = Edição
open-date = Data
open-contributors = Contribuidores
open-withdrawn = Retirados desde a última edição
open-withdrawn-both = { $votes } votos, { $texts } textos

## Vendors

vendors-title = Criadores de modelos
vendors-headline = Para criadores de modelos
vendors-lede = Veja quais respostas as pessoas preferem e onde seus modelos perdem. Exporte dados de treinamento dentro do que cada contribuidor permite.
vendors-no-session = <a href="/">Inicie uma batalha</a> primeiro: isso abre sua conta neste navegador. Depois, volte e cadastre-se.
vendors-sign-up = Cadastrar-se
vendors-name = Nome
vendors-research = Só pesquisa
vendors-research-hint = Não ganhamos dinheiro com os dados. Mais contribuidores permitem o uso em pesquisa.
vendors-api = <a href="/docs">A API</a> funciona com curl e qualquer biblioteca HTTP.
vendors-new-key = Sua nova chave
vendors-new-key-text = Copie a chave agora e guarde-a em segurança. Não vamos mostrá-la de novo.
vendors-keys = Chaves de API
vendors-keys-caption = Chaves de API, mais recentes primeiro
vendors-prefix = Prefixo
vendors-may = Permissões
vendors-used = Último uso
vendors-end = Revogar
vendors-revoke = Revogar
vendors-make-key = Criar uma chave
vendors-key-for = Para que é a chave?
vendors-key-may = Permissões
vendors-make = Criar chave
scope-battles-read = Ler todos os votos
scope-battles-read-own = Ler votos em batalhas dos seus próprios modelos
scope-exports-run = Exportar arquivos
scope-models-write = Gerenciar seus modelos e fases experimentais
scope-webhooks-write = Gerenciar webhooks
scope-admin = Gerenciar chaves e membros
key-revoked = Revogada
key-expired = Expirada
key-until = Ativa até { $moment } UTC
key-works = Ativa
key-never = Nunca
vendors-exports = Exportações
vendors-columns = Esquema
vendors-form = Formato do arquivo
vendors-all = todos
vendors-export = Exportar
vendors-exports-none = Nenhuma exportação ainda. Cada arquivo vem com uma ficha que o descreve, e nós o guardamos por tempo limitado.
sample-file = Teste antes seu programa com votos inventados, sem chave:
vendors-exports-caption = Exportações, mais recentes primeiro
vendors-file = Arquivo
vendors-progress = Progresso
vendors-progress-of = Progresso de { $file }
vendors-bytes = Bytes
export-queued = Na fila
export-running = Em andamento
export-done = Pronta
export-failed = Falhou
export-expired = Expirada
vendors-hooks = Webhooks
vendors-audit = Atividade
vendors-jobs = Partes do console
vendors-overview = Visão geral
vendors-team = Equipe
vendors-days = { $votes ->
    [one] { $votes } voto contado em 30 dias
   *[other] { $votes } votos contados em 30 dias
 }
vendors-your-id = Para entrar na equipe de uma empresa, envie a ela o ID da sua conta: <code translate="no">{ $account }</code>
team-lede = Os membros agem por esta empresa. Os votos deles nos modelos dela não contam.
team-account = ID da conta
team-since = Desde
team-remove = Remover
team-invite = Convidar um membro
team-invite-hint = Seu colega encontra o ID da conta nesta página, com a sessão iniciada. O convite vale por 14 dias.
vendors-audit-note = A lista de <a href="/transparency">quem recebeu quais dados</a> é pública.
vendors-others = Suas outras contas:

query-title = Consulta
query-build = Montar uma consulta
query-lede = Escolha os votos que você quer, veja quantos são e o que mostram e depois exporte-os.
query-opponent = Adversário
query-outcome = Resultado
query-any = qualquer
outcome-a = A venceu
outcome-b = B venceu
outcome-tie = Empate
outcome-both-bad = Ambas ruins
outcome-won = O modelo escolhido venceu
outcome-lost = O modelo escolhido perdeu
query-language = Idioma
query-kind = Tipo de pergunta
query-tag = Motivo informado
query-tier = Reputação de quem votou
query-verdict = Veredito
verdict-counted = Contabilizado
verdict-excluded = Não contabilizado
verdict-retracted = Removido depois de contabilizado
query-from = De (incluído)
query-to = Até (não incluído)
query-count = Contar votos
query-exact = { $votes ->
    [one] Exatamente { $votes } voto corresponde.
    [many] Exatamente { $votes } de votos correspondem.
   *[other] Exatamente { $votes } votos correspondem.
  }
query-about = Cerca de { $votes } votos correspondem, segundo uma amostra do registro.
query-none = Nenhum voto corresponde. Remova um filtro e conte de novo.
query-slices = Resultados por modelo
query-slices-caption = Modelos por votos vencidos, com intervalos de 95%
query-too-many = São votos demais para somar nesta página. Obtenha os resultados pela API: <code>{ $address }</code>
query-take = Exportar estes votos
query-curl = Exportá-los com a API
query-back = Voltar ao painel
hooks-caption = Entregas mais recentes
hooks-add = Adicionar um webhook
hooks-add-text = Enviamos eventos para seu URL, assinados conforme a especificação Standard Webhooks. Se o URL não responder com 2xx, tentamos de novo por mais de um dia.
hooks-url = URL
hooks-events = Eventos a enviar
hooks-secret = Segredo de assinatura
hooks-remove = Remover webhook
hooks-again = Enviar de novo
hooks-test = Enviar um evento de teste
hooks-event = Evento
hooks-tries = Tentativas
hooks-outcome = Resposta
hooks-none = Nenhuma entrega ainda.
delivery-waiting = Aguardando
delivery-delivered = Entregue
delivery-given-up = Desistimos

## A vendor's own models

own-title = Seus modelos
own-credits = { $cap ->
    [none] Créditos restantes: { $left }; gastos: { $spent }. Um crédito paga um voto contabilizado nos seus modelos. O operador da arena concede os créditos.
   *[some] Créditos restantes: { $left }; gastos: { $spent }, no máximo { $cap } por dia. Um crédito paga um voto contabilizado nos seus modelos. O operador da arena concede os créditos.
  }
own-none = Nenhum modelo ainda. Adicione um por trás de qualquer endpoint compatível com a OpenAI. Primeiro fazemos o teste do endpoint; depois, o modelo entra em batalhas em uma fase experimental com fim definido antes do início.
own-caption = Seus modelos, por ID
examples-title = Exemplos
examples-of = Como <bdi translate="no">{ $model }</bdi> se saiu
examples-lede = Os votos mais recentes com textos que os votantes compartilharam, das últimas { $entries } entradas do registro público. Contam nas suas linhas diárias.
examples-against = Contra <bdi translate="no">{ $rival }</bdi>
examples-none = Ainda não há votos com textos compartilhados.
own-id = ID
own-stage = Status
own-test = Teste do endpoint
own-test-again = Testar de novo
own-remove = Remover
own-slot = Iniciar uma fase experimental
own-slot-text = A fase experimental começa agora e termina após o número de votos que você definir. Ela não pode ser alterada nem interrompida, sejam quais forem os resultados. Para terminá-la em uma data, use a API.
own-stealth = Em sigilo
own-stealth-hint = Até a fase experimental terminar, as pessoas veem só o ID. Depois, publicamos o nome, o criador e quantas versões foram testadas.
own-begin = Iniciar fase
own-bring = Adicionar um modelo
own-id-for-ever = ID (não pode ser alterado depois)
own-id-hint = Para uma fase em sigilo, escolha um codinome que não revele nada.
own-name = Nome
own-family = Família
own-family-hint = igual ao nome
own-licence = Licença
own-endpoint = URL do endpoint, até /v1
own-remote = Nome do modelo no endpoint
own-key = Chave de API
own-key-hint = É guardada criptografada e nunca mais é mostrada.
own-register = Adicionar e testar
own-no-slot = Nenhuma
stage-unchecked = Precisa passar no teste do endpoint
stage-ready = Pronto para uma fase experimental
stage-waiting = A fase experimental não começou
stage-running = Em batalhas agora
stage-no-credit = Pausado: sem créditos restantes
stage-daily-cap = Pausado até amanhã (UTC): limite diário atingido
stage-failing = Pausado: o endpoint continua falhando
stage-ended = Fase experimental encerrada
test-under-way = Em andamento
test-passed = Passou
test-failed = Falhou
test-not-yet = Ainda não feito
step-passed = Passou
step-failed = Falhou
step-advice = Recomendação
next-runs = teste do endpoint em andamento
next-has-to-pass = precisa passar no teste do endpoint
next-slot = iniciar a fase experimental
next-test = teste do endpoint

## Operators

admin-title = Revisões
admin-headline = Pessoas cujos votos estão em análise
admin-lede = Os IDs são os nomes aleatórios do registro público, não contas. A evidência é quantas vezes é mais provável que estes votos venham de alguém que não lê do que de um leitor. Tudo o que você faz aqui fica guardado para sempre com o seu nome.
admin-discovery = A partir da evidência { $evidence }, espera-se que no máximo 1 em cada 100 pessoas seja honesta (e-BH sobre todas as contas).
admin-nobody = Ninguém está com pontos retidos nem com votos removidos.
standing-good = Regular
standing-held = Pontos retidos
standing-excluded = Votos removidos
admin-evidence = Evidência { $evidence } na entrada { $entry } do registro público, { $moment }
admin-discovered = (quase certamente não lê)
admin-reviewed = <strong>{ $action }</strong>: { $actor }, { $moment }
review-appeal = Recurso
review-clear = Nada de errado
review-uphold = Votos removidos
admin-reason = Motivo
admin-clear = Liberar: nada de errado
admin-uphold = Remover os votos

arena-title = Status da arena
arena-reviews = Revisões
arena-models = Modelos e pesos
arena-models-text = Os pesos vêm da configuração <code>models.catalogue</code> ou do que você definir aqui. Simule as parcelas e salve: cada nó passa a usá-las em um segundo.
arena-models-caption = Modelos, por ID
arena-weight = Peso
arena-would = Passaria a
arena-try = Novo peso
arena-try-button = Simular efeito
arena-set = Alterar
arena-set-button = Salvar
arena-as-file = como no arquivo
arena-file = No arquivo: { $file }
arena-acts = Mudanças nos modelos
alerts-title = Precisa de atenção
alerts-none = Nada precisa de atenção.
alert-settings = Com o que foi definido restariam menos de dois modelos, então só vale o arquivo
alert-failing = { $model } falhou em { $failed } das últimas { $answers } respostas
alert-no-key = { $model } não tem chave: defina { $variable } e reinicie
alert-appeals = { $people ->
    [one] { $people } pessoa espera uma revisão
    [many] { $people } de pessoas esperam uma revisão
   *[other] { $people } pessoas esperam uma revisão
  }
alert-claims = { $claims ->
    [one] { $claims } pagamento parou com uma nota
    [many] { $claims } de pagamentos pararam com uma nota
   *[other] { $claims } pagamentos pararam com uma nota
  }
alert-few-lamports = A tesouraria tem menos de 0,05 SOL: em breve não conseguirá pagar taxas
seek-title = Encontrar uma pessoa ou um voto
seek-what = ID
seek-hint = Um voto, uma batalha ou os 32 dígitos de uma pessoa no registro público
seek-nothing = Nada tem este ID.
seek-vote = Voto
seek-person = Dado por
seek-blind = Os modelos aparecem depois do voto.
seek-evidence = Evidência { $evidence } para 1
arena-people = Pessoas cuja situação mudaria:
arena-health = Respostas recentes
arena-health-caption = Erros e latência por provedor, nas batalhas votadas e canceladas mais recentes de cada modelo
arena-answers = Respostas
arena-failed = Falhas
arena-first = Primeiro token, ms (p50 · p99)
arena-whole = Resposta completa, ms (p50 · p99)
arena-rules = Simular outras regras
arena-rules-text = Julga todo o registro de novo com estas regras. Nada é salvo.
arena-hold = Reter pontos na evidência
arena-exclude = Remover votos na evidência
arena-daily = Votos por pessoa por dia
arena-newcomer = Primeiros votos com peso de iniciante
arena-run = Simular regras
arena-long = O registro tem { $entries } entradas, demais para julgar em uma página. Execute <code>agon rules dry-run</code>.
arena-same = Nada mudaria.
arena-changes-caption = Votos por veredito atual e veredito sob as novas regras
arena-change = Mudança
arena-reweighted = Votos que só mudariam de peso: { $votes }
arena-money = Resgates e tesouraria
arena-reserved = Reservados para resgates
arena-settled = Pagos
arena-open-claims = Resgates em aberto
arena-sol = Tesouraria, SOL
arena-away = Inacessível
arena-no-chain = Esta arena não converte pontos em tokens.
arena-note = Observação
arena-audit = Atividade dos criadores de modelos
arena-audit-caption = Mais recentes primeiro
arena-vendor = Criador
arena-who = Quem

## When something is refused

error-401 = Você não tem acesso a esta página
error-404 = Página não encontrada
error-429 = Solicitações demais
error-500 = Algo deu errado do nosso lado
error-other = Não deu certo
error-code = Código: <code>{ $code }</code>
error-home = Ir para a página inicial
problem-not-found = Não há nenhuma página neste endereço. Verifique o link ou vá para a página inicial.
problem-unknown-battle = Não encontramos esta batalha. Verifique o link ou inicie uma nova.
problem-consent-needs-publish = Treinamento e uso comercial dependem da publicação: permita também a publicação ou nenhum dos dois.
problem-not-your-battle = Esta batalha é de outra pessoa, e batalhas são privadas. Inicie a sua para comparar respostas.
problem-unknown-board = Não encontramos este ranking. Escolha um na página de rankings.
problem-unknown-model = Não encontramos este modelo. Escolha um no ranking.
problem-unknown-snapshot = Não encontramos este instantâneo, ou ainda não há dois para comparar. Tente de novo depois do próximo.
problem-unauthenticated = Ainda não conhecemos você neste navegador. Inicie uma batalha ou abra esta página no navegador que você usou antes.
problem-session-expired = Sua sessão expirou. Inicie uma batalha para começar uma nova. Se você vinculou uma carteira, entre com ela para voltar aos seus pontos.
problem-session-invalid = Sua sessão não é mais válida. Inicie uma batalha para começar uma nova.
problem-cross-site = Esta solicitação não veio de uma das nossas páginas. Abra a página aqui e tente de novo.
problem-storage-unavailable = Não conseguimos acessar nosso armazenamento agora, então nada foi alterado. Tente de novo em instantes.
problem-busy = A arena está cheia agora. Tente de novo em alguns segundos.
problem-votes-queue-full = Muitos votos estão chegando, e o seu não foi salvo. Envie-o de novo em instantes.
problem-too-many-requests = { $seconds ->
    [one] Foi um pouco rápido demais. Tente de novo em { $seconds } segundo.
    [many] Foi um pouco rápido demais. Tente de novo em { $seconds } de segundos.
   *[other] Foi um pouco rápido demais. Tente de novo em { $seconds } segundos.
  }
problem-internal = Algo deu errado do nosso lado. Tente de novo em instantes.
problem-proof-refused = A verificação automática não terminou a tempo. Estamos fazendo-a de novo.
problem-prompt-empty = Digite uma pergunta primeiro.
problem-prompt-too-long = Sua pergunta tem { $chars } caracteres. Reduza-a a no máximo { $limit }.
problem-prompt-control-character = Sua pergunta tem um caractere invisível na posição { $position }. Apague-o e tente de novo.
problem-prompt-not-recorded = Não temos respostas gravadas para esta pergunta. Escolha uma na lista abaixo.
problem-conversation-too-long = Esta conversa tem cerca de { $tokens } tokens, mais que os { $limit } que os modelos conseguem ler. Inicie uma nova batalha ou pergunte algo mais curto.
problem-still-generating = As respostas ainda estão sendo escritas. Espere até as duas ficarem prontas e tente de novo.
problem-already-voted = Você já votou nesta batalha, e esse voto está mantido.
problem-battle-void = Não é possível votar nesta batalha porque um modelo não conseguiu responder. Pergunte de novo e você terá uma nova dupla.
problem-too-many-turns = Esta batalha chegou à última pergunta. Vote agora ou inicie uma nova batalha.
problem-not-generating = As duas respostas já estão prontas.
problem-vote-window-closed = A votação nesta batalha foi encerrada. Inicie uma nova.
problem-unknown-tag = Não reconhecemos um dos motivos. Recarregue a página e escolha de novo.
problem-comment-too-long = Seu comentário é longo demais. Reduza-o e vote de novo.
problem-comment-control-character = Seu comentário tem um caractere que não podemos guardar. Apague-o e vote de novo.
problem-no-winner = Escolha A, B, empate ou ambas ruins primeiro.
problem-no-wallet = Você ainda não vinculou uma carteira. Vincule uma primeiro.
problem-session-outdated = Entraram nesta conta em outro lugar. Entre de novo com sua carteira para continuar.
problem-no-chain = Esta arena não converte pontos em tokens.
problem-no-vendor = Você não tem acesso à conta deste criador de modelos. Peça a um dos membros que adicione você.
problem-name-taken = Este nome já está em uso. Escolha outro.
problem-appeal-open = Já recebemos seu recurso. Uma pessoa vai analisá-lo.
problem-nothing-to-appeal = Não há do que recorrer: seus pontos não estão retidos e seus votos não foram removidos.
problem-invalid-url = Não podemos usar este endereço. Ele precisa começar com https:// e ser acessível pela internet.
problem-unknown-event = Escolha pelo menos um evento para enviar.
problem-too-many-webhooks = Você já tem 20 webhooks, o máximo permitido. Remova um primeiro.
problem-too-many-exports = Há exportações demais em andamento ou na fila. Espere uma terminar e tente de novo.

# Within plots.
draw-title = { $board }: { $plot }
draw-none = Ainda não há votos suficientes
draw-nameless = (sem nome)
draw-models = { $models ->
    [one] { $models } modelo.
    [many] { $models } de modelos.
   *[other] { $models } modelos.
 }
draw-marks = { $marks ->
    [all] Ponto: avaliação · barra: intervalo de 95% · vazado: preliminar
    [bars] Ponto: avaliação · barra: intervalo de 95%
    [hollow] Vazado: preliminar
   *[narrow] Barra: intervalo de 95% · vazado: preliminar
 }
draw-point = { $name }: { $value }
draw-both = { $first }, { $second }
draw-interval = intervalo de { $low } a { $high }
draw-unbounded = sem limite
draw-ranked = posição { $rank }
draw-provisional = preliminar
draw-leader = { $name } lidera com avaliação de { $rating }.
draw-leader-between = { $name } lidera com avaliação de { $rating } (intervalo de { $low } a { $high }).
draw-last = { $name } está em último, com { $rating }.
draw-provisionals = Preliminares: { $models }.
draw-price-axis = Dólares americanos por milhão de tokens, média de entrada e saída
draw-priced = { $models ->
    [one] { $models } modelo
    [many] { $models } de modelos
   *[other] { $models } modelos
 } por avaliação e preço, em dólares americanos por milhão de tokens, média de entrada e saída.
draw-price-best = { $name } alcança { $rating } por US$ { $price }.
draw-price-front = Nenhum modelo mais barato supera qualquer um destes.
draw-span = { $models ->
    [one] { $models } modelo
    [many] { $models } de modelos
   *[other] { $models } modelos
 } de { $from } a { $to }.
draw-left-out = Não mostrados: { $models }.
draw-highest = { $way ->
    [up] { $name } termina no topo com { $rating }, { $moved } acima do seu primeiro ponto.
    [down] { $name } termina no topo com { $rating }, { $moved } abaixo do seu primeiro ponto.
   *[level] { $name } termina no topo com { $rating }.
 }
draw-wins-note = Com que frequência a linha vence a coluna (%)
draw-counts-note = Batalhas por dupla
draw-first = { $note }; os primeiros { $shown } de { $models } modelos
draw-wins-pair = { $row } vs. { $column }: { $percent }% de { $battles }
draw-counts-pair = { $row } vs. { $column }: { $battles ->
    [one] { $battles } batalha
    [many] { $battles } de batalhas
   *[other] { $battles } batalhas
 }
draw-wins-models = { $models ->
    [one] { $models } modelo
    [many] { $models } de modelos
   *[other] { $models } modelos
 }: com que frequência a linha vence a coluna.
draw-counts-models = { $models ->
    [one] { $models } modelo
    [many] { $models } de modelos
   *[other] { $models } modelos
 }: batalhas por dupla.
draw-lopsided = A dupla mais desigual: { $row } vence { $column } em { $percent }% de { $battles ->
    [one] { $battles } batalha
    [many] { $battles } de batalhas
   *[other] { $battles } batalhas
 }.
draw-met-most = { $row } e { $column } se enfrentaram mais vezes, em { $battles ->
    [one] { $battles } batalha
    [many] { $battles } de batalhas
   *[other] { $battles } batalhas
 }.
draw-pairs-missing = Duplas sem votos: { $pairs }.
draw-missing = sem votos
vendors-invited = <bdi translate="no">{ $vendor }</bdi> convida você a entrar na conta deste criador de modelos.
vendors-invited-hint = Se você entrar, seus votos nos modelos deste criador deixam de contar nos rankings.
vendors-accept = Aceitar
vendors-decline = Recusar
vendors-unconfirmed = Você informou que não ganha dinheiro com os dados. Até um operador confirmar isso, você recebe só textos que podem ter uso comercial.

## About, privacy, terms, status

about-title = Sobre o Agon
about-lede = O Agon classifica modelos de IA pelo que as pessoas preferem e deixa qualquer um conferir como.
about-why-title = Por que existe
about-why = Testes dizem o que um modelo sabe. Pessoas dizem qual resposta preferem receber. O Agon pergunta a elas, uma pergunta por vez.
about-blind-title = Os nomes ficam cobertos
about-blind = Dois modelos respondem no mesmo ritmo, e nada na página, nos endereços dela ou no tempo de resposta diz quem são. Testes no <a href="/docs">nosso código</a> tentam descobrir e precisam falhar.
about-ratings-title = Avaliações que você pode recalcular
about-ratings = Todo voto que conta é uma entrada em um registro público. Um único comando recalcula cada ranking publicado, até os mesmos bytes. Veja <a href="/transparency">como conferir</a>.
about-points-title = Votos que contam rendem pontos
about-points = Você ganha pontos ao ler com atenção e votar. <a href="/rules">As regras</a> dizem quais votos contam e quanto rendem.
about-open-title = Quem paga por isso
about-open = Criadores de modelos pagam para testar modelos aqui e para licenciar os votos de quem permite isso. Eles não podem comprar uma posição, e votos da própria equipe nos modelos deles nunca contam.

privacy-title = Privacidade
privacy-lede = O que guardamos, quem vê e como você retira seus dados.
privacy-sent-title = Para onde vai sua pergunta
privacy-sent = Para os dois modelos que a respondem e para mais ninguém. Os criadores deles recebem o texto e nada sobre você.
privacy-kept-title = O que guardamos
privacy-kept = Suas perguntas, as respostas, seus votos e um ID aleatório em um cookie. Nenhum nome, nenhum e-mail. Para perceber quando uma só pessoa está por trás de muitas contas, guardamos uma impressão digital da sua rede, feita com uma chave, e não o endereço dela.
privacy-public-title = O que é público
privacy-public = De cada voto: os dois modelos, sua escolha, a hora e um nome aleatório para você. Nunca sua pergunta nem as respostas, a menos que você permita.
privacy-choices-title = Suas escolhas
privacy-choices = Em <a href="/you">suas escolhas sobre dados</a>, você diz se o texto pode ser publicado, usado para treinar modelos ou vendido. Nada é compartilhado até você dizer que sim, e você pode retirar a permissão para o futuro a qualquer momento.
privacy-gone-title = Como apagar
privacy-gone = Na <a href="/you">sua página</a>, baixe tudo o que temos ou apague. O texto é apagado dos nossos arquivos na hora. O voto continua no registro sob um nome que não leva a ninguém.

terms-title = Termos
terms-lede = As poucas coisas a saber antes de usar o Agon.
terms-answers-title = Respostas
terms-answers = São escritas por modelos de IA e podem estar erradas. Não pergunte sobre coisas que você não pode compartilhar e não confie em uma resposta quando um erro possa prejudicar alguém.
terms-votes-title = Votos
terms-votes = Uma pessoa, um voto por batalha. Votos de programas, ou de pessoas pagas para escolher um modelo, não contam. <a href="/rules">As regras</a> são públicas, e todo voto que não conta diz por quê.
terms-points-title = Pontos
terms-points = Os pontos são um agradecimento, não um salário. Você pode resgatá-los como tokens enquanto o operador oferecer isso, pela taxa de conversão mostrada antes do resgate.
terms-stop-title = Saída
terms-stop = Você pode <a href="/you">apagar sua conta</a> a qualquer momento. Resgate seus pontos antes: contas apagadas não podem resgatar.

status-title = Status
status-well = Tudo funciona
status-partly = O Agon funciona, com rankings mais antigos
status-down = O Agon não consegue receber votos agora
status-lede = Neste momento, segundo o servidor que enviou esta página a você.
status-votes = Perguntas e votos
status-votes-down = Indisponíveis. Nenhum voto seu se perdeu. Tente de novo em um minuto.
status-boards = Rankings em tempo real
status-boards-down = Mostrados como estavam há algum tempo. Os votos ainda contam.
status-writing = Batalhas sendo escritas
status-log = Entradas no registro público
status-up = Funcionando

## Sharing

share = Compartilhar
share-hint = Qualquer pessoa com o link pode ler sua pergunta e as duas respostas, e ver os modelos e sua escolha. O link não diz quem você é. As duas respostas permitem achar este voto no registro público e, com ele, seus outros votos, sem o seu nome.
share-live = Qualquer pessoa com este link pode ver esta batalha:
share-look = Ver o que os outros veem
share-stop = Parar de compartilhar
shared-intro = Alguém perguntou a dois modelos sem saber quais eram, votou e compartilhou o resultado.
shared-day = Votada em { $day }
shared-picked-badge = Escolhido
shared-picked = { $winner } venceu { $loser }
shared-tie = { $a } e { $b }: empate
shared-both-bad = { $a } e { $b }: ambas ruins
problem-unknown-share = Este link não leva a nenhuma batalha. Quem compartilhou a batalha pode ter parado de compartilhá-la. Verifique o link ou inicie sua própria batalha.
problem-not-voted = Vote primeiro neste duelo.
problem-is-a-check = Este duelo era um teste de atenção: as respostas foram alteradas, por isso não pode ser compartilhado.
problem-too-many-pins = Você já fixou { $limit } batalhas, o máximo. Desafixe uma primeiro.
problem-no-code = As duas respostas precisam ter código para comparar.
problem-too-few-models = Pelo menos dois modelos precisam continuar ativos.
problem-invalid-weight = O peso deve ficar entre 0,001 e 1000.
problem-not-a-battle = Você escolheu estes modelos pelo nome, então aqui não há voto.
problem-mode-not-offered = Esta arena não oferece esta forma de perguntar.
problem-wrong-models = Escolha um modelo para a conversa direta, ou dois diferentes lado a lado.
problem-model-not-selectable = Este modelo não pode ser escolhido pelo nome aqui. Escolha outro.
problem-consent-is-private = Você deixa todos os seus dados de fora, então não pode compartilhar uma batalha. Mude suas escolhas sobre dados primeiro.
embed-how = Mostre este ranking no seu site
embed-how-text = Copie isto para a sua página. O quadro mostra os 10 primeiros e fica sempre atualizado.
embed-more = Ranking completo no Agon
card-rated = { $rating }, entre { $low } e { $high }
card-unrated = ainda sem avaliação
card-rank = Posição { $rank } de { $models }
card-votes = { $votes ->
    [one] { $votes } voto contabilizado
    [many] { $votes } de votos contabilizados
   *[other] { $votes } votos contabilizados
 }
card-own-and-crowd = eu { $own } · todos { $crowd }
card-agrees = Concordo com todos em { $share } dos votos

## What happened since, the week, and taste

notices-title = Novidades para você
notices-no-session = Ainda não há nada aqui. <a href="/">Inicie uma batalha</a>, e mostraremos aqui o que acontece com seus votos e pontos.
notices-nothing = Nenhuma novidade. Quando um dos seus resgates for pago, seus votos ou pontos mudarem ou um modelo que você prefere mudar de lugar no <a href="/leaderboard">ranking</a>, você verá aqui.
notices-new = Novo
notices-read = Marcar tudo como lido
notices-unread = { $notices ->
    [one] { $notices } nova
   *[other] { $notices } novas
 }
today-goal = { $done }/{ $goal } hoje
today-goal-said = Hoje: { $done } de { $goal } votos
notices-tell = Ativar notificações
notices-tell-not = Desativar notificações
notices-tell-hint = Este navegador pode notificar você quando houver algo novo, mesmo sem nenhuma página aberta. A notificação é criptografada e nunca contém suas perguntas.
notices-told = Pronto. Este navegador vai notificar você.
notices-refused = Este navegador não permitiu notificações. Verifique as configurações dele para este site e tente de novo.
notice-title-claim = Seu resgate
notice-title-votes = Seus votos
notice-title-points = Seus pontos
notice-title-review = Análise dos seus votos
notice-title-model = Um modelo que você prefere
notice-claim-paid = Pagamos seu resgate de { $points } pontos.
notice-claim-returned = Não conseguimos pagar seu resgate, então seus { $points } pontos estão disponíveis de novo.
notice-votes-removed = { $votes ->
    [one] Removemos { $votes } dos seus votos porque o padrão de votos parece automatizado ou aleatório. Se erramos, você pode recorrer.
   *[other] Removemos { $votes } dos seus votos porque o padrão deles parece automatizado ou aleatório. Se erramos, você pode recorrer.
 }
notice-votes-restored = { $votes ->
    [one] { $votes } dos seus votos removidos conta de novo.
   *[other] { $votes } dos seus votos removidos contam de novo.
 }
notice-points-held = Seus pontos estão retidos porque o padrão dos seus votos parece automatizado ou aleatório. Seus votos ainda contam.
notice-points-released = Seus pontos não estão mais retidos.
notice-review-cleared = Uma pessoa analisou seus votos e não encontrou nada de errado. Seus votos contam, e seus pontos não estão mais retidos.
notice-review-upheld = Uma pessoa analisou seus votos e concordou que eles deveriam ser removidos.
notice-model-moved = { $model } passou da posição { $from } para a posição { $to } no ranking.
progress-title = Sua semana
progress-week = { $votes ->
    [one] { $votes } voto contabilizado; sua meta é { $goal }.
    [many] { $votes } de votos contabilizados; sua meta é { $goal }.
   *[other] { $votes } votos contabilizados; sua meta é { $goal }.
 }
progress-votes = { $votes ->
    [one] { $votes } voto contabilizado nesta semana.
    [many] { $votes } de votos contabilizados nesta semana.
   *[other] { $votes } votos contabilizados nesta semana.
 }
progress-streak = { $weeks ->
    [one] Você cumpriu sua meta por { $weeks } semana.
    [many] Você cumpriu sua meta por { $weeks } de semanas seguidas.
   *[other] Você cumpriu sua meta por { $weeks } semanas seguidas.
 }
progress-freeze = Você pode falhar uma semana neste mês sem perder sua sequência.
progress-no-freeze = Você já usou a semana livre deste mês: se falhar outra semana, sua sequência termina.
progress-note = As semanas começam na segunda-feira à 0h UTC. Só os votos que contam entram na sua semana, e nem a meta nem uma sequência rendem pontos.
taste-title = Seu gosto
taste-few = { $missing ->
    [one] Falta { $missing } voto contabilizado para mostrarmos seu gosto em comparação com o de todos.
    [many] Faltam { $missing } de votos contabilizados para mostrarmos seu gosto em comparação com o de todos.
   *[other] Faltam { $missing } votos contabilizados para mostrarmos seu gosto em comparação com o de todos.
 }
taste-agreement = Em { $share } dos seus votos, você escolheu, dos dois modelos, o mais bem avaliado segundo os votos de todos.
taste-nothing = Você ainda não escolheu entre dois modelos que, segundo os votos de todos, tenham avaliações diferentes.
taste-caption = Sua avaliação de cada modelo ao lado da avaliação de todos
taste-crowd = Avaliação de todos
taste-alike = Você concorda
taste-picture = Baixar como imagem
taste-picture-hint = Só você recebe. Ela mostra avaliações, nunca uma pergunta ou um voto.
taste-note = Este é o seu gosto, não um teste: discordar não custa nada. Suas avaliações se baseiam em poucos votos, por isso os intervalos delas são amplos.
