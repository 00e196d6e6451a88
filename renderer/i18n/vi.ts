import { VI_LOOK_UP } from './vi-look-up.ts';
import { VI_DESK } from './vi-desk.ts';
import { VI_OPENING } from './vi-opening.ts';

/** The Vietnamese words of the kiosk, ICU message format. Its keys are the keys of every language. */
export const VI = {
  'app.name': 'Hài Lòng',
  'locale.switch': 'Ngôn ngữ',
  'counter.label': 'Quầy số',
  'counter.number': 'Quầy số {number}',
  'action.back': 'Quay lại',
  'key.erase': 'Xoá một ký tự',
  'key.clear': 'Xoá hết',
  'key.shift': 'Chữ hoa',
  'key.shift-lock': 'Khoá chữ hoa',
  'key.space': 'Dấu cách',
  'key.line': 'Xuống dòng',
  'key.symbols': '?123: số và dấu câu',
  'key.letters': 'abc: chữ cái',
  'portrait.of': 'Ảnh của {name}',

  'starting.title': 'Đang khởi động',
  'starting.body': 'Máy đang kiểm tra dữ liệu đã lưu. Xin chờ trong giây lát.',

  'enrolling.title': 'Đăng ký thiết bị',
  'enrolling.body':
    'Nhập mã đăng ký một lần do quản trị viên cấp. Mã gồm 8 chữ cái và chữ số, không phân biệt chữ hoa, chữ thường.',
  'enrolling.code': 'Mã đăng ký, đã nhập {filled} trên {total} ký tự',
  'enrolling.keys': 'Bàn phím nhập mã',
  'enrolling.submit': 'Đăng ký',
  'enrolling.busy': 'Đang kết nối với máy chủ trung tâm…',

  'waiting.title': 'Hiện chưa có cán bộ làm việc tại quầy này',
  'waiting.body': 'Mời Ông/Bà đến quầy khác hoặc chờ trong giây lát.',
  'waiting.sign-in': 'Cán bộ đăng nhập',
  'waiting.device': 'Thông tin thiết bị',

  'choosing.title': 'Chọn cán bộ trực quầy',
  'choosing.body': 'Chọn tên của mình, sau đó nhập mã\u00a0PIN.',
  'choosing.list': 'Danh sách cán bộ',
  'choosing.letters': 'Lọc theo chữ cái đầu của tên',
  'choosing.all': 'Tất cả',
  'choosing.empty': 'Chưa có cán bộ nào được phân công cho quầy này. Hãy báo quản trị viên.',

  'pin.title': 'Nhập mã PIN',
  'pin.hint': 'Nhập {total} chữ số, không cần bấm thêm phím nào.',
  'pin.digits': 'Mã PIN, đã nhập {filled} trên {total} chữ số',
  'pin.pad': 'Bàn phím số',
  'pin.checking': 'Đang kiểm tra…',
  'pin.wrong': 'Mã PIN chưa đúng. Còn {triesLeft} lần thử trước khi phải chờ.',
  'pin.waiting': 'Đã nhập sai nhiều lần. Hãy thử lại sau {wait}.',
  'pin.ready': 'Có thể nhập lại mã PIN.',
  'pin.locked':
    'Mã PIN đã bị khoá tại quầy này vì nhập sai quá nhiều lần. Hãy nhờ người phụ trách mở khoá.',
  'pin.unknown-clerk': 'Cán bộ này không còn trong danh sách của quầy. Hãy quay lại và chọn tên.',
  'duration.seconds': '{seconds} giây',
  'duration.minutes': '{minutes} phút {seconds} giây',

  'rating.question':
    'Ông/Bà đánh\u00a0giá như thế nào về thái\u00a0độ công\u00a0chức khi tiếp\u00a0nhận và hướng\u00a0dẫn giải\u00a0quyết hồ\u00a0sơ?',
  'rating.levels': 'Các mức đánh giá',
  'rating.hint': 'Chạm vào một mức để trả lời. Lựa chọn được bảo mật.',
  'rating.revise': 'Lựa chọn trước đã được rút lại. Mời Ông/Bà chọn lại.',
  'rating.saving': 'Đang lưu…',
  'rating.staff': 'Dành cho cán bộ',
  'rating.remaining': 'Thời gian còn lại để chọn lại',

  'explain.kept': 'Đánh giá đã được lưu lại và được bảo\u00a0mật.',
  'explain.remaining': 'Thời gian còn lại, chạm vào màn hình để có thêm thời gian',
  'explain.skip': 'Bỏ qua',
  'explain.send': 'Gửi',
  'explain.write': 'Viết ý kiến',
  'reasons.title': 'Ông/Bà muốn nói rõ thêm về điều gì?',
  'reasons.hint': 'Không bắt buộc, có thể chọn nhiều mục.',
  'reasons.list': 'Những điều có thể chọn',
  'comment.title': 'Ý kiến của Ông/Bà',
  'comment.hint': 'Không bắt buộc. Không cần ghi tên hay số điện thoại.',
  'comment.field': 'Nội dung ý kiến',
  'comment.left': 'Còn {count, number} ký tự',
  'comment.keys': 'Bàn phím',
  'comment.method': 'Kiểu gõ dấu',
  'comment.method.telex': 'Telex',
  'comment.method.vni': 'VNI',
  'comment.method.off': 'Không dấu',
  'comment.help.telex':
    'aa = â, aw = ă, ee = ê, oo = ô, ow = ơ, uw = ư, dd = đ; s, f, r, x, j = sắc, huyền, hỏi, ngã, nặng',
  'comment.help.vni':
    '6 = â, ê, ô; 7 = ơ, ư; 8 = ă; 9 = đ; 1, 2, 3, 4, 5 = sắc, huyền, hỏi, ngã, nặng',
  'comment.help.off': 'Chữ hiện ra đúng như phím đã chạm.',

  'thanks.title': 'Cảm ơn Ông/Bà',
  'thanks.kept': 'Đánh giá của Ông/Bà đã được lưu lại và được bảo mật.',
  'thanks.undo': 'Chọn lại',
  'thanks.undo.hint': 'Nếu chạm nhầm, Ông/Bà có thể chọn lại ngay bây giờ.',
  'thanks.remaining': 'Thời gian còn lại để chọn lại',

  'break.title': 'Quầy đang tạm nghỉ',
  'break.body': 'Cán bộ sẽ trở lại ngay. Mời ông/bà chờ ít phút hoặc sang quầy khác.',
  'break.resume': 'Cán bộ trở lại làm việc',
  'break.hand-over': 'Cán bộ khác vào quầy',
  'staff.break': 'Tạm nghỉ',
  'staff.hand-over': 'Bàn giao quầy',
  'staff.own-figures': 'Kết quả của tôi',
  'staff.pin-change': 'Đổi mã PIN',
  'unlock.ask': 'Nhờ người phụ trách mở khoá',
  'unlock.title': 'Mở khoá mã PIN của {clerk}',
  'unlock.choose': 'Người phụ trách chọn tên mình, rồi nhập mã PIN của mình.',
  'unlock.none': 'Chưa có người phụ trách nào có mã PIN. Hãy liên hệ bộ phận kỹ thuật.',
  'unlock.list': 'Người phụ trách',
  'pin-change.old': 'Mã PIN đang dùng',
  'pin-change.next': 'Mã PIN mới',
  'pin-change.again': 'Nhập lại mã PIN mới',
  'pin-change.rules': 'Không dùng sáu số giống nhau, số liền nhau hay nhóm số lặp lại.',
  'pin-change.differs': 'Hai lần nhập không giống nhau. Hãy nhập lại mã PIN mới.',
  'pin-change.done': 'Đã đổi mã PIN',
  'pin-change.done.body': 'Mã mới dùng được ngay ở kiosk này, và ở các kiosk khác sau ít phút.',
  'pin-change.not-sent': 'Chưa đổi được vì chưa nối được với trung tâm. Mã PIN cũ vẫn dùng được.',
  'pin-change.not-taken': 'Mã PIN đã được đổi ở nơi khác. Hãy chờ ít phút rồi thử lại.',
  'pin-change.weak.not-a-pin': 'Mã PIN mới phải có đúng sáu chữ số.',
  'pin-change.weak.all-alike': 'Sáu số giống nhau quá dễ đoán. Hãy chọn mã khác.',
  'pin-change.weak.in-a-row': 'Các số liền nhau quá dễ đoán. Hãy chọn mã khác.',
  'pin-change.weak.repeated': 'Nhóm số lặp lại quá dễ đoán. Hãy chọn mã khác.',
  'pin-change.weak.as-before': 'Mã PIN mới phải khác mã đang dùng.',
  'own.title': 'Kết quả của tôi',
  'own.pin': 'Nhập mã PIN để xem kết quả của chính mình.',
  'own.lead': 'Chỉ gồm những tuần đã khép lại, làm tròn, và chỉ khi đủ số lượt.',
  'own.none': 'Chưa đủ lượt đánh giá trong những tuần đã khép lại.',
  'own.weeks': 'Từ {from} đến {to}',
  'own.share': 'Khoảng {percent}% hài lòng',
  'own.count': 'Từ {atLeast} lượt trở lên',
  'own.after-review': 'Sau rà soát: khoảng {percent}%',
  'own.not-sent': 'Chưa nối được với trung tâm nên chưa xem được. Kiosk không lưu kết quả nào.',
  'staff.title': 'Dành cho cán bộ',
  'staff.clerk': 'Đang trực quầy',
  'staff.clerk.none': 'Chưa có cán bộ đăng nhập',
  'staff.enrol-again': 'Đăng ký lại kiosk này',
  'staff.sign-out': 'Đăng xuất',
  'staff.sign-out.ask': 'Đăng xuất khỏi quầy này?',
  'staff.sign-out.body': 'Màn hình đánh giá sẽ đóng cho đến khi có cán bộ đăng nhập.',
  'staff.sign-out.yes': 'Đăng xuất',
  'staff.sign-out.no': 'Tiếp tục làm việc',
  'staff.state': 'Tình trạng thiết bị',
  'staff.unsynced': 'Chưa gửi về trung tâm',
  'staff.unsynced.value':
    '{count, plural, =0 {Không còn bản ghi nào} other {{count, number} bản ghi}}',
  'staff.receipt': 'Lần cuối trung tâm xác nhận',
  'staff.receipt.none': 'Chưa có',
  'staff.device': 'Mã thiết bị',
  'staff.device.none': 'Chưa đăng ký',
  'staff.app': 'Phiên bản',
  'staff.host': 'Cách vận hành',
  'staff.host.electron': 'Ứng dụng cài đặt trên máy',
  'staff.host.browser': 'Chạy trong trình duyệt',
  'staff.promises': 'Mức bảo đảm của thiết bị',
  'staff.promise.electron.copies':
    'Mỗi đánh giá được ghi vào hai nơi trên ổ đĩa trước khi màn hình cảm ơn hiện ra.',
  'staff.promise.electron.key':
    'Khoá ký của thiết bị nằm ngoài trình duyệt và được hệ điều hành bảo vệ nếu máy hỗ trợ.',
  'staff.promise.electron.offline': 'Khi mất mạng, máy vẫn nhận đánh giá và tự gửi lại sau.',
  'staff.promise.browser.offline': 'Khi mất mạng, máy vẫn nhận đánh giá và tự gửi lại sau.',
  'staff.promise.browser.copies':
    'Đánh giá chỉ nằm trong bộ nhớ của trình duyệt: xoá dữ liệu duyệt web là mất những gì chưa gửi.',
  'staff.promise.browser.key': 'Khoá ký của thiết bị cũng nằm trong bộ nhớ của trình duyệt.',
  'staff.promise.browser.lock':
    'Màn hình này không thể ngăn người dùng rời khỏi trình duyệt. Nên cài đặt ứng dụng trên máy.',
  'staff.promise.kept': 'Bảo đảm',
  'staff.promise.missing': 'Không bảo đảm',

  'notice.centre-unreachable':
    'Chưa liên lạc được với trung tâm. Đánh giá vẫn được lưu trên máy và sẽ tự gửi lại.',
  'notice.not-the-centre':
    'Máy chủ trả lời không phải là trung tâm; có thể mạng đang yêu cầu đăng nhập. Đánh giá vẫn được lưu trên máy. Hãy kiểm tra kết nối mạng.',
  'notice.receipt-refused':
    'Xác nhận của trung tâm không hợp lệ, nên máy giữ lại mọi bản ghi. Hãy báo quản trị viên.',
  'notice.enrol-again':
    'Trung tâm không còn nhận ra thiết bị này. Đánh giá vẫn được lưu trên máy. Hãy nhờ quản trị viên đăng ký lại thiết bị.',
  'notice.log-refused':
    'Trung tâm từ chối nhật ký của thiết bị. Không có gì bị xoá trên máy. Hãy báo quản trị viên kiểm tra.',
  'notice.stuck':
    'Đã hơn bốn giờ trung tâm chưa xác nhận bản ghi nào của máy này. Đánh giá vẫn được lưu trên máy. Hãy kiểm tra mạng và báo quản trị viên.',
  'notice.centre-trouble':
    'Trung tâm đang gặp sự cố. Đánh giá vẫn được lưu trên máy và sẽ tự gửi lại.',
  'notice.disk-low':
    'Ổ đĩa của máy sắp đầy. Máy vẫn nhận đánh giá. Hãy nhờ bộ phận kỹ thuật giải phóng dung lượng; không xoá thư mục dữ liệu của ứng dụng.',

  'out.title': 'Máy tạm ngừng nhận đánh giá',
  'out.citizen': 'Mong Ông/Bà thông cảm. Việc giải quyết hồ sơ tại quầy vẫn diễn ra bình thường.',
  'out.pending':
    'Lựa chọn vừa rồi chưa lưu được. Máy đang thử lại; khi lưu xong, màn hình sẽ hiện lời cảm ơn.',
  'out.kept': 'Những đánh giá đã được cảm ơn trước đây vẫn nằm trên máy, không bị xoá.',
  'out.for-staff': 'Dành cho cán bộ',
  'out.retrying': 'Máy tự thử lại sau mỗi {seconds} giây.',
  'out.staff.storage':
    'Máy không ghi được vào ổ đĩa. Nếu thông báo này kéo dài quá một phút, hãy khởi động lại máy. Nếu vẫn còn, hãy báo bộ phận kỹ thuật. Không xoá thư mục dữ liệu của ứng dụng.',
  'out.staff.no-space':
    'Ổ đĩa sắp đầy. Hãy nhờ bộ phận kỹ thuật giải phóng dung lượng; không xoá thư mục dữ liệu của ứng dụng. Máy sẽ tự hoạt động trở lại.',
  'out.staff.centre-needed':
    'Nhật ký trên máy thiếu hoặc khác những gì trung tâm đang giữ, có thể vì ổ đĩa vừa được thay hay khôi phục từ bản cũ. Hãy nối mạng: máy tự hỏi trung tâm rồi ghi tiếp từ đó. Những gì còn trên máy được giữ nguyên; không xoá thư mục dữ liệu.',
  'out.staff.copies-forked':
    'Hai bản nhật ký trên máy khác nhau. Máy giữ nguyên cả hai và tự báo trung tâm khi có mạng. Hãy báo bộ phận kỹ thuật: sau khi xem xét, họ cho phép máy ghi tiếp từ bản của trung tâm. Không xoá thư mục dữ liệu.',
  'out.staff.unheard':
    'Máy chưa liên lạc được với trung tâm. Khi chạy trong trình duyệt, máy chỉ nhận đánh giá sau khi trung tâm đã ghi nhận lần khởi động này. Hãy kiểm tra dây mạng hoặc Wi-Fi. Không xoá thư mục dữ liệu của trình duyệt.',
  'out.staff.start':
    'Máy chưa mở được dữ liệu đã lưu. Hãy khởi động lại máy. Nếu vẫn còn, hãy báo bộ phận kỹ thuật. Không cài lại ứng dụng và không xoá thư mục dữ liệu.',

  'failure.unreachable':
    'Không kết nối được với máy chủ trung tâm. Hãy kiểm tra dây mạng hoặc Wi-Fi rồi thử lại.',
  'failure.not-the-centre':
    'Địa chỉ này không phải là máy chủ trung tâm. Có thể mạng đang yêu cầu đăng nhập, hoặc địa chỉ bị cài đặt sai.',
  'failure.receipt-refused':
    'Câu trả lời của trung tâm không xác thực được. Hãy báo quản trị viên trước khi thử lại.',
  'failure.centre-ahead':
    'Trung tâm giữ nhiều bản ghi của thiết bị này hơn máy đang có. Hãy báo quản trị viên.',
  'failure.not-enrolled': 'Thiết bị chưa được đăng ký. Hãy nhập mã đăng ký.',
  'problem.malformed-request':
    'Trung tâm không đọc được yêu cầu. Phiên bản ứng dụng có thể đã cũ; hãy báo quản trị viên.',
  'problem.invalid-parameter':
    'Trung tâm không chấp nhận dữ liệu đã gửi. Hãy kiểm tra mã và thử lại.',
  'problem.credential-unknown':
    'Trung tâm không nhận ra thiết bị này. Hãy xin quản trị viên một mã đăng ký mới.',
  'problem.device-revoked':
    'Thiết bị này đã bị thu hồi. Hãy xin quản trị viên một mã đăng ký mới nếu máy vẫn được dùng.',
  'problem.enrolment-code-refused':
    'Mã đăng ký không đúng, đã được dùng hoặc đã hết hạn. Hãy kiểm tra lại hoặc xin mã mới.',
  'problem.not-found': 'Máy chủ này không có dịch vụ đăng ký. Hãy kiểm tra địa chỉ của trung tâm.',
  'problem.sequence-gap': 'Trung tâm đang thiếu một số bản ghi. Máy sẽ tự gửi lại.',
  'problem.log-forked':
    'Trung tâm đã có bản ghi khác với bản ghi của máy này. Hãy báo quản trị viên.',
  'problem.batch-too-large': 'Gói dữ liệu quá lớn đối với trung tâm. Hãy báo quản trị viên.',
  'problem.unsupported-media':
    'Trung tâm không hiểu định dạng dữ liệu. Hai bên có thể khác phiên bản; hãy báo quản trị viên.',
  'problem.chain-broken': 'Nhật ký của thiết bị không liền mạch. Hãy báo quản trị viên.',
  'problem.signature-wrong': 'Chữ ký của thiết bị không đúng. Hãy báo quản trị viên.',
  'problem.wrong-device': 'Dữ liệu thuộc về một thiết bị khác. Hãy báo quản trị viên.',
  'problem.too-many-tries': 'Đã thử quá nhiều lần. Hãy chờ vài phút rồi thử lại.',
  'problem.internal-error': 'Trung tâm đang gặp sự cố. Hãy thử lại sau ít phút.',
  'problem.busy': 'Trung tâm đang bận. Hãy thử lại sau ít phút.',

  ...VI_LOOK_UP,
  ...VI_OPENING,
  ...VI_DESK,
} as const;

export type MessageKey = keyof typeof VI;
