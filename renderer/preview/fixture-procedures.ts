import type { Procedure } from '../../shared/contract/kiosk-config.ts';

/** Rows of the demo office's list, the longest name among them. */
export const PROCEDURES: readonly Procedure[] = [
  {
    code: '1.000110',
    name: 'Thủ tục đăng ký khai sinh có yếu tố nước ngoài tại khu vực biên giới',
    field: 'Hộ tịch',
    days: 1,
    feeVnd: null,
    feeNote:
      'Cổng ghi "Miễn phí" nhưng chú thích: Mức lệ phí cụ thể do Hội đồng nhân dân tỉnh, thành phố trực thuộc Trung ương quyết định. Miễn lệ phí cho người thuộc gia đình có công với cách mạng; người thuộc hộ nghèo; người khuyết tật. Phí cấp bản sao Giấy khai sinh (n…',
    source: 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfd-380a-702c-892d-dedfddd22f02',
  },
  {
    code: '1.000689',
    name: 'Thủ tục đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con',
    field: 'Hộ tịch',
    days: 3,
    feeVnd: null,
    feeNote:
      'Cổng ghi "Miễn phí" nhưng chú thích: Mức lệ phí cụ thể do Hội đồng nhân dân tỉnh, thành phố trực thuộc Trung ương quyết định. Miễn lệ phí cho người thuộc gia đình có công với cách mạng; người thuộc hộ nghèo; người khuyết tật. Phí cấp bản sao Giấy khai sinh, b…',
    source: 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfd-3faf-768a-9224-9cb889436133',
  },
  {
    code: '1.000893',
    name: 'Thủ tục đăng ký khai sinh có yếu tố nước ngoài cho người đã có hồ sơ, giấy tờ cá nhân',
    field: 'Hộ tịch',
    days: 5,
    feeVnd: null,
    feeNote:
      'Cổng ghi "Miễn phí" nhưng chú thích: Mức lệ phí cụ thể do Hội đồng nhân dân tỉnh, thành phố trực thuộc Trung ương quyết định. Miễn lệ phí cho người thuộc gia đình có công với cách mạng; người thuộc hộ nghèo; người khuyết tật. Phí cấp bản sao Giấy khai sinh (n…',
    source: 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfd-3faf-768a-9224-a27e812b1907',
  },
  {
    code: '1.001193',
    name: 'Thủ tục đăng ký khai sinh',
    field: 'Hộ tịch',
    days: 1,
    feeVnd: 0,
    feeNote: 'Cổng ghi "Miễn phí", không có chú thích',
    source: 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfd-3fe0-70ac-b9d6-5e9e20d6eef7',
  },
  {
    code: '2.002516',
    name: 'Thủ tục xác nhận thông tin hộ tịch',
    field: 'Hộ tịch',
    days: null,
    feeVnd: 8000,
    feeNote:
      '8.000 đồng/Văn bản xác nhận về một việc hộ tịch của cá nhân đã đăng ký.Miễn lệ phí cho người thuộc gia đình có công với cách mạng; người thuộc hộ nghèo; người khuyết tật.',
    source: 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfd-a586-71fe-8c10-836e09f0a879',
  },
  {
    code: '2.000815',
    name: 'Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền của Việt Nam; cơ quan, tổ chức có thẩm quyền của nước ngoài; cơ quan, tổ chức có thẩm quyền của Việt Nam liên kết với cơ quan, tổ chức có thẩm quyền của nước ngoài cấp hoặc chứng nhận',
    field: 'Chứng thực',
    days: 1,
    feeVnd: 2000,
    feeNote:
      'Tại Ủy ban nhân dân cấp xã, Tổ chức hành nghề công chứng: 2.000 đồng/ trang; từ trang thứ 3 trở lên thu 1.000 đồng/ trang, tối đa thu không quá 200.000 đồng/bản. Trang là căn cứ để thu phí được tính…',
    source:
      'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfd-8e22-77ef-819f-e49460350904 ; thời hạn: QĐ 2770/QĐ-UBND Đồng Nai 2025 (tnt305/tai_lieu_noi_bo 640111ea8077e047.md)',
  },
  {
    code: '2.000635',
    name: 'Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh',
    field: 'Hộ tịch',
    days: null,
    feeVnd: 8000,
    feeNote: '',
    source: 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfd-867c-72db-b6a7-dcbd8c763807',
  },
  {
    code: '1.000419',
    name: 'Thủ tục đăng ký khai tử lưu động',
    field: 'Hộ tịch',
    days: 5,
    feeVnd: 0,
    feeNote: 'Cổng ghi "Miễn phí", không có chú thích',
    source: 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfd-380b-73c4-9566-9e8b26bbfec6',
  },
  {
    code: '1.000593',
    name: 'Thủ tục đăng ký kết hôn lưu động',
    field: 'Hộ tịch',
    days: 5,
    feeVnd: 0,
    feeNote: 'Cổng ghi "Miễn phí", không có chú thích',
    source: 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfd-382c-774c-bca0-e30c261d7be4',
  },
  {
    code: '1.012753',
    name: 'Đăng ký đất đai, tài sản gắn liền với đất, cấp Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất lần đầu đối với tổ chức đang sử dụng đất',
    field: 'Đất đai',
    days: 20,
    feeVnd: null,
    feeNote:
      'Cổng ghi "Miễn phí" nhưng chú thích: Theo quy định của Luật phí và lệ phí và các văn bản quy phạm pháp luật hướng dẫn Luật phí và lệ phí',
    source: 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfa-6eeb-7460-9097-1804edf38aec',
  },
  {
    code: '1.012766',
    name: 'Xóa đăng ký thuê, cho thuê lại quyền sử dụng đất trong dự án xây dựng kinh doanh kết cấu hạ tầng',
    field: 'Đất đai',
    days: 13,
    feeVnd: null,
    feeNote:
      'Cổng ghi "Miễn phí" nhưng chú thích: Theo quy định của Luật phí và lệ phí và các văn bản quy phạm pháp luật hướng dẫn Luật phí và lệ phí.',
    source: 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfa-6f11-772a-8dda-5bf1a8d83029',
  },
  {
    code: '1.012796',
    name: 'Đính chính Giấy chứng nhận đã cấp lần đầu có sai sót',
    field: 'Đất đai',
    days: 8,
    feeVnd: null,
    feeNote:
      'Cổng ghi "Miễn phí" nhưng chú thích: Theo quy định của Luật phí và lệ phí và các văn bản quy phạm pháp luật hướng dẫn Luật phí và lệ phí',
    source: 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfa-76cb-741b-996e-33d1ef50be50',
  },
  {
    code: '1.013962',
    name: 'Giao đất ở có thu tiền sử dụng đất không thông qua đấu giá, không đấu thầu lựa chọn nhà đầu tư thực hiện dự án có sử dụng đất đối với cá nhân là cán bộ, công chức, viên chức, sĩ quan tại ngũ, quân nhân chuyên nghiệp, công chức quốc phòng, công nhân và viên chức quốc phòng, sĩ quan, hạ sĩ quan, công nhân công an, người làm công tác cơ yếu và người làm công tác khác trong tổ chức cơ yếu hưởng lương từ ngân sách nhà nước mà chưa được giao đất ở, nhà ở; giáo viên, nhân viên y tế đang công tác tại các xã biên giới, hải đảo thuộc vùng có điều kiện kinh tế - xã hội khó khăn, vùng có điều kiện kinh tế - xã hội đặc biệt khó khăn nhưng chưa có đất ở, nhà ở tại nơi công tác hoặc chưa được hưởng chính sách hỗ trợ về nhà ở theo quy định của pháp luật về nhà ở; cá nhân thường trú tại xã mà không có đất ở và chưa được Nhà nước giao đất ở hoặc chưa được hưởng chính sách hỗ trợ về nhà ở theo quy định của pháp luật về nhà ở',
    field: 'Đất đai',
    days: 35,
    feeVnd: null,
    feeNote:
      'Cổng ghi "Miễn phí" nhưng chú thích: Theo quy định của Luật phí và lệ phí và các văn bản quy phạm pháp luật hướng dẫn Luật phí và lệ phí.',
    source: 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfa-8675-7789-bf5f-782e3f81d418',
  },
  {
    code: '2.000884',
    name: 'Chứng thực chữ ký trong các giấy tờ, văn bản (áp dụng cho cả trường hợp chứng thực điểm chỉ và trường hợp người yêu cầu chứng thực không thể ký, không thể điểm chỉ được)',
    field: 'Chứng thực',
    days: 1,
    feeVnd: 10000,
    feeNote:
      '10.000 đồng/th (trường hợp được tính là một hoặc nhiều chữ ký trong một giấy tờ, văn bản) Tại cơ quan đại diện: 10 USD/bản',
    source:
      'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfd-8e2e-7359-b42f-d5dc8d74741b ; thời hạn: QĐ 2770/QĐ-UBND Đồng Nai 2025 (tnt305/tai_lieu_noi_bo 640111ea8077e047.md)',
  },
  {
    code: '1.001699',
    name: 'Xác định, xác định lại mức độ khuyết tật và cấp Giấy xác nhận khuyết tật',
    field: 'Bảo trợ xã hội',
    days: null,
    feeVnd: null,
    feeNote: 'nguồn không nêu phí',
    source:
      'https://cdn.haiphong.gov.vn/gov-hpg/6819/tintuc/2025/7/dm-tthc-chuan-hoa-syt638893087955858786.pdf (qua hongdienvbhp/BangNiemYetVinhBao, xã Vĩnh Bảo)',
  },
  {
    code: '1.003005',
    name: 'Giải quyết việc người nước ngoài cư trú ở khu vực biên giới nước láng giềng nhận trẻ em Việt Nam làm con nuôi',
    field: 'Nuôi con nuôi',
    days: 45,
    feeVnd: 4500000,
    feeNote: '(bốn triệu năm trăm nghìn việt nam đồng)Lệ phí đăng ký nuôi con nuôi',
    source: 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfd-5f22-73cf-b95d-b024eb53f12b',
  },
];

/** As an office may post them for the registration of a birth; one line as long as they get in practice. */
export const PAPERS: readonly string[] = [
  'Tờ khai đăng ký khai sinh theo mẫu (bản chính)',
  'Giấy chứng sinh (bản chính); không có Giấy chứng sinh thì nộp văn bản của người làm chứng xác nhận về việc sinh, không có người làm chứng thì nộp giấy cam đoan về việc sinh; trẻ em bị bỏ rơi thì nộp biên bản xác nhận việc trẻ bị bỏ rơi do cơ quan có thẩm quyền lập',
  'Văn bản ủy quyền có chứng thực, trong trường hợp ủy quyền thực hiện việc đăng ký khai sinh',
  'Xuất trình: thẻ căn cước hoặc hộ chiếu còn giá trị sử dụng của người đi đăng ký',
];

export const STEPS: readonly string[] = [
  'Nộp hồ sơ tại quầy Hộ tịch hoặc trực tuyến trên Cổng Dịch vụ công quốc gia',
  'Cán bộ kiểm tra hồ sơ; hồ sơ thiếu thì được hướng dẫn bổ sung ngay, hồ sơ đủ thì nhận giấy tiếp nhận có hẹn ngày trả',
  'Người đi đăng ký kiểm tra nội dung Giấy khai sinh và cùng cán bộ ký tên vào Sổ đăng ký khai sinh',
  'Nhận Giấy khai sinh tại quầy Trả kết quả',
];
