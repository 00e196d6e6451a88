import type { Catalogue } from '../../shared/i18n/translate.ts';
import { LOG_CHECK_MESSAGES } from './log-check-messages.ts';
import { ROSTER_MESSAGES } from './roster-messages.ts';
import { WATCH_MESSAGES } from './watch-messages.ts';

const vi = {
  ...ROSTER_MESSAGES.vi,
  ...WATCH_MESSAGES.vi,
  ...LOG_CHECK_MESSAGES.vi,
  'config.bad-url':
    '{variable} không phải là địa chỉ PostgreSQL. Hãy ghi dạng postgres://người-dùng:mật-khẩu@máy:5432/tên, hoặc bỏ trống để dùng PostgreSQL đi kèm.',
  'config.bad-port': '{variable} phải là số nguyên từ 0 đến 65535, không phải “{value}”.',
  'config.bad-log':
    '{variable} phải là một trong: silent, error, warn, info, debug; không phải “{value}”.',
  'config.bad-lang': '{variable} phải là vi hoặc en, không phải “{value}”.',
  'config.bad-public-url':
    '{variable} phải là địa chỉ http:// hoặc https:// không kèm đường dẫn, không phải “{value}”.',
  'config.half-oidc':
    'Đăng nhập qua nhà cung cấp danh tính cần đủ HAILONG_OIDC_ISSUER, HAILONG_OIDC_CLIENT_ID, HAILONG_OIDC_CLIENT_SECRET và HAILONG_PUBLIC_URL; hãy đặt đủ hoặc bỏ hết.',
  'config.bad-issuer':
    '{variable} phải là địa chỉ https:// (hoặc http:// trên chính máy này), không phải “{value}”.',
  'config.two-master-keys':
    'Chỉ đặt một trong hai biến {variable} và HAILONG_MASTER_KEY_FILE; hãy bỏ một biến.',
  'config.no-master-key':
    'Đã đặt DATABASE_URL thì phải đặt {variable} hoặc HAILONG_MASTER_KEY_FILE, vì mọi tiến trình dùng chung cơ sở dữ liệu cần cùng một khoá.',
  'config.bad-master-key':
    '{variable} phải là 32 byte viết dạng base64 (44 ký tự). Tạo khoá mới bằng: openssl rand -base64 32.',
  'config.no-key-file':
    '{variable} chỉ đến {path} nhưng không đọc được tệp này. Hãy kiểm tra đường dẫn và quyền đọc.',
  'config.wrong-master-key':
    'Khoá trong {variable} không mở được khoá ký đã lưu trong cơ sở dữ liệu này. Hãy đặt lại đúng khoá cũ; chưa có gì bị thay đổi.',
  'config.data-not-writable':
    'Không ghi được vào thư mục dữ liệu {path} ({variable}). Hãy cấp quyền ghi hoặc chọn thư mục khác.',
  'config.half-mail':
    'Gửi báo cáo bằng thư điện tử cần cả HAILONG_SMTP_URL và HAILONG_MAIL_FROM; còn thiếu {variable}.',
  'config.bad-smtp-url':
    '{variable} phải có dạng smtp://người-dùng:mật-khẩu@máy-chủ:587 hoặc smtps://…',
  'config.bad-mail-from': '{variable} phải là một địa chỉ thư, ví dụ bao-cao@phuong.example.',
  'port.busy': 'Cổng {port} ({variable}) đang có chương trình khác dùng. Hãy chọn cổng khác.',
  'postgres.no-binaries':
    'Không có PostgreSQL đi kèm cho hệ điều hành này ({platform}). Hãy đặt {variable} trỏ tới một máy chủ PostgreSQL.',
  'postgres.no-account':
    'PostgreSQL không chạy bằng root và máy này không có tài khoản postgres hay nobody. Hãy tạo một tài khoản thường, hoặc đặt {variable}.',
  'postgres.in-use':
    'Thư mục dữ liệu {path} đang được một tiến trình khác dùng (PostgreSQL số {pid}). Hãy dừng tiến trình đó, hoặc chọn thư mục khác bằng {variable}.',
  'postgres.other-version':
    'Thư mục {path} thuộc PostgreSQL {found}, còn bản đi kèm là {expected}. Hãy giữ nguyên thư mục này và chuyển dữ liệu bằng pg_dump, hoặc chọn thư mục khác bằng {variable}.',
  'postgres.failed':
    'PostgreSQL đi kèm không khởi động được (thư mục {path}). Lời cuối của nó: {said}',
  'postgres.moved': 'Tài khoản {account} không vào được {wanted}, nên {what} nằm ở {path}.',
  'cli.usage':
    'Cách dùng:\n  hailong migrate\n  hailong create-office TỆP_JSON\n  hailong add-counter --id MÃ_QUẦY --number SỐ --name-vi TÊN [--name-en TÊN] [--unit MÃ_ĐƠN_VỊ]\n  hailong add-clerk --id MÃ_CÁN_BỘ --name TÊN --title-vi CHỨC_DANH [--title-en CHỨC_DANH] [--portrait TỆP_ẢNH] [--unit MÃ_ĐƠN_VỊ]\n  hailong set-clerk --clerk MÃ_CÁN_BỘ [--name TÊN] [--title-vi CHỨC_DANH] [--title-en CHỨC_DANH] [--portrait TỆP_ẢNH] [--unit MÃ_ĐƠN_VỊ]\n  hailong set-clerk-pin --clerk MÃ_CÁN_BỘ [--unit MÃ_ĐƠN_VỊ]\n  hailong enrol-code --counter MÃ_QUẦY [--unit MÃ_ĐƠN_VỊ]\n  hailong create-user --name TÊN --role it|manager|province|auditor|clerk [--unit MÃ_ĐƠN_VỊ | --area MÃ_CẤP_TRÊN] [--clerk MÃ_CÁN_BỘ]\n  hailong set-staff-pin --staff MÃ --name TÊN --role it|supervisor [--unit MÃ_ĐƠN_VỊ]\n  hailong remove-staff-pin --staff MÃ [--unit MÃ_ĐƠN_VỊ]\n  hailong make-badge --clerk MÃ_CÁN_BỘ --out TỆP_SVG [--unit MÃ_ĐƠN_VỊ]\n  hailong revoke-badge --clerk MÃ_CÁN_BỘ [--unit MÃ_ĐƠN_VỊ]\n  hailong import-bundle TỆP… [--out THƯ_MỤC_BIÊN_NHẬN]\n  hailong export-identity --out TỆP\n  hailong show-keys\n  hailong verify TỆP [--identity TỆP] [--receipt TỆP] [--device-key KHOÁ] [--centre-key KHOÁ]\n  hailong unlock-user --name TÊN\n  hailong continue-log --device MÃ_THIẾT_BỊ --reason LÝ_DO\n  hailong verify-audit [--anchor SỐ:MÃ_BĂM]\n  hailong verify-log [--unit MÃ_ĐƠN_VỊ] [--device MÃ_THIẾT_BỊ] [--anchor THIẾT_BỊ:SỐ:MÃ_BĂM …]\n  hailong apply-retention\n  hailong import-dossiers TỆP [--mapping TÊN] [--unit MÃ_ĐƠN_VỊ] [--from NGÀY --to NGÀY]\n  hailong import-statements TỆP --kind agency-facts|citizen-forms|portal-counts|survey-forms|leave-days [--unit MÃ_ĐƠN_VỊ]\n  hailong import-procedures TỆP [--unit MÃ_ĐƠN_VỊ]\n  hailong leave --clerk MÃ_CÁN_BỘ --from NGÀY [--to NGÀY] [--unit MÃ_ĐƠN_VỊ]\n  hailong set-days --from NGÀY [--to NGÀY] --kind holiday|working|ordinary [--name TÊN] [--like 1..7]\n  hailong demo-data [--seed SỐ] [--units SỐ] [--months SỐ] [--from 2025-01] [--cheats none|some]\n  hailong flags --from NGÀY --to NGÀY [--unit MÃ_ĐƠN_VỊ]\n  hailong backup THƯ_MỤC [--key TỆP]\n  hailong restore THƯ_MỤC\n  hailong alarms [--from NGÀY] [--unit MÃ_ĐƠN_VỊ]\n  hailong alarm-mail --to ĐỊA_CHỈ,… [--locale vi|en] [--unit MÃ_ĐƠN_VỊ]\n  hailong quarantine [--unit MÃ_ĐƠN_VỊ]\n  hailong release --reason LÝ_DO [--entry MỤC] [--unit MÃ_ĐƠN_VỊ]\n  hailong refuse --entry MỤC --reason LÝ_DO [--unit MÃ_ĐƠN_VỊ]\n  hailong report --unit MÃ_ĐƠN_VỊ --form DẠNG --period 2026-10|2026-Q4|2026 [--format pdf|xlsx|csv|json] [--out TỆP]\n  hailong kiosk-settings [--unit MÃ_ĐƠN_VỊ] [--counter MÃ_QUẦY] [--file TỆP_JSON]\n  hailong queue-token --device MÃ_KIOSK [--unit MÃ_ĐƠN_VỊ]',
  'cli.imported':
    'Đã nhập {file}: {rows} hồ sơ; thêm {added}, sửa {updated}, giữ nguyên {unchanged}.',
  'cli.statements-imported':
    'Đã nhập {file}: {rows} dòng; thêm {added}, sửa {updated}, giữ nguyên {unchanged}.',
  'cli.procedures-imported':
    'Đã nhập {file}: {rows} thủ tục; thêm {added}, sửa {changed}, giữ nguyên {unchanged}; {leftOut} thủ tục cũ không có trong tệp nên thôi hiển thị. Các kiosk tự cập nhật.',
  'cli.demo-loaded':
    'Đã nạp dữ liệu mẫu (hạt giống {seed}): {units} đơn vị mới, {ratings} đánh giá, {dossiers} hồ sơ; {kept} đơn vị đã có từ trước. Cơ sở dữ liệu này được đánh dấu là dữ liệu mẫu, không bỏ dấu được.',
  'cli.demo-refused':
    'Cơ sở dữ liệu này đã có {count} đơn vị thật, nên không nạp dữ liệu mẫu vào. Hãy đặt HAILONG_DATA hoặc DATABASE_URL tới một nơi trống.',
  'cli.demo-broken-off':
    'Lần nạp trước dừng giữa chừng ở đơn vị {unit}. Hãy nạp vào một cơ sở dữ liệu trống khác.',
  'cli.bad-demo':
    'Cần --seed từ 0, --units từ 1 đến 40, --months từ 1 đến 36, --from dạng 2025-01, --cheats none hoặc some; các tháng phải đã qua.',
  'cli.special-days-set': 'Đã ghi lịch từ {from} đến {to}.',
  'cli.bad-special-days':
    'Cần --from (và --to, nhiều nhất 31 ngày) dạng 2026-02-16, --kind holiday, working hoặc ordinary; ngày nghỉ và ngày làm bù cần --name, ngày làm bù cần --like 1 (thứ Hai) đến 7.',
  'cli.leave-noted': 'Đã ghi {clerk} nghỉ từ {from} đến {to}.',
  'cli.no-clerk': 'Không có công chức nào là “{clerk}” ở đơn vị này.',
  'cli.bad-kind': '--kind phải là một trong: {kinds}.',
  'cli.import-refused':
    '{file}: không nhập dòng nào, vì có {count} lỗi. Hãy sửa rồi nhập lại cả tệp.',
  'cli.no-mapping':
    'Đơn vị này chưa lưu bảng ghép cột nào tên “{name}”. Hãy lưu ở trang Hồ sơ rồi thêm --mapping.',
  'cli.no-file': 'Không đọc được tệp {file}. Hãy kiểm tra đường dẫn và quyền đọc.',
  'cli.bad-days': 'Ngày phải viết dạng 2026-10-31, và --from không sau --to.',
  'cli.flags':
    'Tìm thấy {found} dấu hiệu: {added} mới, {changed} có bằng chứng mới, {gone} không còn.',
  'cli.flags-without-dossiers':
    'Chưa có danh sách hồ sơ của những ngày này nên các quy tắc cần hồ sơ chưa nói được gì.',
  'cli.unknown-command': 'Không có lệnh “{command}”.',
  'cli.missing-option': 'Lệnh {command} cần --{option}.',
  'cli.bad-option': 'Không hiểu tuỳ chọn: {detail}',
  'cli.migrated':
    '{count, plural, =0 {Cơ sở dữ liệu đã ở phiên bản mới nhất.} other {Đã nâng cấp cơ sở dữ liệu # bước.}}',
  'cli.code-made': 'Mã đăng ký cho quầy {counter}: {code}\nDùng một lần, hết hạn sau {hours} giờ.',
  'cli.no-counter': 'Không có quầy “{counter}” ở đơn vị này.',
  'cli.choose-unit': 'Có nhiều đơn vị, hãy thêm --unit. Các đơn vị: {units}',
  'cli.no-unit': 'Chưa có đơn vị nào.',
  'cli.user-made': 'Đã tạo tài khoản {name} ({role}). Mật khẩu, chỉ hiện một lần: {password}',
  'cli.user-exists': 'Đã có tài khoản {name}.',
  'cli.bad-role': 'Vai trò phải là it, manager, province, auditor hoặc clerk, không phải “{role}”.',
  'cli.no-such-unit': 'Không có đơn vị “{unit}”.',
  'cli.clerk-needed':
    'Vai trò clerk cần --unit và --clerk của một cán bộ đang làm việc; các vai trò khác không có --clerk.',
  'cli.audit-whole':
    'Nhật ký quản trị nguyên vẹn: {acts} việc, mã băm cuối {head}. Hãy ghi lại {acts}:{head} ở nơi khác để lần sau đối chiếu bằng --anchor.',
  'cli.audit-broken': 'Nhật ký quản trị KHÔNG nguyên vẹn tại việc số {seq}: {fault}.',
  'cli.retention':
    'Đã xoá theo thời hạn: ảnh và PIN của {departed} người đã nghỉ, tên của {renamed} người, {comments} góp ý.',
  'cli.bad-anchor': 'Mốc đối chiếu có dạng SỐ:MÃ_BĂM, không phải “{anchor}”.',
  'cli.bad-name':
    'Tên tài khoản gồm 2 đến 40 chữ thường không dấu, chữ số, dấu chấm hoặc gạch nối.',
  'cli.bad-staff-role': 'Vai trò phải là một trong: {roles}; không phải “{role}”.',
  'cli.staff-pin-set':
    'PIN trên các máy đánh giá của {name} ({id}, {role}), chỉ hiện một lần: {pin}\nMáy nhận PIN này ở lần liên lạc tới với trung tâm.',
  'cli.staff-pin-removed': 'Đã bỏ PIN của {id}; máy thôi nhận ở lần liên lạc tới với trung tâm.',
  'cli.badge-made':
    'Đã làm thẻ cho cán bộ “{clerk}”: in hình {out}, rồi xóa tệp. Thẻ cũ không dùng được nữa.',
  'cli.badge-revoked': 'Đã hủy thẻ của cán bộ “{clerk}”.',
  'cli.no-badge': 'Cán bộ “{clerk}” không có thẻ nào.',
  'cli.no-staff': 'Không có người phụ trách “{id}” ở đơn vị này.',
  'cli.may-continue':
    'Thiết bị {device} được ghi tiếp nhật ký từ bản trung tâm đang giữ; cả hai bản cũ trên máy vẫn được giữ riêng. Việc này có hiệu lực một lần.',
  'cli.not-standing': 'Thiết bị {device} không dừng lại chờ xem xét: nhật ký của nó tự ghi tiếp.',
  'cli.no-device': 'Không có thiết bị “{device}”.',
  'cli.bundles-imported': 'Nhập trọn vẹn {whole} trong {count} tệp.',
  'cli.bundle-whole':
    '{file}: TRỌN VẸN. Máy {device}, bản ghi {from}–{to}: {stored} mới, {duplicates} đã có, {quarantined} cách ly.',
  'cli.bundle-not-whole':
    '{file}: KHÔNG TRỌN VẸN. Máy {device}, bản ghi {from}–{to}: mới nhận {stored}, {duplicates} đã có, {quarantined} cách ly.',
  'cli.bundle-progress': '{file}: {done}/{total}',
  'cli.receipt-written':
    'Biên nhận: {path}. Hãy mang về máy và chọn “Nhận biên nhận” để máy biết trung tâm đã có.',
  'cli.receipt-not-written':
    'Không ghi được biên nhận vào {path} ({failure}). Dữ liệu đã nhập; hãy chạy lại với --out THƯ_MỤC để lấy biên nhận.',
  'cli.not-written': 'Không ghi được {path} ({failure}). Tệp không được có sẵn.',
  'cli.identity-written':
    'Đã ghi khoá mở tệp xuất vào {path}. Ai có tệp này đọc được mọi tệp xuất: hãy giữ kín.\nKhoá của trung tâm (--centre-key): {key}',
  'cli.keys': 'Khoá của trung tâm (--centre-key): {key}\nTệp xuất được mã hoá cho: {recipient}',
  'cli.key-of-device': '{unit}  {device}  --device-key {key}',
  'verify.usage':
    'Cách dùng: hailong verify TỆP [--identity TỆP_KHOÁ_AGE] [--receipt TỆP_BIÊN_NHẬN] [--device-key KHOÁ] [--centre-key KHOÁ]\nMã thoát: 0 trọn vẹn và đã chứng minh; 1 không trọn vẹn; 2 trọn vẹn nhưng còn điều chưa kiểm được.',
  'verify.whole': 'TRỌN VẸN: {file} đúng như máy đã ghi, không thiếu, không sửa.',
  'verify.doubtful':
    'CHƯA ĐỦ CHỨNG CỨ: {file} tự nó trọn vẹn, nhưng còn điều chưa kiểm được (xem dưới).',
  'verify.not-whole': 'KHÔNG TRỌN VẸN: không thể tin {file}.',
  'verify.contents':
    'Máy {device}: {entries} bản ghi ({from}–{to}), {ratings} đánh giá, {batches} lô; theo đồng hồ của máy từ {first} đến {last}.\nKhoá đã ký: {key}',
  'verify.checked':
    'Đã kiểm: chuỗi băm từng bản ghi, số thứ tự liền nhau, số lượng, chữ ký từng lô, phần kết.',
  'verify.anchored': 'Đã kiểm: khớp biên nhận của trung tâm tại bản ghi số {seq}.',
  'verify.not-checked': 'Chưa kiểm được:',
  'verify.device-key-not-given':
    'Khoá ký nằm trong chính tệp: chưa biết có đúng của máy không. Lấy khoá bằng “hailong show-keys” ở trung tâm, thêm --device-key.',
  'verify.receipt-not-given':
    'Không có biên nhận: phần mới nhất có bị bớt trước khi xuất hay không thì tệp không tự nói được. Thêm --receipt.',
  'verify.centre-key-not-given':
    'Chữ ký của biên nhận mới so với khoá ghi trong biên nhận. Thêm --centre-key.',
  'verify.begins-later':
    'Tệp không bắt đầu từ bản ghi số 1: phần trước không có trong tệp này nên không được kiểm.',
  'verify.ends-before-receipt':
    'Biên nhận đi xa hơn tệp: trung tâm đã có nhiều bản ghi hơn tệp này.',
  'verify.begins-after-receipt':
    'Biên nhận kết thúc trước khi tệp bắt đầu, nên không đối chiếu được.',
  'verify.ends-after-receipt':
    'Từ bản ghi số {seq} trở đi không có gì ở nơi khác đối chiếu: biên nhận không nói tới phần này, nên phần này có thể đã bị viết lại. Lấy biên nhận mới hơn.',
  'verify.continued':
    'Nhật ký đã đứt rồi đi tiếp tại bản ghi số {seqs}, do chính máy ghi lại: những gì máy từng ghi trước chỗ đó có thể đã mất và tệp này không nói được.',
  'verify.receipt-unreadable': 'Tệp biên nhận không đọc được.',
  'verify.receipt-forged': 'Chữ ký trên biên nhận không phải của trung tâm.',
  'verify.receipt-of-another': 'Biên nhận của máy khác.',
  'verify.receipt-differs':
    'Biên nhận của trung tâm ghi mã băm khác: lịch sử trong tệp đã bị viết lại.',
  'cli.unlocked': 'Đã mở khoá đăng nhập cho {name}.',
  'cli.bad-report':
    'Cần --unit, --form và --period (2026-10, 2026-Q4 hoặc 2026). Các dạng báo cáo: {forms}. Các định dạng: {formats}.',
  'cli.report-made': 'Đã lập báo cáo {path}\nMã băm dữ liệu (SHA-256): {hash}',
  'cli.report-not-written':
    'Báo cáo đã lưu ở trung tâm nhưng không ghi được tệp {path} ({failure}).',
  'cli.no-user': 'Không có tài khoản {name}.',
  'cli.queue-token':
    'Mã truy cập để hệ thống xếp hàng mở màn hình đánh giá của kiosk {device}. Chỉ giao cho phần mềm trên chính máy đó:\n{token}',
  'cli.settings': 'Cách kiosk hoạt động tại {place}:',
  'cli.settings-saved': 'Đã lưu cách kiosk hoạt động tại {place}. Các kiosk tự cập nhật.',
  'cli.bad-settings':
    'Tệp {file} không phải là bảng cài đặt kiosk hợp lệ, nên chưa thay đổi gì:\n{detail}',
  'start.listening': 'Trung tâm đang chạy tại {url}',
  'start.first-admin':
    'Tài khoản quản trị đầu tiên: {name}, mật khẩu (chỉ hiện một lần): {password}',
  'start.no-pages': 'Chưa có trang ở {path}, nên chưa phục vụ được. Hãy chạy npm run build.',
} as const;

const en = {
  ...ROSTER_MESSAGES.en,
  ...WATCH_MESSAGES.en,
  ...LOG_CHECK_MESSAGES.en,
  'config.bad-url':
    '{variable} is not a PostgreSQL address. Write postgres://user:password@host:5432/name, or leave it empty to use the bundled PostgreSQL.',
  'config.bad-port': '{variable} must be a whole number from 0 to 65535, not “{value}”.',
  'config.bad-log': '{variable} must be one of silent, error, warn, info, debug; not “{value}”.',
  'config.bad-lang': '{variable} must be vi or en, not “{value}”.',
  'config.bad-public-url':
    '{variable} must be an http:// or https:// address without a path, not “{value}”.',
  'config.half-oidc':
    'Signing in through an identity provider needs HAILONG_OIDC_ISSUER, HAILONG_OIDC_CLIENT_ID, HAILONG_OIDC_CLIENT_SECRET and HAILONG_PUBLIC_URL; set all of them or none.',
  'config.bad-issuer':
    '{variable} must be an https:// address (or http:// on this very machine), not “{value}”.',
  'config.two-master-keys':
    'Only one of {variable} and HAILONG_MASTER_KEY_FILE may be set; remove one of them.',
  'config.no-master-key':
    'DATABASE_URL is set, so {variable} or HAILONG_MASTER_KEY_FILE must be set too: all processes that share a database need the same key.',
  'config.bad-master-key':
    '{variable} must be 32 bytes in base64 (44 characters). Make one with: openssl rand -base64 32.',
  'config.no-key-file':
    '{variable} points to {path}, which cannot be read. Check the path and its permissions.',
  'config.wrong-master-key':
    'The key in {variable} does not open the signing key kept in this database. Set the former key again; nothing has been changed.',
  'config.data-not-writable':
    'The data folder {path} ({variable}) cannot be written. Grant write access or choose another folder.',
  'config.half-mail':
    'Reports by e-mail need both HAILONG_SMTP_URL and HAILONG_MAIL_FROM; {variable} is missing.',
  'config.bad-smtp-url': '{variable} must look like smtp://user:password@host:587 or smtps://…',
  'config.bad-mail-from': '{variable} must be a mail address, for example reports@ward.example.',
  'port.busy': 'Port {port} ({variable}) is in use by another program. Choose another one.',
  'postgres.no-binaries':
    'There is no bundled PostgreSQL for this platform ({platform}). Set {variable} to a PostgreSQL server.',
  'postgres.no-account':
    'PostgreSQL does not run as root, and this machine has neither an account postgres nor nobody. Make an ordinary account, or set {variable}.',
  'postgres.in-use':
    'The data folder {path} is in use by another process (PostgreSQL {pid}). Stop it, or choose another folder with {variable}.',
  'postgres.other-version':
    'The folder {path} belongs to PostgreSQL {found}, the bundled one is {expected}. Leave it as it is and move the data with pg_dump, or choose another folder with {variable}.',
  'postgres.failed': 'The bundled PostgreSQL did not start (folder {path}). Its last words: {said}',
  'postgres.moved': 'The account {account} cannot enter {wanted}, so {what} is in {path}.',
  'cli.usage':
    'Usage:\n  hailong migrate\n  hailong create-office JSON_FILE\n  hailong add-counter --id COUNTER_ID --number NUMBER --name-vi NAME [--name-en NAME] [--unit UNIT_ID]\n  hailong add-clerk --id CLERK_ID --name NAME --title-vi TITLE [--title-en TITLE] [--portrait PICTURE] [--unit UNIT_ID]\n  hailong set-clerk --clerk CLERK_ID [--name NAME] [--title-vi TITLE] [--title-en TITLE] [--portrait PICTURE] [--unit UNIT_ID]\n  hailong set-clerk-pin --clerk CLERK_ID [--unit UNIT_ID]\n  hailong enrol-code --counter COUNTER_ID [--unit UNIT_ID]\n  hailong create-user --name NAME --role it|manager|province|auditor|clerk [--unit UNIT_ID | --area CODE_ABOVE] [--clerk CLERK_ID]\n  hailong set-staff-pin --staff ID --name NAME --role it|supervisor [--unit UNIT]\n  hailong remove-staff-pin --staff ID [--unit UNIT]\n  hailong make-badge --clerk CLERK_ID --out SVG_FILE [--unit UNIT_ID]\n  hailong revoke-badge --clerk CLERK_ID [--unit UNIT_ID]\n  hailong import-bundle FILE… [--out RECEIPT_FOLDER]\n  hailong export-identity --out FILE\n  hailong show-keys\n  hailong verify FILE [--identity FILE] [--receipt FILE] [--device-key KEY] [--centre-key KEY]\n  hailong unlock-user --name NAME\n  hailong continue-log --device DEVICE_ID --reason REASON\n  hailong verify-audit [--anchor NUMBER:HASH]\n  hailong verify-log [--unit UNIT_ID] [--device DEVICE_ID] [--anchor DEVICE:NUMBER:HASH …]\n  hailong apply-retention\n  hailong import-dossiers FILE [--mapping NAME] [--unit UNIT_ID] [--from DAY --to DAY]\n  hailong import-statements FILE --kind agency-facts|citizen-forms|portal-counts|survey-forms|leave-days [--unit UNIT_ID]\n  hailong import-procedures FILE [--unit UNIT_ID]\n  hailong leave --clerk CLERK_ID --from DAY [--to DAY] [--unit UNIT_ID]\n  hailong set-days --from DAY [--to DAY] --kind holiday|working|ordinary [--name NAME] [--like 1..7]\n  hailong demo-data [--seed NUMBER] [--units NUMBER] [--months NUMBER] [--from 2025-01] [--cheats none|some]\n  hailong flags --from DAY --to DAY [--unit UNIT_ID]\n  hailong backup FOLDER [--key FILE]\n  hailong restore FOLDER\n  hailong alarms [--from DAY] [--unit UNIT_ID]\n  hailong alarm-mail --to ADDRESS,… [--locale vi|en] [--unit UNIT_ID]\n  hailong quarantine [--unit UNIT_ID]\n  hailong release --reason REASON [--entry ENTRY] [--unit UNIT_ID]\n  hailong refuse --entry ENTRY --reason REASON [--unit UNIT_ID]\n  hailong report --unit UNIT_ID --form FORM --period 2026-10|2026-Q4|2026 [--format pdf|xlsx|csv|json] [--out FILE]\n  hailong kiosk-settings [--unit UNIT] [--counter COUNTER] [--file JSON_FILE]\n  hailong queue-token --device KIOSK [--unit UNIT]',
  'cli.imported':
    'Imported {file}: {rows} dossiers; {added} added, {updated} changed, {unchanged} as before.',
  'cli.statements-imported':
    'Imported {file}: {rows} rows; {added} added, {updated} changed, {unchanged} as before.',
  'cli.procedures-imported':
    'Imported {file}: {rows} procedures; {added} added, {changed} changed, {unchanged} as before; {leftOut} that are not in the file are no longer shown. The kiosks take it over by themselves.',
  'cli.demo-loaded':
    'Loaded demo data (seed {seed}): {units} new units, {ratings} ratings, {dossiers} dossiers; {kept} units were there before. This database is marked as demo data, for ever.',
  'cli.demo-refused':
    'This database has {count} real units, so no demo data are loaded into it. Point HAILONG_DATA or DATABASE_URL to an empty place.',
  'cli.demo-broken-off':
    'The last load was broken off in the middle of unit {unit}. Load into another, empty database.',
  'cli.bad-demo':
    'Give --seed from 0, --units from 1 to 40, --months from 1 to 36, --from like 2025-01, --cheats none or some; the months must be over.',
  'cli.special-days-set': 'Calendar set from {from} to {to}.',
  'cli.bad-special-days':
    'Give --from (and --to, at most 31 days) like 2026-02-16, --kind holiday, working or ordinary; holidays and days made up need --name, days made up need --like 1 (Monday) to 7.',
  'cli.leave-noted': 'Noted that {clerk} is on leave from {from} to {to}.',
  'cli.no-clerk': 'No clerk of this unit is “{clerk}”.',
  'cli.bad-kind': '--kind must be one of: {kinds}.',
  'cli.import-refused':
    '{file}: no row was imported, because of {count} faults. Mend them and import the whole file again.',
  'cli.no-mapping':
    'This unit has no saved mapping of columns named “{name}”. Save one on the dossiers page, then add --mapping.',
  'cli.no-file': 'The file {file} can’t be read. Check the path and its permissions.',
  'cli.bad-days': 'Write days as 2026-10-31, with --from not after --to.',
  'cli.flags':
    '{found} findings: {added} new, {changed} with new evidence, {gone} no longer found.',
  'cli.flags-without-dossiers':
    'There is no list of dossiers for these days, so the rules that need one said nothing.',
  'cli.unknown-command': 'There is no command “{command}”.',
  'cli.missing-option': 'The command {command} needs --{option}.',
  'cli.bad-option': 'Option not understood: {detail}',
  'cli.migrated':
    '{count, plural, =0 {The database is up to date.} one {Brought the database up by # step.} other {Brought the database up by # steps.}}',
  'cli.code-made':
    'Enrolment code for counter {counter}: {code}\nFor one use, expires in {hours} hours.',
  'cli.no-counter': 'There is no counter “{counter}” in this unit.',
  'cli.choose-unit': 'There are several units, add --unit. Units: {units}',
  'cli.no-unit': 'There is no unit yet.',
  'cli.user-made': 'Made the account {name} ({role}). Its password, shown once: {password}',
  'cli.user-exists': 'The account {name} exists already.',
  'cli.bad-role': 'The role must be it, manager, province, auditor or clerk, not “{role}”.',
  'cli.no-such-unit': 'There is no unit “{unit}”.',
  'cli.clerk-needed':
    'The role clerk needs --unit and --clerk of somebody who works there; other roles have no --clerk.',
  'cli.audit-whole':
    'The audit record is whole: {acts} acts, last hash {head}. Note {acts}:{head} elsewhere and compare it next time with --anchor.',
  'cli.audit-broken': 'The audit record is NOT whole at act {seq}: {fault}.',
  'cli.retention':
    'Forgotten on time: portrait and PIN of {departed} who left, names of {renamed}, {comments} comments.',
  'cli.bad-anchor': 'An anchor is NUMBER:HASH, not “{anchor}”.',
  'cli.bad-name': 'An account name has 2 to 40 lower-case letters, digits, dots or hyphens.',
  'cli.bad-staff-role': 'The role must be one of {roles}; not “{role}”.',
  'cli.staff-pin-set':
    'PIN of {name} ({id}, {role}) on the kiosks, shown this once: {pin}\nKiosks take it with their next contact to the centre.',
  'cli.staff-pin-removed':
    'The PIN of {id} is removed; kiosks drop it with their next contact to the centre.',
  'cli.badge-made':
    'Badge made for clerk “{clerk}”: print {out}, then delete the file. The badge before stops working.',
  'cli.badge-revoked': 'The badge of clerk “{clerk}” is revoked.',
  'cli.no-badge': 'Clerk “{clerk}” has no badge.',
  'cli.no-staff': 'There is no staff member “{id}” in this unit.',
  'cli.may-continue':
    'The device {device} may continue its log from the copy that the centre holds; both former copies stay on the kiosk, set aside. This holds once.',
  'cli.not-standing': 'The device {device} does not wait for anybody: its log goes on by itself.',
  'cli.no-device': 'There is no device “{device}”.',
  'cli.bundles-imported': 'Imported {whole} of {count} files as a whole.',
  'cli.bundle-whole':
    '{file}: WHOLE. Device {device}, entries {from}–{to}: {stored} new, {duplicates} known, {quarantined} quarantined.',
  'cli.bundle-not-whole':
    '{file}: NOT WHOLE. Device {device}, entries {from}–{to}: only {stored} taken, {duplicates} known, {quarantined} quarantined.',
  'cli.bundle-progress': '{file}: {done}/{total}',
  'cli.receipt-written':
    'Receipt: {path}. Carry it to the kiosk and choose “Take the receipt”, so that it knows what the centre has.',
  'cli.receipt-not-written':
    'The receipt could not be written to {path} ({failure}). The data is imported; run again with --out FOLDER for the receipt.',
  'cli.not-written': '{path} could not be written ({failure}). The file must not be there yet.',
  'cli.identity-written':
    'The key that opens exports is in {path}. Whoever has this file reads every export: keep it secret.\nKey of the centre (--centre-key): {key}',
  'cli.keys': 'Key of the centre (--centre-key): {key}\nExports are encrypted for: {recipient}',
  'cli.key-of-device': '{unit}  {device}  --device-key {key}',
  'verify.usage':
    'Usage: hailong verify FILE [--identity AGE_KEY_FILE] [--receipt RECEIPT_FILE] [--device-key KEY] [--centre-key KEY]\nExit code: 0 whole and proven; 1 not whole; 2 whole, but something could not be checked.',
  'verify.whole': 'WHOLE: {file} is what the kiosk wrote, nothing missing, nothing changed.',
  'verify.doubtful':
    'NOT PROVEN: {file} is whole in itself, but something could not be checked (see below).',
  'verify.not-whole': 'NOT WHOLE: {file} can’t be believed.',
  'verify.contents':
    'Device {device}: {entries} entries ({from}–{to}), {ratings} ratings, {batches} batches; by the device’s clock from {first} to {last}.\nSigned by the key: {key}',
  'verify.checked':
    'Checked: the hash chain entry by entry, unbroken sequence numbers, counts, the signature of every batch, the trailer.',
  'verify.anchored': 'Checked: agrees with the centre’s receipt at entry {seq}.',
  'verify.not-checked': 'Could not be checked:',
  'verify.device-key-not-given':
    'The signing key stands in the file itself: whether it is the kiosk’s is not known. Get it with “hailong show-keys” at the centre and add --device-key.',
  'verify.receipt-not-given':
    'No receipt: whether the newest entries were dropped before the export, the file can’t tell by itself. Add --receipt.',
  'verify.centre-key-not-given':
    'The receipt’s signature was only compared with the key that stands in the receipt. Add --centre-key.',
  'verify.begins-later':
    'The file does not begin with entry 1: what came before is not in it and was not checked.',
  'verify.ends-before-receipt':
    'The receipt goes further than the file: the centre had more entries than this file holds.',
  'verify.begins-after-receipt':
    'The receipt ends before the file begins, so the two can’t be compared.',
  'verify.ends-after-receipt':
    'From entry {seq} on nothing kept elsewhere anchors the file: the receipt does not reach that part, so it could have been written anew. Get a newer receipt.',
  'verify.continued':
    'By its own word the log broke off and went on at entry {seqs}: what the kiosk had written before that place may be lost, and the file can’t tell.',
  'verify.receipt-unreadable': 'The receipt file can’t be read.',
  'verify.receipt-forged': 'The signature on the receipt is not the centre’s.',
  'verify.receipt-of-another': 'The receipt is of another device.',
  'verify.receipt-differs':
    'The centre’s receipt names another hash: the history in the file was rewritten.',
  'cli.unlocked': 'Sign-in of {name} is unlocked.',
  'cli.bad-report':
    'Needs --unit, --form and --period (2026-10, 2026-Q4 or 2026). Forms: {forms}. Formats: {formats}.',
  'cli.report-made': 'Made the report {path}\nData hash (SHA-256): {hash}',
  'cli.report-not-written':
    'The report is kept at the centre, but the file {path} could not be written ({failure}).',
  'cli.no-user': 'There is no account {name}.',
  'cli.queue-token':
    'Token with which the queue system opens the faces of kiosk {device}. Give it only to software on that very machine:\n{token}',
  'cli.settings': 'How kiosks behave at {place}:',
  'cli.settings-saved':
    'Saved how kiosks behave at {place}. The kiosks take it over by themselves.',
  'cli.bad-settings': '{file} holds no valid kiosk settings, so nothing was changed:\n{detail}',
  'start.listening': 'The centre is running at {url}',
  'start.first-admin': 'First administrator: {name}, password (shown once): {password}',
  'start.no-pages': 'There are no pages in {path}, so they are not served. Run npm run build.',
} as const satisfies Record<keyof typeof vi, string>;

/** What the centre says at the console: its start, its stops and its command line. */
export const OPERATOR_MESSAGES: Catalogue<keyof typeof vi> = { vi, en };
