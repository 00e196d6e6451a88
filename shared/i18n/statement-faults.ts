import type { StatementFaultCode } from '../contract/statements.ts';
import type { Catalogue, Messages } from './translate.ts';

type FaultKey = `statement-fault.${StatementFaultCode}`;

const vi: Messages<FaultKey> = {
  'statement-fault.empty-file': 'Tệp không có dòng nào. Hãy điền vào mẫu rồi nhập lại.',
  'statement-fault.not-utf8':
    'Tệp không phải chữ UTF-8 nên không đọc được dấu tiếng Việt. Trong Excel hãy lưu dạng “CSV UTF-8” hoặc .xlsx.',
  'statement-fault.not-xlsx':
    'Tệp .xlsx hỏng hoặc có mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu rồi lưu lại.',
  'statement-fault.old-xls':
    'Tệp .xls kiểu cũ (hoặc .xlsx có mật khẩu). Hãy mở bằng Excel rồi lưu dạng .xlsx không mật khẩu.',
  'statement-fault.csv-broken':
    'Dấu ngoặc kép ở đây không khép lại. Hãy sửa ô này hoặc lưu tệp dạng .xlsx.',
  'statement-fault.column-missing':
    'Thiếu cột “{column}”. Hãy dùng tệp mẫu, trong đó có đủ các cột.',
  'statement-fault.column-twice':
    'Có hai cột cùng nghĩa “{column}”. Hãy bỏ một cột để biết phải đọc cột nào.',
  'statement-fault.too-many-rows':
    'Tệp có nhiều hơn {value} dòng. Hãy chia tệp theo quý rồi nhập từng phần.',
  'statement-fault.json-broken':
    'Dòng này không phải một đối tượng JSON. Mỗi dòng phải là một bản ghi viết dạng JSON.',
  'statement-fault.field-unknown':
    'Mẫu này không có cột “{column}”. Hãy bỏ cột này hoặc sửa lại tên theo tệp mẫu.',
  'statement-fault.cells-too-many':
    'Dòng có nhiều ô hơn dòng tiêu đề. Hãy kiểm tra dấu phân cách trong các ô.',
  'statement-fault.clerk-unknown':
    'Cột “{column}”: không có công chức nào là “{value}”. Hãy ghi đúng họ tên hoặc mã công chức.',
  'statement-fault.clerk-ambiguous':
    'Cột “{column}”: có nhiều công chức tên “{value}”. Hãy ghi mã công chức.',
  'statement-fault.flag-unreadable':
    'Cột “{column}”: “{value}” không phải có hay không. Hãy ghi Có, Không hoặc để trống nếu chưa biết.',
  'statement-fault.cell-missing': 'Cột “{column}” trống. Cột này bắt buộc phải điền.',
  'statement-fault.period-unreadable':
    'Cột “{column}”: “{value}” không phải một kỳ. Hãy ghi 2026-10 (tháng), 2026-Q4 (quý) hoặc 2026 (năm).',
  'statement-fault.period-in-future':
    'Cột “{column}”: kỳ “{value}” chưa bắt đầu. Hãy kiểm tra lại kỳ.',
  'statement-fault.day-unreadable':
    'Cột “{column}”: không đọc được ngày “{value}”. Hãy viết ngày/tháng/năm, ví dụ 08/10/2026.',
  'statement-fault.day-in-future':
    'Cột “{column}”: ngày “{value}” ở tương lai. Hãy kiểm tra thứ tự ngày/tháng/năm.',
  'statement-fault.count-unreadable':
    'Cột “{column}”: “{value}” không phải số nguyên từ 0 trở lên. Chưa có số liệu thì để trống.',
  'statement-fault.points-unreadable':
    'Cột “{column}”: “{value}” không phải điểm 0, 1 hoặc 2. Người dân không trả lời thì để trống.',
  'statement-fault.level-unreadable':
    'Cột “{column}”: “{value}” không phải mức từ 1 (rất không hài lòng) đến 5 (rất hài lòng). Không trả lời thì để trống.',
  'statement-fault.form-unreadable':
    'Cột “{column}”: số phiếu “{value}” dài quá 64 ký tự. Hãy rút ngắn.',
  'statement-fault.part-exceeds-whole':
    'Cột “{column}”: {value} nhiều hơn tổng {other}. Hãy kiểm tra hai số này.',
  'statement-fault.half-told':
    'Cột “{column}” trống trong khi các cột cùng chỉ số đã điền. Hãy điền đủ, hoặc để trống tất cả.',
  'statement-fault.not-of-a-clerk':
    'Cột “{column}” là số liệu của cả cơ quan. Dòng có tên công chức chỉ điền phần việc ngắn hơn, đúng, dài hơn quy định.',
  'statement-fault.nothing-told': 'Dòng này không có số liệu nào. Hãy điền hoặc xoá dòng.',
  'statement-fault.last-before-first':
    'Cột “{column}”: “{value}” trước ngày bắt đầu nghỉ. Hãy kiểm tra hai ngày.',
  'statement-fault.half-day-of-many':
    'Cột “{column}”: nghỉ một buổi chỉ ghi cho một ngày. Hãy tách thành từng dòng.',
  'statement-fault.row-repeated': 'Cột “{column}”: đã có ở dòng {other}. Hãy giữ lại một dòng.',
};

const en: Messages<FaultKey> = {
  'statement-fault.empty-file': 'The file has no rows. Fill in the template and import it again.',
  'statement-fault.not-utf8':
    'The file is not UTF-8 text, so Vietnamese letters can’t be read. In Excel save it as “CSV UTF-8” or .xlsx.',
  'statement-fault.not-xlsx':
    'The .xlsx file is damaged or has a password. Open it in Excel, remove the password and save it again.',
  'statement-fault.old-xls':
    'An old .xls file (or .xlsx with a password). Open it in Excel and save it as .xlsx without a password.',
  'statement-fault.csv-broken':
    'A quotation mark here is never closed. Mend this cell or save the file as .xlsx.',
  'statement-fault.column-missing':
    'The column “{column}” is missing. Use the template, which has them all.',
  'statement-fault.column-twice':
    'Two columns mean “{column}”. Remove one, so that it is known which to read.',
  'statement-fault.too-many-rows':
    'The file has more than {value} rows. Split it by quarter and import the parts.',
  'statement-fault.json-broken':
    'This line is not a JSON object. Each line must be one record as JSON.',
  'statement-fault.field-unknown':
    'This template has no column “{column}”. Remove it, or mend its name after the template.',
  'statement-fault.cells-too-many':
    'The row has more cells than the header. Check the separators within the cells.',
  'statement-fault.clerk-unknown':
    'Column “{column}”: no clerk is “{value}”. Write the full name or the clerk’s id.',
  'statement-fault.clerk-ambiguous':
    'Column “{column}”: several clerks are named “{value}”. Write the clerk’s id.',
  'statement-fault.flag-unreadable':
    'Column “{column}”: “{value}” is neither yes nor no. Write yes, no, or leave it empty where it is not known.',
  'statement-fault.cell-missing': 'Column “{column}” is empty. It must be filled in.',
  'statement-fault.period-unreadable':
    'Column “{column}”: “{value}” is no period. Write 2026-10 (month), 2026-Q4 (quarter) or 2026 (year).',
  'statement-fault.period-in-future':
    'Column “{column}”: the period “{value}” has not begun. Check the period.',
  'statement-fault.day-unreadable':
    'Column “{column}”: “{value}” can’t be read as a day. Write day/month/year, such as 08/10/2026.',
  'statement-fault.day-in-future':
    'Column “{column}”: “{value}” is in the future. Check the order of day, month and year.',
  'statement-fault.count-unreadable':
    'Column “{column}”: “{value}” is not a whole number from 0. Leave it empty where it is not known.',
  'statement-fault.points-unreadable':
    'Column “{column}”: “{value}” is not 0, 1 or 2 points. Leave it empty where the citizen did not answer.',
  'statement-fault.level-unreadable':
    'Column “{column}”: “{value}” is no level from 1 (very dissatisfied) to 5 (very satisfied). Leave it empty where there is no answer.',
  'statement-fault.form-unreadable':
    'Column “{column}”: the form’s number “{value}” is longer than 64 characters. Shorten it.',
  'statement-fault.part-exceeds-whole':
    'Column “{column}”: {value} is more than the whole of {other}. Check both numbers.',
  'statement-fault.half-told':
    'Column “{column}” is empty although others of the same index are filled in. Fill in all of them or none.',
  'statement-fault.not-of-a-clerk':
    'Column “{column}” is about the whole agency. A row with a clerk holds only the parts faster than, as, and slower than allowed.',
  'statement-fault.nothing-told': 'This row holds no figure. Fill it in or remove it.',
  'statement-fault.last-before-first':
    'Column “{column}”: “{value}” is before the first day. Check both days.',
  'statement-fault.half-day-of-many':
    'Column “{column}”: half a day is told of one day only. Make a row of each.',
  'statement-fault.row-repeated':
    'Column “{column}”: it is in line {other} already. Keep one of the two.',
};

/** Why a file of statements can't be taken, and what to do about it. */
export const STATEMENT_FAULT_MESSAGES: Catalogue<FaultKey> = { vi, en };
