import { weighted, type Random } from './random.ts';

const SHORT_THANKS = [
  'Cảm ơn',
  'Rất tốt',
  'Nhanh gọn',
  'Cán bộ nhiệt tình',
  'Tốt',
  'Hướng dẫn dễ hiểu',
] as const;
const SHORT_BLAME = ['Chờ lâu', 'Chậm', 'Chưa rõ giấy tờ', 'Thái độ chưa tốt'] as const;
const OPENINGS = ['Hôm nay', 'Lần này', 'Sáng nay', 'Gia đình tôi thấy', 'Tôi thấy'] as const;
const PRAISE = [
  'hướng dẫn kỹ',
  'giải thích từng bước',
  'không phải đi lại',
  'làm rất nhanh',
] as const;
const BLAME = [
  'phải bổ sung giấy tờ hai lần',
  'chờ hơn một tiếng',
  'không ai báo trước',
  'trả kết quả trễ',
] as const;
const ABOUT = [
  'khi làm giấy khai sinh cho cháu',
  'khi chứng thực bản sao',
  'khi làm giấy tờ đất',
  'khi xin trợ cấp cho mẹ',
  'khi đăng ký hộ kinh doanh',
] as const;

const SHORT_SHARE = 0.6;
const FIRST_GOOD_LEVEL = 4;

/** A citizen's few words: mostly what everybody says, else a sentence of their own. */
export function commentFor(level: number, random: Random): string {
  const good = level >= FIRST_GOOD_LEVEL;
  const one = (words: readonly string[]): string => weighted(random, words, () => 1);
  if (random() < SHORT_SHARE) return one(good ? SHORT_THANKS : SHORT_BLAME);
  return `${one(OPENINGS)} ${one(good ? PRAISE : BLAME)} ${one(ABOUT)}, ${ownNumber(random)}`;
}

function ownNumber(random: Random): string {
  return `đến lúc ${7 + Math.floor(random() * 10)} giờ ${Math.floor(random() * 60)}`;
}
