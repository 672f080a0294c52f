/// The least severity that counts as a failure.
public enum FailureThreshold: String, CaseIterable, Sendable {
  case error, warning, info, never

  /// Whether something of that severity counts.
  public func counts(_ severity: Severity) -> Bool {
    switch self {
    case .error: severity >= .error
    case .warning: severity >= .warning
    case .info: severity >= .info
    case .never: false
    }
  }
}
