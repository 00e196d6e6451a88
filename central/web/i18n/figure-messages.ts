import type { Catalogue, Messages } from '../../../shared/i18n/translate.ts';

const vi = {
  'figures.basis': 'Bộ quy tắc {rules}, thang và cách gọi {scale}.',
  'figures.last-shown': 'Chưa hiện số mới. Số đã hiện gần nhất, lúc {time}:',
  'figures.last-shown.why':
    'Từ đó có thêm dưới {shown} lượt; hiện số mới ngay sẽ lộ những người đó đã chọn gì. Số mới hiện khi có thêm đủ lượt.',
  'figures.estimate': 'Ước lượng (Bayes)',
  'figures.estimate.show': 'Thêm cột ước lượng Bayes',
  'figures.estimate.note':
    'Ước lượng = (số lượt hài lòng + {alpha}) ÷ (số lượt + {weight}): mức công bố trước là {share}, nặng bằng {weight} lượt, như nhau cho mọi người. Số lượt càng ít, ước lượng càng gần mức này. Chỉ để tham khảo, không thay tỷ lệ hài lòng.',
  'figures.estimate.none': 'Chưa dòng nào đủ lượt để ước lượng.',

  'clerk-procedures.open': 'Theo thủ tục',
  'clerk-procedures.open.of': '{clerk}: theo thủ tục',
  'clerk-procedures.close': 'Đóng',
  'clerk-procedures.title': 'Một cán bộ, theo từng thủ tục',
  'clerk-procedures.lead':
    'Chỉ theo quý đã khép ít nhất một tuần, để không ai trừ hai bảng cho nhau mà biết được một người đã chọn gì.',
  'clerk-procedures.quarter': 'Quý',
  'clerk-procedures.caption': '{clerk}, {quarter}. Xếp theo số lượt của thủ tục ở cả đơn vị.',
  'clerk-procedures.others': 'Các thủ tục ít lượt, hoặc không rõ thủ tục',
  'clerk-procedures.none.title': 'Không có lượt nào của cán bộ này trong {quarter}',
  'clerk-procedures.none.text': 'Hãy chọn quý hoặc cán bộ khác.',

  'stated.title': 'Ba chỉ số khác, không lấy từ kiosk',
  'stated.lead':
    'Mỗi chỉ số có tên, nguồn và bộ quy tắc riêng; không cộng và không so sánh với mức độ hài lòng tại quầy (kiosk).',
  'stated.calendar': 'Hãy chọn một tháng, quý hoặc năm để xem ba chỉ số này.',
  'stated.none': 'Chưa có số liệu của kỳ này.',
  'stated.rules': 'Bộ quy tắc {rules}',
  'stated.law': 'Căn cứ thang điểm: {law}.',
  'stated.no-law':
    'Thang điểm giữ như kỳ trước; căn cứ pháp lý cho kỳ này chưa được đối chiếu nên không nêu.',
  'stated.blank': 'để trống',
  'stated.points': '{points} điểm',
  'stated.nine': 'Điểm 9 chỉ số (thang 18)',
  'stated.nine.indices': 'Điểm từng chỉ số',
  'stated.nine.clerks': 'Điểm của từng cán bộ',
  'stated.nine.no-total': 'Chưa có tổng điểm: còn chỉ số để trống',
  'stated.index.1': 'Thời gian giải quyết so với quy định',
  'stated.index.2': 'Thời gian của từng cơ quan tham gia',
  'stated.index.3': 'Số lần liên hệ để hoàn thiện hồ sơ',
  'stated.index.4': 'Số cơ quan phải liên hệ để hoàn thiện hồ sơ',
  'stated.index.5': 'Tiếp nhận, giải quyết, trả kết quả tại Một cửa',
  'stated.index.6': 'Công khai thủ tục hành chính',
  'stated.index.7': 'Thái độ của cán bộ, công chức',
  'stated.index.8': 'Tiếp thu, giải trình phản ánh, kiến nghị',
  'stated.index.9': 'Dịch vụ công trực tuyến',
  'stated.grade.excellent': 'Xuất sắc',
  'stated.grade.good': 'Tốt',
  'stated.grade.fair': 'Khá',
  'stated.grade.average': 'Trung bình',
  'stated.grade.weak': 'Yếu',
  'stated.grade.all-tasks': 'Hoàn thành 100% nhiệm vụ',
  'stated.grade.most-tasks': 'Hoàn thành từ 70% đến dưới 100% nhiệm vụ',
  'stated.grade.below': 'Hoàn thành dưới 70% nhiệm vụ',
  'stated.grade.unverified': '{grade} (ngưỡng chưa được đối chiếu)',
  'stated.official': 'Tỷ lệ theo Bộ chỉ số trên Cổng Dịch vụ công (QĐ 766)',
  'stated.official.ratio': '{percent}% ({counted} trong {dossiers} hồ sơ)',
  'stated.official.no-dossiers': 'Không có hồ sơ nào trong kỳ',
  'stated.official.note':
    'Cách tính này coi người không có ý kiến là hài lòng, nên không phải mức độ hài lòng tại quầy.',
  'stated.official.points': 'Điểm mức độ hài lòng theo Bộ chỉ số',
  'stated.official.petitions-on-time': 'Phản ánh, kiến nghị được xử lý đúng hạn',
  'stated.official.petitions-satisfied': 'Mức độ hài lòng trong xử lý phản ánh, kiến nghị',
  'stated.official.dossiers': 'Mức độ hài lòng trong tiếp nhận, giải quyết thủ tục hành chính',
  'stated.official.total': 'Tổng điểm',
  'stated.survey': 'Chỉ số theo cách khảo sát SIPAS',
  'stated.survey.share': '{percent}% ({satisfied} trong {n} câu trả lời)',
  'stated.survey.too-few': 'Chưa đủ dữ liệu ({n} câu trả lời)',
  'stated.survey.enough':
    'Đã thu {forms} phiếu; cỡ mẫu cần có là {needed} phiếu cho {population} hồ sơ, sai số 5%.',
  'stated.survey.not-enough':
    'Đã thu {forms} phiếu, ít hơn cỡ mẫu cần có là {needed} phiếu cho {population} hồ sơ, sai số 5%: chỉ để tham khảo.',
  'stated.survey.no-population':
    'Đã thu {forms} phiếu; chưa biết số hồ sơ trong kỳ nên chưa tính được cỡ mẫu cần có: chỉ để tham khảo.',
  'stated.survey.unverified':
    'Cách lấy tỷ lệ hai mức cao nhất làm chỉ số chưa được đối chiếu với văn bản.',
  'stated.survey.factors': 'Theo từng yếu tố',
  'stated.factor.access': 'Tiếp cận dịch vụ',
  'stated.factor.procedure': 'Thủ tục hành chính',
  'stated.factor.official': 'Công chức trực tiếp giải quyết công việc',
  'stated.factor.result': 'Kết quả dịch vụ',
  'stated.factor.feedback': 'Tiếp nhận, giải quyết góp ý, phản ánh, kiến nghị',
};

type Key = keyof typeof vi;

const en: Messages<Key> = {
  'figures.basis': 'Rule set {rules}, scale and wording {scale}.',
  'figures.last-shown': 'No new figure yet. The one shown last, at {time}:',
  'figures.last-shown.why':
    'Fewer than {shown} ratings have come since; a new figure now would give away what those people chose. It follows once enough more have come.',
  'figures.estimate': 'Estimate (Bayes)',
  'figures.estimate.show': 'Add the Bayes estimate',
  'figures.estimate.note':
    'Estimate = (satisfied ratings + {alpha}) ÷ (ratings + {weight}): the published prior is {share}, worth {weight} ratings, the same for everybody. The fewer the ratings, the nearer the estimate stays to it. For orientation only; it does not replace the share satisfied.',
  'figures.estimate.none': 'No line has ratings enough for an estimate.',

  'clerk-procedures.open': 'By procedure',
  'clerk-procedures.open.of': '{clerk}: by procedure',
  'clerk-procedures.close': 'Close',
  'clerk-procedures.title': 'One clerk, by procedure',
  'clerk-procedures.lead':
    'Only for quarters that have been over for a week, so that nobody can subtract two tables and learn what one person chose.',
  'clerk-procedures.quarter': 'Quarter',
  'clerk-procedures.caption':
    '{clerk}, {quarter}. In the order of how often the whole unit’s citizens rated each procedure.',
  'clerk-procedures.others': 'Procedures with few ratings, or not known',
  'clerk-procedures.none.title': 'This clerk has no ratings in {quarter}',
  'clerk-procedures.none.text': 'Choose another quarter or clerk.',

  'stated.title': 'Three other figures, not from kiosks',
  'stated.lead':
    'Each has its own name, source and rules; none is added to or compared with the satisfaction at the counter (kiosk).',
  'stated.calendar': 'Choose a month, quarter or year to see these three figures.',
  'stated.none': 'There are no data for this period yet.',
  'stated.rules': 'Rule set {rules}',
  'stated.law': 'Points after {law}.',
  'stated.no-law':
    'The points are those of the period before; the law for this period has not been checked, so none is named.',
  'stated.blank': 'blank',
  'stated.points': '{points} points',
  'stated.nine': 'Points of the nine indices (of 18)',
  'stated.nine.indices': 'Points of each index',
  'stated.nine.clerks': 'Points of each clerk',
  'stated.nine.no-total': 'No total yet: an index is blank',
  'stated.index.1': 'Time taken against the time allowed',
  'stated.index.2': 'Time of each agency involved',
  'stated.index.3': 'Contacts needed to complete the dossier',
  'stated.index.4': 'Agencies to be contacted to complete the dossier',
  'stated.index.5': 'Receiving, deciding and handing out at the one-stop office',
  'stated.index.6': 'Procedures made public',
  'stated.index.7': 'Attitude of officers',
  'stated.index.8': 'Answers to petitions',
  'stated.index.9': 'Online public services',
  'stated.grade.excellent': 'Excellent',
  'stated.grade.good': 'Good',
  'stated.grade.fair': 'Fair',
  'stated.grade.average': 'Average',
  'stated.grade.weak': 'Weak',
  'stated.grade.all-tasks': '100% of tasks completed',
  'stated.grade.most-tasks': '70% to under 100% of tasks completed',
  'stated.grade.below': 'Under 70% of tasks completed',
  'stated.grade.unverified': '{grade} (limit not yet checked)',
  'stated.official': 'Ratio of the public service portal’s index (Decision 766)',
  'stated.official.ratio': '{percent}% ({counted} of {dossiers} dossiers)',
  'stated.official.no-dossiers': 'No dossiers in the period',
  'stated.official.note':
    'This method takes whoever says nothing for satisfied, so it is not the satisfaction at the counter.',
  'stated.official.points': 'Satisfaction points of the portal’s index',
  'stated.official.petitions-on-time': 'Petitions answered on time',
  'stated.official.petitions-satisfied': 'Satisfaction with the handling of petitions',
  'stated.official.dossiers': 'Satisfaction with reception and handling of procedures',
  'stated.official.total': 'Total',
  'stated.survey': 'SIPAS-style survey index',
  'stated.survey.share': '{percent}% ({satisfied} of {n} answers)',
  'stated.survey.too-few': 'Not enough data ({n} answers)',
  'stated.survey.enough':
    '{forms} forms collected; the sample needed is {needed} for {population} dossiers, 5% error.',
  'stated.survey.not-enough':
    '{forms} forms collected, fewer than the sample needed of {needed} for {population} dossiers, 5% error: for orientation only.',
  'stated.survey.no-population':
    '{forms} forms collected; the number of dossiers in the period is not known, so the sample needed can’t be told: for orientation only.',
  'stated.survey.unverified':
    'That the index is the share of the two best levels has not been checked against the text.',
  'stated.survey.factors': 'By factor',
  'stated.factor.access': 'Access to the service',
  'stated.factor.procedure': 'Administrative procedure',
  'stated.factor.official': 'Officials who handled the work',
  'stated.factor.result': 'Result of the service',
  'stated.factor.feedback': 'Handling of feedback and petitions',
};

/** The words about a closer look at the figures, and about those that are not the kiosk's. */
export const FIGURE_WORDS: Catalogue<Key> = { vi, en };
