/// The number of one thing in one study: `ItemID` cannot be given where a `SystemID` is wanted.
///
/// Numbers start at 1 and have no gaps, in the order the things were added.
public struct Identifier<Subject>: Hashable, Comparable, Sendable {
  /// 1, 2, 3 … as stored in the study file.
  public let rawValue: Int

  /// The identifier with this number.
  public init(_ rawValue: Int) {
    self.rawValue = rawValue
  }

  /// In the order they were added.
  public static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// Names one item of a study.
public typealias ItemID = Identifier<Item>
/// Names one system of a study.
public typealias SystemID = Identifier<System>
/// Names one criterion of a study.
public typealias CriterionID = Identifier<Criterion>
/// Names one annotator of a study.
public typealias AnnotatorID = Identifier<Annotator>
