/// What exports are made of: the verdicts of a study that count, and its items and responses, which
/// are read when they are asked for.
struct ExportSource {
  /// The study.
  let store: any StudyStore
  /// The verdicts that count, on what was asked for.
  let judged: ReportSource
  /// Whose were asked for; nil: nothing was said.
  let kind: AnnotatorKind?
  private let annotators: [AnnotatorID: Annotator]
  private let cards = Cards()

  /// What stands beside every judgment of an item.
  struct Card {
    let key: String
    let skill: ExportValue
    let difficulty: ExportValue
  }

  /// What was read last, since judgments of one item often follow each other.
  private final class Cards {
    var byItem: [ItemID: Card] = [:]
    var last: (item: Item, responses: [SystemID: Response])?
  }

  /// Reads what counts in a study.
  init(
    of store: any StudyStore, on aspects: [Aspect], kind: AnnotatorKind?, filter: VerdictFilter
  ) throws {
    self.store = store
    self.kind = kind
    judged = try ReportSource(of: store, on: aspects, kind: kind, filter: filter)
    annotators = Dictionary(
      judged.annotators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Title, rules and criteria.
  var study: Study { judged.study }

  /// A system's name.
  func name(_ system: SystemID) -> ExportValue { .text(text(system)) }

  /// The same as a text.
  func text(_ system: SystemID) -> String { judged.systems[system.rawValue - 1].name }

  /// Who judged.
  func annotator(_ judgment: Judgment) throws -> Annotator {
    guard let annotator = annotators[judgment.annotator] else {
      throw BlindRankError.brokenChain(judgment: judgment.id ?? 0)
    }
    return annotator
  }

  /// Their name.
  func annotatorName(_ judgment: Judgment) throws -> ExportValue {
    .text(try annotator(judgment).name)
  }

  /// What an item is called and is about.
  func card(of item: ItemID) throws -> Card {
    if let card = cards.byItem[item] { return card }
    let full = try store.item(item)
    let card = Card(
      key: full.key, skill: ExportValue(full.skill), difficulty: ExportValue(full.difficulty))
    cards.byItem[item] = card
    return card
  }

  /// An item with its texts and the responses to it, as they were imported, without masks.
  func texts(of item: ItemID) throws -> (item: Item, responses: [SystemID: Response]) {
    if let last = cards.last, last.item.id == item { return last }
    let responses = Dictionary(
      try store.responses(to: item).map { ($0.system, $0) }, uniquingKeysWith: { first, _ in first }
    )
    let texts = (item: try store.item(item), responses: responses)
    cards.last = texts
    return texts
  }

  /// Every battle, aspect by aspect in the order it was said; those that say that it cannot be
  /// judged are counted.
  ///
  /// - Parameter front: who stands in front of all battles it is in; nil: who was shown first.
  func eachBattle(
    front: SystemID? = nil, _ remarks: inout ExportRemarks,
    _ body: (ExportBattle, inout ExportRemarks) throws -> Void
  ) throws {
    for aspect in judged.aspects {
      for judgment in try judged.judgments(on: aspect) {
        if judgment.unjudgedPair != nil { remarks.add(.cannotJudgeLeftOut) }
        for battle in judgment.battles {
          try body(ExportBattle(battle, of: judgment, front: front), &remarks)
        }
      }
    }
  }
}
