import type { ProcedureFaultCode } from '../contract/procedures.ts';
import type { Catalogue, Messages } from './translate.ts';

type FaultKey = `procedure-fault.${ProcedureFaultCode}`;

const vi: Messages<FaultKey> = {
  'procedure-fault.empty-file':
    'Tệp không có thủ tục nào. Danh mục đang có được giữ nguyên; hãy kiểm tra lại tệp.',
  'procedure-fault.not-utf8':
    'Tệp không phải chữ UTF-8 nên không đọc được dấu tiếng Việt. Trong Excel hãy lưu dạng “CSV UTF-8” hoặc .xlsx.',
  'procedure-fault.not-xlsx':
    'Tệp .xlsx hỏng hoặc có mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu rồi lưu lại.',
  'procedure-fault.old-xls':
    'Tệp .xls kiểu cũ (hoặc .xlsx có mật khẩu). Hãy mở bằng Excel rồi lưu dạng .xlsx không mật khẩu.',
  'procedure-fault.csv-broken':
    'Dấu ngoặc kép ở đây không khép lại. Hãy sửa ô này hoặc lưu tệp dạng .xlsx.',
  'procedure-fault.column-missing': 'Thiếu cột “{column}”. Hãy thêm cột này vào dòng tiêu đề.',
  'procedure-fault.column-twice': 'Có hai cột cùng tên “{column}”. Hãy bỏ một cột.',
  'procedure-fault.too-many-rows':
    'Tệp có nhiều hơn {value} thủ tục. Hãy bỏ những thủ tục không nhận tại đây.',
  'procedure-fault.json-broken':
    'Dòng này không phải một đối tượng JSON. Hãy lưu danh mục dạng CSV hoặc .xlsx.',
  'procedure-fault.field-unknown':
    'Không có cột nào tên “{column}”. Hãy bỏ cột này hoặc sửa lại tên.',
  'procedure-fault.cells-too-many':
    'Dòng có nhiều ô hơn dòng tiêu đề. Hãy đặt ô có dấu phẩy trong ngoặc kép.',
  'procedure-fault.cell-missing': 'Cột “{column}” trống. Cột này bắt buộc phải điền.',
  'procedure-fault.cell-too-long': 'Cột “{column}” dài quá {other} ký tự. Hãy rút ngắn.',
  'procedure-fault.code-malformed':
    'Cột “{column}”: “{value}” không phải mã thủ tục. Mã có dạng 1.001193; cột phải để kiểu chữ để Excel không làm tròn.',
  'procedure-fault.code-repeated':
    'Cột “{column}”: mã {value} đã có ở dòng {other}. Hãy giữ lại một dòng.',
  'procedure-fault.days-unreadable':
    'Cột “{column}”: “{value}” không phải số ngày. Hãy viết 3 hoặc 0,5 (dấu phẩy thập phân); nguồn không ghi thì để trống.',
  'procedure-fault.fee-unreadable':
    'Cột “{column}”: “{value}” không phải số đồng nguyên. Hãy viết 50000, không dấu chấm; nguồn không ghi thì để trống.',
  'procedure-fault.items-too-many': 'Cột “{column}” có nhiều hơn {other} dòng. Hãy gộp bớt.',
  'procedure-fault.item-too-long':
    'Cột “{column}” có một dòng dài quá {other} ký tự. Hãy tách thành nhiều dòng.',
  'procedure-fault.list-too-large':
    'Cả danh mục dài quá {value} ký tự nên kiosk không giữ nổi. Hãy rút ngắn thành phần hồ sơ và trình tự.',
};

const en: Messages<FaultKey> = {
  'procedure-fault.empty-file':
    'The file holds no procedure. The list stays as it is; check the file.',
  'procedure-fault.not-utf8':
    'The file is not UTF-8, so Vietnamese letters can’t be read. Save it from Excel as “CSV UTF-8” or .xlsx.',
  'procedure-fault.not-xlsx':
    'The .xlsx file is damaged or has a password. Open it in Excel, remove the password and save it again.',
  'procedure-fault.old-xls':
    'An old .xls file (or an .xlsx with a password). Open it in Excel and save it as .xlsx without a password.',
  'procedure-fault.csv-broken':
    'A quotation mark here is never closed. Mend the cell or save the file as .xlsx.',
  'procedure-fault.column-missing': 'There is no column “{column}”. Add it to the header.',
  'procedure-fault.column-twice': 'Two columns are named “{column}”. Remove one of them.',
  'procedure-fault.too-many-rows':
    'The file has more than {value} procedures. Leave out those that are not handed in here.',
  'procedure-fault.json-broken': 'This line is no JSON object. Save the list as CSV or .xlsx.',
  'procedure-fault.field-unknown': 'No column may be named “{column}”. Remove it or mend its name.',
  'procedure-fault.cells-too-many':
    'The row has more cells than the header. Put cells that hold commas into quotation marks.',
  'procedure-fault.cell-missing': 'Column “{column}” is blank. It has to be filled in.',
  'procedure-fault.cell-too-long':
    'Column “{column}” is longer than {other} characters. Shorten it.',
  'procedure-fault.code-malformed':
    'Column “{column}”: “{value}” is no procedure code. A code looks like 1.001193; make it a text column, so that Excel rounds nothing.',
  'procedure-fault.code-repeated':
    'Column “{column}”: line {other} has the code {value} too. Keep one of them.',
  'procedure-fault.days-unreadable':
    'Column “{column}”: “{value}” is no number of days. Write 3 or 0,5 (decimal comma); leave it blank where the source doesn’t say.',
  'procedure-fault.fee-unreadable':
    'Column “{column}”: “{value}” is no whole number of đồng. Write 50000 without points; leave it blank where the source doesn’t say.',
  'procedure-fault.items-too-many':
    'Column “{column}” has more than {other} lines. Put some together.',
  'procedure-fault.item-too-long':
    'A line in column “{column}” is longer than {other} characters. Make several of it.',
  'procedure-fault.list-too-large':
    'The whole list is longer than {value} characters, more than a kiosk holds. Shorten papers and steps.',
};

/** What can be wrong with a list of procedures and how to mend it. */
export const PROCEDURE_FAULT_MESSAGES: Catalogue<FaultKey> = { vi, en };
