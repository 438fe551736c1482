# What the pages say. One message per line of thought; markup of a message is the same in every language.
# Numbers and moments come in already written as the language writes them.

## Every page

language-name = Bahasa Indonesia
skip = Langsung ke isi
nav = Utama
nav-more = Lainnya
nav-battle = Duel
nav-boards = Papan peringkat
nav-you = Kamu
nav-points = Poin
nav-rewards = Hadiah
nav-rules = Aturan
nav-open = Transparansi
nav-vendors = Untuk pembuat model
nav-api = API
nav-menu = Menu
nav-about = Tentang
nav-privacy = Privasi
nav-terms = Ketentuan
nav-status = Status
nav-language = Bahasa
motto = Nama model disembunyikan sampai kamu memberi suara. Siapa pun bisa mencocokkan setiap papan peringkat dengan log publik.
site-description = Tanyakan apa saja, bandingkan dua jawaban AI anonim, beri suara untuk yang lebih baik, lalu lihat model mana yang menulisnya. Papan peringkat terbuka yang bisa diperiksa siapa pun.
percent = { $share }%
as-data = Lihat sebagai JSON
older = Lihat yang lebih lama
newest = Tampilkan terbaru
table-of = Tabel: { $what }
none-yet = Belum ada apa-apa di sini.
none-so-far = Sejauh ini belum ada.
newest-first = Terbaru di atas
badge-recorded = Rekaman
badge-demo = Demo
badge-retired = Pensiun
badge-hidden = Tersembunyi
points = { $points } poin
slot-until = { $stealth ->
    [yes] dengan nama samaran, { $from } sampai { $until }
   *[no] { $from } sampai { $until }
  }
slot-votes = { $stealth ->
    [yes] dengan nama samaran, sejak { $from } hingga mencapai { $votes } suara
   *[no] sejak { $from } hingga mencapai { $votes } suara
  }
col-model = Model
col-organization = Pembuat
col-licence = Lisensi
col-rank = Peringkat
col-rank-long = Rentang peringkat yang didukung suara
col-votes = Suara
col-win-rate = Rasio menang
col-when = Waktu
col-what = Keterangan
col-state = Status
col-slot = Uji coba
col-with-text = Dengan teks
col-number = Jumlah
col-share = Porsi

## Boards' names

board-overall = Keseluruhan
board-single-turn = Satu pertanyaan
board-multi-turn = Percakapan
board-code = Kode
board-maths = Matematika
board-long = Pertanyaan panjang

## Where a battle begins

home-title = Agon: bandingkan model AI tanpa melihat namanya
home-lede = Tanyakan apa saja, beri suara untuk jawaban yang lebih baik, lalu lihat model mana yang menulisnya. Suara yang dihitung membentuk papan peringkat publik dan memberimu poin.
home-replays = Ini jawaban rekaman dari model sungguhan, jadi kamu hanya bisa mengajukan pertanyaan di bawah.
home-demo = Kamu membandingkan program demo kecil, bukan model AI sungguhan.
home-question = Pertanyaanmu
home-ask-keys = <kbd>Enter</kbd> untuk mengirim, <kbd>Shift</kbd> + <kbd>Enter</kbd> untuk baris baru
home-privacy = Pertanyaanmu dikirim ke dua model yang menjawabnya. Kami tidak memublikasikannya kecuali kamu mengizinkan. <a href="/you">Pilihan datamu</a>
home-start = Dapatkan dua jawaban
modes = Cara bertanya
mode-side-by-side = Berdampingan
mode-direct = Obrolan langsung
mode-named = Kamu memilih model dan melihat namanya. Di sini tidak ada suara, tidak ada poin, dan papan peringkat tidak berubah. Tidak ada yang dipublikasikan.
mode-first = Model pertama
mode-second = Model kedua
mode-model = Model
mode-ask = Tanyakan
home-recorded = Pilih pertanyaan
home-try = Atau coba salah satu ini
home-headline-heard = Model A atau model B?
home-or = atau
home-or-end = ?
home-ask = Tanya keduanya.
home-decide = Nilai tanpa tahu namanya.
home-placeholder = Tanyakan sesuatu yang bisa kamu nilai
home-ranking = Peringkat saat ini
home-all-models = Semua model ({ $models })
home-counted = { $votes } suara dihitung. Batang menunjukkan hal yang belum kami ketahui. Setiap suara memendekkannya.
home-no-ranking = Belum ada model yang punya rating. Suara-suara pertama yang akan menentukannya.
home-recent = Baru diungkap
sample-title = Coba sekarang
sample-note = Contoh ini kami yang menulis. Tidak ada yang dikirim atau dihitung.
sample-question = Mengapa langit berwarna biru?
sample-a = Udara menghamburkan cahaya biru jauh lebih kuat daripada merah, jadi biru sampai ke matamu dari segala arah.
sample-b = Karena langit memantulkan laut, dan laut itu biru.
sample-a-name = Fisika
sample-b-name = Mitos lama
sample-after = Hanya itu. Dalam duel, nama kedua model muncul di sini dan suaramu menggerakkan ratingnya.
went-over = <b translate="no">{ $first }</b> mengalahkan <bdi translate="no">{ $second }</bdi>
went-level = <bdi translate="no">{ $first }</bdi> dan <bdi translate="no">{ $second }</bdi>: seri
went-both-bad = <bdi translate="no">{ $first }</bdi> dan <bdi translate="no">{ $second }</bdi>: keduanya buruk
went-side-by-side = <bdi translate="no">{ $first }</bdi> di samping <bdi translate="no">{ $second }</bdi>
went-direct = Obrolan dengan <bdi translate="no">{ $model }</bdi>
ago = { $unit ->
    [s] { $n } dtk lalu
    [min] { $n } mnt lalu
    [h] { $n } jam lalu
   *[d] { $n } hari lalu
  }
home-how = Cara kerjanya
home-step-ask = 1. Tanya sekali
home-step-ask-text = Dua dari { $models } model menjawab berdampingan, dengan kecepatan yang sama. Setiap nama ditutup bidang yang sama panjang.
home-step-decide = 2. Nilai
home-step-decide-text = Pilih A, B, seri, atau keduanya buruk. Kamu punya tiga detik untuk mengurungkan, dan kami memberi tahu lebih dulu jika suara tidak bisa dihitung.
home-step-uncover = 3. Ungkap
home-step-uncover-text = Lihat nama, harga, rating, suara semua orang, dan apa yang didapat suaramu. Suaramu tercatat di log publik yang <a href="/transparency">bisa kamu periksa</a>.

## The door

door-title = Pemeriksaan singkat
door-lede = Banyak orang datang dari jaringanmu, jadi browsermu menjalankan pemeriksaan otomatis yang singkat. Kamu tidak perlu melakukan apa-apa.
door-working = Memeriksa…
door-done = Selesai. Memulai duelmu…
door-no-script = JavaScript di browsermu nonaktif. Tunggu { $seconds } detik, lalu tekan tombol.

## A battle

battle-title = Duel
battle-question = Pertanyaan { $turn }
battle-you-asked = Kamu bertanya
battle-which = Jawaban yang ditampilkan
battle-both = Keduanya
battle-model = Model { $side }
battle-your-choice = Pilihanmu
battle-waiting = Menunggu kedua model…
battle-reasoning = Penalaran
battle-writing = Kedua model sedang menulis. Kamu bisa memberi suara setelah keduanya selesai.
battle-ended = Kedua jawaban sudah selesai. Mana yang lebih baik?
battle-opens = Teruskan membaca. Kamu bisa memberi suara sekitar { $seconds } detik lagi.
battle-read-other = Baca juga jawaban { $side }, lalu beri suara.
battle-stopped = Ada jawaban yang dihentikan, jadi suara tidak akan dihitung. Buat ulang keduanya untuk memberi suara.
battle-wont-count = Suara untuk kedua jawaban ini tidak akan dihitung. { $reason }. Buat ulang keduanya, atau beri suara untuk melihat model mana yang menjawab.
reveal-picked = Kamu memilih <bdi translate="no">{ $model }</bdi>
reveal-cost-small = di bawah US$0,0001
battle-connected = Tersambung kembali.
battle-copy = Salin
battle-copied = Disalin
battle-wrap = Bungkus baris
battle-heard = Jawaban, dibacakan saat muncul
battle-copy-answer = Salin jawaban ini
battle-full-width = Lebar penuh
code-title = Bandingkan kode
code-back = Kembali ke jawaban
code-text = Baris hanya di A: { $a }. Baris hanya di B: { $b }. Ini kode terpanjang dari tiap jawaban.
code-caption = Kode kedua jawaban, baris demi baris
code-whose = Di jawaban mana
code-line = Baris
battle-restart = Satu model gagal, jadi kami menanyai keduanya lagi.
battle-refused = Tidak bisa tersambung. Muat ulang halaman untuk mencoba lagi.
battle-lost = Sambungan terputus. Menyambung kembali…
battle-not-sent = Suaramu belum terkirim, dan pilihanmu tetap tersimpan. Periksa sambunganmu, lalu tekan Beri suara lagi.
battle-void = Duel ini dibatalkan
battle-void-why = Salah satu model tidak bisa menjawab, bahkan setelah kami coba lagi, jadi tidak ada yang bisa dibandingkan. Tanya lagi dan kamu akan mendapat pasangan baru.
battle-ask-again = Tanya lagi
battle-late = Jawaban ini sudah lebih dari sehari. Suaramu dihitung tetapi tidak mendapat poin.
battle-capped = Batas hari ini tercapai, untukmu atau jaringanmu. Suara sekarang tidak akan dihitung; dimulai lagi tengah malam UTC.
battle-better = Jawaban mana yang lebih baik?
battle-a = A lebih baik
battle-tie = Seri
battle-both-bad = Keduanya buruk
battle-b = B lebih baik
battle-why = Tambahkan alasan (opsional)
battle-comment = Komentar
battle-quote = Kutip sebagai alasan
battle-quoted = Dikutip. Ini ikut dikirim dengan suaramu.
battle-all-keys = Semua pintasan
battle-vote = Beri suara
battle-stop = Hentikan kedua jawaban
battle-regenerate = Buat ulang keduanya
battle-new = Duel baru
battle-further = Tanya lanjutan
battle-ask-both = Kirim ke keduanya
chat-named = Kamu memilih model ini dengan namanya: tidak ada suara dan tidak ada poin.
chat-stop = Hentikan jawaban
chat-regenerate = Jawab lagi
battle-shortcuts = Pintasan keyboard
battle-key-vote = Beri suara sesuai pilihanmu
battle-key-ask = Kirim pertanyaanmu
battle-held = Suaramu akan dikirim sebentar lagi.
battle-held-progress = Sisa waktu untuk mengurungkan
battle-undo = Urungkan
battle-now = Ungkap model sekarang
battle-key-undo = Urungkan suaramu
battle-key-sheet = Tampilkan pintasan ini
battle-no-keys = Matikan pintasan satu tombol
battle-no-keys-hint = Disimpan di browser ini
battle-close = Tutup

reveal-tie = Kamu menilainya seri
reveal-both-bad = Kamu menilai keduanya buruk
reveal-vote = Suaramu
reveal-others = Lihat semua suara untuk pasangan ini
reveal-ratings = Posisi mereka
reveal-unranked = Belum ada rating
reveal-first-here = Suaramu adalah yang pertama untuk pasangan ini.
reveal-agreement = { $same } dari { $votes } suara lain sependapat denganmu.
reveal-new = Tanya hal baru
reveal-again = Tanya dua model lain
reveal-timing = { $first } dtk sampai kata pertama · total { $total } dtk
reveal-timing-tokens = { $first } dtk sampai kata pertama · total { $total } dtk · { $tokens } token
reveal-rating = <b data-elo>{ $elo }</b> <span class="soft">peringkat { $rank }</span>
reveal-cost = US${ $dollars }
reveal-energy = sekitar { $energy } Wh
reveal-energy-how = Listrik adalah perkiraan dengan <a href="https://ecologits.ai">EcoLogits</a> 1.0, dari ukuran model dan panjang jawabannya.
reveal-crowd = Suara semua orang
reveal-receipt = Tanda terima suara
reveal-go-on = Lanjutkan percakapan ini
reveal-go-on-hint = Sekarang hanya mengobrol: tanpa suara, tanpa poin.
reveal-with-both = Tanya keduanya
reveal-with = Tanya <bdi translate="no">{ $model }</bdi>
reveal-receipt-text = Ini bukti bertanda tangan dari kami bahwa kami menerima suaramu. Jika suaramu tidak pernah muncul di <a href="/log">log publik</a>, tanda terima ini membuktikan bahwa kami menghilangkannya. Kamu bisa memeriksa tanda tangannya dengan <a href="/.well-known/jwks.json">kunci publik kami</a>.

vote-pending = Sedang diperiksa
vote-counted = Dihitung
vote-excluded = Tidak dihitung
battle-chosen = { $choice }. Tekan Enter untuk memilih.
battle-elsewhere = Kamu sudah memilih di tab lain. Ini suara itu.
chat-named-one = Kamu memilih model ini berdasarkan nama, jadi tidak ada suara dan poin.
reveal-points-soon = Poin sebentar lagi
vote-check = Tes perhatian
boards-no-votes = Belum ada suara
you-all-erased = Semuanya sudah dihapus: pertanyaan, suara, poin, dan setelanmu. Ini akun baru yang kosong.
vendors-way-back = Browser ini satu-satunya jalan masuk sampai kamu <a href="/rewards">menautkan dompet</a> atau mengundang rekan. Jika cookie-nya dihapus sebelum itu, akun dan setelan kuncinya hilang.
unpaid-new-model = Tanpa poin: suara untuk salah satu model masih terlalu sedikit di sini
unpaid-late = Tanpa poin: suara masuk lebih dari sehari setelah jawaban
unpaid-too-soon = Tanpa poin: terlalu dekat dengan suaramu sebelumnya yang mendapat poin
unpaid-day-done = Tidak ada poin lagi hari ini. Suaramu tetap dihitung.
unpaid-inattentive = Tanpa poin: terlalu banyak tes perhatian yang tidak lulus
reveal-points = poin, menunggu
vote-entry = Entri { $index } di log publik

tag-correct = Benar
tag-helpful = Membantu
tag-clear = Jelas
tag-creative = Kreatif
tag-concise = Ringkas
tag-follows-instructions = Mengikuti instruksi
tag-incorrect = Salah
tag-unhelpful = Tidak membantu
tag-confusing = Membingungkan
tag-verbose = Terlalu panjang
tag-refuses = Menolak menjawab
tag-ignores-instructions = Mengabaikan instruksi

reason-voted-early = Suara masuk sebelum kedua jawaban selesai
reason-answer-incomplete = Ada jawaban yang dihentikan atau terpotong
reason-answer-empty = Ada jawaban yang kosong
reason-identity-in-answer = Ada jawaban yang membocorkan model penulisnya
reason-identity-in-prompt = Pertanyaannya menanyakan model mana yang menjawab
reason-too-fast = Waktunya tidak cukup untuk membaca kedua jawaban sebelum memberi suara
reason-pattern-of-votes = Pola suara tampak otomatis atau acak
reason-daily-cap = Batas hari ini tercapai, untukmu atau jaringanmu. Dimulai lagi tengah malam UTC
reason-hidden-check = Duel ini adalah tes perhatian. Tes ini tidak pernah mengubah rating
reason-share-cap = Melebihi porsi suara sebulan yang boleh dimiliki satu orang
reason-conflict-of-interest = Pemberi suara termasuk dalam akun pembuat model

## The leaderboard

boards-title = Papan peringkat
boards-lede = Peringkat adalah rentang: 1–5 berarti di antara peringkat 1 dan 5. Jika rentangnya bertumpang tindih, selisihnya terlalu tipis untuk dipastikan. <a href="/transparency">Periksa hitungan kami</a>.
boards-nav = Daftar papan peringkat
boards-board = Papan peringkat
boards-counted = <span data-counted>{ $counted }</span> dari <span data-raw>{ $raw }</span> suara dihitung
boards-entry = Per entri <span data-log-size>{ $entry }</span> di log publik. Rating bergerak setiap ada suara.
boards-now = per saat halaman dimuat
boards-live = langsung
boards-lost = sambungan terputus, menyambung kembali…
boards-reorder = Peringkat berubah: urutkan lagi
boards-order = Urutkan menurut:
boards-by-rating = rating
boards-by-lower = batas bawah
boards-files = Unduh <a href="{ $csv }" download>CSV</a> · <a href="{ $json }">JSON</a> · <a href="{ $feed }">feed Atom</a>
boards-rating = Rating
boards-interval = Interval 95%
boards-styled = Tanpa pengaruh gaya
boards-styled-long = Rating setelah pengaruh panjang, format, dan posisi disamakan, per potret terbaru
boards-elo = Rating langsung
boards-tied = Seri
boards-both-bad = Keduanya buruk
boards-to-pass = Suara untuk menyalip
boards-to-pass-long = Tambahan kemenangan atas model di atasnya agar keduanya bertukar tempat
boards-price = Harga
boards-price-long = Dolar AS per sejuta token: input / output
boards-price-to = hingga US${ $limit }
boards-price-over = di atas US${ $limit }
boards-size = Ukuran
boards-size-long = Miliar parameter
boards-size-to = hingga { $limit } miliar
boards-size-over = di atas { $limit } miliar
boards-no-rating = Belum ada rating: sejauh ini hanya menang, hanya kalah, atau hanya bertemu model tanpa rating
boards-between = antara { $low } dan { $high }, paling mungkin { $rating }
boards-search = Model atau pembuat
boards-any = Semua
boards-filter = Filter
boards-show-all = Tampilkan semua model
boards-all-columns = semua kolom
boards-fewer-columns = lebih sedikit kolom
boards-none-found = Tidak ada model yang cocok. Ubah pencarian atau filternya.
boards-empty = Belum ada suara di papan peringkat ini. <a href="/">Mulai duel</a> dan beri suara pertama.
boards-effects = Seberapa besar penyajian memengaruhi suara, dalam angka rating per simpangan baku (entri { $entry } di log publik):
boards-plots = Grafik
plot-intervals = Rating dengan interval 95%
plot-wins = Rasio menang per pasangan
plot-counts = Duel per pasangan
plot-history = Rating dari waktu ke waktu
plot-price = Rating dan harga
plot-in = Perbesar
plot-out = Perkecil
plot-whole = Tampilkan semua
plot-picture = Unduh yang kamu lihat sebagai gambar
plot-table = Unduh yang kamu lihat sebagai CSV
plot-keys = Arahkan ke tanda, atau pakai tombol panah. Perbesar dan perkecil dengan + dan −.
boards-pair = Satu lawan satu
boards-compare = Bandingkan
compare-title = Bandingkan model
compare-choose = Pilih dua sampai empat
compare-nobody = Pilih setidaknya dua model untuk dibandingkan.
compare-pairs = Satu lawan satu
compare-first = Model
compare-also = Dan
compare-none = Tidak ada
boards-snapshot = Potret terbaru: <a href="{ $link }">#{ $number }</a>
boards-changes = yang berubah sejak potret sebelumnya
boards-all-snapshots = semua potret
log-title = Log publik
log-lede = Setiap suara dengan putusannya, dalam satu urutan. Tidak ada yang diubah atau dihapus kemudian: suara yang ditarik adalah entri baru.
log-size = { $entries } entri
log-empty = Belum ada suara yang dinilai.
log-entry = Entri
log-at = Kapan
log-vote = Suara
log-verdict = Putusan
log-leaf = Hash daun
log-retraction = Ditarik
log-reinstatement = Dihitung lagi
snapshots-title = Snapshot
snapshots-lede = Setiap snapshot adalah papan peringkat utuh pada satu ukuran log. Bytenya tidak pernah berubah.
snapshots-published = Terbit
snapshots-entries = Entri log
snapshots-changes = Sejak #{ $number }
boards-how = Cara kerja rating
boards-how-text = Kami mengambil setiap suara yang dihitung dari <a href="/log">log publik</a> dan mencari rating yang paling baik menjelaskan siapa mengalahkan siapa (Bradley–Terry, kemungkinan maksimum). Seri, atau keduanya buruk, bernilai setengah kemenangan bagi tiap model. Interval 95% memakai taksiran sandwich; dalam potret, suara dari orang yang sama dikelompokkan. Di antara dua perhitungan, rating langsung (Elo) bergerak setiap ada suara. <a href="/rules">Suara mana yang dihitung</a>. Untuk memverifikasi sendiri papan peringkat ini, jalankan:
effect-side = tampil lebih dulu
effect-tokens = panjang
effect-headings = judul
effect-bold = teks tebal
effect-lists = daftar

## Head to head

pair-title = { $a } lawan { $b }
pair-never = Kedua model ini belum pernah bertemu di papan peringkat ini.
pair-label = { $a } menang { $wins } · tanpa pemenang { $neither } · { $b } menang { $losses }
pair-caption = Hasil dari { $votes } suara
pair-expected = Dari semua suara untuk kedua model, kami memperkirakan <bdi translate="no">{ $a }</bdi> meraih { $share } melawan <bdi translate="no">{ $b }</bdi>, dengan hasil tanpa pemenang bernilai setengah kemenangan bagi masing-masing.
pair-left = <bdi translate="no">{ $a }</bdi> menjadi Model A (tampil lebih dulu) dalam { $left } dari { $votes } suara.

## What changed

changes-title = Yang berubah
changes-between = Dari papan peringkat { $from } ke papan peringkat { $to }.
changes-snapshot = #{ $number }, { $at }
changes-none = Tidak ada model yang ratingnya bergerak satu angka atau lebih, dan semua peringkat tetap.
changes-joined = <b translate="no">{ $model }</b> masuk dengan rating { $rating }, peringkat { $rank }.
changes-left = <b translate="no">{ $model }</b> keluar. Rating terakhirnya { $rating }.
changes-first-rating = <b translate="no">{ $model }</b> mendapat rating pertamanya: { $rating }, peringkat { $rank }.
changes-no-rating = <b translate="no">{ $model }</b> tidak lagi punya rating. Rating terakhirnya { $rating }.
changes-rose = <b translate="no">{ $model }</b> naik { $points } menjadi { $rating }.
changes-fell = <b translate="no">{ $model }</b> turun { $points } menjadi { $rating }.
changes-rank = peringkat { $before }, sekarang { $after }
changes-new = { $votes } suara baru
changes-back = { $votes } suara dianulir
changes-rules = aturan pemberian suara berubah
changes-basket = model acuan berubah
changes-from = Dari potret
changes-to = Ke potret
cause-new = Masuk papan peringkat
cause-gone = Keluar dari papan peringkat
cause-rule-change = Aturan berubah
cause-retractions = Suara dianulir
cause-new-votes = Suara baru
cause-others-votes = Suara untuk model lain
cause-none = Tidak berubah

## A model

model-price = US${ $input } input · US${ $output } output, per sejuta token
model-size = { $total } miliar parameter
model-size-active = { $total } miliar parameter, { $active } miliar aktif
model-verdict = Rating { $rating }, antara { $low } dan { $high }: peringkat { $rank } dari { $models } model, berdasarkan { $votes } suara.
model-near = Model di sekitarnya
model-stealth = Model ini memakai nama samaran. Saat uji cobanya berakhir, kami mengungkap siapa pembuatnya dan berapa versi yang mereka coba.
model-was-stealth = Selama uji coba, namanya { $name }.
model-was-one-of = Selama uji coba, namanya { $name }. Jumlah versi yang dicoba pembuatnya, termasuk yang ini: { $variants }.
model-slot = Uji coba: { $slot }. Sejauh ini { $votes } suara. <a href="/transparency#slots">Lihat semua uji coba</a>
model-endpoint-changed = Pembuat model ini mengganti endpoint-nya pada { $at }, selama uji coba. Suara sebelum dan sesudahnya bisa jadi untuk model yang berbeda.
model-boards = Di papan peringkat
model-no-votes = Belum ada suara yang dihitung. <a href="/">Mulai duel</a>, dan kamu mungkin bertemu model ini.
model-boards-caption = Papan peringkat yang punya suara untuk model ini
model-best = Peluang jadi yang terbaik
model-of = dari { $models }
model-rivals = Melawan tiap lawan
model-neither = tanpa pemenang
model-rival = lawan
model-by-votes = suara yang dihitung, semua pertanyaan
model-rivals-caption = Lawan, suara terbanyak di atas
col-rival = Lawan
model-went = Hasil
col-won = Menang
col-lost = Kalah
col-expected = Perkiraan
col-expected-long = Porsi kemenangan menurut rating, dengan hasil tanpa pemenang bernilai setengah kemenangan
model-compare = Bandingkan
model-compare-with = dengan <bdi translate="no">{ $rival }</bdi>
model-draws = Seberapa sering muncul
model-drawn = { $battles } duel selesai: { $share } dari semua kemunculan (target { $intended }).
model-drawn-before = { $battles } duel selesai: { $share } dari semua kemunculan. Model ini sedang tidak ikut duel.
model-all-draws = Lihat semua model
model-badge = Tampilkan rating ini di situsmu
model-badge-alt = Lencana dengan rating { $model }

## You

you-title = Kamu
history-title = Duelmu
history-all = Semua duelmu
you-no-session = Belum ada apa-apa di sini. <a href="/">Mulai duel pertamamu</a>, dan kamu akan menemukannya lagi di sini.
missions-title = Target hari ini
mission-ask = Tanyakan hal yang sungguh ingin kamu ketahui
mission-compare = Baca kedua jawaban, lalu beri suara
mission-review = Tambahkan alasan atau komentar ke suaramu
missions-of = { $done } dari { $goal }
missions-note = Target ini paling membantu papan peringkat. Target tidak memberi poin; <a href="/rules">suara yang dihitung</a> yang memberi poin. Diatur ulang tengah malam UTC.
you-battles = Duelmu
you-search = Cari
you-search-hint = kata dari pertanyaanmu
you-show = Tampilkan
you-all = Semua
you-open = Belum diberi suara
you-voted = Sudah diberi suara
pin = Sematkan
unpin = Lepas sematan
pinned = Disematkan
pinned-not = Menurut tanggal
you-nothing = Belum ada duel. <a href="/">Mulai yang pertama</a>.
you-nothing-fits = Tidak ada duel yang cocok. <a href="/you">Tampilkan semua</a>
you-erased = (dihapus)
state-generating = Sedang dijawab
state-ready = Menunggu suaramu
state-void = Dibatalkan: satu model tidak bisa menjawab
you-consent = Bagaimana datamu boleh dipakai
you-consent-text = Pertanyaanmu dikirim ke dua model yang menjawabnya. Suaramu ada di log publik dengan nama acak. Kami membagikan pertanyaanmu dan jawabannya kepada pihak lain hanya sejauh yang kamu izinkan di sini, dan sebelumnya kami menyamarkan data pribadi yang kami temukan.
you-consent-unsaid = Kamu belum memilih, jadi kami tidak membagikan teksmu sama sekali.
you-publish = Izinkan orang lain membaca pertanyaan dan jawaban saya
you-publish-hint = Teks itu bisa masuk ke data untuk pembuat model dan ke set data publik.
you-train = Izinkan model dilatih dengannya
you-train-hint = Hanya berlaku jika orang lain juga boleh membacanya.
you-commercial = Izinkan pemakaian komersial
you-commercial-hint = Tanpa ini, hanya penelitian yang boleh memakainya.
you-private = Jangan ikutkan data saya sama sekali
you-private-hint = Bahkan suara tanpa teks tidak disertakan dalam kueri, ekspor, dan set data mana pun. Suara itu tetap ada di log publik.
you-keep = Simpan pilihan
you-kept = Tersimpan. Pilihanmu berlaku untuk semua yang kami bagikan mulai sekarang.
you-consent-note = <a href="/transparency">Lihat siapa menerima data apa</a>. Perubahan berlaku untuk kueri, ekspor, dan set data berikutnya. Kami tidak bisa menarik kembali yang sudah dibagikan.
you-copy = Unduh datamu
you-copy-text = Satu berkas bertanda tangan berisi duelmu beserta teksnya, suaramu dan apakah suara itu dihitung, poin, klaim, dan pilihan datamu.
you-download = Unduh data saya
you-erase = Hapus semuanya
you-erase-text = Ini menghapus pertanyaanmu, jawabannya, komentarmu, tautan dompetmu, setelanmu, dan semua poin yang belum kamu klaim. Kamu tidak bisa mengurungkannya. Suaramu tetap ada di log publik tanpa teks, dan tidak ada apa pun di sana yang mengarah kepadamu.
you-erase-words = hapus semuanya
you-erase-type = Untuk mengonfirmasi, ketik <em>{ $words }</em>
you-erase-button = Hapus semuanya
you-not-erased = Tidak ada yang dihapus: teks yang diketik tidak cocok. Ketik persis seperti yang tampil, lalu coba lagi.

## Points

points-title = Poinmu
points-no-session = Belum ada poin. <a href="/">Mulai duel</a>: kamu mendapat poin untuk suara yang dihitung.
points-untested = Poinmu tetap menunggu sampai kami melihat cukup banyak suaramu, biasanya 80 sampai 120. Jika kamu membaca jawabannya, semua poin itu akan tersedia saat itu. <a href="/rules">Cara kerjanya</a>
points-held = Poinmu ditahan karena pola suaramu tampak otomatis atau acak. Teruslah memberi suara seperti biasa: suaramu tetap dihitung, dan penahanan berakhir begitu suaramu tampak seperti dari orang yang membaca jawabannya. Jika kami keliru, ajukan banding di bawah. <a href="/rules">Cara kerjanya</a>
points-excluded = Kami menganulir suaramu karena polanya tampak otomatis atau acak. Jika kami keliru, ajukan banding di bawah dan seseorang akan memeriksanya. <a href="/rules">Cara kerjanya</a>
points-appeal = Menurutmu kami keliru? Beri tahu kami alasannya.
points-appeal-button = Kirim banding
points-reputation = Reputasi: { $tier }. Reputasi naik seiring waktu, suara yang dihitung, dan tes perhatian yang lulus. Sependapat dengan orang lain tidak berpengaruh.
tier-newcomer = Pendatang baru
tier-known = Dikenal
tier-trusted = Tepercaya
tier-veteran = Veteran
points-claim = Tukar poin dengan token
points-word = poin
points-so-far = Sejauh ini { $earned } poin diperoleh, { $claimed } diklaim.
points-votes = Perolehan tiap suara
points-pending = Menunggu
points-available = Tersedia
points-kept = Ditahan
points-own-rating = Ratingmu
points-statement = Riwayat poin
points-nothing = Belum ada poin. Baca kedua jawaban sampai habis, lalu beri suara: kamu mendapat poin saat suaramu dihitung. <a href="/rules">Berapa banyak</a>
points-statement-caption = Riwayat poin, terbaru di atas
col-points = Poin
col-from = Dari
col-to = Ke
col-vote = Suara
col-why = Alasan
line-base = Suara dihitung
line-bonus = Bonus sependapat
line-settle = Masa tunggu selesai
line-hold = Ditahan
line-release = Penahanan berakhir
line-forfeit = Suara dianulir
line-restore = Suara dihitung lagi
line-merge = Dipindahkan dari akun tamumu
line-reserve = Klaim dimulai
line-pay = Klaim dibayar
line-void = Klaim tidak dibayar, poin dikembalikan
purse-issuance = Poin baru
purse-forfeited = Dianulir
purse-reserved = Disisihkan untuk klaim
purse-claimed = Diklaim
purse-pending = Menunggu
purse-available = Tersedia
purse-held = Ditahan

## Rewards

rewards-title = Hadiah
rewards-test = Arena ini membayar di <strong translate="no">{ $network }</strong>, sebuah jaringan uji. Tokennya tidak bernilai.
rewards-no-session = Belum ada yang bisa diklaim. <a href="/">Mulai duel</a>: suara yang dihitung memberi poin, dan kamu bisa menukar poin dengan token.
rewards-available = Tersedia
rewards-worth = poin, setara { $tokens } token hari ini
rewards-rate = Kurs
rewards-rate-hint = poin untuk satu token, tetap selama <a href="/rewards/periods">periode hadiah</a> ini
periods-title = Periode hadiah
periods-lede = Dalam tiap periode, satu token membutuhkan jumlah poin yang sama. Nilainya ditetapkan sebelum periode dimulai dan tidak pernah berubah.
periods-number = Periode
periods-rate = Poin untuk satu token
periods-earned = Diperoleh
periods-claimed = Dibayarkan
periods-open = belum ditutup
rewards-wallet = Dompet
rewards-cools = Kamu baru-baru ini memutus tautan dompet lain. Untuk melindungi poinmu, pembayaran ke dompet ini dimulai pada { $moment } UTC.
rewards-unlink = Putus tautan dompet
rewards-unlink-hint = Pembayaran ke dompetmu berikutnya dimulai setelah masa tunggu. Ini melindungi poinmu jika orang lain masuk ke akunmu.
rewards-no-wallet = Kami tidak menemukan dompet Solana di browser ini. Pasang dompet yang mendukung Wallet Standard, lalu muat ulang halaman ini.
rewards-script = Menautkan dompet memerlukan JavaScript. Aktifkan JavaScript, lalu muat ulang halaman ini.
rewards-link = Tautkan dompet Solana untuk mengklaim poinmu, dan untuk kembali ke poinmu dari browser lain. Kamu menandatangani pesan singkat. Itu gratis dan tidak memindahkan uang.
rewards-sign-in = Masuk dengan { $wallet }
rewards-waiting = Menunggu { $wallet }…
rewards-not-signed = Dompetmu tidak menandatangani, jadi tidak ada yang berubah. Coba lagi saat kamu siap.
rewards-no-account = { $wallet } tidak membagikan akun Solana ke halaman ini. Pilih satu di dompet, lalu coba lagi.
rewards-no-reply = Balasannya tidak terbaca, jadi tidak ada yang berubah. Periksa koneksimu, lalu coba lagi.
rewards-claim = Klaim
rewards-claim-points = Poin yang diklaim
rewards-claim-kept = Kami menyisihkan poin ini untukmu sampai jaringan mengonfirmasi pembayarannya, sekalipun ada yang gagal di tengah jalan. Kamu boleh menutup halaman ini.
rewards-claim-hint = Kamu bisa mengklaim setelah punya { $points } poin. Sekarang kamu punya { $have }.
rewards-claims = Klaimmu
rewards-claims-caption = Klaimmu, terbaru di atas
rewards-tokens = Token
rewards-check = Bukti
rewards-explorer = Lihat di penjelajah blok
rewards-signature = Tanda tangan transaksi
rewards-how = Periksa pembayaran tanpa harus memercayai kami
rewards-how-text = Tokennya adalah <code class="address">{ $mint }</code>, dan kami membayar dari <code class="address">{ $treasury }</code>. Setiap pembayaran mencantumkan klaimnya dalam memo dan membuat akun yang alamatnya berasal dari klaim itu, sehingga jaringan sendiri menolak membayar klaim yang sama dua kali.
claim-waits = Tertunda
claim-treasury-short = Kami sedang mengisi ulang kas. Poinmu disisihkan untukmu.
claim-looked-at = Klaim ini harus diperiksa oleh seseorang. Poinmu disisihkan untukmu.
claim-queued = Dalam antrean
claim-queued-hint = Kami akan mengirimnya sebentar lagi.
claim-open = Sedang dikirim
claim-open-hint = Menunggu konfirmasi akhir.
claim-paid = Dibayar
claim-paid-hint = Ada di dompetmu.
claim-released = Tidak dibayar
claim-released-hint = Jaringan tidak menerima dompet ini. Poinmu sudah kembali; tautkan dompet lain untuk mengklaimnya.

## Rules

rules-title = Aturan
rules-headline = Apa yang dihitung dan berapa poinnya
rules-lede = Set aturan { $version }. Setiap suara dihitung atau tidak dihitung, dan kami memberi tahu yang mana serta alasannya. Orang lain sependapat denganmu atau tidak, itu tidak ikut menentukan.
rules-count = Suara mana yang dihitung
rules-shown = Kedua jawaban ditampilkan sampai habis, pertanyaannya tidak menanyakan model mana yang menjawab, dan tidak ada jawaban yang membocorkannya.
rules-slow = Ada cukup waktu untuk membaca kedua jawaban sebelum memberi suara.
rules-daily = Suara masih dalam batas { $votes } suara per orang per hari (UTC).
rules-no-daily = Tidak ada batas harian.
rules-weights = Suara-suara pertama pendatang baru, dan suara untuk pertanyaan yang diajukan berulang-ulang, berbobot lebih kecil. Bobot pastinya dipublikasikan bersama log publik.
rules-share = Selama tiga puluh hari, suara satu orang hanya boleh menjadi porsi kecil dari sebuah papan peringkat. Orang yang termasuk dalam akun pembuat model tidak ikut memeringkat model.
rules-network = Orang-orang di satu jaringan berbagi jatah harian. Makin banyak yang memberi suara, makin sedikit suara masing-masing yang dihitung dan mendapat poin, tetapi semua orang kebagian.
rules-late = Suara yang masuk lebih dari sehari setelah jawaban dihitung tetapi tidak mendapat poin.
rules-unrated = Model dengan kurang dari { $votes } suara yang dihitung belum punya rating, jadi suara untuknya tidak bisa dibandingkan dengan rating. Suara itu membawa { $share } dari bobot dan tidak mendapat poin.
rules-back = Kapan kami menganulir suara
rules-back-text = Kami membandingkan suara tiap orang dengan cara memberi suara tanpa membaca: acak, selalu untuk satu sisi, selalu seri, selalu berlawanan dengan semua orang lain, atau selalu untuk satu model. Saat bukti mencapai { $hold } banding 1, kami menahan poin. Pada { $exclude } banding 1, kami menganulir suara itu dengan entri baru di log publik dan menghitung ulang papan peringkat tanpanya. Selera yang tak lazim saja tidak akan sampai ke sana; ujinya sudah memperhitungkan itu. Kamu bisa mengajukan banding, seseorang akan memeriksanya, dan keputusannya dicatat.
rules-checks = Tes perhatian tersembunyi
rules-checks-text = Dalam { $share } duel, kami memeriksa apakah jawaban dibaca. Satu jawaban terpotong atau melenceng dari topik, keduanya sama, atau salah satu duel lamamu muncul lagi dengan sisi yang ditukar. Duel ini tidak pernah memengaruhi rating. Tampilannya seperti duel lain sampai kamu memberi suara, lalu kami memberitahumu. Jika kamu memilih jawaban yang tidak akan dipilih pembaca mana pun, atau melewatkan perbedaannya, poin yang kamu dapat berkurang.
rules-points = Poin
rules-earn = Suara yang dihitung mendapat { $base } poin. Kamu mendapat jumlah penuh untuk { $full } suara pertama dalam sehari, lebih sedikit untuk tiap suara setelahnya, dan tidak ada lagi setelah { $most }.
rules-gap = Suara yang berjarak kurang dari { $seconds } detik mendapat poin hanya sekali.
rules-attention = Besar poin mengikuti hasil tes perhatianmu; selama belum ada hasil, kamu mendapat { $share } dari poin. Poin baru menunggu selama { $span }.
rules-tested = Poin juga menunggu sampai kami melihat cukup banyak suaramu untuk mengetahui apakah jawaban dibaca, biasanya 80 sampai 120.
rules-bonus = Dalam paling banyak { $share } duel, kamu melihat jawaban yang juga dilihat orang lain. Jika kamu dan orang lain sependapat tentang jawaban itu lebih sering daripada kebetulan, kamu mendapat bonus hingga { $bonus } dari poin dasarmu. Jika tidak sependapat, semua poin dasarmu tetap milikmu.
rules-per-day = Suara per hari
rules-per-vote = Rata-rata poin per suara
rules-raw = Suara yang diterima dan dihitung
rules-raw-text = { $raw } suara diterima, { $counted } dihitung.
rules-left-out = Mengapa suara tidak dihitung
rules-left-out-caption = Suara yang tidak dihitung, menurut alasan
span-seconds = { $seconds } detik
span-hours = { $hours } jam

## Transparency

open-title = Transparansi
open-lede = Periksa sendiri semua di halaman ini dengan data mentah (JSON): <a href="/api/v1/log">log publik</a>, <a href="/api/v1/models">kemunculan</a>, <a href="/api/v1/rules">aturan dan suara yang tidak dihitung</a>, <a href="/api/v1/disclosures">penerima data</a>, <a href="/api/v1/releases">set data publik</a>.
open-recompute = Verifikasi sendiri papan peringkat
open-recompute-text = Setiap papan peringkat yang dipublikasikan berasal dari log publik saja. Perintah ini menghitung ulang satu papan peringkat dan membandingkan setiap byte, jadi kamu tidak perlu memercayai kami:
open-drawn = Seberapa sering tiap model muncul
open-drawn-text = Kami memilih tiap pasangan sebelum membaca pertanyaannya, dan mencatat peluang pilihan itu di log publik. Hanya duel yang selesai.
open-drawn-caption = Kemunculan per model
open-intended = Porsi target
open-times = Duel
open-slots = Model yang didaftarkan pembuatnya
open-slots-text = Akhir uji coba ditetapkan sebelum dimulai, dan suaranya tetap. Sampai saat itu, model dengan nama samaran hanya punya nama samaran; setelahnya kami memublikasikan siapa pembuatnya dan berapa versi yang mereka coba. <a href="/api/v1/slots">Lihat sebagai JSON</a>
open-slots-caption = Uji coba per model
open-whose = Pembuat
open-told = diungkap di akhir
open-variants = Versi yang dicoba
open-rules = Lihat aturan
open-disclosed = Siapa menerima data apa
open-which = Filter
open-releases = Set data publik
open-release = Rilis
open-date = Tanggal
open-contributors = Kontributor
open-withdrawn = Ditarik sejak rilis sebelumnya
open-withdrawn-both = { $votes } suara, { $texts } teks

## Vendors

vendors-title = Pembuat model
vendors-headline = Untuk pembuat model
vendors-lede = Lihat jawaban mana yang lebih disukai orang dan di mana modelmu kalah. Ekspor data pelatihan sebatas yang diizinkan tiap kontributor.
vendors-no-session = <a href="/">Mulai duel</a> dulu: itu membuka akunmu di browser ini. Lalu kembali ke sini dan daftar.
vendors-sign-up = Daftar
vendors-name = Nama
vendors-research = Hanya untuk penelitian
vendors-research-hint = Kami tidak menghasilkan uang dari data ini. Lebih banyak kontributor mengizinkan pemakaian untuk penelitian.
vendors-api = <a href="/docs">API</a> bisa dipakai dengan curl dan pustaka HTTP apa pun.
vendors-new-key = Kunci barumu
vendors-new-key-text = Salin sekarang dan simpan baik-baik. Kami tidak akan menampilkannya lagi.
vendors-keys = Kunci API
vendors-keys-caption = Kunci API, terbaru di atas
vendors-prefix = Awalan
vendors-may = Izin
vendors-used = Terakhir dipakai
vendors-end = Cabut
vendors-revoke = Cabut
vendors-make-key = Buat kunci
vendors-key-for = Kunci ini untuk apa?
vendors-key-may = Izin
vendors-make = Buat kunci
scope-battles-read = Membaca semua suara
scope-battles-read-own = Membaca suara dalam duel modelmu sendiri
scope-exports-run = Mengekspor berkas
scope-models-write = Mengelola model dan uji cobamu
scope-webhooks-write = Mengelola webhook
scope-admin = Mengelola kunci dan anggota
key-revoked = Dicabut
key-expired = Kedaluwarsa
key-until = Aktif sampai { $moment } UTC
key-works = Aktif
key-never = Belum pernah
vendors-exports = Ekspor
vendors-columns = Skema
vendors-form = Format berkas
vendors-all = semua
vendors-export = Ekspor
vendors-exports-none = Belum ada ekspor. Setiap berkas disertai kartu yang menjelaskannya, dan kami menyimpannya untuk waktu terbatas.
sample-file = Coba dulu programmu dengan suara buatan, tanpa kunci:
vendors-exports-caption = Ekspor, terbaru di atas
vendors-file = Berkas
vendors-progress = Kemajuan
vendors-progress-of = Kemajuan { $file }
vendors-bytes = Byte
export-queued = Dalam antrean
export-running = Berjalan
export-done = Siap
export-failed = Gagal
export-expired = Kedaluwarsa
vendors-hooks = Webhook
vendors-audit = Aktivitas
vendors-jobs = Bagian konsol
vendors-overview = Ringkasan
vendors-team = Tim
vendors-days = { $votes } suara yang dihitung dalam 30 hari
vendors-your-id = Untuk bergabung dengan tim perusahaan, kirim ID akunmu: <code translate="no">{ $account }</code>
team-lede = Anggota bertindak untuk perusahaan ini. Suara mereka atas modelnya tidak dihitung.
team-account = ID akun
team-since = Sejak
team-remove = Keluarkan
team-invite = Undang anggota
team-invite-hint = Rekanmu menemukan ID akunnya di halaman ini setelah masuk. Undangan berlaku 14 hari.
vendors-audit-note = Daftar <a href="/transparency">siapa menerima data apa</a> terbuka untuk umum.
vendors-others = Akunmu yang lain:

query-title = Kueri
query-build = Buat kueri
query-lede = Pilih suara yang kamu inginkan, lihat berapa jumlahnya dan apa yang ditunjukkannya, lalu ekspor.
query-opponent = Lawan
query-outcome = Hasil
query-any = semua
outcome-a = A menang
outcome-b = B menang
outcome-tie = Seri
outcome-both-bad = Keduanya buruk
outcome-won = Model terpilih menang
outcome-lost = Model terpilih kalah
query-language = Bahasa
query-kind = Jenis pertanyaan
query-tag = Alasan yang diberikan
query-tier = Reputasi pemberi suara
query-verdict = Putusan
verdict-counted = Dihitung
verdict-excluded = Tidak dihitung
verdict-retracted = Dianulir setelah dihitung
query-from = Dari (termasuk)
query-to = Sampai (tidak termasuk)
query-count = Hitung suara
query-exact = Tepat { $votes } suara cocok.
query-about = Sekitar { $votes } suara cocok, ditaksir dari sampel log.
query-none = Tidak ada suara yang cocok. Lepas satu filter dan hitung lagi.
query-slices = Hasil per model
query-slices-caption = Model menurut suara yang dimenangkan, dengan interval 95%
query-too-many = Terlalu banyak untuk dijumlahkan di halaman ini. Ambil hasilnya dari API: <code>{ $address }</code>
query-take = Ekspor suara ini
query-curl = Ekspor lewat API
query-back = Kembali ke konsol
hooks-caption = Pengiriman terbaru
hooks-add = Tambah webhook
hooks-add-text = Kami mengirim peristiwa ke URL-mu, ditandatangani menurut spesifikasi Standard Webhooks. Jika URL itu tidak membalas dengan 2xx, kami mencoba lagi selama lebih dari sehari.
hooks-url = URL
hooks-events = Peristiwa yang dikirim
hooks-secret = Rahasia penandatanganan
hooks-remove = Hapus webhook
hooks-again = Kirim lagi
hooks-test = Kirim event uji
hooks-event = Peristiwa
hooks-tries = Percobaan
hooks-outcome = Balasan
hooks-none = Belum ada pengiriman.
delivery-waiting = Menunggu
delivery-delivered = Terkirim
delivery-given-up = Dihentikan

## A vendor's own models

own-title = Modelmu
own-credits = { $cap ->
    [none] Sisa { $left } kredit, terpakai { $spent }. Satu kredit membayar satu suara yang dihitung untuk modelmu. Pengelola arena memberikan kredit.
   *[some] Sisa { $left } kredit, terpakai { $spent }, paling banyak { $cap } per hari. Satu kredit membayar satu suara yang dihitung untuk modelmu. Pengelola arena memberikan kredit.
  }
own-none = Belum ada model. Tambahkan satu lewat endpoint apa pun yang kompatibel dengan OpenAI. Kami mengetesnya dulu, lalu model ikut duel dalam uji coba yang akhirnya ditetapkan sebelum dimulai.
own-caption = Modelmu, menurut ID
examples-title = Contoh
examples-of = Hasil <bdi translate="no">{ $model }</bdi>
examples-lede = Suara terbaru dengan teks yang dibagikan pemberi suara, dari { $entries } entri terakhir log publik. Ini dihitung dalam jatah baris harianmu.
examples-against = Melawan <bdi translate="no">{ $rival }</bdi>
examples-none = Belum ada suara dengan teks yang dibagikan.
own-id = ID
own-stage = Status
own-test = Tes endpoint
own-test-again = Tes lagi
own-remove = Hapus
own-slot = Mulai uji coba
own-slot-text = Uji coba dimulai sekarang dan berakhir setelah jumlah suara yang kamu tetapkan. Uji coba tidak bisa diubah atau dihentikan, apa pun hasilnya. Untuk mengakhirinya pada tanggal tertentu, gunakan API.
own-stealth = Nama samaran
own-stealth-hint = Sampai uji coba berakhir, orang hanya melihat ID. Setelah itu kami memublikasikan nama, pembuat, dan berapa versi yang dicoba.
own-begin = Mulai uji coba
own-bring = Tambah model
own-id-for-ever = ID (tidak bisa diubah nanti)
own-id-hint = Untuk uji coba dengan nama samaran, pilih nama samaran yang tidak membocorkan apa pun.
own-name = Nama
own-family = Keluarga
own-family-hint = sama dengan nama
own-licence = Lisensi
own-endpoint = URL endpoint, sampai /v1
own-remote = Nama model di endpoint
own-key = Kunci API
own-key-hint = Disimpan terenkripsi dan tidak pernah ditampilkan lagi.
own-register = Tambah dan tes
own-no-slot = Tidak ada
stage-unchecked = Harus lulus tes endpoint
stage-ready = Siap untuk uji coba
stage-waiting = Uji coba belum dimulai
stage-running = Sedang ikut duel
stage-no-credit = Dijeda: kredit habis
stage-daily-cap = Dijeda sampai besok (UTC): batas harian tercapai
stage-failing = Dijeda: endpoint terus gagal
stage-ended = Uji coba selesai
test-under-way = Berjalan
test-passed = Lulus
test-failed = Gagal
test-not-yet = Belum dijalankan
step-passed = Lulus
step-failed = Gagal
step-advice = Saran
next-runs = tes endpoint berjalan
next-has-to-pass = harus lulus tes endpoint
next-slot = mulai uji cobanya
next-test = tes endpoint

## Operators

admin-title = Peninjauan
admin-headline = Orang yang suaranya sedang ditinjau
admin-lede = ID adalah nama acak di log publik, bukan akun. Bukti adalah berapa kali lebih mungkin suara ini berasal dari orang yang tidak membaca daripada dari pembaca. Semua yang kamu lakukan di sini disimpan selamanya atas namamu.
admin-discovery = Mulai bukti { $evidence } ke atas, paling banyak 1 dari 100 orang diperkirakan jujur (e-BH untuk semua akun).
admin-nobody = Tidak ada yang poinnya ditahan, dan tidak ada yang suaranya dianulir.
standing-good = Baik
standing-held = Ditahan
standing-excluded = Suara dianulir
admin-evidence = Bukti { $evidence } pada entri log publik { $entry }, { $moment }
admin-discovered = (hampir pasti tidak membaca)
admin-reviewed = <strong>{ $action }</strong> oleh { $actor }, { $moment }
review-appeal = Banding
review-clear = Dinyatakan bersih
review-uphold = Suara dianulir
admin-reason = Alasan
admin-clear = Nyatakan bersih: tidak ada masalah
admin-uphold = Anulir suaranya

arena-title = Status arena
arena-reviews = Peninjauan
arena-models = Model dan bobot
arena-models-text = Bobot berasal dari setelan <code>models.catalogue</code>, atau dari yang kamu atur di sini. Pratinjau porsinya, lalu simpan: tiap node memakainya dalam satu detik.
arena-models-caption = Model, menurut ID
arena-weight = Bobot
arena-would = Akan menjadi
arena-try = Bobot baru
arena-try-button = Pratinjau dampak
arena-set = Ubah
arena-set-button = Simpan
arena-as-file = seperti di berkas
arena-file = Di berkas: { $file }
arena-acts = Perubahan pada model
alerts-title = Perlu perhatian
alerts-none = Tidak ada yang perlu perhatian.
alert-settings = Dengan yang diatur, kurang dari dua model tersisa, jadi hanya berkas yang berlaku
alert-failing = { $model } gagal dalam { $failed } dari { $answers } jawaban terakhirnya
alert-no-key = { $model } tidak punya kunci: atur { $variable } lalu mulai ulang
alert-appeals = { $people } orang menunggu peninjauan
alert-claims = { $claims } pembayaran berhenti dengan catatan
alert-few-lamports = Kas berisi kurang dari 0,05 SOL: sebentar lagi tidak bisa membayar biaya
seek-title = Cari orang atau suara
seek-what = ID
seek-hint = Suara, duel, atau 32 digit seseorang dari log publik
seek-nothing = Tidak ada yang punya ID ini.
seek-vote = Suara
seek-person = Diberikan oleh
seek-blind = Model ditampilkan setelah suara diberikan.
seek-evidence = Bukti { $evidence } banding 1
arena-people = Orang yang statusnya akan berubah:
arena-health = Jawaban terbaru
arena-health-caption = Galat dan latensi per penyedia, dari duel terbaru tiap model yang sudah diberi suara dan yang dibatalkan
arena-answers = Jawaban
arena-failed = Gagal
arena-first = Token pertama, ms (p50 · p99)
arena-whole = Jawaban penuh, ms (p50 · p99)
arena-rules = Pratinjau aturan lain
arena-rules-text = Menilai ulang seluruh log dengan aturan ini. Tidak ada yang disimpan.
arena-hold = Tahan poin pada bukti
arena-exclude = Anulir suara pada bukti
arena-daily = Suara per orang per hari
arena-newcomer = Suara pertama berbobot pendatang baru
arena-run = Pratinjau aturan
arena-long = Log berisi { $entries } entri, terlalu banyak untuk dinilai di satu halaman. Jalankan <code>agon rules dry-run</code> sebagai gantinya.
arena-same = Tidak akan ada yang berubah.
arena-changes-caption = Suara menurut putusan sekarang dan putusan dengan aturan baru
arena-change = Perubahan
arena-reweighted = Suara yang hanya berubah bobotnya: { $votes }
arena-money = Klaim dan kas
arena-reserved = Disisihkan untuk klaim
arena-settled = Dibayarkan
arena-open-claims = Klaim terbuka
arena-sol = Kas, SOL
arena-away = Tidak bisa dihubungi
arena-no-chain = Arena ini tidak menukar poin dengan token.
arena-note = Catatan
arena-audit = Aktivitas pembuat model
arena-audit-caption = Terbaru di atas
arena-vendor = Pembuat
arena-who = Siapa

## When something is refused

error-401 = Kamu tidak punya akses ke halaman ini
error-404 = Halaman tidak ditemukan
error-429 = Terlalu banyak permintaan
error-500 = Ada masalah di pihak kami
error-other = Tidak berhasil
error-code = Kode: <code>{ $code }</code>
error-home = Ke halaman awal
problem-not-found = Tidak ada halaman di alamat ini. Periksa tautannya, atau buka halaman awal.
problem-unknown-battle = Kami tidak menemukan duel ini. Periksa tautannya, atau mulai duel baru.
problem-consent-needs-publish = Pelatihan dan pemakaian komersial memerlukan publikasi: izinkan publikasi juga, atau jangan izinkan satu pun dari dua hal itu.
problem-not-your-battle = Duel ini milik orang lain, dan duel bersifat pribadi. Mulai duelmu sendiri untuk membandingkan jawaban.
problem-unknown-board = Kami tidak menemukan papan peringkat ini. Pilih satu dari halaman papan peringkat.
problem-unknown-model = Kami tidak menemukan model ini. Pilih satu dari papan peringkat.
problem-unknown-snapshot = Kami tidak menemukan potret ini, atau belum ada dua potret untuk dibandingkan. Coba lagi setelah potret berikutnya.
problem-unauthenticated = Kami belum mengenalmu di browser ini. Mulai duel, atau buka halaman ini di browser yang kamu pakai sebelumnya.
problem-session-expired = Sesimu sudah kedaluwarsa. Mulai duel untuk membuka sesi baru. Jika kamu sudah menautkan dompet, masuk dengan dompet itu untuk kembali ke poinmu.
problem-session-invalid = Sesimu tidak berlaku lagi. Mulai duel untuk membuka sesi baru.
problem-cross-site = Permintaan ini tidak berasal dari halaman kami. Buka halamannya di sini dan coba lagi.
problem-storage-unavailable = Kami tidak bisa menjangkau penyimpanan kami saat ini, jadi tidak ada yang berubah. Coba lagi sebentar lagi.
problem-busy = Arena sedang penuh. Coba lagi dalam beberapa detik.
problem-votes-queue-full = Banyak suara sedang masuk, dan suaramu belum tersimpan. Kirim lagi sebentar lagi.
problem-too-many-requests = Itu agak terlalu cepat. Coba lagi dalam { $seconds } detik.
problem-internal = Ada masalah di pihak kami. Coba lagi sebentar lagi.
problem-proof-refused = Pemeriksaan otomatis tidak selesai tepat waktu. Kami menjalankannya lagi.
problem-prompt-empty = Ketik pertanyaan dulu.
problem-prompt-too-long = Pertanyaanmu berisi { $chars } karakter. Persingkat menjadi paling banyak { $limit }.
problem-prompt-control-character = Pertanyaanmu mengandung karakter tak terlihat di posisi { $position }. Hapus karakter itu dan coba lagi.
problem-prompt-not-recorded = Kami tidak punya jawaban rekaman untuk pertanyaan ini. Pilih satu dari daftar di bawah.
problem-conversation-too-long = Percakapan ini berisi sekitar { $tokens } token, lebih dari { $limit } yang bisa dibaca model. Mulai duel baru, atau tanyakan yang lebih pendek.
problem-still-generating = Jawaban masih ditulis. Tunggu sampai keduanya selesai, lalu coba lagi.
problem-already-voted = Kamu sudah memberi suara di duel ini, dan suara itu tetap berlaku.
problem-battle-void = Kamu tidak bisa memberi suara di duel ini karena satu model tidak bisa menjawab. Tanya lagi dan kamu akan mendapat pasangan baru.
problem-too-many-turns = Duel ini sudah mencapai pertanyaan terakhir. Beri suara sekarang, atau mulai duel baru.
problem-not-generating = Kedua jawaban sudah selesai.
problem-vote-window-closed = Pemberian suara di duel ini sudah ditutup. Mulai duel baru.
problem-unknown-tag = Kami tidak mengenal salah satu alasannya. Muat ulang halaman dan pilih lagi.
problem-comment-too-long = Komentarmu terlalu panjang. Persingkat dan beri suara lagi.
problem-comment-control-character = Komentarmu mengandung karakter yang tidak bisa kami simpan. Hapus karakter itu dan beri suara lagi.
problem-no-winner = Pilih A, B, seri, atau keduanya buruk dulu.
problem-no-wallet = Kamu belum menautkan dompet. Tautkan dompet dulu.
problem-session-outdated = Akun ini sudah dimasuki di tempat lain. Masuk lagi dengan dompetmu untuk melanjutkan.
problem-no-chain = Arena ini tidak menukar poin dengan token.
problem-no-vendor = Kamu tidak punya akses ke akun pembuat model ini. Minta salah satu anggotanya menambahkanmu.
problem-name-taken = Nama ini sudah dipakai. Pilih yang lain.
problem-appeal-open = Kami sudah menerima bandingmu. Seseorang akan memeriksanya.
problem-nothing-to-appeal = Tidak ada yang bisa diajukan banding: poinmu tidak ditahan dan suaramu tidak dianulir.
problem-invalid-url = Kami tidak bisa memakai alamat ini. Alamat harus diawali https:// dan bisa dijangkau dari internet.
problem-unknown-event = Pilih setidaknya satu peristiwa untuk dikirim.
problem-too-many-webhooks = Kamu sudah punya 20 webhook, jumlah terbanyak yang bisa dimiliki. Hapus satu dulu.
problem-too-many-exports = Terlalu banyak ekspor yang berjalan atau mengantre. Tunggu satu selesai, lalu coba lagi.

# Within plots.
draw-title = { $board }: { $plot }
draw-none = Belum cukup suara
draw-nameless = (tanpa nama)
draw-models = { $models } model.
draw-marks = { $marks ->
    [all] Titik: rating · batang: interval 95% · kosong: sementara
    [bars] Titik: rating · batang: interval 95%
    [hollow] Kosong: sementara
   *[narrow] Batang: interval 95% · kosong: sementara
 }
draw-point = { $name }: { $value }
draw-both = { $first }, { $second }
draw-interval = interval { $low } sampai { $high }
draw-unbounded = tanpa batas
draw-ranked = peringkat { $rank }
draw-provisional = sementara
draw-leader = { $name } memimpin dengan rating { $rating }.
draw-leader-between = { $name } memimpin dengan rating { $rating } (interval { $low } sampai { $high }).
draw-last = { $name } terakhir dengan { $rating }.
draw-provisionals = Sementara: { $models } model.
draw-price-axis = Dolar AS per sejuta token, rata-rata input dan output
draw-priced = { $models } model menurut rating dan harga, dalam dolar AS per sejuta token, rata-rata input dan output.
draw-price-best = { $name } mencapai { $rating } dengan harga US${ $price }.
draw-price-front = Tidak satu pun dari model ini dikalahkan model yang lebih murah.
draw-span = { $models } model dari { $from } sampai { $to }.
draw-left-out = Tidak ditampilkan: { $models } model.
draw-highest = { $way ->
    [up] { $name } berakhir tertinggi dengan { $rating }, naik { $moved } sejak titik pertamanya.
    [down] { $name } berakhir tertinggi dengan { $rating }, turun { $moved } sejak titik pertamanya.
   *[level] { $name } berakhir tertinggi dengan { $rating }.
 }
draw-wins-note = Seberapa sering baris mengalahkan kolom (%)
draw-counts-note = Duel per pasangan
draw-first = { $note }; { $shown } pertama dari { $models } model
draw-wins-pair = { $row } lawan { $column }: { $percent }% dari { $battles } duel
draw-counts-pair = { $row } lawan { $column }: { $battles } duel
draw-wins-models = { $models } model: seberapa sering baris mengalahkan kolom.
draw-counts-models = { $models } model: duel per pasangan.
draw-lopsided = Pasangan paling timpang: { $row } mengalahkan { $column } dalam { $percent }% dari { $battles } duel.
draw-met-most = { $row } dan { $column } paling sering bertemu, dalam { $battles } duel.
draw-pairs-missing = Pasangan tanpa suara: { $pairs }.
draw-missing = tidak ada
vendors-invited = <bdi translate="no">{ $vendor }</bdi> mengundangmu bergabung ke akunnya.
vendors-invited-hint = Jika kamu bergabung, suaramu untuk model-modelnya tidak lagi dihitung dalam peringkat.
vendors-accept = Terima
vendors-decline = Tolak
vendors-unconfirmed = Kamu menyatakan bahwa kamu tidak menghasilkan uang dari data ini. Sampai pengelola mengonfirmasinya, kamu hanya mendapat teks yang boleh dipakai secara komersial.

## About, privacy, terms, status

about-title = Tentang Agon
about-lede = Agon memeringkat model AI menurut apa yang disukai orang, dan siapa pun bisa memeriksa caranya.
about-why-title = Mengapa Agon ada
about-why = Tes menunjukkan apa yang diketahui sebuah model. Orang menunjukkan jawaban mana yang lebih mereka sukai. Agon bertanya kepada mereka, satu pertanyaan setiap kali.
about-blind-title = Nama tetap tertutup
about-blind = Dua model menjawab dengan kecepatan yang sama, dan tidak ada apa pun di halaman, di alamatnya, atau di waktunya yang memberi tahu model mana itu. Tes dalam <a href="/docs">kode kami</a> mencoba menebaknya, dan harus gagal.
about-ratings-title = Rating yang bisa kamu hitung ulang
about-ratings = Setiap suara yang dihitung adalah entri di log publik. Satu perintah menghitung ulang tiap papan peringkat yang dipublikasikan, sampai byte yang sama. Lihat <a href="/transparency">cara memeriksanya</a>.
about-points-title = Suara yang dihitung mendapat poin
about-points = Kamu mendapat poin dengan membaca secara cermat dan memberi suara. <a href="/rules">Aturan</a> menyebutkan suara mana yang dihitung dan berapa poinnya.
about-open-title = Siapa yang membiayainya
about-open = Pembuat model membayar untuk mencoba model di sini dan untuk melisensi suara yang diizinkan pemberinya. Mereka tidak bisa membeli peringkat, dan suara dari orang mereka sendiri untuk model mereka tidak pernah dihitung.

privacy-title = Privasi
privacy-lede = Apa yang kami simpan, siapa yang melihatnya, dan bagaimana kamu menariknya kembali.
privacy-sent-title = Ke mana pertanyaanmu pergi
privacy-sent = Ke dua model yang menjawabnya, dan tidak ke pihak lain. Pembuat kedua model itu menerima teksnya dan tidak menerima apa pun tentang kamu.
privacy-kept-title = Apa yang kami simpan
privacy-kept = Pertanyaanmu, jawabannya, suaramu, dan ID acak dalam cookie. Tanpa nama, tanpa email. Untuk mengenali satu orang di balik banyak akun, kami menyimpan sidik jari digital jaringanmu yang dibuat dengan kunci, bukan alamatnya.
privacy-public-title = Apa yang bersifat publik
privacy-public = Untuk setiap suara: kedua model, pilihanmu, waktunya, dan nama acak untukmu. Tidak pernah pertanyaanmu atau jawabannya, kecuali kamu mengizinkan.
privacy-choices-title = Pilihanmu
privacy-choices = Di <a href="/you">pilihan datamu</a>, kamu menentukan apakah teks boleh dipublikasikan, dipakai untuk pelatihan, atau dijual. Tidak ada yang dibagikan sampai kamu mengizinkannya, dan kamu bisa mencabut izin itu untuk selanjutnya kapan saja.
privacy-gone-title = Cara menghapusnya
privacy-gone = Di <a href="/you">halamanmu</a>, unduh semua yang kami punya, atau hapus. Teks langsung dihapus dari berkas kami. Suaranya tetap ada di log dengan nama yang tidak mengarah kepada siapa pun.

terms-title = Ketentuan
terms-lede = Beberapa hal yang perlu kamu ketahui sebelum memakai Agon.
terms-answers-title = Jawaban
terms-answers = Jawaban ditulis oleh model AI dan bisa salah. Jangan bertanya tentang hal yang tidak boleh kamu bagikan, dan jangan mengandalkan jawaban jika kekeliruan bisa merugikan seseorang.
terms-votes-title = Suara
terms-votes = Satu orang, satu suara per duel. Suara dari program, atau dari orang yang dibayar untuk memilih suatu model, tidak dihitung. <a href="/rules">Aturannya</a> terbuka untuk umum, dan setiap suara yang tidak dihitung menyebutkan alasannya.
terms-points-title = Poin
terms-points = Poin adalah ucapan terima kasih, bukan upah. Kamu bisa mengklaimnya sebagai token selama pengelola menawarkannya, dengan kurs yang ditampilkan sebelum kamu mengklaim.
terms-stop-title = Berhenti
terms-stop = Kamu bisa <a href="/you">menghapus akunmu</a> kapan saja. Klaim poinmu dulu: akun yang sudah dihapus tidak bisa mengklaim.

status-title = Status
status-well = Semua berfungsi
status-partly = Agon berfungsi, dengan papan peringkat yang lebih lama
status-down = Agon tidak bisa menerima suara saat ini
status-lede = Per saat ini, dari server yang mengirim halaman ini kepadamu.
status-votes = Pertanyaan dan suara
status-votes-down = Tidak tersedia. Suara yang kamu berikan tidak hilang. Coba lagi dalam satu menit.
status-boards = Papan peringkat langsung
status-boards-down = Ditampilkan seperti beberapa waktu lalu. Suara tetap dihitung.
status-writing = Duel yang sedang ditulis
status-log = Entri di log publik
status-up = Berfungsi

## Sharing

share = Bagikan
share-hint = Siapa pun yang punya tautannya bisa membaca pertanyaanmu dan kedua jawaban, serta melihat modelnya dan pilihanmu. Tautan itu tidak menyebutkan siapa kamu. Kedua jawaban bisa dicocokkan dengan suara ini di log publik, dan dengan begitu dengan suaramu yang lain di sana, tanpa namamu.
share-live = Siapa pun yang punya tautan ini bisa melihat duel ini:
share-look = Lihat seperti orang lain
share-stop = Berhenti membagikan
shared-intro = Seseorang bertanya kepada dua model tanpa tahu model mana itu, memberi suara, lalu membagikan hasilnya.
shared-day = Diberi suara pada { $day }
shared-picked-badge = Dipilih
shared-picked = { $winner } mengalahkan { $loser }
shared-tie = { $a } dan { $b }: seri
shared-both-bad = { $a } dan { $b }: keduanya buruk
problem-unknown-share = Tautan ini tidak mengarah ke duel mana pun. Orang yang membagikannya mungkin sudah berhenti membagikannya. Periksa tautannya, atau mulai duelmu sendiri.
problem-not-voted = Beri suara pada duel ini dulu.
problem-is-a-check = Duel ini adalah tes perhatian: jawabannya diubah, jadi tidak bisa dibagikan.
problem-too-many-pins = Kamu sudah menyematkan { $limit } duel, jumlah terbanyak. Lepas satu dulu.
problem-no-code = Kedua jawaban harus berisi kode untuk dibandingkan.
problem-too-few-models = Setidaknya dua model harus tetap aktif.
problem-invalid-weight = Bobot harus antara 0,001 dan 1000.
problem-not-a-battle = Kamu memilih model ini dengan namanya, jadi di sini tidak ada suara.
problem-mode-not-offered = Arena ini tidak menawarkan cara bertanya ini.
problem-wrong-models = Pilih satu model untuk obrolan langsung, atau dua model berbeda untuk berdampingan.
problem-model-not-selectable = Model ini tidak bisa dipilih dengan namanya di sini. Pilih yang lain.
problem-consent-is-private = Kamu memilih agar datamu tidak diikutkan sama sekali, jadi kamu tidak bisa membagikan duel. Ubah pilihan datamu dulu.
embed-how = Tampilkan papan peringkat ini di situsmu
embed-how-text = Salin ini ke halamanmu. Bingkainya menampilkan 10 teratas dan selalu diperbarui.
embed-more = Papan peringkat lengkap di Agon
card-rated = { $rating } antara { $low } dan { $high }
card-unrated = belum ada rating
card-rank = Peringkat { $rank } dari { $models }
card-votes = { $votes } suara dihitung
card-own-and-crowd = saya { $own } · semua { $crowd }
card-agrees = Saya sependapat dengan semua orang dalam { $share } suara

## What happened since, the week, and taste

notices-title = Yang baru untukmu
notices-no-session = Belum ada apa-apa di sini. <a href="/">Mulai duel</a>, dan kami akan mencantumkan di sini apa yang terjadi pada suara dan poinmu.
notices-nothing = Tidak ada yang baru. Saat salah satu klaimmu dibayar, suara atau poinmu berubah, atau model yang lebih kamu sukai bergerak di <a href="/leaderboard">papan peringkat</a>, kamu akan menemukannya di sini.
notices-new = Baru
notices-read = Tandai semua sudah dibaca
notices-unread = { $notices } baru
today-goal = { $done }/{ $goal } hari ini
today-goal-said = Hari ini: { $done } dari { $goal } suara
notices-tell = Beri tahu saya
notices-tell-not = Jangan beri tahu lagi
notices-tell-hint = Browser ini bisa memberitahumu saat ada yang baru, bahkan saat tidak ada halaman yang terbuka. Notifikasinya terenkripsi dan tidak pernah memuat pertanyaanmu.
notices-told = Selesai. Browser ini akan memberitahumu.
notices-refused = Browser ini tidak mengizinkan notifikasi. Periksa setelannya untuk situs ini dan coba lagi.
notice-title-claim = Klaimmu
notice-title-votes = Suaramu
notice-title-points = Poinmu
notice-title-review = Peninjauan suaramu
notice-title-model = Model yang lebih kamu sukai
notice-claim-paid = Kami sudah membayar klaimmu sebesar { $points } poin.
notice-claim-returned = Kami tidak bisa membayar klaimmu, jadi { $points } poinmu tersedia lagi.
notice-votes-removed = Kami menganulir { $votes } suaramu karena polanya tampak otomatis atau acak. Jika kami keliru, kamu bisa mengajukan banding.
notice-votes-restored = { $votes } suaramu yang dianulir dihitung lagi.
notice-points-held = Poinmu ditahan karena pola suaramu tampak otomatis atau acak. Suaramu tetap dihitung.
notice-points-released = Poinmu tidak lagi ditahan.
notice-review-cleared = Seseorang sudah memeriksa suaramu dan tidak menemukan masalah. Suaramu dihitung, dan poinmu tidak lagi ditahan.
notice-review-upheld = Seseorang sudah memeriksa suaramu dan setuju bahwa suara itu harus dianulir.
notice-model-moved = { $model } berpindah dari peringkat { $from } ke peringkat { $to } di papan peringkat.
progress-title = Minggumu
progress-week = { $votes } suara dihitung, dan targetmu { $goal }.
progress-votes = { $votes } suara dihitung minggu ini.
progress-streak = Kamu mencapai target { $weeks } minggu beruntun.
progress-freeze = Kamu boleh melewatkan satu minggu bulan ini tanpa memutus rentetan minggumu.
progress-no-freeze = Jatah satu minggu bebas bulan ini sudah kamu pakai: jika satu minggu lagi terlewat, rentetanmu putus.
progress-note = Tiap minggu dimulai hari Senin pukul 00.00 UTC. Hanya suara yang dihitung yang menambah minggumu, dan baik target maupun rentetan tidak memberi poin.
taste-title = Seleramu
taste-few = Tinggal { $missing } suara yang dihitung, lalu kami akan menunjukkan bagaimana seleramu dibandingkan dengan selera semua orang.
taste-agreement = Dalam { $share } suaramu, kamu memilih model yang diberi rating lebih tinggi oleh semua orang.
taste-nothing = Kamu belum pernah memilih di antara dua model yang ratingnya berbeda menurut semua orang.
taste-caption = Ratingmu untuk tiap model di samping rating semua orang
taste-crowd = Rating semua orang
taste-alike = Sependapat
taste-picture = Unduh sebagai gambar
taste-picture-hint = Hanya kamu yang mendapatkannya. Gambar menunjukkan rating, tidak pernah pertanyaan atau suara.
taste-note = Ini seleramu, bukan tes: berbeda pendapat tidak mengurangi apa-apa. Ratingmu bertumpu pada sedikit suara, jadi intervalnya lebar.
