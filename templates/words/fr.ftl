# What the pages say. One message per line of thought; markup of a message is the same in every language.
# Numbers and moments come in already written as the language writes them.

## Every page

language-name = Français
skip = Aller au contenu
nav = Navigation principale
nav-more = Plus
nav-battle = Duel
nav-boards = Classement
nav-you = Ta page
nav-points = Points
nav-rewards = Récompenses
nav-rules = Règles
nav-open = Transparence
nav-vendors = Pour les éditeurs de modèles
nav-api = API
nav-menu = Menu
nav-about = À propos
nav-privacy = Confidentialité
nav-terms = Conditions
nav-status = État
nav-language = Langue
motto = Les noms des modèles restent cachés jusqu’à ton vote. Chacun peut vérifier chaque classement à partir du registre public.
site-description = Pose n’importe quelle question, compare deux réponses d’IA anonymes, vote pour la meilleure et découvre qui les a écrites. Des classements ouverts que chacun peut vérifier.
percent = { $share } %
as-data = Voir en JSON
older = Voir plus ancien
newest = Voir le plus récent
table-of = Tableau : { $what }
none-yet = Rien ici pour l’instant.
none-so-far = Rien pour l’instant.
newest-first = Du plus récent au plus ancien
badge-recorded = Préenregistré
badge-demo = Démo
badge-retired = Inactif
badge-hidden = Masqué
points = { $points ->
    [one] { $points } point
    [many] { $points } de points
   *[other] { $points } points
  }
slot-until = { $stealth ->
    [yes] incognito, du { $from } au { $until }
   *[no] du { $from } au { $until }
  }
slot-votes = { $stealth ->
    [yes] { $votes ->
        [one] incognito, à partir du { $from }, pour { $votes } vote
        [many] incognito, à partir du { $from }, pour { $votes } de votes
       *[other] incognito, à partir du { $from }, pour { $votes } votes
      }
   *[no] { $votes ->
        [one] à partir du { $from }, pour { $votes } vote
        [many] à partir du { $from }, pour { $votes } de votes
       *[other] à partir du { $from }, pour { $votes } votes
      }
  }
col-model = Modèle
col-organization = Éditeur
col-licence = Licence
col-rank = Rang
col-rank-long = La plage de rangs que les votes permettent d’établir
col-votes = Votes
col-win-rate = Taux de victoire
col-when = Quand
col-what = Quoi
col-state = État
col-slot = Essai
col-with-text = Avec texte
col-number = Nombre
col-share = Part

## Boards' names

board-overall = Général
board-single-turn = Une seule question
board-multi-turn = Conversations
board-code = Code
board-maths = Maths
board-long = Questions longues

## Where a battle begins

home-title = Agon : compare des modèles d’IA sans voir leurs noms
home-lede = Pose n’importe quelle question, vote pour la meilleure réponse, puis découvre quels modèles les ont écrites. Les votes qui comptent forment un classement public et te rapportent des points.
home-replays = Ce sont des réponses préenregistrées de vrais modèles : tu ne peux donc poser que les questions ci-dessous.
home-demo = Tu compares de petits programmes de démonstration, pas de vrais modèles d’IA.
home-question = Ta question
home-ask-keys = <kbd>Enter</kbd> pour envoyer, <kbd>Shift</kbd> + <kbd>Enter</kbd> pour aller à la ligne
home-privacy = Ta question est envoyée aux deux modèles qui y répondent. Nous ne la publions pas, sauf si tu le permets. <a href="/you">Tes choix sur tes données</a>
home-start = Obtenir deux réponses
modes = Façons de demander
mode-side-by-side = Côte à côte
mode-direct = Discussion directe
mode-named = Tu choisis les modèles et tu vois leurs noms. Ici, pas de vote, pas de points, et rien ne compte pour le classement. Rien n’en est publié.
mode-first = Premier modèle
mode-second = Second modèle
mode-model = Modèle
mode-ask = Demander
home-recorded = Choisis une question
home-try = Ou essaie une de celles-ci
home-headline-heard = Modèle A ou modèle B ?
home-or = ou
home-or-end =  ?
home-ask = Interroge les deux.
home-decide = Décide à l’aveugle.
home-placeholder = Pose une question dont tu sais juger la réponse
home-ranking = Le classement actuel
home-all-models = { $models ->
    [one] Le seul modèle
   *[other] Les { $models } modèles
  }
home-counted = { $votes ->
    [one] { $votes } vote compté. Une barre, c’est ce que nous ne savons pas encore. Chaque vote la raccourcit.
    [many] { $votes } de votes comptés. Une barre, c’est ce que nous ne savons pas encore. Chaque vote la raccourcit.
   *[other] { $votes } votes comptés. Une barre, c’est ce que nous ne savons pas encore. Chaque vote la raccourcit.
  }
home-no-ranking = Aucun modèle n’a encore de score. Les scores viendront avec les premiers votes.
home-recent = Révélés à l’instant
sample-title = Essaie tout de suite
sample-note = Nous avons écrit cet exemple. Rien n’est envoyé ni compté.
sample-question = Pourquoi le ciel est-il bleu ?
sample-a = L’air diffuse bien plus la lumière bleue que la rouge : le bleu t’arrive donc de tous les côtés.
sample-b = Parce qu’il reflète la mer, et que la mer est bleue.
sample-a-name = La physique
sample-b-name = Le vieux mythe
sample-after = C’est tout. Dans un duel, les noms des deux modèles apparaissent ici, et ton vote fait bouger leurs scores.
went-over = <b translate="no">{ $first }</b> préféré à <bdi translate="no">{ $second }</bdi>
went-level = <bdi translate="no">{ $first }</bdi> et <bdi translate="no">{ $second }</bdi> : égalité
went-both-bad = <bdi translate="no">{ $first }</bdi> et <bdi translate="no">{ $second }</bdi> : deux mauvaises
went-side-by-side = <bdi translate="no">{ $first }</bdi> à côté de <bdi translate="no">{ $second }</bdi>
went-direct = Discussion avec <bdi translate="no">{ $model }</bdi>
ago = { $unit ->
    [s] il y a { $n } s
    [min] il y a { $n } min
    [h] il y a { $n } h
   *[d] il y a { $n } j
  }
home-how = Comment ça marche
home-step-ask = 1. Pose ta question
home-step-ask-text = Deux modèles sur { $models } répondent côte à côte, au même rythme. Un cache de longueur fixe masque chaque nom.
home-step-decide = 2. Décide
home-step-decide-text = Choisis A, B, égalité ou deux mauvaises. Tu as trois secondes pour annuler, et nous te prévenons avant si un vote ne peut pas compter.
home-step-uncover = 3. Révèle
home-step-uncover-text = Découvre les noms, les prix, les scores, les votes de tous et ce que ton vote a rapporté. Le vote figure dans un registre public que <a href="/transparency">tu peux vérifier</a>.

## The door

door-title = Vérification rapide
door-lede = Beaucoup de visites viennent de ton réseau : ton navigateur effectue donc une courte vérification automatique. Tu n’as rien à faire.
door-working = Vérification…
door-done = C’est bon. Ton duel commence…
door-no-script = { $seconds ->
    [one] Les scripts sont désactivés dans ton navigateur. Attends { $seconds } seconde, puis appuie sur le bouton.
   *[other] Les scripts sont désactivés dans ton navigateur. Attends { $seconds } secondes, puis appuie sur le bouton.
  }

## A battle

battle-title = Duel
battle-question = Question { $turn }
battle-you-asked = Ta question
battle-which = Réponse à afficher
battle-both = Les deux
battle-model = Modèle { $side }
battle-your-choice = Ton choix
battle-waiting = En attente des deux modèles…
battle-reasoning = Raisonnement
battle-writing = Les deux modèles écrivent. Tu pourras voter quand ils auront fini.
battle-ended = Les deux réponses sont terminées. Laquelle est la meilleure ?
battle-opens = Continue à lire. Tu pourras voter dans environ { $seconds } s.
battle-read-other = Lis aussi la réponse { $side }, puis vote.
battle-stopped = Une réponse a été arrêtée : un vote ne comptera pas. Régénère les deux pour voter.
battle-wont-count = Un vote sur ces réponses ne comptera pas. { $reason }. Régénère les deux, ou vote pour voir qui a répondu.
reveal-picked = Tu as choisi <bdi translate="no">{ $model }</bdi>
reveal-cost-small = moins de 0,0001 $
battle-connected = Connexion rétablie.
battle-copy = Copier
battle-copied = Copié
battle-wrap = Retour à la ligne
battle-heard = Réponses, lues à voix haute au fur et à mesure
battle-copy-answer = Copier cette réponse
battle-full-width = Pleine largeur
code-title = Comparer le code
code-back = Retour aux réponses
code-text = Lignes dans A seulement : { $a }. Lignes dans B seulement : { $b }. C’est le code le plus long de chaque réponse.
code-caption = Code des deux réponses, ligne par ligne
code-whose = Dans quelle réponse
code-line = Ligne
battle-restart = Un modèle a échoué : nous interrogeons de nouveau les deux.
battle-refused = La connexion n’a pas pu s’établir. Recharge la page pour réessayer.
battle-lost = Connexion perdue. Reconnexion…
battle-not-sent = Ton vote n’a pas encore été envoyé, et ton choix est gardé. Vérifie ta connexion, puis appuie de nouveau sur « Voter ».
battle-void = Ce duel a été interrompu
battle-void-why = L’un des modèles n’a pas pu répondre, même après une nouvelle tentative : il n’y a rien à comparer. Redemande et tu auras une nouvelle paire.
battle-ask-again = Redemander
battle-late = Ces réponses ont plus d’un jour. Ton vote compte, mais ne rapporte pas de points.
battle-capped = La limite du jour est atteinte, pour toi ou pour ton réseau. Un vote maintenant ne comptera pas ; elle repart à minuit UTC.
battle-better = Quelle réponse est la meilleure ?
battle-a = A est meilleure
battle-tie = Égalité
battle-both-bad = Deux mauvaises
battle-b = B est meilleure
battle-why = Ajouter des raisons (facultatif)
battle-comment = Commentaire
battle-quote = Citer comme raison
battle-quoted = Cité. Cela part avec ton vote.
battle-all-keys = Tous les raccourcis
battle-vote = Voter
battle-stop = Arrêter les deux
battle-regenerate = Régénérer les deux
battle-new = Nouveau duel
battle-further = Pose une autre question
battle-ask-both = Envoyer aux deux
chat-named = Tu as choisi ces modèles par leur nom : pas de vote, pas de points.
chat-stop = Arrêter la réponse
chat-regenerate = Répondre à nouveau
battle-shortcuts = Raccourcis clavier
battle-key-vote = Voter pour ton choix
battle-key-ask = Envoyer ta question
battle-held = Ton vote part dans un instant.
battle-held-progress = Temps restant pour annuler
battle-undo = Annuler
battle-now = Révéler maintenant
battle-key-undo = Annuler ton vote
battle-key-sheet = Afficher ces raccourcis
battle-no-keys = Désactiver les raccourcis à une seule touche
battle-no-keys-hint = Enregistré dans ce navigateur
battle-close = Fermer

reveal-tie = Tu as choisi l’égalité
reveal-both-bad = Tu as trouvé les deux mauvaises
reveal-vote = Ton vote
reveal-others = Voir tous les votes sur cette paire
reveal-ratings = Où ils se situent
reveal-unranked = Pas encore de score
reveal-first-here = Ton vote est le premier sur cette paire.
reveal-agreement = { $same } des { $votes } autres votes sont d’accord avec le tien.
reveal-new = Poser une autre question
reveal-again = Demander à deux autres modèles
reveal-timing = { $first } s jusqu’au premier mot · { $total } s au total
reveal-timing-tokens = { $tokens ->
    [one] { $first } s jusqu’au premier mot · { $total } s au total · { $tokens } token
    [many] { $first } s jusqu’au premier mot · { $total } s au total · { $tokens } de tokens
   *[other] { $first } s jusqu’au premier mot · { $total } s au total · { $tokens } tokens
  }
reveal-rating = <b data-elo>{ $elo }</b> <span class="soft">rang { $rank }</span>
reveal-cost = { $dollars } $
reveal-energy = environ { $energy } Wh
reveal-energy-how = L’électricité est une estimation par <a href="https://ecologits.ai">EcoLogits</a> 1.0, d’après la taille du modèle et la longueur de sa réponse.
reveal-crowd = Les votes de tous
reveal-receipt = Reçu du vote
reveal-go-on = Continuer cette conversation
reveal-go-on-hint = Simple discussion : pas de vote, pas de points.
reveal-with-both = Demander aux deux
reveal-with = Demander à <bdi translate="no">{ $model }</bdi>
reveal-receipt-text = Ce reçu est notre preuve signée que ton vote nous est parvenu. Si ton vote n’apparaît jamais dans <a href="/log">le registre public</a>, le reçu prouve que nous l’avons perdu. Tu peux vérifier la signature avec <a href="/.well-known/jwks.json">notre clé publique</a>.

vote-pending = En vérification
vote-counted = Compté
vote-excluded = Non compté
battle-chosen = { $choice }. Appuie sur Entrée pour voter.
battle-elsewhere = Tu avais déjà voté dans un autre onglet. C’est ce vote qui est affiché.
chat-named-one = Tu as choisi ce modèle par son nom : il n’y a ni vote ni points.
reveal-points-soon = Points dans un instant
vote-check = Contrôle d’attention
boards-no-votes = Aucun vote pour l’instant
you-all-erased = Tout est effacé : tes questions, tes votes, tes points et tes réglages. Voici un compte neuf et vide.
vendors-way-back = Ce navigateur est ta seule entrée tant que tu n’as pas <a href="/rewards">lié un portefeuille</a> ou invité un collègue. Si tu effaces ses cookies avant, tu perds le compte et les réglages de ses clés.
unpaid-new-model = Pas de points : l’un des modèles a encore trop peu de votes ici
unpaid-late = Pas de points : le vote est arrivé plus d’un jour après les réponses
unpaid-too-soon = Pas de points : trop peu de temps depuis ton dernier vote qui a rapporté des points
unpaid-day-done = Plus aucun point aujourd’hui. Tes votes comptent toujours.
unpaid-inattentive = Pas de points : trop de contrôles d’attention manqués
reveal-points = points, en attente
vote-entry = Entrée { $index } du registre public

tag-correct = Correcte
tag-helpful = Utile
tag-clear = Claire
tag-creative = Créative
tag-concise = Concise
tag-follows-instructions = Suit les consignes
tag-incorrect = Incorrecte
tag-unhelpful = Peu utile
tag-confusing = Confuse
tag-verbose = Trop longue
tag-refuses = Refuse de répondre
tag-ignores-instructions = Ignore les consignes

reason-voted-early = Le vote est arrivé avant la fin des deux réponses
reason-answer-incomplete = Une réponse a été arrêtée ou coupée
reason-answer-empty = Une réponse était vide
reason-identity-in-answer = Une réponse a révélé quel modèle l’a écrite
reason-identity-in-prompt = La question demandait quel modèle répondait
reason-too-fast = Il n’y a pas eu assez de temps pour lire les deux réponses avant le vote
reason-pattern-of-votes = Le schéma de vote semble automatisé ou aléatoire
reason-daily-cap = La limite du jour est atteinte, pour toi ou pour ton réseau. Elle repart à minuit UTC
reason-hidden-check = Ce duel était un contrôle d’attention. Il ne change jamais les scores
reason-share-cap = Au-delà de la part des votes d’un mois qu’une seule personne peut avoir
reason-conflict-of-interest = La personne qui a voté appartient au compte d’un éditeur de modèles

## The leaderboard

boards-title = Classement
boards-lede = Un rang est une plage : 1–5 veut dire quelque part entre le 1er et le 5e. Là où les plages se chevauchent, l’écart est trop faible pour trancher. <a href="/transparency">Vérifie nos calculs</a>.
boards-nav = Classements
boards-board = Classement
boards-counted = <span data-counted>{ $counted }</span> votes comptés sur <span data-raw>{ $raw }</span>
boards-entry = Jusqu’à l’entrée <span data-log-size>{ $entry }</span> du registre public. Les scores évoluent à chaque vote.
boards-now = au chargement de la page
boards-live = en direct
boards-lost = connexion perdue, reconnexion…
boards-reorder = Le classement a changé : retrier
boards-order = Trier par :
boards-by-rating = score
boards-by-lower = borne inférieure
boards-files = Télécharger <a href="{ $csv }" download>CSV</a> · <a href="{ $json }">JSON</a> · <a href="{ $feed }">flux Atom</a>
boards-rating = Score
boards-interval = Intervalle à 95 %
boards-styled = Corrigé du style
boards-styled-long = Score sans l’effet de la longueur, de la mise en forme et de la position, d’après le dernier instantané
boards-elo = Score en direct
boards-tied = Égalités
boards-both-bad = Deux mauvaises
boards-to-pass = Votes pour dépasser
boards-to-pass-long = Victoires supplémentaires sur le modèle du dessus après lesquelles les deux échangeraient leurs places
boards-price = Prix
boards-price-long = Dollars américains par million de tokens : entrée / sortie
boards-price-to = jusqu’à { $limit } $
boards-price-over = plus de { $limit } $
boards-size = Taille
boards-size-long = Milliards de paramètres
boards-size-to = jusqu’à { $limit } milliards
boards-size-over = plus de { $limit } milliards
boards-no-rating = Pas encore de score : le modèle n’a fait que gagner, n’a fait que perdre ou n’a rencontré que des modèles sans score
boards-between = entre { $low } et { $high }, valeur la plus probable { $rating }
boards-search = Modèle ou éditeur
boards-any = Tous
boards-filter = Filtrer
boards-show-all = Voir tous les modèles
boards-all-columns = toutes les colonnes
boards-fewer-columns = moins de colonnes
boards-none-found = Aucun modèle ne correspond. Change la recherche ou les filtres.
boards-empty = Pas encore de votes dans ce classement. <a href="/">Lance un duel</a> et donne le premier vote.
boards-effects = Influence de la présentation sur les votes, en points de score par écart type (entrée { $entry } du registre public) :
boards-plots = Graphiques
plot-intervals = Scores avec intervalles à 95 %
plot-wins = Taux de victoire par paire
plot-counts = Duels par paire
plot-history = Scores au fil du temps
plot-price = Score et prix
plot-in = Agrandir
plot-out = Réduire
plot-whole = Tout afficher
plot-picture = Télécharger ce que tu vois en image
plot-table = Télécharger ce que tu vois en CSV
plot-keys = Pointe une marque, ou utilise les flèches. Agrandis et réduis avec + et −.
boards-pair = Face-à-face
boards-compare = Comparer
compare-title = Comparer des modèles
compare-choose = Choisis de deux à quatre modèles
compare-nobody = Choisis au moins deux modèles à comparer.
compare-pairs = Duels entre eux
compare-first = Modèle
compare-also = Et
compare-none = Aucun
boards-snapshot = Dernier instantané : <a href="{ $link }">n° { $number }</a>
boards-changes = ce qui a changé depuis le précédent
boards-all-snapshots = tous les instantanés
log-title = Registre public
log-lede = Chaque vote avec son verdict, dans un seul ordre. Rien n’est modifié ni supprimé ensuite : un vote retiré est une nouvelle entrée.
log-size = { $entries ->
    [one] { $entries } entrée
   *[other] { $entries } entrées
 }
log-empty = Aucun vote n’a encore été jugé.
log-entry = Entrée
log-at = Quand
log-vote = Vote
log-verdict = Verdict
log-leaf = Hachage de feuille
log-retraction = Retiré
log-reinstatement = Compte à nouveau
snapshots-title = Instantanés
snapshots-lede = Chaque instantané est le classement entier pour une taille du registre. Ses octets ne changent jamais.
snapshots-published = Publié
snapshots-entries = Entrées du registre
snapshots-changes = Depuis le n° { $number }
boards-how = Comment les scores sont calculés
boards-how-text = Nous prenons tous les votes qui comptent dans <a href="/log">le registre public</a> et cherchons les scores qui expliquent le mieux qui a battu qui (Bradley–Terry, maximum de vraisemblance). Une égalité, ou deux mauvaises, vaut une demi-victoire pour chaque modèle. L’intervalle à 95 % repose sur un estimateur sandwich ; dans les instantanés, les votes d’une même personne sont regroupés. Entre deux ajustements, le score en direct (Elo) évolue à chaque vote. <a href="/rules">Quels votes comptent</a>. Pour vérifier toi-même ce classement, exécute :
effect-side = affichage en premier
effect-tokens = longueur
effect-headings = titres
effect-bold = gras
effect-lists = listes

## Head to head

pair-title = { $a } contre { $b }
pair-never = Ces deux modèles ne se sont pas encore rencontrés dans ce classement.
pair-label = { $a } gagne { $wins } fois · aucun vainqueur { $neither } fois · { $b } gagne { $losses } fois
pair-caption = { $votes ->
    [one] Résultat de { $votes } vote
    [many] Résultats de { $votes } de votes
   *[other] Résultats de { $votes } votes
  }
pair-expected = D’après tous les votes sur les deux modèles, nous prévoyons pour <bdi translate="no">{ $a }</bdi> { $share } des victoires contre <bdi translate="no">{ $b }</bdi>, un duel sans vainqueur valant une demi-victoire pour chacun.
pair-left = { $votes ->
    [one] <bdi translate="no">{ $a }</bdi> était le modèle A (affiché en premier) dans { $left } vote sur { $votes }.
    [many] <bdi translate="no">{ $a }</bdi> était le modèle A (affiché en premier) dans { $left } des { $votes } de votes.
   *[other] <bdi translate="no">{ $a }</bdi> était le modèle A (affiché en premier) dans { $left } des { $votes } votes.
  }

## What changed

changes-title = Ce qui a changé
changes-between = Du classement du { $from } à celui du { $to }.
changes-snapshot = n° { $number }, { $at }
changes-none = Aucun modèle n’a bougé d’un point ou plus, et tous les rangs sont restés les mêmes.
changes-joined = <b translate="no">{ $model }</b> a rejoint le classement avec un score de { $rating }, au rang { $rank }.
changes-left = <b translate="no">{ $model }</b> a quitté le classement. Son dernier score était de { $rating }.
changes-first-rating = <b translate="no">{ $model }</b> a son premier score : { $rating }, rang { $rank }.
changes-no-rating = <b translate="no">{ $model }</b> n’a plus de score. Le dernier était de { $rating }.
changes-rose = <b translate="no">{ $model }</b> a progressé de { $points } et passe à { $rating }.
changes-fell = <b translate="no">{ $model }</b> a reculé de { $points } et passe à { $rating }.
changes-rank = rang { $before }, désormais { $after }
changes-new = { $votes ->
    [one] { $votes } nouveau vote
    [many] { $votes } de nouveaux votes
   *[other] { $votes } nouveaux votes
  }
changes-back = { $votes ->
    [one] { $votes } vote retiré
    [many] { $votes } de votes retirés
   *[other] { $votes } votes retirés
  }
changes-rules = les règles de vote ont changé
changes-basket = les modèles de référence ont changé
changes-from = De l’instantané
changes-to = À l’instantané
cause-new = Entré dans le classement
cause-gone = Sorti du classement
cause-rule-change = Règles modifiées
cause-retractions = Votes retirés
cause-new-votes = Nouveaux votes
cause-others-votes = Votes sur d’autres modèles
cause-none = Aucun changement

## A model

model-price = { $input } $ en entrée · { $output } $ en sortie, par million de tokens
model-size = { $total } milliards de paramètres
model-size-active = { $total } milliards de paramètres, dont { $active } milliards actifs
model-verdict = Score de { $rating }, entre { $low } et { $high } : rang { $rank } sur { $models }, d’après { $votes ->
    [one] { $votes } vote
    [many] { $votes } de votes
   *[other] { $votes } votes
 }.
model-near = Modèles voisins
model-stealth = Ce modèle est incognito. À la fin de son essai, nous révélerons qui l’a créé et combien de versions ont été essayées.
model-was-stealth = Pendant son essai, il s’appelait { $name }.
model-was-one-of = { $variants ->
    [one] Pendant son essai, il s’appelait { $name }. C’était la seule version essayée par son éditeur.
   *[other] Pendant son essai, il s’appelait { $name }. C’était l’une des { $variants } versions essayées par son éditeur.
  }
model-slot = { $votes ->
    [one] Essai : { $slot }. { $votes } vote jusqu’ici. <a href="/transparency#slots">Voir tous les essais</a>
    [many] Essai : { $slot }. { $votes } de votes jusqu’ici. <a href="/transparency#slots">Voir tous les essais</a>
   *[other] Essai : { $slot }. { $votes } votes jusqu’ici. <a href="/transparency#slots">Voir tous les essais</a>
  }
model-endpoint-changed = L’éditeur du modèle a changé de point d’accès le { $at }, pendant l’essai. Les votes d’avant et d’après peuvent porter sur des modèles différents.
model-boards = Dans les classements
model-no-votes = Pas encore de votes comptés. <a href="/">Lance un duel</a>, et tu le rencontreras peut-être.
model-boards-caption = Classements avec des votes sur ce modèle
model-best = Probabilité d’être le meilleur
model-of = sur { $models }
model-rivals = Contre chaque adversaire
model-neither = sans vainqueur
model-rival = l’adversaire
model-by-votes = votes comptés, toutes questions confondues
model-rivals-caption = Adversaires, en commençant par le plus de votes
col-rival = Adversaire
model-went = Résultats
col-won = Gagnés
col-lost = Perdus
col-expected = Attendu
col-expected-long = Part de victoires que prédisent les scores, un duel sans vainqueur valant une demi-victoire
model-compare = Comparer
model-compare-with = avec <bdi translate="no">{ $rival }</bdi>
model-draws = À quelle fréquence il apparaît
model-drawn = { $battles ->
    [one] { $battles } duel terminé : { $share } de toutes les apparitions (cible : { $intended }).
    [many] { $battles } de duels terminés : { $share } de toutes les apparitions (cible : { $intended }).
   *[other] { $battles } duels terminés : { $share } de toutes les apparitions (cible : { $intended }).
  }
model-drawn-before = { $battles ->
    [one] { $battles } duel terminé : { $share } de toutes les apparitions. Il ne participe à aucun duel en ce moment.
    [many] { $battles } de duels terminés : { $share } de toutes les apparitions. Il ne participe à aucun duel en ce moment.
   *[other] { $battles } duels terminés : { $share } de toutes les apparitions. Il ne participe à aucun duel en ce moment.
  }
model-all-draws = Voir tous les modèles
model-badge = Afficher ce score sur ton site
model-badge-alt = Badge avec le score de { $model }

## You

you-title = Ta page
history-title = Tes duels
history-all = Tous tes duels
you-no-session = Rien ici pour l’instant. <a href="/">Lance ton premier duel</a>, et tu le retrouveras ici.
missions-title = Objectifs du jour
mission-ask = Pose une question dont tu veux vraiment la réponse
mission-compare = Lis les deux réponses, puis vote
mission-review = Ajoute une raison ou un commentaire à ton vote
missions-of = { $done } sur { $goal }
missions-note = Ces objectifs sont ceux qui aident le plus les classements. Ils ne rapportent pas de points ; <a href="/rules">les votes qui comptent</a>, si. Ils repartent de zéro à minuit UTC.
you-battles = Tes duels
you-search = Rechercher
you-search-hint = des mots de ta question
you-show = Afficher
you-all = Tous
you-open = Sans vote
you-voted = Avec vote
pin = Épingler
unpin = Détacher
pinned = Épinglés
pinned-not = Par date
you-nothing = Pas encore de duels. <a href="/">Lance le premier</a>.
you-nothing-fits = Aucun duel ne correspond. <a href="/you">Tout afficher</a>
you-erased = (effacé)
state-generating = Réponses en cours
state-ready = En attente de ton vote
state-void = Interrompu : un modèle n’a pas pu répondre
you-consent = Comment tes données peuvent être utilisées
you-consent-text = Ta question est envoyée aux deux modèles qui y répondent. Tes votes figurent dans le registre public sous un nom aléatoire. Nous ne partageons tes questions et leurs réponses avec d’autres que dans la mesure où tu le permets ici, après avoir masqué les données personnelles que nous y trouvons.
you-consent-unsaid = Tu n’as pas encore choisi : nous ne partageons donc aucun de tes textes.
you-publish = Permettre à d’autres de lire mes questions et leurs réponses
you-publish-hint = Les éditeurs de modèles et les jeux de données publics peuvent les inclure.
you-train = Permettre d’entraîner des modèles avec
you-train-hint = N’a d’effet que si d’autres peuvent aussi les lire.
you-commercial = Permettre l’usage commercial
you-commercial-hint = Sans cela, seule la recherche peut les utiliser.
you-private = Exclure toutes mes données
you-private-hint = Même les votes sans texte sont exclus de chaque requête, export et jeu de données. Ils restent dans le registre public.
you-keep = Enregistrer mes choix
you-kept = C’est enregistré. Tes choix s’appliquent à tout ce que nous partageons à partir de maintenant.
you-consent-note = <a href="/transparency">Voir qui a reçu quelles données</a>. Les changements s’appliquent aux requêtes, exports et jeux de données à venir. Nous ne pouvons pas reprendre ce qui a déjà été partagé.
you-copy = Télécharge tes données
you-copy-text = Un fichier signé avec tes duels et leurs textes, tes votes et s’ils ont compté, tes points, tes conversions et tes choix sur tes données.
you-download = Télécharger mes données
you-erase = Tout effacer
you-erase-text = Cela efface tes questions, les réponses, tes commentaires, le lien avec ton portefeuille, tes réglages et tous les points que tu n’as pas convertis. C’est irréversible. Tes votes restent dans le registre public sans texte, et rien n’y permet de remonter jusqu’à toi.
you-erase-words = tout effacer
you-erase-type = Pour confirmer, écris <em>{ $words }</em>
you-erase-button = Tout effacer
you-not-erased = Rien n’a été effacé : le texte saisi ne correspondait pas. Écris-le exactement comme il est affiché et réessaie.

## Points

points-title = Tes points
points-no-session = Pas encore de points. <a href="/">Lance un duel</a> : tu gagnes des points pour les votes qui comptent.
points-untested = Tes points restent en attente jusqu’à ce que nous ayons vu assez de tes votes, en général 80 à 120. Si tu lis les réponses, tous deviennent alors disponibles. <a href="/rules">Comment ça marche</a>
points-held = Tes points sont suspendus parce que ton schéma de vote semble automatisé ou aléatoire. Continue à voter comme d’habitude : tes votes comptent toujours, et la suspension est levée dès qu’ils ressemblent à ceux de quelqu’un qui lit les réponses. Si nous nous trompons, conteste ci-dessous. <a href="/rules">Comment ça marche</a>
points-excluded = Nous avons retiré tes votes parce que leur schéma semble automatisé ou aléatoire. Si nous nous trompons, conteste ci-dessous et une personne examinera ta contestation. <a href="/rules">Comment ça marche</a>
points-appeal = Tu penses que nous nous trompons ? Dis-nous pourquoi.
points-appeal-button = Envoyer la contestation
points-reputation = Réputation : { $tier }. Elle grandit avec le temps, les votes qui comptent et les contrôles d’attention que tu réussis. Être d’accord avec les autres n’y change rien.
tier-newcomer = Nouvelle
tier-known = Connue
tier-trusted = De confiance
tier-veteran = Établie
points-claim = Convertir des points en jetons
points-word = points
points-so-far = Gagnés jusqu’ici : { $earned }. Convertis : { $claimed }.
points-votes = Ce que chaque vote a rapporté
points-pending = En attente
points-available = Disponibles
points-kept = Suspendus
points-own-rating = Ton score
points-statement = Historique des points
points-nothing = Pas encore de points. Lis les deux réponses jusqu’au bout, puis vote : tu gagnes des points quand ton vote compte. <a href="/rules">Combien</a>
points-statement-caption = Historique des points, du plus récent au plus ancien
col-points = Points
col-from = Origine
col-to = Destination
col-vote = Vote
col-why = Pourquoi
line-base = Vote compté
line-bonus = Bonus d’accord
line-settle = Délai d’attente écoulé
line-hold = Points suspendus
line-release = Suspension levée
line-forfeit = Vote retiré
line-restore = Le vote compte à nouveau
line-merge = Transférés depuis ton compte invité
line-reserve = Conversion lancée
line-pay = Conversion payée
line-void = Conversion non payée, points rendus
purse-issuance = Nouveaux points
purse-forfeited = Retirés
purse-reserved = Mis de côté pour une conversion
purse-claimed = Convertis
purse-pending = En attente
purse-available = Disponibles
purse-held = Suspendus

## Rewards

rewards-title = Récompenses
rewards-test = Cette arène paie sur <strong translate="no">{ $network }</strong>, un réseau de test. Ses jetons n’ont aucune valeur.
rewards-no-session = Rien à convertir pour l’instant. <a href="/">Lance un duel</a> : les votes qui comptent rapportent des points, et tu peux convertir les points en jetons.
rewards-available = Disponibles
rewards-worth = points, soit { $tokens } jetons aujourd’hui
rewards-rate = Taux
rewards-rate-hint = points pour un jeton, taux fixe pour cette <a href="/rewards/periods">période de récompenses</a>
periods-title = Périodes de récompense
periods-lede = Dans chaque période, un jeton coûte le même nombre de points. Le taux est fixé avant qu’elle commence et ne change jamais.
periods-number = Période
periods-rate = Points pour un jeton
periods-earned = Gagnés
periods-claimed = Versés
periods-open = pas encore close
rewards-wallet = Portefeuille
rewards-cools = Tu as récemment dissocié un autre portefeuille. Pour protéger tes points, les paiements vers celui-ci commencent le { $moment } UTC.
rewards-unlink = Dissocier le portefeuille
rewards-unlink-hint = Les paiements vers ton prochain portefeuille commencent après un délai d’attente. Ce délai protège tes points si quelqu’un d’autre accède à ton compte.
rewards-no-wallet = Nous n’avons trouvé aucun portefeuille Solana dans ce navigateur. Installes-en un compatible avec Wallet Standard, puis recharge cette page.
rewards-script = Associer un portefeuille nécessite JavaScript. Active-le et recharge cette page.
rewards-link = Associe un portefeuille Solana pour convertir tes points et pour les retrouver depuis un autre navigateur. Tu signes un court message. C’est gratuit et aucun argent ne bouge.
rewards-sign-in = Se connecter avec { $wallet }
rewards-waiting = En attente de { $wallet }…
rewards-not-signed = Ton portefeuille n’a pas signé : rien n’a changé. Réessaie quand tu veux.
rewards-no-account = { $wallet } n’a partagé aucun compte Solana avec cette page. Choisis-en un dans le portefeuille, puis réessaie.
rewards-no-reply = La réponse est illisible : rien n’a changé. Vérifie ta connexion, puis réessaie.
rewards-claim = Convertir
rewards-claim-points = Points à convertir
rewards-claim-kept = Nous mettons ces points de côté pour toi jusqu’à ce que le réseau confirme le paiement, même si quelque chose échoue en route. Tu peux fermer cette page.
rewards-claim-hint = Tu peux convertir à partir de { $points } points. Tu en as { $have } pour l’instant.
rewards-claims = Tes conversions
rewards-claims-caption = Tes conversions, de la plus récente à la plus ancienne
rewards-tokens = Jetons
rewards-check = Preuve
rewards-explorer = Voir dans l’explorateur
rewards-signature = Signature de la transaction
rewards-how = Vérifier un paiement sans avoir à nous faire confiance
rewards-how-text = Le jeton est <code class="address">{ $mint }</code>, et nous payons depuis <code class="address">{ $treasury }</code>. Chaque paiement nomme sa conversion dans un mémo et crée un compte dont l’adresse vient de la conversion : le réseau lui-même refuse donc de payer deux fois la même conversion.
claim-waits = Retardée
claim-treasury-short = Nous réapprovisionnons la trésorerie. Tes points sont mis de côté pour toi.
claim-looked-at = Une personne doit l’examiner. Tes points sont mis de côté pour toi.
claim-queued = En file d’attente
claim-queued-hint = Nous l’enverrons dans un instant.
claim-open = En route
claim-open-hint = En attente de la confirmation finale.
claim-paid = Payée
claim-paid-hint = Dans ton portefeuille.
claim-released = Non payée
claim-released-hint = Le réseau n’accepte pas ce portefeuille. Tes points sont de retour ; associe un autre portefeuille pour les convertir.

## Rules

rules-title = Règles
rules-headline = Ce qui compte et ce que ça rapporte
rules-lede = Jeu de règles { $version }. Chaque vote est soit compté, soit non compté, et nous te disons lequel et pourquoi. Que les autres soient d’accord avec toi n’y joue aucun rôle.
rules-count = Quels votes comptent
rules-shown = Les deux réponses ont été affichées jusqu’au bout, la question ne demandait pas quel modèle répondait, et aucune réponse ne l’a révélé.
rules-slow = Il y a eu assez de temps pour lire les deux réponses avant le vote.
rules-daily = { $votes ->
    [one] Le vote respecte la limite de { $votes } vote par personne et par jour (UTC).
    [many] Le vote respecte la limite de { $votes } de votes par personne et par jour (UTC).
   *[other] Le vote respecte la limite de { $votes } votes par personne et par jour (UTC).
  }
rules-no-daily = Il n’y a pas de limite quotidienne.
rules-weights = Les premiers votes d’une nouvelle personne, et les votes sur des questions posées encore et encore, pèsent moins. Les poids exacts sont publiés avec le registre public.
rules-share = Sur trente jours, les votes d’une même personne ne peuvent former qu’une petite part d’un classement. Les personnes qui appartiennent au compte d’un éditeur de modèles ne classent pas les modèles.
rules-network = Les personnes d’un même réseau se partagent un quota quotidien. Plus elles sont nombreuses à voter, moins de votes de chacune sont comptés et rapportent des points, mais chacune en a une part.
rules-late = Un vote qui arrive plus d’un jour après les réponses est compté, mais ne rapporte pas de points.
rules-unrated = Un modèle avec moins de { $votes } votes comptés n’a pas encore de score : les votes sur ce modèle ne peuvent donc pas être confrontés à un score. Ils ont { $share } du poids et ne rapportent pas de points.
rules-back = Quand nous retirons des votes
rules-back-text = Nous comparons les votes de chaque personne à des façons de voter sans lire : au hasard, toujours du même côté, toujours égalité, toujours contre tous les autres ou toujours pour un même modèle. Quand les indices atteignent { $hold } contre 1, nous suspendons les points. À { $exclude } contre 1, nous retirons les votes par de nouvelles entrées dans le registre public et recalculons les classements sans eux. Des goûts inhabituels ne suffisent pas pour en arriver là ; le test en tient compte. Tu peux contester : une personne examine ta contestation, et ce qu’elle décide est consigné.
rules-checks = Contrôles d’attention cachés
rules-checks-text = Dans { $share } des duels, nous vérifions si les réponses sont lues. Une réponse est coupée ou hors sujet, les deux sont identiques, ou l’un de tes anciens duels revient avec les côtés échangés. Ces duels n’influent jamais sur les scores. Ils ressemblent à tous les autres jusqu’à ton vote, et nous te le disons alors. Si tu choisis la réponse que personne ne choisirait après l’avoir lue, ou si la différence t’échappe, tu gagnes moins.
rules-points = Points
rules-earn = Un vote compté rapporte { $base } points. Tu reçois le montant entier pour tes { $full } premiers votes de la journée, moins pour chacun des suivants, et rien après { $most } votes.
rules-gap = Des votes séparés de moins de { $seconds } secondes ne rapportent des points qu’une fois.
rules-attention = Les points dépendent de tes résultats aux contrôles d’attention ; tant qu’il n’y a pas de résultats, tu en reçois { $share }. Les nouveaux points restent en attente pendant { $span }.
rules-tested = Les points attendent aussi que nous ayons vu assez de tes votes pour savoir si les réponses sont lues, en général 80 à 120.
rules-bonus = Dans { $share } des duels au plus, tu vois des réponses que quelqu’un d’autre a vues aussi. Si toi et d’autres êtes d’accord sur ces réponses plus souvent que le hasard ne l’explique, tu gagnes un bonus allant jusqu’à { $bonus } de tes points de base. En cas de désaccord, tu gardes tous tes points de base.
rules-per-day = Votes par jour
rules-per-vote = Points par vote en moyenne
rules-raw = Votes reçus et comptés
rules-raw-text = { $raw ->
    [one] { $raw } vote reçu, { $counted } compté.
    [many] { $raw } de votes reçus, { $counted } comptés.
   *[other] { $raw } votes reçus, { $counted } comptés.
  }
rules-left-out = Pourquoi des votes n’ont pas compté
rules-left-out-caption = Votes non comptés, par raison
span-seconds = { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
  }
span-hours = { $hours ->
    [one] { $hours } heure
   *[other] { $hours } heures
  }

## Transparency

open-title = Transparence
open-lede = Vérifie toi-même tout ce que dit cette page avec les données brutes (JSON) : <a href="/api/v1/log">registre public</a>, <a href="/api/v1/models">apparitions</a>, <a href="/api/v1/rules">règles et votes non comptés</a>, <a href="/api/v1/disclosures">destinataires des données</a>, <a href="/api/v1/releases">jeux de données publics</a>.
open-recompute = Vérifie toi-même un classement
open-recompute-text = Chaque classement publié découle du seul registre public. Cette commande en recalcule un et compare chaque octet, pour que tu n’aies pas à nous faire confiance :
open-drawn = À quelle fréquence chaque modèle apparaît
open-drawn-text = Nous choisissons chaque paire avant de lire la question, et notons la probabilité de ce choix dans le registre public. Duels terminés uniquement.
open-drawn-caption = Apparitions par modèle
open-intended = Part cible
open-times = Duels
open-slots = Modèles inscrits par leurs éditeurs
open-slots-text = La fin d’un essai est fixée avant son début, et ses votes restent. Jusque-là, un modèle incognito n’a qu’un nom de code ; ensuite, nous publions qui l’a créé et combien de versions ont été essayées. <a href="/api/v1/slots">Voir en JSON</a>
open-slots-caption = Essais par modèle
open-whose = Éditeur
open-told = révélé à la fin
open-variants = Versions essayées
open-rules = Voir les règles
open-disclosed = Qui a reçu quelles données
open-which = Filtre
open-releases = Jeux de données publics
open-release = Édition
open-date = Date
open-contributors = Contributeurs
open-withdrawn = Sortis depuis la dernière édition
open-withdrawn-both = votes : { $votes }, textes : { $texts }

## Vendors

vendors-title = Éditeurs de modèles
vendors-headline = Pour les éditeurs de modèles
vendors-lede = Vois quelles réponses les gens préfèrent et où tes modèles perdent. Exporte des données d’entraînement dans les limites de ce que permet chaque contributeur.
vendors-no-session = <a href="/">Lance d’abord un duel</a> : cela ouvre ton compte dans ce navigateur. Reviens ensuite t’inscrire.
vendors-sign-up = S’inscrire
vendors-name = Nom
vendors-research = Recherche uniquement
vendors-research-hint = Nous ne gagnons pas d’argent avec les données. Davantage de contributeurs permettent l’usage pour la recherche.
vendors-api = <a href="/docs">L’API</a> fonctionne avec curl et n’importe quelle bibliothèque HTTP.
vendors-new-key = Ta nouvelle clé
vendors-new-key-text = Copie-la maintenant et garde-la en lieu sûr. Nous ne l’afficherons plus.
vendors-keys = Clés d’API
vendors-keys-caption = Clés d’API, de la plus récente à la plus ancienne
vendors-prefix = Préfixe
vendors-may = Autorisations
vendors-used = Dernière utilisation
vendors-end = Révoquer
vendors-revoke = Révoquer
vendors-make-key = Créer une clé
vendors-key-for = À quoi sert la clé ?
vendors-key-may = Autorisations
vendors-make = Créer la clé
scope-battles-read = Lire tous les votes
scope-battles-read-own = Lire les votes des duels de tes propres modèles
scope-exports-run = Exporter des fichiers
scope-models-write = Gérer tes modèles et tes essais
scope-webhooks-write = Gérer les webhooks
scope-admin = Gérer les clés et les membres
key-revoked = Révoquée
key-expired = Expirée
key-until = Active jusqu’au { $moment } UTC
key-works = Active
key-never = Jamais
vendors-exports = Exports
vendors-columns = Schéma
vendors-form = Format de fichier
vendors-all = tous
vendors-export = Exporter
vendors-exports-none = Pas encore d’exports. Chaque fichier est accompagné d’une fiche qui le décrit, et nous le conservons pour une durée limitée.
sample-file = Essaie d’abord ton programme sur des votes inventés, sans clé :
vendors-exports-caption = Exports, du plus récent au plus ancien
vendors-file = Fichier
vendors-progress = Progression
vendors-progress-of = Progression de { $file }
vendors-bytes = Octets
export-queued = En file d’attente
export-running = En cours
export-done = Prêt
export-failed = Échoué
export-expired = Expiré
vendors-hooks = Webhooks
vendors-audit = Activité
vendors-jobs = Parties de la console
vendors-overview = Vue d’ensemble
vendors-team = Équipe
vendors-days = { $votes ->
    [one] { $votes } vote compté en 30 jours
   *[other] { $votes } votes comptés en 30 jours
 }
vendors-your-id = Pour rejoindre l’équipe d’une entreprise, envoie-lui ton identifiant de compte : <code translate="no">{ $account }</code>
team-lede = Les membres agissent pour cette entreprise. Leurs votes sur ses modèles ne comptent pas.
team-account = Identifiant de compte
team-since = Depuis
team-remove = Retirer
team-invite = Inviter un membre
team-invite-hint = Ton collègue trouve son identifiant de compte sur cette page, une fois connecté. L’invitation vaut 14 jours.
vendors-audit-note = La liste de <a href="/transparency">qui a reçu quelles données</a> est publique.
vendors-others = Tes autres comptes :

query-title = Requête
query-build = Créer une requête
query-lede = Choisis les votes que tu veux, vois combien il y en a et ce qu’ils montrent, puis exporte-les.
query-opponent = Adversaire
query-outcome = Résultat
query-any = tous
outcome-a = A a gagné
outcome-b = B a gagné
outcome-tie = Égalité
outcome-both-bad = Deux mauvaises
outcome-won = Le modèle choisi a gagné
outcome-lost = Le modèle choisi a perdu
query-language = Langue
query-kind = Type de question
query-tag = Raison donnée
query-tier = Réputation du votant
query-verdict = Verdict
verdict-counted = Compté
verdict-excluded = Non compté
verdict-retracted = Retiré après avoir compté
query-from = Du (inclus)
query-to = Au (non inclus)
query-count = Compter les votes
query-exact = { $votes ->
    [one] Exactement { $votes } vote correspond.
    [many] Exactement { $votes } de votes correspondent.
   *[other] Exactement { $votes } votes correspondent.
  }
query-about = Votes correspondants : environ { $votes }, estimation à partir d’un échantillon du registre.
query-none = Aucun vote ne correspond. Enlève un filtre et compte de nouveau.
query-slices = Résultats par modèle
query-slices-caption = Modèles par votes gagnés, avec intervalles à 95 %
query-too-many = Il y en a trop pour en faire la somme sur cette page. Obtiens les résultats par l’API : <code>{ $address }</code>
query-take = Exporter ces votes
query-curl = Les exporter avec l’API
query-back = Retour à la console
hooks-caption = Dernières livraisons
hooks-add = Ajouter un webhook
hooks-add-text = Nous envoyons les événements à ton URL, signés selon la spécification Standard Webhooks. Si elle ne répond pas par 2xx, nous réessayons pendant plus d’un jour.
hooks-url = URL
hooks-events = Événements à envoyer
hooks-secret = Secret de signature
hooks-remove = Supprimer le webhook
hooks-again = Renvoyer
hooks-test = Envoyer un événement de test
hooks-event = Événement
hooks-tries = Tentatives
hooks-outcome = Réponse HTTP
hooks-none = Pas encore de livraisons.
delivery-waiting = En attente
delivery-delivered = Livré
delivery-given-up = Abandonné

## A vendor's own models

own-title = Tes modèles
own-credits = { $cap ->
    [none] Crédits restants : { $left }, dépensés : { $spent }. Un crédit paie un vote compté sur tes modèles. C’est l’opérateur de l’arène qui accorde les crédits.
   *[some] Crédits restants : { $left }, dépensés : { $spent }, au plus { $cap } par jour. Un crédit paie un vote compté sur tes modèles. C’est l’opérateur de l’arène qui accorde les crédits.
  }
own-none = Pas encore de modèles. Ajoutes-en un derrière n’importe quel point d’accès compatible avec OpenAI. Nous le testons d’abord, puis il entre dans les duels pour un essai dont la fin est fixée avant le début.
own-caption = Tes modèles, par ID
examples-title = Exemples
examples-of = Les résultats de <bdi translate="no">{ $model }</bdi>
examples-lede = Les votes les plus récents dont les textes ont été partagés, parmi les { $entries } dernières entrées du registre public. Ils comptent dans tes lignes du jour.
examples-against = Contre <bdi translate="no">{ $rival }</bdi>
examples-none = Aucun vote avec des textes partagés pour l’instant.
own-id = ID
own-stage = État
own-test = Test du point d’accès
own-test-again = Tester de nouveau
own-remove = Supprimer
own-slot = Lancer un essai
own-slot-text = L’essai commence maintenant et se termine après le nombre de votes que tu fixes. Il ne peut être ni modifié ni arrêté, quels que soient les résultats. Pour qu’il se termine à une date, utilise plutôt l’API.
own-stealth = Incognito
own-stealth-hint = Jusqu’à la fin de l’essai, les gens ne voient que l’ID. Ensuite, nous publions le nom, l’éditeur et le nombre de versions essayées.
own-begin = Lancer l’essai
own-bring = Ajouter un modèle
own-id-for-ever = ID (impossible à changer ensuite)
own-id-hint = Pour un essai incognito, choisis un nom de code qui ne révèle rien.
own-name = Nom
own-family = Famille
own-family-hint = identique au nom
own-licence = Licence
own-endpoint = URL du point d’accès, jusqu’à /v1
own-remote = Nom du modèle au point d’accès
own-key = Clé d’API
own-key-hint = Conservée chiffrée et jamais réaffichée.
own-register = Ajouter et tester
own-no-slot = Aucun
stage-unchecked = Doit réussir le test de son point d’accès
stage-ready = Prêt pour un essai
stage-waiting = L’essai n’a pas commencé
stage-running = Actuellement en duel
stage-no-credit = En pause : plus aucun crédit
stage-daily-cap = En pause jusqu’à demain (UTC) : plafond quotidien atteint
stage-failing = En pause : son point d’accès échoue sans cesse
stage-ended = Essai terminé
test-under-way = En cours
test-passed = Réussi
test-failed = Échoué
test-not-yet = Pas encore effectué
step-passed = Réussi
step-failed = Échoué
step-advice = Conseil
next-runs = test du point d’accès en cours
next-has-to-pass = doit réussir le test de son point d’accès
next-slot = lancer son essai
next-test = test du point d’accès

## Operators

admin-title = Examens
admin-headline = Personnes dont les votes sont en cours d’examen
admin-lede = Les ID sont les noms aléatoires du registre public, pas des comptes. Les indices disent combien de fois il est plus probable que ces votes viennent de quelqu’un qui ne lit pas que de quelqu’un qui lit. Tout ce que tu fais ici est conservé pour toujours sous ton nom.
admin-discovery = À partir d’indices de { $evidence }, au plus 1 personne sur 100 devrait être honnête (e-BH sur l’ensemble des comptes).
admin-nobody = Personne n’a de points suspendus, et personne n’a de votes retirés.
standing-good = En règle
standing-held = Points suspendus
standing-excluded = Votes retirés
admin-evidence = Indices : { $evidence } à l’entrée { $entry } du registre public, { $moment }
admin-discovered = (ne lit presque certainement pas)
admin-reviewed = <strong>{ $action }</strong> par { $actor }, { $moment }
review-appeal = Contestation
review-clear = Mise hors de cause
review-uphold = Votes retirés
admin-reason = Raison
admin-clear = Mettre hors de cause : rien d’anormal
admin-uphold = Retirer ses votes

arena-title = État de l’arène
arena-reviews = Examens
arena-models = Modèles et poids
arena-models-text = Les poids viennent du réglage <code>models.catalogue</code>, ou de ce que tu fixes ici. Prévisualise les parts, puis enregistre : chaque nœud les applique en une seconde.
arena-models-caption = Modèles, par ID
arena-weight = Poids
arena-would = Deviendrait
arena-try = Nouveau poids
arena-try-button = Prévisualiser l’effet
arena-set = Modifier
arena-set-button = Enregistrer
arena-as-file = comme dans le fichier
arena-file = Dans le fichier : { $file }
arena-acts = Changements des modèles
alerts-title = À traiter
alerts-none = Rien à traiter.
alert-settings = Avec ce qui a été fixé, il resterait moins de deux modèles : seul le fichier compte
alert-failing = { $model } a échoué { $failed } fois sur ses { $answers } dernières réponses
alert-no-key = { $model } n’a pas de clé : définis { $variable } et redémarre
alert-appeals = { $people ->
    [one] { $people } personne attend un examen
    [many] { $people } de personnes attendent un examen
   *[other] { $people } personnes attendent un examen
  }
alert-claims = { $claims ->
    [one] { $claims } paiement s’est arrêté avec une note
    [many] { $claims } de paiements se sont arrêtés avec une note
   *[other] { $claims } paiements se sont arrêtés avec une note
  }
alert-few-lamports = La trésorerie a moins de 0,05 SOL : bientôt elle ne pourra plus payer les frais
seek-title = Trouver une personne ou un vote
seek-what = ID
seek-hint = Un vote, un duel, ou les 32 chiffres d’une personne dans le registre public
seek-nothing = Rien n’a cet ID.
seek-vote = Vote
seek-person = Donné par
seek-blind = Les modèles s’affichent après le vote.
seek-evidence = Indices : { $evidence } contre 1
arena-people = Personnes dont la situation changerait :
arena-health = Réponses récentes
arena-health-caption = Erreurs et latence par fournisseur, d’après les derniers duels votés et interrompus de chaque modèle
arena-answers = Réponses
arena-failed = Échouées
arena-first = Premier token, ms (p50 · p99)
arena-whole = Réponse entière, ms (p50 · p99)
arena-rules = Prévisualiser d’autres règles
arena-rules-text = Juge de nouveau tout le registre avec ces règles. Rien n’est enregistré.
arena-hold = Suspendre les points à partir d’indices de
arena-exclude = Retirer les votes à partir d’indices de
arena-daily = Votes par personne et par jour
arena-newcomer = Premiers votes au poids de débutant
arena-run = Prévisualiser les règles
arena-long = Le registre compte { $entries } entrées, trop pour les juger sur une page. Exécute plutôt <code>agon rules dry-run</code>.
arena-same = Rien ne changerait.
arena-changes-caption = Votes par verdict actuel et par verdict selon les nouvelles règles
arena-change = Changement
arena-reweighted = Votes qui ne changeraient que de poids : { $votes }
arena-money = Conversions et trésorerie
arena-reserved = Mis de côté pour des conversions
arena-settled = Payés
arena-open-claims = Conversions ouvertes
arena-sol = Trésorerie, SOL
arena-away = Injoignable
arena-no-chain = Cette arène ne convertit pas les points en jetons.
arena-note = Note
arena-audit = Activité des éditeurs de modèles
arena-audit-caption = Du plus récent au plus ancien
arena-vendor = Éditeur
arena-who = Qui

## When something is refused

error-401 = Tu n’as pas accès à cette page
error-404 = Page introuvable
error-429 = Trop de demandes
error-500 = Quelque chose a échoué de notre côté
error-other = Ça n’a pas marché
error-code = Code : <code>{ $code }</code>
error-home = Aller à la page d’accueil
problem-not-found = Il n’y a pas de page à cette adresse. Vérifie le lien, ou va à la page d’accueil.
problem-unknown-battle = Nous ne trouvons pas ce duel. Vérifie le lien, ou lances-en un nouveau.
problem-consent-needs-publish = L’entraînement et l’usage commercial nécessitent la publication : permets aussi la publication, ou aucun des deux.
problem-not-your-battle = Ce duel appartient à quelqu’un d’autre, et les duels sont privés. Lance le tien pour comparer des réponses.
problem-unknown-board = Nous ne trouvons pas ce classement. Choisis-en un sur la page des classements.
problem-unknown-model = Nous ne trouvons pas ce modèle. Choisis-en un dans le classement.
problem-unknown-snapshot = Nous ne trouvons pas cet instantané, ou il n’y en a pas encore deux à comparer. Réessaie après le prochain.
problem-unauthenticated = Nous ne te connaissons pas encore dans ce navigateur. Lance un duel, ou ouvre cette page dans le navigateur que tu utilisais avant.
problem-session-expired = Ta session a expiré. Lance un duel pour en ouvrir une nouvelle. Si tu as associé un portefeuille, connecte-toi avec pour retrouver tes points.
problem-session-invalid = Ta session n’est plus valable. Lance un duel pour en ouvrir une nouvelle.
problem-cross-site = Cette demande ne vient pas de l’une de nos pages. Ouvre la page ici et réessaie.
problem-storage-unavailable = Nous ne pouvons pas accéder à notre stockage en ce moment : rien n’a été modifié. Réessaie dans un instant.
problem-busy = L’arène est pleine en ce moment. Réessaie dans quelques secondes.
problem-votes-queue-full = Beaucoup de votes arrivent, et le tien n’a pas été enregistré. Renvoie-le dans un instant.
problem-too-many-requests = { $seconds ->
    [one] C’était un peu trop rapide. Réessaie dans { $seconds } seconde.
   *[other] C’était un peu trop rapide. Réessaie dans { $seconds } secondes.
  }
problem-internal = Quelque chose a échoué de notre côté. Réessaie dans un instant.
problem-proof-refused = La vérification automatique ne s’est pas terminée à temps. Nous la relançons.
problem-prompt-empty = Écris d’abord une question.
problem-prompt-too-long = Ta question compte { $chars } caractères. Raccourcis-la à { $limit } au maximum.
problem-prompt-control-character = Ta question contient un caractère invisible à la position { $position }. Supprime-le et réessaie.
problem-prompt-not-recorded = Nous n’avons pas de réponses préenregistrées à cette question. Choisis-en une dans la liste ci-dessous.
problem-conversation-too-long = Cette conversation compte environ { $tokens } tokens, plus que les { $limit } que les modèles peuvent lire. Lance un nouveau duel, ou pose une question plus courte.
problem-still-generating = Les réponses sont encore en cours d’écriture. Attends que les deux soient terminées, puis réessaie.
problem-already-voted = Tu as déjà voté dans ce duel, et ce vote est maintenu.
problem-battle-void = Tu ne peux pas voter dans ce duel, car un modèle n’a pas pu répondre. Redemande et tu auras une nouvelle paire.
problem-too-many-turns = Ce duel a atteint sa dernière question. Vote maintenant, ou lance un nouveau duel.
problem-not-generating = Les deux réponses sont déjà terminées.
problem-vote-window-closed = Le vote sur ce duel est clos. Lances-en un nouveau.
problem-unknown-tag = Nous ne connaissons pas l’une des raisons. Recharge la page et choisis de nouveau.
problem-comment-too-long = Ton commentaire est trop long. Raccourcis-le et vote de nouveau.
problem-comment-control-character = Ton commentaire contient un caractère que nous ne pouvons pas enregistrer. Supprime-le et vote de nouveau.
problem-no-winner = Choisis d’abord A, B, égalité ou deux mauvaises.
problem-no-wallet = Tu n’as pas encore associé de portefeuille. Associes-en un d’abord.
problem-session-outdated = Une connexion à ce compte a eu lieu ailleurs. Connecte-toi de nouveau avec ton portefeuille pour continuer.
problem-no-chain = Cette arène ne convertit pas les points en jetons.
problem-no-vendor = Tu n’as pas accès au compte de cet éditeur de modèles. Demande à l’un de ses membres de t’ajouter.
problem-name-taken = Ce nom est déjà pris. Choisis-en un autre.
problem-appeal-open = Nous avons déjà ta contestation. Une personne va l’examiner.
problem-nothing-to-appeal = Il n’y a rien à contester : tes points ne sont pas suspendus et tes votes n’ont pas été retirés.
problem-invalid-url = Nous ne pouvons pas utiliser cette adresse. Elle doit commencer par https:// et être joignable depuis Internet.
problem-unknown-event = Choisis au moins un événement à envoyer.
problem-too-many-webhooks = Tu as déjà 20 webhooks, le maximum possible. Supprimes-en un d’abord.
problem-too-many-exports = Trop d’exports sont en cours ou en file d’attente. Attends que l’un d’eux se termine, puis réessaie.

# Within plots.
draw-title = { $board } : { $plot }
draw-none = Pas encore assez de votes
draw-nameless = (sans nom)
draw-models = { $models ->
    [one] { $models } modèle.
   *[other] { $models } modèles.
 }
draw-marks = { $marks ->
    [all] Point : score · barre : intervalle à 95 % · creux : préliminaire
    [bars] Point : score · barre : intervalle à 95 %
    [hollow] Creux : préliminaire
   *[narrow] Barre : intervalle à 95 % · creux : préliminaire
 }
draw-point = { $name } : { $value }
draw-both = { $first }, { $second }
draw-interval = intervalle de { $low } à { $high }
draw-unbounded = sans limite
draw-ranked = rang { $rank }
draw-provisional = préliminaire
draw-leader = { $name } est en tête avec un score de { $rating }.
draw-leader-between = { $name } est en tête avec un score de { $rating } (intervalle de { $low } à { $high }).
draw-last = { $name } est en dernière position avec { $rating }.
draw-provisionals = Préliminaires : { $models }.
draw-price-axis = Dollars US par million de tokens, moyenne entrée-sortie
draw-priced = { $models ->
    [one] { $models } modèle
   *[other] { $models } modèles
 } par score et par prix, en dollars US par million de tokens, moyenne entrée-sortie.
draw-price-best = { $name } atteint { $rating } pour { $price } $.
draw-price-front = Aucun modèle moins cher ne bat l’un de ceux-ci.
draw-span = { $models ->
    [one] { $models } modèle
   *[other] { $models } modèles
 } du { $from } au { $to }.
draw-left-out = Non affichés : { $models }.
draw-highest = { $way ->
    [up] { $name } finit le plus haut avec { $rating }, en hausse de { $moved } depuis son premier point.
    [down] { $name } finit le plus haut avec { $rating }, en baisse de { $moved } depuis son premier point.
   *[level] { $name } finit le plus haut avec { $rating }.
 }
draw-wins-note = À quelle fréquence la ligne bat la colonne (%)
draw-counts-note = Duels par paire
draw-first = { $note } ; les { $shown } premiers de { $models } modèles
draw-wins-pair = { $row } contre { $column } : { $percent } % de { $battles }
draw-counts-pair = { $row } contre { $column } : { $battles ->
    [one] { $battles } duel
    [many] { $battles } de duels
   *[other] { $battles } duels
 }
draw-wins-models = { $models ->
    [one] { $models } modèle
   *[other] { $models } modèles
 } : à quelle fréquence la ligne bat la colonne.
draw-counts-models = { $models ->
    [one] { $models } modèle
   *[other] { $models } modèles
 } : duels par paire.
draw-lopsided = La paire la plus déséquilibrée : { $row } bat { $column } dans { $percent } % de { $battles ->
    [one] { $battles } duel
    [many] { $battles } de duels
   *[other] { $battles } duels
 }.
draw-met-most = { $row } et { $column } se sont rencontrés le plus souvent, dans { $battles ->
    [one] { $battles } duel
    [many] { $battles } de duels
   *[other] { $battles } duels
 }.
draw-pairs-missing = Paires sans votes : { $pairs }.
draw-missing = aucun
vendors-invited = <bdi translate="no">{ $vendor }</bdi> t’invite à rejoindre son compte.
vendors-invited-hint = Si tu le rejoins, tes votes sur ses modèles ne comptent plus dans les classements.
vendors-accept = Accepter
vendors-decline = Refuser
vendors-unconfirmed = Tu as déclaré ne pas gagner d’argent avec les données. Tant qu’un opérateur ne l’a pas confirmé, tu ne reçois que les textes dont l’usage commercial est permis.

## About, privacy, terms, status

about-title = À propos d’Agon
about-lede = Agon classe les modèles d’IA selon ce que les gens préfèrent, et laisse chacun vérifier comment.
about-why-title = Pourquoi Agon existe
about-why = Les examens te disent ce qu’un modèle sait. Les gens te disent quelle réponse ils préfèrent. Agon le leur demande, une question à la fois.
about-blind-title = Les noms restent masqués
about-blind = Deux modèles répondent au même rythme, et rien sur la page, dans ses adresses ou dans ses temps de réponse ne dit qui ils sont. Des tests dans <a href="/docs">notre code</a> essaient de le découvrir, et doivent échouer.
about-ratings-title = Des scores que tu peux recalculer
about-ratings = Chaque vote qui compte est une entrée d’un registre public. Une seule commande recalcule chaque classement publié, à l’octet près. Vois <a href="/transparency">comment vérifier</a>.
about-points-title = Les votes qui comptent rapportent des points
about-points = Tu gagnes des points en lisant avec soin et en votant. <a href="/rules">Les règles</a> disent quels votes comptent et ce qu’ils rapportent.
about-open-title = Qui paie
about-open = Les éditeurs de modèles paient pour essayer leurs modèles ici et pour obtenir une licence sur les votes dont les auteurs le permettent. Ils ne peuvent pas acheter un rang, et les votes de leurs propres équipes sur leurs modèles ne comptent jamais.

privacy-title = Confidentialité
privacy-lede = Ce que nous conservons, qui le voit et comment le reprendre.
privacy-sent-title = Où va ta question
privacy-sent = Aux deux modèles qui y répondent, et à personne d’autre. Leurs éditeurs reçoivent le texte et rien sur toi.
privacy-kept-title = Ce que nous conservons
privacy-kept = Tes questions, les réponses, tes votes et un ID aléatoire dans un cookie. Ni nom ni e-mail. Pour repérer une même personne derrière de nombreux comptes, nous conservons une empreinte de ton réseau calculée avec une clé, pas son adresse.
privacy-public-title = Ce qui est public
privacy-public = Pour chaque vote : les deux modèles, ton choix, l’heure et un nom aléatoire pour toi. Jamais ta question ni les réponses, sauf si tu le permets.
privacy-choices-title = Tes choix
privacy-choices = Dans <a href="/you">tes choix sur tes données</a>, tu dis si le texte peut être publié, servir à l’entraînement ou être vendu. Rien n’est partagé tant que tu ne l’as pas dit, et tu peux retirer ton accord pour l’avenir à tout moment.
privacy-gone-title = Comment tout effacer
privacy-gone = Sur <a href="/you">ta page</a>, télécharge tout ce que nous avons, ou efface-le. Le texte est effacé de nos fichiers immédiatement. Le vote reste dans le registre sous un nom qui ne mène à personne.

terms-title = Conditions
terms-lede = Les quelques points à connaître avant d’utiliser Agon.
terms-answers-title = Réponses
terms-answers = Elles sont écrites par des modèles d’IA et peuvent être fausses. Ne pose pas de questions sur des choses que tu n’as pas le droit de partager, et ne te fie pas à une réponse là où une erreur ferait du mal à quelqu’un.
terms-votes-title = Votes
terms-votes = Une personne, un vote par duel. Les votes de programmes, ou de personnes payées pour choisir un modèle, ne comptent pas. <a href="/rules">Les règles</a> sont publiques, et chaque vote qui ne compte pas dit pourquoi.
terms-points-title = Points
terms-points = Les points sont un remerciement, pas un salaire. Tu peux les convertir en jetons tant que l’opérateur le propose, au taux affiché avant la conversion.
terms-stop-title = Partir
terms-stop = Tu peux <a href="/you">effacer ton compte</a> à tout moment. Convertis d’abord tes points : un compte effacé ne le peut plus.

status-title = État
status-well = Tout fonctionne
status-partly = Agon fonctionne, avec des classements moins récents
status-down = Agon ne peut pas recevoir de votes en ce moment
status-lede = À cet instant, d’après le serveur qui t’a envoyé cette page.
status-votes = Questions et votes
status-votes-down = Indisponible. Aucun de tes votes n’est perdu. Réessaie dans une minute.
status-boards = Classements en direct
status-boards-down = Affichés tels qu’ils étaient il y a un moment. Les votes comptent toujours.
status-writing = Duels en cours d’écriture
status-log = Entrées du registre public
status-up = Fonctionne

## Sharing

share = Partager
share-hint = Toute personne qui a le lien peut lire ta question et les deux réponses, et voir les modèles et ton choix. Le lien ne dit pas qui tu es. Les deux réponses permettent de retrouver ce vote dans le journal public et, avec lui, tes autres votes, sans ton nom.
share-live = Toute personne qui a ce lien peut voir ce duel :
share-look = Voir ce que voient les autres
share-stop = Arrêter le partage
shared-intro = Quelqu’un a interrogé deux modèles sans savoir lesquels, a voté et a partagé le résultat.
shared-day = Vote du { $day }
shared-picked-badge = Choisi
shared-picked = { $winner } préféré à { $loser }
shared-tie = { $a } et { $b } : égalité
shared-both-bad = { $a } et { $b } : deux mauvaises
problem-unknown-share = Ce lien ne mène à aucun duel. La personne qui partageait le duel a peut-être arrêté le partage. Vérifie le lien, ou lance ton propre duel.
problem-not-voted = Vote d’abord dans ce duel.
problem-is-a-check = Ce duel était un contrôle d’attention : ses réponses ont été modifiées, il ne peut donc pas être partagé.
problem-too-many-pins = Tu as épinglé { $limit } duels, le maximum. Détache-en un d’abord.
problem-no-code = Les deux réponses doivent contenir du code pour le comparer.
problem-too-few-models = Au moins deux modèles doivent rester actifs.
problem-invalid-weight = Un poids est compris entre 0,001 et 1000.
problem-not-a-battle = Tu as choisi ces modèles par leur nom : il n’y a pas de vote ici.
problem-mode-not-offered = Cette arène ne propose pas cette façon de demander.
problem-wrong-models = Choisis un modèle pour une discussion directe, ou deux modèles différents côte à côte.
problem-model-not-selectable = Ce modèle ne peut pas être choisi par son nom ici. Choisis-en un autre.
problem-consent-is-private = Tu exclus toutes tes données : tu ne peux donc pas partager de duel. Change d’abord tes choix sur tes données.
embed-how = Afficher ce classement sur ton site
embed-how-text = Copie ceci dans ta page. Le cadre affiche les 10 premiers et reste à jour.
embed-more = Classement complet sur Agon
card-rated = { $rating }, entre { $low } et { $high }
card-unrated = pas encore de score
card-rank = Rang { $rank } sur { $models }
card-votes = { $votes ->
    [one] { $votes } vote compté
    [many] { $votes } de votes comptés
   *[other] { $votes } votes comptés
 }
card-own-and-crowd = moi { $own } · tous { $crowd }
card-agrees = D’accord avec tous dans { $share } des votes

## What happened since, the week, and taste

notices-title = Quoi de neuf pour toi
notices-no-session = Rien ici pour l’instant. <a href="/">Lance un duel</a>, et nous indiquerons ici ce qui arrive à tes votes et à tes points.
notices-nothing = Rien de nouveau. Quand une de tes conversions est payée, que tes votes ou tes points changent, ou qu’un modèle que tu préfères bouge dans le <a href="/leaderboard">classement</a>, tu le verras ici.
notices-new = Nouveau
notices-read = Tout marquer comme lu
notices-unread = { $notices ->
    [one] { $notices } nouveauté
    [many] { $notices } de nouveautés
   *[other] { $notices } nouveautés
 }
today-goal = { $done }/{ $goal } aujourd’hui
today-goal-said = Aujourd’hui : { $done } votes sur { $goal }
notices-tell = Activer les notifications
notices-tell-not = Désactiver les notifications
notices-tell-hint = Ce navigateur peut t’envoyer une notification quand il y a du nouveau, même si aucune page n’est ouverte. La notification est chiffrée et ne contient jamais tes questions.
notices-told = C’est fait. Ce navigateur t’enverra des notifications.
notices-refused = Ce navigateur n’a pas autorisé les notifications. Vérifie ses réglages pour ce site et réessaie.
notice-title-claim = Ta conversion
notice-title-votes = Tes votes
notice-title-points = Tes points
notice-title-review = Examen de tes votes
notice-title-model = Un modèle que tu préfères
notice-claim-paid = Nous avons payé ta conversion de { $points } points.
notice-claim-returned = Nous n’avons pas pu payer ta conversion : tes { $points } points sont donc de nouveau disponibles.
notice-votes-removed = { $votes ->
    [one] Nous avons retiré { $votes } de tes votes, parce que ton schéma de vote semble automatisé ou aléatoire. Si nous nous trompons, tu peux contester.
   *[other] Nous avons retiré { $votes } de tes votes, parce que leur schéma semble automatisé ou aléatoire. Si nous nous trompons, tu peux contester.
 }
notice-votes-restored = { $votes ->
    [one] { $votes } de tes votes retirés compte à nouveau.
   *[other] { $votes } de tes votes retirés comptent à nouveau.
 }
notice-points-held = Tes points sont suspendus parce que ton schéma de vote semble automatisé ou aléatoire. Tes votes comptent toujours.
notice-points-released = Tes points ne sont plus suspendus.
notice-review-cleared = Une personne a examiné tes votes et n’a rien trouvé d’anormal. Tes votes comptent, et tes points ne sont plus suspendus.
notice-review-upheld = Une personne a examiné tes votes et a confirmé qu’ils devaient être retirés.
notice-model-moved = { $model } est passé du rang { $from } au rang { $to } dans le classement.
progress-title = Ta semaine
progress-week = { $votes ->
    [one] { $votes } vote compté ; ton objectif est de { $goal }.
    [many] { $votes } de votes comptés ; ton objectif est de { $goal }.
   *[other] { $votes } votes comptés ; ton objectif est de { $goal }.
 }
progress-votes = { $votes ->
    [one] { $votes } vote compté cette semaine.
    [many] { $votes } de votes comptés cette semaine.
   *[other] { $votes } votes comptés cette semaine.
 }
progress-streak = { $weeks ->
    [one] Tu as atteint ton objectif pendant { $weeks } semaine.
   *[other] Tu as atteint ton objectif { $weeks } semaines de suite.
 }
progress-freeze = Tu peux manquer une semaine ce mois-ci sans perdre ta série.
progress-no-freeze = Tu as utilisé la semaine libre de ce mois-ci : une autre semaine manquée met fin à ta série.
progress-note = Les semaines commencent le lundi à 0 h UTC. Seuls les votes qui comptent s’ajoutent à ta semaine, et ni l’objectif ni une série ne rapportent de points.
taste-title = Tes goûts
taste-few = { $missing ->
    [one] Encore { $missing } vote compté, et nous te montrerons tes goûts comparés à ceux de tous.
    [many] Encore { $missing } de votes comptés, et nous te montrerons tes goûts comparés à ceux de tous.
   *[other] Encore { $missing } votes comptés, et nous te montrerons tes goûts comparés à ceux de tous.
 }
taste-agreement = Dans { $share } de tes votes, tu as choisi celui des deux modèles que les votes de tous placent plus haut.
taste-nothing = Tu n’as pas encore choisi entre deux modèles auxquels les votes de tous donnent des scores différents.
taste-caption = Ton score pour chaque modèle, à côté de celui de tous
taste-crowd = Score de tous
taste-alike = Tu es d’accord
taste-picture = Télécharger en image
taste-picture-hint = Toi seul la reçois. Elle montre des scores, jamais une question ni un vote.
taste-note = Ce sont tes goûts, pas un examen : ne pas être d’accord ne coûte rien. Tes scores reposent sur peu de votes : leurs intervalles sont donc larges.
