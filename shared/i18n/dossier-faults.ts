import type { DossierFaultCode } from '../contract/dossiers.ts';
import type { Catalogue, Messages } from './translate.ts';

type FaultKey = `dossier-fault.${DossierFaultCode}`;

const vi: Messages<FaultKey> = {
  'dossier-fault.empty-file': 'Tệp không có dòng nào. Hãy xuất lại danh sách từ phần mềm một cửa.',
  'dossier-fault.not-utf8':
    'Tệp không phải chữ UTF-8 nên không đọc được dấu tiếng Việt. Trong Excel hãy lưu dạng “CSV UTF-8” hoặc .xlsx.',
  'dossier-fault.not-xlsx':
    'Tệp .xlsx hỏng hoặc có mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu rồi lưu lại.',
  'dossier-fault.old-xls':
    'Tệp .xls kiểu cũ (hoặc .xlsx có mật khẩu). Hãy mở bằng Excel rồi lưu dạng .xlsx không mật khẩu.',
  'dossier-fault.csv-broken':
    'Dấu ngoặc kép ở đây không khép lại. Hãy sửa ô này hoặc lưu tệp dạng .xlsx.',
  'dossier-fault.column-missing':
    'Không có cột “{column}”. Hãy sửa tên cột ở dòng đầu hoặc chọn lại cột trong bảng ghép.',
  'dossier-fault.column-twice':
    'Có hai cột cùng tên “{column}”. Hãy đổi tên một cột để biết phải đọc cột nào.',
  'dossier-fault.too-many-rows':
    'Tệp có nhiều hơn {value} dòng. Hãy chia tệp theo quý rồi nhập từng phần.',
  'dossier-fault.json-broken':
    'Dòng này không phải một đối tượng JSON. Mỗi dòng phải là một hồ sơ viết dạng JSON.',
  'dossier-fault.field-unknown':
    'Không có trường nào tên “{column}”. Hãy bỏ trường này hoặc sửa lại tên.',
  'dossier-fault.cells-too-many':
    'Dòng có nhiều ô hơn dòng tiêu đề. Hãy kiểm tra dấu phân cách trong các ô.',
  'dossier-fault.code-missing':
    'Cột “{column}” trống. Hãy điền mã hồ sơ, ví dụ H55.99.01-261008-0975.',
  'dossier-fault.code-not-a-code':
    'Cột “{column}”: “{value}” không phải mã hồ sơ. Mã có dạng H55.99.01-261008-0975.',
  'dossier-fault.code-unit-unknown':
    'Cột “{column}”: phần mã đơn vị của “{value}” không đúng dạng (ví dụ đúng: 000.00.06.H56 hoặc H15.50.05.13).',
  'dossier-fault.code-sequence-length':
    'Cột “{column}”: số thứ tự cuối mã “{value}” phải có 4 đến 7 chữ số. Excel có thể đã bỏ số 0 ở đầu.',
  'dossier-fault.code-impossible-date':
    'Cột “{column}”: ngày trong mã “{value}” không có trong lịch. Sáu chữ số giữa là năm, tháng, ngày.',
  'dossier-fault.code-future-date':
    'Cột “{column}”: ngày trong mã “{value}” ở tương lai. Hãy kiểm tra lại mã.',
  'dossier-fault.code-repeated':
    'Cột “{column}”: mã hồ sơ này đã có ở dòng {other}. Hãy giữ lại một dòng.',
  'dossier-fault.procedure-missing': 'Cột “{column}” trống. Hãy điền mã thủ tục, ví dụ 1.001193.',
  'dossier-fault.procedure-malformed':
    'Cột “{column}”: “{value}” không phải mã thủ tục. Mã có dạng 1.001193; cột phải để kiểu chữ để Excel không làm tròn.',
  'dossier-fault.clerk-missing':
    'Cột “{column}” trống. Hãy điền công chức tiếp nhận, vì đánh giá được tính cho người tiếp nhận.',
  'dossier-fault.clerk-unknown':
    'Cột “{column}”: không có công chức nào là “{value}”. Hãy sửa tên hoặc ghép tên này với một công chức trong bảng ghép.',
  'dossier-fault.clerk-ambiguous':
    'Cột “{column}”: có nhiều công chức tên “{value}”. Hãy ghép tên này với một mã công chức trong bảng ghép.',
  'dossier-fault.received-missing': 'Cột “{column}” trống. Hãy điền ngày giờ tiếp nhận.',
  'dossier-fault.date-unreadable':
    'Cột “{column}”: không đọc được ngày “{value}”. Hãy viết ngày/tháng/năm giờ:phút, ví dụ 08/10/2026 09:30.',
  'dossier-fault.received-in-future':
    'Cột “{column}”: ngày tiếp nhận “{value}” ở tương lai. Hãy kiểm tra thứ tự ngày/tháng/năm.',
  'dossier-fault.due-before-received':
    'Cột “{column}”: hẹn trả “{value}” trước khi tiếp nhận. Hãy kiểm tra thứ tự ngày/tháng/năm.',
  'dossier-fault.finished-before-received':
    'Cột “{column}”: trả kết quả “{value}” trước khi tiếp nhận. Hãy kiểm tra thứ tự ngày/tháng/năm.',
  'dossier-fault.finished-in-future':
    'Cột “{column}”: ngày trả kết quả “{value}” ở tương lai. Hồ sơ chưa xong thì để trống.',
  'dossier-fault.flag-unreadable':
    'Cột “{column}”: “{value}” không phải có hay không. Hãy ghi Có, Không, x, 1, 0 hoặc để trống.',
};

const en: Messages<FaultKey> = {
  'dossier-fault.empty-file':
    'The file has no rows. Export the list from the one-stop software again.',
  'dossier-fault.not-utf8':
    'The file is not UTF-8 text, so Vietnamese letters can’t be read. In Excel save it as “CSV UTF-8” or .xlsx.',
  'dossier-fault.not-xlsx':
    'The .xlsx file is damaged or has a password. Open it in Excel, remove the password and save it again.',
  'dossier-fault.old-xls':
    'An old .xls file (or .xlsx with a password). Open it in Excel and save it as .xlsx without a password.',
  'dossier-fault.csv-broken':
    'A quotation mark here is never closed. Mend this cell or save the file as .xlsx.',
  'dossier-fault.column-missing':
    'There is no column “{column}”. Mend the name in the first line or choose the column again in the mapping.',
  'dossier-fault.column-twice':
    'Two columns are named “{column}”. Rename one, so that it is known which to read.',
  'dossier-fault.too-many-rows':
    'The file has more than {value} rows. Split it by quarter and import the parts.',
  'dossier-fault.json-broken':
    'This line is not a JSON object. Each line must be one dossier as JSON.',
  'dossier-fault.field-unknown': 'There is no field “{column}”. Leave it out or mend its name.',
  'dossier-fault.cells-too-many':
    'The row has more cells than the header. Check the separators within the cells.',
  'dossier-fault.code-missing':
    'Column “{column}” is empty. Fill in the dossier code, such as H55.99.01-261008-0975.',
  'dossier-fault.code-not-a-code':
    'Column “{column}”: “{value}” is not a dossier code. A code looks like H55.99.01-261008-0975.',
  'dossier-fault.code-unit-unknown':
    'Column “{column}”: the unit in “{value}” is malformed (right: 000.00.06.H56 or H15.50.05.13).',
  'dossier-fault.code-sequence-length':
    'Column “{column}”: the number at the end of “{value}” must have 4 to 7 digits. Excel may have dropped leading zeros.',
  'dossier-fault.code-impossible-date':
    'Column “{column}”: the date in “{value}” is not in the calendar. The six digits are year, month, day.',
  'dossier-fault.code-future-date':
    'Column “{column}”: the date in “{value}” is in the future. Check the code.',
  'dossier-fault.code-repeated':
    'Column “{column}”: this dossier code is in line {other} already. Keep one of the two.',
  'dossier-fault.procedure-missing':
    'Column “{column}” is empty. Fill in the procedure’s code, such as 1.001193.',
  'dossier-fault.procedure-malformed':
    'Column “{column}”: “{value}” is not a procedure’s code. It looks like 1.001193; keep the column as text so that Excel does not round it.',
  'dossier-fault.clerk-missing':
    'Column “{column}” is empty. Fill in the receiving clerk, whom the rating belongs to.',
  'dossier-fault.clerk-unknown':
    'Column “{column}”: no clerk is “{value}”. Mend the name or assign it to a clerk in the mapping.',
  'dossier-fault.clerk-ambiguous':
    'Column “{column}”: several clerks are named “{value}”. Assign the name to a clerk’s id in the mapping.',
  'dossier-fault.received-missing': 'Column “{column}” is empty. Fill in when it was received.',
  'dossier-fault.date-unreadable':
    'Column “{column}”: “{value}” can’t be read as a date. Write day/month/year hour:minute, such as 08/10/2026 09:30.',
  'dossier-fault.received-in-future':
    'Column “{column}”: reception on “{value}” is in the future. Check the order of day, month and year.',
  'dossier-fault.due-before-received':
    'Column “{column}”: due on “{value}”, before it was received. Check the order of day, month and year.',
  'dossier-fault.finished-before-received':
    'Column “{column}”: finished on “{value}”, before it was received. Check the order of day, month and year.',
  'dossier-fault.finished-in-future':
    'Column “{column}”: finished on “{value}”, in the future. Leave it empty for an open dossier.',
  'dossier-fault.flag-unreadable':
    'Column “{column}”: “{value}” is neither yes nor no. Write yes, no, x, 1, 0, or leave it empty.',
};

/** Why a list of dossiers can't be taken, and what to do about it. */
export const DOSSIER_FAULT_MESSAGES: Catalogue<FaultKey> = { vi, en };
