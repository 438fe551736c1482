# What the pages say. One message per line of thought; markup of a message is the same in every language.
# Numbers and moments come in already written as the language writes them.

## Every page

language-name = Português (Portugal)
skip = Saltar para o conteúdo
nav = Principal
nav-more = Mais
nav-battle = Batalha
nav-boards = Classificação
nav-you = A sua página
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
nav-status = Estado
nav-language = Idioma
motto = Os nomes dos modelos ficam ocultos até votar. Qualquer pessoa pode confirmar cada classificação no registo público.
site-description = Pergunte o que quiser, compare duas respostas anónimas de IA, vote na melhor e veja quem as escreveu. Classificações abertas que qualquer pessoa pode confirmar.
percent = { $share }%
as-data = Ver em JSON
older = Mostrar mais antigos
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
    [yes] sob sigilo, de { $from } a { $until }
   *[no] de { $from } a { $until }
  }
slot-votes = { $stealth ->
    [yes] sob sigilo, desde { $from }, até reunir { $votes ->
        [one] { $votes } voto
        [many] { $votes } de votos
       *[other] { $votes } votos
      }
   *[no] desde { $from }, até reunir { $votes ->
        [one] { $votes } voto
        [many] { $votes } de votos
       *[other] { $votes } votos
      }
  }
col-model = Modelo
col-organization = Criador
col-licence = Licença
col-rank = Posição
col-rank-long = A faixa de posições que os votos permitem afirmar
col-votes = Votos
col-win-rate = Taxa de vitórias
col-when = Quando
col-what = O quê
col-state = Estado
col-slot = Fase experimental
col-with-text = Com texto
col-number = Quantidade
col-share = Quota

## Boards' names

board-overall = Geral
board-single-turn = Pergunta única
board-multi-turn = Conversas
board-code = Código
board-maths = Matemática
board-long = Perguntas longas

## Where a battle begins

home-title = Agon: compare modelos de IA sem saber os nomes
home-lede = Pergunte o que quiser, vote na melhor resposta e veja depois que modelos as escreveram. Os votos que contam formam uma classificação pública e dão-lhe pontos.
home-replays = Estas são respostas gravadas de modelos reais, por isso só pode fazer as perguntas abaixo.
home-demo = Está a comparar pequenos programas de demonstração, não modelos de IA reais.
home-question = A sua pergunta
home-ask-keys = <kbd>Enter</kbd> para enviar, <kbd>Shift</kbd> + <kbd>Enter</kbd> para mudar de linha
home-privacy = A sua pergunta vai para os dois modelos que lhe respondem. Não a publicamos, salvo se o permitir. <a href="/you">As suas escolhas sobre dados</a>
home-start = Obter duas respostas
modes = Formas de perguntar
mode-side-by-side = Lado a lado
mode-direct = Conversa direta
mode-named = Escolhe os modelos e vê os nomes. Aqui não há voto nem pontos, e nada conta para a classificação. Nada é publicado.
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
home-placeholder = Pergunte algo que saiba avaliar
home-ranking = A classificação agora
home-all-models = { $models ->
    [one] O único modelo
    [many] Todos os { $models } de modelos
   *[other] Todos os { $models } modelos
  }
home-counted = { $votes ->
    [one] { $votes } voto contabilizado. A barra mostra o que ainda não sabemos. Cada voto encurta-a.
    [many] { $votes } de votos contabilizados. A barra mostra o que ainda não sabemos. Cada voto encurta-a.
   *[other] { $votes } votos contabilizados. A barra mostra o que ainda não sabemos. Cada voto encurta-a.
  }
home-no-ranking = Ainda nenhum modelo tem avaliação. As avaliações surgem com os primeiros votos.
home-recent = Acabados de revelar
sample-title = Experimente agora
sample-note = Este exemplo foi escrito por nós. Nada é enviado nem contado.
sample-question = Porque é que o céu é azul?
sample-a = O ar dispersa a luz azul muito mais do que a vermelha, por isso o azul chega-lhe aos olhos de todos os lados.
sample-b = Porque reflete o mar, e o mar é azul.
sample-a-name = A física
sample-b-name = O velho mito
sample-after = É só isto. Numa batalha, os nomes dos dois modelos aparecem aqui e o seu voto altera as avaliações deles.
went-over = <b translate="no">{ $first }</b> venceu <bdi translate="no">{ $second }</bdi>
went-level = <bdi translate="no">{ $first }</bdi> e <bdi translate="no">{ $second }</bdi>: empate
went-both-bad = <bdi translate="no">{ $first }</bdi> e <bdi translate="no">{ $second }</bdi>: ambas más
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
home-step-ask-text = Dois de { $models } modelos respondem lado a lado, ao mesmo ritmo. Uma tarja de tamanho fixo tapa cada nome.
home-step-decide = 2. Decida
home-step-decide-text = Escolha A, B, empate ou ambas más. Tem três segundos para anular, e avisamos antes se um voto não puder contar.
home-step-uncover = 3. Revele
home-step-uncover-text = Veja os nomes, os preços, as avaliações, como votaram todos e o que o seu voto rendeu. O voto fica num registo público que <a href="/transparency">pode confirmar</a>.

## The door

door-title = Verificação rápida
door-lede = Há muita gente a chegar a partir da sua rede, por isso o seu navegador está a fazer uma breve verificação automática. Não precisa de fazer nada.
door-working = A verificar…
door-done = Tudo pronto. A iniciar a sua batalha…
door-no-script = { $seconds ->
    [one] Os scripts estão desativados no seu navegador. Aguarde { $seconds } segundo e prima o botão.
    [many] Os scripts estão desativados no seu navegador. Aguarde { $seconds } de segundos e prima o botão.
   *[other] Os scripts estão desativados no seu navegador. Aguarde { $seconds } segundos e prima o botão.
  }

## A battle

battle-title = Batalha
battle-question = Pergunta { $turn }
battle-you-asked = A sua pergunta
battle-which = Resposta a mostrar
battle-both = Ambas
battle-model = Modelo { $side }
battle-your-choice = A sua escolha
battle-waiting = A aguardar os dois modelos…
battle-reasoning = Raciocínio
battle-writing = Os dois modelos estão a escrever. Pode votar quando terminarem.
battle-ended = As duas respostas estão prontas. Qual é a melhor?
battle-opens = Continue a ler. Pode votar dentro de cerca de { $seconds } s.
battle-read-other = Leia também a resposta { $side } e vote depois.
battle-stopped = Uma resposta foi interrompida, por isso um voto não contará. Gere ambas de novo para votar.
battle-wont-count = Um voto nestas respostas não contará. { $reason }. Gere ambas de novo ou vote para ver quem respondeu.
reveal-picked = Escolheu <bdi translate="no">{ $model }</bdi>
reveal-cost-small = menos de 0,0001 US$
battle-connected = Ligação retomada.
battle-copy = Copiar
battle-copied = Copiado
battle-wrap = Quebrar linhas
battle-heard = Respostas, lidas em voz alta à medida que chegam
battle-copy-answer = Copiar esta resposta
battle-full-width = Largura total
code-title = Comparar o código
code-back = Voltar às respostas
code-text = Linhas só em A: { $a }. Linhas só em B: { $b }. É o código mais longo de cada resposta.
code-caption = Código das duas respostas, linha a linha
code-whose = Em que resposta
code-line = Linha
battle-restart = Um dos modelos falhou, por isso estamos a perguntar de novo a ambos.
battle-refused = Não foi possível estabelecer ligação. Recarregue a página para tentar de novo.
battle-lost = Ligação perdida. A ligar de novo…
battle-not-sent = O seu voto ainda não foi enviado e a sua escolha está guardada. Verifique a ligação e prima «Votar» de novo.
battle-void = Esta batalha foi cancelada
battle-void-why = Um dos modelos não conseguiu responder, mesmo depois de uma nova tentativa, por isso não há nada para comparar. Pergunte de novo e terá um novo par.
battle-ask-again = Perguntar de novo
battle-late = Estas respostas têm mais de um dia. O seu voto conta, mas não rende pontos.
battle-capped = O limite de hoje foi atingido, por si ou pela sua rede. Um voto agora não conta; recomeça à meia-noite UTC.
battle-better = Qual das respostas é melhor?
battle-a = A é melhor
battle-tie = Empate
battle-both-bad = Ambas más
battle-b = B é melhor
battle-why = Indicar motivos (opcional)
battle-comment = Comentário
battle-quote = Citar como motivo
battle-quoted = Citado. Segue com o seu voto.
battle-all-keys = Todos os atalhos
battle-vote = Votar
battle-stop = Parar ambas as respostas
battle-regenerate = Gerar ambas de novo
battle-new = Nova batalha
battle-further = Continuar a conversa
battle-ask-both = Enviar a ambos
chat-named = Escolheu estes modelos pelo nome: não há voto nem pontos.
chat-stop = Parar a resposta
chat-regenerate = Responder de novo
battle-shortcuts = Atalhos de teclado
battle-key-vote = Votar na sua escolha
battle-key-ask = Enviar a sua pergunta
battle-held = O seu voto segue dentro de momentos.
battle-held-progress = Tempo restante para anular
battle-undo = Anular
battle-now = Revelar já os modelos
battle-key-undo = Anular o seu voto
battle-key-sheet = Mostrar estes atalhos
battle-no-keys = Desativar atalhos de uma só tecla
battle-no-keys-hint = Guardado neste navegador
battle-close = Fechar

reveal-tie = Para si, foi empate
reveal-both-bad = Para si, ambas são más
reveal-vote = O seu voto
reveal-others = Ver todos os votos neste par
reveal-ratings = Onde se situam
reveal-unranked = Ainda sem avaliação
reveal-first-here = O seu voto é o primeiro neste par.
reveal-agreement = { $same } dos outros { $votes } votos concordam com o seu.
reveal-new = Fazer nova pergunta
reveal-again = Perguntar a outros dois modelos
reveal-timing = { $first } s até à primeira palavra · { $total } s no total
reveal-timing-tokens = { $tokens ->
    [one] { $first } s até à primeira palavra · { $total } s no total · { $tokens } token
    [many] { $first } s até à primeira palavra · { $total } s no total · { $tokens } de tokens
   *[other] { $first } s até à primeira palavra · { $total } s no total · { $tokens } tokens
  }
reveal-rating = <b data-elo>{ $elo }</b> <span class="soft">posição { $rank }</span>
reveal-cost = { $dollars } US$
reveal-energy = cerca de { $energy } Wh
reveal-energy-how = A eletricidade é uma estimativa pelo <a href="https://ecologits.ai">EcoLogits</a> 1.0, com base no tamanho do modelo e no comprimento da resposta.
reveal-crowd = Os votos de todos
reveal-receipt = Comprovativo do voto
reveal-go-on = Continuar esta conversa
reveal-go-on-hint = Agora é só conversa: sem voto, sem pontos.
reveal-with-both = Perguntar aos dois
reveal-with = Perguntar a <bdi translate="no">{ $model }</bdi>
reveal-receipt-text = Este comprovativo é a nossa prova assinada de que recebemos o seu voto. Se o voto nunca aparecer no <a href="/log">registo público</a>, o comprovativo prova que fomos nós a perdê-lo. Pode confirmar a assinatura com a <a href="/.well-known/jwks.json">nossa chave pública</a>.

vote-pending = Em verificação
vote-counted = Contabilizado
vote-excluded = Não contabilizado
battle-chosen = { $choice }. Prima Enter para votar.
battle-elsewhere = Já tinha votado noutro separador. Este é esse voto.
chat-named-one = Escolheu este modelo pelo nome, por isso não há voto nem pontos.
reveal-points-soon = Os pontos aparecem dentro de momentos
vote-check = Teste de atenção
boards-no-votes = Ainda não há votos
you-all-erased = Tudo foi apagado: as suas perguntas, votos, pontos e definições. Esta é uma conta nova e vazia.
vendors-way-back = Este navegador é a sua única entrada até <a href="/rewards">associar uma carteira</a> ou convidar um colega. Se apagar os cookies antes disso, perde a conta e as definições das chaves.
unpaid-new-model = Sem pontos: um dos modelos ainda tem poucos votos aqui
unpaid-late = Sem pontos: o voto chegou mais de um dia depois das respostas
unpaid-too-soon = Sem pontos: pouco tempo desde o seu último voto que rendeu pontos
unpaid-day-done = Não há mais pontos hoje. Os seus votos continuam a contar.
unpaid-inattentive = Sem pontos: demasiados testes de atenção falhados
reveal-points = pontos, pendentes
vote-entry = Entrada { $index } no registo público

tag-correct = Correta
tag-helpful = Útil
tag-clear = Clara
tag-creative = Criativa
tag-concise = Concisa
tag-follows-instructions = Segue as instruções
tag-incorrect = Incorreta
tag-unhelpful = Pouco útil
tag-confusing = Confusa
tag-verbose = Demasiado longa
tag-refuses = Recusa responder
tag-ignores-instructions = Ignora as instruções

reason-voted-early = O voto chegou antes de ambas as respostas estarem prontas
reason-answer-incomplete = Uma resposta foi interrompida ou cortada
reason-answer-empty = Uma resposta estava vazia
reason-identity-in-answer = Uma resposta denunciou o modelo que a escreveu
reason-identity-in-prompt = A pergunta era sobre que modelo estava a responder
reason-too-fast = Não houve tempo suficiente para ler ambas as respostas antes do voto
reason-pattern-of-votes = O padrão dos votos parece automatizado ou aleatório
reason-daily-cap = O limite de hoje foi atingido, por si ou pela sua rede. Recomeça à meia-noite UTC
reason-hidden-check = Esta batalha era um teste de atenção. Nunca altera as avaliações
reason-share-cap = Acima da quota dos votos de um mês que uma pessoa pode ter
reason-conflict-of-interest = Quem votou pertence à conta de um criador de modelos

## The leaderboard

boards-title = Classificação
boards-lede = Uma posição é uma faixa: 1–5 significa algures entre a 1.ª e a 5.ª. Quando as faixas se sobrepõem, não é possível dizer quem é melhor. <a href="/transparency">Confirme os nossos cálculos</a>.
boards-nav = Classificações
boards-board = Classificação
boards-counted = <span data-counted>{ $counted }</span> de <span data-raw>{ $raw }</span> votos contabilizados
boards-entry = Até à entrada <span data-log-size>{ $entry }</span> do registo público. As avaliações mudam a cada voto.
boards-now = ao carregar a página
boards-live = em tempo real
boards-lost = ligação perdida, a ligar de novo…
boards-reorder = A ordem mudou: ordenar de novo
boards-order = Ordenar por:
boards-by-rating = avaliação
boards-by-lower = limite inferior
boards-files = Descarregar <a href="{ $csv }" download>CSV</a> · <a href="{ $json }">JSON</a> · <a href="{ $feed }">feed Atom</a>
boards-rating = Avaliação
boards-interval = Intervalo de 95%
boards-styled = Ajustada ao estilo
boards-styled-long = Avaliação sem o efeito do comprimento, da formatação e da posição, segundo o instantâneo mais recente
boards-elo = Avaliação em tempo real
boards-tied = Empates
boards-both-bad = Ambas más
boards-to-pass = Votos para ultrapassar
boards-to-pass-long = Vitórias a mais sobre o modelo acima que fariam os dois trocar de lugar
boards-price = Preço
boards-price-long = Dólares americanos por milhão de tokens: entrada / saída
boards-price-to = até { $limit } US$
boards-price-over = acima de { $limit } US$
boards-size = Tamanho
boards-size-long = Milhares de milhões de parâmetros
boards-size-to = até { $limit } mil milhões
boards-size-over = acima de { $limit } mil milhões
boards-no-rating = Ainda sem avaliação: só venceu, só perdeu ou só defrontou modelos sem avaliação
boards-between = entre { $low } e { $high }, mais provavelmente { $rating }
boards-search = Modelo ou criador
boards-any = Qualquer
boards-filter = Filtrar
boards-show-all = Mostrar todos os modelos
boards-all-columns = todas as colunas
boards-fewer-columns = menos colunas
boards-none-found = Nenhum modelo corresponde. Mude a pesquisa ou os filtros.
boards-empty = Ainda não há votos nesta classificação. <a href="/">Inicie uma batalha</a> e dê o primeiro.
boards-effects = Quanto pesa a apresentação nos votos, em pontos de avaliação por desvio-padrão (entrada { $entry } do registo público):
boards-plots = Gráficos
plot-intervals = Avaliações com intervalos de 95%
plot-wins = Taxas de vitórias por par
plot-counts = Batalhas por par
plot-history = Avaliações ao longo do tempo
plot-price = Avaliação e preço
plot-in = Ampliar
plot-out = Reduzir
plot-whole = Mostrar tudo
plot-picture = Descarregar o que vê como imagem
plot-table = Descarregar o que vê como CSV
plot-keys = Aponte para uma marca ou use as setas. Amplie e reduza com + e −.
boards-pair = Confronto direto
boards-compare = Comparar
compare-title = Comparar modelos
compare-choose = Escolha entre dois e quatro modelos
compare-nobody = Escolha pelo menos dois modelos para comparar.
compare-pairs = Batalhas entre eles
compare-first = Modelo
compare-also = E
compare-none = Nenhum
boards-snapshot = Instantâneo mais recente: <a href="{ $link }">n.º { $number }</a>
boards-changes = o que mudou desde o anterior
boards-all-snapshots = todos os instantâneos
log-title = Registo público
log-lede = Cada voto com o seu veredito, numa só ordem. Nada é alterado nem apagado depois: um voto retirado é uma nova entrada.
log-size = { $entries ->
    [one] { $entries } entrada
   *[other] { $entries } entradas
 }
log-empty = Ainda nenhum voto foi julgado.
log-entry = Entrada
log-at = Quando
log-vote = Voto
log-verdict = Veredito
log-leaf = Hash da folha
log-retraction = Retirado
log-reinstatement = Volta a contar
snapshots-title = Instantâneos
snapshots-lede = Cada instantâneo é a classificação inteira para um tamanho do registo. Os seus bytes nunca mudam.
snapshots-published = Publicado
snapshots-entries = Entradas do registo
snapshots-changes = Desde o n.º { $number }
boards-how = Como funcionam as avaliações
boards-how-text = Retiramos do <a href="/log">registo público</a> todos os votos que contam e calculamos as avaliações que melhor explicam quem venceu quem (Bradley–Terry, máxima verosimilhança). Um empate, ou ambas más, vale meia vitória para cada modelo. O intervalo de 95% usa um estimador sanduíche; nos instantâneos, os votos da mesma pessoa são agrupados. Entre cálculos, a avaliação em tempo real (Elo) muda a cada voto. <a href="/rules">Que votos contam</a>. Para verificar esta classificação por si, execute:
effect-side = ser mostrada primeiro
effect-tokens = comprimento
effect-headings = títulos
effect-bold = negrito
effect-lists = listas

## Head to head

pair-title = { $a } vs. { $b }
pair-never = Estes dois modelos ainda não se defrontaram nesta classificação.
pair-label = { $a } venceu { $wins } · sem vencedor em { $neither } · { $b } venceu { $losses }
pair-caption = { $votes ->
    [one] Resultado de { $votes } voto
    [many] Resultados de { $votes } de votos
   *[other] Resultados de { $votes } votos
  }
pair-expected = Com base em todos os votos nos dois modelos, esperamos que <bdi translate="no">{ $a }</bdi> obtenha { $share } contra <bdi translate="no">{ $b }</bdi>, valendo cada batalha sem vencedor meia vitória para cada um.
pair-left = { $votes ->
    [one] <bdi translate="no">{ $a }</bdi> foi o Modelo A (mostrado primeiro) em { $left } de { $votes } voto.
    [many] <bdi translate="no">{ $a }</bdi> foi o Modelo A (mostrado primeiro) em { $left } de { $votes } de votos.
   *[other] <bdi translate="no">{ $a }</bdi> foi o Modelo A (mostrado primeiro) em { $left } de { $votes } votos.
  }

## What changed

changes-title = O que mudou
changes-between = Da classificação de { $from } para a de { $to }.
changes-snapshot = n.º { $number }, { $at }
changes-none = Nenhum modelo variou um ponto ou mais, e todas as posições se mantêm.
changes-joined = <b translate="no">{ $model }</b> entrou com uma avaliação de { $rating }, na posição { $rank }.
changes-left = <b translate="no">{ $model }</b> saiu. A última avaliação foi { $rating }.
changes-first-rating = <b translate="no">{ $model }</b> tem a sua primeira avaliação: { $rating }, posição { $rank }.
changes-no-rating = <b translate="no">{ $model }</b> já não tem avaliação. A última era { $rating }.
changes-rose = <b translate="no">{ $model }</b> subiu { $points }, para { $rating }.
changes-fell = <b translate="no">{ $model }</b> desceu { $points }, para { $rating }.
changes-rank = posição { $before }, agora { $after }
changes-new = { $votes ->
    [one] { $votes } voto novo
    [many] { $votes } de votos novos
   *[other] { $votes } votos novos
  }
changes-back = { $votes ->
    [one] { $votes } voto removido
    [many] { $votes } de votos removidos
   *[other] { $votes } votos removidos
  }
changes-rules = as regras de votação mudaram
changes-basket = os modelos de referência mudaram
changes-from = Do instantâneo
changes-to = Para o instantâneo
cause-new = Entrou na classificação
cause-gone = Saiu da classificação
cause-rule-change = Regras alteradas
cause-retractions = Votos removidos
cause-new-votes = Votos novos
cause-others-votes = Votos noutros modelos
cause-none = Sem alteração

## A model

model-price = { $input } US$ de entrada · { $output } US$ de saída, por milhão de tokens
model-size = { $total } mil milhões de parâmetros
model-size-active = { $total } mil milhões de parâmetros, { $active } mil milhões ativos
model-verdict = Avaliação de { $rating }, entre { $low } e { $high }: posição { $rank } de { $models }, com base em { $votes ->
    [one] { $votes } voto
    [many] { $votes } de votos
   *[other] { $votes } votos
 }.
model-near = Modelos vizinhos
model-stealth = Este modelo está sob sigilo. Quando a sua fase experimental terminar, revelamos quem é o criador e quantas versões experimentou.
model-was-stealth = Durante a fase experimental, este modelo chamava-se { $name }.
model-was-one-of = { $variants ->
    [one] Durante a fase experimental, este modelo chamava-se { $name }. Foi a única versão que o criador experimentou.
    [many] Durante a fase experimental, este modelo chamava-se { $name }. Foi uma de { $variants } de versões que o criador experimentou.
   *[other] Durante a fase experimental, este modelo chamava-se { $name }. Foi uma de { $variants } versões que o criador experimentou.
  }
model-slot = { $votes ->
    [one] Fase experimental: { $slot }. { $votes } voto até agora. <a href="/transparency#slots">Ver todas as fases experimentais</a>
    [many] Fase experimental: { $slot }. { $votes } de votos até agora. <a href="/transparency#slots">Ver todas as fases experimentais</a>
   *[other] Fase experimental: { $slot }. { $votes } votos até agora. <a href="/transparency#slots">Ver todas as fases experimentais</a>
  }
model-endpoint-changed = O criador do modelo mudou o endpoint em { $at }, durante a fase experimental. Os votos anteriores e posteriores podem referir-se a modelos diferentes.
model-boards = Nas classificações
model-no-votes = Ainda sem votos contabilizados. <a href="/">Inicie uma batalha</a>: pode ser que o encontre.
model-boards-caption = Classificações com votos neste modelo
model-best = Probabilidade de ser o melhor
model-of = de { $models }
model-rivals = Contra cada adversário
model-neither = sem vencedor
model-rival = o adversário
model-by-votes = votos contabilizados, todas as perguntas
model-rivals-caption = Adversários, com mais votos primeiro
col-rival = Adversário
model-went = Resultados
col-won = Vitórias
col-lost = Derrotas
col-expected = Esperado
col-expected-long = Quota de vitórias que as avaliações preveem, valendo cada batalha sem vencedor meia vitória
model-compare = Comparar
model-compare-with = com <bdi translate="no">{ $rival }</bdi>
model-draws = Com que frequência aparece
model-drawn = { $battles ->
    [one] { $battles } batalha concluída: { $share } de todas as presenças (objetivo: { $intended }).
    [many] { $battles } de batalhas concluídas: { $share } de todas as presenças (objetivo: { $intended }).
   *[other] { $battles } batalhas concluídas: { $share } de todas as presenças (objetivo: { $intended }).
  }
model-drawn-before = { $battles ->
    [one] { $battles } batalha concluída: { $share } de todas as presenças. O modelo não está em batalhas neste momento.
    [many] { $battles } de batalhas concluídas: { $share } de todas as presenças. O modelo não está em batalhas neste momento.
   *[other] { $battles } batalhas concluídas: { $share } de todas as presenças. O modelo não está em batalhas neste momento.
  }
model-all-draws = Ver todos os modelos
model-badge = Mostre esta avaliação no seu site
model-badge-alt = Distintivo com a avaliação de { $model }

## You

you-title = A sua página
history-title = As suas batalhas
history-all = Todas as suas batalhas
you-no-session = Ainda não há nada aqui. <a href="/">Inicie a sua primeira batalha</a> e voltará a encontrá-la aqui.
missions-title = Objetivos de hoje
mission-ask = Pergunte algo que queira mesmo saber
mission-compare = Leia ambas as respostas e vote depois
mission-review = Junte um motivo ou um comentário ao seu voto
missions-of = { $done } de { $goal }
missions-note = Estes objetivos são os que mais ajudam as classificações. Não rendem pontos; os <a href="/rules">votos que contam</a>, sim. Recomeçam à meia-noite UTC.
you-battles = As suas batalhas
you-search = Pesquisar
you-search-hint = palavras da sua pergunta
you-show = Mostrar
you-all = Todas
you-open = Ainda sem voto
you-voted = Com voto
pin = Afixar
unpin = Desafixar
pinned = Afixadas
pinned-not = Por data
you-nothing = Ainda não há batalhas. <a href="/">Inicie a primeira</a>.
you-nothing-fits = Nenhuma batalha corresponde. <a href="/you">Mostrar todas</a>
you-erased = (apagada)
state-generating = A ser respondida
state-ready = À espera do seu voto
state-void = Cancelada: um modelo não conseguiu responder
you-consent = Como podem ser usados os seus dados
you-consent-text = A sua pergunta vai para os dois modelos que lhe respondem. Os seus votos ficam no registo público com um nome aleatório. Só partilhamos com terceiros as suas perguntas e as respetivas respostas nos termos que aqui permitir e, antes disso, ocultamos os dados pessoais que encontramos.
you-consent-unsaid = Ainda não escolheu, por isso não partilhamos nenhum texto seu.
you-publish = Permitir que outros leiam as minhas perguntas e respostas
you-publish-hint = Criadores de modelos e conjuntos de dados públicos podem incluí-las.
you-train = Permitir que sejam treinados modelos com elas
you-train-hint = Só funciona se outros também as puderem ler.
you-commercial = Permitir uso comercial
you-commercial-hint = Sem esta permissão, só podem ser usadas em investigação.
you-private = Deixar de fora todos os meus dados
you-private-hint = Até os votos sem texto ficam de fora de todas as consultas, exportações e conjuntos de dados. Continuam no registo público.
you-keep = Guardar escolhas
you-kept = Guardado. As suas escolhas aplicam-se a tudo o que partilharmos a partir de agora.
you-consent-note = <a href="/transparency">Veja quem recebeu que dados</a>. As alterações aplicam-se a consultas, exportações e conjuntos de dados futuros. Não podemos recuperar o que já foi partilhado.
you-copy = Descarregar os seus dados
you-copy-text = Um único ficheiro assinado com as suas batalhas e os respetivos textos, os seus votos e se contaram, os seus pontos, resgates e escolhas sobre dados.
you-download = Descarregar os meus dados
you-erase = Apagar tudo
you-erase-text = Esta ação apaga as suas perguntas, as respostas, os seus comentários, a associação à sua carteira, as suas definições e todos os pontos que não tenha resgatado. Não pode ser anulada. Os seus votos continuam no registo público sem texto, e nada aí conduz a si.
you-erase-words = apagar tudo
you-erase-type = Para confirmar, escreva <em>{ $words }</em>
you-erase-button = Apagar tudo
you-not-erased = Nada foi apagado: o texto escrito não corresponde. Escreva-o exatamente como é mostrado e tente de novo.

## Points

points-title = Os seus pontos
points-no-session = Ainda sem pontos. <a href="/">Inicie uma batalha</a>: os votos que contam rendem pontos.
points-untested = Os seus pontos ficam pendentes até termos visto votos seus em número suficiente, normalmente entre 80 e 120. Se lê as respostas, ficam então todos disponíveis. <a href="/rules">Como funciona</a>
points-held = Os seus pontos estão retidos porque o padrão dos seus votos parece automatizado ou aleatório. Continue a votar como habitualmente: os seus votos ainda contam, e a retenção termina quando os votos parecerem os de alguém que lê as respostas. Se nos enganámos, apresente recurso abaixo. <a href="/rules">Como funciona</a>
points-excluded = Removemos os seus votos porque o padrão deles parece automatizado ou aleatório. Se nos enganámos, apresente recurso abaixo e uma pessoa irá analisá-lo. <a href="/rules">Como funciona</a>
points-appeal = Acha que nos enganámos? Diga-nos porquê.
points-appeal-button = Enviar recurso
points-reputation = Reputação: { $tier }. Cresce com o tempo, com votos que contam e com os testes de atenção em que passa. Concordar com os outros não faz diferença.
tier-newcomer = Iniciante
tier-known = Conhecida
tier-trusted = De confiança
tier-veteran = Veterana
points-claim = Converter pontos em tokens
points-word = pontos
points-so-far = Ganhos até agora: { $earned }. Resgatados: { $claimed }.
points-votes = O que rendeu cada voto
points-pending = Pendentes
points-available = Disponíveis
points-kept = Retidos
points-own-rating = A sua avaliação
points-statement = Extrato de pontos
points-nothing = Ainda sem pontos. Leia ambas as respostas até ao fim e vote depois: ganha pontos quando o seu voto conta. <a href="/rules">Quantos</a>
points-statement-caption = Extrato de pontos, mais recentes primeiro
col-points = Pontos
col-from = De
col-to = Para
col-vote = Voto
col-why = Porquê
line-base = Voto contabilizado
line-bonus = Bónus de concordância
line-settle = Período de espera terminado
line-hold = Pontos retidos
line-release = Fim da retenção
line-forfeit = Voto removido
line-restore = Voto volta a contar
line-merge = Transferidos da sua conta de convidado
line-reserve = Resgate iniciado
line-pay = Resgate pago
line-void = Resgate não pago, pontos devolvidos
purse-issuance = Pontos novos
purse-forfeited = Removidos
purse-reserved = Reservados para um resgate
purse-claimed = Resgatados
purse-pending = Pendentes
purse-available = Disponíveis
purse-held = Retidos

## Rewards

rewards-title = Recompensas
rewards-test = Esta arena paga na <strong translate="no">{ $network }</strong>, uma rede de teste. Os tokens dessa rede não têm valor.
rewards-no-session = Ainda não há nada para resgatar. <a href="/">Inicie uma batalha</a>: os votos que contam rendem pontos, e pode converter pontos em tokens.
rewards-available = Disponíveis
rewards-worth = pontos, que hoje valem { $tokens } tokens
rewards-rate = Taxa de conversão
rewards-rate-hint = pontos por token, taxa fixa neste <a href="/rewards/periods">período de recompensas</a>
periods-title = Períodos de recompensas
periods-lede = Em cada período, um token custa o mesmo número de pontos. A taxa é definida antes de o período começar e nunca muda.
periods-number = Período
periods-rate = Pontos por um token
periods-earned = Ganhos
periods-claimed = Pagos
periods-open = ainda não fechado
rewards-wallet = Carteira
rewards-cools = Desassociou outra carteira há pouco tempo. Para proteger os seus pontos, os pagamentos para esta começam em { $moment } UTC.
rewards-unlink = Desassociar carteira
rewards-unlink-hint = Os pagamentos para a sua próxima carteira começam após um período de espera. Isso protege os seus pontos se outra pessoa entrar na sua conta.
rewards-no-wallet = Não encontrámos nenhuma carteira Solana neste navegador. Instale uma compatível com o Wallet Standard e recarregue esta página.
rewards-script = Para associar uma carteira, é preciso JavaScript. Ative-o e recarregue esta página.
rewards-link = Associe uma carteira Solana para resgatar os seus pontos e para voltar a eles a partir de outro navegador. Assina uma mensagem curta. É grátis e não movimenta dinheiro.
rewards-sign-in = Entrar com { $wallet }
rewards-waiting = A aguardar { $wallet }…
rewards-not-signed = A sua carteira não assinou, por isso nada mudou. Tente de novo quando quiser.
rewards-no-account = { $wallet } não partilhou nenhuma conta Solana com esta página. Escolha uma na carteira e tente de novo.
rewards-no-reply = Não foi possível ler a resposta, por isso nada mudou. Verifique a sua ligação e tente de novo.
rewards-claim = Resgatar
rewards-claim-points = Pontos a resgatar
rewards-claim-kept = Reservamos estes pontos para si até a rede confirmar o pagamento, mesmo que algo falhe pelo caminho. Pode fechar esta página.
rewards-claim-hint = Pode resgatar quando tiver { $points } pontos. Agora tem { $have }.
rewards-claims = Os seus resgates
rewards-claims-caption = Os seus resgates, mais recentes primeiro
rewards-tokens = Tokens
rewards-check = Prova
rewards-explorer = Ver no explorador
rewards-signature = Assinatura da transação
rewards-how = Confirme um pagamento sem ter de confiar em nós
rewards-how-text = O token é <code class="address">{ $mint }</code> e pagamos a partir de <code class="address">{ $treasury }</code>. Cada pagamento indica o respetivo resgate num memo e cria uma conta cujo endereço deriva do resgate, pelo que a própria rede se recusa a pagar o mesmo resgate duas vezes.
claim-waits = Atrasado
claim-treasury-short = Estamos a reabastecer a tesouraria. Os seus pontos estão reservados para si.
claim-looked-at = Uma pessoa tem de analisar este resgate. Os seus pontos estão reservados para si.
claim-queued = Em fila
claim-queued-hint = Vamos enviá-lo dentro de momentos.
claim-open = A caminho
claim-open-hint = A aguardar a confirmação final.
claim-paid = Pago
claim-paid-hint = Na sua carteira.
claim-released = Não pago
claim-released-hint = A rede não aceita esta carteira. Tem os seus pontos de volta; associe outra carteira para os resgatar.

## Rules

rules-title = Regras
rules-headline = O que conta e o que rende
rules-lede = Conjunto de regras { $version }. Cada voto ou é contabilizado ou não é, e dizemos-lhe qual dos casos e porquê. O facto de outros concordarem ou não consigo não entra nessa decisão.
rules-count = Que votos contam
rules-shown = Ambas as respostas foram mostradas até ao fim, a pergunta não era sobre que modelo estava a responder e nenhuma resposta o denunciou.
rules-slow = Houve tempo suficiente para ler ambas as respostas antes do voto.
rules-daily = { $votes ->
    [one] O voto está dentro do limite de { $votes } voto por pessoa e por dia (UTC).
    [many] O voto está dentro do limite de { $votes } de votos por pessoa e por dia (UTC).
   *[other] O voto está dentro do limite de { $votes } votos por pessoa e por dia (UTC).
  }
rules-no-daily = Não há limite diário.
rules-weights = Os primeiros votos de quem acabou de chegar, e os votos em perguntas feitas repetidamente, têm menos peso. Os pesos exatos são publicados com o registo público.
rules-share = Ao longo de trinta dias, os votos de uma pessoa só podem representar uma pequena quota de uma classificação. Quem pertence à conta de um criador de modelos não classifica modelos.
rules-network = As pessoas na mesma rede dividem um plafond diário. Quantas mais votarem, menos votos de cada uma são contabilizados e rendem pontos, mas todas ficam com uma parte.
rules-late = Um voto que chega mais de um dia depois das respostas é contabilizado, mas não rende pontos.
rules-unrated = Um modelo com menos de { $votes } votos contabilizados ainda não tem avaliação, pelo que não há com que confrontar os votos nele. Esses votos têm { $share } do peso e não rendem pontos.
rules-back = Quando removemos votos
rules-back-text = Comparamos os votos de cada pessoa com formas de votar sem ler: ao acaso, sempre no mesmo lado, sempre empate, sempre contra todos os outros ou sempre no mesmo modelo. Quando a evidência chega a { $hold } para 1, retemos os pontos. A { $exclude } para 1, removemos os votos com novas entradas no registo público e voltamos a calcular as classificações sem eles. Um gosto invulgar, só por si, não leva a isso: o teste já o tem em conta. Pode apresentar recurso, uma pessoa analisa-o, e o que essa pessoa decidir fica registado.
rules-checks = Testes de atenção ocultos
rules-checks-text = Em { $share } das batalhas, verificamos se as respostas estão a ser lidas. Uma resposta é cortada ou foge ao tema, ambas são iguais ou uma das suas batalhas antigas volta com os lados trocados. Essas batalhas nunca afetam as avaliações. Parecem iguais às outras até votar, e só então lho dizemos. Se escolher a resposta que nenhum leitor escolheria, ou se a diferença lhe escapar, ganha menos.
rules-points = Pontos
rules-earn = Um voto contabilizado rende { $base } pontos. Recebe o valor total pelos primeiros { $full } votos do dia, menos por cada um a partir daí e nada depois de { $most }.
rules-gap = Votos com menos de { $seconds } segundos entre si só rendem pontos uma vez.
rules-attention = Os pontos variam consoante o seu desempenho nos testes de atenção; enquanto não houver resultados, recebe { $share } deles. Os pontos novos ficam pendentes durante { $span }.
rules-tested = Os pontos aguardam também até termos visto votos seus em número suficiente para saber se as respostas são lidas, normalmente entre 80 e 120.
rules-bonus = Num máximo de { $share } das batalhas, vê respostas que outra pessoa também viu. Se, nessas, concordar com os outros mais vezes do que o acaso explica, ganha um bónus de até { $bonus } dos seus pontos de base. Se discordar, mantém todos os seus pontos de base.
rules-per-day = Votos por dia
rules-per-vote = Média de pontos por voto
rules-raw = Votos recebidos e contabilizados
rules-raw-text = { $raw ->
    [one] { $raw } voto recebido; contabilizados: { $counted }.
    [many] { $raw } de votos recebidos; contabilizados: { $counted }.
   *[other] { $raw } votos recebidos; contabilizados: { $counted }.
  }
rules-left-out = Porque não foram contabilizados alguns votos
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
open-lede = Confirme por si tudo o que está nesta página com os dados em bruto (JSON): <a href="/api/v1/log">registo público</a>, <a href="/api/v1/models">presenças</a>, <a href="/api/v1/rules">regras e votos não contabilizados</a>, <a href="/api/v1/disclosures">destinatários dos dados</a>, <a href="/api/v1/releases">conjuntos de dados públicos</a>.
open-recompute = Verifique uma classificação por si
open-recompute-text = Cada classificação publicada resulta apenas do registo público. Este comando volta a calcular uma delas e compara todos os bytes, para não ter de confiar em nós:
open-drawn = Com que frequência aparece cada modelo
open-drawn-text = Escolhemos cada par antes de ler a pergunta e anotamos no registo público a probabilidade dessa escolha. Só batalhas concluídas.
open-drawn-caption = Presenças por modelo
open-intended = Quota-alvo
open-times = Batalhas
open-slots = Modelos inscritos pelos seus criadores
open-slots-text = O fim de uma fase experimental é fixado antes de esta começar, e os votos permanecem. Até lá, um modelo sob sigilo só tem um nome de código; depois, publicamos quem é o criador e quantas versões experimentou. <a href="/api/v1/slots">Ver em JSON</a>
open-slots-caption = Fases experimentais por modelo
open-whose = Criador
open-told = revelado no fim
open-variants = Versões experimentadas
open-rules = Ver as regras
open-disclosed = Quem recebeu que dados
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
vendors-lede = Veja que respostas as pessoas preferem e onde perdem os seus modelos. Exporte dados de treino dentro do que cada contribuidor permite.
vendors-no-session = <a href="/">Inicie uma batalha</a> primeiro: é assim que se abre a sua conta neste navegador. Depois, volte aqui e inscreva-se.
vendors-sign-up = Inscrever-se
vendors-name = Nome
vendors-research = Só investigação
vendors-research-hint = Não ganhamos dinheiro com os dados. Há mais contribuidores que permitem o uso em investigação.
vendors-api = <a href="/docs">A API</a> funciona com curl e com qualquer biblioteca HTTP.
vendors-new-key = A sua nova chave
vendors-new-key-text = Copie a chave agora e guarde-a em segurança. Não voltaremos a mostrá-la.
vendors-keys = Chaves de API
vendors-keys-caption = Chaves de API, mais recentes primeiro
vendors-prefix = Prefixo
vendors-may = Permissões
vendors-used = Última utilização
vendors-end = Revogar
vendors-revoke = Revogar
vendors-make-key = Criar uma chave
vendors-key-for = Para que serve a chave?
vendors-key-may = Permissões
vendors-make = Criar chave
scope-battles-read = Ler todos os votos
scope-battles-read-own = Ler os votos em batalhas dos seus modelos
scope-exports-run = Exportar ficheiros
scope-models-write = Gerir os seus modelos e fases experimentais
scope-webhooks-write = Gerir webhooks
scope-admin = Gerir chaves e membros
key-revoked = Revogada
key-expired = Expirada
key-until = Ativa até { $moment } UTC
key-works = Ativa
key-never = Nunca
vendors-exports = Exportações
vendors-columns = Esquema
vendors-form = Formato do ficheiro
vendors-all = todos
vendors-export = Exportar
vendors-exports-none = Ainda não há exportações. Cada ficheiro vem com uma ficha que o descreve e é guardado por tempo limitado.
sample-file = Experimente primeiro o seu programa com votos inventados, sem chave:
vendors-exports-caption = Exportações, mais recentes primeiro
vendors-file = Ficheiro
vendors-progress = Progresso
vendors-progress-of = Progresso de { $file }
vendors-bytes = Bytes
export-queued = Em fila
export-running = Em curso
export-done = Pronta
export-failed = Falhou
export-expired = Expirada
vendors-hooks = Webhooks
vendors-audit = Atividade
vendors-jobs = Partes da consola
vendors-overview = Visão geral
vendors-team = Equipa
vendors-days = { $votes ->
    [one] { $votes } voto contado em 30 dias
   *[other] { $votes } votos contados em 30 dias
 }
vendors-your-id = Para entrar na equipa de uma empresa, envie-lhe o ID da sua conta: <code translate="no">{ $account }</code>
team-lede = Os membros agem por esta empresa. Os votos deles nos modelos dela não contam.
team-account = ID da conta
team-since = Desde
team-remove = Remover
team-invite = Convidar um membro
team-invite-hint = O seu colega encontra o ID da conta nesta página, com a sessão iniciada. O convite é válido durante 14 dias.
vendors-audit-note = A lista de <a href="/transparency">quem recebeu que dados</a> é pública.
vendors-others = As suas outras contas:

query-title = Consulta
query-build = Criar uma consulta
query-lede = Escolha os votos que quer, veja quantos são e o que mostram e depois exporte-os.
query-opponent = Adversário
query-outcome = Resultado
query-any = qualquer
outcome-a = A venceu
outcome-b = B venceu
outcome-tie = Empate
outcome-both-bad = Ambas más
outcome-won = O modelo escolhido venceu
outcome-lost = O modelo escolhido perdeu
query-language = Idioma
query-kind = Tipo de pergunta
query-tag = Motivo indicado
query-tier = Reputação de quem votou
query-verdict = Veredicto
verdict-counted = Contabilizado
verdict-excluded = Não contabilizado
verdict-retracted = Removido depois de contabilizado
query-from = De (incluído)
query-to = Até (não incluído)
query-count = Contar votos
query-exact = { $votes ->
    [one] Corresponde exatamente { $votes } voto.
    [many] Correspondem exatamente { $votes } de votos.
   *[other] Correspondem exatamente { $votes } votos.
  }
query-about = Correspondem cerca de { $votes } votos, estimativa feita a partir de uma amostra do registo.
query-none = Nenhum voto corresponde. Retire um filtro e conte de novo.
query-slices = Resultados por modelo
query-slices-caption = Modelos por votos ganhos, com intervalos de 95%
query-too-many = São demasiados votos para somar nesta página. Obtenha os resultados através da API: <code>{ $address }</code>
query-take = Exportar estes votos
query-curl = Exportá-los com a API
query-back = Voltar à consola
hooks-caption = Entregas mais recentes
hooks-add = Adicionar um webhook
hooks-add-text = Enviamos eventos para o seu URL, assinados segundo a especificação Standard Webhooks. Se o URL não responder com 2xx, voltamos a tentar durante mais de um dia.
hooks-url = URL
hooks-events = Eventos a enviar
hooks-secret = Segredo de assinatura
hooks-remove = Remover webhook
hooks-again = Enviar de novo
hooks-test = Enviar um evento de teste
hooks-event = Evento
hooks-tries = Tentativas
hooks-outcome = Resposta
hooks-none = Ainda não há entregas.
delivery-waiting = A aguardar
delivery-delivered = Entregue
delivery-given-up = Desistimos

## A vendor's own models

own-title = Os seus modelos
own-credits = { $cap ->
    [none] Créditos restantes: { $left }; gastos: { $spent }. Um crédito paga um voto contabilizado nos seus modelos. Os créditos são concedidos pelo operador da arena.
   *[some] Créditos restantes: { $left }; gastos: { $spent }, no máximo { $cap } por dia. Um crédito paga um voto contabilizado nos seus modelos. Os créditos são concedidos pelo operador da arena.
  }
own-none = Ainda não há modelos. Adicione um que esteja por trás de qualquer endpoint compatível com a OpenAI. Primeiro fazemos o teste do endpoint; depois, o modelo entra em batalhas numa fase experimental cujo fim é fixado antes de começar.
own-caption = Os seus modelos, por ID
examples-title = Exemplos
examples-of = Como correu a <bdi translate="no">{ $model }</bdi>
examples-lede = Os votos mais recentes com textos que os votantes partilharam, das últimas { $entries } entradas do registo público. Contam nas suas linhas diárias.
examples-against = Contra <bdi translate="no">{ $rival }</bdi>
examples-none = Ainda não há votos com textos partilhados.
own-id = ID
own-stage = Estado
own-test = Teste do endpoint
own-test-again = Testar de novo
own-remove = Remover
own-slot = Iniciar uma fase experimental
own-slot-text = A fase experimental começa agora e termina após o número de votos que definir. Não pode ser alterada nem interrompida, sejam quais forem os resultados. Se preferir que termine numa data, use a API.
own-stealth = Sob sigilo
own-stealth-hint = Até a fase experimental terminar, só se vê o ID. Depois, publicamos o nome, o criador e quantas versões foram experimentadas.
own-begin = Iniciar fase
own-bring = Adicionar um modelo
own-id-for-ever = ID (não pode ser alterado mais tarde)
own-id-hint = Para uma fase sob sigilo, escolha um nome de código que nada denuncie.
own-name = Nome
own-family = Família
own-family-hint = igual ao nome
own-licence = Licença
own-endpoint = URL do endpoint, até /v1
own-remote = Nome do modelo no endpoint
own-key = Chave de API
own-key-hint = É guardada encriptada e nunca volta a ser mostrada.
own-register = Adicionar e testar
own-no-slot = Nenhuma
stage-unchecked = Tem de passar no teste do endpoint
stage-ready = Pronto para uma fase experimental
stage-waiting = A fase experimental ainda não começou
stage-running = Em batalhas neste momento
stage-no-credit = Em pausa: não restam créditos
stage-daily-cap = Em pausa até amanhã (UTC): limite diário atingido
stage-failing = Em pausa: o endpoint continua a falhar
stage-ended = Fase experimental terminada
test-under-way = Em curso
test-passed = Passou
test-failed = Falhou
test-not-yet = Ainda não foi feito
step-passed = Passou
step-failed = Falhou
step-advice = Conselho
next-runs = teste do endpoint em curso
next-has-to-pass = tem de passar no teste do endpoint
next-slot = iniciar a fase experimental
next-test = teste do endpoint

## Operators

admin-title = Revisões
admin-headline = Pessoas cujos votos estão em análise
admin-lede = Os ID são os nomes aleatórios do registo público, não contas. A evidência indica quantas vezes é mais provável que estes votos sejam de alguém que não lê do que de um leitor. Tudo o que fizer aqui fica guardado para sempre com o seu nome.
admin-discovery = A partir da evidência { $evidence }, espera-se que, no máximo, 1 em cada 100 pessoas seja honesta (e-BH sobre todas as contas).
admin-nobody = Ninguém tem pontos retidos nem votos removidos.
standing-good = Regular
standing-held = Pontos retidos
standing-excluded = Votos removidos
admin-evidence = Evidência { $evidence } na entrada { $entry } do registo público, { $moment }
admin-discovered = (quase de certeza não lê)
admin-reviewed = <strong>{ $action }</strong>: { $actor }, { $moment }
review-appeal = Recurso
review-clear = Nada de errado
review-uphold = Votos removidos
admin-reason = Motivo
admin-clear = Ilibar: nada de errado
admin-uphold = Remover os votos

arena-title = Estado da arena
arena-reviews = Revisões
arena-models = Modelos e pesos
arena-models-text = Os pesos vêm da definição <code>models.catalogue</code> ou do que definir aqui. Simule as quotas e guarde: cada nó passa a usá-las dentro de um segundo.
arena-models-caption = Modelos, por ID
arena-weight = Peso
arena-would = Passaria a
arena-try = Novo peso
arena-try-button = Simular efeito
arena-set = Alterar
arena-set-button = Guardar
arena-as-file = como no ficheiro
arena-file = No ficheiro: { $file }
arena-acts = Alterações aos modelos
alerts-title = A precisar de atenção
alerts-none = Nada precisa de atenção.
alert-settings = Com o que foi definido restariam menos de dois modelos, por isso só vale o ficheiro
alert-failing = { $model } falhou em { $failed } das últimas { $answers } respostas
alert-no-key = { $model } não tem chave: defina { $variable } e reinicie
alert-appeals = { $people ->
    [one] { $people } pessoa espera por uma revisão
    [many] { $people } de pessoas esperam por uma revisão
   *[other] { $people } pessoas esperam por uma revisão
  }
alert-claims = { $claims ->
    [one] { $claims } pagamento parou com uma nota
    [many] { $claims } de pagamentos pararam com uma nota
   *[other] { $claims } pagamentos pararam com uma nota
  }
alert-few-lamports = A tesouraria tem menos de 0,05 SOL: em breve não conseguirá pagar taxas
seek-title = Encontrar uma pessoa ou um voto
seek-what = ID
seek-hint = Um voto, uma batalha ou os 32 dígitos de uma pessoa no registo público
seek-nothing = Nada tem este ID.
seek-vote = Voto
seek-person = Dado por
seek-blind = Os modelos aparecem depois do voto.
seek-evidence = Evidência { $evidence } para 1
arena-people = Pessoas cuja situação mudaria:
arena-health = Respostas recentes
arena-health-caption = Erros e latência por fornecedor, nas batalhas votadas e canceladas mais recentes de cada modelo
arena-answers = Respostas
arena-failed = Falhas
arena-first = Primeiro token, ms (p50 · p99)
arena-whole = Resposta completa, ms (p50 · p99)
arena-rules = Simular outras regras
arena-rules-text = Volta a julgar todo o registo com estas regras. Nada é guardado.
arena-hold = Reter pontos na evidência
arena-exclude = Remover votos na evidência
arena-daily = Votos por pessoa e por dia
arena-newcomer = Primeiros votos com peso de iniciante
arena-run = Simular regras
arena-long = O registo tem { $entries } entradas, demasiadas para julgar numa página. Em alternativa, execute <code>agon rules dry-run</code>.
arena-same = Nada mudaria.
arena-changes-caption = Votos por veredicto atual e veredicto com as novas regras
arena-change = Alteração
arena-reweighted = Votos que só mudariam de peso: { $votes }
arena-money = Resgates e tesouraria
arena-reserved = Reservados para resgates
arena-settled = Pagos
arena-open-claims = Resgates em aberto
arena-sol = Tesouraria, SOL
arena-away = Inacessível
arena-no-chain = Esta arena não converte pontos em tokens.
arena-note = Nota
arena-audit = Atividade dos criadores de modelos
arena-audit-caption = Mais recentes primeiro
arena-vendor = Criador
arena-who = Quem

## When something is refused

error-401 = Não tem acesso a esta página
error-404 = Página não encontrada
error-429 = Demasiados pedidos
error-500 = Algo correu mal do nosso lado
error-other = Não resultou
error-code = Código: <code>{ $code }</code>
error-home = Ir para a página inicial
problem-not-found = Não existe nenhuma página neste endereço. Verifique o endereço ou vá para a página inicial.
problem-unknown-battle = Não encontrámos esta batalha. Verifique o endereço ou inicie uma nova.
problem-consent-needs-publish = O treino e o uso comercial dependem da publicação: permita também a publicação ou nenhum dos dois.
problem-not-your-battle = Esta batalha é de outra pessoa, e as batalhas são privadas. Inicie a sua para comparar respostas.
problem-unknown-board = Não encontrámos esta classificação. Escolha uma na página das classificações.
problem-unknown-model = Não encontrámos este modelo. Escolha um na classificação.
problem-unknown-snapshot = Não encontrámos este instantâneo, ou ainda não há dois para comparar. Tente de novo depois do próximo.
problem-unauthenticated = Ainda não temos uma sessão sua neste navegador. Inicie uma batalha ou abra esta página no navegador que usou antes.
problem-session-expired = A sua sessão expirou. Inicie uma batalha para começar uma nova. Se associou uma carteira, entre com ela para voltar aos seus pontos.
problem-session-invalid = A sua sessão já não é válida. Inicie uma batalha para começar uma nova.
problem-cross-site = Este pedido não veio de uma das nossas páginas. Abra a página aqui e tente de novo.
problem-storage-unavailable = Neste momento não conseguimos aceder ao nosso armazenamento, por isso nada foi alterado. Tente de novo dentro de momentos.
problem-busy = A arena está cheia neste momento. Tente de novo dentro de alguns segundos.
problem-votes-queue-full = Estão a chegar muitos votos e o seu não foi guardado. Envie-o de novo dentro de momentos.
problem-too-many-requests = { $seconds ->
    [one] Foi um pouco depressa demais. Tente de novo dentro de { $seconds } segundo.
    [many] Foi um pouco depressa demais. Tente de novo dentro de { $seconds } de segundos.
   *[other] Foi um pouco depressa demais. Tente de novo dentro de { $seconds } segundos.
  }
problem-internal = Algo correu mal do nosso lado. Tente de novo dentro de momentos.
problem-proof-refused = A verificação automática não terminou a tempo. Estamos a repeti-la.
problem-prompt-empty = Escreva primeiro uma pergunta.
problem-prompt-too-long = A sua pergunta tem { $chars } carateres. Reduza-a para { $limit } ou menos.
problem-prompt-control-character = A sua pergunta tem um caráter invisível na posição { $position }. Apague-o e tente de novo.
problem-prompt-not-recorded = Não temos respostas gravadas para esta pergunta. Escolha uma na lista abaixo.
problem-conversation-too-long = Esta conversa tem cerca de { $tokens } tokens, mais do que os { $limit } que os modelos conseguem ler. Inicie uma nova batalha ou pergunte algo mais curto.
problem-still-generating = As respostas ainda estão a ser escritas. Espere até ambas estarem prontas e tente de novo.
problem-already-voted = Já votou nesta batalha, e esse voto mantém-se.
problem-battle-void = Não é possível votar nesta batalha porque um modelo não conseguiu responder. Pergunte de novo e terá um novo par.
problem-too-many-turns = Esta batalha chegou à última pergunta. Vote agora ou inicie uma nova batalha.
problem-not-generating = Ambas as respostas já estão prontas.
problem-vote-window-closed = A votação nesta batalha já fechou. Inicie uma nova.
problem-unknown-tag = Não reconhecemos um dos motivos. Recarregue a página e escolha de novo.
problem-comment-too-long = O seu comentário é demasiado longo. Encurte-o e vote de novo.
problem-comment-control-character = O seu comentário tem um caráter que não podemos guardar. Apague-o e vote de novo.
problem-no-winner = Escolha primeiro A, B, empate ou ambas más.
problem-no-wallet = Ainda não associou uma carteira. Associe uma primeiro.
problem-session-outdated = Alguém entrou nesta conta noutro sítio. Entre de novo com a sua carteira para continuar.
problem-no-chain = Esta arena não converte pontos em tokens.
problem-no-vendor = Não tem acesso à conta deste criador de modelos. Peça a um dos membros que lhe dê acesso.
problem-name-taken = Este nome já está a ser usado. Escolha outro.
problem-appeal-open = Já temos o seu recurso. Uma pessoa irá analisá-lo.
problem-nothing-to-appeal = Não há nada de que recorrer: os seus pontos não estão retidos e os seus votos não foram removidos.
problem-invalid-url = Não podemos usar este endereço. Tem de começar por https:// e estar acessível a partir da internet.
problem-unknown-event = Escolha pelo menos um evento para enviar.
problem-too-many-webhooks = Já tem 20 webhooks, o máximo permitido. Remova um primeiro.
problem-too-many-exports = Há demasiadas exportações em curso ou em fila. Espere que uma termine e tente de novo.

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
    [all] Ponto: avaliação · barra: intervalo de 95% · vazio: preliminar
    [bars] Ponto: avaliação · barra: intervalo de 95%
    [hollow] Vazio: preliminar
   *[narrow] Barra: intervalo de 95% · vazio: preliminar
 }
draw-point = { $name }: { $value }
draw-both = { $first }, { $second }
draw-interval = intervalo de { $low } a { $high }
draw-unbounded = sem limite
draw-ranked = posição { $rank }
draw-provisional = preliminar
draw-leader = { $name } lidera com uma avaliação de { $rating }.
draw-leader-between = { $name } lidera com uma avaliação de { $rating } (intervalo de { $low } a { $high }).
draw-last = { $name } está em último, com { $rating }.
draw-provisionals = Preliminares: { $models }.
draw-price-axis = Dólares americanos por milhão de tokens, média de entrada e saída
draw-priced = { $models ->
    [one] { $models } modelo
    [many] { $models } de modelos
   *[other] { $models } modelos
 } por avaliação e preço, em dólares americanos por milhão de tokens, média de entrada e saída.
draw-price-best = { $name } atinge { $rating } por { $price } US$.
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
draw-counts-note = Batalhas por par
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
 }: batalhas por par.
draw-lopsided = O par mais desequilibrado: { $row } vence { $column } em { $percent }% de { $battles ->
    [one] { $battles } batalha
    [many] { $battles } de batalhas
   *[other] { $battles } batalhas
 }.
draw-met-most = { $row } e { $column } foram os que mais se defrontaram, em { $battles ->
    [one] { $battles } batalha
    [many] { $battles } de batalhas
   *[other] { $battles } batalhas
 }.
draw-pairs-missing = Pares sem votos: { $pairs }.
draw-missing = sem votos
vendors-invited = Recebeu um convite de <bdi translate="no">{ $vendor }</bdi> para entrar na conta deste criador de modelos.
vendors-invited-hint = Se entrar, os seus votos nos modelos deste criador deixam de contar nas classificações.
vendors-accept = Aceitar
vendors-decline = Recusar
vendors-unconfirmed = Declarou que não ganha dinheiro com os dados. Até um operador o confirmar, só recebe textos que podem ser usados comercialmente.

## About, privacy, terms, status

about-title = Sobre o Agon
about-lede = O Agon classifica modelos de IA por aquilo que as pessoas preferem e deixa qualquer pessoa confirmar como o faz.
about-why-title = Porque existe
about-why = Os testes dizem o que um modelo sabe. As pessoas dizem que resposta preferem receber. O Agon pergunta-lhes, uma pergunta de cada vez.
about-blind-title = Os nomes ficam tapados
about-blind = Dois modelos respondem ao mesmo ritmo, e nada na página, nos seus endereços ou nos seus tempos diz quem são. Há testes no <a href="/docs">nosso código</a> que tentam descobri-lo e têm de falhar.
about-ratings-title = Avaliações que pode voltar a calcular
about-ratings = Cada voto que conta é uma entrada num registo público. Um só comando volta a calcular cada classificação publicada, até dar os mesmos bytes. Veja <a href="/transparency">como confirmar</a>.
about-points-title = Os votos que contam rendem pontos
about-points = Ganha pontos ao ler com atenção e votar. <a href="/rules">As regras</a> dizem que votos contam e o que rendem.
about-open-title = Quem paga isto
about-open = Os criadores de modelos pagam para experimentar modelos aqui e para licenciar os votos de quem o permite. Não podem comprar uma posição, e os votos da sua própria gente nos seus modelos nunca contam.

privacy-title = Privacidade
privacy-lede = O que guardamos, quem o vê e como o pode retirar.
privacy-sent-title = Para onde vai a sua pergunta
privacy-sent = Para os dois modelos que lhe respondem e para mais ninguém. Os criadores desses modelos recebem o texto e nada sobre si.
privacy-kept-title = O que guardamos
privacy-kept = As suas perguntas, as respostas, os seus votos e um ID aleatório num cookie. Nenhum nome, nenhum e-mail. Para detetar uma só pessoa por trás de muitas contas, guardamos uma impressão digital da sua rede, calculada com uma chave, e não o endereço da rede.
privacy-public-title = O que é público
privacy-public = De cada voto: os dois modelos, a sua escolha, a hora e um nome aleatório para si. Nunca a sua pergunta nem as respostas, salvo se o permitir.
privacy-choices-title = As suas escolhas
privacy-choices = Nas <a href="/you">suas escolhas sobre dados</a>, diz se o texto pode ser publicado, usado para treinar modelos ou vendido. Nada é partilhado até o dizer, e pode retirar a permissão para o futuro em qualquer altura.
privacy-gone-title = Como apagar
privacy-gone = Na <a href="/you">sua página</a>, descarregue tudo o que temos ou apague-o. O texto é apagado dos nossos ficheiros de imediato. O voto continua no registo com um nome que não conduz a ninguém.

terms-title = Termos
terms-lede = O pouco que convém saber antes de usar o Agon.
terms-answers-title = Respostas
terms-answers = São escritas por modelos de IA e podem estar erradas. Não pergunte sobre coisas que não possa partilhar e não confie numa resposta quando um erro possa prejudicar alguém.
terms-votes-title = Votos
terms-votes = Uma pessoa, um voto por batalha. Os votos de programas, ou de pessoas pagas para escolher um modelo, não contam. <a href="/rules">As regras</a> são públicas, e cada voto que não conta diz porquê.
terms-points-title = Pontos
terms-points = Os pontos são um agradecimento, não um salário. Pode resgatá-los em tokens enquanto o operador o oferecer, à taxa de conversão mostrada antes do resgate.
terms-stop-title = Saída
terms-stop = Pode <a href="/you">apagar a sua conta</a> em qualquer altura. Resgate primeiro os seus pontos: uma conta apagada já não o permite.

status-title = Estado
status-well = Está tudo a funcionar
status-partly = O Agon funciona, com classificações mais antigas
status-down = O Agon não consegue receber votos neste momento
status-lede = Neste momento, segundo o servidor que lhe enviou esta página.
status-votes = Perguntas e votos
status-votes-down = Indisponíveis. Nenhum voto seu se perdeu. Tente de novo dentro de um minuto.
status-boards = Classificações em tempo real
status-boards-down = Mostradas como estavam há algum tempo. Os votos continuam a contar.
status-writing = Batalhas a ser escritas
status-log = Entradas no registo público
status-up = A funcionar

## Sharing

share = Partilhar
share-hint = Qualquer pessoa com o link pode ler a sua pergunta e ambas as respostas, e ver os modelos e a sua escolha. O link não diz quem o partilhou. As duas respostas permitem encontrar este voto no registo público e, com ele, os seus outros votos, sem o seu nome.
share-live = Qualquer pessoa com este link pode ver esta batalha:
share-look = Ver o que os outros veem
share-stop = Deixar de partilhar
shared-intro = Alguém perguntou a dois modelos sem saber quais eram, votou e partilhou o resultado.
shared-day = Votada em { $day }
shared-picked-badge = Escolhido
shared-picked = { $winner } venceu { $loser }
shared-tie = { $a } e { $b }: empate
shared-both-bad = { $a } e { $b }: ambas más
problem-unknown-share = Este link não conduz a nenhuma batalha. Quem partilhou a batalha pode ter deixado de a partilhar. Verifique o link ou inicie a sua própria batalha.
problem-not-voted = Vote primeiro neste duelo.
problem-is-a-check = Este duelo era um teste de atenção: as respostas foram alteradas, por isso não pode ser partilhado.
problem-too-many-pins = Já afixou { $limit } batalhas, o máximo. Desafixe uma primeiro.
problem-no-code = As duas respostas têm de ter código para o comparar.
problem-too-few-models = Pelo menos dois modelos têm de continuar ativos.
problem-invalid-weight = O peso tem de estar entre 0,001 e 1000.
problem-not-a-battle = Escolheu estes modelos pelo nome, por isso aqui não há voto.
problem-mode-not-offered = Esta arena não oferece esta forma de perguntar.
problem-wrong-models = Escolha um modelo para a conversa direta, ou dois diferentes lado a lado.
problem-model-not-selectable = Este modelo não pode ser escolhido pelo nome aqui. Escolha outro.
problem-consent-is-private = Escolheu deixar de fora todos os seus dados, por isso não pode partilhar uma batalha. Altere primeiro as suas escolhas sobre dados.
embed-how = Mostre esta classificação no seu site
embed-how-text = Copie isto para a sua página. A moldura mostra os 10 primeiros e mantém-se atualizada.
embed-more = Classificação completa no Agon
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

notices-title = Novidades para si
notices-no-session = Ainda não há nada aqui. <a href="/">Inicie uma batalha</a>, e mostraremos aqui o que acontece aos seus votos e pontos.
notices-nothing = Sem novidades. Quando um dos seus resgates for pago, os seus votos ou pontos mudarem ou um modelo que prefere mudar de lugar na <a href="/leaderboard">classificação</a>, a informação aparece aqui.
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
notices-tell-hint = Este navegador pode enviar-lhe uma notificação quando houver algo novo, mesmo sem nenhuma página aberta. A notificação é encriptada e nunca contém as suas perguntas.
notices-told = Feito. Este navegador irá enviar-lhe notificações.
notices-refused = Este navegador não permitiu notificações. Verifique as definições do navegador para este site e tente de novo.
notice-title-claim = O seu resgate
notice-title-votes = Os seus votos
notice-title-points = Os seus pontos
notice-title-review = Análise dos seus votos
notice-title-model = Um modelo que prefere
notice-claim-paid = Pagámos o seu resgate de { $points } pontos.
notice-claim-returned = Não conseguimos pagar o seu resgate, por isso os seus { $points } pontos estão de novo disponíveis.
notice-votes-removed = { $votes ->
    [one] Removemos { $votes } dos seus votos porque o padrão dos votos parece automatizado ou aleatório. Se nos enganámos, pode apresentar recurso.
   *[other] Removemos { $votes } dos seus votos porque o padrão deles parece automatizado ou aleatório. Se nos enganámos, pode apresentar recurso.
 }
notice-votes-restored = { $votes ->
    [one] { $votes } dos seus votos removidos volta a contar.
   *[other] { $votes } dos seus votos removidos voltam a contar.
 }
notice-points-held = Os seus pontos estão retidos porque o padrão dos seus votos parece automatizado ou aleatório. Os seus votos ainda contam.
notice-points-released = Os seus pontos já não estão retidos.
notice-review-cleared = Uma pessoa analisou os seus votos e não encontrou nada de errado. Os seus votos contam e os seus pontos já não estão retidos.
notice-review-upheld = Uma pessoa analisou os seus votos e concordou que deviam ser removidos.
notice-model-moved = { $model } passou da posição { $from } para a posição { $to } na classificação.
progress-title = A sua semana
progress-week = { $votes ->
    [one] { $votes } voto contabilizado; o seu objetivo é { $goal }.
    [many] { $votes } de votos contabilizados; o seu objetivo é { $goal }.
   *[other] { $votes } votos contabilizados; o seu objetivo é { $goal }.
 }
progress-votes = { $votes ->
    [one] { $votes } voto contabilizado esta semana.
    [many] { $votes } de votos contabilizados esta semana.
   *[other] { $votes } votos contabilizados esta semana.
 }
progress-streak = { $weeks ->
    [one] Cumpriu o seu objetivo durante { $weeks } semana.
    [many] Cumpriu o seu objetivo durante { $weeks } de semanas seguidas.
   *[other] Cumpriu o seu objetivo durante { $weeks } semanas seguidas.
 }
progress-freeze = Este mês, pode falhar uma semana sem perder a sua sequência.
progress-no-freeze = Já usou a semana livre deste mês: se falhar outra semana, a sua sequência termina.
progress-note = As semanas começam na segunda-feira às 00:00 UTC. Só os votos que contam entram na sua semana, e nem o objetivo nem uma sequência rendem pontos.
taste-title = O seu gosto
taste-few = { $missing ->
    [one] Falta { $missing } voto contabilizado para lhe mostrarmos o seu gosto em comparação com o de todos.
    [many] Faltam { $missing } de votos contabilizados para lhe mostrarmos o seu gosto em comparação com o de todos.
   *[other] Faltam { $missing } votos contabilizados para lhe mostrarmos o seu gosto em comparação com o de todos.
 }
taste-agreement = Em { $share } dos seus votos, escolheu, dos dois modelos, o mais bem avaliado segundo os votos de todos.
taste-nothing = Ainda não escolheu entre dois modelos que, segundo os votos de todos, tenham avaliações diferentes.
taste-caption = A sua avaliação de cada modelo ao lado da avaliação de todos
taste-crowd = Avaliação de todos
taste-alike = Concorda
taste-picture = Descarregar como imagem
taste-picture-hint = Só a recebe quem a descarrega. Mostra avaliações, nunca uma pergunta ou um voto.
taste-note = Este é o seu gosto, não um teste: discordar não custa nada. As suas avaliações assentam em poucos votos, por isso os respetivos intervalos são amplos.
