/** The words of the way to the faces and of the second question, in Vietnamese. */
export const VI_OPENING = {
  'inviting.title': 'Mời Ông/Bà đánh giá khi cán bộ giải quyết xong',
  'inviting.scan': 'Mời Ông/Bà quét mã trên giấy hẹn để đánh giá',
  'inviting.scan-or-type': 'Mời Ông/Bà quét hoặc nhập mã trên giấy hẹn để đánh giá',
  'inviting.type-title': 'Mời Ông/Bà nhập mã trên giấy hẹn để đánh giá',
  'inviting.private':
    'Mã chỉ dùng để mỗi hồ sơ được đánh giá một lần. Máy không lưu mã, và cán bộ không biết Ông/Bà đã chọn gì.',
  'inviting.wait':
    'Màn hình sẽ tự mở khi hồ sơ được giải quyết xong. Lựa chọn của Ông/Bà được bảo mật.',
  'inviting.type': 'Nhập mã hồ sơ',
  'inviting.no-code': 'Tôi không có mã hồ sơ',
  'inviting.reading': 'Đang kiểm tra mã…',

  'code.title': 'Nhập mã hồ sơ',
  'code.hint':
    'Trên giấy hẹn, mã nằm cạnh mã vạch. Chỉ nhập các chữ số sau dấu gạch nối: 6 chữ số ngày nhận, rồi số thứ tự.',
  'code.so-far': 'Mã đang nhập: {shown}',
  'code.pad': 'Bàn phím số',
  'code.go-on': 'Tiếp tục',
  'code.remaining': 'Thời gian còn lại, chạm vào màn hình để có thêm thời gian',

  'code-fault.empty': 'Máy quét chưa đọc được mã. Mời Ông/Bà quét lại.',
  'code-fault.not-a-code':
    'Đây không phải là mã hồ sơ. Mời Ông/Bà quét mã vạch hoặc mã QR in trên giấy hẹn.',
  'code-fault.unit-unknown':
    'Không nhận ra cơ quan trong mã này. Mời Ông/Bà kiểm tra lại mã trên giấy hẹn.',
  'code-fault.sequence-length': 'Số thứ tự phải có từ 4 đến 7 chữ số. Mời Ông/Bà kiểm tra lại.',
  'code-fault.impossible-date':
    'Ngày trong mã không có thật. Sáu chữ số này là năm, tháng, ngày nhận hồ sơ, ví dụ 261005.',
  'code-fault.future-date':
    'Ngày nhận trong mã còn ở phía trước. Mời Ông/Bà kiểm tra lại sáu chữ số năm, tháng, ngày.',
  'code-fault.other-office':
    'Mã này của cơ quan khác. Mời Ông/Bà dùng giấy hẹn do cơ quan này cấp.',
  'code-fault.already-rated':
    'Hồ sơ này đã được đánh giá tại đây. Cảm ơn Ông/Bà; mỗi hồ sơ chỉ được tính một lần.',
  'code-fault.unreadable':
    'Máy chưa kiểm tra được mã. Mời Ông/Bà thử lại hoặc chọn “Tôi không có mã hồ sơ”.',

  'rating.type-code': 'Nhập mã hồ sơ',
  'rating.repeat': 'Đánh giá vừa rồi đã được lưu. Người tiếp theo xin chờ vài giây.',
  'rating.disown': 'Không phải cán bộ này?',
  'rating.other-clerk': 'Cán bộ khác',
  'rating.disowned': 'Đánh giá được ghi cho quầy, không ghi cho cán bộ nào.',
  'rating.own-again': 'Đúng là {name}',

  'procedure.title': 'Còn thủ tục hành chính này thì sao?',
  'procedure.hint': 'Không bắt buộc. Câu trả lời dành cho thủ tục, không tính cho cán bộ.',
  'procedure.unnamed': 'Thủ tục của hồ sơ này',

  'staff.service-done': 'Đã giải quyết xong, mời đánh giá',
  'staff.service-done.hint':
    'Màn hình đánh giá mở ra cho công dân rồi tự đóng. Việc mở này được ghi lại.',
  'staff.queue.none':
    'Kiosk chạy trong trình duyệt không nhận được lệnh mở từ hệ thống xếp hàng. Hãy cài ứng dụng trên máy.',
} as const;
