import type { Catalogue } from '../../shared/i18n/translate.ts';

const vi = {
  'verify-log.usage':
    'Cách dùng: hailong verify-log [--unit MÃ_ĐƠN_VỊ] [--device MÃ_THIẾT_BỊ] [--anchor THIẾT_BỊ:SỐ:MÃ_BĂM …]\nMốc (--anchor) lấy từ báo cáo đã in hoặc thư gửi kèm; chỉ cần ít nhất 16 chữ số đầu của mã băm.\nMã thoát: 0 nguyên vẹn và đã chứng minh; 1 có sai khác; 2 nguyên vẹn nhưng còn điều chưa kiểm được.',
  'verify-log.bad-anchor':
    'Mốc “{anchor}” không đúng dạng THIẾT_BỊ:SỐ:MÃ_BĂM (mã băm: ít nhất 16 chữ số 0–9, a–f).',
  'verify-log.none': 'Chưa có kiosk nào để kiểm.',
  'verify-log.whole':
    'NGUYÊN VẸN: nhật ký ở trung tâm đúng như kiosk đã ghi; từng đánh giá và từng số cộng theo ngày đúng như nhật ký cho.',
  'verify-log.doubtful':
    'CHƯA ĐỦ CHỨNG CỨ: dữ liệu tự khớp với nhau, nhưng còn điều chưa kiểm được (xem dưới).',
  'verify-log.not-whole': 'CÓ SAI KHÁC: dữ liệu ở trung tâm đã bị sửa hoặc mất (xem dưới).',
  'verify-log.at-work': 'Đang kiểm {device} ({unit})…',
  'verify-log.log':
    '{unit}, quầy {counter}, kiosk {device}: {entries, plural, other {#}} bản ghi, {ratings, plural, other {#}} đánh giá. Mốc cuối: {device}:{seq}:{hash}',
  'verify-log.checked':
    'Đã kiểm: chuỗi băm từng bản ghi, số thứ tự liền nhau, mốc cuối đang giữ; từng đánh giá tính lại từ nhật ký.',
  'verify-log.checked-sums':
    'Đã kiểm: số cộng theo ngày của công chức, quầy, thủ tục và đơn vị, tính lại từ nhật ký.',
  'verify-log.checked-signature':
    'Đã kiểm: chữ ký của chính kiosk trên mốc cuối (khoá công khai của kiosk lấy từ cùng cơ sở dữ liệu).',
  'verify-log.anchored': 'Đã kiểm: khớp mốc của kiosk {device} tại bản ghi số {seq}.',
  'verify-log.words-gone':
    'Kiosk {device}: lời của {count, plural, other {#}} bản ghi đã xoá khi hết thời hạn lưu; ở đó chỉ kiểm được vị trí trong chuỗi. Không có mức đánh giá nào trong số này.',
  'verify-log.set-aside':
    'Kiosk {device}: {count, plural, other {#}} bản ghi được để riêng khi đến; không tính, trừ những bản ghi đã có người quyết định cho tính (hailong quarantine).',
  'verify-log.more': 'và {count, plural, other {#}} chỗ khác nữa.',
  'verify-log.chain.wrong-device':
    'Kiosk {device}, bản ghi số {seq}: mang tên của một thiết bị khác.',
  'verify-log.chain.sequence-broken':
    'Kiosk {device}: số thứ tự đứt tại bản ghi số {seq} (thiếu hoặc thừa bản ghi ngay trước đó).',
  'verify-log.chain.link-broken':
    'Kiosk {device}, bản ghi số {seq}: không nối với bản ghi đứng trước.',
  'verify-log.chain.hash-wrong':
    'Kiosk {device}, bản ghi số {seq}: nội dung không khớp mã băm, tức đã bị sửa.',
  'verify-log.head-differs':
    'Kiosk {device}: nhật ký kết thúc ở bản ghi số {seq}, nhưng mốc đang giữ là bản ghi số {kept}, hoặc mã băm khác.',
  'verify-log.signature-wrong':
    'Kiosk {device}: chữ ký của chính kiosk không khớp phần cuối nhật ký, tức nhật ký không phải do kiosk này viết.',
  'verify-log.uncountable':
    'Kiosk {device}, bản ghi số {seq}: được tính ở trung tâm, nhưng theo nội dung thì không tính được.',
  'verify-log.anchor-differs':
    'Kiosk {device}, bản ghi số {seq}: mã băm khác với mốc đã ghi ở nơi khác, tức nhật ký đã bị viết lại.',
  'verify-log.anchor-not-reached':
    'Kiosk {device}: mốc ghi ở nơi khác là bản ghi số {seq}, nhưng trung tâm không có bản ghi ấy, tức phần cuối đã mất.',
  'verify-log.anchor-unknown':
    'Có mốc của kiosk {device}, nhưng trung tâm không còn kiosk này, tức cả nhật ký đã mất.',
  'verify-log.rating.invented':
    'Kiosk {device}, bản ghi số {seq}: bảng có một đánh giá mà nhật ký không có.',
  'verify-log.rating.missing':
    'Kiosk {device}, bản ghi số {seq}: nhật ký có một đánh giá mà bảng không có.',
  'verify-log.rating.changed': 'Kiosk {device}, bản ghi số {seq}, {fields}.',
  'verify-log.answer.invented':
    'Kiosk {device}, bản ghi số {seq}: bảng có một câu trả lời về thủ tục mà nhật ký không có.',
  'verify-log.answer.missing':
    'Kiosk {device}, bản ghi số {seq}: nhật ký có một câu trả lời về thủ tục mà bảng không có.',
  'verify-log.answer.changed':
    'Kiosk {device}, bản ghi số {seq}, câu trả lời về thủ tục, {fields}.',
  'verify-log.sum.clerk': '{unit}, ngày {day}, công chức {key}, thang {scale}, {fields}.',
  'verify-log.sum.counter': '{unit}, ngày {day}, quầy {key}, thang {scale}, {fields}.',
  'verify-log.sum.procedure': '{unit}, ngày {day}, thủ tục {key}, thang {scale}, {fields}.',
  'verify-log.sum.unit': '{unit}, ngày {day}, cả đơn vị, thang {scale}, {fields}.',
  'verify-log.field': '{field}: trong bảng là {kept}, theo nhật ký là {derived}',
  'verify-log.field.received_at': 'lúc đến trung tâm',
  'verify-log.field.rated_at': 'lúc đánh giá theo đồng hồ của máy',
  'verify-log.field.day': 'ngày',
  'verify-log.field.scale_id': 'thang',
  'verify-log.field.given_level': 'mức chọn lúc đầu',
  'verify-log.field.level': 'mức',
  'verify-log.field.withdrawn': 'đã rút',
  'verify-log.field.changed_seq': 'bản ghi sửa sau cùng',
  'verify-log.field.clerk_id': 'công chức',
  'verify-log.field.counter_id': 'quầy',
  'verify-log.field.procedure_code': 'thủ tục',
  'verify-log.field.session_id': 'phiên đăng nhập',
  'verify-log.field.dossier': 'mã băm hồ sơ',
  'verify-log.field.opening': 'cách mở màn hình',
  'verify-log.field.locale': 'ngôn ngữ',
  'verify-log.field.shown_ms': 'thời gian hiện trên màn hình (ms)',
  'verify-log.field.counted': 'được tính',
  'verify-log.field.seq': 'bản ghi trả lời',
  'verify-log.field.n1': 'số phiếu mức 1',
  'verify-log.field.n2': 'số phiếu mức 2',
  'verify-log.field.n3': 'số phiếu mức 3',
  'verify-log.field.n4': 'số phiếu mức 4',
  'verify-log.field.n5': 'số phiếu mức 5',
  'verify-log.nothing': 'trống',
  'verify-log.not-checked': 'Chưa kiểm được:',
  'verify-log.no-anchor':
    'Không có mốc từ nơi khác cho kiosk {devices}: ai có toàn quyền với cơ sở dữ liệu có thể đã viết lại cả nhật ký cùng mọi mã băm. Lấy mốc từ báo cáo đã in hoặc thư, thêm --anchor.',
  'verify-log.no-signature':
    'Trung tâm chưa giữ chữ ký nào của kiosk {devices} cho phần cuối nhật ký. Kiosk gửi thêm là có.',
  'verify-log.behind-anchor':
    'Kiosk {device}: từ bản ghi số {seq} trở đi không có mốc nào từ nơi khác đối chiếu.',
  'verify-log.countable':
    'Kiosk {device}, bản ghi số {seqs}: được để riêng và chưa ai quyết định, dù theo quy tắc hôm nay có thể tính. Xem bằng hailong quarantine, cho tính bằng hailong release.',
  'verify-log.continued':
    'Kiosk {device}: nhật ký đã đứt rồi đi tiếp tại bản ghi số {seqs}, do chính máy ghi lại; những gì máy từng ghi trước chỗ đó có thể đã mất.',
  'verify-log.anchor-elsewhere':
    'Mốc của kiosk {device} không được đối chiếu, vì kiosk ấy nằm ngoài phạm vi đã chọn.',
  'verify-log.sums-not-compared':
    'Số cộng theo ngày gồm cả các kiosk khác của đơn vị nên chưa được đối chiếu. Chạy lại không có --device.',
} as const;

type Key = keyof typeof vi;

const en: Readonly<Record<Key, string>> = {
  'verify-log.usage':
    'Usage: hailong verify-log [--unit UNIT_ID] [--device DEVICE_ID] [--anchor DEVICE:NUMBER:HASH …]\nAn anchor (--anchor) comes from a printed report or the letter that carried it; the first 16 digits of the hash are enough.\nExit code: 0 whole and proven; 1 something differs; 2 whole, but something could not be checked.',
  'verify-log.bad-anchor':
    'The anchor “{anchor}” is not of the form DEVICE:NUMBER:HASH (hash: at least 16 digits 0–9, a–f).',
  'verify-log.none': 'There is no kiosk to check yet.',
  'verify-log.whole':
    'WHOLE: the centre’s logs are what the kiosks wrote; every rating and every daily sum is what the logs give.',
  'verify-log.doubtful':
    'NOT PROVEN: the data agree with themselves, but something could not be checked (see below).',
  'verify-log.not-whole': 'DIFFERENCES: data at the centre were changed or lost (see below).',
  'verify-log.at-work': 'Checking {device} ({unit})…',
  'verify-log.log':
    '{unit}, counter {counter}, kiosk {device}: {entries, plural, one {# entry} other {# entries}}, {ratings, plural, one {# rating} other {# ratings}}. Ends in: {device}:{seq}:{hash}',
  'verify-log.checked':
    'Checked: the hash chain entry by entry, unbroken sequence numbers, the head that is kept; every rating, derived from the log once more.',
  'verify-log.checked-sums':
    'Checked: the daily sums of clerks, counters, procedures and the unit, derived from the log once more.',
  'verify-log.checked-signature':
    'Checked: the kiosks’ own signatures of those heads (with the public keys that stand in the same database).',
  'verify-log.anchored': 'Checked: agrees with the anchor of kiosk {device} at entry {seq}.',
  'verify-log.words-gone':
    'Kiosk {device}: the words of {count, plural, one {# entry} other {# entries}} were removed at the end of their term; of those only the place in the chain could be checked. No rated level is among them.',
  'verify-log.set-aside':
    'Kiosk {device}: {count, plural, one {# entry was} other {# entries were}} set aside on arrival and not counted, except where a person let them count (hailong quarantine).',
  'verify-log.more': 'and {count, plural, one {# more place} other {# more places}}.',
  'verify-log.chain.wrong-device': 'Kiosk {device}, entry {seq}: bears another device’s name.',
  'verify-log.chain.sequence-broken':
    'Kiosk {device}: the sequence breaks at entry {seq} (an entry before it is missing or too many).',
  'verify-log.chain.link-broken':
    'Kiosk {device}, entry {seq}: does not follow the entry before it.',
  'verify-log.chain.hash-wrong':
    'Kiosk {device}, entry {seq}: its content does not fit its hash, so it was changed.',
  'verify-log.head-differs':
    'Kiosk {device}: the log ends at entry {seq}, but the head that is kept is entry {kept}, or has another hash.',
  'verify-log.signature-wrong':
    'Kiosk {device}: the kiosk’s own signature does not fit the end of the log, so this kiosk did not write it.',
  'verify-log.uncountable':
    'Kiosk {device}, entry {seq}: counts at the centre, but by its content it can’t.',
  'verify-log.anchor-differs':
    'Kiosk {device}, entry {seq}: its hash is not that of the anchor kept elsewhere, so the log was written anew.',
  'verify-log.anchor-not-reached':
    'Kiosk {device}: the anchor kept elsewhere is entry {seq}, which the centre does not have, so the end was lost.',
  'verify-log.anchor-unknown':
    'There is an anchor of kiosk {device}, but the centre has no such kiosk any more, so its whole log was lost.',
  'verify-log.rating.invented':
    'Kiosk {device}, entry {seq}: the table has a rating that the log does not have.',
  'verify-log.rating.missing':
    'Kiosk {device}, entry {seq}: the log has a rating that the table does not have.',
  'verify-log.rating.changed': 'Kiosk {device}, entry {seq}, {fields}.',
  'verify-log.answer.invented':
    'Kiosk {device}, entry {seq}: the table has an answer about the procedure that the log does not have.',
  'verify-log.answer.missing':
    'Kiosk {device}, entry {seq}: the log has an answer about the procedure that the table does not have.',
  'verify-log.answer.changed': 'Kiosk {device}, entry {seq}, answer about the procedure, {fields}.',
  'verify-log.sum.clerk': '{unit}, day {day}, clerk {key}, scale {scale}, {fields}.',
  'verify-log.sum.counter': '{unit}, day {day}, counter {key}, scale {scale}, {fields}.',
  'verify-log.sum.procedure': '{unit}, day {day}, procedure {key}, scale {scale}, {fields}.',
  'verify-log.sum.unit': '{unit}, day {day}, the whole unit, scale {scale}, {fields}.',
  'verify-log.field': '{field}: {kept} in the table, {derived} by the log',
  'verify-log.field.received_at': 'arrival at the centre',
  'verify-log.field.rated_at': 'time by the kiosk’s clock',
  'verify-log.field.day': 'day',
  'verify-log.field.scale_id': 'scale',
  'verify-log.field.given_level': 'level chosen first',
  'verify-log.field.level': 'level',
  'verify-log.field.withdrawn': 'withdrawn',
  'verify-log.field.changed_seq': 'entry that changed it last',
  'verify-log.field.clerk_id': 'clerk',
  'verify-log.field.counter_id': 'counter',
  'verify-log.field.procedure_code': 'procedure',
  'verify-log.field.session_id': 'session',
  'verify-log.field.dossier': 'hash of the dossier',
  'verify-log.field.opening': 'way of opening',
  'verify-log.field.locale': 'language',
  'verify-log.field.shown_ms': 'time on the screen (ms)',
  'verify-log.field.counted': 'counted',
  'verify-log.field.seq': 'answering entry',
  'verify-log.field.n1': 'ratings of level 1',
  'verify-log.field.n2': 'ratings of level 2',
  'verify-log.field.n3': 'ratings of level 3',
  'verify-log.field.n4': 'ratings of level 4',
  'verify-log.field.n5': 'ratings of level 5',
  'verify-log.nothing': 'empty',
  'verify-log.not-checked': 'Could not be checked:',
  'verify-log.no-anchor':
    'No anchor from elsewhere for kiosk {devices}: whoever owns the database could have written the whole log anew with every hash. Take one from a printed report or a letter and add --anchor.',
  'verify-log.no-signature':
    'The centre keeps no signature yet of kiosk {devices} for the end of its log. Its next batch brings one.',
  'verify-log.behind-anchor':
    'Kiosk {device}: from entry {seq} on nothing kept elsewhere anchors the log.',
  'verify-log.countable':
    'Kiosk {device}, entry {seqs}: set aside and decided by nobody, though by today’s rules it could count. See hailong quarantine, and let it count by hailong release.',
  'verify-log.continued':
    'Kiosk {device}: by its own word the log broke off and went on at entry {seqs}; what the kiosk had written before that place may be lost.',
  'verify-log.anchor-elsewhere':
    'The anchor of kiosk {device} was not compared: that kiosk is not among those that were chosen.',
  'verify-log.sums-not-compared':
    'Daily sums hold the unit’s other kiosks too, so they were not compared. Run again without --device.',
};

/** What `hailong verify-log` says. */
export const LOG_CHECK_MESSAGES = { vi, en } satisfies Catalogue<Key>;
