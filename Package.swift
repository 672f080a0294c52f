// swift-tools-version: 6.2
import PackageDescription

/// The settings of every Swift target of ours, set in one place.
let settings: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

/// The targets from the bottom to the top: a target may depend only on those above it.
let package = Package(
  name: "deckc",
  products: [
    .executable(name: "deckc", targets: ["deckc"]),
    .library(name: "DeckDriver", targets: ["DeckDriver"]),
    .library(name: "DeckSimilarity", targets: ["DeckSimilarity", "DeckModel", "DeckSource"]),
    .library(name: "DeckSpelling", targets: ["DeckSpelling", "DeckLexicon", "DeckSource"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CLexicon", exclude: ["NOTICES.txt", "build", "lexicon.bin"]),
    .systemLibrary(name: "CLibYAML", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CLibDeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CLibSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CLibZstd", providers: [.apt(["libzstd-dev"])]),
    .target(name: "CScan"),
    .target(name: "CSystem"),
    .target(name: "CUnicodeData", exclude: ["generate.py"]),
    .target(name: "DeckSource", dependencies: ["CScan"]),
    .target(name: "DeckXML", dependencies: ["CLibXML2"]),
    .target(
      name: "DeckPackages", dependencies: ["CLibDeflate", "CLibSQLite", "CLibZstd", "DeckSource"]),
    .target(name: "DeckText", dependencies: ["CScan", "CUnicodeData", "DeckSource"]),
    .target(name: "DeckDiagnostics", dependencies: ["DeckSource"]),
    .target(name: "DeckLexicon", dependencies: ["CLexicon", "DeckSource"]),
    .target(
      name: "DeckSpelling", dependencies: ["CScan", "DeckLexicon", "DeckSource", "DeckText"],
      exclude: ["SPELLING.md", "build"]),
    .target(name: "DeckModel", dependencies: ["CScan", "DeckSource", "DeckText"]),
    .target(
      name: "DeckSimilarity", dependencies: ["CScan", "DeckSource", "DeckText", "DeckModel"],
      exclude: ["SIMILARITY.md"]),
    .target(
      name: "DeckComparison",
      dependencies: ["CScan", "DeckSource", "DeckText", "DeckModel", "DeckSimilarity"]),
    .target(name: "DeckSyntax", dependencies: ["CScan", "DeckSource", "DeckDiagnostics", "DeckModel"]),
    .target(
      name: "DeckReaders",
      dependencies: [
        "CScan", "DeckPackages", "DeckSource", "DeckText", "DeckDiagnostics", "DeckModel", "DeckSyntax",
        "DeckXML",
      ]),
    .target(
      name: "DeckLint",
      dependencies: [
        "CScan", "DeckSource", "DeckText", "DeckLexicon", "DeckSpelling", "DeckDiagnostics", "DeckModel",
        "DeckSimilarity",
      ]),
    .target(
      name: "DeckQuality",
      dependencies: [
        "DeckSource", "DeckLexicon", "DeckSpelling", "DeckDiagnostics", "DeckModel", "DeckComparison",
      ],
      exclude: ["SCORE.md"]),
    .target(
      name: "DeckConfiguration",
      dependencies: ["CLibYAML", "DeckSource", "DeckDiagnostics", "DeckSpelling", "DeckReaders", "DeckLint"]),
    .target(
      name: "DeckEmitters", dependencies: ["CScan", "DeckPackages", "DeckSource", "DeckText", "DeckModel"],
      exclude: ["FORMATS.md", "MARKDOWN.md"]),
    .target(
      name: "DeckReports",
      dependencies: [
        "CScan", "DeckComparison", "DeckModel", "DeckSource", "DeckDiagnostics", "DeckQuality",
      ]),
    .target(
      name: "DeckDriver",
      dependencies: [
        "CScan", "CSystem", "DeckPackages", "DeckSource", "DeckDiagnostics", "DeckModel", "DeckSyntax",
        "DeckReaders",
        "DeckLint", "DeckEmitters", "DeckSpelling", "DeckConfiguration", "DeckComparison", "DeckQuality",
      ]),
    .executableTarget(
      name: "deckc",
      dependencies: [
        "CSystem", "DeckSource", "DeckDiagnostics", "DeckModel", "DeckSyntax", "DeckReaders", "DeckLint",
        "DeckEmitters", "DeckComparison", "DeckReports", "DeckDriver", "DeckLexicon", "DeckSpelling",
        "DeckQuality", argumentParser,
      ]),
    .target(name: "DeckToolSupport"),
    .executableTarget(
      name: "deckc-benchmarks",
      dependencies: ["DeckLexicon", "DeckSource", "DeckToolSupport", argumentParser],
      path: "Sources/DeckBenchmarks"),
    .executableTarget(
      name: "deckc-spelling",
      dependencies: ["DeckLexicon", "DeckSource", "DeckSpelling", "DeckToolSupport", argumentParser],
      path: "Sources/DeckSpellingTool"),
    .executableTarget(
      name: "deckc-similarity",
      dependencies: [
        "DeckDriver", "DeckModel", "DeckReaders", "DeckSimilarity", "DeckSource", "DeckToolSupport",
        argumentParser,
      ],
      path: "Sources/DeckSimilarityTool"),
    .target(name: "DeckTestSupport"),
    .testTarget(
      name: "DeckSyntaxTests",
      dependencies: ["DeckSource", "DeckDiagnostics", "DeckModel", "DeckSyntax", "DeckTestSupport"]),
    .testTarget(
      name: "DeckSimilarityTests",
      dependencies: ["DeckSimilarity", "DeckSource", "DeckText", "DeckModel", "DeckTestSupport"]),
    .testTarget(
      name: "DeckComparisonTests",
      dependencies: ["DeckComparison", "DeckSource", "DeckModel", "DeckReaders", "DeckTestSupport"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "deckc", "DeckDriver", "DeckEmitters", "DeckModel", "DeckPackages", "DeckReaders", "DeckReports",
        "DeckSource", "DeckTestSupport", "DeckXML",
      ]),
    .testTarget(
      name: "DeckReadersTests",
      dependencies: [
        "DeckEmitters", "DeckReaders", "DeckSource", "DeckDiagnostics", "DeckModel", "DeckSyntax",
        "DeckTestSupport", "DeckXML",
      ]),
    .testTarget(name: "DeckLexiconTests", dependencies: ["DeckLexicon", "DeckSource"]),
    .testTarget(name: "DeckPackagesTests", dependencies: ["DeckPackages", "DeckSource"]),
    .testTarget(name: "DeckXMLTests", dependencies: ["DeckXML"]),
    .testTarget(
      name: "DeckLintTests",
      dependencies: [
        "DeckSource", "DeckDiagnostics", "DeckModel", "DeckReaders", "DeckLint", "DeckTestSupport",
      ]),
    .testTarget(
      name: "DeckConfigurationTests",
      dependencies: ["DeckSource", "DeckDiagnostics", "DeckLint", "DeckConfiguration", "DeckTestSupport"]),
    .testTarget(
      name: "DeckEmittersTests", dependencies: ["DeckSource", "DeckModel", "DeckSyntax", "DeckEmitters"]),
    .testTarget(
      name: "DeckSourceTests", dependencies: ["DeckSource", "DeckDiagnostics", "DeckTestSupport"]),
    .testTarget(
      name: "DeckSpellingTests",
      dependencies: [
        "DeckLexicon", "DeckSource", "DeckSpelling", "DeckToolSupport", "DeckTestSupport", "deckc-spelling",
      ]),
    .testTarget(name: "DeckTextTests", dependencies: ["CScan", "DeckSource", "DeckText", "DeckTestSupport"]),
    .testTarget(
      name: "DeckModelTests", dependencies: ["DeckSource", "DeckModel", "DeckSyntax", "DeckTestSupport"]),
    .testTarget(
      name: "DeckReportsTests",
      dependencies: ["DeckSource", "DeckDiagnostics", "DeckReports", "DeckTestSupport", "DeckXML"]),
    .testTarget(
      name: "DeckDriverTests",
      dependencies: [
        "DeckSource", "DeckDiagnostics", "DeckModel", "DeckReaders", "DeckLint", "DeckEmitters", "DeckDriver",
        "DeckSpelling", "DeckQuality",
        "DeckTestSupport",
      ]),
  ],
  swiftLanguageModes: [.v6]
)

if Context.environment["DECKC_FUZZ"] != nil {
  package.targets += [
    .target(name: "CFuzz"),
    .executableTarget(
      name: "deckc-fuzz",
      dependencies: [
        "CFuzz", "DeckDiagnostics", "DeckEmitters", "DeckLint", "DeckModel", "DeckPackages", "DeckReaders",
        "DeckSource",
      ],
      path: "Sources/DeckFuzz"),
  ]
}

for target in package.targets where target.type != .system && !target.name.hasPrefix("C") {
  target.swiftSettings = settings
}
