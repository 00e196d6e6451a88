import { searchWords } from './fold.ts';

type Meaning = readonly [written: string, official: string];

const ABBREVIATIONS: readonly Meaning[] = [
  ['CCCD', 'căn cước công dân'],
  ['CMND', 'chứng minh nhân dân'],
  ['CMT', 'chứng minh nhân dân'],
  ['GCN', 'giấy chứng nhận'],
  ['GCNQSDĐ', 'giấy chứng nhận quyền sử dụng đất'],
  ['QSDĐ', 'quyền sử dụng đất'],
  ['QSD', 'quyền sử dụng'],
  ['GKS', 'giấy khai sinh'],
  ['GPXD', 'giấy phép xây dựng'],
  ['TTHN', 'tình trạng hôn nhân'],
  ['HKTT', 'thường trú'],
  ['HKD', 'hộ kinh doanh'],
  ['ĐKKD', 'đăng ký hộ kinh doanh'],
  ['HTX', 'hợp tác xã'],
  ['BHYT', 'bảo hiểm y tế'],
  ['BHXH', 'bảo hiểm xã hội'],
  ['BTXH', 'bảo trợ xã hội'],
  ['NKT', 'người khuyết tật'],
  ['NCT', 'người cao tuổi'],
  ['ATTP', 'an toàn thực phẩm'],
  ['VSATTP', 'an toàn thực phẩm'],
  ['PCTT', 'phòng chống thiên tai'],
  ['UBND', 'ủy ban nhân dân'],
  ['KT3', 'tạm trú'],
];

/** What people say → what the official names say. */
const EVERYDAY_WORDS: readonly Meaning[] = [
  ['sổ đỏ', 'giấy chứng nhận quyền sử dụng đất'],
  ['sổ hồng', 'giấy chứng nhận quyền sử dụng đất'],
  ['bìa đỏ', 'giấy chứng nhận quyền sử dụng đất'],
  ['hộ khẩu', 'đăng ký thường trú'],
  ['nhập khẩu', 'đăng ký thường trú'],
  ['tách khẩu', 'tách hộ'],
  ['độc thân', 'tình trạng hôn nhân'],
  ['sao y', 'chứng thực bản sao'],
  ['công chứng', 'chứng thực'],
  ['báo tử', 'khai tử'],
  ['đám cưới', 'đăng ký kết hôn'],
  ['cưới', 'kết hôn'],
  ['nhận con nuôi', 'nuôi con nuôi'],
  ['đổi tên', 'thay đổi cải chính hộ tịch'],
];

/** Words of a wish, and what half of the names begin with. */
const FILLERS: ReadonlySet<string> = new Set(
  searchWords('làm xin cho tôi em muốn cần để thì thủ tục ở như thế nào gì hỏi về của'),
);

type Replace = (words: readonly string[]) => readonly string[];

/** Long forms for abbreviations; unchanged when there is none. */
export const spellOut: Replace = replacer(ABBREVIATIONS);
/** Official words for everyday ones and for abbreviations. */
export const officialWords: Replace = replacer([...ABBREVIATIONS, ...EVERYDAY_WORDS]);

/** The longest expression first, so that `GCN QSDĐ` is not half replaced. */
function replacer(meanings: readonly Meaning[]): Replace {
  const rows = meanings
    .map((meaning) => meaning.map((text) => ` ${searchWords(text).join(' ')} `))
    .toSorted(([a = ''], [b = '']) => b.length - a.length);
  return function replace(words) {
    const text = rows.reduce(
      (text, [written = '', official = '']) => text.replaceAll(written, official),
      ` ${words.join(' ')} `,
    );
    return text.split(' ').filter(Boolean);
  };
}

/** The words without the fillers, unless there are no others. */
export function tellingWords(text: string): readonly string[] {
  const words = searchWords(text);
  const telling = words.filter((word) => !FILLERS.has(word));
  return telling.length > 0 ? telling : words;
}
