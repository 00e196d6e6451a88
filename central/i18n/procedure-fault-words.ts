import type { Locale } from '../../shared/domain/local-text.ts';
import { translator, type Catalogue, type Messages } from '../../shared/i18n/translate.ts';
import type { ProcedureFault, ProcedureFaultCode } from '../procedures/procedure-faults.ts';

const vi: Messages<ProcedureFaultCode> = {
  'empty-file': 'Tệp không có thủ tục nào. Danh mục đang có được giữ nguyên; hãy kiểm tra lại tệp.',
  'not-utf8':
    'Tệp không phải chữ UTF-8 nên không đọc được dấu tiếng Việt. Trong Excel hãy lưu dạng “CSV UTF-8” hoặc .xlsx.',
  'not-xlsx': 'Tệp .xlsx hỏng hoặc có mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu rồi lưu lại.',
  'old-xls':
    'Tệp .xls kiểu cũ (hoặc .xlsx có mật khẩu). Hãy mở bằng Excel rồi lưu dạng .xlsx không mật khẩu.',
  'csv-broken': 'Dấu ngoặc kép ở đây không khép lại. Hãy sửa ô này hoặc lưu tệp dạng .xlsx.',
  'column-missing': 'Thiếu cột “{column}”. Hãy thêm cột này vào dòng tiêu đề.',
  'column-twice': 'Có hai cột cùng tên “{column}”. Hãy bỏ một cột.',
  'too-many-rows': 'Tệp có nhiều hơn {value} thủ tục. Hãy bỏ những thủ tục không nhận tại đây.',
  'json-broken': 'Dòng này không phải một đối tượng JSON. Hãy lưu danh mục dạng CSV hoặc .xlsx.',
  'field-unknown': 'Không có cột nào tên “{column}”. Hãy bỏ cột này hoặc sửa lại tên.',
  'cells-too-many': 'Dòng có nhiều ô hơn dòng tiêu đề. Hãy đặt ô có dấu phẩy trong ngoặc kép.',
  'cell-missing': 'Cột “{column}” trống. Cột này bắt buộc phải điền.',
  'cell-too-long': 'Cột “{column}” dài quá {other} ký tự. Hãy rút ngắn.',
  'code-malformed':
    'Cột “{column}”: “{value}” không phải mã thủ tục. Mã có dạng 1.001193; cột phải để kiểu chữ để Excel không làm tròn.',
  'code-repeated': 'Cột “{column}”: mã {value} đã có ở dòng {other}. Hãy giữ lại một dòng.',
  'days-unreadable':
    'Cột “{column}”: “{value}” không phải số ngày. Hãy viết 3 hoặc 0,5 (dấu phẩy thập phân); nguồn không ghi thì để trống.',
  'fee-unreadable':
    'Cột “{column}”: “{value}” không phải số đồng nguyên. Hãy viết 50000, không dấu chấm; nguồn không ghi thì để trống.',
  'items-too-many': 'Cột “{column}” có nhiều hơn {other} dòng. Hãy gộp bớt.',
  'item-too-long': 'Cột “{column}” có một dòng dài quá {other} ký tự. Hãy tách thành nhiều dòng.',
  'list-too-large':
    'Cả danh mục dài quá {value} ký tự nên kiosk không giữ nổi. Hãy rút ngắn thành phần hồ sơ và trình tự.',
};

const en: Messages<ProcedureFaultCode> = {
  'empty-file': 'The file holds no procedure. The list stays as it is; check the file.',
  'not-utf8':
    'The file is not UTF-8, so Vietnamese letters can’t be read. Save it from Excel as “CSV UTF-8” or .xlsx.',
  'not-xlsx':
    'The .xlsx file is damaged or has a password. Open it in Excel, remove the password and save it again.',
  'old-xls':
    'An old .xls file (or an .xlsx with a password). Open it in Excel and save it as .xlsx without a password.',
  'csv-broken': 'A quotation mark here is never closed. Mend the cell or save the file as .xlsx.',
  'column-missing': 'There is no column “{column}”. Add it to the header.',
  'column-twice': 'Two columns are named “{column}”. Remove one of them.',
  'too-many-rows':
    'The file has more than {value} procedures. Leave out those that are not handed in here.',
  'json-broken': 'This line is no JSON object. Save the list as CSV or .xlsx.',
  'field-unknown': 'No column may be named “{column}”. Remove it or mend its name.',
  'cells-too-many':
    'The row has more cells than the header. Put cells that hold commas into quotation marks.',
  'cell-missing': 'Column “{column}” is blank. It has to be filled in.',
  'cell-too-long': 'Column “{column}” is longer than {other} characters. Shorten it.',
  'code-malformed':
    'Column “{column}”: “{value}” is no procedure code. A code looks like 1.001193; make it a text column, so that Excel rounds nothing.',
  'code-repeated': 'Column “{column}”: line {other} has the code {value} too. Keep one of them.',
  'days-unreadable':
    'Column “{column}”: “{value}” is no number of days. Write 3 or 0,5 (decimal comma); leave it blank where the source doesn’t say.',
  'fee-unreadable':
    'Column “{column}”: “{value}” is no whole number of đồng. Write 50000 without points; leave it blank where the source doesn’t say.',
  'items-too-many': 'Column “{column}” has more than {other} lines. Put some together.',
  'item-too-long':
    'A line in column “{column}” is longer than {other} characters. Make several of it.',
  'list-too-large':
    'The whole list is longer than {value} characters, more than a kiosk holds. Shorten papers and steps.',
};

const MESSAGES: Catalogue<ProcedureFaultCode> = { vi, en };
const TRANSLATORS = { vi: translator(MESSAGES, 'vi'), en: translator(MESSAGES, 'en') };

/** What is wrong and how to mend it. */
export function procedureFaultInWords(
  { code, column, value, other }: ProcedureFault,
  locale: Locale,
): string {
  const values = { column: column ?? '', value: value ?? '', other: other ?? '' };
  return TRANSLATORS[locale](code, values);
}
