extension HostileCase {
  /// Number signs that stand before digits. Terminals do not agree on their width.
  static let numberSigns: [HostileCase] = [
    0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD,
  ].map { (value: UInt32) in
    let sign = String(scalar: value)
    return HostileCase("number sign U+\(value.hex)", "\(sign)1 \(sign)\(sign)2 日\(sign)3")
  }

  /// What is not seen and changes what is: direction, joining, variation, tags; and what is no
  /// character at all.
  static let invisible: [HostileCase] =
    (Array(0x202A...0x202E) + Array(0x2066...0x2069) + [0x200E, 0x200F, 0x061C]).map {
      (value: UInt32) in
      HostileCase("direction U+\(value.hex)", "abc \(String(scalar: value))def (ghi) 123")
    }
    + [
      (0x200B, "zero-width space"), (0x200C, "non-joiner"), (0x200D, "joiner"),
      (0x2060, "word joiner"), (0xFEFF, "byte order mark"), (0xAD, "soft hyphen"),
      (0x34F, "grapheme joiner"), (0x180E, "Mongolian vowel separator"), (0x2028, "line separator"),
      (0x2029, "paragraph separator"), (0x2061, "function application"), (0x206A, "no swapping"),
      (0xFE00, "variation 1"), (0xFE0F, "emoji variation"), (0xE0100, "variation 17"),
      (0xE0001, "language tag"), (0xE0041, "tag A"), (0xE007F, "cancel tag"),
      (0xFFF9, "annotation"), (0xFFFC, "object replacement"), (0xFFFE, "noncharacter FFFE"),
      (0xFFFF, "noncharacter FFFF"), (0xFDD0, "noncharacter FDD0"),
      (0x1FFFE, "noncharacter 1FFFE"), (0x10FFFF, "the last noncharacter"),
      (0xE000, "private use"), (0xF8FF, "private use F8FF"), (0xF0000, "private plane 15"),
      (0x10FFFD, "private plane 16"), (0x378, "unassigned"), (0x115F, "Hangul filler"),
      (0x3164, "wide Hangul filler"), (0xFFA0, "half Hangul filler"), (0x2800, "blank braille"),
      (0x3000, "wide space"), (0xA0, "no-break space"), (0x1160, "Hangul medial filler"),
      (0x1D173, "musical format"), (0x13430, "hieroglyph format"),
      (0x2FF0, "ideographic description"),
    ].map { (value: UInt32, name: String) in
      let scalar = String(scalar: value)
      return HostileCase(name, "\(scalar)one\(scalar)two \(scalar) 日\(scalar)本\(scalar)")
    }
    + [
      HostileCase("override never ended", "a\u{202E}evil\ntxt.exe"),
      HostileCase("isolates in each other", String(repeating: "\u{2067}x", count: 200)),
      HostileCase("right to left", "שלום עולם مرحبا بالعالم abc"),
      HostileCase(
        "flag by tags", "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F} and on"),
    ]

  /// Marks, wide glyphs and what joins them. (No U+3099, a wide mark: libvterm counts its columns.)
  static let marks: [HostileCase] = [
    HostileCase("one mark first", "\u{301}first"),
    HostileCase("10,000 marks", "e" + String(repeating: "\u{301}", count: 10_000)),
    HostileCase("10,000 marks on a wide glyph", "日" + String(repeating: "\u{302}", count: 10_000)),
    HostileCase("marks on nothing", String(repeating: "\u{335}", count: 500)),
    HostileCase("marks on marks on spaces", String(repeating: " \u{20DD}\u{338}", count: 60)),
    HostileCase(
      "Zalgo",
      "HE COMES".unicodeScalars.map {
        String(Character($0)) + "\u{316}\u{317}\u{318}\u{33F}\u{346}\u{34A}\u{351}\u{363}\u{489}"
      }.joined()),
    HostileCase("a mark on a control", "\u{1B}\u{301}[2J\u{7}\u{302}"),
    HostileCase("a mark on a line end", "one\n\u{301}two\r\n\u{301}three"),
    HostileCase("families", String(repeating: "👨‍👩‍👧‍👦👩🏿‍🚀🏳️‍🌈", count: 30)),
    HostileCase("flags", String(repeating: "🇯🇵🇩🇪🇺", count: 40)),
    HostileCase("half a flag", "🇩"), HostileCase("skin alone", "🏽🏽🏽"),
    HostileCase("key caps", "1️⃣2️⃣#️⃣*️⃣"), HostileCase("hearts", "❤️❤︎❤"),
    HostileCase("joiners without anything", String(repeating: "\u{200D}", count: 300)),
    HostileCase("Indic", "नमस्ते क्षत्रिय ক্ষ தமிழ் മലയാളം ગુજરાતી"),
    HostileCase("Thai and Tibetan", "สวัสดี ที่สุด ཧཱུྃ བོད་ཡིག"),
    HostileCase("Hangul in letters", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}"),
    HostileCase("wide across every edge", String(repeating: "界", count: 500)),
    HostileCase("wide after one narrow", "a" + String(repeating: "界", count: 500)),
    HostileCase("ambiguous widths", String(repeating: "①±…“”│▌Ⅷ§", count: 30)),
    HostileCase("box drawing", "┌──┐\n│  │\n└──┘\n────────────────────────────────"),
    HostileCase("a false key line", "1–5 rank  ⏎ submit  q quit  ? help"),
    HostileCase("newest emoji", "🫨🫷🫸🪿🪻🫎🪼🩷🩵🩶🫪🫩🪾🫜"),
    HostileCase("astral letters", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𝟘𝟙𝟚 𠀀𠀁𪛖"),
  ]
}
