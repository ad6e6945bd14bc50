/// Battles or rankings from a file of anyone's: what a report needs of a study, without a study.
public struct BattleFile: Sendable {
  /// What a row of the file is.
  public enum Form: String, Hashable, Sendable {
    /// Two systems and who won.
    case battles
    /// A rank for each system.
    case rankings
  }

  /// What was said on one aspect.
  public struct Part: Hashable, Sendable {
    /// What it is about.
    let aspect: Aspect
    /// The battles in the order of the file; those of rankings with the lower number first.
    let battles: BattleTable
    /// The rankings that they come of; nil in a file of battles.
    let rankings: RankingTable?

    /// By judgment: the number of what was judged.
    var item: [Int32] { rankings?.item ?? battles.item }
    /// By judgment: the number of who judged.
    var annotator: [Int32] { rankings?.annotator ?? battles.annotator }
    /// The judgments that it is of.
    var rows: RowNumbers { rankings?.all ?? battles.all }

    /// A view of what was said by some annotators of some items, by their numbers.
    func selecting(where isOne: (_ item: Int32, _ annotator: Int32) -> Bool) -> Part {
      Part(
        aspect: aspect,
        battles: battles.selecting { isOne(battles.item[$0], battles.annotator[$0]) },
        rankings: rankings.map { rankings in
          rankings.selecting { isOne(rankings.item[$0], rankings.annotator[$0]) }
        })
    }

    /// The same with a row for each battle, whatever their weights.
    var flat: Part {
      battles.isFlat ? self : Part(aspect: aspect, battles: battles.flat, rankings: nil)
    }
  }

  /// The file's name without its folder.
  public let title: String
  /// What its rows are.
  public let form: Form
  /// In the order of the file.
  public let systems: [System]
  /// Who judged; where the file names nobody, one for each kind.
  public let annotators: [Annotator]
  /// Whether it says who judged.
  public let namesAnnotators: Bool
  /// Whether it says what was judged; if not, every row is of an item of its own.
  public let namesItems: Bool
  /// What verdicts are about, beside the whole.
  public let criteria: [String]
  /// Skill and difficulty by item.
  public let items: ItemColumns
  /// One for each aspect: criteria in the order of the file, then the whole.
  public let parts: [Part]
  /// The scores that verdicts came of, where the file has some.
  public let scores: ScoreTable
  /// What items are called; nil where that is not kept.
  let itemNames: NameTable?
  /// What a reader may want to look at.
  public let warnings: [Finding]
  /// By part and judgment: the number of what was compared, the same in each part.
  private let comparisons: [[Int32]]

  /// What an annotator is called in a file that names nobody.
  public static let unnamed = "(not named)"

  init(
    title: String, form: Form, systems: [System], annotators: [Annotator], namesAnnotators: Bool,
    namesItems: Bool, criteria: [String], items: ItemColumns, parts: [Part],
    itemNames: NameTable? = nil, scores: ScoreTable = ScoreTable(), warnings: [Finding] = []
  ) {
    self.title = title
    self.form = form
    self.systems = systems
    self.annotators = annotators
    self.namesAnnotators = namesAnnotators
    self.namesItems = namesItems
    self.criteria = criteria
    self.items = items
    self.parts = parts
    self.itemNames = itemNames
    self.scores = scores
    self.warnings = warnings
    comparisons = parts.count == 1 ? [] : Self.comparisons(of: parts)
  }

  /// By judgment of a part: the number of what was compared. No annotator has one number twice.
  func comparisons(ofPart index: Int) -> [Int32] {
    comparisons.isEmpty ? (0..<Int32(parts[index].item.count)).map { $0 } : comparisons[index]
  }

  /// What one annotator said of one pair on an item in each of several parts is of one comparison;
  /// what they said a second time of the same pair in one part, or in the other order where that is
  /// told, is of a second one, as in studies.
  private static func comparisons(of parts: [Part]) -> [[Int32]] {
    var numbers: [SIMD4<Int32>: [Int32]] = [:]
    var next: Int32 = 0
    return parts.map { part in
      var uses: [SIMD4<Int32>: Int] = [:]
      return zip(part.item, part.annotator).enumerated().map { row, place in
        let (one, other) = part.rankings == nil ? part.battles.sides(of: row) : (0, 0)
        let key: SIMD4<Int32> = [place.0, place.1, one, other]
        let use = uses[key, default: 0]
        uses[key] = use + 1
        if use == numbers[key, default: []].count {
          numbers[key, default: []].append(next)
          next += 1
        }
        return numbers[key, default: []][use]
      }
    }
  }
}

extension BattleTable {
  /// The two systems in the order shown; where it is not told, the lower number first.
  fileprivate func sides(of row: Int) -> (Int32, Int32) {
    let (one, other) = (first[row], second[row])
    let isTurned = shownFirst[row] < 0 ? other < one : shownFirst[row] == 1
    return isTurned ? (other, one) : (one, other)
  }
}
