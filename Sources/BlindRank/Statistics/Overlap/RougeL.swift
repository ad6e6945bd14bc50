/// ROUGE-L: how far a response has the words of a reference in the reference's order.
///
/// With L the length of the longest common subsequence of words, P = L / words of the response,
/// R = L / words of the reference, F = 2PR/(P + R). Source: C.-Y. Lin, "ROUGE: a package for
/// automatic evaluation of summaries", Text Summarization Branches Out (2004), with β = 1. Words are
/// those of Google's `rouge-score`: lower case, runs of a–z and 0–9, no stemmer; all else only
/// stands between words.
public struct RougeL: Hashable, Sendable {
  /// The share of the response's words that are in the sequence.
  public let precision: Double
  /// The share of the reference's.
  public let recall: Double

  /// Both in one, their harmonic mean; 0 where nothing is in common.
  public var fMeasure: Double {
    precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
  }

  /// A text that responses are compared with.
  public struct Reference: Sendable {
    fileprivate let words: CommonSubsequence

    /// Takes a text; nil where it has no word that counts.
    public init?(_ text: String) {
      words = CommonSubsequence(of: rougeWords(of: text))
      if words.count == 0 { return nil }
    }
  }

  /// Compares a text; one without words has nothing in common.
  public init(of text: String, with reference: Reference) {
    let words = rougeWords(of: text)
    let length = Double(reference.words.length(with: words))
    precision = words.isEmpty ? 0 : length / Double(words.count)
    recall = length / Double(reference.words.count)
  }
}

/// Runs of a–z and 0–9 in the text in lower case.
func rougeWords(of text: String) -> [Substring] {
  let text = text.lowercased()
  return text.utf8.split { byte in
    !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }.map { Substring($0) }
}
