# What the pages say. One message per line of thought; markup of a message is the same in every language.
# Numbers and moments come in already written as the language writes them.

## Every page

language-name = Tiếng Việt
skip = Chuyển đến nội dung
nav = Chính
nav-more = Thêm
nav-battle = Trận đấu
nav-boards = Bảng xếp hạng
nav-you = Bạn
nav-points = Điểm thưởng
nav-rewards = Phần thưởng
nav-rules = Quy tắc
nav-open = Minh bạch
nav-vendors = Cho nhà phát triển mô hình
nav-api = API
nav-menu = Menu
nav-about = Giới thiệu
nav-privacy = Quyền riêng tư
nav-terms = Điều khoản
nav-status = Trạng thái
nav-language = Ngôn ngữ
motto = Tên mô hình được giấu cho đến khi bạn bình chọn. Ai cũng có thể đối chiếu mọi bảng xếp hạng với nhật ký công khai.
site-description = Hỏi bất cứ điều gì, so sánh hai câu trả lời AI ẩn danh, bình chọn câu hay hơn và xem mô hình nào đã viết. Bảng xếp hạng mở, ai cũng kiểm tra được.
percent = { $share }%
as-data = Xem dạng JSON
older = Xem mục cũ hơn
newest = Xem mới nhất
table-of = Bảng: { $what }
none-yet = Chưa có gì ở đây.
none-so-far = Đến nay chưa có gì.
newest-first = Mới nhất trước
badge-recorded = Ghi sẵn
badge-demo = Bản mẫu
badge-retired = Đã ngừng
badge-hidden = Đang ẩn
points = { $points } điểm thưởng
slot-until = { $stealth ->
    [yes] dùng bí danh, từ { $from } đến { $until }
   *[no] từ { $from } đến { $until }
  }
slot-votes = { $stealth ->
    [yes] dùng bí danh, từ { $from } đến khi đủ { $votes } phiếu
   *[no] từ { $from } đến khi đủ { $votes } phiếu
  }
col-model = Mô hình
col-organization = Nhà phát triển
col-licence = Giấy phép
col-rank = Thứ hạng
col-rank-long = Khoảng thứ hạng mà các phiếu cho thấy
col-votes = Phiếu
col-win-rate = Tỷ lệ thắng
col-when = Thời gian
col-what = Nội dung
col-state = Trạng thái
col-slot = Đợt thử nghiệm
col-with-text = Có văn bản
col-number = Số lượng
col-share = Tỷ trọng

## Boards' names

board-overall = Tổng hợp
board-single-turn = Một câu hỏi
board-multi-turn = Hội thoại
board-code = Lập trình
board-maths = Toán
board-long = Câu hỏi dài

## Where a battle begins

home-title = Agon: so sánh mô hình AI khi tên được giấu
home-lede = Hỏi bất cứ điều gì, bình chọn câu trả lời hay hơn, rồi xem mô hình nào đã viết. Phiếu được tính sẽ định hình bảng xếp hạng công khai và mang về điểm thưởng cho bạn.
home-replays = Đây là câu trả lời được ghi sẵn của các mô hình thật, nên bạn chỉ hỏi được những câu bên dưới.
home-demo = Bạn đang so sánh các chương trình mẫu nhỏ, không phải mô hình AI thật.
home-question = Câu hỏi của bạn
home-ask-keys = <kbd>Enter</kbd> để gửi, <kbd>Shift</kbd> + <kbd>Enter</kbd> để xuống dòng
home-privacy = Câu hỏi của bạn được gửi tới hai mô hình trả lời câu hỏi đó. Chúng tôi không công bố câu hỏi nếu bạn không cho phép. <a href="/you">Lựa chọn về dữ liệu của bạn</a>
home-start = Nhận hai câu trả lời
modes = Cách hỏi
mode-side-by-side = Cạnh nhau
mode-direct = Trò chuyện trực tiếp
mode-named = Bạn chọn mô hình và thấy tên của chúng. Ở đây không bỏ phiếu, không có điểm và không ảnh hưởng đến bảng xếp hạng. Không có gì được công bố.
mode-first = Mô hình thứ nhất
mode-second = Mô hình thứ hai
mode-model = Mô hình
mode-ask = Hỏi
home-recorded = Chọn một câu hỏi
home-try = Hoặc thử một câu sau
home-headline-heard = Mô hình A hay mô hình B?
home-or = hay
home-or-end = ?
home-ask = Hỏi cả hai.
home-decide = Chấm khi chưa biết tên.
home-placeholder = Hỏi điều mà bạn biết cách đánh giá
home-ranking = Xếp hạng hiện tại
home-all-models = Mọi mô hình ({ $models })
home-counted = Đã tính { $votes } phiếu. Thanh ngang là phần chúng tôi chưa biết chắc. Mỗi phiếu làm thanh ngắn lại.
home-no-ranking = Chưa mô hình nào có điểm đánh giá. Những phiếu đầu tiên sẽ tạo ra điểm này.
home-recent = Vừa lộ diện
sample-title = Thử ngay một lần
sample-note = Ví dụ này do chúng tôi viết. Không có gì được gửi hay tính.
sample-question = Vì sao bầu trời màu xanh?
sample-a = Không khí tán xạ ánh sáng xanh mạnh hơn ánh sáng đỏ nhiều, nên màu xanh đến mắt bạn từ mọi phía.
sample-b = Vì bầu trời phản chiếu biển, mà biển thì xanh.
sample-a-name = Vật lý
sample-b-name = Lầm tưởng cũ
sample-after = Chỉ vậy thôi. Trong một trận đấu, tên hai mô hình hiện ra ở đây và phiếu của bạn làm điểm của chúng thay đổi.
went-over = <b translate="no">{ $first }</b> thắng <bdi translate="no">{ $second }</bdi>
went-level = <bdi translate="no">{ $first }</bdi> và <bdi translate="no">{ $second }</bdi>: hòa
went-both-bad = <bdi translate="no">{ $first }</bdi> và <bdi translate="no">{ $second }</bdi>: cả hai đều tệ
went-side-by-side = <bdi translate="no">{ $first }</bdi> cạnh <bdi translate="no">{ $second }</bdi>
went-direct = Trò chuyện với <bdi translate="no">{ $model }</bdi>
ago = { $unit ->
    [s] { $n } giây trước
    [min] { $n } phút trước
    [h] { $n } giờ trước
   *[d] { $n } ngày trước
  }
home-how = Cách hoạt động
home-step-ask = 1. Hỏi một lần
home-step-ask-text = Hai trong { $models } mô hình trả lời song song, cùng tốc độ. Mỗi tên được che bằng một dải dài như nhau.
home-step-decide = 2. Chấm
home-step-decide-text = Chọn A, B, hòa hoặc cả hai đều tệ. Bạn có ba giây để hoàn tác, và chúng tôi báo trước nếu phiếu không thể được tính.
home-step-uncover = 3. Xem tên
home-step-uncover-text = Xem tên, giá, điểm đánh giá, mọi người đã bình chọn ra sao và phiếu của bạn mang về gì. Phiếu nằm trong nhật ký công khai mà <a href="/transparency">bạn có thể kiểm tra</a>.

## The door

door-title = Kiểm tra nhanh
door-lede = Có nhiều người truy cập từ mạng của bạn, nên trình duyệt đang tự động kiểm tra trong giây lát. Bạn không cần làm gì.
door-working = Đang kiểm tra…
door-done = Xong. Đang bắt đầu trận đấu…
door-no-script = Trình duyệt của bạn đang tắt JavaScript. Chờ { $seconds } giây rồi bấm nút.

## A battle

battle-title = Trận đấu
battle-question = Câu hỏi { $turn }
battle-you-asked = Bạn đã hỏi
battle-which = Câu trả lời cần xem
battle-both = Cả hai
battle-model = Mô hình { $side }
battle-your-choice = Bạn chọn
battle-waiting = Đang chờ cả hai mô hình…
battle-reasoning = Suy luận
battle-writing = Cả hai mô hình đang viết. Bạn có thể bình chọn khi cả hai viết xong.
battle-ended = Cả hai câu trả lời đã xong. Câu nào hay hơn?
battle-opens = Hãy đọc tiếp. Bạn có thể bình chọn sau khoảng { $seconds } giây.
battle-read-other = Đọc cả câu trả lời { $side } rồi bình chọn.
battle-stopped = Một câu trả lời đã bị dừng nên phiếu sẽ không được tính. Tạo lại cả hai để bình chọn.
battle-wont-count = Phiếu cho hai câu trả lời này sẽ không được tính. { $reason }. Tạo lại cả hai, hoặc bình chọn để xem mô hình nào đã trả lời.
reveal-picked = Bạn đã chọn <bdi translate="no">{ $model }</bdi>
reveal-cost-small = dưới $0,0001
battle-connected = Đã kết nối lại.
battle-copy = Sao chép
battle-copied = Đã sao chép
battle-wrap = Ngắt dòng
battle-heard = Các câu trả lời, được đọc to khi hiện ra
battle-copy-answer = Sao chép câu trả lời này
battle-full-width = Toàn chiều rộng
code-title = So sánh mã
code-back = Quay lại câu trả lời
code-text = Dòng chỉ có ở A: { $a }. Dòng chỉ có ở B: { $b }. Đây là đoạn mã dài nhất của mỗi câu trả lời.
code-caption = Mã của hai câu trả lời, theo từng dòng
code-whose = Ở câu trả lời nào
code-line = Dòng
battle-restart = Một mô hình gặp lỗi nên chúng tôi đang hỏi lại cả hai.
battle-refused = Không kết nối được. Tải lại trang để thử lại.
battle-lost = Mất kết nối. Đang kết nối lại…
battle-not-sent = Phiếu của bạn chưa được gửi, lựa chọn vẫn được giữ. Kiểm tra kết nối rồi bấm Bình chọn lần nữa.
battle-void = Trận đấu này đã bị hủy
battle-void-why = Một trong hai mô hình không trả lời được, dù chúng tôi đã thử lại, nên không có gì để so sánh. Hỏi lại và bạn sẽ có một cặp mới.
battle-ask-again = Hỏi lại
battle-late = Các câu trả lời này đã quá một ngày. Phiếu của bạn vẫn được tính nhưng không có điểm thưởng.
battle-capped = Đã đạt giới hạn hôm nay, của bạn hoặc mạng của bạn. Phiếu lúc này sẽ không được tính; tính lại từ nửa đêm UTC.
battle-better = Câu trả lời nào hay hơn?
battle-a = A hay hơn
battle-tie = Hòa
battle-both-bad = Cả hai đều tệ
battle-b = B hay hơn
battle-why = Thêm lý do (không bắt buộc)
battle-comment = Nhận xét
battle-quote = Trích làm lý do
battle-quoted = Đã trích. Đoạn này được gửi cùng phiếu của bạn.
battle-all-keys = Mọi phím tắt
battle-vote = Bình chọn
battle-stop = Dừng cả hai câu trả lời
battle-regenerate = Tạo lại cả hai
battle-new = Trận đấu mới
battle-further = Hỏi tiếp
battle-ask-both = Gửi cho cả hai
chat-named = Bạn đã chọn các mô hình này theo tên: không có bỏ phiếu và không có điểm.
chat-stop = Dừng câu trả lời
chat-regenerate = Trả lời lại
battle-shortcuts = Phím tắt
battle-key-vote = Bình chọn theo lựa chọn của bạn
battle-key-ask = Gửi câu hỏi
battle-held = Phiếu của bạn sắp được gửi.
battle-held-progress = Thời gian còn lại để hoàn tác
battle-undo = Hoàn tác
battle-now = Xem tên mô hình ngay
battle-key-undo = Hoàn tác phiếu của bạn
battle-key-sheet = Xem danh sách phím tắt này
battle-no-keys = Tắt phím tắt một phím
battle-no-keys-hint = Được lưu trong trình duyệt này
battle-close = Đóng

reveal-tie = Bạn chấm hòa
reveal-both-bad = Bạn chấm cả hai đều tệ
reveal-vote = Phiếu của bạn
reveal-others = Xem mọi phiếu của cặp này
reveal-ratings = Vị trí hiện tại
reveal-unranked = Chưa có điểm đánh giá
reveal-first-here = Phiếu của bạn là phiếu đầu tiên cho cặp này.
reveal-agreement = { $same } trong { $votes } phiếu khác trùng ý với bạn.
reveal-new = Hỏi câu mới
reveal-again = Hỏi hai mô hình khác
reveal-timing = { $first } giây đến từ đầu tiên · tổng cộng { $total } giây
reveal-timing-tokens = { $first } giây đến từ đầu tiên · tổng cộng { $total } giây · { $tokens } token
reveal-rating = <b data-elo>{ $elo }</b> <span class="soft">hạng { $rank }</span>
reveal-cost = ${ $dollars }
reveal-energy = khoảng { $energy } Wh
reveal-energy-how = Điện năng là ước tính theo <a href="https://ecologits.ai">EcoLogits</a> 1.0, từ kích thước mô hình và độ dài câu trả lời.
reveal-crowd = Phiếu của mọi người
reveal-receipt = Biên nhận phiếu
reveal-go-on = Tiếp tục cuộc trò chuyện này
reveal-go-on-hint = Giờ chỉ là trò chuyện: không bỏ phiếu, không có điểm thưởng.
reveal-with-both = Hỏi cả hai
reveal-with = Hỏi <bdi translate="no">{ $model }</bdi>
reveal-receipt-text = Đây là bằng chứng có chữ ký của chúng tôi rằng chúng tôi đã nhận phiếu của bạn. Nếu phiếu không bao giờ xuất hiện trong <a href="/log">nhật ký công khai</a>, biên nhận này chứng minh rằng chúng tôi đã làm mất phiếu. Bạn có thể kiểm tra chữ ký bằng <a href="/.well-known/jwks.json">khóa công khai của chúng tôi</a>.

vote-pending = Đang kiểm tra
vote-counted = Được tính
vote-excluded = Không được tính
battle-chosen = { $choice }. Nhấn Enter để bỏ phiếu.
battle-elsewhere = Bạn đã bỏ phiếu ở một thẻ khác. Đây là phiếu đó.
chat-named-one = Bạn đã chọn mô hình này theo tên nên không có phiếu và không có điểm thưởng.
reveal-points-soon = Điểm thưởng sẽ có ngay
vote-check = Kiểm tra chú ý
boards-no-votes = Chưa có phiếu
you-all-erased = Đã xóa mọi thứ: câu hỏi, phiếu, điểm thưởng và cài đặt của bạn. Đây là một tài khoản mới, trống.
vendors-way-back = Trình duyệt này là lối vào duy nhất cho đến khi bạn <a href="/rewards">liên kết ví</a> hoặc mời đồng nghiệp. Nếu xóa cookie trước đó, bạn sẽ mất tài khoản và cài đặt các khóa.
unpaid-new-model = Không có điểm thưởng: một mô hình còn quá ít phiếu ở đây
unpaid-late = Không có điểm thưởng: phiếu đến sau các câu trả lời hơn một ngày
unpaid-too-soon = Không có điểm thưởng: quá sát phiếu có thưởng trước đó của bạn
unpaid-day-done = Hôm nay không còn điểm thưởng. Phiếu của bạn vẫn được tính.
unpaid-inattentive = Không có điểm thưởng: quá nhiều bài kiểm tra chú ý không đạt
reveal-points = điểm thưởng, đang chờ
vote-entry = Mục { $index } trong nhật ký công khai

tag-correct = Chính xác
tag-helpful = Hữu ích
tag-clear = Rõ ràng
tag-creative = Sáng tạo
tag-concise = Ngắn gọn
tag-follows-instructions = Làm đúng yêu cầu
tag-incorrect = Sai
tag-unhelpful = Không hữu ích
tag-confusing = Khó hiểu
tag-verbose = Quá dài
tag-refuses = Từ chối trả lời
tag-ignores-instructions = Bỏ qua yêu cầu

reason-voted-early = Phiếu đến trước khi cả hai câu trả lời xong
reason-answer-incomplete = Một câu trả lời bị dừng hoặc bị cắt
reason-answer-empty = Một câu trả lời trống
reason-identity-in-answer = Một câu trả lời để lộ mô hình đã viết
reason-identity-in-prompt = Câu hỏi hỏi mô hình nào đang trả lời
reason-too-fast = Không đủ thời gian để đọc cả hai câu trả lời trước khi bình chọn
reason-pattern-of-votes = Kiểu bình chọn trông như tự động hoặc ngẫu nhiên
reason-daily-cap = Đã đạt giới hạn hôm nay, của bạn hoặc mạng của bạn. Tính lại từ nửa đêm UTC
reason-hidden-check = Trận đấu này là bài kiểm tra chú ý, không bao giờ làm đổi điểm đánh giá
reason-share-cap = Vượt phần phiếu trong tháng mà một người được có
reason-conflict-of-interest = Người bình chọn thuộc tài khoản của một nhà phát triển mô hình

## The leaderboard

boards-title = Bảng xếp hạng
boards-lede = Thứ hạng là một khoảng: 1–5 nghĩa là đâu đó từ hạng 1 đến hạng 5. Các khoảng chồng lên nhau thì chưa thể phân hơn kém. <a href="/transparency">Kiểm tra cách chúng tôi tính</a>.
boards-nav = Các bảng xếp hạng
boards-board = Bảng xếp hạng
boards-counted = <span data-counted>{ $counted }</span> trong <span data-raw>{ $raw }</span> phiếu được tính
boards-entry = Tính đến mục <span data-log-size>{ $entry }</span> của nhật ký công khai. Điểm đánh giá thay đổi theo từng phiếu.
boards-now = tại lúc tải trang
boards-live = trực tiếp
boards-lost = mất kết nối, đang kết nối lại…
boards-reorder = Thứ hạng đã thay đổi: sắp xếp lại
boards-order = Sắp xếp theo:
boards-by-rating = điểm đánh giá
boards-by-lower = cận dưới
boards-files = Tải xuống <a href="{ $csv }" download>CSV</a> · <a href="{ $json }">JSON</a> · <a href="{ $feed }">nguồn cấp Atom</a>
boards-rating = Điểm đánh giá
boards-interval = Khoảng tin cậy 95%
boards-styled = Đã hiệu chỉnh phong cách
boards-styled-long = Điểm đánh giá sau khi san bằng độ dài, định dạng và vị trí, tính đến bản chụp mới nhất
boards-elo = Điểm đánh giá trực tiếp
boards-tied = Hòa
boards-both-bad = Cả hai đều tệ
boards-to-pass = Phiếu để vượt lên
boards-to-pass-long = Số trận thắng thêm trước mô hình xếp trên để hai mô hình đổi chỗ
boards-price = Giá
boards-price-long = Đô la Mỹ cho mỗi triệu token: đầu vào / đầu ra
boards-price-to = tối đa ${ $limit }
boards-price-over = trên ${ $limit }
boards-size = Kích thước
boards-size-long = Số tham số, tính bằng tỷ
boards-size-to = tối đa { $limit } tỷ
boards-size-over = trên { $limit } tỷ
boards-no-rating = Chưa có điểm đánh giá: mô hình mới chỉ thắng, chỉ thua, hoặc chỉ gặp những mô hình chưa có điểm đánh giá
boards-between = từ { $low } đến { $high }, khả năng cao nhất là { $rating }
boards-search = Mô hình hoặc nhà phát triển
boards-any = Bất kỳ
boards-filter = Lọc
boards-show-all = Xem mọi mô hình
boards-all-columns = mọi cột
boards-fewer-columns = ít cột hơn
boards-none-found = Không có mô hình nào phù hợp. Đổi từ khóa hoặc bộ lọc.
boards-empty = Bảng xếp hạng này chưa có phiếu nào. <a href="/">Bắt đầu một trận đấu</a> và bỏ phiếu đầu tiên.
boards-effects = Mức độ hình thức trình bày tác động đến phiếu, tính bằng đơn vị điểm đánh giá trên mỗi độ lệch chuẩn (mục { $entry } của nhật ký công khai):
boards-plots = Biểu đồ
plot-intervals = Điểm đánh giá với khoảng tin cậy 95%
plot-wins = Tỷ lệ thắng theo cặp
plot-counts = Số trận đấu theo cặp
plot-history = Điểm đánh giá theo thời gian
plot-price = Điểm đánh giá và giá
plot-in = Phóng to
plot-out = Thu nhỏ
plot-whole = Hiện tất cả
plot-picture = Tải xuống phần đang xem dưới dạng ảnh
plot-table = Tải xuống phần đang xem dưới dạng CSV
plot-keys = Trỏ vào một dấu, hoặc dùng các phím mũi tên. Phóng to và thu nhỏ bằng + và −.
boards-pair = Đối đầu
boards-compare = So sánh
compare-title = So sánh mô hình
compare-choose = Chọn hai đến bốn mô hình
compare-nobody = Chọn ít nhất hai mô hình để so sánh.
compare-pairs = Đối đầu từng cặp
compare-first = Mô hình
compare-also = Và
compare-none = Không có
boards-snapshot = Bản chụp mới nhất: <a href="{ $link }">#{ $number }</a>
boards-changes = thay đổi so với bản chụp trước
boards-all-snapshots = mọi bản chụp
log-title = Nhật ký công khai
log-lede = Mọi phiếu cùng phán quyết, theo một thứ tự. Sau đó không có gì bị sửa hay xóa: phiếu bị rút lại là một mục mới.
log-size = { $entries } mục
log-empty = Chưa có phiếu nào được phán quyết.
log-entry = Mục
log-at = Khi nào
log-vote = Phiếu
log-verdict = Phán quyết
log-leaf = Hash lá
log-retraction = Đã rút lại
log-reinstatement = Được tính lại
snapshots-title = Bản chụp
snapshots-lede = Mỗi bản chụp là toàn bộ bảng xếp hạng ở một kích thước của nhật ký. Các byte của nó không bao giờ đổi.
snapshots-published = Công bố
snapshots-entries = Số mục nhật ký
snapshots-changes = Từ #{ $number }
boards-how = Cách tính điểm đánh giá
boards-how-text = Chúng tôi lấy mọi phiếu được tính từ <a href="/log">nhật ký công khai</a> và tìm bộ điểm đánh giá giải thích đúng nhất mô hình nào đã thắng mô hình nào (Bradley–Terry, hợp lý cực đại). Hòa, hoặc cả hai đều tệ, tính là nửa trận thắng cho mỗi mô hình. Khoảng tin cậy 95% dùng ước lượng sandwich; trong các bản chụp, phiếu của cùng một người được gộp thành nhóm. Giữa hai lần tính, điểm đánh giá trực tiếp (Elo) thay đổi theo từng phiếu. <a href="/rules">Phiếu nào được tính</a>. Để tự xác minh bảng xếp hạng này, hãy chạy:
effect-side = được hiển thị trước
effect-tokens = độ dài
effect-headings = tiêu đề
effect-bold = chữ đậm
effect-lists = danh sách

## Head to head

pair-title = { $a } gặp { $b }
pair-never = Hai mô hình này chưa gặp nhau trên bảng xếp hạng này.
pair-label = { $a } thắng { $wins } · không có bên thắng { $neither } · { $b } thắng { $losses }
pair-caption = Kết quả của { $votes } phiếu
pair-expected = Từ mọi phiếu của cả hai mô hình, chúng tôi dự đoán <bdi translate="no">{ $a }</bdi> đạt { $share } trước <bdi translate="no">{ $b }</bdi>; trận không có bên thắng tính nửa trận thắng cho mỗi bên.
pair-left = <bdi translate="no">{ $a }</bdi> là Mô hình A (được hiển thị trước) trong { $left } trên { $votes } phiếu.

## What changed

changes-title = Những thay đổi
changes-between = Từ bảng xếp hạng lúc { $from } đến bảng xếp hạng lúc { $to }.
changes-snapshot = #{ $number }, { $at }
changes-none = Không mô hình nào tăng hay giảm từ 1 đơn vị điểm đánh giá trở lên, và mọi thứ hạng giữ nguyên.
changes-joined = <b translate="no">{ $model }</b> vào bảng xếp hạng với điểm đánh giá { $rating }, hạng { $rank }.
changes-left = <b translate="no">{ $model }</b> rời bảng xếp hạng. Điểm đánh giá cuối cùng là { $rating }.
changes-first-rating = <b translate="no">{ $model }</b> có điểm đánh giá đầu tiên: { $rating }, hạng { $rank }.
changes-no-rating = <b translate="no">{ $model }</b> không còn điểm đánh giá. Điểm cuối là { $rating }.
changes-rose = <b translate="no">{ $model }</b> tăng { $points } lên { $rating }.
changes-fell = <b translate="no">{ $model }</b> giảm { $points } xuống { $rating }.
changes-rank = hạng { $before }, nay là { $after }
changes-new = { $votes } phiếu mới
changes-back = { $votes } phiếu bị loại bỏ
changes-rules = quy tắc bình chọn đã thay đổi
changes-basket = các mô hình tham chiếu đã thay đổi
changes-from = Từ bản chụp
changes-to = Đến bản chụp
cause-new = Vào bảng xếp hạng
cause-gone = Rời bảng xếp hạng
cause-rule-change = Quy tắc thay đổi
cause-retractions = Phiếu bị loại bỏ
cause-new-votes = Phiếu mới
cause-others-votes = Phiếu cho mô hình khác
cause-none = Không thay đổi

## A model

model-price = ${ $input } đầu vào · ${ $output } đầu ra, cho mỗi triệu token
model-size = { $total } tỷ tham số
model-size-active = { $total } tỷ tham số, { $active } tỷ hoạt động
model-verdict = Điểm đánh giá { $rating }, từ { $low } đến { $high }: hạng { $rank } trong { $models } mô hình, tính từ { $votes } phiếu.
model-near = Các mô hình xếp gần
model-stealth = Mô hình này đang dùng bí danh. Khi đợt thử nghiệm kết thúc, chúng tôi công bố nhà phát triển và số phiên bản họ đã thử.
model-was-stealth = Trong đợt thử nghiệm, mô hình mang tên { $name }.
model-was-one-of = Trong đợt thử nghiệm, mô hình mang tên { $name }. Số phiên bản nhà phát triển đã thử, tính cả phiên bản này: { $variants }.
model-slot = Đợt thử nghiệm: { $slot }. Đến nay có { $votes } phiếu. <a href="/transparency#slots">Xem mọi đợt thử nghiệm</a>
model-endpoint-changed = Nhà phát triển đã đổi điểm cuối của mô hình lúc { $at }, trong đợt thử nghiệm. Phiếu trước và sau thời điểm đó có thể là về hai mô hình khác nhau.
model-boards = Trên các bảng xếp hạng
model-no-votes = Chưa có phiếu nào được tính. <a href="/">Bắt đầu một trận đấu</a>, có thể bạn sẽ gặp mô hình này.
model-boards-caption = Các bảng xếp hạng có phiếu cho mô hình này
model-best = Khả năng là tốt nhất
model-of = trong { $models }
model-rivals = Với từng đối thủ
model-neither = không có bên thắng
model-rival = đối thủ
model-by-votes = phiếu được tính, mọi câu hỏi
model-rivals-caption = Các đối thủ, nhiều phiếu nhất trước
col-rival = Đối thủ
model-went = Kết quả
col-won = Thắng
col-lost = Thua
col-expected = Dự đoán
col-expected-long = Tỷ lệ thắng mà điểm đánh giá dự đoán; không có bên thắng tính là nửa trận thắng
model-compare = So sánh
model-compare-with = với <bdi translate="no">{ $rival }</bdi>
model-draws = Tần suất xuất hiện
model-drawn = { $battles } trận đấu đã kết thúc: { $share } tổng số lượt xuất hiện (mục tiêu { $intended }).
model-drawn-before = { $battles } trận đấu đã kết thúc: { $share } tổng số lượt xuất hiện. Mô hình hiện không có trong các trận đấu.
model-all-draws = Xem mọi mô hình
model-badge = Hiển thị điểm đánh giá này trên trang web của bạn
model-badge-alt = Huy hiệu có điểm đánh giá của { $model }

## You

you-title = Bạn
history-title = Các trận đấu của bạn
history-all = Mọi trận đấu của bạn
you-no-session = Chưa có gì ở đây. <a href="/">Bắt đầu trận đấu đầu tiên</a>, rồi bạn sẽ thấy lại trận đó tại đây.
missions-title = Mục tiêu hôm nay
mission-ask = Hỏi điều bạn thật sự muốn biết
mission-compare = Đọc cả hai câu trả lời rồi bình chọn
mission-review = Thêm lý do hoặc nhận xét vào phiếu của bạn
missions-of = { $done } trên { $goal }
missions-note = Các mục tiêu này giúp bảng xếp hạng nhiều nhất. Chúng không mang lại điểm thưởng; <a href="/rules">phiếu được tính</a> thì có. Đặt lại lúc nửa đêm UTC.
you-battles = Các trận đấu của bạn
you-search = Tìm
you-search-hint = từ trong câu hỏi của bạn
you-show = Hiển thị
you-all = Tất cả
you-open = Chưa bình chọn
you-voted = Đã bình chọn
pin = Ghim
unpin = Bỏ ghim
pinned = Đã ghim
pinned-not = Theo ngày
you-nothing = Chưa có trận đấu nào. <a href="/">Bắt đầu trận đầu tiên</a>.
you-nothing-fits = Không có trận đấu nào phù hợp. <a href="/you">Xem tất cả</a>
you-erased = (đã xóa)
state-generating = Đang được trả lời
state-ready = Đang chờ bạn bình chọn
state-void = Đã hủy: một mô hình không trả lời được
you-consent = Dữ liệu của bạn được phép dùng ra sao
you-consent-text = Câu hỏi của bạn được gửi tới hai mô hình trả lời câu hỏi đó. Phiếu của bạn nằm trong nhật ký công khai dưới một tên ngẫu nhiên. Chúng tôi chỉ chia sẻ câu hỏi của bạn và các câu trả lời cho người khác trong phạm vi bạn cho phép ở đây, và trước đó che các thông tin cá nhân mà chúng tôi tìm thấy.
you-consent-unsaid = Bạn chưa chọn, nên chúng tôi không chia sẻ văn bản nào của bạn.
you-publish = Cho người khác đọc câu hỏi và câu trả lời của tôi
you-publish-hint = Những văn bản này có thể có trong dữ liệu cho nhà phát triển mô hình và trong các bộ dữ liệu công khai.
you-train = Cho phép dùng chúng để huấn luyện mô hình
you-train-hint = Chỉ có hiệu lực khi người khác cũng được đọc chúng.
you-commercial = Cho phép dùng vào mục đích thương mại
you-commercial-hint = Nếu không cho phép, chỉ hoạt động nghiên cứu được dùng chúng.
you-private = Không cung cấp dữ liệu nào của tôi
you-private-hint = Ngay cả phiếu không kèm văn bản cũng bị loại khỏi mọi truy vấn, tệp xuất và bộ dữ liệu. Các phiếu đó vẫn ở trong nhật ký công khai.
you-keep = Lưu lựa chọn
you-kept = Đã lưu. Lựa chọn của bạn áp dụng cho mọi thứ chúng tôi chia sẻ từ nay về sau.
you-consent-note = <a href="/transparency">Xem ai đã nhận dữ liệu nào</a>. Thay đổi áp dụng cho các truy vấn, tệp xuất và bộ dữ liệu sau này. Chúng tôi không thể thu hồi những gì đã chia sẻ.
you-copy = Tải dữ liệu của bạn
you-copy-text = Một tệp có chữ ký, gồm các trận đấu của bạn cùng văn bản, các phiếu và việc phiếu có được tính hay không, điểm thưởng, yêu cầu đổi và lựa chọn về dữ liệu của bạn.
you-download = Tải dữ liệu của tôi
you-erase = Xóa tất cả
you-erase-text = Thao tác này xóa câu hỏi của bạn, các câu trả lời, nhận xét, liên kết ví, cài đặt và mọi điểm thưởng bạn chưa đổi. Bạn không thể hoàn tác. Phiếu của bạn vẫn ở trong nhật ký công khai, không kèm văn bản, và không có gì ở đó dẫn về bạn.
you-erase-words = tôi chắc chắn
you-erase-type = Để xác nhận xóa tất cả, gõ <em>{ $words }</em>
you-erase-button = Xóa tất cả
you-not-erased = Chưa xóa gì: nội dung được gõ không khớp. Gõ đúng như hiển thị rồi thử lại.

## Points

points-title = Điểm thưởng của bạn
points-no-session = Chưa có điểm thưởng. <a href="/">Bắt đầu một trận đấu</a>: bạn nhận điểm thưởng cho những phiếu được tính.
points-untested = Điểm thưởng của bạn ở trạng thái đang chờ cho đến khi chúng tôi thấy đủ số phiếu của bạn, thường là 80 đến 120. Nếu bạn đọc các câu trả lời, toàn bộ điểm thưởng sẽ khả dụng khi đó. <a href="/rules">Cách hoạt động</a>
points-held = Điểm thưởng của bạn đang bị tạm giữ vì kiểu bình chọn trông như tự động hoặc ngẫu nhiên. Cứ bình chọn như bình thường: phiếu của bạn vẫn được tính, và điểm thưởng hết bị tạm giữ khi các phiếu trông như của người có đọc câu trả lời. Nếu chúng tôi nhầm, hãy khiếu nại bên dưới. <a href="/rules">Cách hoạt động</a>
points-excluded = Chúng tôi đã loại bỏ phiếu của bạn vì kiểu bình chọn trông như tự động hoặc ngẫu nhiên. Nếu chúng tôi nhầm, hãy khiếu nại bên dưới và sẽ có người xem xét. <a href="/rules">Cách hoạt động</a>
points-appeal = Bạn nghĩ chúng tôi nhầm? Cho chúng tôi biết vì sao.
points-appeal-button = Gửi khiếu nại
points-reputation = Uy tín: { $tier }. Uy tín tăng theo thời gian, theo số phiếu được tính và số bài kiểm tra chú ý bạn đạt. Trùng ý với người khác hay không thì không ảnh hưởng.
tier-newcomer = Người mới
tier-known = Quen thuộc
tier-trusted = Đáng tin cậy
tier-veteran = Kỳ cựu
points-claim = Đổi điểm thưởng lấy token
points-word = điểm thưởng
points-so-far = Đến nay đã nhận { $earned } điểm thưởng, đã đổi { $claimed }.
points-votes = Mỗi phiếu mang về bao nhiêu
points-pending = Đang chờ
points-available = Khả dụng
points-kept = Tạm giữ
points-own-rating = Điểm đánh giá của bạn
points-statement = Lịch sử điểm thưởng
points-nothing = Chưa có điểm thưởng. Đọc hết cả hai câu trả lời rồi bình chọn: bạn nhận điểm thưởng khi phiếu được tính. <a href="/rules">Được bao nhiêu</a>
points-statement-caption = Lịch sử điểm thưởng, mới nhất trước
col-points = Điểm thưởng
col-from = Từ
col-to = Đến
col-vote = Phiếu
col-why = Lý do
line-base = Phiếu được tính
line-bonus = Điểm cộng vì trùng ý
line-settle = Hết thời gian chờ
line-hold = Bị tạm giữ
line-release = Hết tạm giữ
line-forfeit = Phiếu bị loại bỏ
line-restore = Phiếu lại được tính
line-merge = Chuyển từ tài khoản khách của bạn
line-reserve = Bắt đầu yêu cầu đổi
line-pay = Đã chi trả yêu cầu đổi
line-void = Không chi trả yêu cầu đổi, điểm thưởng đã trả lại
purse-issuance = Điểm thưởng mới
purse-forfeited = Bị loại bỏ
purse-reserved = Dành riêng cho yêu cầu đổi
purse-claimed = Đã đổi
purse-pending = Đang chờ
purse-available = Khả dụng
purse-held = Tạm giữ

## Rewards

rewards-title = Phần thưởng
rewards-test = Đấu trường này chi trả trên <strong translate="no">{ $network }</strong>, một mạng thử nghiệm. Token của mạng này không có giá trị.
rewards-no-session = Chưa có gì để đổi. <a href="/">Bắt đầu một trận đấu</a>: phiếu được tính mang lại điểm thưởng, và bạn có thể đổi điểm thưởng lấy token.
rewards-available = Khả dụng
rewards-worth = điểm thưởng, hôm nay tương đương { $tokens } token
rewards-rate = Tỷ lệ
rewards-rate-hint = điểm thưởng cho một token, cố định trong <a href="/rewards/periods">kỳ thưởng</a> này
periods-title = Các kỳ thưởng
periods-lede = Trong mỗi kỳ, một token cần cùng một số điểm thưởng. Tỷ lệ được ấn định trước khi kỳ bắt đầu và không bao giờ thay đổi.
periods-number = Kỳ
periods-rate = Điểm thưởng cho một token
periods-earned = Đã nhận
periods-claimed = Đã trả
periods-open = chưa kết thúc
rewards-wallet = Ví
rewards-cools = Gần đây bạn đã hủy liên kết một ví khác. Để bảo vệ điểm thưởng của bạn, việc chi trả vào ví này bắt đầu từ { $moment } UTC.
rewards-unlink = Hủy liên kết ví
rewards-unlink-hint = Việc chi trả vào ví tiếp theo của bạn bắt đầu sau một thời gian chờ. Cách này bảo vệ điểm thưởng nếu người khác vào được tài khoản của bạn.
rewards-no-wallet = Chúng tôi không tìm thấy ví Solana nào trong trình duyệt này. Cài một ví hỗ trợ Wallet Standard rồi tải lại trang.
rewards-script = Liên kết ví cần JavaScript. Bật JavaScript rồi tải lại trang.
rewards-link = Liên kết một ví Solana để đổi điểm thưởng, và để trở lại với điểm thưởng của bạn từ trình duyệt khác. Bạn ký một tin nhắn ngắn. Việc ký miễn phí và không chuyển tiền.
rewards-sign-in = Đăng nhập bằng { $wallet }
rewards-waiting = Đang chờ { $wallet }…
rewards-not-signed = Ví của bạn chưa ký nên không có gì thay đổi. Thử lại khi bạn sẵn sàng.
rewards-no-account = { $wallet } không chia sẻ tài khoản Solana nào với trang này. Hãy chọn một tài khoản trong ví rồi thử lại.
rewards-no-reply = Không đọc được phản hồi nên không có gì thay đổi. Kiểm tra kết nối rồi thử lại.
rewards-claim = Đổi
rewards-claim-points = Số điểm thưởng muốn đổi
rewards-claim-kept = Chúng tôi dành riêng số điểm thưởng này cho bạn cho đến khi mạng xác nhận khoản chi trả, kể cả khi có trục trặc giữa chừng. Bạn có thể đóng trang này.
rewards-claim-hint = Bạn có thể đổi khi có { $points } điểm thưởng. Bạn hiện có { $have }.
rewards-claims = Các yêu cầu đổi của bạn
rewards-claims-caption = Các yêu cầu đổi của bạn, mới nhất trước
rewards-tokens = Token
rewards-check = Bằng chứng
rewards-explorer = Xem trên trình khám phá
rewards-signature = Chữ ký giao dịch
rewards-how = Kiểm tra khoản chi trả mà không cần tin chúng tôi
rewards-how-text = Token là <code class="address">{ $mint }</code>, và chúng tôi chi trả từ <code class="address">{ $treasury }</code>. Mỗi khoản chi trả ghi yêu cầu đổi của nó trong phần ghi chú và tạo một tài khoản có địa chỉ suy ra từ yêu cầu đổi đó, nên chính mạng từ chối chi trả hai lần cho cùng một yêu cầu đổi.
claim-waits = Bị chậm
claim-treasury-short = Chúng tôi đang nạp thêm vào ngân quỹ. Điểm thưởng của bạn được dành riêng cho bạn.
claim-looked-at = Cần có người xem xét yêu cầu đổi này. Điểm thưởng của bạn được dành riêng cho bạn.
claim-queued = Đang xếp hàng
claim-queued-hint = Chúng tôi sẽ gửi trong giây lát.
claim-open = Đang chuyển
claim-open-hint = Đang chờ xác nhận cuối cùng.
claim-paid = Đã chi trả
claim-paid-hint = Đã vào ví của bạn.
claim-released = Không chi trả
claim-released-hint = Mạng không chấp nhận ví này. Điểm thưởng đã về lại với bạn; liên kết một ví khác để đổi số điểm thưởng đó.

## Rules

rules-title = Quy tắc
rules-headline = Phiếu nào được tính và được bao nhiêu điểm thưởng
rules-lede = Bộ quy tắc { $version }. Mỗi phiếu hoặc được tính hoặc không được tính, và chúng tôi cho bạn biết kết quả cùng lý do. Người khác có trùng ý với bạn hay không thì không ảnh hưởng đến việc đó.
rules-count = Phiếu nào được tính
rules-shown = Cả hai câu trả lời đã hiển thị đến hết, câu hỏi không hỏi mô hình nào đang trả lời, và không câu trả lời nào để lộ điều đó.
rules-slow = Có đủ thời gian để đọc cả hai câu trả lời trước khi bình chọn.
rules-daily = Phiếu nằm trong giới hạn { $votes } phiếu mỗi người mỗi ngày (UTC).
rules-no-daily = Không có giới hạn mỗi ngày.
rules-weights = Những phiếu đầu của người mới, và phiếu cho các câu hỏi lặp đi lặp lại, có trọng số thấp hơn. Trọng số chính xác được công bố cùng nhật ký công khai.
rules-share = Trong ba mươi ngày, phiếu của một người chỉ có thể chiếm một phần nhỏ của bảng xếp hạng. Người thuộc tài khoản của một nhà phát triển mô hình không tham gia xếp hạng mô hình.
rules-network = Những người dùng chung một mạng chia nhau một hạn mức mỗi ngày. Càng nhiều người bình chọn thì càng ít phiếu của mỗi người được tính và được thưởng, nhưng ai cũng có phần.
rules-late = Phiếu đến sau các câu trả lời hơn một ngày được tính nhưng không có điểm thưởng.
rules-unrated = Mô hình có ít hơn { $votes } phiếu được tính thì chưa có điểm đánh giá, nên không thể đối chiếu phiếu cho mô hình đó với điểm đánh giá. Những phiếu này có { $share } trọng số và không có điểm thưởng.
rules-back = Khi nào chúng tôi loại bỏ phiếu
rules-back-text = Chúng tôi so sánh phiếu của mỗi người với các cách bình chọn mà không đọc: ngẫu nhiên, luôn chọn một bên, luôn chọn hòa, luôn ngược với mọi người khác, hoặc luôn chọn một mô hình. Khi bằng chứng đạt { $hold } trên 1, chúng tôi tạm giữ điểm thưởng. Khi đạt { $exclude } trên 1, chúng tôi loại bỏ các phiếu bằng những mục mới trong nhật ký công khai và tính lại các bảng xếp hạng không có những phiếu đó. Chỉ có sở thích khác thường thì không đến mức ấy; phép kiểm định đã tính đến điều này. Bạn có thể khiếu nại, sẽ có người xem xét, và quyết định của họ được ghi lại.
rules-checks = Bài kiểm tra chú ý ẩn
rules-checks-text = Trong { $share } số trận đấu, chúng tôi kiểm tra xem câu trả lời có được đọc hay không. Một câu trả lời bị cắt hoặc lạc đề, cả hai giống hệt nhau, hoặc một trận đấu cũ của bạn quay lại với hai bên đổi chỗ. Những trận này không bao giờ ảnh hưởng đến điểm đánh giá. Chúng trông như mọi trận khác cho đến khi bạn bình chọn, rồi chúng tôi cho bạn biết. Nếu bạn chọn câu trả lời mà không người đọc nào chọn, hoặc bỏ sót điểm khác biệt, bạn nhận ít điểm thưởng hơn.
rules-points = Điểm thưởng
rules-earn = Một phiếu được tính mang lại { $base } điểm thưởng. Bạn nhận trọn số này cho { $full } phiếu đầu tiên trong ngày, mỗi phiếu sau đó được ít hơn, và sau { $most } phiếu thì không có điểm thưởng.
rules-gap = Các phiếu cách nhau dưới { $seconds } giây chỉ được thưởng một lần.
rules-attention = Điểm thưởng tăng giảm theo kết quả bài kiểm tra chú ý của bạn; khi chưa có kết quả nào, bạn nhận { $share } số điểm thưởng. Điểm thưởng mới ở trạng thái đang chờ trong { $span }.
rules-tested = Điểm thưởng cũng phải chờ đến khi chúng tôi thấy đủ số phiếu của bạn để biết câu trả lời có được đọc hay không, thường là 80 đến 120.
rules-bonus = Trong tối đa { $share } số trận đấu, bạn thấy những câu trả lời mà người khác cũng đã thấy. Nếu bạn và người khác trùng ý về các câu đó nhiều hơn mức ngẫu nhiên, bạn nhận điểm cộng tối đa { $bonus } số điểm thưởng cơ bản. Nếu không trùng ý, bạn vẫn giữ toàn bộ điểm thưởng cơ bản.
rules-per-day = Số phiếu mỗi ngày
rules-per-vote = Điểm thưởng trung bình mỗi phiếu
rules-raw = Phiếu nhận được và được tính
rules-raw-text = Nhận được { $raw } phiếu, { $counted } phiếu được tính.
rules-left-out = Vì sao có phiếu không được tính
rules-left-out-caption = Phiếu không được tính, theo lý do
span-seconds = { $seconds } giây
span-hours = { $hours } giờ

## Transparency

open-title = Minh bạch
open-lede = Tự kiểm tra mọi thứ trên trang này bằng dữ liệu thô (JSON): <a href="/api/v1/log">nhật ký công khai</a>, <a href="/api/v1/models">lượt xuất hiện</a>, <a href="/api/v1/rules">quy tắc và phiếu không được tính</a>, <a href="/api/v1/disclosures">bên nhận dữ liệu</a>, <a href="/api/v1/releases">bộ dữ liệu công khai</a>.
open-recompute = Tự xác minh một bảng xếp hạng
open-recompute-text = Mọi bảng xếp hạng đã công bố đều suy ra được chỉ từ nhật ký công khai. Lệnh này tính lại một bảng và so sánh từng byte, nên bạn không cần phải tin chúng tôi:
open-drawn = Tần suất xuất hiện của từng mô hình
open-drawn-text = Chúng tôi chọn từng cặp trước khi đọc câu hỏi, và ghi xác suất của lựa chọn đó vào nhật ký công khai. Chỉ gồm các trận đấu đã kết thúc.
open-drawn-caption = Lượt xuất hiện theo mô hình
open-intended = Tỷ trọng mục tiêu
open-times = Trận đấu
open-slots = Mô hình do nhà phát triển đưa vào
open-slots-text = Thời điểm kết thúc của đợt thử nghiệm được định trước khi bắt đầu, và phiếu của đợt đó được giữ nguyên. Cho đến lúc đó, mô hình dùng bí danh chỉ có bí danh; sau đó chúng tôi công bố nhà phát triển và số phiên bản họ đã thử. <a href="/api/v1/slots">Xem dạng JSON</a>
open-slots-caption = Các đợt thử nghiệm theo mô hình
open-whose = Nhà phát triển
open-told = công bố khi kết thúc
open-variants = Số phiên bản đã thử
open-rules = Xem quy tắc
open-disclosed = Ai đã nhận dữ liệu nào
open-which = Bộ lọc
open-releases = Bộ dữ liệu công khai
open-release = Bản phát hành
open-date = Ngày
open-contributors = Người đóng góp
open-withdrawn = Đã rút kể từ bản phát hành trước
open-withdrawn-both = { $votes } phiếu, { $texts } văn bản

## Vendors

vendors-title = Nhà phát triển mô hình
vendors-headline = Cho nhà phát triển mô hình
vendors-lede = Xem mọi người thích câu trả lời nào hơn và mô hình của bạn thua ở đâu. Xuất dữ liệu huấn luyện trong phạm vi từng người đóng góp cho phép.
vendors-no-session = Trước hết, <a href="/">bắt đầu một trận đấu</a>: việc đó mở tài khoản của bạn trong trình duyệt này. Sau đó quay lại và đăng ký.
vendors-sign-up = Đăng ký
vendors-name = Tên
vendors-research = Chỉ để nghiên cứu
vendors-research-hint = Chúng tôi không kiếm tiền từ dữ liệu này. Nhiều người đóng góp cho phép dùng để nghiên cứu hơn.
vendors-api = <a href="/docs">API</a> dùng được với curl và mọi thư viện HTTP.
vendors-new-key = Khóa mới của bạn
vendors-new-key-text = Sao chép ngay và cất giữ cẩn thận. Chúng tôi sẽ không hiển thị lại.
vendors-keys = Khóa API
vendors-keys-caption = Khóa API, mới nhất trước
vendors-prefix = Tiền tố
vendors-may = Quyền
vendors-used = Lần dùng gần nhất
vendors-end = Thu hồi
vendors-revoke = Thu hồi
vendors-make-key = Tạo một khóa
vendors-key-for = Khóa này dùng để làm gì?
vendors-key-may = Quyền
vendors-make = Tạo khóa
scope-battles-read = Đọc mọi phiếu
scope-battles-read-own = Đọc phiếu trong các trận đấu của mô hình của bạn
scope-exports-run = Xuất tệp
scope-models-write = Quản lý mô hình và các đợt thử nghiệm của bạn
scope-webhooks-write = Quản lý webhook
scope-admin = Quản lý khóa và thành viên
key-revoked = Đã thu hồi
key-expired = Hết hạn
key-until = Hoạt động đến { $moment } UTC
key-works = Đang hoạt động
key-never = Chưa bao giờ
vendors-exports = Tệp xuất
vendors-columns = Lược đồ
vendors-form = Định dạng tệp
vendors-all = tất cả
vendors-export = Xuất
vendors-exports-none = Chưa có tệp xuất nào. Mỗi tệp đi kèm một thẻ mô tả, và chúng tôi giữ tệp trong thời gian có hạn.
sample-file = Trước tiên hãy thử chương trình của bạn với các phiếu giả định, không cần khóa:
vendors-exports-caption = Tệp xuất, mới nhất trước
vendors-file = Tệp
vendors-progress = Tiến độ
vendors-progress-of = Tiến độ của { $file }
vendors-bytes = Byte
export-queued = Đang xếp hàng
export-running = Đang chạy
export-done = Sẵn sàng
export-failed = Thất bại
export-expired = Hết hạn
vendors-hooks = Webhook
vendors-audit = Hoạt động
vendors-jobs = Các phần của bảng điều khiển
vendors-overview = Tổng quan
vendors-team = Nhóm
vendors-days = { $votes } phiếu được tính trong 30 ngày
vendors-your-id = Để vào nhóm của một công ty, hãy gửi cho họ ID tài khoản của bạn: <code translate="no">{ $account }</code>
team-lede = Thành viên hành động thay công ty này. Phiếu của họ cho mô hình của công ty không được tính.
team-account = ID tài khoản
team-since = Từ
team-remove = Gỡ
team-invite = Mời thành viên
team-invite-hint = Đồng nghiệp tìm thấy ID tài khoản trên trang này khi đã đăng nhập. Lời mời có hiệu lực 14 ngày.
vendors-audit-note = Danh sách <a href="/transparency">ai đã nhận dữ liệu nào</a> là công khai.
vendors-others = Các tài khoản khác của bạn:

query-title = Truy vấn
query-build = Tạo truy vấn
query-lede = Chọn những phiếu bạn muốn, xem có bao nhiêu phiếu và chúng cho thấy gì, rồi xuất ra.
query-opponent = Đối thủ
query-outcome = Kết quả
query-any = bất kỳ
outcome-a = A thắng
outcome-b = B thắng
outcome-tie = Hòa
outcome-both-bad = Cả hai đều tệ
outcome-won = Mô hình đã chọn thắng
outcome-lost = Mô hình đã chọn thua
query-language = Ngôn ngữ
query-kind = Loại câu hỏi
query-tag = Lý do được nêu
query-tier = Uy tín người bình chọn
query-verdict = Kết luận
verdict-counted = Được tính
verdict-excluded = Không được tính
verdict-retracted = Bị loại bỏ sau khi tính
query-from = Từ (bao gồm)
query-to = Đến (không bao gồm)
query-count = Đếm phiếu
query-exact = Có đúng { $votes } phiếu phù hợp.
query-about = Khoảng { $votes } phiếu phù hợp, ước lượng từ một mẫu của nhật ký.
query-none = Không có phiếu nào phù hợp. Bỏ bớt một bộ lọc rồi đếm lại.
query-slices = Kết quả theo mô hình
query-slices-caption = Các mô hình theo số phiếu thắng, với khoảng tin cậy 95%
query-too-many = Quá nhiều phiếu để cộng trên trang này. Lấy kết quả từ API: <code>{ $address }</code>
query-take = Xuất các phiếu này
query-curl = Xuất bằng API
query-back = Về bảng điều khiển
hooks-caption = Các lần gửi gần nhất
hooks-add = Thêm webhook
hooks-add-text = Chúng tôi gửi sự kiện đến URL của bạn, ký theo đặc tả Standard Webhooks. Nếu URL không trả về 2xx, chúng tôi thử lại trong hơn một ngày.
hooks-url = URL
hooks-events = Sự kiện cần gửi
hooks-secret = Khóa ký bí mật
hooks-remove = Gỡ webhook
hooks-again = Gửi lại
hooks-test = Gửi một sự kiện thử
hooks-event = Sự kiện
hooks-tries = Số lần thử
hooks-outcome = Phản hồi
hooks-none = Chưa gửi lần nào.
delivery-waiting = Đang chờ
delivery-delivered = Đã gửi tới
delivery-given-up = Đã ngừng thử

## A vendor's own models

own-title = Các mô hình của bạn
own-credits = { $cap ->
    [none] Còn { $left } tín dụng, đã dùng { $spent }. Một tín dụng trả cho một phiếu được tính cho mô hình của bạn. Đơn vị vận hành đấu trường cấp tín dụng.
   *[some] Còn { $left } tín dụng, đã dùng { $spent }, tối đa { $cap } mỗi ngày. Một tín dụng trả cho một phiếu được tính cho mô hình của bạn. Đơn vị vận hành đấu trường cấp tín dụng.
  }
own-none = Chưa có mô hình nào. Thêm một mô hình qua bất kỳ điểm cuối nào tương thích với OpenAI. Chúng tôi kiểm tra trước, rồi mô hình vào các trận đấu trong một đợt thử nghiệm có thời điểm kết thúc được định trước khi bắt đầu.
own-caption = Các mô hình của bạn, theo ID
examples-title = Ví dụ
examples-of = Kết quả của <bdi translate="no">{ $model }</bdi>
examples-lede = Các phiếu mới nhất có văn bản mà người bỏ phiếu đã chia sẻ, từ { $entries } mục gần nhất của nhật ký công khai. Chúng được tính vào số dòng mỗi ngày của bạn.
examples-against = Đấu với <bdi translate="no">{ $rival }</bdi>
examples-none = Chưa có phiếu nào kèm văn bản được chia sẻ.
own-id = ID
own-stage = Trạng thái
own-test = Kiểm tra điểm cuối
own-test-again = Kiểm tra lại
own-remove = Gỡ
own-slot = Bắt đầu đợt thử nghiệm
own-slot-text = Đợt thử nghiệm bắt đầu ngay và kết thúc sau số phiếu bạn đặt. Không thể thay đổi hay dừng đợt thử nghiệm, dù kết quả ra sao. Để kết thúc vào một ngày cụ thể, hãy dùng API.
own-stealth = Dùng bí danh
own-stealth-hint = Cho đến khi đợt thử nghiệm kết thúc, mọi người chỉ thấy ID. Sau đó chúng tôi công bố tên, nhà phát triển và số phiên bản đã thử.
own-begin = Bắt đầu thử nghiệm
own-bring = Thêm mô hình
own-id-for-ever = ID (không thể đổi về sau)
own-id-hint = Nếu thử nghiệm dùng bí danh, chọn một bí danh không để lộ điều gì.
own-name = Tên
own-family = Họ mô hình
own-family-hint = giống tên
own-licence = Giấy phép
own-endpoint = URL của điểm cuối, đến hết /v1
own-remote = Tên mô hình tại điểm cuối
own-key = Khóa API
own-key-hint = Được lưu dạng mã hóa và không bao giờ hiển thị lại.
own-register = Thêm và kiểm tra
own-no-slot = Không có
stage-unchecked = Cần đạt kiểm tra điểm cuối
stage-ready = Sẵn sàng thử nghiệm
stage-waiting = Đợt thử nghiệm chưa bắt đầu
stage-running = Đang trong các trận đấu
stage-no-credit = Tạm dừng: hết tín dụng
stage-daily-cap = Tạm dừng đến ngày mai (UTC): đã đạt mức tối đa mỗi ngày
stage-failing = Tạm dừng: điểm cuối liên tục gặp lỗi
stage-ended = Hết đợt thử nghiệm
test-under-way = Đang chạy
test-passed = Đạt
test-failed = Không đạt
test-not-yet = Chưa chạy
step-passed = Đạt
step-failed = Không đạt
step-advice = Khuyến nghị
next-runs = đang kiểm tra điểm cuối
next-has-to-pass = cần đạt kiểm tra điểm cuối
next-slot = bắt đầu đợt thử nghiệm
next-test = kiểm tra điểm cuối

## Operators

admin-title = Xem xét
admin-headline = Những người có phiếu đang được xem xét
admin-lede = ID là tên ngẫu nhiên trong nhật ký công khai, không phải tài khoản. Bằng chứng cho biết các phiếu này có khả năng đến từ người không đọc cao gấp bao nhiêu lần so với người có đọc. Mọi việc bạn làm ở đây được lưu vĩnh viễn dưới tên bạn.
admin-discovery = Từ mức bằng chứng { $evidence } trở lên, dự kiến tối đa 1 trên 100 người là trung thực (e-BH trên mọi tài khoản).
admin-nobody = Không ai đang bị tạm giữ điểm thưởng, và không ai bị loại bỏ phiếu.
standing-good = Tốt
standing-held = Tạm giữ
standing-excluded = Phiếu bị loại bỏ
admin-evidence = Bằng chứng { $evidence } tại mục { $entry } của nhật ký công khai, { $moment }
admin-discovered = (gần như chắc chắn không đọc)
admin-reviewed = <strong>{ $action }</strong>, bởi { $actor }, { $moment }
review-appeal = Khiếu nại
review-clear = Đã gỡ nghi vấn
review-uphold = Phiếu bị loại bỏ
admin-reason = Lý do
admin-clear = Gỡ nghi vấn: không có gì sai
admin-uphold = Loại bỏ phiếu của họ

arena-title = Trạng thái đấu trường
arena-reviews = Xem xét
arena-models = Mô hình và trọng số
arena-models-text = Trọng số lấy từ thiết lập <code>models.catalogue</code>, hoặc từ điều bạn đặt ở đây. Xem trước tỷ trọng rồi lưu: mọi nút áp dụng trong vòng một giây.
arena-models-caption = Các mô hình, theo ID
arena-weight = Trọng số
arena-would = Sẽ thành
arena-try = Trọng số mới
arena-try-button = Xem trước tác động
arena-set = Thay đổi
arena-set-button = Lưu
arena-as-file = như trong tệp
arena-file = Trong tệp: { $file }
arena-acts = Thay đổi ở các mô hình
alerts-title = Cần chú ý
alerts-none = Không có gì cần chú ý.
alert-settings = Với những gì đã đặt, còn chưa đến hai mô hình, nên chỉ tệp có hiệu lực
alert-failing = { $model } thất bại ở { $failed } trong { $answers } câu trả lời gần nhất
alert-no-key = { $model } không có khóa: đặt { $variable } rồi khởi động lại
alert-appeals = { $people } người đang chờ xem xét
alert-claims = { $claims } khoản thanh toán đã dừng kèm ghi chú
alert-few-lamports = Ngân quỹ còn dưới 0,05 SOL: sắp không trả được phí
seek-title = Tìm một người hoặc một phiếu
seek-what = ID
seek-hint = Một phiếu, một trận đấu, hoặc 32 chữ số của một người trong nhật ký công khai
seek-nothing = Không có gì mang ID này.
seek-vote = Phiếu
seek-person = Người bỏ phiếu
seek-blind = Mô hình chỉ hiện sau khi có phiếu.
seek-evidence = Bằng chứng { $evidence } trên 1
arena-people = Những người sẽ đổi trạng thái:
arena-health = Các câu trả lời gần đây
arena-health-caption = Lỗi và độ trễ theo nhà cung cấp, từ các trận đấu đã bình chọn và đã hủy gần nhất của từng mô hình
arena-answers = Câu trả lời
arena-failed = Thất bại
arena-first = Token đầu tiên, ms (p50 · p99)
arena-whole = Toàn bộ câu trả lời, ms (p50 · p99)
arena-rules = Xem trước quy tắc khác
arena-rules-text = Xét lại toàn bộ nhật ký theo các quy tắc này. Không lưu gì cả.
arena-hold = Tạm giữ điểm thưởng ở mức bằng chứng
arena-exclude = Loại bỏ phiếu ở mức bằng chứng
arena-daily = Số phiếu mỗi người mỗi ngày
arena-newcomer = Số phiếu đầu có trọng số người mới
arena-run = Xem trước quy tắc
arena-long = Nhật ký có { $entries } mục, quá nhiều để xét trên một trang. Hãy chạy <code>agon rules dry-run</code>.
arena-same = Sẽ không có gì thay đổi.
arena-changes-caption = Phiếu theo kết luận hiện tại và kết luận theo quy tắc mới
arena-change = Thay đổi
arena-reweighted = Phiếu chỉ thay đổi trọng số: { $votes }
arena-money = Yêu cầu đổi và ngân quỹ
arena-reserved = Dành riêng cho yêu cầu đổi
arena-settled = Đã chi trả
arena-open-claims = Yêu cầu đổi đang mở
arena-sol = Ngân quỹ, SOL
arena-away = Không kết nối được
arena-no-chain = Đấu trường này không đổi điểm thưởng lấy token.
arena-note = Ghi chú
arena-audit = Hoạt động của các nhà phát triển mô hình
arena-audit-caption = Mới nhất trước
arena-vendor = Nhà phát triển
arena-who = Người thực hiện

## When something is refused

error-401 = Bạn không có quyền vào trang này
error-404 = Không tìm thấy trang
error-429 = Quá nhiều yêu cầu
error-500 = Có lỗi ở phía chúng tôi
error-other = Không thực hiện được
error-code = Mã: <code>{ $code }</code>
error-home = Về trang đầu
problem-not-found = Không có trang nào ở địa chỉ này. Kiểm tra liên kết, hoặc về trang đầu.
problem-unknown-battle = Chúng tôi không tìm thấy trận đấu này. Kiểm tra liên kết, hoặc bắt đầu trận mới.
problem-consent-needs-publish = Huấn luyện và dùng vào mục đích thương mại đòi hỏi phải công bố: cho phép cả công bố, hoặc không cho phép việc nào trong hai việc đó.
problem-not-your-battle = Trận đấu này là của người khác, và trận đấu là riêng tư. Bắt đầu trận của bạn để so sánh câu trả lời.
problem-unknown-board = Chúng tôi không tìm thấy bảng xếp hạng này. Chọn một bảng ở trang bảng xếp hạng.
problem-unknown-model = Chúng tôi không tìm thấy mô hình này. Chọn một mô hình trên bảng xếp hạng.
problem-unknown-snapshot = Chúng tôi không tìm thấy bản chụp này, hoặc chưa có hai bản để so sánh. Thử lại sau bản tiếp theo.
problem-unauthenticated = Chúng tôi chưa biết bạn trong trình duyệt này. Bắt đầu một trận đấu, hoặc mở trang này trong trình duyệt bạn đã dùng trước đây.
problem-session-expired = Phiên của bạn đã hết hạn. Bắt đầu một trận đấu để mở phiên mới. Nếu bạn đã liên kết ví, đăng nhập bằng ví đó để trở lại với điểm thưởng của bạn.
problem-session-invalid = Phiên của bạn không còn hợp lệ. Bắt đầu một trận đấu để mở phiên mới.
problem-cross-site = Yêu cầu này không đến từ trang của chúng tôi. Mở trang tại đây rồi thử lại.
problem-storage-unavailable = Hiện chúng tôi không truy cập được kho lưu trữ, nên không có gì thay đổi. Thử lại sau giây lát.
problem-busy = Đấu trường đang đầy. Thử lại sau vài giây.
problem-votes-queue-full = Có rất nhiều phiếu đang gửi đến, và phiếu của bạn chưa được lưu. Gửi lại sau giây lát.
problem-too-many-requests = Hơi nhanh quá. Thử lại sau { $seconds } giây.
problem-internal = Có lỗi ở phía chúng tôi. Thử lại sau giây lát.
problem-proof-refused = Kiểm tra tự động không xong kịp. Chúng tôi đang chạy lại.
problem-prompt-empty = Nhập câu hỏi trước đã.
problem-prompt-too-long = Câu hỏi của bạn có { $chars } ký tự. Rút ngắn còn tối đa { $limit }.
problem-prompt-control-character = Câu hỏi của bạn có một ký tự ẩn ở vị trí { $position }. Xóa ký tự đó rồi thử lại.
problem-prompt-not-recorded = Chúng tôi không có câu trả lời ghi sẵn cho câu hỏi này. Chọn một câu trong danh sách bên dưới.
problem-conversation-too-long = Hội thoại này có khoảng { $tokens } token, nhiều hơn mức { $limit } mà các mô hình đọc được. Bắt đầu trận đấu mới, hoặc hỏi ngắn hơn.
problem-still-generating = Các câu trả lời vẫn đang được viết. Chờ cả hai xong rồi thử lại.
problem-already-voted = Bạn đã bình chọn trận đấu này, và phiếu đó giữ nguyên.
problem-battle-void = Bạn không thể bình chọn trận đấu này vì một mô hình không trả lời được. Hỏi lại và bạn sẽ có một cặp mới.
problem-too-many-turns = Trận đấu này đã đến câu hỏi cuối. Bình chọn ngay, hoặc bắt đầu trận mới.
problem-not-generating = Cả hai câu trả lời đã xong.
problem-vote-window-closed = Trận đấu này đã đóng bình chọn. Bắt đầu trận mới.
problem-unknown-tag = Chúng tôi không nhận ra một trong các lý do. Tải lại trang rồi chọn lại.
problem-comment-too-long = Nhận xét của bạn quá dài. Rút ngắn rồi bình chọn lại.
problem-comment-control-character = Nhận xét của bạn có một ký tự chúng tôi không lưu được. Xóa ký tự đó rồi bình chọn lại.
problem-no-winner = Chọn A, B, hòa hoặc cả hai đều tệ trước đã.
problem-no-wallet = Bạn chưa liên kết ví. Liên kết ví trước đã.
problem-session-outdated = Tài khoản này đã được đăng nhập ở nơi khác. Đăng nhập lại bằng ví của bạn để tiếp tục.
problem-no-chain = Đấu trường này không đổi điểm thưởng lấy token.
problem-no-vendor = Bạn không có quyền vào tài khoản của nhà phát triển mô hình này. Nhờ một thành viên của tài khoản thêm bạn vào.
problem-name-taken = Tên này đã có người dùng. Chọn tên khác.
problem-appeal-open = Chúng tôi đã nhận khiếu nại của bạn. Sẽ có người xem xét.
problem-nothing-to-appeal = Không có gì để khiếu nại: điểm thưởng của bạn không bị tạm giữ và phiếu của bạn không bị loại bỏ.
problem-invalid-url = Chúng tôi không dùng được địa chỉ này. Địa chỉ phải bắt đầu bằng https:// và truy cập được từ internet.
problem-unknown-event = Chọn ít nhất một sự kiện để gửi.
problem-too-many-webhooks = Bạn đã có 20 webhook, mức tối đa cho phép. Gỡ một webhook trước đã.
problem-too-many-exports = Quá nhiều tệp xuất đang chạy hoặc xếp hàng. Chờ một tệp xong rồi thử lại.

# Within plots.
draw-title = { $board }: { $plot }
draw-none = Chưa đủ phiếu
draw-nameless = (không tên)
draw-models = { $models } mô hình.
draw-marks = { $marks ->
    [all] Chấm tròn: điểm đánh giá · thanh: khoảng tin cậy 95% · rỗng: sơ bộ
    [bars] Chấm tròn: điểm đánh giá · thanh: khoảng tin cậy 95%
    [hollow] Rỗng: sơ bộ
   *[narrow] Thanh: khoảng tin cậy 95% · rỗng: sơ bộ
 }
draw-point = { $name }: { $value }
draw-both = { $first }, { $second }
draw-interval = khoảng từ { $low } đến { $high }
draw-unbounded = không giới hạn
draw-ranked = hạng { $rank }
draw-provisional = sơ bộ
draw-leader = { $name } dẫn đầu với điểm đánh giá { $rating }.
draw-leader-between = { $name } dẫn đầu với điểm đánh giá { $rating } (khoảng từ { $low } đến { $high }).
draw-last = { $name } xếp cuối với { $rating }.
draw-provisionals = Sơ bộ: { $models } mô hình.
draw-price-axis = Đô la Mỹ cho mỗi triệu token, trung bình của đầu vào và đầu ra
draw-priced = { $models } mô hình theo điểm đánh giá và giá, tính bằng đô la Mỹ cho mỗi triệu token, trung bình của đầu vào và đầu ra.
draw-price-best = { $name } đạt { $rating } với giá ${ $price }.
draw-price-front = Không mô hình nào rẻ hơn mà vượt được bất kỳ mô hình nào trong số này.
draw-span = { $models } mô hình từ { $from } đến { $to }.
draw-left-out = Không hiển thị: { $models } mô hình.
draw-highest = { $way ->
    [up] { $name } kết thúc cao nhất với { $rating }, tăng { $moved } so với điểm đầu tiên trên biểu đồ.
    [down] { $name } kết thúc cao nhất với { $rating }, giảm { $moved } so với điểm đầu tiên trên biểu đồ.
   *[level] { $name } kết thúc cao nhất với { $rating }.
 }
draw-wins-note = Tần suất mô hình ở hàng thắng mô hình ở cột (%)
draw-counts-note = Số trận đấu theo cặp
draw-first = { $note }; { $shown } mô hình đầu trong { $models } mô hình
draw-wins-pair = { $row } gặp { $column }: { $percent }% trong { $battles } trận đấu
draw-counts-pair = { $row } gặp { $column }: { $battles } trận đấu
draw-wins-models = { $models } mô hình: tần suất mô hình ở hàng thắng mô hình ở cột.
draw-counts-models = { $models } mô hình: số trận đấu theo cặp.
draw-lopsided = Cặp chênh lệch nhất: { $row } thắng { $column } trong { $percent }% của { $battles } trận đấu.
draw-met-most = { $row } và { $column } gặp nhau nhiều nhất, trong { $battles } trận đấu.
draw-pairs-missing = Số cặp chưa có phiếu: { $pairs }.
draw-missing = không có
vendors-invited = <bdi translate="no">{ $vendor }</bdi> mời bạn tham gia tài khoản của họ.
vendors-invited-hint = Nếu bạn tham gia, phiếu của bạn cho các mô hình của họ không còn được tính vào bảng xếp hạng.
vendors-accept = Chấp nhận
vendors-decline = Từ chối
vendors-unconfirmed = Bạn khai rằng bạn không kiếm tiền từ dữ liệu này. Cho đến khi đơn vị vận hành xác nhận điều đó, bạn chỉ nhận được văn bản được phép dùng vào mục đích thương mại.

## About, privacy, terms, status

about-title = Giới thiệu Agon
about-lede = Agon xếp hạng các mô hình AI theo điều mọi người ưa thích, và cho bất kỳ ai kiểm tra cách làm.
about-why-title = Vì sao có Agon
about-why = Các bài thử cho bạn biết một mô hình biết gì. Con người cho bạn biết họ thích câu trả lời nào hơn. Agon hỏi họ, mỗi lần một câu hỏi.
about-blind-title = Tên luôn được che
about-blind = Hai mô hình trả lời cùng một nhịp, và không có gì trên trang, trong địa chỉ hay trong thời gian phản hồi cho biết đó là mô hình nào. Các bài thử trong <a href="/docs">mã nguồn của chúng tôi</a> tìm cách đoán ra, và phải thất bại.
about-ratings-title = Điểm đánh giá bạn có thể tính lại
about-ratings = Mỗi phiếu được tính là một mục trong nhật ký công khai. Một lệnh tính lại từng bảng xếp hạng đã công bố, khớp đến từng byte. Xem <a href="/transparency">cách kiểm tra</a>.
about-points-title = Phiếu được tính mang lại điểm thưởng
about-points = Bạn nhận điểm thưởng nhờ đọc kỹ và bình chọn. <a href="/rules">Quy tắc</a> cho biết phiếu nào được tính và được bao nhiêu điểm thưởng.
about-open-title = Ai trả chi phí
about-open = Nhà phát triển mô hình trả tiền để thử mô hình tại đây và để được cấp phép dùng các phiếu mà người bình chọn cho phép. Họ không mua được thứ hạng, và phiếu của người của họ cho mô hình của họ không bao giờ được tính.

privacy-title = Quyền riêng tư
privacy-lede = Chúng tôi giữ gì, ai thấy được, và bạn rút lại bằng cách nào.
privacy-sent-title = Câu hỏi của bạn đi đâu
privacy-sent = Đến hai mô hình trả lời câu hỏi đó, và không đến ai khác. Nhà phát triển của hai mô hình nhận được văn bản và không nhận được gì về bạn.
privacy-kept-title = Chúng tôi giữ gì
privacy-kept = Câu hỏi của bạn, các câu trả lời, phiếu của bạn và một ID ngẫu nhiên trong cookie. Không có tên, không có email. Để nhận ra một người đứng sau nhiều tài khoản, chúng tôi giữ một dấu nhận dạng mạng của bạn được tạo bằng khóa, không giữ địa chỉ mạng.
privacy-public-title = Những gì công khai
privacy-public = Với mỗi phiếu: hai mô hình, lựa chọn của bạn, thời gian và một tên ngẫu nhiên thay cho bạn. Không bao giờ có câu hỏi của bạn hay các câu trả lời, trừ khi bạn cho phép.
privacy-choices-title = Lựa chọn của bạn
privacy-choices = Trong <a href="/you">lựa chọn về dữ liệu của bạn</a>, bạn cho biết văn bản có được công bố, dùng để huấn luyện hay bán không. Không có gì được chia sẻ cho đến khi bạn cho phép, và bất cứ lúc nào bạn cũng có thể rút lại sự cho phép cho về sau.
privacy-gone-title = Cách xóa
privacy-gone = Tại <a href="/you">trang của bạn</a>, tải xuống mọi thứ chúng tôi có, hoặc xóa đi. Văn bản bị xóa khỏi các tệp của chúng tôi ngay lập tức. Phiếu vẫn ở trong nhật ký dưới một tên không dẫn đến ai.

terms-title = Điều khoản
terms-lede = Vài điều cần biết trước khi dùng Agon.
terms-answers-title = Câu trả lời
terms-answers = Các câu trả lời do mô hình AI viết và có thể sai. Đừng hỏi về những điều bạn không được phép chia sẻ, và đừng dựa vào một câu trả lời khi sai sót có thể gây hại cho ai đó.
terms-votes-title = Phiếu
terms-votes = Mỗi người một phiếu trong một trận đấu. Phiếu của chương trình, hoặc của người được trả tiền để chọn một mô hình, không được tính. <a href="/rules">Quy tắc</a> là công khai, và phiếu nào không được tính đều nói rõ lý do.
terms-points-title = Điểm thưởng
terms-points = Điểm thưởng là lời cảm ơn, không phải tiền công. Bạn có thể đổi điểm thưởng lấy token trong thời gian đơn vị vận hành còn cho đổi, theo tỷ lệ hiển thị trước khi bạn đổi.
terms-stop-title = Rời đi
terms-stop = Bạn có thể <a href="/you">xóa tài khoản</a> bất cứ lúc nào. Đổi điểm thưởng trước: tài khoản đã xóa thì không đổi được.

status-title = Trạng thái
status-well = Mọi thứ đều hoạt động
status-partly = Agon hoạt động, với bảng xếp hạng cũ hơn
status-down = Agon hiện không nhận phiếu được
status-lede = Tại thời điểm này, từ máy chủ đã gửi trang này cho bạn.
status-votes = Câu hỏi và phiếu
status-votes-down = Không khả dụng. Những gì bạn đã bình chọn không bị mất. Thử lại sau một phút.
status-boards = Bảng xếp hạng trực tiếp
status-boards-down = Đang hiển thị như cách đây một lúc. Phiếu vẫn được tính.
status-writing = Trận đấu đang được viết
status-log = Số mục trong nhật ký công khai
status-up = Đang hoạt động

## Sharing

share = Chia sẻ
share-hint = Bất kỳ ai có liên kết đều đọc được câu hỏi của bạn và cả hai câu trả lời, và thấy các mô hình cùng lựa chọn của bạn. Liên kết không cho biết bạn là ai. Từ hai câu trả lời, người khác có thể tìm ra phiếu này trong nhật ký công khai, và qua đó các phiếu khác của bạn ở đó, không kèm tên bạn.
share-live = Bất kỳ ai có liên kết này đều xem được trận đấu này:
share-look = Xem như người khác thấy
share-stop = Ngừng chia sẻ
shared-intro = Một người đã hỏi hai mô hình mà không biết đó là mô hình nào, bình chọn rồi chia sẻ kết quả.
shared-day = Bình chọn ngày { $day }
shared-picked-badge = Được chọn
shared-picked = { $winner } thắng { $loser }
shared-tie = { $a } và { $b }: hòa
shared-both-bad = { $a } và { $b }: cả hai đều tệ
problem-unknown-share = Liên kết này không dẫn đến trận đấu nào. Người chia sẻ có thể đã ngừng chia sẻ. Kiểm tra liên kết, hoặc bắt đầu trận của bạn.
problem-not-voted = Hãy bỏ phiếu cho trận đấu này trước.
problem-is-a-check = Trận này là bài kiểm tra chú ý: câu trả lời đã bị đổi nên không thể chia sẻ.
problem-too-many-pins = Bạn đã ghim { $limit } trận đấu, mức tối đa. Hãy bỏ ghim một trận trước.
problem-no-code = Cả hai câu trả lời phải có mã thì mới so sánh được.
problem-too-few-models = Phải giữ ít nhất hai mô hình hoạt động.
problem-invalid-weight = Trọng số phải từ 0,001 đến 1000.
problem-not-a-battle = Bạn đã chọn các mô hình này theo tên, nên ở đây không có bỏ phiếu.
problem-mode-not-offered = Đấu trường này không có cách hỏi này.
problem-wrong-models = Chọn một mô hình để trò chuyện trực tiếp, hoặc hai mô hình khác nhau để đặt cạnh nhau.
problem-model-not-selectable = Không thể chọn mô hình này theo tên ở đây. Hãy chọn mô hình khác.
problem-consent-is-private = Bạn đã chọn không cung cấp dữ liệu nào của mình, nên bạn không thể chia sẻ trận đấu. Đổi lựa chọn về dữ liệu của bạn trước đã.
embed-how = Hiển thị bảng xếp hạng này trên trang web của bạn
embed-how-text = Sao chép đoạn này vào trang của bạn. Khung hiển thị 10 mô hình đứng đầu và luôn được cập nhật.
embed-more = Xem bảng xếp hạng đầy đủ trên Agon
card-rated = { $rating }, từ { $low } đến { $high }
card-unrated = chưa có điểm đánh giá
card-rank = Hạng { $rank } trong { $models }
card-votes = { $votes } phiếu được tính
card-own-and-crowd = tôi { $own } · mọi người { $crowd }
card-agrees = Tôi đồng ý với mọi người ở { $share } số phiếu

## What happened since, the week, and taste

notices-title = Có gì mới cho bạn
notices-no-session = Chưa có gì ở đây. <a href="/">Bắt đầu một trận đấu</a>, rồi chúng tôi sẽ liệt kê tại đây những gì xảy ra với phiếu và điểm thưởng của bạn.
notices-nothing = Không có gì mới. Khi một yêu cầu đổi của bạn được chi trả, phiếu hay điểm thưởng của bạn thay đổi, hoặc một mô hình bạn ưa thích đổi hạng trên <a href="/leaderboard">bảng xếp hạng</a>, bạn sẽ thấy tại đây.
notices-new = Mới
notices-read = Đánh dấu tất cả là đã đọc
notices-unread = { $notices } mục mới
today-goal = { $done }/{ $goal } hôm nay
today-goal-said = Hôm nay: { $done } trên { $goal } phiếu
notices-tell = Thông báo cho tôi
notices-tell-not = Ngừng thông báo cho tôi
notices-tell-hint = Trình duyệt này có thể thông báo cho bạn khi có gì mới, kể cả khi không mở trang nào. Thông báo được mã hóa và không bao giờ chứa câu hỏi của bạn.
notices-told = Xong. Trình duyệt này sẽ thông báo cho bạn.
notices-refused = Trình duyệt này không cho phép thông báo. Kiểm tra cài đặt của trình duyệt cho trang web này rồi thử lại.
notice-title-claim = Yêu cầu đổi của bạn
notice-title-votes = Phiếu của bạn
notice-title-points = Điểm thưởng của bạn
notice-title-review = Xem xét phiếu của bạn
notice-title-model = Một mô hình bạn ưa thích
notice-claim-paid = Chúng tôi đã chi trả yêu cầu đổi { $points } điểm thưởng của bạn.
notice-claim-returned = Chúng tôi không chi trả được yêu cầu đổi của bạn, nên { $points } điểm thưởng của bạn lại khả dụng.
notice-votes-removed = Chúng tôi đã loại bỏ { $votes } phiếu của bạn vì kiểu bình chọn trông như tự động hoặc ngẫu nhiên. Nếu chúng tôi nhầm, bạn có thể khiếu nại.
notice-votes-restored = { $votes } phiếu bị loại bỏ của bạn lại được tính.
notice-points-held = Điểm thưởng của bạn đang bị tạm giữ vì kiểu bình chọn trông như tự động hoặc ngẫu nhiên. Phiếu của bạn vẫn được tính.
notice-points-released = Điểm thưởng của bạn không còn bị tạm giữ.
notice-review-cleared = Một người đã xem xét phiếu của bạn và không thấy có gì sai. Phiếu của bạn được tính, và điểm thưởng của bạn không còn bị tạm giữ.
notice-review-upheld = Một người đã xem xét phiếu của bạn và đồng ý rằng các phiếu đó cần bị loại bỏ.
notice-model-moved = { $model } chuyển từ hạng { $from } sang hạng { $to } trên bảng xếp hạng.
progress-title = Tuần của bạn
progress-week = { $votes } phiếu được tính, mục tiêu của bạn là { $goal }.
progress-votes = { $votes } phiếu được tính trong tuần này.
progress-streak = Chuỗi tuần liên tiếp đạt mục tiêu của bạn: { $weeks }.
progress-freeze = Tháng này bạn có thể lỡ một tuần mà không mất chuỗi.
progress-no-freeze = Bạn đã dùng tuần được phép lỡ của tháng này: lỡ thêm một tuần là mất chuỗi.
progress-note = Tuần bắt đầu lúc 0 giờ thứ Hai (UTC). Chỉ phiếu được tính mới cộng vào tuần của bạn, và cả mục tiêu lẫn chuỗi đều không mang lại điểm thưởng.
taste-title = Sở thích của bạn
taste-few = Thêm { $missing } phiếu được tính nữa, và chúng tôi sẽ cho bạn thấy sở thích của bạn so với mọi người ra sao.
taste-agreement = Trong { $share } số phiếu của bạn, bạn đã chọn mô hình mà mọi người đánh giá cao hơn.
taste-nothing = Bạn chưa từng chọn giữa hai mô hình mà mọi người đánh giá khác nhau.
taste-caption = Điểm đánh giá của bạn cho từng mô hình bên cạnh điểm đánh giá của mọi người
taste-crowd = Điểm đánh giá của mọi người
taste-alike = Trùng ý
taste-picture = Tải xuống dưới dạng ảnh
taste-picture-hint = Chỉ bạn nhận được ảnh. Ảnh cho thấy điểm đánh giá, không bao giờ có câu hỏi hay phiếu.
taste-note = Đây là sở thích của bạn, không phải bài kiểm tra: khác ý không mất gì. Điểm đánh giá của bạn dựa trên ít phiếu nên khoảng tin cậy rộng.
