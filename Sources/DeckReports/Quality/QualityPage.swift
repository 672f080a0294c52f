internal import DeckQuality
internal import DeckSource

extension QualityReport {
  static let html = QualityReport("html", "one self-contained page") { result, _, writer in
    writer.append("<!DOCTYPE html>\n<title>\(result.score.overall)</title>\n")
  }
}
