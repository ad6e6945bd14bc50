import Testing

@testable import BlindRank

/// What is found in one response, but for names.
@Suite struct ResponseRuleTests {
  @Test(arguments: [
    ("Good luck!### Human: And now?### Assistant: Now", ["### Human:", "### Assistant:"]),
    ("Yes.<|im_end|>", ["<|im_end|>"]), ("Yes [/INST]", ["[/INST]"]),
    ("Yes.\nUSER: and?", ["USER:"]), ("###assistant: x", ["###assistant:"]),
    ("The USER: field", []), ("### A heading: Human beings", []), ("# Assistant", []),
  ]) func boilerplate(_ text: String, _ words: [String]) throws {
    #expect(try ScanTexts.matches(.boilerplate, in: text) == words)
  }

  @Test func boilerplateThatWasAskedFor() throws {
    #expect(
      try ScanTexts.matches(
        .boilerplate, in: "It is ### Human: then <|im_end|>", to: "What is “### human:”?")
        == ["<|im_end|>"])
  }

  @Test(arguments: [
    "I'm sorry, but I can't help with that.", "I cannot provide medical advice.",
    "Unfortunately, I am unable to open files.", "As an AI, I cannot have a favourite.",
    "I'm sorry, but I don't know that film.", "I must respectfully decline.", "I have to refuse.",
  ]) func refusals(_ text: String) throws {
    #expect(try !ScanTexts.matches(.refusal, in: text).isEmpty)
  }

  @Test(arguments: [
    "I can't help but smile at it.", "I'm sorry for your loss. Take your time.",
    "The bank cannot provide loans.", "I cannot wait to see you.",
    "Dear Sir, I am sorry about the delay.",
    String(repeating: "word ", count: 50) + "I cannot provide that.",
  ]) func noRefusals(_ text: String) throws {
    #expect(try ScanTexts.matches(.refusal, in: text) == [])
  }

  @Test func empty() throws {
    for text in ["", " \n\t"] {
      #expect(try ScanTexts.findings([("a", text)]).map(\.kind) == [.empty])
    }
    #expect(try ScanTexts.findings([("a", "Yes")]).isEmpty)
  }

  private static let long = String(repeating: "Words come one after another. ", count: 15)

  @Test(arguments: [
    ("It is more likely to", "it ends with “to”"),
    (
      long + "Then he went to the shop where they sell the old brown", "it ends without a full stop"
    ),
    ("Here:\n```swift\nlet a = 1\n", "a code block is not closed"),
    ("There are many things which one could name here, for one,", nil),
    ("There are many things which one could name here and there, for one,", "it ends with “,”"),
  ]) func truncated(_ text: String, _ reason: String?) throws {
    #expect(try ScanTexts.reasons(.truncated, in: text) == [reason].compactMap { $0 })
  }

  @Test(arguments: [
    "Yes", "Paris", "It is what it is.", long, long + "\n\n- one more thing that is on the list",
    long + "\nSincerely,", long + "\nJohn Smith", long + "| a | b |",
    "Roses are red\nviolets are blue\nsugar is sweet\nwords I never say to",
    "```\nlet a = 1\n```", long + "See https://example.org/a/b/c or d e f g h i j k l m n o",
    long + "We are so happy to have you all with us here today #happy #team",
    "Plan B", "Vitamin A",
  ]) func whole(_ text: String) throws {
    #expect(try ScanTexts.reasons(.truncated, in: text) == [])
  }

  @Test(arguments: [
    ("Sorry, what do you mean by that?", "“sorry” in 7 words"),
    ("...", "only marks and words that say nothing"),
    ("It is, and of the!", "only marks and words that say nothing"), ("Yes.", nil), ("42", nil),
    ("I am sorry to hear that.", nil), ("Sorry, " + long + long, nil), ("🙂", nil), ("Так", nil),
  ]) func failed(_ text: String, _ reason: String?) throws {
    #expect(try ScanTexts.reasons(.failedInstruction, in: text) == [reason].compactMap { $0 })
  }

  @Test func copiedPromptWords() throws {
    for asked in ["#Rewritten Prompt#: Add 2.", "Make the given prompt harder", "#given prompt#"] {
      let found = try ScanTexts.findings(asked, [("a", "The given prompt is fine.")])
      #expect(found.map(\.kind) == [.failedInstruction] && found[0].systems.isEmpty, "\(asked)")
    }
    #expect(try ScanTexts.findings("Be prompt, given time.", [("a", "#Rewritten Prompt#")]).isEmpty)
  }
}
