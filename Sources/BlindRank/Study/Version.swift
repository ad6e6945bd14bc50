/// The program's version, stored with every judgment.
public let blindRankVersion = "0.3.0"
