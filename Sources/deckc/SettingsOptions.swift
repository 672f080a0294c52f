internal import DeckDriver

extension ReadingOptions {
  /// What this says of the settings of decks.
  func overrides() throws -> SettingsReader.Overrides {
    var overrides = SettingsReader.Overrides()
    overrides.reader = try reader()
    overrides.configuration = config
    overrides.isIsolated = isolated
    return overrides
  }

  /// The settings of decks that are only read.
  func settings() throws -> SettingsReader { try overrides().reader() }
}

extension SettingsReader.Overrides {
  /// What reads settings. What can't be followed ends the program.
  func reader() throws -> SettingsReader {
    do throws(DriverError) {
      return try SettingsReader(self)
    } catch {
      throw Terminal.fail(error)
    }
  }
}

extension SettingsReader {
  /// What holds for the deck at `path`. What can't be followed ends the program.
  mutating func followed(forDeckAt path: String) throws -> DeckSettings {
    do throws(DriverError) {
      return try settings(ofDeckAt: path)
    } catch {
      throw Terminal.fail(error)
    }
  }
}
