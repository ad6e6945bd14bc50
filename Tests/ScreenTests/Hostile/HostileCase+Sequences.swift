extension HostileCase {
  private static let bodies: [(String, String)] = [
    ("cursor up", "99A"), ("cursor down", "99B"), ("cursor right", "99C"), ("cursor left", "99D"),
    ("next line", "5E"), ("previous line", "5F"), ("column", "1G"), ("place", "1;1H"),
    ("tabs on", "9I"), ("erase screen", "2J"), ("erase scrollback", "3J"), ("erase line", "2K"),
    ("insert lines", "9L"), ("delete lines", "9M"), ("delete characters", "9P"),
    ("scroll up", "9S"), ("scroll down", "9T"), ("erase characters", "99X"), ("tabs back", "9Z"),
    ("insert characters", "99@"), ("column absolute", "1`"), ("repeat", "999b"),
    ("identify", "c"), ("identify more", ">c"), ("row", "1d"), ("clear tabs", "3g"),
    ("insert mode", "4h"), ("newline mode", "20h"), ("cursor keys", "?1h"),
    ("132 columns", "?3h"), ("smooth scroll", "?4h"), ("reverse screen", "?5h"),
    ("origin", "?6h"), ("no wrap", "?7l"), ("no repeat", "?8l"), ("X10 mouse", "?9h"),
    ("blinking cursor", "?12h"), ("cursor off", "?25l"), ("cursor on", "?25h"),
    ("margins", "?69h"), ("mouse", "?1000h"), ("mouse off", "?1000l"), ("drags", "?1002h"),
    ("all motion", "?1003h"), ("focus", "?1004h"), ("UTF-8 mouse", "?1005h"),
    ("SGR mouse off", "?1006l"), ("wheel as keys", "?1007h"), ("alternate screen off", "?1049l"),
    ("old alternate screen", "?47l"), ("alternate screen 1047", "?1047l"),
    ("paste off", "?2004l"), ("synchronized", "?2026h"), ("all attributes", "1;3;4;5;7;8;9m"),
    ("hidden text", "8m"), ("256 colours", "38;5;196;48;5;21m"), ("true colour", "48:2::9:9:9m"),
    ("status", "5n"), ("where is the cursor", "6n"), ("soft reset", "!p"), ("mode asked", "?25$p"),
    ("cursor shape", "5 q"), ("scroll region", "5;10r"), ("save modes", "?1049s"),
    ("restore modes", "?1049r"), ("side margins", "10;20s"), ("restore", "u"),
    ("kitty keyboard", ">1u"), ("title reported", "21t"), ("iconify", "2t"),
    ("resize", "8;5;20t"), ("title pushed", "22;0t"), ("title popped", "23;0t"),
    ("erase rectangle", "1;1;24;80$z"), ("fill rectangle", "69;1;1;24;80$x"),
    ("insert columns", "9'}"), ("protect", "1\"q"), ("many parameters", "1;;;;;;;;;;;;;;;;;;;;;;H"),
    ("large parameter", "99999999999999999999C"), ("cut off", "31"), ("cut off private", "?"),
  ]

  /// Control sequences, with ESC [ and with the one scalar that means the same.
  static let sequences: [HostileCase] = bodies.flatMap { name, body in
    [
      HostileCase("sequence, \(name)", "before\u{1B}[\(body)after"),
      HostileCase("8-bit sequence, \(name)", "before\u{9B}\(body)after"),
    ]
  }

  private static let commands: [(String, String)] = [
    ("title and icon", "0;TAKEN"), ("icon", "1;TAKEN"), ("title", "2;TAKEN"),
    ("X property", "3;P=TAKEN"), ("palette", "4;1;rgb:ff/00/00"), ("folder", "7;file:///etc"),
    ("link", "8;;http://example.org"), ("link left open", "8;id=1;file:///etc/passwd"),
    ("progress", "9;4;1;50"), ("foreground", "10;#ff0000"), ("foreground asked", "10;?"),
    ("font", "50;huge"), ("clipboard", "52;c;VEFLRU4="), ("clipboard asked", "52;c;?"),
    ("palette reset", "104"), ("prompt", "133;A"), ("notice", "777;notify;TAKEN;x"),
    ("iTerm file", "1337;File=inline=1:VEFLRU4="),
  ]

  /// Commands and other strings, in both spellings, ended in every way and not at all.
  static let strings: [HostileCase] =
    commands.flatMap { name, body in
      [
        HostileCase("command, \(name)", "a\u{1B}]\(body)\u{7}b"),
        HostileCase("8-bit command, \(name)", "a\u{9D}\(body)\u{9C}b"),
      ]
    } + [
      HostileCase("command ended by ESC \\", "a\u{1B}]2;TAKEN\u{1B}\\b"),
      HostileCase("command never ended", "a\u{1B}]2;TAKEN"),
      HostileCase("8-bit command never ended", "a\u{9D}2;TAKEN"),
      HostileCase(
        "command of 20,000 letters",
        "a\u{1B}]2;" + String(repeating: "T", count: 20_000) + "\u{7}b"),
    ]
    + [
      ("device control", "P", "\u{90}"), ("application", "_", "\u{9F}"),
      ("privacy", "^", "\u{9E}"), ("start of string", "X", "\u{98}"),
    ].flatMap { name, letter, scalar in
      [
        HostileCase("\(name)", "a\u{1B}\(letter)$q\"p\u{1B}\\b"),
        HostileCase("\(name), status", "a\u{1B}\(letter)1$r0m\u{1B}\\b"),
        HostileCase("\(name) never ended", "a\u{1B}\(letter)q#0;2;0;0;0"),
        HostileCase("8-bit \(name)", "a\(scalar)+q544E\u{9C}b"),
        HostileCase("8-bit \(name) never ended", "a\(scalar)Gf=100;AAAA"),
      ]
    }
}
