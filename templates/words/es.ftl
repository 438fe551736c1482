# What the pages say. One message per line of thought; markup of a message is the same in every language.
# Numbers and moments come in already written as the language writes them.

## Every page

language-name = Español
skip = Ir al contenido
nav = Navegación principal
nav-more = Más
nav-battle = Duelo
nav-boards = Clasificación
nav-you = Tu página
nav-points = Puntos
nav-rewards = Recompensas
nav-rules = Reglas
nav-open = Transparencia
nav-vendors = Para creadores de modelos
nav-api = API
nav-menu = Menú
nav-about = Acerca de
nav-privacy = Privacidad
nav-terms = Condiciones
nav-status = Estado
nav-language = Idioma
motto = Los nombres de los modelos quedan ocultos hasta que votas. Cualquiera puede contrastar cada clasificación con el registro público.
site-description = Pregunta lo que quieras, compara dos respuestas anónimas de IA, vota por la mejor y descubre quién las escribió. Clasificaciones abiertas que cualquiera puede comprobar.
percent = { $share } %
as-data = Ver en JSON
older = Ver anteriores
newest = Ver lo más reciente
table-of = Tabla: { $what }
none-yet = Todavía no hay nada aquí.
none-so-far = Nada por ahora.
newest-first = Lo más reciente primero
badge-recorded = Pregrabado
badge-demo = Demo
badge-retired = Inactivo
badge-hidden = Oculto
points = { $points ->
    [one] { $points } punto
    [many] { $points } de puntos
   *[other] { $points } puntos
  }
slot-until = { $stealth ->
    [yes] de incógnito, del { $from } al { $until }
   *[no] del { $from } al { $until }
  }
slot-votes = { $stealth ->
    [yes] { $votes ->
        [one] de incógnito, desde el { $from } hasta reunir { $votes } voto
        [many] de incógnito, desde el { $from } hasta reunir { $votes } de votos
       *[other] de incógnito, desde el { $from } hasta reunir { $votes } votos
      }
   *[no] { $votes ->
        [one] desde el { $from } hasta reunir { $votes } voto
        [many] desde el { $from } hasta reunir { $votes } de votos
       *[other] desde el { $from } hasta reunir { $votes } votos
      }
  }
col-model = Modelo
col-organization = Creador
col-licence = Licencia
col-rank = Puesto
col-rank-long = El rango de puestos que respaldan los votos
col-votes = Votos
col-win-rate = % de victorias
col-when = Cuándo
col-what = Qué
col-state = Estado
col-slot = Prueba
col-with-text = Con texto
col-number = Cantidad
col-share = Proporción

## Boards' names

board-overall = General
board-single-turn = Una sola pregunta
board-multi-turn = Conversaciones
board-code = Código
board-maths = Matemáticas
board-long = Preguntas largas

## Where a battle begins

home-title = Agon: compara modelos de IA sin ver sus nombres
home-lede = Pregunta lo que quieras, vota por la mejor respuesta y descubre qué modelos las escribieron. Los votos que cuentan definen una clasificación pública y te dan puntos.
home-replays = Estas son respuestas pregrabadas de modelos reales, así que solo puedes hacer las preguntas de abajo.
home-demo = Estás comparando pequeños programas de demostración, no modelos de IA reales.
home-question = Tu pregunta
home-ask-keys = <kbd>Enter</kbd> para enviar, <kbd>Shift</kbd> + <kbd>Enter</kbd> para una línea nueva
home-privacy = Tu pregunta llega a los dos modelos que la responden. No la publicamos a menos que lo permitas. <a href="/you">Tus opciones de datos</a>
home-start = Obtener dos respuestas
modes = Formas de preguntar
mode-side-by-side = Uno junto al otro
mode-direct = Chat directo
mode-named = Tú eliges los modelos y ves sus nombres. Aquí no se vota, no se ganan puntos y nada cuenta para la clasificación. No se publica nada.
mode-first = Primer modelo
mode-second = Segundo modelo
mode-model = Modelo
mode-ask = Preguntar
home-recorded = Elige una pregunta
home-try = O prueba una de estas
home-headline-heard = ¿Modelo A o modelo B?
home-or = o
home-or-end = .
home-ask = Pregunta a los dos.
home-decide = Decide a ciegas.
home-placeholder = Pregunta algo que sepas juzgar
home-ranking = La clasificación ahora
home-all-models = { $models ->
    [one] El único modelo
   *[other] Los { $models } modelos
  }
home-counted = { $votes ->
    [one] 1 voto contabilizado. La barra es lo que aún no sabemos. Cada voto la acorta.
    [many] { $votes } de votos contabilizados. La barra es lo que aún no sabemos. Cada voto la acorta.
   *[other] { $votes } votos contabilizados. La barra es lo que aún no sabemos. Cada voto la acorta.
  }
home-no-ranking = Ningún modelo tiene valoración todavía. La darán los primeros votos.
home-recent = Recién revelados
sample-title = Prueba una ahora
sample-note = Este ejemplo lo escribimos nosotros. No se envía ni se cuenta nada.
sample-question = ¿Por qué el cielo es azul?
sample-a = El aire dispersa la luz azul mucho más que la roja, así que el azul te llega desde todas partes.
sample-b = Porque refleja el mar, y el mar es azul.
sample-a-name = La física
sample-b-name = El viejo mito
sample-after = Eso es todo. En un duelo, aquí aparecen los nombres de los dos modelos y tu voto mueve sus valoraciones.
went-over = <b translate="no">{ $first }</b> supera a <bdi translate="no">{ $second }</bdi>
went-level = <bdi translate="no">{ $first }</bdi> y <bdi translate="no">{ $second }</bdi>: empate
went-both-bad = <bdi translate="no">{ $first }</bdi> y <bdi translate="no">{ $second }</bdi>: ambas malas
went-side-by-side = <bdi translate="no">{ $first }</bdi> junto a <bdi translate="no">{ $second }</bdi>
went-direct = Chat con <bdi translate="no">{ $model }</bdi>
ago = { $unit ->
    [s] hace { $n } s
    [min] hace { $n } min
    [h] hace { $n } h
   *[d] hace { $n } d
  }
home-how = Cómo funciona
home-step-ask = 1. Pregunta una vez
home-step-ask-text = Dos de { $models } modelos responden lado a lado, al mismo ritmo. Una franja de longitud fija tapa cada nombre.
home-step-decide = 2. Decide
home-step-decide-text = Elige A, B, empate o ambas malas. Tienes tres segundos para deshacer, y te avisamos antes si un voto no puede contar.
home-step-uncover = 3. Revela
home-step-uncover-text = Mira los nombres, los precios, las valoraciones, qué votaron todos y cuántos puntos dio tu voto. El voto queda en un registro público que <a href="/transparency">puedes comprobar</a>.

## The door

door-title = Comprobación rápida
door-lede = Hay muchas visitas desde tu red, así que tu navegador está haciendo una breve comprobación automática. No tienes que hacer nada.
door-working = Comprobando…
door-done = Listo. Empezando tu duelo…
door-no-script = { $seconds ->
    [one] Tu navegador tiene los scripts desactivados. Espera un segundo y pulsa el botón.
   *[other] Tu navegador tiene los scripts desactivados. Espera { $seconds } segundos y pulsa el botón.
  }

## A battle

battle-title = Duelo
battle-question = Pregunta { $turn }
battle-you-asked = Tu pregunta
battle-which = Respuesta visible
battle-both = Ambas
battle-model = Modelo { $side }
battle-your-choice = Tu elección
battle-waiting = Esperando a ambos modelos…
battle-reasoning = Razonamiento
battle-writing = Ambos modelos están escribiendo. Podrás votar cuando terminen.
battle-ended = Las dos respuestas están listas. ¿Cuál es mejor?
battle-opens = Sigue leyendo. Podrás votar en unos { $seconds } s.
battle-read-other = Lee también la respuesta { $side } y vota.
battle-stopped = Se detuvo una respuesta, así que el voto no contará. Regenera ambas para votar.
battle-wont-count = Un voto sobre estas respuestas no contará. { $reason }. Regenera ambas, o vota para ver quién respondió.
reveal-picked = Elegiste <bdi translate="no">{ $model }</bdi>
reveal-cost-small = menos de US$0,0001
battle-connected = Conexión recuperada.
battle-copy = Copiar
battle-copied = Copiado
battle-wrap = Ajustar líneas
battle-heard = Respuestas, leídas en voz alta a medida que llegan
battle-copy-answer = Copiar esta respuesta
battle-full-width = Ancho completo
code-title = Comparar el código
code-back = Volver a las respuestas
code-text = Líneas solo en A: { $a }. Líneas solo en B: { $b }. Es el código más largo de cada respuesta.
code-caption = Código de ambas respuestas, línea por línea
code-whose = En qué respuesta
code-line = Línea
battle-restart = Un modelo falló, así que volvemos a preguntar a los dos.
battle-refused = No pudimos conectar. Recarga la página para intentarlo de nuevo.
battle-lost = Se perdió la conexión. Reconectando…
battle-not-sent = Tu voto aún no se ha enviado, pero tu elección sigue guardada. Revisa tu conexión y vuelve a pulsar «Votar».
battle-void = Este duelo se canceló
battle-void-why = Uno de los modelos no pudo responder, ni siquiera al reintentarlo, así que no hay nada que comparar. Vuelve a preguntar y tendrás un par nuevo.
battle-ask-again = Volver a preguntar
battle-late = Estas respuestas tienen más de un día. Tu voto cuenta, pero no da puntos.
battle-capped = Se alcanzó el límite de hoy, el tuyo o el de tu red. Un voto ahora no contará; vuelve a empezar a medianoche UTC.
battle-better = ¿Qué respuesta es mejor?
battle-a = A es mejor
battle-tie = Empate
battle-both-bad = Ambas malas
battle-b = B es mejor
battle-why = Añadir motivos (opcional)
battle-comment = Comentario
battle-quote = Citar como motivo
battle-quoted = Citado. Se enviará con tu voto.
battle-all-keys = Todos los atajos
battle-vote = Votar
battle-stop = Detener ambas
battle-regenerate = Regenerar ambas
battle-new = Nuevo duelo
battle-further = Haz otra pregunta
battle-ask-both = Enviar a ambos
chat-named = Elegiste estos modelos por su nombre: no hay voto ni puntos.
chat-stop = Detener la respuesta
chat-regenerate = Responder de nuevo
battle-shortcuts = Atajos de teclado
battle-key-vote = Votar por tu elección
battle-key-ask = Enviar tu pregunta
battle-held = Tu voto se envía en un momento.
battle-held-progress = Tiempo restante para deshacer
battle-undo = Deshacer
battle-now = Revelar modelos ya
battle-key-undo = Deshacer tu voto
battle-key-sheet = Mostrar estos atajos
battle-no-keys = Desactivar los atajos de una sola tecla
battle-no-keys-hint = Se guarda en este navegador
battle-close = Cerrar

reveal-tie = Elegiste empate
reveal-both-bad = Elegiste ambas malas
reveal-vote = Tu voto
reveal-others = Ver todos los votos de este par
reveal-ratings = Dónde se sitúan
reveal-unranked = Sin valoración todavía
reveal-first-here = El tuyo es el primer voto sobre este par.
reveal-agreement = { $same } de otros { $votes } votos coinciden con el tuyo.
reveal-new = Preguntar algo nuevo
reveal-again = Preguntar a otros dos modelos
reveal-timing = { $first } s hasta la primera palabra · { $total } s en total
reveal-timing-tokens = { $tokens ->
    [one] { $first } s hasta la primera palabra · { $total } s en total · { $tokens } token
    [many] { $first } s hasta la primera palabra · { $total } s en total · { $tokens } de tokens
   *[other] { $first } s hasta la primera palabra · { $total } s en total · { $tokens } tokens
  }
reveal-rating = <b data-elo>{ $elo }</b> <span class="soft">puesto { $rank }</span>
reveal-cost = US${ $dollars }
reveal-energy = unos { $energy } Wh
reveal-energy-how = La electricidad es una estimación con <a href="https://ecologits.ai">EcoLogits</a> 1.0, según el tamaño del modelo y la longitud de su respuesta.
reveal-crowd = Los votos de todos
reveal-receipt = Recibo del voto
reveal-go-on = Continuar esta conversación
reveal-go-on-hint = Ahora es solo una charla: sin voto ni puntos.
reveal-with-both = Preguntar a ambos
reveal-with = Preguntar a <bdi translate="no">{ $model }</bdi>
reveal-receipt-text = Este recibo firmado demuestra que recibimos tu voto. Si tu voto nunca aparece en <a href="/log">el registro público</a>, el recibo demuestra que lo perdimos. Puedes comprobar la firma con <a href="/.well-known/jwks.json">nuestra clave pública</a>.

vote-pending = En comprobación
vote-counted = Contabilizado
vote-excluded = No contabilizado
battle-chosen = { $choice }. Pulsa Intro para votar.
battle-elsewhere = Ya habías votado en otra pestaña. Este es ese voto.
chat-named-one = Elegiste este modelo por su nombre, así que no hay voto ni puntos.
reveal-points-soon = Los puntos llegan enseguida
vote-check = Control de atención
boards-no-votes = Aún no hay votos
you-all-erased = Se borró todo: tus preguntas, votos, puntos y ajustes. Esta es una cuenta nueva y vacía.
vendors-way-back = Este navegador es tu única entrada hasta que <a href="/rewards">vincules una billetera</a> o invites a alguien de tu equipo. Si borras antes sus cookies, pierdes la cuenta y los ajustes de sus claves.
unpaid-new-model = Sin puntos: uno de los modelos aún tiene muy pocos votos aquí
unpaid-late = Sin puntos: el voto llegó más de un día después que las respuestas
unpaid-too-soon = Sin puntos: pasó muy poco tiempo desde tu último voto con puntos
unpaid-day-done = Hoy no hay más puntos. Tus votos siguen contando.
unpaid-inattentive = Sin puntos: demasiados controles de atención no superados
reveal-points = puntos, pendientes
vote-entry = Entrada { $index } del registro público

tag-correct = Correcta
tag-helpful = Útil
tag-clear = Clara
tag-creative = Creativa
tag-concise = Concisa
tag-follows-instructions = Sigue las instrucciones
tag-incorrect = Incorrecta
tag-unhelpful = Poco útil
tag-confusing = Confusa
tag-verbose = Demasiado larga
tag-refuses = Se niega a responder
tag-ignores-instructions = Ignora las instrucciones

reason-voted-early = El voto llegó antes de que terminaran las dos respuestas
reason-answer-incomplete = Una respuesta se detuvo o quedó cortada
reason-answer-empty = Una respuesta estaba vacía
reason-identity-in-answer = Una respuesta reveló qué modelo la escribió
reason-identity-in-prompt = La pregunta pedía saber qué modelo respondía
reason-too-fast = No hubo tiempo suficiente para leer las dos respuestas antes del voto
reason-pattern-of-votes = El patrón de votos parece automatizado o aleatorio
reason-daily-cap = Se alcanzó el límite de hoy, el tuyo o el de tu red. Vuelve a empezar a medianoche UTC
reason-hidden-check = Este duelo era un control de atención. Nunca mueve las valoraciones
reason-share-cap = Por encima de la proporción de los votos de un mes que puede tener una persona
reason-conflict-of-interest = Quien votó pertenece a la cuenta de un creador de modelos

## The leaderboard

boards-title = Clasificación
boards-lede = Un puesto es un rango: 1–5 significa en algún lugar entre el 1.º y el 5.º. Donde los rangos se solapan, la diferencia es demasiado pequeña para decidir. <a href="/transparency">Comprueba nuestros cálculos</a>.
boards-nav = Clasificaciones
boards-board = Clasificación
boards-counted = <span data-counted>{ $counted }</span> de <span data-raw>{ $raw }</span> votos contabilizados
boards-entry = Hasta la entrada <span data-log-size>{ $entry }</span> del registro público. Las valoraciones cambian con cada voto.
boards-now = al cargar la página
boards-live = en vivo
boards-lost = se perdió la conexión, reconectando…
boards-reorder = La clasificación cambió: reordenar
boards-order = Ordenar por:
boards-by-rating = valoración
boards-by-lower = límite inferior
boards-files = Descargar <a href="{ $csv }" download>CSV</a> · <a href="{ $json }">JSON</a> · <a href="{ $feed }">canal Atom</a>
boards-rating = Valoración
boards-interval = Intervalo del 95 %
boards-styled = Ajustada por estilo
boards-styled-long = Valoración sin el efecto de la longitud, el formato y la posición, según la última instantánea
boards-elo = Valoración en vivo
boards-tied = Empates
boards-both-bad = Ambas malas
boards-to-pass = Votos para superar
boards-to-pass-long = Victorias de más sobre el modelo de arriba con las que ambos cambiarían de lugar
boards-price = Precio
boards-price-long = Dólares estadounidenses por millón de tokens: entrada / salida
boards-price-to = hasta US${ $limit }
boards-price-over = más de US${ $limit }
boards-size = Tamaño
boards-size-long = Miles de millones de parámetros
boards-size-to = hasta { $limit } mil millones
boards-size-over = más de { $limit } mil millones
boards-no-rating = Sin valoración todavía: solo ha ganado, solo ha perdido o solo se ha enfrentado a modelos sin valoración
boards-between = entre { $low } y { $high }, lo más probable { $rating }
boards-search = Modelo o creador
boards-any = Cualquiera
boards-filter = Filtrar
boards-show-all = Ver todos los modelos
boards-all-columns = todas las columnas
boards-fewer-columns = menos columnas
boards-none-found = Ningún modelo coincide. Cambia la búsqueda o los filtros.
boards-empty = Esta clasificación aún no tiene votos. <a href="/">Empieza un duelo</a> y emite el primero.
boards-effects = Cuánto influye la presentación en los votos, en puntos de valoración por desviación estándar (entrada { $entry } del registro público):
boards-plots = Gráficos
plot-intervals = Valoraciones con intervalos del 95 %
plot-wins = Porcentaje de victorias por par
plot-counts = Duelos por par
plot-history = Valoraciones a lo largo del tiempo
plot-price = Valoración y precio
plot-in = Acercar
plot-out = Alejar
plot-whole = Ver todo
plot-picture = Descargar lo que ves como imagen
plot-table = Descargar lo que ves como CSV
plot-keys = Señala una marca o usa las flechas. Amplía y reduce con + y −.
boards-pair = Cara a cara
boards-compare = Comparar
compare-title = Comparar modelos
compare-choose = Elige de dos a cuatro modelos
compare-nobody = Elige al menos dos modelos para compararlos.
compare-pairs = Duelos entre ellos
compare-first = Modelo
compare-also = Y
compare-none = Ninguno
boards-snapshot = Última instantánea: <a href="{ $link }">n.º { $number }</a>
boards-changes = qué cambió desde la anterior
boards-all-snapshots = todas las instantáneas
log-title = Registro público
log-lede = Cada voto con su veredicto, en un solo orden. Nada se cambia ni se borra después: un voto retirado es una entrada nueva.
log-size = { $entries ->
    [one] { $entries } entrada
   *[other] { $entries } entradas
 }
log-empty = Todavía no se ha juzgado ningún voto.
log-entry = Entrada
log-at = Cuándo
log-vote = Voto
log-verdict = Veredicto
log-leaf = Hash de hoja
log-retraction = Retirado
log-reinstatement = Vuelve a contar
snapshots-title = Instantáneas
snapshots-lede = Cada instantánea es la clasificación completa para un tamaño del registro. Sus bytes no cambian nunca.
snapshots-published = Publicada
snapshots-entries = Entradas del registro
snapshots-changes = Desde la n.º { $number }
boards-how = Cómo funcionan las valoraciones
boards-how-text = Tomamos todos los votos que cuentan del <a href="/log">registro público</a> y buscamos las valoraciones que mejor explican quién ganó a quién (Bradley–Terry, máxima verosimilitud). Un empate, o ambas malas, es media victoria para cada modelo. El intervalo del 95 % usa un estimador sándwich; en las instantáneas, los votos de una misma persona se agrupan. Entre un ajuste y otro, la valoración en vivo (Elo) cambia con cada voto. <a href="/rules">Qué votos cuentan</a>. Para verificar esta clasificación por tu cuenta, ejecuta:
effect-side = aparecer primero
effect-tokens = longitud
effect-headings = encabezados
effect-bold = negrita
effect-lists = listas

## Head to head

pair-title = { $a } contra { $b }
pair-never = Estos dos modelos aún no se han enfrentado en esta clasificación.
pair-label = { $a } ganó { $wins } · sin ganador en { $neither } · { $b } ganó { $losses }
pair-caption = { $votes ->
    [one] Resultado de un voto
    [many] Resultados de { $votes } de votos
   *[other] Resultados de { $votes } votos
  }
pair-expected = Según todos los votos sobre ambos modelos, esperamos que <bdi translate="no">{ $a }</bdi> gane el { $share } contra <bdi translate="no">{ $b }</bdi>, contando cada duelo sin ganador como media victoria para cada uno.
pair-left = { $votes ->
    [one] <bdi translate="no">{ $a }</bdi> fue el Modelo A (mostrado primero) en { $left } de 1 voto.
    [many] <bdi translate="no">{ $a }</bdi> fue el Modelo A (mostrado primero) en { $left } de { $votes } de votos.
   *[other] <bdi translate="no">{ $a }</bdi> fue el Modelo A (mostrado primero) en { $left } de { $votes } votos.
  }

## What changed

changes-title = Qué cambió
changes-between = De la clasificación del { $from } a la del { $to }.
changes-snapshot = n.º { $number }, { $at }
changes-none = Ningún modelo varió un punto o más, y todos los puestos siguen igual.
changes-joined = <b translate="no">{ $model }</b> entró con una valoración de { $rating }, en el puesto { $rank }.
changes-left = <b translate="no">{ $model }</b> salió. Su última valoración fue { $rating }.
changes-first-rating = <b translate="no">{ $model }</b> tiene su primera valoración: { $rating }, puesto { $rank }.
changes-no-rating = <b translate="no">{ $model }</b> ya no tiene valoración. La última fue { $rating }.
changes-rose = <b translate="no">{ $model }</b> subió { $points }, hasta { $rating }.
changes-fell = <b translate="no">{ $model }</b> bajó { $points }, hasta { $rating }.
changes-rank = puesto { $before }, ahora { $after }
changes-new = { $votes ->
    [one] 1 voto nuevo
    [many] { $votes } de votos nuevos
   *[other] { $votes } votos nuevos
  }
changes-back = { $votes ->
    [one] 1 voto eliminado
    [many] { $votes } de votos eliminados
   *[other] { $votes } votos eliminados
  }
changes-rules = cambiaron las reglas de votación
changes-basket = cambiaron los modelos de referencia
changes-from = De la instantánea
changes-to = A la instantánea
cause-new = Entró en la clasificación
cause-gone = Salió de la clasificación
cause-rule-change = Cambiaron las reglas
cause-retractions = Votos eliminados
cause-new-votes = Votos nuevos
cause-others-votes = Votos sobre otros modelos
cause-none = Sin cambios

## A model

model-price = US${ $input } de entrada · US${ $output } de salida, por millón de tokens
model-size = { $total } mil millones de parámetros
model-size-active = { $total } mil millones de parámetros, { $active } mil millones activos
model-verdict = Valoración de { $rating }, entre { $low } y { $high }: puesto { $rank } de { $models }, según { $votes ->
    [one] { $votes } voto
    [many] { $votes } de votos
   *[other] { $votes } votos
 }.
model-near = Modelos vecinos
model-stealth = Este modelo está de incógnito. Cuando termine su prueba, revelaremos quién lo creó y cuántas versiones probó.
model-was-stealth = Durante su prueba se llamaba { $name }.
model-was-one-of = { $variants ->
    [one] Durante su prueba se llamaba { $name }. Fue la única versión que probó su creador.
   *[other] Durante su prueba se llamaba { $name }. Fue una de las { $variants } versiones que probó su creador.
  }
model-slot = { $votes ->
    [one] Prueba: { $slot }. 1 voto hasta ahora. <a href="/transparency#slots">Ver todas las pruebas</a>
    [many] Prueba: { $slot }. { $votes } de votos hasta ahora. <a href="/transparency#slots">Ver todas las pruebas</a>
   *[other] Prueba: { $slot }. { $votes } votos hasta ahora. <a href="/transparency#slots">Ver todas las pruebas</a>
  }
model-endpoint-changed = El creador del modelo cambió su endpoint el { $at }, durante la prueba. Los votos de antes y de después pueden referirse a modelos distintos.
model-boards = En las clasificaciones
model-no-votes = Aún no hay votos contabilizados. <a href="/">Empieza un duelo</a> y quizá te toque este modelo.
model-boards-caption = Clasificaciones con votos sobre este modelo
model-best = Probabilidad de ser el mejor
model-of = de { $models }
model-rivals = Contra cada oponente
model-neither = sin ganador
model-rival = el oponente
model-by-votes = votos contabilizados, todas las preguntas
model-rivals-caption = Oponentes, primero los de más votos
col-rival = Oponente
model-went = Resultados
col-won = Ganados
col-lost = Perdidos
col-expected = Esperado
col-expected-long = Proporción de victorias que predicen las valoraciones, con cada duelo sin ganador como media victoria
model-compare = Comparar
model-compare-with = con <bdi translate="no">{ $rival }</bdi>
model-draws = Con qué frecuencia aparece
model-drawn = { $battles ->
    [one] 1 duelo terminado: el { $share } de todas las apariciones (objetivo: { $intended }).
    [many] { $battles } de duelos terminados: el { $share } de todas las apariciones (objetivo: { $intended }).
   *[other] { $battles } duelos terminados: el { $share } de todas las apariciones (objetivo: { $intended }).
  }
model-drawn-before = { $battles ->
    [one] 1 duelo terminado: el { $share } de todas las apariciones. Ahora mismo no participa en duelos.
    [many] { $battles } de duelos terminados: el { $share } de todas las apariciones. Ahora mismo no participa en duelos.
   *[other] { $battles } duelos terminados: el { $share } de todas las apariciones. Ahora mismo no participa en duelos.
  }
model-all-draws = Ver todos los modelos
model-badge = Mostrar esta valoración en tu sitio
model-badge-alt = Insignia con la valoración de { $model }

## You

you-title = Tu página
history-title = Tus duelos
history-all = Todos tus duelos
you-no-session = Todavía no hay nada aquí. <a href="/">Empieza tu primer duelo</a> y lo encontrarás aquí.
missions-title = Objetivos de hoy
mission-ask = Pregunta algo que de verdad quieras saber
mission-compare = Lee las dos respuestas y vota
mission-review = Añade un motivo o un comentario a tu voto
missions-of = { $done } de { $goal }
missions-note = Estos objetivos son los que más ayudan a las clasificaciones. No dan puntos; <a href="/rules">los votos que cuentan</a>, sí. Se reinician a medianoche UTC.
you-battles = Tus duelos
you-search = Buscar
you-search-hint = palabras de tu pregunta
you-show = Mostrar
you-all = Todos
you-open = Sin votar
you-voted = Votados
pin = Fijar
unpin = Dejar de fijar
pinned = Fijados
pinned-not = Por fecha
you-nothing = Aún no hay duelos. <a href="/">Empieza el primero</a>.
you-nothing-fits = Ningún duelo coincide. <a href="/you">Ver todos</a>
you-erased = (borrado)
state-generating = Se está respondiendo
state-ready = A la espera de tu voto
state-void = Cancelado: un modelo no pudo responder
you-consent = Cómo se pueden usar tus datos
you-consent-text = Tu pregunta llega a los dos modelos que la responden. Tus votos están en el registro público bajo un nombre aleatorio. Solo compartimos tus preguntas y sus respuestas con otros en la medida en que lo permitas aquí, y antes enmascaramos los datos personales que encontramos.
you-consent-unsaid = Todavía no has elegido, así que no compartimos nada de tu texto.
you-publish = Permitir que otros lean mis preguntas y sus respuestas
you-publish-hint = Los creadores de modelos y los conjuntos de datos públicos pueden incluirlas.
you-train = Permitir que se entrenen modelos con ellas
you-train-hint = Solo tiene efecto si otros también pueden leerlas.
you-commercial = Permitir el uso comercial
you-commercial-hint = Sin este permiso, solo se pueden usar para investigación.
you-private = Excluir todos mis datos
you-private-hint = Incluso los votos sin texto quedan fuera de toda consulta, exportación y conjunto de datos. Siguen en el registro público.
you-keep = Guardar opciones
you-kept = Guardado. Tus opciones se aplican a todo lo que compartamos a partir de ahora.
you-consent-note = <a href="/transparency">Ver quién recibió qué datos</a>. Los cambios se aplican a las consultas, exportaciones y conjuntos de datos futuros. No podemos recuperar lo que ya se compartió.
you-copy = Descarga tus datos
you-copy-text = Un archivo firmado con tus duelos y sus textos, tus votos y si se contabilizaron, tus puntos, canjes y opciones de datos.
you-download = Descargar mis datos
you-erase = Borrar todo
you-erase-text = Esto borra tus preguntas, las respuestas, tus comentarios, el vínculo con tu billetera, tus ajustes y todos los puntos que no hayas canjeado. No se puede deshacer. Tus votos siguen en el registro público sin texto, y nada en él conduce hasta ti.
you-erase-words = borrar todo
you-erase-type = Para confirmar, escribe <em>{ $words }</em>
you-erase-button = Borrar todo
you-not-erased = No se borró nada: el texto escrito no coincidía. Escríbelo exactamente como se muestra e inténtalo de nuevo.

## Points

points-title = Tus puntos
points-no-session = Aún no hay puntos. <a href="/">Empieza un duelo</a>: ganas puntos por los votos que cuentan.
points-untested = Tus puntos quedan pendientes hasta que hayamos visto suficientes votos tuyos, normalmente entre 80 y 120. Si lees las respuestas, todos pasan entonces a estar disponibles. <a href="/rules">Cómo funciona</a>
points-held = Tus puntos están retenidos porque el patrón de tus votos parece automatizado o aleatorio. Sigue votando como siempre: tus votos siguen contando, y la retención se levanta en cuanto parecen los de alguien que lee las respuestas. Si nos equivocamos, apela aquí abajo. <a href="/rules">Cómo funciona</a>
points-excluded = Eliminamos tus votos porque su patrón parece automatizado o aleatorio. Si nos equivocamos, apela aquí abajo y una persona lo revisará. <a href="/rules">Cómo funciona</a>
points-appeal = ¿Crees que nos equivocamos? Cuéntanos por qué.
points-appeal-button = Enviar apelación
points-reputation = Reputación: { $tier }. Crece con el tiempo, con los votos que cuentan y con los controles de atención que superas. Coincidir con los demás no influye.
tier-newcomer = Nueva
tier-known = Conocida
tier-trusted = De confianza
tier-veteran = Consolidada
points-claim = Convertir puntos en tokens
points-word = puntos
points-so-far = Ganados hasta ahora: { $earned }. Canjeados: { $claimed }.
points-votes = Cuánto dio cada voto
points-pending = Pendientes
points-available = Disponibles
points-kept = Retenidos
points-own-rating = Tu valoración
points-statement = Historial de puntos
points-nothing = Aún no hay puntos. Lee las dos respuestas hasta el final y vota: ganas puntos cuando tu voto cuenta. <a href="/rules">Cuántos</a>
points-statement-caption = Historial de puntos, lo más reciente primero
col-points = Puntos
col-from = Origen
col-to = Destino
col-vote = Voto
col-why = Por qué
line-base = Voto contabilizado
line-bonus = Bonificación por coincidencia
line-settle = Periodo de espera terminado
line-hold = Puntos retenidos
line-release = Retención levantada
line-forfeit = Voto eliminado
line-restore = El voto vuelve a contar
line-merge = Trasladados desde tu cuenta de invitado
line-reserve = Canje iniciado
line-pay = Canje pagado
line-void = Canje no pagado, puntos devueltos
purse-issuance = Puntos nuevos
purse-forfeited = Eliminados
purse-reserved = Reservados para un canje
purse-claimed = Canjeados
purse-pending = Pendientes
purse-available = Disponibles
purse-held = Retenidos

## Rewards

rewards-title = Recompensas
rewards-test = Este sitio paga en <strong translate="no">{ $network }</strong>, una red de pruebas. Sus tokens no tienen valor.
rewards-no-session = Aún no hay nada que canjear. <a href="/">Empieza un duelo</a>: los votos que cuentan dan puntos, y puedes convertir los puntos en tokens.
rewards-available = Disponibles
rewards-worth = puntos, que hoy equivalen a { $tokens } tokens
rewards-rate = Tasa de cambio
rewards-rate-hint = puntos por un token, fijos durante este <a href="/rewards/periods">periodo de recompensas</a>
periods-title = Periodos de recompensas
periods-lede = En cada periodo, un token cuesta los mismos puntos. La tasa se fija antes de que empiece y no cambia nunca.
periods-number = Periodo
periods-rate = Puntos por un token
periods-earned = Ganados
periods-claimed = Pagados
periods-open = aún no cerrado
rewards-wallet = Billetera
rewards-cools = Hace poco desvinculaste otra billetera. Para proteger tus puntos, los pagos a esta empiezan el { $moment } UTC.
rewards-unlink = Desvincular billetera
rewards-unlink-hint = Los pagos a tu próxima billetera empiezan tras un periodo de espera. Eso protege tus puntos si otra persona entra en tu cuenta.
rewards-no-wallet = No encontramos ninguna billetera de Solana en este navegador. Instala una compatible con Wallet Standard y recarga esta página.
rewards-script = Para vincular una billetera hace falta JavaScript. Actívalo y recarga esta página.
rewards-link = Vincula una billetera de Solana para canjear tus puntos y para volver a ellos desde otro navegador. Firmas un mensaje breve. Es gratis y no mueve dinero.
rewards-sign-in = Iniciar sesión con { $wallet }
rewards-waiting = Esperando a { $wallet }…
rewards-not-signed = Tu billetera no firmó, así que nada ha cambiado. Vuelve a intentarlo cuando quieras.
rewards-no-account = { $wallet } no compartió ninguna cuenta de Solana con esta página. Elige una en la billetera y vuelve a intentarlo.
rewards-no-reply = No pudimos leer la respuesta, así que nada ha cambiado. Revisa tu conexión y vuelve a intentarlo.
rewards-claim = Canjear
rewards-claim-points = Puntos que canjear
rewards-claim-kept = Te reservamos estos puntos hasta que la red confirme el pago, aunque algo falle por el camino. Puedes cerrar esta página.
rewards-claim-hint = Puedes canjear cuando tengas { $points } puntos. Ahora tienes { $have }.
rewards-claims = Tus canjes
rewards-claims-caption = Tus canjes, lo más reciente primero
rewards-tokens = Tokens
rewards-check = Comprobante
rewards-explorer = Ver en el explorador
rewards-signature = Firma de la transacción
rewards-how = Comprobar un pago sin tener que confiar en nosotros
rewards-how-text = El token es <code class="address">{ $mint }</code>, y pagamos desde <code class="address">{ $treasury }</code>. Cada pago nombra su canje en una nota y crea una cuenta cuya dirección se deriva del canje, de modo que la propia red se niega a pagar dos veces el mismo canje.
claim-waits = Demorado
claim-treasury-short = Estamos reponiendo la tesorería. Tus puntos están reservados para ti.
claim-looked-at = Una persona tiene que revisarlo. Tus puntos están reservados para ti.
claim-queued = En cola
claim-queued-hint = Lo enviaremos en un momento.
claim-open = En camino
claim-open-hint = A la espera de la confirmación final.
claim-paid = Pagado
claim-paid-hint = En tu billetera.
claim-released = No pagado
claim-released-hint = La red no acepta esta billetera. Tus puntos están de vuelta; vincula otra billetera para canjearlos.

## Rules

rules-title = Reglas
rules-headline = Qué cuenta y cuánto da
rules-lede = Conjunto de reglas { $version }. Cada voto queda contabilizado o no contabilizado, y te decimos cuál de los dos y por qué. Que los demás coincidan contigo no influye en eso.
rules-count = Qué votos cuentan
rules-shown = Las dos respuestas se mostraron hasta el final, la pregunta no pedía saber qué modelo respondía y ninguna respuesta lo reveló.
rules-slow = Hubo tiempo suficiente para leer las dos respuestas antes del voto.
rules-daily = { $votes ->
    [one] Está dentro del límite de un voto por persona y día (UTC).
    [many] Está dentro del límite de { $votes } de votos por persona y día (UTC).
   *[other] Está dentro del límite de { $votes } votos por persona y día (UTC).
  }
rules-no-daily = No hay límite diario.
rules-weights = Los primeros votos de alguien nuevo, y los votos sobre preguntas que se repiten una y otra vez, pesan menos. Los pesos exactos se publican con el registro público.
rules-share = En treinta días, los votos de una persona solo pueden ser una pequeña parte de una clasificación. Quienes pertenecen a la cuenta de un creador de modelos no clasifican modelos.
rules-network = Las personas de una misma red comparten un cupo diario. Cuantas más voten, menos votos de cada una se contabilizan y dan puntos, pero a todas les toca algo.
rules-late = Un voto que llega más de un día después que las respuestas se contabiliza, pero no da puntos.
rules-unrated = Un modelo con menos de { $votes } votos contabilizados aún no tiene valoración, así que los votos sobre él no se pueden contrastar con una. Tienen el { $share } del peso y no dan puntos.
rules-back = Cuándo eliminamos votos
rules-back-text = Comparamos los votos de cada persona con formas de votar sin leer: al azar, siempre por el mismo lado, siempre empate, siempre en contra de los demás o siempre por un mismo modelo. Cuando la evidencia llega a { $hold } contra 1, retenemos los puntos. A { $exclude } contra 1, eliminamos los votos con entradas nuevas en el registro público y volvemos a calcular las clasificaciones sin ellos. Un gusto poco común no basta para llegar ahí; el análisis lo tiene en cuenta. Puedes apelar: una persona lo revisa, y lo que decide queda registrado.
rules-checks = Controles de atención ocultos
rules-checks-text = En el { $share } de los duelos comprobamos si se leen las respuestas. Una respuesta está cortada o fuera de tema, las dos son iguales, o vuelve uno de tus duelos anteriores con los lados intercambiados. Estos duelos nunca afectan a las valoraciones. Parecen uno cualquiera hasta que votas, y entonces te lo decimos. Si eliges la respuesta que nadie elegiría tras leerla, o pasas por alto la diferencia, ganas menos.
rules-points = Puntos
rules-earn = Un voto contabilizado da { $base } puntos. Recibes la cantidad completa por tus primeros { $full } votos del día, menos por cada uno de los siguientes y nada después de { $most } votos.
rules-gap = Los votos con menos de { $seconds } segundos entre sí dan puntos una sola vez.
rules-attention = Los puntos varían según tus resultados en los controles de atención; mientras no haya resultados, recibes el { $share } de esos puntos. Los puntos nuevos quedan pendientes durante { $span }.
rules-tested = Los puntos también esperan hasta que hayamos visto suficientes votos tuyos para saber si se leen las respuestas, normalmente entre 80 y 120.
rules-bonus = Hasta en el { $share } de los duelos ves respuestas que otra persona también vio. Si en ellas coincides con otras personas más de lo que explica el azar, ganas una bonificación de hasta el { $bonus } de tus puntos base. Si no coincides, conservas todos tus puntos base.
rules-per-day = Votos por día
rules-per-vote = Puntos promedio por voto
rules-raw = Votos recibidos y contabilizados
rules-raw-text = { $raw ->
    [one] 1 voto recibido, { $counted } contabilizado.
    [many] { $raw } de votos recibidos, { $counted } contabilizados.
   *[other] { $raw } votos recibidos, { $counted } contabilizados.
  }
rules-left-out = Por qué no se contabilizaron votos
rules-left-out-caption = Votos no contabilizados, por motivo
span-seconds = { $seconds ->
    [one] un segundo
   *[other] { $seconds } segundos
  }
span-hours = { $hours ->
    [one] una hora
   *[other] { $hours } horas
  }

## Transparency

open-title = Transparencia
open-lede = Comprueba por tu cuenta todo lo que hay en esta página con los datos sin procesar (JSON): <a href="/api/v1/log">registro público</a>, <a href="/api/v1/models">apariciones</a>, <a href="/api/v1/rules">reglas y votos no contabilizados</a>, <a href="/api/v1/disclosures">destinatarios de datos</a>, <a href="/api/v1/releases">conjuntos de datos públicos</a>.
open-recompute = Verifica una clasificación por tu cuenta
open-recompute-text = Toda clasificación publicada se deriva únicamente del registro público. Este comando vuelve a calcular una y compara cada byte, para que no tengas que confiar en nosotros:
open-drawn = Con qué frecuencia aparece cada modelo
open-drawn-text = Elegimos cada par antes de leer la pregunta, y anotamos en el registro público la probabilidad de esa elección. Solo duelos terminados.
open-drawn-caption = Apariciones por modelo
open-intended = Proporción objetivo
open-times = Duelos
open-slots = Modelos inscritos por sus creadores
open-slots-text = El final de una prueba se fija antes de que empiece, y sus votos permanecen. Hasta entonces, un modelo de incógnito solo tiene un nombre en clave; después publicamos quién lo creó y cuántas versiones probó. <a href="/api/v1/slots">Ver en JSON</a>
open-slots-caption = Pruebas por modelo
open-whose = Creador
open-told = se revela al final
open-variants = Versiones probadas
open-rules = Ver las reglas
open-disclosed = Quién recibió qué datos
open-which = Filtro
open-releases = Conjuntos de datos públicos
open-release = Edición
open-date = Fecha
open-contributors = Participantes
open-withdrawn = Retirados desde la última edición
open-withdrawn-both = votos: { $votes }, textos: { $texts }

## Vendors

vendors-title = Creadores de modelos
vendors-headline = Para creadores de modelos
vendors-lede = Descubre qué respuestas prefiere la gente y dónde pierden tus modelos. Exporta datos de entrenamiento dentro de lo que permite cada participante.
vendors-no-session = Primero <a href="/">empieza un duelo</a>: eso abre tu cuenta en este navegador. Luego vuelve aquí y regístrate.
vendors-sign-up = Registrarse
vendors-name = Nombre
vendors-research = Solo investigación
vendors-research-hint = No ganamos dinero con los datos. Son más los participantes que permiten el uso para investigación.
vendors-api = <a href="/docs">La API</a> funciona con curl y con cualquier biblioteca HTTP.
vendors-new-key = Tu nueva clave
vendors-new-key-text = Cópiala ahora y guárdala en un lugar seguro. No volveremos a mostrarla.
vendors-keys = Claves de API
vendors-keys-caption = Claves de API, lo más reciente primero
vendors-prefix = Prefijo
vendors-may = Permisos
vendors-used = Último uso
vendors-end = Revocar
vendors-revoke = Revocar
vendors-make-key = Crear una clave
vendors-key-for = ¿Para qué es la clave?
vendors-key-may = Permisos
vendors-make = Crear clave
scope-battles-read = Leer todos los votos
scope-battles-read-own = Leer los votos de los duelos de tus propios modelos
scope-exports-run = Exportar archivos
scope-models-write = Gestionar tus modelos y pruebas
scope-webhooks-write = Gestionar webhooks
scope-admin = Gestionar claves y miembros
key-revoked = Revocada
key-expired = Caducada
key-until = Activa hasta el { $moment } UTC
key-works = Activa
key-never = Nunca
vendors-exports = Exportaciones
vendors-columns = Esquema
vendors-form = Formato de archivo
vendors-all = todos
vendors-export = Exportar
vendors-exports-none = Aún no hay exportaciones. Cada archivo viene con una ficha que lo describe, y lo conservamos por un tiempo limitado.
sample-file = Prueba antes tu programa con votos inventados, sin clave:
vendors-exports-caption = Exportaciones, lo más reciente primero
vendors-file = Archivo
vendors-progress = Progreso
vendors-progress-of = Progreso de { $file }
vendors-bytes = Bytes
export-queued = En cola
export-running = En curso
export-done = Lista
export-failed = Fallida
export-expired = Caducada
vendors-hooks = Webhooks
vendors-audit = Actividad
vendors-jobs = Partes de la consola
vendors-overview = Resumen
vendors-team = Equipo
vendors-days = { $votes ->
    [one] { $votes } voto contabilizado en 30 días
   *[other] { $votes } votos contabilizados en 30 días
 }
vendors-your-id = Para unirte al equipo de una empresa, envíale tu ID de cuenta: <code translate="no">{ $account }</code>
team-lede = Los miembros actúan en nombre de esta empresa. Sus votos sobre sus modelos no cuentan.
team-account = ID de cuenta
team-since = Desde
team-remove = Quitar
team-invite = Invitar a un miembro
team-invite-hint = Tu colega encuentra su ID de cuenta en esta página con la sesión iniciada. La invitación vale 14 días.
vendors-audit-note = La lista de <a href="/transparency">quién recibió qué datos</a> es pública.
vendors-others = Tus otras cuentas:

query-title = Consulta
query-build = Crear una consulta
query-lede = Elige los votos que quieras, mira cuántos hay y qué muestran, y luego expórtalos.
query-opponent = Oponente
query-outcome = Resultado
query-any = cualquiera
outcome-a = Ganó A
outcome-b = Ganó B
outcome-tie = Empate
outcome-both-bad = Ambas malas
outcome-won = Ganó el modelo elegido
outcome-lost = Perdió el modelo elegido
query-language = Idioma
query-kind = Tipo de pregunta
query-tag = Motivo indicado
query-tier = Reputación del votante
query-verdict = Veredicto
verdict-counted = Contabilizado
verdict-excluded = No contabilizado
verdict-retracted = Eliminado tras contabilizarse
query-from = Desde (incluido)
query-to = Hasta (no incluido)
query-count = Contar votos
query-exact = { $votes ->
    [one] Coincide exactamente 1 voto.
    [many] Coinciden exactamente { $votes } de votos.
   *[other] Coinciden exactamente { $votes } votos.
  }
query-about = Votos que coinciden: unos { $votes }, estimados a partir de una muestra del registro.
query-none = Ningún voto coincide. Quita un filtro y vuelve a contar.
query-slices = Resultados por modelo
query-slices-caption = Modelos por votos ganados, con intervalos del 95 %
query-too-many = Son demasiados para sumarlos en esta página. Obtén los resultados de la API: <code>{ $address }</code>
query-take = Exportar estos votos
query-curl = Exportarlos con la API
query-back = Volver a la consola
hooks-caption = Últimas entregas
hooks-add = Añadir un webhook
hooks-add-text = Enviamos eventos a tu URL, firmados según la especificación Standard Webhooks. Si no responde con 2xx, reintentamos durante más de un día.
hooks-url = URL
hooks-events = Eventos que enviar
hooks-secret = Secreto de firma
hooks-remove = Eliminar webhook
hooks-again = Reenviar
hooks-test = Enviar un evento de prueba
hooks-event = Evento
hooks-tries = Intentos
hooks-outcome = Respuesta HTTP
hooks-none = Aún no hay entregas.
delivery-waiting = En espera
delivery-delivered = Entregado
delivery-given-up = Abandonado

## A vendor's own models

own-title = Tus modelos
own-credits = { $cap ->
    [none] Créditos: quedan { $left }, gastados { $spent }. Un crédito paga un voto contabilizado sobre tus modelos. Los créditos los otorga el operador del sitio.
   *[some] Créditos: quedan { $left }, gastados { $spent }, como máximo { $cap } al día. Un crédito paga un voto contabilizado sobre tus modelos. Los créditos los otorga el operador del sitio.
  }
own-none = Aún no hay modelos. Añade uno detrás de cualquier endpoint compatible con OpenAI. Primero lo comprobamos; después entra en duelos, en una prueba cuyo final se fija antes de que empiece.
own-caption = Tus modelos, por ID
examples-title = Ejemplos
examples-of = Cómo le fue a <bdi translate="no">{ $model }</bdi>
examples-lede = Los votos más recientes cuyos textos compartieron sus votantes, de las últimas { $entries } entradas del registro público. Cuentan en tus filas diarias.
examples-against = Contra <bdi translate="no">{ $rival }</bdi>
examples-none = Aún no hay votos con textos compartidos.
own-id = ID
own-stage = Estado
own-test = Comprobación del endpoint
own-test-again = Comprobar de nuevo
own-remove = Eliminar
own-slot = Iniciar una prueba
own-slot-text = La prueba empieza ahora y termina tras el número de votos que fijes. No se puede cambiar ni detener, sean cuales sean los resultados. Para que termine en una fecha, usa la API.
own-stealth = De incógnito
own-stealth-hint = Hasta que termine la prueba, la gente solo ve el ID. Después publicamos el nombre, el creador y cuántas versiones se probaron.
own-begin = Iniciar prueba
own-bring = Añadir un modelo
own-id-for-ever = ID (no se puede cambiar después)
own-id-hint = Para una prueba de incógnito, elige un nombre en clave que no revele nada.
own-name = Nombre
own-family = Familia
own-family-hint = igual que el nombre
own-licence = Licencia
own-endpoint = URL del endpoint, hasta /v1
own-remote = Nombre del modelo en el endpoint
own-key = Clave de API
own-key-hint = Se guarda cifrada y no se vuelve a mostrar.
own-register = Añadir y comprobar
own-no-slot = Ninguna
stage-unchecked = Debe superar la comprobación del endpoint
stage-ready = Listo para una prueba
stage-waiting = La prueba no ha empezado
stage-running = En duelos ahora
stage-no-credit = En pausa: no quedan créditos
stage-daily-cap = En pausa hasta mañana (UTC): se alcanzó el máximo diario
stage-failing = En pausa: su endpoint falla una y otra vez
stage-ended = Prueba terminada
test-under-way = En curso
test-passed = Superada
test-failed = No superada
test-not-yet = Sin hacer todavía
step-passed = Superado
step-failed = No superado
step-advice = Consejo
next-runs = comprobación del endpoint en curso
next-has-to-pass = debe superar la comprobación del endpoint
next-slot = iniciar su prueba
next-test = comprobación del endpoint

## Operators

admin-title = Revisiones
admin-headline = Personas cuyos votos están en revisión
admin-lede = Los ID son los nombres aleatorios del registro público, no cuentas. La evidencia indica cuántas veces más probable es que estos votos vengan de alguien que no lee que de alguien que lee. Todo lo que hagas aquí queda guardado para siempre con tu nombre.
admin-discovery = A partir de una evidencia de { $evidence }, se espera que como mucho 1 de cada 100 personas sea honesta (e-BH sobre todas las cuentas).
admin-nobody = Nadie tiene los puntos retenidos y a nadie se le han eliminado los votos.
standing-good = En regla
standing-held = Puntos retenidos
standing-excluded = Votos eliminados
admin-evidence = Evidencia { $evidence } en la entrada { $entry } del registro público, { $moment }
admin-discovered = (casi con certeza no lee)
admin-reviewed = <strong>{ $action }</strong> por { $actor }, { $moment }
review-appeal = Apelación
review-clear = Visto bueno
review-uphold = Votos eliminados
admin-reason = Motivo
admin-clear = Dar el visto bueno: todo en orden
admin-uphold = Eliminar sus votos

arena-title = Estado del sitio
arena-reviews = Revisiones
arena-models = Modelos y pesos
arena-models-text = Los pesos vienen del ajuste <code>models.catalogue</code> o de lo que fijes aquí. Previsualiza las proporciones y guarda: cada nodo las aplica en menos de un segundo.
arena-models-caption = Modelos, por ID
arena-weight = Peso
arena-would = Pasaría a
arena-try = Peso nuevo
arena-try-button = Previsualizar efecto
arena-set = Cambiar
arena-set-button = Guardar
arena-as-file = como en el archivo
arena-file = En el archivo: { $file }
arena-acts = Cambios en los modelos
alerts-title = Requiere atención
alerts-none = Nada requiere atención.
alert-settings = Con lo que se fijó quedarían menos de dos modelos, así que solo vale el archivo
alert-failing = { $model } falló en { $failed } de sus últimas { $answers } respuestas
alert-no-key = { $model } no tiene clave: define { $variable } y reinicia
alert-appeals = { $people ->
    [one] 1 persona espera una revisión
    [many] { $people } de personas esperan una revisión
   *[other] { $people } personas esperan una revisión
  }
alert-claims = { $claims ->
    [one] 1 pago se detuvo con una nota
    [many] { $claims } de pagos se detuvieron con una nota
   *[other] { $claims } pagos se detuvieron con una nota
  }
alert-few-lamports = La tesorería tiene menos de 0,05 SOL: pronto no podrá pagar comisiones
seek-title = Buscar una persona o un voto
seek-what = ID
seek-hint = Un voto, un duelo o los 32 dígitos de una persona en el registro público
seek-nothing = Nada tiene este ID.
seek-vote = Voto
seek-person = Emitido por
seek-blind = Los modelos se muestran después del voto.
seek-evidence = Evidencia { $evidence } a 1
arena-people = Personas cuya situación cambiaría:
arena-health = Respuestas recientes
arena-health-caption = Errores y latencia por proveedor, a partir de los últimos duelos votados y cancelados de cada modelo
arena-answers = Respuestas
arena-failed = Fallidas
arena-first = Primer token, ms (p50 · p99)
arena-whole = Respuesta completa, ms (p50 · p99)
arena-rules = Previsualizar otras reglas
arena-rules-text = Vuelve a juzgar todo el registro con estas reglas. No se guarda nada.
arena-hold = Retener puntos con evidencia de
arena-exclude = Eliminar votos con evidencia de
arena-daily = Votos por persona y día
arena-newcomer = Primeros votos con peso de cuenta nueva
arena-run = Previsualizar reglas
arena-long = El registro tiene { $entries } entradas, demasiadas para juzgarlas en una página. En su lugar, ejecuta <code>agon rules dry-run</code>.
arena-same = No cambiaría nada.
arena-changes-caption = Votos por veredicto actual y veredicto con las reglas nuevas
arena-change = Cambio
arena-reweighted = Votos que solo cambiarían de peso: { $votes }
arena-money = Canjes y tesorería
arena-reserved = Reservados para canjes
arena-settled = Pagados
arena-open-claims = Canjes abiertos
arena-sol = Tesorería, SOL
arena-away = No responde
arena-no-chain = Este sitio no convierte puntos en tokens.
arena-note = Nota
arena-audit = Actividad de los creadores de modelos
arena-audit-caption = Lo más reciente primero
arena-vendor = Creador
arena-who = Quién

## When something is refused

error-401 = No tienes acceso a esta página
error-404 = Página no encontrada
error-429 = Demasiadas solicitudes
error-500 = Algo falló de nuestro lado
error-other = No funcionó
error-code = Código: <code>{ $code }</code>
error-home = Ir a la página de inicio
problem-not-found = No hay ninguna página en esta dirección. Revisa el enlace o ve a la página de inicio.
problem-unknown-battle = No encontramos este duelo. Revisa el enlace o empieza uno nuevo.
problem-consent-needs-publish = El entrenamiento y el uso comercial requieren la publicación: permite también publicar, o ninguno de los dos.
problem-not-your-battle = Este duelo es de otra persona, y los duelos son privados. Empieza el tuyo para comparar respuestas.
problem-unknown-board = No encontramos esta clasificación. Elige una en la página de clasificaciones.
problem-unknown-model = No encontramos este modelo. Elige uno en la clasificación.
problem-unknown-snapshot = No encontramos esta instantánea, o aún no hay dos que comparar. Vuelve a intentarlo después de la próxima.
problem-unauthenticated = Aún no te conocemos en este navegador. Empieza un duelo o abre esta página en el navegador que usabas antes.
problem-session-expired = Tu sesión caducó. Empieza un duelo para abrir una nueva. Si vinculaste una billetera, inicia sesión con ella para volver a tus puntos.
problem-session-invalid = Tu sesión ya no es válida. Empieza un duelo para abrir una nueva.
problem-cross-site = Esta solicitud no vino de una de nuestras páginas. Abre la página aquí e inténtalo de nuevo.
problem-storage-unavailable = Ahora mismo no podemos acceder a nuestro almacenamiento, así que no se cambió nada. Inténtalo de nuevo en un momento.
problem-busy = Agon está lleno ahora mismo. Inténtalo de nuevo en unos segundos.
problem-votes-queue-full = Están llegando muchos votos y el tuyo no se guardó. Vuelve a enviarlo en un momento.
problem-too-many-requests = { $seconds ->
    [one] Eso fue demasiado rápido. Inténtalo de nuevo en un segundo.
   *[other] Eso fue demasiado rápido. Inténtalo de nuevo en { $seconds } segundos.
  }
problem-internal = Algo falló de nuestro lado. Inténtalo de nuevo en un momento.
problem-proof-refused = La comprobación automática no terminó a tiempo. La estamos repitiendo.
problem-prompt-empty = Escribe primero una pregunta.
problem-prompt-too-long = Tu pregunta tiene { $chars } caracteres. Acórtala a { $limit } como máximo.
problem-prompt-control-character = Tu pregunta tiene un carácter invisible en la posición { $position }. Bórralo e inténtalo de nuevo.
problem-prompt-not-recorded = No tenemos respuestas pregrabadas a esta pregunta. Elige una de la lista de abajo.
problem-conversation-too-long = Esta conversación tiene unos { $tokens } tokens, más de los { $limit } que pueden leer los modelos. Empieza un duelo nuevo o pregunta algo más corto.
problem-still-generating = Las respuestas aún se están escribiendo. Espera a que terminen las dos e inténtalo de nuevo.
problem-already-voted = Ya votaste en este duelo, y ese voto sigue en pie.
problem-battle-void = No puedes votar en este duelo porque un modelo no pudo responder. Vuelve a preguntar y tendrás un par nuevo.
problem-too-many-turns = Este duelo llegó a su última pregunta. Vota ahora o empieza un duelo nuevo.
problem-not-generating = Las dos respuestas ya están listas.
problem-vote-window-closed = La votación de este duelo se cerró. Empieza uno nuevo.
problem-unknown-tag = No conocemos uno de los motivos. Recarga la página y elige de nuevo.
problem-comment-too-long = Tu comentario es demasiado largo. Acórtalo y vuelve a votar.
problem-comment-control-character = Tu comentario tiene un carácter que no podemos guardar. Bórralo y vuelve a votar.
problem-no-winner = Elige primero A, B, empate o ambas malas.
problem-no-wallet = Aún no has vinculado una billetera. Vincula una primero.
problem-session-outdated = Se inició sesión con esta cuenta en otro lugar. Vuelve a iniciar sesión con tu billetera para continuar.
problem-no-chain = Este sitio no convierte puntos en tokens.
problem-no-vendor = No tienes acceso a la cuenta de este creador de modelos. Pide a uno de sus miembros que te añada.
problem-name-taken = Este nombre ya está en uso. Elige otro.
problem-appeal-open = Ya tenemos tu apelación. Una persona la revisará.
problem-nothing-to-appeal = No hay nada que apelar: tus puntos no están retenidos y tus votos no se eliminaron.
problem-invalid-url = No podemos usar esta dirección. Tiene que empezar por https:// y ser accesible desde internet.
problem-unknown-event = Elige al menos un evento que enviar.
problem-too-many-webhooks = Ya tienes 20 webhooks, el máximo posible. Elimina uno primero.
problem-too-many-exports = Hay demasiadas exportaciones en curso o en cola. Espera a que termine una e inténtalo de nuevo.

# Within plots.
draw-title = { $board }: { $plot }
draw-none = Aún no hay votos suficientes
draw-nameless = (sin nombre)
draw-models = { $models ->
    [one] { $models } modelo.
   *[other] { $models } modelos.
 }
draw-marks = { $marks ->
    [all] Punto: valoración · barra: intervalo del 95 % · hueco: preliminar
    [bars] Punto: valoración · barra: intervalo del 95 %
    [hollow] Hueco: preliminar
   *[narrow] Barra: intervalo del 95 % · hueco: preliminar
 }
draw-point = { $name }: { $value }
draw-both = { $first }, { $second }
draw-interval = intervalo de { $low } a { $high }
draw-unbounded = sin límite
draw-ranked = puesto { $rank }
draw-provisional = preliminar
draw-leader = { $name } va en cabeza con una valoración de { $rating }.
draw-leader-between = { $name } va en cabeza con una valoración de { $rating } (intervalo de { $low } a { $high }).
draw-last = { $name } va en último lugar con { $rating }.
draw-provisionals = Preliminares: { $models }.
draw-price-axis = US$ por millón de tokens, promedio de entrada y salida
draw-priced = { $models ->
    [one] { $models } modelo
   *[other] { $models } modelos
 } por valoración y precio, en US$ por millón de tokens, promedio de entrada y salida.
draw-price-best = { $name } alcanza { $rating } por US${ $price }.
draw-price-front = Ningún modelo más barato supera a ninguno de estos.
draw-span = { $models ->
    [one] { $models } modelo
   *[other] { $models } modelos
 }, del { $from } al { $to }.
draw-left-out = No se muestran: { $models }.
draw-highest = { $way ->
    [up] { $name } termina en lo más alto con { $rating }, { $moved } más que en su primer punto.
    [down] { $name } termina en lo más alto con { $rating }, { $moved } menos que en su primer punto.
   *[level] { $name } termina en lo más alto con { $rating }.
 }
draw-wins-note = Con qué frecuencia la fila supera a la columna (%)
draw-counts-note = Duelos por par
draw-first = { $note }; los primeros { $shown } de { $models } modelos
draw-wins-pair = { $row } contra { $column }: { $percent } % de { $battles }
draw-counts-pair = { $row } contra { $column }: { $battles ->
    [one] { $battles } duelo
    [many] { $battles } de duelos
   *[other] { $battles } duelos
 }
draw-wins-models = { $models ->
    [one] { $models } modelo
   *[other] { $models } modelos
 }: con qué frecuencia la fila supera a la columna.
draw-counts-models = { $models ->
    [one] { $models } modelo
   *[other] { $models } modelos
 }: duelos por par.
draw-lopsided = El par más desigual: { $row } supera a { $column } en el { $percent } % de { $battles ->
    [one] { $battles } duelo
    [many] { $battles } de duelos
   *[other] { $battles } duelos
 }.
draw-met-most = { $row } y { $column } son los que más se enfrentaron: { $battles ->
    [one] { $battles } duelo
    [many] { $battles } de duelos
   *[other] { $battles } duelos
 }.
draw-pairs-missing = Pares sin votos: { $pairs }.
draw-missing = ninguno
vendors-invited = <bdi translate="no">{ $vendor }</bdi> te invita a unirte a su cuenta.
vendors-invited-hint = Si te unes, tus votos sobre sus modelos dejan de contar en las clasificaciones.
vendors-accept = Aceptar
vendors-decline = Rechazar
vendors-unconfirmed = Declaraste que no ganas dinero con los datos. Hasta que un operador lo confirme, solo recibes los textos que se pueden usar con fines comerciales.

## About, privacy, terms, status

about-title = Acerca de Agon
about-lede = Agon clasifica modelos de IA según lo que la gente prefiere, y deja que cualquiera compruebe cómo.
about-why-title = Por qué existe
about-why = Los exámenes te dicen lo que sabe un modelo. Las personas te dicen qué respuesta prefieren. Agon les pregunta, una pregunta a la vez.
about-blind-title = Los nombres siguen tapados
about-blind = Dos modelos responden al mismo ritmo, y nada en la página, en sus direcciones ni en sus tiempos de respuesta dice quiénes son. Hay pruebas automáticas en <a href="/docs">nuestro código</a> que intentan averiguarlo, y deben fracasar.
about-ratings-title = Valoraciones que puedes recalcular
about-ratings = Cada voto que cuenta es una entrada de un registro público. Un solo comando vuelve a calcular cada clasificación publicada, byte por byte. Mira <a href="/transparency">cómo comprobarlo</a>.
about-points-title = Los votos que cuentan dan puntos
about-points = Ganas puntos por leer con atención y votar. <a href="/rules">Las reglas</a> dicen qué votos cuentan y cuánto dan.
about-open-title = Quién lo paga
about-open = Los creadores de modelos pagan por probar sus modelos aquí y por licenciar los votos de quienes lo permiten. No pueden comprar un puesto, y los votos de su propia gente sobre sus modelos nunca cuentan.

privacy-title = Privacidad
privacy-lede = Qué conservamos, quién lo ve y cómo lo recuperas.
privacy-sent-title = Adónde va tu pregunta
privacy-sent = A los dos modelos que la responden, y a nadie más. Sus creadores reciben el texto y nada sobre ti.
privacy-kept-title = Qué conservamos
privacy-kept = Tus preguntas, las respuestas, tus votos y un ID aleatorio en una cookie. Ni nombre ni correo electrónico. Para detectar a una misma persona detrás de muchas cuentas, conservamos una huella de tu red calculada con una clave, no su dirección.
privacy-public-title = Qué es público
privacy-public = De cada voto: los dos modelos, tu elección, la hora y un nombre aleatorio para ti. Nunca tu pregunta ni las respuestas, salvo que lo permitas.
privacy-choices-title = Tus opciones
privacy-choices = En <a href="/you">tus opciones de datos</a> dices si el texto se puede publicar, usar para entrenar o vender. No se comparte nada hasta que lo digas, y puedes retirar tu permiso de cara al futuro en cualquier momento.
privacy-gone-title = Cómo borrarlo
privacy-gone = En <a href="/you">tu página</a>, descarga todo lo que tenemos o bórralo. El texto se borra de nuestros archivos de inmediato. El voto permanece en el registro con un nombre que no conduce a nadie.

terms-title = Condiciones
terms-lede = Lo poco que conviene saber antes de usar Agon.
terms-answers-title = Respuestas
terms-answers = Las escriben modelos de IA y pueden estar equivocadas. No preguntes por cosas que no puedas compartir, y no te fíes de una respuesta cuando un error pueda dañar a alguien.
terms-votes-title = Votos
terms-votes = Una persona, un voto por duelo. Los votos de programas, o de personas a las que se paga por elegir un modelo, no cuentan. <a href="/rules">Las reglas</a> son públicas, y cada voto que no cuenta dice por qué.
terms-points-title = Puntos
terms-points = Los puntos son un agradecimiento, no un salario. Puedes canjearlos por tokens mientras el operador lo ofrezca, a la tasa que se muestra antes de canjear.
terms-stop-title = Irse
terms-stop = Puedes <a href="/you">borrar tu cuenta</a> en cualquier momento. Canjea antes tus puntos: una cuenta borrada no puede hacerlo.

status-title = Estado
status-well = Todo funciona
status-partly = Agon funciona, con clasificaciones menos recientes
status-down = Agon no puede recibir votos ahora mismo
status-lede = En este momento, según el servidor que te envió esta página.
status-votes = Preguntas y votos
status-votes-down = No disponible. No se perdió ningún voto tuyo. Inténtalo de nuevo en un minuto.
status-boards = Clasificaciones en vivo
status-boards-down = Se muestran como estaban hace un rato. Los votos siguen contando.
status-writing = Duelos en curso
status-log = Entradas del registro público
status-up = Funciona

## Sharing

share = Compartir
share-hint = Cualquiera que tenga el enlace puede leer tu pregunta y las dos respuestas, y ver los modelos y tu elección. El enlace no dice quién eres. Las dos respuestas permiten encontrar este voto en el registro público y, con él, tus otros votos, sin tu nombre.
share-live = Cualquiera que tenga este enlace puede ver este duelo:
share-look = Ver lo que ven los demás
share-stop = Dejar de compartir
shared-intro = Alguien preguntó a dos modelos sin saber cuáles eran, votó y compartió el resultado.
shared-day = Votado el { $day }
shared-picked-badge = Elegido
shared-picked = { $winner } supera a { $loser }
shared-tie = { $a } y { $b }: empate
shared-both-bad = { $a } y { $b }: ambas malas
problem-unknown-share = Este enlace no lleva a ningún duelo. Puede que quien compartió el duelo haya dejado de compartirlo. Revisa el enlace o empieza tu propio duelo.
problem-not-voted = Vota primero en este duelo.
problem-is-a-check = Este duelo era un control de atención: sus respuestas se cambiaron, así que no se puede compartir.
problem-too-many-pins = Ya fijaste { $limit } duelos, el máximo. Deja de fijar uno primero.
problem-no-code = Ambas respuestas deben tener código para compararlo.
problem-too-few-models = Al menos dos modelos deben seguir activos.
problem-invalid-weight = El peso debe estar entre 0,001 y 1000.
problem-not-a-battle = Elegiste estos modelos por su nombre, así que aquí no se vota.
problem-mode-not-offered = Esta arena no ofrece esta forma de preguntar.
problem-wrong-models = Elige un modelo para el chat directo, o dos distintos uno junto al otro.
problem-model-not-selectable = Aquí no se puede elegir este modelo por su nombre. Elige otro.
problem-consent-is-private = Excluyes todos tus datos, así que no puedes compartir ningún duelo. Cambia primero tus opciones de datos.
embed-how = Mostrar esta clasificación en tu sitio
embed-how-text = Copia esto en tu página. El marco muestra los 10 primeros y se mantiene al día.
embed-more = Clasificación completa en Agon
card-rated = { $rating }, entre { $low } y { $high }
card-unrated = sin valoración todavía
card-rank = Puesto { $rank } de { $models }
card-votes = { $votes ->
    [one] { $votes } voto contabilizado
    [many] { $votes } de votos contabilizados
   *[other] { $votes } votos contabilizados
 }
card-own-and-crowd = yo { $own } · todos { $crowd }
card-agrees = Coincido con todos en el { $share } de los votos

## What happened since, the week, and taste

notices-title = Novedades para ti
notices-no-session = Todavía no hay nada aquí. <a href="/">Empieza un duelo</a> y mostraremos aquí lo que pase con tus votos y tus puntos.
notices-nothing = No hay novedades. Cuando se pague uno de tus canjes, cambien tus votos o tus puntos, o un modelo que prefieres cambie de lugar en la <a href="/leaderboard">clasificación</a>, lo verás aquí.
notices-new = Nuevo
notices-read = Marcar todo como leído
notices-unread = { $notices ->
    [one] { $notices } nueva
   *[other] { $notices } nuevas
 }
today-goal = { $done }/{ $goal } hoy
today-goal-said = Hoy: { $done } de { $goal } votos
notices-tell = Activar notificaciones
notices-tell-not = Desactivar notificaciones
notices-tell-hint = Este navegador puede notificarte cuando haya algo nuevo, aunque no tengas ninguna página abierta. La notificación va cifrada y nunca contiene tus preguntas.
notices-told = Listo. Este navegador te notificará.
notices-refused = Este navegador no permitió las notificaciones. Revisa sus ajustes para este sitio e inténtalo de nuevo.
notice-title-claim = Tu canje
notice-title-votes = Tus votos
notice-title-points = Tus puntos
notice-title-review = Revisión de tus votos
notice-title-model = Un modelo que prefieres
notice-claim-paid = Pagamos tu canje de { $points } puntos.
notice-claim-returned = No pudimos pagar tu canje, así que tus { $points } puntos vuelven a estar disponibles.
notice-votes-removed = { $votes ->
    [one] Eliminamos { $votes } de tus votos porque el patrón de votos parece automatizado o aleatorio. Si nos equivocamos, puedes apelar.
   *[other] Eliminamos { $votes } de tus votos porque su patrón parece automatizado o aleatorio. Si nos equivocamos, puedes apelar.
 }
notice-votes-restored = { $votes ->
    [one] { $votes } de tus votos eliminados vuelve a contar.
   *[other] { $votes } de tus votos eliminados vuelven a contar.
 }
notice-points-held = Tus puntos están retenidos porque el patrón de tus votos parece automatizado o aleatorio. Tus votos siguen contando.
notice-points-released = Tus puntos ya no están retenidos.
notice-review-cleared = Una persona revisó tus votos y no encontró nada irregular. Tus votos cuentan y tus puntos ya no están retenidos.
notice-review-upheld = Una persona revisó tus votos y coincidió en que debían eliminarse.
notice-model-moved = { $model } pasó del puesto { $from } al puesto { $to } en la clasificación.
progress-title = Tu semana
progress-week = { $votes ->
    [one] { $votes } voto contabilizado; tu objetivo es { $goal }.
    [many] { $votes } de votos contabilizados; tu objetivo es { $goal }.
   *[other] { $votes } votos contabilizados; tu objetivo es { $goal }.
 }
progress-votes = { $votes ->
    [one] { $votes } voto contabilizado esta semana.
    [many] { $votes } de votos contabilizados esta semana.
   *[other] { $votes } votos contabilizados esta semana.
 }
progress-streak = { $weeks ->
    [one] Llevas { $weeks } semana cumpliendo tu objetivo.
   *[other] Llevas { $weeks } semanas seguidas cumpliendo tu objetivo.
 }
progress-freeze = Este mes puedes fallar una semana sin perder tu racha.
progress-no-freeze = Ya usaste la semana libre de este mes: si fallas otra semana, tu racha termina.
progress-note = Las semanas empiezan el lunes a las 00:00 UTC. Solo los votos que cuentan se suman a tu semana, y ni el objetivo ni una racha dan puntos.
taste-title = Tu gusto
taste-few = { $missing ->
    [one] Con { $missing } voto contabilizado más, te mostraremos tu gusto en comparación con el de todos.
    [many] Con { $missing } de votos contabilizados más, te mostraremos tu gusto en comparación con el de todos.
   *[other] Con { $missing } votos contabilizados más, te mostraremos tu gusto en comparación con el de todos.
 }
taste-agreement = En el { $share } de tus votos elegiste, de los dos modelos, el mejor valorado según los votos de todos.
taste-nothing = Todavía no has elegido entre dos modelos que, según los votos de todos, tengan valoraciones distintas.
taste-caption = Tu valoración de cada modelo junto a la de todos
taste-crowd = Valoración de todos
taste-alike = Coincides
taste-picture = Descargar como imagen
taste-picture-hint = Solo la recibes tú. Muestra valoraciones, nunca una pregunta ni un voto.
taste-note = Esto es tu gusto, no un examen: discrepar no cuesta nada. Tus valoraciones se basan en pocos votos, así que sus intervalos son amplios.
