import type { ImportFaultCode } from '../contract/bundles.ts';
import type { Catalogue, Messages } from './translate.ts';

type FaultKey = `bundle-fault.${ImportFaultCode}`;

const vi: Messages<FaultKey> = {
  'bundle-fault.not-a-bundle':
    'Dòng {line}: tệp này không phải tệp xuất từ máy đánh giá. Hãy chọn tệp hai-long-….age trên USB.',
  'bundle-fault.line-too-long':
    'Dòng {line} (byte {offset}) dài hơn mọi lô mà máy ghi. Tệp đã bị sửa hoặc hỏng sau bản ghi số {seq}; hãy xuất lại từ máy.',
  'bundle-fault.line-unreadable':
    'Dòng {line} (byte {offset}) không đọc được: {detail}. Tệp đã bị sửa hoặc hỏng sau bản ghi số {seq}; hãy xuất lại từ máy.',
  'bundle-fault.other-key':
    'Dòng {line}: tệp do một khoá khác ký, không phải khoá của máy đã cho. Hãy kiểm tra tệp thuộc máy nào.',
  'bundle-fault.signature-wrong':
    'Dòng {line} (byte {offset}): chữ ký không đúng ({detail}). Nội dung đã bị sửa sau bản ghi số {seq}; hãy xuất lại từ máy và báo người phụ trách.',
  'bundle-fault.header-wrong':
    'Dòng {line}: phần đầu tệp không khớp chính nó ({detail}). Hãy xuất lại từ máy.',
  'bundle-fault.not-next':
    'Dòng {line} (byte {offset}): lô không nối tiếp bản ghi số {seq} ({detail}). Có bản ghi bị bớt, thêm hoặc đổi chỗ; hãy xuất lại từ máy.',
  'bundle-fault.chain-broken':
    'Dòng {line} (byte {offset}): chuỗi bản ghi đứt sau số {seq} ({detail}). Nội dung đã bị sửa; hãy xuất lại từ máy và báo người phụ trách.',
  'bundle-fault.count-wrong':
    'Dòng {line} (byte {offset}): số bản ghi không khớp ({detail}). Tệp thiếu bản ghi sau số {seq}; hãy xuất lại từ máy.',
  'bundle-fault.hash-wrong':
    'Dòng {line} (byte {offset}): mã băm cả tệp không khớp. Tệp đã bị sửa hoặc hỏng; hãy xuất lại từ máy.',
  'bundle-fault.after-the-end':
    'Sau chỗ kết thúc (dòng {line}, byte {offset}) còn dữ liệu lạ. Tệp đã bị thêm hoặc hỏng; hãy xuất lại từ máy.',
  'bundle-fault.cut-off':
    'TỆP KHÔNG TRỌN VẸN: bị cắt hoặc hỏng sau bản ghi số {seq} (dòng {line}, byte {offset}). Thường do rút USB sớm; hãy xuất lại từ máy, phần đã nhập không bị tính hai lần.',
  'bundle-fault.needs-identity':
    'Tệp đã mã hoá cho trung tâm. Hãy thêm --identity với tệp khoá age của trung tâm, hoặc nhập ở trung tâm.',
  'bundle-fault.not-opened':
    'Khoá này không mở được tệp: tệp dành cho trung tâm khác, hoặc hỏng ngay đầu ({detail}). Hãy kiểm tra tệp thuộc máy nào, hoặc xuất lại.',
  'bundle-fault.device-unknown':
    'Trung tâm không biết máy {detail} với khoá này. Hãy kiểm tra máy đã đăng ký ở trung tâm này chưa.',
  'bundle-fault.other-unit':
    'Máy này thuộc đơn vị khác ({detail}). Hãy chọn đúng đơn vị rồi nhập lại.',
  'bundle-fault.device-revoked':
    'Máy {detail} đã bị ngừng. Hãy đăng ký lại máy rồi nhập lại tệp này; không có gì bị mất.',
  'bundle-fault.gap':
    'Trung tâm mới có đến bản ghi số {seq}, còn tệp bắt đầu từ số {detail}. Hãy xuất “tất cả chưa gửi” từ máy rồi nhập tệp đó trước.',
  'bundle-fault.forked':
    'Từ bản ghi số {detail} tệp khác với những gì trung tâm đã có của cùng máy. Đã cách ly và báo động; hãy để người phụ trách xem xét trước khi làm gì tiếp.',
  'bundle-fault.refused':
    'Trung tâm từ chối lô sau bản ghi số {seq}: {detail}. Hãy báo người phụ trách.',
};

const en: Messages<FaultKey> = {
  'bundle-fault.not-a-bundle':
    'Line {line}: this is not an export file of a kiosk. Choose the file hai-long-….age on the stick.',
  'bundle-fault.line-too-long':
    'Line {line} (byte {offset}) is longer than any batch that a kiosk writes. The file was changed or damaged after entry {seq}; export it again.',
  'bundle-fault.line-unreadable':
    'Line {line} (byte {offset}) can’t be read: {detail}. The file was changed or damaged after entry {seq}; export it again.',
  'bundle-fault.other-key':
    'Line {line}: the file is signed by another key than the given device’s. Check which kiosk it belongs to.',
  'bundle-fault.signature-wrong':
    'Line {line} (byte {offset}): the signature is wrong ({detail}). The content was changed after entry {seq}; export it again and tell who is in charge.',
  'bundle-fault.header-wrong':
    'Line {line}: the file’s head contradicts itself ({detail}). Export it again.',
  'bundle-fault.not-next':
    'Line {line} (byte {offset}): the batch does not continue entry {seq} ({detail}). Entries were removed, added or moved; export it again.',
  'bundle-fault.chain-broken':
    'Line {line} (byte {offset}): the chain breaks after entry {seq} ({detail}). The content was changed; export it again and tell who is in charge.',
  'bundle-fault.count-wrong':
    'Line {line} (byte {offset}): the counts differ ({detail}). Entries after {seq} are missing; export it again.',
  'bundle-fault.hash-wrong':
    'Line {line} (byte {offset}): the hash of the whole file differs. It was changed or damaged; export it again.',
  'bundle-fault.after-the-end':
    'Something follows the end (line {line}, byte {offset}). The file was added to or damaged; export it again.',
  'bundle-fault.cut-off':
    'THE FILE IS NOT WHOLE: cut off or damaged after entry {seq} (line {line}, byte {offset}). Usually the stick was pulled out early; export it again, what is imported is not counted twice.',
  'bundle-fault.needs-identity':
    'The file is encrypted for the centre. Add --identity with the centre’s age key file, or import it at the centre.',
  'bundle-fault.not-opened':
    'This key does not open the file: it is for another centre, or damaged at its very beginning ({detail}). Check which kiosk it belongs to, or export it again.',
  'bundle-fault.device-unknown':
    'The centre knows no device {detail} with this key. Check whether the kiosk is enrolled at this centre.',
  'bundle-fault.other-unit':
    'This kiosk belongs to another unit ({detail}). Choose that unit and import again.',
  'bundle-fault.device-revoked':
    'Device {detail} is revoked. Enrol the kiosk again, then import this file again; nothing is lost.',
  'bundle-fault.gap':
    'The centre has entries up to {seq}, and the file begins with {detail}. Export “all unsent” from the kiosk and import that file first.',
  'bundle-fault.forked':
    'From entry {detail} on the file differs from what the centre has of the same device. It is quarantined and alarmed; let who is in charge look before anything else is done.',
  'bundle-fault.refused':
    'The centre refused the batch after entry {seq}: {detail}. Tell who is in charge.',
};

export const BUNDLE_FAULT_MESSAGES: Catalogue<FaultKey> = { vi, en };
