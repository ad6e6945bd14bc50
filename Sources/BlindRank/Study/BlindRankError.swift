/// Everything in this module that can go wrong for a reason outside it.
///
/// The cases carry facts; `description` is the one place that words them.
public enum BlindRankError: Error, Hashable, Sendable {
  /// Input files hold errors; all findings, errors first.
  case findings([Finding])
  /// A file that figures were to be made of holds errors; all findings, errors first.
  case unusable(path: String, [Finding])
  /// A file cannot be opened or read.
  case unreadable(path: String, reason: String)
  /// There is a file where a study should be made.
  case studyExists(path: String)
  /// There is no file at this path.
  case noStudy(path: String)
  /// There is no file at this path, where a study or a file of battles was to be read.
  case noFile(path: String)
  /// The file is not a study.
  case notAStudy(path: String)
  /// The file was written by a later version of the program.
  case studyTooNew(path: String)
  /// The study file cannot be read or written.
  case storage(path: String, reason: String)
  /// A judgment in the file is not what it was when it was saved.
  case brokenChain(judgment: Int)
  /// An event in the file is missing, or not what it was when it was saved.
  case brokenEvents(event: Int)
  /// Nobody can judge any more.
  case studyClosed
  /// The study goes on already.
  case studyOpen
  /// Ranks that do not fit the item: how many slots, how many ranks, up to which rank.
  case invalidRanking(slots: Int, ranks: [Int], scale: Int)
  /// A ballot that does not answer what was asked, or not all of it.
  case invalidBallot
  /// The study has no system of this name.
  case unknownSystem(name: String, known: [String])
  /// No item is labelled with this skill.
  case unknownSkill(name: String, known: [String])
  /// No item is labelled with a difficulty in this band.
  case unknownDifficulty(name: String, known: [Int])
  /// No annotator has this name.
  case unknownAnnotator(name: String, known: [String])
  /// The study has no verdict on a criterion of this name.
  case unknownCriterion(name: String, known: [String])
  /// A kind of annotator that this version does not know.
  case unknownAnnotatorKind(String)
  /// The study's file was removed, renamed or replaced while it was open.
  case fileGone(path: String)
  /// The item got another judgment of the same annotator since it was opened.
  case judgedMeanwhile
  /// What was left unfinished of the item was changed by the same annotator since it was opened.
  case changedMeanwhile
  /// Something would be withheld or shown again of what was judged already: how many judgments.
  case judgedAlready(judgments: Int)
  /// Judgments in the name of an annotator who is no person.
  case annotatorNotHuman(name: String, kind: AnnotatorKind)
  /// A study of pairs in which no item has responses of two systems that the study compares.
  case nothingToCompare
  /// Rows of a file stand for more battles than can be gone through one by one.
  case tooManyBattles(count: Int, most: Int)
  /// An annotator's name that cannot be used.
  case invalidAnnotatorName(String)
}
