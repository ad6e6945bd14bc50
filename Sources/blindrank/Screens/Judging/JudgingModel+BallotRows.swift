import BlindRank
import TermUI

extension JudgingModel {
  /// Lines that show all that is to be said or, where that takes too many, the aspect in hand.
  var ballotLines: Int {
    if brief.judgingProtocol == .guess { return 2 }
    let question = hasQuestionLine(width: size.width) ? 1 : 0
    let all = max(1, judgedAspects.count) + question
    return all <= JudgingGeometry.mostBallotLines(height: size.height) ? all : 1 + question
  }

  /// Whether the question in hand has a line of its own, because not all of them fit in front of
  /// what can be said.
  private func hasQuestionLine(width: Int) -> Bool {
    guard brief.judgingProtocol == .pairwise, judgedAspects.count > 1, let sheet else {
      return false
    }
    let widest = judgedAspects.map { displayWidth(question(sheet.aspects[$0])) }.max() ?? 0
    return widest > width - 46
  }

  /// `Helpfulness: which response is more helpful?`
  private func question(_ kind: Aspect) -> String {
    let name = brief.name(of: kind)
    return brief.question(of: kind).map { judgedAspects.count == 1 ? $0 : "\(name): \($0)" } ?? name
  }

  /// What was said and can be said, line by line; where there is no room for all, the aspect in
  /// hand.
  func ballotRows(in area: Rect) -> [BallotRow] {
    guard let sheet else { return [] }
    if asksForSource { return [sourceRow(sheet, width: area.width)] }
    if brief.judgingProtocol == .guess { return guessRows(sheet, in: area) }
    let places = judgedAspects.count <= area.height ? Array(judgedAspects) : [aspect]
    let asks = hasQuestionLine(width: area.width) && area.height > places.count
    let questionLine =
      asks
      ? [BallotRow(left: [.init(text: question(sheet.aspects[aspect]), style: .bold)])] : []
    return questionLine
      + places.map { place in
        let number =
          places.count < judgedAspects.count ? "\(place + 1)/\(judgedAspects.count) " : ""
        let width = area.width - number.count
        var row =
          brief.judgingProtocol == .ranking
          ? judgedAspects.count == 1
            ? sentenceRow : matrixRow(place, sheet.aspects[place], width: width)
          : choiceRow(
            place, sheet.aspects[place], width: width,
            withQuestion: !hasQuestionLine(width: area.width))
        if !number.isEmpty { row.left.insert(.init(text: number, style: .quiet), at: 0) }
        row.aspect = place
        return row
      }
  }

  // MARK: Ranking

  private var sentenceRow: BallotRow {
    guard let ranking else { return BallotRow() }
    var row = BallotRow(
      left: [
        ranking.isEmpty
          ? .init(text: "nothing ranked yet", style: .quiet)
          : .init(text: ranking.sentence, style: .bold)
      ])
    let unranked = ranking.unranked.letters
    if !unranked.isEmpty, !ranking.isEmpty {
      row.left.append(.init(text: "    \(unranked) not ranked"))
    }
    row.right = scalePieces + [.init(text: ", equal ranks tie", style: .quiet)]
    return row
  }

  /// `1 best … 5 worst`: a click on a number gives that rank.
  private var scalePieces: [BallotRow.Piece] {
    (1...brief.scale).flatMap { rank -> [BallotRow.Piece] in
      let name = rank == 1 ? " best " : rank == brief.scale ? " worst" : " "
      return [
        .init(text: String(rank), style: .quiet, target: .rank(rank)),
        .init(text: name, style: .quiet),
      ]
    }
  }

  /// `▸ Relevance      A 2   B 1   C –   D 3     B > A > D`
  private func matrixRow(_ place: Int, _ kind: Aspect, width: Int) -> BallotRow {
    guard let ranking = ranking(at: place) else { return BallotRow() }
    let isCurrent = place == aspect
    let room = width - 1 - 5 * ranking.ranks.count
    var row = BallotRow(left: labelPieces(place, kind, width: room, withQuestion: false))
    for (slot, rank) in ranking.ranks.enumerated() {
      let isFocused = isCurrent && slot == focus
      let text = Slot(slot).letter + " " + (rank.map(String.init) ?? "–")
      row.left.append(.init(text: isFocused ? "▌" : " ", style: .accent, target: .focus(slot)))
      row.left.append(
        .init(
          text: text,
          style: isFocused
            ? Style.accent.with(.reverse).with(.bold)
            : rank == nil ? .quiet : isCurrent ? .bold : .plain,
          target: .focus(slot)))
      row.left.append(.init(text: isFocused ? "▐" : " ", style: .accent, target: .focus(slot)))
    }
    let sentence = BallotRow.Piece(
      text: ranking.sentence, style: isCurrent ? .bold : .quiet)
    if displayWidth(sentence.text) + 5 * ranking.ranks.count + 22 < width {
      row.left += [.init(text: "    "), sentence]
    }
    if isCurrent { row.right = scalePieces.dropLast() }
    return row
  }

  // MARK: Pairwise

  /// `▸ Helpfulness: which response is more helpful?   ▌A▐ tie  B  both bad  can't judge`
  private func choiceRow(
    _ place: Int, _ kind: Aspect, width: Int, withQuestion: Bool
  ) -> BallotRow {
    guard ballot.entries.indices.contains(place), case .choice(let said) = ballot.entries[place]
    else { return BallotRow() }
    let isShort = width < 60
    var options: [BallotRow.Piece] = []
    func add(_ text: String, _ choice: PairwiseChoice) {
      options += BallotRow.Piece.option(text, isSaid: said == choice, .choice(choice))
    }
    add("A", .prefers(Slot(0)))
    add("tie", .tie)
    add("B", .prefers(Slot(1)))
    add(isShort ? "bad" : "both bad", .bothBad)
    var reason: String?
    if case .cannotJudge(let said) = said { reason = said }
    options += BallotRow.Piece.option(
      isShort ? "can't" : "can't judge", isSaid: reason != nil, .cannotJudge)
    let room = width - 2 - BallotRow.width(of: options)
    return BallotRow(
      left: labelPieces(place, kind, width: room, withQuestion: withQuestion) + options
        + (reason.map { [.init(text: "  " + $0, style: .quiet)] } ?? []))
  }

  /// The name of an aspect, the one in hand marked, all as wide as the widest.
  private func labelPieces(
    _ place: Int, _ kind: Aspect, width: Int, withQuestion: Bool
  ) -> [BallotRow.Piece] {
    guard let sheet else { return [] }
    let isAlone = judgedAspects.count == 1
    func label(_ kind: Aspect) -> String {
      withQuestion ? question(kind) : brief.name(of: kind)
    }
    // The beginning of the one question there is says nothing.
    if isAlone, displayWidth(label(kind)) > width { return [] }
    let widest = judgedAspects.map { displayWidth(label(sheet.aspects[$0])) }.max() ?? 0
    let most = max(4, min(widest, width - 4, withQuestion ? widest : 16))
    let text = label(kind).fitted(to: most)
    let isCurrent = place == aspect
    return [
      .init(text: isAlone ? "" : isCurrent ? "▸ " : "  ", style: .accent),
      .init(text: text + "  ", style: isCurrent ? .bold : .plain),
    ]
  }

  // MARK: Guessing

  private func guessRows(_ sheet: Sheet, in area: Rect) -> [BallotRow] {
    var question = BallotRow(aspect: 0)
    if let reveal = sheet.reveal {
      question.left = [.init(text: answer(reveal, sheet), style: .bold)]
    } else {
      let options = guessOptions(short: area.width < 60)
      question.left =
        [asking("Which one is ", sheet, before: options, width: area.width)] + options
    }
    guard let score = sheet.score, score.tally.count > 0 else { return [question] }
    guard area.height > 1 else {
      if let isRight = sheet.reveal?.isRight {
        // who is who stands above, with the letters
        question.left = [
          .init(text: isRight ? "Right: " : "Wrong: ", style: .bold),
          .init(text: score.tally.shortLine, style: .quiet),
        ]
      } else {
        question.right = [
          .init(text: "\(score.tally.right) of \(score.tally.count)", style: .quiet)
        ]
      }
      return [question]
    }
    return [question, BallotRow(left: [.init(text: score.line, style: .quiet)])]
  }

  private func answer(_ reveal: Reveal, _ sheet: Sheet) -> String {
    let names = reveal.names.enumerated().map { "\(Slot($0).letter) is \($1)" }
      .joined(separator: ", ")
    return switch reveal.isRight {
    case true?: "Right: \(names)."
    case false?: "Wrong: \(names)."
    case nil: "The answer: \(names)."
    }
  }

  private func guessOptions(short: Bool) -> [BallotRow.Piece] {
    guard ballot.entries.indices.contains(aspect), case .guess(let said) = ballot.entries[aspect]
    else { return [] }
    let slots = panes.indices.flatMap { index in
      BallotRow.Piece.option(
        Slot(index).letter, isSaid: said == .points(at: Slot(index)),
        brief.judgingProtocol == .ranking ? .rank(index + 1) : .choice(.prefers(Slot(index))))
    }
    return slots
      + BallotRow.Piece.option(
        short ? "?" : "can't tell", isSaid: said == .cannotTell, .cannotJudge)
  }

  /// `Which one is Guanaco-65b?`, with as much of the name as leaves room for what can be said.
  private func asking(
    _ start: String, _ sheet: Sheet, before options: [BallotRow.Piece], width: Int
  ) -> BallotRow.Piece {
    let room = width - 3 - displayWidth(start) - BallotRow.width(of: options)
    let name = ((sheet.asked ?? "") + "?").cut(to: max(4, room))
    return .init(text: start + name + "  ", style: .bold)
  }

  private func sourceRow(_ sheet: Sheet, width: Int) -> BallotRow {
    let isShort = width < 60
    let options = guessOptions(short: isShort)
    let start = (isShort ? "" : "Last: ") + "which one is "
    return BallotRow(
      left: [asking(start, sheet, before: options, width: width)] + options,
      right: isShort ? [] : [.init(text: "it is not told", style: .quiet)],
      aspect: aspect)
  }
}

extension GuessScore {
  /// `right 7 of 12, 58 % (95 %: 32–81); chance 50 %  ·  3 in a row`
  var line: String {
    tally.line + (streaks.current > 1 ? "  ·  \(streaks.current) in a row" : "")
  }
}

extension String {
  /// The text in no more columns; what is cut ends in `…`, and a question still asks.
  func cut(to width: Int) -> String {
    guard displayWidth(self) > width else { return self }
    guard width > 0 else { return "" }
    let asks = last == "?" && width > 1
    let rest = asks ? String(dropLast()).fitted(to: width - 1) : fitted(to: width)
    return rest.trimmingSpaces + (asks ? "?" : "")
  }

  /// The text in just so many columns, cut or filled up with spaces.
  func fitted(to width: Int) -> String {
    let missing = width - displayWidth(self)
    if missing >= 0 { return self + String(repeating: " ", count: missing) }
    // Glyph by glyph, as it will be drawn: a mark after a line end is a character of its own to
    // Swift, and drawn on the picture of the line end.
    var (kept, used) = (0, 0)
    var text = self
    text.withUTF8 { bytes in
      var reader = GlyphReader(bytes)
      while let glyph = reader.next(), used + glyph.width < width {
        kept = reader.position
        used += glyph.width
      }
    }
    let rest = String(repeating: " ", count: max(0, width - 1 - used))
    return String(decoding: utf8.prefix(kept), as: UTF8.self) + "…" + rest
  }
}
